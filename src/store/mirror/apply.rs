//! Writing to sled: records, secondary keys and the applied place change in one batch.

use std::collections::{BTreeMap, BTreeSet};

use sled::Batch;

use crate::interview::event::Event;
use crate::store::envelope;
use crate::store::keys::{self, Kind};
use crate::store::line::Entry;
use crate::store::mirror::{Mirror, Trouble};
use crate::store::pack;
use crate::store::place::Place;
use crate::store::tomb::Tomb;

/// How hard logs are compressed: a log is written anew whenever its interview stops.
const LEVEL: u8 = 3;
/// So many interviews are let go of in one batch.
const AT_ONCE: usize = 64;

impl Mirror {
    /// Takes entries in, up to this place of the journal. Entries taken in before change nothing.
    pub(crate) fn apply<'a>(
        &self,
        entries: impl IntoIterator<Item = &'a Entry>,
        place: &Place,
    ) -> Result<(), Trouble> {
        let mut batch = Batch::default();
        let mut interviews: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
        let mut gone: BTreeMap<&str, &Tomb> = BTreeMap::new();
        for entry in entries {
            match entry {
                Entry::Event {
                    interview, event, ..
                } => {
                    interviews.entry(interview).or_default().push(event);
                }
                Entry::Tally { k, tally } => {
                    let payload = serde_json::to_vec(tally)?;
                    put(
                        &mut batch,
                        Kind::Tally,
                        *k as u32,
                        &keys::tally(*k),
                        &payload,
                    );
                }
                Entry::Gone { interview, tomb } => {
                    gone.insert(interview, tomb);
                }
                // sled holds what the journal holds; the archive is read as it is.
                Entry::Seal { .. } | Entry::Whole { .. } | Entry::Folded { .. } => {}
            }
        }
        interviews.retain(|id, _| !gone.contains_key(id));
        for (interview, tomb) in gone {
            self.bury(&mut batch, interview, tomb)?;
        }
        for (interview, events) in interviews {
            self.enter(&mut batch, interview, &events)?;
        }
        put(
            &mut batch,
            Kind::Applied,
            0,
            keys::APPLIED,
            &serde_json::to_vec(place)?,
        );
        self.call(move |db| Ok(db.apply_batch(batch)?))
    }

    /// Writes an interview anew, with what has come to it since it was written last.
    fn enter(&self, batch: &mut Batch, id: &str, new: &[&Event]) -> Result<(), Trouble> {
        let old = self.log(id)?;
        let mut all = old.clone();
        for event in new {
            all.entry(event.n).or_insert_with(|| Event::clone(event));
        }
        if all.len() == old.len() {
            return Ok(());
        }
        if let Some(key) = keys::finished_of(id, old.values()) {
            self.clear(batch, &key)?;
        }
        self.clear(batch, &keys::events(id))?;
        self.clear(batch, &keys::log(id))?;
        let events: Vec<&Event> = all.values().collect();
        let head = all.last_key_value().map_or(0, |(&n, _)| n);
        let payload = pack::zlib(&serde_json::to_vec(&events)?, LEVEL);
        put(batch, Kind::Log, head, &keys::log(id), &payload);
        if let Some(key) = keys::finished_of(id, all.values()) {
            put(batch, Kind::Finished, 0, &key, id.as_bytes());
        }
        Ok(())
    }

    /// Lets go of interviews that are in the archive now, some at a time: sled frees nothing before
    /// a batch is through.
    pub(crate) fn forget(&self, ids: &BTreeSet<String>) -> Result<(), Trouble> {
        let ids: Vec<&String> = ids.iter().collect();
        for some in ids.chunks(AT_ONCE) {
            let mut batch = Batch::default();
            for id in some {
                if let Some(key) = keys::finished_of(id, self.log(id)?.values()) {
                    self.clear(&mut batch, &key)?;
                }
                self.clear(&mut batch, &keys::events(id))?;
                self.clear(&mut batch, &keys::log(id))?;
            }
            self.call(move |db| Ok(db.apply_batch(batch)?))?;
        }
        Ok(())
    }

    /// Puts what is left of an interview in the place of its records.
    fn bury(&self, batch: &mut Batch, id: &str, tomb: &Tomb) -> Result<(), Trouble> {
        if let Some(key) = keys::finished_of(id, self.log(id)?.values()) {
            self.clear(batch, &key)?;
        }
        self.clear(batch, &keys::events(id))?;
        self.clear(batch, &keys::log(id))?;
        let left = serde_json::to_vec(&tomb.events())?;
        put(batch, Kind::Log, tomb.n, &keys::log(id), &left);
        Ok(())
    }

    /// Takes all records behind a prefix out, unless the batch puts them in again.
    fn clear(&self, batch: &mut Batch, prefix: &[u8]) -> Result<(), Trouble> {
        self.with(|db| {
            for key in db.scan_prefix(prefix).keys() {
                batch.remove(key?);
            }
            Ok(())
        })
    }
}

fn put(batch: &mut Batch, kind: Kind, sequence: u32, key: &[u8], payload: &[u8]) {
    for (key, value) in envelope::seal(kind, sequence, key, payload) {
        batch.insert(key, value);
    }
}
