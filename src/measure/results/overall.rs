//! All dimensions together: the interval that the order of influence leaves, and a point in it.

use crate::instrument::model::Instrument;
use crate::measure::book::Book;
use crate::measure::order;
use crate::measure::overall::Weights;
use crate::measure::results::{Dimension, Score};
use crate::measure::row::Plan;
use crate::measure::tail::Interval;
use crate::measure::weights::{self, Scheme};
use crate::measure::withheld::{Figure, Withheld};

/// The overall score of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Overall {
    /// Whether the order of the dimensions is one of influence. If not, the interval is that of any
    /// weights, and the point that of equal ones, if the instrument states none.
    pub ordered: bool,
    /// What the mean scores come to whatever the unknown weights are: no interval of chance.
    pub order: Figure<Interval>,
    /// Whose weights make the point; to be named beside it.
    pub scheme: Scheme,
    /// The weights, in the order of the instrument; their sum is 1.
    pub weights: Vec<f64>,
    /// The weighted score. Its cases are the fewest that any pair of dimensions has in common.
    pub point: Score,
}

impl Overall {
    pub(super) fn of(
        instrument: &Instrument,
        plan: &Plan,
        book: &Book,
        dimensions: &[Dimension],
        scheme: Scheme,
    ) -> Self {
        let ordered = instrument.ordered;
        let published = weights::Weights::published(instrument, scheme);
        let weights = Weights::of(&published);
        let point = weights
            .as_ref()
            .map_err(|reason| *reason)
            .and_then(|weights| weights.sample(&book.dimensions_pairwise(plan)?));
        Self {
            ordered,
            order: interval(ordered, dimensions),
            scheme: published.scheme,
            weights: weights.map_or(Vec::new(), |weights| weights.values().to_vec()),
            point: Score::of(point),
        }
    }
}

/// The interval of the mean scores; withheld with the first dimension that is.
fn interval(ordered: bool, dimensions: &[Dimension]) -> Figure<Interval> {
    let means = dimensions.iter().map(|dimension| dimension.score.mean);
    let means = means.collect::<Figure<Vec<f64>>>()?;
    let of = if ordered {
        order::interval
    } else {
        order::any_weights
    };
    let none = Withheld::TooFewItems { items: 0, floor: 1 };
    let (low, high) = of(&means, &means).ok_or(none)?;
    Ok(Interval { low, high })
}
