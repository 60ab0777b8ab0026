//! Making sums of everything, and keeping those of segments beside the archive.

use std::collections::{BTreeMap, HashMap};

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde::{Deserialize, Serialize};

use crate::ledger::Ledger;
use crate::ledger::follow::{Part, Stand};
use crate::ledger::sums::{Sums, Versions};
use crate::library::shelf::Shelf;
use crate::store::derived::{Found, Segment};
use crate::store::error::StoreError;
use crate::store::following::{Contents, Mark};
use crate::store::reader::Reader;

/// The version of what is kept.
const FORMAT: u32 = 4;
const LEVEL: u8 = 1;
const LIMIT: usize = 1 << 30;
/// Behind every place of the archive.
const EVERYTHING: (u32, u64) = (u32::MAX, u64::MAX);
/// Before every place of the archive.
const NOTHING: (u32, u64) = (0, 0);

/// Sums, and from which segments they were made.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<S> {
    format: u32,
    from: Vec<Segment>,
    sums: S,
}

/// Makes sums, and keeps those of segments.
pub(super) struct Keeper<'a> {
    reader: &'a Reader,
    versions: Versions<'a>,
    contents: Contents,
    /// Whether what is kept is believed.
    believes: bool,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(reader: &'a Reader, shelf: &'a Shelf, believes: bool) -> Self {
        Self {
            reader,
            versions: Versions::new(reader, shelf, HashMap::new()),
            contents: Contents::default(),
            believes,
        }
    }

    /// The sums of everything, and where reading may go on.
    pub(super) fn everything(mut self) -> Result<(Ledger, Stand), StoreError> {
        // The journal first: what moves to the archive meanwhile is then in both, and counts once.
        let live = self.reader.live()?;
        let tallies = self.reader.live_tallies()?;
        let archived = self.reader.archived()?;
        let mut sums = Sums::default();
        let mut mark = None;
        if let Some((last, full)) = archived.split_last() {
            sums = self.full(full)?;
            self.join(&mut sums, *last)?;
            mark = self.reader.end_of(*last);
        }
        let ids: Vec<&str> = live.keys().map(String::as_str).collect();
        let all = if archived.is_empty() {
            NOTHING
        } else {
            EVERYTHING
        };
        let before = mark.as_ref().map_or(all, Mark::behind);
        let mut older = self
            .reader
            .archived_before(&mut self.contents, &ids, before)?;
        let mut parts = BTreeMap::new();
        for (id, read) in &live {
            let older = older.remove(id);
            let part = Part {
                seen: Part::seen(read.as_ref()),
                row: self.versions.of(read.as_ref()),
                older: older.and_then(|events| self.versions.row(&events)),
            };
            sums.pull(&self.versions, part.older.as_ref());
            sums.put(&self.versions, part.row.as_ref());
            parts.insert(id.clone(), part);
        }
        for (number, tally) in &tallies {
            sums.door(*number, tally);
        }
        sums.settle();
        // Where the archive grew meanwhile, or ends within a line, the next reading begins anew.
        let firm = mark.is_some() || archived.is_empty();
        let stand = Stand {
            firm: firm && sums.unread == 0,
            archived,
            mark,
            contents: self.contents,
            live: parts,
            known: self.versions.known,
        };
        Ok((Ledger { sums }, stand))
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
        let before = (segment.number, 0);
        let older = self
            .reader
            .archived_before(&mut self.contents, &again, before)?;
        for events in older.values() {
            let row = self.versions.row(events);
            sums.pull(&self.versions, row.as_ref());
        }
        sums.merge(own);
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
        for row in rows.into_values() {
            own.put(versions, row.as_ref());
        }
        self.keep(Some(segment.number), &[segment], &own);
        Ok(own)
    }

    fn kept(&self, segment: Option<u32>) -> Option<Kept<Sums>> {
        let packed = self.reader.derived(segment).filter(|_| self.believes)?;
        let text = decompress_to_vec_zlib_with_limit(&packed, LIMIT).ok()?;
        let kept: Kept<Sums> = serde_json::from_slice(&text).ok()?;
        (kept.format == FORMAT).then_some(kept)
    }

    /// Nothing is kept of interviews whose instrument was not at hand: it may be tomorrow.
    fn keep(&self, segment: Option<u32>, from: &[Segment], sums: &Sums) {
        let kept = Kept {
            format: FORMAT,
            from: from.to_vec(),
            sums,
        };
        if let Ok(text) = serde_json::to_vec(&kept)
            && sums.unread == 0
        {
            let packed = compress_to_vec_zlib(&text, LEVEL);
            self.reader.keep_derived(segment, packed, from);
        }
    }
}
