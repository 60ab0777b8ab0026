//! The tables of a sample's figures, and what is said below them.

use crate::measure::floor::SUPPRESS_BELOW;
use crate::measure::missing::ItemGaps;
use crate::measure::results::{Item, Results, Score};
use crate::messages::Arg;
use crate::wording::gauges::tenth;
use crate::wording::results::{Told, cell, coefficient, count, interval, percent};

/// One row a dimension. Why a figure is withheld goes to the notes.
pub(super) fn dimensions(
    told: &Told<'_>,
    results: &Results,
    notes: &mut Vec<String>,
) -> Vec<Vec<String>> {
    let mut rows = vec![told.heads(&[
        "results-dimension",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "results-alpha",
        "results-interval",
        "results-alpha-n",
        "results-omega",
    ])];
    for dimension in &results.dimensions {
        let name = told.dimension(dimension.place);
        let mut row = vec![name.clone()];
        row.extend(score(&dimension.score));
        row.push(cell(&dimension.alpha, |alpha| coefficient(alpha.alpha)));
        row.push(cell(&dimension.alpha, |alpha| {
            let ends = [alpha.interval.low, alpha.interval.high].map(coefficient);
            ends.join("–")
        }));
        row.push(cell(&dimension.alpha, |alpha| alpha.n.to_string()));
        row.push(cell(&dimension.omega, |omega| coefficient(omega.omega)));
        rows.push(row);
        if let Err(reason) = dimension.score.standing {
            notes.push(told.withheld(&name, None, reason));
            continue;
        }
        let mut note = |figure, reason| notes.push(told.withheld(&name, Some(figure), reason));
        if let Err(reason) = dimension.score.interval {
            note("results-interval", reason);
        }
        if let Err(reason) = &dimension.alpha {
            note("results-alpha", *reason);
        }
        if let Err(reason) = &dimension.omega {
            note("results-omega", *reason);
        }
    }
    rows
}

/// The interval of the order, and the point.
pub(super) fn overall(told: &Told<'_>, results: &Results) -> Vec<String> {
    let overall = &results.overall;
    let name = told.voice.say("results-overall");
    let range = match &overall.order {
        Err(reason) => return vec![told.withheld(&name, None, *reason)],
        Ok(range) => [("range", Arg::from(interval(range)))],
    };
    let key = if overall.ordered {
        "results-order"
    } else {
        "results-any-order"
    };
    let mut lines = vec![told.voice.with(key, &range)];
    match overall.point.mean {
        Err(reason) => lines.push(told.withheld(&name, None, reason)),
        Ok(mean) => {
            let scheme = told.voice.say(&format!("scheme-{}", overall.scheme.name()));
            let args = [
                ("scheme", Arg::from(scheme)),
                ("score", Arg::from(tenth(mean))),
                (
                    "interval",
                    Arg::from(cell(&overall.point.interval, interval)),
                ),
                ("n", Arg::from(count(&overall.point))),
            ];
            lines.push(told.voice.with("results-point", &args));
        }
    }
    lines
}

/// One row an item, dimension after dimension, outcomes last.
pub(super) fn items(
    told: &Told<'_>,
    results: &Results,
    notes: &mut Vec<String>,
) -> Vec<Vec<String>> {
    let mut rows = vec![told.heads(&[
        "results-item",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "results-top",
        "results-rest",
        "results-deleted",
        "results-missing",
    ])];
    for item in every(results) {
        let mut row = vec![told.item(item.place)];
        row.extend(score(&item.score));
        row.push(cell(&item.top, |top| percent(told.voice, top.share)));
        row.push(cell(&item.item_rest, |r| coefficient(*r)));
        row.push(cell(&item.if_deleted, |alpha| coefficient(*alpha)));
        row.push(cell(&item.gaps, |gaps| percent(told.voice, gaps.share)));
        rows.push(row);
        if let Err(reason) = item.score.standing
            && results.rows >= SUPPRESS_BELOW
        {
            notes.push(told.withheld(&told.item(item.place), None, reason));
        }
    }
    rows
}

/// What a reader of the tables should keep in mind.
pub(super) fn remarks(told: &Told<'_>, results: &Results, notes: &mut Vec<String>) {
    let name = |name: String| ("name", Arg::from(name));
    for dimension in &results.dimensions {
        let own = told.dimension(dimension.place);
        if let (Ok(alpha), Ok(pairwise)) = (&dimension.alpha, &dimension.alpha_pairwise)
            && alpha.n != pairwise.n
        {
            let args = [
                name(own.clone()),
                ("alpha", Arg::from(coefficient(pairwise.alpha))),
                ("n", Arg::from(pairwise.n.to_string())),
            ];
            notes.push(told.voice.with("results-alpha-pairwise", &args));
        }
        if let Some(share) = dimension.partly.ok().filter(|share| *share > 0.0) {
            let args = [name(own), ("share", Arg::from(percent(told.voice, share)))];
            notes.push(told.voice.with("results-partly", &args));
        }
    }
    for item in every(results) {
        if let Some(gaps) = item.gaps.ok().filter(|gaps: &ItemGaps| gaps.warn) {
            let share = ("share", Arg::from(percent(told.voice, gaps.share)));
            let args = [name(told.item(item.place)), share];
            notes.push(told.voice.with("results-missing-warn", &args));
        }
    }
    for (a, b, overlap) in &results.pairs {
        if let Some(overlap) = overlap.ok().filter(|overlap| overlap.not_distinct) {
            let args = [
                ("a", Arg::from(told.dimension(*a))),
                ("b", Arg::from(told.dimension(*b))),
                ("r", Arg::from(coefficient(overlap.corrected))),
            ];
            notes.push(told.voice.with("results-not-distinct", &args));
        }
    }
}

/// n, mean, interval, spread.
fn score(score: &Score) -> [String; 4] {
    [
        count(score),
        cell(&score.mean, |mean| tenth(*mean)),
        cell(&score.interval, interval),
        cell(&score.sd, |sd| tenth(*sd)),
    ]
}

fn every(results: &Results) -> impl Iterator<Item = &Item> {
    let dimensions = results.dimensions.iter();
    let items = dimensions.flat_map(|dimension| &dimension.items);
    items.chain(&results.outcomes)
}
