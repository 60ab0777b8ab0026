//! Writing the journal: what is confirmed here is safe.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line::{self, Entry};
use crate::store::place::{Place, REACH};
use crate::store::segments::{self, Part};

/// Bytes after which a new segment begins.
pub(crate) const ROLL: u64 = 2 << 20;

/// The end of the journal.
#[derive(Debug)]
pub(crate) struct Journal {
    dir: PathBuf,
    /// Everything up to here is confirmed.
    confirmed: Place,
    /// The open segment; `None` before the first write, after a roll and after a failure.
    open: Option<Open>,
    /// Whether the open segment, or the one to open, must not be written to any more.
    spent: bool,
    /// Lines that are not confirmed yet, with what they say.
    pending: Vec<(Vec<u8>, Entry)>,
    /// How many of them the open segment has.
    written: usize,
}

#[derive(Debug)]
struct Open {
    file: File,
    path: PathBuf,
    segment: u32,
    offset: u64,
    line: u64,
    tail: Vec<u8>,
}

impl Journal {
    /// A journal that goes on behind this place.
    pub(crate) fn new(dir: &Path, end: Place) -> Self {
        let spent = end.segment == 0 || end.offset >= ROLL;
        Self {
            dir: dir.to_path_buf(),
            confirmed: end,
            open: None,
            spent,
            pending: Vec::new(),
            written: 0,
        }
    }

    /// Everything up to here is confirmed.
    pub(crate) fn confirmed(&self) -> &Place {
        &self.confirmed
    }

    /// What waits to be confirmed, oldest first.
    pub(crate) fn pending(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.pending.iter().map(|(_, entry)| entry)
    }

    /// Puts an entry at the end of what waits.
    pub(crate) fn add(&mut self, entry: Entry) -> Result<(), StoreError> {
        let line = line::encode(&entry)
            .map_err(|e| StoreError::io("write", &segments::folder(&self.dir, Part::Journal), e))?;
        self.pending.push((line, entry));
        Ok(())
    }

    /// Closes an unfinished last line with a newline, so that the next entry stands on its own.
    /// `false` if that did not work; then writing goes on in a new segment.
    pub(crate) fn mend(&mut self) -> bool {
        let path = segments::path(&self.dir, Part::Journal, self.confirmed.segment);
        let mended = OpenOptions::new()
            .append(true)
            .open(&path)
            .and_then(|mut file| file.write_all(b"\n").and_then(|()| file.sync_data()));
        self.spent |= mended.is_err();
        mended.is_ok()
    }

    /// Makes durable what an earlier process may have written without a sync, from a segment on.
    pub(crate) fn harden(&self, from: u32) -> Result<(), StoreError> {
        for segment in segments::list(&self.dir, Part::Journal)?
            .into_iter()
            .filter(|number| *number >= from)
        {
            let path = segments::path(&self.dir, Part::Journal, segment);
            File::open(&path)
                .and_then(|file| {
                    if file.metadata()?.len() > 0 {
                        file.sync_data()
                    } else {
                        Ok(())
                    }
                })
                .map_err(|e| StoreError::io("sync", &path, e))?;
        }
        Ok(())
    }

    /// Hands everything that waits to the operating system, without waiting for the disk.
    pub(crate) fn pour(&mut self) -> Result<(), StoreError> {
        if self.written == self.pending.len() {
            return Ok(());
        }
        let result = self.put();
        self.fail_on(result)
    }

    /// Makes everything that waits durable and gives it back, confirmed.
    pub(crate) fn sync(&mut self) -> Result<Vec<Entry>, StoreError> {
        if self.pending.is_empty() {
            return Ok(Vec::new());
        }
        self.pour()?;
        if let Some(open) = &self.open {
            let result = open
                .file
                .sync_data()
                .map_err(|e| StoreError::io("sync", &open.path, e));
            self.fail_on(result)?;
        }
        if let Some(open) = &self.open {
            self.confirmed = Place::after(open.segment, open.offset, open.line, &open.tail);
        }
        if self.confirmed.offset >= ROLL {
            self.open = None;
            self.spent = true;
        }
        self.written = 0;
        Ok(self.pending.drain(..).map(|(_, entry)| entry).collect())
    }

    /// After a failed write or sync nobody knows what the file holds, and a later sync of it may
    /// succeed without having saved anything. So it is left for good, and all that waits is
    /// written again elsewhere.
    fn fail_on(&mut self, result: Result<(), StoreError>) -> Result<(), StoreError> {
        if result.is_err() {
            self.open = None;
            self.spent = true;
            self.written = 0;
        }
        result
    }

    fn put(&mut self) -> Result<(), StoreError> {
        let open = match &mut self.open {
            Some(open) => open,
            none => none.insert(if self.spent {
                begin(&self.dir, self.confirmed.segment)?
            } else {
                resume(&self.dir, &self.confirmed)?
            }),
        };
        self.spent = false;
        let waiting = self.pending.get(self.written..).unwrap_or_default();
        let bytes: Vec<u8> = waiting.iter().flat_map(|(line, _)| line).copied().collect();
        open.file
            .write_all(&bytes)
            .map_err(|e| StoreError::io("write", &open.path, e))?;
        open.offset += bytes.len() as u64;
        open.line += waiting.len() as u64;
        open.tail.extend_from_slice(&bytes);
        let surplus = open.tail.len().saturating_sub(REACH);
        open.tail.drain(..surplus);
        self.written = self.pending.len();
        Ok(())
    }
}

/// Opens the last segment to write on behind its end.
fn resume(dir: &Path, end: &Place) -> Result<Open, StoreError> {
    let path = segments::path(dir, Part::Journal, end.segment);
    let file = OpenOptions::new()
        .append(true)
        .open(&path)
        .map_err(|e| StoreError::io("open", &path, e))?;
    let length = file
        .metadata()
        .map_err(|e| StoreError::io("read", &path, e))?
        .len();
    if length != end.offset {
        return begin(dir, end.segment);
    }
    Ok(Open {
        file,
        segment: end.segment,
        offset: end.offset,
        line: end.line,
        tail: segments::tail(&path, end.offset)?,
        path,
    })
}

/// Begins a segment behind all that are there.
fn begin(dir: &Path, last: u32) -> Result<Open, StoreError> {
    let folder = segments::folder(dir, Part::Journal);
    folder::make(&folder)?;
    let mut segment = segments::list(dir, Part::Journal)?
        .last()
        .copied()
        .unwrap_or(0)
        .max(last);
    loop {
        segment += 1;
        let path = segments::path(dir, Part::Journal, segment);
        match OpenOptions::new().append(true).create_new(true).open(&path) {
            Ok(file) => {
                folder::sync(&folder)?;
                return Ok(Open {
                    file,
                    path,
                    segment,
                    offset: 0,
                    line: 0,
                    tail: Vec::new(),
                });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::io("create", &path, error)),
        }
    }
}
