//! One pass over the whole journal: the summary of every interview, and what is missing.

mod brief;
mod folding;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use crate::interview::summary::{Phase, Summary};
use crate::store::census::brief::{Forms, Known};
use crate::store::census::folding::Folding;
use crate::store::chain::Head;
use crate::store::error::StoreError;
use crate::store::index::Index;
use crate::store::line::Entry;
use crate::store::segments::{self, Part, Scan};
use crate::store::tally::Tally;
use crate::store::toc::{self, Toc};

/// What the whole journal says.
#[derive(Debug, Default)]
pub(crate) struct Census {
    interviews: HashMap<Box<str>, Box<Folding>>,
    /// What their summaries have alike.
    forms: Forms,
    /// The tallies by their running number.
    pub(crate) tallies: BTreeMap<u64, Tally>,
    /// The newest seal.
    pub(crate) head: Head,
    /// Seals that were read in lines, not in tables of contents.
    seals: BTreeSet<u64>,
    /// Bad lines and the journal's end.
    pub(crate) scan: Scan,
}

impl Census {
    /// Reads everything.
    pub(crate) fn take(dir: &Path) -> Result<Self, StoreError> {
        let mut census = Self::default();
        census.scan = segments::everything(dir, &[], &mut |entry, _| census.entry(entry))?;
        Ok(census.finish())
    }

    /// Reads the journal, and of the archive the tables of contents where there are any.
    pub(crate) fn quick(dir: &Path) -> Result<Self, StoreError> {
        Self::beginning(dir, "")
    }

    /// The same for the interviews whose ids begin like this alone.
    pub(crate) fn beginning(dir: &Path, with: &str) -> Result<Self, StoreError> {
        let mut census = Self::default();
        let scan = segments::steady(dir, || {
            let archived = census.archived(dir, with)?;
            segments::journal(dir, archived, &mut |entry, _| census.entry(entry))
        })?;
        census.scan = scan;
        census.interviews.retain(|id, _| id.starts_with(with));
        Ok(census.finish())
    }

    /// Takes in the archive, by the tables of contents where there are any.
    fn archived(&mut self, dir: &Path, with: &str) -> Result<Scan, StoreError> {
        let mut found = Scan::default();
        for segment in segments::list(dir, Part::Archive)? {
            if toc::may_begin(dir, segment, with) == Some(false) {
                continue;
            }
            let scan = match toc::read(dir, segment) {
                Some(mut toc) => {
                    toc.rows.retain(|id, _| id.starts_with(with));
                    self.table(toc)
                }
                None => segments::starting(dir, segment, with, &mut |entry, _| {
                    self.entry(entry);
                })?,
            };
            found.lines += scan.lines;
            found.folded = found.folded.max(scan.folded);
            found.damage.extend(scan.damage);
            found.damage.extend(scan.torn);
        }
        Ok(found)
    }

    /// Reads the journal alone. What was opened again after it had been archived has holes here.
    pub(crate) fn live(dir: &Path) -> Result<Self, StoreError> {
        segments::steady(dir, || {
            // What was moved meanwhile is in the archive, and half of it may be here.
            let mut census = Self::default();
            let before = Scan {
                // Where it begins is known to the archive; here it begins with what is there.
                folded: segments::list(dir, Part::Journal)?
                    .first()
                    .copied()
                    .unwrap_or_default(),
                ..Scan::default()
            };
            census.scan = segments::journal(dir, before, &mut |entry, _| census.entry(entry))?;
            Ok(census.finish())
        })
    }

    /// Every interview whose opening is there, in the order of ids.
    pub(crate) fn into_list(self) -> Vec<(String, Summary)> {
        let known = |(id, folding): (Box<str>, Box<Folding>)| {
            let summary = self.forms.unpack(folding.known.as_ref()?)?;
            Some((id.into_string(), summary.into_owned()))
        };
        let mut list: Vec<_> = self.interviews.into_iter().filter_map(known).collect();
        list.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        list
    }

    fn foldings(&self) -> impl Iterator<Item = (&str, &Folding)> {
        let all = self.interviews.iter();
        all.map(|(id, folding)| (&**id, &**folding))
    }

    fn finish(mut self) -> Self {
        for folding in self.interviews.values_mut() {
            folding.finish(&mut self.forms);
        }
        self
    }

    fn folding(&mut self, interview: String) -> &mut Folding {
        self.interviews
            .entry(interview.into_boxed_str())
            .or_default()
    }

    fn entry(&mut self, entry: Entry) {
        match entry {
            Entry::Event {
                interview,
                event,
                secret,
                ..
            } => {
                let folding = self.interviews.entry(interview.into()).or_default();
                folding.chained |= secret.is_some();
                folding.take(event, &self.forms);
            }
            Entry::Tally { k, tally } => {
                self.tallies.entry(k).or_insert(tally);
            }
            Entry::Gone { interview, tomb } => {
                self.folding(interview).gone = Some(Box::new(tomb.summary()));
            }
            Entry::Whole { interview, whole } => {
                let folding = self.interviews.entry(interview.into()).or_default();
                folding.chained |= whole.secret.is_some();
                folding.archived = true;
                for event in whole.events() {
                    folding.take(event, &self.forms);
                }
                folding.pack(&mut self.forms);
            }
            Entry::Folded { .. } => {}
            Entry::Seal { interview, seal } => {
                self.head.take(&seal);
                self.seals.insert(seal.k);
                let folding = self.folding(interview);
                folding.sealed = folding.sealed.max(seal.n);
            }
        }
    }

