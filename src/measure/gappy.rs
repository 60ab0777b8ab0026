//! Sums of rows with gaps, so kept that a row costs little more than one without.
//!
//! A gap is counted as 0, which leaves Σxy right, and what n, Σx and Σx² of a pair have too much is
//! kept apart: the part of them in which the other column has the gap.

use serde::{Deserialize, Serialize};

use crate::measure::triangle::{Pair, Sign, Triangle};
use crate::measure::withheld::{Figure, Withheld};

/// The rows with a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Gappy {
    /// All of them, gaps counted as 0.
    filled: Triangle,
    /// For each column, over the rows in which it has a gap: the answers of every column; in its own
    /// place, how many such rows there are. Empty while there are no rows.
    lost: Vec<Vec<Answers>>,
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
            lost: Vec::new(),
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
        self.make_room();
        let gaps = self.lost.iter_mut().zip(row).enumerate();
        for (gap, (lost, _)) in gaps.filter(|(_, (_, cell))| cell.is_none()) {
            for (place, (answers, cell)) in lost.iter_mut().zip(row).enumerate() {
                if place == gap || cell.is_some() {
                    answers.take(i128::from(cell.unwrap_or_default()), sign)?;
                }
            }
        }
        Ok(())
    }

    /// Adds the rows of another one or takes them away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        self.filled.join(&other.filled, sign)?;
        self.make_room();
        let mine = self.lost.iter_mut().flatten();
        for (mine, other) in mine.zip(other.lost.iter().flatten()) {
            mine.n = sign.count(mine.n, other.n)?;
            mine.x = sign.apply(mine.x, other.x);
            mine.xx = sign.apply(mine.xx, other.xx);
        }
        Ok(())
    }

    /// The sums of the rows in which both columns are answered.
    pub(crate) fn pair(&self, i: usize, j: usize) -> Pair {
        let all = self.filled.pair(i, j);
        let (lost_x, lost_y) = (self.lost(j, i), self.lost(i, j));
        let answered = all.n.saturating_sub(self.lost(i, i).n);
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
        let places = (0..self.lost.len()).flat_map(|i| (0..self.lost.len()).map(move |j| (i, j)));
        let mut lost = places.map(|(gap, place)| {
            let room = if gap == place {
                rows
            } else {
                rows.saturating_sub(self.lost(place, place).n)
            };
            (self.lost(gap, place), room)
        });
        let sound = lost.all(|(lost, room)| lost.n <= room && (lost.n > 0 || lost == nothing));
        if !(sound && self.filled.is_sound()) {
            return Err(Withheld::NotHeld);
        }
        if rows == 0 {
            self.lost.clear();
        }
        Ok(())
    }

    fn make_room(&mut self) {
        let columns = self.filled.columns();
        self.lost
            .resize_with(columns, || vec![Answers::default(); columns]);
    }

    /// The answers of `place` in the rows in which `gap` has a gap.
    fn lost(&self, gap: usize, place: usize) -> Answers {
        let lost = self.lost.get(gap).and_then(|lost| lost.get(place));
        lost.copied().unwrap_or_default()
    }
}

impl Answers {
    fn take(&mut self, x: i128, sign: Sign) -> Figure<()> {
        self.n = sign.count(self.n, 1)?;
        self.x = sign.apply(self.x, x);
        self.xx = sign.apply(self.xx, x * x);
        Ok(())
    }
}
