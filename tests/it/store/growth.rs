//! What has ended is brought together, and nothing about it is lost, wherever that is interrupted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::interview::event::{Event, What};
use fangtan::interview::summary::Phase;
use fangtan::store::error::StoreError;
use fangtan::store::notice::{Kind, Notice};
use fangtan::store::reader::Reader;
use fangtan::store::segments::Part;
use fangtan::store::writer::Store;
use tempfile::TempDir;

use super::formats::copy;
use super::withdraw::holding;
use super::{NOW, assert_holds, attached, event, finalised, log, open, segment};

pub fn id(number: u32) -> String {
    format!("0193{number:04x}-7abc-8def-0123-456789abcdef")
}

/// An interview with a long note, so that few of them fill a segment.
fn long(number: u32, finish: bool) -> Vec<Event> {
    let mut events = log(5, false);
    let text = format!("{number} 原话 ").repeat(12_000);
    let item = "q".to_owned();
    events.push(event(6, What::Noted { item, text }));
    if finish {
        let receipt = format!("{number:064x}");
        let (skipped, unreached) = (Vec::new(), Vec::new());
        let what = What::Finalised {
            receipt,
            skipped,
            unreached,
        };
        events.push(event(7, what));
    }
    events
}

/// Interviews that fill several segments; every tenth stays open.
pub fn many(dir: &Path, from: u32, to: u32) -> BTreeMap<String, Vec<Event>> {
    let (mut store, _) = attached(dir);
    let mut all = BTreeMap::new();
    for number in from..to {
        let events = long(number, number % 10 != 0);
        store.append(&id(number), &events).unwrap();
        if number % 10 == 1 {
            store.settle().unwrap();
        }
        all.insert(id(number), events);
    }
    store.settle().unwrap();
    all
}

pub fn archive(dir: &Path, number: u32) -> PathBuf {
    dir.join("archive").join(format!("{number:06}.jsonl"))
}

fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .sum()
}

fn assert_whole(dir: &Path, all: &BTreeMap<String, Vec<Event>>) {
    let some: BTreeMap<_, _> = all.clone().into_iter().step_by(7).collect();
    let mut store = open(dir);
    assert_holds(&mut store, &some);
    assert_eq!(store.attach().unwrap(), []);
    assert_holds(&mut store, &some);
    let found = store.check().unwrap();
    assert_eq!(found, []);
    let index = store.index().clone();
    drop(store);
    let reader = Reader::open(dir).unwrap();
    let list = reader.list().unwrap();
    assert_eq!(list.len(), all.len());
    let mut each = Vec::new();
    reader
        .each(&mut |id, summary| each.push((id.to_owned(), summary.clone())))
        .unwrap();
    each.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(each, list);
    for (number, one) in list.iter().enumerate().step_by(9) {
        assert_eq!(reader.find(&one.0).unwrap(), list[number..=number]);
    }
    for (id, events) in &some {
        assert_eq!(&reader.load(id).unwrap(), events);
    }
    let logs = reader.logs().unwrap();
    assert!(
        logs.values()
            .map(|log| log.as_ref().unwrap())
            .eq(all.values())
    );
    let health = reader.health().unwrap();
    assert!(health.damage.is_empty() && health.missing.is_empty() && health.index);
    let proof = reader.prove(None).unwrap();
    assert!(proof.holds(), "{proof:?}");
    assert_eq!(proof.intact, index.finished);
    fs::remove_file(dir.join("index.json")).unwrap();
    assert_eq!(open(dir).index(), &index);
}

#[test]
fn what_has_ended_is_one_line_in_the_archive() {
    let dir = TempDir::new().unwrap();
    let all = many(dir.path(), 0, 60);
    assert!(!segment(dir.path(), 1).exists(), "moved away");
    let (kept, live) = (
        size(&dir.path().join("archive")),
        size(&dir.path().join("journal")),
    );
    assert!(kept > 0 && live < 5 << 20, "{kept} {live}");
    let line = fs::read_to_string(archive(dir.path(), 1)).unwrap();
    assert!(!line.contains("原话"), "compressed");
    assert_eq!(
        open(dir.path()).finished("bank", None, None).unwrap().len(),
        54
    );
    assert_whole(dir.path(), &all);
}

