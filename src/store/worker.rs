//! The storage thread: the screen never waits for the disk.

mod desk;
mod rolling;

use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use crate::interview::event::Event;
use crate::store::error::StoreError;
use crate::store::index::Index;
use crate::store::notice::Notice;
use crate::store::tally::Tally;
use crate::store::writer::Confirmed;
use desk::Desk;

/// What the storage thread is asked. Requests are done in the order in which they were sent.
#[derive(Debug)]
pub enum Request {
    /// Append events to an interview, as [`Store::append`](crate::store::writer::Store::append)
    /// does. Several that wait share one sync. After one that ends or pauses an interview the
    /// store settles by itself.
    Append {
        /// The interview.
        interview: String,
        /// Its next events.
        events: Vec<Event>,
    },
    /// Load an interview.
    Load {
        /// Its id.
        interview: String,
    },
    /// Keep the files of an instrument; send it before the first event of an interview with it.
    Hold {
        /// The instrument's hash.
        hash: String,
        /// Names and texts.
        files: Vec<(String, String)>,
    },
    /// Count one person who gave no interview.
    Tally(Tally),
    /// Try again to save what waits, or to open the store after it was refused.
    Retry,
    /// Make sled durable and write the index.
    Settle,
    /// Read everything and repair what can be repaired.
    Check,
    /// Settle and end. [`Worker::close`] does it and waits.
    Close,
}

/// What the storage thread says.
#[derive(Debug)]
pub enum Reply {
    /// The store is open and takes events. sled may still be on its way.
    Opened(Box<Index>),
    /// The store could not be opened, or still is not. Nothing is saved.
    Refused(StoreError),
    /// sled is open, too; what was found and repaired on the way. Comes again after a failure of
    /// sled was healed, and after a check.
    Attached(Vec<Notice>),
    /// Events up to this one are safe.
    Confirmed(Confirmed),
    /// Something was repaired or went wrong without endangering an answer.
    Noticed(Vec<Notice>),
    /// A request failed. If it was an append, the events wait and are tried again by themselves,
    /// unless the error is [`StoreError::Order`], which is final.
    Failed {
        /// The interview that it was about, if about one.
        interview: Option<String>,
        /// Why.
        error: StoreError,
    },
    /// An interview, as it was asked for.
    Loaded {
        /// Its id.
        interview: String,
        /// Its events in order.
        events: Vec<Event>,
    },
    /// An instrument's files are safe.
    Held(String),
    /// A tally is safe.
    Tallied,
    /// The store settled: the overview as of now.
    Settled(Box<Index>),
    /// The thread ends; nothing comes after it.
    Closed,
}

/// A running storage thread.
#[derive(Debug)]
pub struct Worker {
    requests: Sender<Request>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the storage thread on a data folder; `now` is in milliseconds since 1970. Every
    /// reply is handed to `reply` on that thread. The first is `Opened` or `Refused`.
    pub fn spawn(
        dir: &Path,
        now: i64,
        reply: impl FnMut(Reply) + Send + 'static,
    ) -> Result<Self, StoreError> {
        let (requests, inbox) = mpsc::channel();
        let folder = dir.to_path_buf();
        let thread = thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || Desk::new(folder, now, Box::new(reply)).run(&inbox))
            .map_err(|e| StoreError::io("create", dir, e))?;
        Ok(Self {
            requests,
            thread: Some(thread),
        })
    }

    /// Sends a request. `false` if the thread has ended.
    pub fn send(&self, request: Request) -> bool {
        self.requests.send(request).is_ok()
    }

    /// Settles, ends the thread and waits for it, as dropping does. `false` if the thread died.
    pub fn close(mut self) -> bool {
        self.end()
    }

    fn end(&mut self) -> bool {
        self.send(Request::Close);
        self.thread
            .take()
            .is_none_or(|thread| thread.join().is_ok())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}
