//! Effects done: the storage thread's requests, staff's figures and exports, the call for staff.
//! Nothing here waits for anything, so that no disk and no command can hold the screen up.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::clock::Clock;
use crate::config::kiosk::Kiosk;
use crate::exchange::events;
use crate::exchange::file::{self, FileError};
use crate::exchange::rows::{Paradata, Times};
use crate::instrument::parse::{self, Files};
use crate::interview::event::{Event, Mode, What};
use crate::kiosk::figures::{Figures, Visits, visit};
use crate::kiosk::model::{Effect, Msg, Said};
use crate::locale::dates;
use crate::store::derived::Read;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use crate::store::worker::{Reply, Request, Worker};
use crate::store::{backup, glance, kiosk};

/// What the loop does things with.
pub(super) struct Hands {
    worker: Option<Worker>,
    clock: Clock,
    dir: PathBuf,
    settings: Kiosk,
    /// The instrument and the branch that figures and exports are about.
    files: Files,
    instrument: String,
    branch: Option<String>,
    inbox: Sender<Msg>,
    /// Whether a command that calls staff is still running.
    calling: Arc<AtomicBool>,
}

/// What figures and exports are about.
pub(super) struct Subject {
    pub(super) files: Files,
    pub(super) instrument: String,
    pub(super) branch: Option<String>,
}

impl Hands {
    /// Opens the store on its thread and waits until it is open or refused; a refusal is told as a
    /// message and does not end the kiosk.
    pub(super) fn take(
        dir: &Path,
        settings: &Kiosk,
        subject: Subject,
        clock: Clock,
        inbox: Sender<Msg>,
    ) -> Self {
        let mut hands = Self {
            worker: None,
            clock,
            dir: dir.to_path_buf(),
            settings: settings.clone(),
            files: subject.files,
            instrument: subject.instrument,
            branch: subject.branch,
            inbox,
            calling: Arc::default(),
        };
        let (first, opened) = mpsc::channel();
        hands.open(move || {
            let _ = first.send(());
        });
        // Should the thread end before it has spoken, the first probe starts another.
        let _ = opened.recv();
        hands
    }

    fn open(&mut self, mut spoken: impl FnMut() + Send + 'static) {
        let folder = self.dir.clone();
        let to_loop = self.inbox.clone();
        let spawned = Worker::spawn(&self.dir, self.clock.stamp().at, move |reply| {
            let first = matches!(reply, Reply::Opened(_) | Reply::Refused(_));
            for msg in messages(reply, &folder) {
                let _ = to_loop.send(msg);
            }
            if first {
                spoken();
            }
        });
        match spawned {
            Ok(worker) => self.worker = Some(worker),
            Err(error) => self.tell(trouble(&error)),
        }
    }

    fn tell(&self, msg: Msg) {
        let _ = self.inbox.send(msg);
    }

    /// Does an effect; gives the exit code when it ends the program. What concerns the screen is
    /// not done here.
    pub(super) fn run(&mut self, effect: Effect) -> Option<i32> {
        match effect {
            Effect::Append(interview, events) => self.ask(Request::Append { interview, events }),
            Effect::Hold(hash, files) => self.ask(Request::Hold { hash, files }),
            Effect::Tally(tally) => self.ask(Request::Tally(tally)),
            Effect::Load(interview) => self.ask(Request::Load { interview }),
            Effect::Settle => self.ask(Request::Settle),
            Effect::Call => self.command(&self.settings.call, None),
            Effect::Alert(key) => self.command(&self.settings.alert, Some(key)),
            Effect::Remember(remembered) => self.checked(kiosk::remember(&self.dir, &remembered)),
            Effect::Log(what) => {
                let at = self.clock.stamp().at;
                self.checked(kiosk::log(&self.dir, at, &what));
            }
            Effect::Gather => self.gather(),
            Effect::Export => self.export(),
            Effect::Wipe => {}
            Effect::Quit(code) => return Some(code),
        }
        None
    }

    fn ask(&mut self, request: Request) {
        let lost = self
            .worker
            .as_ref()
            .is_none_or(|worker| !worker.send(request));
        if lost {
            self.open(|| {});
        }
    }

    /// A small file that cannot be written is a sign that answers cannot either.
    fn checked(&self, result: Result<(), StoreError>) {
        if let Err(error) = result {
            self.tell(trouble(&error));
        }
    }

    /// Runs a command beside the kiosk, one at a time; it gets no terminal.
    fn command(&self, words: &[String], more: Option<&str>) {
        let [program, args @ ..] = words else {
            return;
        };
        if self.calling.swap(true, Ordering::SeqCst) {
            return;
        }
        let mut command = Command::new(program);
        command.args(args).args(more);
        command.stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let calling = Arc::clone(&self.calling);
        let run = move || {
            let _ = command.status();
            calling.store(false, Ordering::SeqCst);
        };
        let thread = thread::Builder::new().name("call".to_owned()).spawn(run);
        if thread.is_err() {
            self.calling.store(false, Ordering::SeqCst);
        }
    }

    fn gather(&self) {
        let (dir, files, clock) = (self.dir.clone(), self.files.clone(), self.clock);
        let (instrument, branch) = (self.instrument.clone(), self.branch.clone());
        let inbox = self.inbox.clone();
        let gather = move || {
            let now = clock.stamp().at;
            let figures = figures(&dir, files, &instrument, branch.as_deref(), now);
            let msg = match figures {
                Ok(figures) => Msg::Figures(Box::new(figures)),
                Err(error) => trouble(&error),
            };
            let _ = inbox.send(msg);
        };
        let _ = thread::Builder::new()
            .name("gather".to_owned())
            .spawn(gather);
    }

