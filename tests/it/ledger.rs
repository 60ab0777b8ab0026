//! The sums of a store: whatever happens to it, they are those of the interviews that are there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::interview::state::State;
use fangtan::interview::summary::Phase;
use fangtan::ledger::follow::Follower;
use fangtan::ledger::{Group, Ledger, Scale};
use fangtan::library::shelf::Shelf;
use fangtan::measure::book::Book;
use fangtan::measure::row::Plan;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use tempfile::TempDir;

use crate::odd::Chance;
use crate::support::START;

struct Field {
    dir: TempDir,
    shelf: Shelf,
    chance: Chance,
    /// Every interview that was ever opened, with how many events it has.
    known: Vec<(String, u32)>,
    /// A dashboard that has been open all the time.
    open: Option<Follower>,
}

fn id(nth: usize) -> String {
    format!("0193{nth:04x}-7abc-8def-0123-456789abcdef")
}

fn receipt(id: &str) -> String {
    blake3::hash(id.as_bytes()).to_hex().to_string()
}

impl Field {
    fn new(seed: u64) -> Self {
        Self {
            dir: TempDir::new().unwrap(),
            shelf: Shelf::open(Path::new("nowhere")),
            chance: Chance(seed),
            known: Vec::new(),
            open: None,
        }
    }

    fn open(&self) -> Store {
        let mut store = Store::open(self.dir.path(), START).unwrap();
        store.attach().unwrap();
        store
    }

    fn reader(&self) -> Reader {
        Reader::open(self.dir.path()).unwrap()
    }

    fn opening(&mut self) -> Opening {
        let package = self.shelf.find("esq8").unwrap().package().unwrap();
        let mode = [Mode::Interview, Mode::Keyed, Mode::Practice]
            [self.chance.below(9) % 3 * self.chance.below(2)];
        let branch = ["北街", "南街"][self.chance.below(2)].to_owned();
        let interviewer = ["w1", "w2", "w3"][self.chance.below(3)].to_owned();
        let desk = Opening::at_desk(mode, Some(branch), None, Some(interviewer));
        desk.bound_to(
            &package.instrument,
            ["en", "zh-CN"][self.chance.below(2)],
            1,
        )
    }

    /// Some answers, and words of which few fill a segment.
    fn said(&mut self, bulk: usize) -> Vec<What> {
        let package = self.shelf.find("esq8").unwrap().package().unwrap();
        let items: Vec<String> = package
            .instrument
            .items
            .iter()
            .map(|i| i.id.clone())
            .collect();
        let mut said: Vec<What> = Vec::new();
        for item in items.iter().filter(|id| *id != "thanks") {
            let answer = match self.chance.below(12) {
                0 => Answer::Missing(Missing::DontKnow),
                n => Answer::Number(1 + i64::try_from(n).unwrap() % 5),
            };
            said.push(What::Answered {
                item: item.clone(),
                answer,
                lang: "en".to_owned(),
                ms: 900,
                panel: false,
            });
        }
        let words = (0..bulk / 16).map(|_| format!("{:016x}", self.chance.next()));
        let text = words.collect::<Vec<_>>().concat();
        said.push(What::Noted {
            item: items[0].clone(),
            text,
        });
        said
    }

    fn append(&mut self, store: &mut Store, nth: usize, whats: Vec<What>) {
        let (id, n) = self.known[nth].clone();
        let begun = START + i64::try_from(nth).unwrap() * 60_000;
        let mut next = n;
        let events: Vec<Event> = whats
            .into_iter()
            .map(|what| {
                next += 1;
                Event {
                    n: next,
                    at: begun + i64::from(next),
                    after: 0,
                    keys: 1,
                    what,
                }
            })
            .collect();
        store.append(&id, &events).unwrap();
        self.known[nth].1 = next;
    }

    /// One thing that happens to a store.
    fn happens(&mut self, store: &mut Store) {
        let finalised = |id: &str| What::Finalised {
            receipt: receipt(id),
            skipped: Vec::new(),
            unreached: Vec::new(),
        };
        let some = self.chance.below(self.known.len().max(1));
        let old = self.known.get(some).map(|(id, _)| id.clone());
        let phase = old.as_ref().and_then(|id| {
            let found = self.reader().find(id).unwrap();
            found.first().map(|(_, summary)| summary.phase)
        });
        match (self.chance.below(10), old, phase) {
            (0, Some(id), Some(Phase::Complete | Phase::BrokenOff)) => {
                store.withdraw(&receipt(&id), START).unwrap();
            }
            (1..=3, Some(id), Some(Phase::Complete)) => {
                let reopened = What::Reopened {
                    reason: "corrected".to_owned(),
                    words: String::new(),
                    answered: Vec::new(),
                };
                let mut whats = vec![reopened];
                whats.extend(self.said(64));
                if self.chance.below(3) > 0 {
                    whats.push(finalised(&id));
                }
                self.append(store, some, whats);
            }
            (4, Some(id), Some(Phase::Open)) => self.append(store, some, vec![finalised(&id)]),
            _ => {
                let nth = self.known.len();
                self.known.push((id(nth), 0));
                let mut whats = vec![What::Opened(Box::new(self.opening()))];
                whats.extend(self.said(400_000));
                if self.chance.below(6) > 0 {
                    whats.push(finalised(&id(nth)));
                }
                self.append(store, nth, whats);
            }
        }
        if self.chance.below(2) == 0 {
            store.settle().unwrap();
        }
    }

