//! What stays of an interview whose content was destroyed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::interview::event::{Event, Opening, What};
use crate::interview::summary::{Phase, Summary};

/// Why the content of an interview is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// At the respondent's wish.
    Withdrawn,
    /// Because the time for which it may be kept was over.
    Purged,
}

/// What stays: that there was an interview, of what and where, and no word of what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tomb {
    /// The number of the event that took the content.
    pub(crate) n: u32,
    /// When that was, in milliseconds since 1970.
    pub(crate) at: i64,
    /// Why.
    pub(crate) why: Why,
    /// How the interview stood before.
    pub(crate) was: Phase,
    /// When it began.
    pub(crate) opened: i64,
    /// When its last event had come.
    pub(crate) last: i64,
    /// What it was bound to.
    pub(crate) opening: Opening,
    /// The hashes of its receipt codes, so that a code given twice is told so.
    pub(crate) receipts: Vec<String>,
}

impl Tomb {
    /// For an interview with these events, which are in order; `None` if it has no opening.
    pub(crate) fn over(events: &[Event], at: i64, why: Why) -> Option<Self> {
        let mut summary = Summary::begin(events.first()?)?;
        let mut receipts = Vec::new();
        for event in events {
            summary.apply(event);
            receipts.extend(event.what.receipt().map(str::to_owned));
        }
        Some(Self {
            n: summary.n + 1,
            at,
            why,
            was: summary.phase,
            opened: summary.opened,
            last: summary.last,
            opening: Opening {
                interviewer: None,
                ..summary.opening
            },
            receipts,
        })
    }

    /// The tombstone that stands as a log: what sled has of one. It does not know receipts.
    pub(crate) fn found(log: &BTreeMap<u32, Event>) -> Option<Self> {
        let last = log.values().next_back()?;
        let why = match last.what {
            What::Withdrawn => Why::Withdrawn,
            What::Purged => Why::Purged,
            _ => return None,
        };
        let summary = Summary::begin(log.values().next()?)?;
        Some(Self {
            n: last.n,
            at: last.at,
            why,
            was: summary.phase,
            opened: summary.opened,
            last: summary.last,
            opening: summary.opening,
            receipts: Vec::new(),
        })
    }

    /// The interview in one line.
    pub(crate) fn summary(&self) -> Summary {
        Summary {
            opening: self.opening.clone(),
            opened: self.opened,
            last: self.at,
            n: self.n,
            phase: match self.why {
                Why::Withdrawn => Phase::Withdrawn,
                Why::Purged => Phase::Purged,
            },
            item: None,
            answered: Vec::new(),
            count: 0,
        }
    }

    /// What is left of the log: that it was opened, and that its content went.
    pub(crate) fn events(&self) -> [Event; 2] {
        [
            Event {
                n: 1,
                at: self.opened,
                after: 0,
                keys: 0,
                what: What::Opened(Box::new(self.opening.clone())),
            },
            Event {
                n: self.n,
                at: self.at,
                after: 0,
                keys: 0,
                what: match self.why {
                    Why::Withdrawn => What::Withdrawn,
                    Why::Purged => What::Purged,
                },
            },
        ]
    }

    /// Puts what is left in the place of a log.
    pub(crate) fn bury(&self, log: &mut BTreeMap<u32, Event>) {
        log.clear();
        log.extend(self.events().map(|event| (event.n, event)));
    }
}
