//! Gaps and zones of tolerance, fed from statements that were rated in several columns.

use fangtan::interview::session::Session;
use fangtan::measure::columns::{means, statements};
use fangtan::measure::gap::gap;
use fangtan::measure::moments::Moments;
use fangtan::measure::row::Plan;
use fangtan::measure::tolerance::{Zone, tolerance};

use crate::journeys::package;
use crate::support::{COLOUR, Desk, install, stored};

/// An interview with these answers to the paired statements of `grids`: 1–3, 1–3, 0–10.
fn interview(keys: &str) -> Session {
    let mut desk = Desk::with("en", (80, 24), COLOUR, install);
    desk.begin("grids").keys("3 1 3").keys(keys);
    let events = stored(&desk.data()).unwrap();
    Session::review(package("grids"), "x".to_owned(), &events).unwrap()
}

#[test]
fn a_gap_rests_on_the_statements_that_have_both_ends() {
    let session = interview("3 1 f4 1 3 2 6 8");
    let instrument = &session.package().instrument;
    let pairs = statements(instrument, &["expected", "perceived"]);
    assert_eq!(pairs.len(), 2);
    let answer = |item| session.answer_of(item);
    assert_eq!(means(&pairs, Some(0), answer), Some(vec![100.0, 0.0]));
    // The other one has no expectation, so its perception alone makes no gap.
    assert_eq!(means(&pairs, Some(1), answer), None);
    // What only stands beside is no outcome and no part of a score.
    let plan = Plan::of(instrument).unwrap();
    let ids: Vec<&str> = plan
        .columns()
        .iter()
        .filter(|column| column.standard.is_none())
        .map(|column| instrument.items[column.item].id.as_str())
        .collect();
    let counted = ["app", "web", "web-old", "hotline", "safe.perceived"];
    assert_eq!(ids[..5], counted);
    assert_eq!(ids[5..], ["clear.perceived", "fast.perceived"]);
}

#[test]
fn three_columns_make_a_zone_of_tolerance() {
    let session = interview("3 1 2 3 2 6 8");
    let zones = statements(
        &session.package().instrument,
        &["adequate", "desired", "perceived"],
    );
    let found = means(&zones, Some(1), |item| session.answer_of(item)).unwrap();
    assert_eq!(found, [20.0, 80.0, 60.0]);
    let bar = tolerance(found[0], found[1], found[2]).unwrap();
    assert_eq!((bar.zone, bar.adequacy), (Zone::Within, 40.0));
}

#[test]
fn a_sample_gap_comes_from_the_rows_of_a_statement() {
    let mut moments = Moments::new(2, &[]);
    let mut scale = 0.0;
    for keys in ["3 1", "3 2", "2 2", "3 3", "2 1"] {
        let session = interview(keys);
        let pairs = statements(&session.package().instrument, &["expected", "perceived"]);
        let row = pairs[0].steps(&|item| session.answer_of(item)).unwrap();
        let row: Vec<Option<i64>> = row.into_iter().map(Some).collect();
        moments.add(&row).unwrap();
        scale = 100.0 / (pairs[0].max - pairs[0].min) as f64;
    }
    let found = gap(&moments.pair(0, 1), scale, scale).unwrap();
    assert!((found.expected - 80.0).abs() < 1e-9 && (found.perceived - 40.0).abs() < 1e-9);
    assert!((found.gap.change + 40.0).abs() < 1e-9);
}
