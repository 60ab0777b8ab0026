//! What can go wrong with the data folder, and the interface's message for it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::interview::event::Event;

/// Why the store could not do what it was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another process writes to this data folder.
    #[error("the data folder is in use by process {pid}")]
    Locked {
        /// The process; 0 if it has not said yet.
        pid: u32,
        /// Since when, in milliseconds since 1970; 0 if it has not said yet.
        since: i64,
    },
    /// The folder holds something else than interviews. Choose another one.
    #[error("{} is not empty and no data folder of fangtan", .0.display())]
    Foreign(PathBuf),
    /// A newer program wrote this folder. Use that one.
    #[error("the data folder has format {found}, which is newer than this program")]
    Newer {
        /// Its format number.
        found: u32,
    },
    /// Nothing can be written here. A [`Reader`](crate::store::reader::Reader) still works.
    #[error("{} cannot be written", .0.display())]
    ReadOnly(PathBuf),
    /// The disk is too full to begin. A [`Reader`](crate::store::reader::Reader) still works.
    #[error("only {free_mb} MiB are free")]
    Full {
        /// What is left, in MiB.
        free_mb: u64,
    },
    /// The disk, or what this user may use of it, is full.
    #[error("no room for {}", .0.display())]
    NoRoom(PathBuf),
    /// The operating system refused.
    #[error("could not {what} {}: {source}", .path.display())]
    Io {
        /// One of `create`, `list`, `lock`, `open`, `read`, `rename`, `sync`, `write`.
        what: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// Its answer.
        source: io::Error,
    },
    /// An interview lacks events that neither the journal nor sled has.
    #[error("interview {interview} lacks {} events", .missing.len())]
    Damaged {
        /// The interview.
        interview: String,
        /// The numbers of the events that are gone.
        missing: Vec<u32>,
        /// Everything else of it, in order.
        rest: Vec<Event>,
    },
    /// There is no such interview.
    #[error("there is no interview {0}")]
    NotFound(String),
    /// The event does not follow the newest one, or another one with its number is stored already.
    #[error("interview {interview} expects event {expected}, not {found}")]
    Order {
        /// The interview.
        interview: String,
        /// The number that would come next.
        expected: u32,
        /// The number that came.
        found: u32,
    },
    /// sled could not be opened again, not even empty. Answers are saved all the same.
    #[error("sled: {0}")]
    Engine(String),
}

impl StoreError {
    /// An answer of the operating system; a full disk and a read-only one get their own names.
    pub(crate) fn io(what: &'static str, path: &Path, source: io::Error) -> Self {
        match source.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly(path.to_path_buf())
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoRoom(path.to_path_buf()),
            _ => Self::Io {
                what,
                path: path.to_path_buf(),
                source,
            },
        }
    }

    /// Whether the folder can be read all the same, and may be written to later.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Full { .. } | Self::NoRoom(_) | Self::ReadOnly(_) | Self::Io { .. }
        )
    }

    /// Why, as [`reason`] says it.
    pub(crate) fn reason(&self) -> String {
        match self {
            Self::Full { .. } | Self::NoRoom(_) => "full".to_owned(),
            Self::ReadOnly(_) => "read-only".to_owned(),
            other => other.to_string(),
        }
    }

    /// The key of the interface's message for it, and the message's arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Locked { pid, since } => (
                "store-locked",
                vec![("pid", pid.to_string()), ("since", since.to_string())],
            ),
            Self::Foreign(path) => ("store-foreign", vec![("path", text(path))]),
            Self::Newer { found } => ("store-newer", vec![("found", found.to_string())]),
            Self::ReadOnly(path) => ("store-read-only", vec![("path", text(path))]),
            Self::Full { free_mb } => ("store-full", vec![("free", free_mb.to_string())]),
            Self::NoRoom(path) => ("store-no-room", vec![("path", text(path))]),
            Self::Io { what, path, source } => (
                "store-io",
                vec![
                    ("what", (*what).to_owned()),
                    ("path", text(path)),
                    ("reason", reason(source)),
                ],
            ),
            Self::Damaged {
                interview, missing, ..
            } => (
                "store-damaged",
                vec![
                    ("interview", interview.clone()),
                    ("missing", numbers(missing)),
                ],
            ),
            Self::NotFound(interview) => {
                ("store-not-found", vec![("interview", interview.clone())])
            }
            Self::Order {
                interview,
                expected,
                found,
            } => (
                "store-order",
                vec![
                    ("interview", interview.clone()),
                    ("expected", expected.to_string()),
                    ("found", found.to_string()),
                ],
            ),
            Self::Engine(reason) => ("store-engine", vec![("reason", reason.clone())]),
        }
    }
}

/// Why the system refused: a word that the interface's messages know, or the system's own words.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full".to_owned(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "read-only".to_owned(),
        _ => error.to_string(),
    }
}

pub(crate) fn text(path: &Path) -> String {
    path.display().to_string()
}

/// Numbers as ranges: `3, 7–12`.
pub(crate) fn numbers(list: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for &number in list {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == number => *end = number,
            _ => ranges.push((number, number)),
        }
    }
    let words: Vec<String> = ranges
        .iter()
        .map(|(from, to)| {
            if from == to {
                from.to_string()
            } else {
                format!("{from}–{to}")
            }
        })
        .collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn neighbours_become_a_range() {
        assert_eq!(numbers(&[3, 7, 8, 9, 12]), "3, 7–9, 12");
    }
}
