//! Gauges as characters. What is known is solid; what can still move and what is not known about
//! the weights are two different marks.

use ratatui::text::Span;

use crate::measure::gauge::{Gauge, Overall};
use crate::tui::theme::{Marks, Role, Theme};

/// The bar of one dimension: solid up to its score, dotted as far as it can still reach. Without a
/// score only the reach is dotted. `cells` counts the inside, without the two ends.
pub(super) fn dimension(theme: Theme, gauge: &Gauge, cells: usize) -> Vec<Span<'static>> {
    let open = gauge.reach.filter(|_| gauge.tally.open > 0);
    bar(theme, gauge.score.unwrap_or(0.0), open, cells)
}

/// A bar: solid from 0 up to `solid`, dotted from one end of `open` to the other, both on 0–100.
pub(crate) fn bar(
    theme: Theme,
    solid: f64,
    open: Option<(f64, f64)>,
    cells: usize,
) -> Vec<Span<'static>> {
    let marks = theme.marks();
    let eighths = eighths(solid, cells);
    let (from, to) = open.map_or((0, 0), |(low, high)| {
        let floor = (low * cells as f64 / 100.0 + 1e-9).floor() as usize;
        (
            floor,
            (high * cells as f64 / 100.0 - 1e-9).ceil().max(0.0) as usize,
        )
    });
    let filled = eighths.div_ceil(8);
    let solid: String = (0..filled)
        .map(|cell| eighth(marks, eighths - cell * 8))
        .collect();
    let rest: String = (filled..cells)
        .map(|cell| {
            if (from..to).contains(&cell) {
                marks.reach
            } else {
                " "
            }
        })
        .collect();
    vec![
        Span::styled(marks.ends[0], theme.style(Role::Quiet)),
        Span::styled(solid, theme.style(Role::Fill)),
        Span::styled(rest, theme.style(Role::Quiet)),
        Span::styled(marks.ends[1], theme.style(Role::Quiet)),
    ]
}

fn eighths(score: f64, cells: usize) -> usize {
    ((score * cells as f64 * 8.0 / 100.0).round() as usize).min(cells * 8)
}

/// The character for what is left of the fill in one cell.
fn eighth(marks: &Marks, left: usize) -> &'static str {
    marks.fill.get(left.clamp(1, 8) - 1).copied().unwrap_or(" ")
}

/// The overall line: thin where missing answers can move it, thick where only the weights are
/// unknown, and the scheme's point.
pub(crate) fn overall(theme: Theme, overall: &Overall, cells: usize) -> Vec<Span<'static>> {
    let marks = theme.marks();
    let at = |score: f64| ((score / 100.0) * (cells.saturating_sub(1)) as f64).round() as usize;
    let (low, high) = (at(overall.reach.0), at(overall.reach.1));
    let order = overall.order.map(|(low, high)| (at(low), at(high)));
    let point = overall.point.map(at);
    let mark = |cell: usize| match () {
        () if point == Some(cell) => marks.point,
        () if order.is_some_and(|(from, to)| (from..=to).contains(&cell)) => marks.weights,
        () if cell == low && low != high => marks.limits[0],
        () if cell == high => marks.limits[1],
        () if (low..high).contains(&cell) => marks.missing,
        () => " ",
    };
    let text: String = (0..cells).map(mark).collect();
    vec![
        Span::styled(" ", theme.style(Role::Plain)),
        Span::styled(text, theme.style(Role::Fill)),
        Span::styled(" ", theme.style(Role::Plain)),
    ]
}
