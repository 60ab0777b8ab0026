//! The dashboard: what all interviews of an instrument come to, page after page, drawn or as tables.
//!
//! A front end of its own beside `tui`, whose terminal, keys and paint it shares. It writes nothing
//! to the store. Whether there is something new is seen from the lengths of the store's files, which
//! are looked at after each key and after two seconds without one; only if they differ is anything
//! read. It must compute no figures.

pub mod model;
pub mod plan;
mod update;
pub mod view;

use std::cell::LazyCell;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::advise::catalogue::Catalogue;
use crate::dashboard::model::{Effect, Model};
use crate::ledger::board::{self, Board, Source};
use crate::ledger::follow::Follower;
use crate::ledger::rows::RowCheck;
use crate::library::shelf::Shelf;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use crate::tui::Refusal;
use crate::tui::effect::suspend;
use crate::tui::input::{self, Input};
use crate::tui::keys::Key;
use crate::tui::terminal::{self, Canvas};
use crate::wording::board::{self as words, Teller};
use crate::wording::trouble;
pub use update::press;

/// Milliseconds without a key after which the store's files are looked at. Nothing is drawn, and
/// nothing is read, unless one of them has another length.
const LOOK_MS: u64 = 2_000;

/// What boards are made from.
pub struct Desk {
    /// The store.
    pub reader: Reader,
    /// Where instruments are.
    pub shelf: Shelf,
    /// What can be advised.
    pub catalogue: LazyCell<Catalogue>,
    /// Where the choices of plans are kept.
    pub plans: PathBuf,
}

/// What was read of the store.
pub struct Reading {
    extent: Vec<(u32, u64)>,
    sums: Follower,
}

impl Desk {
    /// Reads the store. Its files' lengths are taken first, so that what is written meanwhile is
    /// noticed the next time.
    pub fn read(&self) -> Result<Reading, StoreError> {
        let extent = self.reader.extent()?;
        let sums = Follower::open(&self.reader, &self.shelf)?;
        Ok(Reading { extent, sums })
    }

    /// Reads it again if one of its files has another length; whether it did.
    pub fn again(&self, reading: &mut Reading) -> Result<bool, StoreError> {
        let extent = self.reader.extent()?;
        if extent == reading.extent {
            return Ok(false);
        }
        reading.sums.look(&self.reader, &self.shelf)?;
        reading.extent = extent;
        Ok(true)
    }

    /// Puts what was read into the model, as the model asks for it.
    pub fn show(&self, reading: &Reading, model: &mut Model) {
        model.instruments = board::instruments(reading.sums.ledger());
        let source = self.source(reading);
        let asked = model.instrument.as_ref().or(model.instruments.first());
        let board = asked.and_then(|id| Board::of(source, id, &model.filter));
        match board {
            Some(Ok(board)) => model.take(Some(board)),
            Some(Err(why)) => {
                model.notice = Some(crate::wording::results::reason(model.voice(), why));
                model.take(None);
            }
            None => model.take(None),
        }
    }
}

impl Desk {
    /// Takes a key in, on the plan if it is open; what is to be done then.
    pub fn press(&self, model: &mut Model, key: Key) -> Option<Effect> {
        if model.plan.is_some() && model.over.is_none() {
            plan::press(model, &self.catalogue, key)
        } else {
            press(model, key)
        }
    }

    /// Does what is to be done apart from the terminal.
    pub fn carry_out(&self, reading: &Reading, model: &mut Model, effect: Effect) {
        match effect {
            Effect::Show => self.show(reading, model),
            Effect::Plan => plan::open(self, reading, model),
            Effect::Keep => plan::keep(self, model),
            Effect::Rows => {
                if let Err(error) = self.check_rows(reading, model) {
                    model.notice = Some(trouble::store(model.voice(), &error));
                }
            }
            Effect::Suspend | Effect::Quit => {}
        }
    }

    fn source<'a>(&'a self, reading: &'a Reading) -> Source<'a> {
        Source {
            ledger: reading.sums.ledger(),
            shelf: &self.shelf,
            reader: &self.reader,
            catalogue: &self.catalogue,
        }
    }

