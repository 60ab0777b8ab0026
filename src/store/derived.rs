//! What others derive from the archive, kept beside it as bytes that this room does not understand:
//! `moments/`. It may go at any time, and goes with what it was made from.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::interview::event::Event;
use crate::store::ended::{self, Live};
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line::{self, Entry};
use crate::store::reader::Reader;
use crate::store::segments::{self, Cursor, Part};
use crate::store::whole::Whole;

/// The folder.
const FOLDER: &str = "moments";
/// The name of what is made from many segments.
const ALL: &str = "all";

/// A log, or what it lacks.
pub type Read = Result<Vec<Event>, StoreError>;

/// A segment of the archive as it is now. One that is only appended to gets longer; one that
/// something is taken out of gets shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Its number.
    pub number: u32,
    /// Its bytes.
    pub size: u64,
}

impl Reader {
    /// The segments of the archive, the oldest first.
    pub fn archived(&self) -> Result<Vec<Segment>, StoreError> {
        let numbers = segments::list(self.dir(), Part::Archive)?;
        let known = numbers.into_iter().map(|number| Segment {
            number,
            size: size(self.dir(), number),
        });
        Ok(known.collect())
    }

    /// Hands out every log in a segment of the archive, and of each tombstone the id alone.
    pub fn in_segment(
        &self,
        segment: Segment,
        visit: &mut dyn FnMut(&str, Option<Vec<Event>>),
    ) -> Result<(), StoreError> {
        segments::one(
            self.dir(),
            Part::Archive,
            segment.number,
            &mut |entry, _| match entry {
                Entry::Whole { interview, whole } => {
                    visit(&interview, Some(whole.events().collect()));
                }
                Entry::Gone { interview, .. } => visit(&interview, None),
                _ => {}
            },
        )?;
        Ok(())
    }

    /// The newest archived log of each of these interviews, of those in segments before one.
    pub fn archived_before(
        &self,
        ids: &[&str],
        before: u32,
    ) -> Result<BTreeMap<String, Vec<Event>>, StoreError> {
        let mut found: BTreeMap<String, Whole> = BTreeMap::new();
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        segments::archived(self.dir(), ids, &mut |entry, cursor: &Cursor<'_>| {
            if let Entry::Whole { interview, whole } = entry
                && cursor.place().segment < before
                && ids.contains(&interview.as_str())
            {
                found.insert(interview, whole);
            }
        })?;
        let events = found
            .into_iter()
            .map(|(id, whole)| (id, whole.events().collect()));
        Ok(events.collect())
    }

    /// The log of every interview that has something in the journal; `None` for a tombstone.
    pub fn live(&self) -> Result<BTreeMap<String, Option<Read>>, StoreError> {
        let live = ended::live(self.dir())?.into_iter();
        let whole = |(id, live): (String, Live)| {
            let read = match live {
                Live::Gone => None,
                Live::Log(log) => Some(ended::complete(self.dir(), &id, &log)),
            };
            (id, read)
        };
        Ok(live.map(whole).collect())
    }

    /// What was derived from one segment, or with `None` from many; nothing if it is damaged.
    pub fn derived(&self, segment: Option<u32>) -> Option<Vec<u8>> {
        let bytes = fs::read(path(self.dir(), segment)).ok()?;
        let payload = line::unframe(bytes.strip_suffix(b"\n")?).ok()?;
        Some(payload.to_vec())
    }

    /// Keeps what was derived from these segments, if it can be kept: a folder that cannot be written
    /// only makes the next reading slower. Nothing stays of what has changed meanwhile.
    pub fn keep_derived(&self, segment: Option<u32>, bytes: Vec<u8>, from: &[Segment]) {
        let path = path(self.dir(), segment);
        let kept = folder::make(&self.dir().join(FOLDER))
            .and_then(|()| folder::replace(&path, &line::frame(bytes)));
        let same = |known: &Segment| size(self.dir(), known.number) == known.size;
        if kept.is_err() || !from.iter().all(same) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Takes away what was derived from a segment, before something is taken out of it.
pub(crate) fn drop(dir: &Path, segment: u32) -> Result<(), StoreError> {
    for path in [path(dir, Some(segment)), path(dir, None)] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(StoreError::io("write", &path, error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn path(dir: &Path, segment: Option<u32>) -> PathBuf {
    let name = segment.map_or_else(|| ALL.to_owned(), |number| format!("{number:06}"));
    dir.join(FOLDER).join(name)
}

fn size(dir: &Path, segment: u32) -> u64 {
    let file = segments::path(dir, Part::Archive, segment);
    fs::metadata(file).map_or(0, |data| data.len())
}
