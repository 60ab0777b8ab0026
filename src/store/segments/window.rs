//! A segment read a piece at a time. Each visit's end reads the journal; with all of it in memory at
//! once, a program that runs for months would keep the room of the longest one.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Take};
use std::ops::Range;
use std::path::Path;

use memchr::memchr;

use crate::store::place::REACH;

/// So many bytes are read at once.
const PIECE: u64 = 32 << 10;

/// A file with one of its lines in sight.
pub(super) struct Window {
    file: Take<File>,
    bytes: Vec<u8>,
    /// The line in sight, without its newline.
    line: Range<usize>,
    /// Behind the newest finished line.
    at: usize,
}

impl Window {
    /// Opens a file up to the end that it has now. Its first line begins at `offset`.
    pub(super) fn open(path: &Path, offset: u64) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let start = offset.saturating_sub(REACH as u64);
        let length = file.metadata()?.len().saturating_sub(start);
        file.seek(SeekFrom::Start(start))?;
        let mut window = Self {
            file: file.take(length),
            bytes: Vec::new(),
            line: 0..0,
            at: (offset - start) as usize,
        };
        window.more()?;
        // A file that was cut short ends before its first line.
        window.at = window.at.min(window.bytes.len());
        Ok(window)
    }

    fn more(&mut self) -> io::Result<bool> {
        let read = (&mut self.file).take(PIECE).read_to_end(&mut self.bytes)?;
        Ok(read > 0)
    }

    /// Goes to the next line and tells whether it is finished; none, if there is no other.
    pub(super) fn next(&mut self) -> io::Result<Option<bool>> {
        let spent = self.at.saturating_sub(REACH);
        if spent as u64 >= PIECE {
            self.bytes.drain(..spent);
            self.at -= spent;
        }
        let mut searched = self.at;
        loop {
            let rest = self.bytes.get(searched..).unwrap_or_default();
            if let Some(end) = memchr(b'\n', rest) {
                self.line = self.at..searched + end;
                self.at = searched + end + 1;
                return Ok(Some(true));
            }
            searched = self.bytes.len();
            if !self.more()? {
                break;
            }
        }
        let unfinished = self.at..self.bytes.len();
        let same = self.line == unfinished;
        self.line = unfinished;
        Ok((!same && !self.line.is_empty()).then_some(false))
    }

    /// The line in sight, without its newline.
    pub(super) fn text(&self) -> &[u8] {
        self.bytes.get(self.line.clone()).unwrap_or_default()
    }

    /// At least the last bytes up to the end of the newest finished line that a place is known by.
    pub(super) fn before(&self) -> &[u8] {
        self.bytes.get(..self.at).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_every_length_come_whole_and_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("000001.jsonl");
        let long = "x".repeat(3 * PIECE as usize + 7);
        for end in ["", "\n"] {
            let short: Vec<String> = (0..4000).map(|n| format!("line {n}")).collect();
            let text = format!("{}\n\n{long}\nlast{end}", short.join("\n"));
            std::fs::write(&path, &text).unwrap();
            for from in [0, 7, text.len() - end.len() - 4] {
                let mut window = Window::open(&path, from as u64).unwrap();
                let mut read = from;
                let mut said = String::new();
                while let Some(finished) = window.next().unwrap() {
                    said.push_str(std::str::from_utf8(window.text()).unwrap());
                    read += window.text().len();
                    if finished {
                        said.push('\n');
                        read += 1;
                        let tail = window.before().last_chunk::<REACH>();
                        let known = text.as_bytes()[..read].last_chunk::<REACH>();
                        assert_eq!(tail, known);
                    }
                }
                assert_eq!(said.as_bytes(), &text.as_bytes()[from..]);
            }
            assert_eq!(Window::open(&path, 1 << 40).unwrap().next().unwrap(), None);
        }
    }
}
