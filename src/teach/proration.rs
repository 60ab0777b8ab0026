//! Half-answered rows: two in five respondents leave out the three questions on which the bank does
//! badly, and the mean of what they did answer stands for all six.

use crate::interview::answer::Missing;
use crate::measure::book::Book;
use crate::measure::results::Score;
use crate::measure::withheld::Figure;
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// Respondents.
const N: usize = 300;
/// The factor whose questions are left out.
const FACTOR: usize = 0;
/// How much lower the questions are answered that are left out.
const HARD: f64 = -0.30;

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    let own = made.columns_of(FACTOR);
    let hard: Vec<usize> = own.iter().skip(own.len() / 2).copied().collect();
    let mut rows = Vec::new();
    for _ in 0..N {
        let mood = 0.72 + 0.12 * made.normal();
        let lower = |place| if hard.contains(&place) { HARD } else { 0.0 };
        let mut row = made.row([mood; 4], mood, 0.15, lower);
        row.whole = Some(row.cells.clone());
        let left_out = match made.below(10) {
            0..4 => hard.as_slice(),
            // One in ten answers a third only: too little for a score.
            4 => own.get(2..).unwrap_or_default(),
            _ => &[],
        };
        for place in left_out {
            if let Some(cell) = row.cells.get_mut(*place) {
                *cell = Err(Missing::DontKnow);
            }
        }
        rows.push(row);
    }
    rows
}

/// The factor's score in three ways, beside what it would have been.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let results = set.results(|_| true)?;
    let complete = set.results(|row| row.whole.as_ref() == Some(&row.cells))?;
    let truth = whole(set)?;
    let of = |results: &crate::measure::results::Results| {
        let dimension = results.dimensions.get(FACTOR);
        dimension.map(|dimension| (dimension.score, dimension.partly))
    };
    let mut rows = Vec::new();
    let mut line = |name, score: Score, partly: Shown| -> Figure<()> {
        let mean = score.mean?;
        let cells = vec![
            Shown::Count(score.n),
            Shown::Score(mean),
            Shown::Change(mean - truth.mean?),
            partly,
        ];
        rows.push(Line::new(Name::Words(name), cells));
        Ok(())
    };
    line("set-row-truth", truth, Shown::Nothing)?;
    if let Some((score, partly)) = of(&results) {
        line("set-row-prorated", score, Shown::Share(partly?))?;
    }
    if let Some((score, partly)) = of(&complete) {
        line("set-row-complete", score, Shown::Share(partly?))?;
    }
    Ok(Table {
        head: vec![
            "set-col-way",
            "results-n",
            "set-col-mean",
            "set-col-off",
            "set-col-partly",
        ],
        few: &[1, 2],
        rows,
    })
}

/// The score had nobody left anything out.
fn whole(set: &Set) -> Figure<Score> {
    let mut book = Book::new(&set.plan);
    for row in &set.rows {
        book.add(&set.plan, row.whole.as_ref().unwrap_or(&row.cells))?;
    }
    Ok(Score::of(book.score(&set.plan, FACTOR)))
}
