//! Cronbach's α: how far items of one dimension hang together.

use crate::measure::covariance::{Basis, Covariance};
use crate::measure::square::Square;
use crate::measure::tail::{Interval, UPPER, f_quantile};
use crate::measure::withheld::{Figure, Withheld, at_least, items_at_least, real};

/// α of one dimension, with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Alpha {
    /// `k / (k − 1) · (1 − Σsᵢ² / s_T²)`.
    pub alpha: f64,
    /// The interval of Feldt, Woodruff and Salih (1987).
    pub interval: Interval,
    /// Rows it rests on.
    pub n: u64,
    /// Items.
    pub items: usize,
    /// Which rows these are.
    pub basis: Basis,
    /// For each item, its correlation with the sum of the other items.
    pub item_rest: Vec<Figure<f64>>,
    /// For each item, α of the others; needs three items.
    pub if_deleted: Vec<Figure<f64>>,
}

impl Alpha {
    /// α from the covariances of a dimension's items. A negative one is withheld, never shown as 0:
    /// it speaks of a reversed item, not of low consistency.
    pub fn of(covariance: &Covariance) -> Figure<Self> {
        let items = covariance.matrix.order();
        let alpha = coefficient(&covariance.matrix)?;
        if alpha < 0.0 {
            return Err(Withheld::NegativeReliability);
        }
        Ok(Self {
            alpha,
            interval: interval(alpha, covariance.n, items)?,
            n: covariance.n,
            items,
            basis: covariance.basis,
            item_rest: (0..items)
                .map(|item| item_rest(&covariance.matrix, item))
                .collect(),
            if_deleted: (0..items)
                .map(|item| coefficient(&covariance.matrix.without(item)))
                .collect(),
        })
    }
}

/// The coefficient itself, which may be negative. Needs two items.
pub fn coefficient(matrix: &Square) -> Figure<f64> {
    let items = items_at_least(matrix.order(), 2)? as f64;
    let total = matrix.sum();
    let own: f64 = matrix.diagonal().iter().sum();
    if own <= 0.0 || total <= f64::EPSILON * own {
        return Err(Withheld::NoVariance);
    }
    real(items / (items - 1.0) * (1.0 - own / total))
}

/// `1 − (1 − α) F.975` to `1 − (1 − α) F.025` with n − 1 and (n − 1)(k − 1) degrees of freedom
/// (Feldt, Woodruff & Salih 1987, equations 6–7). The R package `statpsych` takes n(k − 1) instead.
pub fn interval(alpha: f64, n: u64, items: usize) -> Figure<Interval> {
    at_least(n, 2)?;
    items_at_least(items, 2)?;
    let df1 = (n - 1) as f64;
    let df2 = df1 * (items - 1) as f64;
    Ok(Interval {
        low: real(1.0 - (1.0 - alpha) * f_quantile(UPPER, df1, df2)?)?,
        high: real(1.0 - (1.0 - alpha) * f_quantile(1.0 - UPPER, df1, df2)?)?,
    })
}

/// The correlation of an item with the sum of the others (corrected item–total correlation).
pub fn item_rest(matrix: &Square, item: usize) -> Figure<f64> {
    items_at_least(matrix.order(), 2)?;
    let own = matrix.at(item, item);
    let with_rest = matrix.row_sum(item) - own;
    let rest = matrix.sum() - 2.0 * with_rest - own;
    if own <= 0.0 || rest <= f64::EPSILON * matrix.sum().abs() {
        return Err(Withheld::NoVariance);
    }
    real(with_rest / (own * rest).sqrt())
}
