//! What the documents show is what the program says: the README's key tables, the picture of the
//! interview screen. `FANGTAN_BLESS=1 cargo test --test it documents` writes both anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::{Color, Modifier, Style};

use crate::support::{COLOUR, Desk};

/// Age gate, consent, two warm-up items, four answers on trust, the fourth point selected.
const PART_WAY: &str = "enter 1 1 1 2 5 4 4 2 down*4";

#[test]
fn the_picture_of_the_interview_screen_is_fresh() {
    for (lang, file) in [("zh-CN", "interview.zh-CN.svg"), ("en", "interview.en.svg")] {
        let mut desk = Desk::new(lang, (100, 30), COLOUR);
        desk.keys(PART_WAY);
        fresh(&root().join("docs").join(file), &svg(&desk.buffer()));
    }
}

#[test]
fn the_readme_has_the_key_tables() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for lang in ["zh-CN", "en"] {
        let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .args(["keys", "--lang", lang])
            .output()
            .unwrap();
        let table = String::from_utf8(output.stdout).unwrap();
        let (open, close) = (format!("<!-- keys {lang} -->\n"), "<!-- end -->");
        let start = readme.find(&open).expect("a mark for the table") + open.len();
        let end = start
            + readme
                .get(start..)
                .unwrap()
                .find(close)
                .expect("an end for the table");
        readme.replace_range(start..end, &table);
    }
    fresh(&path, &readme);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Fails if a file is not what it should be, or writes it when asked to.
fn fresh(path: &Path, wanted: &str) {
    if std::env::var_os("FANGTAN_BLESS").is_some() {
        fs::write(path, wanted).unwrap();
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    let same = found == wanted;
    assert!(
        same,
        "{} is stale: FANGTAN_BLESS=1 cargo test --test it documents",
        path.display()
    );
}

const CELL: (u32, u32) = (9, 20);

/// A screen as SVG. Every character has its own place, so that no font can shift a column; blocks
/// and lines are drawn as shapes, since fonts disagree about their width.
fn svg(buffer: &Buffer) -> String {
    let (w, h) = (
        CELL.0 * u32::from(buffer.area.width),
        CELL.1 * u32::from(buffer.area.height),
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" font-size=\"15\" \
         font-family=\"'Noto Sans Mono CJK SC','Sarasa Mono SC',monospace\">\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"#101216\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = buffer[(x, y)].style();
            let mut run = Run {
                ink: ink(style.fg),
                style,
                start: x,
                text: Vec::new(),
            };
            while x < buffer.area.width && buffer[(x, y)].style() == style {
                let cell = &buffer[(x, y)];
                run.text.push((x, cell.symbol()));
                x += cell.cell_width().max(1);
            }
            run.draw(&mut out, x, y);
        }
    }
    out + "</svg>\n"
}

fn ink(color: Option<Color>) -> &'static str {
    match color {
        Some(Color::Cyan) => "#11a8cd",
        Some(Color::Green) => "#0dbc79",
        Some(Color::Yellow) => "#e5e510",
        Some(Color::Red) => "#f14c4c",
        Some(Color::DarkGray) => "#8a8f98",
        _ => "#dedede",
    }
}

/// Cells of one style, side by side.
struct Run<'a> {
    ink: &'static str,
    style: Style,
    start: u16,
    text: Vec<(u16, &'a str)>,
}

impl Run<'_> {
    fn draw(&self, out: &mut String, end: u16, y: u16) {
        let top = CELL.1 * u32::from(y);
        let left = |x: u16| CELL.0 * u32::from(x);
        let inverted = self.style.add_modifier.contains(Modifier::REVERSED);
        if inverted {
            let width = left(end) - left(self.start);
            rect(out, (left(self.start), top, width, CELL.1), self.ink);
        }
        let mut word: Vec<(u16, &str)> = Vec::new();
        for (x, symbol) in self.text.iter().chain([&(end, " ")]) {
            let drawn = shape(symbol);
            if let Some((dx, dy, w, h)) = drawn {
                rect(out, (left(*x) + dx, top + dy, w, h), self.ink);
            }
            if drawn.is_none() && *symbol != " " {
                word.push((*x, symbol));
            } else {
                self.word(out, &word, top + 15);
                word.clear();
            }
        }
    }

    fn word(&self, out: &mut String, word: &[(u16, &str)], base: u32) {
        if word.is_empty() {
            return;
        }
        let places: Vec<String> = word
            .iter()
            .map(|(x, _)| (CELL.0 * u32::from(*x)).to_string())
            .collect();
        let letters: String = word.iter().map(|(_, symbol)| *symbol).collect();
        let bold = self.style.add_modifier.contains(Modifier::BOLD);
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let inverted = self.style.add_modifier.contains(Modifier::REVERSED);
        let fill = if inverted { "#101216" } else { self.ink };
        let escaped = letters
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let places = places.join(" ");
        writeln!(
            out,
            "<text x=\"{places}\" y=\"{base}\" fill=\"{fill}\"{weight}>{escaped}</text>"
        )
        .unwrap();
    }
}

fn rect(out: &mut String, (x, y, w, h): (u32, u32, u32, u32), fill: &str) {
    writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fill}\"/>"
    )
    .unwrap();
}

/// Blocks, lines and dots as rectangles within their cell.
fn shape(symbol: &str) -> Option<(u32, u32, u32, u32)> {
    let (w, h) = CELL;
    match symbol {
        "█" => Some((0, 2, w, h - 4)),
        "▉" | "▊" => Some((0, 2, 7, h - 4)),
        "▋" | "▌" => Some((0, 2, 5, h - 4)),
        "▍" | "▎" => Some((0, 2, 3, h - 4)),
        "▏" => Some((0, 2, 1, h - 4)),
        "▕" => Some((w - 1, 2, 1, h - 4)),
        "·" => Some((w / 2 - 1, h / 2, 2, 2)),
        "─" => Some((0, h / 2, w, 1)),
        "━" | "╋" => Some((0, h / 2 - 1, w, 3)),
        "│" => Some((w / 2, 0, 1, h)),
        "├" | "┤" => Some((w / 2, 3, 2, h - 6)),
        "▪" => Some((2, h / 2 - 2, 5, 5)),
        _ => None,
    }
}
