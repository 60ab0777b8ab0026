//! Moments are exact: any order of adding and merging gives the same bits, and what was added can
//! be taken away without a trace.

use std::rc::Rc;

use fangtan::instrument::parse::Package;
use fangtan::interview::answer::{Answer, Missing};
use fangtan::library::shelf::Shelf;
use fangtan::measure::book::Book;
use fangtan::measure::covariance::Covariance;
use fangtan::measure::moments::Moments;
use fangtan::measure::row::{Cell, Column, Plan};
use fangtan::measure::score::Convention;
use fangtan::measure::triangle::{LARGEST, Pair};
use fangtan::measure::unit::Unit;
use fangtan::measure::withheld::Withheld;
use proptest::prelude::*;

use crate::measure::samples::near;
use crate::support::fixtures;

const COLUMNS: usize = 5;

type Row = Vec<Option<i64>>;

fn blocks() -> Vec<Vec<usize>> {
    vec![vec![0, 1, 2], vec![3, 4]]
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cell = prop_oneof![
        6 => (-10_i64..=10).prop_map(Some),
        1 => (-LARGEST..=LARGEST).prop_map(Some),
        1 => Just(None),
    ];
    proptest::collection::vec(proptest::collection::vec(cell, COLUMNS), 0..40)
}

fn of(rows: &[Row]) -> Moments {
    let mut moments = Moments::new(COLUMNS, &blocks());
    for row in rows {
        moments.add(row).unwrap();
    }
    moments
}

/// The same content, and the same bytes when written.
fn same(a: &Moments, b: &Moments) -> bool {
    a == b && serde_json::to_vec(a).unwrap() == serde_json::to_vec(b).unwrap()
}

