//! The sums of all finished interviews, group by group: what a dashboard and a report read, whatever
//! the number of interviews.
//!
//! Sums are exact, so they need not be kept up event by event. Those of each segment of the archive
//! are made once and kept; what the journal holds is added at each reading. A segment that something
//! was taken out of is summed anew, and alone. Equal interviews give equal bits, whatever happened to
//! the store on the way.

pub mod board;
pub mod field;
mod sums;

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde::{Deserialize, Serialize};

use crate::library::shelf::Shelf;
use crate::measure::book::Book;
use crate::measure::row::Plan;
use crate::measure::withheld::Figure;
use crate::store::derived::{Found, Segment};
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use field::Field;
pub use sums::{Door, Group, Scale};
use sums::{Sums, Unread, Versions};

/// The version of what is kept.
const FORMAT: u32 = 3;
const LEVEL: u8 = 1;
const LIMIT: usize = 1 << 30;

/// Sums, and from which segments they were made.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    format: u32,
    from: Vec<Segment>,
    sums: Sums,
}

/// All finished interviews of a data folder in sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    sums: Sums,
}

impl Ledger {
    /// As of now, with what was kept from earlier readings.
    pub fn read(reader: &Reader, shelf: &Shelf) -> Result<Self, StoreError> {
        let mut keeper = Keeper::new(reader, shelf, true);
        keeper.everything()
    }

    /// The same from the interviews alone; what is kept is replaced by it. `true` if what was kept
    /// said the same.
    pub fn rebuild(reader: &Reader, shelf: &Shelf) -> Result<(Self, bool), StoreError> {
        let before = Self::read(reader, shelf)?;
        let anew = Keeper::new(reader, shelf, false).everything()?;
        let same = anew == before;
        Ok((anew, same))
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
    pub fn fields(&self) -> impl Iterator<Item = (&Group, &Field)> {
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

/// Makes sums, and keeps those of segments.
struct Keeper<'a> {
    reader: &'a Reader,
    versions: Versions<'a>,
    /// Whether what is kept is believed.
    believes: bool,
}

impl<'a> Keeper<'a> {
    fn new(reader: &'a Reader, shelf: &'a Shelf, believes: bool) -> Self {
        Self {
            reader,
            versions: Versions::new(reader, shelf),
            believes,
        }
    }

    fn everything(&mut self) -> Result<Ledger, StoreError> {
        // The journal first: what moves to the archive meanwhile is then in both, and counts once.
        let live = self.reader.live()?;
        let tallies = self.reader.live_tallies()?;
        let archived = self.reader.archived()?;
        let mut sums = match archived.split_last() {
            None => Sums::default(),
            Some((last, full)) => {
                let mut sums = self.full(full)?;
                self.join(&mut sums, *last)?;
                sums
            }
        };
        let ids: Vec<&str> = live.keys().map(String::as_str).collect();
        let older = self.reader.archived_before(&ids, u32::MAX)?;
        for events in older.values() {
            sums.subtract(&mut self.versions, events);
        }
        for read in live.values() {
            match read {
                Some(Ok(events)) => sums.add(&mut self.versions, events),
                Some(Err(_)) => sums.unread += 1,
                None => {}
            }
        }
        for (number, tally) in &tallies {
            sums.door(*number, tally);
        }
        Ok(Ledger {
            sums: sums.settled(),
        })
    }

    /// The sums of the segments that are full, together.
    fn full(&mut self, segments: &[Segment]) -> Result<Sums, StoreError> {
        let kept = self
            .kept(None)
            .filter(|kept| segments.starts_with(&kept.from));
        let (done, mut sums) =
            kept.map_or((0, Sums::default()), |kept| (kept.from.len(), kept.sums));
        let new = segments.get(done..).unwrap_or_default();
        for segment in new {
            self.join(&mut sums, *segment)?;
        }
        if !new.is_empty() {
            self.keep(None, segments, &sums);
        }
        Ok(sums)
    }

    /// Adds a segment to the sums of all before it. What it has of an interview takes the place of
    /// what an earlier one has.
    fn join(&mut self, sums: &mut Sums, segment: Segment) -> Result<(), StoreError> {
        let own = self.segment(segment)?;
        let again: Vec<&str> = own.again.iter().map(String::as_str).collect();
        let older = self.reader.archived_before(&again, segment.number)?;
        for events in older.values() {
            sums.subtract(&mut self.versions, events);
        }
        sums.merge(&own);
        Ok(())
    }

    /// The sums of one segment.
    fn segment(&mut self, segment: Segment) -> Result<Sums, StoreError> {
        let kept = self.kept(Some(segment.number));
        if let Some(kept) = kept.filter(|kept| kept.from == [segment]) {
            return Ok(kept.sums);
        }
        let mut rows = BTreeMap::new();
        let mut own = Sums::default();
        let versions = &mut self.versions;
        self.reader.in_segment(segment, &mut |found| {
            let (id, events) = match found {
                Found::Log(id, events) => (id, Some(events)),
                Found::Gone(id) => (id, None),
                Found::Tally(number, tally) => return own.door(number, &tally),
            };
            // A tombstone, and what went on after its end, may be elsewhere as it was before.
            if events.as_deref().is_none_or(Sums::reopened) {
                own.again.insert(id.clone());
            }
            rows.insert(id, events.and_then(|events| versions.row(&events)));
        })?;
        for row in rows.into_values().flatten() {
            match row {
                Ok(row) => own.put(versions, &row),
                Err(Unread) => own.unread += 1,
            }
        }
        self.keep(Some(segment.number), &[segment], &own);
        Ok(own)
    }

    fn kept(&self, segment: Option<u32>) -> Option<Kept> {
        let packed = self.reader.derived(segment).filter(|_| self.believes)?;
        let text = decompress_to_vec_zlib_with_limit(&packed, LIMIT).ok()?;
        let kept: Kept = serde_json::from_slice(&text).ok()?;
        (kept.format == FORMAT).then_some(kept)
    }

    /// Nothing is kept of interviews whose instrument was not at hand: it may be tomorrow.
    fn keep(&self, segment: Option<u32>, from: &[Segment], sums: &Sums) {
        let kept = Kept {
            format: FORMAT,
            from: from.to_vec(),
            sums: sums.clone(),
        };
        if let Ok(text) = serde_json::to_vec(&kept)
            && sums.unread == 0
        {
            let packed = compress_to_vec_zlib(&text, LEVEL);
            self.reader.keep_derived(segment, packed, from);
        }
    }
}
