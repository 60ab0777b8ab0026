//! What is in a data folder, in numbers, without reading the archive.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::interview::event::Mode;
use crate::interview::summary::Phase;
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::space;

/// The parts of a data folder that are measured.
const PARTS: [&str; 7] = [
    "archive",
    "journal",
    "sled",
    "held",
    "instruments",
    "quarantine",
    "index.json",
];

/// A data folder in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stats {
    /// Interviews by phase: open, complete, broken off, withdrawn; practice is not among them.
    pub phases: [u64; 5],
    /// Practice interviews.
    pub practice: u64,
    /// Interviews with made-up respondents.
    pub simulated: u64,
    /// Complete interviews by instrument and branch; the empty text stands for no branch.
    pub complete: BTreeMap<(String, String), u64>,
    /// People who gave no interview.
    pub tallies: u64,
    /// Seals in the chain over all interviews that ended.
    pub seals: u64,
    /// Lines of archive and journal.
    pub lines: u64,
    /// Bytes by part of the folder.
    pub bytes: Vec<(&'static str, u64)>,
    /// Free MiB on the disk, if the system tells.
    pub free_mb: Option<u64>,
}

impl Stats {
    /// Counts.
    pub(crate) fn of(dir: &Path) -> Result<Self, StoreError> {
        let census = Census::quick(dir)?;
        let mut stats = Self {
            tallies: census.tallies.len() as u64,
            seals: census.head.seals(),
            lines: census.scan.lines,
            bytes: PARTS.map(|part| (part, size(&dir.join(part)))).to_vec(),
            free_mb: space::free_mb(dir),
            ..Self::default()
        };
        for (_, summary) in census.summaries() {
            let opening = &summary.opening;
            match opening.mode {
                Mode::Practice => stats.practice += 1,
                Mode::Simulated => stats.simulated += 1,
                _ => {}
            }
            if !opening.mode.counts() {
                continue;
            }
            let [open, complete, broken_off, screened_out, withdrawn] = &mut stats.phases;
            *match summary.phase {
                Phase::Open => open,
                Phase::Complete => complete,
                Phase::BrokenOff => broken_off,
                Phase::ScreenedOut => screened_out,
                Phase::Withdrawn | Phase::Purged => withdrawn,
            } += 1;
            if summary.phase == Phase::Complete {
                let branch = opening.branch.clone().unwrap_or_default();
                let place = (opening.instrument.clone(), branch);
                *stats.complete.entry(place).or_default() += 1;
            }
        }
        Ok(stats)
    }
}

/// Bytes of a file, or of all files in a folder; what cannot be read counts as nothing.
fn size(path: &Path) -> u64 {
    let Ok(data) = fs::symlink_metadata(path) else {
        return 0;
    };
    if !data.is_dir() {
        return data.len();
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| size(&entry.path())).sum()
}
