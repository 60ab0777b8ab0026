//! Live gauges: what this respondent said so far, and how far it can still move.

use crate::instrument::model::{Instrument, ItemIx, Kind};
use crate::interview::answer::Answer;
use crate::interview::session::Session;
use crate::measure::order;
use crate::measure::score::{Convention, Tally, Told};
use crate::measure::weights::{Scheme, Weights};

/// The gauge of one dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gauge {
    /// The counts behind it.
    pub tally: Tally,
    /// The score, from half of the items on; below that the gauge is provisional.
    pub score: Option<f64>,
    /// What it can still reach; a single point once nothing is open.
    pub reach: Option<(f64, f64)>,
}

/// The overall score of one respondent: two kinds of not-knowing, kept apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overall {
    /// How far missing answers and unknown weights together let it move.
    pub reach: (f64, f64),
    /// How far unknown weights alone let it move, at the present scores of all dimensions; `None`
    /// while a dimension has no score.
    pub order: Option<(f64, f64)>,
    /// The point by the scheme, under the same condition. It lies inside, except by weights that
    /// need not keep the order: the respondent's own.
    pub point: Option<f64>,
    /// The scheme of that point; one that the interview offers, whatever was wished for.
    pub scheme: Scheme,
}

/// All gauges of one respondent.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauges {
    /// One a dimension, in the order of the instrument.
    pub dimensions: Vec<Gauge>,
    /// The overall score of the dimensions that are asked; `None` without any.
    pub overall: Option<Overall>,
    /// How answers became scores.
    pub convention: Convention,
}

/// What an interview has told about an item so far.
pub fn told(session: &Session, item: ItemIx) -> Told {
    match session.answer_of(item) {
        _ if !session.on_path(item) => Told::OffPath,
        None => Told::Open,
        Some(Answer::Number(point)) => Told::Point(*point),
        Some(_) => Told::Closed,
    }
}

impl Gauges {
    /// The gauges of an interview as it stands.
    pub fn of(session: &Session, scheme: Scheme) -> Self {
        let instrument = &session.package().instrument;
        let weights = Weights::of(session, scheme);
        Self::read(instrument, &weights, |item| told(session, item))
    }

    /// Reads the gauges off what was told.
    pub fn read(instrument: &Instrument, weights: &Weights, told: impl Fn(ItemIx) -> Told) -> Self {
        let dimensions: Vec<Gauge> = (0..instrument.dimensions.len())
            .map(|dimension| {
                let tally = Tally::of(instrument, dimension, &told);
                Gauge {
                    tally,
                    score: tally.score(),
                    reach: tally.reach(),
                }
            })
            .collect();
        let counted: Vec<bool> = (0..)
            .zip(&dimensions)
            .map(|(place, gauge)| gauge.tally.asked > 0 || may_open(instrument, place, &told))
            .collect();
        let overall = overall(&dimensions, &counted, weights, instrument.ordered);
        Self {
            dimensions,
            overall,
            convention: Convention::Linear,
        }
    }
}

/// Whether a dimension that is not asked now may still be: while an item before its last one is
/// open. One that routing has closed for good is left out of the overall score; nothing was
/// withheld about it.
fn may_open(instrument: &Instrument, dimension: usize, told: &impl Fn(ItemIx) -> Told) -> bool {
    let last = instrument
        .items_of(dimension)
        .map(|(place, _)| place)
        .last();
    let before = instrument.items.iter().take(last.unwrap_or(0));
    before
        .enumerate()
        .any(|(place, item)| item.kind != Kind::Note && told(place) == Told::Open)
}

/// A dimension that can get no score any more may stand anywhere from 0 to 100.
fn overall(
    dimensions: &[Gauge],
    counted: &[bool],
    weights: &Weights,
    ordered: bool,
) -> Option<Overall> {
    let interval = if ordered {
        order::interval
    } else {
        order::any_weights
    };
    let weights = weights.among(counted);
    let dimensions = dimensions
        .iter()
        .zip(counted)
        .filter(|(_, counts)| **counts);
    let dimensions: Vec<&Gauge> = dimensions.map(|(gauge, _)| gauge).collect();
    let reach = |gauge: &Gauge| gauge.reach.unwrap_or((0.0, 100.0));
    let low: Vec<f64> = dimensions.iter().map(|gauge| reach(gauge).0).collect();
    let high: Vec<f64> = dimensions.iter().map(|gauge| reach(gauge).1).collect();
    let scores: Option<Vec<f64>> = dimensions.iter().map(|gauge| gauge.score).collect();
    Some(Overall {
        reach: interval(&low, &high)?,
        order: scores.as_ref().and_then(|scores| interval(scores, scores)),
        point: scores.as_ref().map(|scores| weights.point(scores)),
        scheme: weights.scheme,
    })
}
