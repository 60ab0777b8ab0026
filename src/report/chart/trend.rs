//! The overall score, wave after wave, each with its interval.

use crate::report::chart::svg::{Anchor, Drawing, WIDTH, fit};

const HEIGHT: f64 = 220.0;
const LEFT: f64 = 30.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 180.0;

/// One wave.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Its name.
    pub label: String,
    /// Its figures in words, or why there are none.
    pub figure: String,
    /// Its score, 0–100.
    pub score: Option<f64>,
    /// The interval of chance.
    pub interval: Option<(f64, f64)>,
}

/// Waves in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The target.
    pub target: f64,
    /// From the left to the right.
    pub stops: Vec<Stop>,
}

impl Trend {
    pub(super) fn told(&self) -> Vec<String> {
        let told = |stop: &Stop| format!("{} {}", stop.label, stop.figure);
        self.stops.iter().map(told).collect()
    }

    pub(super) fn draw(&self) -> Drawing {
        let mut drawing = Drawing::new(HEIGHT);
        let y = |score: f64| BOTTOM - score / 100.0 * (BOTTOM - TOP);
        let each = (WIDTH - LEFT) / self.stops.len().max(1) as f64;
        let x = |nth: usize| LEFT + (nth as f64 + 0.5) * each;
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            drawing.line("ring", (LEFT, y(tick)), (WIDTH, y(tick)));
            let at = (LEFT - 4.0, y(tick) + 4.0);
            drawing.text("small", Anchor::End, at, &format!("{tick:.0}"));
        }
        drawing.line("wall", (LEFT, y(self.target)), (WIDTH, y(self.target)));
        let scored = self.stops.iter().enumerate();
        let scored = scored.filter_map(|(nth, stop)| Some((x(nth), y(stop.score?))));
        let scored: Vec<(f64, f64)> = scored.collect();
        drawing.path("course", &scored);
        // With many waves, as many names as there is room for.
        let skip = (60.0 / each).ceil().max(1.0) as usize;
        for (nth, stop) in self.stops.iter().enumerate() {
            if let Some((low, high)) = stop.interval {
                drawing.line("whisker", (x(nth), y(low)), (x(nth), y(high)));
                for end in [low, high] {
                    let (left, right) = ((x(nth) - 4.0, y(end)), (x(nth) + 4.0, y(end)));
                    drawing.line("whisker", left, right);
                }
            }
            if let Some(score) = stop.score {
                drawing.circle("point", (x(nth), y(score)), 4.5);
                if skip == 1 {
                    let at = (x(nth) + 8.0, y(score) + 4.0);
                    drawing.text("figure", Anchor::Start, at, &format!("{score:.1}"));
                }
            }
            if nth % skip == 0 {
                let label = fit(&stop.label, each * skip as f64 - 4.0);
                drawing.text("label", Anchor::Middle, (x(nth), BOTTOM + 18.0), &label);
            }
        }
        drawing
    }
}
