//! Going on where reading stopped: what a dashboard needs that stays open beside a writer.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use crate::interview::event::Event;
use crate::store::derived::{Found, Segment};
use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::place::Place;
use crate::store::reader::Reader;
use crate::store::segments::{self, Part};
use crate::store::toc;
use crate::store::whole::Whole;

/// The end of a whole line of the archive, up to which it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(Place);

/// Which interviews the segments of the archive have, as far as it was asked. Ids are kept as 64 bits
/// of a hash: two that share one only cost a look into a segment.
#[derive(Debug, Default)]
pub struct Contents(BTreeMap<u32, Held>);

/// What is known of one segment.
#[derive(Debug, Default)]
struct Held {
    /// The first and the last id, from its table of contents.
    bounds: Option<(String, String)>,
    /// All ids; none while nobody asked within the bounds.
    ids: Option<HashSet<u64>>,
}

impl Mark {
    /// The beginning of a segment.
    pub fn start(segment: u32) -> Self {
        Self(Place::after(segment, 0, 0, &[]))
    }

    /// A segment and an offset that are behind all that ends at the mark, and before the next line's end.
    pub fn behind(&self) -> (u32, u64) {
        (self.0.segment, self.0.offset + 1)
    }
}

impl Contents {
    /// Notes that a segment has got an interview.
    pub fn add(&mut self, segment: u32, id: &str) {
        let held = self.0.entry(segment).or_default();
        // What is not known whole is not begun with one.
        if let Some(ids) = &mut held.ids {
            ids.insert(print(id));
        }
    }

    /// Whether a segment has an interview.
    pub fn has(&mut self, reader: &Reader, segment: u32, id: &str) -> Result<bool, StoreError> {
        let dir = reader.dir();
        let held = self.0.entry(segment).or_default();
        if held.bounds.is_none() && held.ids.is_none() {
            held.bounds = toc::bounds(dir, segment);
        }
        let outside = |(first, last): &(String, String)| id < first.as_str() || last.as_str() < id;
        if held.bounds.as_ref().is_some_and(outside) {
            return Ok(false);
        }
        let ids = match held.ids.take() {
            Some(ids) => ids,
            None => ids(dir, segment)?,
        };
        Ok(held.ids.insert(ids).contains(&print(id)))
    }
}

fn print(id: &str) -> u64 {
    let hash = blake3::hash(id.as_bytes());
    hash.as_bytes()
        .first_chunk()
        .map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// The interviews that lines of a segment are about, by their headers alone.
fn ids(dir: &Path, segment: u32) -> Result<HashSet<u64>, StoreError> {
    let mut ids = HashSet::new();
    segments::lines(dir, Part::Archive, segment, &mut |text| {
        ids.extend(line::hint(text).map(|id| print(&id)));
    })?;
    Ok(ids)
}

impl Reader {
    /// The end of a segment of the archive that was read just now; `None` if it has changed since, or
    /// ends within a line.
    pub fn end_of(&self, segment: Segment) -> Option<Mark> {
        let path = segments::path(self.dir(), Part::Archive, segment.number);
        let same = std::fs::metadata(&path).is_ok_and(|data| data.len() == segment.size);
        let bytes = segments::tail(&path, segment.size).ok()?;
        let whole = same && (segment.size == 0 || bytes.ends_with(b"\n"));
        whole.then(|| Mark(Place::after(segment.number, segment.size, 0, &bytes)))
    }

    /// Whether the archive still has what it had before a mark.
    pub fn still(&self, mark: &Mark) -> bool {
        segments::holds(self.dir(), Part::Archive, &mark.0)
    }

    /// Hands out what a segment of the archive has behind a mark, each with the offset behind it; gives
    /// the new mark.
    pub fn behind(
        &self,
        mark: &Mark,
        visit: &mut dyn FnMut(Found, u64),
    ) -> Result<Mark, StoreError> {
        let end = segments::behind(self.dir(), &mark.0, &[], &mut |entry, offset| {
            if let Some(found) = Found::of(entry) {
                visit(found, offset);
            }
        })?;
        Ok(Mark(end))
    }

    /// The newest archived log of each of these interviews, of those that end before an offset of a
    /// segment.
    pub fn archived_before(
        &self,
        contents: &mut Contents,
        ids: &[&str],
        (segment, offset): (u32, u64),
    ) -> Result<BTreeMap<String, Vec<Event>>, StoreError> {
        let mut newest: BTreeMap<String, Whole> = BTreeMap::new();
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let numbers = segments::list(self.dir(), Part::Archive)?;
        for number in numbers.into_iter().take_while(|number| *number <= segment) {
            let mut here = Vec::new();
            for id in ids {
                if contents.has(self, number, id)? {
                    here.push(*id);
                }
            }
            if here.is_empty() {
                continue;
            }
            let start = Mark::start(number);
            segments::behind(self.dir(), &start.0, &here, &mut |entry, end| {
                if let Entry::Whole { interview, whole } = entry
                    && (number, end) < (segment, offset)
                {
                    newest.insert(interview, whole);
                }
            })?;
        }
        let events = newest.into_iter();
        Ok(events
            .map(|(id, whole)| (id, whole.events().collect()))
            .collect())
    }
}
