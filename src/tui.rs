//! The full-screen front end: messages in, `update`, effects out, `view`.
//!
//! One channel; three senders: the keyboard, the signals, the storage thread. The loop blocks on
//! it, so an idle program draws nothing and burns nothing. It must compute no scores, read no
//! files and know no sled.

pub mod ask;
pub(crate) mod effect;
pub(crate) mod input;
pub mod keys;
pub mod layout;
pub mod model;
pub mod pen;
pub mod qr;
pub(crate) mod terminal;
pub mod theme;
pub mod touch;
pub mod update;
pub mod view;
mod watch;
pub mod wrap;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};

use crate::clock::Clock;
use crate::store::error::StoreError;
use crate::tui::effect::Hands;
use crate::tui::input::Input;
use crate::tui::keys::Key;
use crate::tui::layout::Size;
use crate::tui::model::{Effect, Model, Msg, Screen};
use crate::tui::terminal::Canvas;
use crate::tui::update::{reload, update};
use crate::tui::view::{Memo, view_again};
use crate::tui::watch::Watch;

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

/// The size of the terminal, if there is one.
pub fn size() -> Option<Size> {
    let (cols, rows) = crossterm::terminal::size().ok()?;
    Some(Size { cols, rows })
}

/// Where things lie on the disk.
#[derive(Debug, Clone)]
pub struct Places {
    /// The data folder.
    pub data: PathBuf,
    /// The file of the settings; `None` where the system has no place for it.
    pub config: Option<PathBuf>,
    /// The folder of an instrument that is only looked at: then nothing is stored.
    pub preview: Option<PathBuf>,
}

/// Runs until the user leaves; gives the exit code. The store is opened before the terminal is
/// touched, so that a refusal is one sentence on an untouched screen; sled opens behind the first
/// frame. `begin` puts the first screen into the model once the store's lists are known.
pub fn run(
    mut model: Model,
    places: &Places,
    clock: Clock,
    begin: impl FnOnce(&mut Model) -> Vec<Effect>,
) -> Result<(i32, String), Refusal> {
    let (sender, inbox) = mpsc::channel();
    let (hands, refused) = Hands::take(places, clock, sender.clone())?;
    model.index = hands.index();
    model.shut = refused.is_some();
    model.backups = effect::backups(&places.data);
    model.now = clock.stamp();
    let mut first = begin(&mut model);
    if let Some(error) = refused {
        // What is there can be looked at; nothing can be begun.
        if !matches!(model.screen, Screen::Home(_)) || !first.is_empty() {
            return Err(error.into());
        }
        let (key, args) = error.message();
        let now = model.now;
        first.extend(update(&mut model, Msg::Trouble(key, args), now));
    }
    terminal::install_panic_hook();
    terminal::colour();
    input::listen(&sender, message)?;
    terminal::enter()?;
    let mut run = Run {
        model,
        hands,
        clock,
        canvas: Canvas::open().inspect_err(|_| terminal::leave())?,
        memo: Memo::default(),
        watch: places.preview.as_deref().map(Watch::over),
    };
    let code = run.show(&inbox, first);
    terminal::leave();
    run.hands.close();
    Ok((code?, run.model.lang))
}

/// What an input is to the model. Nothing is touched here.
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
    memo: Memo,
    watch: Option<Watch>,
}

impl Run {
    fn show(&mut self, inbox: &Receiver<Msg>, first: Vec<Effect>) -> io::Result<i32> {
        self.draw()?;
        if let Some(code) = self.hands.run(first, &mut self.canvas)? {
            return Ok(code);
        }
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
        // The key after a change shows it and does nothing else: it was meant for another screen.
        if matches!(msg, Msg::Key(_))
            && let Some(changed) = self.watch.as_mut().and_then(Watch::changed)
        {
            reload(&mut self.model, changed, self.clock.stamp());
            return Ok(None);
        }
        let effects = update(&mut self.model, msg, self.clock.stamp());
        self.hands.run(effects, &mut self.canvas)
    }

    fn draw(&mut self) -> io::Result<()> {
        let (model, memo) = (&self.model, &mut self.memo);
        self.canvas.draw(|buffer| view_again(model, memo, buffer))
    }
}
