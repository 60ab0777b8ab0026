//! What unequal case weights cost.

use crate::measure::withheld::{Figure, Withheld, items_at_least, real};

/// The loss of precision through weights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightEffect {
    /// Kish's design effect `m Σw² / (Σw)² = 1 + CV²(w)`.
    pub design_effect: f64,
    /// `n / deff`: as many unweighted cases would tell as much.
    pub effective: f64,
}

/// The effect of these case weights.
pub fn effect(weights: &[f64]) -> Figure<WeightEffect> {
    let n = items_at_least(weights.len(), 1)? as f64;
    let sum: f64 = weights.iter().sum();
    let sound = weights.iter().all(|weight| *weight >= 0.0) && sum > 0.0;
    if !sound {
        return Err(Withheld::OutOfRange);
    }
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    let design_effect = real(n * squares / (sum * sum))?;
    Ok(WeightEffect {
        design_effect,
        effective: n / design_effect,
    })
}
