//! One line about an interview: what lists and the home screen show without reading its log.

use serde::{Deserialize, Serialize};

use crate::interview::event::{Event, Opening, What};

/// An interview in one line, folded from its events.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Summary {
    /// What the interview is bound to.
    pub opening: Opening,
    /// When it began, in milliseconds since 1970.
    pub opened: i64,
    /// When its newest event came.
    pub last: i64,
    /// The number of its newest event.
    pub n: u32,
    /// Where it stands.
    pub phase: Phase,
    /// The item answered or shown last.
    pub item: Option<String>,
    /// Ids of the items answered so far, non-answers included; emptied when it is finished.
    pub answered: Vec<String>,
    /// How many items have been answered.
    pub count: u32,
}

/// Where an interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// It can be resumed.
    Open,
    /// Finished.
    Complete,
    /// Ended early.
    BrokenOff,
    /// Finished with somebody who is not in the sample.
    ScreenedOut,
    /// Its content is gone, at the respondent's wish.
    Withdrawn,
    /// Its content is gone, because the time for which it may be kept was over.
    Purged,
}

impl Phase {
    /// Whether the content is gone.
    pub fn is_gone(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Purged)
    }

    /// Whether it has ended with its answers kept.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Complete | Self::BrokenOff | Self::ScreenedOut)
    }

    /// The stable name, as stored and as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Complete => "complete",
            Self::BrokenOff => "broken-off",
            Self::ScreenedOut => "screened-out",
            Self::Withdrawn => "withdrawn",
            Self::Purged => "purged",
        }
    }
}

impl Summary {
    /// The summary of an interview that begins with this event; `None` if it is no opening.
    pub fn begin(event: &Event) -> Option<Self> {
        let What::Opened(opening) = &event.what else {
            return None;
        };
        Some(Self {
            opening: Opening::clone(opening),
            opened: event.at,
            last: event.at,
            n: event.n,
            phase: Phase::Open,
            item: None,
            answered: Vec::new(),
            count: 0,
        })
    }

    /// Takes in the next event. One already taken in changes nothing.
    pub fn apply(&mut self, event: &Event) {
        if event.n <= self.n {
            return;
        }
        self.n = event.n;
        self.last = event.at;
        match &event.what {
            What::Answered { item, .. } => {
                if !self.answered.contains(item) {
                    self.answered.push(item.clone());
                }
                self.item = Some(item.clone());
                self.count = self.answered.len() as u32;
            }
            What::Cleared { item } => {
                self.answered.retain(|id| id != item);
                self.count = self.answered.len() as u32;
            }
            What::Moved { to, .. } if !to.is_empty() => self.item = Some(to.clone()),
            What::Finalised { .. } => self.end(Phase::Complete),
            What::BrokenOff { .. } => self.end(Phase::BrokenOff),
            What::ScreenedOut { .. } => self.end(Phase::ScreenedOut),
            What::Reopened { answered, .. } => {
                self.phase = Phase::Open;
                self.answered.clone_from(answered);
                self.count = self.answered.len() as u32;
            }
            What::Withdrawn => self.end(Phase::Withdrawn),
            What::Purged => self.end(Phase::Purged),
            _ => {}
        }
    }

    fn end(&mut self, phase: Phase) {
        self.phase = phase;
        self.answered = Vec::new();
    }

    /// How much of the instrument is answered, in whole percent.
    pub fn percent(&self) -> u32 {
        (self.count * 100)
            .checked_div(self.opening.items)
            .unwrap_or(0)
            .min(100)
    }
}
