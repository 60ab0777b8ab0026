//! What a key costs inside the program: update and frame, without a terminal. Medians of many runs.
//!
//! `cargo bench --bench frame`
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

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use fangtan::tui::view::{Memo, view_again};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use support::{COLOUR, Desk};

/// Age gate, consent, two warm-up items, four answers: the gauges have something to show.
const PART_WAY: &str = "1 1 1 2 5 4 4 2 down";
/// What lies over the screen, and the keys that open and close it.
const OVERLAYS: [(&str, &str, &str); 7] = [
    ("map", "f5", "esc"),
    ("note", "f3", "esc"),
    ("card", "f8", "f8"),
    ("non-answers", "f4", "esc"),
    ("help", "f1", "esc"),
    ("why", "f7", "esc"),
    ("break-off", "f11", "esc"),
];

/// The program's own way to a frame: what cannot have changed is taken from the one before.
struct Screen {
    desk: Desk,
    terminal: Terminal<TestBackend>,
    memo: Memo,
}

impl Screen {
    fn new(mut desk: Desk, size: (u16, u16)) -> Self {
        desk.buffer();
        Self {
            desk,
            terminal: Terminal::new(TestBackend::new(size.0, size.1)).unwrap(),
            memo: Memo::default(),
        }
    }

    /// Presses keys and draws one frame.
    fn press(&mut self, keys: &str) {
        self.desk.keys(keys);
        let (model, memo) = (&self.desk.model, &mut self.memo);
        self.terminal
            .draw(|frame| {
                let cursor = view_again(model, memo, frame.buffer_mut());
                frame.set_cursor_position(cursor);
            })
            .unwrap();
    }

    /// The median of pressing `there`, with the way back left out of it.
    fn median(&mut self, there: &str, back: &str) -> Duration {
        let mut times: Vec<Duration> = (0..1000)
            .map(|_| {
                let start = Instant::now();
                self.press(there);
                let took = start.elapsed();
                self.press(back);
                took
            })
            .collect();
        times.sort();
        times[times.len() / 2]
    }
}

fn main() {
    for size in [(80, 24), (200, 60)] {
        let mut desk = Desk::new("zh-CN", size, COLOUR);
        desk.begin("esq24").keys(PART_WAY);
        let mut screen = Screen::new(desk, size);
        let arrow = screen.median("down", "up");
        println!("{}x{}: arrow key {arrow:?}", size.0, size.1);
        for (name, open, close) in OVERLAYS {
            let first = screen.median(open, close);
            let ratio = first.as_secs_f64() / arrow.as_secs_f64();
            println!("  {name} {first:?}, {ratio:.2} of it");
        }
    }
    for items in [24, 2000] {
        let mut desk = Desk::with("zh-CN", (80, 24), COLOUR, |folder| long(folder, items));
        desk.begin("long").keys("3 3 3");
        let mut screen = Screen::new(desk, (80, 24));
        let arrow = screen.median("down", "up");
        let map = screen.median("f5", "esc");
        println!("{items} items: arrow key {arrow:?}, map {map:?}");
        let rest = format!("3*{}", items - 3);
        screen.desk.keys(&rest);
        let review = screen.median("esc", "3");
        println!("{items} items: back from the review {review:?}");
        screen.desk.keys("esc");
        let review = screen.median("3", "esc");
        println!("{items} items: last answer, then the review {review:?}");
    }
}

/// An instrument of so many statements on one scale.
fn long(folder: &Path, items: usize) {
    let mut toml = "format = 1\nid = \"long\"\nversion = \"1\"\nlanguages = [\"zh-CN\"]\n\n\
        [[scales]]\nid = \"agree\"\nmin = 1\nmax = 5\nlabels = \"all\"\n\n\
        [[dimensions]]\nid = \"whole\"\n"
        .to_owned();
    let mut ftl = "title = 长问卷\ndimension-whole = 总体\nscale-agree =\n".to_owned();
    for point in 1..=5 {
        writeln!(ftl, "    .point-{point} = 同意程度 {point}").unwrap();
    }
    for section in 0..items.div_ceil(20) {
        writeln!(toml, "\n[[sections]]\nid = \"part-{section}\"").unwrap();
        writeln!(ftl, "section-part-{section} = 第 {section} 部分").unwrap();
        for item in section * 20..items.min(section * 20 + 20) {
            writeln!(
                toml,
                "[[sections.items]]\nid = \"q-{item}\"\nkind = \"scale\"\nscale = \"agree\"\n\
                 dimension = \"whole\"\nprovenance = \"authored\""
            )
            .unwrap();
            writeln!(
                ftl,
                "q-{item} = 第 {item} 句话，您在多大程度上同意？\n    .short = 第 {item} 句"
            )
            .unwrap();
        }
    }
    let folder = folder.join("long");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("instrument.toml"), toml).unwrap();
    fs::write(folder.join("zh-CN.ftl"), ftl).unwrap();
}
