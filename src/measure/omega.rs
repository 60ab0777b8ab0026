//! One factor behind the items of a dimension: loadings, ω total, AVE, composite reliability.

use crate::measure::covariance::Covariance;
use crate::measure::square::Square;
use crate::measure::withheld::{Figure, Withheld, at_least, items_at_least, real};

/// Communalities have come to rest when none moves by more than this.
const AT_REST: f64 = 1e-12;

/// More rounds than this mean that they never will.
const ROUNDS: usize = 5_000;

/// The one-factor solution of a dimension. Several coefficients share the name ω: this is the one
/// of a single common factor (`McDonald` 1999), "ω total".
#[derive(Debug, Clone, PartialEq)]
pub struct Omega {
    /// `(Σλ)² / ((Σλ)² + Σθ)` in the items' own spread.
    pub omega: f64,
    /// The same form on standardised loadings: composite reliability.
    pub composite: f64,
    /// The mean of the squared standardised loadings: average variance extracted.
    pub extracted: f64,
    /// Standardised loadings, with a positive sum.
    pub loadings: Vec<f64>,
    /// Rows it rests on.
    pub n: u64,
}

impl Omega {
    /// From the covariances of a dimension's items. Needs three items (two do not settle one factor)
    /// and three rows.
    pub fn of(covariance: &Covariance) -> Figure<Self> {
        at_least(covariance.n, 3)?;
        let loadings = loadings(&covariance.correlations()?)?;
        let spread = covariance.matrix.diagonal();
        let spread: Vec<f64> = spread.iter().map(|variance| variance.sqrt()).collect();
        let common: f64 = loadings.iter().zip(&spread).map(|(l, s)| l * s).sum();
        let own: f64 = loadings
            .iter()
            .zip(&spread)
            .map(|(l, s)| s * s * (1.0 - l * l))
            .sum();
        Ok(Self {
            omega: share(common, own)?,
            composite: composite(&loadings)?,
            extracted: extracted(&loadings)?,
            loadings,
            n: covariance.n,
        })
    }
}

/// Composite reliability of standardised loadings: .8169 for .70 .75 .80 .65.
pub fn composite(loadings: &[f64]) -> Figure<f64> {
    let common: f64 = loadings.iter().sum();
    let own: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
    share(common, own)
}

/// Average variance extracted of standardised loadings: .5288 for .70 .75 .80 .65.
pub fn extracted(loadings: &[f64]) -> Figure<f64> {
    let items = items_at_least(loadings.len(), 1)?;
    let squares: f64 = loadings.iter().map(|loading| loading * loading).sum();
    real(squares / items as f64)
}

fn share(common: f64, own: f64) -> Figure<f64> {
    let whole = common * common + own;
    if own < 0.0 || whole <= 0.0 {
        return Err(Withheld::Heywood);
    }
    real(common * common / whole)
}

/// The loadings by iterated principal axes: the first axis of the correlation matrix whose diagonal
/// holds communalities, at first squared multiple correlations, until these come to rest. This is
/// the least-squares (minres) solution. A communality above 1 is [`Withheld::Heywood`].
pub fn loadings(correlations: &Square) -> Figure<Vec<f64>> {
    items_at_least(correlations.order(), 3)?;
    let inverse = correlations.inverse()?;
    let mut communalities: Vec<f64> = inverse.diagonal().iter().map(|v| 1.0 - 1.0 / v).collect();
    for _ in 0..ROUNDS {
        let loadings = first_axis(correlations, &communalities)?;
        let next: Vec<f64> = loadings.iter().map(|loading| loading * loading).collect();
        if next.iter().any(|communality| *communality > 1.0) {
            return Err(Withheld::Heywood);
        }
        let moved = next.iter().zip(&communalities);
        let moved = moved
            .map(|(new, old)| (new - old).abs())
            .fold(0.0, f64::max);
        communalities = next;
        if moved < AT_REST {
            return Ok(loadings);
        }
    }
    Err(Withheld::NotConverged)
}

fn first_axis(correlations: &Square, communalities: &[f64]) -> Figure<Vec<f64>> {
    let reduced = Square::from_fn(correlations.order(), |i, j| {
        if i == j {
            communalities.get(i).copied().unwrap_or_default()
        } else {
            correlations.at(i, j)
        }
    });
    let axes = reduced.eigen()?;
    let (value, axis) = axes.first().ok_or(Withheld::NotConverged)?;
    if *value <= 0.0 {
        return Err(Withheld::NotConverged);
    }
    let sign = if axis.iter().sum::<f64>() < 0.0 {
        -1.0
    } else {
        1.0
    };
    Ok(axis.iter().map(|x| sign * x * value.sqrt()).collect())
}
