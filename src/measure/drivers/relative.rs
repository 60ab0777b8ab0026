//! Johnson's relative weights.

use crate::measure::drivers::{Drivers, Shares};
use crate::measure::square::Square;
use crate::measure::withheld::{Figure, Withheld, real};

/// Johnson (2000): `R_xx = V D V'`, `Λ = V √D V'`, `b = Λ⁻¹ r_xy`, `ε = (Λ∘Λ)(b∘b)`; the ε add up to
/// R². The predictors are replaced by their nearest uncorrelated kin, and what these explain is
/// given back.
pub fn weights(drivers: &Drivers) -> Figure<Shares> {
    let axes = drivers.among.eigen()?;
    let largest = axes.first().map_or(0.0, |(value, _)| *value);
    if axes.iter().any(|(value, _)| *value <= 1e-12 * largest) {
        return Err(Withheld::Collinear);
    }
    let spread = |i: usize, j: usize, of: fn(f64) -> f64| -> f64 {
        let cell = |vector: &Vec<f64>| Some(vector.get(i)? * vector.get(j)?);
        axes.iter()
            .map(|(value, vector)| of(*value) * cell(vector).unwrap_or_default())
            .sum()
    };
    let order = drivers.outcome.len();
    let root = Square::from_fn(order, |i, j| spread(i, j, f64::sqrt));
    let inverse = Square::from_fn(order, |i, j| spread(i, j, |value| 1.0 / value.sqrt()));
    let b = inverse.times(&drivers.outcome);
    let squares: Vec<f64> = b.iter().map(|b| b * b).collect();
    let loads = Square::from_fn(order, |i, j| root.at(i, j).powi(2));
    Ok(Shares {
        explained: real(squares.iter().sum())?,
        parts: loads.times(&squares),
    })
}
