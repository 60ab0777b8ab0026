//! A small table of figures, still without words.

use crate::measure::score::Convention;
use crate::measure::tail::Interval;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The keys of its columns' words, that of the names first.
    pub head: Vec<&'static str>,
    /// The most telling of its figures, by their places in a row: all that a narrow screen has.
    pub few: &'static [usize],
    /// Its rows.
    pub rows: Vec<Line>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is about.
    pub name: Name,
    /// Its figures.
    pub cells: Vec<Shown>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A dimension of the instrument.
    Dimension(usize),
    /// A way of making scores of answers.
    Convention(Convention),
    /// Something that has a name of its own.
    Text(String),
    /// The key of its words.
    Words(&'static str),
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown {
    /// A score of 0–100, or of whatever the row's convention has; one decimal.
    Score(f64),
    /// A score that is to be told to two decimals.
    Exact(f64),
    /// A difference of scores, with its sign.
    Change(f64),
    /// A number of cases.
    Count(u64),
    /// A coefficient of about 0–1; three decimals.
    Coefficient(f64),
    /// A share of 0–1, in percent.
    Share(f64),
    /// A place, from 1.
    Place(usize),
    /// From one place to another.
    Places(usize, usize),
    /// An interval of scores.
    Interval(Interval),
    /// Nothing.
    Nothing,
}

impl Line {
    /// A row.
    pub(super) fn new(name: Name, cells: Vec<Shown>) -> Self {
        Self { name, cells }
    }
}
