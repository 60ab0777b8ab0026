//! A file of the data folder is hurt while nobody looks: cut short, a bit turned, a stretch or all
//! of it zero, another file's content in it, as it was a while ago, or gone.
//!
//! Whatever it is, the folder opens; what it still gives is what was given, to the letter; and
//! where something is lost, that is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::interview::event::{Event, What};
use fangtan::store::error::StoreError;
use fangtan::store::notice::{Kind, Notice};
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use tempfile::TempDir;

use crate::chance::Chance;
use crate::child::Run;
use crate::deeds::{self, TERSE};
use crate::kill::fresh;
use crate::ledger::{Ledger, NOW, files};
use crate::{Row, wanted};

/// What is done to a file.
#[derive(Debug, Clone, Copy)]
enum Harm {
    Cut,
    Bit,
    Block,
    Zero,
    Empty,
    Gone,
    Swapped,
    Earlier,
}

const HARMS: [Harm; 8] = [
    Harm::Cut,
    Harm::Bit,
    Harm::Block,
    Harm::Zero,
    Harm::Empty,
    Harm::Gone,
    Harm::Swapped,
    Harm::Earlier,
];

/// A folder with everything in it, the same folder some interviews earlier, and what is safe.
struct Sound {
    _above: TempDir,
    now: PathBuf,
    earlier: PathBuf,
    ledger: Ledger,
}

impl Sound {
    fn new() -> Self {
        let above = TempDir::new().unwrap();
        let now = fresh(&above, "data");
        let earlier = above.path().join("earlier");
        let mut ledger = Ledger::default();
        // Long texts in two rounds, so that there is an archive; then a few short ones.
        for (round, length) in [(0, 60), (8, 60), (TERSE + 8, 9)] {
            if round >= TERSE {
                copy(&now, &earlier);
            }
            ledger.begin_again();
            Run::new(&now, round, length).finish(&mut ledger);
            assert!(ledger.closed);
        }
        assert!(now.join("archive/000001.jsonl").exists());
        Self {
            _above: above,
            now,
            earlier,
            ledger,
        }
    }
}

/// What came of the harms.
#[derive(Default)]
struct Came {
    faults: u32,
    events: u64,
    /// Interviews that lost something, each said by name or with the line or file that is bad.
    named: u32,
    /// Folders that would not open, and said why.
    refused: u32,
}

/// Each harm to each file, several times where chance picks the place.
#[expect(clippy::unnecessary_wraps, reason = "all parts have one shape")]
pub(crate) fn hurt() -> Option<Row> {
    let sound = Sound::new();
    let rounds = wanted(1, 20);
    let list = files(&sound.now);
    let mut came = Came::default();
    for (nth, file) in list.iter().enumerate() {
        let name = file.strip_prefix(&sound.now).unwrap();
        for harm in HARMS {
            let places = if matches!(harm, Harm::Cut | Harm::Bit | Harm::Block) {
                rounds
            } else {
                1
            };
            for round in 0..places {
                let mut chance = Chance::new(u64::from(round) * 1_000 + nth as u64);
                let above = TempDir::new().unwrap();
                let dir = above.path().join("data");
                copy(&sound.now, &dir);
                if !harm.done(&sound, &dir, name, &mut chance) {
                    continue;
                }
                let of = format!("{harm:?} {} ({round})", name.display());
                came.look(&sound.ledger, &dir, &of);
            }
        }
    }
    Some(Row {
        faults: came.faults,
        events: came.events,
        words: format!(
            "{} files; {} interviews with a loss that was named, {} folders refused with a reason",
            list.len(),
            came.named,
            came.refused
        ),
    })
}

/// Every bit of journal and archive, or each of a few: what a reader gives is right, or it says
/// which line is bad.
#[expect(clippy::unnecessary_wraps, reason = "all parts have one shape")]
pub(crate) fn bits() -> Option<Row> {
    let above = TempDir::new().unwrap();
    let dir = fresh(&above, "data");
    let mut ledger = Ledger::default();
    Run::new(&dir, TERSE, 5).finish(&mut ledger);
    let step = wanted(97, 1) as usize;
    let mut faults = 0;
    let path = dir.join("journal/000001.jsonl");
    let bytes = fs::read(&path).unwrap();
    for bit in (0..bytes.len() * 8).step_by(step) {
        let mut hurt = bytes.clone();
        hurt[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, hurt).unwrap();
        let reader = Reader::open(&dir).unwrap();
        let found = reader.health().unwrap().faults();
        assert!(!found.is_empty(), "bit {bit} is not seen");
        for (id, log) in reader.logs().unwrap() {
            let events = log.as_ref().map_or_else(rest, Vec::as_slice);
            assert_given(&id, events, &format!("bit {bit}"));
        }
        faults += 1;
    }
    Some(Row {
        faults,
        events: ledger.events(),
        words: format!("of the {} of a journal", bytes.len() * 8),
    })
}

