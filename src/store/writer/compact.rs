//! Bringing together what has ended: one line in the archive instead of one an event.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::interview::event::Event;
use crate::interview::summary::{Phase, Summary};
use crate::store::archive;
use crate::store::chain::Secret;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::journal;
use crate::store::line::{self, Entry};
use crate::store::mirror;
use crate::store::segments::{self, Part};
use crate::store::whole::Whole;
use crate::store::writer::Store;

/// What the closed segments hold: lines as they stand in them, so that no more than one interview
/// is understood at a time. All of them at once would take ten times the room of the segments, and a
/// program that runs for months would keep it.
#[derive(Debug, Default)]
struct Sheaf<'a> {
    interviews: BTreeMap<String, Vec<&'a [u8]>>,
    /// Lines that need not be brought together: tallies, seals, tombstones.
    singles: Vec<u8>,
    /// Lines that cannot be used. They stay where they can be found.
    damaged: Vec<u8>,
}

/// One interview in them.
#[derive(Debug, Default)]
struct Strand {
    secret: Option<Secret>,
    events: BTreeMap<u32, (Event, Vec<u8>)>,
}

impl Store {
    /// Moves interviews that have ended from closed segments of the journal to the archive, if
    /// there is enough to be moved. A crash in between leaves some lines in both, which changes
    /// nothing. To be called when index and sled are durable up to the open segment.
    pub(crate) fn compact(&mut self) -> Result<(), StoreError> {
        let live = segments::list(&self.dir, Part::Journal)?;
        let Some((open, closed)) = live.split_last() else {
            return Ok(());
        };
        let ready = self.index.place.segment == *open && !self.suspect && !self.waits();
        let in_step = self.attached() || !mirror::exists(&self.dir);
        if !ready || !in_step {
            return Ok(());
        }
        let Some((last, others)) = closed.split_last().filter(|_| worth(&self.dir, closed)) else {
            return Ok(());
        };
        let text = Sheaf::read(&self.dir, closed)?;
        let mut sheaf = Sheaf::gather(&text);
        let going_on = interviews(&self.dir, *open)?;
        let mut moved = BTreeSet::new();
        let mut archived = std::mem::take(&mut sheaf.singles);
        let mut left = std::mem::take(&mut sheaf.damaged);
        for (id, lines) in sheaf.interviews {
            let whole = if going_on.contains(&id) {
                None
            } else {
                Strand::of(&lines).whole(&self.dir, &id)?
            };
            match whole {
                Some(whole) => {
                    archived.extend(encode(
                        &self.dir,
                        &Entry::Whole {
                            interview: id.clone(),
                            whole,
                        },
                    )?);
                    moved.insert(id);
                }
                None => lines.iter().for_each(|line| add(&mut left, line)),
            }
        }
        archived.extend(encode(&self.dir, &Entry::Folded { up_to: *last })?);
        archive::append(&self.dir, &archived)?;
        folder::replace(&segments::path(&self.dir, Part::Journal, *last), &left)?;
        for segment in others {
            let path = segments::path(&self.dir, Part::Journal, *segment);
            fs::remove_file(&path).map_err(|e| StoreError::io("write", &path, e))?;
        }
        folder::sync(&segments::folder(&self.dir, Part::Journal))?;
        if let Some(Err(trouble)) = self.mirror.as_ref().map(|mirror| mirror.forget(&moved)) {
            self.detach(&trouble);
        }
        Ok(())
    }
}

/// Whether closed segments have grown enough since open interviews were left in the first one:
/// those are written anew each time.
fn worth(dir: &Path, closed: &[u32]) -> bool {
    let size = |number: &u32| {
        let path = segments::path(dir, Part::Journal, *number);
        path.metadata().map_or(0, |data| data.len())
    };
    let first = closed.first().map_or(0, size);
    let all: u64 = closed.iter().map(size).sum();
    all - first >= first / 2 && all >= journal::ROLL
}

fn encode(dir: &Path, entry: &Entry) -> Result<Vec<u8>, StoreError> {
    let folder = segments::folder(dir, Part::Archive);
    line::encode(entry).map_err(|e| StoreError::io("write", &folder, e))
}

/// The interviews in one segment.
fn interviews(dir: &Path, segment: u32) -> Result<BTreeSet<String>, StoreError> {
    let mut ids = BTreeSet::new();
    segments::lines(dir, Part::Journal, segment, &mut |text| {
        if let Ok(Entry::Event { interview, .. } | Entry::Gone { interview, .. }) =
            line::decode(text)
        {
            ids.insert(interview);
        }
    })?;
    Ok(ids)
}

impl<'a> Sheaf<'a> {
    fn read(dir: &Path, closed: &[u32]) -> Result<Vec<u8>, StoreError> {
        let mut all = Vec::new();
        for segment in closed {
            segments::lines(dir, Part::Journal, *segment, &mut |line| {
                add(&mut all, line);
            })?;
        }
        Ok(all)
    }

    fn gather(text: &'a [u8]) -> Self {
        let mut sheaf = Self::default();
        let lines = text.split(|&byte| byte == b'\n');
        for line in lines.filter(|line| !line.is_empty()) {
            match line::decode(line) {
                Ok(Entry::Event { interview, .. }) => {
                    sheaf.interviews.entry(interview).or_default().push(line);
                }
                Ok(_) => add(&mut sheaf.singles, line),
                Err(_) => add(&mut sheaf.damaged, line),
            }
        }
        sheaf
    }
}

fn add(lines: &mut Vec<u8>, line: &[u8]) {
    lines.extend_from_slice(line);
    lines.push(b'\n');
}

impl Strand {
    fn of(lines: &[&[u8]]) -> Self {
        let mut strand = Self::default();
        for line in lines {
            let Ok(Entry::Event { event, secret, .. }) = line::decode(line) else {
                continue;
            };
            strand.secret = strand.secret.take().or(secret);
            let content = line::body(line).map(<[u8]>::to_vec);
            let content = content.or_else(|| line::content(&event).ok());
            let entry = (event, content.unwrap_or_default());
            strand.events.entry(entry.0.n).or_insert(entry);
        }
        strand
    }

    /// The whole log, if the interview has ended and has no hole. What was archived before it was
    /// opened again is taken along.
    fn whole(&self, dir: &Path, id: &str) -> Result<Option<Whole>, StoreError> {
        let mut secret = self.secret.clone();
        let mut contents = Vec::new();
        let mut events = Vec::new();
        if !self.events.contains_key(&1) {
            let Some(before) = segments::whole(dir, id)? else {
                return Ok(None);
            };
            events = before.events().collect();
            contents = before.contents;
            secret = secret.or(before.secret);
        }
        for (n, (event, content)) in &self.events {
            let next = contents.len() as u32 + 1;
            if *n > next {
                return Ok(None);
            }
            if *n == next {
                events.push(event.clone());
                contents.push(content.clone());
            }
        }
        let Some(mut summary) = events.first().and_then(Summary::begin) else {
            return Ok(None);
        };
        for event in &events {
            summary.apply(event);
        }
        let ended = summary.phase != Phase::Open && events.len() == contents.len();
        Ok(ended.then_some(Whole { secret, contents }))
    }
}
