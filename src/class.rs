//! Class mode: a case told, votes of groups, what they disagree about, what a model does to them.
//!
//! A front end of its own beside `tui`, whose terminal, keys and paint it shares. Every screen is a
//! value of [`model::Screen`]; it gets keys and gives lines, and knows no terminal. It must compute no
//! figures, and write no event by itself: a group's vote is an interview that a
//! [`Session`](crate::interview::session::Session) drives.

pub mod cards;
pub mod digits;
pub mod enter;
pub mod grid;
pub mod handout;
pub mod import;
pub mod labels;
pub mod lesson;
pub mod menu;
pub mod model;
pub mod reveal;
pub mod sets;
pub mod tale;
pub mod update;
pub mod view;
pub mod what_if;

mod hands;

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};

use crate::class::hands::Hands;
pub use crate::class::hands::recall;
use crate::class::model::{Effect, Model, Msg};
use crate::class::update::update;
use crate::clock::Clock;
use crate::tui::Refusal;
use crate::tui::effect::suspend;
use crate::tui::input::{self, Input};
use crate::tui::keys::Key;
use crate::tui::terminal::{self, Canvas};

/// Runs until the trainer leaves; gives the exit code. The store is opened before the terminal is
/// touched, so that a refusal is one sentence on an untouched screen.
pub fn run(mut model: Model, dir: &Path, clock: Clock) -> Result<i32, Refusal> {
    let (sender, inbox) = mpsc::channel();
    let hands = Hands::take(dir, clock, sender.clone())?;
    model.desk.now = clock.stamp();
    model.desk.known = hands.known();
    terminal::install_panic_hook();
    terminal::colour();
    input::listen(&sender, message)?;
    terminal::enter()?;
    let mut run = Run {
        model,
        hands,
        clock,
        canvas: Canvas::open().inspect_err(|_| terminal::leave())?,
    };
    let code = run.show(&inbox);
    terminal::leave();
    run.hands.close();
    Ok(code?)
}

/// What an input is to the model.
fn message(input: Input) -> Option<Msg> {
    Some(match input {
        Input::Key(key) => Msg::Key(key),
        Input::Paste(text) => Msg::Paste(text),
        Input::Touch(_) => return None,
        Input::Redraw => Msg::Redraw,
        Input::Stop => Msg::Key(Key::ctrl('z')),
        Input::Signal(signal) => Msg::End(128 + signal),
        Input::Gone(code) => Msg::End(code),
    })
}

struct Run {
    model: Model,
    hands: Hands,
    clock: Clock,
    canvas: Canvas,
}

impl Run {
    fn show(&mut self, inbox: &Receiver<Msg>) -> io::Result<i32> {
        for effect in std::mem::take(&mut self.model.desk.effects) {
            self.hands.run(effect);
        }
        self.draw()?;
        while let Ok(msg) = inbox.recv() {
            // What came meanwhile is taken in before the next frame: typing ahead costs no frames.
            for msg in std::iter::once(msg).chain(inbox.try_iter()) {
                if let Some(code) = self.take(msg)? {
                    return Ok(code);
                }
            }
            self.draw()?;
        }
        Ok(0)
    }

    fn take(&mut self, msg: Msg) -> io::Result<Option<i32>> {
        if msg == Msg::Redraw {
            self.canvas.refresh()?;
        }
        for effect in update(&mut self.model, msg, self.clock.stamp()) {
            match effect {
                Effect::Suspend => suspend(&mut self.canvas)?,
                Effect::Quit(code) => return Ok(Some(code)),
                effect => self.hands.run(effect),
            }
        }
        Ok(None)
    }

    fn draw(&mut self) -> io::Result<()> {
        let model = &self.model;
        let mut drawn = model.desk.drawn;
        self.canvas.draw(|buffer| {
            let shown = view::view(model, buffer);
            drawn = shown.drawn;
            shown.cursor
        })?;
        self.model.desk.drawn = drawn;
        Ok(())
    }
}
