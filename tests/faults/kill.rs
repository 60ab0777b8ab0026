//! The process is killed, at any moment and before each call that changes a file.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::chance::Chance;
use crate::child::{Run, complaints, shim};
use crate::deeds::TERSE;
use crate::ledger::Ledger;
use crate::{Row, wanted};

/// After so many kills a folder is let go, and a new one is begun.
const LIVES: u32 = 8;

/// After so many ends at a call of its own.
const ENDS: u32 = 6;

/// No complaint of the process is a panic.
pub(crate) fn assert_calm(dir: &Path, of: &str) {
    let words = fs::read_to_string(complaints(dir)).unwrap();
    assert!(!words.contains("panicked"), "{of}: {words}");
}

/// A new folder inside another, which also has room for what a process says.
pub(crate) fn fresh(above: &TempDir, name: &str) -> PathBuf {
    let dir = above.path().join(name);
    fs::create_dir(&dir).unwrap();
    dir
}

/// At a moment that nobody chose: half of them while the store opens.
#[expect(clippy::unnecessary_wraps, reason = "all parts have one shape")]
pub(crate) fn random() -> Option<Row> {
    let kills = wanted(60, 1_300);
    let (mut events, mut opening, mut alive) = (0, 0, 0);
    let mut above = TempDir::new().unwrap();
    let mut ledger = Ledger::default();
    for round in 0..kills {
        if round.is_multiple_of(LIVES) {
            events += ledger.events();
            above = TempDir::new().unwrap();
            fresh(&above, "data");
            ledger = Ledger::default();
        }
        let dir = above.path().join("data");
        let mut chance = Chance::new(u64::from(round) + 1);
        let through = round % 3 == 1;
        // In one folder of four texts are long, so that segments become full and are archived.
        let terse = if round / LIVES % 4 == 0 { 0 } else { TERSE };
        let run = Run::new(&dir, terse + round, 60);
        let mut running = run.through_thread(through).start();
        if round.is_multiple_of(2) {
            // The process is on its way into the store, at a moment that no event marks.
            thread::sleep(Duration::from_micros(chance.below(40_000)));
            opening += 1;
        } else {
            for _ in 0..chance.below(250) {
                running.hear(&mut ledger);
            }
        }
        let status = running.kill(&mut ledger);
        alive += u32::from(status.signal() == Some(9));
        assert!(
            status.signal() == Some(9) || ledger.closed,
            "round {round}: {status}"
        );
        let of = format!("kill {round}");
        assert_calm(&dir, &of);
        ledger.demand(&dir, &of);
    }
    events += ledger.events();
    Some(Row {
        faults: alive,
        events,
        words: format!(
            "{opening} aimed at the opening; clocks wrong by −10 and +40 years among them"
        ),
    })
}

/// Before each call that changes or syncs a file, from the first opening on, in a folder that is
/// new and in one that has seen many such ends.
pub(crate) fn each_call() -> Option<Row> {
    let shim = shim()?;
    let mut above = TempDir::new().unwrap();
    let mut old = fresh(&above, "old");
    let mut kept = Ledger::default();
    let (mut faults, mut events) = (0, 0);
    for nth in 1..=u64::from(wanted(30, 300)) {
        // Near the beginning each, then each third, so that a run of 40 interviews is crossed.
        let call = nth + nth.saturating_sub(20) * 2;
        if nth.is_multiple_of(u64::from(ENDS)) {
            events += kept.events();
            above = TempDir::new().unwrap();
            old = fresh(&above, "old");
            kept = Ledger::default();
        }
        for again in [false, true] {
            let beside = TempDir::new().unwrap();
            let (dir, mut first) = if again {
                (old.clone(), Ledger::default())
            } else {
                (fresh(&beside, "data"), Ledger::default())
            };
            let ledger = if again { &mut kept } else { &mut first };
            let run = Run::new(&dir, call as u32 * 2 + u32::from(again), 40);
            let status = run
                .behind(&shim, "FAULTS_KILL", &call.to_string())
                .finish(ledger);
            faults += u32::from(status.signal() == Some(9));
            let of = format!("kill before call {call}");
            assert!(
                status.signal() == Some(9) || ledger.closed,
                "{of}: {status}"
            );
            assert_calm(&dir, &of);
            ledger.demand(&dir, &of);
            if !again {
                events += ledger.events();
            }
        }
    }
    events += kept.events();
    let words = "in a new folder and in one that was killed each time before".to_owned();
    Some(Row {
        faults,
        events,
        words,
    })
}
