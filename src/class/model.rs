//! Class mode as a value: what is on the screen and what is known, with no terminal in it.

use std::rc::Rc;

use crate::case::Case;
use crate::class::cards::Cards;
use crate::class::menu::Menu;
use crate::class::sets::Sets;
use crate::class::tale::Tale;
use crate::class::what_if::WhatIf;
use crate::instrument::parse::{Files, Package};
use crate::interview::event::Event;
use crate::interview::identity::Seed;
use crate::interview::session::Stamp;
use crate::library::shelf::Shelf;
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
    /// Hand the terminal back for a while.
    Suspend,
    /// End the program with this exit code.
    Quit(i32),
}

/// What is on the screen. To add a screen: a variant here, its module with `contexts`, `press` and
/// `sheet`, one arm in each of [`crate::class::update::contexts`], [`crate::class::update`] and
/// [`crate::class::view`], and a row on the menu that gives [`Next::Go`].
#[derive(Debug, Clone)]
pub enum Screen {
    /// What there is to choose from.
    Menu(Menu),
    /// The case, page after page.
    Tale(Tale),
    /// Theory, one screen each.
    Cards(Cards),
    /// Made-up answers in which something is to be seen.
    Sets(Sets),
    /// What would be, were it otherwise.
    WhatIf(WhatIf),
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
    /// What is taught, once it was chosen.
    pub lesson: Option<Lesson>,
    /// Where ids and codes are drawn from.
    pub seed: Seed,
    /// The present moment.
    pub now: Stamp,
    /// A sentence at the bottom, until the next key.
    pub notice: Option<Sentence>,
    /// What is to be done outside; taken by the loop after each message.
    pub effects: Vec<Effect>,
    /// How many lines the screen had that was drawn last, and how many were in sight; told by the
    /// loop, since a frame changes nothing.
    pub drawn: (usize, usize),
}

/// A case, an instrument, or a case with the instrument that it is scored with.
pub struct Lesson {
    /// The case; `None` where a class scores its own organisation.
    pub case: Option<Rc<Case>>,
    /// The instrument.
    pub package: Rc<Package>,
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
