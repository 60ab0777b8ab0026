//! Statements rated in several columns: what gaps and zones of tolerance are fed from.

use crate::instrument::model::{Instrument, ItemIx};
use crate::interview::answer::Answer;
use crate::measure::score::oriented;

/// A statement that is rated in every column asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its items, in the order of the columns asked for.
    pub items: Vec<ItemIx>,
    /// The dimension that it belongs to.
    pub dimension: Option<usize>,
    /// The lowest point of its scale.
    pub min: i64,
    /// The highest point of its scale.
    pub max: i64,
    /// A high rating means low quality; rated the other way round.
    pub reverse: bool,
}

/// The statements that are rated in all of these columns: `["expected", "perceived"]`.
pub fn statements(instrument: &Instrument, columns: &[&str]) -> Vec<Statement> {
    let scored = instrument.items.iter().enumerate();
    let scored = scored.filter(|(_, item)| item.column.is_some_and(|column| column.scored));
    let statement = |(place, item)| {
        let scale = instrument.scale_of(item)?;
        let beside = |column: &&str| instrument.beside(place, column);
        Some(Statement {
            items: columns.iter().map(beside).collect::<Option<Vec<_>>>()?,
            dimension: item.dimension,
            min: scale.min,
            max: scale.max,
            reverse: item.reverse,
        })
    };
    scored.filter_map(statement).collect()
}

impl Statement {
    /// Steps above the lowest point in each column, if all of them were rated: a row of
    /// [`Moments`](crate::measure::moments::Moments) for the gap of one statement in a sample.
    pub fn steps<'a>(&self, answer: &impl Fn(ItemIx) -> Option<&'a Answer>) -> Option<Vec<i64>> {
        let step = |item: &ItemIx| {
            let point = answer(*item)?.number()?;
            oriented(self.min, self.max, self.reverse, point)
        };
        self.items.iter().map(step).collect()
    }
}

/// One respondent's mean in each column, 0–100, over the statements of a dimension that were rated
/// in all of them; `None` where there is no such statement. Statements with a hole are left out of
/// every column, so that a difference of two means is the mean of differences.
pub fn means<'a>(
    statements: &[Statement],
    dimension: Option<usize>,
    answer: impl Fn(ItemIx) -> Option<&'a Answer>,
) -> Option<Vec<f64>> {
    let own = statements.iter().filter(|s| s.dimension == dimension);
    let mut sums: Vec<f64> = Vec::new();
    let mut n = 0.0;
    for statement in own {
        let Some(steps) = statement.steps(&answer) else {
            continue;
        };
        let whole = (statement.max - statement.min).max(1) as f64;
        sums.resize(steps.len(), 0.0);
        for (sum, step) in sums.iter_mut().zip(steps) {
            *sum += 100.0 * step as f64 / whole;
        }
        n += 1.0;
    }
    (n > 0.0).then(|| sums.iter().map(|sum| sum / n).collect())
}
