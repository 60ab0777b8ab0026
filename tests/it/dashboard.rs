//! The dashboard over a real store: every page in both languages and three sizes, its numbers against
//! `score --json`, too little data in words.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use fangtan::dashboard::model::{Effect, Model};
use fangtan::dashboard::{Desk, plain, press, view};
use fangtan::instrument::model::Kind;
use fangtan::ledger::board::{Facet, Filter};
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::store::reader::Reader;
use fangtan::tui::keys::Key;
use fangtan::tui::theme::Theme;
use fangtan::tui::wrap::width;
use fangtan::wording::board::Page;
use insta::Settings;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde_json::Value;
use tempfile::TempDir;

use crate::odd::Chance;
use crate::support::{ASCII, COLOUR, NONE, styles, text};

/// The items of `esq24` that are asked on a scale, and the others.
const FACTORS: [(&str, i64); 4] = [("trust", 0), ("ease", 1), ("response", 1), ("reliable", 2)];
const OUTCOMES: [&str; 4] = ["overall", "satisfaction", "recommend", "effort"];
const OTHERS: &str = "incident-money,channel,frequency,importance,incident-settled,incident-access,\
                      age,remark,remark-quote";

/// A folder with a store, and the program run on it.
pub struct Place(pub TempDir);

impl Place {
    /// With this responses file of this instrument taken in.
    pub fn with(instrument: &str, rows: &str) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        place.import(instrument, rows);
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn import(&self, instrument: &str, rows: &str) {
        fs::write(self.path("rows.csv"), rows).unwrap();
        let output = self.run("en", &["import", "rows.csv", "--instrument", instrument]);
        assert!(output.status.success(), "{}", said(&output));
    }

