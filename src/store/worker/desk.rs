//! What the storage thread does between two waits.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::interview::event::{Event, What};
use crate::store::error::StoreError;
use crate::store::line::Entry;
use crate::store::notice::Notice;
use crate::store::worker::rolling::Rolling;
use crate::store::worker::{Reply, Request};
use crate::store::writer::Store;
use crate::store::writer::append::confirmations;

/// The first and the longest wait before what failed is tried again; it doubles in between.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(64));
/// How often in a row sled is opened again before it is left until the next settling.
const ATTEMPTS: u32 = 3;

pub(super) struct Desk {
    dir: PathBuf,
    now: i64,
    reply: Box<dyn FnMut(Reply) + Send>,
    store: Option<Store>,
    wait: Option<Duration>,
    attempts: u32,
    /// Texts of instruments that could not be kept yet.
    unheld: Vec<(String, Vec<(String, String)>)>,
    /// Whether something in line must be confirmed at the end of this round.
    due: bool,
    /// Whether an interview came to a stop in this round.
    stopped: bool,
    rolling: Rolling,
}

impl Desk {
    pub(super) fn new(dir: PathBuf, now: i64, reply: Box<dyn FnMut(Reply) + Send>) -> Self {
        Self {
            dir,
            now,
            reply,
            store: None,
            wait: None,
            attempts: 0,
            unheld: Vec::new(),
            due: false,
            stopped: false,
            rolling: Rolling::default(),
        }
    }

    /// Works until it is told to close, or nobody can tell it any more.
    pub(super) fn run(mut self, inbox: &Receiver<Request>) {
        self.open();
        loop {
            let first = match self.wait {
                None => inbox.recv().unwrap_or(Request::Close),
                Some(wait) => match inbox.recv_timeout(wait) {
                    Ok(request) => request,
                    Err(RecvTimeoutError::Timeout) => Request::Retry,
                    Err(RecvTimeoutError::Disconnected) => Request::Close,
                },
            };
            let mut next = Some(first);
            while let Some(request) = next {
                if matches!(request, Request::Close) {
                    self.confirm();
                    self.settle();
                    self.store = None;
                    let failed = self.rolling.finish(&self.dir);
                    self.say_failed(failed);
                    return self.say(Reply::Closed);
                }
                self.serve(request);
                next = inbox.try_recv().ok();
            }
            self.confirm();
            if std::mem::take(&mut self.stopped) {
                self.settle();
                self.rolling.begin(&self.dir);
            }
            let failed = self.rolling.failed();
            self.say_failed(failed);
            self.attach_again();
            self.notice();
        }
    }

    fn say(&mut self, reply: Reply) {
        (self.reply)(reply);
    }

    fn say_failed(&mut self, failed: Option<Notice>) {
        if let Some(notice) = failed {
            self.say(Reply::Noticed(vec![notice]));
        }
    }

    fn fail(&mut self, interview: Option<String>, error: StoreError) {
        self.say(Reply::Failed { interview, error });
    }

    fn open(&mut self) {
        match Store::open(&self.dir, self.now) {
            Ok(store) => {
                let index = Box::new(store.index().clone());
                self.store = Some(store);
                self.be_patient(false);
                self.say(Reply::Opened(index));
                self.attach();
            }
            Err(error) => {
                // Somebody may make room, or give the right to write.
                self.be_patient(error.may_pass());
                self.say(Reply::Refused(error));
            }
        }
    }

    fn attach(&mut self) {
        match self.store.as_mut().map(Store::attach) {
            Some(Ok(notices)) => {
                self.attempts = 0;
                self.say(Reply::Attached(notices));
            }
            Some(Err(error)) => self.fail(None, error),
            None => {}
        }
    }

    /// Opens sled again after it failed, a few times in a row.
    fn attach_again(&mut self) {
        let detached = self.store.as_ref().is_some_and(|store| !store.attached());
        if detached && self.wait.is_none() && self.attempts < ATTEMPTS {
            self.attempts += 1;
            self.attach();
        }
    }

