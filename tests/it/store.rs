//! The store on real files: nothing that was confirmed is ever lost, and whatever is damaged is
//! repaired or named.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails may end the test"
)]

mod backup;
mod chain;
mod formats;
mod growth;
mod purge;
mod repair;
mod taken;
mod withdraw;

pub use withdraw::holding;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, Mode, Opening, Way, What};
use fangtan::interview::summary::Phase;
use fangtan::store::error::StoreError;
use fangtan::store::notice::{Kind, Notice};
use fangtan::store::reader::Reader;
use fangtan::store::tally::Tally;
use fangtan::store::worker::{Reply, Request, Worker};
use fangtan::store::writer::Store;
use tempfile::TempDir;

const NOW: i64 = 1_795_300_000_000;

fn opened(mode: Mode, branch: Option<&str>) -> What {
    let wave = Some("2026".to_owned());
    What::Opened(Box::new(Opening {
        instrument: "bank".to_owned(),
        version: "1".to_owned(),
        hash: "00ff".to_owned(),
        items: 10,
        lang: "zh-CN".to_owned(),
        ..Opening::at_desk(mode, branch.map(str::to_owned), wave, None)
    }))
}

fn answered(n: u32) -> What {
    What::Answered {
        item: format!("信任-{n}"),
        answer: Answer::Number(i64::from(n % 7)),
        lang: "zh-CN".to_owned(),
        ms: 1200,
        panel: false,
    }
}

fn finalised() -> What {
    What::Finalised {
        receipt: "ab".to_owned(),
        skipped: Vec::new(),
        unreached: Vec::new(),
    }
}

fn event(n: u32, what: What) -> Event {
    Event {
        n,
        at: NOW + i64::from(n) * 1000,
        after: 1000,
        keys: 1,
        what,
    }
}

/// An interview of this many events, the last of which finishes it if asked.
fn log(length: u32, finish: bool) -> Vec<Event> {
    (1..=length)
        .map(|n| {
            let what = match n {
                1 => opened(Mode::Interview, Some("north")),
                n if finish && n == length => finalised(),
                n => answered(n),
            };
            event(n, what)
        })
        .collect()
}

fn open(dir: &Path) -> Store {
    Store::open(dir, NOW).unwrap()
}

fn attached(dir: &Path) -> (Store, Vec<Notice>) {
    let mut store = open(dir);
    let notices = store.attach().unwrap();
    (store, notices)
}

fn segment(dir: &Path, number: u32) -> PathBuf {
    dir.join("journal").join(format!("{number:06}.jsonl"))
}

/// A store with some open, finished, reopened and broken-off interviews, all settled.
fn filled(dir: &Path) -> BTreeMap<String, Vec<Event>> {
    filled_as("id", dir)
}

fn filled_as(name: &str, dir: &Path) -> BTreeMap<String, Vec<Event>> {
    let (mut store, _) = attached(dir);
    let mut all = BTreeMap::new();
    for number in 0..30_u32 {
        let id = format!("{name}-{number:02}");
        let mut events = log(3 + number % 9, number % 3 == 0);
        let next = events.len() as u32 + 1;
        match number % 6 {
            3 => events.push(event(
                next,
                What::Reopened {
                    reason: "other".to_owned(),
                    words: "错".to_owned(),
                    answered: Vec::new(),
                },
            )),
            4 => events.push(event(
                next,
                What::BrokenOff {
                    reason: "no-time".to_owned(),
                    words: String::new(),
                    partial: false,
                    receipt: String::new(),
                    skipped: Vec::new(),
                    unreached: Vec::new(),
                },
            )),
            _ => {}
        }
        for one in &events {
            assert_eq!(
                store.append(&id, std::slice::from_ref(one)).unwrap().n,
                one.n
            );
        }
        all.insert(id, events);
    }
    store.settle().unwrap();
    all
}

fn assert_holds(store: &mut Store, all: &BTreeMap<String, Vec<Event>>) {
    for (id, events) in all {
        assert_eq!(&store.load(id).unwrap(), events, "{id}");
    }
}

/// Changes one character of the line of an event, and gives the line's number.
fn hurt(dir: &Path, interview: &str, n: u32) -> u64 {
    let path = segment(dir, 1);
    let text = fs::read_to_string(&path).unwrap();
    let (id, n) = (format!("\"{interview}\""), format!("\"n\":{n}}}\t"));
    let mut lines = text.lines().enumerate();
    let (number, line) = lines
        .find(|(_, line)| line.contains(&id) && line.contains(&n))
        .unwrap();
    fs::write(&path, text.replace(line, &line.replace("1200", "1300"))).unwrap();
    number as u64 + 1
}

#[test]
fn what_was_appended_is_loaded_with_and_without_sled() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let mut store = open(dir.path());
    assert!(!store.attached());
    assert_holds(&mut store, &all);
    assert_eq!(store.attach().unwrap(), []);
    assert!(store.attached());
    assert_holds(&mut store, &all);
    drop(store);
    let reader = Reader::open(dir.path()).unwrap();
    assert_eq!(reader.list().unwrap().len(), all.len());
    for (id, events) in &all {
        assert_eq!(&reader.load(id).unwrap(), events);
    }
    assert!(matches!(
        reader.load("nobody"),
        Err(StoreError::NotFound(_))
    ));
}

