//! Class mode as a value: what is on the screen and what is known, with no terminal in it.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::class::cards::Cards;
use crate::class::grid::Grid;
use crate::class::lesson::{Known, Lesson, Recalled};
use crate::class::menu::Menu;
use crate::class::reveal::Reveal;
use crate::class::sets::Sets;
use crate::class::tale::Tale;
use crate::class::what_if::WhatIf;
use crate::exchange::file::Gathered;
use crate::instrument::parse::Files;
use crate::interview::event::Event;
use crate::interview::identity::Seed;
use crate::interview::session::Stamp;
use crate::library::shelf::{Shelf, actions};
use crate::locale::negotiate::LANGUAGES;
use crate::locale::words::{Voice, Words};
use crate::tui::keys::{Action, Context, Key};
use crate::tui::theme::Theme;
use crate::wording::sentence::Sentence;

/// Something about the store, not yet in any language: the words' key and its arguments.
pub type Said = (&'static str, Vec<(&'static str, String)>);

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one piece.
    Paste(String),
    /// The terminal has another size.
    Redraw,
    /// Events up to this number of an interview are safe on the disk.
    Confirmed(String, u32),
    /// Something went wrong with the store.
    Trouble(Said),
    /// The votes of a class, as they were asked for.
    Recalled(Recalled),
    /// Files that votes may be in.
    Files(Vec<Gathered>),
    /// Files were written: the words' key and the last place, or what went wrong.
    Written(Result<(&'static str, PathBuf), Said>),
    /// The program is asked to end, with this exit code.
    End(i32),
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store events.
    Append(String, Vec<Event>),
    /// Keep the texts of an instrument, before the first event.
    Hold(String, Files),
    /// Look for the votes of the class with this code.
    Recall(String),
    /// Read the votes in a file, or in all files of a folder.
    Read(PathBuf),
    /// Write files, and say so by this key.
    Write(Vec<(PathBuf, String)>, &'static str),
    /// Hand the terminal back for a while.
    Suspend,
    /// End the program with this exit code.
    Quit(i32),
}

/// What is on the screen. To add a screen: a variant here, its module with `contexts`, `press` and
/// `sheet`, one arm in each of [`mod@crate::class::update`] (contexts and keys) and
/// [`mod@crate::class::view`], and a row on the menu that gives [`Next::Go`].
#[derive(Debug, Clone)]
pub enum Screen {
    /// What there is to choose from.
    Menu(Menu),
    /// The case, page after page.
    Tale(Tale),
    /// Theory, one screen each.
    Cards(Cards),
    /// Groups vote.
    Grid(Grid),
    /// What votes show.
    Reveal(Reveal),
    /// Made-up answers in which something is to be seen.
    Sets(Sets),
    /// What would be, were it otherwise.
    WhatIf(Box<WhatIf>),
}

/// Where a key leads.
#[derive(Debug, Clone)]
pub enum Next {
    /// Nowhere: the screen is still there.
    Stay,
    /// To another screen, which lies on this one: leaving it leads back here.
    Go(Box<Screen>),
    /// To another screen in the place of this one.
    Instead(Box<Screen>),
    /// Back to the screen below; from the last one, out of the program.
    Leave,
    /// To the start menu, with nothing below it.
    Start,
}

/// A key as a screen gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// The key itself, for digits and what is typed.
    pub key: Key,
    /// What it is bound to where it was pressed.
    pub action: Option<Action>,
}

/// What all screens share.
pub struct Desk {
    /// The words.
    pub words: Rc<Words>,
    /// The language of the moment.
    pub lang: String,
    /// Whether cases and cards are told in both languages.
    pub both: bool,
    /// How it looks.
    pub theme: Theme,
    /// Whether it is in large print: few lines of at most 40 columns.
    pub big: bool,
    /// Where instruments are.
    pub shelf: Rc<Shelf>,
    /// What can be advised.
    pub catalogue: Rc<LazyCell<Catalogue>>,
    /// What is taught, once it was chosen.
    pub lesson: Option<Lesson>,
    /// Classes that the store has votes of, the newest first.
    pub known: Vec<Known>,
    /// Where a group's own machine writes its vote.
    pub ballot: Option<PathBuf>,
    /// Where ids and codes are drawn from.
    pub seed: Seed,
    /// The present moment.
    pub now: Stamp,
    /// A sentence at the bottom, until the next key.
    pub notice: Option<Sentence>,
    /// What is wrong with the store, until it has saved something again.
    pub trouble: Option<Sentence>,
    /// Votes with events that the disk has not confirmed yet, and the newest of these.
    pub unsaved: BTreeMap<String, u32>,
    /// What is to be done outside; taken by the loop after each message.
    pub effects: Vec<Effect>,
    /// How many lines the screen had that was drawn last, and how many were in sight; told by the
    /// loop, since a frame changes nothing.
    pub drawn: (usize, usize),
}

/// All that a frame is made from.
pub struct Model {
    /// What all screens share.
    pub desk: Desk,
    /// The screen.
    pub screen: Screen,
    /// The screens below it, the lowest first.
    pub below: Vec<Screen>,
    /// The first line in sight of the page of keys, while it lies on top.
    pub help: Option<usize>,
}

impl Desk {
    /// A desk without a lesson.
    pub fn new(words: Words, lang: &str, theme: Theme, shelf: Shelf, seed: Seed) -> Self {
        Self {
            words: Rc::new(words),
            lang: lang.to_owned(),
            both: false,
            theme,
            big: theme.large,
            shelf: Rc::new(shelf),
            catalogue: Rc::new(actions()),
            lesson: None,
            known: Vec::new(),
            ballot: None,
            seed,
            now: Stamp::default(),
            notice: None,
            trouble: None,
            unsaved: BTreeMap::new(),
            effects: Vec::new(),
            drawn: (0, 0),
        }
    }

    /// The words in the language of the moment.
    pub fn voice(&self) -> Voice<'_> {
        self.words.voice(&self.lang)
    }

    /// The languages in which something is told: the one of the moment, and the other one if both
    /// were asked for.
    pub fn tags(&self) -> Vec<&str> {
        let others = LANGUAGES.iter().copied().filter(|tag| *tag != self.lang);
        let others = others.filter(|_| self.both);
        std::iter::once(self.lang.as_str()).chain(others).collect()
    }

    /// A text of the case in a language.
    pub fn told(&self, tag: &str, key: &str) -> String {
        let case = self.lesson.as_ref().and_then(|lesson| lesson.case.as_ref());
        let text = case.and_then(|case| case.texts.get(tag, key, &|_| None));
        crate::wording::trouble::inert(text.unwrap_or_default().trim())
    }

    /// What the lesson is called: its case, or its instrument.
    pub fn title(&self) -> String {
        let Some(lesson) = &self.lesson else {
            return self.voice().say("class-name");
        };
        let texts = match &lesson.case {
            Some(case) => &case.texts,
            None => &lesson.package.texts,
        };
        let title = texts.get(&self.lang, "title", &|_| None);
        crate::wording::trouble::inert(&title.unwrap_or_default())
    }
}

impl Model {
    /// The start menu over this desk.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            screen: Screen::Menu(Menu::default()),
            below: Vec::new(),
            help: None,
        }
    }

    /// Where keys are pressed, the topmost first.
    pub fn contexts(&self) -> Vec<Context> {
        if self.help.is_some() {
            return vec![Context::Page];
        }
        self.contexts_below()
    }

    /// The same, whatever lies on top of the screen.
    pub(super) fn contexts_below(&self) -> Vec<Context> {
        let own = crate::class::update::contexts(&self.screen);
        let all = own.iter().chain(&[Context::Class, Context::Everywhere]);
        all.copied().collect()
    }
}
