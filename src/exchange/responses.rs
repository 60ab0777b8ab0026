//! Responses files: one row a respondent, one column an item, as spreadsheets write them.
//!
//! Read in blocks of whole lines, so that a file of any size takes the same room, and blocks can be
//! read side by side. Every fault is told with its line and column; nothing is guessed at.

pub mod encoding;
pub mod keyed;
pub mod layout;
pub mod moment;
pub mod problem;
pub mod record;
pub mod source;
pub mod value;
pub mod write;

use crate::interview::answer::Missing;

/// The columns beside the items that a file may have, in the order in which an export has them.
pub const EXTRAS: [&str; 6] = [
    "branch",
    "wave",
    "interviewer",
    "lang",
    "mode",
    "started_at",
];

/// What a row holds for a scale item: the point, as it stands in the file, or why there is none.
pub type Point = Result<i64, Missing>;
