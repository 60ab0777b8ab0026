//! Mahalanobis distance: answers that lie far from everybody's, taken together.

use crate::measure::covariance::Covariance;
use crate::measure::tail::chi_square_quantile;
use crate::measure::triangle::{Sign, Triangle};
use crate::measure::withheld::{Figure, Withheld, at_least, items_at_least, real};

/// Fewer rows than this for each item, and the distance tells little.
pub const ROWS_PER_ITEM: u64 = 5;

/// The distance beyond which a row is flagged: the .99 quantile of χ² with as many degrees of
/// freedom as items (42.98 for 24).
pub fn cut_off(items: usize) -> Figure<f64> {
    items_at_least(items, 1)?;
    chi_square_quantile(0.99, items as f64)
}

/// D² of each row, `(x − x̄)' S⁻¹ (x − x̄)` with S over n − 1. Reads rows without gaps; needs five
/// rows an item.
pub fn of_rows(rows: &[Vec<i64>]) -> Figure<Vec<f64>> {
    let items = items_at_least(rows.first().map_or(0, Vec::len), 2)?;
    at_least(rows.len() as u64, ROWS_PER_ITEM * items as u64)?;
    let mut sums = Triangle::new(items);
    for row in rows {
        if row.len() != items {
            return Err(Withheld::ShapesDiffer);
        }
        sums.take(row, Sign::Plus)?;
    }
    let covariance = Covariance::listwise(&sums)?;
    // On correlations, so that "nearly singular" means the same on every scale.
    let inverse = covariance.correlations()?.inverse()?;
    let spread = covariance.matrix.diagonal();
    let standard = |row: &Vec<i64>| -> Vec<f64> {
        let means = covariance.means.iter().zip(&spread);
        row.iter()
            .zip(means)
            .map(|(x, (mean, variance))| (*x as f64 - mean) / variance.sqrt())
            .collect()
    };
    rows.iter()
        .map(|row| {
            let z = standard(row);
            real(inverse.times(&z).iter().zip(&z).map(|(a, b)| a * b).sum())
        })
        .collect()
}
