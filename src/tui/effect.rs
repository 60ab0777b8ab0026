//! Effects done: the storage thread's requests, suspending, ending.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};

use crate::clock::Clock;
use crate::config::file;
use crate::config::settings::{Key as Setting, Value};
use crate::instrument::problem::Problem;
use crate::interview::event::What;
use crate::store::backup;
use crate::store::error::StoreError;
use crate::store::index::Index;
use crate::store::reader::Reader;
use crate::store::worker::{Reply, Request, Worker};
use crate::tui::Places;
use crate::tui::model::{Backups, Effect, Msg};
use crate::tui::terminal::{self, Canvas};

/// What the file of the settings is called where it has no place.
const CONFIG: &str = "config.toml";

/// What the loop does things with.
pub(super) struct Hands {
    /// None where nothing is stored.
    worker: Option<Worker>,
    index: Index,
    data: PathBuf,
    config: Option<PathBuf>,
    inbox: Sender<Msg>,
}

impl Hands {
    /// Opens the store on its thread and waits until it is open or refused. What it says from then
    /// on comes as messages. A store that can only be read for now gives its lists, and why.
    pub(super) fn take(
        places: &Places,
        clock: Clock,
        inbox: Sender<Msg>,
    ) -> Result<(Self, Option<StoreError>), StoreError> {
        if places.preview.is_some() {
            let hands = Self {
                worker: None,
                index: Index::default(),
                data: places.data.clone(),
                config: places.config.clone(),
                inbox,
            };
            return Ok((hands, None));
        }
        let (first, opened) = mpsc::channel();
        let mut first = Some(first);
        let dir = places.data.as_path();
        let folder = dir.to_path_buf();
        let to_loop = inbox.clone();
        let worker = Worker::spawn(dir, clock.stamp().at, move |reply| {
            if let Some(first) = first.take() {
                let _ = first.send(reply);
                return;
            }
            for msg in messages(reply, &folder) {
                let _ = to_loop.send(msg);
            }
        })?;
        let (index, refused) = match opened.recv() {
            Ok(Reply::Opened(index)) => (*index, None),
            Ok(Reply::Refused(error)) => match listed(dir, &error) {
                Some(index) => (index, Some(error)),
                None => return Err(error),
            },
            _ => return Err(StoreError::Engine("the storage thread ended".to_owned())),
        };
        let hands = Self {
            worker: Some(worker),
            index,
            data: places.data.clone(),
            config: places.config.clone(),
            inbox,
        };
        Ok((hands, refused))
    }

    /// The lists as they were when the store was opened.
    pub(super) fn index(&self) -> Index {
        self.index.clone()
    }

    /// Does the effects in their order; gives the exit code when one of them ends the program.
    pub(super) fn run(
        &mut self,
        effects: Vec<Effect>,
        canvas: &mut Canvas,
    ) -> io::Result<Option<i32>> {
        for effect in effects {
            let request = match effect {
                Effect::Append(interview, events) => Request::Append { interview, events },
                Effect::Hold(hash, files) => Request::Hold { hash, files },
                Effect::Load { interview } => Request::Load { interview },
                Effect::Tally(tally) => Request::Tally(tally),
                Effect::Settle => Request::Settle,
                Effect::Configure(key, value, fresh) => {
                    // The loop is still there: the message is taken in after this one.
                    let _ = self.inbox.send(self.configure(key, &value, &fresh));
                    if let (Setting::Backup, Value::Text(to)) = (key, &value) {
                        let _ = self.inbox.send(self.back_up_to(to));
                    }
                    continue;
                }
                Effect::Suspend => {
                    suspend(canvas)?;
                    continue;
                }
                Effect::Quit(code) => return Ok(Some(code)),
            };
            match &self.worker {
                Some(worker) => {
                    worker.send(request);
                }
                None => self.forget(request),
            }
        }
        Ok(None)
    }

    /// Nothing is stored, and nobody is to wait for it.
    fn forget(&self, request: Request) {
        if let Request::Append { interview, events } = request
            && let Some(last) = events.last()
        {
            let n = last.n;
            // The loop is still there: the message is taken in after this one.
            let _ = self.inbox.send(Msg::Confirmed { interview, n });
        }
    }

    /// Writes a setting to the file. No interview is held meanwhile, so nobody waits for the disk.
    fn configure(&self, key: Setting, value: &Value, fresh: &str) -> Msg {
        let Some(path) = &self.config else {
            return Msg::Unconfigured(Problem::new(CONFIG, "no-place"));
        };
        match file::save(path, fresh, key, value) {
            Ok(()) => Msg::Configured,
            Err(problem) => Msg::Unconfigured(problem),
        }
    }

    /// From now on copies go to this folder by themselves, or to none.
    fn back_up_to(&self, to: &str) -> Msg {
        let done = match to {
            "" => backup::forget(&self.data),
            to => backup::remember(&self.data, Path::new(to), backup::KEEP),
        };
        match done {
            Ok(()) => Msg::Backups(backups(&self.data)),
            Err(error) => {
                let (key, args) = error.message();
                Msg::Told(key, args)
            }
        }
    }

    /// Saves what waits and ends the storage thread.
    pub(super) fn close(self) {
        if let Some(worker) = self.worker {
            worker.close();
        }
    }
}

/// The lists of a data folder that cannot be written to for now; `None` if there are none, or if
/// waiting does not help.
fn listed(dir: &Path, refused: &StoreError) -> Option<Index> {
    let readable = refused.may_pass() && Reader::is_there(dir).ok()?;
    readable.then(|| Reader::open(dir).ok()?.index().ok())?
}

/// How the backups of a data folder stand: one small file is read.
pub(super) fn backups(dir: &Path) -> Backups {
    Backups {
        wanted: backup::rolling(dir).is_some(),
        last: backup::last(dir).map(|last| last.at),
    }
}

/// What the storage thread says, as messages.
fn messages(reply: Reply, dir: &Path) -> Vec<Msg> {
    match reply {
        Reply::Confirmed(confirmed) => vec![
            Msg::Confirmed {
                interview: confirmed.interview,
                n: confirmed.n,
            },
            Msg::Well,
        ],
        Reply::Settled(index) => vec![Msg::Index(index), Msg::Backups(backups(dir))],
        Reply::Loaded { interview, events } => {
            let hash = match events.first().map(|event| &event.what) {
                Some(What::Opened(opening)) => opening.hash.as_str(),
                _ => "",
            };
            let files = Reader::open(dir).and_then(|reader| reader.held(hash));
            let files = files.ok().flatten();
            vec![Msg::Loaded {
                interview,
                events,
                files,
            }]
        }
        Reply::Opened(index) => vec![Msg::Opened(index), Msg::Well],
        Reply::Failed { error, .. } | Reply::Refused(error) => {
            let (key, args) = error.message();
            vec![Msg::Trouble(key, args)]
        }
        Reply::Noticed(notices) | Reply::Attached(notices) => {
            let worst = notices.last().map(crate::store::notice::Notice::message);
            worst
                .map(|(key, args)| Msg::Told(key, args))
                .into_iter()
                .collect()
        }
        Reply::Held(_) | Reply::Tallied | Reply::Closed => Vec::new(),
    }
}

/// Gives the terminal back and stops; goes on when the shell continues the program.
fn suspend(canvas: &mut Canvas) -> io::Result<()> {
    terminal::leave();
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
    terminal::enter()?;
    canvas.refresh()
}