    /// Reads the newest interviews of what is shown, row by row.
    pub fn check_rows(&self, reading: &Reading, model: &mut Model) -> Result<(), StoreError> {
        if let Some(board) = &mut model.board {
            board.rows = RowCheck::of(self.source(reading), board)?;
        }
        Ok(())
    }
}

/// Everything as tables of text.
pub fn plain(model: &Model, catalogue: &Catalogue) -> Vec<String> {
    let Some(board) = &model.board else {
        return vec![model.voice().say("board-empty")];
    };
    words::lines(&Teller {
        voice: model.voice(),
        board,
        catalogue,
    })
}

/// Runs until the user leaves, beginning on the plan if that was asked for; gives the exit code and
/// the language at the end. The store is read before the terminal is touched.
pub fn run(mut model: Model, desk: &Desk, with_plan: bool) -> Result<(i32, String), Refusal> {
    let reading = desk.read()?;
    desk.show(&reading, &mut model);
    if with_plan {
        desk.carry_out(&reading, &mut model, Effect::Plan);
    }
    let (sender, inbox) = mpsc::channel();
    terminal::install_panic_hook();
    terminal::colour();
    input::listen(&sender, Some)?;
    terminal::enter()?;
    let canvas = Canvas::open().inspect_err(|_| terminal::leave())?;
    let mut run = Run {
        model,
        desk,
        reading,
        canvas,
    };
    let code = run.show(&inbox);
    terminal::leave();
    Ok((code?, run.model.lang))
}

struct Run<'a> {
    model: Model,
    desk: &'a Desk,
    reading: Reading,
    canvas: Canvas,
}

impl Run<'_> {
    fn show(&mut self, inbox: &Receiver<Input>) -> io::Result<i32> {
        self.draw()?;
        loop {
            let msg = match inbox.recv_timeout(Duration::from_millis(LOOK_MS)) {
                Ok(msg) => Some(msg),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            };
            let mut changed = msg.is_some();
            for msg in msg.into_iter().chain(inbox.try_iter()) {
                if let Some(code) = self.take(&msg)? {
                    return Ok(code);
                }
            }
            changed |= self.look();
            if changed {
                self.draw()?;
            }
        }
    }

    /// Looks whether there is something new; whether anything on the screen may have changed.
    fn look(&mut self) -> bool {
        match self.desk.again(&mut self.reading) {
            Ok(false) => false,
            Ok(true) => {
                self.model.notice = None;
                self.desk.show(&self.reading, &mut self.model);
                true
            }
            Err(error) => {
                let text = trouble::store(self.model.voice(), &error);
                let new = self.model.notice.as_ref() != Some(&text);
                self.model.notice = Some(text);
                new
            }
        }
    }

    fn take(&mut self, msg: &Input) -> io::Result<Option<i32>> {
        let effect = match msg {
            Input::Key(key) => self.desk.press(&mut self.model, *key),
            Input::Paste(text) => {
                plan::paste(&mut self.model, text);
                None
            }
            Input::Redraw => {
                self.canvas.refresh()?;
                None
            }
            Input::Stop => Some(Effect::Suspend),
            Input::Signal(signal) => return Ok(Some(128 + signal)),
            Input::Gone(code) => return Ok(Some(*code)),
            Input::Touch(_) => None,
        };
        if let Some(effect) = effect {
            self.desk.carry_out(&self.reading, &mut self.model, effect);
        }
        match effect {
            Some(Effect::Suspend) => suspend(&mut self.canvas)?,
            Some(Effect::Quit) => return Ok(Some(0)),
            _ => {}
        }
        Ok(None)
    }

    fn draw(&mut self) -> io::Result<()> {
        let (model, catalogue) = (&self.model, &*self.desk.catalogue);
        let mut drawn = model.drawn;
        self.canvas.draw(|buffer| {
            let shown = view::view(model, catalogue, buffer);
            drawn = shown.drawn;
            shown.cursor
        })?;
        self.model.drawn = drawn;
        Ok(())
    }
}
