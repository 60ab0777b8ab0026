//! Quantiles and tail areas of the usual distributions, and the interval type made from them.
//!
//! The areas are those of the crate `statrs`. Its quantiles are found by bisection to a fixed
//! depth, so each is polished here against its own area.

use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

use crate::measure::withheld::{Figure, Withheld, real};

/// The confidence level of every interval in this room: 95 %, two-sided.
pub const LEVEL: f64 = 0.95;

/// The area below the upper end of a two-sided interval of [`LEVEL`].
pub(crate) const UPPER: f64 = 0.975;

/// A confidence interval of [`LEVEL`], in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// `centre ± half`.
    pub(crate) fn around(centre: f64, half: f64) -> Figure<Self> {
        Ok(Self {
            low: real(centre - half)?,
            high: real(centre + half)?,
        })
    }

    /// Whether `value` lies within the interval, ends included.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// The normal quantile: 1.959964 for .975.
pub fn normal_quantile(p: f64) -> Figure<f64> {
    let normal = Normal::new(0.0, 1.0).map_err(|_| Withheld::OutOfRange)?;
    quantile(&normal, p)
}

/// The t quantile with `df` degrees of freedom, not necessarily whole.
pub fn t_quantile(p: f64, df: f64) -> Figure<f64> {
    quantile(&student(df)?, p)
}

/// The area of t beyond ±`t`: a two-sided p-value.
pub fn t_two_sided(t: f64, df: f64) -> Figure<f64> {
    real(2.0 * student(df)?.sf(real(t)?.abs()))
}

/// The F quantile.
pub fn f_quantile(p: f64, df1: f64, df2: f64) -> Figure<f64> {
    let f = FisherSnedecor::new(df1, df2).map_err(|_| Withheld::OutOfRange)?;
    quantile(&f, p)
}

/// The χ² quantile.
pub fn chi_square_quantile(p: f64, df: f64) -> Figure<f64> {
    let chi = ChiSquared::new(df).map_err(|_| Withheld::OutOfRange)?;
    quantile(&chi, p)
}

fn student(df: f64) -> Figure<StudentsT> {
    StudentsT::new(0.0, 1.0, df).map_err(|_| Withheld::OutOfRange)
}

fn quantile(of: &impl ContinuousCDF<f64, f64>, p: f64) -> Figure<f64> {
    if !(p > 0.0 && p < 1.0) {
        return Err(Withheld::OutOfRange);
    }
    real(polished(of, p, real(of.inverse_cdf(p))?))
}

/// Secant steps on the area from a start near the quantile; kept only while they come closer.
fn polished(of: &impl ContinuousCDF<f64, f64>, p: f64, start: f64) -> f64 {
    // The smaller tail keeps its digits.
    let miss = |x: f64| {
        if p > 0.5 {
            (1.0 - p) - of.sf(x)
        } else {
            of.cdf(x) - p
        }
    };
    let mut old = start * (1.0 + 1e-6) + 1e-9;
    let mut best = start;
    let (mut old_miss, mut best_miss) = (miss(old), miss(best));
    for _ in 0..8 {
        let slope = (best_miss - old_miss) / (best - old);
        let next = best - best_miss / slope;
        let next_miss = miss(next);
        if !next.is_finite() || !next_miss.is_finite() || next_miss.abs() >= best_miss.abs() {
            break;
        }
        (old, old_miss) = (best, best_miss);
        (best, best_miss) = (next, next_miss);
    }
    best
}
