//! One set of answers and five scores: every question was answered 5, 4, 3, 2 and 1 by .30, .40, .20,
//! .07 and .03 of a hundred respondents, and each convention makes another number of that.

use crate::measure::score::Convention;
use crate::measure::withheld::{Figure, Withheld};
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// How many of a hundred chose each grade, the lowest first.
const GRADES: [usize; 5] = [3, 7, 20, 40, 30];

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    let deck: Vec<i64> = (0..)
        .zip(GRADES)
        .flat_map(|(step, n)| std::iter::repeat_n(step, n))
        .collect();
    let mut rows: Vec<Row> = deck
        .iter()
        .map(|_| made.row([0.0; 4], 0.0, 0.0, |_| 0.0))
        .collect();
    for place in 0..made.width() {
        // The same hundred answers in another order, so that respondents differ and questions do not.
        let mut own = deck.clone();
        for last in (1..own.len()).rev() {
            own.swap(last, made.below(last + 1));
        }
        for (row, step) in rows.iter_mut().zip(own) {
            if let Some(cell) = row.cells.get_mut(place) {
                *cell = Ok(step);
            }
        }
    }
    rows
}

/// The first question by each convention, with the lowest and highest score that the convention has.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let place = set.plan.columns_of(0).first().copied();
    let place = place.ok_or(Withheld::ShapesDiffer)?;
    let steps = set
        .plan
        .columns()
        .get(place)
        .map_or(0, |column| column.steps);
    let answers: Vec<i64> = set
        .rows
        .iter()
        .filter_map(|row| row.cells.get(place)?.ok())
        .collect();
    let mut rows = Vec::new();
    for convention in Convention::ALL {
        let scores = answers.iter().map(|step| convention.score(steps, *step));
        let scores = scores.collect::<Figure<Vec<f64>>>()?;
        let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
        let cells = vec![
            Shown::Exact(mean),
            Shown::Score(convention.score(steps, 0)?),
            Shown::Score(convention.score(steps, steps)?),
            Shown::Count(scores.len() as u64),
        ];
        rows.push(Line::new(Name::Convention(convention), cells));
    }
    Ok(Table {
        head: vec![
            "set-col-convention",
            "set-col-mean",
            "set-col-lowest",
            "set-col-highest",
            "results-n",
        ],
        few: &[0],
        rows,
    })
}
