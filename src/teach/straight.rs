//! Answers that run straight through: one in five gives the same point to everything. The scale looks
//! more consistent for it, and the mean moves towards that point.

use crate::measure::careless::rows::of_row;
use crate::measure::results::Results;
use crate::measure::withheld::{Figure, Withheld};
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// Respondents.
const N: usize = 300;
/// The factor that is looked at.
const FACTOR: usize = 0;

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for nth in 0..N {
        let straight = nth % 5 == 4;
        let row = if straight {
            let step = if made.below(3) == 0 { 0.5 } else { 1.0 };
            made.row([step; 4], step, 0.0, |_| 0.0)
        } else {
            let mood = 0.55 + 0.10 * made.normal();
            made.row([mood; 4], mood, 0.22, |_| 0.0)
        };
        rows.push(row);
    }
    rows
}

/// All rows, those with a long run, and what is left without them.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let long = |row: &Row| of_row(&set.plan, None, &row.cells).long_run;
    let all = set.results(|_| true)?;
    let without = set.results(|row| !long(row))?;
    let flagged = set.results(long)?;
    let rows = vec![
        line("set-row-all-rows", &all)?,
        line("set-row-without", &without)?,
        line("set-row-flagged", &flagged)?,
    ];
    Ok(Table {
        head: vec![
            "set-col-rows",
            "results-n",
            "set-col-mean",
            "set-col-sd",
            "results-alpha",
        ],
        few: &[1, 3],
        rows,
    })
}

fn line(name: &'static str, results: &Results) -> Figure<Line> {
    let dimension = results
        .dimensions
        .get(FACTOR)
        .ok_or(Withheld::ShapesDiffer)?;
    let alpha = dimension.alpha.as_ref().map(|alpha| alpha.alpha);
    let cells = vec![
        Shown::Count(dimension.score.n),
        Shown::Score(dimension.score.mean?),
        Shown::Score(dimension.score.sd?),
        alpha.map_or(Shown::Nothing, Shown::Coefficient),
    ];
    Ok(Line::new(Name::Words(name), cells))
}
