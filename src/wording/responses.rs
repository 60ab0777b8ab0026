//! What is wrong with a responses file, in words.

use crate::exchange::responses::encoding::Unclear;
use crate::exchange::responses::problem::{Fault, Problem};
use crate::interview::choose::Misfit;
use crate::interview::event::Mode;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::wording::sentence::Sentence;
use crate::wording::trouble::inert;

/// No more of a value is shown than so many characters.
const LONGEST: usize = 40;

/// A problem with its place.
pub fn problem(voice: Voice<'_>, problem: &Problem) -> String {
    let what = Arg::from(fault(voice, &problem.fault));
    let line = ("line", Arg::from(problem.line.to_string()));
    match &problem.column {
        None => voice.with("csv-at-line", &[line, ("what", what)]),
        Some((column, name)) => {
            let args = [
                line,
                ("column", Arg::from(column.to_string())),
                ("name", Arg::from(short(name))),
                ("what", what),
            ];
            voice.with("csv-at-field", &args)
        }
    }
}

/// A problem without its place.
pub fn fault(voice: Voice<'_>, fault: &Fault) -> String {
    let plain = |key| voice.say(key);
    let value = |value: &str| ("value", Arg::from(short(value)));
    match fault {
        Fault::NoName => plain("csv-no-name"),
        Fault::Unknown => plain("csv-unknown"),
        Fault::Missing(name) => voice.with("csv-missing", &[("name", Arg::from(name.as_str()))]),
        Fault::Duplicate(first) => {
            voice.with("csv-duplicate", &[("first", Arg::from(first.to_string()))])
        }
        Fault::Ragged { found, expected } => {
            let [found, expected] = [found, expected].map(|n| Arg::from(n.to_string()));
            voice.with("csv-ragged", &[("found", found), ("expected", expected)])
        }
        Fault::Nothing => plain("csv-nothing"),
        Fault::Quote => plain("csv-quote"),
        Fault::Unclosed => plain("csv-unclosed"),
        Fault::LineBreak => plain("csv-line-break"),
        Fault::Bytes => plain("csv-bytes"),
        Fault::Misfit(misfit, text) => self::misfit(voice, *misfit, value(text)),
        Fault::Mode(text) => {
            let known = ("known", Arg::from(Mode::ALL.map(Mode::name).join(", ")));
            voice.with("csv-mode", &[value(text), known])
        }
        Fault::Language(text, known) => {
            let known = ("known", Arg::from(known.join(", ")));
            voice.with("csv-language", &[value(text), known])
        }
        Fault::Moment(text) => voice.with("csv-moment", &[value(text)]),
        Fault::Asked => plain("csv-asked"),
        Fault::NotAsked => plain("csv-not-asked"),
        Fault::Check(check) => voice.with("csv-check", &[("check", Arg::from(check.as_str()))]),
    }
}

fn misfit(voice: Voice<'_>, misfit: Misfit, value: (&'static str, Arg)) -> String {
    match misfit {
        Misfit::NotNumber => voice.with("csv-not-number", &[value]),
        Misfit::OutOfRange(min, max) => {
            let [min, max] = [min, max].map(|n| Arg::from(n.to_string()));
            voice.with("csv-range", &[value, ("min", min), ("max", max)])
        }
        other => {
            let why = voice.say(&format!("misfit-{}", other.name()));
            voice.with("csv-misfit", &[value, ("why", Arg::from(why))])
        }
    }
}

/// Why it cannot be told how a file is written.
pub fn unclear(path: &str, unclear: &Unclear) -> Sentence {
    let path = ("path", Arg::from(inert(path)));
    let line = |name, line: &u64| (name, Arg::from(line.to_string()));
    match unclear {
        Unclear::Io(error) => Sentence::with(
            "csv-io",
            vec![path, ("reason", Arg::from(error.to_string()))],
        ),
        Unclear::NoFile => Sentence::with("csv-no-file", vec![path]),
        Unclear::Workbook => Sentence::with("csv-workbook", vec![path]),
        Unclear::Bytes(at) => Sentence::with("csv-undecodable", vec![path, line("line", at)]),
        Unclear::Mixed { utf8, gbk } => {
            let lines = vec![path, line("utf8", utf8), line("gbk", gbk)];
            Sentence::with("csv-mixed", lines)
        }
    }
}

fn short(text: &str) -> String {
    let text = inert(text).replace('\n', " ");
    let mut kept: String = text.chars().take(LONGEST).collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}
