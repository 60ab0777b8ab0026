//! A file as blocks of whole records in UTF-8, however it is written.

use std::fs::File;
use std::io;
use std::path::Path;

use encoding_rs::{Decoder, GB18030, UTF_16BE, UTF_16LE};

use crate::exchange::responses::encoding::{Encoding, breaks, fill};
use crate::exchange::responses::problem::{Fault, Problem};

/// About so many bytes make a block.
const BLOCK: usize = 256 << 10;
/// No record is longer: what claims to be has a quote that is never closed.
const LONGEST: usize = 8 << 20;

/// Some whole records.
#[derive(Debug)]
pub struct Block {
    /// The records with their line ends; that of the last one may be missing.
    pub text: Vec<u8>,
    /// The line that the first one begins on, from 1.
    pub line: u64,
}

/// Why there is no next block.
#[derive(Debug)]
pub enum Stopped {
    /// The file cannot be read.
    Io(io::Error),
    /// The records cannot be told apart from here on.
    Problem(Problem),
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A file being read.
pub struct Source {
    file: File,
    decoder: Option<Decoder>,
    /// Bytes to skip at the beginning.
    mark: usize,
    raw: Vec<u8>,
    /// Text that was read and not handed out.
    rest: Vec<u8>,
    line: u64,
    ended: bool,
}

impl Source {
    /// Opens a file that is written like this.
    pub fn open(path: &Path, encoding: Encoding) -> io::Result<Self> {
        let decoder = match encoding {
            Encoding::Utf8 | Encoding::Utf8Mark => None,
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_with_bom_removal()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_with_bom_removal()),
            Encoding::Gb18030 => Some(GB18030.new_decoder_without_bom_handling()),
        };
        Ok(Self {
            file: File::open(path)?,
            mark: if decoder.is_none() {
                encoding.mark()
            } else {
                0
            },
            decoder,
            raw: vec![0; BLOCK],
            rest: Vec::new(),
            line: 1,
            ended: false,
        })
    }

    /// The first record alone: the header. Empty lines before it are passed over; `None` for a file
    /// without any record.
    pub fn header(&mut self) -> Result<Option<Block>, Stopped> {
        loop {
            let end = first_end(&self.rest);
            if let (Some(end), _) | (None, (true, end)) = (end, (self.ended, self.rest.len())) {
                if self.rest.is_empty() {
                    return Ok(None);
                }
                let block = self.cut(end);
                if !block.text.trim_ascii().is_empty() {
                    return Ok(Some(block));
                }
                continue;
            }
            self.grow()?;
        }
    }

    /// The next block; `None` at the end of the file.
    pub fn block(&mut self) -> Result<Option<Block>, Stopped> {
        loop {
            if self.ended {
                let end = self.rest.len();
                return Ok((end > 0).then(|| self.cut(end)));
            }
            if self.rest.len() >= BLOCK
                && let Some(end) = last_end(&self.rest)
            {
                return Ok(Some(self.cut(end)));
            }
            self.grow()?;
        }
    }

    fn cut(&mut self, end: usize) -> Block {
        let rest = self.rest.split_off(end);
        let text = std::mem::replace(&mut self.rest, rest);
        let line = self.line;
        self.line += breaks(&text);
        Block { text, line }
    }

    fn grow(&mut self) -> Result<(), Stopped> {
        if self.rest.len() > LONGEST {
            return Err(Stopped::Problem(Problem::line(self.line, Fault::Unclosed)));
        }
        let read = fill(&mut self.file, &mut self.raw)?;
        let bytes = self.raw.get(..read).unwrap_or_default();
        self.ended = read == 0;
        let Some(decoder) = &mut self.decoder else {
            let bytes = bytes.get(self.mark..).unwrap_or_default();
            self.mark = 0;
            self.rest.extend_from_slice(bytes);
            return Ok(());
        };
        let mut text = String::new();
        let most = decoder.max_utf8_buffer_length(read);
        text.reserve(most.unwrap_or(BLOCK));
        let (_, _, damaged) = decoder.decode_to_string(bytes, &mut text, self.ended);
        if damaged {
            let before = text.split('\u{fffd}').next().unwrap_or_default();
            let line = self.line + breaks(&self.rest) + breaks(before.as_bytes());
            return Err(Stopped::Problem(Problem::line(line, Fault::Bytes)));
        }
        self.rest.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// A fingerprint of a file's bytes, and of what they are read as.
pub fn fingerprint(path: &Path, read_as: &str) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(read_as.as_bytes());
    let mut file = File::open(path)?;
    let mut block = vec![0; BLOCK];
    loop {
        let read = fill(&mut file, &mut block)?;
        if read == 0 {
            return Ok(*hasher.finalize().as_bytes());
        }
        hasher.update(block.get(..read).unwrap_or_default());
    }
}

/// Behind the first line break that is in no quotes.
pub(crate) fn first_end(text: &[u8]) -> Option<usize> {
    if let Some(end) = memchr::memchr2(b'"', b'\n', text)
        && text.get(end) == Some(&b'\n')
    {
        return Some(end + 1);
    }
    ends(text).next()
}

/// Behind the last line break that is in no quotes.
fn last_end(text: &[u8]) -> Option<usize> {
    if memchr::memchr(b'"', text).is_none() {
        return memchr::memrchr(b'\n', text).map(|at| at + 1);
    }
    ends(text).last()
}

/// Behind each line break that is in no quotes. A quote opens where a field begins, and again right
/// behind a closing one; anywhere else it is a fault of that field and of no other.
fn ends(text: &[u8]) -> impl Iterator<Item = usize> {
    let mut open = false;
    memchr::memchr2_iter(b'"', b'\n', text).filter_map(move |at| {
        if text.get(at) == Some(&b'\n') {
            return (!open).then_some(at + 1);
        }
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        open = !open && matches!(before, None | Some(b',' | b'\t' | b';' | b'\n' | b'"'));
        None
    })
}
