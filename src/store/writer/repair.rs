//! Repair: everything that can be brought back is, what cannot be used is set aside, and nothing
//! is deleted.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::store::archive;
use crate::store::census::Census;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::{Index, file};
use crate::store::journal::Journal;
use crate::store::line::{self, Entry};
use crate::store::notice::{Kind, Notice};
use crate::store::segments::{self, Part};
use crate::store::toc;
use crate::store::writer::Store;

impl Store {
    /// Repairs what [`Reader::health`](crate::store::reader::Reader::health) finds: fills holes
    /// from sled, and from a backup if one is given; moves a copy of every damaged segment to the
    /// quarantine and goes on without its bad lines; makes tables of contents and the index anew.
    /// Returns what was found and done.
    pub fn repair(&mut self, backup: Option<&Path>) -> Result<Vec<Notice>, StoreError> {
        let mut notices = self.check()?;
        if let Some(backup) = backup {
            self.refill(backup)?;
        }
        for part in [Part::Archive, Part::Journal] {
            for segment in segments::list(&self.dir, part)? {
                self.set_aside(part, segment)?;
            }
        }
        let archived = segments::list(&self.dir, Part::Archive)?;
        for segment in archived.split_last().map_or(&[][..], |(_, full)| full) {
            if toc::read(&self.dir, *segment).is_none() {
                toc::make(&self.dir, *segment)?;
            }
        }
        self.index = Index::of(&Census::quick(&self.dir)?);
        file::write(&self.dir, &self.index)?;
        notices.extend(self.attach()?);
        self.settle()?;
        Ok(notices)
    }

    /// Takes from a backup whatever is not here, unless it was withdrawn.
    fn refill(&mut self, backup: &Path) -> Result<(), StoreError> {
        let here = Census::take(&self.dir)?;
        let mut brought: BTreeMap<String, u32> = BTreeMap::new();
        let mut wholes = Vec::new();
        let mut entries = Vec::new();
        segments::everything(backup, &[], &mut |entry, cursor| match &entry {
            Entry::Event {
                interview, event, ..
            } if !here.has(interview, event.n) => {
                *brought.entry(interview.clone()).or_default() += 1;
                entries.push(entry);
            }
            Entry::Whole { interview, whole } => {
                let lost = (1..=whole.contents.len() as u32).filter(|n| !here.has(interview, *n));
                let lost = lost.count() as u32;
                if lost > 0 {
                    brought.insert(interview.clone(), lost);
                    wholes.extend_from_slice(cursor.text);
                    wholes.push(b'\n');
                }
            }
            Entry::Seal { seal, .. } if !here.sealed(seal.k) => entries.push(entry),
            Entry::Tally { k, .. } if !here.tallies.contains_key(k) => entries.push(entry),
            Entry::Gone { interview, .. } if !here.is_gone(interview) => entries.push(entry),
            _ => {}
        })?;
        if !wholes.is_empty() {
            archive::append(&self.dir, &wholes)?;
        }
        for mut entry in entries {
            if let Entry::Event { refilled, .. } = &mut entry {
                *refilled = true;
            }
            self.journal.add(entry)?;
        }
        let entries = self.sync()?;
        self.reflect(entries);
        for (interview, events) in brought {
            self.notices.push(Notice::Restored { interview, events });
        }
        Ok(())
    }

    /// Copies a segment with bad lines to the quarantine and goes on without them. Lines of a newer
    /// program are not bad.
    fn set_aside(&mut self, part: Part, segment: u32) -> Result<(), StoreError> {
        let path = segments::path(&self.dir, part, segment);
        let bytes = fs::read(&path).map_err(|e| StoreError::io("read", &path, e))?;
        let bad = |text: &[u8]| matches!(line::decode(text), Err(Kind::Torn | Kind::Changed));
        let mut good = Vec::with_capacity(bytes.len());
        let mut lines = 0;
        for text in bytes
            .split(|&byte| byte == b'\n')
            .filter(|text| !text.is_empty())
        {
            if bad(text) {
                lines += 1;
            } else {
                good.extend_from_slice(text);
                good.push(b'\n');
            }
        }
        if lines == 0 {
            return Ok(());
        }
        let name = format!("{}-{segment:06}.jsonl", part.name());
        let kept = folder::quarantine(&self.dir, &name, self.now)?;
        folder::write(&kept, &bytes)?;
        folder::sync(&self.dir.join("quarantine"))?;
        if part == Part::Archive {
            toc::drop(&self.dir, segment)?;
        }
        file::forget(&self.dir)?;
        folder::replace(&path, &good)?;
        if part == Part::Journal {
            let end = segments::end(&self.dir)?;
            self.journal = Journal::new(&self.dir, end.clone());
            self.index.place = end.clone();
            self.bring_up_sled();
            if let Some(Err(trouble)) = self.mirror.as_ref().map(|mirror| mirror.apply([], &end)) {
                self.detach(&trouble);
            }
        }
        self.notices.push(Notice::SetAside { lines, kept });
        Ok(())
    }
}
