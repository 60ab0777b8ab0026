//! Where a vote in class belongs, and what a group says its scores rest on.

use serde::{Deserialize, Serialize};

/// The most groups that a class has: so many stand side by side on a projector.
pub const MOST_GROUPS: u8 = 8;

/// Whose vote it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seat {
    /// The code of the class, so that a vote from another machine finds its way.
    pub class: String,
    /// The case that is scored; empty where a class scores its own organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case: String,
    /// The group, from 1.
    pub group: u8,
    /// Of how many groups.
    pub of: u8,
    /// The vote: 1 before the discussion, 2 after it.
    pub round: u8,
}

/// What a score rests on. It is kept as the note to the item, under its stable name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// A passage says so.
    Quoted,
    /// It has to be concluded.
    Inferred,
    /// It is supposed.
    Assumed,
}

impl Tag {
    /// All of them, the strongest first.
    pub const ALL: [Self; 3] = [Self::Quoted, Self::Inferred, Self::Assumed];

    /// The stable name, as stored, in files and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Inferred => "inferred",
            Self::Assumed => "assumed",
        }
    }

    /// The tag of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.name() == name)
    }
}
