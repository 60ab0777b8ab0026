//! Welch's t: two independent groups whose spreads may differ.

use crate::measure::mean::Summary;
use crate::measure::tail::{Interval, UPPER, t_quantile, t_two_sided};
use crate::measure::withheld::{Figure, Withheld, real};

/// The difference between two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Second mean minus first mean.
    pub difference: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// The difference over its standard error.
    pub t: f64,
    /// Degrees of freedom (Welch–Satterthwaite), seldom whole.
    pub df: f64,
    /// Two-sided p, for this comparison alone; a family wants [`crate::measure::compare::family`].
    pub p: f64,
    /// Hedges' g: the difference in pooled standard deviations, corrected for small samples by
    /// `1 − 3 / (4 (n₁ + n₂) − 9)`. Withheld when no case of either group differs from the others.
    pub hedges: Figure<f64>,
}

/// The difference `second − first`. Two cases a group at least, and one of them must vary. Not for
/// the same persons asked twice: see [`crate::measure::compare::paired`].
pub fn difference(first: &Summary, second: &Summary) -> Figure<Difference> {
    let (a, b) = (first.squared_error()?, second.squared_error()?);
    let error = (a + b).sqrt();
    if error <= 0.0 {
        return Err(Withheld::NoVariance);
    }
    let (free_a, free_b) = ((first.n - 1) as f64, (second.n - 1) as f64);
    let df = real((a + b).powi(2) / (a * a / free_a + b * b / free_b))?;
    let difference = second.mean - first.mean;
    let t = real(difference / error)?;
    Ok(Difference {
        difference,
        interval: Interval::around(difference, t_quantile(UPPER, df)? * error)?,
        t,
        df,
        p: t_two_sided(t, df)?,
        hedges: hedges(first, second, difference),
    })
}

fn hedges(first: &Summary, second: &Summary, difference: f64) -> Figure<f64> {
    let (free_a, free_b) = ((first.n - 1) as f64, (second.n - 1) as f64);
    let squares = free_a * first.sd.powi(2) + free_b * second.sd.powi(2);
    let pooled = (squares / (free_a + free_b)).sqrt();
    if pooled <= 0.0 {
        return Err(Withheld::NoVariance);
    }
    let correction = 1.0 - 3.0 / (4.0 * (first.n + second.n) as f64 - 9.0);
    real(difference / pooled * correction)
}
