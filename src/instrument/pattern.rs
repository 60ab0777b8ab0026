//! Patterns that a text must match as a whole.

use regex_lite::{Regex, RegexBuilder};

/// A compiled pattern may take no more memory than this; its matching time is linear in the text.
const LARGEST: usize = 1 << 16;

/// A regular expression, held against a whole text.
#[derive(Debug, Clone)]
pub struct Pattern {
    source: String,
    regex: Regex,
}

impl Pattern {
    /// Reads a pattern; `None` if it cannot be read, or would be too large.
    pub fn new(source: &str) -> Option<Self> {
        let regex = RegexBuilder::new(&format!("^(?:{source})$"))
            .size_limit(LARGEST)
            .build();
        Some(Self {
            source: source.to_owned(),
            regex: regex.ok()?,
        })
    }

    /// Whether the whole text matches.
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// The pattern as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}
