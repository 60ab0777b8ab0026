//! Where the loop waits: for the keyboard itself, and for messages of the other threads.
//!
//! The keyboard has no thread of its own. A key handed over from thread to thread costs as much as
//! the frame that answers it, so the loop sleeps on the terminal and a pipe at once; other threads
//! put their messages into a channel and a byte into the pipe. Signals come that way too: a flag
//! that is looked at between two reads would never be seen once the terminal is gone.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::{Errno, ioctl_fionbio};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::tui::keys::Key;
use crate::tui::model::Msg;

/// What a terminal that went away ends the program with: as if by SIGHUP.
const HUNG_UP: i32 = 129;

/// Sends messages to the loop, from any thread.
#[derive(Clone)]
pub(super) struct Post {
    channel: mpsc::Sender<Msg>,
    bell: Arc<PipeWriter>,
}

/// Where the loop takes its messages from.
pub(super) struct Inbox {
    channel: Receiver<Msg>,
    bell: PipeReader,
}

/// An empty inbox, and the way to send to it.
pub(super) fn inbox() -> io::Result<(Post, Inbox)> {
    let (sender, receiver) = mpsc::channel();
    let (reader, writer) = io::pipe()?;
    ioctl_fionbio(&reader, true)?;
    ioctl_fionbio(&writer, true)?;
    let post = Post {
        channel: sender,
        bell: Arc::new(writer),
    };
    let inbox = Inbox {
        channel: receiver,
        bell: reader,
    };
    Ok((post, inbox))
}

impl Post {
    /// Sends a message. The loop may be gone already, which is no fault; a full pipe rings anyway.
    pub(super) fn send(&self, msg: Msg) {
        if self.channel.send(msg).is_ok() {
            let _ = (&*self.bell).write(&[0]);
        }
    }
}

impl Inbox {
    /// Sleeps until something happened, then gives all that did: typing ahead comes in one piece.
    pub(super) fn wait(&mut self) -> io::Result<Vec<Msg>> {
        let stdin = io::stdin();
        let mut sources = [
            PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(self.bell.as_fd(), PollFlags::IN),
        ];
        match poll(&mut sources, None) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let keyboard = sources[0].revents();
        let mut found = Vec::new();
        let mut bytes = [0; 64];
        while self.bell.read(&mut bytes).is_ok_and(|read| read > 0) {}
        found.extend(self.channel.try_iter());
        if keyboard.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            found.push(Msg::End(HUNG_UP));
        } else if keyboard.contains(PollFlags::IN) {
            typed(&mut found);
        }
        Ok(found)
    }
}

/// Everything that was typed so far.
fn typed(found: &mut Vec<Msg>) {
    loop {
        match event::poll(Duration::ZERO).and_then(|more| more.then(event::read).transpose()) {
            Ok(Some(Event::Key(key))) => found.extend(Key::from_event(key).map(Msg::Key)),
            Ok(Some(Event::Paste(text))) => found.push(Msg::Paste(text)),
            Ok(Some(_)) => {}
            Ok(None) => return,
            Err(_) => {
                found.push(Msg::End(HUNG_UP));
                return;
            }
        }
    }
}

/// Hears signals from the return on, so that a size asked for later cannot change unnoticed.
pub(super) fn hear_signals(post: Post) -> io::Result<()> {
    let mut signals = Signals::new([
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH,
    ])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            post.send(match signal {
                SIGCONT | SIGWINCH => Msg::Redraw,
                SIGTSTP => Msg::Key(Key::ctrl('z')),
                signal => Msg::End(128 + signal),
            });
        }
    })?;
    Ok(())
}
