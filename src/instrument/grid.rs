//! Several ratings on one screen: paired columns, rating batteries, and where their items stand.
//!
//! Each cell of a grid is an item of its own, so that answers, checks, non-answers, paradata and
//! exports know nothing of grids.

use std::ops::Range;

use crate::instrument::model::{Instrument, Item, ItemIx};

/// A set of columns in which one statement is rated; its words are the attributes `<column>` of
/// `columns-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Its name.
    pub id: String,
    /// The columns' names, from the left: `expected`, `perceived`.
    pub each: Vec<String>,
    /// The one that counts towards its dimension.
    pub scored: usize,
}

/// The column that an item stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The set, as a place in [`Instrument::columns`].
    pub set: usize,
    /// Which of them, from 0.
    pub place: usize,
    /// Whether it counts towards its dimension.
    pub scored: bool,
}

/// Scale items that stand together on one screen, row after row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Its first item.
    pub first: ItemIx,
    /// Statements, one below the other.
    pub rows: usize,
    /// Ratings of each statement: 1 in a battery, else the columns of the set.
    pub width: usize,
}

impl Grid {
    /// All its items.
    pub fn items(&self) -> Range<ItemIx> {
        self.first..self.first + self.rows * self.width
    }

    /// The items of the row in which an item stands.
    pub fn row_of(&self, item: ItemIx) -> Range<ItemIx> {
        let row = item
            .saturating_sub(self.first)
            .checked_div(self.width)
            .unwrap_or(0);
        let first = self.first + row * self.width;
        first..first + self.width
    }
}

impl Instrument {
    /// The grid on which an item stands.
    pub fn grid_of(&self, item: &Item) -> Option<&Grid> {
        self.grids.get(item.grid?)
    }

    /// The name of the column in which an item stands: `expected`.
    pub fn column_of(&self, item: &Item) -> Option<&str> {
        let column = item.column?;
        let set = self.columns.get(column.set)?;
        set.each.get(column.place).map(String::as_str)
    }

    /// The item that rates the same statement in another column.
    pub fn beside(&self, item: ItemIx, column: &str) -> Option<ItemIx> {
        let grid = self.grid_of(self.items.get(item)?)?;
        let named = |place: &ItemIx| {
            let item = self.items.get(*place);
            item.and_then(|item| self.column_of(item)) == Some(column)
        };
        grid.row_of(item).find(named)
    }
}
