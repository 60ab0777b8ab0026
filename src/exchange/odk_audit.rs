//! `audit.csv` as ODK Collect writes it with `track-changes`, `track-changes-reasons` and
//! `identify-user` on, without location: the rows that Collect knows, in its columns.
//!
//! Format: `AuditEventCSVLine` and `AuditEventLogger` of ODK Collect. Of our own making are the
//! full header from the start and that every row has all cells.

use crate::exchange::csv;
use crate::exchange::rows::{Paradata, Row};

/// The columns, in order.
pub const COLUMNS: [&str; 8] = [
    "event",
    "node",
    "start",
    "end",
    "old-value",
    "new-value",
    "user",
    "change-reason",
];

/// The events of ODK that we have.
pub const EVENTS: [&str; 10] = [
    "form start",
    "form resume",
    "form save",
    "form exit",
    "form finalize",
    "question",
    "jump",
    "end screen",
    "constraint error",
    "change reason",
];

/// The file of one interview.
pub fn write(paradata: &Paradata) -> String {
    let known = paradata.rows.iter().filter(|r| EVENTS.contains(&r.event));
    let lines = known.map(|row| line(row, &paradata.user));
    csv::line(&COLUMNS) + &lines.collect::<String>()
}

fn line(row: &Row, user: &str) -> String {
    csv::line(&[
        row.event,
        &node(&row.node),
        &row.start.to_string(),
        &row.end.map(|end| end.to_string()).unwrap_or_default(),
        &row.old.code,
        &row.new.code,
        user,
        &row.reason,
    ])
}

/// The path of an item's node in the form; empty where there is none.
pub(super) fn node(item: &str) -> String {
    match item {
        "" => String::new(),
        item => format!("/data/{item}"),
    }
}
