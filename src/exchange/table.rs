//! A small table: any CSV that a spreadsheet writes, read whole by the rules for responses.

use std::path::Path;

use crate::exchange::responses::encoding::{Unclear, detect};
use crate::exchange::responses::layout::delimiter;
use crate::exchange::responses::problem::{Fault, Problem};
use crate::exchange::responses::record::fields;
use crate::exchange::responses::source::{Block, Source, Stopped, first_end};

/// No table is longer, in bytes: it is small by nature.
const MOST: u64 = 1 << 20;

/// A record: the line that it begins on, from 1, and its fields without white space around them.
pub type Record = (u64, Vec<String>);

/// Why a table cannot be read.
#[derive(Debug)]
pub enum Unread {
    /// It cannot be told how it is written.
    Unclear(Unclear),
    /// Its records cannot be told apart.
    Stopped(Stopped),
}

/// All records with anything in them, the header first. Comma, semicolon or tab, whichever the header
/// has most of.
pub fn read(path: &Path) -> Result<Vec<Record>, Unread> {
    let encoding = detect(path).map_err(Unread::Unclear)?;
    let length = path
        .metadata()
        .map_err(Unclear::Io)
        .map_err(Unread::Unclear)?;
    if length.len() > MOST {
        let whole = Problem::line(1, Fault::Unclosed);
        return Err(Unread::Stopped(Stopped::Problem(whole)));
    }
    let source = Source::open(path, encoding).map_err(Unclear::Io);
    let mut source = source.map_err(Unread::Unclear)?;
    let Some(header) = source.header().map_err(Unread::Stopped)? else {
        return Ok(Vec::new());
    };
    let mark = delimiter(&header.text);
    let mut found = Vec::new();
    let mut next = Some(header);
    while let Some(block) = next {
        records(&block, mark, &mut found)
            .map_err(|problem| Unread::Stopped(Stopped::Problem(problem)))?;
        next = source.block().map_err(Unread::Stopped)?;
    }
    Ok(found)
}

fn records(block: &Block, mark: u8, found: &mut Vec<Record>) -> Result<(), Problem> {
    let (mut rest, mut line) = (block.text.as_slice(), block.line);
    while !rest.is_empty() {
        let end = first_end(rest).unwrap_or(rest.len());
        let (record, later) = rest.split_at(end);
        let told = |(column, fault)| Problem::field(line, column, "", fault);
        let fields = fields(record.trim_ascii_end(), mark).map_err(told)?;
        let text = |field: &[u8]| String::from_utf8_lossy(field).trim().to_owned();
        let fields: Vec<String> = fields.iter().map(|field| text(field)).collect();
        if fields.iter().any(|field| !field.is_empty()) {
            found.push((line, fields));
        }
        line += memchr::memchr_iter(b'\n', record).count() as u64;
        rest = later;
    }
    Ok(())
}
