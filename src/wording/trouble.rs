//! What is wrong with the store or an instrument: what, where, what to do.

use crate::instrument::problem::Problem;
use crate::interview::choose::harmful;
use crate::locale::dates;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::store::error::StoreError;

/// A fault of the store.
pub fn store(voice: Voice<'_>, error: &StoreError) -> String {
    let (key, args) = error.message();
    reported(voice, key, args)
}

/// A report by its key, with moments in the reader's form.
pub fn reported(voice: Voice<'_>, key: &str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<(&str, Arg)> = args
        .into_iter()
        .map(|(name, value)| match (name, value.parse()) {
            ("since", Ok(at)) => (name, Arg::Text(dates::moment(voice, at))),
            ("n", Ok(n)) => (name, Arg::Count(n)),
            _ => (name, Arg::Text(inert(&value))),
        })
        .collect();
    voice.with(key, &args)
}

/// A problem of an instrument: `esq24/instrument.toml:12:3: …`.
pub fn problem(voice: Voice<'_>, folder: &str, problem: &Problem) -> String {
    format!("{}/{}", inert(folder), fault(voice, problem))
}

/// A problem of a file by itself: `config.toml:3:1: …`.
pub fn fault(voice: Voice<'_>, problem: &Problem) -> String {
    let text = sentence(voice, problem);
    let file = inert(&problem.file);
    match problem.place {
        (0, 0) => format!("{file}: {text}"),
        (line, column) => format!("{file}:{line}:{column}: {text}"),
    }
}

/// What is wrong, without the place.
pub fn sentence(voice: Voice<'_>, problem: &Problem) -> String {
    let args: Vec<(&str, Arg)> = problem
        .args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(inert(value))))
        .collect();
    voice.with(&format!("problem-{}", problem.what), &args)
}

/// Text that a terminal shows and does not obey; line ends stay.
pub fn inert(text: &str) -> String {
    let safe = |c: char| {
        if harmful(c) && c != '\n' {
            '\u{fffd}'
        } else {
            c
        }
    };
    text.chars().map(safe).collect()
}
