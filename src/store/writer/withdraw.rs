//! Destroying the content of an interview at the respondent's wish.

use crate::interview::summary::Summary;
use crate::store::backup;
use crate::store::census::Census;
use crate::store::erase;
use crate::store::error::StoreError;
use crate::store::index::file;
use crate::store::journal::Journal;
use crate::store::line::Entry;
use crate::store::notice::Notice;
use crate::store::reader;
use crate::store::segments;
use crate::store::tomb::{Tomb, Why};
use crate::store::writer::Store;

/// What a withdrawal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The interview.
    pub interview: String,
    /// What is left of it.
    pub summary: Summary,
    /// Whether it had been withdrawn before, so that nothing was to be done.
    pub before: bool,
}

impl Store {
    /// Destroys the content of the interview with this hash of a receipt code; `at` is in
    /// milliseconds since 1970. First a tombstone is made safe, then the content is taken out of
    /// the journal, sled, the index and the quarantine. If that is interrupted, the next opening
    /// of the store goes on with it. `None` if no interview here has that code.
    pub fn withdraw(&mut self, receipt: &str, at: i64) -> Result<Option<Withdrawal>, StoreError> {
        // What only sled has of other interviews must be in the journal before sled goes.
        let found = self.heal()?;
        self.notices.extend(found);
        let Some((interview, tomb)) = reader::by_receipt(&self.dir, receipt)? else {
            return Ok(None);
        };
        let before = tomb.is_some();
        let tomb = match tomb {
            Some(tomb) => tomb,
            None => match self.bury(&interview, at, Why::Withdrawn)? {
                Some(tomb) => tomb,
                None => return Ok(None),
            },
        };
        let found = self.attach()?;
        self.notices.extend(found);
        self.settle()?;
        self.notices.extend(backup::withdrawn_everywhere(&self.dir));
        Ok(Some(Withdrawal {
            interview,
            summary: tomb.summary(),
            before,
        }))
    }

    /// Takes over tombstones that another copy of this data folder has; what they say is gone goes
    /// here, too, with [`Store::attach`].
    pub(crate) fn heed(&mut self, tombs: Vec<Entry>) -> Result<(), StoreError> {
        let here = Census::quick(&self.dir)?;
        for entry in tombs {
            let wanted = matches!(
                &entry,
                Entry::Gone { interview, .. } if here.knows(interview) && !here.is_gone(interview)
            );
            if wanted {
                self.journal.add(entry)?;
            }
        }
        self.sync()?;
        Ok(())
    }

    /// Makes a tombstone safe. The content is still there until [`Store::erase`].
    fn bury(&mut self, interview: &str, at: i64, why: Why) -> Result<Option<Tomb>, StoreError> {
        let events = match self.load(interview) {
            Err(StoreError::Damaged { rest, .. }) => rest,
            other => other?,
        };
        let Some(tomb) = Tomb::over(&events, at, why) else {
            return Ok(None);
        };
        self.journal.add(Entry::Gone {
            interview: interview.to_owned(),
            tomb: Box::new(tomb.clone()),
        })?;
        self.sync()?;
        Ok(Some(tomb))
    }

    /// Takes the content of all interviews with a tombstone out of every file, the journal last:
    /// as long as that shows any, the next opening of the store does all of it again. sled is left
    /// without files; [`Store::attach`] makes them anew.
    pub(crate) fn erase(&mut self) -> Result<(), StoreError> {
        let ids = self.index.erasing.clone();
        if ids.is_empty() {
            return Ok(());
        }
        self.mirror = None;
        erase::from_quarantine(&self.dir, &ids)?;
        erase::sled(&self.dir)?;
        if erase::from_journal(&self.dir, &ids)? {
            let end = segments::end(&self.dir)?;
            self.journal = Journal::new(&self.dir, end.clone());
            self.index.place = end;
        }
        self.index.erasing.clear();
        file::write(&self.dir, &self.index)?;
        self.notices.push(Notice::Erased {
            interviews: ids.len() as u32,
        });
        Ok(())
    }
}
