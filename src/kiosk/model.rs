//! The kiosk as a value: what is on the screen and what is known, with no terminal in it.

use std::rc::Rc;

use crate::config::kiosk::hours::{is_open, until_change, weekday};
use crate::config::kiosk::{Kiosk, TextSize};
use crate::instrument::parse::{Files, Package};
use crate::interview::event::{Event, Opening};
use crate::interview::identity::Seed;
use crate::interview::session::{Session, Stamp};
use crate::kiosk::act::Act;
use crate::kiosk::figures::Figures;
use crate::kiosk::keys::Chord;
use crate::locale::dates;
use crate::locale::negotiate::LANGUAGES;
use crate::locale::words::{Voice, Words};
use crate::store::index::Index;
use crate::store::kiosk::Remembered;
use crate::store::tally::Tally;
use crate::tui::keys::Key;
use crate::tui::layout::Size;
use crate::tui::model::draft::Draft;
use crate::tui::model::sign_in::Lock;
use crate::tui::theme::Theme;
use crate::tui::touch::Touch;
use crate::wording::sentence::Sentence;

/// A clock that says an earlier moment than this (1 January 2025, UTC) is wrong.
const EARLIEST: i64 = 1_735_689_600_000;
/// So much earlier than the newest stored answer a clock may be before it counts as wrong.
const SLACK: i64 = 10 * 60 * 1000;
/// Free space below which staff are told, in MiB; the store refuses to begin below 50.
pub const NEARLY_FULL_MB: u64 = 200;
/// Below so much free space visitors are not asked, in MiB.
pub const FULL_MB: u64 = 50;

/// Something about the store, not yet in any language: the words' key and its arguments.
pub type Said = (&'static str, Vec<(&'static str, String)>);

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A finger or the mouse.
    Touch(Touch),
    /// Text was pasted. It counts as a sign of life, and is thrown away: whatever a clipboard
    /// holds, it is not this visitor's.
    Pasted,
    /// A line was typed, where the screen is read out line by line.
    Line(String),
    /// The terminal has this size now.
    Sized(Size),
    /// The deadline has come.
    Tick,
    /// The store is open; its lists.
    Opened(Box<Index>),
    /// The store's lists as of now, and the free space on its disk in MiB.
    Settled(Box<Index>, Option<u64>),
    /// Events up to this number of an interview are safe on the disk.
    Confirmed(String, u32),
    /// Something went wrong with the store.
    Trouble(Said),
    /// An interview that an earlier run left open, and the texts that it is bound to.
    Found(String, Vec<Event>, Option<Files>),
    /// What staff see.
    Figures(Box<Figures>),
    /// An export is through: how many visits, or what went wrong.
    Exported(Result<usize, Said>),
    /// The program is asked to end, with this exit code.
    End(i32),
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store events.
    Append(String, Vec<Event>),
    /// Keep the texts of the instrument, before the first event.
    Hold(String, Files),
    /// Count something that leaves no other trace.
    Tally(Tally),
    /// Load an interview.
    Load(String),
    /// Bring the lists up to date and send them back; opens the store where it is not open.
    Settle,
    /// Nothing of what was on the screen may be found on it again.
    Wipe,
    /// Call staff: the bell and the command, as they are set.
    Call,
    /// Something needs staff; its key.
    Alert(&'static str),
    /// Keep this over a restart.
    Remember(Remembered),
    /// Write a line to the log of what staff did.
    Log(String),
    /// Gather what staff see.
    Gather,
    /// Write all visits to the folder for exports.
    Export,
    /// End the program with this exit code.
    Quit(i32),
}

