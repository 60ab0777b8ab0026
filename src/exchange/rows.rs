//! Paradata as rows: what every paradata file is written from.

mod build;

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::answer::Answer;
use crate::interview::event::{Event, What};
use crate::interview::pipe::code;
use crate::interview::visits::Walk;

/// Milliseconds of an hour.
const HOUR: i64 = 3_600_000;

/// Something that happened, or went on for a while.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number within the interview, from 1, in the order of time.
    pub seq: u32,
    /// The revision of the interview.
    pub revision: u32,
    /// What it is, by name; see `docs/paradata.md`.
    pub event: &'static str,
    /// The item's id; empty where the row is about none.
    pub node: String,
    /// When it began, in milliseconds since 1970.
    pub start: i64,
    /// When it ended; nothing for what has no duration, or whose end is not known.
    pub end: Option<i64>,
    /// Milliseconds on the screen.
    pub active: Option<u64>,
    /// What stood before, if it is another thing than what stands after.
    pub old: Value,
    /// What stands after, if it is another thing than what stood before.
    pub new: Value,
    /// The language of the screen.
    pub lang: String,
    /// A code for what the row is about: a check, a fault, a way, a reason.
    pub message: String,
    /// A reason in words.
    pub reason: String,
    /// Key presses.
    pub keys: Option<u32>,
}

/// An answer as a file shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Value {
    /// `answered`, or which non-answer; empty where there is nothing.
    pub status: &'static str,
    /// The code, as in responses files.
    pub code: String,
}

/// The rows of one interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paradata {
    /// The interview's id.
    pub interview: String,
    /// How it was held, by name.
    pub mode: &'static str,
    /// The interviewer's id, if there is one.
    pub user: String,
    /// In the order of time.
    pub rows: Vec<Row>,
}

/// How exactly a file tells the time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// The interview is moved to the full hour in which it began: differences stay, the time of
    /// day does not.
    Shifted,
    /// As they were.
    Exact,
}

impl Paradata {
    /// The rows of an interview from its log; `None` if the log does not open one.
    pub fn of(
        package: &Rc<Package>,
        interview: &str,
        events: &[Event],
        times: Times,
    ) -> Option<Self> {
        let What::Opened(opening) = &events.first()?.what else {
            return None;
        };
        let walk = Walk::through(package, events);
        let mut rows = build::rows(&package.instrument, events, &walk);
        // A stretch is told when it begins; what began at the same moment stays as it was made.
        rows.sort_by_key(|row| row.start);
        let shift = match times {
            Times::Exact => 0,
            Times::Shifted => rows.first().map_or(0, |row| row.start.rem_euclid(HOUR)),
        };
        for (row, seq) in rows.iter_mut().zip(1..) {
            row.seq = seq;
            row.start = row.start.saturating_sub(shift);
            row.end = row.end.map(|end| end.saturating_sub(shift));
        }
        Some(Self {
            interview: interview.to_owned(),
            mode: opening.mode.name(),
            user: opening.interviewer.clone().unwrap_or_default(),
            rows,
        })
    }
}

impl Value {
    /// An answer, or that there is none.
    fn of(answer: Option<&Answer>) -> Self {
        let status = match answer {
            None => "",
            Some(Answer::Missing(missing)) => missing.name(),
            Some(_) => "answered",
        };
        Self {
            status,
            code: answer.map(code).unwrap_or_default(),
        }
    }

    /// Something that is no answer.
    fn plain(code: &str) -> Self {
        Self {
            status: "",
            code: code.to_owned(),
        }
    }
}
