//! From one frame to the next in few bytes: what makes a screen fast on an old laptop and over a
//! slow line.
//!
//! ratatui's own way says where each character goes that follows a wide one, which more than
//! doubles a Chinese screen. This one trusts the terminal with the width of characters about which
//! all terminals agree, and says the place anew behind all others.

use std::io::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

use crate::tui::wrap::plain;

/// A gap of so many cells is written over rather than jumped over: a jump takes four bytes.
const JUMP: u16 = 4;

/// Writes what turns the screen that shows `shown` into one that shows `next`, which has the same
/// size. The terminal's style is the default one before and after.
pub fn paint(shown: &Buffer, next: &Buffer, out: &mut Vec<u8>) {
    let mut pen = Pen {
        out,
        at: None,
        look: Look::default(),
    };
    let cols = usize::from(next.area.width).max(1);
    let rows = shown.content.chunks(cols).zip(next.content.chunks(cols));
    for (y, (shown, next)) in rows.enumerate() {
        if shown != next {
            row(&mut pen, y as u16, shown, next);
        }
    }
    pen.style(Look::default());
}

fn row(pen: &mut Pen<'_>, y: u16, shown: &[Cell], next: &[Cell]) {
    // Where the character ends on the screen that reaches over the cell looked at.
    let mut reach = 0;
    // Up to here the screen's cells are spoilt: a part of their character was overwritten.
    let mut spoilt = 0;
    let mut x = 0;
    while let Some(cell) = next.get(x) {
        let wide = width(cell).min(next.len() - x);
        let same = shown.get(x).is_some_and(|old| old == cell);
        let fresh = !same || x < spoilt;
        while reach < x + wide {
            reach += shown.get(reach).map_or(1, width);
        }
        if fresh {
            spoilt = spoilt.max(reach).max(x + widest(cell.symbol()));
            pen.go(x as u16, y, next);
            pen.put(cell, wide as u16);
        }
        x += wide;
    }
}

fn width(cell: &Cell) -> usize {
    usize::from(cell.symbol().cell_width()).max(1)
}

/// How many cells a symbol spoils on a terminal that does not join its characters.
fn widest(symbol: &str) -> usize {
    let mut bytes = [0; 4];
    let chars = symbol.chars();
    let widths = chars.map(|char| usize::from(char.encode_utf8(&mut bytes).cell_width()));
    widths.sum()
}

/// How a cell looks, apart from what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            fg: Color::Reset,
            bg: Color::Reset,
            modifier: Modifier::empty(),
        }
    }
}

impl Look {
    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }
}

/// What writes on the terminal, and what is known of it.
struct Pen<'a> {
    out: &'a mut Vec<u8>,
    /// Column and row of the cursor, while they are certain.
    at: Option<(u16, u16)>,
    look: Look,
}

impl Pen<'_> {
    /// Brings the cursor to a place: over a few cells that stay as they are by writing them again,
    /// if they look like what was written last.
    fn go(&mut self, x: u16, y: u16, row: &[Cell]) {
        let gap = match self.at {
            Some((column, line)) if line == y && column <= x => x - column,
            _ => {
                self.escape(format_args!("{};{}H", y + 1, x + 1));
                self.at = Some((x, y));
                return;
            }
        };
        let between = usize::from(x - gap)..usize::from(x);
        let between = row.get(between).unwrap_or_default();
        let alike = |cell: &Cell| cell.symbol().len() == 1 && Look::of(cell) == self.look;
        if gap <= JUMP && between.iter().all(alike) {
            let symbols = between.iter().map(Cell::symbol);
            symbols.for_each(|symbol| self.out.extend_from_slice(symbol.as_bytes()));
        } else {
            self.escape(format_args!("{gap}C"));
        }
        self.at = Some((x, y));
    }

    fn put(&mut self, cell: &Cell, wide: u16) {
        self.style(Look::of(cell));
        self.out.extend_from_slice(cell.symbol().as_bytes());
        self.at = self
            .at
            .map(|(x, y)| (x + wide, y))
            .filter(|_| is_certain(cell.symbol(), wide));
    }

    fn style(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        self.out.extend_from_slice(b"\x1b[");
        // Taking one thing away would need a code of its own for each; beginning anew is shorter.
        let gone = !look.modifier.contains(self.look.modifier);
        let known = if gone || look == Look::default() {
            self.code(0);
            Look::default()
        } else {
            self.look
        };
        let added = look.modifier - known.modifier;
        for (modifier, code) in MODIFIERS {
            if added.contains(modifier) {
                self.code(code);
            }
        }
        if look.fg != known.fg {
            self.color(look.fg, 30);
        }
        if look.bg != known.bg {
            self.color(look.bg, 40);
        }
        if let Some(last) = self.out.last_mut() {
            *last = b'm';
        }
        self.look = look;
    }

    /// A colour by its name: `base` is 30 for what is written, 40 for what is below.
    fn color(&mut self, color: Color, base: u8) {
        let offset = match color {
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 60,
            Color::LightRed => 61,
            Color::LightGreen => 62,
            Color::LightYellow => 63,
            Color::LightBlue => 64,
            Color::LightMagenta => 65,
            Color::LightCyan => 66,
            Color::White => 67,
            Color::Indexed(index) => {
                return [base + 8, 5, index]
                    .iter()
                    .for_each(|code| self.code(*code));
            }
            Color::Rgb(red, green, blue) => {
                let codes = [base + 8, 2, red, green, blue];
                return codes.iter().for_each(|code| self.code(*code));
            }
            Color::Reset => 9,
        };
        self.code(base + offset);
    }

    /// One code of a style, and what separates it from the next.
    fn code(&mut self, code: u8) {
        // Writing into memory cannot fail.
        let _ = write!(self.out, "{code};");
    }

    fn escape(&mut self, code: std::fmt::Arguments<'_>) {
        // Writing into memory cannot fail.
        let _ = write!(self.out, "\x1b[{code}");
    }
}

/// Whether the cursor is surely so many cells further behind a symbol.
fn is_certain(symbol: &str, wide: u16) -> bool {
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (Some(first), None) if wide == 1 => first < '\u{2e80}',
        (Some(first), None) => plain(first) == Some(wide),
        _ => false,
    }
}

const MODIFIERS: [(Modifier, u8); 5] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
];
