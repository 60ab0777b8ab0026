//! Lines, shapes and texts of an SVG element. One unit is about a pixel on a phone.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::wording::markup::html;
use crate::wording::table;

/// The width of every chart.
pub(super) const WIDTH: f64 = 360.0;
/// How wide a text cell is at the size of labels: half a Chinese character.
pub(super) const CELL: f64 = 6.4;

/// A drawing that grows.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    body: String,
    height: f64,
}

/// Where a text stands about its place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Drawing {
    /// A drawing of this height.
    pub(super) fn new(height: f64) -> Self {
        Self {
            body: String::new(),
            height,
        }
    }

    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
        self.put(&format!(
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        ));
    }

    /// A box by its corners at the left and the right.
    pub(super) fn bar(&mut self, class: &str, left: f64, right: f64, top: f64, height: f64) {
        let [x, y, wide, high] = [left, top, (right - left).max(1.0), height].map(number);
        self.put(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\"/>"
        ));
    }

    pub(super) fn circle(&mut self, class: &str, at: (f64, f64), radius: f64) {
        let [x, y, r] = [at.0, at.1, radius].map(number);
        self.put(&format!(
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"
        ));
    }

    /// A closed line through points.
    pub(super) fn polygon(&mut self, class: &str, points: &[(f64, f64)]) {
        let points = listed(points);
        self.put(&format!("<polygon class=\"{class}\" points=\"{points}\"/>"));
    }

    /// An open line through points.
    pub(super) fn path(&mut self, class: &str, points: &[(f64, f64)]) {
        let points = listed(points);
        self.put(&format!(
            "<polyline class=\"{class}\" points=\"{points}\"/>"
        ));
    }

    pub(super) fn text(&mut self, class: &str, anchor: Anchor, at: (f64, f64), text: &str) {
        let [x, y] = [at.0, at.1].map(number);
        let (anchor, text) = (anchor.name(), html(text));
        self.put(&format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    fn put(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }

    /// The whole element, with what it is called and what it shows.
    pub(super) fn close(self, id: &str, title: &str, description: &str) -> String {
        let mut svg = String::new();
        let (wide, high) = (number(WIDTH), number(self.height));
        // Writing to a text does not fail.
        let _ = write!(
            svg,
            "<svg viewBox=\"0 0 {wide} {high}\" preserveAspectRatio=\"xMinYMin meet\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n\
             <title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n{}</svg>\n",
            html(title),
            html(description),
            self.body
        );
        svg
    }
}

fn listed(points: &[(f64, f64)]) -> String {
    let each = points
        .iter()
        .map(|(x, y)| format!("{},{}", number(*x), number(*y)));
    each.collect::<Vec<_>>().join(" ")
}

/// A coordinate to a tenth, without what says nothing.
fn number(value: f64) -> String {
    let text = format!("{:.1}", (value * 10.0).round() / 10.0 + 0.0);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Units that a text takes at the size of labels.
pub(super) fn wide(text: &str) -> f64 {
    text.width() as f64 * CELL
}

/// As much of a text as fits into so many units; it ends in `…` where it was cut.
pub(super) fn fit(text: &str, room: f64) -> String {
    table::fit(text, (room / CELL) as usize)
}
