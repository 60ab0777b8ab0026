//! The grid on which a dimension's score is a whole number.
//!
//! A dimension score is the mean of the answered items, each linear from 0 to 100. Over k items with
//! `w` steps each (a five-point scale has four) every such mean is a whole number of
//! `100 / (lcm(1..k) · lcm(w))`; so sums of scores, and of their squares, are exact.

use crate::measure::withheld::{Figure, Withheld};

/// The finest grid kept: 2⁴⁰ parts of 0–100.
const FINEST: i64 = 1 << 40;

/// How many parts 0–100 is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit(i64);

impl Unit {
    /// The grid for items with these numbers of steps. From some 28 items on, a grid for every
    /// number of answers would be too fine: then the mean of all items is still exact, and one of
    /// fewer is rounded, once and for each respondent alike, by less than 10⁻⁹ points.
    /// [`Withheld::TooLarge`] for scales of absurdly unlike lengths.
    pub fn of(steps: &[i64]) -> Figure<Self> {
        let items = i64::try_from(steps.len().max(1)).map_err(|_| Withheld::TooLarge)?;
        let scales = steps.iter().copied().try_fold(1, least_common)?;
        let exact = (1..=items).try_fold(1, least_common).and_then(|counts| {
            let grid = counts.checked_mul(scales).ok_or(Withheld::TooLarge)?;
            if grid > FINEST {
                Err(Withheld::TooLarge)
            } else {
                Ok(grid)
            }
        });
        let whole = scales.checked_mul(items).ok_or(Withheld::TooLarge)?;
        let rounded = FINEST / whole * whole;
        match exact {
            Ok(grid) => Ok(Self(grid)),
            Err(_) if rounded > 0 => Ok(Self(rounded)),
            Err(reason) => Err(reason),
        }
    }

    /// The parts of 0–100.
    pub fn grid(self) -> i64 {
        self.0
    }

    /// The mean of answered items on the grid, each given as (steps reached, steps of its scale);
    /// `None` without any.
    pub fn mean(self, answered: impl Iterator<Item = (i64, i64)>) -> Option<i64> {
        let (mut count, mut sum) = (0, 0);
        for (reached, steps) in answered {
            count += 1;
            sum += self.0.checked_div(steps)?.checked_mul(reached)?;
        }
        // The nearest part; the exact one where there is one.
        (2 * sum + count).checked_div_euclid(2 * count)
    }

    /// What one step of an item adds to the mean of all `items`, in parts of the grid.
    pub(crate) fn share(self, steps: i64, items: usize) -> i64 {
        let items = i64::try_from(items).unwrap_or(i64::MAX);
        self.0
            .checked_div(steps)
            .and_then(|part| part.checked_div(items))
            .unwrap_or_default()
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
