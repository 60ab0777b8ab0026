//! The three-question satisfaction index: overall, against expectations, against the ideal.
//!
//! Each question 1–10, equal weights. It resembles indices with proprietary weights and is called
//! none of them.

use crate::measure::withheld::{Figure, Withheld};

/// One respondent's index, `(x₁ + x₂ + x₃ − 3) / 27 × 100`: 0 for three ones, 100 for three tens.
pub fn index(answers: [i64; 3]) -> Figure<f64> {
    if answers.iter().any(|answer| !(1..=10).contains(answer)) {
        return Err(Withheld::OutOfRange);
    }
    let sum: i64 = answers.iter().sum();
    Ok(100.0 * ((sum - 3) as f64 / 27.0))
}

/// A sample's index from the mean answers: the same formula, being linear.
pub fn of_means(means: [f64; 3]) -> Figure<f64> {
    if means.iter().any(|mean| !(1.0..=10.0).contains(mean)) {
        return Err(Withheld::OutOfRange);
    }
    Ok(100.0 * (means.iter().sum::<f64>() - 3.0) / 27.0)
}
