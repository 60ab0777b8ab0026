//! Writing: the journal first, which confirms, then sled, which is never waited for.

use crate::interview::event::{Event, What};
use crate::interview::summary::Summary;
use crate::store::census::Census;
use crate::store::chain::Secret;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::{Index, Step};
use crate::store::journal::Loss;
use crate::store::line::Entry;
use crate::store::mirror::{Log, Trouble};
use crate::store::notice::Notice;
use crate::store::space;
use crate::store::tally::Tally;
use crate::store::writer::{Confirmed, Store};

/// How many entries are laid by for sled at most.
const LAID_BY: usize = 512;

impl Store {
    /// Appends events to an interview. They are confirmed when this returns, if one of them is of
    /// the kind that must be; else they ride with the next one that is. Events that are stored
    /// already change nothing.
    ///
    /// After a failure nothing is lost but nothing is safe either: the events wait, and the next
    /// call, or [`Store::retry`], writes them to a new file. They must not be given again under
    /// other numbers.
    pub fn append(&mut self, interview: &str, events: &[Event]) -> Result<Confirmed, StoreError> {
        self.accept(interview, events)?;
        if events.iter().any(|event| event.what.must_sync()) {
            let confirmed = self.sync()?;
            self.reflect(confirmed);
        } else {
            self.journal.pour()?;
        }
        let n = self.index.get(interview).map_or(0, |summary| summary.n);
        Ok(Confirmed {
            interview: interview.to_owned(),
            n,
        })
    }

    /// Appends to several interviews with one sync: confirmed when this returns, as
    /// [`Store::append`] does it. For files of many interviews.
    pub fn append_all(&mut self, interviews: &[(String, Vec<Event>)]) -> Result<(), StoreError> {
        for (interview, events) in interviews {
            self.accept(interview, events)?;
        }
        let confirmed = self.sync()?;
        self.reflect(confirmed);
        Ok(())
    }

    /// Counts one person who gave no interview. Safe on the disk when this returns; after a
    /// failure it waits as events do.
    pub fn tally(&mut self, tally: &Tally) -> Result<(), StoreError> {
        self.accept_tally(tally)?;
        let confirmed = self.sync()?;
        self.reflect(confirmed);
        Ok(())
    }

    /// Tries again to make everything that waits safe, and says what is safe now.
    pub fn retry(&mut self) -> Result<Vec<Confirmed>, StoreError> {
        let entries = self.sync()?;
        let confirmed = confirmations(&entries);
        self.reflect(entries);
        Ok(confirmed)
    }

    /// Whether something waits to be confirmed.
    pub fn waits(&self) -> bool {
        self.journal.pending().next().is_some()
    }

    /// Puts events in line, without writing.
    pub(crate) fn accept(&mut self, interview: &str, events: &[Event]) -> Result<(), StoreError> {
        let Some(first) = events.first() else {
            return Ok(());
        };
        let head = self.head(interview, first)?;
        let mut stored: Option<Log> = None;
        let mut next = head + 1;
        for event in events {
            if event.n >= next {
                let begins = matches!(event.what, What::Opened(_));
                if event.n != next || begins != (next == 1) {
                    return Err(order(interview, next, event.n));
                }
                next += 1;
                continue;
            }
            let log = match &mut stored {
                Some(log) => log,
                none => none.insert(self.known(interview)?),
            };
            if log.get(&event.n).is_some_and(|other| other != event) {
                return Err(order(interview, next, event.n));
            }
        }
        for event in events.iter().filter(|event| event.n > head) {
            self.journal.add(Entry::Event {
                interview: interview.to_owned(),
                event: event.clone(),
                refilled: false,
                secret: (event.n == 1).then(Secret::draw),
            })?;
        }
        Ok(())
    }

    /// Puts a tally in line, without writing.
    pub(crate) fn accept_tally(&mut self, tally: &Tally) -> Result<(), StoreError> {
        let waiting = self
            .journal
            .pending()
            .filter(|entry| matches!(entry, Entry::Tally { .. }));
        let k = self.index.tallied + waiting.count() as u64 + 1;
        self.journal.add(Entry::Tally {
            k,
            tally: tally.clone(),
        })
    }

    /// Writes what is in line without waiting for the disk.
    pub(crate) fn pour(&mut self) -> Result<(), StoreError> {
        self.journal.pour()
    }

