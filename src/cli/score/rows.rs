//! What the rows of a file say against each other: read once more, one by one.

use crate::cli::Failure;
use crate::cli::responses::{Opened, stopped};
use crate::cli::score::scan::{broke_off, practised, put};
use crate::exchange::responses::record::Rows;
use crate::instrument::model::Instrument;
use crate::measure::book::Book;
use crate::measure::careless::rows::{self, Judge, Repeated, Rows as Found};
use crate::measure::row::Plan;

/// Of a larger file rows are not read again: a million figures need no rows, but a million rows do.
pub(super) const MOST: u64 = 100_000;

/// Reads a file a second time.
pub(super) fn check(
    instrument: &Instrument,
    plan: &Plan,
    book: &Book,
    opened: Opened,
) -> Result<Found, Failure> {
    let judge = Judge::of(plan, book);
    let Opened {
        path,
        layout,
        mut source,
        ..
    } = opened;
    let mut found = Found::new(plan, &judge);
    let mut repeated = Repeated::default();
    let mut reader = Rows::new(instrument, &layout);
    let mut cells = Vec::new();
    while let Some(block) = source.block().map_err(|why| stopped(&path, why))? {
        reader.read(&block, &mut |record| {
            let Ok(row) = record.row else { return };
            if practised(row) || broke_off(row) {
                return;
            }
            cells.clear();
            put(plan, row, &mut cells);
            let signs = rows::of_row(plan, judge.as_ref().ok(), &cells);
            found.take(record.line, &signs);
            repeated.take(record.line, &signs);
        });
    }
    found.repeated = rows::comparable(plan).map(|_| repeated.lines());
    Ok(found)
}
