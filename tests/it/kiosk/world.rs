//! A kiosk on a desk: the model, a real store, and a clock that goes only when it is told to.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;

use crossterm::event::KeyCode;
use fangtan::config::kiosk::Kiosk;
use fangtan::config::pin;
use fangtan::instrument::parse::Package;
use fangtan::interview::event::{Event, Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::kiosk::act::Act;
use fangtan::kiosk::keys::Chord;
use fangtan::kiosk::model::{Effect, Model, Msg, Screen};
use fangtan::kiosk::place::{Placed, place};
use fangtan::kiosk::sheet::sheet;
use fangtan::kiosk::time::deadline;
use fangtan::kiosk::update::update;
use fangtan::kiosk::view::view;
use fangtan::kiosk::visitors::asked;
use fangtan::library::shelf::Shelf;
use fangtan::locale::words::Words;
use fangtan::store::index::Index;
use fangtan::store::kiosk::Remembered;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use fangtan::tui::keys::Key;
use fangtan::tui::layout::Size;
use fangtan::tui::model::sign_in::Lock;
use fangtan::tui::touch::{Touch, TouchKind};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;

use crate::support::{CONTRAST, START, fixtures, text};

/// The PIN of every kiosk here.
pub const PIN: &str = "2468";

pub struct World {
    pub model: Model,
    pub dir: TempDir,
    pub mono: u64,
    /// The wall clock runs beside the monotonic one, from here.
    pub start: i64,
    /// Everything that was to be done outside, the store's part apart.
    pub done: Vec<Effect>,
    /// What the store has said and nobody has heard yet.
    pub replies: VecDeque<Msg>,
    /// Whether the store answers at once.
    pub prompt: bool,
    /// Whether the disk is full.
    pub full: bool,
    store: Option<Store>,
    terminal: Terminal<TestBackend>,
}

/// The settings with which most tests run.
pub fn settings() -> Kiosk {
    Kiosk {
        device: Some("K-01".to_owned()),
        branch: Some("Dashun".to_owned()),
        pin: pin::hash(PIN, [3; 16]),
        ..Kiosk::default()
    }
}

/// An instrument as visitors are asked it.
pub fn package(name: &str) -> Rc<Package> {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    let book = shelf.find(name).expect("an instrument");
    let files = book.package().expect("a sound one").files.clone();
    Rc::new(asked(files).expect("a sound one"))
}

impl World {
    pub fn new(instrument: &str, settings: Kiosk) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let branch = settings.branch.clone();
        let mut desk = Opening::at_desk(Mode::Kiosk, branch, None, None);
        desk.device.clone_from(&settings.device);
        let model = Model {
            theme: CONTRAST,
            words: Rc::new(Words::embedded()),
            home: "zh-CN".to_owned(),
            package: package(instrument),
            desk,
            seed: Seed::new([5; 32]),
            index: None,
            free_mb: Some(10_000),
            size: Size { cols: 80, rows: 24 },
            screen: Screen::Lobby,
            over: None,
            scroll: 0,
            focus: None,
            keyed: false,
            digits: String::new(),
            pressed: None,
            touched: None,
            chord: Chord::default(),
            lock: Lock::default(),
            remembered: Remembered::default(),
            trouble: None,
            input: 0,
            shown: 0,
            probed: 0,
            now: Stamp { at: START, mono: 0 },
            settings,
        };
        let mut world = Self {
            model,
            dir,
            mono: 0,
            start: START,
            done: Vec::new(),
            replies: VecDeque::new(),
            prompt: true,
            full: false,
            store: None,
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
        };
        world.open();
        world
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// The program starts: on a new data folder, or after it ended however it did.
    pub fn open(&mut self) {
        self.store = None;
        let store = Store::open(&self.data(), START).unwrap();
        let index = Box::new(store.index().clone());
        self.store = Some(store);
        self.model.screen = Screen::Lobby;
        self.model.over = None;
        self.send(Msg::Opened(index));
        self.hear();
    }

    pub fn now(&self) -> Stamp {
        Stamp {
            at: self.start + self.mono.cast_signed(),
            mono: self.mono,
        }
    }

    /// A message, and everything that comes of it.
    pub fn send(&mut self, msg: Msg) -> &mut Self {
        let now = self.now();
        let effects = update(&mut self.model, msg, now);
        for effect in effects {
            self.carry_out(effect);
        }
        if self.prompt {
            self.hear();
        }
        self
    }

    /// What the store has said comes in.
    pub fn hear(&mut self) {
        while let Some(reply) = self.replies.pop_front() {
            let now = self.now();
            for effect in update(&mut self.model, reply, now) {
                self.carry_out(effect);
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        let full = || Msg::Trouble(("store-full", vec![("free", "0".to_owned())]));
        let store = self.store.as_mut().unwrap();
        let reply = match &effect {
            Effect::Append(..) | Effect::Hold(..) | Effect::Settle if self.full => Some(full()),
            Effect::Append(id, events) => {
                let confirmed = store.append(id, events).unwrap();
                Some(Msg::Confirmed(confirmed.interview, confirmed.n))
            }
            Effect::Hold(hash, files) => {
                store.hold(hash, files).unwrap();
                None
            }
            Effect::Tally(tally) => {
                store.tally(tally).unwrap();
                None
            }
            Effect::Load(id) => {
                let events = store.load(id).unwrap();
                let files = Reader::open(&self.data()).unwrap();
                let hash = self.model.package.instrument.hash.clone();
                Some(Msg::Found(id.clone(), events, files.held(&hash).unwrap()))
            }
            Effect::Settle => {
                let index = Box::new(store.index().clone());
                Some(Msg::Settled(index, Some(10_000)))
            }
            _ => None,
        };
        self.replies.extend(reply);
        self.done.push(effect);
    }

    /// Time passes; what is due is done when it is due, as the loop does it.
    pub fn pass(&mut self, ms: u64) -> &mut Self {
        let until = self.mono + ms;
        loop {
            self.model.now = self.now();
            match deadline(&self.model).filter(|due| *due <= until) {
                Some(due) => {
                    let before = self.mono;
                    self.mono = due.max(self.mono);
                    self.send(Msg::Tick);
                    self.model.now = self.now();
                    let stuck = deadline(&self.model) == Some(due) && before == due;
                    assert!(!stuck, "the timer stands still at {due}");
                }
                None => break,
            }
        }
        self.mono = until;
        self
    }

    pub fn key(&mut self, code: KeyCode) -> &mut Self {
        self.send(Msg::Key(Key::plain(code)))
    }

    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for c in keys.chars() {
            self.pass(1500);
            let code = match c {
                '\n' => KeyCode::Enter,
                '\x1b' => KeyCode::Esc,
                '\t' => KeyCode::Tab,
                c => KeyCode::Char(c),
            };
            self.key(code);
        }
        self
    }

    pub fn ctrl(&mut self, letter: char) -> &mut Self {
        self.send(Msg::Key(Key::ctrl(letter)))
    }

    pub fn touch(&mut self, kind: TouchKind, col: u16, row: u16) -> &mut Self {
        self.send(Msg::Touch(Touch { kind, col, row }))
    }

    /// Where a target stands.
    pub fn spot(&self, act: &Act) -> (u16, u16) {
        let placed = self.placed();
        let spot = placed.spots.iter().find(|spot| spot.target.act == *act);
        let area = spot
            .unwrap_or_else(|| panic!("no {act:?} in {placed:?}"))
            .area;
        (area.x + area.width / 2, area.y + area.height / 2)
    }

    pub fn placed(&self) -> Placed {
        let model = &self.model;
        place(&sheet(model), model.size, model.scroll, model.is_large())
    }

    /// A finger comes down on a target and goes up again.
    pub fn tap(&mut self, act: &Act) -> &mut Self {
        self.pass(1500);
        let (col, row) = self.spot(act);
        self.touch(TouchKind::Press, col, row);
        self.touch(TouchKind::Release, col, row)
    }

    pub fn offers(&self, act: &Act) -> bool {
        self.placed().offers(act)
    }

    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.terminal.backend_mut().resize(cols, rows);
        self.send(Msg::Sized(Size { cols, rows }))
    }

    pub fn buffer(&mut self) -> Buffer {
        let model = &self.model;
        let frame = self.terminal.draw(|frame| {
            let cursor = view(model, frame.buffer_mut());
            frame.set_cursor_position(cursor);
        });
        let frame = frame.unwrap();
        frame.buffer.clone()
    }

    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    /// Every interview as it is on the disk.
    pub fn logs(&self) -> Vec<(String, Vec<Event>)> {
        let reader = Reader::open(&self.data()).unwrap();
        let logs = reader.logs().unwrap().into_iter();
        logs.map(|(id, log)| (id, log.unwrap())).collect()
    }

    pub fn index(&self) -> Index {
        Reader::open(&self.data()).unwrap().index().unwrap()
    }

    /// The bytes of every file of the data folder but the instruments' texts.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.data()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    found.push((path, bytes));
                }
            }
        }
        found
    }

    /// From the invitation to the first item, in English.
    pub fn items(&mut self) -> &mut Self {
        self.tap(&Act::Begin).tap(&Act::Language("en".to_owned()));
        self.tap(&Act::Yes).tap(&Act::Yes)
    }

    /// In the lobby, or anywhere: to the staff screen.
    pub fn staff(&mut self) -> &mut Self {
        self.ctrl('k').ctrl('p');
        for digit in PIN.chars() {
            self.key(KeyCode::Char(digit));
        }
        self.key(KeyCode::Enter)
    }
}
