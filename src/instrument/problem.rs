//! What is wrong with an instrument, and where.

use std::ops::Range;

/// One fault in an instrument's files, in a form that the interface can say in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name inside the instrument's folder.
    pub file: String,
    /// Line and column of the fault, both from 1; `(0, 0)` where the whole file is meant.
    pub place: (usize, usize),
    /// Line and column behind its last character; [`place`](Self::place) where it is a point.
    pub end: (usize, usize),
    /// The interface message `problem-<what>` that says it.
    pub what: &'static str,
    /// Arguments of that message, name and value.
    pub args: Vec<(&'static str, String)>,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The instrument cannot be used.
    Error,
    /// It can be used, and should be mended before anyone is asked.
    Warning,
    /// Told for the author's knowledge; nothing need be done.
    Note,
}

impl Severity {
    /// The stable name, as in `--json` and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Problems of an instrument that works all the same.
const WARNINGS: &[&str] = &[
    "clash-never",
    "case-long",
    "check-never",
    "code-like-special",
    "exclusive-all",
    "file-idle",
    "label-spare",
    "message-idle",
    "message-one-sided",
    "message-later",
    "personal",
    "reverse-unlabelled",
    "screen-out-always",
    "screen-out-never",
    "text-long",
    "unreachable",
];

/// Problems that mend themselves.
const NOTES: &[&str] = &["bom", "crlf"];

impl Problem {
    /// A problem of a whole file.
    pub fn new(file: &str, what: &'static str) -> Self {
        Self {
            file: file.to_owned(),
            place: (0, 0),
            end: (0, 0),
            what,
            args: Vec::new(),
        }
    }

    /// The same problem at a byte of the file's text.
    #[must_use]
    pub fn at(self, text: &str, byte: usize) -> Self {
        self.over(text, byte..byte)
    }

    /// The same problem over some bytes of the file's text.
    #[must_use]
    pub fn over(mut self, text: &str, bytes: Range<usize>) -> Self {
        self.place = position(text, bytes.start);
        self.end = position(text, bytes.end.max(bytes.start));
        self
    }

    /// The same problem with one more argument for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        if WARNINGS.contains(&self.what) {
            Severity::Warning
        } else if NOTES.contains(&self.what) {
            Severity::Note
        } else {
            Severity::Error
        }
    }
}

/// Line and column of a byte, both from 1, the column in characters.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.get(start..).unwrap_or("").chars().count() + 1;
    (line, column)
}

/// The known name that is written most like this one, if any is much like it.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |other: &str| strsim::jaro_winkler(name, other);
    let rated = known.into_iter().map(|other| (likeness(other), other));
    let best = rated.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (best.0 >= ALIKE).then_some(best.1)
}

/// From here on two names look like slips of one another.
const ALIKE: f64 = 0.8;
