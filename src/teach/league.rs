//! A league of branches that differ by chance alone, but for one: the figures make a first and a last
//! place, and nearly any branch may hold nearly any of them.

use crate::measure::compare::ranks;
use crate::measure::mean::Summary;
use crate::measure::withheld::Figure;
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// The branches, their respondents, and the height at which all of them truly stand but the last.
const BRANCHES: [(&str, usize, f64); 8] = [
    ("A", 24, 0.66),
    ("B", 60, 0.66),
    ("C", 18, 0.66),
    ("D", 45, 0.66),
    ("E", 32, 0.66),
    ("F", 15, 0.66),
    ("G", 52, 0.66),
    ("H", 48, 0.50),
];

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (branch, n, height) in BRANCHES {
        for _ in 0..n {
            let mood = height + 0.17 * made.normal();
            let row = made.row([mood; 4], mood, 0.15, |_| 0.0);
            rows.push(Row {
                branch: Some(branch.to_owned()),
                ..row
            });
        }
    }
    rows
}

/// The branches by their mean score, each with the ranks that it may hold.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let mut league: Vec<(&str, Summary)> = Vec::new();
    for (branch, ..) in BRANCHES {
        let point = set
            .results(|row| row.branch.as_deref() == Some(branch))?
            .overall
            .point;
        league.push((branch, Summary::new(point.n, point.mean?, point.sd?)?));
    }
    league.sort_by(|a, b| b.1.mean.total_cmp(&a.1.mean));
    let summaries: Vec<Summary> = league.iter().map(|(_, summary)| *summary).collect();
    let ranks = ranks::intervals(&summaries)?;
    let mut rows = Vec::new();
    for (place, ((branch, summary), ranks)) in league.iter().zip(&ranks).enumerate() {
        let cells = vec![
            Shown::Place(place + 1),
            Shown::Count(summary.n),
            Shown::Score(summary.mean),
            Shown::Interval(summary.with_interval()?.interval),
            Shown::Places(ranks.best, ranks.worst),
        ];
        rows.push(Line::new(Name::Text((*branch).to_owned()), cells));
    }
    Ok(Table {
        head: vec![
            "set-col-branch",
            "set-col-place",
            "results-n",
            "set-col-mean",
            "set-col-interval",
            "set-col-places",
        ],
        few: &[0, 2, 4],
        rows,
    })
}
