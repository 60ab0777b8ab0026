//! Importance and performance in a table.

use crate::advise::sample::Indicator;
use crate::measure::ipa::{Placed, Quadrant};
use crate::messages::Arg;
use crate::wording::board::{Table, Teller, code, dimension, label, short, told};
use crate::wording::gauges::tenth;
use crate::wording::results::tables::score;

pub(super) fn table(teller: &Teller<'_>) -> Table {
    let mut rows = vec![told(teller).heads(&[
        "results-item",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "board-importance",
        "board-quadrant",
    ])];
    for indicator in &teller.board.advice.indicators {
        let mut row = vec![label(teller, indicator.item)];
        row.extend(score(&indicator.score));
        row.push(tenth(100.0 * indicator.weight));
        row.push(
            indicator
                .placed
                .map_or(String::new(), |placed| quadrant(teller, placed)),
        );
        rows.push(row);
    }
    Table {
        title: String::new(),
        rows,
        notes: notes(teller),
    }
}

/// What the lines are, and why something is not on the map.
pub(crate) fn notes(teller: &Teller<'_>) -> Vec<String> {
    let voice = teller.voice;
    let overall = &teller.board.results.overall;
    let scheme = voice.say(&format!("scheme-{}", overall.scheme.name()));
    let equal = 100.0 / overall.weights.len().max(1) as f64;
    let args = [
        ("target", Arg::from(tenth(teller.board.advice.target))),
        ("equal", Arg::from(tenth(equal))),
        ("scheme", Arg::from(scheme)),
    ];
    let mut notes = vec![voice.with("board-map-lines", &args)];
    notes.extend(thin(teller));
    notes
}

/// What is to be measured first.
pub(super) fn thin(teller: &Teller<'_>) -> Option<String> {
    let thin = &teller.board.advice.thin;
    if thin.is_empty() {
        return None;
    }
    let voice = teller.voice;
    let names: Vec<String> = thin.iter().map(|item| label(teller, *item)).collect();
    let names = ("items", Arg::from(names.join(&voice.say("list-comma"))));
    Some(voice.with("board-measure-first", &[names]))
}

/// A corner, and whether it is settled.
pub fn quadrant(teller: &Teller<'_>, placed: Placed) -> String {
    let voice = teller.voice;
    let name = voice.say(match placed.quadrant {
        Quadrant::Strength => "quadrant-strength",
        Quadrant::Repair => "quadrant-repair",
        Quadrant::Opportunity => "quadrant-opportunity",
        Quadrant::Maintain => "quadrant-maintain",
    });
    if placed.undecided {
        voice.with("quadrant-undecided", &[("name", Arg::from(name))])
    } else {
        name
    }
}

/// An indicator with its dimension: `T5 负责到底（信任）`.
pub(super) fn indicator(teller: &Teller<'_>, indicator: &Indicator) -> String {
    let args = [
        ("code", Arg::from(code(teller, indicator.item))),
        ("name", Arg::from(short(teller, indicator.item))),
        (
            "dimension",
            Arg::from(dimension(teller, indicator.dimension)),
        ),
    ];
    teller.voice.with("board-indicator", &args)
}
