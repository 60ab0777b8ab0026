//! Rows against everybody's: the same answers given twice, and answers that lie far from all others.
//!
//! Everything here reads rows. What is found is a sign and no proof; nothing is ever taken out for it.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::interview::answer::Missing;
use crate::measure::book::Book;
use crate::measure::careless::distance::{ROWS_PER_ITEM, cut_off};
use crate::measure::careless::of_rows;
use crate::measure::covariance::Covariance;
use crate::measure::row::{Cell, Plan};
use crate::measure::square::Square;
use crate::measure::withheld::{Figure, at_least, items_at_least};

/// With fewer answers than this, two honest respondents agree in all of them too easily.
pub const LEAST_ANSWERS: usize = 10;

/// What a row says by itself and against the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// A print of its answers to the items of dimensions, the same for the same answers. None below
    /// [`LEAST_ANSWERS`], and where all are the same point: that is a long run, and common.
    pub print: Option<u64>,
    /// Whether it lies beyond the cut-off; none for a row with a gap.
    pub far: Option<bool>,
    /// Whether one answer runs through at least half of them.
    pub long_run: bool,
}

/// What everybody's answers to the items of dimensions are like.
#[derive(Debug, Clone)]
pub struct Judge {
    means: Vec<f64>,
    spreads: Vec<f64>,
    inverse: Square,
    /// D² beyond which a row is flagged.
    pub cut_off: f64,
    /// The rows without a gap that the means and covariances are of.
    pub n: u64,
}

/// The places of the items of dimensions.
fn places(plan: &Plan) -> Vec<usize> {
    (0..plan.dimensions())
        .flat_map(|dimension| plan.columns_of(dimension).iter().copied())
        .collect()
}

/// Whether an instrument has enough items for the same answers to mean something.
pub fn comparable(plan: &Plan) -> Figure<usize> {
    let items = places(plan).len();
    if items < LEAST_ANSWERS {
        return Err(crate::measure::withheld::Withheld::TooFewItems {
            items,
            floor: LEAST_ANSWERS,
        });
    }
    Ok(items)
}

impl Judge {
    /// From the sums of all rows; `D² = (x − x̄)' S⁻¹ (x − x̄)` with S over n − 1. Needs
    /// [`ROWS_PER_ITEM`] rows an item without a gap.
    pub fn of(plan: &Plan, book: &Book) -> Figure<Self> {
        let places = places(plan);
        let items = items_at_least(places.len(), 2)?;
        let sums = book.items().complete().pick(&places);
        let n = at_least(sums.n(), ROWS_PER_ITEM * items as u64)?;
        let covariance = Covariance::listwise(&sums)?;
        // On correlations, so that "nearly singular" means the same on every scale.
        let inverse = covariance.correlations()?.inverse()?;
        let spreads = covariance.matrix.diagonal().into_iter().map(f64::sqrt);
        Ok(Self {
            spreads: spreads.collect(),
            means: covariance.means,
            inverse,
            cut_off: cut_off(items)?,
            n,
        })
    }

    /// D² of a row's answers to the items of dimensions.
    pub fn distance_of_row(&self, steps: &[i64]) -> f64 {
        let each = steps.iter().zip(self.means.iter().zip(&self.spreads));
        let z: Vec<f64> = each
            .map(|(step, (mean, spread))| (*step as f64 - mean) / spread)
            .collect();
        let turned = self.inverse.times(&z);
        turned.iter().zip(&z).map(|(a, b)| a * b).sum()
    }
}

/// What one row says; `judge` where there are rows enough.
pub fn of_row(plan: &Plan, judge: Option<&Judge>, row: &[Cell]) -> Signs {
    let places = places(plan);
    let cells: Vec<Cell> = places
        .iter()
        .map(|place| row.get(*place).copied().unwrap_or(Err(Missing::NotReached)))
        .collect();
    let steps: Vec<i64> = cells.iter().filter_map(|cell| cell.ok()).collect();
    let whole = steps.len() == places.len();
    let said = |place: &usize, step: i64| match plan.columns().get(*place) {
        Some(column) if column.reverse => column.steps - step,
        _ => step,
    };
    let given = places.iter().zip(&cells);
    let given: Vec<i64> = given
        .filter_map(|(place, cell)| Some(said(place, cell.ok()?)))
        .collect();
    let alike = given.windows(2).all(|pair| pair.first() == pair.last());
    let mut hasher = DefaultHasher::new();
    for cell in &cells {
        cell.map_err(Missing::code).hash(&mut hasher);
    }
    let far = |judge: &Judge| judge.distance_of_row(&steps) > judge.cut_off;
    Signs {
        print: (given.len() >= LEAST_ANSWERS && !alike).then(|| hasher.finish()),
        far: judge.filter(|_| whole).map(far),
        long_run: of_rows(&given).is_ok_and(|signs| signs.long_run),
    }
}

/// What was found in many rows, each by the number of its line.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// Rows read.
    pub n: u64,
    /// Those whose answers another one has, too.
    pub repeated: Figure<Vec<u64>>,
    /// Those that are far, of `judged`, and the D² beyond which they are.
    pub far: Figure<(Vec<u64>, f64)>,
    /// Rows without a gap, of which alone a distance is known.
    pub judged: u64,
    /// Those in which one answer runs through at least half of the items.
    pub long_runs: Vec<u64>,
}

impl Rows {
    /// Nothing read yet.
    pub fn new(plan: &Plan, judge: &Figure<Judge>) -> Self {
        let cut_off = judge.as_ref().map(|judge| judge.cut_off);
        Self {
            n: 0,
            repeated: comparable(plan).map(|_| Vec::new()),
            far: cut_off.map(|cut| (Vec::new(), cut)).map_err(|why| *why),
            judged: 0,
            long_runs: Vec::new(),
        }
    }

    /// Takes in the row of a line.
    pub fn take(&mut self, line: u64, signs: &Signs) {
        self.n += 1;
        self.judged += u64::from(signs.far.is_some());
        if signs.long_run {
            self.long_runs.push(line);
        }
        if let (Ok((lines, _)), Some(true)) = (&mut self.far, signs.far) {
            lines.push(line);
        }
    }
}

/// Looks for prints that come more than once.
#[derive(Debug, Clone, Default)]
pub struct Repeated(Vec<(u64, u64)>);

impl Repeated {
    /// Takes in the row of a line.
    pub fn take(&mut self, line: u64, signs: &Signs) {
        self.0.extend(signs.print.map(|print| (print, line)));
    }

    /// The lines whose prints others have, too, in order.
    pub fn lines(mut self) -> Vec<u64> {
        self.0.sort_unstable();
        let alike = self.0.chunk_by(|a, b| a.0 == b.0);
        let alike = alike.filter(|same| same.len() > 1).flatten();
        let mut lines: Vec<u64> = alike.map(|(_, line)| *line).collect();
        lines.sort_unstable();
        lines
    }
}
