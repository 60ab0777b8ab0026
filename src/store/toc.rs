//! Tables of contents: what a full segment of the archive holds, so that lists and searches need
//! not read the segment. They are made from it and can be made again.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::interview::event::What;
use crate::interview::summary::Summary;
use crate::store::chain::Head;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line::{self, Entry};
use crate::store::pack;
use crate::store::segments::{self, Part};
use crate::store::tally::Tally;
use crate::store::tomb::Tomb;
use crate::store::whole::Whole;

const VERSION: u32 = 1;
const LEVEL: u8 = 3;
const LIMIT: usize = 1 << 30;
/// Of a receipt's hash so much is kept; the line itself has all of it.
const RECEIPT: usize = 16;

/// What one segment of the archive holds.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Toc {
    /// Interviews whose log is in it.
    pub(crate) rows: BTreeMap<String, Row>,
    /// Up to which event interviews are sealed.
    pub(crate) sealed: BTreeMap<String, u32>,
    /// Withdrawn interviews.
    pub(crate) tombs: BTreeMap<String, Tomb>,
    /// Tallies by their running number.
    pub(crate) tallies: BTreeMap<u64, Tally>,
    /// The newest seal.
    pub(crate) head: Head,
    /// Up to which segment of the journal everything that had ended is in the archive.
    pub(crate) folded: u32,
    /// How many good lines it has.
    pub(crate) lines: u64,
}

/// An archived interview.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Row {
    /// The interview in one line.
    pub(crate) summary: Summary,
    /// When it was finished, if it was, by the newest such event.
    pub(crate) finished: Option<i64>,
    /// Whether it has a chain.
    pub(crate) chained: bool,
    /// Whether it was ever opened again, so that an earlier segment may have it, too.
    #[serde(default)]
    pub(crate) again: bool,
    /// The beginnings of its receipts' hashes.
    receipts: Vec<String>,
}

/// The first line: enough to see that an interview cannot be in the segment.
#[derive(Serialize, Deserialize)]
struct Head1 {
    v: u32,
    size: u64,
    first: String,
    last: String,
    sum: String,
}

impl Row {
    fn of(whole: &Whole) -> Option<Self> {
        let mut row: Option<Self> = None;
        for event in whole.events() {
            let Some(row) = &mut row else {
                row = Some(Self {
                    summary: Summary::begin(&event)?,
                    finished: None,
                    chained: whole.secret.is_some(),
                    again: false,
                    receipts: Vec::new(),
                });
                continue;
            };
            row.summary.apply(&event);
            row.again |= matches!(event.what, What::Reopened { .. });
            if matches!(event.what, What::Finalised { .. }) {
                row.finished = Some(event.at);
            }
            row.receipts.extend(event.what.receipt().map(beginning));
        }
        row
    }

    /// Whether this may be the interview with this hash of a receipt code.
    pub(crate) fn may_have(&self, receipt: &str) -> bool {
        self.receipts.contains(&beginning(receipt))
    }
}

fn beginning(receipt: &str) -> String {
    receipt.chars().take(RECEIPT).collect()
}

impl Toc {
    /// Takes in a line of the segment.
    pub(crate) fn take(&mut self, entry: Entry) {
        self.lines += 1;
        match entry {
            Entry::Whole { interview, whole } => {
                if let Some(row) = Row::of(&whole) {
                    self.rows.insert(interview, row);
                }
            }
            Entry::Seal { interview, seal } => {
                self.head.take(&seal);
                let sealed = self.sealed.entry(interview).or_default();
                *sealed = seal.n.max(*sealed);
            }
            Entry::Gone { interview, tomb } => {
                self.tombs.insert(interview, *tomb);
            }
            Entry::Tally { k, tally } => {
                self.tallies.insert(k, tally);
            }
            Entry::Folded { up_to } => self.folded = self.folded.max(up_to),
            // Single events are in the journal alone.
            Entry::Event { .. } => {}
        }
    }
}

