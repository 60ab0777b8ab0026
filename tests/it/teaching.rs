//! Teaching sets: what is claimed is truly in the answers, the same on every machine, and a file of
//! them scores as the screen says.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use fangtan::instrument::parse::Package;
use fangtan::library::shelf::Shelf;
use fangtan::teach::table::{Name, Shown, Table};
use fangtan::teach::{INSTRUMENT, Kind, Set};
use serde_json::Value;

use crate::dashboard::Place;

pub fn package() -> Rc<Package> {
    let shelf = Shelf::open(Path::new("nowhere"));
    Rc::clone(shelf.find(INSTRUMENT).unwrap().package().unwrap())
}

fn set(kind: Kind) -> (Set, Table) {
    let set = Set::make(kind, &package()).unwrap();
    let table = set.table().unwrap();
    (set, table)
}

pub fn close(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} {b}");
}

/// The numbers of a row.
fn numbers(table: &Table, row: usize) -> Vec<f64> {
    let number = |shown: &Shown| match *shown {
        Shown::Score(x)
        | Shown::Exact(x)
        | Shown::Change(x)
        | Shown::Coefficient(x)
        | Shown::Share(x) => x,
        Shown::Count(n) => n as f64,
        Shown::Place(n) => n as f64,
        Shown::Places(best, worst) => (100 * best + worst) as f64,
        Shown::Interval(interval) => interval.high - interval.low,
        Shown::Nothing => f64::NAN,
    };
    table.rows[row].cells.iter().map(number).collect()
}

#[test]
fn beta_and_relative_weights_disagree_about_two_factors() {
    let (_, table) = set(Kind::Reversal);
    let [third, fourth] = [numbers(&table, 2), numbers(&table, 3)];
    assert!(third[1] > fourth[1] + 0.05, "β {third:?} {fourth:?}");
    assert!(third[3] + 0.02 < fourth[3], "relative {third:?} {fourth:?}");
    let shares: f64 = (0..4).map(|row| numbers(&table, row)[3]).sum();
    assert!((shares - 1.0).abs() < 1e-9, "{shares}");
}

#[test]
fn nobody_knows_who_leads_the_league() {
    let (_, table) = set(Kind::League);
    let ranks: Vec<(usize, usize)> = table
        .rows
        .iter()
        .map(|row| match row.cells[4] {
            Shown::Places(best, worst) => (best, worst),
            other => panic!("{other:?}"),
        })
        .collect();
    let last = ranks.len();
    assert!(ranks[0].1 >= 6, "the leader is not surely first: {ranks:?}");
    assert_eq!(table.rows[last - 1].name, Name::Text("H".to_owned()));
    assert!(ranks[last - 1].0 >= 5, "one branch is behind: {ranks:?}");
    // Those that differ by chance alone overlap, all of them.
    let rest = &ranks[..last - 1];
    assert!(
        rest.iter().all(|a| rest.iter().all(|b| a.0 <= b.1)),
        "{ranks:?}"
    );
    let spread = numbers(&table, 0)[2] - numbers(&table, last - 2)[2];
    assert!(spread > 3.0, "chance alone looks like a league: {spread}");
}

#[test]
fn each_channel_rises_and_the_total_falls() {
    let (_, table) = set(Kind::Simpson);
    let change = |row| numbers(&table, row)[4];
    assert!(change(0) > 2.0 && change(1) > 2.0, "{table:?}");
    assert!(change(2) < -2.0, "{table:?}");
    for column in [0, 2] {
        let [app, phone, all] = [0, 1, 2].map(|row| numbers(&table, row)[column]);
        close(app + phone, all);
    }
}

#[test]
fn leaving_the_hard_questions_out_lifts_the_score() {
    let (set, table) = set(Kind::Proration);
    let [truth, prorated, complete] = [0, 1, 2].map(|row| numbers(&table, row));
    close(truth[0], set.rows.len() as f64);
    assert!(prorated[0] < truth[0], "one third answered is no score");
    assert!(prorated[2] > 3.0, "{prorated:?}");
    assert!(complete[2].abs() < prorated[2] / 2.0, "{complete:?}");
    assert!((0.3..0.6).contains(&prorated[3]), "{prorated:?}");
}

/// The vector of the reference: the same answers are 71.75, 77.4, 76.1, 70 and 60.
#[test]
fn the_same_answers_are_five_scores() {
    let (_, table) = set(Kind::Schemes);
    let expected = [71.75, 77.4, 76.1, 70.0, 60.0];
    for (row, expected) in expected.into_iter().enumerate() {
        assert!(
            (numbers(&table, row)[0] - expected).abs() < 1e-9,
            "{table:?}"
        );
        close(numbers(&table, row)[3], 100.0);
    }
}

#[test]
fn straight_lines_flatter_the_scale() {
    let (_, table) = set(Kind::Straight);
    let [all, without, flagged] = [0, 1, 2].map(|row| numbers(&table, row));
    close(all[0], without[0] + flagged[0]);
    assert!((55.0..70.0).contains(&flagged[0]), "{flagged:?}");
    assert!(all[3] > without[3] + 0.1, "α {all:?} {without:?}");
    assert!(all[1] > without[1] + 3.0, "mean {all:?} {without:?}");
}

#[test]
fn a_seed_makes_the_same_answers_every_time() {
    for kind in Kind::ALL {
        let (first, again) = (set(kind).0, set(kind).0);
        assert_eq!(first.csv(), again.csv());
        assert_eq!(Kind::named(kind.name()), Some(kind));
    }
    let print = |text: &str| {
        text.bytes()
            .fold(0_u64, |sum, b| sum.rotate_left(5) ^ u64::from(b))
    };
    let prints: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| format!("{} {:016x}", kind.name(), print(&set(*kind).0.csv())))
        .collect();
    insta::assert_snapshot!("teaching.prints", prints.join("\n"));
}

/// What students score is what the class saw.
#[test]
fn a_file_of_a_set_scores_as_the_set_does() {
    let place = Place(tempfile::tempdir().unwrap());
    for kind in Kind::ALL {
        let (set, _) = set(kind);
        fs::write(place.path("set.csv"), set.csv()).unwrap();
        let told = place.told(
            "en",
            &["score", "set.csv", "--instrument", INSTRUMENT, "--json"],
        );
        let scored: Value = serde_json::from_str(&told).unwrap();
        let results = set.results(|_| true).unwrap();
        assert_eq!(scored["rows"], results.rows);
        for (shown, dimension) in scored["dimensions"]
            .as_array()
            .unwrap()
            .iter()
            .zip(&results.dimensions)
        {
            assert_eq!(shown["n"], dimension.score.n);
            let mean = shown["mean"].as_f64().unwrap();
            assert!(
                (mean - dimension.score.mean.unwrap()).abs() < 1e-9,
                "{shown}"
            );
        }
        let point = scored["overall"]["point"]["mean"].as_f64().unwrap();
        assert!((point - results.overall.point.mean.unwrap()).abs() < 1e-9);
    }
}

/// Made-up answers never get among real ones.
#[test]
fn a_file_of_a_set_is_not_taken_in() {
    let place = Place(tempfile::tempdir().unwrap());
    fs::write(place.path("set.csv"), set(Kind::Simpson).0.csv()).unwrap();
    let output = place.run("en", &["import", "set.csv", "--instrument", INSTRUMENT]);
    assert_eq!(output.status.code(), Some(1));
}
