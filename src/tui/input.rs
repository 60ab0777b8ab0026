//! Keyboard and signals, each on a thread of its own, as messages.
//!
//! A flag that is looked at between two reads would never be seen once the terminal is gone: the
//! read does not return. A message is.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, Event};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::tui::keys::Key;
use crate::tui::model::Msg;

/// Starts both threads; they end with the program. Signals are heard from the return on, so a size
/// asked for later cannot change unnoticed.
pub(super) fn listen(inbox: &Sender<Msg>) -> io::Result<()> {
    let mut signals = Signals::new([
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH,
    ])?;
    let to_loop = inbox.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
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
    thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
        loop {
            let msg = match event::read() {
                Ok(Event::Key(key)) => Key::from_event(key).map(Msg::Key),
                Ok(Event::Paste(text)) => Some(Msg::Paste(text)),
                Ok(_) => None,
                Err(_) => Some(Msg::End(129)),
            };
            let over = matches!(msg, Some(Msg::End(_)));
            if msg.is_some_and(|msg| to_loop.send(msg).is_err()) || over {
                return;
            }
        }
    })?;
    Ok(())
}
