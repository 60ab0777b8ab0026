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
use crate::store::place::Place;
use crate::store::reader::Reader;
use crate::store::segments::{self, Part};
use crate::store::tally::Tally;

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

/// What a segment of the archive has.
#[derive(Debug, Clone)]
pub enum Found {
    /// The log of an interview.
    Log(String, Vec<Event>),
    /// A tombstone of one.
    Gone(String),
    /// One who gave no interview, by number.
    Tally(u64, Tally),
}

impl Found {
    pub(super) fn of(entry: Entry) -> Option<Self> {
        match entry {
            Entry::Whole { interview, whole } => {
                Some(Self::Log(interview, whole.events().collect()))
            }
            Entry::Gone { interview, .. } => Some(Self::Gone(interview)),
            Entry::Tally { k, tally } => Some(Self::Tally(k, tally)),
            _ => None,
        }
    }
}

impl Reader {
    /// How long each file is that interviews are in: whoever writes one makes one of them longer, and
    /// what is taken out makes one shorter. Costs a look at the folder, whatever is in it.
    pub fn extent(&self) -> Result<Vec<(u32, u64)>, StoreError> {
        let mut extent: Vec<(u32, u64)> = Vec::new();
        for part in [Part::Archive, Part::Journal] {
            for number in segments::list(self.dir(), part)? {
                let file = segments::path(self.dir(), part, number);
                extent.push((number, fs::metadata(file).map_or(0, |data| data.len())));
            }
        }
        Ok(extent)
    }

    /// Everyone in the journal who gave no interview, by number.
    pub fn live_tallies(&self) -> Result<BTreeMap<u64, Tally>, StoreError> {
        segments::steady(self.dir(), || {
            let mut found = BTreeMap::new();
            segments::scan(self.dir(), &Place::default(), &[], &mut |entry, _| {
                if let Entry::Tally { k, tally } = entry {
                    found.insert(k, tally);
                }
            })?;
            Ok(found)
        })
    }

    /// The segments of the archive, the oldest first.
    pub fn archived(&self) -> Result<Vec<Segment>, StoreError> {
        let numbers = segments::list(self.dir(), Part::Archive)?;
        let known = numbers.into_iter().map(|number| Segment {
            number,
            size: size(self.dir(), number),
        });
        Ok(known.collect())
    }

    /// Hands out everything in a segment of the archive that sums are made of.
    pub fn in_segment(
        &self,
        segment: Segment,
        visit: &mut dyn FnMut(Found),
    ) -> Result<(), StoreError> {
        segments::one(
            self.dir(),
            Part::Archive,
            segment.number,
            &mut |entry, _| {
                if let Some(found) = Found::of(entry) {
                    visit(found);
                }
            },
        )?;
        Ok(())
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
