//! How often each point of a scale was chosen, and each way of not answering.

use serde::{Deserialize, Serialize};

use crate::interview::answer::Missing;
use crate::measure::row::Cell;
use crate::measure::score::Convention;
use crate::measure::triangle::Sign;
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// The counts of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// By steps above the lowest point, reversed items flipped.
    points: Vec<u64>,
    /// In the order of [`Missing::ALL`].
    missing: [u64; Missing::ALL.len()],
}

impl Counts {
    /// Nothing yet, for a scale with `steps` steps.
    pub fn new(steps: i64) -> Self {
        Self {
            points: vec![0; usize::try_from(steps).map_or(0, |steps| steps + 1)],
            missing: [0; Missing::ALL.len()],
        }
    }

    /// The counts by steps above the lowest point.
    pub fn points(&self) -> &[u64] {
        &self.points
    }

    /// How often one non-answer was recorded.
    pub fn missing(&self, missing: Missing) -> u64 {
        let kinds = Missing::ALL.iter().zip(&self.missing);
        kinds
            .filter(|(kind, _)| **kind == missing)
            .map(|(_, count)| count)
            .sum()
    }

    /// Answers.
    pub fn answered(&self) -> u64 {
        self.points.iter().sum()
    }

    /// Answers and non-answers.
    pub fn rows(&self) -> u64 {
        self.answered() + self.missing.iter().sum::<u64>()
    }

    /// The mean score by a convention; every convention can be read off the counts.
    pub fn mean(&self, convention: Convention) -> Figure<f64> {
        let n = at_least(self.answered(), 1)?;
        let points = i64::try_from(self.points.len()).map_err(|_| Withheld::TooLarge)?;
        let mut sum = 0.0;
        for (reached, count) in (0..).zip(&self.points) {
            sum += convention.score(points - 1, reached)? * *count as f64;
        }
        real(sum / n as f64)
    }

    /// Counts one answer or non-answer.
    pub fn add(&mut self, cell: Cell) -> Figure<()> {
        self.take(cell, Sign::Plus)
    }

    /// Whether a cell can be counted in, or out.
    pub(crate) fn can_take(&self, cell: Cell, sign: Sign) -> Figure<()> {
        let count = match cell {
            Ok(reached) => {
                let reached = usize::try_from(reached).ok();
                reached.and_then(|reached| self.points.get(reached).copied())
            }
            Err(missing) => Some(self.missing(missing)),
        };
        sign.count(count.ok_or(Withheld::OutOfRange)?, 1)
            .map(|_| ())
    }

    pub(crate) fn take(&mut self, cell: Cell, sign: Sign) -> Figure<()> {
        let slot = self.slot(cell)?;
        *slot = sign.count(*slot, 1)?;
        Ok(())
    }

    /// Whether another item's counts can be added: both are of the same scale.
    pub(crate) fn fits(&self, other: &Self) -> Figure<()> {
        if self.points.len() == other.points.len() {
            Ok(())
        } else {
            Err(Withheld::ShapesDiffer)
        }
    }

    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        self.fits(other)?;
        let mine = self.points.iter_mut().chain(&mut self.missing);
        for (mine, other) in mine.zip(other.points.iter().chain(&other.missing)) {
            *mine = sign.count(*mine, *other)?;
        }
        Ok(())
    }

    fn slot(&mut self, cell: Cell) -> Figure<&mut u64> {
        let slot = match cell {
            Ok(reached) => usize::try_from(reached)
                .ok()
                .and_then(|reached| self.points.get_mut(reached)),
            Err(missing) => {
                let mut kinds = Missing::ALL.iter().zip(&mut self.missing);
                let slot = kinds.find(|(kind, _)| **kind == missing);
                slot.map(|(_, count)| count)
            }
        };
        slot.ok_or(Withheld::OutOfRange)
    }
}