#[test]
fn the_index_kept_up_equals_the_index_made_anew() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    let mut store = open(dir.path());
    let day = "2026-11-21";
    for reason in ["no-time", "no-time", "distrust"] {
        let tally = Tally {
            day: day.to_owned(),
            instrument: "bank".to_owned(),
            branch: None,
            mode: Mode::Interview,
            reason: reason.to_owned(),
            back: false,
        };
        store.tally(&tally).unwrap();
    }
    store
        .append(
            "try",
            &[
                event(1, opened(Mode::Practice, None)),
                event(2, finalised()),
            ],
        )
        .unwrap();
    store.settle().unwrap();
    let kept = store.index().clone();
    drop(store);
    assert_eq!(kept.opened("bank", Some("north")), 30);
    assert_eq!(kept.opened("bank", None), 0, "practice is not counted");
    assert_eq!((kept.finished, kept.broken_off), (5, 5));
    assert_eq!(
        (
            kept.finished_since(NOW - 900_000),
            kept.finished_since(NOW + 900_000)
        ),
        (5, 0)
    );
    assert_eq!(kept.open.len(), 20);
    assert_eq!(kept.recent.len(), 11);
    assert_eq!(
        kept.tallies
            .iter()
            .map(|count| count.count)
            .collect::<Vec<_>>(),
        [2, 1]
    );

    fs::remove_file(dir.path().join("index.json")).unwrap();
    let mut store = open(dir.path());
    assert_eq!(store.notices(), [Notice::Reindexed]);
    assert_eq!(store.index(), &kept);
}

#[test]
fn a_missing_or_damaged_index_is_made_anew() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let path = dir.path().join("index.json");
    let good = fs::read(&path).unwrap();
    for byte in (0..good.len()).step_by(good.len() / 40) {
        let mut bad = good.clone();
        bad[byte] ^= 4;
        fs::write(&path, &bad).unwrap();
        assert_eq!(
            open(dir.path()).notices(),
            [Notice::Reindexed],
            "byte {byte}"
        );
        assert_eq!(fs::read(&path).unwrap(), good);
    }
    fs::write(&path, &good[..good.len() / 2]).unwrap();
    let mut store = open(dir.path());
    assert_eq!(store.notices(), [Notice::Reindexed]);
    assert_holds(&mut store, &all);
}

#[test]
fn after_settling_nothing_is_replayed() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    let mut store = open(dir.path());
    assert_eq!(store.replayed(), 0);
    store.append("late", &log(4, false)).unwrap();
    drop(store);
    let mut store = open(dir.path());
    assert_eq!(store.replayed(), 4);
    assert_eq!(store.index().open["late"].n, 4);
    store.settle().unwrap();
    drop(store);
    assert_eq!(open(dir.path()).replayed(), 0);
}

#[test]
fn moves_ride_with_the_next_answer() {
    let dir = TempDir::new().unwrap();
    let mut store = open(dir.path());
    store.append("a", &log(2, false)).unwrap();
    let moved = What::Moved {
        from: "x".to_owned(),
        to: "y".to_owned(),
        ms: 5,
        way: Way::On,
    };
    assert_eq!(store.append("a", &[event(3, moved)]).unwrap().n, 2);
    assert!(store.waits());
    assert_eq!(store.load("a").unwrap().len(), 3);
    assert_eq!(store.append("a", &[event(4, answered(4))]).unwrap().n, 4);
    assert!(!store.waits());
}

#[test]
fn events_out_of_order_are_refused_and_repeated_ones_change_nothing() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let events = log(5, true);
    let refused = |result| matches!(result, Err(StoreError::Order { .. }));
    assert!(refused(store.append("a", &events[1..])), "no opening");
    store.append("a", &events).unwrap();
    let length = fs::metadata(segment(dir.path(), 1)).unwrap().len();
    assert_eq!(store.append("a", &events[2..]).unwrap().n, 5);
    assert_eq!(fs::metadata(segment(dir.path(), 1)).unwrap().len(), length);
    assert!(
        refused(store.append("a", &[event(4, answered(99))])),
        "another fourth event"
    );
    assert!(
        refused(store.append("a", &[event(7, answered(7))])),
        "a gap"
    );
    assert_eq!(store.load("a").unwrap(), events);
}

