//! The sufficient statistics of one group of interviews: one instrument × wave × branch × language
//! × mode.
//!
//! Updated when an interview is finalised, subtracted when it is reopened or withdrawn, merged for a
//! dashboard. Equal interviews give equal books bit for bit, in whatever order they came.

use serde::{Deserialize, Serialize};

use crate::interview::answer::Missing;
use crate::measure::batch::Batch;
use crate::measure::counts::Counts;
use crate::measure::covariance::Covariance;
use crate::measure::mean::Summary;
use crate::measure::moments::Moments;
use crate::measure::row::{Cell, Plan};
use crate::measure::triangle::{Pair, Sign};
use crate::measure::unit::Unit;
use crate::measure::withheld::{Figure, Withheld};

/// All that is kept of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Steps of the scale items; one block a dimension, then one for each that it is held against.
    items: Moments,
    /// Scores of the rows that have a gap somewhere, be it a dimension without items: dimensions on
    /// their grids, then the outcomes in steps, then for each standard of a dimension the pair of
    /// [`Plan::paired`]. Those of complete rows follow from `items`.
    gappy_scores: Moments,
    /// Points and non-answers, item by item.
    counts: Vec<Counts>,
    /// For each dimension, the rows whose score rests on some of the items asked, not on all.
    partly: Vec<u64>,
}

impl Book {
    /// An empty book for rows of this plan.
    pub fn new(plan: &Plan) -> Self {
        let dimensions = plan.dimensions();
        let own = (0..dimensions).map(|d| plan.columns_of(d).to_vec());
        let shadows = plan.shadows().iter().map(|shadow| shadow.columns.clone());
        let blocks: Vec<Vec<usize>> = own.chain(shadows).collect();
        let outcomes = plan.outcomes().len();
        let drivers = (0..outcomes).map(|o| (0..dimensions).chain([dimensions + o]).collect());
        let drivers: Vec<Vec<usize>> = drivers.collect();
        let counts = plan.columns().iter().map(|c| Counts::new(c.steps));
        Self {
            items: Moments::new(plan.columns().len(), &blocks),
            gappy_scores: Moments::new(dimensions + outcomes + 2 * plan.shadows().len(), &drivers),
            counts: counts.collect(),
            partly: vec![0; dimensions],
        }
    }

    /// Adds one finalised interview. Refused whole, or added whole.
    pub fn add(&mut self, plan: &Plan, row: &[Cell]) -> Figure<()> {
        self.check(row, Sign::Plus)?;
        self.take(plan, row, Sign::Plus)
    }

