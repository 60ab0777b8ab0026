//! Beginnings: a new interview, one taken up again, one to look at, one opened again.

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::choose::clean;
use crate::interview::event::{Event, Opening, Reopen, What};
use crate::interview::order;
use crate::interview::session::{Ending, Held, Session, Stage, Stamp};
use crate::interview::state::State;
use crate::interview::summary::Phase;

impl Session {
    fn with(
        package: Rc<Package>,
        id: String,
        opening: Opening,
        state: State,
        stage: Stage,
    ) -> Self {
        let mut session = Self {
            path: Vec::new(),
            order: Vec::new(),
            rank: Vec::new(),
            values: Vec::new(),
            closed: Vec::new(),
            screened: None,
            package,
            id,
            opening,
            state,
            stage,
            shown: 0,
            warning: None,
            told: None,
            last: None,
            keys: 0,
            rejected: None,
            made: Vec::new(),
            look: None,
        };
        session.arrange();
        session.reroute();
        session
    }

    /// A new interview, standing at the age gate, the consent notice or the first item, whichever
    /// the instrument has first.
    pub fn begin(package: Rc<Package>, id: String, mut opening: Opening, stamp: Stamp) -> Self {
        let random = package.instrument.is_random();
        opening.seed = random.then(|| order::seed_of(&id));
        let mut state = State::new(&package.instrument);
        state.lang.clone_from(&opening.lang);
        let mut session = Self::with(package, id, opening, state, Stage::Age);
        session.shown = stamp.mono;
        if session.package.instrument.min_age.is_none() {
            session.of_age(true, stamp);
        }
        session
    }

    /// An interview to look at, in whatever phase it is; nothing can be recorded in it.
    pub fn review(package: Rc<Package>, id: String, events: &[Event]) -> Option<Self> {
        let state = State::fold(&package.instrument, events);
        let opening = state.opening.clone()?;
        let ending = match state.phase {
            Phase::BrokenOff => Ending::BrokenOff,
            Phase::ScreenedOut => Ending::ScreenedOut,
            _ => Ending::Finalised,
        };
        Some(Self::with(
            package,
            id,
            opening,
            state,
            Stage::Ended(ending),
        ))
    }

    /// Shows it in a language, if the instrument has it: for readers of another one.
    pub fn look_in(&mut self, lang: &str) {
        if self
            .package
            .instrument
            .languages
            .iter()
            .any(|tag| tag == lang)
        {
            self.look = Some(lang.to_owned());
        }
    }

    /// An interview taken up again from its events, at the exact item where it was left; `None`
    /// if the events do not open one or it is not open any more.
    pub fn resume(
        package: Rc<Package>,
        id: String,
        events: &[Event],
        stamp: Stamp,
    ) -> Option<Self> {
        let mut session = Self::review(package, id, events)?;
        if session.state.phase != Phase::Open {
            return None;
        }
        session.show(session.standing(), stamp);
        session.record(What::Resumed, stamp);
        Some(session)
    }

    /// An interview that has ended, opened again as its next revision, at what it left open or
    /// behind the last item; `None` if the events do not open one or it has not ended.
    pub fn reopen(
        package: Rc<Package>,
        id: String,
        events: &[Event],
        reason: Reopen,
        words: &str,
        stamp: Stamp,
    ) -> Option<Self> {
        let mut session = Self::review(package, id, events)?;
        session.open_again(reason, words, stamp).ok()?;
        Some(session)
    }

    /// The same where the interview is on the screen already.
    pub fn open_again(&mut self, reason: Reopen, words: &str, stamp: Stamp) -> Result<(), Held> {
        if !self.has_ended() {
            return Err(Held::Edge);
        }
        self.show(Stage::Closing, stamp);
        let items = self.package.instrument.items.iter();
        let answered = items
            .zip(&self.state.entries)
            .filter(|(_, entry)| entry.given().is_some());
        let what = What::Reopened {
            reason: reason.name().to_owned(),
            words: clean(words),
            answered: answered.map(|(item, _)| item.id.clone()).collect(),
        };
        self.record(what, stamp);
        self.reroute();
        self.show(self.open_before(self.path.len()), stamp);
        if let Some(lang) = self.look.take() {
            self.speak(&lang, stamp);
        }
        Ok(())
    }

    /// Whether the interview has ended with its answers kept, so that it can be looked at and
    /// opened again.
    pub fn has_ended(&self) -> bool {
        self.state.phase.has_ended()
    }
}
