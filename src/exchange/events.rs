//! `events.csv`: everything that the log tells, one row an event or stretch. The rows of
//! [`odk_audit`](super::odk_audit) are among them, and its columns among these.

use crate::exchange::csv;
use crate::exchange::odk_audit::node;
use crate::exchange::rows::{Paradata, Row};

/// The columns, in order; their meanings are in `docs/paradata.md`.
pub const COLUMNS: [&str; 18] = [
    "seq",
    "interview",
    "revision",
    "event",
    "node",
    "start",
    "end",
    "active_ms",
    "status_old",
    "status_new",
    "value_old",
    "value_new",
    "lang",
    "mode",
    "user",
    "message_id",
    "reason",
    "keystrokes",
];

/// The header of the file.
pub fn header() -> String {
    csv::line(&COLUMNS)
}

/// The lines of one interview.
pub fn lines(paradata: &Paradata) -> String {
    paradata
        .rows
        .iter()
        .map(|row| line(row, paradata))
        .collect()
}

fn line(row: &Row, paradata: &Paradata) -> String {
    let number = |number: Option<String>| number.unwrap_or_default();
    csv::line(&[
        &row.seq.to_string(),
        &paradata.interview,
        &row.revision.to_string(),
        row.event,
        &node(&row.node),
        &row.start.to_string(),
        &number(row.end.map(|end| end.to_string())),
        &number(row.active.map(|ms| ms.to_string())),
        row.old.status,
        row.new.status,
        &row.old.code,
        &row.new.code,
        &row.lang,
        paradata.mode,
        &paradata.user,
        &row.message,
        &row.reason,
        &number(row.keys.map(|keys| keys.to_string())),
    ])
}
