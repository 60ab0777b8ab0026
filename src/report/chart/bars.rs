//! Rows of a label, a figure and a track with its marks: what four of the charts are made of.

use crate::measure::results::Score;
use crate::report::chart::svg::{Anchor, Drawing, WIDTH, fit, wide};

/// How high a row is: a line of words, and the track below it.
const ROW: f64 = 36.0;
/// How high a heading between rows is.
const HEADING: f64 = 24.0;
/// How much higher one is whose benchmarks have letters below the track.
const MARKS: f64 = 8.0;
/// How far below its top a row's track runs.
const TRACK: f64 = 24.0;
/// Room at both sides of a track, for marks that stand on its ends.
const MARGIN: f64 = 8.0;
/// Room for the numbers below the last row.
const SCALE: f64 = 20.0;

/// How a point stands to its target; each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Nothing is said: a disc.
    Plain,
    /// Surely below: a triangle that points down.
    Below,
    /// Not settled: a hollow diamond.
    Open,
    /// Surely above: a triangle that points up.
    Above,
}

/// How a score stands to its target, by its interval.
pub fn verdict(score: &Score, target: f64) -> Shape {
    match score.interval {
        Ok(ends) if ends.high < target => Shape::Below,
        Ok(ends) if ends.low > target => Shape::Above,
        _ => Shape::Open,
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// A heading that stands above it.
    pub heading: Option<String>,
    /// What it is about.
    pub label: String,
    /// Its figures in words, or why there are none.
    pub figure: String,
    /// The interval of chance.
    pub interval: Option<(f64, f64)>,
    /// The interval that unknown weights leave: another thing, drawn in another way.
    pub order: Option<(f64, f64)>,
    /// The score.
    pub point: Option<f64>,
    /// How the score stands to the target.
    pub shape: Shape,
    /// Values from elsewhere, each with its letter.
    pub marks: Vec<(f64, String)>,
}

impl Bar {
    /// Its marks in words: ` [a 71.5]`.
    pub fn marked(&self) -> String {
        let marks = self.marks.iter();
        let marks = marks.map(|(value, letter)| format!(" [{letter} {value:.1}]"));
        marks.collect()
    }
}

/// Rows on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The ends of the scale.
    pub scale: (f64, f64),
    /// Where numbers stand below it.
    pub ticks: Vec<f64>,
    /// A line through all rows: the target, or zero.
    pub wall: Option<f64>,
    /// From top to bottom.
    pub rows: Vec<Bar>,
}

impl Bars {
    /// Rows on 0–100 with a target.
    pub fn of_scores(target: f64, rows: Vec<Bar>) -> Self {
        Self {
            scale: (0.0, 100.0),
            ticks: vec![0.0, 25.0, 50.0, 75.0, 100.0],
            wall: Some(target),
            rows,
        }
    }

    pub(super) fn told(&self) -> Vec<String> {
        let told = |bar: &Bar| format!("{} {}{}", bar.label, bar.figure, bar.marked());
        self.rows.iter().map(told).collect()
    }

    fn x(&self, value: f64) -> f64 {
        let (low, high) = self.scale;
        let share = (value.clamp(low, high) - low) / (high - low).max(f64::MIN_POSITIVE);
        MARGIN + share * (WIDTH - 2.0 * MARGIN)
    }
}

/// Draws the rows; `mark` draws what stands on a row's track, whose middle is at the height given.
pub(super) fn draw(
    bars: &Bars,
    mark: impl Fn(&mut Drawing, &Bar, &dyn Fn(f64) -> f64, f64),
) -> Drawing {
    let high = |bar: &Bar| {
        let heading = if bar.heading.is_some() { HEADING } else { 0.0 };
        let marks = if bar.marks.is_empty() { 0.0 } else { MARKS };
        (heading, ROW + marks)
    };
    let rows: f64 = bars.rows.iter().map(|bar| high(bar).0 + high(bar).1).sum();
    let mut drawing = Drawing::new(rows + SCALE);
    let x = |value: f64| bars.x(value);
    let mut top = 0.0;
    for bar in &bars.rows {
        if let Some(heading) = &bar.heading {
            let heading = fit(heading, WIDTH);
            drawing.text("strong", Anchor::Start, (0.0, top + 17.0), &heading);
        }
        let (heading, row) = high(bar);
        top += heading;
        let label = fit(&bar.label, WIDTH - wide(&bar.figure) - 8.0);
        drawing.text("label", Anchor::Start, (0.0, top + 13.0), &label);
        drawing.text("figure", Anchor::End, (WIDTH, top + 13.0), &bar.figure);
        let middle = top + TRACK;
        drawing.line("track", (MARGIN, middle), (WIDTH - MARGIN, middle));
        if let Some(wall) = bars.wall {
            let at = x(wall);
            drawing.line("wall", (at, middle - 5.0), (at, middle + 6.0));
        }
        mark(&mut drawing, bar, &x, middle);
        for (value, letter) in &bar.marks {
            let at = x(*value);
            drawing.line("mark", (at, middle - 4.0), (at, middle + 6.0));
            drawing.text("small", Anchor::Middle, (at, middle + 15.0), letter);
        }
        top += row;
    }
    for tick in &bars.ticks {
        let text = format!("{tick:.0}").replace('-', "−");
        drawing.text(
            "small",
            Anchor::Middle,
            (x(*tick).clamp(10.0, WIDTH - 12.0), rows + 13.0),
            &text,
        );
    }
    drawing
}

/// An interval as a thick line, and the point on it by its shape.
pub(super) fn score(drawing: &mut Drawing, bar: &Bar, x: &dyn Fn(f64) -> f64, middle: f64) {
    if let Some((low, high)) = bar.interval {
        drawing.bar("interval", x(low), x(high), middle - 3.0, 6.0);
    }
    if let Some(point) = bar.point {
        shape(drawing, bar.shape, (x(point), middle));
    }
}

fn shape(drawing: &mut Drawing, shape: Shape, at: (f64, f64)) {
    let (x, y) = at;
    match shape {
        Shape::Plain => drawing.circle("point", at, 4.5),
        Shape::Below => drawing.polygon(
            "below",
            &[(x - 6.0, y - 5.0), (x + 6.0, y - 5.0), (x, y + 6.0)],
        ),
        Shape::Above => drawing.polygon(
            "above",
            &[(x - 6.0, y + 5.0), (x + 6.0, y + 5.0), (x, y - 6.0)],
        ),
        Shape::Open => drawing.polygon(
            "open",
            &[(x - 5.5, y), (x, y - 5.5), (x + 5.5, y), (x, y + 5.5)],
        ),
    }
}
