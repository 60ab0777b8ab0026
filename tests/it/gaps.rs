//! Perceived service held against standards: figures by hand, on the screen, in files, too few in words;
//! and what interviews say row by row.

use std::rc::Rc;

use crossterm::event::KeyCode as K;
use fangtan::author::simulate::{Style, interview};
use fangtan::exchange::responses::write::{Columns, Told};
use fangtan::instrument::parse::Package;
use fangtan::interview::event::{Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::Shelf;
use fangtan::measure::tail::t_quantile;
use serde_json::Value;

use crate::dashboard::{Board, Place, alike, many, numbers_are_numbers, said, shoot};
use crate::support::{ASCII, COLOUR};

fn package(id: &str) -> Rc<Package> {
    let shelf = Shelf::open(std::path::Path::new("nowhere"));
    Rc::clone(shelf.find(id).unwrap().package().unwrap())
}

/// Made-up respondents as a responses file.
pub fn rows(id: &str, n: u64) -> String {
    let package = package(id);
    let mut columns = Columns::default();
    columns.add(&package.instrument);
    let mut text = columns.header();
    for seed in 0..n {
        let mut ids = Seed::new([7; 32]);
        let opening = Opening::at_desk(Mode::Keyed, None, None, Some(format!("W{}", seed % 3)));
        let opening = opening.bound_to(&package.instrument, "en", 1);
        let start = Stamp {
            at: 1_795_305_600_000,
            mono: 0,
        };
        let style = [Style::Satisfied, Style::Random][(seed % 2) as usize];
        let (one, events) = interview(&package, &mut ids, opening, style, seed, start);
        let told = Told::of(&package.instrument, &one, &events, false).unwrap();
        text.push_str(&columns.row(&told));
    }
    text
}

/// The score of a dimension as a standard has it and as perceived, row by row, over the statements
/// that were rated in both columns, if these are at least half of those asked.
fn by_hand(text: &str, package: &Package, dimension: usize, standard: &str) -> Vec<(f64, f64)> {
    let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let place = |id: &str| header.iter().position(|name| *name == id).unwrap();
    let items = package.instrument.items_of(dimension);
    let own = items.filter(|(_, item)| item.id.ends_with(".perceived"));
    let statements: Vec<(usize, usize)> = own
        .map(|(_, item)| {
            let beside = item.id.replace("perceived", standard);
            (place(&beside), place(&item.id))
        })
        .collect();
    let row = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        let code = |place: usize| fields[place].parse::<i64>().unwrap();
        let both = statements.iter().map(|(e, p)| (code(*e), code(*p)));
        let asked: Vec<(i64, i64)> = both.filter(|(e, p)| *e != -96 && *p != -96).collect();
        let given: Vec<(i64, i64)> = asked
            .iter()
            .copied()
            .filter(|(e, p)| *e > 0 && *p > 0)
            .collect();
        let mean = |of: fn(&(i64, i64)) -> i64| {
            let sum: i64 = given.iter().map(|pair| of(pair) - 1).sum();
            sum as f64 / 6.0 * 100.0 / given.len() as f64
        };
        (!given.is_empty() && 2 * given.len() >= asked.len())
            .then(|| (mean(|pair| pair.0), mean(|pair| pair.1)))
    };
    text.lines().skip(1).filter_map(row).collect()
}

