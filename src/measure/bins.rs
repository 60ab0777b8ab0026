//! Counts of whole numbers: what a median and outer tenths are read off without rows. Exact for the
//! numbers as they were rounded, and merged in any order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::measure::withheld::{Figure, at_least};

/// How often each number came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Bins(BTreeMap<u32, u64>);

impl Bins {
    /// Counts a number once more.
    pub fn add(&mut self, number: u32) {
        *self.0.entry(number).or_default() += 1;
    }

    /// Takes away one that was counted; one that was not is left alone.
    pub fn subtract(&mut self, number: u32) {
        if let Some(count) = self.0.get_mut(&number) {
            *count -= 1;
            if *count == 0 {
                self.0.remove(&number);
            }
        }
    }

    /// Adds all of another one.
    pub fn merge(&mut self, other: &Self) {
        for (number, count) in &other.0 {
            *self.0.entry(*number).or_default() += count;
        }
    }

    /// How many were counted.
    pub fn n(&self) -> u64 {
        self.0.values().sum()
    }

    /// The median: the middle one, or the mean of the two in the middle.
    pub fn median(&self) -> Figure<f64> {
        let n = at_least(self.n(), 1)?;
        let (low, high) = (self.at((n - 1) / 2), self.at(n / 2));
        Ok(f64::midpoint(f64::from(low), f64::from(high)))
    }

    /// The numbers at or beyond which the outer tenths lie, as
    /// [`crate::measure::careless::tails_of_rows`] has them from rows. Needs ten.
    pub fn outer_tenths(&self) -> Figure<(u32, u32)> {
        let n = at_least(self.n(), 10)?;
        let tenth = n / 10;
        Ok((self.at(tenth - 1), self.at(n - tenth)))
    }

    /// How many lie at or beyond two numbers.
    pub fn beyond(&self, (low, high): (u32, u32)) -> u64 {
        let outside = |number: u32| number <= low || number >= high;
        let counted = self.0.iter().filter(|(number, _)| outside(**number));
        counted.map(|(_, count)| count).sum()
    }

    /// How many are less than a number.
    pub fn below(&self, number: u32) -> u64 {
        self.0.range(..number).map(|(_, count)| count).sum()
    }

    /// The number in this place when all stand in order, from 0.
    fn at(&self, place: u64) -> u32 {
        let mut passed = 0;
        let mut numbers = self.0.iter();
        let found = numbers.find(|(_, count)| {
            passed += **count;
            passed > place
        });
        found.map_or(0, |(number, _)| *number)
    }
}
