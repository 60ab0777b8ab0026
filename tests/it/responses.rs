//! Responses files: scored without a store, taken in and brought out again, and everything that may
//! be wrong with them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::rc::Rc;

use fangtan::author::simulate::{Style, interview};
use fangtan::exchange::responses::encoding::{Encoding, detect};
use fangtan::exchange::responses::layout::{Layout, Need};
use fangtan::exchange::responses::record::Rows;
use fangtan::exchange::responses::source::Source;
use fangtan::exchange::responses::value::{guarded, unguarded};
use fangtan::exchange::responses::write::{Columns, Told};
use fangtan::instrument::model::Kind;
use fangtan::instrument::parse::Package;
use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::Shelf;
use fangtan::measure::book::Book;
use fangtan::measure::results::Results;
use fangtan::measure::row::{Cell, Plan};
use fangtan::measure::weights::Scheme;
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use crate::odd::Chance;

const ITEMS: [&str; 9] = [
    "trust-1",
    "trust-2",
    "ease-2",
    "ease-5",
    "response-1",
    "response-2",
    "reliable-1",
    "reliable-2",
    "satisfaction",
];

/// A folder with a file, and the program run in it.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn command(&self, store: &str, lang: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fangtan"));
        command
            .current_dir(self.0.path())
            .args(["--data", store, "--lang", lang])
            .args(arguments)
            .env("TZ", "UTC")
            .env("FANGTAN_CONFIG", self.path("config.toml"))
            .stdin(Stdio::null());
        command
    }

    fn run(&self, lang: &str, arguments: &[&str]) -> Output {
        self.command("store", lang, arguments).output().unwrap()
    }

    /// What a run that must succeed prints.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run("en", arguments);
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a run that must fail complains about.
    fn refused(&self, lang: &str, arguments: &[&str]) -> String {
        let output = self.run(lang, arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        said(&output)
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Rows that hang together, one in so many cells a non-answer.
fn rows(n: usize, gap: usize, seed: u64) -> String {
    let mut chance = Chance(seed);
    let mut text = ITEMS.join(",") + "\n";
    for _ in 0..n {
        let level = chance.below(3);
        let mut cell = || match chance.below(gap) {
            0 => format!("-{}", 94 + chance.below(6)),
            _ => (level + chance.below(3) + 1).to_string(),
        };
        let cells: Vec<String> = ITEMS.iter().map(|_| cell()).collect();
        text += &(cells.join(",") + "\n");
    }
    text
}

const SCORE: [&str; 4] = ["score", "a.csv", "--instrument", "esq8"];

// ── Scores ────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_file_is_scored_in_both_languages() {
    let place = Place::new();
    place.put("a.csv", rows(400, 40, 7));
    for lang in ["en", "zh-CN"] {
        let output = place.run(lang, &SCORE);
        assert!(output.status.success(), "{}", said(&output));
        let text = String::from_utf8(output.stdout).unwrap();
        insta::assert_snapshot!(format!("score.{lang}"), text);
    }
    let json = place.done(&[&SCORE[..], &["--json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    insta::assert_snapshot!("score.json", serde_json::to_string_pretty(&json).unwrap());
    assert!(!place.path("store").exists(), "scoring makes no store");
}

#[test]
fn too_few_and_no_variance_are_words() {
    let place = Place::new();
    let header = ITEMS.join(",");
    place.put(
        "a.csv",
        format!("{header}\n{}", "1,1,1,1,1,1,1,1,1\n".repeat(12)),
    );
    let text = place.done(&SCORE);
    assert!(text.contains("Trust, α: all values are alike"), "{text}");
    assert!(!text.contains("NaN"), "{text}");
    for n in [1, 2, 9] {
        place.put(
            "a.csv",
            format!("{header}\n{}", "1,2,3,4,5,1,2,3,4\n".repeat(n)),
        );
        let text = place.done(&SCORE);
        assert!(text.contains("not shown below 10"), "{text}");
        let json = place.done(&[&SCORE[..], &["--json"]].concat());
        let json: Value = serde_json::from_str(&json).unwrap();
        let reason = &json["dimensions"][0]["mean"];
        assert_eq!(reason["withheld"], "too-few");
        // Not even counts give a single answer away.
        assert!(!json.to_string().contains("[1,0"), "{json}");
    }
    place.put(
        "a.csv",
        format!("{header}\n{}", "-97,,-98,-99,-95,-96,-94,-95,\n".repeat(20)),
    );
    let text = place.done(&SCORE);
    assert!(text.contains("Trust: only 0 cases"), "{text}");
    place.put("a.csv", format!("{header}\n"));
    assert!(place.refused("en", &SCORE).contains("no rows under it"));
}

/// Blocks are read side by side; the figures are those of the rows one by one, to the last bit.
#[test]
fn many_blocks_give_what_single_rows_give() {
    let place = Place::new();
    let text = rows(60_000, 30, 3);
    place.put("a.csv", &text);
    let json = place.done(&[&SCORE[..], &["--json"]].concat());
    let mut json: Value = serde_json::from_str(&json).unwrap();
    json.as_object_mut().unwrap().remove("file");

    let shelf = Shelf::open(Path::new("nowhere"));
    let package = shelf.find("esq8").unwrap().package().unwrap();
    let plan = Plan::of(&package.instrument).unwrap();
    let mut book = Book::new(&plan);
    for line in text.lines().skip(1) {
        let cell = |field: &str| -> Cell {
            let number: i64 = field.parse().unwrap();
            let missing = fangtan::interview::answer::Missing::ALL;
            match missing.iter().find(|missing| missing.code() == number) {
                Some(missing) => Err(*missing),
                None => Ok(number - 1),
            }
        };
        let cells: Vec<Cell> = line.split(',').map(cell).collect();
        book.add(&plan, &cells).unwrap();
    }
    let results = Results::of(&package.instrument, &plan, &book, Scheme::default());
    assert_eq!(json["rows"], 60_000);
    for (figure, dimension) in results
        .dimensions
        .iter()
        .zip(json["dimensions"].as_array().unwrap())
    {
        assert_eq!(dimension["mean"].as_f64(), figure.score.mean.ok());
        assert_eq!(dimension["sd"].as_f64(), figure.score.sd.ok());
        let alpha = figure.alpha.as_ref().unwrap();
        assert_eq!(dimension["alpha"]["alpha"].as_f64(), Some(alpha.alpha));
    }
    assert_eq!(
        json["overall"]["point"]["mean"].as_f64(),
        results.overall.point.mean.ok()
    );
}

#[test]
fn an_instrument_may_be_a_folder_of_ones_own() {
    let place = Place::new();
    place.put("a.csv", rows(30, 1000, 1));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/esq8");
    fs::create_dir(place.path("own")).unwrap();
    for file in fs::read_dir(source).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), place.path("own").join(file.file_name())).unwrap();
    }
    let own = place.done(&["score", "a.csv", "--instrument", "own"]);
    assert_eq!(own, place.done(&SCORE));
    let unknown = place.refused("en", &["score", "a.csv", "--instrument", "nothing"]);
    assert!(
        unknown.contains("There is no instrument “nothing”"),
        "{unknown}"
    );
}

// ── Encodings ─────────────────────────────────────────────────────────────────────────────────

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let order = |unit: u16| {
        if big {
            unit.to_be_bytes()
        } else {
            unit.to_le_bytes()
        }
    };
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(order).collect()
}

