//! What a respondent takes back is gone from every file, and nothing else is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, What};
use fangtan::interview::summary::Phase;
use fangtan::store::error::StoreError;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use tempfile::TempDir;

use super::{NOW, assert_holds, attached, event, filled, finalised, log, open, segment};

pub const SECRET: &str = "我的原话 said in confidence";
pub const ID: &str = "0193aaaa-7abc-8def-0123-456789abcdef";

/// An interview with words of its own, opened again once, so that it has two receipts.
fn confided() -> Vec<Event> {
    let mut events = log(4, false);
    let said = What::Answered {
        item: "remark".to_owned(),
        answer: Answer::Text(SECRET.to_owned()),
        lang: "zh-CN".to_owned(),
        ms: 900,
        panel: false,
    };
    let noted = What::Noted {
        item: "remark".to_owned(),
        text: format!("note: {SECRET}").repeat(300),
    };
    let end = |receipt: &str| What::Finalised {
        receipt: receipt.repeat(32),
        skipped: Vec::new(),
        unreached: Vec::new(),
    };
    let reason = "typo".to_owned();
    let more = [
        said,
        noted,
        end("c1"),
        What::Reopened {
            reason,
            words: String::new(),
            answered: Vec::new(),
        },
        end("c2"),
    ];
    events.extend(more.into_iter().zip(5..).map(|(what, n)| event(n, what)));
    events
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The files of a folder in which these bytes stand, compressed ones of sled's records included.
pub fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = files(folder);
    let stands = |bytes: &[u8]| {
        let mut windows = bytes.windows(words.len());
        windows.any(|window| window == words.as_bytes())
    };
    found.retain(|path| {
        let bytes = fs::read(path).unwrap();
        let sled = path.file_name().is_some_and(|name| name == "db");
        stands(&bytes) || sled && inflated(&bytes).any(|text| stands(&text))
    });
    found
}

/// Whatever in these bytes may have been compressed, as far as it can be read.
fn inflated(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    // The two bytes with which zlib begins at the level at which sled's records are written.
    let pairs = bytes.windows(2).enumerate();
    let starts = pairs.filter(|(_, pair)| *pair == [0x78, 0x5e]);
    starts.map(|(at, _)| {
        let text = decompress_to_vec_zlib_with_limit(&bytes[at..], 1 << 16);
        text.unwrap_or_else(|broken| broken.output)
    })
}

/// A store with other interviews and one that confides, which also lies in the quarantine.
pub fn confiding(dir: &Path) -> BTreeMap<String, Vec<Event>> {
    let all = filled(dir);
    let (mut store, _) = attached(dir);
    for one in confided() {
        store.append(ID, std::slice::from_ref(&one)).unwrap();
    }
    store.append("later", &log(5, true)).unwrap();
    store.settle().unwrap();
    drop(store);
    // A sled that was set aside, and a text that was.
    let aside = dir.join("quarantine/2026-11-21T00-00-00Z-sled");
    fs::create_dir_all(&aside).unwrap();
    fs::copy(dir.join("sled/db"), aside.join("db")).unwrap();
    let journal = fs::read(segment(dir, 1)).unwrap();
    fs::write(dir.join("quarantine/2026-11-21T00-00-00Z-lines"), journal).unwrap();
    assert_eq!(holding(dir, SECRET).len(), 4, "journal, sled, two aside");
    all
}

fn assert_gone(dir: &Path, all: &BTreeMap<String, Vec<Event>>) {
    for words in [SECRET, "in confidence", "原话"] {
        assert_eq!(holding(dir, words), Vec::<PathBuf>::new(), "{words}");
    }
    let (mut store, notices) = attached(dir);
    assert_eq!(notices, []);
    assert_eq!(store.check().unwrap(), []);
    assert_holds(&mut store, all);
    assert_eq!(store.load("later").unwrap(), log(5, true));
    let left = store.load(ID).unwrap();
    assert_eq!(left.len(), 2);
    assert_eq!((left[1].n, &left[1].what), (10, &What::Withdrawn));
    let index = store.index().clone();
    assert_eq!((index.finished, index.withdrawn), (6, 1));
    assert_eq!(index.get(ID).unwrap().phase, Phase::Withdrawn);
    let more = store.append(ID, &[event(10, finalised())]);
    assert!(matches!(more, Err(StoreError::Order { .. })), "{more:?}");
    assert_eq!(store.finished("bank", None, None).unwrap().len(), 6);
    drop(store);
    let reader = Reader::open(dir).unwrap();
    assert_eq!(reader.load(ID).unwrap(), left);
    let list = reader.list().unwrap();
    let (_, summary) = list.iter().find(|(id, _)| id == ID).unwrap();
    assert_eq!(summary.phase, Phase::Withdrawn);
    assert_eq!(reader.damage().unwrap(), []);
    fs::remove_file(dir.join("index.json")).unwrap();
    assert_eq!(open(dir).index(), &index);
}

