//! How an interview is held.

use serde::{Deserialize, Serialize};

/// How an interview is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// By an interviewer, face to face.
    Interview,
    /// To try the program; never in results.
    Practice,
    /// Answered elsewhere, and keyed in or read from a file.
    Keyed,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Interview, Self::Practice, Self::Keyed];

    /// The stable name, as stored, in files and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Practice => "practice",
            Self::Keyed => "keyed",
        }
    }

    /// The mode with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// Whether interviews of this mode are in results. Those for practice are not, unless they are
    /// asked for.
    pub fn counts(self) -> bool {
        self != Self::Practice
    }
}
