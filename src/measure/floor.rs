//! The rule of display: below 10 cases nothing is shown, below 30 it is shown in grey.
//!
//! The thresholds are custom, not law. The formulas themselves work from the smallest n that gives
//! them a meaning, so that they can be checked; front ends pass every sample figure through here.

use crate::measure::withheld::{Figure, at_least};

/// Fewer cases than this are not shown: a reader would take chance, or a person, for a result.
pub const SUPPRESS_BELOW: u64 = 10;

/// Fewer cases than this are shown in grey.
pub const GREY_BELOW: u64 = 30;

/// How firmly a sample figure may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// 10 to 29 cases: shown, and marked as thin.
    Grey,
    /// 30 cases or more.
    Full,
}

impl Standing {
    /// The stable name, as used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Grey => "grey",
            Self::Full => "full",
        }
    }
}

/// How a figure on `n` cases may be shown, or that it may not.
pub fn standing(n: u64) -> Figure<Standing> {
    at_least(n, SUPPRESS_BELOW)?;
    Ok(if n < GREY_BELOW {
        Standing::Grey
    } else {
        Standing::Full
    })
}
