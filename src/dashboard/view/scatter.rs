//! Importance and performance as a map: the score across, importance upward, each indicator by its
//! code. Those that fall together stand side by side as far as there is room; the table has them all.

use ratatui::text::{Line, Span};

use crate::dashboard::model::Model;
use crate::dashboard::view::Sheet;
use crate::dashboard::view::chart::{place, small};
use crate::tui::theme::Role;
use crate::tui::wrap::width;
use crate::wording::board::{self, Page, Teller};

/// Cells before the map: what importance a row stands for.
const SCALE: usize = 6;
/// How far aside a code may stand where its own place is taken: less than most intervals reach.
const ASIDE: usize = 2;

pub(super) fn map(teller: &Teller<'_>, model: &Model, room: usize, rows: usize) -> Sheet {
    let advice = &teller.board.advice;
    let voice = teller.voice;
    let mut lines = vec![Line::from(voice.say("map-importance"))];
    let levels: Vec<usize> = levels(teller);
    let cells = room.saturating_sub(SCALE + 1).max(10);
    let goal = place(advice.target, cells);
    let equal = 1.0 / levels.len().max(1) as f64;
    let high = |level: usize| weight(teller, level) >= equal - 1e-9;
    let each = ((rows.saturating_sub(7)) / levels.len().max(1)).clamp(1, 4);
    let mut crossed = false;
    let mut hidden = Vec::new();
    for level in &levels {
        if !high(*level) && !crossed {
            crossed = true;
            lines.push(cross(model, goal, cells));
        }
        let mut grid = Grid::new(each, cells, goal);
        for indicator in advice.indicators.iter().filter(|i| i.dimension == *level) {
            let undecided = indicator.placed.is_ok_and(|placed| placed.undecided);
            let mark = if undecided { "?" } else { "" };
            let code = format!("{}{mark}", board::code(teller, indicator.item));
            if !grid.put(place(indicator.mean, cells), &code) {
                hidden.push(code);
            }
        }
        for (nth, row) in grid.rows.iter().enumerate() {
            let scale = if nth == each / 2 {
                format!("{:>5.1} ", 100.0 * weight(teller, *level))
            } else {
                " ".repeat(SCALE)
            };
            lines.push(drawn(model, &scale, row, goal));
        }
    }
    lines.push(axis(model, cells, goal, &voice.say("map-performance")));
    let corners = [
        ("quadrant-repair", "quadrant-strength"),
        ("quadrant-opportunity", "quadrant-maintain"),
    ];
    let corners =
        corners.map(|(left, right)| format!("{} │ {}", voice.say(left), voice.say(right)));
    let args = [
        (
            "upper",
            crate::messages::Arg::from(corners[0].replace('│', model.theme.marks().wall)),
        ),
        (
            "lower",
            crate::messages::Arg::from(corners[1].replace('│', model.theme.marks().wall)),
        ),
    ];
    lines.extend(small(
        model.theme,
        &voice.with("board-corners", &args),
        room,
    ));
    if !hidden.is_empty() {
        let hidden = hidden.join(&voice.say("list-comma"));
        let items = [("items", crate::messages::Arg::from(hidden))];
        lines.extend(small(
            model.theme,
            &voice.with("board-hidden", &items),
            room,
        ));
    }
    for note in board::tables(teller, Page::Map)
        .iter()
        .flat_map(|table| &table.notes)
    {
        lines.extend(small(model.theme, note, room));
    }
    for text in board::conventions(teller) {
        lines.extend(small(model.theme, &text, room));
    }
    Sheet { lines, kept: None }
}

fn weight(teller: &Teller<'_>, dimension: usize) -> f64 {
    let weights = &teller.board.results.overall.weights;
    weights.get(dimension).copied().unwrap_or(0.0)
}

/// The dimensions, the weightiest first.
fn levels(teller: &Teller<'_>) -> Vec<usize> {
    let mut levels: Vec<usize> = (0..teller.board.results.dimensions.len()).collect();
    levels.sort_by(|a, b| weight(teller, *b).total_cmp(&weight(teller, *a)));
    levels
}

/// Some rows of cells into which codes are put.
struct Grid {
    rows: Vec<Vec<Option<char>>>,
    cells: usize,
    goal: usize,
}

impl Grid {
    fn new(rows: usize, cells: usize, goal: usize) -> Self {
        Self {
            rows: vec![vec![None; cells]; rows],
            cells,
            goal,
        }
    }

    /// Puts a code where it belongs, or at most [`ASIDE`] cells aside, in the first row that has room
    /// for it there; whether there was any. It never lies across the line of the target, so that its
    /// side is true.
    fn put(&mut self, at: usize, code: &str) -> bool {
        let long = width(code);
        let (least, most) = if at > self.goal {
            (self.goal + 1, self.cells)
        } else {
            (0, self.goal)
        };
        let most = most.saturating_sub(long);
        let near = (0..=ASIDE).flat_map(|by| [at.saturating_sub(by), at + by]);
        for at in near.map(|at| at.min(most).max(least)) {
            let free = |row: &&mut Vec<Option<char>>| {
                let from = at.saturating_sub(1);
                row.iter().skip(from).take(long + 2).all(Option::is_none)
            };
            if let Some(row) = self.rows.iter_mut().find(free) {
                for (cell, char) in row.iter_mut().skip(at).zip(code.chars()) {
                    *cell = Some(char);
                }
                return true;
            }
        }
        false
    }
}

fn drawn(model: &Model, scale: &str, row: &[Option<char>], goal: usize) -> Line<'static> {
    let quiet = model.theme.style(Role::Quiet);
    let marks = model.theme.marks();
    let mut spans = vec![
        Span::styled(scale.to_owned(), quiet),
        Span::styled(marks.wall, quiet),
    ];
    for (at, cell) in row.iter().enumerate() {
        spans.push(match cell {
            Some(char) => Span::styled(char.to_string(), model.theme.style(Role::Strong)),
            None if at == goal => Span::styled(marks.wall, quiet),
            None => Span::raw(" "),
        });
    }
    Line::from(spans)
}

/// The line between important and less important.
fn cross(model: &Model, goal: usize, cells: usize) -> Line<'static> {
    let marks = model.theme.marks();
    let quiet = model.theme.style(Role::Quiet);
    let text: String = (0..cells)
        .map(|at| {
            if at == goal {
                marks.point
            } else {
                marks.missing
            }
        })
        .collect();
    Line::from(vec![
        Span::raw(" ".repeat(SCALE)),
        Span::styled(format!("{}{text}", marks.wall), quiet),
    ])
}

fn axis(model: &Model, cells: usize, goal: usize, name: &str) -> Line<'static> {
    let mut text = vec![' '; cells];
    let mut write = |at: usize, words: &str| {
        let at = at.min(cells.saturating_sub(words.len()));
        for (cell, char) in text.iter_mut().skip(at).zip(words.chars()) {
            *cell = char;
        }
    };
    write(0, "0");
    write(cells, "100");
    write(
        goal,
        &format!(
            "{:.0}",
            goal as f64 * 100.0 / cells.saturating_sub(1).max(1) as f64
        ),
    );
    let text: String = text.into_iter().collect();
    let room = SCALE.saturating_sub(width(name));
    Line::from(Span::styled(
        format!("{}{name} {text}", " ".repeat(room)),
        model.theme.style(Role::Quiet),
    ))
}
