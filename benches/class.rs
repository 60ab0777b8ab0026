//! What a key costs on the what-if screen of class, beside a plain move of the selection there and on
//! the screen of an interview: update and frame, without a terminal. Medians of many runs.
//!
//! `cargo bench --bench class`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    dead_code
)]
#![allow(unreachable_pub, reason = "shared with the integration tests")]

#[path = "../tests/it/support.rs"]
mod support;

use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crossterm::event::KeyCode as K;
use fangtan::class::model::{Desk as Class, Model, Msg, Screen};
use fangtan::class::update::update;
use fangtan::class::view::view;
use fangtan::class::what_if::WhatIf;
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::Shelf;
use fangtan::locale::words::Words;
use fangtan::tui::keys::Key;
use fangtan::tui::view::{Memo, view_again};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use support::{COLOUR, Desk};

/// What is pressed, and how it is taken back.
const KEYS: [(&str, K, K); 6] = [
    ("factor", K::Right, K::Backspace),
    ("fine", K::Char('+'), K::Backspace),
    ("scheme", K::F(6), K::Backspace),
    ("convention", K::F(7), K::Backspace),
    ("reset", K::F(8), K::Backspace),
    ("lever", K::Tab, K::Tab),
];
/// Age gate, consent, two warm-up items, four answers: the gauges have something to show.
const PART_WAY: &str = "1 1 1 2 5 4 4 2 down";

fn main() {
    for size in [(80, 24), (200, 60)] {
        let mut screen = WhatIfScreen::new(size);
        let plain = screen.median(K::Down, K::Up);
        let interview = interview(size);
        println!(
            "{}x{}: selection here {plain:?}, in an interview {interview:?}",
            size.0, size.1
        );
        for (name, there, back) in KEYS {
            let key = screen.median(there, back);
            let ratio = |of: Duration| key.as_secs_f64() / of.as_secs_f64();
            println!(
                "  {name} {key:?}, {:.2} of the one here, {:.2} of the other",
                ratio(plain),
                ratio(interview)
            );
        }
    }
}

struct WhatIfScreen {
    model: Model,
    terminal: Terminal<TestBackend>,
}

impl WhatIfScreen {
    fn new(size: (u16, u16)) -> Self {
        let shelf = Shelf::open(Path::new("nowhere"));
        let package = Rc::clone(shelf.find("esq24").unwrap().package().unwrap());
        let seed = Seed::new([7; 32]);
        let desk = Class::new(Words::embedded(), "zh-CN", COLOUR, shelf, seed);
        let what_if = WhatIf::middle(&desk, &package);
        let mut model = Model::new(desk);
        model.screen = Screen::WhatIf(Box::new(what_if));
        let mut screen = Self {
            model,
            terminal: Terminal::new(TestBackend::new(size.0, size.1)).unwrap(),
        };
        // Somewhere in the middle of a discussion.
        for key in [K::Right, K::Right, K::Down, K::Left] {
            screen.press(key);
        }
        screen
    }

    fn press(&mut self, key: K) {
        update(&mut self.model, Msg::Key(Key::plain(key)), Stamp::default());
        let model = &self.model;
        self.terminal
            .draw(|frame| {
                let shown = view(model, frame.buffer_mut());
                frame.set_cursor_position(shown.cursor);
            })
            .unwrap();
    }

    fn median(&mut self, there: K, back: K) -> Duration {
        middle((0..1000).map(|_| {
            let start = Instant::now();
            self.press(there);
            let took = start.elapsed();
            self.press(back);
            took
        }))
    }
}

/// An arrow key on the screen of an interview.
fn interview(size: (u16, u16)) -> Duration {
    let mut desk = Desk::new("zh-CN", size, COLOUR);
    desk.begin("esq24").keys(PART_WAY);
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let mut memo = Memo::default();
    let mut press = |key: &str| {
        desk.keys(key);
        let model = &desk.model;
        terminal
            .draw(|frame| {
                let cursor = view_again(model, &mut memo, frame.buffer_mut());
                frame.set_cursor_position(cursor);
            })
            .unwrap();
    };
    middle((0..1000).map(|_| {
        let start = Instant::now();
        press("down");
        let took = start.elapsed();
        press("up");
        took
    }))
}

fn middle(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times[times.len() / 2]
}