    fn notice(&mut self) {
        let notices = self.store.as_mut().map(Store::notices).unwrap_or_default();
        if !notices.is_empty() {
            self.say(Reply::Noticed(notices));
        }
    }

    fn serve(&mut self, request: Request) {
        if self.store.is_none() {
            return self.open();
        }
        // Only appends and tallies share a sync; anything else sees what came before it saved.
        if !matches!(request, Request::Append { .. } | Request::Tally(_)) {
            self.due |= matches!(request, Request::Retry | Request::Check);
            self.confirm();
        }
        let Some(store) = &mut self.store else { return };
        match request {
            Request::Append { interview, events } => match store.accept(&interview, &events) {
                Ok(()) => self.note(&events),
                Err(error) => self.fail(Some(interview), error),
            },
            Request::Tally(tally) => match store.accept_tally(&tally) {
                Ok(()) => self.due = true,
                Err(error) => self.fail(None, error),
            },
            Request::Load { interview } => match store.load(&interview) {
                Ok(events) => self.say(Reply::Loaded { interview, events }),
                Err(error) => self.fail(Some(interview), error),
            },
            Request::Hold { hash, files } => {
                self.unheld.push((hash, files));
                self.hold();
            }
            Request::Settle => self.settle(),
            Request::Check => match store.check() {
                Ok(notices) => self.say(Reply::Attached(notices)),
                Err(error) => self.fail(None, error),
            },
            Request::Retry | Request::Close => {}
        }
    }

    /// Keeps the texts that wait for it. Answers do not wait for them.
    fn hold(&mut self) {
        let Some(store) = &mut self.store else { return };
        let mut said = Vec::new();
        self.unheld
            .retain(|(hash, files)| match store.hold(hash, files) {
                Ok(()) => {
                    said.push(Reply::Held(hash.clone()));
                    false
                }
                Err(error) => {
                    said.push(Reply::Failed {
                        interview: None,
                        error,
                    });
                    true
                }
            });
        for reply in said {
            self.say(reply);
        }
        self.be_patient(!self.unheld.is_empty());
    }

    /// Something is tried again by itself, later each time, or nothing has to be.
    fn be_patient(&mut self, failed: bool) {
        let (first, longest) = PATIENCE;
        self.wait = failed.then(|| self.wait.map_or(first, |wait| (wait * 2).min(longest)));
    }

    fn note(&mut self, events: &[Event]) {
        self.rolling.note(events);
        self.due |= events.iter().any(|event| event.what.must_sync());
        self.stopped |= events
            .iter()
            .any(|event| event.what == What::Paused || event.what.ends());
    }

    /// Makes what is in line safe, says so, and only then tells sled.
    fn confirm(&mut self) {
        let Some(store) = &mut self.store else { return };
        let entries = if std::mem::take(&mut self.due) {
            store.sync()
        } else {
            store.pour().map(|()| Vec::new())
        };
        match entries {
            Ok(entries) => {
                self.be_patient(false);
                for confirmed in confirmations(&entries) {
                    self.say(Reply::Confirmed(confirmed));
                }
                for _ in entries
                    .iter()
                    .filter(|entry| matches!(entry, Entry::Tally { .. }))
                {
                    self.say(Reply::Tallied);
                }
                if let Some(store) = &mut self.store {
                    store.reflect(entries);
                }
            }
            Err(error) => {
                self.due = true;
                self.be_patient(true);
                self.fail(None, error);
            }
        }
        if !self.unheld.is_empty() {
            self.hold();
        }
    }

    fn settle(&mut self) {
        self.due = true;
        self.confirm();
        self.attempts = 0;
        let Some(store) = self.store.as_mut().filter(|store| !store.waits()) else {
            return;
        };
        match store.settle() {
            Ok(()) => {
                let index = Box::new(store.index().clone());
                self.say(Reply::Settled(index));
            }
            Err(error) => self.fail(None, error),
        }
    }
}
