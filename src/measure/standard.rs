//! Dimensions as a standard has them: what perceived service is held against.

use crate::instrument::model::{Instrument, ItemIx};
use crate::instrument::standard::{Standard, of};
use crate::measure::row::Plan;
use crate::measure::unit::Unit;
use crate::measure::withheld::Figure;

/// One dimension as one standard has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shadow {
    /// The standard.
    pub standard: Standard,
    /// The dimension.
    pub dimension: usize,
    /// Its columns.
    pub columns: Vec<usize>,
    /// For each of them, the column of the same statement that counts.
    pub beside: Vec<usize>,
    /// The grid of its score.
    pub unit: Unit,
}

/// The dimensions of every standard that has any, in order.
pub(super) fn shadows(instrument: &Instrument, plan: &Plan) -> Figure<Vec<Shadow>> {
    let mut shadows = Vec::new();
    for standard in Standard::ALL {
        for dimension in 0..plan.dimensions() {
            let all = plan.columns().iter().enumerate();
            let own = all.filter(|(_, column)| {
                column.standard == Some(standard) && column.dimension == Some(dimension)
            });
            let beside = |item: ItemIx| {
                let (_, counts) = of(instrument, instrument.items.get(item)?)?;
                plan.columns()
                    .iter()
                    .position(|column| column.item == counts)
            };
            let pairs: Vec<(usize, usize)> = own
                .filter_map(|(place, column)| Some((place, beside(column.item)?)))
                .collect();
            if pairs.is_empty() {
                continue;
            }
            let (columns, beside): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
            let steps = columns
                .iter()
                .filter_map(|place| plan.columns().get(*place));
            let steps: Vec<i64> = steps.map(|column| column.steps).collect();
            shadows.push(Shadow {
                standard,
                dimension,
                columns,
                beside,
                unit: Unit::of(&steps)?,
            });
        }
    }
    Ok(shadows)
}
