//! A class without a terminal: keys in, screen and stored events out, over a real store.

use std::path::{Path, PathBuf};

use fangtan::class::lesson::Lesson;
use fangtan::class::model::{Desk, Effect, Model, Msg};
use fangtan::class::update::update;
use fangtan::class::view::view;
use fangtan::class::{menu, recall};
use fangtan::exchange::file::gather;
use fangtan::interview::event::Event;
use fangtan::interview::identity::Seed;
use fangtan::interview::seat::Tag;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::Shelf;
use fangtan::locale::words::Words;
use fangtan::measure::votes::Vote;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use fangtan::tui::theme::Theme;
use insta::Settings;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;

use crate::support::{START, key, styles, text};

/// A class: the model, a real store, and a clock that goes one second a key.
pub struct Room {
    pub model: Model,
    pub dir: TempDir,
    pub size: (u16, u16),
    pub ended: Option<i32>,
    /// Files that were written: their places and texts.
    pub written: Vec<(PathBuf, String)>,
    /// How many keys were pressed.
    pub pressed: usize,
    store: Option<Store>,
    mono: u64,
}

fn fresh(lang: &str, theme: Theme, case: &str, seed: u8) -> Model {
    let seed = Seed::new([seed; 32]);
    let shelf = Shelf::open(Path::new("nowhere"));
    let mut desk = Desk::new(Words::embedded(), lang, theme, shelf, seed);
    desk.lesson = menu::of_case(&mut desk, case);
    Model::new(desk)
}

impl Room {
    pub fn new(lang: &str, size: (u16, u16), theme: Theme, case: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("store"), START).unwrap();
        Self {
            model: fresh(lang, theme, case, 7),
            dir,
            size,
            ended: None,
            written: Vec::new(),
            pressed: 0,
            store: Some(store),
            mono: 0,
        }
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("store")
    }

    pub fn lesson(&mut self) -> &mut Lesson {
        self.model.desk.lesson.as_mut().unwrap()
    }

    /// The program ended, however it did, and was started again on the same data folder.
    pub fn restart(&mut self, case: &str) -> &mut Self {
        self.store = None;
        self.store = Some(Store::open(&self.data(), START).unwrap());
        let lang = self.model.desk.lang.clone();
        self.model = fresh(&lang, self.model.desk.theme, case, 8);
        self
    }

    /// Lets go of the store.
    pub fn let_go(&mut self) {
        self.store = None;
    }

    /// What `--code` does.
    pub fn recall(&mut self, code: &str) -> &mut Self {
        self.model
            .desk
            .effects
            .push(Effect::Recall(code.to_owned()));
        self.send(Msg::Redraw);
        self
    }

    /// Types the place of a file where it is asked for.
    pub fn import(&mut self, path: &Path) {
        self.key("f3");
        self.send(Msg::Paste(path.display().to_string()));
        self.key("enter");
    }

    /// Presses keys with white space between them; `5*3` is a key three times.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            let (name, times) = word.split_once('*').unwrap_or((word, "1"));
            for _ in 0..times.parse().unwrap() {
                self.key(name);
            }
        }
        self
    }

    pub fn key(&mut self, name: &str) {
        self.pressed += 1;
        self.send(Msg::Key(key(name)));
    }

    pub fn send(&mut self, msg: Msg) {
        self.mono += 1000;
        let now = Stamp {
            at: START + self.mono.cast_signed(),
            mono: self.mono,
        };
        for effect in update(&mut self.model, msg, now) {
            if let Some(answer) = self.done(effect) {
                self.send(answer);
            }
        }
        self.buffer();
    }

    fn done(&mut self, effect: Effect) -> Option<Msg> {
        let store = self.store.as_mut().unwrap();
        match effect {
            Effect::Append(id, events) => {
                let confirmed = store.append(&id, &events).unwrap();
                Some(Msg::Confirmed(confirmed.interview, confirmed.n))
            }
            Effect::Hold(hash, files) => {
                store.hold(&hash, &files).unwrap();
                None
            }
            Effect::Recall(code) => {
                let reader = Reader::open(&self.data()).unwrap();
                Some(Msg::Recalled(recall(&reader, &code).unwrap()))
            }
            Effect::Read(path) => Some(Msg::Files(gather(&path, &["csv", "json"]))),
            Effect::Write(files, said) => {
                let last = files.last().unwrap().0.clone();
                self.written.extend(files);
                Some(Msg::Written(Ok((said, last))))
            }
            Effect::Suspend => None,
            Effect::Quit(code) => {
                self.ended = Some(code);
                None
            }
        }
    }

    pub fn buffer(&mut self) -> Buffer {
        let (cols, rows) = self.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, cols, rows));
        let shown = view(&self.model, &mut buffer);
        self.model.desk.drawn = shown.drawn;
        assert!(shown.cursor.x < cols.max(1) && shown.cursor.y < rows.max(1));
        buffer
    }

    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    pub fn load(&self, id: &str) -> Vec<Event> {
        Reader::open(&self.data()).unwrap().load(id).unwrap()
    }

    /// How many events the store has.
    pub fn events(&self) -> usize {
        let logs = Reader::open(&self.data()).unwrap().logs().unwrap();
        logs.into_values().map(|log| log.unwrap().len()).sum()
    }

    /// Every entry of a vote, group after group.
    pub fn all(&mut self, round: u8) -> Vec<Vote> {
        let lesson = self.lesson();
        let groups = lesson.group_list().into_iter();
        groups
            .flat_map(|group| lesson.rows.iter().map(move |item| (group, *item)))
            .map(|(group, item)| lesson.vote(round, group, item))
            .collect()
    }

    pub fn tags(&mut self, round: u8) -> Vec<Option<Tag>> {
        let lesson = self.lesson();
        let groups = lesson.group_list().into_iter();
        groups
            .flat_map(|group| lesson.rows.iter().map(move |item| (group, *item)))
            .map(|(group, item)| lesson.tag(round, group, item))
            .collect()
    }
}

/// Snapshots of a screen as it stands, in the sizes of a laptop, a projector and a wall.
pub fn shoot(room: &mut Room, name: &str) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let (size, big) = (room.size, room.model.desk.big);
    let lang = room.model.desk.lang.clone();
    for (cols, rows, large) in [(80, 24, false), (40, 12, true), (100, 30, true)] {
        room.size = (cols, rows);
        room.model.desk.big = large;
        let buffer = room.buffer();
        let shown = format!("{}\n{}", text(&buffer), styles(&buffer));
        settings.bind(|| insta::assert_snapshot!(format!("{name}.{lang}.{cols}x{rows}"), shown));
    }
    (room.size, room.model.desk.big) = (size, big);
    room.buffer();
}
