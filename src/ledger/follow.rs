//! Sums that follow a store: only what came since the last look is read, and added to what is there.
//! So a dashboard costs the same beside a million interviews as beside ten thousand.
//!
//! Where anything else happened than that interviews came, went on and ended (something was withdrawn,
//! a file is not what it was), everything is made anew from what is kept of full segments.

use std::collections::{BTreeMap, HashSet};

use crate::ledger::Ledger;
use crate::ledger::keep::Keeper;
use crate::ledger::sums::{Counted, Known, Sums, Versions};
use crate::library::shelf::Shelf;
use crate::store::derived::{Found, Read, Segment};
use crate::store::error::StoreError;
use crate::store::following::{Contents, Mark};
use crate::store::reader::Reader;
use crate::store::tally::Tally;

/// Sums, and where reading goes on.
#[derive(Debug)]
pub struct Follower {
    ledger: Ledger,
    stand: Stand,
}

/// Where reading goes on.
#[derive(Debug)]
pub(super) struct Stand {
    /// Whether it can; if not, everything is made anew.
    pub(super) firm: bool,
    /// The segments of the archive that are summed, the last one up to the mark.
    pub(super) archived: Vec<Segment>,
    pub(super) mark: Option<Mark>,
    pub(super) contents: Contents,
    /// What the journal has.
    pub(super) live: BTreeMap<String, Part>,
    pub(super) known: Known,
}

/// What one interview of the journal counts for.
#[derive(Debug)]
pub(super) struct Part {
    /// Its events, and the newest one's number and time: a log only grows.
    pub(super) seen: (usize, u32, i64),
    /// What it adds.
    pub(super) row: Counted,
    /// What the archive has of it, which it takes the place of.
    pub(super) older: Counted,
}

impl Part {
    pub(super) fn seen(read: Option<&Read>) -> (usize, u32, i64) {
        let Some(Ok(events)) = read else {
            return (0, 0, 0);
        };
        let last = events.last().map_or((0, 0), |last| (last.n, last.at));
        (events.len(), last.0, last.1)
    }
}

/// What came since the last look.
#[derive(Default)]
struct Changes {
    added: Vec<Counted>,
    taken: Vec<Counted>,
    tallies: Vec<(u64, Tally)>,
}

impl Follower {
    /// Of a store as it is now.
    pub fn open(reader: &Reader, shelf: &Shelf) -> Result<Self, StoreError> {
        let (ledger, stand) = Keeper::new(reader, shelf, true).everything()?;
        Ok(Self { ledger, stand })
    }

    /// The sums as of the last look.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Reads what came since the last look.
    pub fn look(&mut self, reader: &Reader, shelf: &Shelf) -> Result<(), StoreError> {
        // A look that fails has left the stand half way, and the next one begins anew.
        let firm = std::mem::replace(&mut self.stand.firm, false);
        if firm && self.stand.go_on(reader, shelf, &mut self.ledger.sums)? {
            return Ok(());
        }
        *self = Self::open(reader, shelf)?;
        Ok(())
    }
}

impl Stand {
    /// Whether what came could be added.
    fn go_on(
        &mut self,
        reader: &Reader,
        shelf: &Shelf,
        sums: &mut Sums,
    ) -> Result<bool, StoreError> {
        // The journal first: what moves to the archive meanwhile is then in both, and counts once.
        let live = reader.live()?;
        let tallies = reader.live_tallies()?;
        let archived = reader.archived()?;
        if !self.is_beginning_of(&archived) || !self.mark.iter().all(|mark| reader.still(mark)) {
            return Ok(false);
        }
        let mut versions = Versions::new(reader, shelf, std::mem::take(&mut self.known));
        let mut changes = Changes::default();
        let touched = self.archive(reader, &archived, &mut versions, &mut changes)?;
        self.journal(reader, &live, &touched, &mut versions, &mut changes)?;
        changes.tallies.extend(tallies);
        changes.apply(sums, &versions);
        self.archived = archived;
        self.known = versions.known;
        self.firm = sums.unread == 0;
        Ok(true)
    }

