//! A sentence that follows the language: a key and its arguments.

use crate::interview::choose::Misfit;
use crate::interview::session::{Held, Session};
use crate::locale::words::Voice;
use crate::messages::Arg;

/// A sentence for the user, not yet in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words' key.
    pub key: &'static str,
    /// Its arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Sentence {
    /// A sentence without arguments.
    pub fn plain(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// A sentence with arguments.
    pub fn with(key: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { key, args }
    }

    /// The sentence in a language.
    pub fn say(&self, voice: Voice<'_>) -> String {
        voice.with(self.key, &self.args)
    }
}

/// Why the interview did not move. A failing check is none of these: it has words of its own.
pub fn held(held: Held) -> Option<Sentence> {
    match held {
        Held::Check(_) => None,
        Held::Urged => Some(Sentence::plain("notice-urged")),
        Held::Required => Some(Sentence::plain("notice-required")),
        Held::Edge => Some(Sentence::plain("notice-edge")),
        Held::OffPath => Some(Sentence::plain("notice-off-path")),
        Held::Misfit(misfit) => Some(self::misfit(misfit)),
    }
}

/// What the answer given last is told about: a check that does not hold the interview.
pub fn told(session: &Session) -> Option<Sentence> {
    let checks = &session.package().instrument.checks;
    let check = checks.get(session.told()?)?;
    let text = session.text(&format!("check-{}", check.id))?;
    Some(Sentence::with(
        "check-info",
        vec![("text", Arg::from(text))],
    ))
}

/// Why an answer or a note does not fit.
pub fn misfit(misfit: Misfit) -> Sentence {
    match misfit {
        Misfit::NotNumber => Sentence::plain("notice-not-number"),
        Misfit::OutOfRange(min, max) => Sentence::with(
            "notice-range",
            vec![
                ("min", Arg::from(min.to_string())),
                ("max", Arg::from(max.to_string())),
            ],
        ),
        Misfit::NotDecimal(places) => {
            let places = vec![("places", Arg::from(u32::from(places)))];
            Sentence::with("notice-not-decimal", places)
        }
        Misfit::NotDate => Sentence::plain("notice-not-date"),
        Misfit::NotTime => Sentence::plain("notice-not-time"),
        Misfit::Outside => Sentence::plain("notice-outside"),
        Misfit::Format => Sentence::plain("notice-format"),
        Misfit::TooLong(max) => Sentence::with("notice-too-long", vec![("max", Arg::from(max))]),
        Misfit::NoChoice => Sentence::plain("notice-no-choice"),
        Misfit::Exclusive => Sentence::plain("notice-exclusive"),
        Misfit::NoSpecial => Sentence::plain("notice-no-special"),
        Misfit::Parts(n) => Sentence::with("notice-parts", vec![("n", Arg::from(n))]),
        Misfit::PointsLeft(n) => Sentence::with("notice-points-left", vec![("n", Arg::from(n))]),
        Misfit::PointsOver(n) => Sentence::with("notice-points-over", vec![("n", Arg::from(n))]),
        Misfit::Room(n) => Sentence::with("notice-room", vec![("n", Arg::from(n))]),
        Misfit::Empty => Sentence::plain("notice-required"),
    }
}
