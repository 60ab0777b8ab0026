//! Keyboard, signals and the terminal's end, each on a thread of its own, as messages.
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
use crate::tui::model::Msg;

/// What a terminal that went away ends the program with: as if by SIGHUP.
const HUNG_UP: i32 = 129;

/// Starts their threads; they end with the program. To be called before the first frame: from then
/// on no change of size is missed and no signal leaves the terminal behind. crossterm's own word of
/// a change of size is left aside, since it looks out for one only once its thread reads.
pub(crate) fn listen(inbox: &Sender<Msg>) -> io::Result<()> {
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
                let msg = match event::read() {
                    Ok(Event::Key(key)) => Key::from_event(key).map(Msg::Key),
                    Ok(Event::Paste(text)) => Some(Msg::Paste(text)),
                    Ok(_) => None,
                    Err(_) => Some(Msg::End(HUNG_UP)),
                };
                let over = matches!(msg, Some(Msg::End(_)));
                if msg.is_some_and(|msg| to_loop.send(msg).is_err()) || over {
                    return;
                }
            }
        })?;
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
            if waited.is_ok() {
                let _ = to_loop.send(Msg::End(HUNG_UP));
            }
        })?;
    Ok(())
}
