//! Backups: whole or not there, never waited for, and without what was withdrawn.

use std::fs;
use std::path::{Path, PathBuf};

use fangtan::interview::event::What;
use fangtan::store::backup;
use fangtan::store::error::StoreError;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use fangtan::store::worker::{Reply, Request};
use tempfile::TempDir;

use super::withdraw::{ID, SECRET, confiding, holding};
use super::{NOW, assert_holds, attached, await_reply, event, filled, log, open, worker};

const HOUR: i64 = 3_600_000;

fn copies(place: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(place)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
}

/// A stick: a folder for backups beside a data folder.
fn stick() -> (TempDir, PathBuf, PathBuf) {
    let dir = TempDir::new().unwrap();
    let (data, stick) = (dir.path().join("data"), dir.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    (dir, data, stick)
}

#[test]
fn what_was_copied_comes_back_as_it_was() {
    let (dir, data, stick) = stick();
    let all = filled(&data);
    open(&data)
        .hold("00ff", &[("en.ftl".to_owned(), "a = b".to_owned())])
        .unwrap();
    let noted = Reader::open(&data)
        .unwrap()
        .prove(None)
        .unwrap()
        .head
        .to_string();
    let made = backup::make(&data, &stick, 3, NOW).unwrap();
    assert_eq!(copies(&stick), std::slice::from_ref(&made.path));
    assert_eq!(backup::last(&data).unwrap().at, NOW);

    let checked = backup::verify(&made.path).unwrap().unwrap();
    assert!(checked.changed.is_empty() && checked.health.damage.is_empty());
    let new = dir.path().join("new");
    let copy = backup::newest_in(&stick).unwrap().unwrap();
    backup::restore(&copy, &new, NOW + HOUR).unwrap().unwrap();
    let (mut store, notices) = attached(&new);
    assert_eq!(notices, []);
    assert_holds(&mut store, &all);
    assert_eq!(store.index().finished, 5);
    drop(store);
    let reader = Reader::open(&new).unwrap();
    assert!(reader.prove(Some(&noted)).unwrap().holds());
    assert!(reader.held("00ff").unwrap().is_some());

    let full = backup::restore(&copy, &data, NOW);
    assert!(matches!(full, Err(StoreError::Foreign(_))), "{full:?}");
    assert!(
        backup::restore(dir.path(), &dir.path().join("no"), NOW)
            .unwrap()
            .is_none()
    );
    assert!(!dir.path().join("no").exists());
}

/// What people decided lies beside the interviews and goes with them; a withdrawal leaves it alone,
/// in the data folder and in older copies.
#[test]
fn plans_are_copied_and_come_back() {
    let (dir, data, stick) = stick();
    confiding(&data);
    let (plan, marks) = ("plans/esq24-大舜支行.toml", "benchmarks.csv");
    fs::create_dir(data.join("plans")).unwrap();
    fs::write(data.join(plan), "# 王主任\n").unwrap();
    fs::write(data.join(marks), "of,score\n").unwrap();
    fs::write(data.join("plans/half.new"), "unfinished").unwrap();
    backup::remember(&data, &stick, 5).unwrap();
    let first = backup::roll(&data, NOW).unwrap().unwrap().path;
    let (mut store, _) = attached(&data);
    let gone = store.withdraw(&"c1".repeat(32), NOW + HOUR).unwrap();
    assert!(gone.is_some());
    drop(store);
    fs::write(data.join(plan), "# 李主任\n").unwrap();
    let second = backup::make(&data, &stick, 5, NOW + HOUR).unwrap().path;
    for (copy, owner) in [(first, "# 王主任\n"), (second, "# 李主任\n")] {
        let found = backup::verify(&copy).unwrap().unwrap();
        assert!(found.changed.is_empty(), "{:?}", found.changed);
        let new = dir.path().join("new");
        backup::restore(&copy, &new, NOW + HOUR).unwrap().unwrap();
        assert_eq!(fs::read_to_string(new.join(plan)).unwrap(), owner);
        assert!(new.join(marks).exists() && !new.join("plans/half.new").exists());
        fs::remove_dir_all(&new).unwrap();
    }
}

#[test]
fn the_last_few_are_kept_and_half_a_copy_is_none() {
    let (_dir, data, stick) = stick();
    filled(&data);
    let (other, theirs) = (stick.join("letters.txt"), stick.join("fangtan-0000-old"));
    fs::write(&other, "dear").unwrap();
    fs::create_dir(&theirs).unwrap();
    for hour in 0..5 {
        let made = backup::make(&data, &stick, 2, NOW + hour * HOUR).unwrap();
        assert_eq!(made.removed, usize::from(hour > 1));
    }
    assert_eq!(copies(&stick).len(), 4, "two, and what is not ours");
    let newest = backup::newest_in(&stick).unwrap().unwrap();
    fs::remove_file(newest.join("manifest.json")).unwrap();
    let before = backup::newest_in(&stick).unwrap().unwrap();
    assert_ne!(before, newest);
    let journal = before.join("journal/000001.jsonl");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[200] ^= 1;
    fs::write(&journal, bytes).unwrap();
    let found = backup::verify(&before).unwrap().unwrap();
    assert_eq!(found.changed, ["journal/000001.jsonl"]);
    assert_eq!(found.health.damage.len(), 1);
}

#[test]
fn a_withdrawal_reaches_the_copies_and_a_stick_that_was_away_when_it_is_seen_again() {
    for away in [false, true] {
        let (dir, data, stick) = stick();
        let all = confiding(&data);
        for hour in 0..3 {
            backup::make(&data, &stick, 5, NOW + hour * HOUR).unwrap();
        }
        assert!(holding(&stick, SECRET).len() >= 3);
        let hidden = dir.path().join("pocket");
        if away {
            fs::rename(&stick, &hidden).unwrap();
        }
        let (mut store, _) = attached(&data);
        store
            .withdraw(&"c1".repeat(32), NOW + 4 * HOUR)
            .unwrap()
            .unwrap();
        let told = store.notices();
        let gone = |notice: &Notice| matches!(notice, Notice::BackupAway { .. });
        assert_eq!(told.iter().any(gone), away, "{told:?}");
        drop(store);
        if away {
            fs::rename(&hidden, &stick).unwrap();
            assert!(!holding(&stick, SECRET).is_empty());
            backup::make(&data, &stick, 5, NOW + 5 * HOUR).unwrap();
        }
        assert_eq!(holding(dir.path(), SECRET), Vec::<PathBuf>::new());
        for copy in copies(&stick) {
            let found = backup::verify(&copy).unwrap().unwrap();
            assert!(found.changed.is_empty(), "{found:?}");
            assert!(found.health.damage.is_empty() && found.health.missing.is_empty());
        }
        let new = dir.path().join("new");
        let first = copies(&stick).remove(0);
        backup::restore(&first, &new, NOW + 6 * HOUR)
            .unwrap()
            .unwrap();
        let mut store = open(&new);
        assert_holds(&mut store, &all);
        assert_eq!(store.load(ID).unwrap()[1].what, What::Withdrawn);
    }
}

#[test]
fn an_older_copy_does_not_bring_back_what_a_newer_one_knows_to_be_withdrawn() {
    let (dir, data, stick) = stick();
    confiding(&data);
    let old = backup::make(&data, &stick, 5, NOW).unwrap().path;
    let pocket = dir.path().join("pocket");
    super::formats::copy(&old, &pocket);
    let (mut store, _) = attached(&data);
    store
        .withdraw(&"c1".repeat(32), NOW + HOUR)
        .unwrap()
        .unwrap();
    drop(store);
    backup::make(&data, &stick, 5, NOW + HOUR).unwrap();
    // The old one as it was, beside the newer one.
    fs::remove_dir_all(&old).unwrap();
    super::formats::copy(&pocket, &old);
    fs::remove_dir_all(&pocket).unwrap();
    assert!(!holding(&old, SECRET).is_empty());
    let new = dir.path().join("new");
    backup::restore(&old, &new, NOW + 2 * HOUR)
        .unwrap()
        .unwrap();
    assert_eq!(holding(&new, SECRET), Vec::<PathBuf>::new());
}

#[test]
fn the_storage_thread_makes_copies_and_none_keeps_an_interview_waiting() {
    let (_dir, data, stick) = stick();
    drop(open(&data));
    backup::remember(&data, &stick, 5).unwrap();
    let (first, replies) = worker(&data);
    let append = |id: &str, events| Request::Append {
        interview: id.to_owned(),
        events,
    };
    first.send(append("a", log(5, true)));
    await_reply(&replies, |reply| matches!(reply, Reply::Settled(_)));
    first.send(append("b", log(3, false)));
    assert!(first.close());
    let newest = backup::newest_in(&stick).unwrap().unwrap();
    let copied = Reader::open(&newest).unwrap();
    assert_eq!(copied.load("a").unwrap(), log(5, true));
    assert_eq!(
        copied.load("b").unwrap(),
        log(3, false),
        "the last one is made at the exit"
    );

    fs::remove_dir_all(&stick).unwrap();
    let (second, replies) = worker(&data);
    second.send(append(
        "b",
        vec![event(4, What::Paused), event(5, What::Resumed)],
    ));
    let confirmed = await_reply(&replies, |reply| matches!(reply, Reply::Confirmed(_)));
    assert!(matches!(confirmed, Reply::Confirmed(up_to) if up_to.n == 5));
    assert!(second.close());
    let failed = |reply: &Reply| matches!(reply, Reply::Noticed(list) if matches!(list[..], [Notice::BackupFailed { .. }]));
    assert!(replies.iter().any(|reply| failed(&reply)));
    assert!(
        !stick.exists(),
        "a stick that is away does not become a folder"
    );
    assert_eq!(open(&data).load("b").unwrap().len(), 5);
}
