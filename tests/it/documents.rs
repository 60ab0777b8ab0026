//! What the documents show is what the program says: the README's key tables, the picture of the
//! interview screen. `FANGTAN_BLESS=1 cargo test --test it documents` writes both anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::{Color, Modifier};

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
        let end = start + readme[start..].find(close).expect("an end for the table");
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
    assert!(same, "{} is stale: FANGTAN_BLESS=1 cargo test --test it documents", path.display());
}

const CELL: (u32, u32) = (9, 20);

/// A screen as SVG: every run of one style is a text of its own, stretched to its cells.
fn svg(buffer: &Buffer) -> String {
    let (w, h) = (CELL.0 * u32::from(buffer.area.width), CELL.1 * u32::from(buffer.area.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" font-size=\"15\" \
         font-family=\"'Noto Sans Mono CJK SC','Sarasa Mono SC',monospace\">\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"#101216\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = buffer[(x, y)].style();
            let start = x;
            let mut text = String::new();
            while x < buffer.area.width && buffer[(x, y)].style() == style {
                let cell = &buffer[(x, y)];
                text.push_str(cell.symbol());
                x += cell.cell_width().max(1);
            }
            let inverted = style.add_modifier.contains(Modifier::REVERSED);
            if text.trim().is_empty() && !inverted {
                continue;
            }
            run(&mut out, (start, x - start, y), &text, style.fg, style.add_modifier);
        }
    }
    out + "</svg>\n"
}

fn run(
    out: &mut String,
    (x, cells, y): (u16, u16, u16),
    text: &str,
    color: Option<Color>,
    modifier: Modifier,
) {
    let (x, width) = (CELL.0 * u32::from(x), CELL.0 * u32::from(cells));
    let top = CELL.1 * u32::from(y);
    let mut fill = match color {
        Some(Color::Cyan) => "#11a8cd",
        Some(Color::Green) => "#0dbc79",
        Some(Color::Yellow) => "#e5e510",
        Some(Color::Red) => "#f14c4c",
        Some(Color::DarkGray) => "#8a8f98",
        _ => "#dedede",
    };
    if modifier.contains(Modifier::REVERSED) {
        let height = CELL.1;
        writeln!(
            out,
            "<rect x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        )
        .unwrap();
        fill = "#101216";
    }
    let weight = if modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    writeln!(
        out,
        "<text x=\"{x}\" y=\"{}\" fill=\"{fill}\"{weight} textLength=\"{width}\" \
         lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{escaped}</text>",
        top + 15
    )
    .unwrap();
}
