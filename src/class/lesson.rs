//! What is taught, and the votes about it. A vote is an interview of mode `class`; what it says is
//! read off its session, so that the screen and the store can say nothing different.

use std::rc::Rc;

use crate::case::Case;
use crate::instrument::model::{Instrument, ItemIx};
use crate::instrument::parse::{Files, Package};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{Event, Mode, Opening, What};
use crate::interview::identity::Seed;
use crate::interview::seat::{MOST_GROUPS, Seat, Tag};
use crate::interview::session::{Session, Stamp};
use crate::interview::state::Entry;
use crate::library::cases;
use crate::library::shelf::Shelf;
use crate::measure::gauge::Gauges;
use crate::measure::votes::{self, Coverage, Spread, Vote};
use crate::measure::weights::Scheme;

/// How many groups a class has unless it says otherwise.
const GROUPS: u8 = 4;
/// The votes of a class: before the discussion and after it.
pub const ROUNDS: [u8; 2] = [1, 2];

/// A case, an instrument, or a case with the instrument that it is scored with; and the votes.
pub struct Lesson {
    /// The case; `None` where a class scores its own organisation.
    pub case: Option<Rc<Case>>,
    /// The instrument.
    pub package: Rc<Package>,
    /// What votes from other machines are known by.
    pub code: String,
    /// How many groups vote, 1 to 8.
    pub groups: u8,
    /// The items that are voted on, in the order of the instrument.
    pub rows: Vec<ItemIx>,
    /// The votes that were begun.
    pub ballots: Vec<Ballot>,
    /// Whether the first and the second vote are closed.
    pub closed: [bool; 2],
    /// On a group's own machine its number: then nothing is hidden from it.
    pub own: Option<u8>,
    /// Whether the store has the texts of the instrument.
    pub(super) held: bool,
}

/// One group's vote.
pub struct Ballot {
    /// Whose.
    pub seat: Seat,
    /// The engine.
    pub session: Session,
}

/// A class that the store has votes of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its code.
    pub code: String,
    /// Its case; empty for none.
    pub case: String,
    /// Its instrument.
    pub instrument: String,
    /// When it began, in milliseconds since 1970.
    pub at: i64,
    /// How many groups have begun to vote.
    pub groups: usize,
}

/// The votes of a class as the store has them, and the texts of the instrument that they are bound to.
#[derive(Debug, Clone, PartialEq)]
pub struct Recalled {
    /// The code of the class.
    pub code: String,
    /// Each vote's interview with its events.
    pub logs: Vec<(String, Vec<Event>)>,
    /// The files of the instrument.
    pub files: Option<Files>,
}

impl Lesson {
    /// A lesson without votes.
    pub fn new(case: Option<Rc<Case>>, package: Rc<Package>, code: String) -> Self {
        let opening = Opening::at_desk(Mode::Class, None, None, None);
        let probe = Opening {
            consent: None,
            ..opening.bound_to(&package.instrument, "", 0)
        };
        let probe = Session::begin(Rc::clone(&package), String::new(), probe, Stamp::default());
        let items = package.instrument.items.iter().enumerate();
        let rated = items
            .filter(|(place, item)| package.instrument.is_rated(item) && probe.on_path(*place));
        let rows = rated.map(|(place, _)| place).collect();
        Self {
            case,
            package,
            code,
            groups: GROUPS,
            rows,
            ballots: Vec::new(),
            closed: [false; 2],
            own: None,
            held: false,
        }
    }

    /// The lesson that votes in the store belong to, each taken up where it was left; `None` if there
    /// are none, or their instrument cannot be had any more.
    pub fn recall(shelf: &Shelf, recalled: Recalled, now: Stamp) -> Option<Self> {
        let Recalled { code, logs, files } = recalled;
        let (_, first) = logs.first()?;
        let package = shelf.bound(first, |_| files)?;
        let case = seat(first).and_then(|seat| cases::find(&seat.case, shelf));
        let mut lesson = Self::new(case.map(Rc::new), package, code);
        lesson.held = true;
        lesson.groups = 1;
        for (id, events) in logs {
            lesson.take_up(id, &events, now);
        }
        for round in ROUNDS {
            let ended = lesson.of_round(round).all(|one| one.session.has_ended());
            let closed = ended && lesson.has_votes(round);
            lesson.close(round, closed);
        }
        Some(lesson)
    }

    /// Takes up one vote; one of another version of the instrument is left aside.
    fn take_up(&mut self, id: String, events: &[Event], now: Stamp) {
        let Some(seat) = seat(events).cloned() else {
            return;
        };
        let same = match events.first().map(|event| &event.what) {
            Some(What::Opened(opening)) => opening.hash == self.package.instrument.hash,
            _ => false,
        };
        if !same || self.ballot(seat.round, seat.group).is_some() {
            return;
        }
        let resumed = Session::resume(Rc::clone(&self.package), id.clone(), events, now);
        let session = resumed.or_else(|| Session::review(Rc::clone(&self.package), id, events));
        if let Some(session) = session {
            self.groups = self.groups.max(seat.group).max(seat.of).min(MOST_GROUPS);
            self.ballots.push(Ballot { seat, session });
        }
    }

