//! Small samples for the tests of this folder.

use fangtan::measure::covariance::Covariance;
use fangtan::measure::drivers::Drivers;
use fangtan::measure::moments::Moments;
use fangtan::measure::square::Square;

/// `found` is `expected` to the digits in which the latter is written.
#[track_caller]
pub fn near(found: f64, expected: f64, half_unit: f64) {
    assert!(
        (found - expected).abs() <= half_unit,
        "{found} is not {expected} ± {half_unit}"
    );
}

/// Several at once.
#[track_caller]
pub fn all_near(found: &[f64], expected: &[f64], half_unit: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        near(*found, *expected, half_unit);
    }
}

/// Six respondents, four items.
pub const SIX_BY_FOUR: [[i64; 4]; 6] = [
    [4, 5, 4, 4],
    [3, 3, 2, 3],
    [5, 5, 5, 4],
    [2, 3, 2, 2],
    [4, 4, 3, 5],
    [1, 2, 1, 2],
];

/// Rows without a gap.
pub fn full(rows: &[Vec<i64>]) -> Moments {
    let columns = rows.first().map_or(0, Vec::len);
    let mut moments = Moments::new(columns, &[(0..columns).collect()]);
    for row in rows {
        let row: Vec<Option<i64>> = row.iter().copied().map(Some).collect();
        moments.add(&row).unwrap();
    }
    moments
}

/// The covariances of [`SIX_BY_FOUR`].
pub fn six_by_four() -> Covariance {
    let rows: Vec<Vec<i64>> = SIX_BY_FOUR.iter().map(|row| row.to_vec()).collect();
    Covariance::listwise(full(&rows).complete()).unwrap()
}

/// The four correlated predictors of reference §4.6.
pub fn four_drivers() -> Drivers {
    let among = Square::from_fn(4, |i, j| match (i, j) {
        (0, 1) => 0.55,
        (0, 2) | (1, 3) => 0.50,
        (0, 3) => 0.60,
        (1, 2) => 0.45,
        (2, 3) => 0.52,
        _ => 1.0,
    });
    Drivers::new(300, among, vec![0.68, 0.60, 0.55, 0.58]).unwrap()
}
