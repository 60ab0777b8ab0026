//! How far each item is from its target: a bar from zero, with the interval on it.

use crate::report::chart::bars::{self, Bars, Shape};
use crate::report::chart::svg::Drawing;

pub(super) fn draw(gaps: &Bars) -> Drawing {
    bars::draw(gaps, |drawing, bar, x, middle| {
        if let Some(gap) = bar.point {
            let class = match bar.shape {
                Shape::Below => "short",
                Shape::Above => "over",
                Shape::Open | Shape::Plain => "unsure",
            };
            let (left, right) = (x(gap.min(0.0)), x(gap.max(0.0)));
            drawing.bar(class, left, right, middle - 5.0, 10.0);
        }
        if let Some((low, high)) = bar.interval {
            drawing.line("whisker", (x(low), middle), (x(high), middle));
            for end in [low, high] {
                drawing.line("whisker", (x(end), middle - 3.0), (x(end), middle + 3.0));
            }
        }
    })
}