#[test]
fn an_old_interview_can_be_reopened() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    for number in 0..40 {
        store
            .append(&format!("id-{number:02}"), &log(3, true))
            .unwrap();
    }
    assert!(
        store.index().get("id-39").is_none(),
        "it must be older than the list reaches"
    );
    let reopened = event(
        4,
        What::Reopened {
            reason: "entry-error".to_owned(),
            words: "typo".to_owned(),
            answered: Vec::new(),
        },
    );
    store
        .append("id-39", std::slice::from_ref(&reopened))
        .unwrap();
    assert_eq!(store.index().finished, 39);
    assert_eq!(store.index().open["id-39"].phase, Phase::Open);
    store.settle().unwrap();
    let health = Reader::open(dir.path()).unwrap().health().unwrap();
    assert_eq!(health.faults().len(), 1, "texts alone: {health:?}");
    let finished = |store: &mut Store| store.finished("bank", Some("north"), Some("2026")).unwrap();
    assert_eq!(finished(&mut store).len(), 39);
    assert_eq!(
        store.finished("bank", Some("south"), None).unwrap(),
        Vec::<String>::new()
    );
    store
        .append("id-39", &[event(5, answered(5)), event(6, finalised())])
        .unwrap();
    assert_eq!(store.index().finished, 40);
    // One that is listed leaves the list, which then is one short.
    let listed = store.index().recent[5].id.clone();
    let what = What::Reopened {
        reason: "corrected".to_owned(),
        words: String::new(),
        answered: Vec::new(),
    };
    store.append(&listed, &[event(4, what)]).unwrap();
    store.settle().unwrap();
    let health = Reader::open(dir.path()).unwrap().health().unwrap();
    assert_eq!(health.faults().len(), 1, "texts alone: {health:?}");
    store.append(&listed, &[event(5, finalised())]).unwrap();
    let with_sled = finished(&mut store);
    drop(store);
    assert_eq!(finished(&mut open(dir.path())), with_sled);
}

#[test]
fn long_texts_and_many_segments() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let mut events = log(1, false);
    for n in 2..150 {
        let text = format!("{n} 很长 ").repeat(8_000);
        events.push(event(
            n,
            What::Noted {
                item: "q".to_owned(),
                text,
            },
        ));
    }
    store.append("long", &events[..100]).unwrap();
    store.append("long", &events[100..]).unwrap();
    store.append("long", &[event(150, finalised())]).unwrap();
    events.push(event(150, finalised()));
    store.settle().unwrap();
    assert!(segment(dir.path(), 2).exists());
    assert_eq!(store.load("long").unwrap(), events);
    drop(store);
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_eq!(store.load("long").unwrap(), events);
    drop(store);
    assert_eq!(
        fs::read_dir(dir.path().join("sled/blobs")).unwrap().count(),
        0
    );
}

#[test]
fn a_last_line_torn_anywhere_costs_only_itself() {
    let dir = TempDir::new().unwrap();
    let mut store = open(dir.path());
    store.append("a", &log(3, false)).unwrap();
    store.settle().unwrap();
    let whole = fs::metadata(segment(dir.path(), 1)).unwrap().len();
    let index = fs::read(dir.path().join("index.json")).unwrap();
    store.append("a", &[event(4, answered(4))]).unwrap();
    drop(store);
    let bytes = fs::read(segment(dir.path(), 1)).unwrap();
    for cut in whole as usize..=bytes.len() {
        fs::write(segment(dir.path(), 1), &bytes[..cut]).unwrap();
        fs::write(dir.path().join("index.json"), &index).unwrap();
        let mut store = open(dir.path());
        // Without only its newline the line is whole.
        let kept = if cut + 1 >= bytes.len() { 4 } else { 3 };
        assert_eq!(store.load("a").unwrap().len(), kept, "cut at {cut}");
        let torn = cut > whole as usize && kept == 3;
        let notices = store.notices();
        assert_eq!(
            matches!(&notices[..], [Notice::Line(damage)] if damage.kind == Kind::Torn && damage.line == 4),
            torn,
            "cut at {cut}: {notices:?}"
        );
        store
            .append("a", &[event(kept as u32 + 1, answered(9))])
            .unwrap();
        drop(store);
        let mut store = open(dir.path());
        assert_eq!(store.notices(), [], "cut at {cut}");
        assert_eq!(store.load("a").unwrap().len(), kept + 1, "cut at {cut}");
        if cut % 16 == 0 {
            store.attach().unwrap();
            assert_eq!(store.load("a").unwrap().len(), kept + 1, "cut at {cut}");
            drop(store);
            fs::remove_dir_all(dir.path().join("sled")).unwrap();
        }
    }
}

