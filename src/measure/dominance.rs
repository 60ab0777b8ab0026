//! Whether one unit beats another whatever the weights, as long as they keep the order of influence.

use crate::measure::order::running_means;
use crate::measure::withheld::{Figure, Withheld, items_at_least};

/// What can be said of two units without choosing weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dominance {
    /// The first is at least as good under every admissible weighting, and better under some.
    First,
    /// The second is.
    Second,
    /// Alike under every admissible weighting.
    Alike,
    /// It depends on the weights.
    Depends,
}

/// Compares dimension scores given in order of influence: the first dominates iff each of its
/// running means is at least that of the second.
pub fn compare(first: &[f64], second: &[f64]) -> Figure<Dominance> {
    items_at_least(first.len(), 1)?;
    if first.len() != second.len() {
        return Err(Withheld::ShapesDiffer);
    }
    if !first.iter().chain(second).all(|score| score.is_finite()) {
        return Err(Withheld::OutOfRange);
    }
    let (a, b) = (running_means(first), running_means(second));
    let above = a.iter().zip(&b).any(|(a, b)| a > b);
    let below = a.iter().zip(&b).any(|(a, b)| a < b);
    Ok(match (above, below) {
        (true, false) => Dominance::First,
        (false, true) => Dominance::Second,
        (false, false) => Dominance::Alike,
        (true, true) => Dominance::Depends,
    })
}
