//! Others beside the writer, which is never stopped: readers, another writer, copies of the folder.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use fangtan::store::error::StoreError;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use tempfile::TempDir;

use crate::child::Run;
use crate::kill::{assert_calm, fresh};
use crate::ledger::Ledger;
use crate::refuse::copy_while_written;
use crate::{Row, wanted};

/// How many interviews the writer holds. Segments become full and are archived in it.
const LENGTH: u32 = 60;

/// Readers see what was confirmed before they began; another writer is told who is there; a copy
/// that was made meanwhile opens with what was confirmed before it began.
#[expect(clippy::unnecessary_wraps, reason = "all parts have one shape")]
pub(crate) fn others() -> Option<Row> {
    let mut row = Row::default();
    let (mut readings, mut refusals, mut copies) = (0, 0, 0);
    for round in 0..wanted(3, 40) {
        let above = TempDir::new().unwrap();
        let dir = fresh(&above, "data");
        let ledger = Arc::new(Mutex::new(Ledger::default()));
        let ended = Arc::new(AtomicBool::new(false));
        let watcher = {
            let (dir, ledger, ended) = (dir.clone(), Arc::clone(&ledger), Arc::clone(&ended));
            thread::spawn(move || {
                let run = Run::new(&dir, round, LENGTH).through_thread(round % 2 == 1);
                let mut running = run.start();
                while let Some(line) = running.line() {
                    ledger.lock().unwrap().take(&line);
                }
                ended.store(true, Ordering::SeqCst);
            })
        };
        let mut turn = 0;
        while !ended.load(Ordering::SeqCst) {
            let before = ledger.lock().unwrap().clone();
            let of = format!("beside round {round}, turn {turn}");
            match turn % 3 {
                0 => {
                    before.compare(&Reader::open(&dir).unwrap(), &of);
                    readings += 1;
                }
                1 => refusals += u32::from(another_writer(&dir, &before, &of)),
                _ => {
                    let copy = above.path().join(format!("copy-{turn}"));
                    copy_while_written(&dir, &copy);
                    before.demand(&copy, &of);
                    copies += 1;
                    row.events += before.events();
                }
            }
            turn += 1;
        }
        watcher.join().unwrap();
        assert_calm(&dir, "beside");
        let ledger = ledger.lock().unwrap();
        assert!(ledger.closed, "round {round}: {:?}", ledger.refused);
        ledger.demand(&dir, &format!("beside round {round}"));
        row.events += ledger.events();
    }
    row.faults = readings + refusals + copies;
    row.words = format!(
        "{readings} readings, {refusals} other writers refused, {copies} copies by `cp -r` opened"
    );
    Some(row)
}

/// Whether another writer was refused. Before the first one has the lock nobody is.
fn another_writer(dir: &Path, before: &Ledger, of: &str) -> bool {
    if before.events() == 0 {
        return false;
    }
    match Store::open(dir, 1) {
        Err(StoreError::Locked { pid, .. }) => {
            assert!(pid > 0, "{of}");
            true
        }
        // It has just ended.
        Ok(_) => false,
        Err(error) => panic!("{of}: {error}"),
    }
}