/// The order is: archive, then the journal's last closed segment, then the others go.
#[test]
fn an_interruption_between_archive_and_journal_changes_nothing() {
    let dir = TempDir::new().unwrap();
    let mut all = many(dir.path(), 0, 1);
    assert!(!archive(dir.path(), 1).exists(), "not yet");
    let before = TempDir::new().unwrap();
    copy(dir.path(), before.path());
    let mut number = 1;
    while !archive(dir.path(), 1).exists() {
        fs::remove_dir_all(before.path()).unwrap();
        copy(dir.path(), before.path());
        all.extend(many(dir.path(), number, number + 1));
        number += 1;
    }
    // Killed right behind the archive: all of the journal is still there.
    copy(&before.path().join("journal"), &dir.path().join("journal"));
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    copy(&before.path().join("sled"), &dir.path().join("sled"));
    fs::copy(
        before.path().join("index.json"),
        dir.path().join("index.json"),
    )
    .unwrap();
    all.remove(&id(number - 1));
    let mut store = open(dir.path());
    store.attach().unwrap();
    for (id, events) in &all {
        assert_eq!(&store.load(id).unwrap(), events, "{id}");
    }
    let proof = Reader::open(dir.path()).unwrap().prove(None).unwrap();
    assert!(proof.changed.is_empty(), "{proof:?}");
}

#[test]
fn an_archived_interview_can_be_opened_again_and_withdrawn() {
    let dir = TempDir::new().unwrap();
    let mut all = many(dir.path(), 0, 40);
    let again = id(3);
    let (mut store, _) = attached(dir.path());
    let reason = "错".to_owned();
    let mut events = all[&again].clone();
    events.push(event(
        8,
        What::Reopened {
            reason,
            words: String::new(),
            answered: Vec::new(),
        },
    ));
    store.append(&again, &events[7..]).unwrap();
    let mut phases = Vec::new();
    let reader = Reader::open(dir.path()).unwrap();
    reader
        .each(&mut |id, summary| {
            if id == again {
                phases.push(summary.phase);
            }
        })
        .unwrap();
    assert_eq!(phases, [Phase::Open], "once, as it is now");
    assert_eq!(store.index().finished, 35);
    assert_eq!(store.load(&again).unwrap(), events);
    events.push(event(9, finalised()));
    store.append(&again, &events[8..]).unwrap();
    store.settle().unwrap();
    assert_eq!(store.index().finished, 36);
    all.insert(again.clone(), events.clone());
    drop(store);
    all.extend(many(dir.path(), 40, 80));
    assert_whole(dir.path(), &all);

    let receipt = format!("{:064x}", 3);
    let kept = holding(dir.path(), &again).len();
    assert!(kept > 0);
    let mut store = open(dir.path());
    assert!(store.withdraw(&receipt, NOW).unwrap().is_some());
    all.remove(&again);
    assert_holds(&mut store, &all);
    assert_eq!(store.load(&again).unwrap().len(), 2);
    assert_eq!(store.index().finished, 71);
    drop(store);
    let found = Reader::open(dir.path()).unwrap().find(&again).unwrap();
    assert_eq!(found[0].1.phase, Phase::Withdrawn);
    for path in holding(dir.path(), &again) {
        if path.extension().is_none_or(|end| end != "jsonl") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for line in text.lines().filter(|line| line.contains(&again)) {
            assert!(
                line.contains("\"gone\":true") || line.contains("\"seal\":"),
                "{line}"
            );
        }
    }
    assert!(
        Reader::open(dir.path())
            .unwrap()
            .prove(None)
            .unwrap()
            .holds()
    );

    // The tombstone itself is archived. A sled made anew has nothing of it, which is no damage.
    many(dir.path(), 80, 120);
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let (mut store, _) = attached(dir.path());
    assert_eq!(store.check().unwrap(), []);
    assert!(store.attached());
    assert_eq!(store.load(&again).unwrap().len(), 2);
}