    /// Adds many interviews, as [`Book::add`] would one by one, only faster. Returns at the first row
    /// that is refused, with all rows before it added.
    pub fn add_all<'a>(
        &mut self,
        plan: &Plan,
        rows: impl IntoIterator<Item = &'a [Cell]>,
    ) -> Figure<()> {
        let mut batch = Batch::new(self.counts.len());
        let mut refused = Ok(());
        for row in rows {
            refused = self.add_to(&mut batch, plan, row);
            if refused.is_err() {
                break;
            }
        }
        self.items.add_complete(&batch.finish()?)?;
        refused
    }

    fn add_to(&mut self, batch: &mut Batch, plan: &Plan, row: &[Cell]) -> Figure<()> {
        self.check(row, Sign::Plus)?;
        if !plan.is_full() || !batch.take(row.iter().map(|cell| cell.ok()))? {
            return self.take(plan, row, Sign::Plus);
        }
        let mut cells = self.counts.iter_mut().zip(row);
        cells.try_for_each(|(counts, cell)| counts.take(*cell, Sign::Plus))
    }

    /// Takes an interview away that was added before: it is reopened or withdrawn.
    pub fn subtract(&mut self, plan: &Plan, row: &[Cell]) -> Figure<()> {
        self.check(row, Sign::Minus)?;
        let mut next = self.clone();
        next.take(plan, row, Sign::Minus)?;
        *self = next;
        Ok(())
    }

    /// Adds the interviews of another book of the same plan.
    pub fn merge(&mut self, other: &Self) -> Figure<()> {
        self.join(other, Sign::Plus)
    }

    /// Takes away the interviews of another book that was merged before.
    pub fn unmerge(&mut self, other: &Self) -> Figure<()> {
        self.join(other, Sign::Minus)
    }

    /// Interviews in the book.
    pub fn rows(&self) -> u64 {
        self.items.rows()
    }

    /// The counts of one column.
    pub fn counts(&self, column: usize) -> Option<&Counts> {
        self.counts.get(column)
    }

    /// The moments of the items, in steps of their scales.
    pub fn items(&self) -> &Moments {
        &self.items
    }

    /// Rows whose score of a dimension rests on some of the items asked, not on all.
    pub fn partly_answered(&self, dimension: usize) -> u64 {
        self.partly.get(dimension).copied().unwrap_or_default()
    }

    /// The moments of dimension scores (on their grids), then of outcomes (in steps).
    pub fn scores(&self, plan: &Plan) -> Figure<Moments> {
        let mut scores = self.gappy_scores.clone();
        if !plan.is_full() {
            return Ok(scores);
        }
        scores.add_complete(&self.items.complete().combined(&combinations(plan)))?;
        Ok(scores)
    }

    /// n, mean and standard deviation of a dimension's or an outcome's score, 0–100.
    pub fn score(&self, plan: &Plan, column: usize) -> Figure<Summary> {
        let points = *scales(plan).get(column).ok_or(Withheld::ShapesDiffer)?;
        Summary::of(&self.scores(plan)?.pair(column, column), points)
    }

    /// The covariances of a dimension's items over the rows that answered all of them, 0–100.
    pub fn dimension_listwise(&self, plan: &Plan, dimension: usize) -> Figure<Covariance> {
        let triangle = self.items.complete_in(dimension)?;
        Ok(Covariance::listwise(&triangle)?.scaled(&item_scales(plan, dimension)))
    }

    /// The covariances of a dimension's items, each pair over the rows that answered both, 0–100.
    pub fn dimension_pairwise(&self, plan: &Plan, dimension: usize) -> Figure<Covariance> {
        let pairwise = Covariance::pairwise(&self.items, self.items.block(dimension))?;
        Ok(pairwise.scaled(&item_scales(plan, dimension)))
    }

    /// The covariances of the items of a dimension as a standard has them, over the rows that answered
    /// all of them, 0–100; by the standard's place in [`Plan::shadows`].
    pub fn shadow_listwise(&self, plan: &Plan, shadow: usize) -> Figure<Covariance> {
        let columns = plan.shadows().get(shadow).ok_or(Withheld::ShapesDiffer)?;
        let triangle = self.items.complete_in(plan.dimensions() + shadow)?;
        Ok(Covariance::listwise(&triangle)?.scaled(&steps_worth(plan, &columns.columns)))
    }

    /// n, mean and standard deviation of a dimension's score as a standard has it, 0–100, over the rows
    /// that have both.
    pub fn shadow_score(&self, plan: &Plan, shadow: usize) -> Figure<Summary> {
        self.score(plan, paired(plan, shadow))
    }

    /// The sums of a dimension's score as a standard has it and as it counts, in this order, on their
    /// grids, over the rows that have both.
    pub fn against(&self, plan: &Plan, shadow: usize) -> Figure<Pair> {
        let column = paired(plan, shadow);
        Ok(self.scores(plan)?.pair(column, column + 1))
    }

    /// The covariances of all dimension scores, each pair over the rows that have both, 0–100.
    pub fn dimensions_pairwise(&self, plan: &Plan) -> Figure<Covariance> {
        let columns: Vec<usize> = (0..plan.dimensions()).collect();
        Ok(Covariance::pairwise(&self.scores(plan)?, &columns)?.scaled(&scales(plan)))
    }

    /// The covariances of all dimension scores and, last, one outcome (counted from 0), over the rows
    /// that have them all, 0–100: what derived importance starts from.
    pub fn drivers(&self, plan: &Plan, outcome: usize) -> Figure<Covariance> {
        let triangle = self.scores(plan)?.complete_in(outcome)?;
        let scales = scales(plan);
        let dimensions = scales.iter().take(plan.dimensions());
        let own = scales.get(plan.dimensions() + outcome);
        let scales: Vec<f64> = dimensions.chain(own).copied().collect();
        Ok(Covariance::listwise(&triangle)?.scaled(&scales))
    }

    /// Refuses a row that could not be taken whole.
    fn check(&self, row: &[Cell], sign: Sign) -> Figure<()> {
        if row.len() != self.counts.len() {
            return Err(Withheld::ShapesDiffer);
        }
        let mut cells = self.counts.iter().zip(row);
        cells.try_for_each(|(counts, cell)| counts.can_take(*cell, sign))
    }

    fn take(&mut self, plan: &Plan, row: &[Cell], sign: Sign) -> Figure<()> {
        let steps: Vec<Option<i64>> = row.iter().map(|cell| cell.ok()).collect();
        self.items.take(&steps, sign)?;
        for (counts, cell) in self.counts.iter_mut().zip(row) {
            counts.take(*cell, sign)?;
        }
        if plan.is_full() && steps.iter().all(Option::is_some) {
            return Ok(());
        }
        let scores = scores(plan, row);
        for ((dimension, partly), score) in self.partly.iter_mut().enumerate().zip(&scores) {
            let gap = score.is_some() && has_gap(plan, dimension, row);
            *partly = sign.count(*partly, u64::from(gap))?;
        }
        self.gappy_scores.take(&scores, sign)
    }

    fn join(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        if self.counts.len() != other.counts.len() || self.partly.len() != other.partly.len() {
            return Err(Withheld::ShapesDiffer);
        }
        if sign == Sign::Plus {
            // Checked before anything changes, so that a thousand groups merge without a copy each.
            sign.count(self.rows(), other.rows())?;
            let mut counts = self.counts.iter().zip(&other.counts);
            counts.try_for_each(|(mine, other)| mine.fits(other))?;
            return self.unite(other, sign);
        }
        let mut next = self.clone();
        next.unite(other, sign)?;
        *self = next;
        Ok(())
    }

    fn unite(&mut self, other: &Self, sign: Sign) -> Figure<()> {
        self.items.join(&other.items, sign)?;
        self.gappy_scores.join(&other.gappy_scores, sign)?;
        for (mine, other) in self.counts.iter_mut().zip(&other.counts) {
            mine.join(other, sign)?;
        }
        for (mine, other) in self.partly.iter_mut().zip(&other.partly) {
            *mine = sign.count(*mine, *other)?;
        }
        Ok(())
    }
}

