//! What was not answered, item by item, and how much of a score was filled in by its neighbours.

use crate::interview::answer::Missing;
use crate::measure::book::Book;
use crate::measure::counts::Counts;
use crate::measure::row::Plan;
use crate::measure::withheld::{Figure, Withheld, at_least};

/// An item with more than this share missing deserves a warning.
pub const WARN_ABOVE: f64 = 0.05;

/// One item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemGaps {
    /// Rows in which the item was asked and applied: answered, don't know, refused, blank, not
    /// evidenced. Skipped by routing, not applicable and not reached are in no share.
    pub asked: u64,
    /// Asked without an answer.
    pub missing: u64,
    /// Interviews that ended before the item.
    pub not_reached: u64,
    /// `missing / asked`.
    pub share: f64,
    /// Share of "don't know" among `asked`.
    pub dont_know: f64,
    /// Whether the share is above [`WARN_ABOVE`].
    pub warn: bool,
}

/// The gaps of one item, from its counts.
pub fn item(counts: &Counts) -> Figure<ItemGaps> {
    let of = |missing: Missing| counts.missing(missing);
    let gaps = [
        Missing::Blank,
        Missing::DontKnow,
        Missing::Refused,
        Missing::NotEvidenced,
    ];
    let missing: u64 = gaps.into_iter().map(of).sum();
    let asked = at_least(counts.answered() + missing, 1)?;
    let share = missing as f64 / asked as f64;
    Ok(ItemGaps {
        asked,
        missing,
        not_reached: of(Missing::NotReached),
        share,
        dont_know: of(Missing::DontKnow) as f64 / asked as f64,
        warn: share > WARN_ABOVE,
    })
}

/// The share of a dimension's scores that rest on some of its items only: these stand for the
/// missing ones, which is known to bias a little when little is missing.
pub fn partly_answered(book: &Book, plan: &Plan, dimension: usize) -> Figure<f64> {
    if dimension >= plan.dimensions() {
        return Err(Withheld::ShapesDiffer);
    }
    let scored = at_least(book.scores(plan)?.pair(dimension, dimension).n, 1)?;
    Ok(book.partly_answered(dimension) as f64 / scored as f64)
}
