//! The program as a value: what is on the screen and what is known, with no terminal in it.

pub mod area;
pub mod desk;
pub mod draft;
pub mod home;
pub mod reason;
pub mod settings;
pub mod sheet;
pub mod sign_in;

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::config::settings::{Key as Setting, Settings, Value};
use crate::instrument::model::ItemIx;
use crate::instrument::parse::Files;
use crate::instrument::problem::Problem;
use crate::interview::event::{Event, Opening};
use crate::interview::identity::Seed;
use crate::interview::session::Stamp;
use crate::library::shelf::Shelf;
use crate::locale::words::{Voice, Words};
use crate::measure::weights::Scheme;
use crate::store::index::Index;
use crate::store::tally::Tally;
use crate::tui::keys::{Context, Key};
use crate::tui::model::area::Area;
use crate::tui::model::desk::Desk;
use crate::tui::model::home::Home;
use crate::tui::model::reason::Reason;
use crate::tui::model::sheet::Map;
use crate::tui::model::sign_in::{Lock, SignIn};
use crate::tui::theme::Theme;
use crate::wording::sentence::Sentence;

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one piece.
    Paste(String),
    /// The terminal has another size, or the program was continued.
    Redraw,
    /// Events up to this number of an interview are safe on the disk.
    Confirmed {
        /// The interview.
        interview: String,
        /// The number of its newest safe event.
        n: u32,
    },
    /// Something went wrong with the store; the words' key and its arguments.
    Trouble(&'static str, Vec<(&'static str, String)>),
    /// Something about the store worth knowing; the words' key and its arguments.
    Told(&'static str, Vec<(&'static str, String)>),
    /// The store is well again.
    Well,
    /// The events of an interview that was asked for, and the texts that it is bound to.
    Loaded {
        /// The interview.
        interview: String,
        /// Its events.
        events: Vec<Event>,
        /// The files of its instrument as the store keeps them.
        files: Option<Files>,
    },
    /// The lists of the home screen, brought up to date.
    Index(Box<Index>),
    /// The store that was shut is open now, with these lists.
    Opened(Box<Index>),
    /// How backups stand.
    Backups(Backups),
    /// A setting was written to the file.
    Configured,
    /// It could not be written, and why.
    Unconfigured(Problem),
    /// The program is asked to end, with this exit code.
    End(i32),
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store events.
    Append(String, Vec<Event>),
    /// Keep the texts of an instrument, before its first event.
    Hold(String, Files),
    /// Load an interview and the texts of its instrument.
    Load {
        /// The interview.
        interview: String,
    },
    /// Count something that leaves no other trace.
    Tally(Tally),
    /// Bring sled and the index up to date, and send the index back.
    Settle,
    /// Write a setting to the file; the text that a new file begins with.
    Configure(Setting, Value, String),
    /// Hand the terminal back until the program is continued.
    Suspend,
    /// End the program with this exit code.
    Quit(i32),
}

/// What [`Effect::Quit`] says where the dashboard is to follow: no program ends with it.
pub const TO_DASHBOARD: i32 = 1_000;

/// What lies on top of the screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Choosing a non-answer; the selected one.
    Specials(usize),
    /// All keys of the screen below; how far it is scrolled.
    Help(usize),
    /// Where a suggestion comes from: which one, and how far it is scrolled.
    Explain(usize, usize),
    /// What the program is set to.
    Settings(settings::Page),
    /// The map of the interview.
    Map(Box<Map>),
    /// A note to an item, and the map to go back to if it was written from there.
    Note(ItemIx, Area, Option<Box<Map>>),
    /// Saying who interviews.
    SignIn(SignIn),
    /// The tour of the first start; which page of it.
    Tour(usize),
    /// Choosing why the interview ends early or is opened again.
    Reason(Reason),
}

/// The pages of the tour: the keys of their title and of their text.
pub const TOUR: [(&str, &str); 3] = [
    ("tour-answer", "tour-answer-text"),
    ("tour-reach", "tour-reach-text"),
    ("tour-safe", "tour-safe-text"),
];

/// How backups stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Backups {
    /// Whether they are made by themselves.
    pub wanted: bool,
    /// When the newest one was made, in milliseconds since 1970.
    pub last: Option<i64>,
}

/// Which screen is shown.
#[derive(Debug)]
pub enum Screen {
    /// The home screen.
    Home(Home),
    /// An interview, from the age gate to the receipt.
    Desk(Box<Desk>),
}

