//! Expectation against perception: the gap `P − E`, negative where the service falls short.

use crate::measure::compare::paired::{self, Change};
use crate::measure::triangle::Pair;
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// The gap of one item or dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The mean expectation.
    pub expected: f64,
    /// The mean perception, over the same rows.
    pub perceived: f64,
    /// The mean gap with its paired interval.
    pub gap: Change,
}

/// The gap from rows that have both; `pair` holds expectation first. Parts are worth `scale_e` and
/// `scale_p`.
pub fn gap(pair: &Pair, scale_e: f64, scale_p: f64) -> Figure<Gap> {
    let means = pair.mean_x().zip(pair.mean_y());
    let (e, p) = means.ok_or(Withheld::TooFew { n: 0, floor: 2 })?;
    Ok(Gap {
        expected: e * scale_e,
        perceived: p * scale_p,
        gap: paired::change(pair, scale_e, scale_p)?,
    })
}

/// The reliability of the difference of two scores,
/// `(s_P² r_PP + s_E² r_EE − 2 r_PE s_P s_E) / (s_P² + s_E² − 2 r_PE s_P s_E)` (Lord 1963): it falls
/// as the two correlate, so a gap may be shaky where both of its ends are sound. `pair` holds
/// expectation first; both on one scale.
pub fn reliability(pair: &Pair, reliability_e: f64, reliability_p: f64) -> Figure<f64> {
    at_least(pair.n, 2)?;
    let whole = pair.variance_of_difference(1.0, 1.0)?;
    let e = pair.variance_x().unwrap_or_default();
    let p = pair.variance_y().unwrap_or_default();
    let both = pair.covariance().unwrap_or_default();
    let found = real((p * reliability_p + e * reliability_e - 2.0 * both) / whole)?;
    if found < 0.0 {
        return Err(Withheld::NegativeReliability);
    }
    Ok(found)
}

/// The mean of dimension gaps by the weights that respondents gave out of 100 points; weights need
/// not add up to 1 here.
pub fn weighted(gaps: &[f64], weights: &[f64]) -> Figure<f64> {
    if gaps.len() != weights.len() {
        return Err(Withheld::ShapesDiffer);
    }
    let whole: f64 = weights.iter().sum();
    if weights.iter().any(|weight| *weight < 0.0) || whole <= 0.0 {
        return Err(Withheld::OutOfRange);
    }
    let sum: f64 = gaps.iter().zip(weights).map(|(gap, w)| gap * w).sum();
    real(sum / whole)
}
