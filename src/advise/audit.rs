//! What an organisation says of its own practice, beside what its customers say: what it carries out
//! already is not proposed, and where customers see little of it there is a gap in perception.

use std::collections::BTreeMap;

use crate::advise::catalogue::{Action, Catalogue};
use crate::instrument::model::Instrument;
use crate::measure::results::Results;

/// The instrument by which organisations rate their own practice.
pub const AUDIT: &str = "practice15";

/// From here on, on 0–100, a practice counts as carried out: 3 of 4, *largely*.
pub const DONE: f64 = 75.0;

/// The mean ratings of practices, 0–100, by the codes of their indicators. Nothing where nobody
/// rated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Audit(BTreeMap<String, f64>);

/// A dimension that customers rate low and the organisation high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerceptionGap {
    /// The dimension, as a place in the instrument.
    pub dimension: usize,
    /// What customers say, 0–100.
    pub perceived: f64,
    /// What the organisation says of the practices that serve it, 0–100.
    pub own: f64,
}

impl Audit {
    /// Of the answers to the audit. An organisation speaks of itself, so one answer is enough: no
    /// floor of display protects it.
    pub fn of(instrument: &Instrument, results: &Results) -> Self {
        let items = results.dimensions.iter().flat_map(|d| &d.items);
        let rated = items.filter_map(|item| {
            let code = instrument.items.get(item.place)?.indicator.clone()?;
            let points = item.counts.points();
            let steps = points.len().checked_sub(1).filter(|steps| *steps > 0)? as f64;
            let n: u64 = points.iter().sum();
            let sum: f64 = (0_u32..)
                .zip(points)
                .map(|(step, n)| f64::from(step) * *n as f64)
                .sum();
            (n > 0).then(|| (code, 100.0 * sum / (steps * n as f64)))
        });
        Self(rated.collect())
    }

    /// Whether nothing was rated.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How far an action is carried out, 0–100: the mean of the practices that it is; `None` for one
    /// that the audit does not ask about.
    pub fn rating(&self, action: &Action) -> Option<f64> {
        let own = action.indicators.iter();
        mean(own.filter_map(|code| self.0.get(code)))
    }

    /// Whether an action is carried out, so that it need not be proposed.
    pub fn is_done(&self, action: &Action) -> bool {
        self.rating(action).is_some_and(|rating| rating >= DONE)
    }

    /// The dimensions below the target whose practices are carried out all the same: to be told to
    /// customers, or measured anew.
    pub fn gaps(
        &self,
        catalogue: &Catalogue,
        instrument: &Instrument,
        results: &Results,
    ) -> Vec<PerceptionGap> {
        let gap = |dimension: &crate::measure::results::Dimension| {
            let id = &instrument.dimensions.get(dimension.place)?.id;
            let perceived = dimension.score.mean.ok()?;
            let serving = catalogue.actions.iter();
            let serving = serving.filter(|action| action.dimensions.contains(id));
            let ratings: Vec<f64> = serving.filter_map(|action| self.rating(action)).collect();
            let own = mean(ratings.iter())?;
            let gap = PerceptionGap {
                dimension: dimension.place,
                perceived,
                own,
            };
            (perceived < instrument.target && own >= DONE).then_some(gap)
        };
        results.dimensions.iter().filter_map(gap).collect()
    }
}

fn mean<'a>(ratings: impl Iterator<Item = &'a f64>) -> Option<f64> {
    let (mut n, mut sum) = (0_u32, 0.0);
    for rating in ratings {
        n += 1;
        sum += rating;
    }
    (n > 0).then(|| sum / f64::from(n))
}
