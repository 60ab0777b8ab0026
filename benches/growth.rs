//! A store of many interviews: what it takes on the disk, and what opening and reading it costs.
//!
//! `cargo bench --bench growth -- N [DIR]`; with DIR the store is left there, or taken as it is.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    missing_docs
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;

const NOW: i64 = 1_795_300_000_000;
const FACTORS: [&str; 4] = ["trust", "ease", "response", "reliable"];
/// After so many interviews the store settles, as it does after each when they are held one by one.
const SETTLE: u64 = 100;

/// Numbers that look like chance and are the same each time.
fn chance(interview: u64, n: u64) -> u64 {
    let bytes = [interview.to_le_bytes(), n.to_le_bytes()].concat();
    let hash = blake3::hash(&bytes);
    u64::from_le_bytes(hash.as_bytes()[..8].try_into().unwrap())
}

fn id(number: u64) -> String {
    let at = NOW + i64::try_from(number).unwrap() * 60_000;
    let (high, low) = (at >> 16, at & 0xffff);
    let tail = chance(number, 1 << 40) & 0xffff_ffff_ffff;
    format!("{high:08x}-{low:04x}-7abc-8def-{tail:012x}")
}

fn answered(item: String, answer: Answer, ms: u64) -> What {
    let lang = "zh-CN".to_owned();
    What::Answered {
        item,
        answer,
        lang,
        ms,
        panel: true,
    }
}

/// A 24-item interview with what comes around it: 37 answers, some ways back, a remark.
fn events(number: u64, finished: bool) -> Vec<Event> {
    let mut what = vec![What::Opened(Box::new(Opening {
        instrument: "esq24".to_owned(),
        version: "1.0.0".to_owned(),
        hash: "25f83d6fa3f1d2e9c392018791351170d2ef80339d7b14b49879c0adaee11eb5".to_owned(),
        items: 37,
        consent: Some(1),
        lang: "zh-CN".to_owned(),
        number: u32::try_from(number).unwrap(),
        interviewer: Some(format!("I{}", number % 7)),
        ..Opening::at_desk(
            Mode::Interview,
            Some(format!("网点{}", number % 12)),
            Some("2026-4".to_owned()),
            None,
        )
    }))];
    for question in 0..37_u64 {
        let draw = chance(number, question);
        let item = match question {
            0..24 => format!("{}-{}", FACTORS[question as usize / 6], question % 6 + 1),
            other => format!("about-{other}"),
        };
        let answer = match question {
            36 => Answer::Text(format!("排队 {} 分钟，{} 号窗口", draw % 90, draw % 13)),
            30..36 => Answer::Code(["app", "web", "desk"][draw as usize % 3].to_owned()),
            _ => Answer::Number(1 + (draw % 5).cast_signed()),
        };
        what.push(answered(item.clone(), answer, 900 + draw % 9000));
        if draw.is_multiple_of(11) {
            let ms = draw % 3000;
            let (from, to) = (item, "trust-1".to_owned());
            what.push(What::Moved {
                from,
                to,
                ms,
                way: fangtan::interview::event::Way::Back,
            });
        }
    }
    if finished {
        let draw = |n: u64| format!("{:016x}", chance(number, 1 << (20 + n)));
        what.push(What::Finalised {
            receipt: (0..4).map(draw).collect(),
            skipped: vec!["about-29".to_owned()],
            unreached: Vec::new(),
        });
    } else {
        what.truncate(24);
    }
    let mut at = NOW + i64::try_from(number).unwrap() * 60_000;
    let number = |(what, n)| {
        at += 2000 + i64::from(n) * 37;
        Event {
            n,
            at,
            after: 2000 + i64::from(n).unsigned_abs() * 37,
            keys: 1,
            what,
        }
    };
    what.into_iter().zip(1..).map(number).collect()
}

fn fill(data: &Path, many: u64, finished: bool, sled: bool) {
    let mut store = Store::open(data, NOW).unwrap();
    if sled {
        store.attach().unwrap();
    }
    for number in 0..many {
        store
            .append(&id(number), &events(number, finished))
            .unwrap();
        if number % SETTLE == 0 {
            store.settle().unwrap();
        }
    }
    store.settle().unwrap();
}

fn size(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    let own = fs::symlink_metadata(path).unwrap().blocks() * 512;
    let inside = fs::read_dir(path).into_iter().flatten();
    own + inside
        .map(|entry| size(&entry.unwrap().path()))
        .sum::<u64>()
}

fn on_disk(path: &Path) -> u64 {
    if path.exists() { size(path) } else { 0 }
}

/// Peak and present resident memory in MiB.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines = status
        .lines()
        .filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS"));
    lines.collect::<Vec<_>>().join(" ").replace('\t', " ")
}

fn timed<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    println!(
        "{name}: {:.1} ms; {}",
        start.elapsed().as_secs_f64() * 1e3,
        memory()
    );
    result
}

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"));
    let many: u64 = arguments
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(10_000);
    let scratch = tempfile::tempdir().unwrap();
    let kept = arguments.next().map(PathBuf::from);
    let data = kept.unwrap_or_else(|| scratch.path().join("data"));
    if !data.exists() {
        timed("fill", || fill(&data, many, true, many <= 20_000));
    }
    println!(
        "a finished interview: {:.0} bytes of disk",
        size(&data) as f64 / many as f64
    );
    for part in ["archive", "journal", "sled"] {
        println!(
            "  {part}: {:.0}",
            on_disk(&data.join(part)) as f64 / many as f64
        );
    }
    let mut store = timed("open", || Store::open(&data, NOW).unwrap());
    timed("attach", || store.attach().unwrap());
    timed("load one in the middle", || {
        store.load(&id(many / 2)).unwrap()
    });
    timed("finish one more", || {
        let number = many + chance(many, 3) % 1_000_000;
        store.append(&id(number), &events(number, true)).unwrap();
        store.settle().unwrap();
    });
    drop(store);
    let reader = Reader::open(&data).unwrap();
    timed("overview", || reader.index().unwrap());
    timed("read one beside a writer", || {
        reader.load(&id(many / 3)).unwrap()
    });
    let found = timed("find one by its id", || reader.find(&id(many / 3)).unwrap());
    println!("{} found", found.len());
    let mut listed = 0;
    timed("list all", || reader.each(&mut |_, _| listed += 1).unwrap());
    println!("{listed} listed");
    timed("read and check everything", || {
        assert!(reader.health().unwrap().damage.is_empty());
    });
    timed("prove every chain", || {
        assert!(reader.prove(None).unwrap().holds());
    });
    if data.starts_with(scratch.path()) {
        let open = scratch.path().join("open");
        fill(&open, many, false, true);
        println!(
            "an open interview: {:.0} bytes of disk",
            size(&open) as f64 / many as f64
        );
        for part in ["archive", "journal", "sled"] {
            let part = open.join(part);
            println!(
                "  {}: {:.0}",
                part.display(),
                on_disk(&part) as f64 / many as f64
            );
        }
    }
}
