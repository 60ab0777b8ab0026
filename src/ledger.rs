//! The sums of all finished interviews, group by group: what a dashboard and a report read, whatever
//! the number of interviews.
//!
//! Sums are exact, so they need not be kept up event by event. Those of each segment of the archive
//! are made once and kept; what the journal holds is added at each reading. A segment that something
//! was taken out of is summed anew, and alone. Equal interviews give equal bits, whatever happened to
//! the store on the way.

pub mod board;
pub mod field;
pub mod follow;
mod keep;
pub mod rows;
mod steps;
mod sums;

use std::collections::{BTreeMap, BTreeSet};

use crate::library::shelf::Shelf;
use crate::measure::book::Book;
use crate::measure::row::Plan;
use crate::measure::withheld::Figure;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use field::Field;
use keep::Keeper;
use sums::Sums;
pub use sums::{Door, Group, Scale};

/// All finished interviews of a data folder in sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    sums: Sums,
}

impl Ledger {
    /// As of now, with what was kept from earlier readings.
    pub fn read(reader: &Reader, shelf: &Shelf) -> Result<Self, StoreError> {
        Ok(Keeper::new(reader, shelf, true).everything()?.0)
    }

    /// The same from the interviews alone, and beside it what was kept, which is replaced.
    pub fn rebuild(reader: &Reader, shelf: &Shelf) -> Result<(Self, Self), StoreError> {
        let kept = Self::read(reader, shelf)?;
        let (anew, _) = Keeper::new(reader, shelf, false).everything()?;
        Ok((anew, kept))
    }

    /// The groups whose sums or field work are other ones elsewhere, in order.
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<&'a Group> {
        let mine = self.sums.field.keys().chain(self.sums.groups.keys());
        let others = other.sums.field.keys().chain(other.sums.groups.keys());
        let all: BTreeSet<&Group> = mine.chain(others).collect();
        let same = |group: &&Group| {
            self.sums.groups.get(*group) == other.sums.groups.get(*group)
                && self.sums.field.get(*group) == other.sums.field.get(*group)
        };
        all.into_iter().filter(|group| !same(group)).collect()
    }

    /// Finished interviews of a group.
    pub fn finished(&self, group: &Group) -> u64 {
        self.sums.groups.get(group).map_or(0, Book::rows)
    }

    /// Every group with its sums, in order.
    pub fn groups(&self) -> impl Iterator<Item = (&Group, &Book)> {
        self.sums.groups.iter()
    }

    /// The sums of all groups that are wanted, of one version of an instrument.
    pub fn book(&self, plan: &Plan, wanted: impl Fn(&Group) -> bool) -> Figure<Book> {
        let mut book = Book::new(plan);
        for (_, part) in self.groups().filter(|(group, _)| wanted(group)) {
            book.merge(part)?;
        }
        Ok(book)
    }

    /// Every group with its field work, in order; also groups in which nothing is finished yet.
    pub fn fields(&self) -> impl Iterator<Item = (&Group, &Field)> + Clone {
        self.sums.field.iter()
    }

    /// Everyone who gave no interview, in order.
    pub fn doors(&self) -> impl Iterator<Item = (&Door, i64)> {
        self.sums.doors.iter().map(|(door, count)| (door, *count))
    }

    /// By version of an instrument and interviewer: n, Σ and Σ² of each dimension's scores, in parts of
    /// their grids; what intervals that allow for clusters are made from.
    pub fn interviewers(&self) -> &BTreeMap<String, BTreeMap<String, Vec<Scale>>> {
        &self.sums.interviewers
    }

    /// Interviews that could not be summed: their instrument is not at hand, or they have holes.
    pub fn unread(&self) -> u64 {
        self.sums.unread
    }
}
