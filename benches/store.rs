//! What durability costs, and what opening costs beside a filled store. Medians in one run.
//!
//! `cargo bench --bench store`; with a folder as argument (`-- DIR`) the filled store is left there.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    missing_docs
)]

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::store::writer::Store;

const NOW: i64 = 1_795_300_000_000;
/// Events of one finished interview.
const LAST: u32 = 45;
/// Finished interviews in the filled store.
const MANY: usize = 10_000;

fn event(n: u32) -> Event {
    let what = if n == 1 {
        let desk = Opening::at_desk(Mode::Interview, Some("north".to_owned()), None, None);
        What::Opened(Box::new(desk))
    } else if n == LAST {
        What::Finalised {
            receipt: "ab".repeat(32),
            skipped: Vec::new(),
            unreached: Vec::new(),
        }
    } else {
        What::Answered {
            item: format!("trust-{n}"),
            answer: Answer::Number(5),
            lang: "zh-CN".to_owned(),
            ms: 2345,
            panel: true,
        }
    };
    let at = NOW + i64::from(n) * 1000;
    Event {
        n,
        at,
        after: 2400,
        keys: 1,
        what,
    }
}

fn id(number: usize) -> String {
    format!("0193{number:08x}-7abc-8def-0123-456789abcdef")
}

fn report(name: &str, mut times: Vec<Duration>) -> f64 {
    times.sort();
    let micros = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1e6;
    println!(
        "{name}: p50 {:.0} us, p99 {:.0} us, n {}",
        micros(50),
        micros(99),
        times.len()
    );
    micros(50)
}

/// Each append beside a bare one of as many bytes, on the same disk at the same time.
fn durability(dir: &Path) {
    let mut store = Store::open(&dir.join("data"), NOW).unwrap();
    store.attach().unwrap();
    let mut bare = File::create(dir.join("bare")).unwrap();
    let journal = dir.join("data/journal");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // The segment that is written to, and how long it was.
    let mut known = (None, 0);
    for interview in 0..60 {
        for n in 1..=LAST {
            let start = Instant::now();
            store.append(&id(interview), &[event(n)]).unwrap();
            ours.push(start.elapsed());
            let segments = fs::read_dir(&journal).unwrap();
            let newest = segments.map(|entry| entry.unwrap().path()).max();
            let length = fs::metadata(newest.as_ref().unwrap()).unwrap().len();
            let before = if newest == known.0 { known.1 } else { 0 };
            let bytes = vec![b'x'; usize::try_from(length - before).unwrap()];
            known = (newest, length);
            let start = Instant::now();
            bare.write_all(&bytes).unwrap();
            bare.sync_data().unwrap();
            theirs.push(start.elapsed());
        }
    }
    let ours = report("answer to confirmed, sled included", ours);
    let theirs = report("bare append and fdatasync         ", theirs);
    println!("ratio of medians: {:.2}", ours / theirs);
}

fn opening(name: &str, data: &Path) {
    let times = (0..51).map(|_| {
        let start = Instant::now();
        let store = Store::open(data, NOW).unwrap();
        let time = start.elapsed();
        assert_eq!(store.replayed(), 0, "nothing is left to replay");
        time
    });
    report(name, times.collect());
}

fn fill(data: &Path, many: usize) {
    let mut store = Store::open(data, NOW).unwrap();
    for interview in 0..many {
        let events: Vec<Event> = (1..=LAST).map(event).collect();
        store.append(&id(interview), &events).unwrap();
    }
    store.attach().unwrap();
    store.settle().unwrap();
}

fn main() {
    let kept = std::env::args()
        .nth(1)
        .filter(|argument| !argument.starts_with("--"));
    let scratch = tempfile::tempdir().unwrap();
    durability(scratch.path());
    let empty = scratch.path().join("empty");
    fill(&empty, 0);
    opening("open, empty          ", &empty);
    let full = kept.map_or_else(|| scratch.path().join("full"), PathBuf::from);
    fill(&full, MANY);
    opening("open, 10,000 finished", &full);
}
