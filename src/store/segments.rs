//! Reading the journal and the archive: every good line is used, every bad one is reported.

mod steady;
mod window;

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::notice::{Damage, Kind};
use crate::store::place::{Place, REACH};
pub(crate) use crate::store::segments::steady::steady;
use crate::store::segments::window::Window;
use crate::store::toc;
use crate::store::whole::Whole;

/// The two folders of segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Interviews that have ended, one line each.
    Archive,
    /// One line an event, as they came.
    Journal,
}

impl Part {
    /// The folder's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Journal => "journal",
        }
    }
}

/// What a pass over the segments found besides its entries.
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
    /// Up to where segments of the journal are in the archive, which need not be there any more.
    pub(crate) folded: u32,
}

impl Scan {
    /// What a pass over the journal begins with, after this one over the archive.
    fn behind(self) -> Self {
        Self {
            damage: self.damage.into_iter().chain(self.torn).collect(),
            lines: self.lines,
            folded: self.folded,
            ..Self::default()
        }
    }
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
    /// The place in the journal to go on from later.
    pub(crate) fn place(&self) -> Place {
        Place::after(self.segment, self.offset, self.line, self.before)
    }
}

/// The folder of the segments.
pub(crate) fn folder(dir: &Path, part: Part) -> PathBuf {
    dir.join(part.name())
}

/// A segment's file.
pub(crate) fn path(dir: &Path, part: Part, segment: u32) -> PathBuf {
    folder(dir, part).join(format!("{segment:06}.jsonl"))
}

/// The numbers of the segments that are there, in order.
pub(crate) fn list(dir: &Path, part: Part) -> Result<Vec<u32>, StoreError> {
    let folder = folder(dir, part);
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
    let segment = list(dir, Part::Journal)?.last().copied();
    let start = Place::after(segment.unwrap_or_default(), 0, 0, &[]);
    Ok(scan(dir, &start, &[], &mut |_, _| {})?.end)
}

/// Whether the journal, or the archive, has this place in its history.
pub(crate) fn holds(dir: &Path, part: Part, place: &Place) -> bool {
    if place.segment == 0 {
        return true;
    }
    tail(&path(dir, part, place.segment), place.offset).is_ok_and(|bytes| {
        bytes.len() as u64 == place.offset.min(REACH as u64)
            && Place::after(place.segment, place.offset, place.line, &bytes) == *place
    })
}

/// The damage, if the journal does not hold a place that was known to be safe: it has become
/// shorter, or is another one.
pub(crate) fn unlike(dir: &Path, place: &Place) -> Option<Damage> {
    (!holds(dir, Part::Journal, place)).then_some(Damage {
        part: Part::Journal,
        segment: place.segment,
        line: place.line,
        kind: Kind::Unlike,
        interview: None,
    })
}

/// The last bytes of a segment before an offset, as far as it goes.
pub(crate) fn tail(path: &Path, offset: u64) -> Result<Vec<u8>, StoreError> {
    let from = offset.saturating_sub(REACH as u64);
    let get = || {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        file.take(offset - from).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    get().map_err(|e| StoreError::io("read", path, e))
}

/// Hands out the lines of one segment as they are, without their newlines; empty ones are left out.
pub(crate) fn lines(
    dir: &Path,
    part: Part,
    segment: u32,
    visit: &mut dyn FnMut(&[u8]),
) -> Result<(), StoreError> {
    let path = path(dir, part, segment);
    let refused = |error| StoreError::io("read", &path, error);
    let mut window = Window::open(&path, 0).map_err(refused)?;
    while window.next().map_err(refused)?.is_some() {
        if !window.text().is_empty() {
            visit(window.text());
        }
    }
    Ok(())
}

/// The newest archived log of an interview.
pub(crate) fn whole(dir: &Path, interview: &str) -> Result<Option<Whole>, StoreError> {
    let mut found: Option<Whole> = None;
    let mut take = |entry, _: &Cursor<'_>| {
        if let Entry::Whole { whole, .. } = entry {
            let known = found.as_ref().map_or(0, |known| known.contents.len());
            if whole.contents.len() > known {
                found = Some(whole);
            }
        }
    };
    let only = [interview];
    let mut pass = Pass::new(dir, Part::Archive, &only, &mut take);
    pass.all(&Place::default())?;
    Ok(found)
}

/// Hands out every entry of archive and journal. With `only`, lines of other interviews than these
/// are passed over unread.
pub(crate) fn everything(
    dir: &Path,
    only: &[&str],
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    steady(dir, || {
        let mut archive = Pass::new(dir, Part::Archive, only, visit);
        archive.all(&Place::default())?;
        let before = archive.found.behind();
        let mut journal = Pass::new(dir, Part::Journal, only, visit);
        journal.found = before;
        journal.all(&Place::default())?;
        Ok(journal.found)
    })
}

/// Hands out a segment of the archive behind a place (`only` these interviews), up to the place given.
pub(crate) fn behind(
    dir: &Path,
    from: &Place,
    only: &[&str],
    visit: &mut dyn FnMut(Entry, u64),
) -> Result<Place, StoreError> {
    let mut last = from.offset;
    let mut finished = |entry, cursor: &Cursor<'_>| {
        if cursor.offset > last {
            last = cursor.offset;
            visit(entry, last);
        }
    };
    let mut pass = Pass::new(dir, Part::Archive, only, &mut finished);
    pass.segment(from).map(|()| pass.found.end)
}