/// Pairwise sums by hand.
fn by_hand(rows: &[Row], i: usize, j: usize) -> Pair {
    let mut pair = Pair::default();
    for (x, y) in rows.iter().filter_map(|row| row[i].zip(row[j])) {
        let (x, y) = (i128::from(x), i128::from(y));
        pair.n += 1;
        (pair.x, pair.y) = (pair.x + x, pair.y + y);
        (pair.xx, pair.yy) = (pair.xx + x * x, pair.yy + y * y);
        pair.xy += x * y;
    }
    pair
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_merging_gives_the_same_bits(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        cuts in proptest::collection::vec(0_usize..40, 0..5),
    ) {
        let whole = of(&rows);
        let mut parts: Vec<Moments> = Vec::new();
        let mut rest = shuffled.as_slice();
        for cut in cuts {
            let (part, behind) = rest.split_at(cut.min(rest.len()));
            parts.push(of(part));
            rest = behind;
        }
        parts.push(of(rest));

        let mut left = Moments::new(COLUMNS, &blocks());
        for part in &parts {
            left.merge(part).unwrap();
        }
        let mut right = Moments::new(COLUMNS, &blocks());
        for part in parts.iter().rev() {
            let mut part = part.clone();
            part.merge(&right).unwrap();
            right = part;
        }
        prop_assert!(same(&left, &whole));
        prop_assert!(same(&right, &whole));
    }

    #[test]
    fn adding_and_taking_away_leaves_no_trace(before in rows(), after in rows()) {
        let expected = of(&before);
        let mut row_by_row = expected.clone();
        for row in &after {
            row_by_row.add(row).unwrap();
        }
        for row in after.iter().rev() {
            row_by_row.subtract(row).unwrap();
        }
        prop_assert!(same(&row_by_row, &expected));

        let mut at_once = expected.clone();
        at_once.merge(&of(&after)).unwrap();
        at_once.unmerge(&of(&after)).unwrap();
        prop_assert!(same(&at_once, &expected));
    }

    #[test]
    fn pairs_are_what_counting_by_hand_gives(rows in rows()) {
        let moments = of(&rows);
        prop_assert_eq!(moments.rows(), rows.len() as u64);
        for i in 0..COLUMNS {
            for j in 0..COLUMNS {
                prop_assert_eq!(moments.pair(i, j), by_hand(&rows, i, j));
            }
        }
        for (block, columns) in blocks().iter().enumerate() {
            let full = rows.iter().filter(|row| columns.iter().all(|c| row[*c].is_some()));
            prop_assert_eq!(moments.complete_in(block).unwrap().n(), full.count() as u64);
        }
    }

    #[test]
    fn what_was_never_added_cannot_be_taken_away(rows in rows(), row in proptest::collection::vec(proptest::option::of(0_i64..5), COLUMNS)) {
        let mut moments = of(&rows);
        let before = moments.clone();
        if moments.subtract(&row).is_err() {
            prop_assert!(same(&moments, &before), "a refused row left a trace");
        } else {
            moments.add(&row).unwrap();
            prop_assert!(same(&moments, &before));
        }
    }

    #[test]
    fn moments_survive_being_written(rows in rows()) {
        let moments = of(&rows);
        let text = serde_json::to_string(&moments).unwrap();
        prop_assert_eq!(serde_json::from_str::<Moments>(&text).unwrap(), moments);
    }

    #[test]
    fn a_dimension_score_on_the_grid_is_the_mean_of_its_items(
        items in proptest::collection::vec((1_i64..=10).prop_flat_map(|steps| (Just(steps), proptest::option::of(0..=steps))), 1..9),
    ) {
        let steps: Vec<i64> = items.iter().map(|(steps, _)| *steps).collect();
        let unit = Unit::of(&steps).unwrap();
        let answered: Vec<(i64, i64)> =
            items.iter().filter_map(|(steps, reached)| Some(((*reached)?, *steps))).collect();
        let on_grid = unit.mean(answered.iter().copied());
        if answered.is_empty() {
            prop_assert_eq!(on_grid, None);
        } else {
            let scores = answered.iter().map(|(reached, steps)| {
                Convention::Linear.score(*steps, *reached).unwrap()
            });
            let mean = scores.sum::<f64>() / answered.len() as f64;
            let on_grid = on_grid.unwrap() as f64 * 100.0 / unit.grid() as f64;
            prop_assert!((mean - on_grid).abs() < 1e-9, "{mean} {on_grid}");
        }
    }

    #[test]
    fn books_merge_and_give_back(
        first in proptest::collection::vec(any_cells(), 0..20),
        second in proptest::collection::vec(any_cells(), 0..20),
    ) {
        let plan = esq24();
        let book = |rows: &[Vec<Cell>]| {
            let mut book = Book::new(&plan);
            for row in rows {
                book.add(&plan, &fit(&plan, row)).unwrap();
            }
            book
        };
        let (one, two) = (book(&first), book(&second));
        let mut merged = one.clone();
        merged.merge(&two).unwrap();
        let mut turned = two.clone();
        turned.merge(&one).unwrap();
        prop_assert_eq!(&merged, &turned);
        for row in &second {
            merged.subtract(&plan, &fit(&plan, row)).unwrap();
        }
        prop_assert_eq!(serde_json::to_vec(&merged).unwrap(), serde_json::to_vec(&one).unwrap());
    }
}

fn any_cells() -> impl Strategy<Value = Vec<Cell>> {
    let cell = prop_oneof![
        8 => (0_i64..=4).prop_map(Ok),
        1 => proptest::sample::select(Missing::ALL.to_vec()).prop_map(Err),
    ];
    proptest::collection::vec(cell, 40)
}

/// As many cells as the plan has columns.
fn fit(plan: &Plan, row: &[Cell]) -> Vec<Cell> {
    row.iter().take(plan.columns().len()).copied().collect()
}

fn package(id: &str) -> Rc<Package> {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    let packages = shelf.books.iter().filter_map(|book| book.package().ok());
    let mut found = packages.filter(|package| package.instrument.id == id);
    Rc::clone(found.next().unwrap())
}

