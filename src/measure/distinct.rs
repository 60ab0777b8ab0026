//! Whether two dimensions can be told apart.

use crate::measure::withheld::{Figure, Withheld, real};

/// Corrected correlations above this are called not distinct.
pub const NOT_DISTINCT_ABOVE: f64 = 0.85;

/// The correlation of two dimensions, corrected for attenuation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap {
    /// As observed.
    pub observed: f64,
    /// `r / √(α_a α_b)` (Spearman 1904); above 1 where the reliabilities are underestimated, and not
    /// cut off.
    pub corrected: f64,
    /// Whether the corrected one is above [`NOT_DISTINCT_ABOVE`].
    pub not_distinct: bool,
}

/// The overlap of two dimensions with correlation `r` and these reliabilities.
pub fn overlap(r: f64, reliability_a: f64, reliability_b: f64) -> Figure<Overlap> {
    if reliability_a <= 0.0 || reliability_b <= 0.0 {
        return Err(Withheld::NegativeReliability);
    }
    if !(-1.0..=1.0).contains(&r) || reliability_a > 1.0 || reliability_b > 1.0 {
        return Err(Withheld::OutOfRange);
    }
    let corrected = real(r / (reliability_a * reliability_b).sqrt())?;
    Ok(Overlap {
        observed: r,
        corrected,
        not_distinct: corrected.abs() > NOT_DISTINCT_ABOVE,
    })
}
