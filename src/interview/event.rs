//! The events of an interview: small, appended, never changed.

use serde::{Deserialize, Serialize};

use crate::instrument::model::Instrument;
use crate::interview::answer::Answer;
pub use crate::interview::mode::Mode;
pub use crate::interview::reason::{BreakOff, Reopen};
use crate::interview::seat::Seat;

/// One thing that happened to an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its number within the interview, from 1, without gaps.
    pub n: u32,
    /// When: milliseconds since 1970 in UTC, by the wall clock of the machine.
    pub at: i64,
    /// Milliseconds since the event before, by a monotonic clock; 0 for the first event of a
    /// sitting. Sums of it are times that no change of the wall clock can bend.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub after: u64,
    /// Key presses since the event before.
    #[serde(default, skip_serializing_if = "is_none_pressed")]
    pub keys: u32,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(millis: &u64) -> bool {
    *millis == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_none_pressed(keys: &u32) -> bool {
    *keys == 0
}

/// What happened. Durations are milliseconds by a monotonic clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum What {
    /// The interview began, with the respondent's consent. Always the first event.
    Opened(Box<Opening>),
    /// An item was answered, for the first time or again.
    Answered {
        /// The item.
        item: String,
        /// The answer.
        answer: Answer,
        /// The language in which it was shown.
        lang: String,
        /// How long it had been on the screen.
        ms: u64,
        /// Whether scores were in sight: an interviewer effect.
        panel: bool,
    },
    /// The interview went to another item without an answer.
    Moved {
        /// The item that was left; empty behind the last one.
        from: String,
        /// The item that is shown now; empty behind the last one.
        to: String,
        /// How long the one left had been on the screen.
        ms: u64,
        /// Which way it went.
        #[serde(default)]
        way: Way,
    },
    /// A page about the whole interview was looked at.
    Looked {
        /// Which one.
        page: Sheet,
        /// How long.
        ms: u64,
    },
    /// What was typed or picked was not taken.
    Rejected {
        /// The item.
        item: String,
        /// Why, as a code.
        why: String,
    },
    /// An answer was taken away.
    Cleared {
        /// The item.
        item: String,
    },
    /// A note was written to an item; it replaces an earlier one.
    Noted {
        /// The item.
        item: String,
        /// The note; empty takes it away.
        text: String,
    },
    /// A check was shown.
    Warned {
        /// The check's id.
        check: String,
    },
    /// The interviewer kept the answers in spite of a soft check.
    Kept {
        /// The check's id.
        check: String,
    },
    /// The language of the screen changed.
    Language {
        /// Its tag.
        lang: String,
    },
    /// The panel with gauges and suggestions was shown or hidden.
    Panel {
        /// Whether it is in sight now.
        visible: bool,
    },
    /// The interview was left open.
    Paused,
    /// It was taken up again.
    Resumed,
    /// It ended early, for a coded reason, and was frozen.
    BrokenOff {
        /// The reason's code.
        reason: String,
        /// The interviewer's words about it; may be empty.
        #[serde(default)]
        words: String,
        /// Whether enough was answered, by the instrument's rule, to use it as a partial interview.
        #[serde(default)]
        partial: bool,
        /// As when it is finalised.
        #[serde(default)]
        receipt: String,
        /// As when it is finalised.
        #[serde(default)]
        skipped: Vec<String>,
        /// As when it is finalised.
        #[serde(default)]
        unreached: Vec<String>,
    },
    /// It was finished and frozen.
    Finalised {
        /// BLAKE3 of the receipt code in hexadecimal; the code itself is never stored.
        receipt: String,
        /// Items off the path: their answers stay in the log and count as skipped.
        skipped: Vec<String>,
        /// Items on the path that never had an answer.
        unreached: Vec<String>,
    },
    /// It was finished and frozen with somebody who is not in the sample: AAPOR's *not eligible*.
    ScreenedOut {
        /// The id of the screen-out that held.
        rule: String,
        /// As when it is finalised.
        receipt: String,
        /// As when it is finalised.
        skipped: Vec<String>,
        /// As when it is finalised.
        unreached: Vec<String>,
    },
    /// It was opened again after it had ended, as its next revision.
    Reopened {
        /// The reason's code.
        reason: String,
        /// The interviewer's words about it; may be empty.
        #[serde(default)]
        words: String,
        /// The items that had an answer then, so that a list can go on counting without the log.
        #[serde(default)]
        answered: Vec<String>,
    },
    /// Its content was destroyed at the respondent's wish.
    Withdrawn,
    /// Its content was destroyed because the time for which it may be kept was over.
    Purged,
}

