//! The state of an interview: the fold of its events.

use std::borrow::Cow;

use crate::instrument::condition::{Operand, TODAY};
use crate::instrument::model::{Instrument, ItemIx, Level};
use crate::instrument::route::{self, Route};
use crate::instrument::setting::Setting;
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{Event, Mode, Opening, Way, What};
use crate::interview::summary::Phase;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// Where an interview stood when its newest event came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// Before the first item.
    Start,
    /// On an item.
    At(ItemIx),
    /// An item was answered and the next one had come up.
    After(ItemIx),
    /// Behind the last item.
    End,
}

/// Where an answer leads back to after a jump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// To this item.
    Item(ItemIx),
    /// Behind the last item.
    End,
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
    /// The answer that a mark made at the end stands over; it is back when the interview is opened
    /// again.
    under: Option<Answer>,
}

impl Entry {
    /// The answer without the marks made at the end.
    pub fn given(&self) -> Option<&Answer> {
        match &self.answer {
            Some(Answer::Missing(Missing::Skipped | Missing::NotReached)) => self.under.as_ref(),
            answer => answer.as_ref(),
        }
    }
}

/// An interview as its events tell it. Folding is total: an event that makes no sense (an item of
/// another version, a kept check that does not exist) changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What the interview is bound to, once it was opened.
    pub opening: Option<Opening>,
    /// When it was opened, in milliseconds since 1970.
    pub opened: Option<i64>,
    /// One entry an item, in the order of the instrument.
    pub entries: Vec<Entry>,
    /// Where it stands.
    pub cursor: Cursor,
    /// Where the next answer leads back to, if the item on the screen was jumped to.
    pub back: Option<Back>,
    /// The language of the screen.
    pub lang: String,
    /// Whether gauges and suggestions are in sight.
    pub panel: bool,
    /// Soft checks that were kept and not touched since, as places in the instrument.
    pub kept: Vec<usize>,
    /// Whether it can be gone on with.
    pub phase: Phase,
    /// How often it was begun: 1, and one more each time it was opened again.
    pub revision: u32,
    /// The hash of the receipt code, once there is one; it outlives a reopening.
    pub receipt: Option<String>,
    /// The number of the newest event.
    pub n: u32,
}

impl State {
    /// The state before any event.
    pub fn new(instrument: &Instrument) -> Self {
        Self {
            opening: None,
            opened: None,
            entries: vec![Entry::default(); instrument.items.len()],
            cursor: Cursor::Start,
            back: None,
            lang: instrument.languages.first().cloned().unwrap_or_default(),
            panel: true,
            kept: Vec::new(),
            phase: Phase::Open,
            revision: 1,
            receipt: None,
            n: 0,
        }
    }

    /// The day on which it was opened, in UTC, as conditions see it.
    pub fn today(&self) -> Operand<'static> {
        let day = self.opened.map(|at| at.div_euclid(DAY) as f64);
        day.map_or(Operand::Missing, Operand::Number)
    }

    /// The way that the answers lead through the instrument in an interview of this mode, and what
    /// is worked out from them.
    pub fn route(&self, instrument: &Instrument, mode: Mode) -> Route {
        let answer = |item: ItemIx| {
            if item == TODAY {
                return self.today();
            }
            let entry = self.entries.get(item);
            let answer = entry.and_then(|entry| entry.answer.as_ref());
            answer.map_or(Operand::Missing, Answer::operand)
        };
        let setting = mode.setting();
        let left_out = match instrument.settings.get(&setting) {
            Some(rules) => Cow::Borrowed(rules.left_out.as_slice()),
            // A group speaks about a case: what asks after a respondent has nobody to answer it.
            None if setting == Setting::Class => {
                let items = instrument.items.iter();
                items.map(|item| !instrument.is_rated(item)).collect()
            }
            None => Cow::default(),
        };
        route::path(instrument, &left_out, answer)
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
                self.opened = Some(event.at);
            }
            What::Answered {
                item, answer, lang, ..
            } => {
                if let Some((place, entry)) = self.entry(instrument, item) {
                    entry.answer = Some(answer.clone());
                    entry.lang.clone_from(lang);
                    self.touched(instrument, place);
                    self.cursor = Cursor::After(place);
                    self.back = self.back.filter(|back| *back != Back::Item(place));
                }
            }
            What::Moved { from, to, way, .. } => self.moved(instrument, from, to, *way),
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
            What::BrokenOff {
                receipt,
                skipped,
                unreached,
                ..
            }
            | What::ScreenedOut {
                receipt,
                skipped,
                unreached,
                ..
            }
            | What::Finalised {
                receipt,
                skipped,
                unreached,
            } => {
                self.phase = match event.what {
                    What::Finalised { .. } => Phase::Complete,
                    What::ScreenedOut { .. } => Phase::ScreenedOut,
                    _ => Phase::BrokenOff,
                };
                self.receipt = Some(receipt.clone()).filter(|hash| !hash.is_empty());
                self.mark(instrument, skipped, Missing::Skipped);
                self.mark(instrument, unreached, Missing::NotReached);
            }
            What::Reopened { .. } => self.reopened(),
            What::Withdrawn | What::Purged => {
                *self = Self {
                    opening: self.opening.take(),
                    phase: match event.what {
                        What::Purged => Phase::Purged,
                        _ => Phase::Withdrawn,
                    },
                    n: self.n,
                    ..Self::new(instrument)
                };
            }
            What::Warned { check } => self.warned(instrument, check),
            What::Paused | What::Resumed | What::Looked { .. } | What::Rejected { .. } => {}
        }
    }

    fn moved(&mut self, instrument: &Instrument, from: &str, to: &str, way: Way) {
        let target = match (instrument.find(to), to) {
            (Some(place), _) => Cursor::At(place),
            (None, "") => Cursor::End,
            (None, _) => return,
        };
        self.cursor = target;
        self.back = match (way, instrument.find(from)) {
            (Way::Map, Some(place)) => Some(Back::Item(place)),
            (Way::Map | Way::Review, _) => Some(Back::End),
            (Way::On, _) if from == to => self.back,
            (Way::Check, _) => self.back,
            (Way::On | Way::Back, _) => None,
        };
    }

    /// What was marked at the end is open again.
    fn reopened(&mut self) {
        self.phase = Phase::Open;
        self.revision = self.revision.saturating_add(1);
        self.cursor = Cursor::End;
        self.back = None;
        for entry in &mut self.entries {
            entry.answer = entry.given().cloned();
            entry.under = None;
        }
    }

    /// A check that fails keeps the screen on the item just answered.
    fn warned(&mut self, instrument: &Instrument, check: &str) {
        let mut checks = instrument.checks.iter();
        let known = checks.any(|c| c.id == check && c.level != Level::Info);
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
                let mark = Answer::Missing(missing);
                entry.under = entry.given().cloned();
                entry.answer = Some(mark);
            }
        }
    }
}
