//! Screens as pictures for the documents.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::{Color, Modifier, Style};

/// Width and height of a cell in the picture's units.
const CELL: (u32, u32) = (9, 20);

/// A screen as SVG. Every character has its own place, so that no font can shift a column; blocks
/// and lines are drawn as shapes, since fonts disagree about their width.
pub fn svg(buffer: &Buffer) -> String {
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
            for (dx, dy, w, h) in &drawn {
                rect(out, (left(*x) + dx, top + dy, *w, *h), self.ink);
            }
            if drawn.is_empty() && *symbol != " " {
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
fn shape(symbol: &str) -> Vec<(u32, u32, u32, u32)> {
    let (w, h) = CELL;
    match symbol {
        "█" => vec![(0, 2, w, h - 4)],
        "▉" | "▊" => vec![(0, 2, 7, h - 4)],
        "▋" | "▌" => vec![(0, 2, 5, h - 4)],
        "▍" | "▎" => vec![(0, 2, 3, h - 4)],
        "▏" => vec![(0, 2, 1, h - 4)],
        "▕" => vec![(w - 1, 2, 1, h - 4)],
        "·" => vec![(w / 2 - 1, h / 2, 2, 2)],
        "─" => vec![(0, h / 2, w, 1)],
        "━" => vec![(0, h / 2 - 1, w, 3)],
        "╋" => vec![(0, h / 2 - 1, w, 3), (w / 2 - 1, 3, 3, h - 6)],
        "│" => vec![(w / 2, 0, 1, h)],
        "├" | "┤" => vec![(w / 2, 3, 2, h - 6)],
        "▪" => vec![(2, h / 2 - 2, 5, 5)],
        _ => Vec::new(),
    }
}
