//! A file of the journal that somebody deletes, or puts another one in the place of, while it is
//! written to.
#![cfg(unix)]

use std::fs;

use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use tempfile::TempDir;

use super::{attached, log, open, segment};

#[test]
fn a_deleted_file_is_written_again_under_its_name() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let events = log(9, true);
    store.append("a", &events[..4]).unwrap();
    fs::remove_file(segment(dir.path(), 1)).unwrap();
    let confirmed = store.append("a", &events[4..6]).unwrap();
    assert_eq!(confirmed.n, 6);
    let path = segment(dir.path(), 1);
    let taken = Notice::Taken {
        path: path.clone(),
        whole: true,
    };
    assert_eq!(store.notices(), std::slice::from_ref(&taken));
    let reader = Reader::open(dir.path()).unwrap();
    assert_eq!(reader.load("a").unwrap(), events[..6]);
    // The second time nothing is written behind it, and settling sees it all the same.
    fs::remove_file(&path).unwrap();
    store.settle().unwrap();
    assert_eq!(store.notices(), [taken]);
    assert_eq!(reader.load("a").unwrap(), events[..6]);
    store.append("a", &events[6..]).unwrap();
    store.settle().unwrap();
    drop(store);
    assert!(reader.health().unwrap().faults().iter().all(unheld));
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_eq!(store.load("a").unwrap(), events);
}

fn unheld(notice: &Notice) -> bool {
    matches!(notice, Notice::Unheld { .. })
}

#[test]
fn beside_a_file_that_took_its_place_it_is_written_again() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let events = log(9, true);
    store.append("a", &events[..5]).unwrap();
    // As an editor saves it: the same lines, another file, and one line gone.
    let path = segment(dir.path(), 1);
    let text = fs::read_to_string(&path).unwrap();
    let other = dir.path().join("other");
    let lines: Vec<&str> = text.lines().collect();
    fs::write(&other, lines[..3].join("\n") + "\n").unwrap();
    fs::rename(&other, &path).unwrap();
    store.append("a", &events[5..]).unwrap();
    assert!(
        matches!(&store.notices()[..], [Notice::Taken { whole: true, .. }]),
        "it is said"
    );
    store.settle().unwrap();
    drop(store);
    let (mut store, notices) = attached(dir.path());
    assert_eq!(notices, []);
    assert_eq!(store.load("a").unwrap(), events);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn what_went_before_the_first_word_is_filled_from_sled() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    let events = log(9, true);
    store.append("a", &events[..5]).unwrap();
    store.settle().unwrap();
    drop(store);
    let mut store = open(dir.path());
    store.attach().unwrap();
    fs::remove_file(segment(dir.path(), 1)).unwrap();
    store.append("a", &events[5..]).unwrap();
    let notices = store.notices();
    assert!(
        matches!(notices[0], Notice::Taken { whole: false, .. }),
        "{notices:?}"
    );
    let notices = store.attach().unwrap();
    let filled = Notice::Filled {
        interview: "a".to_owned(),
        events: 5,
    };
    assert!(notices.contains(&filled), "{notices:?}");
    drop(store);
    let reader = Reader::open(dir.path()).unwrap();
    assert_eq!(reader.load("a").unwrap(), events);
}

#[test]
fn a_folder_that_is_gone_is_made_again() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    let (mut store, _) = attached(&data);
    let events = log(9, true);
    store.append("a", &events[..5]).unwrap();
    fs::remove_dir_all(&data).unwrap();
    store.append("a", &events[5..]).unwrap();
    store.settle().unwrap();
    assert!(
        matches!(store.notices()[0], Notice::Taken { whole: true, .. }),
        "it is said"
    );
    drop(store);
    let (mut store, _) = attached(&data);
    assert_eq!(store.load("a").unwrap(), events);
}
