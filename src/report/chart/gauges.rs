//! Dimensions and the overall score: the interval of chance as a thick line, that of the unknown
//! weights as a frame around it.

use crate::report::chart::bars::{self, Bars};
use crate::report::chart::svg::Drawing;

pub(super) fn draw(gauges: &Bars) -> Drawing {
    bars::draw(gauges, |drawing, bar, x, middle| {
        if let Some((low, high)) = bar.order {
            drawing.bar("order", x(low), x(high), middle - 6.0, 12.0);
        }
        bars::score(drawing, bar, x, middle);
    })
}
