//! Item by item: where each score stands, how wide its interval is, and how it stands to the target.

use crate::report::chart::bars::{self, Bars};
use crate::report::chart::svg::Drawing;

pub(super) fn draw(profile: &Bars) -> Drawing {
    bars::draw(profile, bars::score)
}
