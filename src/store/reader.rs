//! Reading beside a writer, from a full disk or a read-only one: the index and the journal only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::interview::event::Event;
use crate::interview::summary::{Phase, Summary};
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::health::Health;
use crate::store::held;
use crate::store::index::{Index, file};
use crate::store::keys;
use crate::store::line::Entry;
use crate::store::mirror::Log;
use crate::store::notice::Damage;
use crate::store::place::Place;
use crate::store::proof::{self, Proof};
use crate::store::segments::{self, Cursor, Part};
use crate::store::stats::Stats;
use crate::store::tally::Tally;
use crate::store::toc;
use crate::store::tomb::Tomb;
use crate::store::whole::Whole;
use crate::store::writer::purge::{self, Purge};
use crate::store::writer::{self, open};

/// A data folder, open for reading. It takes no lock, opens no sled and writes nothing; every
/// call reads anew what the writer has appended meanwhile.
#[derive(Debug, Clone)]
pub struct Reader {
    dir: PathBuf,
}

impl Reader {
    /// Opens a data folder for reading. One that is not there yet has no interviews.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        folder::check(dir)?;
        Ok(Self {
            dir: dir.to_path_buf(),
        })
    }

    /// Whether there is a data folder here; `false` if one could be made.
    pub fn is_there(dir: &Path) -> Result<bool, StoreError> {
        folder::check(dir)
    }

    /// The folder.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// The overview as of now.
    pub fn index(&self) -> Result<Index, StoreError> {
        let caught = segments::steady(&self.dir, || open::catch_up(&self.dir))?;
        Ok(caught.index)
    }

    /// Every interview with its id, in the order of ids. All of them are in memory then; see
    /// [`Reader::each`].
    pub fn list(&self) -> Result<Vec<(String, Summary)>, StoreError> {
        Ok(Census::quick(&self.dir)?.into_list())
    }

    /// The interviews whose ids begin like this, in the order of ids. Reads the journal, and of
    /// the archive only where they can be.
    pub fn find(&self, with: &str) -> Result<Vec<(String, Summary)>, StoreError> {
        Ok(Census::beginning(&self.dir, with)?.into_list())
    }

    /// Hands out every interview, the archived ones first and each part in the order of ids. Of a
    /// million, no more than a few thousand are in memory at once.
    pub fn each(&self, visit: &mut dyn FnMut(&str, &Summary)) -> Result<(), StoreError> {
        // The journal first: what a writer brings into the archive meanwhile is seen there.
        let census = Census::live(&self.dir)?;
        let archived = segments::list(&self.dir, Part::Archive)?;
        let again: Vec<String> = census.headless().map(str::to_owned).collect();
        let mut live: BTreeMap<String, Summary> = census.into_list().into_iter().collect();
        for id in again {
            live.extend(self.find(&id)?);
        }
        let mut later: BTreeMap<String, u32> = BTreeMap::new();
        for segment in &archived {
            let toc = toc::of(&self.dir, *segment)?;
            let again = toc.rows.into_iter().filter(|(_, row)| row.again);
            later.extend(again.map(|(id, _)| (id, *segment)));
            later.extend(toc.tombs.into_keys().map(|id| (id, *segment)));
        }
        for segment in &archived {
            let toc = toc::of(&self.dir, *segment)?;
            let newest = |id: &str| {
                let superseded = later.get(id).is_some_and(|last| last > segment);
                !superseded && !live.contains_key(id)
            };
            for (id, row) in toc.rows.iter().filter(|(id, _)| newest(id)) {
                visit(id, &row.summary);
            }
            for (id, tomb) in toc.tombs.iter().filter(|(id, _)| newest(id)) {
                visit(id, &tomb.summary());
            }
        }
        for (id, summary) in &live {
            visit(id, summary);
        }
        Ok(())
    }

    /// The events of an interview in order; see [`StoreError::Damaged`] for one with holes.
    pub fn load(&self, interview: &str) -> Result<Vec<Event>, StoreError> {
        let index = file::read(&self.dir);
        let listed = index.and_then(|index| Some(index.get(interview)?.n));
        let (log, sealed) = journal(&self.dir, interview)?;
        writer::whole(interview, log, listed.unwrap_or(0).max(sealed))
    }

    /// The events of all interviews, in one pass over the journal; for each one with holes the
    /// error that says which.
    pub fn logs(&self) -> Result<BTreeMap<String, Result<Vec<Event>, StoreError>>, StoreError> {
        self.logs_of(&[])
    }

    /// The same for these interviews alone, or for all if none is named; lines of others are
    /// passed over unread.
    pub fn logs_of(
        &self,
        only: &[&str],
    ) -> Result<BTreeMap<String, Result<Vec<Event>, StoreError>>, StoreError> {
        let mut logs: BTreeMap<String, Log> = BTreeMap::new();
        segments::everything(&self.dir, only, &mut |entry, _| match entry {
            Entry::Event {
                interview, event, ..
            } => {
                let log = logs.entry(interview).or_default();
                log.entry(event.n).or_insert(event);
            }
            Entry::Whole { interview, whole } => {
                logs.entry(interview).or_default().extend(numbered(&whole));
            }
            Entry::Gone { interview, tomb } => tomb.bury(logs.entry(interview).or_default()),
            Entry::Tally { .. } | Entry::Seal { .. } | Entry::Folded { .. } => {}
        })?;
        let whole = |(id, log): (String, Log)| {
            let events = writer::whole(&id, log, 0);
            (id, events)
        };
        Ok(logs.into_iter().map(whole).collect())
    }

    /// Everyone who gave no interview, in the order of asking. Reads the whole journal.
    pub fn tallies(&self) -> Result<Vec<Tally>, StoreError> {
        Ok(Census::quick(&self.dir)?.tallies.into_values().collect())
    }

    /// The files (name and text, by name) of an instrument that has interviews here.
    pub fn held(&self, hash: &str) -> Result<Option<Vec<(String, String)>>, StoreError> {
        held::read(&self.dir, hash)
    }

    /// The interviews whose newest event came before this moment and whose content is still there.
    pub fn due(&self, before: i64) -> Result<Vec<(String, Summary)>, StoreError> {
        purge::due(&self.dir, before)
    }

    /// What was purged, the oldest first.
    pub fn purges(&self) -> Vec<Purge> {
        purge::purges(&self.dir)
    }

    /// What is in it, in numbers.
    pub fn stats(&self) -> Result<Stats, StoreError> {
        Stats::of(&self.dir)
    }

    /// Reads everything, and says what is right and wrong.
    pub fn health(&self) -> Result<Health, StoreError> {
        Health::of(&self.dir)
    }

    /// Checks the chains of all interviews, and a head that was noted outside (`12
    /// K7MQ-2XRB-9WHT-C4DE`), if one is given. Reads everything.
    pub fn prove(&self, noted: Option<&str>) -> Result<Proof, StoreError> {
        let known = file::read(&self.dir).map_or(0, |index| index.head.seals());
        proof::prove(&self.dir, known, noted)
    }

    /// Every bad line of the journal. A last line that is just being written is none.
    pub fn damage(&self) -> Result<Vec<Damage>, StoreError> {
        Ok(segments::everything(&self.dir, &[], &mut |_, _| {})?.damage)
    }
}

