//! The overall score of a sample: weights of dimensions, and where they come from. A point without its source's name is not shown.

use crate::measure::covariance::Covariance;
use crate::measure::drivers::Shares;
use crate::measure::mean::Summary;
use crate::measure::weights::{self, Scheme};
use crate::measure::withheld::{Figure, Withheld, items_at_least, real};

/// Where weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// By a scheme that asks nobody: of the order of influence alone, or stated by the instrument.
    Published(Scheme),
    /// From the respondents' own split of 100 points.
    Stated,
    /// From these data, behind [`crate::measure::drivers::gate`].
    Derived,
}

/// Weights of the dimensions in the order of the instrument; never negative, their sum is 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    source: Source,
    values: Vec<f64>,
}

impl Weights {
    /// The weights of a scheme.
    pub fn of(weights: &weights::Weights) -> Figure<Self> {
        Self::normed(Source::Published(weights.scheme), &weights.each)
    }

    /// From the mean points that respondents gave each dimension.
    pub fn stated(points: &[f64]) -> Figure<Self> {
        Self::normed(Source::Stated, points)
    }

    /// From the parts of R².
    pub fn derived(shares: &Shares) -> Figure<Self> {
        Self::normed(Source::Derived, &shares.parts)
    }

    /// Where they come from.
    pub fn source(&self) -> Source {
        self.source
    }

    /// The weights.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The weighted score.
    pub fn point(&self, scores: &[f64]) -> Figure<f64> {
        if scores.len() != self.values.len() {
            return Err(Withheld::ShapesDiffer);
        }
        real(self.values.iter().zip(scores).map(|(w, s)| w * s).sum())
    }

    /// n, mean and standard deviation of the weighted score in a sample, from the means and
    /// covariances of the dimension scores: `Σw x̄` and `√(w' S w)`.
    pub fn sample(&self, dimensions: &Covariance) -> Figure<Summary> {
        let mean = self.point(&dimensions.means)?;
        let spread = dimensions.matrix.times(&self.values);
        let variance: f64 = spread.iter().zip(&self.values).map(|(s, w)| s * w).sum();
        Summary::new(dimensions.n, mean, real(variance)?.max(0.0).sqrt())
    }

    fn normed(source: Source, raw: &[f64]) -> Figure<Self> {
        items_at_least(raw.len(), 1)?;
        let sum = real(raw.iter().sum())?;
        if raw.iter().any(|weight| *weight < 0.0) {
            return Err(Withheld::OutOfRange);
        }
        if sum <= 0.0 {
            return Err(Withheld::NoVariance);
        }
        Ok(Self {
            source,
            values: raw.iter().map(|weight| weight / sum).collect(),
        })
    }
}
