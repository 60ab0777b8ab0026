//! Backups beside the storage thread: begun when an interview ends and at the exit, and waited
//! for only there.

use std::path::Path;
use std::thread::{self, JoinHandle};

use crate::interview::event::Event;
use crate::store::backup::{self, Made};
use crate::store::error::StoreError;
use crate::store::notice::Notice;

/// The backup that is being made, if one is.
#[derive(Debug, Default)]
pub(super) struct Rolling {
    running: Option<JoinHandle<Option<Result<Made, StoreError>>>>,
    /// When the newest event came, in milliseconds since 1970.
    latest: i64,
    /// Whether something was stored since the last backup began.
    behind: bool,
    /// Whether an interview has ended since then.
    ended: bool,
}

impl Rolling {
    /// Takes note of what is to be stored.
    pub(super) fn note(&mut self, events: &[Event]) {
        for event in events {
            self.latest = self.latest.max(event.at);
            self.behind = true;
            self.ended |= event.what.ends();
        }
    }

    /// Begins a backup if an interview has ended, one is wanted and none is being made.
    pub(super) fn begin(&mut self, dir: &Path) {
        if self.ended && self.running.is_none() {
            self.start(dir);
        }
    }

    fn start(&mut self, dir: &Path) {
        if backup::rolling(dir).is_none() {
            return;
        }
        self.behind = false;
        self.ended = false;
        let (dir, now) = (dir.to_path_buf(), self.latest);
        let thread = thread::Builder::new().name("backup".to_owned());
        // Without a thread there is no backup now; the next end tries again.
        self.running = thread.spawn(move || backup::roll(&dir, now)).ok();
    }

    /// The failure of a backup that is through.
    pub(super) fn failed(&mut self) -> Option<Notice> {
        let thread = self.running.take_if(|thread| thread.is_finished())?;
        failure(thread)
    }

    /// Waits for the backup that is being made, and makes a last one if there is more to be saved.
    pub(super) fn finish(&mut self, dir: &Path) -> Option<Notice> {
        let mut failed = self.running.take().and_then(failure);
        if self.behind {
            self.start(dir);
            failed = self.running.take().and_then(failure).or(failed);
        }
        failed
    }
}

fn failure(thread: JoinHandle<Option<Result<Made, StoreError>>>) -> Option<Notice> {
    let reason = match thread.join() {
        Ok(Some(Err(error))) => error.reason(),
        Ok(_) => return None,
        Err(_) => "the thread died".to_owned(),
    };
    Some(Notice::BackupFailed { reason })
}