/// The interview with this hash of a receipt code, and its tombstone if it has one.
pub(crate) fn by_receipt(
    dir: &Path,
    receipt: &str,
) -> Result<Option<(String, Option<Tomb>)>, StoreError> {
    let mut found = None;
    let is = |event: &Event| event.what.receipt() == Some(receipt);
    let mut take = |entry: Entry, _: &Cursor<'_>| match entry {
        Entry::Event {
            interview, event, ..
        } if is(&event) && found.is_none() => found = Some((interview, None)),
        Entry::Whole { interview, whole }
            if found.is_none() && whole.events().any(|event| is(&event)) =>
        {
            found = Some((interview, None));
        }
        Entry::Gone { interview, tomb } if tomb.receipts.iter().any(|known| known == receipt) => {
            found = Some((interview, Some(*tomb)));
        }
        _ => {}
    };
    for segment in segments::list(dir, Part::Archive)? {
        let table = toc::read(dir, segment);
        let excluded = table.is_some_and(|toc| {
            let mut tombs = toc.tombs.values();
            !toc.rows.values().any(|row| row.may_have(receipt))
                && !tombs.any(|tomb| tomb.receipts.iter().any(|known| known == receipt))
        });
        if !excluded {
            segments::one(dir, Part::Archive, segment, &mut take)?;
        }
    }
    segments::scan(dir, &Place::default(), &[], &mut take)?;
    Ok(found)
}

/// The events of an archived interview by number.
fn numbered(whole: &Whole) -> Log {
    whole.events().map(|event| (event.n, event)).collect()
}

/// What archive and journal have of an interview, and up to which event it was sealed.
pub(crate) fn journal(dir: &Path, interview: &str) -> Result<(Log, u32), StoreError> {
    let mut log = Log::new();
    let mut sealed = 0;
    let mut gone = None;
    segments::everything(dir, &[interview], &mut |entry, _| match entry {
        Entry::Event { event, .. } => {
            log.entry(event.n).or_insert(event);
        }
        Entry::Whole { whole, .. } => log.extend(numbered(&whole)),
        Entry::Gone { tomb, .. } => gone = Some(tomb),
        Entry::Seal { seal, .. } => sealed = sealed.max(seal.n),
        Entry::Tally { .. } | Entry::Folded { .. } => {}
    })?;
    if let Some(tomb) = gone {
        tomb.bury(&mut log);
    }
    Ok((log, sealed))
}

/// The sorted ids of finished interviews behind a prefix of secondary keys, by journal and archive.
pub(crate) fn finished(dir: &Path, prefix: &[u8]) -> Result<Vec<String>, StoreError> {
    let census = Census::quick(dir)?;
    let fits = |summary: &Summary| {
        let opening = &summary.opening;
        let branch = opening.branch.as_deref().unwrap_or_default();
        let wave = opening.wave.as_deref().unwrap_or_default();
        summary.phase == Phase::Complete
            && opening.mode.counts()
            && keys::finished(&opening.instrument, Some(branch), Some(wave)).starts_with(prefix)
    };
    let finished = census.summaries().filter(|(_, summary)| fits(summary));
    let mut ids: Vec<String> = finished.map(|(id, _)| id.to_owned()).collect();
    ids.sort_unstable();
    Ok(ids)
}
