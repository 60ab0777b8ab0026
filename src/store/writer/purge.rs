//! Retention: content goes when its time is over, and a log says that it did.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::interview::summary::Summary;
use crate::store::backup;
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line::{self, Entry};
use crate::store::mirror::Log;
use crate::store::segments;
use crate::store::tomb::{Tomb, Why};
use crate::store::writer::Store;

/// One purge, as the log has it. It names no interview: their tombstones do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purge {
    /// When it was done, in milliseconds since 1970.
    pub at: i64,
    /// Interviews whose newest event came before this moment lost their content.
    pub before: i64,
    /// How many did.
    pub interviews: u64,
    /// How many by instrument.
    pub instruments: BTreeMap<String, u64>,
}

impl Store {
    /// Destroys the content of all interviews, open ones included, whose newest event came before
    /// a moment, as [`Store::withdraw`] does; `at` is now. Both are in milliseconds since 1970.
    /// What was done is appended to `purges.jsonl`.
    pub fn purge(&mut self, before: i64, at: i64) -> Result<Purge, StoreError> {
        // What only sled has of other interviews must be in the journal before sled goes.
        let found = self.heal()?;
        self.notices.extend(found);
        let ids: BTreeSet<String> = due(&self.dir, before)?
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        let mut purge = Purge {
            at,
            before,
            interviews: 0,
            instruments: BTreeMap::new(),
        };
        for (interview, tomb) in tombs(&self.dir, &ids, at)? {
            purge.interviews += 1;
            let instrument = tomb.opening.instrument.clone();
            *purge.instruments.entry(instrument).or_default() += 1;
            let tomb = Box::new(tomb);
            self.journal.add(Entry::Gone { interview, tomb })?;
        }
        self.sync()?;
        record(&self.dir, &purge)?;
        let found = self.attach()?;
        self.notices.extend(found);
        self.settle()?;
        self.notices.extend(backup::withdrawn_everywhere(&self.dir));
        Ok(purge)
    }
}

/// The interviews whose newest event came before a moment and whose content is still there.
pub(crate) fn due(dir: &Path, before: i64) -> Result<Vec<(String, Summary)>, StoreError> {
    let census = Census::quick(dir)?;
    let is_due = |summary: &Summary| summary.last < before && !summary.phase.is_gone();
    let all = census.summaries().filter(|(_, summary)| is_due(summary));
    let mut list: Vec<_> = all
        .map(|(id, summary)| (id.to_owned(), summary.into_owned()))
        .collect();
    list.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(list)
}

/// Their tombstones. The archive comes first, and what the journal has goes on from it.
fn tombs(
    dir: &Path,
    ids: &BTreeSet<String>,
    at: i64,
) -> Result<BTreeMap<String, Tomb>, StoreError> {
    let mut tombs = BTreeMap::new();
    let mut logs: BTreeMap<String, Log> = BTreeMap::new();
    segments::everything(dir, &[], &mut |entry, _| match entry {
        Entry::Whole { interview, whole } if ids.contains(&interview) => {
            let events: Vec<_> = whole.events().collect();
            if let Some(tomb) = Tomb::over(&events, at, Why::Purged) {
                tombs.insert(interview, tomb);
            }
        }
        Entry::Event {
            interview, event, ..
        } if ids.contains(&interview) => {
            logs.entry(interview).or_default().insert(event.n, event);
        }
        _ => {}
    })?;
    for (interview, mut log) in logs {
        if !log.contains_key(&1)
            && let Some(whole) = segments::whole(dir, &interview)?
        {
            log.extend(whole.events().map(|event| (event.n, event)));
        }
        let events: Vec<_> = log.into_values().collect();
        if let Some(tomb) = Tomb::over(&events, at, Why::Purged) {
            tombs.insert(interview, tomb);
        }
    }
    Ok(tombs)
}

fn record(dir: &Path, purge: &Purge) -> Result<(), StoreError> {
    let path = dir.join("purges.jsonl");
    let failed = |e| StoreError::io("write", &path, e);
    let line = line::frame(serde_json::to_vec(purge).map_err(|e| failed(e.into()))?);
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(failed)?;
    file.write_all(&line)
        .and_then(|()| file.sync_data())
        .map_err(failed)?;
    folder::sync(dir)
}

/// All purges, the oldest first. Damaged lines are left out.
pub(crate) fn purges(dir: &Path) -> Vec<Purge> {
    let bytes = std::fs::read(dir.join("purges.jsonl")).unwrap_or_default();
    let lines = bytes.split(|&byte| byte == b'\n');
    let purges = lines.filter_map(|text| serde_json::from_slice(line::unframe(text).ok()?).ok());
    purges.collect()
}
