//! Perceived service held against what was expected, what would do and what is wished for.

use crate::instrument::model::ItemIx;
use crate::instrument::standard::Standard;
use crate::measure::alpha::Alpha;
use crate::measure::book::Book;
use crate::measure::floor::{self, Standing};
use crate::measure::gap::{self, Gap};
use crate::measure::results::{Dimension, Score, shown};
use crate::measure::row::Plan;
use crate::measure::standard::Shadow;
use crate::measure::tolerance::{self, Tolerance};
use crate::measure::triangle::Pair;
use crate::measure::unit::Unit;
use crate::measure::withheld::{Figure, Withheld};

/// One dimension against one standard.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// What it is held against.
    pub standard: Standard,
    /// The dimension, by its place in the instrument.
    pub dimension: usize,
    /// The standard's own score, 0–100.
    pub score: Score,
    /// Perceived minus standard.
    pub gap: GapScore,
    /// The reliability of that difference.
    pub reliability: Figure<f64>,
    /// The same statement by statement, by the item that counts.
    pub items: Vec<(ItemIx, GapScore)>,
}

/// A gap with its count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapScore {
    /// Cases that have both.
    pub n: u64,
    /// How firmly it may be shown; where it may not, the figure has the same reason.
    pub standing: Figure<Standing>,
    /// The gap with its paired interval.
    pub gap: Figure<Gap>,
}

impl GapScore {
    fn of(pair: &Pair, standard: f64, perceived: f64) -> Self {
        let standing = floor::standing(pair.n);
        Self {
            n: pair.n,
            standing,
            gap: standing.and_then(|_| gap::gap(pair, standard, perceived)),
        }
    }
}

/// Every dimension against every standard that it has.
pub(super) fn all(plan: &Plan, book: &Book, dimensions: &[Dimension]) -> Figure<Vec<Against>> {
    let shadows = plan.shadows().iter().enumerate();
    let one = |(place, shadow): (usize, &Shadow)| {
        let pair = book.against(plan, place)?;
        let worth = |grid: Option<i64>| grid.map(|grid| 100.0 / grid as f64);
        let perceived = plan.unit(shadow.dimension).map(Unit::grid);
        let (own, theirs) = (worth(Some(shadow.unit.grid())), worth(perceived));
        let (own, theirs) = own.zip(theirs).ok_or(Withheld::ShapesDiffer)?;
        let gap = GapScore::of(&pair, own, theirs);
        let alike = perceived == Some(shadow.unit.grid());
        let reliability = gap
            .standing
            .and_then(|_| reliability(plan, book, place, dimensions, &pair, alike));
        Ok(Against {
            standard: shadow.standard,
            dimension: shadow.dimension,
            score: Score::of(book.shadow_score(plan, place)),
            gap,
            reliability,
            items: items(plan, book, shadow),
        })
    };
    shadows.map(one).collect()
}

/// `alike`: both have the same grid, without which their spreads cannot be compared.
fn reliability(
    plan: &Plan,
    book: &Book,
    shadow: usize,
    dimensions: &[Dimension],
    pair: &Pair,
    alike: bool,
) -> Figure<f64> {
    let own = book.shadow_listwise(plan, shadow)?;
    let own = shown(own.n, Alpha::of(&own))??;
    let place = plan.shadows().get(shadow).map(|shadow| shadow.dimension);
    let perceived = dimensions.iter().find(|d| Some(d.place) == place);
    let perceived = perceived.ok_or(Withheld::ShapesDiffer)?;
    let perceived = perceived.alpha.as_ref().map_err(|reason| *reason)?;
    if !alike {
        return Err(Withheld::ShapesDiffer);
    }
    gap::reliability(pair, own.alpha, perceived.alpha)
}

fn items(plan: &Plan, book: &Book, shadow: &Shadow) -> Vec<(ItemIx, GapScore)> {
    let pairs = shadow.columns.iter().zip(&shadow.beside);
    let one = |(standard, counts): (&usize, &usize)| {
        let (own, column) = (plan.columns().get(*standard)?, plan.columns().get(*counts)?);
        let pair = book.items().pair(*standard, *counts);
        let [own, theirs] = [own.steps, column.steps].map(|steps| 100.0 / steps as f64);
        Some((column.item, GapScore::of(&pair, own, theirs)))
    };
    pairs.filter_map(one).collect()
}

/// The zone of tolerance of every dimension that has both of its ends.
pub(super) fn zones(
    against: &[Against],
    dimensions: &[Dimension],
) -> Vec<(usize, Figure<Tolerance>)> {
    let mean = |dimension: usize, standard: Standard| {
        let mut own = against.iter();
        let own = own.find(|a| a.dimension == dimension && a.standard == standard)?;
        Some(own.score.mean)
    };
    let zone = |dimension: &Dimension| {
        let low = mean(dimension.place, Standard::Adequate)?;
        let high = mean(dimension.place, Standard::Desired)?;
        let found = low.and_then(|low| tolerance::tolerance(low, high?, dimension.score.mean?));
        Some((dimension.place, found))
    };
    dimensions.iter().filter_map(zone).collect()
}
