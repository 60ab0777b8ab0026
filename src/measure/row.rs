//! One finished interview as the sample figures see it: a row of points and of gaps.

use crate::instrument::model::{Instrument, ItemIx};
use crate::instrument::standard::{Standard, of, scales};
use crate::interview::answer::{Answer, Missing};
use crate::measure::score::oriented;
use crate::measure::standard::{self, Shadow};
use crate::measure::unit::Unit;
use crate::measure::withheld::Figure;

/// A scale item of the instrument, as a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The item.
    pub item: ItemIx,
    /// Its dimension; outcome items have none.
    pub dimension: Option<usize>,
    /// Steps from the lowest to the highest point.
    pub steps: i64,
    /// The lowest point as it is shown.
    pub min: i64,
    /// A high answer means low quality.
    pub reverse: bool,
    /// What it is a rating of, if it only stands beside one that counts.
    pub standard: Option<Standard>,
}

/// Which columns an instrument's rows have, and the grid of each dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    columns: Vec<Column>,
    of_dimensions: Vec<Vec<usize>>,
    outcomes: Vec<usize>,
    units: Vec<Unit>,
    shadows: Vec<Shadow>,
}

/// What a row holds for one item: steps above the scale's lowest point, reversed items flipped, or
/// the reason why there are none.
pub type Cell = Result<i64, Missing>;

impl Plan {
    /// The plan of an instrument: its scale items in the order in which they are asked, of a
    /// statement in several columns the one that counts; behind them those that it is held against.
    pub fn of(instrument: &Instrument) -> Figure<Self> {
        let column = |place: ItemIx| {
            let item = instrument.items.get(place)?;
            let scale = instrument.scale_of(item)?;
            let beside = of(instrument, item);
            Some(Column {
                item: place,
                dimension: match beside {
                    Some((_, counts)) => instrument.items.get(counts)?.dimension,
                    None => item.dimension,
                },
                steps: scale.max - scale.min,
                min: scale.min,
                reverse: item.reverse,
                standard: beside.map(|(standard, _)| standard),
            })
        };
        let columns: Vec<Column> = scales(instrument).filter_map(column).collect();
        let mut plan = Self::with(columns, instrument.dimensions.len())?;
        plan.shadows = standard::shadows(instrument, &plan)?;
        Ok(plan)
    }

    /// A plan from columns; for data that do not come from an interview.
    pub fn with(columns: Vec<Column>, dimensions: usize) -> Figure<Self> {
        let places = |dimension: Option<usize>| -> Vec<usize> {
            let all = columns.iter().enumerate();
            all.filter(|(_, column)| column.dimension == dimension && column.standard.is_none())
                .map(|(place, _)| place)
                .collect()
        };
        let of_dimensions: Vec<Vec<usize>> = (0..dimensions).map(|d| places(Some(d))).collect();
        let steps = |places: &Vec<usize>| -> Vec<i64> {
            let own = places.iter().filter_map(|place| columns.get(*place));
            own.map(|column| column.steps).collect()
        };
        let units = of_dimensions.iter().map(|own| Unit::of(&steps(own)));
        Ok(Self {
            units: units.collect::<Figure<Vec<Unit>>>()?,
            of_dimensions,
            outcomes: places(None),
            columns,
            shadows: Vec::new(),
        })
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The number of dimensions.
    pub fn dimensions(&self) -> usize {
        self.units.len()
    }

    /// Whether every dimension has scale items. One without them has no score in any row.
    pub(crate) fn is_full(&self) -> bool {
        self.of_dimensions.iter().all(|own| !own.is_empty())
    }

    /// The places of a dimension's columns.
    pub fn columns_of(&self, dimension: usize) -> &[usize] {
        self.of_dimensions.get(dimension).map_or(&[], Vec::as_slice)
    }

    /// The places of the columns without a dimension: outcomes.
    pub fn outcomes(&self) -> &[usize] {
        &self.outcomes
    }

    /// The grid of a dimension's score.
    pub fn unit(&self, dimension: usize) -> Option<Unit> {
        self.units.get(dimension).copied()
    }

    /// What dimensions are held against, standard by standard.
    pub fn shadows(&self) -> &[Shadow] {
        &self.shadows
    }

    /// The row of an interview: `answer` gives what was said to an item on the path, and `None` for
    /// one that was not reached.
    pub fn row<'a>(&self, answer: impl Fn(ItemIx) -> Option<&'a Answer>) -> Vec<Cell> {
        let cell = |column: &Column| match answer(column.item) {
            Some(Answer::Number(point)) => {
                let max = column.min + column.steps;
                oriented(column.min, max, column.reverse, *point).ok_or(Missing::Blank)
            }
            Some(Answer::Missing(missing)) => Err(*missing),
            Some(_) => Err(Missing::Blank),
            None => Err(Missing::NotReached),
        };
        self.columns.iter().map(cell).collect()
    }

    /// A dimension's score on its grid: the mean of the answered items if at least half of those
    /// asked (rounded up) are answered. An item skipped by routing was not asked.
    pub fn score(&self, dimension: usize, row: &[Cell]) -> Option<i64> {
        self.mean(self.columns_of(dimension), self.unit(dimension)?, row)
    }

    /// The score of a dimension as a standard has it and as it counts, each on its grid, over the
    /// statements that were rated in both, if these are at least half of those asked: so the difference
    /// of the two is a mean of differences.
    pub(crate) fn paired(&self, shadow: &Shadow, row: &[Cell]) -> Option<(i64, i64)> {
        let statements = shadow.columns.iter().zip(&shadow.beside);
        let cell = |place: &usize| row.get(*place).copied().unwrap_or(Err(Missing::NotReached));
        let skipped = Err(Missing::Skipped);
        let asked =
            statements.filter(|(own, beside)| cell(own) != skipped && cell(beside) != skipped);
        let both = asked
            .clone()
            .filter(|(own, beside)| cell(own).is_ok() && cell(beside).is_ok());
        if both.clone().count() < asked.count().div_ceil(2) {
            return None;
        }
        let part = |place: &usize| Some((cell(place).ok()?, self.columns.get(*place)?.steps));
        let own = shadow
            .unit
            .mean(both.clone().filter_map(|(own, _)| part(own)))?;
        let unit = self.unit(shadow.dimension)?;
        Some((own, unit.mean(both.filter_map(|(_, beside)| part(beside)))?))
    }

    fn mean(&self, columns: &[usize], unit: Unit, row: &[Cell]) -> Option<i64> {
        let own = columns.iter();
        let own = own.filter_map(|place| Some((self.columns.get(*place)?, row.get(*place)?)));
        let asked = own
            .clone()
            .filter(|(_, cell)| **cell != Err(Missing::Skipped));
        let answered = own.filter_map(|(column, cell)| Some((cell.ok()?, column.steps)));
        if answered.clone().count() < asked.count().div_ceil(2) {
            return None;
        }
        unit.mean(answered)
    }
}
