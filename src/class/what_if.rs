//! What if: a factor, an item or a weight is moved, and everything that hangs on it follows. Nothing of
//! it was measured, and the first line of the screen says so at all times.

mod lines;

use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::advise::suggest::{Supposed, suppose};
use crate::class::model::{Desk, Next, Press};
use crate::instrument::parse::Package;
use crate::interview::session::Session;
use crate::library::shelf;
use crate::measure::gauge::told;
use crate::measure::hypothesis::{Moves, Outcome, Profile};
use crate::measure::weights::{Scheme, Weights};
use crate::teach::{Kind, Set};
use crate::tui::keys::Action;
pub use lines::sheet;

/// Points that an arrow key moves a score.
const STEP: f64 = 5.0;
/// Points that + and − move a score.
const FINE: f64 = 1.0;
/// A weight is moved by as many hundredths.
const SHARE: f64 = 0.01;
/// So many moves can be taken back.
const PAST: usize = 500;

/// What the arrow keys move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lever {
    /// The score of a factor.
    #[default]
    Factors,
    /// The score of an item.
    Items,
    /// The weight of a factor.
    Weights,
}

/// Where the scores come from that are moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum From {
    /// From nowhere: the middle of every scale.
    Middle,
    /// From a teaching set.
    Set(Kind),
    /// From a vote; what it is called.
    Vote(String),
}

/// A hypothesis on the screen.
#[derive(Debug, Clone)]
pub struct WhatIf {
    package: Rc<Package>,
    catalogue: Rc<Catalogue>,
    profile: Rc<Profile>,
    from: From,
    lever: Lever,
    row: usize,
    moves: Moves,
    past: Vec<Moves>,
    /// What everything comes to.
    outcome: Outcome,
    /// The same where it started, by the convention of the moment.
    start: Outcome,
    /// Scores of the items where they started, by the convention of the moment.
    start_items: Vec<Option<f64>>,
    supposed: Vec<Supposed>,
}

impl WhatIf {
    /// From the middle of every scale.
    pub fn middle(package: &Rc<Package>) -> Self {
        let profile = Profile::middle(&package.instrument);
        Self::open(package, profile, From::Middle)
    }

    /// From a teaching set.
    pub fn of_set(set: &Set) -> Self {
        Self::open(&set.package, set.profile(), From::Set(set.kind))
    }

    /// From what one group, or one respondent, said; `name` is what it is called.
    pub fn of_vote(package: &Rc<Package>, session: &Session, name: String) -> Self {
        let own = Weights::of(session, Scheme::Respondent);
        let split = (own.scheme == Scheme::Respondent).then_some(own.each);
        let profile = Profile::told(&package.instrument, split, |item| told(session, item));
        Self::open(package, profile, From::Vote(name))
    }

    fn open(package: &Rc<Package>, profile: Profile, from: From) -> Self {
        let moves = Moves::none(&profile);
        let outcome = Outcome::of(&profile, &moves);
        let mut own = Self {
            package: Rc::clone(package),
            catalogue: Rc::new(shelf::catalogue().unwrap_or_default()),
            from,
            lever: Lever::default(),
            row: 0,
            past: Vec::new(),
            start: outcome.clone(),
            start_items: Vec::new(),
            supposed: Vec::new(),
            outcome,
            moves,
            profile: Rc::new(profile),
        };
        own.follow();
        own
    }

    /// What everything comes to.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// What was moved.
    pub fn moves(&self) -> &Moves {
        &self.moves
    }

    /// How many rows the lever of the moment has.
    fn rows(&self) -> usize {
        match self.lever {
            Lever::Items => self.profile.items.len(),
            Lever::Factors | Lever::Weights => self.profile.dimensions,
        }
    }

    /// Works out what hangs on the moves.
    fn follow(&mut self) {
        let mut start = Moves::none(&self.profile);
        start.convention = self.moves.convention;
        let items = 0..self.profile.items.len();
        self.start_items = items.map(|nth| start.score(&self.profile, nth)).collect();
        self.start = Outcome::of(&self.profile, &start);
        self.outcome = Outcome::of(&self.profile, &self.moves);
        let places = &self.profile.items;
        let score = |item| {
            let place = places.iter().position(|asked| asked.item == item)?;
            self.moves.linear(&self.profile, place)
        };
        let instrument = &self.package.instrument;
        self.supposed = suppose(&self.catalogue, instrument, self.moves.weights(), &score);
    }

    /// Keeps what was, does something to it, and follows it.
    fn change(&mut self, with: impl FnOnce(&mut Moves, &Profile)) {
        let before = self.moves.clone();
        with(&mut self.moves, &self.profile);
        if self.moves != before {
            self.past.push(before);
            if self.past.len() > PAST {
                self.past.remove(0);
            }
            self.follow();
        }
    }

    /// Moves what the lever is about.
    fn shift(&mut self, points: f64) {
        let (lever, row) = (self.lever, self.row);
        self.change(|moves, profile| match lever {
            Lever::Factors => moves.dimension(profile, row, points),
            Lever::Items => moves.item(profile, row, points),
            Lever::Weights => moves.weight(row, points * SHARE),
        });
    }

    fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.moves = before;
            self.follow();
        }
    }
}

/// Takes a key in.
pub fn press(_: &mut Desk, own: &mut WhatIf, press: Press) -> Next {
    let last = own.rows().saturating_sub(1);
    match press.action {
        Some(Action::More) => own.shift(STEP),
        Some(Action::Fewer) => own.shift(-STEP),
        Some(Action::Nudge) => own.shift(FINE),
        Some(Action::NudgeBack) => own.shift(-FINE),
        Some(Action::Up) => own.row = own.row.saturating_sub(1),
        Some(Action::Down) => own.row = (own.row + 1).min(last),
        Some(Action::First) => own.row = 0,
        Some(Action::Last) => own.row = last,
        Some(Action::Lever) => {
            own.lever = match own.lever {
                Lever::Factors => Lever::Items,
                Lever::Items => Lever::Weights,
                Lever::Weights => Lever::Factors,
            };
            own.row = 0;
        }
        Some(Action::Scheme) => own.change(Moves::next_scheme),
        Some(Action::Convention) => own.change(Moves::next_convention),
        Some(Action::Undo) => own.undo(),
        Some(Action::Reset) => own.change(|moves, profile| *moves = Moves::none(profile)),
        Some(Action::Close) => return Next::Leave,
        _ => {}
    }
    Next::Stay
}
