//! Line by line: whole transcripts, and any lines in any order.

use std::io::Cursor;
use std::path::Path;

use fangtan::clock::Clock;
use fangtan::interview::event::{Event, Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Session;
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::weights::Scheme;
use fangtan::plain::{Plain, Start};
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use insta::Settings;

use crate::journeys::package;
use crate::odd::Chance;
use crate::support::{START, fixtures};

/// What is typed, one line after the other, in both languages: every command once, every refusal.
const LINES: [&str; 78] = [
    "3",
    "1",
    "zzz",
    "x",
    "",
    "?",
    "o",
    "m",
    "m -",
    "m 赶时间",
    "m",
    "m-",
    "t",
    "2",
    "g",
    "w",
    "t",
    "p",
    "",
    "2",
    "p 7",
    "5",
    "p 99",
    "p often",
    "p e",
    "p 3",
    "9",
    "",
    "r",
    "<",
    "m 不肯说",
    "1",
    "1",
    "yes",
    "3",
    "99",
    "",
    "1",
    "",
    "1",
    "",
    "?",
    "zz",
    "m",
    "m 99 x",
    "m3 again",
    "99",
    "4",
    "2",
    "3",
    "3",
    "7",
    "1",
    "p 9",
    "<",
    "",
    "",
    "",
    "",
    "l",
    "p",
    "l",
    "x",
    "9",
    "6",
    "",
    "gone",
    "m",
    "9",
    "p 3",
    "?",
    "o",
    "",
    "o",
    "2",
    "说错了",
    "",
    "",
];

/// Says what these lines are answered with; gives the exit code.
fn answered(data: &Path, lang: &str, lines: &[String], start: Start) -> (String, i32) {
    let mut said = Vec::new();
    let store = Store::open(data, START).unwrap();
    let mut front = Plain {
        input: Cursor::new(lines.join("\n").into_bytes()),
        output: &mut said,
        words: Words::embedded(),
        lang: lang.to_owned(),
        store,
        catalogue: shelf::actions(),
        seed: Seed::new([7; 32]),
        clock: Clock::start(),
        scheme: Scheme::default(),
        both: false,
        sharing: fangtan::interview::share::Sharing::default(),
    };
    let code = front.run(start).unwrap();
    (String::from_utf8(said).unwrap(), code)
}

fn desk() -> Opening {
    Opening::at_desk(Mode::Interview, None, None, None)
}

/// What was said, with each line behind the prompt at which it was typed.
fn transcript(said: &str, lines: &[String]) -> String {
    let mut typed = lines.iter();
    let mut parts = said.split("> ");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| match typed.next() {
        Some(line) => format!("{text}> {line}\n{part}"),
        None => format!("{text}>\n{part}"),
    })
}

#[test]
fn every_line_has_its_answer() {
    for lang in ["zh-CN", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let lines = LINES.map(str::to_owned);
        let start = Start::Interview(package("everykind"), desk());
        let (said, code) = answered(&folder.path().join("data"), lang, &lines, start);
        assert_eq!(code, 0);
        let mut settings = Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!(format!("lines.{lang}"), transcript(&said, &lines));
        });
    }
}

/// What people type, and what they do not.
const ANY: [&str; 40] = [
    "",
    "",
    "",
    "1",
    "1",
    "2",
    "2",
    "3",
    "3",
    "4",
    "5",
    "6",
    "1 2",
    "12",
    "99",
    "<",
    "b",
    "d",
    "r",
    "n",
    "m",
    "m 一句话",
    "m -",
    "m 3 words",
    "p",
    "p 3",
    "p 9",
    "p like",
    "p e",
    "x",
    "x",
    "o",
    "o",
    "l",
    "t",
    "g",
    "w",
    "?",
    ":m\u{1b}[2J",
    "：p 2",
];

#[test]
fn any_lines_in_any_order_are_taken_or_refused() {
    for seed in 0..24 {
        let mut chance = Chance(seed);
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        for sitting in 0..4 {
            let mut lines: Vec<String> = (0..80).map(|_| (*chance.pick(&ANY)).to_owned()).collect();
            let shelf = Shelf::open(&fixtures().join("instruments"));
            let start = if sitting == 0 {
                lines.insert(0, "1".to_owned());
                Start::Interview(package("everykind"), desk())
            } else {
                let row = if chance.once_in(3) { 3 } else { 1 };
                lines.insert(0, row.to_string());
                Start::Home(shelf, desk())
            };
            let (said, code) = answered(&data, "en", &lines, start);
            assert_eq!(code, 0, "{said}");
            let inert = |c: char| c == '\n' || !c.is_control();
            assert!(said.chars().all(inert), "{said}");
            let unknown = said.split_whitespace().any(|word| word.starts_with("[p"));
            assert!(!unknown, "a word is missing:\n{said}");
        }
        assert_whole(&data);
    }
}

/// Every interview is numbered without gaps and can be looked at.
fn assert_whole(data: &Path) {
    let reader = Reader::open(data).unwrap();
    let shelf = Shelf::open(&fixtures().join("instruments"));
    for (id, summary) in reader.list().unwrap() {
        let events: Vec<Event> = reader.load(&id).unwrap();
        let numbers = events.iter().map(|event| event.n);
        assert!(numbers.eq(1..=events.len() as u32), "{events:?}");
        let package = shelf.bound(&events, |_| None).unwrap();
        let session = Session::review(package, id, &events).unwrap();
        assert_eq!(session.state().phase, summary.phase);
    }
}
