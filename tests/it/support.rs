//! A desk without a terminal: keys in, screen and stored events out, over a real store.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crossterm::event::KeyCode;
use fangtan::config::file;
use fangtan::config::settings::{Look, Settings};
use fangtan::interview::event::{Event, Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::weights::Scheme;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use fangtan::tui::keys::Key;
use fangtan::tui::model::home::Home;
use fangtan::tui::model::{Effect, Model, Msg, Screen};
use fangtan::tui::theme::Theme;
use fangtan::tui::update::{begin, update};
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
pub const COLOUR: Theme = Theme {
    look: Look::Colour,
    ascii: false,
    large: false,
};
pub const NONE: Theme = Theme {
    look: Look::Colourless,
    ascii: false,
    large: false,
};
pub const ASCII: Theme = Theme {
    look: Look::Colourless,
    ascii: true,
    large: false,
};

pub const CONTRAST: Theme = Theme {
    look: Look::HighContrast,
    ascii: false,
    large: false,
};
pub const LARGE: Theme = Theme {
    look: Look::Colour,
    ascii: false,
    large: true,
};

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
        let branch = if lang == "en" {
            "Dashun Branch"
        } else {
            "大舜支行"
        };
        let desk = Opening::at_desk(Mode::Interview, Some(branch.to_owned()), None, None);
        let settings = Settings {
            theme: theme.look,
            ascii: theme.ascii,
            large: theme.large,
            ..Settings::default()
        };
        let model = Model {
            settings,
            theme,
            words: Rc::new(Words::embedded()),
            lang: lang.to_owned(),
            shelf: Rc::new(Shelf::open(&data.join("instruments"))),
            catalogue: Rc::new(shelf::actions()),
            desk,
            seed: Seed::new([7; 32]),
            index: store.index().clone(),
            revision: 0,
            ground: 0,
            heads: BTreeMap::new(),
            trouble: None,
            shut: false,
            scheme: Scheme::default(),
            both: false,
            asked: false,
            lock: fangtan::tui::model::sign_in::Lock::default(),
            backups: fangtan::tui::model::Backups::default(),
            screen: Screen::Home(Home::default()),
            overlay: None,
            notice: None,
            now: Stamp { at: START, mono: 0 },
            one: false,
        };
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        Self {
            model,
            dir,
            ended: None,
            store,
            terminal,
            mono: 0,
        }
    }

    /// Begins an interview with an instrument, without the home screen.
    pub fn begin(&mut self, instrument: &str) -> &mut Self {
        let book = self.model.shelf.find(instrument).expect("an instrument");
        let package = Rc::clone(book.package().expect("a sound instrument"));
        self.tick();
        let effects = begin(&mut self.model, &package);
        self.carry_out(effects);
        self
    }

    /// The program ended, however it did, and was started again on the same data folder.
    pub fn restart(&mut self) -> &mut Self {
        self.reopen();
        self.model.index = self.store.index().clone();
        self.model.screen = Screen::Home(Home::default());
        self.model.overlay = None;
        self.model.notice = None;
        self.ended = None;
        self
    }

    /// Lets go of the store and opens it anew.
    fn reopen(&mut self) {
        let spare = tempfile::tempdir().unwrap();
        self.store = Store::open(&spare.path().join("data"), START).unwrap();
        self.store = Store::open(&self.data(), START).unwrap();
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// The file of the settings.
    pub fn config(&self) -> PathBuf {
        self.dir.path().join("config.toml")
    }

    /// Presses keys: `1`, `enter`, `f4`, `up*3`, `text:你好`, `ctrl-l`, `space`, `paste:…`, or
    /// loses the terminal: `hangup`; with white space between them, and `_` for a space in a text.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            if let Some(text) = word.strip_prefix("paste:") {
                self.send(Msg::Paste(text.replace('_', " ")));
            } else if let Some(text) = word.strip_prefix("text:") {
                for c in text.replace('_', " ").chars() {
                    self.send(Msg::Key(Key::plain(KeyCode::Char(c))));
                }
            } else if word == "hangup" {
                self.send(Msg::End(129));
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
        let now = self.tick();
        let effects = update(&mut self.model, msg, now);
        self.carry_out(effects);
    }

    fn tick(&mut self) -> Stamp {
        self.mono += 1000;
        self.model.now = Stamp {
            at: START + self.mono.cast_signed(),
            mono: self.mono,
        };
        self.model.now
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
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
                vec![Msg::Confirmed {
                    interview: confirmed.interview,
                    n: confirmed.n,
                }]
            }
            Effect::Hold(hash, files) => {
                self.store.hold(&hash, &files).unwrap();
                Vec::new()
            }
            Effect::Load { interview } => {
                let events = self.store.load(&interview).unwrap();
                vec![Msg::Loaded {
                    interview,
                    events,
                    files: None,
                }]
            }
            Effect::Tally(tally) => {
                self.store.tally(&tally).unwrap();
                Vec::new()
            }
            Effect::Settle => {
                self.store.settle().unwrap();
                vec![Msg::Index(Box::new(self.store.index().clone()))]
            }
            Effect::Configure(key, value, fresh) => {
                let saved = file::save(&self.config(), &fresh, key, &value);
                vec![saved.map_or_else(Msg::Unconfigured, |()| Msg::Configured)]
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
        self.terminal
            .draw(|frame| view(model, frame))
            .unwrap()
            .buffer
            .clone()
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

    /// What was counted without leaving an interview.
    pub fn tallied(&self) -> Vec<String> {
        tallied(&self.data())
    }
}

