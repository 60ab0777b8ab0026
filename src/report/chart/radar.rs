//! Dimensions around a centre: the target as a dashed line, the scores as a full one.
//!
//! The area says nothing, and the order of the axes changes the picture; it is here because readers
//! ask for it, beside the gauges, which say the same and how sure it is.

use std::f64::consts::TAU;

use crate::report::chart::svg::{Anchor, Drawing, WIDTH, fit};

const HEIGHT: f64 = 260.0;
const RADIUS: f64 = 84.0;
const CENTRE: (f64, f64) = (WIDTH / 2.0, 126.0);

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    /// What it is called.
    pub label: String,
    /// Its figures in words.
    pub figure: String,
    /// Its score, 0–100.
    pub score: f64,
}

/// Dimensions on 0–100, the first one at the top, the others clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The target.
    pub target: f64,
    /// At least three.
    pub spokes: Vec<Spoke>,
}

impl Radar {
    pub(super) fn told(&self) -> Vec<String> {
        let told = |spoke: &Spoke| format!("{} {}", spoke.label, spoke.figure);
        self.spokes.iter().map(told).collect()
    }

    pub(super) fn draw(&self) -> Drawing {
        let mut drawing = Drawing::new(HEIGHT);
        for ring in [25.0, 50.0, 75.0, 100.0] {
            drawing.polygon("ring", &self.points(|_| ring));
            let at = (CENTRE.0 + 3.0, CENTRE.1 - ring / 100.0 * RADIUS + 10.0);
            drawing.text("small", Anchor::Start, at, &format!("{ring:.0}"));
        }
        for (nth, spoke) in self.spokes.iter().enumerate() {
            drawing.line("ring", CENTRE, self.place(nth, 100.0));
            let (x, y) = self.place(nth, 110.0);
            let anchor = match x - CENTRE.0 {
                aside if aside > 8.0 => Anchor::Start,
                aside if aside < -8.0 => Anchor::End,
                _ => Anchor::Middle,
            };
            let room = match anchor {
                Anchor::Start => WIDTH - x,
                Anchor::End => x,
                Anchor::Middle => WIDTH,
            };
            let score = format!("{:.1}", spoke.score);
            // Two lines; above the uppermost axis they end where elsewhere they begin.
            let y = if y < CENTRE.1 - RADIUS {
                y - 15.0
            } else {
                y + 8.0
            };
            drawing.text("label", anchor, (x, y), &fit(&spoke.label, room));
            drawing.text("figure", anchor, (x, y + 14.0), &score);
        }
        drawing.polygon("goal", &self.points(|_| self.target));
        drawing.polygon("area", &self.points(|spoke| spoke.score));
        for (nth, spoke) in self.spokes.iter().enumerate() {
            drawing.circle("point", self.place(nth, spoke.score), 4.0);
        }
        drawing
    }

    fn points(&self, value: impl Fn(&Spoke) -> f64) -> Vec<(f64, f64)> {
        let spokes = self.spokes.iter().enumerate();
        spokes
            .map(|(nth, spoke)| self.place(nth, value(spoke)))
            .collect()
    }

    fn place(&self, nth: usize, value: f64) -> (f64, f64) {
        let turn = TAU * nth as f64 / self.spokes.len().max(1) as f64;
        let far = value / 100.0 * RADIUS;
        (CENTRE.0 + far * turn.sin(), CENTRE.1 - far * turn.cos())
    }
}
