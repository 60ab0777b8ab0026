//! Sums and products of complete rows, in whole numbers.

use serde::{Deserialize, Serialize};

use crate::measure::numbers::Numbers;
use crate::measure::withheld::{Figure, Withheld};

/// No value may be larger than this, so that sums of 2³³ squares, and the differences of four such
/// sums, stay within 128 bits.
pub const LARGEST: i64 = 1 << 44;

/// No more rows than this are held in one place.
pub const MOST_ROWS: u64 = 1 << 32;

/// n, Σx and Σxy of rows without a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Triangle {
    n: u64,
    sums: Numbers,
    /// Row after row of the upper triangle, diagonal included.
    products: Numbers,
}

/// n, Σx, Σy, Σx², Σy² and Σxy of the rows in which two columns are both answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pair {
    /// Rows with both.
    pub n: u64,
    /// Σx over these rows.
    pub x: i128,
    /// Σy over these rows.
    pub y: i128,
    /// Σx² over these rows.
    pub xx: i128,
    /// Σy² over these rows.
    pub yy: i128,
    /// Σxy over these rows.
    pub xy: i128,
}

/// Whether something is added or taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Plus,
    Minus,
}

impl Sign {
    /// `a ± b`.
    pub(crate) fn apply(self, a: i128, b: i128) -> i128 {
        match self {
            Self::Plus => a + b,
            Self::Minus => a - b,
        }
    }

    /// A count of rows after `rows` more, or fewer.
    pub(crate) fn count(self, n: u64, rows: u64) -> Figure<u64> {
        let next = match self {
            Self::Plus => n.checked_add(rows).ok_or(Withheld::TooLarge)?,
            Self::Minus => n.checked_sub(rows).ok_or(Withheld::NotHeld)?,
        };
        if next > MOST_ROWS {
            return Err(Withheld::TooLarge);
        }
        Ok(next)
    }
}

/// The place of row `i`, column `j` in an upper triangle of `columns` columns.
pub(crate) fn place(columns: usize, i: usize, j: usize) -> Option<usize> {
    let (i, j) = (i.min(j), i.max(j));
    (j < columns).then(|| i * columns - i * i.saturating_sub(1) / 2 + j - i)
}

impl Triangle {
    /// Nothing yet.
    pub(crate) fn new(columns: usize) -> Self {
        Self {
            n: 0,
            sums: Numbers::zeros(columns),
            products: Numbers::zeros(columns * (columns + 1) / 2),
        }
    }

    /// From sums of `n` rows; products row after row of the upper triangle.
    pub(crate) fn of(n: u64, sums: &[i128], products: &[i128]) -> Self {
        Self {
            n,
            sums: Numbers::of(sums),
            products: Numbers::of(products),
        }
    }

    /// The rows held.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.sums.len()
    }

    /// Adds a row of as many values as there are columns, or takes it away.
    pub(crate) fn take(&mut self, row: &[i64], sign: Sign) -> Figure<()> {
        self.n = sign.count(self.n, 1)?;
        let largest = row.iter().map(|x| x.unsigned_abs()).max();
        self.sums.make_room(largest.unwrap_or_default());
        for (place, x) in row.iter().enumerate() {
            self.sums.move_at(place, i128::from(*x), sign);
        }
        self.products.move_products(row, sign);
        Ok(())
    }

    /// Adds what another one holds, or takes it away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        if self.columns() != other.columns() {
            return Err(Withheld::ShapesDiffer);
        }
        self.n = sign.count(self.n, other.n)?;
        self.sums.join(&other.sums, sign);
        self.products.join(&other.products, sign);
        Ok(())
    }

    /// Only the columns of `kept`, in that order.
    #[must_use]
    pub(crate) fn pick(&self, kept: &[usize]) -> Self {
        let sums: Vec<i128> = kept.iter().map(|i| self.sum(*i)).collect();
        let products: Vec<i128> = (0..kept.len())
            .flat_map(|a| (a..kept.len()).map(move |b| (a, b)))
            .filter_map(|(a, b)| Some(self.product(*kept.get(a)?, *kept.get(b)?)))
            .collect();
        Self::of(self.n, &sums, &products)
    }

    /// The sums of new columns, each a weighted sum of old ones, given as (old column, weight):
    /// what adding the same rows with the new columns worked out would have given.
    #[must_use]
    pub(crate) fn combined(&self, columns: &[Vec<(usize, i64)>]) -> Self {
        let sum = |column: &[(usize, i64)]| -> i128 {
            let parts = column.iter();
            parts.map(|(i, w)| i128::from(*w) * self.sum(*i)).sum()
        };
        let product = |a: &[(usize, i64)], b: &[(usize, i64)]| -> i128 {
            let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (a, b)));
            pairs
                .map(|(a, b)| i128::from(a.1) * i128::from(b.1) * self.product(a.0, b.0))
                .sum()
        };
        let later = |i: usize| columns.iter().skip(i);
        let sums: Vec<i128> = columns.iter().map(|column| sum(column)).collect();
        let products: Vec<i128> = columns
            .iter()
            .enumerate()
            .flat_map(|(i, a)| later(i).map(move |b| (a, b)))
            .map(|(a, b)| product(a, b))
            .collect();
        Self::of(self.n, &sums, &products)
    }

    /// The sums of two columns.
    pub fn pair(&self, i: usize, j: usize) -> Pair {
        Pair {
            n: self.n,
            x: self.sum(i),
            y: self.sum(j),
            xx: self.product(i, i),
            yy: self.product(j, j),
            xy: self.product(i, j),
        }
    }

    /// No rows, no sums.
    pub(crate) fn is_sound(&self) -> bool {
        self.n > 0
            || self
                .sums
                .iter()
                .chain(self.products.iter())
                .all(|sum| sum == 0)
    }

    fn sum(&self, i: usize) -> i128 {
        self.sums.at(i)
    }

    fn product(&self, i: usize, j: usize) -> i128 {
        let place = place(self.columns(), i, j);
        place.map_or(0, |place| self.products.at(place))
    }
}