/// The events of the newest interview in a data folder.
pub fn stored(data: &Path) -> Option<Vec<Event>> {
    let reader = Reader::open(data).unwrap();
    let list = reader.list().unwrap();
    let (id, _) = list.last()?;
    Some(reader.load(id).unwrap())
}

/// The reasons counted in a data folder.
pub fn tallied(data: &Path) -> Vec<String> {
    let reader = Reader::open(data).unwrap();
    reader
        .tallies()
        .unwrap()
        .into_iter()
        .map(|tally| tally.reason)
        .collect()
}

/// The folder of test data.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Puts the instruments of the tests into a folder of instruments.
pub fn install(to: &Path) {
    for entry in fs::read_dir(fixtures().join("instruments")).unwrap() {
        let from = entry.unwrap().path();
        let folder = to.join(from.file_name().unwrap());
        fs::create_dir_all(&folder).unwrap();
        for file in fs::read_dir(&from).unwrap() {
            let file = file.unwrap().path();
            fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
        }
    }
}

pub fn key(name: &str) -> Key {
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
        _ => {
            let number = name.strip_prefix('f').and_then(|n| n.parse().ok());
            number.map_or_else(|| KeyCode::Char(only(name)), KeyCode::F)
        }
    };
    Key::plain(code)
}

/// The only character of a key's name.
fn only(name: &str) -> char {
    let mut chars = name.chars();
    let c = chars.next().unwrap();
    assert!(chars.next().is_none(), "no key is called {name}");
    c
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
                    runs.push(format!(
                        "{y},{} {fg:?} {modifier:?} {}",
                        run.1,
                        run.2.trim_end()
                    ));
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
/// durations, whether scores were in sight, the receipt, which way one went.
pub fn essence(events: &[Event]) -> Vec<String> {
    let strip = |event: &Event| {
        let mut value = serde_json::to_value(&event.what).unwrap();
        let fields = value.as_object_mut().unwrap();
        for name in ["ms", "panel", "receipt", "way"] {
            fields.remove(name);
        }
        serde_json::to_string(&value).unwrap()
    };
    events
        .iter()
        .map(strip)
        .filter(|line| {
            ["panel", "looked", "rejected"]
                .iter()
                .all(|what| !line.contains(&format!("\"do\":\"{what}\"")))
        })
        .collect()
}
