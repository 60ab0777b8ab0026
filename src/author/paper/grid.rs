//! Statements that are rated side by side: batteries, and columns.

use crate::author::paper::{Form, Said};
use crate::instrument::check::{column_key, point_key};
use crate::instrument::grid::Grid;
use crate::instrument::model::{Instrument, Item, Labels, Scale};

/// Several statements with room for their ratings.
#[derive(Debug)]
pub struct Table {
    /// How to answer.
    pub how: Said,
    /// What the points mean, each with its number; those of a scale that names its ends alone, two.
    pub points: Vec<(i64, Said)>,
    /// The headings of the columns; none where each statement is rated once.
    pub heads: Vec<Said>,
    /// The statements, one below the other.
    pub rows: Vec<Row>,
}

/// A statement with room for its ratings.
#[derive(Debug)]
pub struct Row {
    /// Its number on the form.
    pub number: usize,
    /// Its words.
    pub words: Said,
    /// To whom it is put, if not to everyone.
    pub only: Option<Said>,
    /// What to say when asked about it.
    pub help: Option<Said>,
    /// The points to choose from, as many times as it is rated.
    pub cells: Vec<Vec<i64>>,
    /// The non-answers that may be recorded.
    pub specials: Vec<Said>,
}

impl Form<'_> {
    pub(super) fn table(&self, grid: &Grid, first: &Item) -> Table {
        let instrument = &self.package.instrument;
        let scale = instrument.scale_of(first);
        let set = first
            .column
            .and_then(|column| instrument.columns.get(column.set));
        let heads = set.map(|set| {
            let heads = set
                .each
                .iter()
                .map(|name| self.text(&column_key(&set.id, name)));
            heads.map(Option::unwrap_or_default).collect()
        });
        let how = if set.is_some() {
            "paper-columns"
        } else {
            "paper-rows"
        };
        let rows = grid.items().step_by(grid.width.max(1));
        Table {
            how: self.said(how, &[]),
            points: scale.map(|scale| self.labelled(scale)).unwrap_or_default(),
            heads: heads.unwrap_or_default(),
            rows: rows
                .filter_map(|place| self.row(instrument, place, grid.width))
                .collect(),
        }
    }

    fn labelled(&self, scale: &Scale) -> Vec<(i64, Said)> {
        let points = match scale.labels {
            Labels::All => (scale.min..=scale.max).collect(),
            Labels::Ends => vec![scale.min, scale.max],
        };
        let label = |point: i64| {
            let text = self.text(&point_key(&scale.id, point));
            (point, text.unwrap_or_default())
        };
        points.into_iter().map(label).collect()
    }

    fn row(&self, instrument: &Instrument, place: usize, width: usize) -> Option<Row> {
        let item = instrument.items.get(place)?;
        let scale = instrument.scale_of(item)?;
        Some(Row {
            number: self.numbers.get(place).copied().unwrap_or(0),
            words: self.words_of(item, "").unwrap_or_default(),
            only: item.relevant.as_ref().map(|rule| self.only(rule)),
            help: self.words_of(item, "help"),
            cells: vec![(scale.min..=scale.max).collect(); width.max(1)],
            specials: self.specials(item),
        })
    }
}
