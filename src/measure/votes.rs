//! Votes of groups about one case: how much of it has evidence, how far it leaves the score open,
//! where the groups disagree, and what a second vote moved.
//!
//! A group is a whole, no respondent drawn from a population, so nothing here is an estimate: no
//! interval of chance, only what was entered and what was left open.

use crate::instrument::model::{Instrument, ItemIx};
use crate::measure::gauge::{Gauges, Overall};
use crate::measure::score::{Told, item_score};
use crate::measure::weights::{Scheme, Weights};

/// What a group entered for one indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vote {
    /// Nothing: never a zero, and no statement about the case.
    Blank,
    /// The case says nothing about it.
    Silent,
    /// A point of the item's scale.
    Point(i64),
}

/// How much of a vote is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Indicators with a point: those that the group sees evidence for.
    pub evidenced: usize,
    /// Indicators that the group marked as not evidenced.
    pub silent: usize,
    /// Indicators without an entry.
    pub blank: usize,
}

impl Coverage {
    /// Counts the votes of one group.
    pub fn of(votes: impl IntoIterator<Item = Vote>) -> Self {
        let mut coverage = Self::default();
        for vote in votes {
            *match vote {
                Vote::Point(_) => &mut coverage.evidenced,
                Vote::Silent => &mut coverage.silent,
                Vote::Blank => &mut coverage.blank,
            } += 1;
        }
        coverage
    }

    /// All indicators.
    pub fn all(self) -> usize {
        self.evidenced + self.silent + self.blank
    }
}

/// The gauges of one group. What has no evidence and what was not entered is open, so the reach of a
/// score is what they leave undecided: filled with the lowest points at one end, with the highest at
/// the other. `vote` is `None` for an item that is not voted on.
pub fn gauges(
    instrument: &Instrument,
    scheme: Scheme,
    vote: impl Fn(ItemIx) -> Option<Vote>,
) -> Gauges {
    let weights = Weights::published(instrument, scheme);
    Gauges::read(instrument, &weights, |item| match vote(item) {
        None => Told::OffPath,
        Some(Vote::Point(point)) => Told::Point(point),
        Some(Vote::Silent | Vote::Blank) => Told::Open,
    })
}

/// How wide an overall score is open, in points of 0–100.
pub fn width(overall: &Overall) -> f64 {
    overall.reach.1 - overall.reach.0
}

/// How far groups are apart on one indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The item.
    pub item: ItemIx,
    /// The lowest and the highest point, if any group gave one.
    pub ends: Option<(i64, i64)>,
    /// The standard deviation of the groups' scores (0–100) around their mean, divided by their
    /// number; 0 for fewer than two.
    pub deviation: f64,
    /// Groups that gave a point.
    pub points: usize,
    /// Groups that see no evidence.
    pub silent: usize,
}

impl Spread {
    /// The spread of one indicator over the votes of all groups.
    pub fn of(
        instrument: &Instrument,
        item: ItemIx,
        votes: impl IntoIterator<Item = Vote>,
    ) -> Self {
        let (mut points, mut silent) = (Vec::new(), 0);
        for vote in votes {
            match vote {
                Vote::Point(point) => points.push(point),
                Vote::Silent => silent += 1,
                Vote::Blank => {}
            }
        }
        let known = instrument.items.get(item);
        let score = |point: &i64| known.and_then(|known| item_score(instrument, known, *point));
        let scores: Vec<f64> = points.iter().filter_map(score).collect();
        Self {
            item,
            ends: points
                .iter()
                .min()
                .copied()
                .zip(points.iter().max().copied()),
            deviation: deviation(&scores),
            points: points.len(),
            silent,
        }
    }

    /// Groups of the smaller camp, where some see evidence and others see none.
    pub fn split(&self) -> usize {
        self.points.min(self.silent)
    }

    /// Whether all groups that entered something said the same.
    pub fn agreed(&self) -> bool {
        self.deviation == 0.0 && self.split() == 0
    }
}

