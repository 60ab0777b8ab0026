//! The one engine behind every front end: an interview that is being held.
//!
//! A session takes what a person does and gives events. It never reads a clock: each call brings
//! a [`Stamp`]. The events it made are taken with [`Session::take`] and stored by the caller.

mod begin;
mod check;
mod gate;
mod give;
mod onto;
mod present;
mod replay;
mod review;
mod walk;

pub use review::{Fault, Status};

use std::rc::Rc;

use crate::instrument::condition::{Operand, TODAY};
use crate::instrument::model::{Item, ItemIx};
use crate::instrument::parse::Package;
use crate::instrument::route::Value;
use crate::interview::answer::Answer;
use crate::interview::choose::Misfit;
use crate::interview::event::{Event, Opening, Sheet, What};
use crate::interview::state::{Entry, State};

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Milliseconds since 1970 by the wall clock, in UTC.
    pub at: i64,
    /// Milliseconds by a monotonic clock, from any start.
    pub mono: u64,
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The age gate. Nothing is written yet.
    Age,
    /// The consent notice. Nothing is written yet.
    Consent,
    /// On an item.
    Item(ItemIx),
    /// Behind the last item: finish, or go back.
    Closing,
    /// Nothing more can be done here.
    Ended(Ending),
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Younger than the instrument's age; nothing was written but a count.
    UnderAge,
    /// Consent was declined; nothing was written but a count.
    Declined,
    /// Finished and frozen.
    Finalised,
    /// Ended early and frozen.
    BrokenOff,
    /// Frozen: the respondent is not in the sample.
    ScreenedOut,
}

/// Why the interview did not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The answer does not fit the item.
    Misfit(Misfit),
    /// The item wants an answer or a non-answer.
    Required,
    /// The item would like an answer; asked again, it may be passed.
    Urged,
    /// A check fails; its place in the instrument.
    Check(usize),
    /// There is nothing further that way.
    Edge,
    /// The item is not asked, given the answers so far.
    OffPath,
}

/// How far an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Items on the path that are answered, non-answers included.
    pub answered: usize,
    /// Items on the path that can be answered.
    pub asked: usize,
}

/// An interview that is being held.
#[derive(Debug, Clone)]
pub struct Session {
    package: Rc<Package>,
    id: String,
    opening: Opening,
    state: State,
    path: Vec<bool>,
    /// The items in the order in which they are presented.
    order: Vec<ItemIx>,
    /// The place of each item in that order.
    rank: Vec<usize>,
    /// Answers that are not offered any more.
    closed: Vec<bool>,
    /// The screen-out that holds.
    screened: Option<usize>,
    /// What is worked out from the answers.
    values: Vec<Option<Answer>>,
    stage: Stage,
    shown: u64,
    warning: Option<usize>,
    told: Option<usize>,
    /// When the newest event of this sitting came, by the monotonic clock.
    last: Option<u64>,
    /// Key presses since then.
    keys: u32,
    /// Why the newest try at the item on the screen was not taken: told once, not for each press of
    /// a key that is held down.
    rejected: Option<Misfit>,
    made: Vec<Event>,
    /// The language in which an interview that has ended is looked at; nothing of it is recorded.
    look: Option<String>,
}

impl Session {
    /// Counts a key press; it is told with the next event.
    pub fn pressed(&mut self, keys: u32) {
        self.keys = self.keys.saturating_add(keys);
    }

    /// The instrument and its words.
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// The interview's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the interview is bound to.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The folded state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The language of the screen.
    pub fn lang(&self) -> &str {
        self.look.as_deref().unwrap_or(&self.state.lang)
    }

    /// The item on the screen.
    pub fn item(&self) -> Option<(ItemIx, &Item)> {
        match self.stage {
            Stage::Item(place) => Some((place, self.package.instrument.items.get(place)?)),
            _ => None,
        }
    }

    /// What is known of an item.
    pub fn entry(&self, item: ItemIx) -> Option<&Entry> {
        self.state.entries.get(item)
    }

    /// The answer to an item on the path; off-path answers are kept but not given.
    pub fn answer_of(&self, item: ItemIx) -> Option<&Answer> {
        if let Some(Some(value)) = self.values.get(item) {
            return Some(value);
        }
        if !self.on_path(item) || self.closed.get(item) == Some(&true) {
            return None;
        }
        self.entry(item)?.answer.as_ref()
    }

