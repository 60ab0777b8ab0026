//! What is right and wrong with a data folder, by reading all of it and changing nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::interview::summary::Phase;
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::held;
use crate::store::index::{Index, file};
use crate::store::notice::{Damage, Notice};
use crate::store::segments;

/// What a reading of everything found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// Good lines.
    pub lines: u64,
    /// Interviews by phase: open, complete, broken off, withdrawn.
    pub phases: [u64; 5],
    /// Lines that cannot be used.
    pub damage: Vec<Damage>,
    /// Interviews that lack events in the journal, and the numbers of these.
    pub missing: BTreeMap<String, Vec<u32>>,
    /// Withdrawn interviews of which something is still there, because that was interrupted.
    pub lingering: Vec<String>,
    /// Instruments that have answers here and whose texts are not kept, by hash.
    pub unheld: Vec<String>,
    /// Whether the index file says what the journal says, up to where it goes.
    pub index: bool,
}

impl Health {
    /// Reads everything.
    pub(crate) fn of(dir: &Path) -> Result<Self, StoreError> {
        let census = Census::take(dir)?;
        let mut health = Self {
            lines: census.scan.lines,
            damage: census.scan.damage.clone(),
            lingering: census.lingering().map(str::to_owned).collect(),
            ..Self::default()
        };
        let known = file::read(dir);
        let unlike = known
            .as_ref()
            .and_then(|index| segments::unlike(dir, &index.place));
        if health.damage.is_empty() {
            health.damage.extend(unlike);
        }
        health.index = match &known {
            // What is damaged is named anyway, and an index cannot fit half of a journal.
            _ if !health.damage.is_empty() => true,
            Some(index) => index.fits(&Index::of(&census)),
            None => census.scan.lines == 0,
        };
        health.missing = census.missing(&known.unwrap_or_default());
        let mut hashes = BTreeSet::new();
        for (_, summary) in census.summaries() {
            let [open, complete, broken_off, screened_out, withdrawn] = &mut health.phases;
            *match summary.phase {
                Phase::Open => open,
                Phase::Complete => complete,
                Phase::BrokenOff => broken_off,
                Phase::ScreenedOut => screened_out,
                Phase::Withdrawn | Phase::Purged => withdrawn,
            } += 1;
            if !hashes.contains(&summary.opening.hash) {
                hashes.insert(summary.opening.hash.clone());
            }
        }
        for hash in hashes {
            if held::read(dir, &hash)?.is_none() {
                health.unheld.push(hash);
            }
        }
        Ok(health)
    }

    /// What is wrong, one by one.
    pub fn faults(&self) -> Vec<Notice> {
        let lines = self.damage.iter().cloned().map(Notice::Line);
        let missing = self
            .missing
            .iter()
            .map(|(interview, missing)| Notice::Missing {
                interview: interview.clone(),
                missing: missing.clone(),
            });
        let lingering = self.lingering.iter().map(|interview| Notice::Lingering {
            interview: interview.clone(),
        });
        let unheld = self
            .unheld
            .iter()
            .map(|hash| Notice::Unheld { hash: hash.clone() });
        let index = (!self.index).then_some(Notice::IndexDiffers);
        let faults = lines.chain(missing).chain(lingering).chain(unheld);
        faults.chain(index).collect()
    }
}
