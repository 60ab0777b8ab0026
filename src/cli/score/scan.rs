//! A file's rows into one book, on every core: blocks are read side by side, and books merge exactly,
//! so the figures are the same to the last bit whoever read which block.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::cli::Failure;
use crate::cli::responses::{Bad, Opened, stopped};
use crate::exchange::responses::layout::Layout;
use crate::exchange::responses::problem::{Problem, Problems};
use crate::exchange::responses::record::{Row, Rows};
use crate::exchange::responses::source::{Block, Source, Stopped};
use crate::instrument::model::Instrument;
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::Mode;
use crate::measure::book::Book;
use crate::measure::row::{Cell, Plan};
use crate::measure::withheld::{Figure, Withheld};

/// More readers than this wait for each other.
const MOST_READERS: usize = 8;

/// What a file holds.
pub(super) struct Scan {
    /// The sound rows.
    pub(super) book: Book,
    /// What is wrong with the others.
    pub(super) problems: Problems,
    /// How many others there are.
    pub(super) bad: u64,
    /// Sound rows that are never in results.
    pub(super) left_out: u64,
    /// Sound rows of interviews that broke off.
    pub(super) broken_off: u64,
}

/// What one block came to, beside the book.
#[derive(Default)]
struct Part {
    problems: Problems,
    bad: Vec<(u64, Vec<u8>, Vec<Problem>)>,
    left_out: u64,
    broken_off: u64,
}

/// A block's number with what it came to, or why there was none.
type Told = Result<(u64, Part), Stopped>;

impl Scan {
    /// Reads a file to its end.
    pub(super) fn of(
        instrument: &Instrument,
        plan: &Plan,
        opened: Opened,
        bad: &mut Bad<'_>,
    ) -> Result<Self, Failure> {
        let path = opened.path.clone();
        let readers = thread::available_parallelism().map_or(1, NonZero::get);
        let source = Mutex::new((0, opened.source));
        let layout = &opened.layout;
        let (tell, told) = mpsc::channel();
        let read = thread::scope(|scope| {
            let source = &source;
            let threads: Vec<_> = (0..readers.min(MOST_READERS))
                .map(|_| {
                    let tell = tell.clone();
                    scope.spawn(move || reader(instrument, plan, layout, source, &tell))
                })
                .collect();
            drop(tell);
            let mut scan = Self {
                book: Book::new(plan),
                problems: Problems::default(),
                bad: 0,
                left_out: 0,
                broken_off: 0,
            };
            let gathered = scan.gather(&path, told, bad);
            for thread in threads {
                // A reader that panicked has lost rows, so there is nothing to be told of them.
                let book = thread.join().unwrap_or(Err(Withheld::ShapesDiffer))?;
                scan.book.merge(&book)?;
            }
            Ok((scan, gathered))
        });
        let (scan, gathered) = read.map_err(Failure::Withheld)?;
        gathered?;
        Ok(scan)
    }

    /// Puts the parts together in the order of the file.
    fn gather(
        &mut self,
        path: &Path,
        told: mpsc::Receiver<Told>,
        bad: &mut Bad<'_>,
    ) -> Result<(), Failure> {
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for part in told {
            let (number, part) = part.map_err(|why| stopped(path, why))?;
            waiting.insert(number, part);
            while let Some(part) = waiting.remove(&next) {
                next += 1;
                self.left_out += part.left_out;
                self.broken_off += part.broken_off;
                self.bad += part.bad.len() as u64;
                self.problems.append(part.problems);
                for (line, raw, problems) in &part.bad {
                    bad(*line, raw, problems)?;
                }
            }
        }
        Ok(())
    }
}

/// Takes block after block until none is left.
fn reader(
    instrument: &Instrument,
    plan: &Plan,
    layout: &Layout,
    source: &Mutex<(u64, Source)>,
    tell: &Sender<Told>,
) -> Figure<Book> {
    let mut book = Book::new(plan);
    let mut rows = Rows::new(instrument, layout);
    let mut cells = Vec::new();
    loop {
        let block = next(source);
        let told = match block {
            Ok(None) => return Ok(book),
            Err(why) => Err(why),
            Ok(Some((number, block))) => {
                let part = part(plan, &mut rows, &block, &mut cells);
                let width = plan.columns().len().max(1);
                book.add_all(plan, cells.chunks_exact(width))?;
                Ok((number, part))
            }
        };
        let stop = told.is_err();
        if tell.send(told).is_err() || stop {
            return Ok(book);
        }
    }
}

fn next(source: &Mutex<(u64, Source)>) -> Result<Option<(u64, Block)>, Stopped> {
    let mut held = source.lock().unwrap_or_else(PoisonError::into_inner);
    let (number, source) = &mut *held;
    let block = source.block()?;
    *number += 1;
    Ok(block.map(|block| (*number - 1, block)))
}

/// Reads a block: its sound rows become cells.
fn part(plan: &Plan, rows: &mut Rows<'_>, block: &Block, cells: &mut Vec<Cell>) -> Part {
    let mut part = Part::default();
    cells.clear();
    rows.read(block, &mut |record| match record.row {
        Ok(row) if practised(row) => part.left_out += 1,
        Ok(row) if broke_off(row) => part.broken_off += 1,
        Ok(row) => put(plan, row, cells),
        Err(problems) => {
            for problem in problems {
                part.problems.push(problem.clone());
            }
            part.bad
                .push((record.line, record.raw.to_vec(), problems.to_vec()));
        }
    });
    part
}

/// Whether a row is for practice.
pub(super) fn practised(row: &Row) -> bool {
    row.desk.mode.is_some_and(|mode| !Mode::counts(mode))
}

/// Whether a row is of an interview that broke off: it did not reach an item. As in the store, only
/// finished interviews are in results.
pub(super) fn broke_off(row: &Row) -> bool {
    let mut others = row.others.iter();
    row.points.contains(&Err(Missing::NotReached))
        || others.any(|(_, answer)| *answer == Answer::Missing(Missing::NotReached))
}

/// The points of a row as steps above the lowest, reversed items flipped. The plan's columns are the
/// scale items of the instrument, in the same order.
pub(super) fn put(plan: &Plan, row: &Row, cells: &mut Vec<Cell>) {
    let points = plan.columns().iter().zip(&row.points);
    cells.extend(points.map(|(column, point)| {
        let step = (*point)? - column.min;
        Ok(if column.reverse {
            column.steps - step
        } else {
            step
        })
    }));
}
