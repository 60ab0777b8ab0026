//! Lines in and out: bounded coming in, inert going out.

use std::io::{self, BufRead, Write};

use crate::locale::words::Voice;
use crate::plain::Plain;
use crate::wording::trouble::inert;

/// The rest of a longer line is not read into memory.
const LONGEST_LINE: usize = 16 << 10;

impl<R: BufRead, W: Write> Plain<R, W> {
    /// The words of the present language.
    pub(super) fn voice(&self) -> Voice<'_> {
        self.words.voice(&self.lang)
    }

    /// Writes a line that a terminal cannot obey.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{}", inert(text))
    }

    /// Writes a message of the interface.
    pub(super) fn say(&mut self, key: &str) -> io::Result<()> {
        let text = self.voice().say(key);
        self.line(&text)
    }

    /// Asks for a line; `None` at the end of the input.
    pub(super) fn prompt(&mut self) -> io::Result<Option<String>> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        let mut any = false;
        loop {
            let (taken, ended) = {
                let buffer = self.input.fill_buf()?;
                if buffer.is_empty() {
                    break;
                }
                any = true;
                let end = buffer.iter().position(|byte| *byte == b'\n');
                let piece = buffer
                    .get(..end.unwrap_or(buffer.len()))
                    .unwrap_or_default();
                let room = LONGEST_LINE.saturating_sub(bytes.len());
                bytes.extend(piece.iter().take(room));
                (piece.len() + usize::from(end.is_some()), end.is_some())
            };
            self.input.consume(taken);
            if ended {
                break;
            }
        }
        let text = String::from_utf8_lossy(&bytes).trim().to_owned();
        Ok(any.then_some(text))
    }
}