    pub fn run(&self, lang: &str, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .current_dir(self.0.path())
            .args(["--data", "store", "--lang", lang])
            .args(arguments)
            .env("FANGTAN_CONFIG", self.path("none.toml"))
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    pub fn told(&self, lang: &str, arguments: &[&str]) -> String {
        let output = self.run(lang, arguments);
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn desk(&self) -> Desk {
        Desk {
            reader: Reader::open(&self.path("store")).unwrap(),
            shelf: Shelf::open(Path::new("nowhere")),
            catalogue: shelf::actions(),
            plans: self.path("store/plans"),
        }
    }
}

pub fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Interviews over three branches, two waves, two languages and four interviewers, one of whom has
/// many that run straight through.
pub fn many(n: usize) -> String {
    let mut chance = Chance(11);
    let items = FACTORS
        .iter()
        .flat_map(|(f, _)| (1..=6).map(move |i| format!("{f}-{i}")));
    let items: Vec<String> = items.chain(OUTCOMES.map(str::to_owned)).collect();
    let mut text = format!(
        "branch,wave,interviewer,lang,started_at,{},{OTHERS}\n",
        items.join(",")
    );
    for row in 0..n {
        let branch = ["北街支行", "大舜支行", "南湖支行"][row % 3];
        let wave = ["2026-1", "2026-2"][row / 3 % 2];
        let lang = if row % 5 == 0 { "en" } else { "zh-CN" };
        let day = 1 + row / 20;
        write!(
            text,
            "{branch},{wave},W{:02},{lang},2026-11-{day:02}T06:05:00Z",
            row % 4
        )
        .unwrap();
        let level = chance.below(3) + usize::from(row % 3 == 1) + row / 3 % 2;
        let straight = row % 4 == 3 && chance.below(2) == 0;
        for (_, lift) in FACTORS {
            for nth in 0..6 {
                let drawn = level + chance.below(3) + nth / 3 + usize::try_from(lift).unwrap();
                let point = if straight { 3 } else { drawn.clamp(1, 5) };
                if chance.below(60) == 0 {
                    text += ",-97";
                } else {
                    write!(text, ",{point}").unwrap();
                }
            }
        }
        let outcome = (level + chance.below(2)).clamp(1, 5);
        let recommend = (2 * level + chance.below(4)).min(10);
        write!(text, ",{outcome},{outcome},{recommend},3").unwrap();
        let trouble = if chance.below(20) == 0 { "yes" } else { "no" };
        writeln!(text, ",{trouble},,,,,,,,").unwrap();
    }
    text
}

/// Rows of `esq8`, all items with the same point.
pub fn alike(n: usize) -> String {
    let items =
        "trust-1,trust-2,ease-2,ease-5,response-1,response-2,reliable-1,reliable-2,satisfaction";
    format!("{items}\n{}", "2,2,2,2,2,2,2,2,2\n".repeat(n))
}

/// The dashboard without a terminal: keys in, a screen out.
pub struct Board {
    pub desk: Desk,
    pub reading: fangtan::dashboard::Reading,
    pub model: Model,
    size: (u16, u16),
}

impl Board {
    pub fn new(place: &Place, lang: &str, size: (u16, u16), theme: Theme) -> Self {
        let desk = place.desk();
        let reading = desk.read().unwrap();
        let mut model = Model::new(Words::embedded(), lang, theme);
        desk.show(&reading, &mut model);
        Self {
            desk,
            reading,
            model,
            size,
        }
    }

    pub fn key(&mut self, code: crossterm::event::KeyCode) -> Option<Effect> {
        let effect = press(&mut self.model, Key::plain(code));
        match effect {
            Some(Effect::Show) => self.desk.show(&self.reading, &mut self.model),
            Some(Effect::Rows) => {
                let desk = &self.desk;
                desk.check_rows(&self.reading, &mut self.model).unwrap();
            }
            _ => {}
        }
        effect
    }

    fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let shown = view::view(&self.model, &self.desk.catalogue, &mut buffer);
        self.model.drawn = shown.drawn;
        let (x, y) = (shown.cursor.x, shown.cursor.y);
        assert!(
            x < self.size.0 && y < self.size.1,
            "the cursor is out of sight"
        );
        buffer
    }

    pub fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    /// All lines of the page, scrolled from the top to the bottom.
    pub fn whole(&mut self) -> String {
        let mut all = self.screen();
        for _ in 0..200 {
            let before = self.model.first;
            self.key(crossterm::event::KeyCode::PageDown);
            if self.model.first == before {
                break;
            }
            all += &self.screen();
        }
        all
    }
}

use crossterm::event::KeyCode as K;

pub fn shoot(board: &mut Board, name: &str) {
    let buffer = board.buffer();
    let screen = text(&buffer);
    for line in screen.lines() {
        assert!(width(line) <= usize::from(board.size.0), "{name}: {line}");
    }
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(
            format!("{name}"),
            format!("{screen}----\n{}", styles(&buffer))
        );
    });
}

#[test]
fn every_page_in_both_languages_and_three_sizes() {
    let place = Place::with("esq24", &many(200));
    for lang in ["zh-CN", "en"] {
        for (cols, rows) in [(80, 24), (60, 20), (200, 60)] {
            let mut board = Board::new(&place, lang, (cols, rows), COLOUR);
            for page in Page::ALL {
                let digit = Page::ALL.iter().position(|p| *p == page).unwrap() + 1;
                board.key(K::Char(
                    char::from_digit(u32::try_from(digit).unwrap(), 10).unwrap(),
                ));
                shoot(
                    &mut board,
                    &format!("dashboard-{}.{lang}.{cols}x{rows}.colour", page.name()),
                );
            }
        }
    }
}

#[test]
fn without_colour_and_in_ascii_nothing_is_lost() {
    let place = Place::with("esq24", &many(200));
    for (theme, look) in [(NONE, "none"), (ASCII, "ascii")] {
        let mut board = Board::new(&place, "en", (80, 24), theme);
        for (digit, page) in [
            ('2', "results"),
            ('3', "items"),
            ('4', "map"),
            ('5', "groups"),
        ] {
            board.key(K::Char(digit));
            shoot(&mut board, &format!("dashboard-{page}.en.80x24.{look}"));
        }
    }
}

