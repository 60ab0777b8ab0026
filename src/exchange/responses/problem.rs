//! What is wrong with a responses file, and where.

use crate::interview::choose::Misfit;

/// So many problems are told one by one; of the others only how many there are.
pub const MOST: usize = 100;

/// Something wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line as an editor counts it, from 1.
    pub line: u64,
    /// The column from 1, with the name in its header; none where the whole line is meant.
    pub column: Option<(usize, String)>,
    /// What.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A column without a name.
    NoName,
    /// A column that is no item of the instrument and none of the extra ones.
    Unknown,
    /// An item without a column.
    Missing(String),
    /// A column that was there before; where.
    Duplicate(usize),
    /// More or fewer fields than columns.
    Ragged {
        /// The fields there are.
        found: usize,
        /// The columns.
        expected: usize,
    },
    /// A line whose fields are all empty.
    Nothing,
    /// A quote in the middle of a field, or something behind the closing one.
    Quote,
    /// A quote that is never closed, or a line too long to be one.
    Unclosed,
    /// A line break within a field that is no text.
    LineBreak,
    /// Bytes that are no characters.
    Bytes,
    /// A value that does not fit its item.
    Misfit(Misfit, String),
    /// A mode that there is not.
    Mode(String),
    /// A language that the instrument does not have, and those that it has.
    Language(String, Vec<String>),
    /// No moment.
    Moment(String),
    /// Skipped by routing, though the item is asked after these answers.
    Asked,
    /// A value, though the item is not asked after these answers.
    NotAsked,
    /// A hard check fails; its words.
    Check(String),
}

/// The first problems of a file, and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    /// The first ones, in order.
    pub first: Vec<Problem>,
    /// All of them.
    pub count: u64,
}

impl Problem {
    /// A problem of a whole line.
    pub fn line(line: u64, fault: Fault) -> Self {
        Self {
            line,
            column: None,
            fault,
        }
    }

    /// A problem of one field; `column` counts from 1.
    pub fn field(line: u64, column: usize, name: &str, fault: Fault) -> Self {
        Self {
            line,
            column: Some((column, name.to_owned())),
            fault,
        }
    }
}

impl Problems {
    /// One more.
    pub fn push(&mut self, problem: Problem) {
        self.count += 1;
        if self.first.len() < MOST {
            self.first.push(problem);
        }
    }

    /// Those of a later part of the file.
    pub fn append(&mut self, later: Self) {
        let room = MOST.saturating_sub(self.first.len());
        self.count += later.count;
        self.first.extend(later.first.into_iter().take(room));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}
