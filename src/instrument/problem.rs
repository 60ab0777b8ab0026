//! What is wrong with an instrument, and where.

/// One fault in an instrument's files, in a form that the interface can say in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name inside the instrument's folder.
    pub file: String,
    /// Line and column of the fault, both from 1; `(0, 0)` where the whole file is meant.
    pub place: (usize, usize),
    /// The interface message `problem-<what>` that says it.
    pub what: &'static str,
    /// Arguments of that message, name and value.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem of a whole file.
    pub fn new(file: &str, what: &'static str) -> Self {
        Self {
            file: file.to_owned(),
            place: (0, 0),
            what,
            args: Vec::new(),
        }
    }

    /// The same problem at a byte of the file's text.
    #[must_use]
    pub fn at(mut self, text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        self.place = (line, column);
        self
    }

    /// The same problem with one more argument for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
