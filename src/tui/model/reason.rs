//! Why an interview ends early, or is opened again: a code, and words where they help.

use tui_input::Input;

use crate::interview::event::{BreakOff, Reopen};

/// What the reason is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The interview ends early.
    BreakOff,
    /// An interview that has ended is opened again.
    Reopen,
}

/// A reason that is being chosen.
#[derive(Debug, Clone)]
pub struct Reason {
    /// What for.
    pub why: Why,
    /// The selected reason.
    pub cursor: usize,
    /// The words about it, once a reason is chosen.
    pub words: Option<Input>,
}

impl Reason {
    /// Nothing chosen yet.
    pub fn open(why: Why) -> Self {
        Self {
            why,
            cursor: 0,
            words: None,
        }
    }

    /// The codes of all reasons, in the order in which they are offered.
    pub fn codes(&self) -> Vec<&'static str> {
        match self.why {
            Why::BreakOff => BreakOff::ALL.map(BreakOff::name).to_vec(),
            Why::Reopen => Reopen::ALL.map(Reopen::name).to_vec(),
        }
    }

    /// Whether the selected reason says nothing without words.
    pub fn wants_words(&self) -> bool {
        self.codes().get(self.cursor) == Some(&"other")
    }
}
