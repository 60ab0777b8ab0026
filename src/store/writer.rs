//! The one writer.

pub(crate) mod append;
mod attach;
mod compact;
pub(crate) mod open;
pub mod purge;
mod repair;
mod seal;
mod withdraw;

use std::path::{Path, PathBuf};

use crate::interview::event::{Event, What};
use crate::store::error::StoreError;
use crate::store::held;
use crate::store::index::{Index, file};
use crate::store::journal::Journal;
use crate::store::keys;
use crate::store::line::Entry;
use crate::store::lock::Lock;
use crate::store::mirror::{Log, Mirror, Trouble};
use crate::store::notice::Notice;
use crate::store::reader;
use crate::store::segments::{self, Part};

/// A data folder, open for writing.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    now: i64,
    journal: Journal,
    index: Index,
    mirror: Option<Mirror>,
    /// What was confirmed and is not in sled yet, while that is open.
    unmirrored: Vec<Entry>,
    /// Whether the journal was found damaged, so that sled may have what it lacks.
    suspect: bool,
    /// Whether a record of sled was found damaged, so that it must be rebuilt.
    condemned: bool,
    replayed: u64,
    notices: Vec<Notice>,
    /// Dropped last.
    _lock: Lock,
}

/// Up to where an interview is safe on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The interview.
    pub interview: String,
    /// The number of its newest event that is safe; 0 if none is yet.
    pub n: u32,
}

impl Store {
    /// The overview as of the newest confirmed event.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether sled is open. If not, everything works from the journal, more slowly.
    pub fn attached(&self) -> bool {
        self.mirror.is_some()
    }

    /// How many journal lines had to be read when the store was opened.
    pub fn replayed(&self) -> u64 {
        self.replayed
    }

    /// What was found or repaired since this was asked last.
    pub fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// The events of an interview in order, those not yet confirmed included. With holes that
    /// nothing can fill the error is [`StoreError::Damaged`], which has everything else.
    pub fn load(&mut self, interview: &str) -> Result<Vec<Event>, StoreError> {
        let head = self.index.get(interview).map_or(0, |summary| summary.n);
        let mut log = self.mirrored(interview);
        let mut head = head;
        if log.is_empty() || holes(&log, head).next().is_some() {
            let (stored, sealed) = reader::journal(&self.dir, interview)?;
            head = head.max(sealed);
            for (n, event) in stored {
                log.entry(n).or_insert(event);
            }
        }
        for (n, event) in self.waiting(interview) {
            log.entry(n).or_insert_with(|| event.clone());
        }
        whole(interview, log, head)
    }

    /// The sorted ids of finished interviews with this instrument: all, or those of one branch, or of
    /// one wave of that branch. The empty text stands for no branch and no wave.
    pub fn finished(
        &mut self,
        instrument: &str,
        branch: Option<&str>,
        wave: Option<&str>,
    ) -> Result<Vec<String>, StoreError> {
        let prefix = keys::finished(instrument, branch, wave);
        let archived = !segments::list(&self.dir, Part::Archive)?.is_empty();
        self.bring_up_sled();
        if let Some(mirror) = self.mirror.as_ref().filter(|_| !archived) {
            match mirror.finished(&prefix) {
                Ok(mut ids) => {
                    ids.sort_unstable();
                    return Ok(ids);
                }
                Err(trouble) => self.detach(&trouble),
            }
        }
        reader::finished(&self.dir, &prefix)
    }

    /// Keeps the files (name and text) of an instrument under its hash, durably. To be called
    /// before the first event of an interview with it.
    pub fn hold(&mut self, hash: &str, files: &[(String, String)]) -> Result<(), StoreError> {
        if let Some(kept) = held::keep(&self.dir, hash, files, self.now)? {
            self.notices.push(Notice::HeldReplaced {
                hash: hash.to_owned(),
                kept,
            });
        }
        Ok(())
    }

    /// Makes sled durable and writes the index: when an interview is finished, broken off or
    /// paused, and before the program ends. Also confirms what waits, seals what ended and now and
    /// then moves it to the archive.
    pub fn settle(&mut self) -> Result<(), StoreError> {
        self.retry()?;
        self.seal()?;
        self.bring_up_sled();
        if let Some(Err(trouble)) = self.mirror.as_ref().map(Mirror::flush) {
            self.detach(&trouble);
        }
        file::write(&self.dir, &self.index)?;
        self.compact()
    }

    /// What sled has of an interview; nothing if it cannot be asked.
    fn mirrored(&mut self, interview: &str) -> Log {
        self.bring_up_sled();
        match self.mirror.as_ref().map(|mirror| mirror.log(interview)) {
            Some(Ok(log)) => log,
            Some(Err(trouble)) => {
                self.detach(&trouble);
                Log::new()
            }
            None => Log::new(),
        }
    }

    /// Lets go of a sled that failed. [`Store::attach`] opens it again, or rebuilds it.
    fn detach(&mut self, trouble: &Trouble) {
        self.mirror = None;
        self.unmirrored.clear();
        self.condemned |= *trouble == Trouble::Record;
        self.notices.push(Notice::Detached {
            reason: trouble.to_string(),
        });
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.bring_up_sled();
    }
}

/// The numbers missing in a log that is known to reach at least to `head`.
fn holes(log: &Log, head: u32) -> impl Iterator<Item = u32> {
    let last = log.last_key_value().map_or(0, |(&n, _)| n).max(head);
    (1..=last).filter(|n| !log.contains_key(n))
}

/// The events in order, if none is missing.
pub(crate) fn whole(interview: &str, log: Log, head: u32) -> Result<Vec<Event>, StoreError> {
    if log.is_empty() && head == 0 {
        return Err(StoreError::NotFound(interview.to_owned()));
    }
    let missing: Vec<u32> = holes(&log, head).collect();
    let rest: Vec<Event> = log.into_values().collect();
    let gone = |event: &Event| matches!(event.what, What::Withdrawn | What::Purged);
    if missing.is_empty() || rest.last().is_some_and(gone) {
        return Ok(rest);
    }
    Err(StoreError::Damaged {
        interview: interview.to_owned(),
        missing,
        rest,
    })
}
