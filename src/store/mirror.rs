//! sled, held at arm's length: every call may fail or panic, and then the handle is dropped.

mod apply;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use sled::{Config, Db, Mode};

use crate::interview::event::Event;
use crate::store::envelope::{self, Bad, Gather, PART};
use crate::store::error::{StoreError, reason};
use crate::store::folder;
use crate::store::guard;
use crate::store::keys::{self, Kind};
use crate::store::place::Place;

const CACHE: u64 = 16 << 20;
/// No log is longer than this, in bytes; a record that claims to be is not believed.
const LIMIT: usize = 256 << 20;
const LOCK_WORDS: &str = "could not acquire lock";
const LOCK_PATIENCE: Duration = Duration::from_secs(2);
/// Longer than any flush takes on a disk that works.
const CALL_PATIENCE: Duration = Duration::from_secs(10);
const LOCK_STEP: Duration = Duration::from_millis(5);

/// Events of one interview by number.
pub(crate) type Log = BTreeMap<u32, Event>;

/// Why sled cannot be used as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// A record is not what was stored. Opening sled again does not help.
    Record,
    /// sled failed or panicked. Where opening it again gives the same, its files are damaged.
    Engine(String),
    /// The system keeps sled from working: no room, no rights, locked. Its files may be good.
    Refused(String),
}

impl From<sled::Error> for Trouble {
    fn from(error: sled::Error) -> Self {
        let words = match &error {
            sled::Error::Io(io) => reason(io),
            _ => error.to_string(),
        };
        let refused = match &error {
            sled::Error::Io(io) => {
                matches!(
                    io.kind(),
                    ErrorKind::StorageFull
                        | ErrorKind::QuotaExceeded
                        | ErrorKind::PermissionDenied
                        | ErrorKind::ReadOnlyFilesystem
                ) || words.contains(LOCK_WORDS)
            }
            _ => false,
        };
        if refused {
            Self::Refused(words)
        } else {
            Self::Engine(words)
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::from(sled::Error::Io(error))
    }
}

impl From<Bad> for Trouble {
    fn from(_: Bad) -> Self {
        Self::Record
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(_: serde_json::Error) -> Self {
        Self::Record
    }
}

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record => f.write_str("a damaged record"),
            Self::Engine(words) | Self::Refused(words) => f.write_str(words),
        }
    }
}

/// An open sled.
#[derive(Debug)]
pub(crate) struct Mirror {
    db: Option<Db>,
    /// A second handle of sled's file, because its own `flush` does not reach the disk.
    file: File,
    /// Whether a call has not come back.
    silent: Cell<bool>,
}

/// The folder of sled's files.
pub(crate) fn folder(dir: &Path) -> PathBuf {
    dir.join("sled")
}

/// Takes half-written snapshot files away, which would keep sled from opening for ever. A
/// finished snapshot is never touched: without it sled can come up empty.
pub(crate) fn sweep(dir: &Path) -> Result<bool, StoreError> {
    let folder = folder(dir);
    let mut swept = false;
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            let path = entry.path();
            fs::remove_file(&path).map_err(|e| StoreError::io("write", &path, e))?;
            swept = true;
        }
    }
    Ok(swept)
}

/// Whether there is a store to open.
pub(crate) fn exists(dir: &Path) -> bool {
    folder(dir).join("db").exists()
}

fn guarded<T>(run: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    guard::catch(run).unwrap_or_else(|words| Err(Trouble::Engine(words)))
}

/// Runs what sled may never come back from, on a thread that can be left behind: after a failed write
/// one of sled's own threads can miss that it was woken, and then a flush, and so the end of a
/// handle, waits for ever. `None` if it did not come back.
fn in_time(
    run: impl FnOnce() -> Result<(), Trouble> + Send + 'static,
) -> Option<Result<(), Trouble>> {
    let (sender, answer) = mpsc::channel();
    let work = move || sender.send(guarded(run)).unwrap_or_default();
    let thread = thread::Builder::new().name("sled-call".to_owned());
    match thread.spawn(work) {
        Ok(_) => answer.recv_timeout(CALL_PATIENCE).ok(),
        Err(error) => Some(Err(error.into())),
    }
}

/// Opens sled's files. Threads of a handle that was dropped just before may hold sled's lock for
/// a moment; nobody else can, because the store has its own.
fn open_patiently(path: &Path) -> Result<Db, Trouble> {
    let mut rest = LOCK_PATIENCE;
    loop {
        let opened = guarded(|| {
            let config = Config::new()
                .path(path)
                .cache_capacity(CACHE)
                .mode(Mode::LowSpace)
                .flush_every_ms(None)
                .use_compression(false);
            Ok(config.open()?)
        });
        match opened {
            Err(Trouble::Refused(words)) if words.contains(LOCK_WORDS) && !rest.is_zero() => {
                thread::sleep(LOCK_STEP);
                rest = rest.saturating_sub(LOCK_STEP);
            }
            other => return other,
        }
    }
}

