//! What was on the screen when, and what was done there: the visits to each item, from the log.
//!
//! Times are those of a sitting: its first event by the wall clock, every later one by the
//! monotonic time since. So no change of the clock during a sitting bends a duration.

mod span;
mod totals;
mod walker;

pub use span::{Span, Verdict, Warning};
pub use totals::Totals;

use std::rc::Rc;

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::answer::Answer;
use crate::interview::event::{Event, Way};
use walker::Walker;

/// An interview walked through again, event by event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walk {
    /// One for each event, in order.
    pub steps: Vec<Step>,
    /// Every visit to an item or to the page behind the last one, in order.
    pub visits: Vec<Visit>,
    /// The floor of each item, in milliseconds, where its author gave it one.
    floors: Vec<Option<u64>>,
}

/// An event in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When, by the sitting's clock: milliseconds since 1970 in UTC.
    pub at: i64,
    /// The revision that it belongs to.
    pub revision: u32,
    /// The language of the screen before it.
    pub lang: String,
    /// The visit in which it came, as a place in [`Walk::visits`].
    pub visit: Option<usize>,
    /// The answer that stood before it, where it gives or takes one away.
    pub before: Option<Answer>,
}

/// One stay at an item, from when it came up until another one did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The item; `None` for the page behind the last one.
    pub item: Option<ItemIx>,
    /// The how-manieth visit to it, from 1.
    pub number: u32,
    /// The revision of the interview.
    pub revision: u32,
    /// The language of the screen when it began.
    pub lang: String,
    /// The stretches on the screen; more than one where a page about the whole interview was
    /// looked at between.
    pub spans: Vec<Span>,
    /// How it ended.
    pub end: End,
    /// Answers that replaced another one, and answers taken away.
    pub changes: u32,
    /// Tries that were not taken.
    pub rejected: u32,
    /// Changes of language.
    pub languages: u32,
    /// Showings and hidings of the panel.
    pub panels: u32,
    /// Checks that came up.
    pub warnings: Vec<Warning>,
}

/// How a visit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With an answer given in it, on to what came next.
    Answered,
    /// Without one, or against the order.
    Left(Way),
    /// The interview was left open.
    Paused,
    /// The interview was finished.
    Finalised,
    /// The interview ended early.
    BrokenOff,
    /// The interview was finished: the respondent is not in the sample.
    ScreenedOut,
    /// The log breaks off: the program was killed, or is still running.
    Unfinished,
}

impl End {
    /// The stable name, as in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Left(way) => way.name(),
            Self::Paused => "paused",
            Self::Finalised => "finalised",
            Self::BrokenOff => "broken-off",
            Self::ScreenedOut => "screened-out",
            Self::Unfinished => "unfinished",
        }
    }
}

impl Way {
    /// The stable name, as stored and as in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Back => "back",
            Self::Map => "map",
            Self::Review => "review",
            Self::Check => "check",
        }
    }
}

impl Visit {
    /// When it began, in milliseconds since 1970.
    pub fn began(&self) -> i64 {
        self.spans.first().map_or(0, |span| span.began)
    }

    /// When it was on the screen last; `None` where the log does not tell.
    pub fn ended(&self) -> Option<i64> {
        self.spans.last()?.ended
    }

    /// Milliseconds on the screen, pages looked at between left out. Of an unfinished visit, those
    /// up to its last event.
    pub fn active(&self) -> u64 {
        let spans = self.spans.iter();
        spans.fold(0, |sum, span| sum.saturating_add(span.ms))
    }

    /// Key presses.
    pub fn keys(&self) -> u32 {
        let spans = self.spans.iter();
        spans.fold(0, |sum, span| sum.saturating_add(span.keys))
    }

    /// The answer when it began.
    pub fn before(&self) -> Option<&Answer> {
        self.spans.first()?.before.as_ref()
    }

    /// The answer when it ended.
    pub fn after(&self) -> Option<&Answer> {
        self.spans.last()?.after.as_ref()
    }
}

impl Walk {
    /// Walks through a log. Total: events that make no sense give no visits, or odd ones.
    pub fn through(package: &Rc<Package>, events: &[Event]) -> Self {
        let mut walker = Walker::new(package);
        for event in events {
            walker.step(event);
        }
        walker.done()
    }

    /// What all visits come to.
    pub fn totals(&self, events: &[Event]) -> Totals {
        Totals::of(self, events)
    }
}