    /// Confirms everything that is in line, and brings the index up to it. When the disk is full
    /// the reserve is spent and it is tried once more.
    pub(crate) fn sync(&mut self) -> Result<Vec<Entry>, StoreError> {
        let entries = match self.journal.sync() {
            Err(StoreError::NoRoom(_)) if space::free_ballast(&self.dir) => {
                self.notices.push(Notice::BallastSpent);
                self.journal.sync()?
            }
            other => other?,
        };
        if let Some(loss) = self.journal.loss() {
            self.take_loss(loss);
        }
        if entries
            .iter()
            .all(|entry| self.index.take(entry) == Step::Taken)
        {
            self.index.place = self.journal.confirmed().clone();
        } else if let Ok(census) = Census::quick(&self.dir) {
            self.index = Index::of(&census);
        }
        // Else the index stays where it was, and the next opening reads the journal from there.
        Ok(entries)
    }

    /// Somebody took a file of the journal away. What was not at hand any more is asked of sled when
    /// that is opened again.
    fn take_loss(&mut self, loss: Loss) {
        // The whole folder may be gone, and what is written now must be known as a data folder's.
        folder::upgrade(&self.dir).unwrap_or_default();
        self.notices.push(Notice::Taken {
            path: loss.path,
            whole: loss.whole,
        });
        if !loss.whole {
            self.suspect = true;
            self.detach(&Trouble::Engine("a file of the journal is gone".to_owned()));
        }
    }

    /// Lays by for sled what was confirmed. It is written there when an interview comes to a stop,
    /// all of it at once; until then the journal alone has it.
    pub(crate) fn reflect(&mut self, entries: Vec<Entry>) {
        if self.mirror.is_some() {
            self.unmirrored.extend(entries);
        }
        if self.unmirrored.len() >= LAID_BY {
            self.bring_up_sled();
        }
    }

    /// Writes to sled what was laid by.
    pub(crate) fn bring_up_sled(&mut self) {
        let entries = std::mem::take(&mut self.unmirrored);
        let Some(mirror) = self.mirror.as_ref().filter(|_| !entries.is_empty()) else {
            return;
        };
        if let Err(trouble) = mirror.apply(&entries, self.journal.confirmed()) {
            self.detach(&trouble);
        }
    }

    /// The events of an interview that wait to be confirmed.
    pub(crate) fn waiting(&self, interview: &str) -> impl Iterator<Item = (u32, &Event)> {
        self.journal.pending().filter_map(move |entry| match entry {
            Entry::Event {
                interview: id,
                event,
                ..
            } if id == interview => Some((event.n, event)),
            _ => None,
        })
    }

    /// The number of the newest event of an interview, confirmed or not. An older interview that
    /// goes on is listed in the index again.
    fn head(&mut self, interview: &str, first: &Event) -> Result<u32, StoreError> {
        if let Some((n, _)) = self.waiting(interview).last() {
            return Ok(n);
        }
        if let Some(summary) = self.index.get(interview) {
            return Ok(summary.n);
        }
        if first.n == 1 {
            // Ids are made so that they never repeat; only what is at hand is asked.
            return Ok(self
                .mirrored(interview)
                .last_key_value()
                .map_or(0, |(&n, _)| n));
        }
        let log = self.known(interview)?;
        let mut events = log.values();
        if let Some(mut summary) = events.next().and_then(Summary::begin) {
            events.for_each(|event| summary.apply(event));
            if first.n > summary.n {
                self.index.admit(interview, summary);
            }
        }
        Ok(log.last_key_value().map_or(0, |(&n, _)| n))
    }

    /// What is stored of an interview, with or without holes.
    fn known(&mut self, interview: &str) -> Result<Log, StoreError> {
        let events = match self.load(interview) {
            Ok(events) => events,
            Err(StoreError::Damaged { rest, .. }) => rest,
            Err(StoreError::NotFound(_)) => Vec::new(),
            Err(error) => return Err(error),
        };
        Ok(events.into_iter().map(|event| (event.n, event)).collect())
    }
}

fn order(interview: &str, expected: u32, found: u32) -> StoreError {
    StoreError::Order {
        interview: interview.to_owned(),
        expected,
        found,
    }
}

/// Up to where these entries bring each interview.
pub(crate) fn confirmations(entries: &[Entry]) -> Vec<Confirmed> {
    let mut list: Vec<Confirmed> = Vec::new();
    for entry in entries {
        let Entry::Event {
            interview, event, ..
        } = entry
        else {
            continue;
        };
        match list.iter_mut().find(|known| known.interview == *interview) {
            Some(known) => known.n = known.n.max(event.n),
            None => list.push(Confirmed {
                interview: interview.clone(),
                n: event.n,
            }),
        }
    }
    list
}
