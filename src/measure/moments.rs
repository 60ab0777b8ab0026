//! Mergeable sufficient statistics: whole numbers from which sample figures follow.
//!
//! Σ over rows of 1, x, x², xy, pair by pair, kept as integers. Adding, merging and subtracting are
//! exact, so any order of them gives the same bits, and two laptops' results merge without loss.

use serde::{Deserialize, Serialize};

use crate::measure::gappy::Gappy;
use crate::measure::triangle::{LARGEST, Pair, Sign, Triangle};
use crate::measure::withheld::{Figure, Withheld};

/// The moments of some columns, with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    columns: usize,
    /// Groups of columns for which complete rows are kept too: the items of a dimension.
    blocks: Vec<Vec<usize>>,
    /// Rows without any gap: most of them, and cheap.
    complete: Triangle,
    /// Rows with a gap.
    gappy: Gappy,
    /// For each block, the rows that have a gap, though not in this block.
    within: Vec<Triangle>,
}

impl Moments {
    /// Nothing yet, for so many columns; figures over complete rows can be had for all columns
    /// together and for each of `blocks`.
    pub fn new(columns: usize, blocks: &[Vec<usize>]) -> Self {
        Self {
            columns,
            blocks: blocks.to_vec(),
            complete: Triangle::new(columns),
            gappy: Gappy::new(columns),
            within: blocks.iter().map(|b| Triangle::new(b.len())).collect(),
        }
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// All rows, with a gap or without.
    pub fn rows(&self) -> u64 {
        self.complete.n() + self.gappy.n()
    }

    /// Adds one row; `None` is a gap. Refused whole, or added whole.
    pub fn add(&mut self, row: &[Option<i64>]) -> Figure<()> {
        self.take(row, Sign::Plus)
    }

    /// Takes away a row that was added before, at reopening and withdrawal.
    pub fn subtract(&mut self, row: &[Option<i64>]) -> Figure<()> {
        self.take(row, Sign::Minus)
    }

    /// Adds all rows of another one with the same columns and blocks.
    pub fn merge(&mut self, other: &Self) -> Figure<()> {
        self.join(other, Sign::Plus)
    }

    /// Takes away all rows of another one that was merged before.
    pub fn unmerge(&mut self, other: &Self) -> Figure<()> {
        self.join(other, Sign::Minus)
    }

    /// The sums of the rows in which both columns are answered (pairwise); with `i = j` those of
    /// one column.
    pub fn pair(&self, i: usize, j: usize) -> Pair {
        let mut pair = self.complete.pair(i, j);
        pair.put(self.gappy.pair(i, j));
        pair
    }

    /// The sums of the rows without any gap (listwise over all columns).
    pub fn complete(&self) -> &Triangle {
        &self.complete
    }

    /// The sums of the rows without a gap in one block (listwise over the block).
    pub fn complete_in(&self, block: usize) -> Figure<Triangle> {
        let columns = self.blocks.get(block).ok_or(Withheld::ShapesDiffer)?;
        let mut triangle = self.complete.pick(columns);
        let within = self.within.get(block).ok_or(Withheld::ShapesDiffer)?;
        triangle.join(within, Sign::Plus)?;
        Ok(triangle)
    }

    /// Adds complete rows whose sums are known already.
    pub(crate) fn add_complete(&mut self, rows: &Triangle) -> Figure<()> {
        self.whole(|next| next.complete.join(rows, Sign::Plus))
    }

    /// The columns of one block.
    pub fn block(&self, block: usize) -> &[usize] {
        self.blocks.get(block).map_or(&[], Vec::as_slice)
    }

    /// Adds one row, or takes it away.
    pub(crate) fn take(&mut self, row: &[Option<i64>], sign: Sign) -> Figure<()> {
        self.check(row)?;
        if sign == Sign::Plus {
            // Nothing can go wrong once there is room for another row.
            sign.count(self.rows(), 1)?;
            return self.put(row, sign);
        }
        self.whole(|next| next.put(row, sign))
    }

    /// Refuses a row that could not be taken whole.
    fn check(&self, row: &[Option<i64>]) -> Figure<()> {
        if row.len() != self.columns {
            return Err(Withheld::ShapesDiffer);
        }
        let fits = |x: &i64| (-LARGEST..=LARGEST).contains(x);
        if row.iter().flatten().all(fits) {
            Ok(())
        } else {
            Err(Withheld::TooLarge)
        }
    }

    /// Changes all or nothing, and refuses what leaves sums of no rows behind.
    fn whole(&mut self, change: impl FnOnce(&mut Self) -> Figure<()>) -> Figure<()> {
        let mut next = self.clone();
        change(&mut next)?;
        Sign::Plus.count(next.complete.n(), next.gappy.n())?;
        next.gappy.settle()?;
        let sound = next.complete.is_sound() && next.within.iter().all(Triangle::is_sound);
        if !sound {
            return Err(Withheld::NotHeld);
        }
        *self = next;
        Ok(())
    }

    fn put(&mut self, row: &[Option<i64>], sign: Sign) -> Figure<()> {
        let values: Vec<i64> = row.iter().copied().flatten().collect();
        if values.len() == self.columns {
            return self.complete.take(&values, sign);
        }
        self.gappy.take(row, sign)?;
        for (columns, held) in self.blocks.iter().zip(&mut self.within) {
            if let Some(values) = picked(columns, row) {
                held.take(&values, sign)?;
            }
        }
        Ok(())
    }

    /// Adds all rows of another one, or takes them away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        if self.columns != other.columns || self.blocks != other.blocks {
            return Err(Withheld::ShapesDiffer);
        }
        if sign == Sign::Plus {
            // Nothing can go wrong once there is room for all rows: no count is larger than they.
            sign.count(self.rows(), other.rows())?;
            return self.unite(other, sign);
        }
        self.whole(|next| next.unite(other, sign))
    }

    fn unite(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        self.complete.join(&other.complete, sign)?;
        if other.gappy.n() > 0 {
            self.gappy.join(&other.gappy, sign)?;
        }
        for (mine, other) in self.within.iter_mut().zip(&other.within) {
            mine.join(other, sign)?;
        }
        Ok(())
    }
}

/// The values of some columns, if the row has them all.
fn picked(columns: &[usize], row: &[Option<i64>]) -> Option<Vec<i64>> {
    columns
        .iter()
        .map(|column| row.get(*column).copied().flatten())
        .collect()
}