#[test]
fn a_flipped_bit_in_the_journal_is_seen_and_sled_fills_the_hole() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let path = segment(dir.path(), 1);
    for round in 0..25 {
        let known = Reader::open(dir.path()).unwrap().damage().unwrap();
        let mut bytes = fs::read(&path).unwrap();
        // Any byte of a line that is good so far, now and then its newline.
        let lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
        // Nor the one before a bad one: without its newline it would only make that one longer.
        let good = |line: &usize| {
            let (this, next) = (*line as u64 + 1, *line as u64 + 2);
            known.iter().all(|bad| bad.line != this && bad.line != next)
        };
        let from = round * 11 + 3;
        let line = (from..from + lines.len())
            .map(|line| line % lines.len())
            .find(good)
            .unwrap();
        let start: usize = lines[..line].iter().map(|line| line.len()).sum();
        let length = lines[line].len();
        let at = start
            + if round % 8 == 7 {
                length - 1
            } else {
                round * 29 % length
            };
        let before = known.len();
        bytes[at] ^= 1 << (round % 8);
        fs::write(&path, &bytes).unwrap();
        let reader = Reader::open(dir.path()).unwrap();
        assert!(
            reader.damage().unwrap().len() > before,
            "byte {at} of round {round}"
        );
        let (mut store, _) = attached(dir.path());
        let notices = store.check().unwrap();
        assert!(
            notices
                .iter()
                .any(|notice| matches!(notice, Notice::Line(_))),
            "{notices:?}"
        );
        assert_holds(&mut store, &all);
        drop(store);
        for (id, events) in &all {
            assert_eq!(&reader.load(id).unwrap(), events, "round {round}");
        }
    }
}

#[test]
fn a_flipped_bit_without_sled_is_named() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let number = hurt(dir.path(), "id-07", 3);
    fs::remove_file(dir.path().join("index.json")).unwrap();
    let (mut store, notices) = attached(dir.path());
    let missing = Notice::Missing {
        interview: "id-07".to_owned(),
        missing: vec![3],
    };
    assert!(notices.contains(&missing), "{notices:?}");
    assert!(notices.iter().any(|notice| matches!(
        notice,
        Notice::Line(damage) if damage.line == number
            && damage.interview.as_deref() == Some("id-07")
    )));
    match store.load("id-07") {
        Err(StoreError::Damaged { missing, rest, .. }) => {
            assert_eq!(missing, [3]);
            assert_eq!(rest.len(), all["id-07"].len() - 1);
        }
        other => unreachable!("{other:?}"),
    }
    for (id, events) in all.iter().filter(|(id, _)| *id != "id-07") {
        assert_eq!(&store.load(id).unwrap(), events);
    }
}

#[test]
fn a_flipped_bit_behind_the_index_is_filled_when_the_store_is_attached() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let (mut store, _) = attached(dir.path());
    store.append("late", &log(4, false)).unwrap();
    drop(store);
    let path = segment(dir.path(), 1);
    let mut bytes = fs::read(&path).unwrap();
    // Far enough from the end that sled still knows the place where the journal ends.
    let last = bytes.len() - 120;
    bytes[last] ^= 1;
    fs::write(&path, bytes).unwrap();
    let (mut store, notices) = attached(dir.path());
    let filled = Notice::Filled {
        interview: "late".to_owned(),
        events: 1,
    };
    assert!(notices.contains(&filled), "{notices:?}");
    assert_eq!(store.load("late").unwrap(), log(4, false));
    assert_holds(&mut store, &all);
    drop(store);
    assert_eq!(
        Reader::open(dir.path()).unwrap().load("late").unwrap(),
        log(4, false)
    );
    assert_eq!(open(dir.path()).notices(), []);
}

#[test]
fn sled_is_copied_before_it_is_opened_to_fill_a_hole() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    hurt(dir.path(), "id-07", 3);
    fs::remove_file(dir.path().join("index.json")).unwrap();
    let (mut store, notices) = attached(dir.path());
    assert!(
        notices
            .iter()
            .any(|notice| matches!(notice, Notice::Copied { kept } if kept.join("db").exists())),
        "{notices:?}"
    );
    let filled = Notice::Filled {
        interview: "id-07".to_owned(),
        events: 1,
    };
    assert!(notices.contains(&filled), "{notices:?}");
    assert_holds(&mut store, &all);
}

#[test]
fn a_lost_last_event_is_missed_because_the_index_knows_of_it() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let last = all["id-07"].len() as u32;
    hurt(dir.path(), "id-07", last);
    let gone = |result| match result {
        Err(StoreError::Damaged { missing, .. }) => missing,
        other => unreachable!("{other:?}"),
    };
    assert_eq!(
        gone(Reader::open(dir.path()).unwrap().load("id-07")),
        [last]
    );
    let (mut store, _) = attached(dir.path());
    assert_eq!(gone(store.load("id-07")), [last]);
    let notices = store.check().unwrap();
    let missing = Notice::Missing {
        interview: "id-07".to_owned(),
        missing: vec![last],
    };
    assert!(notices.contains(&missing), "{notices:?}");
}

#[test]
fn what_sled_has_silently_lost_is_read_from_the_journal() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let db = sled::open(dir.path().join("sled")).unwrap();
    let lost = db
        .iter()
        .keys()
        .map(Result::unwrap)
        .find(|key| key[0] == b'l' && String::from_utf8_lossy(key).contains("id-07"));
    db.remove(lost.unwrap()).unwrap();
    drop(db);
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_holds(&mut store, &all);
}