/// Which way an interview went from item to item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// On to the next item.
    #[default]
    On,
    /// Back to the one before.
    Back,
    /// To an item picked on the map.
    Map,
    /// To an item picked on the review, or that the review found wanting.
    Review,
    /// To another item of a check that fails.
    Check,
}

/// A page about the whole interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sheet {
    /// Sections and items, to jump to any of them. (The review is a place where the interview is,
    /// behind the last item, and has its own visits.)
    Map,
}

/// What an interview is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Opening {
    /// The instrument's id.
    pub instrument: String,
    /// Its version, as the author wrote it.
    pub version: String,
    /// The hash of its files.
    pub hash: String,
    /// How many items it has.
    pub items: u32,
    /// The version of the consent notice that the respondent agreed to, if there was one.
    pub consent: Option<u32>,
    /// The language at the start.
    pub lang: String,
    /// How it is held.
    pub mode: Mode,
    /// Its number at this machine: the 42nd of this instrument at this branch.
    #[serde(default)]
    pub number: u32,
    /// What chance orders things by, where the instrument leaves an order to chance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
    /// The branch, as given on the command line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The wave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
    /// The interviewer's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interviewer: Option<String>,
    /// The kiosk's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Where a vote in class belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Box<Seat>>,
}

impl Opening {
    /// An opening for the desk alone, not bound to an instrument yet.
    pub fn at_desk(
        mode: Mode,
        branch: Option<String>,
        wave: Option<String>,
        interviewer: Option<String>,
    ) -> Self {
        Self {
            instrument: String::new(),
            version: String::new(),
            hash: String::new(),
            items: 0,
            consent: None,
            lang: String::new(),
            mode,
            number: 0,
            seed: None,
            branch,
            wave,
            interviewer,
            device: None,
            seat: None,
        }
    }

    /// The same desk, bound to an instrument; in the language asked for, if the instrument has it,
    /// else in the instrument's first.
    #[must_use]
    pub fn bound_to(self, instrument: &Instrument, lang: &str, number: u32) -> Self {
        let known = instrument.languages.iter().find(|tag| *tag == lang);
        Self {
            instrument: instrument.id.clone(),
            version: instrument.version.clone(),
            hash: instrument.hash.clone(),
            items: u32::try_from(instrument.items.len()).unwrap_or(u32::MAX),
            consent: instrument.consent,
            lang: known
                .or(instrument.languages.first())
                .cloned()
                .unwrap_or_default(),
            number,
            ..self
        }
    }
}

impl What {
    /// The hash of the receipt code that the respondent has, where the interview ends with one.
    pub fn receipt(&self) -> Option<&str> {
        match self {
            Self::Finalised { receipt, .. }
            | Self::ScreenedOut { receipt, .. }
            | Self::BrokenOff { receipt, .. } => {
                Some(receipt.as_str()).filter(|hash| !hash.is_empty())
            }
            _ => None,
        }
    }

    /// Whether the interview ended with it, its answers kept.
    pub fn ends(&self) -> bool {
        matches!(
            self,
            Self::Finalised { .. } | Self::ScreenedOut { .. } | Self::BrokenOff { .. }
        )
    }

    /// Whether the event carries something that a person said or decided, so that it is confirmed
    /// only when it is safe on the disk. The others ride with the next sync.
    pub fn must_sync(&self) -> bool {
        !matches!(
            self,
            Self::Moved { .. }
                | Self::Looked { .. }
                | Self::Rejected { .. }
                | Self::Language { .. }
                | Self::Panel { .. }
                | Self::Warned { .. }
        )
    }
}
