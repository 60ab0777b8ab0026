//! Putting text on the screen, never beyond its edge.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::tui::wrap::plain;

/// Writes text; what does not fit is left out whole. Gives the column behind it.
pub(crate) fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let area = buffer.area;
    if x >= area.right() || y >= area.bottom() {
        return x;
    }
    write(buffer, x, y, text, area.right() - x, style)
}

/// Writes as much of a text as fits into so many cells; gives the column behind it.
fn write(buffer: &mut Buffer, x: u16, y: u16, text: &str, room: u16, style: Style) -> u16 {
    let end = if text.chars().all(|char| plain(char).is_some()) {
        write_plain(buffer, x, y, text, room, style)
    } else {
        let (end, _) = buffer.set_stringn(x, y, text, usize::from(room), style);
        end
    };
    cover(buffer, x, end, y, style);
    end
}

/// The same for text that needs no tables of graphemes, which is most of it.
fn write_plain(buffer: &mut Buffer, x: u16, y: u16, text: &str, room: u16, style: Style) -> u16 {
    let end = (x + room).min(buffer.area.right());
    let mut at = x;
    for char in text.chars() {
        let cells = plain(char).unwrap_or(0);
        if at + cells > end {
            break;
        }
        if let Some(cell) = buffer.cell_mut((at, y)) {
            cell.set_char(char).set_style(style);
        }
        for behind in at + 1..at + cells {
            if let Some(cell) = buffer.cell_mut((behind, y)) {
                cell.reset();
            }
        }
        at += cells;
    }
    at
}

/// Gives the second cells of wide characters the style of the first. Otherwise a later frame whose
/// wide characters stand one cell further finds them unchanged, and an inverted half cell stays on
/// the terminal.
fn cover(buffer: &mut Buffer, from: u16, to: u16, y: u16, style: Style) {
    if style.add_modifier.contains(Modifier::REVERSED) {
        buffer.set_style(Rect::new(from, y, to.saturating_sub(from), 1), style);
    }
}

/// Writes lines one below the other into an area, from line `first` on.
pub(crate) fn lines(buffer: &mut Buffer, area: Rect, lines: &[Line<'_>], first: usize) {
    let shown = lines.iter().skip(first).take(usize::from(area.height));
    for (row, line) in shown.enumerate() {
        let y = area.y + row as u16;
        if y < buffer.area.bottom() && area.x < buffer.area.right() {
            let mut x = area.x;
            for span in line {
                let room = area.right().saturating_sub(x);
                x = write(buffer, x, y, &span.content, room, span.style);
            }
        }
    }
}

/// A line of one style.
pub(crate) fn line(text: impl Into<String>, style: Style) -> Line<'static> {
    Line::from(Span::styled(text.into(), style))
}

/// Marks at the right edge of an area that there is more above or below it.
pub(crate) fn more(buffer: &mut Buffer, area: Rect, above: bool, below: bool) {
    let x = area.right();
    for (there, y, mark) in [
        (above, area.top(), "↑"),
        (below, area.bottom().saturating_sub(1), "↓"),
    ] {
        if there && x < buffer.area.right() {
            put(buffer, x, y, mark, Style::new());
        }
    }
}

/// Draws everything in ASCII: for terminals that draw our marks two cells wide. Words in other
/// scripts stay.
pub(crate) fn in_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let plain = match cell.symbol() {
            "→" => ">",
            "←" => "<",
            "↑" => "^",
            "↓" => "v",
            "−" | "–" | "—" | "·" => "-",
            "×" => "x",
            "÷" => "/",
            "…" => "~",
            "“" | "”" => "\"",
            "‘" | "’" => "'",
            _ => continue,
        };
        cell.set_symbol(plain);
    }
}

/// Gives every cell that has no colour of its own those of the ground.
pub(crate) fn on_ground(buffer: &mut Buffer, ground: Style) {
    let bare = Style::reset().fg.unwrap_or_default();
    for cell in &mut buffer.content {
        for (own, below) in [(&mut cell.fg, ground.fg), (&mut cell.bg, ground.bg)] {
            if *own == bare {
                *own = below.unwrap_or_default();
            }
        }
    }
}

/// A line of one mark across the screen.
pub(crate) fn rule(buffer: &mut Buffer, y: u16, mark: &'static str, style: Style) {
    for x in buffer.area.left()..buffer.area.right() {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(mark).set_style(style);
        }
    }
}

/// Blanks an area, and the half outside of every wide character that is cut by its edge: a
/// terminal that draws such a character draws it over the edge.
pub(crate) fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        let wide = |x: u16| {
            buffer
                .cell((x, y))
                .is_some_and(|cell| cell.cell_width() == 2)
        };
        let from = area.left() - u16::from(area.left().checked_sub(1).is_some_and(wide));
        let to = area.right() + u16::from(area.right().checked_sub(1).is_some_and(wide));
        for x in from..to {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}
