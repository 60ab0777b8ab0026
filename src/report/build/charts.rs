//! The charts of a report, from the figures of its board.

use crate::advise::sample::Indicator;
use crate::measure::results::{Item, Score};
use crate::measure::tail::Interval;
use crate::messages::Arg;
use crate::report::benchmarks::OVERALL;
use crate::report::build::{Material, letter};
use crate::report::chart::{Bar, Bars, Map, Plot, Radar, Shape, Spoke, Spot, Stop, Trend, verdict};
use crate::report::document::{Block, Chart};
use crate::wording::board::{self, Table};
use crate::wording::gauges::tenth;
use crate::wording::trouble::inert;

/// More branches than this are in the table alone.
const MOST_BRANCHES: usize = 40;

fn ends(interval: Interval) -> (f64, f64) {
    (interval.low, interval.high)
}

fn bar(material: &Material<'_>, label: String, score: &Score, id: Option<&str>) -> Bar {
    Bar {
        heading: None,
        label,
        figure: board::figure(material.teller.voice, score),
        interval: score.interval.ok().map(ends),
        order: None,
        point: score.mean.ok(),
        shape: Shape::Plain,
        marks: id.map_or(Vec::new(), |id| material.marks(id)),
    }
}

fn legend(material: &Material<'_>, key: &str) -> String {
    let target = format!("{:.0}", material.teller.board.advice.target);
    material.with(key, &[("target", Arg::from(target))])
}

/// The same, with what the letters of benchmarks stand for.
fn with_marks(material: &Material<'_>, key: &str, rows: &[Bar]) -> String {
    let drawn = |name: &String| {
        let mut marks = rows.iter().flat_map(|row| &row.marks);
        marks.any(|(_, letter)| letter == name)
    };
    let all = material.benchmarks.iter().enumerate();
    let names = all.map(|(nth, own)| (letter(nth), own.name(material.teller.voice.tag())));
    let names = names.filter(|(letter, _)| drawn(letter));
    let names = names.map(|(letter, name)| format!("{letter} {}", inert(name)));
    let names: Vec<String> = names.collect();
    let legend = legend(material, key);
    if names.is_empty() {
        return legend;
    }
    let names = names.join(&material.say("list-semicolon"));
    let args = [("legend", Arg::from(legend)), ("names", Arg::from(names))];
    material.with("chart-marks", &args)
}

/// Dimensions, and the overall score with both of its intervals.
pub(super) fn gauges(material: &Material<'_>) -> Block {
    let board = material.teller.board;
    let dimensions = &board.package.instrument.dimensions;
    let mut rows: Vec<Bar> = board
        .results
        .dimensions
        .iter()
        .map(|own| {
            let id = dimensions.get(own.place).map(|own| own.id.as_str());
            let label = board::dimension(&material.teller, own.place);
            bar(material, label, &own.score, id)
        })
        .collect();
    let overall = &board.results.overall;
    let label = material.say("results-overall");
    let mut last = bar(material, label, &overall.point, Some(OVERALL));
    last.order = overall.order.ok().map(ends);
    rows.push(last);
    Block::Chart(Chart {
        id: "gauges",
        title: material.say("chart-gauges"),
        legend: with_marks(material, "chart-gauges-legend", &rows),
        plot: Plot::Gauges(Bars::of_scores(board.advice.target, rows)),
    })
}

/// Dimensions around a centre, from three with a score on.
pub(super) fn radar(material: &Material<'_>) -> Option<Block> {
    let board = material.teller.board;
    let spokes = board.results.dimensions.iter().filter_map(|own| {
        Some(Spoke {
            label: board::dimension(&material.teller, own.place),
            figure: board::figure(material.teller.voice, &own.score),
            score: own.score.mean.ok()?,
        })
    });
    let spokes: Vec<Spoke> = spokes.collect();
    (spokes.len() > 2).then(|| {
        Block::Chart(Chart {
            id: "radar",
            title: material.say("chart-radar"),
            legend: legend(material, "chart-radar-legend"),
            plot: Plot::Radar(Radar {
                target: board.advice.target,
                spokes,
            }),
        })
    })
}

/// Item by item.
pub(super) fn profile(material: &Material<'_>) -> Block {
    let board = material.teller.board;
    let target = board.advice.target;
    let row = |item: &Item| {
        let id = board.package.instrument.items.get(item.place);
        let id = id.map(|item| item.id.as_str());
        let mut row = bar(material, material.item(item.place), &item.score, id);
        row.shape = verdict(&item.score, target);
        row
    };
    let groups = board.results.dimensions.iter();
    let groups = groups.map(|own| (board::dimension(&material.teller, own.place), &own.items));
    let outcomes = (material.say("board-outcomes"), &board.results.outcomes);
    let mut rows = Vec::new();
    for (heading, items) in groups.chain([outcomes]) {
        let mut heading = Some(heading);
        rows.extend(items.iter().map(|item| Bar {
            heading: heading.take(),
            ..row(item)
        }));
    }
    Block::Chart(Chart {
        id: "profile",
        title: material.say("chart-profile"),
        legend: with_marks(material, "chart-profile-legend", &rows),
        plot: Plot::Profile(Bars::of_scores(target, rows)),
    })
}

