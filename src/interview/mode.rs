//! How an interview is held.

use serde::{Deserialize, Serialize};

use crate::instrument::setting::Setting;

/// How an interview is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// By an interviewer, face to face.
    Interview,
    /// To try the program; never in results.
    Practice,
    /// By the respondent alone, at a kiosk.
    Kiosk,
    /// Answered elsewhere, and keyed in or read from a file.
    Keyed,
    /// By the program itself, to try an instrument; never in results.
    Simulated,
    /// By a group in class, about a case: its seat is in the opening. Never in results.
    Class,
    /// By an author, to see an instrument; never stored at all.
    Preview,
}

impl Mode {
    /// All that are stored.
    pub const ALL: [Self; 6] = [
        Self::Interview,
        Self::Practice,
        Self::Kiosk,
        Self::Keyed,
        Self::Simulated,
        Self::Class,
    ];

    /// The stable name, as stored, in files and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Practice => "practice",
            Self::Kiosk => "kiosk",
            Self::Keyed => "keyed",
            Self::Simulated => "simulated",
            Self::Class => "class",
            Self::Preview => "preview",
        }
    }

    /// The mode with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// The setting whose rules hold: what is keyed, made up or previewed goes as an interviewer
    /// would ask it.
    pub fn setting(self) -> Setting {
        match self {
            Self::Kiosk => Setting::Kiosk,
            Self::Class => Setting::Class,
            Self::Interview | Self::Practice | Self::Keyed | Self::Simulated | Self::Preview => {
                Setting::Interview
            }
        }
    }

    /// Whether a person answered, and meant it: all others are in no result unless asked for.
    pub fn counts(self) -> bool {
        !matches!(
            self,
            Self::Practice | Self::Simulated | Self::Class | Self::Preview
        )
    }
}
