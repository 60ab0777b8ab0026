//! sled beside the journal: brought up to it, rebuilt from it, and asked for what it lost.

use std::path::Path;

use crate::interview::event::Event;
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::file;
use crate::store::line::Entry;
use crate::store::mirror::{self, Mirror, Trouble};
use crate::store::notice::Notice;
use crate::store::place::Place;
use crate::store::segments::{self, Part};
use crate::store::tomb::Tomb;
use crate::store::writer::Store;

/// How many journal lines go into sled at once.
const BATCH: usize = 4096;

impl Store {
    /// Opens sled and brings it up to the journal. A sled that is damaged, or not of this
    /// journal, goes to the quarantine and is rebuilt. Where the journal has lost events that
    /// sled still has, they are appended again. Content of withdrawn interviews that is still
    /// anywhere goes. Returns what was found and repaired.
    pub fn attach(&mut self) -> Result<Vec<Notice>, StoreError> {
        self.mirror = None;
        self.unmirrored.clear();
        if mirror::sweep(&self.dir)? {
            self.notices.push(Notice::Swept);
        }
        let existed = mirror::exists(&self.dir);
        if self.suspect && existed {
            self.copy_if_needed()?;
        }
        let mirror =
            match Mirror::open(&self.dir).and_then(|mirror| Ok((mirror.applied()?, mirror))) {
                Ok((place, mirror)) => self.bring_up(mirror, place, existed)?,
                Err(Trouble::Refused(words)) => return Err(StoreError::Engine(words)),
                Err(trouble) => self.rebuild(&trouble.to_string())?,
            };
        if self.suspect {
            self.fill(&mirror)?;
            self.suspect = false;
            replay(&self.dir, &mirror, None)?.map_err(|trouble| engine(&trouble))?;
        }
        self.mirror = Some(mirror);
        if !self.index.erasing.is_empty() {
            self.erase()?;
            return self.attach();
        }
        Ok(self.notices())
    }

    /// Reads everything: every line of the journal, every record of sled, each against the other.
    /// Repairs what can be repaired and returns what was found.
    pub fn check(&mut self) -> Result<Vec<Notice>, StoreError> {
        self.retry()?;
        self.bring_up_sled();
        let census = Census::take(&self.dir)?;
        self.suspect |= !census.scan.damage.is_empty() || !self.missing(&census).is_empty();
        self.notices
            .extend(census.scan.damage.iter().cloned().map(Notice::Line));
        if let Some(mirror) = &self.mirror {
            let verified = mirror.verify().and_then(|()| {
                let mut summaries = census.in_journal();
                let equal = summaries.try_fold(true, |equal, (id, summary)| {
                    let head = mirror.log(id)?.last_key_value().map_or(0, |(&n, _)| n);
                    // A tombstone may be in the archive, which sled has nothing of.
                    let archived = head == 0 && summary.phase.is_gone();
                    Ok::<_, Trouble>(equal && (head >= summary.n || archived))
                })?;
                if equal { Ok(()) } else { Err(Trouble::Record) }
            });
            if let Err(trouble) = verified {
                self.detach(&trouble);
            }
        }
        if self.suspect || self.mirror.is_none() {
            return self.attach();
        }
        Ok(self.notices())
    }

    /// Makes sure that the journal has what only sled has, before sled goes. Does not read the
    /// archive, of which sled has nothing.
    pub(crate) fn heal(&mut self) -> Result<Vec<Notice>, StoreError> {
        self.retry()?;
        let live = Census::live(&self.dir)?;
        let listed = |id: &str| self.index.get(id).map_or(0, |summary| summary.n);
        self.suspect |= !live.scan.damage.is_empty() || live.torn(listed);
        if self.suspect || self.mirror.is_none() {
            return self.attach();
        }
        Ok(self.notices())
    }

    /// Gives a sled that opened what it lacks, or rebuilds it where it cannot be trusted.
    fn bring_up(
        &mut self,
        mirror: Mirror,
        place: Option<Place>,
        existed: bool,
    ) -> Result<Mirror, StoreError> {
        let reason = match &place {
            _ if self.condemned => "a damaged record".to_owned(),
            None if existed => "it came up empty".to_owned(),
            Some(place) if !segments::holds(&self.dir, Part::Journal, place) => {
                // The journal was cut short, or is another one: it gets what it has not.
                self.fill(&mirror)?;
                "it does not fit the journal".to_owned()
            }
            _ => match replay(&self.dir, &mirror, place)? {
                Ok(()) => return Ok(mirror),
                Err(Trouble::Refused(words)) => return Err(StoreError::Engine(words)),
                Err(trouble) => trouble.to_string(),
            },
        };
        if self.suspect {
            self.fill(&mirror)?;
        }
        drop(mirror);
        self.rebuild(&reason)
    }