#[test]
fn another_journal_of_the_same_length_is_not_taken_for_the_same() {
    let (dir, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let all = filled(dir.path());
    let others = filled_as("ix", other.path());
    let bytes = fs::read(segment(other.path(), 1)).unwrap();
    assert_eq!(bytes.len(), fs::read(segment(dir.path(), 1)).unwrap().len());
    fs::write(segment(dir.path(), 1), bytes).unwrap();
    let (mut store, notices) = attached(dir.path());
    assert!(notices.contains(&Notice::Reindexed), "{notices:?}");
    // What sled had is in no journal any more, so it is added to the one that is there.
    assert_holds(&mut store, &all);
    assert_holds(&mut store, &others);
    assert_eq!(store.index().finished, 10);
}

#[test]
fn a_damaged_record_is_never_believed_and_rebuilt() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    // The handle that was closed just before may hold sled's lock for a moment.
    let config = sled::Config::new()
        .path(dir.path().join("sled"))
        .flush_every_ms(None);
    let sled = || loop {
        if let Ok(db) = config.open() {
            break db;
        }
    };
    let keys: Vec<_> = sled().iter().keys().map(Result::unwrap).collect();
    let of = |kind: u8, id: &str| {
        let text = |key: &sled::IVec| String::from_utf8_lossy(key).contains(id);
        keys.iter()
            .filter(|key| key[0] == kind && text(key))
            .count()
    };
    assert_eq!(
        (of(b'e', "id-00"), of(b'l', "id-00"), of(b'k', "id-00")),
        (0, 1, 1),
        "finished"
    );
    assert_eq!(
        (of(b'e', "id-01"), of(b'l', "id-01"), of(b'k', "id-01")),
        (0, 1, 0),
        "open"
    );
    assert_eq!(
        (of(b'e', "id-03"), of(b'l', "id-03"), of(b'k', "id-03")),
        (0, 1, 0),
        "reopened"
    );
    for round in 0..12 {
        let db = sled();
        let (key, value) = db
            .iter()
            .map(Result::unwrap)
            .nth(round * 11 % db.len())
            .unwrap();
        let mut value = value.to_vec();
        let middle = value.len() / 2;
        value[middle] ^= 1;
        db.insert(key, value).unwrap();
        drop(db);
        let (mut store, mut notices) = attached(dir.path());
        notices.extend(store.check().unwrap());
        assert!(store.attached());
        let rebuilt = |notice: &Notice| matches!(notice, Notice::Rebuilt { .. });
        assert_eq!(
            notices.iter().filter(|notice| rebuilt(notice)).count(),
            1,
            "{notices:?}"
        );
        assert_holds(&mut store, &all);
        assert_eq!(store.check().unwrap(), []);
        assert_eq!(store.finished("bank", None, None).unwrap().len(), 5);
    }
}

#[test]
fn a_line_that_was_written_twice_counts_once() {
    let dir = TempDir::new().unwrap();
    let mut store = open(dir.path());
    let tally = Tally {
        day: "2026-11-21".to_owned(),
        instrument: "bank".to_owned(),
        branch: Some("north".to_owned()),
        mode: Mode::Interview,
        reason: "refused".to_owned(),
        back: false,
    };
    store.tally(&tally).unwrap();
    store.append("a", &log(3, true)).unwrap();
    store.settle().unwrap();
    let path = segment(dir.path(), 1);
    let once = fs::read(&path).unwrap();
    drop(store);
    fs::write(&path, once.repeat(2)).unwrap();
    let mut store = open(dir.path());
    assert_eq!(store.notices(), []);
    assert_eq!(store.replayed(), 5);
    assert_eq!(store.index().tallies[0].count, 1);
    assert_eq!(
        (
            store.index().finished,
            store.index().opened("bank", Some("north"))
        ),
        (1, 1)
    );
    assert_eq!(store.load("a").unwrap(), log(3, true));
    drop(store);
    assert_eq!(
        Reader::open(dir.path()).unwrap().tallies().unwrap(),
        [tally]
    );
}

#[test]
fn a_journal_cut_short_is_filled_from_sled() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    let path = segment(dir.path(), 1);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let (mut store, notices) = attached(dir.path());
    assert!(
        notices
            .iter()
            .any(|notice| matches!(notice, Notice::Filled { .. })),
        "{notices:?}"
    );
    assert_holds(&mut store, &all);
    drop(store);
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_eq!(store.index().finished, 5);
    assert_holds(&mut store, &all);
    let reader = Reader::open(dir.path()).unwrap();
    assert_eq!(&reader.load("id-29").unwrap(), &all["id-29"]);
}

