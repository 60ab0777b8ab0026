//! The store under faults: what was confirmed is there afterwards, with exactly the content that
//! was confirmed, or the interview that is damaged is named.
//!
//! ```text
//! cargo test --test faults                         a short run, as in CI
//! FANGTAN_FAULTS=1000 cargo test --test faults     a long one: 1000 kills, 1000 power cuts, …
//! cargo test --test faults -- power                one part of it
//! ```
//!
//! Each part prints a row of the table in `docs/reliability.md`. The process that is killed and
//! hindered is this binary itself, called with the name of a data folder; `shim.c` stands between
//! it and its files. Where there is no C compiler the parts that need it say so and are left out.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails may end itself"
)]

mod chance;
mod child;
mod deeds;
mod disk;
mod kill;
mod ledger;
mod power;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// What a part did, for its row of the table.
struct Row {
    /// How many faults were made.
    faults: u32,
    /// How many confirmed events were asked for afterwards.
    events: u64,
    /// What else is worth a word.
    words: String,
}

/// How many faults of a kind are made: so many, unless `FANGTAN_FAULTS` gives another number.
fn wanted(usual: u32) -> u32 {
    let given = std::env::var("FANGTAN_FAULTS");
    given.map_or(usual, |text| text.parse().unwrap())
}

type Part = (&'static str, fn() -> Option<Row>);

const PARTS: &[Part] = &[
    ("kill", kill::random),
    ("kill-call", kill::each_call),
    ("power", power::cuts),
    ("power-sync", power::after_failed_sync),
];

fn main() -> ExitCode {
    if let Ok(dir) = std::env::var(child::DIR) {
        deeds::run(Path::new(&dir));
        return ExitCode::SUCCESS;
    }
    // Options of the test harness are not ours; a word is the name of a part.
    let only: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let mut out = std::io::stdout();
    for (name, part) in PARTS {
        if !only.is_empty() && !only.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let begun = Instant::now();
        let row = part();
        let seconds = begun.elapsed().as_secs_f32();
        match row {
            Some(row) => writeln!(
                out,
                "| {name} | {} | {} | {} | {seconds:.0} s |",
                row.faults, row.events, row.words
            ),
            None => writeln!(out, "{name}: left out, there is no C compiler (cc) here"),
        }
        .unwrap();
    }
    ExitCode::SUCCESS
}
