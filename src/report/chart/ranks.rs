//! The ranks that each branch may hold, the best at the left.

use crate::report::chart::bars::{self, Bars};
use crate::report::chart::svg::Drawing;

pub(super) fn draw(ranks: &Bars) -> Drawing {
    bars::draw(ranks, |drawing, bar, x, middle| {
        if let Some((best, worst)) = bar.interval {
            drawing.bar("interval", x(best) - 4.0, x(worst) + 4.0, middle - 4.0, 8.0);
        }
    })
}