fn esq24() -> Plan {
    Plan::of(&package("esq24").instrument).unwrap()
}

#[test]
fn an_interviews_answers_become_a_row() {
    let package = package("esq24");
    let instrument = &package.instrument;
    let plan = Plan::of(instrument).unwrap();
    assert_eq!(plan.dimensions(), 4);
    let first = plan.columns_of(0);
    assert_eq!(first.len(), 6);

    // Three of six on trust: a score. Two: none. A point that no scale has counts as blank.
    let answers = |given: usize| -> Vec<(usize, Answer)> {
        let items = first.iter().map(|place| plan.columns()[*place].item);
        let answers = [4, 5, 4].into_iter().take(given).map(Answer::Number);
        items.zip(answers).collect()
    };
    let row = |answers: &[(usize, Answer)]| {
        plan.row(|item| {
            answers
                .iter()
                .find(|(at, _)| *at == item)
                .map(|(_, answer)| answer)
        })
    };
    let score = |given| plan.score(0, &row(&answers(given)));
    let grid = plan.unit(0).unwrap().grid();
    assert_eq!(score(3), Some(grid * 10 / 12));
    assert_eq!(score(2), None);
    let mut odd = answers(3);
    odd[0].1 = Answer::Number(99);
    assert_eq!(row(&odd)[first[0]], Err(Missing::Blank));

    let mut book = Book::new(&plan);
    for _ in 0..12 {
        book.add(&plan, &row(&answers(3))).unwrap();
    }
    near(
        book.score(&plan, 0).unwrap().mean,
        100.0 * 10.0 / 12.0,
        1e-9,
    );
    assert_eq!(book.partly_answered(0), 12);
    assert_eq!(
        book.score(&plan, 1).unwrap_err(),
        Withheld::TooFew { n: 0, floor: 1 }
    );
}

#[test]
fn scores_of_complete_rows_follow_from_their_items() {
    let plan = esq24();
    let columns = plan.columns().len();
    let dimensions = plan.dimensions();
    let mut book = Book::new(&plan);
    let mut expected = Moments::new(dimensions + plan.outcomes().len(), &[]);
    for seed in 0..50_usize {
        let cell = |at: usize| match (seed * 31 + at * at * 7) % 11 {
            10 if seed % 3 == 0 => Err(Missing::DontKnow),
            points => Ok(i64::try_from(points).unwrap().min(plan.columns()[at].steps)),
        };
        let row: Vec<Cell> = (0..columns).map(cell).collect();
        book.add(&plan, &row).unwrap();
        let scores = (0..dimensions).map(|dimension| plan.score(dimension, &row));
        let outcomes = plan.outcomes().iter().map(|at| row[*at].ok());
        expected
            .add(&scores.chain(outcomes).collect::<Vec<_>>())
            .unwrap();
    }
    let found = book.scores(&plan).unwrap();
    for i in 0..expected.columns() {
        for j in 0..expected.columns() {
            assert_eq!(found.pair(i, j), expected.pair(i, j), "{i} {j}");
        }
    }
    let drivers = book.drivers(&plan, 0).unwrap();
    assert_eq!(drivers.matrix.order(), dimensions + 1);
    assert!(drivers.n < 50);
    let all: Vec<usize> = (0..=dimensions).collect();
    assert_eq!(expected.pair(0, 0).n, book.score(&plan, 0).unwrap().n);
    assert!(Covariance::pairwise(&expected, &all).unwrap().n >= drivers.n);
}

