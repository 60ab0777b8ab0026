//! What could stand in the way of interviewing on this machine: what is wrong, and what to do.
//!
//! [`machine`] and the caller gather [`Facts`]; the other parts judge them, each its own field, and
//! read nothing but the facts.

mod clock;
mod config;
mod hands;
pub mod machine;
mod screen;
mod store;

use std::path::PathBuf;

pub use screen::PROBES;

use crate::config::settings::Settings;
use crate::instrument::problem::Problem;
use crate::locale::words::Voice;
use crate::store::error::StoreError;
use crate::store::glance::Glance;
use crate::tui::layout::Size;

/// Everything that was seen of the machine.
pub struct Facts<'a> {
    /// An environment variable; an empty one is none.
    pub env: &'a dyn Fn(&str) -> Option<String>,
    /// The terminal's size; `None` if input or output is no terminal.
    pub size: Option<Size>,
    /// How wide the terminal draws each of [`PROBES`]; `None` if it was not asked or did
    /// not answer.
    pub widths: Option<Vec<usize>>,
    /// The names of running programs; none where the system does not list them.
    pub running: Vec<String>,
    /// The data folder.
    pub data: PathBuf,
    /// How it is.
    pub store: Result<Glance, StoreError>,
    /// The file of the settings, if there is a place for it.
    pub config: Option<PathBuf>,
    /// Whether it is there.
    pub configured: bool,
    /// What it says.
    pub settings: Result<Settings, Problem>,
    /// The present moment, in milliseconds since 1970.
    pub now: i64,
    /// The time zone.
    pub zone: Option<String>,
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Well,
    /// Worth a look; interviews can be held.
    Look,
    /// Interviews cannot be held, or would be spoilt.
    Bad,
}

impl State {
    /// The stable name, for scripts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Well => "ok",
            Self::Look => "look",
            Self::Bad => "bad",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of the thing.
    pub check: &'static str,
    /// How it is.
    pub state: State,
    /// What was found.
    pub text: String,
    /// What to do about it; nothing where all is well.
    pub advice: Option<String>,
}

impl Finding {
    fn well(check: &'static str, text: String) -> Self {
        Self {
            check,
            state: State::Well,
            text,
            advice: None,
        }
    }

    fn look(check: &'static str, text: String, advice: String) -> Self {
        Self {
            check,
            state: State::Look,
            text,
            advice: Some(advice),
        }
    }

    fn bad(check: &'static str, text: String, advice: String) -> Self {
        Self {
            state: State::Bad,
            ..Self::look(check, text, advice)
        }
    }
}

/// Judges everything, in the order in which a person would go through it.
pub fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    let parts = [
        screen::examine(voice, facts),
        hands::examine(voice, facts),
        store::examine(voice, facts),
        clock::examine(voice, facts),
        config::examine(voice, facts),
    ];
    parts.concat()
}