    /// What the interviews come to, one by one.
    fn counted(&self) -> (BTreeMap<Group, Book>, u64) {
        let package = self.shelf.find("esq8").unwrap().package().unwrap();
        let plan = Plan::of(&package.instrument).unwrap();
        let reader = self.reader();
        let mut books: BTreeMap<Group, Book> = BTreeMap::new();
        let mut scores = 0;
        for (id, summary) in reader.list().unwrap() {
            let opening = summary.opening;
            if summary.phase != Phase::Complete || !opening.mode.counts() {
                continue;
            }
            let state = State::fold(&package.instrument, &reader.load(&id).unwrap());
            let row = plan.row(|item| state.entries[item].answer.as_ref());
            scores += u64::from(plan.score(0, &row).is_some());
            let group = Group {
                instrument: opening.instrument,
                hash: opening.hash,
                branch: opening.branch.unwrap_or_default(),
                wave: String::new(),
                lang: opening.lang,
                mode: opening.mode.name().to_owned(),
            };
            let book = books.entry(group).or_insert_with(|| Book::new(&plan));
            book.add(&plan, &row).unwrap();
        }
        (books, scores)
    }

    /// What a dashboard that stays open has is what one has that is opened now.
    fn assert_followed(&mut self) {
        let reader = self.reader();
        let now = Ledger::read(&reader, &self.shelf).unwrap();
        match &mut self.open {
            None => self.open = Some(Follower::open(&reader, &self.shelf).unwrap()),
            Some(follower) => follower.look(&reader, &self.shelf).unwrap(),
        }
        let followed = self.open.as_ref().unwrap().ledger();
        assert!(*followed == now, "what is followed differs");
    }

    fn assert_summed(&mut self) {
        self.assert_followed();
        let (books, scores) = self.counted();
        let ledger = Ledger::read(&self.reader(), &self.shelf).unwrap();
        let found: BTreeMap<Group, Book> = ledger
            .groups()
            .map(|(group, book)| (group.clone(), book.clone()))
            .collect();
        let bytes = |books: &BTreeMap<Group, Book>| {
            serde_json::to_vec(&books.iter().collect::<Vec<_>>()).unwrap()
        };
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            books.keys().collect::<Vec<_>>()
        );
        assert!(bytes(&found) == bytes(&books), "not the same bytes");
        let by_hand: u64 = ledger
            .interviewers()
            .values()
            .flat_map(BTreeMap::values)
            .map(|scales: &Vec<Scale>| scales[0].n)
            .sum();
        assert_eq!(by_hand, scores);
        assert_eq!(ledger.unread(), 0);
    }
}

/// Finishing, opening again, withdrawing and crashing in any order, read in between or not.
#[test]
fn sums_are_those_of_the_interviews_whatever_happened() {
    for seed in [3, 8] {
        let mut field = Field::new(seed);
        let mut store = field.open();
        for step in 0..70 {
            field.happens(&mut store);
            if step % 4 == 0 {
                field.assert_followed();
            }
            if field.chance.below(12) == 0 {
                field.assert_summed();
            }
            if field.chance.below(15) == 0 {
                // Gone without a word, as when the power goes; sled is behind, or not there.
                drop(store);
                if step % 2 == 0 {
                    fs::remove_dir_all(field.dir.path().join("sled")).unwrap();
                }
                store = field.open();
            }
        }
        field.assert_summed();
        let before = START + 20 * 60_000;
        store.purge(before, START + 1).unwrap();
        field.assert_summed();
        let archived = field.reader().archived().unwrap();
        assert!(archived.len() > 1, "{archived:?}");
        let (anew, kept) = Ledger::rebuild(&field.reader(), &field.shelf).unwrap();
        assert_eq!(anew, kept);
        assert!(anew.differing(&kept).is_empty());
        assert!(field.dir.path().join("moments/all").exists());
        field.assert_summed();
    }
}

/// What is kept is checked before it is believed, and made anew.
#[test]
fn a_damaged_sum_is_made_anew() {
    let mut field = Field::new(5);
    let mut store = field.open();
    while field.reader().archived().unwrap().len() < 2 {
        field.happens(&mut store);
    }
    field.assert_summed();
    for file in fs::read_dir(field.dir.path().join("moments")).unwrap() {
        let path = file.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    field.assert_summed();
}

/// A folder that cannot be written is read all the same, and an interview that another process
/// finishes is there at the next reading.
#[test]
fn a_reader_sees_what_a_writer_finishes() {
    let mut field = Field::new(2);
    let mut store = field.open();
    field.assert_summed();
    for _ in 0..5 {
        field.happens(&mut store);
        field.assert_summed();
    }
}
