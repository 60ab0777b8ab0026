//! What votes show, step after step: how much has evidence, how far that leaves the score open, the
//! groups side by side, where they disagree most, one indicator to be argued about; and after a
//! second vote, what moved.

mod discuss;
mod moved;
mod steps;

use crate::class::handout;
use crate::class::model::{Desk, Next, Press};
use crate::class::view::{Room, Sheet};
use crate::tui::keys::Action;
pub(super) use moved::{arrow, summary};
pub(super) use steps::ends;

/// Where the reveal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reveal {
    /// The first or the second vote.
    pub round: u8,
    /// The step, as a place among [`steps()`].
    pub place: usize,
    /// The disagreement that is selected, from 0, the largest.
    pub pick: usize,
    /// Whether it is open to be argued about.
    pub open: bool,
    /// Whether what is for the teacher is in sight.
    pub teacher: bool,
    /// The first line in sight.
    pub first: usize,
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// How many indicators each group saw evidence for.
    Coverage,
    /// How far the overall score is open.
    Interval,
    /// All scores, group beside group.
    Side,
    /// The indicators, the largest disagreement first.
    Spread,
    /// From the first vote to the second, cell by cell.
    Shift,
    /// What moved, in numbers.
    Moved,
}

/// The steps of a vote.
pub fn steps(round: u8) -> &'static [Step] {
    if round == 1 {
        &[Step::Coverage, Step::Interval, Step::Side, Step::Spread]
    } else {
        &[
            Step::Coverage,
            Step::Interval,
            Step::Side,
            Step::Spread,
            Step::Shift,
            Step::Moved,
        ]
    }
}

impl Reveal {
    /// The reveal of a vote, at its first step.
    pub fn new(round: u8) -> Self {
        Self {
            round,
            place: 0,
            pick: 0,
            open: false,
            teacher: false,
            first: 0,
        }
    }

    /// The step that is shown.
    pub fn step(&self) -> Step {
        let steps = steps(self.round);
        steps.get(self.place).copied().unwrap_or(Step::Coverage)
    }

    fn turn(&mut self, place: usize) {
        self.place = place;
        self.first = 0;
    }
}

/// Takes a key in.
pub fn press(desk: &mut Desk, reveal: &mut Reveal, press: Press) -> Next {
    let Some(lesson) = &desk.lesson else {
        return Next::Leave;
    };
    let rows = lesson.rows.len();
    match press.action {
        Some(Action::Teacher) => reveal.teacher = !reveal.teacher,
        Some(Action::Handout) => handout::write(desk),
        Some(action) if reveal.open => argue(desk, reveal, action, rows),
        Some(action) => return step(desk, reveal, action, rows),
        None => {}
    }
    Next::Stay
}

/// A key while one indicator is argued about.
fn argue(desk: &Desk, reveal: &mut Reveal, action: Action, rows: usize) {
    let (lines, seen) = desk.drawn;
    let most = lines.saturating_sub(seen);
    let to = match action {
        Action::PageOn => (reveal.pick + 1).min(rows.saturating_sub(1)),
        Action::PageBack => reveal.pick.saturating_sub(1),
        Action::Take | Action::Close => {
            reveal.open = false;
            reveal.pick
        }
        Action::Up => {
            reveal.first = reveal.first.saturating_sub(1);
            return;
        }
        Action::Down => {
            reveal.first = (reveal.first + 1).min(most);
            return;
        }
        _ => return,
    };
    reveal.pick = to;
    reveal.first = 0;
}

fn step(desk: &Desk, reveal: &mut Reveal, action: Action, rows: usize) -> Next {
    let (lines, seen) = desk.drawn;
    let most = lines.saturating_sub(seen);
    let picks = reveal.step() == Step::Spread;
    match action {
        Action::Take if picks => {
            reveal.open = true;
            reveal.first = 0;
        }
        Action::PageOn | Action::Take => {
            if reveal.place + 1 == steps(reveal.round).len() {
                return Next::Leave;
            }
            reveal.turn(reveal.place + 1);
        }
        Action::PageBack => reveal.turn(reveal.place.saturating_sub(1)),
        Action::Up if picks => reveal.pick = reveal.pick.saturating_sub(1),
        Action::Down if picks => reveal.pick = (reveal.pick + 1).min(rows.saturating_sub(1)),
        Action::Up => reveal.first = reveal.first.saturating_sub(1),
        Action::Down => reveal.first = (reveal.first + 1).min(most),
        Action::Close => return Next::Leave,
        _ => {}
    }
    Next::Stay
}

/// What is shown. A vote that is open shows nothing.
pub fn sheet(desk: &Desk, reveal: &Reveal, room: Room) -> Sheet {
    let Some(lesson) = desk.lesson.as_ref() else {
        return Sheet::default();
    };
    if !lesson.is_closed(reveal.round) {
        return steps::closed(desk, room);
    }
    if reveal.open {
        discuss::sheet(desk, lesson, reveal, room)
    } else {
        steps::sheet(desk, lesson, reveal, room)
    }
}
