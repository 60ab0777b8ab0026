//! What supposed scores and weights come to.

use crate::measure::hypothesis::{Moves, Profile, ends};
use crate::measure::order;

/// What a dimension comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// The mean of its known items if at least half (rounded up) are known.
    pub score: Option<f64>,
    /// What it can reach with the unknown ones at the ends of their scales.
    pub reach: (f64, f64),
    /// Items known.
    pub known: usize,
    /// Items asked.
    pub asked: usize,
    /// Its place among the dimensions with a score, the highest being 1; ties share the better one.
    pub rank: Option<usize>,
}

/// What everything comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The dimensions in the order of the instrument.
    pub dimensions: Vec<Held>,
    /// The weighted score; `None` while a dimension has none.
    pub point: Option<f64>,
    /// What unknown weights let it be (see [`order::interval`]); without an order of influence, any
    /// weights.
    pub order: Option<(f64, f64)>,
    /// What missing answers and unknown weights together let it be.
    pub reach: (f64, f64),
    /// Whether the weights fall as the influence does; if not, the point may lie outside the interval.
    pub keeps_order: bool,
}

impl Outcome {
    /// Works everything out.
    pub fn of(profile: &Profile, moves: &Moves) -> Self {
        let mut dimensions: Vec<Held> = (0..profile.dimensions)
            .map(|dimension| held(profile, moves, dimension))
            .collect();
        let scores: Vec<Option<f64>> = dimensions.iter().map(|held| held.score).collect();
        for held in &mut dimensions {
            held.rank = held.score.map(|own| {
                let better = scores.iter().flatten().filter(|other| **other > own + 1e-9);
                1 + better.count()
            });
        }
        let interval = if profile.ordered {
            order::interval
        } else {
            order::any_weights
        };
        let low: Vec<f64> = dimensions.iter().map(|held| held.reach.0).collect();
        let high: Vec<f64> = dimensions.iter().map(|held| held.reach.1).collect();
        let scores: Option<Vec<f64>> = scores.into_iter().collect();
        let weights = moves.weights();
        Self {
            point: scores.as_ref().map(|scores| {
                let each = scores.iter().zip(weights);
                each.map(|(score, weight)| score * weight).sum()
            }),
            order: scores.as_ref().and_then(|scores| interval(scores, scores)),
            reach: interval(&low, &high).unwrap_or((0.0, 0.0)),
            keeps_order: !profile.ordered || weights.windows(2).all(|w| w.first() >= w.last()),
            dimensions,
        }
    }
}

fn held(profile: &Profile, moves: &Moves, dimension: usize) -> Held {
    let (mut sum, mut low, mut high) = (0.0, 0.0, 0.0);
    let (mut known, mut asked) = (0_usize, 0_usize);
    for (place, item) in profile.items.iter().enumerate() {
        if item.dimension != dimension {
            continue;
        }
        asked += 1;
        let ends = ends(moves.convention, item.steps);
        let score = moves.score(profile, place);
        if let Some(score) = score {
            known += 1;
            sum += score;
        }
        low += score.unwrap_or(ends.0);
        high += score.unwrap_or(ends.1);
    }
    let n = asked.max(1) as f64;
    let enough = known > 0 && known >= asked.div_ceil(2);
    Held {
        score: enough.then(|| sum / known as f64),
        reach: (low / n, high / n),
        known,
        asked,
        rank: None,
    }
}
