//! Made-up respondents: answers about a height that each factor has for them.

use crate::instrument::model::Instrument;
use crate::measure::chance::Chance;
use crate::measure::row::{Cell, Plan};
use crate::measure::tail::normal_quantile;
use crate::teach::Row;

/// The item that all factors are held against.
const OVERALL: &str = "overall";

/// What makes respondents.
pub(super) struct Made<'a> {
    plan: &'a Plan,
    /// The column of overall quality.
    overall: Option<usize>,
    chance: Chance,
}

impl<'a> Made<'a> {
    /// From this seed.
    pub(super) fn new(instrument: &Instrument, plan: &'a Plan, seed: u64) -> Self {
        let is_overall = |item: usize| {
            let item = instrument.items.get(item);
            item.is_some_and(|item| item.id == OVERALL)
        };
        let columns = plan.columns().iter();
        Self {
            plan,
            overall: columns.map(|column| column.item).position(is_overall),
            chance: Chance::seeded(seed),
        }
    }

    /// The columns of a dimension.
    pub(super) fn columns_of(&self, dimension: usize) -> Vec<usize> {
        self.plan.columns_of(dimension).to_vec()
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.plan.columns().len()
    }

    /// A standard normal value.
    pub(super) fn normal(&mut self) -> f64 {
        normal_quantile(self.chance.unit()).unwrap_or_default()
    }

    /// A number from 0 to `n − 1`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.chance.below(n as u64) as usize
    }

    /// A respondent for whom each factor stands at a height of 0–1, and quality overall at another.
    /// `noise` is how far an answer may be from its factor's height; `item` adds to single columns.
    pub(super) fn row(
        &mut self,
        heights: [f64; 4],
        overall: f64,
        noise: f64,
        item: impl Fn(usize) -> f64,
    ) -> Row {
        let mut cells = Vec::with_capacity(self.width());
        for (place, column) in self.plan.columns().iter().enumerate() {
            let height = match column.dimension {
                Some(dimension) => heights.get(dimension).copied().unwrap_or(overall),
                None => overall,
            };
            // Quality overall is one answer, so chance enters it once.
            let own = if Some(place) == self.overall {
                0.0
            } else {
                noise * self.normal()
            };
            let steps = column.steps as f64;
            let step = ((height + own + item(place)) * steps).round();
            cells.push(Ok(step.clamp(0.0, steps) as i64) as Cell);
        }
        Row {
            branch: None,
            wave: None,
            channel: None,
            cells,
            whole: None,
        }
    }
}