impl Harm {
    /// Does it; `false` if it would change nothing.
    fn done(self, sound: &Sound, dir: &Path, name: &Path, chance: &mut Chance) -> bool {
        let path = dir.join(name);
        let before = fs::read(&path).unwrap();
        let mut bytes = before.clone();
        let at = chance.below(bytes.len() as u64 + 1) as usize;
        match self {
            Self::Cut => bytes.truncate(at),
            Self::Bit => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
            Self::Block => {
                let end = bytes.len().min(at + 512);
                bytes[at..end].fill(0);
            }
            Self::Zero => bytes.fill(0),
            Self::Empty => bytes.clear(),
            Self::Gone => {
                fs::remove_file(&path).unwrap();
                return true;
            }
            Self::Swapped => {
                let others = files(path.parent().unwrap());
                let Some(other) = others.iter().find(|other| **other != path) else {
                    return false;
                };
                bytes = fs::read(other).unwrap();
                fs::write(other, &before).unwrap();
            }
            Self::Earlier => match fs::read(sound.earlier.join(name)) {
                Ok(earlier) => bytes = earlier,
                Err(_) => return false,
            },
        }
        fs::write(&path, &bytes).unwrap();
        bytes != before
    }
}

impl Came {
    /// Opens the folder as the next starts would.
    fn look(&mut self, ledger: &Ledger, dir: &Path, of: &str) {
        self.faults += 1;
        self.events += ledger.events();
        let reader = match Reader::open(dir) {
            Ok(reader) => reader,
            Err(error) => {
                // Only the file that says what this folder is can keep it shut.
                let format = matches!(error, StoreError::Foreign(_) | StoreError::Newer { .. });
                assert!(format && of.contains("format"), "{of}: {error}");
                assert!(Store::open(dir, NOW).is_err(), "{of}");
                self.refused += 1;
                return;
            }
        };
        self.read(ledger, &reader, &[], of);
        let mut store = Store::open(dir, NOW).unwrap_or_else(|error| panic!("{of}: {error}"));
        let mut notices = store
            .attach()
            .unwrap_or_else(|error| panic!("{of}: {error}"));
        notices.extend(store.check().unwrap());
        let more = deeds::id(0xffff, 1_000);
        store.append(&more, &deeds::log(&more)).unwrap();
        store.settle().unwrap();
        for id in ledger.safe.keys() {
            let log = store.load(id);
            self.judge(ledger, id, log.as_ref(), &notices, of);
        }
        drop(store);
        let after = Reader::open(dir).unwrap();
        self.read(ledger, &after, &notices, of);
        assert_eq!(after.load(&more).unwrap(), deeds::log(&more), "{of}");
    }

    fn read(&mut self, ledger: &Ledger, reader: &Reader, notices: &[Notice], of: &str) {
        let mut said = reader.health().unwrap().faults();
        said.extend(notices.iter().cloned());
        let logs = reader.logs().unwrap();
        for id in ledger
            .safe
            .keys()
            .chain(logs.keys())
            .collect::<BTreeSet<_>>()
        {
            let none = StoreError::NotFound(id.clone());
            let log = logs.get(id).map_or(Err(&none), Result::as_ref);
            self.judge(ledger, id, log, &said, of);
        }
    }

    /// All that is safe is there, or it is said that something is not.
    fn judge(
        &mut self,
        ledger: &Ledger,
        id: &str,
        found: Result<&Vec<Event>, &StoreError>,
        said: &[Notice],
        of: &str,
    ) {
        let events = found.map_or_else(rest, Vec::as_slice);
        if ledger.is_going(id)
            && events
                .last()
                .is_none_or(|event| event.what == What::Withdrawn)
        {
            return;
        }
        assert_given(id, events, of);
        let safe = ledger.safe.get(id).copied().unwrap_or_default();
        if events.len() as u32 >= safe && found.is_ok() {
            return;
        }
        self.named += 1;
        let names = |notice: &Notice| match notice {
            Notice::Missing { interview, .. } => interview == id,
            // What stood behind a line that is cut off can be known from elsewhere alone.
            Notice::Line(damage) => {
                damage.kind == Kind::Torn
                    || damage.interview.as_deref().is_none_or(|named| named == id)
            }
            // A reader sees that something is gone, and the writer, which has sled, fills or names it.
            Notice::IndexDiffers => true,
            _ => false,
        };
        let named = matches!(found, Err(StoreError::Damaged { .. })) || said.iter().any(names);
        assert!(
            named,
            "{of}: {id} has lost something, and nobody says so: {said:?}"
        );
    }
}

/// What an error has of an interview.
fn rest(error: &StoreError) -> &[Event] {
    match error {
        StoreError::Damaged { rest, .. } => rest,
        _ => &[],
    }
}

/// Nothing but what was given.
fn assert_given(id: &str, events: &[Event], of: &str) {
    let given = deeds::log(id);
    let right = |event: &Event| given.contains(event) || event.what == What::Withdrawn;
    assert!(events.iter().all(right), "{of}: {id} has another value");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
