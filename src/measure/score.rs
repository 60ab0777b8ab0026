//! From answers to scores of 0–100.

use crate::instrument::model::{Instrument, Item, ItemIx};

/// How an answer becomes a score. Scores of unlike conventions are never compared, so every
/// screen and file names the one it used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convention {
    /// `(x − min) / (max − min) × 100`, reversed items flipped.
    Linear,
}

/// What is known of one item when a dimension is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Answered with this point of its scale.
    Point(i64),
    /// On the path and not answered yet.
    Open,
    /// On the path and closed without an answer: don't know, refused, not applicable …
    Closed,
    /// Not asked.
    OffPath,
}

/// The score of one answer by [`Convention::Linear`]; `None` where the item has no scale, or for a
/// point that is none of the scale's: a log from elsewhere may hold anything.
pub fn item_score(instrument: &Instrument, item: &Item, point: i64) -> Option<f64> {
    let scale = instrument.scale_of(item)?;
    if !(scale.min..=scale.max).contains(&point) {
        return None;
    }
    let width = (scale.max - scale.min) as f64;
    let share = (point - scale.min) as f64 / width;
    Some(100.0 * if item.reverse { 1.0 - share } else { share })
}

/// A dimension's raw counts for one respondent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tally {
    /// Items on the path.
    pub asked: u32,
    /// Items answered.
    pub answered: u32,
    /// Items that may still be answered.
    pub open: u32,
    /// The sum of the scores of the answered items.
    pub sum: f64,
}

impl Tally {
    /// Counts the items of one dimension.
    pub fn of(instrument: &Instrument, dimension: usize, told: &impl Fn(ItemIx) -> Told) -> Self {
        let mut tally = Self::default();
        for (place, item) in instrument.items_of(dimension) {
            let told = told(place);
            tally.asked += u32::from(told != Told::OffPath);
            tally.open += u32::from(told == Told::Open);
            if let Told::Point(point) = told
                && let Some(score) = item_score(instrument, item, point)
            {
                tally.answered += 1;
                tally.sum += score;
            }
        }
        tally
    }

    /// The mean of the answered items if at least half of those asked (rounded up) are answered.
    pub fn score(&self) -> Option<f64> {
        (self.answered > 0 && self.answered >= self.asked.div_ceil(2))
            .then(|| self.sum / f64::from(self.answered))
    }

    /// The lowest and highest score that the dimension can still reach: open items filled with the
    /// ends of their scales. `None` when too few items are left to give a score at all.
    pub fn reach(&self) -> Option<(f64, f64)> {
        let possible = self.answered + self.open;
        if possible == 0 || possible < self.asked.div_ceil(2) {
            return None;
        }
        let n = f64::from(possible);
        Some((self.sum / n, (self.sum + 100.0 * f64::from(self.open)) / n))
    }
}