#[test]
fn whatever_happens_to_sled_it_comes_back() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    drop(attached(dir.path()));
    let sled = dir.path().join("sled");
    let good = TempDir::new().unwrap();
    let snapshot = fs::read_dir(&sled)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("snap."))
        .unwrap();
    let files = ["db", "conf", snapshot.as_str()];
    for file in files {
        fs::copy(sled.join(file), good.path().join(file)).unwrap();
    }
    let mut rebuilt = 0;
    for round in 0..45 {
        let file = files[round % 3];
        fs::remove_dir_all(&sled).unwrap();
        fs::create_dir_all(sled.join("blobs")).unwrap();
        for file in files {
            fs::copy(good.path().join(file), sled.join(file)).unwrap();
        }
        let mut bytes = fs::read(sled.join(file)).unwrap();
        let at = (round * 7919) % bytes.len();
        match round % 5 {
            0 => bytes.truncate(at),
            1 => bytes[at..].fill(0),
            2 => bytes.iter_mut().step_by(61).for_each(|byte| *byte ^= 0x55),
            3 => bytes[at] ^= 1,
            _ => bytes.clear(),
        }
        fs::write(sled.join(file), bytes).unwrap();
        let (mut store, notices) = attached(dir.path());
        rebuilt += notices
            .iter()
            .filter(|notice| matches!(notice, Notice::Rebuilt { .. }))
            .count();
        assert_holds(&mut store, &all);
        let found = store.check().unwrap();
        assert!(store.attached(), "{found:?}");
        assert_holds(&mut store, &all);
        assert_eq!(
            store.finished("bank", None, None).unwrap().len(),
            5,
            "round {round}"
        );
    }
    assert!(
        rebuilt >= 15,
        "only {rebuilt} of 45 damages led to a rebuild"
    );
    let kept = fs::read_dir(dir.path().join("quarantine")).unwrap().count();
    assert!(kept >= rebuilt, "what was damaged is kept");

    fs::remove_dir_all(&sled).unwrap();
    let (mut store, _) = attached(dir.path());
    assert_holds(&mut store, &all);
}

#[test]
fn half_a_snapshot_does_not_keep_sled_from_opening() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    drop(attached(dir.path()));
    let planted = dir.path().join("sled/snap.FFFF.generating");
    fs::write(&planted, b"half").unwrap();
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, [Notice::Swept]);
    assert!(!planted.exists());
    assert_holds(&mut store, &all);
}

#[test]
fn a_second_writer_is_told_who_the_first_one_is() {
    let dir = TempDir::new().unwrap();
    let first = open(dir.path());
    match Store::open(dir.path(), NOW + 5) {
        Err(StoreError::Locked { pid, since }) => {
            assert_eq!((pid, since), (std::process::id(), NOW));
        }
        other => unreachable!("{other:?}"),
    }
    drop(first);
    open(dir.path());
}

#[test]
fn foreign_newer_and_unwritable_folders_are_told_apart() {
    let dir = TempDir::new().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::create_dir(at("foreign")).unwrap();
    fs::write(at("foreign").join("letter.txt"), "dear").unwrap();
    assert!(matches!(
        Store::open(&at("foreign"), NOW),
        Err(StoreError::Foreign(_))
    ));
    assert_eq!(
        fs::read_dir(at("foreign")).unwrap().count(),
        1,
        "nothing is put there"
    );

    drop(open(&at("newer")));
    fs::write(at("newer").join("format"), "fangtan 9\n").unwrap();
    assert!(matches!(
        Store::open(&at("newer"), NOW),
        Err(StoreError::Newer { found: 9 })
    ));
    assert!(matches!(
        Reader::open(&at("newer")),
        Err(StoreError::Newer { found: 9 })
    ));

    fs::write(at("file"), "").unwrap();
    assert!(matches!(
        Store::open(&at("file"), NOW),
        Err(StoreError::Io { .. })
    ));
    if Path::new("/proc/self").exists() {
        // The kernel lets nobody write there, not even root.
        let error = Store::open(Path::new("/sys/kernel/fangtan"), NOW).unwrap_err();
        assert!(matches!(error, StoreError::ReadOnly(_)), "{error:?}");
    }
    let full = Store::open_above(&at("full"), NOW, u64::MAX).unwrap_err();
    assert!(
        matches!(full, StoreError::Full { free_mb } if free_mb > 0),
        "{full:?}"
    );
    assert!(
        Reader::open(&at("nowhere"))
            .unwrap()
            .list()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_reader_sees_what_a_writer_appends_and_leaves_no_trace() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let reader = Reader::open(dir.path()).unwrap();
    let events = log(6, true);
    for one in &events {
        store.append("a", std::slice::from_ref(one)).unwrap();
        assert_eq!(reader.load("a").unwrap().len() as u32, one.n);
        assert_eq!(reader.index().unwrap().get("a").unwrap().n, one.n);
        assert_eq!(reader.damage().unwrap(), []);
    }
    let listing = || {
        let mut list: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| {
                (
                    entry.file_name(),
                    entry.metadata().unwrap().modified().unwrap(),
                )
            })
            .collect();
        list.sort();
        list
    };
    let before = listing();
    assert_eq!(reader.list().unwrap().len(), 1);
    assert_eq!(reader.logs().unwrap()["a"].as_ref().unwrap(), &events);
    assert_eq!(listing(), before);
}

