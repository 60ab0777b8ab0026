//! A desk without a terminal: keys in, screen and stored events out, over a real store.

use std::path::Path;
use std::rc::Rc;

use crossterm::event::KeyCode;
use fangtan::interview::event::{Event, Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::order::Scheme;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use fangtan::tui::keys::Key;
use fangtan::tui::model::home::Home;
use fangtan::tui::model::{Effect, Model, Msg, Screen};
use fangtan::tui::theme::Theme;
use fangtan::tui::update::update;
use fangtan::tui::view::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Position;
use tempfile::TempDir;

/// The moment at which every test begins: 2026-11-21 06:05:00 UTC.
pub const START: i64 = 1_795_241_100_000;

/// A desk: the model, a real store, and a clock that goes one second a key.
pub struct Desk {
    pub model: Model,
    pub dir: TempDir,
    pub ended: Option<i32>,
    store: Store,
    terminal: Terminal<TestBackend>,
    mono: u64,
}

/// How a theme is named in snapshots.
pub const COLOUR: Theme = Theme { color: true, ascii: false };
pub const NONE: Theme = Theme { color: false, ascii: false };
pub const ASCII: Theme = Theme { color: false, ascii: true };

impl Desk {
    /// A desk at the home screen with a fresh store and the shipped instruments.
    pub fn new(lang: &str, size: (u16, u16), theme: Theme) -> Self {
        Self::with(lang, size, theme, |_| {})
    }

    /// The same, where `prepare` may put instruments into the data folder first.
    pub fn with(lang: &str, size: (u16, u16), theme: Theme, prepare: impl FnOnce(&Path)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        let store = Store::open(&data, START).unwrap();
        prepare(&data.join("instruments"));
        let branch = if lang == "en" { "Dashun Branch" } else { "大舜支行" };
        let desk = Opening::at_desk(Mode::Interview, Some(branch.to_owned()), None, None);
        let model = Model {
            theme,
            words: Rc::new(Words::embedded()),
            lang: lang.to_owned(),
            shelf: Rc::new(Shelf::open(&data.join("instruments"))),
            catalogue: Rc::new(shelf::catalogue().unwrap()),
            desk,
            seed: Seed::new([7; 32]),
            index: store.index().clone(),
            revision: 0,
            trouble: None,
            scheme: Scheme::default(),
            screen: Screen::Home(Home::default()),
            overlay: None,
            notice: None,
            now: Stamp { at: START, mono: 0 },
            one: false,
        };
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        Self { model, dir, ended: None, store, terminal, mono: 0 }
    }

    /// Presses keys: `1`, `enter`, `f4`, `up*3`, `text:你好`, `ctrl-l`, `space`, `paste:…`, with
    /// white space between them.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            if let Some(text) = word.strip_prefix("paste:") {
                self.send(Msg::Paste(text.to_owned()));
            } else if let Some(text) = word.strip_prefix("text:") {
                for c in text.chars() {
                    self.send(Msg::Key(Key::plain(KeyCode::Char(c))));
                }
            } else {
                let (name, times) = word.split_once('*').unwrap_or((word, "1"));
                for _ in 0..times.parse().unwrap() {
                    self.send(Msg::Key(key(name)));
                }
            }
        }
        self
    }

    /// Sends a message one second later and does what comes of it.
    pub fn send(&mut self, msg: Msg) {
        self.mono += 1000;
        let now = Stamp { at: START + self.mono as i64, mono: self.mono };
        let effects = update(&mut self.model, msg, now);
        for effect in effects {
            for answer in self.done(effect) {
                self.send(answer);
            }
        }
    }

    /// Does an effect against the real store, and says what the storage thread would say.
    fn done(&mut self, effect: Effect) -> Vec<Msg> {
        match effect {
            Effect::Append(interview, events) => {
                let confirmed = self.store.append(&interview, &events).unwrap();
                vec![Msg::Confirmed { interview: confirmed.interview, n: confirmed.n }]
            }
            Effect::Hold(hash, files) => {
                self.store.hold(&hash, &files).unwrap();
                Vec::new()
            }
            Effect::Load { interview } => {
                let events = self.store.load(&interview).unwrap();
                vec![Msg::Loaded { interview, events, files: None }]
            }
            Effect::Tally(tally) => {
                self.store.tally(&tally).unwrap();
                Vec::new()
            }
            Effect::Settle => {
                self.store.settle().unwrap();
                vec![Msg::Index(Box::new(self.store.index().clone()))]
            }
            Effect::Suspend => Vec::new(),
            Effect::Quit(code) => {
                self.ended = Some(code);
                Vec::new()
            }
        }
    }

    /// The screen in another size from now on.
    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.terminal.backend_mut().resize(cols, rows);
        self.send(Msg::Redraw);
        self
    }

    /// Draws and gives the cells.
    pub fn buffer(&mut self) -> Buffer {
        let model = &self.model;
        self.terminal.draw(|frame| view(model, frame)).unwrap();
        self.terminal.backend().buffer().clone()
    }

    /// Draws and gives the text of the screen, trailing spaces off.
    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    /// Where the cursor stands.
    pub fn cursor(&mut self) -> Position {
        self.buffer();
        self.terminal.get_cursor_position().unwrap()
    }

    /// The events of the newest interview, as a reader sees them on disk.
    pub fn stored(&self) -> Vec<Event> {
        let reader = Reader::open(&self.dir.path().join("data")).unwrap();
        let list = reader.list().unwrap();
        let id = &list.last().expect("an interview on disk").0;
        reader.load(id).unwrap()
    }

    /// What was counted without leaving an interview.
    pub fn tallied(&self) -> Vec<String> {
        let reader = Reader::open(&self.dir.path().join("data")).unwrap();
        reader.tallies().unwrap().into_iter().map(|tally| tally.reason).collect()
    }
}

