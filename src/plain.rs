//! The line-by-line front end: for screen readers, pipes and terminals without a cursor.
//!
//! The same [`Session`] as on the full screen, so the same rules and the same events. No boxes, no
//! cursor movement, one line a prompt; the end of the input pauses the interview and loses nothing.

mod ask;
mod desk;
mod end;
mod home;
mod lines;
mod map;
mod points;
mod tell;

use std::cell::LazyCell;
use std::io::{self, BufRead, Write};
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::clock::Clock;
use crate::instrument::parse::Package;
use crate::interview::event::Opening;
use crate::interview::identity::Seed;
use crate::interview::session::Session;
use crate::interview::share::Sharing;
use crate::library::shelf::Shelf;
use crate::locale::words::Words;
use crate::measure::weights::Scheme;
use crate::store::error::StoreError;
use crate::store::writer::Store;

/// Why the line-by-line front end ended early.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The store refused; the interview is paused at its last saved answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Input or output failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What the front end works with.
#[derive(Debug)]
pub struct Plain<R, W> {
    /// Where answers come from.
    pub input: R,
    /// Where words go.
    pub output: W,
    /// The interface's words.
    pub words: Words,
    /// The language to begin with.
    pub lang: String,
    /// The store, open for writing.
    pub store: Store,
    /// The actions that suggestions come from.
    pub catalogue: LazyCell<Catalogue>,
    /// Where ids and codes come from.
    pub seed: Seed,
    /// The clock.
    pub clock: Clock,
    /// The weights of the overall point.
    pub scheme: Scheme,
    /// Whether questions and choices are told in both languages.
    pub both: bool,
    /// Points that were shared out so far at the item that is asked.
    pub sharing: Sharing,
}

/// What is done first.
#[derive(Debug)]
pub enum Start {
    /// Asks which interview to resume or look at, or which instrument to start.
    Home(Shelf, Opening),
    /// Begins an interview.
    Interview(Rc<Package>, Opening),
    /// Takes up an open one.
    Resume(Box<Session>),
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Runs until the interview ends or the input does; gives the exit code.
    pub fn run(&mut self, start: Start) -> Result<i32, Broken> {
        let result = match start {
            Start::Home(shelf, opening) => self.home(&shelf, opening),
            Start::Interview(package, opening) => self.begin(package, opening),
            Start::Resume(session) => self.interview(*session),
        };
        self.store.settle()?;
        self.output.flush()?;
        result
    }

    /// Begins an interview with an instrument.
    pub(super) fn begin(&mut self, package: Rc<Package>, opening: Opening) -> Result<i32, Broken> {
        let stamp = self.clock.stamp();
        let id = self.seed.interview_id(stamp.at);
        let number = self
            .store
            .index()
            .opened(&package.instrument.id, opening.branch.as_deref());
        let opening = opening.bound_to(&package.instrument, &self.lang, number + 1);
        self.interview(Session::begin(package, id, opening, stamp))
    }
}
