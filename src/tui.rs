//! The full-screen front end: messages in, `update`, effects out, `view`.
//!
//! One channel; three senders: the keyboard, the signals, the storage thread. The loop blocks on
//! it, so an idle program draws nothing and burns nothing. It must compute no scores, read no
//! files and know no sled.

mod effect;
mod input;
pub mod keys;
pub mod layout;
pub mod model;
mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod wrap;

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};

use crate::clock::Clock;
use crate::store::error::StoreError;
use crate::tui::effect::Hands;
use crate::tui::model::{Effect, Model, Msg};
use crate::tui::terminal::Canvas;
use crate::tui::update::update;
use crate::tui::view::view;

/// Why the full-screen front end could not begin.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terminal refused.
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
}

/// Runs until the user leaves; gives the exit code. The store is opened before the terminal is
/// touched, so that a refusal is one sentence on an untouched screen; sled opens behind the first
/// frame. `begin` puts the first screen into the model once the store's lists are known.
pub fn run(
    mut model: Model,
    dir: &Path,
    clock: Clock,
    begin: impl FnOnce(&mut Model) -> Vec<Effect>,
) -> Result<i32, Refusal> {
    let (sender, inbox) = mpsc::channel();
    let mut hands = Hands::take(dir, clock, sender.clone())?;
    model.index = hands.index();
    model.now = clock.stamp();
    terminal::install_panic_hook();
    crossterm::style::force_color_output(true);
    terminal::enter()?;
    let code = show(model, begin, &mut hands, &inbox, clock, || input::listen(&sender));
    terminal::leave();
    hands.close();
    Ok(code?)
}

fn show(
    mut model: Model,
    begin: impl FnOnce(&mut Model) -> Vec<Effect>,
    hands: &mut Hands,
    inbox: &Receiver<Msg>,
    clock: Clock,
    listen: impl FnOnce() -> io::Result<()>,
) -> io::Result<i32> {
    listen()?;
    let mut canvas = Canvas::open()?;
    let first = begin(&mut model);
    canvas.draw(|frame| view(&model, frame))?;
    let mut ended = hands.run(first, &mut canvas)?;
    while ended.is_none() {
        let Ok(msg) = inbox.recv() else {
            break;
        };
        ended = take(&mut model, msg, hands, &mut canvas, clock)?;
        // What came meanwhile is taken in before the next frame: typing ahead costs no frames.
        while ended.is_none()
            && let Ok(msg) = inbox.try_recv()
        {
            ended = take(&mut model, msg, hands, &mut canvas, clock)?;
        }
        if ended.is_none() {
            canvas.draw(|frame| view(&model, frame))?;
        }
    }
    Ok(ended.unwrap_or(0))
}

fn take(
    model: &mut Model,
    msg: Msg,
    hands: &mut Hands,
    canvas: &mut Canvas,
    clock: Clock,
) -> io::Result<Option<i32>> {
    if msg == Msg::Redraw {
        canvas.refresh()?;
    }
    let effects = update(model, msg, clock.stamp());
    hands.run(effects, canvas)
}