fn key(name: &str) -> Key {
    if let Some(letter) = name.strip_prefix("ctrl-") {
        return Key::ctrl(letter.chars().next().unwrap());
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "backspace" => KeyCode::Backspace,
        "delete" => KeyCode::Delete,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "space" => KeyCode::Char(' '),
        _ => match name.strip_prefix('f').and_then(|n| n.parse().ok()) {
            Some(n) => KeyCode::F(n),
            None => {
                let mut chars = name.chars();
                let c = chars.next().unwrap();
                assert!(chars.next().is_none(), "no key is called {name}");
                KeyCode::Char(c)
            }
        },
    };
    Key::plain(code)
}

/// The text of a screen: wide characters once, trailing spaces off.
pub fn text(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            line.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n") + "\n"
}

/// The runs of a screen that are not plain: place, style, text.
pub fn styles(buffer: &Buffer) -> String {
    let mut runs: Vec<String> = Vec::new();
    for y in 0..buffer.area.height {
        let mut run = (ratatui::style::Style::default(), 0, String::new());
        let mut x = 0;
        while x <= buffer.area.width {
            let cell = (x < buffer.area.width).then(|| &buffer[(x, y)]);
            let style = cell.map(ratatui::buffer::Cell::style);
            if style != Some(run.0) {
                let (fg, modifier) = (run.0.fg.unwrap_or_default(), run.0.add_modifier);
                let marked = fg != ratatui::style::Color::Reset || !modifier.is_empty();
                if marked && !run.2.trim().is_empty() {
                    runs.push(format!("{y},{} {fg:?} {modifier:?} {}", run.1, run.2.trim_end()));
                }
                run = (style.unwrap_or_default(), x, String::new());
            }
            let Some(cell) = cell else { break };
            run.2.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
    }
    runs.join("\n") + "\n"
}

/// What was stored, with what differs from run to run or front end to front end left out: times,
/// durations, whether scores were in sight, the receipt.
pub fn essence(events: &[Event]) -> Vec<String> {
    let strip = |event: &Event| {
        let mut value = serde_json::to_value(&event.what).unwrap();
        let fields = value.as_object_mut().unwrap();
        for name in ["ms", "panel", "receipt"] {
            fields.remove(name);
        }
        serde_json::to_string(&value).unwrap()
    };
    events
        .iter()
        .map(strip)
        .filter(|line| !line.contains("\"do\":\"panel\""))
        .collect()
}
