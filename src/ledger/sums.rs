//! Sums by group, and the rows that they are made of.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::event::{Event, Mode, What};
use crate::interview::state::State;
use crate::ledger::field::{Facts, Field, Standing};
use crate::library::shelf::Shelf;
use crate::measure::book::Book;
use crate::measure::row::{Cell, Plan};
use crate::store::derived::Read;
use crate::store::reader::Reader;
use crate::store::tally::Tally;

/// What interviews have in common whose sums are kept together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Group {
    /// The instrument's id.
    pub instrument: String,
    /// The hash of its version.
    pub hash: String,
    /// The branch; empty where none was given.
    pub branch: String,
    /// The wave; empty where none was given.
    pub wave: String,
    /// The language at the start.
    pub lang: String,
    /// How they were held, by name. Practice is never summed.
    pub mode: String,
}

/// Why persons who were asked gave no interview, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Door {
    /// The instrument's id.
    pub instrument: String,
    /// The branch; empty where none was given.
    pub branch: String,
    /// How the interview would have been held, by name.
    pub mode: String,
    /// The reason's code.
    pub reason: String,
}

/// n, Σ and Σ² of one dimension's scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Scores.
    pub n: u64,
    /// Their sum, in parts of the dimension's grid.
    pub sum: i128,
    /// The sum of their squares.
    pub squares: i128,
}

/// What one interview adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) group: Group,
    pub(super) interviewer: Option<String>,
    facts: Facts,
    /// Its answers, if it is finished.
    pub(super) cells: Option<Vec<Cell>>,
}

/// Sums of interviews.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sums {
    #[serde(with = "pairs")]
    pub(super) groups: BTreeMap<Group, Book>,
    #[serde(with = "pairs")]
    pub(super) field: BTreeMap<Group, Field>,
    pub(super) interviewers: BTreeMap<String, BTreeMap<String, Vec<Scale>>>,
    pub(super) unread: u64,
    /// Everyone who gave no interview.
    #[serde(with = "pairs")]
    pub(super) doors: BTreeMap<Door, i64>,
    /// The highest number of those that are counted in.
    pub(super) tallied: u64,
    /// Interviews that an earlier segment may have, too: opened again, without a row, or withdrawn.
    pub(super) again: BTreeSet<String>,
}

/// A map whose keys are no texts, as a list.
mod pairs {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<K: Serialize, T: Serialize, S: Serializer>(
        map: &BTreeMap<K, T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        map.iter().collect::<Vec<_>>().serialize(to)
    }

    pub(super) fn deserialize<'de, K, T, D>(from: D) -> Result<BTreeMap<K, T>, D::Error>
    where
        K: Deserialize<'de> + Ord,
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let list: Vec<(K, T)> = Vec::deserialize(from)?;
        Ok(list.into_iter().collect())
    }
}

/// That an interview cannot be summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unread;

/// The versions of instruments that interviews are bound to.
pub(super) struct Versions<'a> {
    reader: &'a Reader,
    shelf: &'a Shelf,
    pub(super) known: Known,
}

/// Versions by their hashes; none where one is not at hand.
pub(super) type Known = HashMap<String, Option<(Rc<Package>, Plan)>>;

/// What an interview adds; none if its content is gone, or it is for practice.
pub(super) type Counted = Option<Result<Row, Unread>>;

impl<'a> Versions<'a> {
    /// Those on the shelf, and those kept beside the answers.
    pub(super) fn new(reader: &'a Reader, shelf: &'a Shelf, known: Known) -> Self {
        Self {
            reader,
            shelf,
            known,
        }
    }

    /// What the journal has of an interview adds.
    pub(super) fn of(&mut self, read: Option<&Read>) -> Counted {
        match read? {
            Ok(events) => self.row(events),
            Err(_) => Some(Err(Unread)),
        }
    }

