//! The events of an interview as they are played: when each comes, how long somebody hesitated, and
//! what stood on the screen.

use std::rc::Rc;

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::event::{Event, What};
use crate::interview::session::{Session, Stage};
use crate::interview::visits::{End, Visit, Walk};

/// A gap of more milliseconds than these is played shorter, and said.
pub const LONGEST_GAP: u64 = 20_000;
/// As how many milliseconds a longer one is played.
pub const CUT_GAP: u64 = 10_000;
/// From so many answers on there is a usual time that one of them can be held against.
pub const FEWEST: usize = 5;

/// An interview to be played.
#[derive(Debug, Clone)]
pub struct Tape {
    /// Its instrument.
    pub package: Rc<Package>,
    /// Its events.
    pub events: Vec<Event>,
    /// One a event, in order.
    pub moments: Vec<Moment>,
    /// The median of the milliseconds on an item that ended with its answer; `None` below [`FEWEST`]
    /// of them.
    pub median: Option<u64>,
}

/// An event in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moment {
    /// Milliseconds from the event before; across a break in the interview by the wall clock.
    pub gap: u64,
    /// Milliseconds with the interview in hand, from its beginning on.
    pub at: u64,
    /// How long what an answer is to had been on the screen, in milliseconds; `None` for what is no
    /// answer.
    pub seen: Option<u64>,
    /// It replaces another answer, or takes one away.
    pub changes: bool,
    /// Something else than what it is about came up right behind it.
    pub leads_on: bool,
}

/// How long somebody took for an answer, beside the interview's median.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Twice the median or longer, and two seconds over it at least.
    Slow,
    /// Between the two.
    Usual,
    /// Half the median or less.
    Quick,
}

impl Tape {
    /// Winds an interview up.
    pub fn new(package: Rc<Package>, events: Vec<Event>) -> Self {
        let walk = Walk::through(&package, &events);
        let moments = moments(&package, &walk, &events);
        let answered = walk
            .visits
            .iter()
            .filter(|visit| visit.end == End::Answered);
        let mut times: Vec<u64> = answered.map(Visit::active).collect();
        times.sort_unstable();
        let middle = times.get(times.len() / 2).copied();
        Self {
            package,
            events,
            moments,
            median: middle.filter(|_| times.len() >= FEWEST),
        }
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether there is nothing to play.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The newest of the first `at` events.
    pub fn newest(&self, at: usize) -> Option<(&Event, Moment)> {
        let place = at.checked_sub(1)?;
        Some((self.events.get(place)?, *self.moments.get(place)?))
    }

    /// The gap behind the first `at` events, in milliseconds; 0 at the end.
    pub fn gap(&self, at: usize) -> u64 {
        self.moments.get(at).map_or(0, |moment| moment.gap)
    }

    /// The same as it is played.
    pub fn played(&self, at: usize) -> u64 {
        let gap = self.gap(at);
        if gap > LONGEST_GAP { CUT_GAP } else { gap }
    }

    /// How long the answer of a moment took beside the others.
    pub fn pace(&self, moment: Moment) -> Option<Pace> {
        let (seen, median) = (moment.seen?, self.median?);
        Some(match () {
            () if seen >= 2 * median && seen >= median + 2_000 => Pace::Slow,
            () if 2 * seen <= median => Pace::Quick,
            () => Pace::Usual,
        })
    }

    /// The interview after its first `at` events: with the item that the newest of them is about on the
    /// screen, or, `later`, with what had come up behind it.
    pub fn session(&self, at: usize, later: bool) -> Session {
        let mut session = Session::replay(Rc::clone(&self.package), String::new());
        for event in self.events.iter().take(at) {
            session.follow(event);
        }
        if let (false, Some((event, _))) = (later, self.newest(at))
            && let Some((item, check)) = about(&session, &event.what)
        {
            session.look_at(item, check);
        }
        session
    }
}

/// The item that an event is about, and the check that came up there; `None` where what was on the
/// screen behind it tells enough.
fn about<'a>(session: &Session, what: &'a What) -> Option<(ItemIx, Option<&'a str>)> {
    let instrument = &session.package().instrument;
    match what {
        What::Answered { item, .. } | What::Cleared { item } | What::Rejected { item, .. } => {
            Some((instrument.find(item)?, None))
        }
        What::Warned { check } | What::Kept { check } => match session.stage() {
            Stage::Item(item) => Some((item, Some(check.as_str()))),
            _ => None,
        },
        _ => None,
    }
}

fn moments(package: &Rc<Package>, walk: &Walk, events: &[Event]) -> Vec<Moment> {
    let mut session = Session::replay(Rc::clone(package), String::new());
    let mut moments: Vec<Moment> = Vec::with_capacity(events.len());
    let mut seen = vec![0_u64; walk.visits.len()];
    let mut wall = None;
    for (event, step) in events.iter().zip(&walk.steps) {
        let away = match event.what {
            What::Looked { ms, .. } => ms,
            _ => 0,
        };
        let here = step.visit.and_then(|visit| seen.get_mut(visit));
        let here = here.map(|ms| {
            *ms = ms.saturating_add(event.after).saturating_sub(away);
            *ms
        });
        let (answer, given) = match &event.what {
            What::Answered { answer, .. } => (Some(answer), true),
            What::Cleared { .. } => (None, true),
            _ => (None, false),
        };
        let fresh = matches!(event.what, What::Resumed | What::Reopened { .. });
        let broken = wall.map_or(0, |before| step.at.saturating_sub(before));
        session.follow(event);
        let item = about(&session, &event.what).map(|(item, _)| Stage::Item(item));
        moments.push(Moment {
            leads_on: item.is_some_and(|item| item != session.stage()),
            gap: if fresh {
                u64::try_from(broken).unwrap_or(0)
            } else {
                event.after
            },
            at: moments
                .last()
                .map_or(0, |last| last.at)
                .saturating_add(event.after),
            seen: here.filter(|_| answer.is_some()),
            changes: given && step.before.is_some() && step.before.as_ref() != answer,
        });
        wall = Some(step.at);
    }
    moments
}
