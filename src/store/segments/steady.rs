//! Reading beside a writer, which may bring segments from the journal into the archive at any moment.

use std::fs;
use std::path::Path;

use crate::store::error::StoreError;
use crate::store::segments::{Part, list, path};

/// After so many attempts what was read has to do: a writer moves segments once in many interviews.
const PATIENCE: u32 = 20;

/// What no writer changes but one that moves segments.
#[derive(PartialEq, Eq)]
struct Standing {
    /// The newest segment of the archive and its size.
    archive: Option<(u32, u64)>,
    /// The closed segments of the journal and their sizes.
    closed: Vec<(u32, u64)>,
}

impl Standing {
    fn of(dir: &Path) -> Result<Self, StoreError> {
        let sized = |part, segment| {
            let size = fs::metadata(path(dir, part, segment)).map_or(0, |data| data.len());
            (segment, size)
        };
        let archive = list(dir, Part::Archive)?;
        let journal = list(dir, Part::Journal)?;
        let closed = journal.split_last().map_or(&[][..], |(_, closed)| closed);
        let closed = closed.iter().map(|segment| sized(Part::Journal, *segment));
        Ok(Self {
            archive: archive.last().map(|last| sized(Part::Archive, *last)),
            closed: closed.collect(),
        })
    }

    /// Whether all of it is there later on, too.
    fn holds(&self, later: &Self) -> bool {
        let mut closed = self.closed.iter();
        self.archive == later.archive && closed.all(|segment| later.closed.contains(segment))
    }
}

/// Makes a pass over archive and journal, and makes it again if segments were moved meanwhile: an
/// interview may have been seen in neither, or half of one. Whoever takes the entries in must take
/// each once, however often it comes.
pub(crate) fn steady<T>(
    dir: &Path,
    mut pass: impl FnMut() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut before = Standing::of(dir)?;
    for _ in 0..PATIENCE {
        let found = pass();
        let after = Standing::of(dir)?;
        if before.holds(&after) {
            return found;
        }
        before = after;
    }
    pass()
}
