//! The newest interviews of a board row by row: the same answers given twice, and answers far from
//! everybody's. The one part of a board that reads interviews; so it is made only when it is asked for,
//! and of so many.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::interview::event::Event;
use crate::ledger::board::{Board, Source};
use crate::ledger::sums::{Counted, Row, Versions};
use crate::measure::careless::rows::{self, Judge, Signs};
use crate::measure::row::Plan;
use crate::measure::withheld::Figure;
use crate::store::derived::Found;
use crate::store::error::StoreError;

/// So many interviews are read, the newest ones.
pub const MOST_ROWS: usize = 5_000;
/// Of the archive, so many segments at the most.
const MOST_SEGMENTS: usize = 3;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct RowCheck {
    /// By interviewer; the empty name stands for none.
    pub by: BTreeMap<String, Repeats>,
    /// Whether there are more interviews than were read.
    pub more: bool,
    /// How many items are compared, or that they are too few.
    pub compared: Figure<usize>,
    /// D² beyond which an interview is far, or why none is judged.
    pub cut_off: Figure<f64>,
}

/// What was found of one interviewer's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repeats {
    /// Interviews read.
    pub n: u64,
    /// Those whose answers another one has, too, whoever held it.
    pub repeated: u64,
    /// Those without a gap, of which alone a distance is known.
    pub judged: u64,
    /// Those of them that are far.
    pub far: u64,
}

impl RowCheck {
    /// The newest interviews of a board.
    pub fn of(source: Source<'_>, board: &Board) -> Result<Option<Self>, StoreError> {
        let instrument = &board.package.instrument;
        let Ok(plan) = Plan::of(instrument) else {
            return Ok(None);
        };
        let mut newest = Newest {
            source,
            versions: Versions::new(source.reader, source.shelf, HashMap::new()),
            seen: HashSet::new(),
            rows: Vec::new(),
            more: false,
        };
        newest.read(board)?;
        let book = source.ledger.book(&plan, |group| {
            group.hash == instrument.hash && board.filter.takes(group, None)
        });
        let judge = book.and_then(|book| Judge::of(&plan, &book));
        let own = newest.rows.iter().map(|row| {
            let cells = row.cells.as_deref().unwrap_or_default();
            rows::of_row(&plan, judge.as_ref().ok(), cells)
        });
        let signs: Vec<Signs> = own.collect();
        let mut once = BTreeSet::new();
        let prints = signs.iter().filter_map(|signs| signs.print);
        let twice: BTreeSet<u64> = prints.filter(|print| !once.insert(*print)).collect();
        let mut by: BTreeMap<String, Repeats> = BTreeMap::new();
        for (row, signs) in newest.rows.iter().zip(&signs) {
            let found = by.entry(row.interviewer.clone().unwrap_or_default());
            let found = found.or_default();
            found.n += 1;
            found.repeated += u64::from(signs.print.is_some_and(|p| twice.contains(&p)));
            found.judged += u64::from(signs.far.is_some());
            found.far += u64::from(signs.far == Some(true));
        }
        Ok(Some(Self {
            by,
            more: newest.more,
            compared: rows::comparable(&plan),
            cut_off: judge.map(|judge| judge.cut_off),
        }))
    }
}

struct Newest<'a> {
    source: Source<'a>,
    versions: Versions<'a>,
    seen: HashSet<String>,
    rows: Vec<Row>,
    more: bool,
}

impl Newest<'_> {
    fn read(&mut self, board: &Board) -> Result<(), StoreError> {
        let reader = self.source.reader;
        for (id, read) in reader.live()?.into_iter().rev() {
            let counted = self.versions.of(read.as_ref());
            self.take(board, id, counted);
        }
        let archived = reader.archived()?;
        for (nth, segment) in archived.iter().rev().enumerate() {
            if nth == MOST_SEGMENTS || self.rows.len() >= MOST_ROWS {
                self.more = true;
                break;
            }
            let mut own: BTreeMap<String, Option<Vec<Event>>> = BTreeMap::new();
            reader.in_segment(*segment, &mut |found| match found {
                Found::Log(id, events) => {
                    own.insert(id, Some(events));
                }
                Found::Gone(id) => {
                    own.insert(id, None);
                }
                Found::Tally(..) => {}
            })?;
            for (id, events) in own.into_iter().rev() {
                let counted = events.and_then(|events| self.versions.row(&events));
                self.take(board, id, counted);
            }
        }
        Ok(())
    }

    fn take(&mut self, board: &Board, id: String, counted: Counted) {
        if !self.seen.insert(id) {
            return;
        }
        let Some(Ok(row)) = counted else { return };
        let mine = row.group.hash == board.package.instrument.hash;
        if row.cells.is_none() || !mine || !board.filter.takes(&row.group, None) {
            return;
        }
        if self.rows.len() < MOST_ROWS {
            self.rows.push(row);
        } else {
            self.more = true;
        }
    }
}