    /// Takes in a table of contents of the archive.
    fn table(&mut self, toc: Toc) -> Scan {
        for (interview, row) in toc.rows {
            let folding = self.interviews.entry(interview.into()).or_default();
            folding.chained |= row.chained;
            folding.archived = true;
            if row.summary.n > folding.known.as_ref().map_or(0, Known::n) {
                folding.known = Some(self.forms.pack(row.summary));
            }
        }
        for (interview, sealed) in toc.sealed {
            let folding = self.folding(interview);
            folding.sealed = folding.sealed.max(sealed);
        }
        for (interview, tomb) in toc.tombs {
            self.folding(interview).gone = Some(Box::new(tomb.summary()));
        }
        for (k, tally) in toc.tallies {
            self.tallies.entry(k).or_insert(tally);
        }
        self.head.join(toc.head);
        Scan {
            lines: toc.lines,
            folded: toc.folded,
            ..Scan::default()
        }
    }

    /// Every interview whose opening is there.
    pub(crate) fn summaries(&self) -> impl Iterator<Item = (&str, Cow<'_, Summary>)> {
        self.foldings()
            .filter_map(|(id, folding)| self.summary(id, folding))
    }

    fn summary<'a>(
        &self,
        id: &'a str,
        folding: &'a Folding,
    ) -> Option<(&'a str, Cow<'a, Summary>)> {
        Some((id, self.forms.unpack(folding.known.as_ref()?)?))
    }

    /// The interviews that have a tombstone and content all the same.
    pub(crate) fn lingering(&self) -> impl Iterator<Item = &str> {
        let lingers = |(_, folding): &(_, &Folding)| folding.lingers;
        self.foldings().filter(lingers).map(|(id, _)| id)
    }

    /// Every interview of the journal, which sled must have, too.
    pub(crate) fn in_journal(&self) -> impl Iterator<Item = (&str, Cow<'_, Summary>)> {
        let live = self.foldings().filter(|(_, folding)| !folding.archived);
        live.filter_map(|(id, folding)| self.summary(id, folding))
    }

    /// The interviews that ended and have no seal for it yet.
    pub(crate) fn unsealed(&self) -> impl Iterator<Item = &str> {
        let unsealed = |(_, folding): &(_, &Folding)| {
            let ended = folding
                .known
                .as_ref()
                .is_some_and(|known| known.phase() != Phase::Open && known.n() > folding.sealed);
            folding.chained && ended
        };
        self.foldings().filter(unsealed).map(|(id, _)| id)
    }

    /// Interviews with holes, and the numbers of what is gone. An index may know how far one had
    /// come, and of some that nothing is left of.
    pub(crate) fn missing(&self, index: &Index) -> BTreeMap<String, Vec<u32>> {
        let known = |id: &str| index.get(id).map_or(0, |summary| summary.n);
        let mut list = BTreeMap::new();
        for (id, folding) in self.foldings() {
            let behind = folding.head() + 1..=known(id).max(folding.sealed);
            let gone: Vec<u32> = folding.missing.iter().copied().chain(behind).collect();
            if !gone.is_empty() {
                list.insert(id.to_owned(), gone);
            }
        }
        for (id, summary) in index.listed().filter(|(id, _)| !self.knows(id)) {
            list.insert(id.to_owned(), (1..=summary.n).collect());
        }
        list
    }

    /// Whether an interview lacks events that the journal should have, if only that was read: what
    /// stands in front of the first event of one without an opening is in the archive.
    pub(crate) fn torn(&self, known: impl Fn(&str) -> u32) -> bool {
        self.foldings().any(|(id, folding)| {
            let first = folding.waiting.first_key_value().map(|(&n, _)| n);
            match (&folding.known, first) {
                (Some(read), _) => {
                    let known = known(id).max(folding.sealed);
                    !folding.missing.is_empty() || read.n() < known
                }
                (None, Some(first)) => folding.missing.iter().any(|n| *n > first),
                (None, None) => false,
            }
        })
    }

    /// Whether this seal is there.
    pub(crate) fn sealed(&self, k: u64) -> bool {
        self.seals.contains(&k)
    }

    /// Interviews without an opening: it is in the archive, if only the journal was read.
    pub(crate) fn headless(&self) -> impl Iterator<Item = &str> {
        let headless = |(_, folding): &(_, &Folding)| folding.known.is_none();
        self.foldings().filter(headless).map(|(id, _)| id)
    }

    /// Whether anything is known of this interview.
    pub(crate) fn knows(&self, interview: &str) -> bool {
        self.interviews.contains_key(interview)
    }

    /// Whether the content of this interview was destroyed.
    pub(crate) fn is_gone(&self, interview: &str) -> bool {
        let folding = self.interviews.get(interview);
        let known = folding.and_then(|folding| folding.known.as_ref());
        known.is_some_and(|known| known.phase().is_gone())
    }

    /// Whether the journal has this event.
    pub(crate) fn has(&self, interview: &str, n: u32) -> bool {
        self.interviews
            .get(interview)
            .is_some_and(|folding| n <= folding.head() && !folding.missing.contains(&n))
    }
}
