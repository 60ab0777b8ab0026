//! How much each dimension matters: by what is published, by the respondents' own words, and by
//! what goes together with the outcome; and whether these agree.

use crate::advise::sample::Sample;
use crate::measure::drivers::{Drivers, gate, relative};
use crate::measure::floor;
use crate::measure::weights::Scheme;
use crate::measure::withheld::{Figure, Withheld, items_at_least};

/// The importance of all dimensions, in percent, by three sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Importance {
    /// By which scheme the first is.
    pub scheme: Scheme,
    /// From the published order of influence, or weights; what priorities are made with.
    pub order: Vec<f64>,
    /// From the points that respondents shared out, and how many did.
    pub stated: Figure<(u64, Vec<f64>)>,
    /// From the answers: relative weights (Johnson 2000) for the first outcome, behind the gate of
    /// derived importance, and the rows they rest on. What goes together is no cause.
    pub derived: Figure<(u64, Vec<f64>)>,
}

impl Importance {
    pub(super) fn of(sample: &Sample<'_>) -> Self {
        let weights = &sample.results.overall.weights;
        Self {
            scheme: sample.results.overall.scheme,
            order: weights.iter().map(|weight| 100.0 * weight).collect(),
            stated: stated(sample),
            derived: derived(sample),
        }
    }

    /// Whether all sources that there are put the same dimension first; `None` with only one.
    pub fn agree(&self) -> Option<bool> {
        let others = [&self.stated, &self.derived].map(|source| source.as_ref().ok());
        let mut others = others.into_iter().flatten().peekable();
        others.peek()?;
        let first = first(&self.order);
        Some(others.all(|(_, each)| self::first(each) == first))
    }
}

fn first(each: &[f64]) -> Option<usize> {
    let most = each.iter().enumerate().rev();
    most.max_by(|a, b| a.1.total_cmp(b.1))
        .map(|(place, _)| place)
}

fn stated(sample: &Sample<'_>) -> Figure<(u64, Vec<f64>)> {
    let (n, points) = &sample.stated;
    floor::standing(*n)?;
    items_at_least(points.len(), 2)?;
    let all: u64 = points.iter().sum();
    if all == 0 {
        return Err(Withheld::NoVariance);
    }
    let percent = |points: &u64| 100.0 * *points as f64 / all as f64;
    Ok((*n, points.iter().map(percent).collect()))
}

fn derived(sample: &Sample<'_>) -> Figure<(u64, Vec<f64>)> {
    items_at_least(sample.plan.outcomes().len(), 1)?;
    items_at_least(sample.plan.dimensions(), 2)?;
    let covariance = sample.book.drivers(sample.plan, 0)?;
    gate::settle(&covariance, sample.seed, relative::weights)?;
    let shares = relative::weights(&Drivers::of(&covariance)?)?;
    Ok((covariance.n, shares.percentages()?))
}
