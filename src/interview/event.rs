//! The events of an interview: small, appended, never changed.

use serde::{Deserialize, Serialize};

use crate::instrument::model::Instrument;
use crate::interview::answer::Answer;

/// One thing that happened to an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its number within the interview, from 1, without gaps.
    pub n: u32,
    /// When: milliseconds since 1970 in UTC, by the wall clock of the machine.
    pub at: i64,
    /// What.
    #[serde(flatten)]
    pub what: What,
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
        /// The item that was left.
        from: String,
        /// The item that is shown now.
        to: String,
        /// How long the one left had been on the screen.
        ms: u64,
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
    /// It ended early, for a coded reason.
    BrokenOff {
        /// The reason's code.
        reason: String,
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
    /// It was opened again after it had been finalised.
    Reopened {
        /// The interviewer's words.
        reason: String,
    },
    /// Its content was destroyed at the respondent's wish.
    Withdrawn,
}

/// What an interview is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The branch, as given on the command line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The wave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
    /// The interviewer's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interviewer: Option<String>,
}

/// How an interview is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// By an interviewer, face to face.
    Interview,
    /// To try the program; never in results.
    Practice,
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
            branch,
            wave,
            interviewer,
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
    /// Whether the event carries something that a person said or decided, so that it is confirmed
    /// only when it is safe on the disk. The others ride with the next sync.
    pub fn must_sync(&self) -> bool {
        !matches!(
            self,
            Self::Moved { .. } | Self::Language { .. } | Self::Panel { .. } | Self::Warned { .. }
        )
    }
}
