//! What the chain sees, what it does not see, and that it survives a withdrawal.

use std::fs;
use std::path::Path;

use fangtan::store::proof::{Noted, Proof};
use fangtan::store::reader::Reader;
use tempfile::TempDir;

use super::withdraw::holding;
use super::{NOW, attached, filled, finalised, log, open, segment};

fn prove(dir: &Path, noted: Option<&str>) -> Proof {
    Reader::open(dir).unwrap().prove(noted).unwrap()
}

/// Rewrites the lines of the journal; changed ones get a checksum that fits.
fn rewrite(dir: &Path, change: impl Fn(&str) -> Option<String>) {
    let path = segment(dir, 1);
    let text = fs::read_to_string(&path).unwrap();
    let mut new = String::new();
    for line in text.lines() {
        let (payload, _) = line.rsplit_once('\t').unwrap();
        if let Some(payload) = change(payload) {
            let sum = blake3::hash(payload.as_bytes()).to_hex();
            let sum: String = sum.chars().take(32).collect();
            new.extend([payload.as_str(), "\t", &sum, "\n"]);
        }
    }
    fs::write(path, new).unwrap();
}

#[test]
fn what_ended_is_sealed_and_a_head_that_was_noted_fits_later_on() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    let proof = prove(dir.path(), None);
    assert!(proof.holds(), "{proof:?}");
    // Five finished, five broken off; five more were finished and opened again.
    assert_eq!((proof.intact, proof.open, proof.unchained), (10, 20, 0));
    assert_eq!(proof.head.seals(), 10);
    let noted = proof.head.to_string();

    let mut store = open(dir.path());
    store.append("more", &log(6, true)).unwrap();
    store.settle().unwrap();
    assert_eq!(store.index().head.seals(), 11);
    drop(store);
    let proof = prove(dir.path(), Some(&noted));
    assert_eq!(proof.noted, Some(Noted::Fits));
    assert_ne!(proof.head.to_string(), noted);
    assert!(proof.holds(), "{proof:?}");
    let wrong = noted.replace(noted.chars().last().unwrap(), "#");
    assert_eq!(
        prove(dir.path(), Some(&wrong)).noted,
        Some(Noted::Unreadable)
    );
}

#[test]
fn an_interview_opened_again_is_sealed_again() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    store.append("a", &log(4, true)).unwrap();
    store.settle().unwrap();
    let reason = "typo".to_owned();
    let what = fangtan::interview::event::What::Reopened {
        reason,
        words: String::new(),
        answered: Vec::new(),
    };
    store.append("a", &[super::event(5, what)]).unwrap();
    store.settle().unwrap();
    store.append("a", &[super::event(6, finalised())]).unwrap();
    store.settle().unwrap();
    drop(store);
    let proof = prove(dir.path(), None);
    assert!(proof.holds(), "{proof:?}");
    assert_eq!((proof.head.seals(), proof.intact), (2, 1));
}

#[test]
fn a_changed_answer_is_seen_although_its_checksum_fits() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    rewrite(dir.path(), |line| {
        let changed = line.contains("\"id-06\"") && line.contains("\"n\":2}");
        Some(if changed {
            line.replace("1200", "1300")
        } else {
            line.to_owned()
        })
    });
    assert_eq!(Reader::open(dir.path()).unwrap().damage().unwrap(), []);
    let proof = prove(dir.path(), None);
    assert_eq!(proof.changed, ["id-06"]);
    assert!(proof.broken.is_empty());
}

#[test]
fn an_interview_or_a_seal_that_is_gone_is_seen() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    let kept = fs::read(segment(dir.path(), 1)).unwrap();
    rewrite(dir.path(), |line| {
        let gone = line.contains("\"id-06\"") && !line.contains("seal");
        (!gone).then(|| line.to_owned())
    });
    assert_eq!(prove(dir.path(), None).changed, ["id-06"]);
    fs::write(segment(dir.path(), 1), kept).unwrap();
    rewrite(dir.path(), |line| {
        (!line.contains("\"id-06\"")).then(|| line.to_owned())
    });
    let proof = prove(dir.path(), None);
    assert_eq!(proof.broken.len(), 1, "{proof:?}");
    rewrite(dir.path(), |line| {
        let second = line.contains("\"k\":2,");
        Some(if second {
            line.replace("\"n\":", "\"n\":1")
        } else {
            line.to_owned()
        })
    });
    assert!(prove(dir.path(), None).broken.len() > 1);
}

/// The limits: a tail that was cut off with all that knew of it, and a store that was computed
/// anew as a whole, are seen only with a head that was noted.
#[test]
fn what_only_a_noted_head_can_see() {
    let dir = TempDir::new().unwrap();
    filled(dir.path());
    let noted = prove(dir.path(), None).head.to_string();
    let last = format!("\"k\":{}", noted.split(' ').next().unwrap());
    rewrite(dir.path(), |line| {
        (!line.contains(&last)).then(|| line.to_owned())
    });
    assert!(!prove(dir.path(), None).holds(), "the index knows of it");
    fs::remove_file(dir.path().join("index.json")).unwrap();
    assert!(prove(dir.path(), None).holds(), "nobody knows of it");
    assert_eq!(prove(dir.path(), Some(&noted)).noted, Some(Noted::Short));

    let other = TempDir::new().unwrap();
    filled(other.path());
    let proof = prove(other.path(), Some(&noted));
    assert!(proof.changed.is_empty() && proof.broken.is_empty());
    assert_eq!(proof.noted, Some(Noted::Differs));
}

#[test]
fn a_withdrawal_leaves_the_chain_whole_and_no_secret() {
    let dir = TempDir::new().unwrap();
    let (mut store, _) = attached(dir.path());
    for (id, receipt) in [("first", "c1"), ("second", "c2"), ("third", "c3")] {
        let mut events = log(6, true);
        events[5].what = fangtan::interview::event::What::Finalised {
            receipt: receipt.to_owned(),
            skipped: Vec::new(),
            unreached: Vec::new(),
        };
        store.append(id, &events).unwrap();
    }
    store.settle().unwrap();
    let noted = prove(dir.path(), None).head.to_string();
    let journal = fs::read_to_string(segment(dir.path(), 1)).unwrap();
    let opening = journal
        .lines()
        .find(|line| line.contains("\"second\""))
        .unwrap();
    let (_, rest) = opening.split_once("\"s\":\"").unwrap();
    let secret = rest.split('"').next().unwrap().to_owned();
    assert_eq!(secret.len(), 32);
    assert_eq!(holding(dir.path(), &secret).len(), 1);
    store.withdraw("c2", NOW).unwrap().unwrap();
    drop(store);
    assert!(holding(dir.path(), &secret).is_empty());
    let proof = prove(dir.path(), Some(&noted));
    assert!(proof.holds(), "{proof:?}");
    assert_eq!(
        (proof.intact, proof.withdrawn, proof.head.seals()),
        (2, 1, 4)
    );

    rewrite(dir.path(), |line| {
        Some(line.replace("\"was\":\"complete\"", "\"was\":\"open\""))
    });
    assert_eq!(prove(dir.path(), None).changed, ["second"]);
}
