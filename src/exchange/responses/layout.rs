//! Which column of a file holds what, from its header.

use std::collections::HashMap;

use crate::exchange::responses::EXTRAS;
use crate::exchange::responses::problem::{Fault, Problem, Problems};
use crate::exchange::responses::record::fields;
use crate::exchange::responses::source::Block;
use crate::instrument::model::{Instrument, ItemIx, Kind};
use crate::instrument::standard::scales;

/// The delimiters that files are written with; the first one where a header has none.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// Which items must have a column. Words to read never have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Those that are answered on a scale: enough to score.
    Scales,
    /// All that can be answered.
    All,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The answers to a scale item.
    Point {
        /// Its place among the scale items of the instrument.
        place: usize,
        item: ItemIx,
        min: i64,
        max: i64,
    },
    /// The answers to another item.
    Answer(ItemIx),
    /// One of [`EXTRAS`], by its place.
    Extra(usize),
    /// What is worked out: it follows from the other answers, and is not read.
    Derived,
}

/// A column whose answers are single digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quick {
    pub(super) place: usize,
    pub(super) low: u8,
    pub(super) high: u8,
}

/// The columns of a file.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What stands between two fields.
    pub delimiter: u8,
    /// The names of the columns, as in the header.
    pub names: Vec<String>,
    /// How many scale items the instrument has.
    pub points: usize,
    /// The first column that stands elsewhere than in the instrument, from 1. Columns are read by
    /// their names, so it does no harm.
    pub moved: Option<usize>,
    pub(super) slots: Vec<Slot>,
    /// The same where every column is a scale item of single digits: most files of numbers.
    pub(super) quick: Option<Vec<Quick>>,
}

impl Layout {
    /// Reads a header; everything wrong with it is told.
    pub fn of(instrument: &Instrument, header: &Block, need: Need) -> Result<Self, Problems> {
        let delimiter = delimiter(&header.text);
        let mut problems = Problems::default();
        let mut names = Vec::new();
        match fields(header.text.trim_ascii_end(), delimiter) {
            Ok(fields) => {
                for field in fields {
                    names.push(String::from_utf8_lossy(&field).trim().to_owned());
                }
            }
            Err((column, fault)) => {
                problems.push(Problem::field(header.line, column, "", fault));
                return Err(problems);
            }
        }
        let mut layout = Self {
            delimiter,
            points: scales(instrument).count(),
            moved: None,
            slots: Vec::new(),
            quick: None,
            names,
        };
        layout.assign(instrument, header.line, need, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        layout.moved = layout.first_moved();
        layout.quick = layout.slots.iter().map(quick).collect();
        Ok(layout)
    }

    fn assign(&mut self, instrument: &Instrument, line: u64, need: Need, problems: &mut Problems) {
        let places: HashMap<ItemIx, usize> = scales(instrument).zip(0..).collect();
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (name, column) in self.names.iter().zip(1..) {
            let mut fault = |fault| problems.push(Problem::field(line, column, name, fault));
            if name.is_empty() {
                fault(Fault::NoName);
                continue;
            }
            if let Some(first) = seen.get(name.as_str()) {
                fault(Fault::Duplicate(*first));
                continue;
            }
            seen.insert(name, column);
            match slot(instrument, &places, name) {
                Some(slot) => self.slots.push(slot),
                None => fault(Fault::Unknown),
            }
        }
        for (place, item) in instrument.items.iter().enumerate() {
            let needed = match need {
                Need::Scales => places.contains_key(&place) && !item.is_reference(),
                Need::All => item.is_asked(),
            };
            if needed && !seen.contains_key(item.id.as_str()) {
                problems.push(Problem::line(line, Fault::Missing(item.id.clone())));
            }
        }
    }

    /// The first column whose item is asked before that of a column further left.
    fn first_moved(&self) -> Option<usize> {
        let item = |slot: &Slot| match slot {
            Slot::Point { item, .. } | Slot::Answer(item) => Some(*item),
            Slot::Extra(_) | Slot::Derived => None,
        };
        let mut last = 0;
        let mut columns = self.slots.iter().zip(1..);
        let moved = columns.find(|(slot, _)| {
            let here = item(slot).unwrap_or(last);
            let back = here < last;
            last = here;
            back
        });
        moved.map(|(_, column)| column)
    }
}

fn slot(instrument: &Instrument, places: &HashMap<ItemIx, usize>, name: &str) -> Option<Slot> {
    let Some(item) = instrument.find(name) else {
        let extra = EXTRAS.iter().position(|extra| *extra == name);
        return extra.map(Slot::Extra);
    };
    let known = instrument.items.get(item)?;
    match (places.get(&item), instrument.scale_of(known)) {
        (Some(place), Some(scale)) => Some(Slot::Point {
            place: *place,
            item,
            min: scale.min,
            max: scale.max,
        }),
        _ if known.kind == Kind::Note => None,
        _ if known.kind == Kind::Calculated => Some(Slot::Derived),
        _ => Some(Slot::Answer(item)),
    }
}

fn quick(slot: &Slot) -> Option<Quick> {
    let Slot::Point {
        place, min, max, ..
    } = *slot
    else {
        return None;
    };
    let digit = |n: i64| (0..10).contains(&n).then_some(n as u8);
    Some(Quick {
        place,
        low: digit(min)?,
        high: digit(max)?,
    })
}

/// What a header has most of.
pub(crate) fn delimiter(header: &[u8]) -> u8 {
    let count = |mark: u8| memchr::memchr_iter(mark, header).count();
    let [first, rest @ ..] = DELIMITERS;
    rest.into_iter().fold(first, |best, mark| {
        if count(mark) > count(best) {
            mark
        } else {
            best
        }
    })
}
