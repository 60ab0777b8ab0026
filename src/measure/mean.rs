//! A sample mean with its t interval.

use crate::measure::tail::{Interval, UPPER, t_quantile};
use crate::measure::triangle::Pair;
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// n, mean and standard deviation of one score in one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Cases.
    pub n: u64,
    /// Mean.
    pub mean: f64,
    /// Standard deviation with n − 1; 0 when all cases are alike or there is only one.
    pub sd: f64,
}

/// A mean with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// Cases.
    pub n: u64,
    /// The mean.
    pub mean: f64,
    /// Its standard error, `s / √n`.
    pub error: f64,
    /// `mean ± t(.975; n − 1) · s / √n`: for a simple random sample.
    pub interval: Interval,
}

impl Summary {
    /// Checks figures that come from elsewhere.
    pub fn new(n: u64, mean: f64, sd: f64) -> Figure<Self> {
        if real(sd)? < 0.0 {
            return Err(Withheld::OutOfRange);
        }
        let mean = real(mean)?;
        Ok(Self { n, mean, sd })
    }

    /// From the sums of one column, a part of which is worth `scale` in the unit wanted.
    pub fn of(pair: &Pair, scale: f64) -> Figure<Self> {
        let mean = pair.mean_x().ok_or(Withheld::TooFew { n: 0, floor: 1 })?;
        let variance = pair.variance_x().unwrap_or(0.0).max(0.0);
        Self::new(pair.n, mean * scale, variance.sqrt() * scale.abs())
    }

    /// The squared standard error of the mean; needs two cases.
    pub fn squared_error(&self) -> Figure<f64> {
        let n = at_least(self.n, 2)?;
        Ok(self.sd * self.sd / n as f64)
    }

    /// The mean with its t interval; needs two cases that differ.
    pub fn with_interval(&self) -> Figure<Mean> {
        let error = self.squared_error()?.sqrt();
        if error <= 0.0 {
            return Err(Withheld::NoVariance);
        }
        let t = t_quantile(UPPER, (self.n - 1) as f64)?;
        Ok(Mean {
            n: self.n,
            mean: self.mean,
            error,
            interval: Interval::around(self.mean, t * error)?,
        })
    }
}