#[test]
fn tables_filter_card_and_help() {
    let place = Place::with("esq24", &many(200));
    for lang in ["zh-CN", "en"] {
        let mut board = Board::new(&place, lang, (80, 24), COLOUR);
        board.key(K::Char('3'));
        board.key(K::Char('t'));
        shoot(&mut board, &format!("dashboard-table.{lang}.80x24.colour"));
        board.key(K::Char('7'));
        board.key(K::Char('t'));
        board.key(K::Down);
        board.key(K::Enter);
        shoot(&mut board, &format!("dashboard-card.{lang}.80x24.colour"));
        board.key(K::Esc);
        board.key(K::F(1));
        shoot(&mut board, &format!("dashboard-help.{lang}.80x24.colour"));
        board.key(K::Esc);
        board.key(K::F(3));
        board.key(K::Down);
        board.key(K::Right);
        shoot(&mut board, &format!("dashboard-filter.{lang}.80x24.colour"));
        let wanted = board.model.filter.get(Facet::Branch).map(str::to_owned);
        assert!(wanted.is_some(), "the filter names a branch");
        assert_eq!(board.model.board.as_ref().unwrap().results.rows, 67);
        board.key(K::Left);
        assert_eq!(board.model.filter, Filter::default());
        assert_eq!(board.model.board.as_ref().unwrap().results.rows, 200);
    }
}

#[test]
fn every_table_says_what_its_chart_says_in_text() {
    let place = Place::with("esq24", &many(200));
    for lang in ["zh-CN", "en"] {
        let told = place.told(lang, &["dashboard"]);
        insta::assert_snapshot!(format!("dashboard.{lang}.plain"), told);
        assert_eq!(told, place.told(lang, &["dashboard", "--plain"]));
    }
    let filtered = place.told(
        "en",
        &["dashboard", "--branch", "大舜支行", "--wave", "2026-2"],
    );
    assert!(
        filtered.contains("Branch: 大舜支行; Wave: 2026-2"),
        "{filtered}"
    );
    let there = place.run("en", &["dashboard", "--instrument", "nothing"]);
    assert_eq!(
        there.status.code(),
        Some(1),
        "an unknown instrument is named"
    );
    assert!(said(&there).contains("nothing"), "{}", said(&there));
}

#[test]
fn numbers_on_the_screen_are_those_of_score() {
    let rows = many(200);
    let place = Place::with("esq24", &rows);
    let scored = place.told(
        "en",
        &["score", "rows.csv", "--instrument", "esq24", "--json"],
    );
    let scored: Value = serde_json::from_str(&scored).unwrap();
    let mut board = Board::new(&place, "en", (200, 60), COLOUR);
    board.key(K::Char('2'));
    let results = board.whole();
    board.key(K::Char('3'));
    let items = board.whole();
    let mut compared = 0;
    let figure = |of: &Value| {
        let ends = of["interval"].as_array().unwrap();
        let end = |nth: usize| ends[nth].as_f64().unwrap();
        let mean = of["mean"].as_f64().unwrap();
        let n = &of["n"];
        format!("{mean:.1} ({:.1}–{:.1}) n = {n}", end(0), end(1))
    };
    for dimension in scored["dimensions"].as_array().unwrap() {
        assert!(
            results.contains(&figure(dimension)),
            "{}\n{results}",
            figure(dimension)
        );
        for item in dimension["items"].as_array().unwrap() {
            assert!(items.contains(&figure(item)), "{}\n{items}", figure(item));
            compared += 1;
        }
    }
    let overall = &scored["overall"]["point"];
    let mean = overall["mean"].as_f64().unwrap();
    assert!(results.contains(&format!("{mean:.1} (")), "{results}");
    assert_eq!(compared, 24);
}