#[test]
fn a_withdrawn_interview_is_in_no_file_any_more() {
    for receipt in ["c1", "c2"] {
        let dir = TempDir::new().unwrap();
        let all = confiding(dir.path());
        let mut store = open(dir.path());
        assert_eq!(store.withdraw(&"ee".repeat(32), NOW).unwrap(), None);
        let done = store.withdraw(&receipt.repeat(32), NOW + 1).unwrap();
        let done = done.unwrap();
        assert_eq!((done.interview.as_str(), done.before), (ID, false));
        let again = store.withdraw(&receipt.repeat(32), NOW + 2).unwrap();
        let again = again.unwrap();
        assert!(again.before);
        assert_eq!(again.summary.last, NOW + 1);
        drop(store);
        assert_gone(dir.path(), &all);
    }
}

#[test]
fn a_withdrawal_that_was_interrupted_goes_on_when_the_store_is_opened() {
    let done = TempDir::new().unwrap();
    confiding(done.path());
    let mut store = open(done.path());
    store.withdraw(&"c1".repeat(32), NOW + 1).unwrap();
    drop(store);
    let journal = fs::read_to_string(segment(done.path(), 1)).unwrap();
    let tombstone = journal.lines().find(|line| line.contains("gone")).unwrap();
    for (index, sled) in [(true, true), (false, true), (true, false), (false, false)] {
        let dir = TempDir::new().unwrap();
        let all = confiding(dir.path());
        let mut journal = fs::read_to_string(segment(dir.path(), 1)).unwrap();
        journal.push_str(tombstone);
        journal.push('\n');
        fs::write(segment(dir.path(), 1), journal).unwrap();
        if !index {
            fs::remove_file(dir.path().join("index.json")).unwrap();
        }
        if !sled {
            fs::remove_dir_all(dir.path().join("sled")).unwrap();
        }
        // A front end that only opens the store and settles must not forget about it.
        let mut store = open(dir.path());
        store.settle().unwrap();
        drop(store);
        let (_, notices) = attached(dir.path());
        assert!(
            notices.contains(&Notice::Erased { interviews: 1 }),
            "{notices:?}"
        );
        assert_gone(dir.path(), &all);
    }
}

#[test]
fn an_older_journal_does_not_bring_back_what_sled_knows_to_be_withdrawn() {
    let dir = TempDir::new().unwrap();
    let all = confiding(dir.path());
    let before = fs::read(segment(dir.path(), 1)).unwrap();
    let mut store = open(dir.path());
    store.withdraw(&"c1".repeat(32), NOW + 1).unwrap();
    drop(store);
    fs::write(segment(dir.path(), 1), before).unwrap();
    let (_, notices) = attached(dir.path());
    assert!(
        notices.contains(&Notice::Erased { interviews: 1 }),
        "{notices:?}"
    );
    assert_gone(dir.path(), &all);
}

#[test]
fn what_only_sled_has_is_saved_before_sled_goes() {
    let dir = TempDir::new().unwrap();
    let all = confiding(dir.path());
    super::hurt(dir.path(), "id-07", 3);
    let mut store = Store::open(dir.path(), NOW).unwrap();
    let withdrawn = store.withdraw(&"c1".repeat(32), NOW + 1).unwrap();
    assert!(withdrawn.is_some());
    assert_holds(&mut store, &all);
    assert_eq!(holding(dir.path(), SECRET), Vec::<PathBuf>::new());
}