#[test]
fn an_instruments_texts_are_kept_and_replaced_only_aside() {
    let dir = TempDir::new().unwrap();
    let mut store = open(dir.path());
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let files = [
        file("zh-CN.ftl", "信任 = 信任"),
        file("instrument.toml", "id = 'a'"),
    ];
    store.hold("00ff", &files).unwrap();
    store.hold("00ff", &files).unwrap();
    assert_eq!(store.notices(), []);
    let reader = Reader::open(dir.path()).unwrap();
    let mut wanted = files.to_vec();
    wanted.sort();
    assert_eq!(reader.held("00ff").unwrap(), Some(wanted));
    assert_eq!(reader.held("beef").unwrap(), None);
    store.hold("00ff", &files[..1]).unwrap();
    assert!(matches!(&store.notices()[..], [Notice::HeldReplaced { kept, .. }] if kept.exists()));
    assert!(store.hold("../up", &files).is_err());
    assert!(store.hold("ok", &[file("../../up", "")]).is_err());
}

/// `/dev/null` takes every byte and fails every sync; `/dev/full` fails every write.
#[cfg(target_os = "linux")]
mod failing {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn after_a_failed_sync_nothing_is_confirmed_but_in_a_new_segment() {
        let dir = TempDir::new().unwrap();
        let (mut store, _) = attached(dir.path());
        store.append("a", &log(2, false)).unwrap();
        store.settle().unwrap();
        drop(store);
        symlink("/dev/null", segment(dir.path(), 2)).unwrap();
        let (mut store, _) = attached(dir.path());
        let third = event(3, answered(3));
        let error = store.append("a", std::slice::from_ref(&third)).unwrap_err();
        assert!(
            matches!(error, StoreError::Io { what: "sync", .. }),
            "{error:?}"
        );
        assert_eq!(store.index().open["a"].n, 2, "nothing may be confirmed");
        assert!(store.waits());
        assert!(!segment(dir.path(), 3).exists());
        assert_eq!(
            store.load("a").unwrap().len(),
            3,
            "nothing may be lost either"
        );
        // The same events again change nothing; the next one takes the waiting one along.
        let confirmed = store.append("a", &[third, event(4, answered(4))]).unwrap();
        assert_eq!(confirmed.n, 4);
        assert_eq!(
            fs::read_to_string(segment(dir.path(), 3))
                .unwrap()
                .lines()
                .count(),
            2
        );
        assert_eq!(store.index().open["a"].n, 4);
        drop(store);
        let (mut store, _) = attached(dir.path());
        assert_eq!(store.load("a").unwrap().len(), 4);
    }

    #[test]
    fn a_full_disk_costs_the_ballast_and_no_answer() {
        let dir = TempDir::new().unwrap();
        let mut store = open(dir.path());
        store.append("a", &log(2, false)).unwrap();
        store.settle().unwrap();
        drop(store);
        let ballast = dir.path().join("ballast");
        assert_eq!(fs::metadata(&ballast).unwrap().len(), 1 << 20);
        let mut store = open(dir.path());
        let aside = dir.path().join("aside");
        fs::rename(segment(dir.path(), 1), &aside).unwrap();
        symlink("/dev/full", segment(dir.path(), 1)).unwrap();
        // The length that the file had is gone, so the store begins a new segment by itself.
        assert_eq!(store.append("a", &[event(3, answered(3))]).unwrap().n, 3);
        assert!(ballast.exists());
        drop(store);
        fs::rename(&aside, segment(dir.path(), 1)).unwrap();
        let mut store = open(dir.path());
        assert_eq!(store.load("a").unwrap().len(), 3);
        store.settle().unwrap();
        drop(store);

        symlink("/dev/full", segment(dir.path(), 3)).unwrap();
        let mut store = open(dir.path());
        assert_eq!(store.append("a", &[event(4, answered(4))]).unwrap().n, 4);
        assert_eq!(store.notices(), [Notice::BallastSpent]);
        assert!(!ballast.exists());
        assert!(segment(dir.path(), 4).exists());
        drop(store);
        assert_eq!(open(dir.path()).load("a").unwrap().len(), 4);
    }

    #[test]
    fn the_worker_tries_again_by_itself_when_asked_for_more() {
        let dir = TempDir::new().unwrap();
        drop(open(dir.path()));
        fs::create_dir_all(dir.path().join("journal")).unwrap();
        symlink("/dev/null", segment(dir.path(), 1)).unwrap();
        let (worker, replies) = worker(dir.path());
        let events = log(3, false);
        let append = |range: std::ops::Range<usize>| Request::Append {
            interview: "a".to_owned(),
            events: events[range].to_vec(),
        };
        worker.send(append(0..2));
        await_reply(&replies, |reply| matches!(reply, Reply::Failed { .. }));
        worker.send(append(2..3));
        let confirmed = await_reply(&replies, |reply| matches!(reply, Reply::Confirmed(_)));
        assert!(matches!(confirmed, Reply::Confirmed(confirmed) if confirmed.n == 3));
        assert!(worker.close());
        assert_eq!(Reader::open(dir.path()).unwrap().load("a").unwrap(), events);
    }
}

fn worker(dir: &Path) -> (Worker, mpsc::Receiver<Reply>) {
    let (sender, replies) = mpsc::channel();
    let worker = Worker::spawn(dir, NOW, move |reply| {
        sender.send(reply).unwrap_or_default();
    });
    (worker.unwrap(), replies)
}

