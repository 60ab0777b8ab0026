//! What a group's answers come to: every figure that a dashboard, a report and a file show of it, made
//! once, each with its count and each behind the rule of display.
//!
//! A front end shows what is here and works out nothing: where a figure is withheld, its reason is
//! what there is to be said.

mod against;
mod overall;

use crate::instrument::model::{Instrument, ItemIx};
use crate::measure::alpha::Alpha;
use crate::measure::book::Book;
use crate::measure::boxes::{self, Share};
use crate::measure::counts::Counts;
use crate::measure::distinct::{self, Overlap};
use crate::measure::floor::{self, Standing};
use crate::measure::mean::Summary;
use crate::measure::missing::{self, ItemGaps};
use crate::measure::omega::Omega;
use crate::measure::row::{Column, Plan};
use crate::measure::score::Convention;
use crate::measure::tail::Interval;
use crate::measure::tolerance::Tolerance;
use crate::measure::weights::Scheme;
use crate::measure::withheld::{Figure, Withheld};
pub use against::{Against, GapScore};
pub use overall::Overall;

/// How many of the highest points are a top box.
pub const TOP: usize = 2;

/// The results of one group of rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Interviews, or rows of a file, whatever was answered in them.
    pub rows: u64,
    /// How answers became scores; to be named wherever one of them is shown.
    pub convention: Convention,
    /// In the order of the instrument.
    pub dimensions: Vec<Dimension>,
    /// Scale items without a dimension, in the order in which they are asked.
    pub outcomes: Vec<Item>,
    /// All dimensions together.
    pub overall: Overall,
    /// Each pair of dimensions, the earlier one first, and how far the two can be told apart.
    pub pairs: Vec<(usize, usize, Figure<Overlap>)>,
    /// Dimensions held against what was expected, would do or is wished for; empty where the
    /// instrument does not ask.
    pub against: Vec<Against>,
    /// The zone of tolerance of each dimension for which both ends are asked.
    pub zones: Vec<(usize, Figure<Tolerance>)>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Its place in the instrument.
    pub place: usize,
    /// Its score, 0–100.
    pub score: Score,
    /// The share of its scores that rest on some of the items asked only, 0–1.
    pub partly: Figure<f64>,
    /// α over the rows that answered all items.
    pub alpha: Figure<Alpha>,
    /// α over each pair of items; equal to the other where nobody left a gap.
    pub alpha_pairwise: Figure<Alpha>,
    /// ω total, AVE and composite reliability over the rows that answered all items.
    pub omega: Figure<Omega>,
    /// Its items, in the order in which they are asked.
    pub items: Vec<Item>,
}

/// One scale item.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its place in the instrument.
    pub place: ItemIx,
    /// Its score, 0–100, reversed items flipped.
    pub score: Score,
    /// How often each point and each non-answer was recorded. These are counts, not figures: a front
    /// end that shows them asks [`Score::standing`] first.
    pub counts: Counts,
    /// The share of the [`TOP`] highest points.
    pub top: Figure<Share>,
    /// What was not answered.
    pub gaps: Figure<ItemGaps>,
    /// Its correlation with the sum of the dimension's other items, over the rows that answered all.
    pub item_rest: Figure<f64>,
    /// α of the dimension's other items.
    pub if_deleted: Figure<f64>,
}

/// A score with its count, spread and interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// Cases.
    pub n: u64,
    /// How firmly it may be shown. Where it may not, all figures below have the same reason.
    pub standing: Figure<Standing>,
    /// The mean.
    pub mean: Figure<f64>,
    /// The standard deviation, with n − 1.
    pub sd: Figure<f64>,
    /// The 95 % t interval of a simple random sample.
    pub interval: Figure<Interval>,
}

impl Results {
    /// The results of a book whose rows have this plan of this instrument. `scheme` weighs the
    /// dimensions for the overall point, where their order of influence is known.
    pub fn of(instrument: &Instrument, plan: &Plan, book: &Book, scheme: Scheme) -> Self {
        let dimensions = 0..plan.dimensions();
        let dimensions: Vec<Dimension> = dimensions.map(|d| Dimension::of(plan, book, d)).collect();
        let outcomes = plan.outcomes().iter();
        let against = against::all(plan, book, &dimensions).unwrap_or_default();
        Self {
            rows: book.rows(),
            convention: Convention::Linear,
            outcomes: outcomes
                .filter_map(|column| {
                    Item::of(
                        plan,
                        book,
                        *column,
                        Err(Withheld::TooFewItems { items: 1, floor: 2 }),
                    )
                })
                .collect(),
            overall: Overall::of(instrument, plan, book, &dimensions, scheme),
            pairs: pairs(plan, book, &dimensions),
            zones: against::zones(&against, &dimensions),
            against,
            dimensions,
        }
    }
}