/// Hands out every entry of one segment.
pub(crate) fn one(
    dir: &Path,
    part: Part,
    segment: u32,
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    let mut pass = Pass::new(dir, part, &[], visit);
    pass.segment(&Place::after(segment, 0, 0, &[]))?;
    Ok(pass.found)
}

/// Hands out every entry of a segment of the archive whose interview's id begins like this.
pub(crate) fn starting(
    dir: &Path,
    segment: u32,
    with: &str,
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    let mut pass = Pass::new(dir, Part::Archive, &[], visit);
    if !with.is_empty() {
        pass.wanted = line::openings(with);
    }
    pass.segment(&Place::after(segment, 0, 0, &[]))?;
    Ok(pass.found)
}

/// Hands out every entry of the journal, after a pass over the archive that found this much.
pub(crate) fn journal(
    dir: &Path,
    before: Scan,
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    let mut pass = Pass::new(dir, Part::Journal, &[], visit);
    pass.found = before.behind();
    pass.all(&Place::default())?;
    Ok(pass.found)
}

/// Hands out every entry of the journal behind a place, which it must hold.
pub(crate) fn scan(
    dir: &Path,
    from: &Place,
    only: &[&str],
    visit: &mut dyn FnMut(Entry, &Cursor<'_>),
) -> Result<Scan, StoreError> {
    let mut pass = Pass::new(dir, Part::Journal, only, visit);
    // Where the journal begins is known to the archive; here it begins with what is there.
    let first = list(dir, Part::Journal)?.first().copied();
    pass.found.folded = first.unwrap_or_default();
    pass.all(from)?;
    Ok(pass.found)
}

/// One pass over the segments of one folder.
struct Pass<'a> {
    dir: &'a Path,
    part: Part,
    only: &'a [&'a str],
    wanted: Vec<Vec<u8>>,
    visit: &'a mut dyn FnMut(Entry, &Cursor<'_>),
    found: Scan,
}

impl<'a> Pass<'a> {
    fn new(
        dir: &'a Path,
        part: Part,
        only: &'a [&'a str],
        visit: &'a mut dyn FnMut(Entry, &Cursor<'_>),
    ) -> Self {
        Self {
            dir,
            part,
            only,
            wanted: line::beginnings(only),
            visit,
            found: Scan::default(),
        }
    }

    fn all(&mut self, from: &Place) -> Result<(), StoreError> {
        self.found.end = from.clone();
        let mut expected = match self.part {
            Part::Archive => 1,
            Part::Journal => from.segment.max(1).max(self.found.folded),
        };
        let list = list(self.dir, self.part)?;
        for segment in list.into_iter().skip_while(|n| *n < from.segment) {
            for gone in expected..segment {
                self.bad(gone, 0, Kind::Gone, None);
            }
            expected = expected.max(segment + 1);
            // A torn line in the middle: writing went on in the next segment.
            self.found.damage.extend(self.found.torn.take());
            self.found.unfinished = false;
            let at = if segment == from.segment {
                from.clone()
            } else {
                Place::after(segment, 0, 0, &[])
            };
            let archived = self.part == Part::Archive && !self.only.is_empty();
            if !(archived && toc::excludes(self.dir, segment, self.only)) {
                self.segment(&at)?;
            }
        }
        Ok(())
    }

    fn bad(&mut self, segment: u32, line: u64, kind: Kind, interview: Option<String>) {
        self.found.damage.push(Damage {
            part: self.part,
            segment,
            line,
            kind,
            interview,
        });
    }

    fn segment(&mut self, from: &Place) -> Result<(), StoreError> {
        let path = path(self.dir, self.part, from.segment);
        let refused = |error| StoreError::io("read", &path, error);
        let mut window = Window::open(&path, from.offset).map_err(refused)?;
        let (segment, mut offset, mut line) = (from.segment, from.offset, from.line);
        while let Some(finished) = window.next().map_err(refused)? {
            if finished {
                offset += window.text().len() as u64 + 1;
                line += 1;
            } else {
                self.found.unfinished = true;
            }
            let cursor = Cursor {
                segment,
                offset,
                line,
                before: window.before(),
                text: window.text(),
            };
            // An empty line stands where writing went on behind a torn one.
            if !cursor.text.is_empty() && line::begins(cursor.text, &self.wanted) {
                self.line(&cursor, finished);
            }
        }
        self.found.end = Place::after(segment, offset, line, window.before());
        Ok(())
    }

    fn line(&mut self, cursor: &Cursor<'_>, finished: bool) {
        match line::decode(cursor.text) {
            Ok(Entry::Folded { up_to }) => {
                self.found.lines += 1;
                self.found.folded = self.found.folded.max(up_to);
            }
            Ok(entry) => {
                self.found.lines += 1;
                (self.visit)(entry, cursor);
            }
            Err(kind) => {
                let number = cursor.line + u64::from(!finished);
                self.bad(cursor.segment, number, kind, line::hint(cursor.text));
                if !finished && kind == Kind::Torn {
                    self.found.torn = self.found.damage.pop();
                }
            }
        }
    }
}