#[test]
fn too_little_data_is_told_in_words() {
    for lang in ["zh-CN", "en"] {
        let nowhere = Place(tempfile::tempdir().unwrap());
        assert_eq!(nowhere.run(lang, &["dashboard"]).status.code(), Some(1));
        let other = Place::with("esq8", &alike(12));
        let none = other.told(lang, &["dashboard", "--instrument", "esq24"]);
        numbers_are_numbers(&none);
        assert!(none.contains("n = 0") || none.contains('0'), "{none}");
        for n in [1, 2, 9, 10, 40] {
            let place = Place::with("esq8", &alike(n));
            let told = place.told(lang, &["dashboard"]);
            numbers_are_numbers(&told);
            // A score of 25 is what all of them have; below the floor it is nowhere.
            assert_eq!(told.contains("25.0  "), n >= 10, "{n}: {told}");
            let varies = ["all values are alike", "所有取值都一样"];
            let thin = ["not shown below 10", "不足 10 例不显示"];
            let words = if n >= 10 { varies } else { thin };
            assert!(
                words.iter().any(|words| told.contains(words)),
                "{n}: {told}"
            );
            let alone = ["too few branches", "网点太少"];
            assert!(
                n < 10 || alone.iter().any(|words| told.contains(words)),
                "{n}: {told}"
            );
            let mut board = Board::new(&place, lang, (60, 20), COLOUR);
            for digit in '1'..='7' {
                board.key(K::Char(digit));
                assert!(!board.whole().contains("NaN"), "{n} {digit}");
            }
        }
    }
}

#[test]
fn the_same_interviews_give_the_same_board() {
    let rows = many(60);
    let (one, other) = (Place::with("esq24", &rows), Place::with("esq24", &rows));
    assert_eq!(
        one.told("en", &["dashboard"]),
        other.told("en", &["dashboard"])
    );
    let mut board = Board::new(&one, "en", (80, 24), COLOUR);
    let lines = plain(&board.model, &board.desk.catalogue);
    assert!(lines.len() > 100, "{}", lines.len());
    // What was finished meanwhile is there when the store is looked at again, and only then read.
    assert!(!board.desk.again(&mut board.reading).unwrap());
    one.import("esq24", &many(61));
    assert!(board.desk.again(&mut board.reading).unwrap());
    board.desk.show(&board.reading, &mut board.model);
    assert!(board.screen().contains("n = 121"), "{}", board.screen());
}

pub fn numbers_are_numbers(told: &str) {
    let words = told.split(|c: char| !c.is_ascii_alphabetic());
    let odd: Vec<&str> = words.filter(|word| ["NaN", "inf"].contains(word)).collect();
    assert!(odd.is_empty() && !told.contains("−0.0"), "{odd:?}: {told}");
}

