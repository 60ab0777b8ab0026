//! Where things stand for a size: pure, so that drawing and scrolling agree.

use ratatui::layout::Rect;

/// A terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Columns.
    pub cols: u16,
    /// Rows.
    pub rows: u16,
}

/// A terminal smaller than this shows one sentence.
pub const SMALLEST: Size = Size { cols: 40, rows: 12 };
/// From this width on the panel stands beside the question, else below it.
const BESIDE: u16 = 76;
/// Longer lines are hard to read.
const LONGEST_LINE: u16 = 76;

/// The parts of an interview's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// One line at the top.
    pub header: Rect,
    /// The question and its answers.
    pub main: Rect,
    /// Gauges and suggestions, beside the question.
    pub panel: Option<Rect>,
    /// One line for a sentence.
    pub notice: Rect,
    /// One line at the bottom.
    pub bar: Rect,
    /// Whether rules are drawn under the header and above the bar.
    pub rules: bool,
}

/// Divides the screen.
pub fn parts(size: Size, panel: bool) -> Parts {
    let (cols, rows) = (size.cols, size.rows);
    let rules = rows >= 18;
    let rule = u16::from(rules);
    let top = 1 + rule;
    let bottom = rows.saturating_sub(2 + rule);
    let body = Rect::new(0, top, cols, bottom.saturating_sub(top));
    let beside = panel && cols >= BESIDE;
    let panel_width = if beside {
        (cols * 2 / 5).clamp(37, 52)
    } else {
        0
    };
    let left = Rect {
        width: cols.saturating_sub(panel_width),
        ..body
    };
    let margin = 2;
    let main = Rect {
        x: margin,
        width: left.width.saturating_sub(margin * 2 - 1).min(LONGEST_LINE),
        ..left
    };
    Parts {
        header: Rect::new(0, 0, cols, 1),
        main,
        panel: beside.then_some(Rect {
            x: left.width,
            width: panel_width,
            ..body
        }),
        notice: Rect::new(0, bottom, cols, 1),
        bar: Rect::new(0, rows.saturating_sub(1), cols, 1),
        rules,
    }
}

/// Whether a terminal is large enough to work in.
pub fn fits(size: Size) -> bool {
    size.cols >= SMALLEST.cols && size.rows >= SMALLEST.rows
}

/// The first line to show of `lines`, so that `kept` is in sight in a window of `rows`.
pub fn window(lines: usize, rows: usize, kept: Option<usize>) -> usize {
    let last = lines.saturating_sub(rows);
    kept.map_or(0, |kept| (kept + 2).saturating_sub(rows).min(last))
}
