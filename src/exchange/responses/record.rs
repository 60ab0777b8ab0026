//! From the records of a block to rows.

use std::borrow::Cow;

use crate::exchange::responses::layout::{Layout, Quick, Slot};
use crate::exchange::responses::problem::{Fault, Problem};
use crate::exchange::responses::source::{Block, first_end};
use crate::exchange::responses::{Point, moment, value};
use crate::instrument::model::{Instrument, Item, ItemIx};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::clean;
use crate::interview::event::Mode;

/// What a row says beside its answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The branch.
    pub branch: Option<String>,
    /// The wave.
    pub wave: Option<String>,
    /// The interviewer's id.
    pub interviewer: Option<String>,
    /// The language; one that the instrument has.
    pub lang: Option<String>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// When it began, in milliseconds since 1970.
    pub started: Option<i64>,
}

/// A row that is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// One for each scale item of the instrument, in its order; blank where the file has no column.
    pub points: Vec<Point>,
    /// The answers to the other items that have a column.
    pub others: Vec<(ItemIx, Answer)>,
    /// What it says beside them.
    pub desk: Desk,
}

/// One record of a file.
#[derive(Debug)]
pub struct Record<'a> {
    /// The line on which it begins.
    pub line: u64,
    /// As it stands there, without its line end.
    pub raw: &'a [u8],
    /// The row, or everything wrong with it.
    pub row: Result<&'a Row, &'a [Problem]>,
}

/// Reads the records of blocks.
#[derive(Debug)]
pub struct Rows<'a> {
    instrument: &'a Instrument,
    layout: &'a Layout,
    row: Row,
    problems: Vec<Problem>,
}

impl<'a> Rows<'a> {
    /// For files with this layout.
    pub fn new(instrument: &'a Instrument, layout: &'a Layout) -> Self {
        let row = Row {
            points: vec![Err(Missing::Blank); layout.points],
            others: Vec::new(),
            desk: Desk::default(),
        };
        Self {
            instrument,
            layout,
            row,
            problems: Vec::new(),
        }
    }

    /// Hands out every record of a block, in order. Empty lines are none.
    pub fn read(&mut self, block: &Block, visit: &mut dyn FnMut(Record<'_>)) {
        let mut rest = block.text.as_slice();
        let mut line = block.line;
        while !rest.is_empty() {
            if let Some(quick) = &self.layout.quick
                && let Some(end) = digits(quick, self.layout.delimiter, rest, &mut self.row.points)
            {
                let (raw, later) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                let row = Ok(&self.row);
                visit(Record { line, raw, row });
                rest = later;
                line += 1;
                continue;
            }
            let end = first_end(rest).unwrap_or(rest.len());
            let (raw, later) = rest.split_at_checked(end).unwrap_or((rest, &[]));
            let next = line + super::encoding::breaks(raw);
            let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
            let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
            if !raw.is_empty() {
                self.record(line, raw);
                let row = if self.problems.is_empty() {
                    Ok(&self.row)
                } else {
                    Err(self.problems.as_slice())
                };
                visit(Record { line, raw, row });
            }
            rest = later;
            line = next;
        }
    }

    fn record(&mut self, line: u64, raw: &[u8]) {
        self.problems.clear();
        self.row.others.clear();
        self.row.desk = Desk::default();
        let fields = match fields(raw, self.layout.delimiter) {
            Ok(fields) => fields,
            Err((column, fault)) => return self.fault(line, column, fault),
        };
        let (found, expected) = (fields.len(), self.layout.slots.len());
        if fields.iter().all(|field| field.trim_ascii().is_empty()) {
            self.problems.push(Problem::line(line, Fault::Nothing));
        } else if found == expected {
            for (nth, field) in fields.iter().enumerate() {
                if let Err(fault) = self.field(nth, field) {
                    self.fault(line, nth + 1, fault);
                }
            }
        } else {
            let fault = Fault::Ragged { found, expected };
            self.problems.push(Problem::line(line, fault));
        }
    }

    fn fault(&mut self, line: u64, column: usize, fault: Fault) {
        let name = self.layout.names.get(column - 1);
        let name = name.map_or("", String::as_str);
        self.problems
            .push(Problem::field(line, column, name, fault));
    }

    fn field(&mut self, nth: usize, field: &[u8]) -> Result<(), Fault> {
        let Some(slot) = self.layout.slots.get(nth) else {
            return Ok(());
        };
        if let (
            Slot::Point {
                place, min, max, ..
            },
            [digit @ b'0'..=b'9'],
        ) = (slot, field)
        {
            let point = i64::from(digit - b'0');
            if (min..=max).contains(&&point) {
                self.put(*place, Ok(point));
                return Ok(());
            }
        }
        let text = std::str::from_utf8(field).map_err(|_| Fault::Bytes)?;
        match *slot {
            Slot::Extra(extra) => self.extra(extra, text),
            Slot::Derived => Ok(()),
            Slot::Answer(item) => {
                let answer = value::answer(self.instrument, self.item(item)?, text)?;
                self.row.others.push((item, answer));
                Ok(())
            }
            Slot::Point { place, item, .. } => {
                let point = match value::answer(self.instrument, self.item(item)?, text)? {
                    Answer::Number(point) => Ok(point),
                    Answer::Missing(missing) => Err(missing),
                    _ => Err(Missing::Blank),
                };
                self.put(place, point);
                Ok(())
            }
        }
    }

    fn item(&self, item: ItemIx) -> Result<&'a Item, Fault> {
        self.instrument.items.get(item).ok_or(Fault::Unknown)
    }

