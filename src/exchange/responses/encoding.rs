//! In which characters a file is written: found out, never guessed silently.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use encoding_rs::GB18030;

/// So many bytes are looked at together.
const BLOCK: usize = 256 << 10;
/// A line longer than this is looked at in pieces.
const LINE: u64 = 4 << 20;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with a byte order mark, as Excel writes it.
    Utf8Mark,
    /// UTF-16, low byte first, with a mark: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first, with a mark.
    Utf16Be,
    /// GBK or GB18030, as Chinese Excel writes plain CSV.
    Gb18030,
}

impl Encoding {
    /// The name as people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Mark => "UTF-8 BOM",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Gb18030 => "GBK/GB18030",
        }
    }

    /// How many bytes its mark has.
    pub(super) fn mark(self) -> usize {
        match self {
            Self::Utf8 | Self::Gb18030 => 0,
            Self::Utf8Mark => 3,
            Self::Utf16Le | Self::Utf16Be => 2,
        }
    }
}

/// Why it cannot be told how a file is written.
#[derive(Debug)]
pub enum Unclear {
    /// The file cannot be read.
    Io(io::Error),
    /// A pipe or the like, which cannot be read twice.
    NoFile,
    /// A workbook, not a text file.
    Workbook,
    /// No text in any encoding known here; the line.
    Bytes(u64),
    /// Some lines are UTF-8, others GBK; the first of each.
    Mixed {
        /// A line in UTF-8.
        utf8: u64,
        /// A line in GBK.
        gbk: u64,
    },
}

impl From<io::Error> for Unclear {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Finds out how a file is written, by its mark or by all of its bytes.
pub fn detect(path: &Path) -> Result<Encoding, Unclear> {
    // Asked before it is opened: a pipe would wait for its writer.
    if !path.metadata()?.is_file() {
        return Err(Unclear::NoFile);
    }
    let mut file = File::open(path)?;
    let mut head = [0; 8];
    let length = fill(&mut file, &mut head)?;
    let head = head.get(..length).unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unclear::Workbook);
    }
    let marked = match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8Mark),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        _ => None,
    };
    if head.contains(&0) {
        return Err(Unclear::Bytes(1));
    }
    match (first_bad(File::open(path)?)?, marked) {
        (None, _) => Ok(marked.unwrap_or(Encoding::Utf8)),
        (Some(line), Some(_)) => Err(Unclear::Bytes(line)),
        (Some(_), None) => by_line(path),
    }
}

/// The first line that is no UTF-8.
fn first_bad(mut file: File) -> io::Result<Option<u64>> {
    let mut block = vec![0; BLOCK];
    let (mut kept, mut line) = (0, 1);
    loop {
        let read = fill(&mut file, block.get_mut(kept..).unwrap_or_default())?;
        let bytes = block.get(..kept + read).unwrap_or_default();
        let good = match std::str::from_utf8(bytes) {
            Ok(_) => bytes.len(),
            Err(error) => {
                let good = error.valid_up_to();
                // A character that the block cuts off is no fault, unless the file ends there.
                if error.error_len().is_some() || read == 0 {
                    let before = bytes.get(..good).unwrap_or_default();
                    return Ok(Some(line + breaks(before)));
                }
                good
            }
        };
        if read == 0 {
            return Ok(None);
        }
        line += breaks(bytes.get(..good).unwrap_or_default());
        let end = bytes.len();
        block.copy_within(good..end, 0);
        kept = end - good;
    }
}

/// GBK, or a file that somebody put together from both. What is GBK is seldom UTF-8 by chance.
fn by_line(path: &Path) -> Result<Encoding, Unclear> {
    let mut file = BufReader::new(File::open(path)?);
    let (mut utf8, mut gbk) = (None, None);
    let mut text = Vec::new();
    for line in 1.. {
        text.clear();
        if (&mut file).take(LINE).read_until(b'\n', &mut text)? == 0 {
            break;
        }
        if text.is_ascii() {
            continue;
        }
        match std::str::from_utf8(&text) {
            Ok(text) if text.chars().filter(|c| *c >= '\u{800}').count() > 1 => {
                utf8 = utf8.or(Some(line));
            }
            Ok(_) => {}
            Err(_) => {
                let decoded = GB18030.decode_without_bom_handling_and_without_replacement(&text);
                gbk = gbk.or(Some(line));
                if decoded.is_none() {
                    return Err(Unclear::Bytes(line));
                }
            }
        }
    }
    match (utf8, gbk) {
        (Some(utf8), Some(gbk)) => Err(Unclear::Mixed { utf8, gbk }),
        _ => Ok(Encoding::Gb18030),
    }
}

/// Reads until the buffer is full or the file ends.
pub(super) fn fill(file: &mut impl Read, mut buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while !buffer.is_empty() {
        match file.read(buffer) {
            Ok(0) => break,
            Ok(read) => {
                length += read;
                buffer = buffer.get_mut(read..).unwrap_or_default();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// How many lines end in these bytes.
pub(super) fn breaks(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}
