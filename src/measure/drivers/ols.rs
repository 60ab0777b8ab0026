//! Least squares on standardised scores.

use crate::measure::drivers::Drivers;
use crate::measure::tail::{Interval, UPPER, t_quantile};
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// One predictor's coefficient.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficient {
    /// Standardised β: standard deviations of the outcome for one of the predictor, the other
    /// predictors held.
    pub beta: f64,
    /// Its standard error, `√((1 − R²) · VIF / (n − p − 1))`: that of least squares on z-scores.
    pub error: f64,
    /// `β ± t(.975; n − p − 1) · error`.
    pub interval: Interval,
    /// Variance inflation, the diagonal of `R_xx⁻¹`; from 5 or 10 up the predictors are hard to tell
    /// apart.
    pub inflation: f64,
}

/// The regression of the outcome on all predictors.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// R².
    pub explained: f64,
    /// R² allowing for the number of predictors.
    pub adjusted: f64,
    /// One a predictor.
    pub coefficients: Vec<Coefficient>,
    /// Rows.
    pub n: u64,
}

/// Standardised β, with intervals and VIF. Needs two rows more than predictors.
pub fn regression(drivers: &Drivers) -> Figure<Regression> {
    let predictors = drivers.outcome.len();
    at_least(drivers.n, predictors as u64 + 2)?;
    let beta = drivers.among.solve(&drivers.outcome)?;
    let inflation = drivers.among.inverse()?.diagonal();
    let explained: f64 = beta.iter().zip(&drivers.outcome).map(|(b, r)| b * r).sum();
    let rest = 1.0 - explained;
    if rest < -1e-9 {
        // Correlations over different rows can contradict each other.
        return Err(Withheld::Collinear);
    }
    let rest = rest.max(0.0);
    let df = (drivers.n - predictors as u64 - 1) as f64;
    let t = t_quantile(UPPER, df)?;
    let coefficients = beta
        .iter()
        .zip(&inflation)
        .map(|(beta, inflation)| {
            let error = real((rest * inflation / df).sqrt())?;
            Ok(Coefficient {
                beta: *beta,
                error,
                interval: Interval::around(*beta, t * error)?,
                inflation: *inflation,
            })
        })
        .collect::<Figure<Vec<Coefficient>>>()?;
    Ok(Regression {
        explained: real(explained)?,
        adjusted: real(1.0 - rest * (drivers.n - 1) as f64 / df)?,
        coefficients,
        n: drivers.n,
    })
}
