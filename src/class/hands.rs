//! Effects done: the storage thread's requests.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};

use crate::class::model::{Effect, Msg};
use crate::clock::Clock;
use crate::store::error::StoreError;
use crate::store::worker::{Reply, Request, Worker};

/// What the loop does things with.
pub(super) struct Hands {
    worker: Worker,
    #[expect(
        dead_code,
        reason = "what is read beside the storage thread comes with the votes"
    )]
    dir: PathBuf,
}

impl Hands {
    /// Opens the store on its thread and waits until it is open or refused.
    pub(super) fn take(dir: &Path, clock: Clock, inbox: Sender<Msg>) -> Result<Self, StoreError> {
        let (first, opened) = mpsc::channel();
        let mut first = Some(first);
        let worker = Worker::spawn(dir, clock.stamp().at, move |reply| {
            if let Some(first) = first.take() {
                let _ = first.send(reply);
            } else if let Some(msg) = message(reply) {
                let _ = inbox.send(msg);
            }
        })?;
        match opened.recv() {
            Ok(Reply::Opened(_)) => {}
            Ok(Reply::Refused(error)) => return Err(error),
            _ => return Err(StoreError::Engine("the storage thread ended".to_owned())),
        }
        Ok(Self {
            worker,
            dir: dir.to_path_buf(),
        })
    }

    /// Does an effect that concerns no terminal.
    pub(super) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Append(interview, events) => {
                self.worker.send(Request::Append { interview, events });
            }
            Effect::Hold(hash, files) => {
                self.worker.send(Request::Hold { hash, files });
            }
            Effect::Suspend | Effect::Quit(_) => {}
        }
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
