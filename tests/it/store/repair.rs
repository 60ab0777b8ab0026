//! A repair deletes nothing, brings back what it can, and names the rest.

use std::fs;
use std::path::Path;

use fangtan::store::error::StoreError;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use tempfile::TempDir;

use super::formats::copy;
use super::growth::{archive, many};
use super::{assert_holds, attached, filled, hurt, open, segment};

fn aside(dir: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(dir.join("quarantine")).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.is_file())
        .map(|path| fs::read(path).unwrap())
        .collect()
}

#[test]
fn a_bad_line_is_filled_from_sled_and_set_aside() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    hurt(dir.path(), "id-07", 3);
    let damaged = fs::read(segment(dir.path(), 1)).unwrap();
    let mut store = open(dir.path());
    let notices = store.repair(None).unwrap();
    let filled = Notice::Filled {
        interview: "id-07".to_owned(),
        events: 1,
    };
    assert!(notices.contains(&filled), "{notices:?}");
    assert_holds(&mut store, &all);
    assert_eq!(store.check().unwrap(), []);
    drop(store);
    let kept = aside(dir.path());
    assert_eq!(kept.len(), 1);
    assert!(kept[0].starts_with(&damaged), "nothing of it is lost");
    let health = Reader::open(dir.path()).unwrap().health().unwrap();
    assert!(health.damage.is_empty() && health.missing.is_empty() && health.index);
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_holds(&mut store, &all);
}

#[test]
fn what_nobody_has_stays_named_after_a_repair() {
    let dir = TempDir::new().unwrap();
    let all = filled(dir.path());
    hurt(dir.path(), "id-07", 3);
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let mut store = open(dir.path());
    store.repair(None).unwrap();
    let lost = store.load("id-07");
    assert!(matches!(lost, Err(StoreError::Damaged { missing, .. }) if missing == [3]));
    drop(store);
    let health = Reader::open(dir.path()).unwrap().health().unwrap();
    assert!(health.damage.is_empty());
    assert_eq!(
        health.missing.into_iter().collect::<Vec<_>>(),
        [("id-07".to_owned(), vec![3])]
    );
    let mut rest = all.clone();
    rest.remove("id-07");
    assert_holds(&mut open(dir.path()), &rest);
}

#[test]
fn what_is_lost_is_brought_back_from_a_backup() {
    let dir = TempDir::new().unwrap();
    let mut all = many(dir.path(), 0, 40);
    let backup = TempDir::new().unwrap();
    copy(dir.path(), backup.path());
    all.extend(many(dir.path(), 40, 60));
    // The archive is gone, and so is the first segment of the journal with half of another line.
    fs::remove_file(archive(dir.path(), 1)).unwrap();
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let mut store = open(dir.path());
    let notices = store.repair(Some(backup.path())).unwrap();
    let brought = |notice: &&Notice| matches!(notice, Notice::Restored { .. });
    let restored: Vec<_> = store.notices();
    let restored = notices.iter().chain(&restored).filter(brought).count();
    assert!(restored >= 20, "{restored}");
    drop(store);
    let reader = Reader::open(dir.path()).unwrap();
    let logs = reader.logs().unwrap();
    let early = all.iter().take(40);
    for (id, events) in early {
        assert_eq!(logs[id].as_ref().unwrap(), events, "{id}");
    }
}
