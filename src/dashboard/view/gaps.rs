//! Gaps as bars about zero, and zones of tolerance as `A──P──D`.

use ratatui::text::Line;

use crate::dashboard::model::Model;
use crate::dashboard::view::chart::{self, heading, row, small, widest};
use crate::dashboard::view::pages::track_cells;
use crate::instrument::standard::Standard;
use crate::measure::results::Against;
use crate::measure::tail::Interval;
use crate::messages::Arg;
use crate::wording::board::{self, Teller};

/// The least that a bar reaches to either side, in points.
const LEAST: f64 = 10.0;

/// Figures with signs are so much longer than scores.
const SIGNS: usize = 7;

/// All of an instrument; nothing where it does not ask for standards.
pub(super) fn gaps(teller: &Teller<'_>, model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (title, own) in board::against(teller) {
        lines.push(Line::default());
        lines.push(heading(model.theme, &title));
        lines.extend(bars(teller, model, room, &own));
    }
    lines.extend(zones(teller, model, room));
    lines
}

fn bars(teller: &Teller<'_>, model: &Model, room: usize, own: &[&Against]) -> Vec<Line<'static>> {
    let names = own.iter().map(|a| board::dimension(teller, a.dimension));
    let names: Vec<String> = names.collect();
    let wide = widest(&names, room);
    let cells = track_cells(room, wide + SIGNS) / 2 * 2 - 1;
    let found = own.iter().filter_map(|a| a.gap.gap.ok());
    let ends = found.flat_map(|gap| [gap.gap.interval.low.abs(), gap.gap.interval.high.abs()]);
    let reach = (ends.fold(LEAST, f64::max) / 10.0).ceil() * 10.0;
    let at = |points: f64| 50.0 + 50.0 * points / reach;
    let mut lines = Vec::new();
    for (against, name) in own.iter().zip(&names) {
        let gap = against.gap.gap.ok();
        let interval = gap.map(|gap| Interval {
            low: at(gap.gap.interval.low),
            high: at(gap.gap.interval.high),
        });
        let point = gap.map(|gap| at(gap.gap.change));
        let drawn = chart::about_zero(model.theme, point, interval, cells);
        let words = board::gap(teller, &against.gap);
        lines.extend(row(model.theme, name, wide, drawn, &words, room));
    }
    let marks = model.theme.marks();
    let args = [
        ("interval", Arg::from(marks.weights)),
        ("point", Arg::from(marks.point)),
        ("wall", Arg::from(marks.wall)),
        ("reach", Arg::from(format!("{reach:.0}"))),
    ];
    let legend = teller.voice.with("board-legend-gaps", &args);
    lines.extend(small(model.theme, &legend, room));
    lines
}

fn zones(teller: &Teller<'_>, model: &Model, room: usize) -> Vec<Line<'static>> {
    let results = &teller.board.results;
    if results.zones.is_empty() {
        return Vec::new();
    }
    let names = results.zones.iter();
    let names: Vec<String> = names
        .map(|(place, _)| board::dimension(teller, *place))
        .collect();
    let wide = widest(&names, room);
    let cells = track_cells(room, wide);
    let title = teller.voice.say("zone-title");
    let mut lines = vec![Line::default(), heading(model.theme, &title)];
    for ((place, zone), name) in results.zones.iter().zip(&names) {
        let mean = |standard: Standard| {
            let mut own = results.against.iter();
            let own = own.find(|a| a.dimension == *place && a.standard == standard)?;
            own.score.mean.ok()
        };
        let ends = mean(Standard::Adequate).zip(mean(Standard::Desired));
        let ends = ends.map(|(low, high)| Interval { low, high });
        let perceived = results.dimensions.iter().find(|d| d.place == *place);
        let score = perceived.map(|d| d.score);
        let point = score.and_then(|score| score.mean.ok());
        let drawn = chart::bare(model.theme, point, ends, cells);
        let words = match (zone, score) {
            (Err(_), Some(score)) => board::figure(teller.voice, &score),
            _ => board::zone(teller, zone),
        };
        lines.extend(row(model.theme, name, wide, drawn, &words, room));
    }
    let marks = model.theme.marks();
    let args = [
        ("interval", Arg::from(marks.weights)),
        ("point", Arg::from(marks.point)),
    ];
    let legend = teller.voice.with("board-legend-zones", &args);
    lines.extend(small(model.theme, &legend, room));
    lines
}