fn near(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn gaps_are_those_of_the_pairs_of_answers() {
    for (id, standards) in [
        ("servqual", vec!["expected"]),
        ("disconfirm", vec!["expected", "adequate", "desired"]),
    ] {
        let text = rows(id, 90);
        let package = package(id);
        let place = Place::with(id, &text);
        let told = place.told("en", &["score", "rows.csv", "--instrument", id, "--json"]);
        let json: Value = serde_json::from_str(&told).unwrap();
        let against = json["against"].as_array().unwrap();
        let dimensions = package.instrument.dimensions.len();
        assert_eq!(against.len(), dimensions * standards.len());
        for (nth, one) in against.iter().enumerate() {
            let (standard, dimension) = (standards[nth / dimensions], nth % dimensions);
            assert_eq!(one["standard"], standard);
            let pairs = by_hand(&text, &package, dimension, standard);
            let gaps: Vec<f64> = pairs.iter().map(|(e, p)| p - e).collect();
            let n = gaps.len() as f64;
            let mean = gaps.iter().sum::<f64>() / n;
            let squares: f64 = gaps.iter().map(|gap| (gap - mean).powi(2)).sum();
            let sd = (squares / (n - 1.0)).sqrt();
            let half = t_quantile(0.975, n - 1.0).unwrap() * sd / n.sqrt();
            assert_eq!(one["n"], gaps.len());
            near(&one["gap"]["gap"], mean);
            near(&one["gap"]["sd"], sd);
            near(&one["gap"]["interval"][0], mean - half);
            near(&one["gap"]["interval"][1], mean + half);
        }
        assert_eq!(
            json["zones"].as_array().unwrap().is_empty(),
            id == "servqual"
        );
        // The store says what the file says.
        let board = Board::new(&place, "en", (100, 30), COLOUR);
        let board = board.model.board.unwrap();
        for (one, own) in against.iter().zip(&board.results.against) {
            near(&one["gap"]["gap"], own.gap.gap.unwrap().gap.change);
        }
    }
    // A file without the columns of expectations is scored, and has no gaps.
    let text = rows("servqual", 30);
    let kept: Vec<usize> = text
        .lines()
        .next()
        .unwrap()
        .split(',')
        .enumerate()
        .filter(|(_, name)| !name.ends_with(".expected"))
        .map(|(place, _)| place)
        .collect();
    let line = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        kept.iter()
            .map(|place| fields[*place])
            .collect::<Vec<_>>()
            .join(",")
            + "\n"
    };
    let place = Place(tempfile::tempdir().unwrap());
    std::fs::write(
        place.path("rows.csv"),
        text.lines().map(line).collect::<String>(),
    )
    .unwrap();
    let told = place.told("en", &["score", "rows.csv", "--instrument", "servqual"]);
    assert!(told.contains("only 0 cases"), "{told}");
    numbers_are_numbers(&told);
}

#[test]
fn gaps_zones_and_radar_on_the_screen() {
    for (id, n) in [("servqual", 60), ("disconfirm", 40)] {
        let place = Place::with(id, &rows(id, n));
        for lang in ["zh-CN", "en"] {
            for size in [(100, 30), (80, 24), (60, 20)] {
                let mut board = Board::new(&place, lang, size, COLOUR);
                board.key(K::Char('2'));
                let name = format!("gaps-{id}.{lang}.{}x{}", size.0, size.1);
                shoot(&mut board, &name);
                let all = board.whole();
                assert!(all.contains("n = "), "{all}");
                numbers_are_numbers(&all);
            }
            insta::assert_snapshot!(
                format!("gaps-{id}.{lang}.plain"),
                place.told(lang, &["score", "rows.csv", "--instrument", id])
            );
        }
        let mut board = Board::new(&place, "en", (100, 60), ASCII);
        board.key(K::Char('2'));
        shoot(&mut board, &format!("gaps-{id}.en.100x60.ascii"));
        let mut board = Board::new(&place, "zh-CN", (100, 60), COLOUR);
        board.key(K::Char('2'));
        shoot(&mut board, &format!("gaps-{id}.zh-CN.100x60"));
        board.key(K::Char('t'));
        shoot(&mut board, &format!("gaps-{id}.zh-CN.100x60.table"));
    }
    let few = Place::with("disconfirm", &rows("disconfirm", 9));
    let mut board = Board::new(&few, "en", (100, 60), COLOUR);
    board.key(K::Char('2'));
    let screen = board.screen();
    assert!(
        screen.contains("only 9 cases; not shown below 10"),
        "{screen}"
    );
    assert!(screen.contains("so no radar chart is drawn"), "{screen}");
}

/// The lines whose 24 scored answers another line has, too, one point throughout left aside.
fn same_by_hand(lines: &[String]) -> Vec<u64> {
    let answers = |line: &String| -> Vec<String> {
        let fields = line.split(',').skip(5).take(24);
        fields.map(str::to_owned).collect()
    };
    let all: Vec<Vec<String>> = lines.iter().skip(1).map(answers).collect();
    let varied = |own: &Vec<String>| {
        let given: Vec<&String> = own.iter().filter(|field| !field.starts_with('-')).collect();
        given.len() >= 10 && given.iter().any(|field| *field != given[0])
    };
    let twice = |own: &Vec<String>| all.iter().filter(|other| *other == own).count() > 1;
    let found = (2..).zip(&all).filter(|(_, own)| varied(own) && twice(own));
    found.map(|(line, _)| line).collect()
}

