//! How a data folder is, seen without writing to it or taking its lock.

use std::path::Path;

use crate::interview::summary::Summary;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use crate::store::{folder, lock, space};

/// How a data folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// Whether it is there already; if not, it is made with the first interview.
    pub there: bool,
    /// Whether this user may write to it, or make it.
    pub writable: bool,
    /// The process that has it open for writing, and since when, in milliseconds since 1970.
    pub holder: Option<(u32, i64)>,
    /// Free space for ordinary users, in MiB.
    pub free_mb: Option<u64>,
    /// Below so much free space nothing is begun, in MiB.
    pub floor_mb: u64,
    /// Whether the reserve for the last answers is laid in.
    pub ballast: bool,
    /// How many interviews are open.
    pub open: usize,
    /// How many are finished.
    pub finished: u64,
    /// The time of the newest event, in milliseconds since 1970.
    pub last: Option<i64>,
}

/// The free space on the disk of a data folder, in MiB; nothing is read of the folder itself.
pub fn free_mb(dir: &Path) -> Option<u64> {
    nearest(dir).and_then(space::free_mb)
}

/// Looks at a data folder; what keeps it from being read is the error.
pub fn look(dir: &Path) -> Result<Glance, StoreError> {
    let there = folder::check(dir)?;
    let index = Reader::open(dir)?.index()?;
    let recent = index.recent.iter().map(|listed| &listed.summary);
    let seen = index.open.values().chain(recent);
    Ok(Glance {
        there,
        writable: space::writable(dir),
        holder: lock::holder(dir),
        free_mb: nearest(dir).and_then(space::free_mb),
        floor_mb: space::FLOOR_MB,
        ballast: space::has_ballast(dir),
        open: index.open.len(),
        finished: index.finished,
        last: seen.map(last).max(),
    })
}

fn last(summary: &Summary) -> i64 {
    summary.last
}

/// The folder itself, or the nearest one above it that is there.
pub(crate) fn nearest(dir: &Path) -> Option<&Path> {
    dir.ancestors().find(|above| above.exists())
}