/// Which screen is shown.
#[derive(Debug)]
pub enum Screen {
    /// Nobody is here: the invitation, or that it is closed.
    Lobby,
    /// Choosing a language.
    Language,
    /// A visit, from the age gate to the last item.
    Visit(Box<Visit>),
    /// The visit is sent; waiting for the disk.
    Saving(Box<Receipt>),
    /// The visit is safe.
    Thanks(Box<Receipt>),
    /// A visit that ended otherwise: its words' key, and its language.
    Farewell(&'static str, Option<String>),
    /// Behind the PIN.
    Staff(Box<Staff>),
}

/// What lies on top of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Over {
    /// Staff are called, or are asked what to do.
    Call {
        /// Whether they have been called by now.
        called: bool,
    },
    /// The PIN is asked for.
    Pin(PinPad),
}

/// The PIN on its way.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct PinPad {
    /// The digits so far.
    pub typed: String,
    /// Whether the one before was wrong.
    pub wrong: bool,
}

impl std::fmt::Debug for PinPad {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.typed.len();
        write!(f, "PinPad {{ {digits} digits, wrong: {} }}", self.wrong)
    }
}

/// A visit.
#[derive(Debug)]
pub struct Visit {
    /// The engine.
    pub session: Session,
    /// What is half picked.
    pub draft: Draft,
    /// Events that wait until the visitor sends them, where nothing else is to be kept.
    pub unsent: Vec<Event>,
    /// What stands against going on, if anything.
    pub notice: Option<Sentence>,
}

/// What a visitor takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The interview.
    pub interview: String,
    /// Its last event.
    pub n: u32,
    /// The code; shown, never stored.
    pub code: String,
    /// The visitor's language.
    pub lang: String,
}

/// The staff screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Staff {
    /// What was gathered; none until it is there.
    pub figures: Option<Figures>,
    /// Whether suspected play is counted in.
    pub play: bool,
    /// What was done last.
    pub notice: Option<Sentence>,
    /// Whether leaving was asked for; asked again, it is done.
    pub leaving: bool,
}

/// Whether visitors are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are.
    Open,
    /// Staff have paused it.
    Paused,
    /// It is outside the opening hours.
    Hours,
    /// Answers could not be stored.
    Broken,
}

/// A target with a finger on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// Which one; none where the finger came down beside all of them.
    pub act: Option<Act>,
    /// Whether the finger is still on it, and has been all the time.
    pub on: bool,
}

/// The whole kiosk.
#[derive(Debug)]
pub struct Model {
    /// What it is set to.
    pub settings: Kiosk,
    /// How things look.
    pub theme: Theme,
    /// The interface's words.
    pub words: Rc<Words>,
    /// The language of staff.
    pub home: String,
    /// What is asked.
    pub package: Rc<Package>,
    /// Where it stands: an opening that is not bound to an instrument yet.
    pub desk: Opening,
    /// Where ids and codes come from.
    pub seed: Seed,
    /// What the store lists; none while it is not open.
    pub index: Option<Index>,
    /// Free space on the store's disk, in MiB.
    pub free_mb: Option<u64>,
    /// The terminal's size.
    pub size: Size,
    /// The screen.
    pub screen: Screen,
    /// What lies on top of it.
    pub over: Option<Over>,
    /// How far the page is scrolled, or leafed.
    pub scroll: usize,
    /// The target that keys have selected.
    pub focus: Option<usize>,
    /// Whether keys are used: then the targets say which.
    pub keyed: bool,
    /// Digits typed so far that could still go on.
    pub digits: String,
    /// The finger that is down.
    pub pressed: Option<Pressed>,
    /// Where and when the last touch did something.
    pub touched: Option<(u16, u16, u64)>,
    /// How far the way to the PIN was gone.
    pub chord: Chord,
    /// Wrong PINs.
    pub lock: Lock,
    /// What is kept over a restart.
    pub remembered: Remembered,
    /// What is wrong with the store, if anything is.
    pub trouble: Option<Said>,
    /// When a sign of life came last, by the monotonic clock.
    pub input: u64,
    /// When the screen was shown, by the monotonic clock.
    pub shown: u64,
    /// When a store that refused was asked last, by the monotonic clock.
    pub probed: u64,
    /// The time of the newest message.
    pub now: Stamp,
}