    /// The instrument.
    pub fn instrument(&self) -> &Instrument {
        &self.package.instrument
    }

    /// The groups, from 1; on a group's own machine that one alone.
    pub fn group_list(&self) -> Vec<u8> {
        match self.own {
            Some(group) => vec![group],
            None => (1..=self.groups).collect(),
        }
    }

    /// A group's vote, if it was begun.
    pub fn ballot(&self, round: u8, group: u8) -> Option<&Ballot> {
        let mut ballots = self.of_round(round);
        ballots.find(|one| one.seat.group == group)
    }

    fn of_round(&self, round: u8) -> impl Iterator<Item = &Ballot> {
        let all = self.ballots.iter();
        all.filter(move |one| one.seat.round == round)
    }

    /// Whether anything was entered in a vote.
    pub fn has_votes(&self, round: u8) -> bool {
        self.of_round(round).next().is_some()
    }

    /// Whether a vote is closed: only then is anything of it shown.
    pub fn is_closed(&self, round: u8) -> bool {
        let place = usize::from(round.saturating_sub(1));
        self.closed.get(place).copied().unwrap_or(true)
    }

    pub(super) fn close(&mut self, round: u8, closed: bool) {
        if let Some(slot) = self.closed.get_mut(usize::from(round.saturating_sub(1))) {
            *slot = closed;
        }
    }

    fn entry(&self, round: u8, group: u8, item: ItemIx) -> Option<&Entry> {
        self.ballot(round, group)?.session.entry(item)
    }

    /// What a group entered for an item.
    pub fn vote(&self, round: u8, group: u8, item: ItemIx) -> Vote {
        match self.entry(round, group, item).and_then(Entry::given) {
            Some(Answer::Number(point)) => Vote::Point(*point),
            Some(Answer::Missing(Missing::NotEvidenced)) => Vote::Silent,
            _ => Vote::Blank,
        }
    }

    /// What the group says that its score rests on.
    pub fn tag(&self, round: u8, group: u8, item: ItemIx) -> Option<Tag> {
        let point = matches!(self.vote(round, group, item), Vote::Point(_));
        let entry = self.entry(round, group, item).filter(|_| point)?;
        Tag::named(&entry.note)
    }

    /// The votes of all groups on one item.
    pub fn votes(&self, round: u8, item: ItemIx) -> impl Iterator<Item = Vote> {
        let groups = self.group_list().into_iter();
        groups.map(move |group| self.vote(round, group, item))
    }

    /// How much of its vote a group has entered.
    pub fn coverage(&self, round: u8, group: u8) -> Coverage {
        let rows = self.rows.iter();
        Coverage::of(rows.map(|item| self.vote(round, group, *item)))
    }

    /// Whether every group has an entry for every item.
    pub fn is_complete(&self, round: u8) -> bool {
        let groups = self.group_list();
        groups
            .iter()
            .all(|group| self.coverage(round, *group).blank == 0)
    }

    /// What a group's vote comes to.
    pub fn gauges(&self, round: u8, group: u8) -> Gauges {
        votes::gauges(self.instrument(), Scheme::default(), |item| {
            let voted = self.rows.contains(&item);
            voted.then(|| self.vote(round, group, item))
        })
    }

    /// The indicators, the largest disagreement first.
    pub fn spreads(&self, round: u8) -> Vec<Spread> {
        let spread = |item: &ItemIx| Spread::of(self.instrument(), *item, self.votes(round, *item));
        let mut spreads: Vec<Spread> = self.rows.iter().map(spread).collect();
        votes::by_disagreement(&mut spreads);
        spreads
    }

    /// Indicators that the case itself says something about; `None` without a case.
    pub fn evidenced(&self) -> Option<usize> {
        let case = self.case.as_ref()?;
        let items = self
            .rows
            .iter()
            .filter_map(|row| self.instrument().items.get(*row));
        let told = items.filter(|item| {
            let code = item.indicator.as_deref().unwrap_or_default();
            case.on(&self.instrument().id, code).is_some()
        });
        Some(told.count())
    }
}

/// Where an interview's events say that it belongs.
pub fn seat(events: &[Event]) -> Option<&Seat> {
    match &events.first()?.what {
        What::Opened(opening) => opening.seat.as_deref(),
        _ => None,
    }
}

/// A new code for a class: four letters, so that no spreadsheet takes it for a number.
pub fn code(seed: &mut Seed) -> String {
    let letters = |receipt: String| -> String {
        let letters = receipt.chars().filter(char::is_ascii_alphabetic);
        letters.take(4).collect()
    };
    let mut code = letters(seed.receipt());
    while code.len() < 4 {
        code = letters(seed.receipt());
    }
    code
}