    fn export(&self) {
        let Some(folder) = self.settings.export.clone() else {
            return self.tell(Msg::Exported(Err(("staff-no-folder", Vec::new()))));
        };
        let (dir, files, at) = (self.dir.clone(), self.files.clone(), self.clock.stamp().at);
        let device = self.settings.device.clone();
        let inbox = self.inbox.clone();
        let export = move || {
            let result = export(&dir, files, Path::new(&folder), device.as_deref(), at);
            let _ = inbox.send(Msg::Exported(result));
        };
        let _ = thread::Builder::new()
            .name("export".to_owned())
            .spawn(export);
    }

    /// Saves what waits and ends the storage thread.
    pub(super) fn close(self) {
        if let Some(worker) = self.worker {
            worker.close();
        }
    }
}

fn trouble(error: &StoreError) -> Msg {
    Msg::Trouble(error.message())
}

/// What the storage thread says, as messages.
fn messages(reply: Reply, dir: &Path) -> Vec<Msg> {
    match reply {
        Reply::Opened(index) => vec![Msg::Opened(index)],
        Reply::Confirmed(confirmed) => vec![Msg::Confirmed(confirmed.interview, confirmed.n)],
        Reply::Settled(index) => vec![Msg::Settled(index, glance::free_mb(dir))],
        Reply::Loaded { interview, events } => {
            let hash = match events.first().map(|event| &event.what) {
                Some(What::Opened(opening)) => opening.hash.as_str(),
                _ => "",
            };
            let files = Reader::open(dir).and_then(|reader| reader.held(hash));
            vec![Msg::Found(interview, events, files.ok().flatten())]
        }
        Reply::Refused(error) => vec![trouble(&error)],
        // Without sled answers are saved all the same; a visit that is damaged hinders no other.
        Reply::Failed { error, .. } => match error {
            StoreError::Engine(_) | StoreError::Damaged { .. } | StoreError::NotFound(_) => {
                Vec::new()
            }
            error => vec![trouble(&error)],
        },
        Reply::Noticed(_)
        | Reply::Attached(_)
        | Reply::Held(_)
        | Reply::Tallied
        | Reply::Closed => Vec::new(),
    }
}

fn figures(
    dir: &Path,
    files: Files,
    instrument: &str,
    branch: Option<&str>,
    now: i64,
) -> Result<Figures, StoreError> {
    let reader = Reader::open(dir)?;
    let mut list = Vec::new();
    reader.each(&mut |id, summary| list.extend(visit(id, summary, instrument, branch)))?;
    let visits = Visits::of(list);
    let wanted = visits.newest();
    let logs: BTreeMap<String, Vec<Event>> = if wanted.is_empty() {
        BTreeMap::new()
    } else {
        let logs = reader.logs_of(&wanted)?.into_iter();
        logs.filter_map(|(id, log)| Some((id, log.ok()?))).collect()
    };
    let logs: Vec<(String, Vec<Event>)> = logs.into_iter().collect();
    let last = backup::last(dir).map(|last| last.at);
    let package = parse::package(files).ok();
    let figures =
        package.map(|package| visits.figures(&package, dates::midnight(now), &logs, last));
    Ok(Figures {
        free_mb: glance::free_mb(dir),
        ..figures.unwrap_or_default()
    })
}

/// Writes `fangtan-<device>-<day>.events.csv`: every visit of the kiosk, as `fangtan export events`
/// writes them.
fn export(
    dir: &Path,
    files: Files,
    folder: &Path,
    device: Option<&str>,
    now: i64,
) -> Result<usize, Said> {
    if !folder.is_dir() {
        let path = folder.display().to_string();
        return Err(("staff-folder-away", vec![("path", path)]));
    }
    let reader = Reader::open(dir).map_err(|error| error.message())?;
    let ours = parse::package(files).ok().map(std::rc::Rc::new);
    let package = |hash: &str| {
        let known = ours.clone();
        let known = known.filter(|package| package.instrument.hash == hash);
        known.or_else(|| {
            let files = reader.held(hash).ok().flatten()?;
            parse::package(files).ok().map(std::rc::Rc::new)
        })
    };
    let mut lines = events::header();
    let mut count = 0;
    let mut read = |id: &str, log: Read| {
        let log = log.ok()?;
        let What::Opened(opening) = &log.first()?.what else {
            return None;
        };
        if opening.mode != Mode::Kiosk {
            return None;
        }
        Paradata::of(&package(&opening.hash)?, id, &log, Times::Shifted)
    };
    let given = reader.in_order(&mut read, &mut |rows| {
        lines.push_str(&events::lines(&rows));
        count += 1;
        Ok::<_, StoreError>(())
    });
    given.map_err(|error| error.message())?;
    let plain = |c: char| {
        if c.is_alphanumeric() || c == '-' {
            c
        } else {
            '_'
        }
    };
    let device: String = device.unwrap_or("kiosk").chars().map(plain).collect();
    let name = format!("fangtan-{device}-{}.events.csv", dates::day(now));
    file::write(&folder.join(name), |file| file.write_all(lines.as_bytes())).map_err(|error| {
        let (path, reason) = match error {
            FileError::Exists(path) => (path, String::new()),
            FileError::Io { path, source } => (path, source.to_string()),
        };
        let path = path.display().to_string();
        ("export-io", vec![("path", path), ("reason", reason)])
    })?;
    Ok(count)
}
