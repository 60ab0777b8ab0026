//! A million finished interviews of 24 items into a book, and every figure of it.
//!
//! `cargo bench --bench moments`

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench")]

use std::time::Instant;

use fangtan::interview::answer::Missing;
use fangtan::measure::alpha::Alpha;
use fangtan::measure::book::Book;
use fangtan::measure::chance::Chance;
use fangtan::measure::omega::Omega;
use fangtan::measure::row::{Cell, Column, Plan};

const ROWS: u64 = 1_000_000;

fn main() {
    let columns = (0..24).map(|item| Column {
        item,
        dimension: Some(item / 6),
        steps: 4,
        min: 1,
        reverse: false,
        standard: None,
    });
    let plan = Plan::with(columns.collect(), 4).unwrap();
    for gap in [0, 1, 20] {
        let mut chance = Chance::seeded(1);
        let rows: Vec<Vec<Cell>> = (0..1_000)
            .map(|_| {
                let level = chance.below(3);
                let mut cell = || {
                    if chance.below(100) < gap {
                        return Err(Missing::DontKnow);
                    }
                    Ok(i64::try_from(level + chance.below(3)).unwrap())
                };
                (0..24).map(|_| cell()).collect()
            })
            .collect();
        let start = Instant::now();
        let mut book = Book::new(&plan);
        for row in rows.iter().cycle().take(ROWS as usize) {
            book.add(&plan, row).unwrap();
        }
        let added = start.elapsed();
        let start = Instant::now();
        let mut at_once = Book::new(&plan);
        let all = rows.iter().cycle().take(ROWS as usize).map(Vec::as_slice);
        at_once.add_all(&plan, all).unwrap();
        let at_once = start.elapsed();
        let start = Instant::now();
        for dimension in 0..4 {
            let covariance = book.dimension_listwise(&plan, dimension);
            if let Ok(covariance) = covariance {
                let _ = Alpha::of(&covariance).unwrap();
                let _ = Omega::of(&covariance).unwrap();
            }
            let _ = book.score(&plan, dimension).unwrap().with_interval();
        }
        println!(
            "{gap} % gaps: {ROWS} rows added in {added:?}, at once in {at_once:?}, figures in {:?}, {} bytes as JSON",
            start.elapsed(),
            serde_json::to_vec(&book).unwrap().len()
        );
    }
}