/// The score column of a standard of a dimension; behind it stands what it is held against.
fn paired(plan: &Plan, shadow: usize) -> usize {
    plan.dimensions() + plan.outcomes().len() + 2 * shadow
}

/// Dimension scores on their grids, then the outcomes in steps, then the pairs of standards.
fn scores(plan: &Plan, row: &[Cell]) -> Vec<Option<i64>> {
    let dimensions = (0..plan.dimensions()).map(|dimension| plan.score(dimension, row));
    let outcomes = plan.outcomes().iter();
    let outcomes = outcomes.map(|place| row.get(*place).and_then(|cell| cell.ok()));
    let pair = |shadow| match plan.paired(shadow, row) {
        Some((own, beside)) => [Some(own), Some(beside)],
        None => [None, None],
    };
    let shadows = plan.shadows().iter().flat_map(pair);
    dimensions.chain(outcomes).chain(shadows).collect()
}

/// The same for a row without gaps, as sums of its items.
fn combinations(plan: &Plan) -> Vec<Vec<(usize, i64)>> {
    let parts = |own: &[usize], unit: Option<Unit>| {
        let share = |place: usize| {
            let steps = plan.columns().get(place)?.steps;
            Some((place, unit?.share(steps, own.len())))
        };
        own.iter().filter_map(|place| share(*place)).collect()
    };
    let dimensions = (0..plan.dimensions()).map(|d| parts(plan.columns_of(d), plan.unit(d)));
    let outcomes = plan.outcomes().iter().map(|place| vec![(*place, 1)]);
    let shadows = plan.shadows().iter();
    let shadows = shadows.flat_map(|shadow| {
        let beside = parts(&shadow.beside, plan.unit(shadow.dimension));
        [parts(&shadow.columns, Some(shadow.unit)), beside]
    });
    dimensions.chain(outcomes).chain(shadows).collect()
}

/// Whether an item of a dimension was asked and not answered.
fn has_gap(plan: &Plan, dimension: usize, row: &[Cell]) -> bool {
    let cells = plan.columns_of(dimension).iter();
    let mut cells = cells.filter_map(|place| row.get(*place));
    cells.any(|cell| matches!(cell, Err(missing) if *missing != Missing::Skipped))
}

/// What one part of each score column is worth on 0–100.
fn scales(plan: &Plan) -> Vec<f64> {
    let worth = |unit: Unit| 100.0 / unit.grid() as f64;
    let dimensions = (0..plan.dimensions()).filter_map(|dimension| plan.unit(dimension));
    let shadows = plan.shadows().iter().flat_map(|shadow| {
        let counts = plan.unit(shadow.dimension).unwrap_or(shadow.unit);
        [worth(shadow.unit), worth(counts)]
    });
    let outcomes = steps_worth(plan, plan.outcomes()).into_iter();
    let dimensions = dimensions.map(worth);
    dimensions.chain(outcomes).chain(shadows).collect()
}

/// What one step of each item of a dimension is worth on 0–100.
fn item_scales(plan: &Plan, dimension: usize) -> Vec<f64> {
    steps_worth(plan, plan.columns_of(dimension))
}

/// What one step of each of these columns is worth on 0–100.
fn steps_worth(plan: &Plan, columns: &[usize]) -> Vec<f64> {
    let columns = columns
        .iter()
        .filter_map(|place| plan.columns().get(*place));
    columns.map(|column| 100.0 / column.steps as f64).collect()
}