/// One respondent who came twice, one who answers like nobody, and many who press one point.
#[test]
fn rows_that_repeat_or_stand_apart_are_counted_by_interviewer() {
    let text = many(300);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let odd: Vec<String> = lines[41].split(',').map(str::to_owned).collect();
    let mut far = odd.clone();
    for (nth, field) in far.iter_mut().skip(5).take(24).enumerate() {
        *field = ["1", "5"][nth % 2].to_owned();
    }
    lines[42] = far.join(",");
    // The same answers, held by somebody else.
    let mut twin = odd.clone();
    "W09".clone_into(&mut twin[2]);
    lines.push(twin.join(","));
    let place = Place::with("esq24", &(lines.join("\n") + "\n"));
    let score = ["score", "rows.csv", "--instrument", "esq24"];
    let json = place.told("en", &[&score[..], &["--json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    let rows = &json["rows_checked"];
    assert_eq!(rows["read"], 301);
    let expected = same_by_hand(&lines);
    assert!(expected.contains(&42) && expected.contains(&302));
    assert_eq!(rows["same_answers"]["lines"], serde_json::json!(expected));
    let far = rows["far"]["lines"].as_array().unwrap();
    assert!(far.contains(&43.into()), "{rows}");
    assert!((rows["far"]["cut_off"].as_f64().unwrap() - 42.979_820_139).abs() < 1e-6);
    for lang in ["en", "zh-CN"] {
        let told = place.told(lang, &score);
        let more = (expected.len() - 10).to_string();
        assert!(told.contains("42") && told.contains(&more), "{told}");
        let mut board = Board::new(&place, lang, (100, 60), COLOUR);
        board.key(K::Char('6'));
        let before = board.screen();
        assert!(before.contains("F7") && board.model.board.as_ref().unwrap().rows.is_none());
        board.key(K::F(7));
        shoot(&mut board, &format!("rows.{lang}.100x60"));
        let board = board.model.board.unwrap();
        let found = board.rows.unwrap();
        assert_eq!((found.by["W09"].n, found.by["W09"].repeated), (1, 1));
        let repeated: u64 = found.by.values().map(|one| one.repeated).sum();
        let judged: u64 = found.by.values().map(|one| one.judged).sum();
        let apart: u64 = found.by.values().map(|one| one.far).sum();
        assert_eq!(repeated, expected.len() as u64);
        assert_eq!(
            (judged, apart),
            (rows["far"]["judged"].as_u64().unwrap(), far.len() as u64)
        );
    }
    // A short instrument, and too few rows, in words.
    let short = Place::with("esq8", &alike(12));
    let told = short.told("en", &["score", "rows.csv", "--instrument", "esq8"]);
    assert!(
        told.contains("at least 10 items are needed; there are 8"),
        "{told}"
    );
    assert!(told.contains("only 12 cases; not shown below 40"), "{told}");
}

/// Only finished interviews are in results, of a file as of the store; what is left out is said.
#[test]
fn what_broke_off_is_left_out_everywhere_alike() {
    let text = many(40);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in &mut lines[1..6] {
        let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
        let items = fields.len() - 5;
        for field in fields.iter_mut().skip(5).skip(items / 2) {
            "-93".clone_into(field);
        }
        *line = fields.join(",");
    }
    let place = Place::with("esq24", &(lines.join("\n") + "\n"));
    let score = ["score", "rows.csv", "--instrument", "esq24"];
    let json = place.told("en", &[&score[..], &["--json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&json["rows"], &json["file"]["broken_off"]),
        (&35.into(), &5.into())
    );
    let board = Board::new(&place, "en", (80, 24), COLOUR);
    let results = board.model.board.unwrap().results;
    assert_eq!(results.rows, 35);
    for (file, own) in json["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&results.dimensions)
    {
        near(&file["mean"], own.score.mean.unwrap());
    }
    let told = place.run("en", &score);
    let text = String::from_utf8(told.stdout.clone()).unwrap();
    assert!(
        text.contains("never in results: 5."),
        "{text}{}",
        said(&told)
    );
}
