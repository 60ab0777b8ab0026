//! Many complete rows at once: summed in small numbers, then handed on exactly.
//!
//! A file of a million rows spends its time in Σxy. Steps of answer scales are small, so their
//! products are summed in 32 bits, several at a time, and carried over before they could overflow.

use crate::measure::triangle::{Sign, Triangle};
use crate::measure::withheld::Figure;

/// No step above this is taken: 100,000 squares of it stay within 32 bits.
const LARGEST: i64 = 127;

/// Rows after which the sums are carried over.
const ROWS: u64 = 100_000;

/// Sums on their way into a [`Triangle`].
#[derive(Debug)]
pub(crate) struct Batch {
    rows: u64,
    sums: Vec<i32>,
    products: Vec<i32>,
    whole: Triangle,
    row: Vec<i16>,
}

impl Batch {
    pub(crate) fn new(columns: usize) -> Self {
        Self {
            rows: 0,
            sums: vec![0; columns],
            products: vec![0; columns * (columns + 1) / 2],
            whole: Triangle::new(columns),
            row: Vec::with_capacity(columns),
        }
    }

    /// Takes a row; `false` when it has a gap or a number too large for this way.
    pub(crate) fn take(&mut self, cells: impl Iterator<Item = Option<i64>>) -> Figure<bool> {
        self.row.clear();
        let small = |x: i64| (0..=LARGEST).contains(&x).then_some(x as i16);
        self.row
            .extend(cells.map_while(|cell| cell.and_then(small)));
        if self.row.len() != self.sums.len() {
            return Ok(false);
        }
        for (sum, x) in self.sums.iter_mut().zip(&self.row) {
            *sum += i32::from(*x);
        }
        let mut rest = self.products.as_mut_slice();
        for (i, x) in self.row.iter().enumerate() {
            let others = self.row.get(i..).unwrap_or_default();
            let (line, below) = rest.split_at_mut_checked(others.len()).unwrap_or_default();
            for (product, y) in line.iter_mut().zip(others) {
                *product += i32::from(*x) * i32::from(*y);
            }
            rest = below;
        }
        self.rows += 1;
        if self.rows == ROWS {
            self.carry()?;
        }
        Ok(true)
    }

    /// All rows taken.
    pub(crate) fn finish(mut self) -> Figure<Triangle> {
        self.carry()?;
        Ok(self.whole)
    }

    fn carry(&mut self) -> Figure<()> {
        let wide = |small: &mut Vec<i32>| -> Vec<i128> {
            let sums = small.iter().map(|sum| i128::from(*sum)).collect();
            small.fill(0);
            sums
        };
        let (sums, products) = (wide(&mut self.sums), wide(&mut self.products));
        let part = Triangle::of(self.rows, &sums, &products);
        self.rows = 0;
        self.whole.join(&part, Sign::Plus)
    }
}
