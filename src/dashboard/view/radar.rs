//! The means of all dimensions on axes from one centre. It shows a shape and nothing more: how large
//! the area is depends on the order of the axes.

use ratatui::text::{Line, Span};

use crate::dashboard::model::Model;
use crate::dashboard::view::chart::small;
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::tui::wrap::{fit, width};
use crate::wording::board::{self, Teller};

/// Fewer axes than this span no area.
const LEAST_AXES: usize = 3;
/// Rows of the drawing, and the columns that look as wide.
const ROWS: usize = 13;
const COLS: usize = 26;
/// Dots in a cell of braille.
const DOTS: (usize, usize) = (2, 4);
/// The rings, in points.
const RINGS: [f64; 2] = [50.0, 100.0];
/// How many steps a line of the drawing is made in: more than there are dots.
const STEPS: usize = 120;

/// The drawing, or in words why there is none; nothing with fewer than three dimensions.
pub(super) fn radar(teller: &Teller<'_>, model: &Model, room: usize) -> Vec<Line<'static>> {
    let dimensions = &teller.board.results.dimensions;
    if dimensions.len() < LEAST_AXES {
        return Vec::new();
    }
    let voice = teller.voice;
    let means = dimensions.iter().map(|d| d.score.mean.ok());
    let Some(means) = means.collect::<Option<Vec<f64>>>() else {
        return small(model.theme, &voice.say("board-no-radar"), room);
    };
    let beside = room.saturating_sub(COLS) / 2;
    let named = dimensions.iter().zip(&means).map(|(d, mean)| {
        // The name gives way, not the number.
        let number = format!(" {mean:.0}");
        let name = board::dimension(teller, d.place);
        fit(&name, beside.saturating_sub(width(&number) + 1)) + &number
    });
    let names: Vec<String> = named.collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let side = (widest + 1).min(beside);
    let mut lines = vec![Line::default()];
    let drawn = dots(model, &means);
    let left = (room.saturating_sub(COLS + 2 * side) / 4).min(8);
    let labels = labels(&names);
    for (row, cells) in drawn.chunks(COLS).enumerate() {
        let text = |right: bool| {
            let mut own = labels.iter();
            let own = own.find(|label| label.row == row && label.right == right);
            own.map_or("", |label| label.text.as_str())
        };
        let before = side.saturating_sub(width(text(false)) + 1);
        let mut spans = vec![Span::styled(
            format!("{}{}{} ", " ".repeat(left), " ".repeat(before), text(false)),
            model.theme.style(Role::Strong),
        )];
        for cell in cells {
            let role = if cell.1 { Role::Fill } else { Role::Quiet };
            spans.push(Span::styled(cell.0.to_string(), model.theme.style(role)));
        }
        let strong = model.theme.style(Role::Strong);
        spans.push(Span::styled(format!(" {}", text(true)), strong));
        lines.push(Line::from(spans));
    }
    let rings = RINGS.map(|ring| format!("{ring:.0}"));
    let args = [
        ("inner", Arg::from(rings[0].as_str())),
        ("outer", Arg::from(rings[1].as_str())),
    ];
    lines.extend(small(
        model.theme,
        &voice.with("board-radar-note", &args),
        room,
    ));
    lines
}

/// Where on the unit circle an axis ends; the first one is on top, the others follow clockwise.
fn axis(nth: usize, of: usize) -> (f64, f64) {
    let turn = std::f64::consts::TAU * nth as f64 / of as f64;
    (turn.sin(), -turn.cos())
}

/// A name beside the end of its axis.
struct Label {
    row: usize,
    right: bool,
    text: String,
}

/// No two names share a place: one that is taken moves down, or up at the foot.
fn labels(names: &[String]) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (nth, name) in names.iter().enumerate() {
        let (x, y) = axis(nth, names.len());
        let right = x > -1e-9;
        let wanted = (f64::midpoint(y, 1.0) * (ROWS - 1) as f64).round() as usize;
        let taken = |row: &usize| labels.iter().any(|l| l.row == *row && l.right == right);
        let free = (wanted..ROWS)
            .chain((0..wanted).rev())
            .find(|row| !taken(row));
        labels.push(Label {
            row: free.unwrap_or(wanted),
            right,
            text: name.clone(),
        });
    }
    labels
}

/// A canvas of dots: how each cell looks, and whether the shape goes through it.
fn dots(model: &Model, means: &[f64]) -> Vec<(char, bool)> {
    let mut canvas = Canvas::new();
    let of = means.len();
    for ring in RINGS {
        for nth in 0..of {
            canvas.line(axis(nth, of), axis(nth + 1, of), ring, ring, (4, false));
        }
    }
    for nth in 0..of {
        canvas.line((0.0, 0.0), axis(nth, of), 100.0, 100.0, (4, false));
    }
    for (nth, mean) in means.iter().enumerate() {
        let next = means.get((nth + 1) % of).copied().unwrap_or(*mean);
        canvas.line(axis(nth, of), axis(nth + 1, of), *mean, next, (1, true));
    }
    canvas.cells(model.theme.ascii)
}

struct Canvas {
    /// Dots by cell, and whether the shape is among them.
    cells: Vec<(u8, bool)>,
}

impl Canvas {
    fn new() -> Self {
        Self {
            cells: vec![(0, false); ROWS * COLS],
        }
    }

    /// A line between two points, each so far from the centre as its score; every so many steps a dot.
    fn line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        first: f64,
        last: f64,
        (every, shape): (usize, bool),
    ) {
        for step in (0..=STEPS).step_by(every) {
            let part = step as f64 / STEPS as f64;
            let mix = |a: f64, b: f64| (1.0 - part) * a * first + part * b * last;
            self.dot(mix(from.0, to.0) / 100.0, mix(from.1, to.1) / 100.0, shape);
        }
    }

    fn dot(&mut self, x: f64, y: f64, shape: bool) {
        let place =
            |at: f64, dots: usize| (f64::midpoint(at, 1.0) * (dots - 1) as f64).round() as usize;
        let (x, y) = (place(x, COLS * DOTS.0), place(y, ROWS * DOTS.1));
        let cell = self.cells.get_mut(y / DOTS.1 * COLS + x / DOTS.0);
        let bit = match (x % DOTS.0, y % DOTS.1) {
            (0, 3) => 6,
            (1, 3) => 7,
            (right, row) => 3 * right + row,
        };
        if let Some((dots, through)) = cell {
            *dots |= 1 << bit;
            *through |= shape;
        }
    }

    fn cells(&self, ascii: bool) -> Vec<(char, bool)> {
        let look = |&(dots, shape): &(u8, bool)| {
            let plain = match (dots, shape) {
                (0, _) => ' ',
                (_, true) => '*',
                _ => '.',
            };
            let braille = char::from_u32(0x2800 + u32::from(dots)).unwrap_or(plain);
            let look = if ascii || dots == 0 { plain } else { braille };
            (look, shape)
        };
        self.cells.iter().map(look).collect()
    }
}
