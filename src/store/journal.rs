//! Writing the journal: what is confirmed here is safe.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line::{self, Entry};
use crate::store::place::{Place, REACH};
use crate::store::segments::{self, Part};

/// Bytes after which a new segment begins.
pub(crate) const ROLL: u64 = 256 << 10;

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
    /// What was confirmed in a segment that somebody took away, until it is confirmed again.
    orphan: Option<Orphan>,
    /// What somebody took away since that was asked last.
    loss: Option<Loss>,
}

/// A segment that was deleted, or that another file was put in the place of, while it was used.
#[derive(Debug)]
pub(crate) struct Loss {
    /// Its file.
    pub(crate) path: PathBuf,
    /// Whether all of it was at hand, to be written again. Else sled may have it.
    pub(crate) whole: bool,
}

#[derive(Debug)]
struct Orphan {
    segment: u32,
    bytes: Vec<u8>,
}

#[derive(Debug)]
struct Open {
    /// Whether nothing in it is confirmed yet.
    fresh: bool,
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
            orphan: None,
            loss: None,
        }
    }

    /// What somebody took away since this was asked last.
    pub(crate) fn loss(&mut self) -> Option<Loss> {
        self.loss.take()
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
        let orphaned = self.orphan.is_some() && self.open.is_none();
        if self.written == self.pending.len() && !orphaned {
            return Ok(());
        }
        let result = self.put();
        self.fail_on(result)
    }

    /// Makes everything that waits durable and gives it back, confirmed.
    pub(crate) fn sync(&mut self) -> Result<Vec<Entry>, StoreError> {
        if self.pending.is_empty() && !self.loses() && self.orphan.is_none() {
            return Ok(Vec::new());
        }
        self.reach_disk()?;
        if self.loses() {
            self.reach_disk()?;
        }
        if let Some(open) = &mut self.open {
            open.fresh = false;
            self.confirmed = Place::after(open.segment, open.offset, open.line, &open.tail);
        }
        if self.confirmed.offset >= ROLL {
            self.open = None;
            self.spent = true;
        }
        self.written = 0;
        self.orphan = None;
        Ok(self.pending.drain(..).map(|(_, entry)| entry).collect())
    }

    fn reach_disk(&mut self) -> Result<(), StoreError> {
        self.pour()?;
        let Some(open) = &self.open else {
            return Ok(());
        };
        let result = open.file.sync_data();
        let result = result.map_err(|e| StoreError::io("sync", &open.path, e));
        self.fail_on(result)
    }

    /// Whether somebody took the open segment away. Its handle still has all of it, so that it can be
    /// written again.
    fn loses(&mut self) -> bool {
        let Some(mut gone) = self.open.take_if(|open| !open.is_there()) else {
            return false;
        };
        let confirmed = self.confirmed.segment == gone.segment;
        let length = if confirmed { self.confirmed.offset } else { 0 };
        let bytes = gone.beginning(length);
        self.loss = Some(Loss {
            path: gone.path,
            whole: bytes.is_ok(),
        });
        self.orphan = Some(Orphan {
            segment: gone.segment,
            bytes: bytes.unwrap_or_default(),
        });
        self.spent = true;
        self.written = 0;
        true
    }

    /// After a failed write or sync nobody knows what the file holds, and a later sync of it may
    /// succeed without having saved anything. So it is left for good, and all that waits is
    /// written again elsewhere.
    fn fail_on(&mut self, result: Result<(), StoreError>) -> Result<(), StoreError> {
        if result.is_err() {
            if let Some(open) = self.open.take_if(|open| open.fresh) {
                // Or each attempt on a full disk would leave a file.
                fs::remove_file(&open.path).unwrap_or_default();
            }
            self.open = None;
            self.spent = true;
            self.written = 0;
        }
        result
    }

    fn put(&mut self) -> Result<(), StoreError> {
        let resumed = if self.open.is_some() || self.spent {
            None
        } else {
            let resumed = resume(&self.dir, &self.confirmed)?;
            if resumed.is_none() {
                let path = segments::path(&self.dir, Part::Journal, self.confirmed.segment);
                self.loss = Some(Loss { path, whole: false });
            }
            resumed
        };
        let open = match &mut self.open {
            Some(open) => open,
            none => none.insert(match (resumed, &self.orphan) {
                (Some(resumed), _) => resumed,
                (None, Some(orphan)) => begin(&self.dir, orphan.segment)?,
                (None, None) => begin(&self.dir, next(&self.dir, self.confirmed.segment)?)?,
            }),
        };
        self.spent = false;
        let waiting = self.pending.get(self.written..).unwrap_or_default();
        let mut bytes = match &self.orphan {
            Some(orphan) if open.offset == 0 => orphan.bytes.clone(),
            _ => Vec::new(),
        };
        open.line += bytes.split(|&byte| byte == b'\n').skip(1).count() as u64;
        bytes.extend(waiting.iter().flat_map(|(line, _)| line));
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

impl Open {
    /// Whether its name still stands for it.
    fn is_there(&self) -> bool {
        match (self.file.metadata(), fs::symlink_metadata(&self.path)) {
            (Ok(own), Ok(named)) => same(&own, &named),
            (_, Err(error)) => error.kind() != ErrorKind::NotFound,
            (Err(_), _) => true,
        }
    }

    fn beginning(&mut self, length: u64) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(0))?;
        let mut bytes = vec![0; length as usize];
        self.file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

#[cfg(unix)]
fn same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// An open file can be neither deleted nor replaced there.
#[cfg(not(unix))]
fn same(_: &Metadata, _: &Metadata) -> bool {
    true
}

/// Opens the last segment to write on behind its end; `None` if it is not what it was.
fn resume(dir: &Path, end: &Place) -> Result<Option<Open>, StoreError> {
    let path = segments::path(dir, Part::Journal, end.segment);
    let file = match OpenOptions::new().read(true).append(true).open(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(|e| StoreError::io("open", &path, e))?,
    };
    let length = file
        .metadata()
        .map_err(|e| StoreError::io("read", &path, e))?
        .len();
    if length != end.offset || !segments::holds(dir, Part::Journal, end) {
        return Ok(None);
    }
    Ok(Some(Open {
        fresh: end.offset == 0,
        file,
        segment: end.segment,
        offset: end.offset,
        line: end.line,
        tail: segments::tail(&path, end.offset)?,
        path,
    }))
}

/// The number behind all that are there.
fn next(dir: &Path, last: u32) -> Result<u32, StoreError> {
    let list = segments::list(dir, Part::Journal)?;
    Ok(list.last().copied().unwrap_or(0).max(last) + 1)
}

/// Begins a segment under this number, or under the first one behind it that is free.
fn begin(dir: &Path, mut segment: u32) -> Result<Open, StoreError> {
    let folder = segments::folder(dir, Part::Journal);
    folder::make(&folder)?;
    loop {
        let path = segments::path(dir, Part::Journal, segment);
        let mut options = OpenOptions::new();
        match options.read(true).append(true).create_new(true).open(&path) {
            Ok(file) => {
                if let Err(error) = folder::sync(&folder) {
                    fs::remove_file(&path).unwrap_or_default();
                    return Err(error);
                }
                return Ok(Open {
                    fresh: true,
                    file,
                    path,
                    segment,
                    offset: 0,
                    line: 0,
                    tail: Vec::new(),
                });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => segment += 1,
            Err(error) => return Err(StoreError::io("create", &path, error)),
        }
    }
}
