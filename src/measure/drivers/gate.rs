//! When derived importance may be shown at all: enough cases, and a leader that leads.

use crate::measure::chance::Chance;
use crate::measure::covariance::Covariance;
use crate::measure::drivers::{Drivers, Shares};
use crate::measure::tail::Interval;
use crate::measure::triangle::{Sign, Triangle};
use crate::measure::withheld::{Figure, Withheld, at_least};

/// Fewer complete rows than this, and nothing is derived.
pub const FEWEST: u64 = 100;

/// Fewer rows than this for each predictor, and nothing is derived.
pub const FEWEST_EACH: u64 = 10;

/// Draws of the bootstrap.
pub const DRAWS: u32 = 1_000;

/// The leading predictor must lead in this share of the draws.
pub const LEADS: f64 = 0.8;

/// What the bootstrap says of some shares.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The predictor that leads in the sample.
    pub leader: usize,
    /// The share of draws in which it led.
    pub share: f64,
    /// For each predictor, the 2.5 % and 97.5 % points of its part of R² (percentile bootstrap). On
    /// parts, never on percentages: those add up to 100 and cannot move freely.
    pub intervals: Vec<Interval>,
    /// Draws that could be computed; a draw in which a predictor does not vary cannot.
    pub draws: usize,
    /// The seed, for the report.
    pub seed: u64,
}

/// Whether there are rows enough.
pub fn enough(n: u64, predictors: usize) -> Figure<()> {
    at_least(n, FEWEST.max(FEWEST_EACH * predictors as u64)).map(|_| ())
}

/// Draws as many rows as there are, with replacement, [`DRAWS`] times, and divides R² by `method` in
/// each. Reads rows: predictors and, last, the outcome, none missing. Gives [`Withheld::TooFew`] or
/// [`Withheld::OrderNotSettled`] when importance must not be shown.
pub fn settle_rows(
    rows: &[Vec<i64>],
    seed: u64,
    method: impl Fn(&Drivers) -> Figure<Shares>,
) -> Figure<Settled> {
    let columns = rows.first().map_or(0, Vec::len);
    enough(rows.len() as u64, columns.saturating_sub(1))?;
    if rows.iter().any(|row| row.len() != columns) {
        return Err(Withheld::ShapesDiffer);
    }
    let leader = leader(&divide(rows.iter(), columns, &method)?.parts);

    let mut chance = Chance::seeded(seed);
    let mut draws: Vec<Vec<f64>> = Vec::with_capacity(DRAWS as usize);
    for _ in 0..DRAWS {
        let picked: Vec<&Vec<i64>> = (0..rows.len())
            .filter_map(|_| rows.get(chance.below(rows.len() as u64) as usize))
            .collect();
        draws.extend(divide(picked.into_iter(), columns, &method).map(|shares| shares.parts));
    }
    let led = draws.iter().filter(|parts| self::leader(parts) == leader);
    // A draw that cannot be computed settles nothing.
    let share = led.count() as f64 / f64::from(DRAWS);
    if share < LEADS {
        return Err(Withheld::OrderNotSettled { share });
    }
    Ok(Settled {
        leader,
        share,
        intervals: intervals(&draws, columns.saturating_sub(1)),
        draws: draws.len(),
        seed,
    })
}

fn divide<'a>(
    rows: impl Iterator<Item = &'a Vec<i64>>,
    columns: usize,
    method: &impl Fn(&Drivers) -> Figure<Shares>,
) -> Figure<Shares> {
    let mut sums = Triangle::new(columns);
    for row in rows {
        sums.take(row, Sign::Plus)?;
    }
    method(&Drivers::of(&Covariance::listwise(&sums)?)?)
}

fn leader(parts: &[f64]) -> usize {
    let best = parts.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    best.map_or(0, |(place, _)| place)
}

fn intervals(draws: &[Vec<f64>], predictors: usize) -> Vec<Interval> {
    let interval = |predictor: usize| {
        let parts = draws
            .iter()
            .filter_map(|parts| parts.get(predictor).copied());
        let mut sorted: Vec<f64> = parts.collect();
        sorted.sort_by(f64::total_cmp);
        Interval {
            low: percentile(&sorted, 0.025),
            high: percentile(&sorted, 0.975),
        }
    };
    (0..predictors).map(interval).collect()
}

/// The usual percentile between two neighbours (type 7 of Hyndman and Fan).
fn percentile(sorted: &[f64], p: f64) -> f64 {
    let place = p * sorted.len().saturating_sub(1) as f64;
    let at = |i: f64| sorted.get(i as usize).copied().unwrap_or_default();
    let (low, high) = (at(place.floor()), at(place.ceil()));
    low + (high - low) * place.fract()
}