/// Importance and performance.
pub(super) fn map(material: &Material<'_>) -> Option<Block> {
    let board = material.teller.board;
    let weights = board.results.overall.weights.len().max(1);
    let spot = |own: &Indicator| Spot {
        code: board::code(&material.teller, own.item),
        figure: format!(
            "{} {}",
            board::short(&material.teller, own.item),
            board::figure(material.teller.voice, &own.score)
        ),
        score: own.mean,
        importance: 100.0 * own.weight,
        undecided: own.placed.is_ok_and(|placed| placed.undecided),
    };
    let spots: Vec<Spot> = board.advice.indicators.iter().map(spot).collect();
    (!spots.is_empty()).then(|| {
        Block::Chart(Chart {
            id: "map",
            title: material.say("chart-map"),
            legend: material.say("chart-map-legend"),
            plot: Plot::Map(Map {
                axes: (
                    material.say("map-performance"),
                    material.say("map-importance"),
                ),
                corners: [
                    "quadrant-repair",
                    "quadrant-strength",
                    "quadrant-opportunity",
                    "quadrant-maintain",
                ]
                .map(|key| material.say(key)),
                cross: (board.advice.target, 100.0 / weights as f64),
                spots,
            }),
        })
    })
}

/// How far each indicator is from the target, the highest priority first, drawn and as a table.
pub(super) fn gaps(material: &Material<'_>) -> Vec<Block> {
    let board = material.teller.board;
    let target = board.advice.target;
    let mut rows = Vec::new();
    let mut told = vec![
        ["results-item", "chart-gap", "results-interval", "results-n"]
            .map(|key| material.say(key))
            .to_vec(),
    ];
    for own in &board.advice.indicators {
        let away = |value: f64| value - target;
        let interval = own.score.interval.ok();
        let interval = interval.map(|found| (away(found.low), away(found.high)));
        let span = interval.map_or("—".to_owned(), |(low, high)| board::span(low, high));
        let label = material.item(own.item);
        let gap = board::signed(away(own.mean));
        let count = crate::wording::results::count(&own.score);
        told.push(vec![label.clone(), gap.clone(), span.clone(), count]);
        rows.push(Bar {
            heading: None,
            label,
            figure: material.with(
                "chart-gap-figure",
                &[("gap", Arg::from(gap)), ("span", Arg::from(span))],
            ),
            interval,
            order: None,
            point: Some(away(own.mean)),
            shape: verdict(&own.score, target),
            marks: Vec::new(),
        });
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let chart = Block::Chart(Chart {
        id: "gaps",
        title: material.say("chart-gaps"),
        legend: legend(material, "chart-gaps-legend"),
        plot: Plot::Gaps(around_zero(rows)),
    });
    let table = Block::Table(Table {
        title: String::new(),
        rows: told,
        notes: Vec::new(),
    });
    vec![chart, table]
}

/// Rows of differences, zero in the middle.
pub(super) fn around_zero(rows: Vec<Bar>) -> Bars {
    let reach = |row: &Bar| {
        row.interval
            .map_or(0.0, |(low, high)| low.abs().max(high.abs()))
    };
    let reach = rows.iter().map(reach).fold(10.0, f64::max);
    let reach = (reach / 10.0).ceil() * 10.0;
    Bars {
        scale: (-reach, reach),
        ticks: vec![-reach, -reach / 2.0, 0.0, reach / 2.0, reach],
        wall: Some(0.0),
        rows,
    }
}

/// The overall score, wave after wave, from two with a score on.
pub(super) fn trend(material: &Material<'_>) -> Option<Block> {
    let board = material.teller.board;
    let stop = |wave: &crate::ledger::board::Wave| Stop {
        label: board::named(
            material.teller.voice,
            crate::ledger::board::Facet::Wave,
            &wave.name,
        ),
        figure: board::figure(material.teller.voice, &wave.score),
        score: wave.score.mean.ok(),
        interval: wave.score.interval.ok().map(ends),
    };
    let stops: Vec<Stop> = board.waves.iter().map(stop).collect();
    let scored = stops.iter().filter(|stop| stop.score.is_some()).count();
    (scored > 1).then(|| {
        Block::Chart(Chart {
            id: "trend",
            title: material.say("chart-trend"),
            legend: legend(material, "chart-trend-legend"),
            plot: Plot::Trend(Trend {
                target: board.advice.target,
                stops,
            }),
        })
    })
}

/// The ranks that each branch may hold.
pub(super) fn ranks(material: &Material<'_>) -> Option<Block> {
    let board = material.teller.board;
    let rows = board.branches.iter().filter_map(|branch| {
        let ranks = branch.ranks.ok()?;
        let args = [
            ("score", Arg::from(tenth(branch.score.mean.ok()?))),
            ("ranks", Arg::from(board::ranks_of(ranks.best, ranks.worst))),
        ];
        let facet = crate::ledger::board::Facet::Branch;
        let name = board::named(material.teller.voice, facet, &branch.name);
        let mut row = bar(material, name, &branch.score, None);
        row.figure = material.with("chart-rank", &args);
        row.interval = Some((ranks.best as f64, ranks.worst as f64));
        row.point = None;
        Some(row)
    });
    let rows: Vec<Bar> = rows.collect();
    let last = rows.len();
    (2..=MOST_BRANCHES).contains(&last).then(|| {
        Block::Chart(Chart {
            id: "ranks",
            title: material.say("chart-ranks"),
            legend: material.say("chart-ranks-legend"),
            plot: Plot::Ranks(Bars {
                scale: (1.0, last as f64),
                ticks: vec![1.0, last as f64],
                wall: None,
                rows,
            }),
        })
    })
}
