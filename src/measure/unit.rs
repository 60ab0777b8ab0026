//! The grid on which a dimension's score is a whole number.
//!
//! A dimension score is the mean of the answered items, each linear from 0 to 100. Over k items with
//! `w` steps each (a five-point scale has four) every such mean is a whole number of
//! `100 / (lcm(1..k) · lcm(w))`; so sums of scores, and of their squares, are exact.

use crate::measure::triangle::LARGEST;
use crate::measure::withheld::{Figure, Withheld};

/// How many parts 0–100 is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit(i64);

impl Unit {
    /// The grid for items with these numbers of steps. More than some 30 items of one dimension, or
    /// scales of unlike length, may need a finer grid than can be kept: [`Withheld::TooLarge`].
    pub fn of(steps: &[i64]) -> Figure<Self> {
        let counts = (1..).take(steps.len());
        let grid = counts.chain([1]).try_fold(1, least_common)?;
        let scales = steps.iter().copied().try_fold(1, least_common)?;
        let grid = grid.checked_mul(scales).ok_or(Withheld::TooLarge)?;
        if grid > LARGEST {
            return Err(Withheld::TooLarge);
        }
        Ok(Self(grid))
    }

    /// The parts of 0–100.
    pub fn grid(self) -> i64 {
        self.0
    }

    /// The mean of answered items on the grid, each given as (steps reached, steps of its scale);
    /// `None` for a list that the grid was not made for.
    pub fn mean(self, answered: &[(i64, i64)]) -> Option<i64> {
        let count = i64::try_from(answered.len()).ok()?;
        let sum: i64 = answered
            .iter()
            .map(|(reached, steps)| self.0.checked_div(*steps)?.checked_mul(*reached))
            .sum::<Option<i64>>()?;
        (sum.checked_rem(count)? == 0).then_some(sum / count)
    }
}

fn least_common(a: i64, b: i64) -> Figure<i64> {
    if b <= 0 {
        return Err(Withheld::OutOfRange);
    }
    let (mut left, mut right) = (a, b);
    while right != 0 {
        (left, right) = (right, left % right);
    }
    (a / left).checked_mul(b).ok_or(Withheld::TooLarge)
}
