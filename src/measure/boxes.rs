//! Shares of the highest and lowest points, with an interval that stays between 0 and 1.

use crate::measure::tail::{Interval, UPPER, normal_quantile};
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// A share of cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Cases counted in.
    pub cases: u64,
    /// All cases.
    pub n: u64,
    /// `cases / n`, 0 to 1.
    pub share: f64,
    /// Wilson's score interval (1927).
    pub interval: Interval,
}

/// `cases` of `n`.
pub fn share(cases: u64, n: u64) -> Figure<Share> {
    at_least(n, 1)?;
    if cases > n {
        return Err(Withheld::OutOfRange);
    }
    let (total, z) = (n as f64, normal_quantile(UPPER)?);
    let p = cases as f64 / total;
    let whole = 1.0 + z * z / total;
    let centre = (p + z * z / (2.0 * total)) / whole;
    let half = z / whole * (p * (1.0 - p) / total + z * z / (4.0 * total * total)).sqrt();
    Ok(Share {
        cases,
        n,
        share: p,
        interval: Interval {
            low: real(centre - half)?.max(0.0),
            high: real(centre + half)?.min(1.0),
        },
    })
}

/// The share of the `boxes` highest points, from counts by point, lowest first.
pub fn top(points: &[u64], boxes: usize) -> Figure<Share> {
    fits(points, boxes)?;
    let cases = points.iter().rev().take(boxes).sum();
    share(cases, points.iter().sum())
}

/// The share of the `boxes` lowest points.
pub fn bottom(points: &[u64], boxes: usize) -> Figure<Share> {
    fits(points, boxes)?;
    let cases = points.iter().take(boxes).sum();
    share(cases, points.iter().sum())
}

fn fits(points: &[u64], boxes: usize) -> Figure<()> {
    if boxes == 0 || boxes >= points.len() {
        return Err(Withheld::ConventionDoesNotFit);
    }
    Ok(())
}
