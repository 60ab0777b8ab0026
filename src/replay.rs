//! Replay: an interview played back from its events, for class and for whoever trains interviewers.
//!
//! A front end of its own beside `tui`, whose screen of an interview it shows as it stood after each
//! event. It reads a log and writes nothing. While it plays it wakes for the next frame, and paused
//! for a key alone. It must compute no scores.

pub mod mask;
pub mod model;
pub mod player;
pub mod tape;
pub mod view;
mod words;

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::clock::Clock;
use crate::replay::model::{Effect, Model};
use crate::tui::effect::suspend;
use crate::tui::input::{self, Input};
use crate::tui::terminal::{self, Canvas};

/// Runs until the user leaves; gives the exit code.
pub fn run(mut model: Model, clock: Clock) -> io::Result<i32> {
    let (sender, inbox) = mpsc::channel();
    terminal::install_panic_hook();
    terminal::colour();
    input::listen(&sender, Some)?;
    terminal::enter()?;
    let mut canvas = Canvas::open().inspect_err(|_| terminal::leave())?;
    let code = show(&mut model, clock, &inbox, &mut canvas);
    terminal::leave();
    code
}

fn show(
    model: &mut Model,
    clock: Clock,
    inbox: &Receiver<Input>,
    canvas: &mut Canvas,
) -> io::Result<i32> {
    loop {
        canvas.draw(|buffer| view::view(model, buffer))?;
        let msg = match model.player.due(&model.tape) {
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => {
                let wait = due.saturating_sub(clock.stamp().mono);
                inbox.recv_timeout(Duration::from_millis(wait))
            }
        };
        match msg {
            Ok(msg) => {
                for msg in std::iter::once(msg).chain(inbox.try_iter()) {
                    if let Some(code) = take(model, &msg, clock, canvas)? {
                        return Ok(code);
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(0),
        }
        model.tick(clock.stamp().mono);
    }
}

fn take(
    model: &mut Model,
    msg: &Input,
    clock: Clock,
    canvas: &mut Canvas,
) -> io::Result<Option<i32>> {
    let effect = match msg {
        Input::Key(key) => model.press(*key, clock.stamp().mono),
        Input::Redraw => {
            canvas.refresh()?;
            None
        }
        Input::Stop => Some(Effect::Suspend),
        Input::Signal(signal) => return Ok(Some(128 + signal)),
        Input::Gone(code) => return Ok(Some(*code)),
        Input::Paste(_) | Input::Touch(_) => None,
    };
    match effect {
        Some(Effect::Suspend) => suspend(canvas)?,
        Some(Effect::Quit) => return Ok(Some(0)),
        None => {}
    }
    Ok(None)
}