    /// What an item comes to in conditions; [`TODAY`] is the day on which the interview began.
    fn operand(&self, item: ItemIx) -> Operand<'_> {
        if item == TODAY {
            return self.state.today();
        }
        self.answer_of(item)
            .map_or(Operand::Missing, Answer::operand)
    }

    /// Whether an item is asked.
    pub fn on_path(&self, item: ItemIx) -> bool {
        self.path.get(item).copied().unwrap_or(false)
    }

    /// A check that fails at the item answered last and is only told, as a place in the instrument.
    pub fn told(&self) -> Option<usize> {
        self.told
    }

    /// The check that keeps the screen where it is, as a place in the instrument.
    pub fn warning(&self) -> Option<usize> {
        self.warning
    }

    /// How far the whole interview is.
    pub fn progress(&self) -> Progress {
        self.progress_where(|_| true)
    }

    /// How far the items of one kind are: a section, a dimension.
    pub fn progress_where(&self, counts: impl Fn(&Item) -> bool) -> Progress {
        let items = self.package.instrument.items.iter().enumerate();
        let asked =
            items.filter(|(place, item)| self.on_path(*place) && item.is_asked() && counts(item));
        asked.fold(Progress::default(), |progress, (place, _)| Progress {
            answered: progress.answered + usize::from(self.answer_of(place).is_some()),
            asked: progress.asked + 1,
        })
    }

    /// The events made since the last call, to be stored.
    pub fn take(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.made)
    }

    /// Switches the language of the screen; what is half typed stays with the front end.
    pub fn speak(&mut self, lang: &str, stamp: Stamp) {
        if matches!(self.stage, Stage::Ended(_)) {
            self.look_in(lang);
            return;
        }
        if self.state.lang == lang {
            return;
        }
        let what = What::Language {
            lang: lang.to_owned(),
        };
        self.record(what, stamp);
        lang.clone_into(&mut self.state.lang);
        lang.clone_into(&mut self.opening.lang);
    }

    /// Shows or hides gauges and suggestions.
    pub fn panel(&mut self, visible: bool, stamp: Stamp) {
        let over = matches!(self.stage, Stage::Ended(_));
        if self.state.panel != visible && !over {
            self.record(What::Panel { visible }, stamp);
            self.state.panel = visible;
        }
    }

    /// Tells that a page about the whole interview was looked at, for so many milliseconds.
    pub fn looked(&mut self, page: Sheet, ms: u64, stamp: Stamp) {
        self.record(What::Looked { page, ms }, stamp);
    }

    /// Leaves the interview open, to be resumed.
    pub fn pause(&mut self, stamp: Stamp) {
        self.record(What::Paused, stamp);
    }

    /// Makes an event and folds it in. Before consent nothing is made.
    fn record(&mut self, what: What, stamp: Stamp) {
        let opened = self.state.opening.is_some() || matches!(what, What::Opened(_));
        let over = matches!(self.stage, Stage::Ended(_));
        if !opened || over {
            return;
        }
        let event = Event {
            n: self.state.n.saturating_add(1),
            at: stamp.at,
            after: self.last.map_or(0, |last| stamp.mono.saturating_sub(last)),
            keys: std::mem::take(&mut self.keys),
            what,
        };
        self.last = Some(stamp.mono);
        self.state.apply(&self.package.instrument, &event);
        self.made.push(event);
    }

    /// Works out the path anew.
    fn reroute(&mut self) {
        let route = self
            .state
            .route(&self.package.instrument, self.opening.mode);
        let value = |value: Option<Value>| value.map(Answer::calculated);
        self.values = route.values.into_iter().map(value).collect();
        self.path = route.asked;
        self.closed = route.closed;
        self.screened = route.screened;
    }

    /// Goes to a stage and starts its clock.
    fn show(&mut self, stage: Stage, stamp: Stamp) {
        self.stage = stage;
        self.shown = stamp.mono;
        self.warning = None;
        self.rejected = None;
    }

    /// How long the present stage has been on the screen.
    fn elapsed(&self, stamp: Stamp) -> u64 {
        stamp.mono.saturating_sub(self.shown)
    }
}
