//! Charts as data, and as SVG: drawn by hand, one file a chart, without a crate.
//!
//! Colours are those of Okabe & Ito (2008), which readers who are colour-blind tell apart; and whatever
//! a colour says, a shape, a dash or a word says too. They come from the page (`--ink`, `--bar` …), so
//! that a dark screen and paper have their own. Every chart has a title and a description with all of
//! its numbers for readers who do not see it.

mod bars;
mod gaps;
mod gauges;
mod map;
mod profile;
mod radar;
mod ranks;
mod svg;
mod trend;

use crate::report::document::Chart;
pub use bars::{Bar, Bars, Shape, verdict};
pub use map::{Map, Spot};
pub use radar::{Radar, Spoke};
pub use trend::{Stop, Trend};

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Dimensions and the overall score on 0–100, with intervals.
    Gauges(Bars),
    /// Item by item on 0–100, with intervals.
    Profile(Bars),
    /// How far each item is from its target.
    Gaps(Bars),
    /// The ranks that each branch may hold.
    Ranks(Bars),
    /// Dimensions around a centre.
    Radar(Radar),
    /// Importance and performance.
    Map(Map),
    /// Wave after wave.
    Trend(Trend),
}

impl Plot {
    /// All that it shows, line by line.
    pub fn told(&self) -> Vec<String> {
        match self {
            Self::Gauges(bars) | Self::Profile(bars) | Self::Gaps(bars) | Self::Ranks(bars) => {
                bars.told()
            }
            Self::Radar(radar) => radar.told(),
            Self::Map(map) => map.told(),
            Self::Trend(trend) => trend.told(),
        }
    }
}

/// The chart as an SVG element. `id` is unlike all others of the page.
pub fn svg(chart: &Chart, id: &str) -> String {
    let drawing = match &chart.plot {
        Plot::Gauges(bars) => gauges::draw(bars),
        Plot::Profile(bars) => profile::draw(bars),
        Plot::Gaps(bars) => gaps::draw(bars),
        Plot::Ranks(bars) => ranks::draw(bars),
        Plot::Radar(radar) => radar.draw(),
        Plot::Map(map) => map.draw(),
        Plot::Trend(trend) => trend.draw(),
    };
    drawing.close(id, &chart.title, &chart.told().join("\n"))
}
