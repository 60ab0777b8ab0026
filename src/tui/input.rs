//! Keyboard, touches, signals and the terminal's end, each on a thread of its own, as messages.
//!
//! A flag that is looked at between two reads would never be seen once the terminal is gone: the
//! read does not return. A message is.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::tui::keys::Key;
use crate::tui::touch::Touch;

/// What a terminal that went away ends the program with: as if by SIGHUP.
const HUNG_UP: i32 = 129;

/// What a person at the terminal can send with a key, where the terminal makes signals of keys.
pub(crate) const INTERRUPTS: [i32; 2] = [SIGINT, SIGQUIT];

/// What comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one piece.
    Paste(String),
    /// A finger or the mouse.
    Touch(Touch),
    /// The terminal has another size, or the program was continued.
    Redraw,
    /// Somebody wants the program stopped for a while.
    Stop,
    /// A signal that would end the program; its number.
    Signal(i32),
    /// The terminal went away; the exit code of that.
    Gone(i32),
}

/// Starts their threads; they end with the program. To be called before the first frame: from then
/// on no change of size is missed and no signal leaves the terminal behind. crossterm's own word of
/// a change of size is left aside, since it looks out for one only once its thread reads. `into`
/// makes the message, if an input is one there.
pub(crate) fn listen<M: Send + 'static>(
    inbox: &Sender<M>,
    into: fn(Input) -> Option<M>,
) -> io::Result<()> {
    signals(inbox, into)?;
    keyboard(inbox, into)?;
    hang_up(inbox, into)
}

/// Signals alone, for a program that has no terminal of its own.
pub(crate) fn signals<M: Send + 'static>(
    inbox: &Sender<M>,
    into: fn(Input) -> Option<M>,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let to_loop = inbox.clone();
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                let input = match signal {
                    SIGCONT | SIGWINCH => Input::Redraw,
                    SIGTSTP => Input::Stop,
                    signal => Input::Signal(signal),
                };
                if into(input).is_some_and(|msg| to_loop.send(msg).is_err()) {
                    return;
                }
            }
        })?;
    Ok(())
}

fn keyboard<M: Send + 'static>(inbox: &Sender<M>, into: fn(Input) -> Option<M>) -> io::Result<()> {
    let to_loop = inbox.clone();
    thread::Builder::new()
        .name("keyboard".to_owned())
        .spawn(move || {
            loop {
                let input = match event::read() {
                    Ok(Event::Key(key)) => Key::from_event(key).map(Input::Key),
                    Ok(Event::Paste(text)) => Some(Input::Paste(text)),
                    Ok(Event::Mouse(event)) => Touch::from_event(event).map(Input::Touch),
                    Ok(_) => None,
                    Err(_) => Some(Input::Gone(HUNG_UP)),
                };
                let over = matches!(input, Some(Input::Gone(_)));
                let msg = input.and_then(into);
                if msg.is_some_and(|msg| to_loop.send(msg).is_err()) || over {
                    return;
                }
            }
        })?;
    Ok(())
}

fn hang_up<M: Send + 'static>(inbox: &Sender<M>, into: fn(Input) -> Option<M>) -> io::Result<()> {
    let to_loop = inbox.clone();
    thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(move || {
            // A terminal may go away without a signal, where the program is not of its session;
            // crossterm would then read nothing from it for ever.
            let stdin = io::stdin();
            let mut gone = [PollFd::new(&stdin, PollFlags::empty())];
            let mut waited = poll(&mut gone, None);
            while waited == Err(Errno::INTR) {
                waited = poll(&mut gone, None);
            }
            if waited.is_ok()
                && let Some(msg) = into(Input::Gone(HUNG_UP))
            {
                let _ = to_loop.send(msg);
            }
        })?;
    Ok(())
}
