//! Stretches of time within a visit: on the screen, and with a check in sight.

use crate::interview::answer::Answer;

/// A stretch in which an item was on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// When it came up, in milliseconds since 1970.
    pub began: i64,
    /// When it went; `None` where the log does not tell.
    pub ended: Option<i64>,
    /// How many milliseconds; up to the last event if it has no end.
    pub ms: u64,
    /// Key presses.
    pub keys: u32,
    /// The item's answer at the beginning.
    pub before: Option<Answer>,
    /// The item's answer at the end.
    pub after: Option<Answer>,
}

/// A check that came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The check's id.
    pub check: String,
    /// When it came up, in milliseconds since 1970.
    pub began: i64,
    /// When it went; `None` where the log does not tell.
    pub ended: Option<i64>,
    /// How many milliseconds, pages looked at meanwhile left out; up to the last event if it has no
    /// end.
    pub ms: u64,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a check that came up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The answers were kept in spite of it.
    Kept,
    /// An answer was changed, and it holds.
    Mended,
    /// An answer was given or taken away, and it fails all the same.
    Failing,
    /// The item was left with it.
    Left,
}

impl Verdict {
    /// The stable name, as in files and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Mended => "mended",
            Self::Failing => "failing",
            Self::Left => "left",
        }
    }
}

impl Span {
    /// A stretch that begins.
    pub(super) fn begin(at: i64, answer: Option<Answer>) -> Self {
        Self {
            began: at,
            ended: None,
            ms: 0,
            keys: 0,
            before: answer.clone(),
            after: answer,
        }
    }
}

impl Warning {
    /// A check that comes up.
    pub(super) fn begin(check: &str, at: i64) -> Self {
        Self {
            check: check.to_owned(),
            began: at,
            ended: None,
            ms: 0,
            verdict: Verdict::Left,
        }
    }
}

/// Milliseconds from one moment to another; none if the other lies before it.
pub(super) fn between(from: i64, to: i64) -> u64 {
    u64::try_from(to.saturating_sub(from)).unwrap_or(0)
}