/// The whole program.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they do not depend on one another"
)]
pub struct Model {
    /// What the program is set to.
    pub settings: Settings,
    /// How things look.
    pub theme: Theme,
    /// The interface's words.
    pub words: Rc<Words>,
    /// The language shown outside an interview.
    pub lang: String,
    /// The instruments at hand.
    pub shelf: Rc<Shelf>,
    /// The actions that suggestions come from.
    pub catalogue: Rc<LazyCell<Catalogue>>,
    /// Who interviews where: an opening that is not bound to an instrument yet.
    pub desk: Opening,
    /// Where ids and codes come from.
    pub seed: Seed,
    /// What the store lists.
    pub index: Index,
    /// The newest event that this run made, for each interview it had on the screen: what the store
    /// sends may have been read before it.
    pub heads: BTreeMap<String, u32>,
    /// What is wrong with the store, if anything is.
    pub trouble: Option<Sentence>,
    /// Whether the store cannot be written to yet: nothing is begun then.
    pub shut: bool,
    /// The weights of the overall point.
    pub scheme: Scheme,
    /// Whether items are shown in both languages.
    pub both: bool,
    /// Leaving was asked for while something is not saved; asked again, it is done.
    pub asked: bool,
    /// Wrong PINs so far.
    pub lock: Lock,
    /// How backups stand.
    pub backups: Backups,
    /// The screen.
    pub screen: Screen,
    /// What lies on top of it.
    pub overlay: Option<Overlay>,
    /// The sentence in the line above the bar.
    pub notice: Option<Sentence>,
    /// Counts the changes that a frame cannot take over from the one before.
    pub revision: u64,
    /// Counts those of them that reach the screen below what lies on top of it.
    pub ground: u64,
    /// The time of the newest message.
    pub now: Stamp,
    /// Shown instead of the home screen at the end: the program was started for one interview.
    pub one: bool,
}

impl Model {
    /// A program at its home screen that knows nothing of a store yet.
    pub fn new(
        settings: Settings,
        lang: &str,
        shelf: Shelf,
        catalogue: LazyCell<Catalogue>,
        desk: Opening,
        seed: Seed,
    ) -> Self {
        Self {
            theme: Theme::of(&settings),
            settings,
            words: Rc::new(Words::embedded()),
            lang: lang.to_owned(),
            shelf: Rc::new(shelf),
            catalogue: Rc::new(catalogue),
            desk,
            seed,
            index: Index::default(),
            heads: BTreeMap::new(),
            trouble: None,
            shut: false,
            scheme: Scheme::default(),
            both: false,
            asked: false,
            lock: Lock::default(),
            backups: Backups::default(),
            screen: Screen::Home(Home::default()),
            overlay: None,
            notice: None,
            revision: 0,
            ground: 0,
            now: Stamp::default(),
            one: false,
        }
    }

    /// The language of the screen: the interview's, if there is one.
    pub fn tongue(&self) -> &str {
        match &self.screen {
            Screen::Desk(desk) => desk.session.lang(),
            Screen::Home(_) => &self.lang,
        }
    }

    /// The interface's words in that language.
    pub fn voice(&self) -> Voice<'_> {
        self.words.voice(self.tongue())
    }

    /// The contexts in which a key is looked up, the topmost first.
    pub fn contexts(&self) -> Vec<Context> {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Specials(_)), _) => vec![Context::Specials],
            (Some(Overlay::Help(_) | Overlay::Explain(..)), _) => vec![Context::Page],
            (Some(Overlay::Settings(page)), _) => vec![page.context()],
            (Some(Overlay::SignIn(_)), _) => vec![Context::Field],
            (Some(Overlay::Tour(_)), _) => vec![Context::Tour],
            (Some(Overlay::Map(_)), _) => vec![Context::Map],
            (Some(Overlay::Note(..)), _) => vec![Context::Note],
            (Some(Overlay::Reason(_)), _) => vec![Context::Reason],
            (None, Screen::Home(home)) => {
                let search = home.query.as_ref().map(|_| Context::Search);
                let below = [Context::Home, Context::Everywhere];
                search.into_iter().chain(below).collect()
            }
            (None, Screen::Desk(desk)) => {
                let mut contexts = desk.contexts();
                contexts.push(Context::Everywhere);
                contexts
            }
        }
    }
}
