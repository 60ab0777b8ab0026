//! The state of an interview: the fold of its events.

use crate::instrument::model::{Instrument, ItemIx};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{Event, Opening, What};
use crate::interview::summary::Phase;

/// Where an interview stood when its newest event came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// Before the first item.
    Start,
    /// On an item.
    At(ItemIx),
    /// An item was answered and the next one had come up.
    After(ItemIx),
}

/// What is known of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its newest answer.
    pub answer: Option<Answer>,
    /// The language in which that answer was given.
    pub lang: String,
    /// Its note.
    pub note: String,
}

/// An interview as its events tell it. Folding is total: an event that makes no sense (an item of
/// another version, a kept check that does not exist) changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What the interview is bound to, once it was opened.
    pub opening: Option<Opening>,
    /// One entry an item, in the order of the instrument.
    pub entries: Vec<Entry>,
    /// Where it stands.
    pub cursor: Cursor,
    /// The language of the screen.
    pub lang: String,
    /// Whether gauges and suggestions are in sight.
    pub panel: bool,
    /// Soft checks that were kept and not touched since, as places in the instrument.
    pub kept: Vec<usize>,
    /// Whether it can be gone on with.
    pub phase: Phase,
    /// The number of the newest event.
    pub n: u32,
}

impl State {
    /// The state before any event.
    pub fn new(instrument: &Instrument) -> Self {
        Self {
            opening: None,
            entries: vec![Entry::default(); instrument.items.len()],
            cursor: Cursor::Start,
            lang: instrument.languages.first().cloned().unwrap_or_default(),
            panel: true,
            kept: Vec::new(),
            phase: Phase::Open,
            n: 0,
        }
    }

    /// The state after all events.
    pub fn fold(instrument: &Instrument, events: &[Event]) -> Self {
        let mut state = Self::new(instrument);
        for event in events {
            state.apply(instrument, event);
        }
        state
    }

    /// Takes in one event.
    pub fn apply(&mut self, instrument: &Instrument, event: &Event) {
        self.n = self.n.max(event.n);
        match &event.what {
            What::Opened(opening) => {
                self.lang.clone_from(&opening.lang);
                self.opening = Some(Opening::clone(opening));
            }
            What::Answered {
                item, answer, lang, ..
            } => {
                if let Some((place, entry)) = self.entry(instrument, item) {
                    entry.answer = Some(answer.clone());
                    entry.lang.clone_from(lang);
                    self.touched(instrument, place);
                    self.cursor = Cursor::After(place);
                }
            }
            What::Moved { to, .. } => {
                if let Some(place) = instrument.find(to) {
                    self.cursor = Cursor::At(place);
                }
            }
            What::Cleared { item } => {
                if let Some((place, entry)) = self.entry(instrument, item) {
                    entry.answer = None;
                    self.touched(instrument, place);
                    self.cursor = Cursor::At(place);
                }
            }
            What::Noted { item, text } => {
                if let Some((_, entry)) = self.entry(instrument, item) {
                    entry.note.clone_from(text);
                }
            }
            What::Kept { check } => self.keep(instrument, check),
            What::Language { lang } => self.lang.clone_from(lang),
            What::Panel { visible } => self.panel = *visible,
            What::BrokenOff { .. } => self.phase = Phase::BrokenOff,
            What::Finalised {
                skipped, unreached, ..
            } => {
                self.phase = Phase::Complete;
                self.mark(instrument, skipped, Missing::Skipped);
                self.mark(instrument, unreached, Missing::NotReached);
            }
            What::Reopened { .. } => self.phase = Phase::Open,
            What::Withdrawn => {
                *self = Self {
                    opening: self.opening.take(),
                    phase: Phase::Withdrawn,
                    n: self.n,
                    ..Self::new(instrument)
                };
            }
            What::Warned { check } => self.warned(instrument, check),
            What::Paused | What::Resumed => {}
        }
    }

    /// A check that fails keeps the screen on the item just answered.
    fn warned(&mut self, instrument: &Instrument, check: &str) {
        let known = instrument.checks.iter().any(|c| c.id == check);
        if let (true, Cursor::After(place)) = (known, self.cursor) {
            self.cursor = Cursor::At(place);
        }
    }

    /// What was kept holds the screen no longer: the next item had come up.
    fn keep(&mut self, instrument: &Instrument, check: &str) {
        let known = instrument.checks.iter().position(|c| c.id == check);
        self.kept.extend(known);
        if let (Some(_), Cursor::At(place)) = (known, self.cursor) {
            self.cursor = Cursor::After(place);
        }
    }

    fn entry(&mut self, instrument: &Instrument, id: &str) -> Option<(ItemIx, &mut Entry)> {
        let place = instrument.find(id)?;
        Some((place, self.entries.get_mut(place)?))
    }

    /// A changed answer asks its checks anew.
    fn touched(&mut self, instrument: &Instrument, place: ItemIx) {
        let about = |check: &usize| {
            let check = instrument.checks.get(*check);
            check.is_some_and(|c| c.targets.contains(&place) || c.fails_if.items().contains(&place))
        };
        self.kept.retain(|check| !about(check));
    }

    fn mark(&mut self, instrument: &Instrument, ids: &[String], missing: Missing) {
        for id in ids {
            if let Some((_, entry)) = self.entry(instrument, id) {
                entry.answer = Some(Answer::Missing(missing));
            }
        }
    }
}
