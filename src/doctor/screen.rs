//! The terminal: what it is, how large, its encoding, and how wide it draws what we draw.

use crate::doctor::{Facts, Finding};
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::tui::layout::{SMALLEST, Size};
use crate::tui::wrap::width;
use crate::wording::trouble::inert;

/// What the terminal is asked to draw: a Chinese character, marks of ours that some terminals draw
/// two cells wide, a circled digit as texts have it, an emoji as answers may have it.
pub const PROBES: [&str; 8] = ["中", "─", "│", "▕", "·", "✓", "①", "😀"];
const MARKS: std::ops::Range<usize> = 1..6;
const CIRCLED: usize = 6;
const EMOJI: usize = 7;
/// From this size on nothing has to be scrolled that need not be.
const ROOMY: Size = Size { cols: 80, rows: 24 };

pub(super) fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    let Some(size) = facts.size else {
        let advice = voice.say("doctor-no-terminal-do");
        let none = Finding::look("terminal", voice.say("doctor-no-terminal"), advice);
        return vec![none, locale(voice, facts)];
    };
    let mut found = vec![
        terminal(voice, facts),
        window(voice, size),
        colour(voice, facts),
    ];
    found.push(locale(voice, facts));
    match &facts.widths {
        Some(widths) => found.extend(drawn(voice, facts, widths)),
        None => found.push(Finding::look(
            "width",
            voice.say("doctor-silent"),
            voice.say("doctor-silent-do"),
        )),
    }
    found
}

fn terminal(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let term = (facts.env)("TERM").map(|term| inert(&term));
    match term.as_deref() {
        None | Some("dumb") => Finding::look(
            "terminal",
            voice.say("doctor-dumb"),
            voice.say("doctor-dumb-do"),
        ),
        Some(term) => {
            let program = (facts.env)("TERM_PROGRAM").map(|program| inert(&program));
            let names = [Some(term.to_owned()), program];
            let names: Vec<String> = names.into_iter().flatten().collect();
            Finding::well("terminal", names.join(" · "))
        }
    }
}

fn window(voice: Voice<'_>, size: Size) -> Finding {
    let args = [
        ("cols", Arg::from(u32::from(size.cols))),
        ("rows", Arg::from(u32::from(size.rows))),
        ("least-cols", Arg::from(u32::from(SMALLEST.cols))),
        ("least-rows", Arg::from(u32::from(SMALLEST.rows))),
    ];
    let text = voice.with("doctor-size", &args);
    if size.cols < SMALLEST.cols || size.rows < SMALLEST.rows {
        let text = voice.with("doctor-small", &args);
        Finding::bad("size", text, voice.say("doctor-small-do"))
    } else if size.cols < ROOMY.cols || size.rows < ROOMY.rows {
        Finding::look("size", text, voice.say("doctor-narrow-do"))
    } else {
        Finding::well("size", text)
    }
}

/// A guess from what the terminal says of itself; nothing depends on it.
fn colour(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let env = |name| (facts.env)(name).unwrap_or_default();
    let term = env("TERM");
    let many = ["truecolor", "24bit"].contains(&env("COLORTERM").as_str());
    let key = if !env("NO_COLOR").is_empty() {
        "doctor-no-color"
    } else if many || term.ends_with("-direct") {
        "doctor-true-colour"
    } else if term.contains("256color") {
        "doctor-256-colours"
    } else if term.starts_with("vt") || term.contains("mono") {
        "doctor-no-colours"
    } else {
        "doctor-16-colours"
    };
    Finding::well("colour", voice.say(key))
}

fn locale(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let said = names.into_iter().find_map(|name| (facts.env)(name));
    let Some(said) = said.filter(|said| !["C", "POSIX"].contains(&said.as_str())) else {
        let text = voice.say("doctor-no-locale");
        return Finding::look("locale", text, voice.say("doctor-locale-do"));
    };
    let plain = said.to_ascii_lowercase().replace('-', "");
    let name = [("name", Arg::from(inert(&said)))];
    if plain.contains("utf8") || cfg!(target_os = "macos") {
        Finding::well("locale", inert(&said))
    } else if plain.contains('.') {
        let text = voice.with("doctor-charset", &name);
        Finding::bad("locale", text, voice.say("doctor-locale-do"))
    } else {
        let text = voice.with("doctor-maybe-charset", &name);
        Finding::look("locale", text, voice.say("doctor-locale-do"))
    }
}

fn drawn(voice: Voice<'_>, facts: &Facts<'_>, widths: &[usize]) -> Vec<Finding> {
    let pairs: Vec<(&str, usize)> = PROBES.into_iter().zip(widths.iter().copied()).collect();
    let args = |(text, cells): (&str, usize)| {
        [
            ("text", Arg::from(text)),
            ("cells", Arg::from(cells)),
            ("wanted", Arg::from(width(text))),
        ]
    };
    let mut found = Vec::new();
    for (check, place) in [
        ("width-han", 0),
        ("width-circled", CIRCLED),
        ("width-emoji", EMOJI),
    ] {
        let Some(&pair) = pairs.get(place) else {
            continue;
        };
        let right = pair.1 == width(pair.0);
        let text = voice.with("doctor-width", &args(pair));
        found.push(match (right, place) {
            (true, _) => Finding::well(check, voice.with("doctor-width-well", &args(pair))),
            (false, 0) => Finding::bad(check, text, voice.say("doctor-han-do")),
            (false, CIRCLED) => Finding::look(check, text, voice.say("doctor-circled-do")),
            (false, _) => Finding::look(check, text, voice.say("doctor-emoji-do")),
        });
    }
    let marks = pairs.get(MARKS).unwrap_or_default();
    let wrong = marks.iter().copied().find(|pair| pair.1 != width(pair.0));
    let ascii = facts.settings.as_ref().is_ok_and(|settings| settings.ascii);
    found.insert(
        1.min(found.len()),
        match wrong {
            None => Finding::well("width-marks", voice.say("doctor-marks")),
            Some(_) if ascii => Finding::well("width-marks", voice.say("doctor-marks-ascii")),
            Some(pair) => {
                let text = voice.with("doctor-width", &args(pair));
                Finding::bad("width-marks", text, voice.say("doctor-marks-do"))
            }
        },
    );
    found
}
