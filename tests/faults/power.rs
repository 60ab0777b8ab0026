//! The power goes away: a run is recorded once, and the folder is made anew as a cut at each of
//! many moments could leave it.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use tempfile::TempDir;

use crate::chance::Chance;
use crate::child::{Run, shim};
use crate::disk::{self, Call, Disk, Left};
use crate::kill::{assert_calm, fresh};
use crate::ledger::Ledger;
use crate::{Row, wanted};

/// How many interviews a recorded run holds. Segments become full and are archived in it.
const LENGTH: u32 = 60;

/// A run in a new folder: what it did, and the folder's inode.
fn recorded(shim: &Path, round: u32, fail: &str) -> (Vec<Call>, u64, Ledger) {
    let above = TempDir::new().unwrap();
    let dir = fresh(&above, "data");
    let record = above.path().join("record");
    let mut ledger = Ledger::default();
    let run = Run::new(&dir, round, LENGTH)
        .behind(shim, "FAULTS_LOG", record.to_str().unwrap())
        .behind(shim, "FAULTS_FAIL", fail);
    run.finish(&mut ledger);
    assert_calm(&dir, "a recorded run");
    assert!(ledger.closed);
    let inode = fs::metadata(&dir).unwrap().ino();
    (disk::calls(&record), inode, ledger)
}

/// Just before and just after each sync, and at each other change, as many as are wanted: what was
/// not synced is gone, or there in part, or all there under no name.
pub(crate) fn cuts() -> Option<Row> {
    let shim = shim()?;
    let cuts = wanted(120, 600);
    let (calls, inode, ledger) = recorded(&shim, 0, "");
    let refused = |said: &&String| said.starts_with("refused");
    assert_eq!(ledger.refused.iter().find(refused), None);
    let at_sync = |n: usize| calls[n].syncs() || n > 0 && calls[n - 1].syncs();
    let moments: Vec<usize> = (0..calls.len())
        .filter(|&n| at_sync(n) || calls[n].changes() && n % 3 == 0)
        .collect();
    let mut disk = Disk::new(inode);
    let mut next = 0;
    let (mut faults, mut events, mut open) = (0, 0, 0);
    for cut in 0..cuts {
        // Spread over the run; each is another moment as long as there are any.
        let moment = moments[(cut as usize * moments.len() / cuts as usize).min(moments.len() - 1)];
        while next < moment {
            disk.take(&calls[next]);
            next += 1;
        }
        let left = [Left::Nothing, Left::Some, Left::Contents][cut as usize % 3];
        let above = TempDir::new().unwrap();
        let dir = above.path().join("data");
        disk.cut(left, &mut Chance::new(u64::from(cut) + 7), &dir);
        let of = format!(
            "cut {cut} before call {moment} of {}, {left:?}",
            calls.len()
        );
        disk.said.demand(&dir, &of);
        faults += 1;
        events += disk.said.events();
        open += disk.waits();
    }
    Some(Row {
        faults,
        events,
        words: format!(
            "{} moments of a run of {} calls; {} un-synced changes at a cut on average",
            moments.len(),
            calls.len(),
            open / cuts as usize
        ),
    })
}

/// A sync fails, and the system forgets what it could not write, as Linux does. What is confirmed
/// later on must have been written again elsewhere.
pub(crate) fn after_failed_sync() -> Option<Row> {
    let shim = shim()?;
    let (mut faults, mut events) = (0, 0);
    let syncs = wanted(8, 60);
    for nth in 1..=syncs {
        // Spread over the first three hundred, which is about as many as a run has.
        let sync = 1 + (nth - 1) * 300 / syncs;
        let (calls, inode, ledger) = recorded(&shim, nth, &format!("sync:{sync}:1:EIO"));
        let mut disk = Disk::new(inode);
        calls.iter().for_each(|call| disk.take(call));
        let above = TempDir::new().unwrap();
        let dir = above.path().join("data");
        disk.cut(Left::Nothing, &mut Chance::new(1), &dir);
        disk.said
            .demand(&dir, &format!("failed sync {sync}, {:?}", ledger.refused));
        faults += 1;
        events += disk.said.events();
    }
    Some(Row {
        faults,
        events,
        words: "then a power cut at the end, nothing un-synced left".to_owned(),
    })
}
