//! What if: a factor, an item or a weight is moved, and everything that hangs on it follows. Nothing of
//! it was measured, and the first line of the screen says so at all times.

mod lines;

use std::cell::LazyCell;
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::advise::suggest::{Supposed, suppose};
use crate::class::lesson::{Lesson, ROUNDS};
use crate::class::model::{Desk, Next, Press};
use crate::instrument::parse::Package;
use crate::measure::hypothesis::{Moves, Outcome, Profile};
use crate::measure::score::oriented;
use crate::measure::votes::Vote;
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
    /// From a closed vote, the first or the second.
    Votes(u8),
}

/// A hypothesis on the screen.
#[derive(Debug, Clone)]
pub struct WhatIf {
    package: Rc<Package>,
    catalogue: Rc<LazyCell<Catalogue>>,
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
    pub fn middle(desk: &Desk, package: &Rc<Package>) -> Self {
        let profile = Profile::middle(&package.instrument);
        Self::open(desk, package, profile, From::Middle)
    }

    /// From a teaching set.
    pub fn of_set(desk: &Desk, set: &Set) -> Self {
        Self::open(desk, &set.package, set.profile(), From::Set(set.kind))
    }

    /// From the newest vote that is closed, all groups together; before there is one, from the middle.
    pub fn of_lesson(desk: &Desk, lesson: &Lesson) -> Self {
        let closed = |round: &u8| lesson.is_closed(*round) && lesson.has_votes(*round);
        let Some(round) = ROUNDS.into_iter().rev().find(closed) else {
            return Self::middle(desk, &lesson.package);
        };
        let instrument = &lesson.package.instrument;
        let profile = Profile::new(instrument, |place, steps| {
            let item = instrument.items.get(place)?;
            let scale = instrument.scale_of(item)?;
            let mut grades = vec![0; usize::try_from(steps + 1).ok()?];
            for group in lesson.group_list() {
                let Vote::Point(point) = lesson.vote(round, group, place) else {
                    continue;
                };
                let step = oriented(scale.min, scale.max, item.reverse, point)?;
                *grades.get_mut(usize::try_from(step).ok()?)? += 1;
            }
            // What no group has evidence for is not known.
            grades.iter().any(|count| *count > 0).then_some(grades)
        });
        Self::open(desk, &lesson.package, profile, From::Votes(round))
    }

    fn open(desk: &Desk, package: &Rc<Package>, profile: Profile, from: From) -> Self {
        let moves = Moves::none(&profile);
        let outcome = Outcome::of(&profile, &moves);
        let mut own = Self {
            package: Rc::clone(package),
            catalogue: Rc::clone(&desk.catalogue),
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
