//! Importance and performance: the score across, importance upward, the four corners named.

use crate::report::chart::svg::{Anchor, Drawing, WIDTH, fit, wide};

const HEIGHT: f64 = 320.0;
const LEFT: f64 = 34.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 282.0;
/// How far apart the codes of items on one level stand at least, upward.
const STEP: f64 = 13.0;

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its code.
    pub code: String,
    /// Its name and figures in words.
    pub figure: String,
    /// Its score, 0–100.
    pub score: f64,
    /// Its importance in percent.
    pub importance: f64,
    /// Whether it could as well lie in another corner.
    pub undecided: bool,
}

/// Items by importance and performance.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What stands below and beside it.
    pub axes: (String, String),
    /// The corners: upper left, upper right, lower left, lower right.
    pub corners: [String; 4],
    /// Where the lines cross: the score, and the importance.
    pub cross: (f64, f64),
    /// The items.
    pub spots: Vec<Spot>,
}

impl Map {
    pub(super) fn told(&self) -> Vec<String> {
        let told = |spot: &Spot| format!("{} {}", spot.code, spot.figure);
        self.spots.iter().map(told).collect()
    }

    pub(super) fn draw(&self) -> Drawing {
        let mut drawing = Drawing::new(HEIGHT);
        let most = self.spots.iter().map(|spot| spot.importance);
        let most = most.fold(self.cross.1, f64::max) * 1.15;
        let x = |score: f64| LEFT + score / 100.0 * (WIDTH - LEFT - 10.0);
        let y = |importance: f64| BOTTOM - importance / most.max(1.0) * (BOTTOM - TOP);
        let (across, up) = (x(self.cross.0), y(self.cross.1));
        drawing.line("wall", (across, TOP), (across, BOTTOM));
        drawing.line("wall", (x(0.0), up), (x(100.0), up));
        drawing.line("axis", (x(0.0), BOTTOM), (x(100.0), BOTTOM));
        drawing.line("axis", (x(0.0), TOP), (x(0.0), BOTTOM));
        let places = [
            (Anchor::Start, (x(0.0) + 4.0, TOP + 11.0)),
            (Anchor::End, (x(100.0), TOP + 11.0)),
            (Anchor::Start, (x(0.0) + 4.0, BOTTOM - 6.0)),
            (Anchor::End, (x(100.0), BOTTOM - 6.0)),
        ];
        for ((anchor, at), corner) in places.into_iter().zip(&self.corners) {
            drawing.text("corner", anchor, at, corner);
        }
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let at = (x(tick), BOTTOM + 14.0);
            drawing.text("small", Anchor::Middle, at, &format!("{tick:.0}"));
        }
        let mut levels: Vec<f64> = self.spots.iter().map(|spot| spot.importance).collect();
        levels.sort_by(|a, b| b.total_cmp(a));
        levels.dedup();
        for level in &levels {
            let at = (LEFT - 4.0, y(*level) + 4.0);
            drawing.text("small", Anchor::End, at, &format!("{level:.0}"));
        }
        let below = fit(&self.axes.0, WIDTH);
        drawing.text("label", Anchor::End, (WIDTH, HEIGHT - 6.0), &below);
        drawing.text("label", Anchor::Start, (0.0, HEIGHT - 6.0), &self.axes.1);
        for level in levels {
            self.level(&mut drawing, level, &x, y(level));
        }
        drawing
    }

    /// The items of one importance. Those whose codes would overlap stand further up and down, since
    /// it is the score that tells them apart.
    fn level(&self, drawing: &mut Drawing, level: f64, x: &dyn Fn(f64) -> f64, y: f64) {
        let same = |spot: &&Spot| spot.importance.total_cmp(&level).is_eq();
        let own = self.spots.iter().filter(same);
        let mut own: Vec<&Spot> = own.collect();
        own.sort_by(|a, b| a.score.total_cmp(&b.score));
        let mut ends: Vec<f64> = Vec::new();
        for spot in own {
            let at = x(spot.score);
            let free = ends.iter().position(|end| *end <= at - 5.0);
            let row = free.unwrap_or(ends.len());
            let end = at + 8.0 + wide(&spot.code);
            match ends.get_mut(row) {
                Some(taken) => *taken = end,
                None => ends.push(end),
            }
            let aside = if row % 2 == 0 {
                row as f64 / 2.0
            } else {
                -(row as f64 + 1.0) / 2.0
            };
            let place = (at, y + aside * STEP);
            let class = if spot.undecided { "hollow" } else { "point" };
            drawing.circle(class, place, 3.5);
            let text = (place.0 + 6.0, place.1 + 4.0);
            drawing.text("code", Anchor::Start, text, &spot.code);
        }
    }
}
