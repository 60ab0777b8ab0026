//! Sums of rows with gaps, so kept that a row costs little more than one without.
//!
//! A gap is counted as 0, which leaves Σxy right, and what n, Σx and Σx² of a pair have too much is
//! kept apart: the part of them in which the other column has the gap.

use serde::{Deserialize, Serialize};

use crate::measure::numbers::Numbers;
use crate::measure::triangle::{Pair, Sign, Triangle};
use crate::measure::withheld::{Figure, Withheld};

/// The rows with a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Gappy {
    /// All of them, gaps counted as 0.
    filled: Triangle,
    /// For each column, over the rows in which it has a gap: the answers of every column; in its own
    /// place, how many such rows there are. Empty while there are no rows.
    lost: Lost,
}

/// Row after row of [`Answers`]: of `columns` gaps, the answers of as many columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Vec<Answers>>", into = "Vec<Vec<Answers>>")]
struct Lost {
    columns: usize,
    numbers: Numbers,
}

/// n, Σx and Σx² of the answers of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Answers {
    n: u64,
    x: i128,
    xx: i128,
}

impl Gappy {
    pub(crate) fn new(columns: usize) -> Self {
        Self {
            filled: Triangle::new(columns),
            lost: Lost::none(),
        }
    }

    /// The rows held.
    pub(crate) fn n(&self) -> u64 {
        self.filled.n()
    }

    /// Adds a row or takes it away.
    pub(crate) fn take(&mut self, row: &[Option<i64>], sign: Sign) -> Figure<()> {
        let filled: Vec<i64> = row.iter().map(|x| x.unwrap_or_default()).collect();
        self.filled.take(&filled, sign)?;
        self.lost.cover(self.filled.columns());
        self.lost.take(row, sign);
        Ok(())
    }

    /// Adds the rows of another one or takes them away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        self.filled.join(&other.filled, sign)?;
        self.lost.cover(self.filled.columns());
        self.lost.numbers.join(&other.lost.numbers, sign);
        Ok(())
    }

    /// The sums of the rows in which both columns are answered.
    pub(crate) fn pair(&self, i: usize, j: usize) -> Pair {
        let all = self.filled.pair(i, j);
        let (lost_x, lost_y) = (self.lost.at(j, i), self.lost.at(i, j));
        let answered = all.n.saturating_sub(self.lost.at(i, i).n);
        if i == j {
            return Pair { n: answered, ..all };
        }
        Pair {
            n: answered.saturating_sub(lost_x.n),
            x: all.x - lost_x.x,
            y: all.y - lost_y.x,
            xx: all.xx - lost_x.xx,
            yy: all.yy - lost_y.xx,
            xy: all.xy,
        }
    }

    /// Refuses sums that no rows can have: more was taken away than was there. Without rows there is
    /// one form only.
    pub(crate) fn settle(&mut self) -> Figure<()> {
        let rows = self.n();
        let nothing = Answers::default();
        let columns = self.lost.columns;
        let mut places = (0..columns).flat_map(|i| (0..columns).map(move |j| (i, j)));
        let sound = places.all(|(gap, place)| {
            let room = if gap == place {
                rows
            } else {
                rows.saturating_sub(self.lost.at(place, place).n)
            };
            let lost = self.lost.at(gap, place);
            // A count below 0 is none at all.
            self.lost.count(gap, place) == i128::from(lost.n)
                && lost.n <= room
                && (lost.n > 0 || lost == nothing)
        });
        if !(sound && self.filled.is_sound()) {
            return Err(Withheld::NotHeld);
        }
        if rows == 0 {
            self.lost = Lost::none();
        }
        Ok(())
    }
}

/// Numbers of one [`Answers`].
const EACH: usize = 3;

impl Lost {
    fn none() -> Self {
        Self {
            columns: 0,
            numbers: Numbers::zeros(0),
        }
    }

    fn cover(&mut self, columns: usize) {
        if self.columns != columns {
            self.columns = columns;
            self.numbers = Numbers::zeros(EACH * columns * columns);
        }
    }

    fn place(&self, gap: usize, place: usize) -> usize {
        EACH * (gap * self.columns + place)
    }

    /// The answers of `place` in the rows in which `gap` has a gap.
    fn at(&self, gap: usize, place: usize) -> Answers {
        let first = self.place(gap, place);
        Answers {
            n: u64::try_from(self.numbers.at(first)).unwrap_or_default(),
            x: self.numbers.at(first + 1),
            xx: self.numbers.at(first + 2),
        }
    }

    /// Their number, which more was taken from than there was if it is below 0.
    fn count(&self, gap: usize, place: usize) -> i128 {
        self.numbers.at(self.place(gap, place))
    }

    /// Adds the answers of a row, or takes them away, for each gap that it has.
    fn take(&mut self, row: &[Option<i64>], sign: Sign) {
        let largest = row.iter().flatten().map(|x| x.unsigned_abs()).max();
        let largest = largest.unwrap_or_default();
        self.numbers
            .make_room(largest.saturating_mul(largest).max(1));
        let gaps = row.iter().enumerate().filter(|(_, cell)| cell.is_none());
        for (gap, _) in gaps {
            for (place, cell) in row.iter().enumerate() {
                if place == gap || cell.is_some() {
                    let (x, first) = (i128::from(cell.unwrap_or_default()), self.place(gap, place));
                    for (nth, number) in [1, x, x * x].into_iter().enumerate() {
                        self.numbers.move_at(first + nth, number, sign);
                    }
                }
            }
        }
    }
}

impl From<Vec<Vec<Answers>>> for Lost {
    fn from(rows: Vec<Vec<Answers>>) -> Self {
        let each = rows.iter().flatten();
        let numbers = each.flat_map(|own| [i128::from(own.n), own.x, own.xx]);
        let numbers: Vec<i128> = numbers.collect();
        Self {
            columns: rows.len(),
            numbers: Numbers::of(&numbers),
        }
    }
}

impl From<Lost> for Vec<Vec<Answers>> {
    fn from(lost: Lost) -> Self {
        let row = |gap| (0..lost.columns).map(|place| lost.at(gap, place)).collect();
        (0..lost.columns).map(row).collect()
    }
}
