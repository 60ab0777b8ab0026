//! Keyboard and signals, each on a thread of its own, as messages.
//!
//! A flag that is looked at between two reads would never be seen once the terminal is gone: the
//! read does not return. A message is.

use core::time::Duration;
use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::tui::keys::Key;
use crate::tui::model::Msg;

/// What a terminal that went away ends the program with: as if by SIGHUP.
const HUNG_UP: i32 = 129;
/// What is there already is read at once. With no time at all crossterm would not even look.
const READY: Duration = Duration::from_millis(1);

/// Starts both threads; they end with the program. To be called before the first frame: from then
/// on no change of size is missed and no signal leaves the terminal behind. crossterm's own word of
/// a change of size is left aside, since it looks out for one only once its thread reads.
pub(super) fn listen(inbox: &Sender<Msg>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let to_loop = inbox.clone();
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                let msg = match signal {
                    SIGCONT | SIGWINCH => Msg::Redraw,
                    SIGTSTP => Msg::Key(Key::ctrl('z')),
                    signal => Msg::End(128 + signal),
                };
                if to_loop.send(msg).is_err() {
                    return;
                }
            }
        })?;
    let to_loop = inbox.clone();
    thread::Builder::new()
        .name("keyboard".to_owned())
        .spawn(move || {
            loop {
                let msg = match next() {
                    Ok(Some(Event::Key(key))) => Key::from_event(key).map(Msg::Key),
                    Ok(Some(Event::Paste(text))) => Some(Msg::Paste(text)),
                    Ok(_) => None,
                    Err(_) => Some(Msg::End(HUNG_UP)),
                };
                let over = matches!(msg, Some(Msg::End(_)));
                if msg.is_some_and(|msg| to_loop.send(msg).is_err()) || over {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Waits for the next event. A terminal that went away without a signal (the program was not its
/// session's) is an error: crossterm would read nothing from it for ever.
fn next() -> io::Result<Option<Event>> {
    if !event::poll(READY)? {
        let stdin = io::stdin();
        let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
        poll(&mut waiting, None)?;
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if waiting.iter().any(|fd| fd.revents().intersects(gone)) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        return Ok(None);
    }
    event::read().map(Some)
}