/// One dimension: its score is the overall score, there is no order, and nothing to be told apart.
#[test]
fn one_dimension_is_enough() {
    let place = Place(tempfile::tempdir().unwrap());
    let folder = place.path("store/instruments/one");
    fs::create_dir_all(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/esq8");
    for name in ["instrument.toml", "en.ftl", "zh-CN.ftl"] {
        let mut text = fs::read_to_string(from.join(name)).unwrap();
        for other in ["ease", "responsiveness", "reliability"] {
            text = text.replace(&format!("[[dimensions]]\nid = \"{other}\"\n"), "");
            text = text.replace(&format!("dimension = \"{other}\""), "dimension = \"trust\"");
            text = text
                .lines()
                .filter(|l| !l.starts_with(&format!("dimension-{other}")))
                .fold(String::new(), |all, line| all + line + "\n");
        }
        text = text.replace("id = \"esq8\"", "id = \"one\"");
        fs::write(folder.join(name), text).unwrap();
    }
    place.import(
        "one",
        &alike(20).replace("2,2,2,2,2,2,2,2,2\n2", "1,2,3,2,1,2,3,2,2\n3"),
    );
    for lang in ["zh-CN", "en"] {
        let told = place.told(lang, &["dashboard"]);
        numbers_are_numbers(&told);
        assert!(told.contains("n = 20*"), "{told}");
    }
}

/// Suggestions can be rebuilt by hand, come in their order, and those about the same indicator share
/// its place.
#[test]
fn suggestions_are_ranked_as_they_say() {
    let place = Place::with("esq24", &many(200));
    let board = Board::new(&place, "en", (80, 24), COLOUR);
    let board = board.model.board.unwrap();
    let advice = &board.advice;
    assert!(advice.drawn.is_ok());
    let mut chances = 0.0;
    for indicator in &advice.indicators {
        let points = indicator.points.iter().zip(0_u32..);
        let sum: f64 = points
            .map(|(n, step)| *n as f64 * f64::from(step) * 25.0)
            .sum();
        let mean = sum / indicator.score.n as f64;
        assert!((mean - indicator.mean).abs() < 1e-9);
        let weight = [0.4, 0.3, 0.2, 0.1][indicator.dimension];
        let priority = weight * (75.0 - mean).max(0.0);
        assert!((priority - indicator.priority).abs() < 1e-9);
        chances += indicator.chance.unwrap();
    }
    assert!(
        (3.0..3.2).contains(&chances),
        "three of them are first in each draw: {chances}"
    );
    let fronts: Vec<bool> = advice.list.iter().map(|s| s.incident.is_some()).collect();
    assert!(
        fronts.contains(&true) && fronts.is_sorted_by(|a, b| a >= b),
        "{fronts:?}"
    );
    let rest = advice
        .list
        .iter()
        .filter(|s| s.incident.is_none() && !s.failure);
    let rest: Vec<f64> = rest.map(|s| s.chance.unwrap()).collect();
    assert!(rest.is_sorted_by(|a, b| a >= b), "{rest:?}");
    for suggestion in &advice.list {
        let Some(first) = suggestion.triggers.first() else {
            continue;
        };
        assert!((suggestion.priority - advice.indicators[*first].priority).abs() < 1e-12);
        let (best, worst) = suggestion.bounds.unwrap();
        for (scheme, at) in &suggestion.places {
            assert!(
                (best..=worst).contains(at),
                "{scheme:?}: {at} of {best}–{worst}"
            );
        }
    }
    // The same interviews give the same draws; fewer give none.
    let again = Board::new(&place, "en", (80, 24), COLOUR)
        .model
        .board
        .unwrap();
    assert_eq!(again.advice, board.advice);
    let few = Board::new(&Place::with("esq24", &many(9)), "en", (80, 24), COLOUR);
    let few = few.model.board.unwrap().advice;
    assert!(few.list.is_empty() && few.drawn.is_err());
    assert_eq!(few.thin.len(), 24, "every item is to be measured first");
}

/// One row of the organisation's own audit, every practice rated alike.
fn audited(point: i64) -> String {
    let shelf = Shelf::open(Path::new("nowhere"));
    let package = shelf.find("practice15").unwrap().package().unwrap();
    let items = package
        .instrument
        .items
        .iter()
        .filter(|item| item.is_asked());
    let (mut head, mut row) = (Vec::new(), Vec::new());
    for item in items {
        head.push(item.id.clone());
        row.push(match &item.kind {
            Kind::Scale(_) => point.to_string(),
            Kind::Single(choices) => choices[0].code.clone(),
            Kind::Consent => "no".to_owned(),
            _ => String::new(),
        });
    }
    format!("{}\n{}\n", head.join(","), row.join(","))
}

/// What the organisation carries out already is not proposed, and what customers do not see of it is
/// said to be that; an audit that admits much leaves the advice as it was.
#[test]
fn the_audit_steers_the_advice() {
    let pages = |point: Option<i64>| {
        let place = Place::with("esq8", &alike(30));
        if let Some(point) = point {
            place.import("practice15", &audited(point));
        }
        let arguments = ["dashboard", "--plain", "--instrument", "esq8"];
        ["en", "zh-CN"].map(|lang| place.told(lang, &arguments))
    };
    let names = [
        [
            "Not proposed, since",
            "Trust: customers give 25.0, the audit 100.0",
        ],
        ["因此不再建议的", "信任：客户打 25.0 分，自查却有 100.0 分"],
    ];
    let (without, low, high) = (pages(None), pages(Some(1)), pages(Some(4)));
    assert_eq!(without, low);
    for (nth, [done, gap]) in names.into_iter().enumerate() {
        assert!(!without[nth].contains(done) && !without[nth].contains(gap));
        let told = high[nth].replace(['\n', '\r'], "");
        assert!(told.contains(done) && told.contains(gap), "{}", high[nth]);
        let shorter = high[nth].len() < without[nth].len() + 2000;
        assert!(shorter && high[nth] != without[nth]);
    }
}

/// Kept sums with a valid checksum and another number in them: the group is named, the command fails,
/// and the next time all is well again.
#[test]
fn sums_that_were_changed_are_named_by_group() {
    let place = Place::with("esq24", &many(400));
    place.import("esq24", &many(399));
    place.import("esq24", &many(398));
    place.told("en", &["dashboard"]);
    let reader = Reader::open(&place.path("store")).unwrap();
    let segment = reader.archived().unwrap()[0];
    let packed = reader.derived(Some(segment.number)).unwrap();
    let text = miniz_oxide::inflate::decompress_to_vec_zlib(&packed).unwrap();
    let mut kept: Value = serde_json::from_slice(&text).unwrap();
    let (group, book) = {
        let pair = kept["sums"]["groups"][3].as_array_mut().unwrap();
        (pair[0].clone(), &mut pair[1])
    };
    let before = book["items"]["complete"]["sums"][4].as_i64().unwrap();
    book["items"]["complete"]["sums"][4] = (before + 1).into();
    let text = serde_json::to_vec(&kept).unwrap();
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&text, 1);
    let damage = || reader.keep_derived(Some(segment.number), packed.clone(), &[segment]);
    let named = ["instrument", "branch", "wave", "lang", "mode"]
        .map(|part| group[part].as_str().unwrap())
        .join(" · ");
    for (lang, words) in [("en", "said something else"), ("zh-CN", "与此不符")] {
        damage();
        let output = place.run(lang, &["store", "check", "--moments"]);
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(words) && told.contains(&named), "{told}");
        assert_eq!(told.matches("2026-").count(), 1, "{told}");
    }
    damage();
    let output = place.run("en", &["store", "check", "--moments", "--json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["sound"], &told["moments"]["as_kept"]),
        (&false.into(), &false.into())
    );
    assert_eq!(told["moments"]["differing"][0]["group"], group);
    assert_eq!(told["moments"]["differing"].as_array().unwrap().len(), 1);
    let after = place.told("en", &["store", "check", "--moments"]);
    assert!(after.contains("said the same"), "{after}");
}

/// What was kept of the sums is held against the interviews, by the command that users have for it.
#[test]
fn sums_are_made_anew_by_a_command() {
    let place = Place::with("esq24", &many(400));
    // Enough for the archive, whose sums are kept.
    place.import("esq24", &many(399));
    place.import("esq24", &many(398));
    place.told("en", &["dashboard"]);
    let check = ["store", "check", "--moments"];
    let expected = |told: &str| {
        assert!(
            told.contains("197 finished interviews in 12 groups"),
            "{told}"
        );
        assert!(told.contains("said the same"), "{told}");
    };
    expected(&place.told("en", &check));
    let json = place.told("en", &[&check[..], &["--json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    let told = serde_json::json!(
        { "groups": 12, "interviews": 1197, "unread": 0, "as_kept": true, "differing": [] }
    );
    assert_eq!(json["moments"], told);
    // Damaged sums are no sums: they are made anew, and then say the same.
    let folder = place.path("store/moments");
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    expected(&place.told("en", &check));
    assert!(place.told("zh-CN", &check).contains("12"));
}