    /// What an interview adds.
    pub(super) fn row(&mut self, events: &[Event]) -> Counted {
        let What::Opened(opening) = &events.first()?.what else {
            return Some(Err(Unread));
        };
        if !opening.mode.counts() {
            return None;
        }
        let standing = standing(events)?;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let row = Row {
            group: Group {
                instrument: opening.instrument.clone(),
                hash: opening.hash.clone(),
                branch: text(&opening.branch),
                wave: text(&opening.wave),
                lang: opening.lang.clone(),
                mode: Mode::name(opening.mode).to_owned(),
            },
            interviewer: opening.interviewer.clone(),
            facts: Facts::of(opening.interviewer.as_deref(), standing, events),
            cells: None,
        };
        if standing != Standing::Complete {
            return Some(Ok(row));
        }
        let Some((package, plan)) = self.version(events, &opening.hash) else {
            return Some(Err(Unread));
        };
        let instrument = &package.instrument;
        let state = State::fold(instrument, events);
        let answer = |item: ItemIx| {
            state
                .entries
                .get(item)
                .and_then(|entry| entry.answer.as_ref())
        };
        let cells = plan.row(answer);
        Some(Ok(Row {
            facts: row.facts.finished(instrument, plan, &cells, events, answer),
            cells: Some(cells),
            ..row
        }))
    }

    fn version(&mut self, events: &[Event], hash: &str) -> Option<&(Rc<Package>, Plan)> {
        if !self.known.contains_key(hash) {
            let held = |hash: &str| self.reader.held(hash).ok().flatten();
            let package = self.shelf.bound(events, held);
            let planned = package.and_then(|package| {
                let plan = Plan::of(&package.instrument).ok()?;
                Some((package, plan))
            });
            self.known.insert(hash.to_owned(), planned);
        }
        self.plan(hash)
    }

    fn plan(&self, hash: &str) -> Option<&(Rc<Package>, Plan)> {
        self.known.get(hash)?.as_ref()
    }
}

/// How an interview stands; `None` for one that was withdrawn.
fn standing(events: &[Event]) -> Option<Standing> {
    let mut standing = Some(Standing::Open);
    for event in events {
        standing = match event.what {
            What::Finalised { .. } => Some(Standing::Complete),
            What::BrokenOff { partial: true, .. } => Some(Standing::Partial),
            What::BrokenOff { .. } => Some(Standing::BrokenOff),
            What::ScreenedOut { .. } => Some(Standing::ScreenedOut),
            What::Reopened { .. } => Some(Standing::Open),
            What::Withdrawn => None,
            _ => standing,
        }
    }
    standing
}

impl Sums {
    /// Whether an interview was ever opened again.
    pub(super) fn reopened(events: &[Event]) -> bool {
        let again = |event: &Event| matches!(event.what, What::Reopened { .. });
        events.iter().any(again)
    }

    /// Adds what an interview counts for.
    pub(super) fn put(&mut self, versions: &Versions<'_>, counted: Option<&Result<Row, Unread>>) {
        match counted {
            Some(Ok(row)) => self.add(versions, row),
            Some(Err(Unread)) => self.unread += 1,
            None => {}
        }
    }

    /// Takes away what was added for an interview.
    pub(super) fn pull(&mut self, versions: &Versions<'_>, counted: Option<&Result<Row, Unread>>) {
        match counted {
            Some(Ok(row)) => self.subtract(versions, row),
            Some(Err(Unread)) => self.unread = self.unread.saturating_sub(1),
            None => {}
        }
    }

    fn add(&mut self, versions: &Versions<'_>, row: &Row) {
        if let Some(cells) = &row.cells {
            let Some((_, plan)) = versions.plan(&row.group.hash) else {
                return;
            };
            let book = self.groups.entry(row.group.clone());
            let book = book.or_insert_with(|| Book::new(plan));
            if book.add(plan, cells).is_err() {
                self.unread += 1;
                return;
            }
            self.tell(plan, row, cells, 1);
        }
        let field = self.field.entry(row.group.clone()).or_default();
        field.take(&row.facts, true);
    }

