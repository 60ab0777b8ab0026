//! Derived importance: how much each dimension tells about overall quality in these data.
//!
//! Association, not cause, and only within the sample: shares say how the explained part of the
//! outcome can be divided, not what a change would bring. Behind [`gate`].

pub mod gate;
pub mod ols;
pub mod relative;
pub mod shapley;

use crate::measure::covariance::Covariance;
use crate::measure::square::Square;
use crate::measure::withheld::{Figure, Withheld, items_at_least};

/// Correlations of predictors with each other and with the outcome, and the rows behind them.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// Rows.
    pub n: u64,
    /// Correlations among the predictors.
    pub among: Square,
    /// Correlation of each predictor with the outcome.
    pub outcome: Vec<f64>,
}

impl Drivers {
    /// From the covariances of the predictors and, as the last column, the outcome.
    pub fn of(covariance: &Covariance) -> Figure<Self> {
        let correlations = covariance.correlations()?;
        let predictors = correlations.order().saturating_sub(1);
        items_at_least(predictors, 1)?;
        Ok(Self {
            n: covariance.n,
            among: correlations.without(predictors),
            outcome: (0..predictors)
                .map(|i| correlations.at(i, predictors))
                .collect(),
        })
    }

    /// From correlations.
    pub fn new(n: u64, among: Square, outcome: Vec<f64>) -> Figure<Self> {
        items_at_least(outcome.len(), 1)?;
        if among.order() != outcome.len() {
            return Err(Withheld::ShapesDiffer);
        }
        Ok(Self { n, among, outcome })
    }

    /// The share of the outcome's variance that the predictors in `kept` explain together.
    pub fn explained(&self, kept: &[usize]) -> Figure<f64> {
        if kept.is_empty() {
            return Ok(0.0);
        }
        let outcome: Vec<f64> = kept
            .iter()
            .filter_map(|i| self.outcome.get(*i).copied())
            .collect();
        let beta = self.among.pick(kept).solve(&outcome)?;
        Ok(beta.iter().zip(&outcome).map(|(b, r)| b * r).sum())
    }
}

/// Parts of R² that add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// The explained share of the outcome's variance.
    pub explained: f64,
    /// Each predictor's part, in the unit of R².
    pub parts: Vec<f64>,
}

impl Shares {
    /// The parts as percentages of R²; without an R² there is nothing to divide.
    pub fn percentages(&self) -> Figure<Vec<f64>> {
        if self.explained <= f64::EPSILON {
            return Err(Withheld::NoVariance);
        }
        let percent = |part: &f64| 100.0 * part / self.explained;
        Ok(self.parts.iter().map(percent).collect())
    }
}
