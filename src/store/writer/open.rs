//! Opening: lock, room on the disk, index, the journal's tail. sled comes later.

use std::path::Path;

use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::{Index, Step, file};
use crate::store::journal::Journal;
use crate::store::line::Entry;
use crate::store::lock::Lock;
use crate::store::notice::Notice;
use crate::store::segments::{self, Part, Scan};
use crate::store::space;
use crate::store::writer::Store;

impl Store {
    /// Opens a data folder for writing, or makes one; `now` is in milliseconds since 1970. Reads
    /// the index and the journal's tail behind it, but not sled: see [`Store::attach`].
    pub fn open(dir: &Path, now: i64) -> Result<Self, StoreError> {
        Self::open_above(dir, now, space::FLOOR_MB)
    }

    /// The same with another floor of free space, in MiB.
    pub fn open_above(dir: &Path, now: i64, floor_mb: u64) -> Result<Self, StoreError> {
        folder::prepare(dir)?;
        let lock = Lock::take(dir, now)?;
        if let Some(free_mb) = space::free_mb(dir).filter(|free| *free < floor_mb) {
            return Err(StoreError::Full { free_mb });
        }
        folder::upgrade(dir)?;
        space::lay_ballast(dir);
        let mut notices = Vec::new();
        let caught = catch_up(dir)?;
        let mut index = caught.index;
        let mut scan = caught.scan;
        notices.extend(
            scan.damage
                .drain(..)
                .chain(scan.torn.take())
                .map(Notice::Line),
        );
        let mut journal = Journal::new(dir, scan.end.clone());
        if scan.unfinished && journal.mend() {
            scan.end = segments::scan(dir, &scan.end, &[], &mut |_, _| {})?.end;
            journal = Journal::new(dir, scan.end.clone());
        }
        if scan.lines > 0 {
            journal.harden(caught.from)?;
        }
        index.place = scan.end;
        if caught.anew {
            notices.push(Notice::Reindexed);
        }
        if caught.anew || scan.unfinished {
            file::write(dir, &index)?;
        }
        Ok(Self {
            dir: dir.to_path_buf(),
            now,
            journal,
            index,
            mirror: None,
            unmirrored: Vec::new(),
            suspect: caught.suspect,
            condemned: false,
            replayed: scan.lines,
            notices,
            _lock: lock,
        })
    }
}

/// The index as of the journal's end.
pub(crate) struct Caught {
    pub(crate) index: Index,
    /// The pass over what the index file did not have.
    pub(crate) scan: Scan,
    /// The segment in which it began.
    pub(crate) from: u32,
    /// Whether the index was made from the whole journal.
    pub(crate) anew: bool,
    /// Whether lines are bad, or events are missing.
    pub(crate) suspect: bool,
}

/// Reads the index file and the tail behind it, or the whole journal where that does not do.
pub(crate) fn catch_up(dir: &Path) -> Result<Caught, StoreError> {
    let read = file::read(dir);
    let unlike = read
        .as_ref()
        .and_then(|index| segments::unlike(dir, &index.place));
    let found = read.filter(|_| unlike.is_none());
    let first = found.is_none()
        && unlike.is_none()
        && segments::list(dir, Part::Journal)?.is_empty()
        && segments::list(dir, Part::Archive)?.is_empty();
    if let Some(mut index) = found.or_else(|| first.then(Index::default)) {
        let mut strange = false;
        let from = index.place.clone();
        let scan = segments::scan(dir, &from, &[], &mut |entry, _| {
            // The events of one that was withdrawn are gone already if that was interrupted late,
            // so nobody knows whether this index ever counted it.
            strange |=
                matches!(&entry, Entry::Gone { interview, .. } if index.get(interview).is_none());
            strange |= index.take(&entry) == Step::Strange;
        })?;
        if !strange && scan.damage.is_empty() {
            index.place = scan.end.clone();
            return Ok(Caught {
                index,
                scan,
                from: from.segment,
                anew: false,
                suspect: false,
            });
        }
    }
    let mut census = Census::quick(dir)?;
    let index = Index::of(&census);
    if census.scan.damage.is_empty() {
        census.scan.damage.extend(unlike);
    }
    let suspect = !census.scan.damage.is_empty() || !census.missing(&Index::default()).is_empty();
    let scan = std::mem::take(&mut census.scan);
    Ok(Caught {
        index,
        scan,
        from: 0,
        anew: true,
        suspect,
    })
}
