//! Putting text on the screen, never beyond its edge.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Writes text; what does not fit is left out whole. Gives the column behind it.
pub(super) fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let area = buffer.area;
    if x >= area.right() || y >= area.bottom() {
        return x;
    }
    buffer.set_stringn(x, y, text, usize::from(area.right() - x), style).0
}

/// Writes lines one below the other into an area, from line `first` on.
pub(super) fn lines(buffer: &mut Buffer, area: Rect, lines: &[Line<'_>], first: usize) {
    let shown = lines.iter().skip(first).take(usize::from(area.height));
    for (row, line) in shown.enumerate() {
        let y = area.y + row as u16;
        if y < buffer.area.bottom() && area.x < buffer.area.right() {
            buffer.set_line(area.x, y, line, area.width);
        }
    }
}

/// A line of one style.
pub(super) fn line(text: impl Into<String>, style: Style) -> Line<'static> {
    Line::from(Span::styled(text.into(), style))
}

/// Blanks an area.
pub(super) fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}
