//! The store under faults: what was confirmed is there afterwards, with exactly the content that
//! was confirmed, or the interview that is damaged is named.
//!
//! ```text
//! cargo test --test faults                         a short run, as in CI
//! FANGTAN_FAULTS=long cargo test --test faults     a long one
//! cargo test --test faults -- --list               its parts
//! cargo test --test faults -- power-cut            one of them
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

mod beside;
mod chance;
mod child;
mod deeds;
mod disk;
mod errand;
mod files;
mod kill;
mod ledger;
mod power;
mod refuse;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// What a part did, for its row of the table.
#[derive(Default)]
struct Row {
    /// How many faults were made.
    faults: u32,
    /// How many confirmed events were asked for afterwards.
    events: u64,
    /// What else is worth a word.
    words: String,
}

/// A measure of a part in the short run and in the long one.
fn wanted(short: u32, long: u32) -> u32 {
    match std::env::var("FANGTAN_FAULTS").as_deref() {
        Ok("long") => long,
        Ok("short") | Err(_) => short,
        Ok(other) => panic!("FANGTAN_FAULTS is short or long, not {other}"),
    }
}

/// A name, what happens, and what makes it happen; nothing without a C compiler.
type Part = (&'static str, &'static str, fn() -> Option<Row>);

const PARTS: &[Part] = &[
    (
        "kill-at-random",
        "kill −9 at random moments, half of them while the store opens",
        kill::random,
    ),
    (
        "kill-before-each-call",
        "kill −9 before single calls that change or sync a file",
        kill::each_call,
    ),
    (
        "power-cut",
        "the power goes around syncs and writes of a recorded run",
        power::cuts,
    ),
    (
        "sync-fails",
        "a sync fails, the system forgets what it could not write, then the power goes",
        power::after_failed_sync,
    ),
    (
        "disk-full",
        "each call that needs room fails, once or from then on",
        refuse::full,
    ),
    (
        "disk-fails",
        "each call fails with an error of the disk, once or from then on",
        refuse::failing,
    ),
    (
        "read-only",
        "from each call on the disk can only be read",
        refuse::read_only,
    ),
    (
        "file-hurt",
        "each file is cut short, turned in a bit, zeroed, swapped, as it was earlier, or gone",
        files::hurt,
    ),
    ("every-bit", "each bit of a journal is turned", files::bits),
    (
        "beside",
        "readers, another writer and `cp -r` beside a writer that is never stopped",
        beside::others,
    ),
];

fn main() -> ExitCode {
    if let Ok(dir) = std::env::var(child::DIR) {
        deeds::run(Path::new(&dir));
        return ExitCode::SUCCESS;
    }
    let mut out = std::io::stdout();
    if std::env::args().any(|argument| argument == "--list") {
        for (name, words, _) in PARTS {
            writeln!(out, "{name}: {words}").unwrap();
        }
        return ExitCode::SUCCESS;
    }
    // Other options of the test harness are not ours; a word is the name of a part.
    let only: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    for (name, _, part) in PARTS {
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