impl Model {
    /// The interface's words in the language of the visitor; in that of staff where nobody has
    /// chosen one.
    pub fn voice(&self) -> Voice<'_> {
        self.words.voice(self.lang().unwrap_or(&self.home))
    }

    /// The language that the visitor chose.
    pub fn lang(&self) -> Option<&str> {
        match &self.screen {
            Screen::Visit(visit) => Some(visit.session.lang()),
            Screen::Saving(receipt) | Screen::Thanks(receipt) => Some(&receipt.lang),
            Screen::Farewell(_, lang) => lang.as_deref(),
            Screen::Lobby | Screen::Language | Screen::Staff(_) => None,
        }
    }

    /// The words in every language, or in the one that the visitor chose.
    pub fn voices(&self) -> Vec<Voice<'_>> {
        match self.lang() {
            Some(lang) => vec![self.words.voice(lang)],
            None => LANGUAGES.map(|tag| self.words.voice(tag)).to_vec(),
        }
    }

    /// Whether things are shown large.
    pub fn is_large(&self) -> bool {
        let set = self.settings.text == TextSize::Large;
        self.remembered.large.unwrap_or(set)
    }

    /// Whether the machine's clock cannot be right.
    pub fn clock_is_wrong(&self) -> bool {
        let newest = self.index.as_ref().and_then(newest);
        let before = newest.is_some_and(|last| self.now.at < last - SLACK);
        self.now.at < EARLIEST || before
    }

    /// Whether visitors are asked now.
    pub fn standing(&self) -> Standing {
        let full = self.free_mb.is_some_and(|free| free < FULL_MB);
        if self.index.is_none() || self.trouble.is_some() || full {
            Standing::Broken
        } else if self.remembered.paused {
            Standing::Paused
        } else if self.clock_is_wrong() || is_open(&self.settings.hours, self.minute()) {
            Standing::Open
        } else {
            Standing::Hours
        }
    }

    /// When it opens again, where it is closed by its hours: the weekday, Monday being 0, and the time.
    pub fn opens(&self) -> Option<(u32, String)> {
        let closed = self.standing() == Standing::Hours;
        let wait = until_change(&self.settings.hours, self.minute()).filter(|_| closed)?;
        let (day, minute) = weekday(self.minute() + wait);
        Some((day.into(), format!("{:02}:{:02}", minute / 60, minute % 60)))
    }

    /// Milliseconds until it opens or closes by its hours.
    pub fn until_hours(&self) -> Option<u64> {
        let minutes = until_change(&self.settings.hours, self.minute())?;
        let gone = self.now.at.rem_euclid(60_000).cast_unsigned();
        Some((u64::from(minutes) * 60_000).saturating_sub(gone))
    }

    fn minute(&self) -> u32 {
        dates::week_minute(self.now.at)
    }

    /// What needs staff, as keys of words; visitors see no more than a mark.
    pub fn needs(&self) -> Vec<&'static str> {
        let full = self.free_mb.is_some_and(|free| free < NEARLY_FULL_MB);
        [
            (
                self.index.is_none() || self.trouble.is_some(),
                "staff-need-store",
            ),
            (full, "staff-need-space"),
            (self.clock_is_wrong(), "staff-need-clock"),
        ]
        .into_iter()
        .filter_map(|(needed, key)| needed.then_some(key))
        .collect()
    }

    /// Whether the visitor has agreed, so that there is something to be lost.
    pub fn is_begun(&self) -> bool {
        matches!(&self.screen, Screen::Visit(visit) if visit.session.state().opening.is_some())
    }

    /// Whether a visitor is being asked.
    pub fn is_visited(&self) -> bool {
        matches!(self.screen, Screen::Language | Screen::Visit(_))
    }
}

/// When the newest event came that the lists know of.
fn newest(index: &Index) -> Option<i64> {
    let recent = index.recent.iter().map(|listed| listed.summary.last);
    let open = index.open.values().map(|summary| summary.last);
    recent.chain(open).max()
}
