//! Refusals and the like: daily counts that name nobody.

use serde::{Deserialize, Serialize};

use crate::interview::event::Mode;

/// One person who was asked and gave no interview. It carries neither a time nor an id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The local day, as `2026-11-21`.
    pub day: String,
    /// The instrument's id.
    pub instrument: String,
    /// The branch, if one is set.
    pub branch: Option<String>,
    /// How the interview would have been held.
    pub mode: Mode,
    /// The reason's code.
    pub reason: String,
    /// It takes back one that was counted by mistake.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

/// How often one tally was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// What was counted.
    pub tally: Tally,
    /// How often.
    pub count: u32,
}
