//! Every log in the order of ids, without all of them in memory: what exports and figures are made
//! from.

use std::collections::BTreeMap;
use std::path::Path;

use crate::store::derived::Read;
use crate::store::error::StoreError;
use crate::store::line::Entry;
use crate::store::mirror::Log;
use crate::store::place::Place;
use crate::store::reader::{self, Reader};
use crate::store::segments::{self, Part};
use crate::store::{toc, writer};

/// What the journal has of an interview: its events, or that its content is gone.
pub(crate) enum Live {
    /// Events, perhaps from the middle on.
    Log(Log),
    /// A tombstone.
    Gone,
}

impl Reader {
    /// Hands the log of every interview whose content is there to `read`, and what that makes of it,
    /// in the order of ids, to `give`, until one of them refuses. Withdrawn interviews have no log.
    ///
    /// Of the archive one segment is in memory at once, and of what `read` made no more than what may
    /// still have to wait for an earlier id.
    pub fn in_order<T, E: From<StoreError>>(
        &self,
        read: &mut dyn FnMut(&str, Read) -> Option<T>,
        give: &mut dyn FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let dir = self.dir();
        // The journal first: what a writer brings into the archive meanwhile is seen there.
        let live = live(dir)?;
        let archived = segments::list(dir, Part::Archive)?;
        let newest = newest(dir, &archived)?;
        let mut waiting: BTreeMap<String, T> = BTreeMap::new();
        for (id, known) in &live {
            if let Live::Log(log) = known
                && let Some(made) = read(id, complete(dir, id, log))
            {
                waiting.insert(id.clone(), made);
            }
        }
        for (nth, segment) in archived.iter().enumerate() {
            segments::one(dir, Part::Archive, *segment, &mut |entry, _| {
                let Entry::Whole { interview, whole } = entry else {
                    return;
                };
                let superseded = newest.get(&interview).is_some_and(|last| last > segment);
                if superseded || live.contains_key(&interview) {
                    return;
                }
                if let Some(made) = read(&interview, Ok(whole.events().collect())) {
                    waiting.insert(interview, made);
                }
            })?;
            let later = archived.iter().skip(nth + 1);
            let bound = later
                .map(|later| toc::first(dir, *later).unwrap_or_default())
                .min();
            let rest = bound.map_or_else(BTreeMap::new, |bound| waiting.split_off(&bound));
            std::mem::replace(&mut waiting, rest)
                .into_values()
                .try_for_each(&mut *give)?;
        }
        waiting.into_values().try_for_each(give)
    }
}

/// What the journal has, interview by interview.
pub(crate) fn live(dir: &Path) -> Result<BTreeMap<String, Live>, StoreError> {
    segments::steady(dir, || {
        // What was moved meanwhile is in the archive, and half of it may be here.
        let mut live: BTreeMap<String, Live> = BTreeMap::new();
        segments::scan(dir, &Place::default(), &[], &mut |entry, _| match entry {
            Entry::Event {
                interview, event, ..
            } => {
                let known = live
                    .entry(interview)
                    .or_insert_with(|| Live::Log(Log::new()));
                if let Live::Log(log) = known {
                    log.entry(event.n).or_insert(event);
                }
            }
            Entry::Gone { interview, .. } => {
                live.insert(interview, Live::Gone);
            }
            _ => {}
        })?;
        Ok(live)
    })
}

/// The whole log of an interview in the journal; what was archived before it went on is read there.
pub(crate) fn complete(dir: &Path, id: &str, log: &Log) -> Read {
    if log.contains_key(&1) {
        return writer::whole(id, log.clone(), 0);
    }
    let (log, sealed) = reader::journal(dir, id)?;
    writer::whole(id, log, sealed)
}

/// The segment that has the newest of an interview, for those that may be in more than one.
pub(crate) fn newest(dir: &Path, archived: &[u32]) -> Result<BTreeMap<String, u32>, StoreError> {
    let mut newest = BTreeMap::new();
    for segment in archived {
        let toc = toc::of(dir, *segment)?;
        let again = toc.rows.into_iter().filter(|(_, row)| row.again);
        newest.extend(again.map(|(id, _)| (id, *segment)));
        newest.extend(toc.tombs.into_keys().map(|id| (id, *segment)));
    }
    Ok(newest)
}