    fn subtract(&mut self, versions: &Versions<'_>, row: &Row) {
        if let Some(cells) = &row.cells {
            let Some((_, plan)) = versions.plan(&row.group.hash) else {
                return;
            };
            let book = self.groups.get_mut(&row.group);
            if book.is_none_or(|book| book.subtract(plan, cells).is_err()) {
                return;
            }
            self.tell(plan, row, cells, -1);
        }
        if let Some(field) = self.field.get_mut(&row.group) {
            field.take(&row.facts, false);
        }
    }

    fn tell(&mut self, plan: &Plan, row: &Row, cells: &[Cell], sign: i128) {
        let Some(interviewer) = &row.interviewer else {
            return;
        };
        let of = self.interviewers.entry(row.group.hash.clone()).or_default();
        let scales = of.entry(interviewer.clone()).or_default();
        scales.resize(plan.dimensions(), Scale::default());
        for (dimension, scale) in scales.iter_mut().enumerate() {
            if let Some(score) = plan.score(dimension, cells) {
                let score = i128::from(score);
                scale.n = scale.n.saturating_add_signed(sign as i64);
                scale.sum += sign * score;
                scale.squares += sign * score * score;
            }
        }
    }

    /// Counts one who gave no interview, unless that number was counted: a crash can leave it in two
    /// places.
    pub(super) fn door(&mut self, number: u64, tally: &Tally) {
        if number <= self.tallied {
            return;
        }
        self.tallied = number;
        if !tally.mode.counts() {
            return;
        }
        let door = Door {
            instrument: tally.instrument.clone(),
            branch: tally.branch.clone().unwrap_or_default(),
            mode: tally.mode.name().to_owned(),
            reason: tally.reason.clone(),
        };
        *self.doors.entry(door).or_default() += if tally.back { -1 } else { 1 };
    }

    /// Adds all of another part. Books of the same group have the same plan.
    pub(super) fn merge(&mut self, other: Self) {
        for (group, book) in other.groups {
            match self.groups.get_mut(&group) {
                None => {
                    self.groups.insert(group, book);
                }
                Some(known) => {
                    if known.merge(&book).is_err() {
                        self.unread += book.rows();
                    }
                }
            }
        }
        for (group, field) in other.field {
            match self.field.get_mut(&group) {
                None => {
                    self.field.insert(group, field);
                }
                Some(known) => known.merge(&field),
            }
        }
        for (door, count) in &other.doors {
            *self.doors.entry(door.clone()).or_default() += count;
        }
        self.tallied = self.tallied.max(other.tallied);
        for (hash, interviewers) in &other.interviewers {
            let mine = self.interviewers.entry(hash.clone()).or_default();
            for (interviewer, scales) in interviewers {
                let mine = mine.entry(interviewer.clone()).or_default();
                mine.resize(scales.len().max(mine.len()), Scale::default());
                for (mine, scale) in mine.iter_mut().zip(scales) {
                    mine.n += scale.n;
                    mine.sum += scale.sum;
                    mine.squares += scale.squares;
                }
            }
        }
        self.unread += other.unread;
    }

    /// One form for the same interviews: groups that everybody has left are gone.
    pub(super) fn settle(&mut self) {
        let groups: BTreeSet<Group> = self
            .field
            .keys()
            .chain(self.groups.keys())
            .cloned()
            .collect();
        self.settle_in(&groups.iter().collect());
    }

    /// The same where only these groups may have changed.
    pub(super) fn settle_in(&mut self, groups: &BTreeSet<&Group>) {
        self.again.clear();
        for group in groups {
            if self.groups.get(group).is_some_and(|book| book.rows() == 0) {
                self.groups.remove(group);
            }
            if self
                .field
                .get_mut(group)
                .is_some_and(|field| !field.settle())
            {
                self.field.remove(group);
            }
        }
        self.doors.retain(|_, count| *count != 0);
        for interviewers in self.interviewers.values_mut() {
            interviewers.retain(|_, scales| scales.iter().any(|scale| scale.n > 0));
        }
        self.interviewers
            .retain(|_, interviewers| !interviewers.is_empty());
    }
}
