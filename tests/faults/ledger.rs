//! What was confirmed, and whether a folder still has it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::interview::event::{Event, What};
use fangtan::store::error::StoreError;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;

use crate::deeds;

/// What a process said to be safe.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    /// Up to which event each interview is safe.
    pub(crate) safe: BTreeMap<String, u32>,
    /// How many tallies are.
    tallies: usize,
    /// Interviews whose withdrawal was begun.
    going: BTreeSet<String>,
    /// Interviews whose withdrawal is done.
    gone: BTreeSet<String>,
    /// Whether the instrument's texts are safe.
    held: bool,
    /// What the process was refused, and what it found: key and arguments of each sentence.
    pub(crate) refused: Vec<String>,
    /// Whether the shim has made the fault that it was told to make.
    pub(crate) hit: bool,
    /// Whether it came to its end.
    pub(crate) closed: bool,
}

impl Ledger {
    /// Notes one line of what a process says.
    pub(crate) fn take(&mut self, line: &str) {
        let Some((_, said)) = line.split_once('@') else {
            return;
        };
        let words: Vec<&str> = said.split(' ').collect();
        match words[..] {
            ["safe", id, n] => {
                let n: u32 = n.parse().unwrap();
                let known = self.safe.entry(id.to_owned()).or_default();
                *known = n.max(*known);
            }
            ["tally"] => self.tallies += 1,
            ["held"] => self.held = true,
            ["going", id] => drop(self.going.insert(id.to_owned())),
            ["gone", id] => drop(self.gone.insert(id.to_owned())),
            ["hit"] => self.hit = true,
            ["refused" | "noticed", ..] => self.refused.push(said.to_owned()),
            ["closed"] => self.closed = true,
            ["opened" | "attached" | "settled"] => {}
            _ => panic!("{line}"),
        }
    }

    /// Forgets how an earlier process ended.
    pub(crate) fn begin_again(&mut self) {
        self.refused.clear();
        self.hit = false;
        self.closed = false;
    }

    /// Whether the withdrawal of an interview was begun.
    pub(crate) fn is_going(&self, id: &str) -> bool {
        self.going.contains(id)
    }

    /// How many events are safe.
    pub(crate) fn events(&self) -> u64 {
        self.safe.values().map(|&n| u64::from(n)).sum()
    }

    /// Opens the folder as the next start of the program would, and asks for all that is safe:
    /// readers first, then the writer before and after sled is open, then readers again.
    pub(crate) fn demand(&self, dir: &Path, of: &str) {
        let before = Reader::open(dir).unwrap_or_else(|error| panic!("{of}: {error}"));
        self.compare(&before, of);
        let mut store = Store::open(dir, NOW).unwrap_or_else(|error| panic!("{of}: {error}"));
        let notices = store.attach();
        let notices = notices.unwrap_or_else(|error| panic!("{of}: {error}"));
        for notice in &notices {
            self.accept(notice, of);
        }
        for id in self.safe.keys() {
            self.judge(id, &store.load(id), of);
        }
        store.settle().unwrap();
        let found = store.check().unwrap();
        // After a power cut sled may come up and have silently lost what the journal has. A check
        // sees that and makes it anew.
        let seen = |notice: &Notice| {
            let sled = matches!(notice, Notice::Detached { .. } | Notice::Rebuilt { .. });
            matches!(notice, Notice::Line(_)) || sled && of.starts_with("cut")
        };
        assert!(found.iter().all(seen), "{of}: {found:?}");
        let more = deeds::id(0xffff, fs::read_dir(dir).unwrap().count() as u32 + 1_000);
        let next = deeds::log(&more);
        let start = store.load(&more).map_or(0, |log| log.len());
        store.append(&more, &next[start..]).unwrap();
        store.settle().unwrap();
        drop(store);
        let after = Reader::open(dir).unwrap();
        self.compare(&after, of);
        assert_eq!(after.load(&more).unwrap(), next, "{of}");
        let health = after.health().unwrap();
        assert!(health.index, "{of}: the index says something else");
        for id in &self.gone {
            let words = deeds::words(id);
            for file in files(dir) {
                let bytes = fs::read(&file).unwrap();
                let there = String::from_utf8_lossy(&bytes).contains(&words);
                assert!(!there, "{of}: words of {id} in {}", file.display());
            }
        }
    }

    /// What readers see.
    pub(crate) fn compare(&self, reader: &Reader, of: &str) {
        let logs = reader.logs().unwrap();
        for (id, log) in &logs {
            self.judge(id, log, of);
        }
        for (id, n) in &self.safe {
            assert!(
                *n == 0 || logs.contains_key(id),
                "{of}: {id} is gone, {n} events"
            );
        }
        assert!(
            reader.tallies().unwrap().len() >= self.tallies,
            "{of}: tallies"
        );
        let held = reader.held("00ff").unwrap();
        assert!(
            !self.held || held.is_some_and(|texts| texts.len() == 1),
            "{of}: held texts"
        );
    }

    /// One interview: all that is safe, and nothing that was never given.
    fn judge(&self, id: &str, found: &Result<Vec<Event>, StoreError>, of: &str) {
        let safe = self.safe.get(id).copied().unwrap_or_default();
        let given = deeds::log(id);
        let log = match found {
            Ok(log) => log,
            // It may name a hole behind what is safe, and nothing before it.
            Err(StoreError::Damaged { missing, rest, .. })
                if missing.first().is_some_and(|first| *first > safe) =>
            {
                assert!(rest.iter().all(|event| given.contains(event)), "{of}: {id}");
                return;
            }
            Err(StoreError::NotFound(_)) if safe == 0 => return,
            Err(error) => panic!("{of}: {id} has {safe} safe events: {error}"),
        };
        let gone = log
            .last()
            .is_some_and(|event| matches!(event.what, What::Withdrawn | What::Purged));
        assert!(gone || !self.gone.contains(id), "{of}: {id} is back");
        if gone {
            assert!(self.going.contains(id), "{of}: {id} was not withdrawn");
            return;
        }
        assert!(
            log.len() as u32 >= safe,
            "{of}: {id} has {} of {safe}",
            log.len()
        );
        assert_eq!(log[..], given[..log.len()], "{of}: {id} has another value");
    }

    /// What an opening may find: traces of what was being written, never the loss of what is safe.
    fn accept(&self, notice: &Notice, of: &str) {
        let fine = match notice {
            Notice::Missing { interview, missing } => {
                let safe = self.safe.get(interview).copied().unwrap_or_default();
                missing.first().is_some_and(|first| *first > safe)
            }
            Notice::Unheld { .. } => false,
            _ => true,
        };
        assert!(fine, "{of}: {notice:?}");
    }
}

/// When the folder is looked at.
pub(crate) const NOW: i64 = 1_795_400_000_000;

/// All files below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(path);
        }
    }
    all
}
