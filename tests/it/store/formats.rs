//! Stores of every format that was ever released open, with every word in them.

use std::fs;
use std::path::Path;

use fangtan::interview::event::What;
use fangtan::interview::identity::receipt_hash;
use fangtan::interview::summary::Phase;
use fangtan::store::error::StoreError;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use tempfile::TempDir;

use super::withdraw::holding;
use super::{NOW, attached, segment};
use crate::support::fixtures;

const IDS: [&str; 3] = [
    "01a200e0-7443-7840-9ed5-c1276c5cd8f0",
    "01a200e0-7479-7878-a4bc-e905e4d97f90",
    "01a200e0-74b5-7023-ac46-367aeaa3e382",
];

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Two finished interviews, an open one and a refusal, as version 0.1.0 left them.
#[test]
fn a_store_of_format_1_opens_with_all_that_is_in_it() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    copy(&fixtures().join("stores/v1"), &data);
    fs::create_dir_all(data.join("sled/blobs")).unwrap();
    let reader = Reader::open(&data).unwrap();
    let list = reader.list().unwrap();
    let phases: Vec<_> = list
        .iter()
        .map(|(id, one)| (id.as_str(), one.phase))
        .collect();
    let [first, second, third] = IDS;
    assert_eq!(
        phases,
        [
            (first, Phase::Complete),
            (second, Phase::Complete),
            (third, Phase::Open)
        ]
    );
    assert_eq!(reader.tallies().unwrap().len(), 1);
    assert_eq!(
        fs::read_to_string(data.join("format")).unwrap(),
        "fangtan 1\n",
        "reading changes nothing"
    );

    let (mut store, notices) = attached(&data);
    assert_eq!(notices, []);
    assert_eq!(store.replayed(), 0);
    assert_eq!(store.check().unwrap(), []);
    assert_eq!(
        fs::read_to_string(data.join("format")).unwrap(),
        "fangtan 2\n"
    );
    let mut events = store.load(third).unwrap();
    let mut next = events.last().unwrap().clone();
    next.n += 1;
    next.what = What::Paused;
    store.append(third, std::slice::from_ref(&next)).unwrap();
    events.push(next);
    store.settle().unwrap();
    assert_eq!(reader.load(third).unwrap(), events, "old and new lines");

    let proof = reader.prove(None).unwrap();
    assert_eq!((proof.unchained, proof.head.seals()), (3, 0));

    let words = "第二位的原话";
    assert!(!holding(&data, words).is_empty());
    let receipt = receipt_hash("P7ZM-56CA-H9E7J");
    assert!(store.withdraw(&receipt, NOW).unwrap().is_some());
    drop(store);
    assert!(holding(&data, words).is_empty());
    assert!(!holding(&data, "fine words of the first").is_empty());
}

/// Two finished interviews, one that was withdrawn, an open one and a refusal in format 2, with the
/// sled of a version that kept one record an event of what is open.
#[test]
fn a_store_of_format_2_opens_with_all_that_is_in_it() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    copy(&fixtures().join("stores/v2"), &data);
    fs::create_dir_all(data.join("sled/blobs")).unwrap();
    let reader = Reader::open(&data).unwrap();
    let list = reader.list().unwrap();
    let phases: Vec<_> = list.iter().map(|(_, one)| one.phase).collect();
    let (done, open) = (Phase::Complete, Phase::Open);
    assert_eq!(phases, [done, done, open, Phase::Withdrawn]);
    assert_eq!(reader.tallies().unwrap().len(), 1);
    let proof = reader.prove(None).unwrap();
    assert!(proof.holds() && proof.head.seals() > 2);
    let (mut store, notices) = attached(&data);
    assert_eq!(notices, []);
    assert_eq!(store.replayed(), 0);
    assert_eq!(store.check().unwrap(), []);
    for (id, _) in &list {
        assert_eq!(store.load(id).unwrap(), reader.load(id).unwrap());
    }
    drop(store);

    // What the journal loses now, the old records of sled still have.
    let (id, _) = &list[2];
    let events = reader.load(id).unwrap();
    let path = segment(&data, 1);
    let text = fs::read_to_string(&path).unwrap();
    let line = text
        .lines()
        .find(|line| line.contains(&format!("{id}\",\"n\":2}}")));
    let hurt = line.unwrap().replace("false", "trues");
    fs::write(&path, text.replace(line.unwrap(), &hurt)).unwrap();
    let (mut store, _) = attached(&data);
    let notices = store.check().unwrap();
    let filled = Notice::Filled {
        interview: id.clone(),
        events: 1,
    };
    assert!(notices.contains(&filled), "{notices:?}");
    assert_eq!(store.load(id).unwrap(), events);
    let mut next = events.last().unwrap().clone();
    next.n += 1;
    next.what = What::Paused;
    store.append(id, std::slice::from_ref(&next)).unwrap();
    store.settle().unwrap();
    assert_eq!(reader.load(id).unwrap().len(), events.len() + 1);
    assert!(reader.prove(None).unwrap().holds());
}

#[test]
fn a_store_of_a_newer_format_is_refused_untouched() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    copy(&fixtures().join("stores/v2"), &data);
    fs::write(data.join("format"), "fangtan 3\n").unwrap();
    let newer = |error| matches!(error, StoreError::Newer { found: 3 });
    assert!(newer(Reader::open(&data).unwrap_err()));
    assert!(newer(Store::open(&data, NOW).unwrap_err()));
    let names: Vec<_> = fs::read_dir(&data)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(!names.iter().any(|name| name == "lock"), "{names:?}");
    for name in ["index.json", "journal/000001.jsonl"] {
        let before = fs::read(fixtures().join("stores/v2").join(name)).unwrap();
        assert_eq!(fs::read(data.join(name)).unwrap(), before, "{name}");
    }
}
