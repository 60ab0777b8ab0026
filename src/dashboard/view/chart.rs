//! What charts are made of: a bar, and a point with its interval on a line.

use ratatui::text::{Line, Span};

use crate::measure::results::Score;
use crate::measure::tail::Interval;
use crate::tui::theme::{Role, Theme};
use crate::tui::view::gauge;
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, width, wrap};

/// A line from 0 to 100: the interval, the point in it, the target.
pub(super) fn track(
    theme: Theme,
    score: Option<f64>,
    interval: Option<Interval>,
    target: f64,
    cells: usize,
) -> Vec<Span<'static>> {
    let goal = Some(place(target, cells));
    line_of(theme, score, interval, goal, cells)
}

/// A line with zero in its middle, which stays in sight within the interval; all places are given as
/// 0–100.
pub(super) fn about_zero(
    theme: Theme,
    score: Option<f64>,
    interval: Option<Interval>,
    cells: usize,
) -> Vec<Span<'static>> {
    let mut spans = line_of(theme, score, interval, None, cells);
    let middle = place(50.0, cells);
    // Behind the end mark; the point itself is never covered.
    if let Some(cell) = spans.get_mut(middle + 1)
        && score.is_none_or(|score| place(score, cells) != middle)
    {
        *cell = Span::styled(theme.marks().wall, theme.style(Role::Quiet));
    }
    spans
}

/// The same without a target.
pub(super) fn bare(
    theme: Theme,
    score: Option<f64>,
    interval: Option<Interval>,
    cells: usize,
) -> Vec<Span<'static>> {
    line_of(theme, score, interval, None, cells)
}

fn line_of(
    theme: Theme,
    score: Option<f64>,
    interval: Option<Interval>,
    goal: Option<usize>,
    cells: usize,
) -> Vec<Span<'static>> {
    let marks = theme.marks();
    let at = |score: f64| place(score, cells);
    let (from, to) = interval.map_or((1, 0), |ends| (at(ends.low), at(ends.high)));
    let mark = |cell: usize| match () {
        () if score.map(at) == Some(cell) => marks.point,
        () if (from..=to).contains(&cell) => marks.weights,
        () if Some(cell) == goal => marks.wall,
        () => marks.reach,
    };
    let spans = (0..cells).map(|cell| {
        let inside = (from..=to).contains(&cell) || score.map(at) == Some(cell);
        let role = if inside { Role::Fill } else { Role::Quiet };
        Span::styled(mark(cell), theme.style(role))
    });
    let ends = |end| Span::styled(end, theme.style(Role::Quiet));
    std::iter::once(ends(marks.ends[0]))
        .chain(spans)
        .chain([ends(marks.ends[1])])
        .collect()
}

/// The cell of a score of 0–100.
pub(super) fn place(score: f64, cells: usize) -> usize {
    let last = cells.saturating_sub(1) as f64;
    (score.clamp(0.0, 100.0) / 100.0 * last).round() as usize
}

/// The track of a score as it may be shown.
pub(super) fn of_score(
    theme: Theme,
    score: &Score,
    target: f64,
    cells: usize,
) -> Vec<Span<'static>> {
    track(theme, score.mean.ok(), score.interval.ok(), target, cells)
}

/// A row: a name, something drawn, words behind it. Words that do not fit go below.
pub(super) fn row(
    theme: Theme,
    name: &str,
    widest: usize,
    drawn: Vec<Span<'static>>,
    words: &str,
    room: usize,
) -> Vec<Line<'static>> {
    let mut spans = vec![Span::raw(pad(&fit(name, widest), widest)), Span::raw(" ")];
    spans.extend(drawn);
    let used: usize = spans.iter().map(Span::width).sum();
    let strong = theme.style(Role::Strong);
    if used + 1 + width(words) <= room {
        spans.push(Span::styled(format!(" {words}"), strong));
        return vec![Line::from(spans)];
    }
    let below = wrap(words, room.saturating_sub(widest + 2)).into_iter();
    let below = below.map(|text| line(format!("{}{text}", " ".repeat(widest + 2)), strong));
    std::iter::once(Line::from(spans)).chain(below).collect()
}

/// A bar of a share, 0–1.
pub(super) fn share(theme: Theme, share: f64, cells: usize) -> Vec<Span<'static>> {
    gauge::bar(theme, 100.0 * share, None, cells)
}

/// Filled up to so many cells.
pub(super) fn pad(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// The widest of some names, up to a third of the room.
pub(super) fn widest<'a>(names: impl IntoIterator<Item = &'a String>, room: usize) -> usize {
    let widest = names.into_iter().map(|name| width(name)).max().unwrap_or(0);
    widest.clamp(4, (room / 3).max(4))
}

/// A paragraph in small.
pub(super) fn small(theme: Theme, text: &str, room: usize) -> Vec<Line<'static>> {
    let style = theme.style(Role::Quiet);
    let wrapped = wrap(text, room).into_iter();
    wrapped.map(|text| line(text, style)).collect()
}

/// A heading within a page.
pub(super) fn heading(theme: Theme, text: &str) -> Line<'static> {
    line(text.to_owned(), theme.style(Role::Strong))
}
