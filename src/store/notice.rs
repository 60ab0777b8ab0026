//! What was found damaged or was repaired: for the staff line, never fatal.

use std::path::PathBuf;

use crate::store::error::{numbers, text};
use crate::store::segments::Part;

/// A line of the journal that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Whether it is in the archive or in the journal.
    pub part: Part,
    /// The segment's number, as in its file name.
    pub segment: u32,
    /// The line's number in it, from 1; 0 stands for the whole file.
    pub line: u64,
    /// What is wrong with it.
    pub kind: Kind,
    /// The interview that the line seems to belong to. The line is damaged, so this is a hint.
    pub interview: Option<String>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Its end is missing: the program or the power went away while it was written.
    Torn,
    /// Its checksum does not fit: it was changed after it was written.
    Changed,
    /// Its checksum fits, but a newer program wrote it.
    Newer,
    /// The segment's file is gone.
    Gone,
    /// The journal up to here is not the one that the index knows: shorter, or another.
    Unlike,
}

impl Kind {
    /// The stable name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Torn => "torn",
            Self::Changed => "changed",
            Self::Newer => "newer",
            Self::Gone => "gone",
            Self::Unlike => "unlike",
        }
    }
}

/// Something that was found or repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A line of the journal cannot be used.
    Line(Damage),
    /// The index file was missing or damaged and was written anew from the journal.
    Reindexed,
    /// A half-written snapshot file that would have kept sled from opening was taken away.
    Swept,
    /// sled was rebuilt from the journal.
    Rebuilt {
        /// Why, in English, for the staff.
        reason: String,
        /// Where the old one lies now.
        kept: PathBuf,
    },
    /// sled's files were copied before they were opened for filling holes of the journal.
    Copied {
        /// Where the copy lies.
        kept: PathBuf,
    },
    /// sled had events that the journal had lost; they were appended to the journal again.
    Filled {
        /// The interview.
        interview: String,
        /// How many.
        events: u32,
    },
    /// An interview lacks events that neither has.
    Missing {
        /// The interview.
        interview: String,
        /// Their numbers.
        missing: Vec<u32>,
    },
    /// Something of a withdrawn interview is still there, because the withdrawal was interrupted.
    Lingering {
        /// The interview.
        interview: String,
    },
    /// The texts of an instrument that has answers here are not kept.
    Unheld {
        /// The instrument's hash.
        hash: String,
    },
    /// The index file says something else than the journal.
    IndexDiffers,
    /// The content of withdrawn interviews was taken out of every file.
    Erased {
        /// How many interviews.
        interviews: u32,
    },
    /// Withdrawn interviews could not be taken out of the backups at a place that is not within
    /// reach. They go when the next backup is made there.
    BackupAway {
        /// The place.
        to: PathBuf,
    },
    /// A backup could not be made. The next one is tried as if nothing had happened.
    BackupFailed {
        /// Why, in English, for the staff.
        reason: String,
    },
    /// A segment with bad lines was copied aside, and goes on without them.
    SetAside {
        /// How many bad lines.
        lines: u32,
        /// Where the segment lies as it was.
        kept: PathBuf,
    },
    /// Events that were lost here were brought back from a backup.
    Restored {
        /// The interview.
        interview: String,
        /// How many.
        events: u32,
    },
    /// Somebody deleted a file of the journal while it was written to, or put another one there.
    Taken {
        /// The file.
        path: PathBuf,
        /// Whether all of it was written again. Else sled is asked for it.
        whole: bool,
    },
    /// The disk is full: the last reserve was spent to save the newest answers.
    BallastSpent,
    /// An instrument's stored texts differed from those at hand; the old ones were kept aside.
    HeldReplaced {
        /// The instrument's hash.
        hash: String,
        /// Where the old ones lie now.
        kept: PathBuf,
    },
    /// sled failed and is left aside until it is opened again. Answers are saved all the same.
    Detached {
        /// Why, in English, for the staff.
        reason: String,
    },
}

impl Notice {
    /// The key of the interface's message for it, and the message's arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Line(damage) => (
                "store-line",
                vec![
                    (
                        "file",
                        format!("{}/{:06}.jsonl", damage.part.name(), damage.segment),
                    ),
                    ("line", damage.line.to_string()),
                    ("kind", damage.kind.name().to_owned()),
                    ("interview", damage.interview.clone().unwrap_or_else(none)),
                ],
            ),
            Self::Reindexed => ("store-reindexed", Vec::new()),
            Self::Swept => ("store-swept", Vec::new()),
            Self::Rebuilt { reason, kept } => (
                "store-rebuilt",
                vec![("reason", reason.clone()), ("path", text(kept))],
            ),
            Self::Copied { kept } => ("store-copied", vec![("path", text(kept))]),
            Self::Filled { interview, events } => (
                "store-filled",
                vec![
                    ("interview", interview.clone()),
                    ("events", events.to_string()),
                ],
            ),
            Self::Missing { interview, missing } => (
                "store-damaged",
                vec![
                    ("interview", interview.clone()),
                    ("missing", numbers(missing)),
                ],
            ),
            Self::Lingering { interview } => {
                ("store-lingering", vec![("interview", interview.clone())])
            }
            Self::Unheld { hash } => ("store-unheld", vec![("hash", hash.clone())]),
            Self::IndexDiffers => ("store-index-differs", Vec::new()),
            Self::Erased { interviews } => ("store-erased", vec![("n", interviews.to_string())]),
            Self::BackupAway { to } => ("store-backup-away", vec![("path", text(to))]),
            Self::BackupFailed { reason } => {
                ("store-backup-failed", vec![("reason", reason.clone())])
            }
            Self::SetAside { lines, kept } => (
                "store-set-aside",
                vec![("n", lines.to_string()), ("path", text(kept))],
            ),
            Self::Restored { interview, events } => (
                "store-restored",
                vec![
                    ("interview", interview.clone()),
                    ("events", events.to_string()),
                ],
            ),
            Self::Taken { path, whole } => (
                if *whole {
                    "store-taken-again"
                } else {
                    "store-taken"
                },
                vec![("path", text(path))],
            ),
            Self::BallastSpent => ("store-ballast-spent", Vec::new()),
            Self::HeldReplaced { hash, kept } => (
                "store-held-replaced",
                vec![("hash", hash.clone()), ("path", text(kept))],
            ),
            Self::Detached { reason } => ("store-detached", vec![("reason", reason.clone())]),
        }
    }
}

/// What a message goes by where no interview is known.
fn none() -> String {
    "none".to_owned()
}