    fn put(&mut self, place: usize, point: Point) {
        if let Some(slot) = self.row.points.get_mut(place) {
            *slot = point;
        }
    }

    fn extra(&mut self, extra: usize, text: &str) -> Result<(), Fault> {
        if text.contains('\n') {
            return Err(Fault::LineBreak);
        }
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let asked = || text.to_owned();
        let said = Some(clean(value::unguarded(text)));
        let desk = &mut self.row.desk;
        match extra {
            0 => desk.branch = said,
            1 => desk.wave = said,
            2 => desk.interviewer = said,
            3 => {
                let languages = &self.instrument.languages;
                let known = languages.iter().find(|tag| *tag == text);
                desk.lang = Some(
                    known
                        .ok_or_else(|| Fault::Language(asked(), languages.clone()))?
                        .clone(),
                );
            }
            4 => desk.mode = Some(Mode::named(text).ok_or_else(|| Fault::Mode(asked()))?),
            _ => desk.started = Some(moment::read(text).ok_or_else(|| Fault::Moment(asked()))?),
        }
        Ok(())
    }
}

/// A record of single digits and nothing else: where it ends. The way of nearly every record of a
/// large file.
fn digits(quick: &[Quick], delimiter: u8, text: &[u8], points: &mut [Point]) -> Option<usize> {
    let mut rest = text;
    let (last, before) = quick.split_last()?;
    for column in before {
        let [digit, mark, later @ ..] = rest else {
            return None;
        };
        if *mark != delimiter {
            return None;
        }
        *points.get_mut(column.place)? = point(column, *digit)?;
        rest = later;
    }
    let [digit, later @ ..] = rest else {
        return None;
    };
    *points.get_mut(last.place)? = point(last, *digit)?;
    let ([b'\n', later @ ..] | [b'\r', b'\n', later @ ..]) = later else {
        return None;
    };
    Some(text.len() - later.len())
}

fn point(column: &Quick, digit: u8) -> Option<Point> {
    let point = digit.wrapping_sub(b'0');
    (column.low..=column.high)
        .contains(&point)
        .then_some(Ok(i64::from(point)))
}

/// The fields of a record; or the column, from 1, in which its quotes make no sense, and why.
pub(crate) fn fields(record: &[u8], delimiter: u8) -> Result<Vec<Cow<'_, [u8]>>, (usize, Fault)> {
    if memchr::memchr(b'"', record).is_none() {
        return Ok(record
            .split(|byte| *byte == delimiter)
            .map(Cow::Borrowed)
            .collect());
    }
    let mut found = Vec::new();
    let mut rest = Some(record);
    while let Some(text) = rest {
        let column = found.len() + 1;
        let (field, later) = field(text, delimiter).map_err(|fault| (column, fault))?;
        found.push(field);
        rest = later;
    }
    Ok(found)
}

/// A field, and what stands behind its delimiter.
type First<'a> = (Cow<'a, [u8]>, Option<&'a [u8]>);

/// The first field, and the rest.
fn field(text: &[u8], delimiter: u8) -> Result<First<'_>, Fault> {
    let Some(quoted) = text.strip_prefix(b"\"") else {
        let end = memchr::memchr(delimiter, text);
        let (field, later) = text.split_at(end.unwrap_or(text.len()));
        if field.contains(&b'"') {
            return Err(Fault::Quote);
        }
        return Ok((
            Cow::Borrowed(field),
            end.map(|_| later.get(1..).unwrap_or_default()),
        ));
    };
    let mut said = Vec::new();
    let mut rest = quoted;
    loop {
        let end = memchr::memchr(b'"', rest).ok_or(Fault::Unclosed)?;
        let (before, behind) = rest.split_at(end);
        said.extend_from_slice(before);
        match behind.get(1..).unwrap_or_default() {
            [b'"', later @ ..] => {
                said.push(b'"');
                rest = later;
            }
            [] => return Ok((Cow::Owned(said), None)),
            [mark, later @ ..] if *mark == delimiter => return Ok((Cow::Owned(said), Some(later))),
            _ => return Err(Fault::Quote),
        }
    }
}