impl Pair {
    /// Adds what another pair holds, or takes it away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        *self = Self {
            n: sign.count(self.n, other.n)?,
            x: sign.apply(self.x, other.x),
            y: sign.apply(self.y, other.y),
            xx: sign.apply(self.xx, other.xx),
            yy: sign.apply(self.yy, other.yy),
            xy: sign.apply(self.xy, other.xy),
        };
        Ok(())
    }

    /// Adds the rows of another pair, of which together there are few enough.
    pub(crate) fn put(&mut self, other: Self) {
        *self = Self {
            n: self.n + other.n,
            x: self.x + other.x,
            y: self.y + other.y,
            xx: self.xx + other.xx,
            yy: self.yy + other.yy,
            xy: self.xy + other.xy,
        };
    }

    /// The mean of the first column over these rows; `None` without rows.
    pub fn mean_x(&self) -> Option<f64> {
        quotient(self.x, self.n)
    }

    /// The mean of the second column over these rows; `None` without rows.
    pub fn mean_y(&self) -> Option<f64> {
        quotient(self.y, self.n)
    }

    /// The variance of the first column with n − 1; `None` below two rows.
    pub fn variance_x(&self) -> Option<f64> {
        per_freedom(centred(self.n, self.x, self.x, self.xx), self.n)
    }

    /// The variance of the second column with n − 1; `None` below two rows.
    pub fn variance_y(&self) -> Option<f64> {
        per_freedom(centred(self.n, self.y, self.y, self.yy), self.n)
    }

    /// The covariance with n − 1; `None` below two rows.
    pub fn covariance(&self) -> Option<f64> {
        per_freedom(centred(self.n, self.x, self.y, self.xy), self.n)
    }
}

fn quotient(sum: i128, n: u64) -> Option<f64> {
    let n = i128::from(n);
    let whole = sum.checked_div_euclid(n)?;
    let rest = sum.checked_rem_euclid(n)?;
    Some(whole as f64 + rest as f64 / n as f64)
}

fn per_freedom(sum: f64, n: u64) -> Option<f64> {
    (n >= 2).then(|| sum / (n - 1) as f64)
}

/// `Σ(x − x̄)(y − ȳ) = Σxy − ΣxΣy / n`, with nothing rounded before the last step: both means are
/// split into a whole part, taken off exactly, and a rest below one.
fn centred(n: u64, x: i128, y: i128, xy: i128) -> f64 {
    let n = i128::from(n.max(1));
    let (whole_x, rest_x) = (x.div_euclid(n), x.rem_euclid(n));
    let (whole_y, rest_y) = (y.div_euclid(n), y.rem_euclid(n));
    let about_whole = xy - whole_y * x - whole_x * y + n * whole_x * whole_y;
    let correction = rest_x * rest_y;
    (about_whole - correction / n) as f64 - (correction % n) as f64 / n as f64
}
