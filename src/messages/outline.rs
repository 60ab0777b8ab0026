//! Where the messages of a file stand, for whoever points at one. Fluent's own tree has no places.
//!
//! A message begins at the start of a line, an attribute with a dot behind white space; nothing
//! else in the syntax looks like either.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The messages and attributes of one file.
#[derive(Debug, Default)]
pub struct Outline {
    /// Every key (`trust-1`, `trust-1.help`) with where it is written and where its words end, in
    /// the order of the file.
    pub keys: Vec<(String, Range<usize>, usize)>,
    by_key: HashMap<String, usize>,
    /// Messages and terms that stand in braces somewhere.
    pub referred: HashSet<String>,
}

impl Outline {
    /// Reads a file.
    pub fn of(text: &str) -> Self {
        let mut outline = Self::default();
        let mut message = String::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_start();
            let indent = line.len() - bare.len();
            let (dot, name) = match bare.strip_prefix('.') {
                Some(rest) if indent > 0 => (1, head(rest)),
                _ if indent == 0 => (0, head(bare)),
                _ => (0, None),
            };
            if let Some(name) = name {
                let at = start + indent + dot;
                let key = if dot == 0 {
                    name.clone_into(&mut message);
                    message.clone()
                } else {
                    format!("{message}.{name}")
                };
                outline.add(key, at..at + name.len());
            }
            start += line.len();
            if let (false, Some(last)) = (line.starts_with('#'), outline.keys.last_mut()) {
                last.2 = start;
            }
        }
        outline.referred = braced(text);
        outline
    }

    fn add(&mut self, key: String, at: Range<usize>) {
        self.by_key.entry(key.clone()).or_insert(self.keys.len());
        let end = at.end;
        self.keys.push((key, at, end));
    }

    /// Whether the file has this key.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    /// Where a key is written; an attribute that is not there stands where its message does.
    pub fn place(&self, key: &str) -> Option<Range<usize>> {
        let found = self.by_key.get(key).or_else(|| {
            let (message, _) = key.split_once('.')?;
            self.by_key.get(message)
        })?;
        self.keys.get(*found).map(|(_, at, _)| at.clone())
    }

    /// Where a variable stands in the words of a key, without its dollar sign.
    pub fn variable(&self, text: &str, key: &str, name: &str) -> Option<Range<usize>> {
        let (_, at, end) = self.keys.get(*self.by_key.get(key)?)?;
        let words = text.get(at.start..*end)?;
        let found = words.match_indices(name).find(|(place, _)| {
            let before = words.get(..*place).unwrap_or("");
            let behind = words.get(place + name.len()..).unwrap_or("");
            before.ends_with('$') && !behind.starts_with(within_name)
        });
        let start = at.start + found?.0;
        Some(start..start + name.len())
    }
}

fn within_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The name at the start of a line that gives it words; terms keep their hyphen.
fn head(line: &str) -> Option<&str> {
    let end = line.find(|c| !within_name(c)).unwrap_or(line.len());
    let (name, rest) = line.split_at_checked(end)?;
    let given = rest.trim_start_matches([' ', '\t']).starts_with('=');
    (given && !name.is_empty()).then_some(name)
}

fn braced(text: &str) -> HashSet<String> {
    let pieces = text.split('{').skip(1).map(|piece| {
        let piece = piece.trim_start();
        let end = piece.find(|c| !within_name(c)).unwrap_or(piece.len());
        piece.get(..end).unwrap_or("").to_owned()
    });
    pieces.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_and_attributes_are_found_where_they_stand() {
        let text = "# a = no\na = x { $b-code } { c }\n    .d = y\n      .e z\nf= { -g }\n-g = h\n";
        let outline = Outline::of(text);
        let keys: Vec<&str> = outline.keys.iter().map(|(key, ..)| key.as_str()).collect();
        assert_eq!(keys, ["a", "a.d", "f", "-g"]);
        assert_eq!(outline.place("a.d").and_then(|at| text.get(at)), Some("d"));
        assert_eq!(outline.place("a.missing"), outline.place("a"));
        assert_eq!(outline.variable(text, "a", "b"), None);
        let at = outline.variable(text, "a", "b-code").unwrap();
        assert_eq!(text.get(at), Some("b-code"));
        assert!(outline.referred.contains("c") && outline.referred.contains("-g"));
    }
}
