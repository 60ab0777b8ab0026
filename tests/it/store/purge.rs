//! What is older than it may be goes, what is younger stays, and a log says so.

use std::path::PathBuf;

use fangtan::interview::answer::Answer;
use fangtan::interview::event::What;
use fangtan::interview::summary::Phase;
use fangtan::store::backup;
use fangtan::store::notice::Notice;
use fangtan::store::reader::Reader;
use tempfile::TempDir;

use super::growth::{archive, id, many};
use super::withdraw::holding;
use super::{NOW, assert_holds, attached, log};

const YEAR: i64 = 365 * 86_400_000;

#[test]
fn content_goes_when_its_time_is_over_from_the_archive_and_the_copies_too() {
    let dir = TempDir::new().unwrap();
    let (data, stick) = (dir.path().join("data"), dir.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let old = many(&data, 0, 40);
    assert!(archive(&data, 1).exists());
    let (mut store, _) = attached(&data);
    let mut young = log(4, false);
    for event in &mut young {
        event.at += YEAR;
    }
    young[3].what = What::Answered {
        item: "remark".to_owned(),
        answer: Answer::Text("留下的话".to_owned()),
        lang: "zh-CN".to_owned(),
        ms: 1,
        panel: false,
    };
    store.append("young", &young).unwrap();
    store.settle().unwrap();
    drop(store);
    backup::make(&data, &stick, 5, NOW).unwrap();
    assert!(
        !holding(dir.path(), "原话").is_empty(),
        "open ones are not compressed"
    );

    let reader = Reader::open(&data).unwrap();
    assert_eq!(reader.due(NOW + YEAR / 2).unwrap().len(), 40);
    assert_eq!(reader.due(NOW).unwrap(), []);
    let (mut store, _) = attached(&data);
    let purge = store.purge(NOW + YEAR / 2, NOW + 2 * YEAR).unwrap();
    assert_eq!((purge.interviews, purge.instruments["bank"]), (40, 40));
    assert_eq!(store.notices(), [Notice::Erased { interviews: 40 }]);
    assert_eq!(store.load("young").unwrap(), young);
    assert_eq!(store.check().unwrap(), []);
    assert_eq!((store.index().finished, store.index().withdrawn), (0, 40));
    drop(store);
    assert_eq!(holding(dir.path(), "原话"), Vec::<PathBuf>::new());
    assert!(!holding(&stick, "留下的话").is_empty());
    for (_, summary) in reader
        .list()
        .unwrap()
        .iter()
        .filter(|(id, _)| id != "young")
    {
        assert_eq!(summary.phase, Phase::Purged);
    }
    assert_eq!(reader.load(&id(3)).unwrap().len(), 2);
    assert_eq!(reader.purges(), [purge]);
    assert!(reader.prove(None).unwrap().holds());
    assert_eq!(reader.due(NOW + YEAR / 2).unwrap(), []);
    // No line of the archive holds a log any more.
    let text = std::fs::read_to_string(archive(&data, 1)).unwrap();
    assert_eq!(old.len(), 40);
    assert!(text.contains("\"seal\"") && !text.contains("\"whole\""));
    let copy = backup::newest_in(&stick).unwrap().unwrap();
    let found = backup::verify(&copy).unwrap().unwrap();
    assert!(found.changed.is_empty() && found.health.damage.is_empty());
    assert_holds(
        &mut attached(&copy).0,
        &[("young".to_owned(), young)].into(),
    );
}
