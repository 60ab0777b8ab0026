//! The indicators of a sample, as suggestions see them.

use crate::advise::sample::{FAILURE, FIRST, Sample};
use crate::instrument::model::ItemIx;
use crate::measure::boxes::{self, Share};
use crate::measure::ipa::{self, CrossHair, Placed, Point};
use crate::measure::results::{Item, Score};
use crate::measure::size;
use crate::measure::withheld::Figure;

/// One indicator with a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Its item.
    pub item: ItemIx,
    /// Its column in the plan.
    pub column: usize,
    /// Its dimension.
    pub dimension: usize,
    /// Its score.
    pub score: Score,
    /// How often each point was chosen, the poorest first: what the score is rebuilt from.
    pub points: Vec<u64>,
    /// The mean.
    pub mean: f64,
    /// The weight of its dimension.
    pub weight: f64,
    /// How far its mean is below the target; 0 from there up.
    pub headroom: f64,
    /// `weight × headroom`.
    pub priority: f64,
    /// The share that chose the poorest point.
    pub bottom: Figure<Share>,
    /// Whether that share is above [`FAILURE`] for sure: by the lower end of its interval.
    pub fails: bool,
    /// The share of draws in which it is among the first [`FIRST`].
    pub chance: Figure<f64>,
    /// The change between two samples of this size that would be seen, in points.
    pub detectable: Figure<f64>,
    /// Its corner among importance and performance: important from an equal share of the weights
    /// on, good from the target on.
    pub placed: Figure<Placed>,
}

/// All indicators with a score, the highest priority first.
pub(super) fn all(sample: &Sample<'_>) -> Vec<Indicator> {
    let dimensions = sample.results.dimensions.iter();
    let items = dimensions.flat_map(|d| d.items.iter().map(move |item| (d.place, item)));
    let mut found: Vec<Indicator> = items
        .filter_map(|(dimension, item)| one(sample, dimension, item))
        .collect();
    found.sort_by(|a, b| b.priority.total_cmp(&a.priority).then(a.item.cmp(&b.item)));
    found
}

fn one(sample: &Sample<'_>, dimension: usize, item: &Item) -> Option<Indicator> {
    let mean = item.score.mean.ok()?;
    let columns = sample.plan.columns().iter();
    let column = columns
        .clone()
        .position(|column| column.item == item.place)?;
    let weights = &sample.results.overall.weights;
    let weight = weights.get(dimension).copied()?;
    let target = sample.instrument.target;
    let headroom = (target - mean).max(0.0);
    let bottom = item
        .score
        .standing
        .and_then(|_| boxes::bottom(item.counts.points(), 1));
    let point = Point {
        importance: 100.0 * weight,
        importance_interval: None,
        performance: mean,
        performance_interval: item.score.interval.ok(),
    };
    let cross = CrossHair::Target {
        importance: 100.0 / weights.len().max(1) as f64,
        performance: target,
    };
    let placed = ipa::place(&[point], cross);
    Some(Indicator {
        item: item.place,
        column,
        dimension,
        score: item.score,
        points: item.counts.points().to_vec(),
        mean,
        weight,
        headroom,
        priority: weight * headroom,
        fails: bottom.is_ok_and(|share| share.interval.low > FAILURE),
        bottom,
        chance: Ok(0.0),
        detectable: item
            .score
            .sd
            .and_then(|sd| size::detectable(sd, item.score.n)),
        placed: placed.and_then(|(_, placed)| {
            let none = crate::measure::withheld::Withheld::ShapesDiffer;
            placed.first().copied().ok_or(none)
        }),
    })
}

/// The places of the first [`FIRST`] by priority; what shares the last place comes too, what is at
/// the target does not.
pub(super) fn first(priorities: &[f64]) -> Vec<usize> {
    let mut sorted = priorities.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let last = sorted.get(FIRST - 1).or(sorted.last());
    let least = last.copied().unwrap_or(0.0);
    let among = priorities.iter().enumerate();
    let among = among.filter(|(_, priority)| **priority > 0.0 && **priority >= least);
    among.map(|(nth, _)| nth).collect()
}
