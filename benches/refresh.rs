//! What a dashboard that is open costs when an interview comes in, beside many stored ones.
//!
//! `cargo bench --bench refresh -- INTERVIEWS GROUPS [DIR]`; with DIR the store is left there, or taken
//! as it is. The interviews are keyed as `import` keys them.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    missing_docs
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use fangtan::dashboard::Desk;
use fangtan::dashboard::model::Model;
use fangtan::exchange::responses::keyed::{Identity, Keyer};
use fangtan::exchange::responses::record::{Desk as Told, Row};
use fangtan::instrument::parse::Package;
use fangtan::instrument::standard::scales;
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::event::{Event, What};
use fangtan::interview::identity::{Seed, receipt_hash};
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::chance::Chance;
use fangtan::store::reader::Reader;
use fangtan::store::writer::Store;
use fangtan::tui::theme::Theme;
use fangtan::wording::board::Page;

const NOW: i64 = 1_795_300_000_000;
/// Interviews lie within two years.
const SPAN_MS: u64 = 2 * 365 * 24 * 60 * 60 * 1000;
const WAVES: u64 = 5;
const BATCH: u64 = 200;
/// Interviews that come in while the dashboard is open.
const CAME: u64 = 150;

/// So many are keyed; the others have their answers, at other times and elsewhere.
const KEYED: u64 = 2_000;

/// Makes interviews; those of the same number are the same.
struct Maker {
    package: Rc<Package>,
    keyed: Vec<Vec<Event>>,
    groups: u64,
}

impl Maker {
    fn new(groups: u64) -> Self {
        let shelf = Shelf::open(Path::new("nowhere"));
        let package = Rc::clone(shelf.find("esq24").unwrap().package().unwrap());
        let keyer = Keyer::new(&package, "en");
        let identity = Identity {
            id: String::new(),
            number: 1,
            at: NOW,
            receipt: Seed::new([1; 32]).receipt(),
            lang: "zh-CN".to_owned(),
        };
        let keyed = (0..KEYED).map(|number| {
            let row = row(&package, &mut Chance::seeded(number));
            keyer.events(&row, &identity).unwrap()
        });
        Self {
            keyed: keyed.collect(),
            package,
            groups,
        }
    }

    fn interview(&self, number: u64) -> (String, Vec<Event>) {
        let mut chance = Chance::seeded(number);
        let begun = NOW + number.cast_signed() * 60_000;
        let (high, low, tail) = (begun >> 16, begun & 0xffff, chance.below(1 << 48));
        let id = format!("{high:08x}-{low:04x}-7abc-8def-{tail:012x}");
        let seed = *blake3::hash(&number.to_le_bytes()).as_bytes();
        let mut events = self.keyed[chance.below(KEYED) as usize].clone();
        let ended = NOW - (chance.below(SPAN_MS)).cast_signed();
        let branch = number % self.groups.div_ceil(2 * WAVES);
        for event in &mut events {
            event.at = ended;
            event.after = 1_500 + chance.below(9_000);
            match &mut event.what {
                What::Opened(opening) => {
                    opening.branch = Some(format!("网点{branch:04}"));
                    opening.wave = Some(format!("2026-{}", number / 7 % WAVES));
                    opening.interviewer = Some(format!("I{}", branch % 40));
                    ["zh-CN", "en"][(number / 3 % 2) as usize].clone_into(&mut opening.lang);
                }
                What::Finalised { receipt, .. } => {
                    *receipt = receipt_hash(&Seed::new(seed).receipt());
                }
                _ => {}
            }
        }
        (id, events)
    }
}

