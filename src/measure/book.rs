//! The sufficient statistics of one group of interviews: one instrument × wave × branch × language
//! × mode.
//!
//! Updated when an interview is finalised, subtracted when it is reopened or withdrawn, merged for a
//! dashboard. Equal interviews give equal books bit for bit, in whatever order they came.

use serde::{Deserialize, Serialize};

use crate::measure::counts::Counts;
use crate::measure::covariance::Covariance;
use crate::measure::mean::Summary;
use crate::measure::moments::Moments;
use crate::measure::row::{Cell, Plan};
use crate::measure::triangle::Sign;
use crate::measure::withheld::{Figure, Withheld};

/// All that is kept of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Steps of the scale items; one block a dimension.
    items: Moments,
    /// Dimension scores on their grids, then the outcomes in steps.
    scores: Moments,
    /// Points and non-answers, item by item.
    counts: Vec<Counts>,
    /// For each dimension, the rows whose score rests on some of the items asked, not on all.
    partly: Vec<u64>,
}

impl Book {
    /// An empty book for rows of this plan.
    pub fn new(plan: &Plan) -> Self {
        let dimensions = plan.dimensions();
        let blocks: Vec<Vec<usize>> = (0..dimensions).map(|d| plan.columns_of(d)).collect();
        let counts = plan.columns().iter().map(|c| Counts::new(c.steps));
        Self {
            items: Moments::new(plan.columns().len(), &blocks),
            scores: Moments::new(dimensions + plan.outcomes().len(), &[]),
            counts: counts.collect(),
            partly: vec![0; dimensions],
        }
    }

    /// Adds one finalised interview. Refused whole, or added whole.
    pub fn add(&mut self, plan: &Plan, row: &[Cell]) -> Figure<()> {
        self.take(plan, row, Sign::Plus)
    }

    /// Takes an interview away that was added before: it is reopened or withdrawn.
    pub fn subtract(&mut self, plan: &Plan, row: &[Cell]) -> Figure<()> {
        self.take(plan, row, Sign::Minus)
    }

    /// Adds the interviews of another book of the same plan.
    pub fn merge(&mut self, other: &Self) -> Figure<()> {
        let mut next = self.clone();
        next.items.merge(&other.items)?;
        next.scores.merge(&other.scores)?;
        for (mine, other) in next.counts.iter_mut().zip(&other.counts) {
            mine.join(other, Sign::Plus)?;
        }
        for (mine, other) in next.partly.iter_mut().zip(&other.partly) {
            *mine = Sign::Plus.count(*mine, *other)?;
        }
        *self = next;
        Ok(())
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

    /// The moments of dimension scores and outcomes.
    pub fn scores(&self) -> &Moments {
        &self.scores
    }

    /// Rows whose score of a dimension rests on some of the items asked, not on all.
    pub fn partly_answered(&self, dimension: usize) -> u64 {
        self.partly.get(dimension).copied().unwrap_or_default()
    }

    /// n, mean and standard deviation of a dimension's or an outcome's score, 0–100.
    pub fn score(&self, plan: &Plan, column: usize) -> Figure<Summary> {
        let points = *scales(plan).get(column).ok_or(Withheld::ShapesDiffer)?;
        Summary::of(&self.scores.pair(column, column), points)
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

    /// The covariances of dimension scores and outcomes, each pair over the rows that have both,
    /// 0–100.
    pub fn scores_pairwise(&self, plan: &Plan, columns: &[usize]) -> Figure<Covariance> {
        let scales = scales(plan);
        let picked = columns.iter().filter_map(|column| scales.get(*column));
        let picked: Vec<f64> = picked.copied().collect();
        Ok(Covariance::pairwise(&self.scores, columns)?.scaled(&picked))
    }

    fn take(&mut self, plan: &Plan, row: &[Cell], sign: Sign) -> Figure<()> {
        if row.len() != self.counts.len() {
            return Err(Withheld::ShapesDiffer);
        }
        for (counts, cell) in self.counts.iter().zip(row) {
            counts.can_take(*cell, sign)?;
        }
        let partly = partly(plan, row);
        let next = self.partly.iter().zip(&partly);
        let next = next.map(|(held, partly)| sign.count(*held, u64::from(*partly)));
        let next = next.collect::<Figure<Vec<u64>>>()?;

        let steps: Vec<Option<i64>> = row.iter().map(|cell| cell.ok()).collect();
        let scores = scores(plan, row);
        match sign {
            Sign::Plus => self.items.add(&steps)?,
            Sign::Minus => self.items.subtract(&steps)?,
        }
        match sign {
            Sign::Plus => self.scores.add(&scores)?,
            Sign::Minus => self.scores.subtract(&scores)?,
        }
        for (counts, cell) in self.counts.iter_mut().zip(row) {
            counts.take(*cell, sign)?;
        }
        self.partly = next;
        Ok(())
    }
}

/// Dimension scores on their grids, then the outcomes in steps.
fn scores(plan: &Plan, row: &[Cell]) -> Vec<Option<i64>> {
    let dimensions = (0..plan.dimensions()).map(|dimension| plan.score(dimension, row));
    let outcomes = plan.outcomes().into_iter();
    let outcomes = outcomes.map(|place| row.get(place).and_then(|cell| cell.ok()));
    dimensions.chain(outcomes).collect()
}

/// Which dimensions of a row have a score although an item asked was not answered.
fn partly(plan: &Plan, row: &[Cell]) -> Vec<bool> {
    let gap = |place: usize| {
        let cell = row.get(place).copied();
        matches!(cell, Some(Err(missing)) if missing != crate::interview::answer::Missing::Skipped)
    };
    (0..plan.dimensions())
        .map(|d| plan.score(d, row).is_some() && plan.columns_of(d).into_iter().any(gap))
        .collect()
}

/// What one part of each score column is worth on 0–100.
fn scales(plan: &Plan) -> Vec<f64> {
    let dimensions = (0..plan.dimensions()).filter_map(|dimension| plan.unit(dimension));
    let dimensions = dimensions.map(|unit| 100.0 / unit.grid() as f64);
    let outcomes = plan.outcomes().into_iter();
    let outcomes = outcomes.filter_map(|place| plan.columns().get(place));
    dimensions
        .chain(outcomes.map(|column| 100.0 / column.steps as f64))
        .collect()
}

/// What one step of each item of a dimension is worth on 0–100.
fn item_scales(plan: &Plan, dimension: usize) -> Vec<f64> {
    let columns = plan.columns_of(dimension).into_iter();
    columns
        .filter_map(|place| plan.columns().get(place))
        .map(|column| 100.0 / column.steps as f64)
        .collect()
}