#[test]
fn encodings_are_found_out_and_said() {
    let place = Place::new();
    let text = rows(40, 50, 5);
    let mut lines = text.lines();
    let header = format!("{},branch\r\n", lines.next().unwrap());
    let named: Vec<String> = lines.map(|line| format!("{line},大舜支行\r\n")).collect();
    let text = header + &named.concat();
    let gbk = encoding_rs::GBK.encode(&text).0.into_owned();
    let forms = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (
            ["\u{feff}", &text].concat().into_bytes(),
            Encoding::Utf8Mark,
        ),
        (utf16(&text, false), Encoding::Utf16Le),
        (utf16(&text, true), Encoding::Utf16Be),
        (utf16(&text.replace(',', "\t"), false), Encoding::Utf16Le),
        (gbk, Encoding::Gb18030),
    ];
    let mut figures = Vec::new();
    for (bytes, encoding) in forms {
        place.put("a.csv", bytes);
        assert_eq!(detect(&place.path("a.csv")).unwrap(), encoding);
        let output = place.run("en", &SCORE);
        let said = said(&output);
        assert!(output.status.success(), "{encoding:?} {said}");
        assert_eq!(
            said.contains(encoding.name()),
            encoding != Encoding::Utf8,
            "{said}"
        );
        figures.push(output.stdout);
    }
    assert!(figures.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn what_is_no_text_is_told() {
    let place = Place::new();
    let text = rows(3, 50, 5);
    let mixed = [
        text.as_bytes(),
        "1,2,3,4,5,1,2,3,四四\n".as_bytes(),
        &encoding_rs::GBK.encode("1,2,3,4,5,1,2,3,五五\n").0,
    ];
    let cases: [(Vec<u8>, &str); 6] = [
        (mixed.concat(), "line 5 is UTF-8, line 6 GBK"),
        (b"PK\x03\x04whatever".to_vec(), "is a workbook"),
        (
            [text.as_bytes(), b"\xff\xff\xff\n"].concat(),
            "Line 5 of a.csv is neither",
        ),
        (
            ["\u{feff}".as_bytes(), text.as_bytes(), b"\xff\n"].concat(),
            "Line 5 of a.csv",
        ),
        (Vec::new(), "is empty"),
        (b"a\0b\0".to_vec(), "Line 1 of a.csv"),
    ];
    for (bytes, told) in cases {
        place.put("a.csv", bytes);
        let said = place.refused("en", &SCORE);
        assert!(said.contains(told), "{told}: {said}");
    }
    let folder = place.refused("en", &["score", ".", "--instrument", "esq8"]);
    assert!(folder.contains("is no ordinary file"), "{folder}");
    fs::remove_file(place.path("a.csv")).unwrap();
    assert!(place.refused("en", &SCORE).contains("cannot be read"));
}

// ── Faults ────────────────────────────────────────────────────────────────────────────────────

#[test]
fn every_fault_is_named_by_line_and_column() {
    let place = Place::new();
    let header = "trust-1,trust-2,ease-5,ease-2,response-1,response-2,reliable-1,reliable-2,\
                  satisfaction,branch,lang,mode,started_at";
    let body = [
        "1,2,3,4,5,1,2,3,4,a,en,keyed,2026-11-22T04:00:00Z",
        "9,2,3,4,5,1,2,x,4.5,b,fr,other,yesterday",
        "1,2",
        "",
        "1,2,3,4,5,1,2,3,4,\"more\nthan one\",,,",
        ",,,,,,,,,,,,",
        "1,2,3,4,5,1,2,3,4,\"a\"b,,,",
        "1,2,3,4,5,1,2,3,4,a\"b,,,",
        "1,2,3,4,\"5\",１,2.0,-97,,\"a, \"\"b\"\"\",,,",
        "1,2,3,4,\"5\n\",1,2,3,4,,,,",
        "-92,100,3,4,5,1,2,3,4,,,,",
    ];
    place.put("a.csv", format!("{header}\n{}\n", body.join("\n")));
    for lang in ["en", "zh-CN"] {
        insta::assert_snapshot!(format!("csv-faults.{lang}"), place.refused(lang, &SCORE));
    }
    let skipped = place.run("en", &[&SCORE[..], &["--skip-bad", "bad.csv"]].concat());
    assert!(skipped.status.success());
    let text = String::from_utf8(skipped.stdout.clone()).unwrap();
    assert!(
        text.starts_with("E-service quality 8 (esq8 1.0.0): 2 respondents"),
        "{text}"
    );
    assert!(said(&skipped).contains("8 bad rows"), "{}", said(&skipped));
    let bad = place.text("bad.csv");
    assert!(bad.starts_with("\u{feff}line,reason,trust-1,"), "{bad}");
    assert!(
        bad.contains("\n4,Line 4: 2 fields where the header has 13."),
        "{bad}"
    );
    // What was set aside is never written over.
    let again = place.refused("en", &[&SCORE[..], &["--skip-bad", "bad.csv"]].concat());
    assert!(again.contains("bad.csv is there already"), "{again}");
}

#[test]
fn wrong_columns_refuse_the_file() {
    let place = Place::new();
    place.put("a.csv", "trust-1,trust-1,,who\n1,1,1,1\n");
    let said = place.refused("en", &SCORE);
    for told in [
        "Line 1, column 2 (trust-1): the name stands over column 1 already",
        "Line 1, column 3 (): the column has no name",
        "Line 1, column 4 (who): this is no item",
        "Line 1: item trust-2 has no column",
        "so nothing was done",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    let many: Vec<String> = (0..100_000).map(|n| format!("c{n}")).collect();
    place.put(
        "a.csv",
        format!("{}\n{}\n", many.join(","), "1,".repeat(99_999)),
    );
    let said = place.refused("en", &SCORE);
    assert!(said.contains("Line 1, column 100 (c99)"), "{said}");
    assert!(said.contains("… and 99909 more."), "{said}");
    assert!(said.len() < 30_000);
}

#[test]
fn a_quote_that_is_never_closed_is_told_where_it_opens() {
    let place = Place::new();
    let mut text = rows(20_000, 1_000, 1);
    text = text.replacen(",satisfaction\n", ",satisfaction,branch\n", 1);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1) {
        line.push_str(",b");
    }
    lines[777] = lines[777].replace(",b", ",\"b");
    place.put("a.csv", lines.join("\n") + "\n");
    let said = place.refused("en", &SCORE);
    assert!(
        said.contains("Line 778, column 10 (branch): a quotation mark is opened"),
        "{said}"
    );
}

/// However a file is cut into blocks, the same records come out of it.
#[test]
fn quotes_and_line_breaks_survive_the_cutting() {
    let place = Place::new();
    let shelf = Shelf::open(Path::new("nowhere"));
    let package = shelf.find("esq24").unwrap().package().unwrap();
    let instrument = &package.instrument;
    let names: Vec<&str> = instrument
        .items
        .iter()
        .map(|item| item.id.as_str())
        .collect();
    let mut chance = Chance(11);
    let pieces = ["a", "\n", "\"\"", ",", "\r\n", "信任", " "];
    let mut text = names[..names.len() - 1].join(",") + "\n";
    let mut expected = Vec::new();
    let mut line = 2;
    for _ in 0..20_000 {
        let said: String = (0..chance.below(9))
            .map(|_| pieces[chance.below(7)])
            .collect();
        expected.push((line, said.replace("\"\"", "\"")));
        line += 1 + said.matches('\n').count() as u64;
        let fields: Vec<String> = names[..names.len() - 1]
            .iter()
            .map(|name| {
                if *name == "remark" {
                    format!("\"{said}\"")
                } else {
                    "-96".to_owned()
                }
            })
            .collect();
        text += &(fields.join(",") + "\n");
    }
    place.put("a.csv", &text);
    let mut source = Source::open(&place.path("a.csv"), Encoding::Utf8).unwrap();
    let header = source.header().unwrap().unwrap();
    let layout = Layout::of(instrument, &header, Need::All).unwrap();
    let mut rows = Rows::new(instrument, &layout);
    let mut found = Vec::new();
    while let Some(block) = source.block().unwrap() {
        rows.read(&block, &mut |record| {
            let row = record.row.unwrap();
            let remark = instrument.find("remark").unwrap();
            let said = row.others.iter().find(|(item, _)| *item == remark).unwrap();
            found.push((record.line, fangtan::interview::pipe::code(&said.1)));
        });
    }
    assert_eq!(found.len(), expected.len());
    for ((line, said), (at, text)) in found.iter().zip(&expected) {
        assert_eq!(line, at);
        let kept = fangtan::interview::choose::clean(text);
        let kept = if kept.is_empty() { "-95" } else { &kept };
        assert_eq!(said, kept);
    }
}

// ── In and out ────────────────────────────────────────────────────────────────────────────────

proptest! {
    #[test]
    fn a_guarded_text_comes_back_and_begins_no_formula(text in "['=+\\-@a1]{0,6}") {
        let safe = guarded(&text);
        prop_assert_eq!(unguarded(&safe), &text);
        prop_assert!(!safe.starts_with(['=', '+', '-', '@']));
    }
}

/// Interviews of all kinds of answers, in canonical form.
fn canonical(n: usize, seed: u64) -> String {
    let shelf = Shelf::open(Path::new("nowhere"));
    let package = shelf.find("esq24").unwrap().package().unwrap();
    let items = &package.instrument.items;
    let extras = [
        "branch",
        "wave",
        "interviewer",
        "lang",
        "mode",
        "started_at",
    ];
    let names = items
        .iter()
        .map(|item| item.id.as_str())
        .filter(|id| *id != "thanks");
    let mut text = extras
        .into_iter()
        .chain(names)
        .collect::<Vec<_>>()
        .join(",")
        + "\n";
    let mut chance = Chance(seed);
    let remarks = [
        "'=1+1",
        "'-97",
        "''@x",
        "\"很好, 谢谢\"",
        "\"a \"\"b\"\"\"",
        "慢",
        "'-",
    ];
    for nth in 0..n {
        let lang = ["en", "zh-CN"][chance.below(2)];
        let branch = ["大舜支行", "", "'=b", "\"a,b\""][chance.below(4)];
        let hour = nth % 24;
        let mut fields = vec![
            branch.to_owned(),
            "2026".to_owned(),
            "w1".to_owned(),
            lang.to_owned(),
            "keyed".to_owned(),
            format!("2026-11-{:02}T{hour:02}:00:00Z", 1 + nth / 24 % 28),
        ];
        let stops = if chance.below(5) == 0 {
            chance.below(24)
        } else {
            usize::MAX
        };
        let trouble = chance.below(2) == 0;
        let remark = chance.below(2) == 0;
        for (place, item) in items
            .iter()
            .enumerate()
            .filter(|(_, item)| item.id != "thanks")
        {
            let value = match item.id.as_str() {
                "incident-settled" if !trouble || place >= stops => "-96".to_owned(),
                "remark-quote" if !remark || place >= stops => "-96".to_owned(),
                _ if place >= stops => "-93".to_owned(),
                "incident-money" if trouble => "yes".to_owned(),
                "incident-money" => "no".to_owned(),
                "importance" => {
                    let first = chance.below(100);
                    format!(
                        "trust={first} ease={} responsiveness=0 reliability=0",
                        100 - first
                    )
                }
                "remark" if remark => remarks[chance.below(7)].to_owned(),
                "remark" => "-95".to_owned(),
                "remark-quote" => ["yes", "no"][chance.below(2)].to_owned(),
                _ if package.instrument.scale_of(item).is_some() => match chance.below(15) {
                    0 => "-97".to_owned(),
                    1 => "-95".to_owned(),
                    _ => "3".to_owned(),
                },
                _ => "-98".to_owned(),
            };
            fields.push(value);
        }
        text += &(fields.join(",") + "\n");
    }
    text
}

/// Columns, rounds, decimals, dates, times, what is said about "other", what is worked out: every
/// kind of every instrument comes out as it went in.
#[test]
fn every_kind_comes_out_byte_for_byte() {
    let folder = crate::support::fixtures().join("instruments");
    for package in crate::properties::packages() {
        let place = Place::new();
        let mut columns = Columns::default();
        columns.add(&package.instrument);
        let mut text = columns.header();
        let mut calculated = 0;
        for seed in 0..12 {
            let told = told(&package, seed);
            calculated += told
                .answers
                .iter()
                .filter(|(item, _, answer)| {
                    let item = package.instrument.find(item).unwrap();
                    let worked = package.instrument.items[item].kind == Kind::Calculated;
                    worked && !matches!(answer, Answer::Missing(_))
                })
                .count();
            text.push_str(&columns.row(&told));
        }
        let id = package.instrument.id.as_str();
        let works_out = package
            .instrument
            .items
            .iter()
            .any(|item| item.kind == Kind::Calculated);
        assert_eq!(calculated > 0, works_out, "{id}");
        let own = folder.join(id);
        let own = if own.is_dir() {
            own.to_string_lossy().into_owned()
        } else {
            id.to_owned()
        };
        place.put("in.csv", &text);
        place.done(&["import", "in.csv", "--instrument", &own]);
        place.done(&["export", "csv", "--instrument", id, "-o", "out.csv"]);
        assert_eq!(place.text("out.csv"), text, "{id}");
    }
}

/// A form that somebody filled in by chance.
fn told(package: &Rc<Package>, seed: u64) -> Told {
    let mut ids = Seed::new([7; 32]);
    let opening = Opening::at_desk(Mode::Keyed, None, None, None);
    let opening = opening.bound_to(&package.instrument, "en", 1);
    let start = Stamp {
        at: 1_795_305_600_000,
        mono: 0,
    };
    let (id, events) = interview(package, &mut ids, opening, Style::Random, seed, start);
    Told::of(&package.instrument, &id, &events, false).unwrap()
}

#[test]
fn what_was_taken_in_comes_out_byte_for_byte() {
    let place = Place::new();
    let text = canonical(120, 9);
    place.put("in.csv", &text);
    let import = ["import", "in.csv", "--instrument", "esq24"];
    assert_eq!(
        place.done(&import),
        "120 interviews were taken in from in.csv.\n"
    );
    place.done(&["export", "csv", "--instrument", "esq24", "-o", "out.csv"]);
    assert_eq!(place.text("out.csv"), text);
    // The same file does not come in twice.
    let again = place.done(&import);
    assert!(again.starts_with("0 interviews were taken in"), "{again}");
    assert!(
        place
            .done(&["store", "check", "--chain"])
            .contains("Nothing is damaged")
    );

    place.done(&[
        "export",
        "long",
        "--instrument",
        "esq24",
        "-o",
        "long.csv",
        "--asked-in",
        "en",
    ]);
    let long = place.text("long.csv");
    assert!(
        long.lines().skip(1).all(|line| line.contains(",en,keyed,")),
        "{long}"
    );
    assert!(long.contains(",trust-1,trust,answered,3\n"), "{long}");
    place.done(&[
        "export",
        "json",
        "--instrument",
        "esq24",
        "-o",
        "all.json",
        "--wave",
        "2026",
    ]);
    let json: Value = serde_json::from_str(&place.text("all.json")).unwrap();
    assert_eq!(json["format"], 1);
    assert_eq!(json["interviews"].as_array().unwrap().len(), 120);
    let none = place.refused(
        "en",
        &[
            "export",
            "csv",
            "--instrument",
            "esq24",
            "-o",
            "x.csv",
            "--mode",
            "interview",
        ],
    );
    assert!(!none.is_empty() && !place.path("x.csv").exists());
}

#[test]
fn rows_that_contradict_the_questionnaire_are_told() {
    let place = Place::new();
    let text = canonical(2, 1);
    let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let column = |id: &str| header.iter().position(|name| *name == id).unwrap();
    let row = |changes: &[(&str, &str)]| {
        let mut fields: Vec<String> = header
            .iter()
            .map(|name| match *name {
                "branch" | "wave" | "interviewer" | "lang" | "mode" | "started_at" | "remark" => "",
                "incident-money" => "no",
                "incident-settled" | "remark-quote" => "-96",
                "importance" | "age" | "incident-access" | "channel" | "frequency" => "-98",
                _ => "3",
            })
            .map(str::to_owned)
            .collect();
        for (id, value) in changes {
            (*value).clone_into(&mut fields[column(id)]);
        }
        fields.join(",")
    };
    let body = [
        row(&[]),
        row(&[("incident-money", "yes")]),
        row(&[("incident-settled", "yes")]),
        row(&[(
            "importance",
            "trust=50 ease=60 responsiveness=0 reliability=0",
        )]),
        row(&[("satisfaction", "5"), ("recommend", "0")]),
        row(&[("age", "old"), ("trust-1", "")]),
    ];
    place.put(
        "in.csv",
        format!("{}\n{}\n", header.join(","), body.join("\n")),
    );
    let import = ["import", "in.csv", "--instrument", "esq24"];
    for lang in ["en", "zh-CN"] {
        insta::assert_snapshot!(
            format!("import-faults.{lang}"),
            place.refused(lang, &import)
        );
    }
    assert!(
        !place.path("store").join("journal").exists(),
        "nothing was stored"
    );
    let done = place.done(&[&import[..], &["--skip-bad", "bad.csv"]].concat());
    assert!(done.contains("2 interviews were taken in"), "{done}");
    assert_eq!(place.text("bad.csv").lines().count(), 5);
}

/// Killed at any moment, an import is gone on with by the same command; nothing is there twice.
#[test]
fn an_interrupted_import_is_gone_on_with() {
    let place = Place::new();
    let text = canonical(450, 4);
    place.put("in.csv", &text);
    let import = ["import", "in.csv", "--instrument", "esq24"];
    for kilobytes in [1_u64, 2_600] {
        let store = format!("store{kilobytes}");
        let mut child = place
            .command(&store, "en", &import)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let journal = place.path(&store).join("journal");
        let size = || -> u64 {
            let files = fs::read_dir(&journal).into_iter().flatten().flatten();
            files
                .filter_map(|file| Some(file.metadata().ok()?.len()))
                .sum()
        };
        while size() < kilobytes << 10 && child.try_wait().unwrap().is_none() {
            // Asked as often as the program itself writes.
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let again = place.command(&store, "en", &import).output().unwrap();
        assert!(again.status.success(), "{}", said(&again));
        let out = format!("out{kilobytes}.csv");
        let export = ["export", "csv", "--instrument", "esq24", "-o", &out];
        let export = place.command(&store, "en", &export).output().unwrap();
        assert!(export.status.success(), "{}", said(&export));
        assert!(place.text(&out) == text, "after {kilobytes} KB");
    }
}