#[test]
fn a_damaged_line_of_the_archive_costs_one_interview_and_names_it() {
    let dir = TempDir::new().unwrap();
    let all = many(dir.path(), 0, 40);
    let path = archive(dir.path(), 1);
    let text = fs::read_to_string(&path).unwrap();
    let hurt = text
        .lines()
        .find(|line| line.contains("\"whole\":"))
        .unwrap();
    let name = hurt.split('"').nth(5).unwrap().to_owned();
    let middle = text.find(hurt).unwrap() + hurt.len() / 2;
    for damage in ["*", "\n", ""] {
        let mut bytes = text.clone();
        bytes.replace_range(middle..=middle, damage);
        fs::write(&path, bytes).unwrap();
        let reader = Reader::open(dir.path()).unwrap();
        let health = reader.health().unwrap();
        assert_eq!(health.missing.keys().collect::<Vec<_>>(), [&name]);
        assert!(health.damage.iter().all(|bad| bad.part == Part::Archive));
        match reader.load(&name) {
            Err(StoreError::Damaged { missing, .. }) => assert_eq!(missing.len(), 7),
            other => unreachable!("{other:?}"),
        }
        let (mut store, _) = attached(dir.path());
        let notices = store.check().unwrap();
        let named = |notice: &Notice| matches!(notice, Notice::Missing { interview, .. } if *interview == name);
        assert!(notices.iter().any(named), "{notices:?}");
        for (id, events) in all.iter().filter(|(id, _)| **id != name) {
            assert_eq!(&store.load(id).unwrap(), events);
        }
    }
    fs::remove_file(&path).unwrap();
    let damage = Reader::open(dir.path()).unwrap().damage().unwrap();
    // With it went the note of what it had taken over from the journal.
    assert!(
        damage.iter().any(|bad| bad.kind == Kind::Gone),
        "{damage:?}"
    );
}

/// The tables of contents say what the segments say, and are not believed when they do not fit.
#[test]
fn a_full_segment_of_the_archive_has_a_table_of_contents() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    // Words that cannot be compressed fill the archive's first segment.
    let noise = |number: u32, part: u32| {
        let seed = [number.to_be_bytes(), part.to_be_bytes()].concat();
        let mut bytes = vec![0; 40_000];
        blake3::Hasher::new()
            .update(&seed)
            .finalize_xof()
            .fill(&mut bytes);
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits
            .map(|digit| char::from(b'a' + digit))
            .collect::<String>()
    };
    let mut all = BTreeMap::new();
    for number in 0..250 {
        let mut events = log(3, false);
        for n in 4..5 {
            let (item, text) = ("q".to_owned(), noise(number, n));
            events.push(event(n, What::Noted { item, text }));
        }
        events.push(event(5, finalised()));
        store.append(&id(number), &events).unwrap();
        if number % 10 == 0 {
            store.settle().unwrap();
        }
        all.insert(id(number), events);
    }
    store.settle().unwrap();
    drop(store);
    let table = dir.path().join("archive/000001.toc");
    assert!(table.exists() && archive(dir.path(), 2).exists());
    assert_whole(dir.path(), &all);
    let listed = |dir: &Path| Reader::open(dir).unwrap().list().unwrap();
    let with = listed(dir.path());
    let good = fs::read(&table).unwrap();
    for at in [good.len() / 2, 20, good.len() - 1] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(&table, bad).unwrap();
        assert_eq!(listed(dir.path()), with);
        let reader = Reader::open(dir.path()).unwrap();
        assert_eq!(&reader.load(&id(5)).unwrap(), &all[&id(5)]);
    }
    fs::remove_file(&table).unwrap();
    assert_eq!(listed(dir.path()), with);
    let mut store = Store::open(dir.path(), NOW).unwrap();
    assert!(store.load(&id(5)).is_ok() && store.load(&id(249)).is_ok());
}