fn row(package: &Package, chance: &mut Chance) -> Row {
    let instrument = &package.instrument;
    let level = i64::try_from(chance.below(3)).unwrap();
    let mut point = |item: usize| {
        if chance.below(60) == 0 {
            return Err(Missing::DontKnow);
        }
        let scale = instrument.scale_of(&instrument.items[item]).unwrap();
        let drawn = level + i64::try_from(chance.below(3)).unwrap();
        Ok(scale.min + drawn.min(scale.max - scale.min))
    };
    let scale: Vec<usize> = scales(instrument).collect();
    let points = scale.iter().map(|item| point(*item)).collect();
    let others = instrument.items.iter().enumerate();
    let others = others.filter(|(place, item)| item.is_asked() && !scale.contains(place));
    let blank = Answer::Missing(Missing::Blank);
    Row {
        points,
        others: others.map(|(place, _)| (place, blank.clone())).collect(),
        desk: Told::default(),
    }
}

fn fill(data: &Path, maker: &Maker, many: u64) {
    let mut store = Store::open(data, NOW).unwrap();
    let instrument = &maker.package.instrument;
    store.hold(&instrument.hash, &maker.package.files).unwrap();
    let mut next = 0;
    while next < many {
        let to = (next + BATCH).min(many);
        let batch: Vec<_> = (next..to).map(|number| maker.interview(number)).collect();
        store.append_all(&batch).unwrap();
        next = to;
        if next.is_multiple_of(10 * BATCH) {
            store.settle().unwrap();
        }
    }
    store.settle().unwrap();
}

fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1));
    kib.unwrap().parse::<u64>().unwrap() / 1024
}

fn told(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    println!(
        "  {name}: median {:.2} ms, 90 % within {:.2}, at most {:.2}",
        at(0.5),
        at(0.9),
        at(1.0)
    );
}

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"));
    let mut number = |other: u64| {
        let given = arguments.next();
        given.map_or(other, |text| text.parse().unwrap())
    };
    let (many, groups) = (number(10_000), number(200));
    let scratch = tempfile::tempdir().unwrap();
    let kept = arguments.next().map(PathBuf::from);
    let data = kept.unwrap_or_else(|| scratch.path().join("data"));
    let maker = Maker::new(groups);
    if !data.exists() {
        let start = Instant::now();
        fill(&data, &maker, many);
        println!("filled in {:.0} s", start.elapsed().as_secs_f64());
    }
    let desk = Desk {
        reader: Reader::open(&data).unwrap(),
        shelf: Shelf::open(Path::new("nowhere")),
        catalogue: shelf::actions(),
        plans: data.join("plans"),
    };
    let theme = Theme::of(&fangtan::config::settings::Settings::default());
    let mut model = Model::new(Words::embedded(), "zh-CN", theme);
    model.page = Page::Results;
    for opening in ["first", "second"] {
        let start = Instant::now();
        let reading = desk.read().unwrap();
        let read = start.elapsed();
        desk.show(&reading, &mut model);
        println!(
            "{opening} opening: read {read:.0?}, board {:.0?}; {} MiB",
            start.elapsed().saturating_sub(read),
            resident()
        );
    }
    let mut reading = desk.read().unwrap();
    let rows = model.board.as_ref().unwrap().results.rows;
    println!(
        "{rows} interviews in {} branches",
        model.board.as_ref().unwrap().branches.len()
    );
    let mut store = Store::open(&data, NOW).unwrap();
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let base = many + rows;
    for number in base..base + CAME {
        let (id, events) = maker.interview(number);
        store.append(&id, &events).unwrap();
        store.settle().unwrap();
        let start = Instant::now();
        assert!(desk.again(&mut reading).unwrap());
        let read = start.elapsed();
        desk.show(&reading, &mut model);
        let all = start.elapsed();
        for (list, time) in times.iter_mut().zip([read, all.saturating_sub(read), all]) {
            list.push(time.as_secs_f64() * 1e3);
        }
    }
    assert_eq!(model.board.as_ref().unwrap().results.rows, rows + CAME);
    let [read, board, all] = times;
    println!(
        "refresh after each of {CAME} interviews; {} MiB",
        resident()
    );
    told("what came is read", read);
    told("the board is made", board);
    told("together", all);
}
