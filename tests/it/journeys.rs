//! Journeys: the same interview held on the full screen and line by line, over real stores. Each
//! file of `tests/fixtures/journeys` brings an instrument, the keys, the lines, and what must be
//! stored.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::rc::Rc;

use fangtan::clock::Clock;
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::interview::identity::Seed;
use fangtan::interview::pipe::code;
use fangtan::interview::session::Session;
use fangtan::library::shelf::{self, Shelf};
use fangtan::library::shipped::INSTRUMENTS;
use fangtan::locale::words::Words;
use fangtan::measure::weights::Scheme;
use fangtan::plain::{Plain, Start};
use fangtan::store::writer::Store;
use serde::Deserialize;

use crate::support::{COLOUR, Desk, START, essence, fixtures, install, stored, tallied};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Journey {
    instrument: String,
    lang: String,
    /// What is done; each sitting but the first takes the interview up again.
    sittings: Vec<Sitting>,
    /// Every event in a line; without one nothing is checked but the answers.
    #[serde(default)]
    tale: Vec<String>,
    /// The tale tells the events from the first answer to this item on.
    from: Option<String>,
    /// Answers at the end, as codes; not all of them need be named.
    #[serde(default)]
    answers: BTreeMap<String, String>,
    /// Its revision at the end.
    revision: Option<u32>,
    /// What was counted without leaving an interview.
    #[serde(default)]
    tallied: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sitting {
    /// Keys of the full screen.
    tui: String,
    /// Lines of the line-by-line front end; `4*20` stands for twenty lines of `4`.
    plain: Vec<String>,
}

#[test]
fn both_front_ends_store_what_the_journeys_tell() {
    let mut faults = Vec::new();
    let mut seen = 0;
    let mut travelled = BTreeSet::new();
    for entry in fs::read_dir(fixtures().join("journeys")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let journey: Journey = toml::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        seen += 1;
        if let Err(fault) = travel(&journey) {
            faults.push(format!("{name}: {fault}"));
        }
        travelled.insert(journey.instrument);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert!(seen > 20, "only {seen} journeys were found");
    for shipped in INSTRUMENTS.iter().map(|shipped| shipped.name) {
        assert!(travelled.contains(shipped), "no journey through {shipped}");
    }
}

fn travel(journey: &Journey) -> Result<(), String> {
    let desk = on_screen(journey);
    let screen = stored(&desk.data());
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let said = by_line(journey, &data);
    let lines = stored(&data);

    equal("counted on the screen", &desk.tallied(), &journey.tallied)?;
    equal("counted line by line", &tallied(&data), &journey.tallied)?;
    let (Some(screen), Some(lines)) = (&screen, &lines) else {
        return match (
            screen,
            lines,
            journey.tale.is_empty() && journey.answers.is_empty(),
        ) {
            (None, None, true) => Ok(()),
            (screen, lines, _) => Err(format!("stored {screen:?} and {lines:?}\n{said}")),
        };
    };
    if essence(screen) != essence(lines) {
        let [screen, lines] = [screen, lines].map(|events| tale(events, &journey.lang).join("\n"));
        return Err(format!(
            "the screen stored\n{screen}\nthe lines stored\n{lines}\n{said}"
        ));
    }
    numbered(screen)?;
    numbered(lines)?;
    if !journey.tale.is_empty() {
        let mut told = tale(screen, &journey.lang);
        if let Some(item) = &journey.from {
            let start = format!("{item} = ");
            let from = told
                .iter()
                .position(|line| line.starts_with(&start))
                .unwrap();
            told.drain(1..from);
        }
        equal("the tale", &told, &journey.tale)?;
    }
    let package = package(&journey.instrument);
    let session = Session::review(package, "x".to_owned(), screen).unwrap();
    if let Some(revision) = journey.revision {
        equal("the revision", &session.state().revision, &revision)?;
    }
    [screen, lines]
        .into_iter()
        .try_for_each(|events| one_receipt(events))?;
    for (item, expected) in &journey.answers {
        let place = session.package().instrument.find(item).unwrap();
        let answer = session.entry(place).and_then(|entry| entry.answer.as_ref());
        equal(item, &answer.map(code), &Some(expected.clone()))?;
    }
    Ok(())
}

fn equal<T: PartialEq + std::fmt::Debug>(what: &str, is: &T, should: &T) -> Result<(), String> {
    let same = is == should;
    same.then_some(())
        .ok_or_else(|| format!("{what} is\n{is:#?}\nand should be\n{should:#?}"))
}

fn numbered(events: &[Event]) -> Result<(), String> {
    let numbers: Vec<u32> = events.iter().map(|event| event.n).collect();
    equal("numbering", &numbers, &(1..=events.len() as u32).collect())
}

/// The receipt code that the respondent has stays valid, however often the interview ends.
fn one_receipt(events: &[Event]) -> Result<(), String> {
    let mut receipts = events.iter().filter_map(|event| match &event.what {
        What::Finalised { receipt, .. } | What::BrokenOff { receipt, .. } => Some(receipt),
        _ => None,
    });
    let first = receipts.next();
    receipts.try_for_each(|receipt| equal("the receipt", &Some(receipt), &first))
}

fn on_screen(journey: &Journey) -> Desk {
    let mut desk = Desk::with(&journey.lang, (80, 24), COLOUR, install);
    for (place, sitting) in journey.sittings.iter().enumerate() {
        if place == 0 {
            desk.begin(&journey.instrument);
        } else {
            // The open interview stands first on the home screen.
            desk.restart().keys("enter");
        }
        desk.keys(&sitting.tui);
        assert!(!desk.screen().is_empty());
    }
    desk
}

/// Holds the journey line by line; gives everything that was said.
fn by_line(journey: &Journey, data: &Path) -> String {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    let mut said = Vec::new();
    for (place, sitting) in journey.sittings.iter().enumerate() {
        let clock = Clock::start();
        let mut store = Store::open(data, START).unwrap();
        store.attach().unwrap();
        let start = if place == 0 {
            let branch = if journey.lang == "en" {
                "Dashun Branch"
            } else {
                "大舜支行"
            };
            let desk = Opening::at_desk(Mode::Interview, Some(branch.to_owned()), None, None);
            Start::Interview(package(&journey.instrument), desk)
        } else {
            let (id, _) = store.index().open.last_key_value().unwrap();
            let id = id.clone();
            let events = store.load(&id).unwrap();
            let package = shelf.bound(&events, |_| None).unwrap();
            let session = Session::resume(package, id, &events, clock.stamp()).unwrap();
            Start::Resume(Box::new(session))
        };
        let mut front = Plain {
            input: Cursor::new(typed(&sitting.plain)),
            output: &mut said,
            words: Words::embedded(),
            lang: journey.lang.clone(),
            store,
            catalogue: shelf::actions(),
            seed: Seed::new([7; 32]),
            clock,
            scheme: Scheme::default(),
            both: false,
            sharing: fangtan::interview::share::Sharing::default(),
        };
        assert_eq!(front.run(start).unwrap(), 0);
    }
    let said = String::from_utf8(said).unwrap();
    assert!(
        !said.contains(|c: char| c.is_control() && c != '\n'),
        "{said}"
    );
    said
}

fn typed(lines: &[String]) -> Vec<u8> {
    let times = |line: &String| match line.split_once('*') {
        Some((line, times)) => format!("{line}\n").repeat(times.parse().unwrap()),
        None => format!("{line}\n"),
    };
    lines.iter().map(times).collect::<String>().into_bytes()
}

pub fn package(instrument: &str) -> Rc<fangtan::instrument::parse::Package> {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    let book = shelf.find(instrument).unwrap();
    Rc::clone(
        book.package()
            .unwrap_or_else(|problems| panic!("{problems:?}")),
    )
}

/// Events as a reader would tell them, one a line; answers in another language than the first one
/// say so.
fn tale(events: &[Event], first: &str) -> Vec<String> {
    events
        .iter()
        .filter_map(|event| told(&event.what, first))
        .collect()
}

fn told(what: &What, first: &str) -> Option<String> {
    let end = |id: &str| {
        if id.is_empty() {
            "end".to_owned()
        } else {
            id.to_owned()
        }
    };
    let list = |ids: &[String]| match ids {
        [] => "none".to_owned(),
        ids => ids.join(" "),
    };
    Some(match what {
        What::Opened(opening) => {
            let (id, lang, number) = (&opening.instrument, &opening.lang, opening.number);
            format!("opened {id} {lang} no. {number}")
        }
        What::Answered {
            item, answer, lang, ..
        } if lang == first => {
            format!("{item} = {}", code(answer))
        }
        What::Answered {
            item, answer, lang, ..
        } => format!("{item} = {} in {lang}", code(answer)),
        What::Moved { from, to, .. } => format!("{} > {}", end(from), end(to)),
        What::Cleared { item } => format!("{item} cleared"),
        What::Noted { item, text } => format!("{item} noted {text}"),
        What::Warned { check } => format!("warned {check}"),
        What::Kept { check } => format!("kept {check}"),
        What::Language { lang } => format!("language {lang}"),
        What::Panel { .. } | What::Looked { .. } | What::Rejected { .. } => return None,
        What::Paused => "paused".to_owned(),
        What::Resumed => "resumed".to_owned(),
        What::BrokenOff {
            reason,
            words,
            partial,
            ..
        } => {
            let partial = if *partial { ", partial" } else { "" };
            format!("broken off {reason} {words}{partial}")
        }
        What::ScreenedOut { rule, skipped, .. } => {
            format!("screened out {rule}, skipped {}", list(skipped))
        }
        What::Finalised {
            skipped, unreached, ..
        } => {
            format!(
                "finalised, skipped {}, unreached {}",
                list(skipped),
                list(unreached)
            )
        }
        What::Reopened { reason, words, .. } => format!("reopened {reason} {words}"),
        What::Withdrawn => "withdrawn".to_owned(),
        What::Purged => "purged".to_owned(),
    })
}