impl Mirror {
    /// Opens sled, or creates it and makes its files durable once.
    pub(crate) fn open(dir: &Path) -> Result<Self, Trouble> {
        let new = !exists(dir);
        let path = folder(dir);
        let db = open_patiently(&path)?;
        let file = match File::open(path.join("db")) {
            Ok(file) => file,
            Err(error) => {
                end(Some(db));
                return Err(error.into());
            }
        };
        let mirror = Self {
            db: Some(db),
            file,
            silent: Cell::new(false),
        };
        if new {
            mirror.flush()?;
            let sync = |path: &Path| File::open(path).and_then(|file| file.sync_all());
            sync(&path.join("conf"))?;
            for folder in [path.join("blobs").as_path(), &path, dir] {
                folder::sync(folder).map_err(|e| Trouble::Engine(e.to_string()))?;
            }
        }
        Ok(mirror)
    }

    fn with<T>(&self, run: impl FnOnce(&Db) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let db = self
            .db
            .as_ref()
            .ok_or_else(|| Trouble::Engine("closed".to_owned()))?;
        guarded(|| run(db))
    }

    /// The same for what waits for the disk. Once sled has not come back its handle is let go.
    fn call(
        &self,
        run: impl FnOnce(&Db) -> Result<(), Trouble> + Send + 'static,
    ) -> Result<(), Trouble> {
        let silent = || Trouble::Engine("it does not answer".to_owned());
        let db = self.db.clone().filter(|_| !self.silent.get());
        let db = db.ok_or_else(silent)?;
        in_time(move || run(&db)).unwrap_or_else(|| {
            self.silent.set(true);
            Err(silent())
        })
    }

    /// Up to where the journal is in it; `None` if it has never been told.
    pub(crate) fn applied(&self) -> Result<Option<Place>, Trouble> {
        let mut place = None;
        self.records(Kind::Applied, keys::APPLIED, |_, _, payload| {
            place = Some(serde_json::from_slice(payload)?);
            Ok(())
        })?;
        Ok(place)
    }

    /// All events that it has of an interview.
    pub(crate) fn log(&self, interview: &str) -> Result<Log, Trouble> {
        let mut log = Log::new();
        self.records(Kind::Log, &keys::log(interview), |_, _, payload| {
            let events: Vec<Event> = match payload.first() {
                // As earlier versions wrote it.
                Some(b'[') => serde_json::from_slice(payload)?,
                _ => serde_json::from_slice(
                    &decompress_to_vec_zlib_with_limit(payload, LIMIT)
                        .map_err(|_| Trouble::Record)?,
                )?,
            };
            log.extend(events.into_iter().map(|event| (event.n, event)));
            Ok(())
        })?;
        self.records(Kind::Event, &keys::events(interview), |_, n, payload| {
            log.insert(n, serde_json::from_slice(payload)?);
            Ok(())
        })?;
        Ok(log)
    }

    /// The ids of all interviews in it. Records that cannot be read are left out.
    pub(crate) fn interviews(&self) -> Result<BTreeSet<String>, Trouble> {
        self.with(|db| {
            let mut ids = BTreeSet::new();
            for kind in [Kind::Event, Kind::Log] {
                let keys = db.scan_prefix([kind as u8]).keys().map_while(Result::ok);
                ids.extend(keys.filter_map(|key| keys::interview(&key)));
            }
            Ok(ids)
        })
    }

    /// The ids of finished interviews behind a prefix of secondary keys.
    pub(crate) fn finished(&self, prefix: &[u8]) -> Result<Vec<String>, Trouble> {
        let mut ids = Vec::new();
        self.records(Kind::Finished, prefix, |_, _, payload| {
            ids.push(String::from_utf8_lossy(payload).into_owned());
            Ok(())
        })?;
        Ok(ids)
    }

    /// Reads every record.
    pub(crate) fn verify(&self) -> Result<(), Trouble> {
        for kind in [
            Kind::Applied,
            Kind::Event,
            Kind::Log,
            Kind::Finished,
            Kind::Tally,
        ] {
            self.records(kind, &[kind as u8], |_, _, _| Ok(()))?;
        }
        Ok(())
    }

    /// Makes durable what it holds.
    pub(crate) fn flush(&self) -> Result<(), Trouble> {
        self.call(|db| Ok(db.flush().map(drop)?))?;
        Ok(self.file.sync_data()?)
    }

    /// Hands out the records behind a prefix: key, sequence, payload.
    fn records(
        &self,
        kind: Kind,
        prefix: &[u8],
        mut visit: impl FnMut(&[u8], u32, &[u8]) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        self.with(|db| {
            let mut gather = Gather::default();
            for pair in db.scan_prefix(prefix) {
                let (key, value) = pair?;
                let part = envelope::open(kind, &key, &value)?;
                if let Some((sequence, payload)) = gather.take(&part)? {
                    let own = key
                        .get(..key.len().saturating_sub(PART))
                        .unwrap_or_default();
                    visit(own, sequence, &payload)?;
                }
            }
            if gather.whole() {
                Ok(())
            } else {
                Err(Bad.into())
            }
        })
    }
}

impl Drop for Mirror {
    fn drop(&mut self) {
        // sled flushes when it is dropped, and panics where that fails.
        let db = self.db.take();
        if self.silent.get() {
            mem::forget(db);
        } else {
            end(db);
        }
    }
}

/// Ends a handle, wherever it fails.
fn end(db: Option<Db>) {
    let end = move || {
        drop(db);
        Ok(())
    };
    in_time(end).unwrap_or(Ok(())).unwrap_or_default();
}