/// Puts the largest disagreement first: by the deviation of the points, then by how evenly the groups
/// are split over whether there is evidence at all, then by the order of the instrument.
pub fn by_disagreement(spreads: &mut [Spread]) {
    spreads.sort_by(|a, b| {
        let apart = b.deviation.total_cmp(&a.deviation);
        apart
            .then(b.split().cmp(&a.split()))
            .then(a.item.cmp(&b.item))
    });
}

fn deviation(scores: &[f64]) -> f64 {
    if scores.len() < 2 {
        return 0.0;
    }
    let n = scores.len() as f64;
    let mean = scores.iter().sum::<f64>() / n;
    let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
    (squares / n).sqrt()
}

/// What became of one entry from the first vote to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// So many points of the scale up, or down below 0.
    By(i64),
    /// The same point, or no evidence both times.
    Same,
    /// A point where the group had seen no evidence.
    Found,
    /// No evidence where the group had given a point.
    Dropped,
    /// One of the two votes has no entry, so nothing moved.
    Unknown,
}

/// From a first to a second entry.
pub fn moved(first: Vote, second: Vote) -> Move {
    match (first, second) {
        (Vote::Point(first), Vote::Point(second)) if first != second => Move::By(second - first),
        (Vote::Point(_), Vote::Point(_)) | (Vote::Silent, Vote::Silent) => Move::Same,
        (Vote::Silent, Vote::Point(_)) => Move::Found,
        (Vote::Point(_), Vote::Silent) => Move::Dropped,
        (Vote::Blank, _) | (_, Vote::Blank) => Move::Unknown,
    }
}

/// What moved, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moves {
    /// Entries that went up.
    pub up: usize,
    /// Entries that went down.
    pub down: usize,
    /// Entries that stayed.
    pub same: usize,
    /// Entries that found evidence.
    pub found: usize,
    /// Entries that gave evidence up.
    pub dropped: usize,
}

impl Moves {
    /// Counts.
    pub fn of(moves: impl IntoIterator<Item = Move>) -> Self {
        let mut counted = Self::default();
        for one in moves {
            *match one {
                Move::By(points) if points > 0 => &mut counted.up,
                Move::By(_) => &mut counted.down,
                Move::Same => &mut counted.same,
                Move::Found => &mut counted.found,
                Move::Dropped => &mut counted.dropped,
                Move::Unknown => continue,
            } += 1;
        }
        counted
    }

    /// Entries that are not as they were.
    pub fn changed(self) -> usize {
        self.up + self.down + self.found + self.dropped
    }

    /// Entries that were made in both votes.
    pub fn both(self) -> usize {
        self.changed() + self.same
    }
}

/// The mean of how wide overall scores are open; `None` without any.
pub fn mean_width(overall: impl IntoIterator<Item = Overall>) -> Option<f64> {
    let widths: Vec<f64> = overall.into_iter().map(|own| width(&own)).collect();
    (!widths.is_empty()).then(|| widths.iter().sum::<f64>() / widths.len() as f64)
}

/// The indicators on which groups came closer, from the first vote to the second: the most first. Only
/// where at least two groups gave a point both times.
pub fn closer(first: &[Spread], second: &[Spread]) -> Vec<(Spread, Spread)> {
    let pairs = first.iter().filter_map(|before| {
        let after = second.iter().find(|after| after.item == before.item)?;
        let both = before.points >= 2 && after.points >= 2;
        (both && after.deviation < before.deviation).then_some((*before, *after))
    });
    let mut pairs: Vec<(Spread, Spread)> = pairs.collect();
    let gained = |(before, after): &(Spread, Spread)| before.deviation - after.deviation;
    pairs.sort_by(|a, b| {
        gained(b)
            .total_cmp(&gained(a))
            .then(a.0.item.cmp(&b.0.item))
    });
    pairs
}

/// The middle point of the groups that gave one, the lower of two: what the class as a whole says.
pub fn middle(votes: impl IntoIterator<Item = Vote>) -> Option<i64> {
    let points = votes.into_iter().filter_map(|vote| match vote {
        Vote::Point(point) => Some(point),
        _ => None,
    });
    let mut points: Vec<i64> = points.collect();
    points.sort_unstable();
    points.get(points.len().saturating_sub(1) / 2).copied()
}
