//! Symmetric matrices of a few dozen rows, over `nalgebra`.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn, SymmetricEigen};

use crate::measure::withheld::{Figure, Withheld, real};

/// A pivot of a correlation matrix below this means that one column follows from the others.
const LEAST_PIVOT: f64 = 1e-12;

/// A square matrix that is equal to its transpose.
#[derive(Debug, Clone, PartialEq)]
pub struct Square(DMatrix<f64>);

impl Square {
    /// The matrix with `cell(i, j)` on and above the diagonal, mirrored below it.
    pub fn from_fn(order: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        Self(DMatrix::from_fn(order, order, |i, j| {
            cell(i.min(j), i.max(j))
        }))
    }

    /// The number of rows.
    pub fn order(&self) -> usize {
        self.0.nrows()
    }

    /// The cell in row `i` and column `j`; 0 outside the matrix.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.0.get((i, j)).copied().unwrap_or_default()
    }

    /// The diagonal.
    pub fn diagonal(&self) -> Vec<f64> {
        self.0.diagonal().iter().copied().collect()
    }

    /// The sum of all cells.
    pub fn sum(&self) -> f64 {
        self.0.sum()
    }

    /// The sum of one row.
    pub fn row_sum(&self, i: usize) -> f64 {
        (0..self.order()).map(|j| self.at(i, j)).sum()
    }

    /// The rows and columns of `kept`, in that order.
    #[must_use]
    pub fn pick(&self, kept: &[usize]) -> Self {
        let place = |i: usize| kept.get(i).copied().unwrap_or(usize::MAX);
        Self::from_fn(kept.len(), |i, j| self.at(place(i), place(j)))
    }

    /// Without the row and column `out`.
    #[must_use]
    pub fn without(&self, out: usize) -> Self {
        let kept: Vec<usize> = (0..self.order()).filter(|i| *i != out).collect();
        self.pick(&kept)
    }

    /// The matrix times a column.
    pub fn times(&self, column: &[f64]) -> Vec<f64> {
        (0..self.order())
            .map(|i| (0..).zip(column).map(|(j, x)| self.at(i, j) * x).sum())
            .collect()
    }

    /// `x` in `self · x = right`, for a positive definite matrix scaled like correlations.
    pub fn solve(&self, right: &[f64]) -> Figure<Vec<f64>> {
        if right.len() != self.order() {
            return Err(Withheld::ShapesDiffer);
        }
        let solved = self.factor()?.solve(&DVector::from_column_slice(right));
        solved.iter().map(|x| real(*x)).collect()
    }

    /// The inverse, for a positive definite matrix scaled like correlations.
    pub fn inverse(&self) -> Figure<Self> {
        let inverse = self.factor()?.inverse();
        if inverse.iter().all(|x| x.is_finite()) {
            Ok(Self(inverse))
        } else {
            Err(Withheld::Collinear)
        }
    }

    /// The rows of the lower triangle L with `L L'` this matrix, each up to its diagonal.
    pub fn root(&self) -> Figure<Vec<Vec<f64>>> {
        let root = self.factor()?.unpack();
        let rows = root.row_iter().enumerate();
        Ok(rows
            .map(|(i, row)| row.iter().take(i + 1).copied().collect())
            .collect())
    }

    /// Eigenvalues with their vectors of length 1, the largest first.
    pub fn eigen(&self) -> Figure<Vec<(f64, Vec<f64>)>> {
        if !self.0.iter().all(|x| x.is_finite()) {
            return Err(Withheld::OutOfRange);
        }
        let found = SymmetricEigen::try_new(self.0.clone(), f64::EPSILON, 10_000)
            .ok_or(Withheld::NotConverged)?;
        let vectors = found.eigenvectors.column_iter();
        let mut pairs: Vec<(f64, Vec<f64>)> = found
            .eigenvalues
            .iter()
            .copied()
            .zip(vectors.map(|vector| vector.iter().copied().collect()))
            .collect();
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        Ok(pairs)
    }

    /// The Cholesky factor; a pivot that vanishes beside the diagonal is [`Withheld::Collinear`].
    fn factor(&self) -> Figure<Cholesky<f64, Dyn>> {
        let factor = Cholesky::new(self.0.clone()).ok_or(Withheld::Collinear)?;
        let root = factor.l_dirty();
        let vanishes = (0..self.order()).any(|i| {
            let pivot = root.get((i, i)).copied().unwrap_or_default().powi(2);
            pivot <= LEAST_PIVOT * self.at(i, i)
        });
        if vanishes {
            return Err(Withheld::Collinear);
        }
        Ok(factor)
    }
}