#[test]
fn a_dimension_without_scale_items_has_no_score() {
    let column = |item, dimension| Column {
        item,
        dimension,
        steps: 4,
        min: 1,
        reverse: false,
        standard: None,
    };
    let columns = vec![column(0, Some(0)), column(1, Some(0)), column(2, None)];
    let plan = Plan::with(columns, 2).unwrap();
    let rows: Vec<Vec<Cell>> = (0..4).map(|i| vec![Ok(i), Ok(4), Ok(i)]).collect();
    let mut book = Book::new(&plan);
    book.add_all(&plan, rows.iter().map(Vec::as_slice)).unwrap();
    near(book.score(&plan, 0).unwrap().mean, 68.75, 1e-12);
    near(book.score(&plan, 2).unwrap().mean, 37.5, 1e-12);
    let none = Err(Withheld::TooFew { n: 0, floor: 1 });
    assert_eq!(book.score(&plan, 1), none);
    assert_eq!(
        book.drivers(&plan, 0),
        Err(Withheld::TooFew { n: 0, floor: 2 })
    );
    for row in &rows {
        book.subtract(&plan, row).unwrap();
    }
    assert_eq!(book, Book::new(&plan));
}

#[test]
fn many_at_once_are_the_same_as_one_by_one() {
    let plan = esq24();
    let columns = plan.columns().len();
    let rows: Vec<Vec<Cell>> = (0..1_100_usize)
        .map(|i| {
            let cell = |at: usize| match (i * 31 + at * at * 7) % 97 {
                96 => Err(Missing::Refused),
                points => Ok(i64::try_from(points).unwrap() % (plan.columns()[at].steps + 1)),
            };
            (0..columns).map(cell).collect()
        })
        .collect();
    let mut one_by_one = Book::new(&plan);
    for row in &rows {
        one_by_one.add(&plan, row).unwrap();
    }
    // 128 times the same, by merging with itself.
    for _ in 0..7 {
        let twin = one_by_one.clone();
        one_by_one.merge(&twin).unwrap();
    }
    let mut at_once = Book::new(&plan);
    let all = (0..128).flat_map(|_| rows.iter().map(Vec::as_slice));
    at_once.add_all(&plan, all).unwrap();
    assert_eq!(at_once, one_by_one);

    // A refused row in the middle: those before it are in the book, none after it.
    let odd = vec![Ok(99); columns];
    let some = [rows[0].as_slice(), &odd, &rows[1]];
    let mut refused = Book::new(&plan);
    assert_eq!(refused.add_all(&plan, some), Err(Withheld::OutOfRange));
    let mut expected = Book::new(&plan);
    expected.add(&plan, &rows[0]).unwrap();
    assert_eq!(refused, expected);
}

#[test]
fn a_dimension_of_many_items_has_a_grid_too() {
    let unit = Unit::of(&[4; 40]).unwrap();
    let worth = |part: i64| part as f64 * 100.0 / unit.grid() as f64;
    let all = unit.mean([(3, 4); 40].into_iter()).unwrap();
    assert_eq!(
        all * 4,
        unit.grid() * 3,
        "exact where all items are answered"
    );
    // A third of 39 answers one or two steps up: the nearest part, not the one below.
    for reached in [1, 2] {
        let some = [(reached, 4), (0, 4), (0, 4)].into_iter().cycle().take(39);
        let some = unit.mean(some).unwrap();
        near(worth(some), reached as f64 * 25.0 / 3.0, 1e-9);
        assert!((some * 12 - reached * unit.grid()).abs() <= 6);
    }
}

#[test]
fn large_sums_lose_nothing() {
    // Two values that differ by one part in 2⁴⁴: floating sums of squares would see no variance.
    let mut moments = Moments::new(1, &[]);
    for i in 0..1_000_i64 {
        moments.add(&[Some(LARGEST - i % 2)]).unwrap();
    }
    let covariance = Covariance::listwise(moments.complete()).unwrap();
    near(covariance.matrix.at(0, 0), 250.0 / 999.0, 1e-15);
    assert_eq!(moments.add(&[Some(LARGEST + 1)]), Err(Withheld::TooLarge));
    assert_eq!(moments.add(&[]), Err(Withheld::ShapesDiffer));
}
