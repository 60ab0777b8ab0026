//! Paired t: the same persons twice, or two answers of one person.

use crate::measure::tail::{Interval, UPPER, t_quantile, t_two_sided};
use crate::measure::triangle::Pair;
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// The mean of the differences of pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Pairs.
    pub n: u64,
    /// The mean of second minus first.
    pub change: f64,
    /// Its 95 % interval, `± t(.975; n − 1) s_d / √n`.
    pub interval: Interval,
    /// The standard deviation of the differences.
    pub sd: f64,
    /// The change over its standard error.
    pub t: f64,
    /// Degrees of freedom, n − 1.
    pub df: f64,
    /// Two-sided p.
    pub p: f64,
}

/// The change `y − x` over the rows that have both; one part of `x` is worth `scale_x`, of `y`
/// `scale_y`. Two waves may be paired only where a consented panel code links them.
pub fn change(pair: &Pair, scale_x: f64, scale_y: f64) -> Figure<Change> {
    at_least(pair.n, 2)?;
    let n = pair.n as f64;
    let (x, y) = (pair.mean_x(), pair.mean_y());
    let (x, y) = x.zip(y).ok_or(Withheld::NoVariance)?;
    let change = real(y * scale_y - x * scale_x)?;
    let variance = pair.variance_of_difference(scale_x, scale_y)?;
    let error = (variance / n).sqrt();
    let t = real(change / error)?;
    let df = n - 1.0;
    Ok(Change {
        n: pair.n,
        change,
        interval: Interval::around(change, t_quantile(UPPER, df)? * error)?,
        sd: variance.sqrt(),
        t,
        df,
        p: t_two_sided(t, df)?,
    })
}

impl Pair {
    /// The variance of `y · scale_y − x · scale_x` with n − 1; [`Withheld::NoVariance`] when every
    /// pair differs by the same amount.
    pub fn variance_of_difference(&self, scale_x: f64, scale_y: f64) -> Figure<f64> {
        at_least(self.n, 2)?;
        let x = self.variance_x().unwrap_or(0.0) * scale_x * scale_x;
        let y = self.variance_y().unwrap_or(0.0) * scale_y * scale_y;
        let both = self.covariance().unwrap_or(0.0) * scale_x * scale_y;
        let variance = x + y - 2.0 * both;
        // Rounding leaves a trace of a variance that is truly zero.
        if variance <= 1e-12 * (x + y) {
            return Err(Withheld::NoVariance);
        }
        real(variance)
    }
}
