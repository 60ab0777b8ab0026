//! From answers to scores of 0–100.

use crate::instrument::model::{Instrument, Item, ItemIx};
use crate::measure::withheld::{Figure, Withheld};

/// How an answer becomes a score. Scores of unlike conventions are never compared, so every
/// screen and file names the one it used: the same five grades (.30 .40 .20 .07 .03 from the top)
/// are 71.75, 77.4, 76.1, 70 or 60.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convention {
    /// `(x − min) / (max − min) × 100`, reversed items flipped; percent of maximum possible.
    Linear,
    /// `20 x` on 1–5: its floor is 20, not 0.
    TimesTwenty,
    /// 100, 80, 60, 30, 0 from the best of five grades to the worst: usual in Chinese practice, and
    /// not linear.
    Grades,
    /// 100 for the two highest points, 0 for the others: a mean is the top-two-box share.
    TopTwo,
    /// 100 for the two highest points, −100 for the two lowest, 0 between; four points or more.
    Net,
}

impl Convention {
    /// All conventions, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [
        Self::Linear,
        Self::TimesTwenty,
        Self::Grades,
        Self::TopTwo,
        Self::Net,
    ];

    /// The stable name, as used in message keys and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::TimesTwenty => "times-twenty",
            Self::Grades => "grades",
            Self::TopTwo => "top-two",
            Self::Net => "net",
        }
    }

    /// The score of an answer `reached` steps above the lowest of `steps + 1` points, reversed items
    /// flipped before.
    pub fn score(self, steps: i64, reached: i64) -> Figure<f64> {
        if steps < 1 || !(0..=steps).contains(&reached) {
            return Err(Withheld::OutOfRange);
        }
        let fits = match self {
            Self::Linear => true,
            Self::TimesTwenty | Self::Grades => steps == 4,
            Self::TopTwo => steps >= 2,
            Self::Net => steps >= 3,
        };
        if !fits {
            return Err(Withheld::ConventionDoesNotFit);
        }
        let top = reached > steps - 2;
        Ok(match self {
            Self::Linear => 100.0 * (reached as f64 / steps as f64),
            Self::TimesTwenty => 20.0 * (reached + 1) as f64,
            Self::Grades => match steps - reached {
                0 => 100.0,
                1 => 80.0,
                2 => 60.0,
                3 => 30.0,
                _ => 0.0,
            },
            Self::TopTwo | Self::Net if top => 100.0,
            Self::Net if reached < 2 => -100.0,
            Self::TopTwo | Self::Net => 0.0,
        })
    }
}

/// Steps above the lowest point, counted from the other end for a reversed item; `None` for a point
/// that is none of the scale's.
pub fn oriented(min: i64, max: i64, reverse: bool, point: i64) -> Option<i64> {
    if !(min..=max).contains(&point) {
        return None;
    }
    Some(if reverse { max - point } else { point - min })
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
    let reached = oriented(scale.min, scale.max, item.reverse, point)?;
    Convention::Linear
        .score(scale.max - scale.min, reached)
        .ok()
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