fn path(dir: &Path, segment: u32) -> PathBuf {
    segments::path(dir, Part::Archive, segment).with_extension("toc")
}

fn size(dir: &Path, segment: u32) -> u64 {
    let file = segments::path(dir, Part::Archive, segment);
    fs::metadata(file).map_or(0, |data| data.len())
}

/// A table as it is written. Its two long parts are put down as text line by line: thousands of small
/// pieces at once would leave the memory of a kiosk that runs for months full of holes.
#[derive(Default)]
struct Draft {
    rows: Object,
    sealed: Object,
    bounds: Option<(String, String)>,
    /// Everything else.
    rest: Toc,
}

/// The text of an object in JSON. Of a name that comes twice the second counts when it is read.
#[derive(Default)]
struct Object(String);

impl Object {
    fn add(&mut self, name: &str, value: &impl Serialize) -> Result<(), serde_json::Error> {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(&serde_json::to_string(name)?);
        self.0.push(':');
        self.0.push_str(&serde_json::to_string(value)?);
        Ok(())
    }

    fn end(mut self) -> Result<Box<RawValue>, serde_json::Error> {
        self.0.push_str(if self.0.is_empty() { "{}" } else { "}" });
        RawValue::from_string(self.0)
    }
}

/// [`Toc`] with its long parts as text.
#[derive(Serialize)]
struct Written<'a> {
    rows: Box<RawValue>,
    sealed: Box<RawValue>,
    tombs: &'a BTreeMap<String, Tomb>,
    tallies: &'a BTreeMap<u64, Tally>,
    head: &'a Head,
    folded: u32,
    lines: u64,
}

impl Draft {
    fn take(&mut self, entry: Entry) -> Result<(), serde_json::Error> {
        match &entry {
            Entry::Whole { interview, whole } => {
                if let Some(row) = Row::of(whole) {
                    self.rows.add(interview, &row)?;
                    self.meet(interview);
                }
                self.rest.lines += 1;
                return Ok(());
            }
            Entry::Seal { interview, seal } => {
                self.sealed.add(interview, &seal.n)?;
                self.meet(interview);
                self.rest.head.take(seal);
                self.rest.lines += 1;
                return Ok(());
            }
            Entry::Gone { interview, .. } => self.meet(interview),
            Entry::Tally { .. } | Entry::Folded { .. } | Entry::Event { .. } => {}
        }
        self.rest.take(entry);
        Ok(())
    }

    fn meet(&mut self, id: &str) {
        let (first, last) = self.bounds.get_or_insert_with(|| (id.into(), id.into()));
        if id < first.as_str() {
            id.clone_into(first);
        } else if id > last.as_str() {
            id.clone_into(last);
        }
    }

    /// The bytes of the file for a segment of this size, and nothing if no interview is in it.
    fn bytes(self, size: u64) -> Result<Option<Vec<u8>>, serde_json::Error> {
        let Some((first, last)) = self.bounds else {
            return Ok(None);
        };
        let text = serde_json::to_vec(&Written {
            rows: self.rows.end()?,
            sealed: self.sealed.end()?,
            tombs: &self.rest.tombs,
            tallies: &self.rest.tallies,
            head: &self.rest.head,
            folded: self.rest.folded,
            lines: self.rest.lines,
        })?;
        let rows = pack::zlib(&text, LEVEL);
        let sum = blake3::hash(&rows).to_hex().to_string();
        let head = Head1 {
            v: VERSION,
            size,
            first,
            last,
            sum,
        };
        let mut file = line::frame(serde_json::to_vec(&head)?);
        file.extend(rows);
        Ok(Some(file))
    }
}

