//! The terminal: taken over on entering, given back as it was found on every way out.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::pen;

/// What frames are drawn on. A frame is put together in memory and leaves in one write, and the
/// size is asked for only when it changed.
pub(crate) struct Canvas {
    /// What stands on the terminal.
    shown: Buffer,
    /// Where the next frame is drawn.
    next: Buffer,
    bytes: Vec<u8>,
}

impl Canvas {
    /// The surface of the whole terminal.
    pub(crate) fn open() -> io::Result<Self> {
        let mut canvas = Self {
            shown: Buffer::default(),
            next: Buffer::default(),
            bytes: Vec::new(),
        };
        canvas.refresh()?;
        Ok(canvas)
    }

    /// Asks for the size again and has the next frame drawn whole, whatever is on the screen.
    pub(crate) fn refresh(&mut self) -> io::Result<()> {
        let (cols, rows) = crossterm::terminal::size()?;
        let area = Rect::new(0, 0, cols, rows);
        self.shown = Buffer::empty(area);
        self.next = Buffer::empty(area);
        self.bytes.clear();
        queue!(
            self.bytes,
            SetAttribute(Attribute::Reset),
            Clear(ClearType::All),
            Show
        )
    }

    /// The same, where nothing of what stood on the screen may be found again: the lines that the
    /// terminal keeps to be scrolled back to go too.
    pub(crate) fn wipe(&mut self) -> io::Result<()> {
        self.refresh()?;
        self.bytes.write_all(WIPE)
    }

    /// Rings the terminal's bell with the next frame.
    pub(crate) fn ring(&mut self) -> io::Result<()> {
        self.bytes.write_all(b"\x07")
    }

    /// Draws a frame, every cell of it, and puts the cursor where `paint` says.
    pub(crate) fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Position) -> io::Result<()> {
        let cursor = paint(&mut self.next);
        pen::paint(&self.shown, &self.next, &mut self.bytes);
        queue!(self.bytes, MoveTo(cursor.x, cursor.y))?;
        std::mem::swap(&mut self.shown, &mut self.next);
        let mut out = io::stdout().lock();
        out.write_all(&self.bytes)?;
        self.bytes.clear();
        out.flush()
    }
}

/// Clears the screen and the lines kept above it.
const WIPE: &[u8] = b"\x1b[2J\x1b[3J";
/// Presses, drags and releases are told, in the form that knows no largest column.
const TOUCH: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// They are not told any more.
const NO_TOUCH: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// The thread whose end the loop would not notice.
const STORE_THREAD: &str = "store";

/// Whether the terminal is ours at the moment; the panic hook must know too.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Whether it was asked to tell of touches.
static TOUCHED: AtomicBool = AtomicBool::new(false);

/// Takes the terminal over. It is cleared too: a terminal without a second screen would show what
/// stood there between our words.
pub(crate) fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        Clear(ClearType::All),
        EnableBracketedPaste
    )
    .inspect_err(|_| leave())
}

/// Has the terminal tell of fingers and the mouse's buttons; not of a mouse that only moves.
pub(crate) fn feel() -> io::Result<()> {
    let mut out = io::stdout();
    TOUCHED.store(true, Ordering::SeqCst);
    out.write_all(TOUCH)?;
    out.flush()
}

/// Colours are ours to leave out: see the theme without any.
pub(crate) fn colour() {
    crossterm::style::force_color_output(true);
}

/// Clears a terminal that lines are written to, and what it keeps above; a pipe is left alone.
pub(crate) fn blank_if_any() -> io::Result<()> {
    let mut out = io::stdout();
    if out.is_terminal() {
        out.write_all(WIPE)?;
        out.write_all(b"\x1b[H")?;
    }
    out.flush()
}

/// Takes what is on the screen away before the terminal is given back.
pub(crate) fn blank() {
    let mut out = io::stdout();
    let _ = out.write_all(WIPE);
    let _ = out.flush();
}

/// Gives the terminal back. Errors are of no use here: there may be no terminal any more.
pub(crate) fn leave() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        if TOUCHED.swap(false, Ordering::SeqCst) {
            let _ = out.write_all(NO_TOUCH);
        }
        let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
        let _ = out.flush();
    }
}

/// A panic shows its message on a terminal that works again.
pub(crate) fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        // sled panics on damaged files; those are caught in the store and are not the end.
        if crate::store::guard::expects_panic() {
            return;
        }
        leave();
        report(info);
        // A thread that fell over leaves the loop behind, which would go on drawing over the report.
        if std::thread::current().name() == Some(STORE_THREAD) {
            std::process::exit(101);
        }
    }));
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::io::Read;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::*;

    /// Run by the test below in a process and a terminal of its own.
    #[test]
    #[ignore = "takes the terminal over; run by another test"]
    #[should_panic(expected = "a fault of the program")]
    fn falls_over_on_the_full_screen() {
        install_panic_hook();
        assert!(enter().is_err(), "a fault of the program");
    }

    #[test]
    fn a_panic_gives_the_terminal_back_and_then_says_what_it_was() -> Result<(), Box<dyn Error>> {
        let pair = native_pty_system().openpty(PtySize::default())?;
        let found = format!("{:?}", pair.master.get_termios());
        let mut command = CommandBuilder::new(std::env::current_exe()?);
        command.args([
            "--exact",
            "tui::terminal::tests::falls_over_on_the_full_screen",
        ]);
        command.args(["--ignored", "--nocapture"]);
        let mut child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let mut output = Vec::new();
        // The end of a pseudo-terminal is an error on Linux.
        let _ = pair.master.try_clone_reader()?.read_to_end(&mut output);
        assert!(child.wait()?.success(), "it fell over as it was meant to");
        let output = String::from_utf8(output)?;
        let place = |text: &str| output.find(text);
        let (entered, left) = (place("\x1b[?1049h"), place("\x1b[?1049l"));
        let (cursor, paste) = (place("\x1b[?25h"), place("\x1b[?2004l"));
        let said = place("a fault of the program");
        assert!(
            entered.is_some() && entered < left && left < said,
            "{output:?}"
        );
        assert!(cursor.is_some() && cursor < said, "{output:?}");
        assert!(paste.is_some() && paste < said, "{output:?}");
        assert_eq!(format!("{:?}", pair.master.get_termios()), found);
        Ok(())
    }
}
