//! Reading the journal: every good line is used, every bad one is reported.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::notice::{Damage, Kind};
use crate::store::place::{Place, REACH};

/// What a pass over the journal found besides its entries.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Bad lines, in order. The unfinished last one is told apart in `torn`.
    pub(crate) damage: Vec<Damage>,
    /// The end of the last finished line.
    pub(crate) end: Place,
    /// The last line has no newline: it is being written, or was cut off.
    pub(crate) unfinished: bool,
    /// The last line, if it is unfinished and cannot be used.
    pub(crate) torn: Option<Damage>,
    /// How many good lines were read.
    pub(crate) lines: u64,
}

/// Where a pass stands: after the line that was handed out last.
pub(crate) struct Cursor<'a> {
    segment: u32,
    offset: u64,
    line: u64,
    before: &'a [u8],
    /// The line itself, without its newline.
    pub(crate) text: &'a [u8],
}

impl Cursor<'_> {
    /// The place to go on from later.
    pub(crate) fn place(&self) -> Place {
        Place::after(self.segment, self.offset, self.line, self.before)
    }
}

/// The folder of the segments.
pub(crate) fn folder(dir: &Path) -> PathBuf {
    dir.join("journal")
}

/// A segment's file.
pub(crate) fn path(dir: &Path, segment: u32) -> PathBuf {
    folder(dir).join(format!("{segment:06}.jsonl"))
}

/// The numbers of the segments that are there, in order.
pub(crate) fn list(dir: &Path) -> Result<Vec<u32>, StoreError> {
    let folder = folder(dir);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(|e| StoreError::io("list", &folder, e))?,
    };
    let mut numbers = Vec::new();
    for entry in entries {
        let name = entry
            .map_err(|e| StoreError::io("list", &folder, e))?
            .file_name();
        let number: Option<u32> = name
            .to_str()
            .and_then(|name| name.strip_suffix(".jsonl")?.parse().ok());
        numbers.extend(number);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// The end of the journal's last finished line.
pub(crate) fn end(dir: &Path) -> Result<Place, StoreError> {
    let segment = list(dir)?.last().copied().unwrap_or_default();
    let start = Place::after(segment, 0, 0, &[]);
    Ok(scan(dir, &start, &[], &mut |_, _| {})?.end)
}

/// Whether the journal has this place in its history.
pub(crate) fn holds(dir: &Path, place: &Place) -> bool {
    if place.segment == 0 {
        return true;
    }
    tail(&path(dir, place.segment), place.offset).is_ok_and(|bytes| {
        bytes.len() as u64 == place.offset.min(REACH as u64)
            && Place::after(place.segment, place.offset, place.line, &bytes) == *place
    })
}

/// The last bytes of a segment before an offset.
pub(crate) fn tail(path: &Path, offset: u64) -> Result<Vec<u8>, StoreError> {
    read(path, offset.saturating_sub(REACH as u64), Some(offset))
}

/// Reads a file from one offset to another, or to the end that it has now.
fn read(path: &Path, from: u64, to: Option<u64>) -> Result<Vec<u8>, StoreError> {
    let get = || {
        let mut file = File::open(path)?;
        let end = file.metadata()?.len();
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        let length = to.unwrap_or(end).min(end).saturating_sub(from);
        file.take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    get().map_err(|e| StoreError::io("read", path, e))
}

/// Hands out every entry behind a place, which the journal must hold. With `only`, lines of
/// other interviews than these are passed over unread.
pub(crate) fn scan(
    dir: &Path,
    from: &Place,
    only: &[&str],
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    let wanted = line::beginnings(only);
    let mut found = Scan {
        end: from.clone(),
        ..Scan::default()
    };
    let mut expected = from.segment.max(1);
    for segment in list(dir)?
        .into_iter()
        .skip_while(|number| *number < from.segment)
    {
        for gone in expected..segment {
            found.damage.push(Damage {
                segment: gone,
                line: 0,
                kind: Kind::Gone,
                interview: None,
            });
        }
        expected = segment + 1;
        // A torn line in the middle of the journal: writing went on in the next segment.
        found.damage.extend(found.torn.take());
        found.unfinished = false;
        let (offset, line) = if segment == from.segment {
            (from.offset, from.line)
        } else {
            (0, 0)
        };
        let start = offset.saturating_sub(REACH as u64);
        let bytes = read(&path(dir, segment), start, None)?;
        let mut cursor = Cursor {
            segment,
            offset,
            line,
            before: &[],
            text: &[],
        };
        let mut at = (offset - start) as usize;
        cursor.before = bytes.get(..at).unwrap_or_default();
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let end = rest.iter().position(|&byte| byte == b'\n');
            let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            if let Some(end) = end {
                at += end + 1;
                cursor.offset += end as u64 + 1;
                cursor.line += 1;
                cursor.before = bytes.get(..at).unwrap_or_default();
            } else {
                at = bytes.len();
                found.unfinished = true;
            }
            // An empty line stands where writing went on behind a torn one.
            if text.is_empty() || !line::begins(text, &wanted) {
                continue;
            }
            let number = cursor.line + u64::from(end.is_none());
            cursor.text = text;
            match line::decode(text) {
                Ok(entry) => {
                    found.lines += 1;
                    visit(entry, &cursor);
                }
                Err(kind) => {
                    let damage = Damage {
                        segment,
                        line: number,
                        kind,
                        interview: line::hint(text),
                    };
                    if end.is_none() && kind == Kind::Torn {
                        found.torn = Some(damage);
                    } else {
                        found.damage.push(damage);
                    }
                }
            }
        }
        found.end = cursor.place();
    }
    Ok(found)
}