/// Makes the table of a segment anew, unless the segment is damaged: then it is read itself, and
/// says so each time.
pub(crate) fn make(dir: &Path, segment: u32) -> Result<(), StoreError> {
    let mut draft = Draft::default();
    let mut taken = Ok(());
    let scan = segments::one(dir, Part::Archive, segment, &mut |entry, _| {
        let all_taken = draft.take(entry);
        if taken.is_ok() {
            taken = all_taken;
        }
    })?;
    if !scan.damage.is_empty() {
        return Ok(());
    }
    draft.rest.folded = draft.rest.folded.max(scan.folded);
    let path = path(dir, segment);
    let bytes = taken.and_then(|()| draft.bytes(size(dir, segment)));
    match bytes.map_err(|e| StoreError::io("write", &path, e.into()))? {
        Some(bytes) => folder::replace(&path, &bytes),
        None => Ok(()),
    }
}

/// Takes the table of a segment away, before the segment changes.
pub(crate) fn drop(dir: &Path, segment: u32) -> Result<bool, StoreError> {
    let path = path(dir, segment);
    match fs::remove_file(&path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::io("write", &path, error)),
    }
}

/// The first line, if it belongs to the segment as it is now, and the file behind it.
fn open(dir: &Path, segment: u32) -> Option<(Head1, BufReader<File>)> {
    let mut rest = BufReader::new(File::open(path(dir, segment)).ok()?);
    let mut bytes = Vec::new();
    rest.read_until(b'\n', &mut bytes).ok()?;
    let head: Head1 =
        serde_json::from_slice(line::unframe(bytes.strip_suffix(b"\n")?).ok()?).ok()?;
    (head.v == VERSION && head.size == size(dir, segment)).then_some((head, rest))
}

/// The first id in a segment; `None` if there is no table.
pub(crate) fn first(dir: &Path, segment: u32) -> Option<String> {
    Some(open(dir, segment)?.0.first)
}

/// The first and the last id in a segment; `None` if there is no table.
pub(crate) fn bounds(dir: &Path, segment: u32) -> Option<(String, String)> {
    let (head, _) = open(dir, segment)?;
    Some((head.first, head.last))
}

/// Whether an interview whose id begins like this can be in a segment; `None` if there is no table.
pub(crate) fn may_begin(dir: &Path, segment: u32, with: &str) -> Option<bool> {
    let (head, _) = open(dir, segment)?;
    let first = head.first.as_str();
    Some((first <= with || first.starts_with(with)) && with <= head.last.as_str())
}

/// The table of a segment; `None` if it must be read itself.
pub(crate) fn read(dir: &Path, segment: u32) -> Option<Toc> {
    let (head, mut rest) = open(dir, segment)?;
    let mut rows = Vec::new();
    rest.read_to_end(&mut rows).ok()?;
    if blake3::hash(&rows).to_hex().as_str() != head.sum {
        return None;
    }
    let text = decompress_to_vec_zlib_with_limit(&rows, LIMIT).ok()?;
    serde_json::from_slice(&text).ok()
}

/// The table of a segment, from the segment itself if there is none.
pub(crate) fn of(dir: &Path, segment: u32) -> Result<Toc, StoreError> {
    if let Some(toc) = read(dir, segment) {
        return Ok(toc);
    }
    let mut toc = Toc::default();
    segments::one(dir, Part::Archive, segment, &mut |entry, _| toc.take(entry))?;
    Ok(toc)
}

/// Whether none of these interviews is in a segment, by its table.
pub(crate) fn excludes(dir: &Path, segment: u32, ids: &[&str]) -> bool {
    let Some((head, _)) = open(dir, segment) else {
        return false;
    };
    let inside = |id: &str| head.first.as_str() <= id && id <= head.last.as_str();
    if !ids.iter().any(|id| inside(id)) {
        return true;
    }
    read(dir, segment).is_some_and(|toc| {
        let has = |id: &str| {
            toc.rows.contains_key(id) || toc.sealed.contains_key(id) || toc.tombs.contains_key(id)
        };
        !ids.iter().any(|id| has(id))
    })
}
