//! Effects done: the storage thread's requests, votes looked up, files read and written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};

use crate::class::lesson::{Known, Recalled};
use crate::class::model::{Effect, Msg, Said};
use crate::clock::Clock;
use crate::exchange::file::{self, FileError};
use crate::interview::event::What;
use crate::interview::summary::Summary;
use crate::store::error::StoreError;
use crate::store::index::Index;
use crate::store::reader::Reader;
use crate::store::worker::{Reply, Request, Worker};

/// What the names of files with votes end in.
const ENDINGS: [&str; 2] = ["csv", "json"];

/// What the loop does things with.
pub(super) struct Hands {
    worker: Worker,
    dir: PathBuf,
    index: Index,
    inbox: Sender<Msg>,
}

impl Hands {
    /// Opens the store on its thread and waits until it is open or refused.
    pub(super) fn take(dir: &Path, clock: Clock, inbox: Sender<Msg>) -> Result<Self, StoreError> {
        let (first, opened) = mpsc::channel();
        let mut first = Some(first);
        let to_loop = inbox.clone();
        let worker = Worker::spawn(dir, clock.stamp().at, move |reply| {
            if let Some(first) = first.take() {
                let _ = first.send(reply);
            } else if let Some(msg) = message(reply) {
                let _ = to_loop.send(msg);
            }
        })?;
        let index = match opened.recv() {
            Ok(Reply::Opened(index)) => *index,
            Ok(Reply::Refused(error)) => return Err(error),
            _ => return Err(StoreError::Engine("the storage thread ended".to_owned())),
        };
        Ok(Self {
            worker,
            dir: dir.to_path_buf(),
            index,
            inbox,
        })
    }

    /// The classes among the interviews that are open or ended lately, the newest first.
    pub(super) fn known(&self) -> Vec<Known> {
        let mut found: BTreeMap<String, (Known, Vec<u8>)> = BTreeMap::new();
        let open = self.index.open.values();
        let recent = self.index.recent.iter().map(|listed| &listed.summary);
        for summary in open.chain(recent) {
            let Some(seat) = &summary.opening.seat else {
                continue;
            };
            let fresh = || {
                let known = Known {
                    code: seat.class.clone(),
                    case: seat.case.clone(),
                    instrument: summary.opening.instrument.clone(),
                    at: summary.opened,
                    groups: 0,
                };
                (known, Vec::new())
            };
            let (known, groups) = found.entry(seat.class.clone()).or_insert_with(fresh);
            known.at = known.at.min(summary.opened);
            if !groups.contains(&seat.group) {
                groups.push(seat.group);
            }
            known.groups = groups.len();
        }
        let mut known: Vec<Known> = found.into_values().map(|(known, _)| known).collect();
        known.sort_by_key(|known| std::cmp::Reverse(known.at));
        known
    }

    /// Does an effect that concerns no terminal.
    pub(super) fn run(&mut self, effect: Effect) {
        let msg = match effect {
            Effect::Append(interview, events) => {
                self.worker.send(Request::Append { interview, events });
                return;
            }
            Effect::Hold(hash, files) => {
                self.worker.send(Request::Hold { hash, files });
                return;
            }
            Effect::Recall(code) => {
                let found = Reader::open(&self.dir).and_then(|reader| recall(&reader, &code));
                match found {
                    Ok(recalled) => Msg::Recalled(recalled),
                    Err(error) => Msg::Trouble(error.message()),
                }
            }
            Effect::Read(path) => Msg::Files(file::gather(&path, &ENDINGS)),
            Effect::Write(files, said) => Msg::Written(write(files, said)),
            Effect::Suspend | Effect::Quit(_) => return,
        };
        // The loop is still there: the message is taken in after this one.
        let _ = self.inbox.send(msg);
    }

    /// Saves what waits and ends the storage thread.
    pub(super) fn close(self) {
        self.worker.close();
    }
}

/// What the storage thread says, as a message. A failure of sled endangers no answer.
fn message(reply: Reply) -> Option<Msg> {
    match reply {
        Reply::Confirmed(confirmed) => Some(Msg::Confirmed(confirmed.interview, confirmed.n)),
        Reply::Failed {
            error: StoreError::Engine(_),
            ..
        } => None,
        Reply::Refused(error) | Reply::Failed { error, .. } => Some(Msg::Trouble(error.message())),
        _ => None,
    }
}

/// The votes of a class as the store has them.
pub fn recall(reader: &Reader, code: &str) -> Result<Recalled, StoreError> {
    let mut ids = Vec::new();
    let mut look = |id: &str, summary: &Summary| {
        let seat = summary.opening.seat.as_ref();
        if seat.is_some_and(|seat| seat.class == code) && !summary.phase.is_gone() {
            ids.push(id.to_owned());
        }
    };
    reader.each(&mut look)?;
    let mut recalled = Recalled {
        code: code.to_owned(),
        logs: Vec::new(),
        files: None,
    };
    if ids.is_empty() {
        return Ok(recalled);
    }
    let wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
    for (id, log) in reader.logs_of(&wanted)? {
        recalled.logs.push((id, log?));
    }
    let first = recalled.logs.first().and_then(|(_, events)| events.first());
    if let Some(What::Opened(opening)) = first.map(|event| &event.what) {
        recalled.files = reader.held(&opening.hash)?;
    }
    Ok(recalled)
}

/// Writes files whole; those of an earlier time are replaced.
fn write(
    files: Vec<(PathBuf, String)>,
    said: &'static str,
) -> Result<(&'static str, PathBuf), Said> {
    let mut last = PathBuf::new();
    for (path, text) in files {
        file::write(&path, |file| file.write_all(text.as_bytes())).map_err(|error| {
            let (path, reason) = match error {
                FileError::Exists(path) => (path, String::new()),
                FileError::Io { path, source } => (path, source.to_string()),
            };
            let path = path.display().to_string();
            ("export-io", vec![("path", path), ("reason", reason)])
        })?;
        last = path;
    }
    Ok((said, last))
}