impl Dimension {
    fn of(plan: &Plan, book: &Book, place: usize) -> Self {
        let listwise = book.dimension_listwise(plan, place);
        let listwise = listwise.and_then(|covariance| shown(covariance.n, covariance));
        let pairwise = book.dimension_pairwise(plan, place);
        let pairwise = pairwise.and_then(|covariance| shown(covariance.n, covariance));
        let alpha = listwise
            .as_ref()
            .map_err(|reason| *reason)
            .and_then(Alpha::of);
        let own = plan.columns_of(place).iter().enumerate();
        let items = own.filter_map(|(nth, column)| {
            Item::of(
                plan,
                book,
                *column,
                alpha.as_ref().map(|a| (a, nth)).map_err(|r| *r),
            )
        });
        let score = Score::of(book.score(plan, place));
        Self {
            place,
            score,
            partly: score
                .standing
                .and_then(|_| missing::partly_answered(book, plan, place)),
            items: items.collect(),
            alpha_pairwise: pairwise.and_then(|covariance| Alpha::of(&covariance)),
            omega: listwise.and_then(|covariance| Omega::of(&covariance)),
            alpha,
        }
    }
}

impl Item {
    /// `alpha` is that of the dimension, with the item's place in it.
    fn of(plan: &Plan, book: &Book, column: usize, alpha: Figure<(&Alpha, usize)>) -> Option<Self> {
        let Column { item, steps, .. } = *plan.columns().get(column)?;
        let counts = book.counts(column)?.clone();
        let pair = book.items().pair(column, column);
        let score = Score::of(Summary::of(&pair, 100.0 / steps as f64));
        let nth = |list: fn(&Alpha) -> &Vec<Figure<f64>>| {
            let (alpha, nth) = alpha?;
            let figure = list(alpha).get(nth).copied();
            figure.unwrap_or(Err(Withheld::ShapesDiffer))
        };
        Some(Self {
            place: item,
            score,
            top: score
                .standing
                .and_then(|_| boxes::top(counts.points(), TOP)),
            gaps: missing::item(&counts).and_then(|gaps| shown(gaps.asked, gaps)),
            item_rest: nth(|alpha| &alpha.item_rest),
            if_deleted: nth(|alpha| &alpha.if_deleted),
            counts,
        })
    }
}

impl Score {
    /// Puts the rule of display before a mean and its spread.
    pub fn of(summary: Figure<Summary>) -> Self {
        let n = match summary {
            Ok(summary) => summary.n,
            Err(Withheld::TooFew { n, .. }) => n,
            Err(_) => 0,
        };
        let standing = floor::standing(n);
        let shown = standing.and(summary);
        Self {
            n,
            standing,
            mean: shown.map(|summary| summary.mean),
            sd: shown.map(|summary| summary.sd),
            interval: shown
                .and_then(|summary| summary.with_interval())
                .map(|mean| mean.interval),
        }
    }
}

/// A figure on `n` cases, or that they are too few to show it.
fn shown<T>(n: u64, figure: T) -> Figure<T> {
    floor::standing(n).map(|_| figure)
}

/// How far each pair of dimensions can be told apart: their correlation over the rows that have both,
/// corrected by the α of each.
fn pairs(
    plan: &Plan,
    book: &Book,
    dimensions: &[Dimension],
) -> Vec<(usize, usize, Figure<Overlap>)> {
    let correlations = book.dimensions_pairwise(plan).and_then(|covariance| {
        shown(covariance.n, ())?;
        covariance.correlations()
    });
    let alpha = |dimension: &Dimension| match &dimension.alpha {
        Ok(alpha) => Ok(alpha.alpha),
        Err(reason) => Err(*reason),
    };
    let later = |a: &Dimension| dimensions.iter().skip(a.place + 1);
    let pairs = dimensions
        .iter()
        .flat_map(|a| later(a).map(move |b| (a, b)));
    let overlap = |a: &Dimension, b: &Dimension| {
        let r = correlations
            .as_ref()
            .map_err(|reason| *reason)?
            .at(a.place, b.place);
        distinct::overlap(r, alpha(a)?, alpha(b)?)
    };
    pairs
        .map(|(a, b)| (a.place, b.place, overlap(a, b)))
        .collect()
}
