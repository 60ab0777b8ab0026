//! How wide the terminal draws a text: it is asked where the cursor stands behind it.
//!
//! The line discipline is put back and what is left of the answers is thrown away on every way out;
//! a terminal that does not answer is waited for once, and then left alone.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fd::BorrowedFd;
use rustix::io::{read, write};
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};

use crate::clock::Clock;

/// How long a terminal may take over one answer, in milliseconds: enough for a slow line.
pub const PATIENCE: u64 = 1500;
const WHERE: &[u8] = b"\x1b[6n";
/// Back to the first column, and clear the line.
const WIPE: &[u8] = b"\r\x1b[K";
/// More bytes before an answer are no answer.
const MOST: usize = 4096;

/// The width of each text in cells, as the terminal draws it at the start of a line. `None` if it
/// did not answer, or if it is not ours to ask: no terminal, or another job's.
pub fn widths(texts: &[&str], clock: Clock) -> Option<Vec<usize>> {
    let input = stdin();
    let found = tcgetattr(input).ok()?;
    // A job in the background would be stopped by the terminal for touching it.
    if tcgetpgrp(input).ok()? != getpgrp() {
        return None;
    }
    let held = Held::take(input, found)?;
    let start = held.column(b"", clock)?;
    if start > 1 {
        say(b"\r\n")?;
    }
    let widths = texts.iter().map(|text| {
        let column = held.column(format!("\r{text}").as_bytes(), clock);
        say(WIPE)?;
        column.map(|column| column.saturating_sub(1))
    });
    widths.collect()
}

/// A terminal that passes every byte through, until this is dropped.
struct Held {
    input: BorrowedFd<'static>,
    found: Termios,
}

impl Held {
    fn take(input: BorrowedFd<'static>, found: Termios) -> Option<Self> {
        let mut raw = found.clone();
        raw.make_raw();
        tcsetattr(input, OptionalActions::Now, &raw).ok()?;
        Some(Self { input, found })
    }

    /// Writes a text and asks for the cursor's column behind it, from 1.
    fn column(&self, text: &[u8], clock: Clock) -> Option<usize> {
        say(text)?;
        say(WHERE)?;
        let end = clock.stamp().mono + PATIENCE;
        let mut heard = Vec::new();
        while heard.len() < MOST {
            let left = end.checked_sub(clock.stamp().mono)?;
            if !self.ready(left) {
                return None;
            }
            let mut bytes = [0; 64];
            let n = read(self.input, &mut bytes).ok().filter(|n| *n > 0)?;
            heard.extend_from_slice(bytes.get(..n)?);
            if let Some(column) = answer(&heard) {
                return Some(column);
            }
        }
        None
    }

    fn ready(&self, milliseconds: u64) -> bool {
        let time = Timespec {
            tv_sec: i64::try_from(milliseconds / 1000).unwrap_or(0),
            tv_nsec: i64::try_from(milliseconds % 1000 * 1_000_000).unwrap_or(0),
        };
        let mut fds = [PollFd::new(&self.input, PollFlags::IN)];
        poll(&mut fds, Some(&time)).is_ok_and(|n| n > 0)
    }
}

fn say(mut bytes: &[u8]) -> Option<()> {
    while !bytes.is_empty() {
        let n = write(stdout(), bytes).ok()?;
        bytes = bytes.get(n..)?;
    }
    Some(())
}

impl Drop for Held {
    fn drop(&mut self) {
        // Flushing throws an answer away that is still on its way through the line discipline.
        let _ = tcsetattr(self.input, OptionalActions::Flush, &self.found);
    }
}

/// The column of the first `ESC [ row ; column R` among bytes; keys may have been typed around it.
fn answer(bytes: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    text.split("\u{1b}[").skip(1).find_map(|piece| {
        let (place, _) = piece.split_once('R')?;
        let (row, column) = place.split_once(';')?;
        row.parse::<usize>().ok()?;
        column.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn an_answer_is_found_among_keys() {
        assert_eq!(answer(b"\x1b[12;3R"), Some(3));
        assert_eq!(answer(b"x\x1b[A\x1b[200;41Rq"), Some(41));
        for none in [&b""[..], b"\x1b[12;3", b"\x1b[;R", b"12;3R", b"\x1b[?1;2c"] {
            assert_eq!(answer(none), None);
        }
    }
}
