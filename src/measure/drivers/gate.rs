//! When derived importance may be shown at all: enough cases, and a leader that leads.

use crate::measure::chance::Chance;
use crate::measure::covariance::Covariance;
use crate::measure::drivers::{Drivers, Shares};
use crate::measure::square::Square;
use crate::measure::tail::{Interval, normal_quantile};
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

/// Resampling from rows: as many as there are, with replacement, [`DRAWS`] times, and R² divided by
/// `method` in each. Reads rows: predictors and, last, the outcome, none missing. Gives
/// [`Withheld::TooFew`] or [`Withheld::OrderNotSettled`] when importance must not be shown. It takes
/// time with rows × draws: for some ten thousand rows at most; beyond that [`settle`].
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
    let sample = divide(rows.iter(), columns, &method)?;
    let mut chance = Chance::seeded(seed);
    let draws = (0..DRAWS).filter_map(|_| {
        let picked: Vec<&Vec<i64>> = (0..rows.len())
            .filter_map(|_| rows.get(chance.below(rows.len() as u64) as usize))
            .collect();
        divide(picked.into_iter(), columns, &method).ok()
    });
    settled(&sample, draws, seed)
}

/// The same without rows, for a dashboard over any number of interviews: each draw is a covariance
/// matrix as normal theory expects it from a sample of this size (Wishart's distribution, by
/// Bartlett's decomposition 1933). Answers on short scales are not normal, so the ends differ a
/// little from those of rows; a report that has the rows takes [`settle_rows`].
pub fn settle(
    covariance: &Covariance,
    seed: u64,
    method: impl Fn(&Drivers) -> Figure<Shares>,
) -> Figure<Settled> {
    let columns = covariance.matrix.order();
    enough(covariance.n, columns.saturating_sub(1))?;
    let drivers = Drivers::of(covariance)?;
    let sample = method(&drivers)?;
    let root = covariance.correlations()?.root()?;
    let mut chance = Chance::seeded(seed);
    let draws = (0..DRAWS).filter_map(|_| {
        let drawn = wishart(&root, covariance.n, &mut chance).ok()?;
        let drawn = Covariance {
            matrix: drawn,
            ..covariance.clone()
        };
        method(&Drivers::of(&drawn).ok()?).ok()
    });
    settled(&sample, draws, seed)
}

fn settled(sample: &Shares, draws: impl Iterator<Item = Shares>, seed: u64) -> Figure<Settled> {
    let leader = leader(&sample.parts);
    let draws: Vec<Vec<f64>> = draws.map(|shares| shares.parts).collect();
    let led = draws.iter().filter(|parts| self::leader(parts) == leader);
    // A draw that cannot be computed settles nothing.
    let share = led.count() as f64 / f64::from(DRAWS);
    if share < LEADS {
        return Err(Withheld::OrderNotSettled { share });
    }
    Ok(Settled {
        leader,
        share,
        intervals: intervals(&draws, sample.parts.len()),
        draws: draws.len(),
        seed,
    })
}

/// `L A A' L'` for `L L'` the correlations, A lower triangular with normal cells and, on its
/// diagonal, the roots of χ² with n − 1, n − 2, … degrees of freedom.
fn wishart(root: &[Vec<f64>], n: u64, chance: &mut Chance) -> Figure<Square> {
    let mut cells = Vec::with_capacity(root.len());
    for i in 0..root.len() {
        let df = (n - 1) as f64 - i as f64;
        let mut row: Vec<f64> = (0..i)
            .map(|_| normal_quantile(chance.unit()))
            .collect::<Figure<Vec<f64>>>()?;
        row.push(chi_square(normal_quantile(chance.unit())?, df).sqrt());
        cells.push(row);
    }
    // L A, both lower triangular.
    let product = |row: &Vec<f64>| -> Vec<f64> {
        let column = |j: usize| -> f64 {
            let pairs = row.iter().zip(&cells);
            pairs.filter_map(|(l, a)| Some(l * a.get(j)?)).sum()
        };
        (0..row.len()).map(column).collect()
    };
    let both: Vec<Vec<f64>> = root.iter().map(product).collect();
    Ok(Square::from_fn(both.len(), |i, j| {
        let rows = both.get(i).zip(both.get(j));
        rows.map_or(0.0, |(a, b)| a.iter().zip(b).map(|(a, b)| a * b).sum())
    }))
}

/// χ² from a normal value, by the cube root of Wilson and Hilferty (1931): from 90 degrees of freedom
/// up, and there are as many, it is near enough for a draw.
fn chi_square(z: f64, df: f64) -> f64 {
    let c = 2.0 / (9.0 * df);
    df * (1.0 - c + z * c.sqrt()).powi(3)
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
