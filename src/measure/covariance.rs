//! Covariances and correlations of a few columns, and which rows they rest on.

use crate::measure::moments::Moments;
use crate::measure::square::Square;
use crate::measure::triangle::{Pair, Triangle};
use crate::measure::withheld::{Figure, Withheld, at_least};

/// Which rows a coefficient rests on. The two differ when answers are missing, so reports say which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Only rows that answered every item.
    Listwise,
    /// For each pair of items, the rows that answered both.
    Pairwise,
}

impl Basis {
    /// The stable name, as used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Listwise => "listwise",
            Self::Pairwise => "pairwise",
        }
    }
}

/// Means and covariances (with n − 1) of some columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Covariance {
    /// The rows: for pairwise the smallest count of any pair, which makes intervals wide rather
    /// than narrow.
    pub n: u64,
    /// Which rows.
    pub basis: Basis,
    /// The means.
    pub means: Vec<f64>,
    /// The covariances.
    pub matrix: Square,
}

impl Covariance {
    /// Over rows without a gap.
    pub fn listwise(triangle: &Triangle) -> Figure<Self> {
        let columns: Vec<usize> = (0..triangle.columns()).collect();
        Self::from_pairs(Basis::Listwise, &columns, |i, j| triangle.pair(i, j))
    }

    /// Each pair of columns over the rows that have both.
    pub fn pairwise(moments: &Moments, columns: &[usize]) -> Figure<Self> {
        if columns.iter().any(|column| *column >= moments.columns()) {
            return Err(Withheld::ShapesDiffer);
        }
        Self::from_pairs(Basis::Pairwise, columns, |i, j| moments.pair(i, j))
    }

    fn from_pairs(
        basis: Basis,
        columns: &[usize],
        pair: impl Fn(usize, usize) -> Pair,
    ) -> Figure<Self> {
        let place = |i: usize| columns.get(i).copied().unwrap_or(usize::MAX);
        let cells = |i: usize, j: usize| pair(place(i), place(j));
        let order = columns.len();
        let counts = (0..order).flat_map(|i| (i..order).map(move |j| (i, j)));
        let least = counts.map(|(i, j)| cells(i, j).n).min().unwrap_or(0);
        let n = at_least(least, 2)?;
        Ok(Self {
            n,
            basis,
            means: (0..order)
                .map(|i| cells(i, i).mean_x().unwrap_or_default())
                .collect(),
            matrix: Square::from_fn(order, |i, j| cells(i, j).covariance().unwrap_or_default()),
        })
    }

    /// The same with each column multiplied by a factor.
    #[must_use]
    pub fn scaled(self, factors: &[f64]) -> Self {
        let factor = |i: usize| factors.get(i).copied().unwrap_or(1.0);
        let order = self.matrix.order();
        Self {
            means: (0..).zip(&self.means).map(|(i, m)| m * factor(i)).collect(),
            matrix: Square::from_fn(order, |i, j| self.matrix.at(i, j) * factor(i) * factor(j)),
            ..self
        }
    }

    /// The correlations; [`Withheld::NoVariance`] when a column does not vary.
    pub fn correlations(&self) -> Figure<Square> {
        let variances = self.matrix.diagonal();
        if variances.iter().any(|variance| *variance <= 0.0) {
            return Err(Withheld::NoVariance);
        }
        let spread: Vec<f64> = variances.iter().map(|variance| variance.sqrt()).collect();
        let unit = |i: usize| spread.get(i).copied().unwrap_or(1.0);
        Ok(Square::from_fn(self.matrix.order(), |i, j| {
            if i == j {
                1.0
            } else {
                self.matrix.at(i, j) / (unit(i) * unit(j))
            }
        }))
    }
}
