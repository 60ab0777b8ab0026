//! The terminal: taken over on entering, given back as it was found on every way out.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

/// What frames are drawn on. One frame leaves in few writes.
pub(super) type Canvas = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Larger than any frame of a usual screen.
const BUFFER: usize = 32 << 10;

/// Whether the terminal is ours at the moment; the panic hook must know too.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Takes the terminal over.
pub(super) fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Gives the terminal back. Errors are of no use here: there may be no terminal any more.
pub(super) fn leave() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
        let _ = out.flush();
    }
}

/// A panic shows its message on a terminal that works again.
pub(super) fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        // sled panics on damaged files; those are caught in the store and are not the end.
        if !crate::store::guard::expects_panic() {
            leave();
            report(info);
        }
    }));
}

/// The surface to draw on.
pub(super) fn canvas() -> io::Result<Canvas> {
    let out = BufWriter::with_capacity(BUFFER, io::stdout());
    Terminal::new(CrosstermBackend::new(out))
}