    /// Moves sled's files to the quarantine and makes new ones from the journal.
    fn rebuild(&mut self, reason: &str) -> Result<Mirror, StoreError> {
        let folder = mirror::folder(&self.dir);
        let kept = folder::set_aside(&self.dir, &folder, "sled", self.now)?;
        self.notices.push(Notice::Rebuilt {
            reason: reason.to_owned(),
            kept,
        });
        self.condemned = false;
        let mirror = Mirror::open(&self.dir).map_err(|trouble| engine(&trouble))?;
        replay(&self.dir, &mirror, None)?.map_err(|trouble| engine(&trouble))?;
        Ok(mirror)
    }

    /// Opening a damaged sled destroys what lies behind the damage. So before it is opened to
    /// fill holes, its files are copied.
    fn copy_if_needed(&mut self) -> Result<(), StoreError> {
        if self.missing(&Census::quick(&self.dir)?).is_empty() {
            return Ok(());
        }
        let kept = folder::quarantine(&self.dir, "sled-copy", self.now)?;
        folder::copy(&mirror::folder(&self.dir), &kept)?;
        self.notices.push(Notice::Copied { kept });
        Ok(())
    }

    /// Appends to the journal what only sled has, and names what neither has.
    fn fill(&mut self, mirror: &Mirror) -> Result<(), StoreError> {
        let census = Census::quick(&self.dir)?;
        let mut missing = self.missing(&census);
        for interview in mirror.interviews().unwrap_or_default() {
            // A log that cannot be read fills nothing; its holes are named below.
            let log = mirror.log(&interview).unwrap_or_default();
            // What was withdrawn stays so where the journal has lost the line that says it.
            if let Some(tomb) = Tomb::found(&log).filter(|_| !census.is_gone(&interview)) {
                missing.remove(&interview);
                let tomb = Box::new(tomb);
                self.journal.add(Entry::Gone { interview, tomb })?;
                continue;
            }
            let lost: Vec<Event> = log
                .into_values()
                .filter(|event| !census.has(&interview, event.n))
                .collect();
            if lost.is_empty() {
                continue;
            }
            if let Some(list) = missing.get_mut(&interview) {
                list.retain(|n| lost.iter().all(|event| event.n != *n));
            }
            self.notices.push(Notice::Filled {
                interview: interview.clone(),
                events: lost.len() as u32,
            });
            for event in lost {
                let interview = interview.clone();
                self.journal.add(Entry::Event {
                    interview,
                    event,
                    refilled: true,
                    secret: None,
                })?;
            }
        }
        missing.retain(|_, list| !list.is_empty());
        for (interview, missing) in missing {
            let notice = Notice::Missing { interview, missing };
            if !self.notices.contains(&notice) {
                self.notices.push(notice);
            }
        }
        self.sync()?;
        file::write(&self.dir, &self.index)
    }

    fn missing(&self, census: &Census) -> std::collections::BTreeMap<String, Vec<u32>> {
        census.missing(&self.index)
    }
}

fn engine(trouble: &Trouble) -> StoreError {
    StoreError::Engine(trouble.to_string())
}

/// Brings sled from a place of the journal up to its end; from the place that it names itself
/// without one.
fn replay(
    dir: &Path,
    mirror: &Mirror,
    from: Option<Place>,
) -> Result<Result<(), Trouble>, StoreError> {
    let from = match from.map_or_else(|| mirror.applied(), |place| Ok(Some(place))) {
        Ok(place) => place.unwrap_or_default(),
        Err(trouble) => return Ok(Err(trouble)),
    };
    let mut batch = Vec::new();
    let mut result = Ok(());
    let scan = segments::scan(dir, &from, &[], &mut |entry, cursor| {
        batch.push(entry);
        if batch.len() >= BATCH && result.is_ok() {
            result = mirror.apply(&batch, &cursor.place());
            batch.clear();
        }
    })?;
    if scan.end != from || !batch.is_empty() || from == Place::default() {
        result = result.and_then(|()| mirror.apply(&batch, &scan.end));
        result = result.and_then(|()| mirror.flush());
    }
    Ok(result)
}