fn await_reply(replies: &mpsc::Receiver<Reply>, fits: impl Fn(&Reply) -> bool) -> Reply {
    replies.iter().find(|reply| fits(reply)).unwrap()
}

#[test]
fn the_worker_confirms_settles_and_closes() {
    let dir = TempDir::new().unwrap();
    let (first, replies) = worker(dir.path());
    assert!(matches!(replies.recv().unwrap(), Reply::Opened(_)));
    assert!(matches!(replies.recv().unwrap(), Reply::Attached(_)));
    let events = log(30, true);
    for one in &events {
        first.send(Request::Append {
            interview: "a".to_owned(),
            events: vec![one.clone()],
        });
    }
    first.send(Request::Load {
        interview: "a".to_owned(),
    });
    first.send(Request::Hold {
        hash: "ff".to_owned(),
        files: Vec::new(),
    });
    let mut confirmed = 0;
    let mut settled = false;
    let (second, others) = worker(dir.path());
    assert!(matches!(
        others.recv().unwrap(),
        Reply::Refused(StoreError::Locked { .. })
    ));
    for reply in &replies {
        match reply {
            Reply::Confirmed(up_to) => {
                assert!(up_to.n > confirmed, "confirmations go forward");
                confirmed = up_to.n;
            }
            Reply::Loaded { events: loaded, .. } => {
                assert_eq!(confirmed, 30, "what was sent before is safe before");
                assert_eq!(loaded, events);
            }
            Reply::Settled(index) => {
                assert_eq!(index.finished, 1);
                settled = true;
            }
            Reply::Held(_) => break,
            other => unreachable!("{other:?}"),
        }
    }
    while !settled {
        let reply = replies.recv_timeout(Duration::from_secs(20)).unwrap();
        settled = matches!(reply, Reply::Settled(_));
    }
    assert!(first.close());
    let rest: Vec<Reply> = replies.iter().collect();
    assert!(matches!(rest.last(), Some(Reply::Closed)));
    // The refused one gets the store when it asks again.
    second.send(Request::Retry);
    await_reply(&others, |reply| matches!(reply, Reply::Opened(_)));
    assert!(second.close());
    assert_eq!(open(dir.path()).replayed(), 0);
}

const CHILD: &str = "FANGTAN_STORE_CHILD";

/// Not a test by itself: what the killed process runs.
#[test]
fn the_child_that_is_killed() {
    let Ok(dir) = std::env::var(CHILD) else {
        return;
    };
    let round = std::env::var("ROUND").unwrap();
    let dir = Path::new(&dir);
    let mut store = open(dir);
    let mut out = io::stdout();
    for number in 0.. {
        if number == 2 {
            store.attach().unwrap();
        }
        let id = format!("r{round}-{number}");
        for one in log(9, number % 2 == 0) {
            store.append(&id, std::slice::from_ref(&one)).unwrap();
            writeln!(out, "confirmed {id} {}", one.n).unwrap();
            out.flush().unwrap();
        }
        if number % 5 == 4 {
            store.settle().unwrap();
        }
    }
}

#[test]
fn a_killed_process_loses_nothing_that_it_confirmed() {
    let dir = TempDir::new().unwrap();
    let (_, path) = module_path!().split_once("::").unwrap();
    let mut demanded: BTreeMap<String, u32> = BTreeMap::new();
    for round in 0..20_usize {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                &format!("{path}::the_child_that_is_killed"),
                "--nocapture",
            ])
            .env(CHILD, dir.path())
            .env("ROUND", round.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut take = |line: Option<io::Result<String>>| {
            let Some(Ok(line)) = line else { return false };
            let mut words = line
                .split(' ')
                .skip_while(|word| !word.ends_with("confirmed"))
                .skip(1);
            if let (Some(id), Some(n)) = (words.next(), words.next()) {
                demanded.insert(id.to_owned(), n.parse().unwrap());
            }
            true
        };
        // The child does not wait for its reader, so the moment of the kill is any.
        for _ in 0..round * 37 % 300 {
            assert!(
                take(lines.next()),
                "the child ended by itself in round {round}"
            );
        }
        child.kill().unwrap();
        while take(lines.next()) {}
        child.wait().unwrap();

        let mut store = open(dir.path());
        let notices = store.attach().unwrap();
        assert!(
            notices.iter().all(
                |notice| matches!(notice, Notice::Line(damage) if damage.kind == Kind::Torn)
                    || matches!(notice, Notice::Swept | Notice::Reindexed)
            ),
            "{notices:?}"
        );
        for (id, n) in &demanded {
            let loaded = store.load(id).unwrap();
            assert!(
                loaded.len() as u32 >= *n,
                "{id} lacks events behind {}",
                loaded.len()
            );
            assert_eq!(
                loaded,
                log(9, loaded.len() == 9 && loaded[8].what == finalised())[..loaded.len()]
            );
        }
    }
    assert!(demanded.len() > 50);
}
