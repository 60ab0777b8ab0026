//! The system refuses: each call in turn, once or from then on, with each error that it may have.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::child::{Run, shim};
use crate::deeds;
use crate::kill::{assert_calm, fresh};
use crate::ledger::Ledger;
use crate::{Row, wanted};

/// Interviews of the store in which it happens; its journal is about to be archived.
const BEFORE: u32 = 50;
/// For good.
const EVER: u32 = 1_000_000;

/// What fails, how often, and with which error.
struct Fault {
    calls: &'static str,
    count: u32,
    error: &'static str,
}

const fn fault(calls: &'static str, count: u32, error: &'static str) -> Fault {
    Fault {
        calls,
        count,
        error,
    }
}

const FULL: &[Fault] = &[
    fault("write", 1, "ENOSPC"),
    fault("write", 1, "SHORT"),
    fault("make", 1, "ENOSPC"),
    fault("name", 1, "ENOSPC"),
    fault("sync", 1, "ENOSPC"),
    fault("change", 4, "ENOSPC"),
    fault("change", EVER, "ENOSPC"),
];

const FAILING: &[Fault] = &[
    fault("read", 1, "EIO"),
    fault("open", 1, "EIO"),
    fault("make", 1, "EIO"),
    fault("list", 1, "EIO"),
    fault("write", 1, "EIO"),
    fault("sync", 1, "EIO"),
    fault("name", 1, "EIO"),
    fault("any", EVER, "EIO"),
];

const READ_ONLY: &[Fault] = &[fault("change", EVER, "EROFS")];

/// The disk is full.
pub(crate) fn full() -> Option<Row> {
    each(FULL)
}

/// The disk fails.
pub(crate) fn failing() -> Option<Row> {
    each(FAILING)
}

/// The disk becomes read-only.
pub(crate) fn read_only() -> Option<Row> {
    each(READ_ONLY)
}

/// To whom it happens, and after how many calls again: in the short run and in the long one.
struct Victim {
    /// In a store whose journal is about to be archived, with long texts; else in a new folder.
    used: bool,
    thread: bool,
    interviews: u32,
    steps: (u32, u32),
}

const fn victim(used: bool, thread: bool, interviews: u32, steps: (u32, u32)) -> Victim {
    Victim {
        used,
        thread,
        interviews,
        steps,
    }
}

const VICTIMS: &[Victim] = &[
    victim(false, false, 7, (24, 1)),
    victim(false, true, 7, (48, 6)),
    victim(true, false, 13, (160, 40)),
    victim(true, true, 13, (300, 40)),
];

/// The first few calls of each kind one by one, then with a step, until a run does not come so far.
fn each(faults: &[Fault]) -> Option<Row> {
    let shim = shim()?;
    let above = TempDir::new().unwrap();
    let old = fresh(&above, "old");
    let mut known = Ledger::default();
    let status = Run::new(&old, 0, BEFORE).finish(&mut known);
    assert!(status.success() && known.closed);
    let mut row = Row::default();
    let mut refused = 0;
    for (fault, victim) in faults
        .iter()
        .flat_map(|fault| VICTIMS.iter().map(move |victim| (fault, victim)))
    {
        let step = wanted(victim.steps.0, victim.steps.1);
        let mut nth = 1;
        loop {
            let above = TempDir::new().unwrap();
            let dir = above.path().join("data");
            let mut ledger = if victim.used {
                copy(&old, &dir);
                known.clone()
            } else {
                fresh(&above, "data");
                Ledger::default()
            };
            ledger.begin_again();
            hit(&shim, &dir, victim, fault, nth, &mut ledger);
            row.events += ledger.events();
            if !ledger.hit {
                break;
            }
            row.faults += 1;
            refused += ledger.refused.len();
            nth += if nth > 2 { step } else { 1 };
        }
    }
    row.words = format!("{refused} sentences of refusal were read");
    Some(row)
}

/// One run with one fault, and what it leaves.
fn hit(shim: &Path, dir: &Path, victim: &Victim, fault: &Fault, nth: u32, ledger: &mut Ledger) {
    let Victim { used, thread, .. } = victim;
    let Fault {
        calls,
        count,
        error,
    } = fault;
    let of = format!("{calls} {nth} ({count}) {error}, used {used}, thread {thread}");
    let round = if *used { 1 } else { deeds::TERSE };
    let run = Run::new(dir, round, victim.interviews)
        .through_thread(*thread)
        .behind(
            shim,
            "FAULTS_FAIL",
            &format!("{calls}:{nth}:{count}:{error}"),
        );
    let status = run.finish(ledger);
    assert_calm(dir, &of);
    assert!(status.success(), "{of}: {status}");
    let raw = ["os error", "IO error"];
    let raw = |words: &&String| *error != "EIO" && raw.iter().any(|raw| words.contains(raw));
    assert_eq!(ledger.refused.iter().find(raw), None, "{of}");
    // Where several changes in a row fail, taking away the file that was just made may be among
    // them; it stays the only one, however often it is tried.
    let most = usize::from(*count > 1);
    let empty = |file: &PathBuf| fs::metadata(file).unwrap().len() == 0;
    let empty: Vec<PathBuf> = journal(dir).into_iter().filter(empty).collect();
    assert!(empty.len() <= most, "{of}: empty: {empty:?}");
    ledger.demand(dir, &of);
}

fn journal(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir.join("journal")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// A copy of a folder, as `cp -r` makes it.
pub(crate) fn copy(from: &Path, to: &Path) {
    let status = std::process::Command::new("cp")
        .arg("-r")
        .args([from, to])
        .status();
    assert!(status.unwrap().success());
}

/// The same of a folder that is written to: files may go while it is made.
pub(crate) fn copy_while_written(from: &Path, to: &Path) {
    let mut cp = std::process::Command::new("cp");
    cp.arg("-r").args([from, to]);
    cp.stderr(std::process::Stdio::null()).status().unwrap();
}