    /// Whether the archive has only grown since.
    fn is_beginning_of(&self, now: &[Segment]) -> bool {
        let Some((last, full)) = self.archived.split_last() else {
            return true;
        };
        let grown = |now: &Segment| now.number == last.number && now.size >= last.size;
        now.starts_with(full) && now.get(full.len()).is_some_and(grown)
    }

    /// Takes in what the archive has behind the mark; gives the interviews that it is about.
    fn archive(
        &mut self,
        reader: &Reader,
        now: &[Segment],
        versions: &mut Versions<'_>,
        changes: &mut Changes,
    ) -> Result<HashSet<String>, StoreError> {
        let mut touched = HashSet::new();
        let known = self.archived.len().saturating_sub(1);
        for segment in now.iter().skip(known) {
            let number = segment.number;
            let here = self.mark.take().filter(|mark| mark.behind().0 == number);
            let here = here.unwrap_or_else(|| Mark::start(number));
            let mut came = Vec::new();
            let mark = reader.behind(&here, &mut |found, end| came.push((found, end)))?;
            for (found, end) in came {
                let (id, counted, again) = match found {
                    Found::Log(id, events) => (id, versions.row(&events), Sums::reopened(&events)),
                    Found::Gone(id) => (id, None, true),
                    Found::Tally(k, tally) => {
                        changes.tallies.push((k, tally));
                        continue;
                    }
                };
                // As when everything is read: an earlier segment counts only for what went on after
                // its end, the same segment for anything.
                let before = if again {
                    Some((number, end))
                } else {
                    let here = self.contents.has(reader, number, &id)?;
                    here.then_some((number, end))
                };
                if let Some(before) = before {
                    let ids = [id.as_str()];
                    let older = reader.archived_before(&mut self.contents, &ids, before)?;
                    let older = older.into_values().map(|events| versions.row(&events));
                    changes.taken.extend(older);
                }
                self.contents.add(number, &id);
                changes.added.push(counted);
                touched.insert(id);
            }
            self.mark = Some(mark);
        }
        Ok(touched)
    }

    /// Takes in what the journal has now, in place of what it had.
    fn journal(
        &mut self,
        reader: &Reader,
        live: &BTreeMap<String, Option<Read>>,
        touched: &HashSet<String>,
        versions: &mut Versions<'_>,
        changes: &mut Changes,
    ) -> Result<(), StoreError> {
        let mut before = std::mem::take(&mut self.live);
        let fresh = |id: &&String| !before.contains_key(*id) || touched.contains(*id);
        let ids: Vec<&str> = live.keys().filter(fresh).map(String::as_str).collect();
        let mark = self.mark.as_ref().map_or((0, 0), Mark::behind);
        let mut older = reader.archived_before(&mut self.contents, &ids, mark)?;
        for (id, read) in live {
            let seen = Part::seen(read.as_ref());
            let known = before.remove(id);
            let moved = touched.contains(id);
            let part = match known {
                Some(part) if part.seen == seen && !moved => part,
                known => {
                    let older = older.remove(id);
                    let kept = known.as_ref().filter(|_| !moved);
                    let part = Part {
                        seen,
                        row: versions.of(read.as_ref()),
                        older: match kept {
                            Some(part) => part.older.clone(),
                            None => older.and_then(|events| versions.row(&events)),
                        },
                    };
                    changes.added.push(part.row.clone());
                    changes.taken.push(part.older.clone());
                    changes.undo(known);
                    part
                }
            };
            self.live.insert(id.clone(), part);
        }
        for part in before.into_values() {
            changes.undo(Some(part));
        }
        Ok(())
    }
}

impl Changes {
    /// Takes back what an interview of the journal counted for.
    fn undo(&mut self, part: Option<Part>) {
        if let Some(part) = part {
            self.taken.push(part.row);
            self.added.push(part.older);
        }
    }

    /// Adds before it takes away, so that nothing is ever taken that is not there yet.
    fn apply(self, sums: &mut Sums, versions: &Versions<'_>) {
        for counted in &self.added {
            sums.put(versions, counted.as_ref());
        }
        for counted in &self.taken {
            sums.pull(versions, counted.as_ref());
        }
        for (number, tally) in &self.tallies {
            sums.door(*number, tally);
        }
        let rows = self.added.iter().chain(&self.taken).flatten().flatten();
        sums.settle_in(&rows.map(|row| &row.group).collect());
    }
}
