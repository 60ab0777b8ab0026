//! What the process does that faults happen to. All of it follows from the names of interviews, so
//! that whoever looks afterwards knows to the letter what must be there.

use std::io::Write;
use std::panic;
use std::path::Path;

use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, Mode, Opening, Way, What};
use fangtan::store::error::StoreError;
use fangtan::store::guard;
use fangtan::store::notice::Notice;
use fangtan::store::tally::Tally;
use fangtan::store::writer::{Confirmed, Store};

use crate::child::{LENGTH, ROUND, THREAD};
use crate::errand;

/// From this round on all texts are short, and a withdrawal comes early.
pub(crate) const TERSE: u32 = 0x8000;

/// How often something that was refused is tried again.
pub(crate) const PATIENCE: u32 = 6;

/// When a round begins. The clock of some is wrong by ten years, of others by forty.
fn began(round: u32) -> i64 {
    let year = 31_556_952_000;
    let wrong = match round % 7 {
        3 => -10 * year,
        5 => 40 * year,
        _ => 0,
    };
    1_795_300_000_000 + i64::from(round) * 60_000 + wrong
}

/// The name of an interview of a round.
pub(crate) fn id(round: u32, number: u32) -> String {
    format!("0193{round:04x}-7abc-8def-0123-{number:012x}")
}

/// A round and a number, from a name.
pub(crate) fn numbers(id: &str) -> (u32, u32) {
    let hex = |range| u32::from_str_radix(id.get(range).unwrap(), 16).unwrap();
    (hex(4..8), hex(28..36))
}

/// The words that are in the notes of an interview and nowhere else.
pub(crate) fn words(id: &str) -> String {
    format!("原话 {id}！")
}

/// The hash of a receipt code.
fn receipt(id: &str) -> String {
    let (round, number) = numbers(id);
    format!("{round:032x}{number:032x}")
}

fn ends(number: u32) -> bool {
    number.is_multiple_of(3) || number.is_multiple_of(8)
}

fn answered(n: u32, salt: u32) -> What {
    What::Answered {
        item: format!("信任-{n}"),
        answer: Answer::Number(i64::from((n * 7 + salt) % 11)),
        lang: "zh-CN".to_owned(),
        ms: u64::from(900 + salt),
        panel: n.is_multiple_of(2),
    }
}

fn what(id: &str, n: u32, length: u32) -> What {
    let (round, number) = numbers(id);
    match n {
        1 => What::Opened(Box::new(Opening {
            instrument: "bank".to_owned(),
            version: "1".to_owned(),
            hash: "00ff".to_owned(),
            items: 10,
            lang: "zh-CN".to_owned(),
            number,
            ..Opening::at_desk(Mode::Interview, Some("north".to_owned()), None, None)
        })),
        3 => What::Noted {
            item: "信任-2".to_owned(),
            // Now and then a long one, so that segments become full and what ended is archived.
            text: words(id).repeat(if number % 4 == 1 && round < TERSE {
                6_000
            } else {
                1
            }),
        },
        _ if n == length && ends(number) => What::Finalised {
            receipt: receipt(id),
            skipped: Vec::new(),
            unreached: Vec::new(),
        },
        _ if n == length && number % 6 == 4 => What::BrokenOff {
            reason: "no-time".to_owned(),
            words: words(id),
            partial: false,
            receipt: String::new(),
            skipped: Vec::new(),
            unreached: Vec::new(),
        },
        _ if n % 5 == 2 => What::Moved {
            from: format!("信任-{}", n - 1),
            to: format!("信任-{n}"),
            ms: 70,
            way: Way::On,
        },
        _ => answered(n, round + number),
    }
}

/// All events of an interview. Each sixth is opened again after its end, and ended again.
pub(crate) fn log(id: &str) -> Vec<Event> {
    let (round, number) = numbers(id);
    let first = 5 + number % 7;
    let mut all: Vec<What> = (1..=first).map(|n| what(id, n, first)).collect();
    if number % 6 == 3 {
        all.push(What::Reopened {
            reason: "other".to_owned(),
            words: words(id),
            answered: Vec::new(),
        });
        all.push(answered(first + 2, round));
        all.push(what(id, first + 3, first + 3));
    }
    // In some interviews the clock jumps, back by two hours or forward by forty years.
    let jump = |n: u32| match number % 5 {
        2 if n > 3 => -7_200_000,
        4 if n == 4 => 40 * 31_556_952_000,
        _ => 0,
    };
    let event = |(n, what)| Event {
        n,
        at: began(round) + i64::from(n) * 1000 + jump(n),
        after: 1000,
        keys: 1,
        what,
    };
    (1..).zip(all).map(event).collect()
}

/// One person who gave no interview.
pub(crate) fn tally(round: u32) -> Tally {
    Tally {
        day: format!("2026-11-{:02}", 1 + round % 28),
        instrument: "bank".to_owned(),
        branch: None,
        mode: Mode::Interview,
        reason: "no-time".to_owned(),
        back: false,
    }
}

/// The texts of the instrument.
pub(crate) fn texts() -> (String, String) {
    ("bank.toml".to_owned(), "银行".repeat(50))
}

/// Says something to whoever watches, in one write.
pub(crate) fn say(words: &str) {
    let mut out = std::io::stdout();
    out.write_all(format!("@{words}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

pub(crate) fn say_safe(confirmed: &Confirmed) {
    say(&format!("safe {} {}", confirmed.interview, confirmed.n));
}

pub(crate) fn say_refused(error: &StoreError) {
    say(&format!("refused {:?}", error.message()));
}

/// What the staff would read.
pub(crate) fn say_noticed(notices: &[Notice]) {
    for notice in notices {
        say(&format!("noticed {:?}", notice.message()));
    }
}

/// Tries something until it works or patience ends; says each refusal.
fn insist<T>(mut attempt: impl FnMut() -> Result<T, StoreError>) -> Option<T> {
    for _ in 0..PATIENCE {
        match attempt() {
            Ok(done) => return Some(done),
            Err(error) => say_refused(&error),
        }
    }
    None
}

/// A number that the watcher gave.
pub(crate) fn given(name: &str) -> u32 {
    std::env::var(name).map_or(0, |text| text.parse().unwrap())
}

/// Opens the store, holds so many interviews, says what is safe the moment it is, and ends.
pub(crate) fn run(dir: &Path) {
    // As the program's own: what the store expects and catches is no complaint.
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !guard::expects_panic() {
            usual(info);
        }
    }));
    let round = given(ROUND);
    let now = began(round) + 50_000;
    if given(THREAD) > 0 {
        return errand::run(dir, round, now);
    }
    let Some(mut store) = insist(|| Store::open(dir, now)) else {
        return;
    };
    say("opened");
    let attach = round.is_multiple_of(4);
    let texts = [texts()];
    if insist(|| store.hold("00ff", &texts)).is_some() {
        say("held");
    }
    for number in 0..given(LENGTH) {
        if number == 2 || attach && number == 0 {
            insist(|| store.attach());
            say("attached");
        }
        hold(&mut store, &id(round, number), number);
        if number % 7 == 3 {
            count(&mut store, round);
        }
        if number % 5 == 4 && insist(|| store.settle()).is_some() {
            say("settled");
        }
        if number % 16 == 11 || round >= TERSE && number == 6 {
            withdraw(&mut store, &id(round, number - 3), now);
        }
    }
    insist(|| store.settle());
    say_noticed(&store.notices());
    drop(store);
    say("closed");
}

/// Holds one interview, one to three events at a time.
fn hold(store: &mut Store, id: &str, number: u32) {
    for some in log(id).chunks(1 + number as usize % 3) {
        match store.append(id, some) {
            Ok(confirmed) => say_safe(&confirmed),
            Err(error) => {
                say_refused(&error);
                // What was refused waits, and is never given again.
                for confirmed in insist(|| store.retry()).unwrap_or_default() {
                    say_safe(&confirmed);
                }
            }
        }
    }
}

fn count(store: &mut Store, round: u32) {
    match store.tally(&tally(round)) {
        Ok(()) => say("tally"),
        Err(error) => {
            say_refused(&error);
            if insist(|| store.retry()).is_some() {
                say("tally");
            }
        }
    }
}

fn withdraw(store: &mut Store, id: &str, now: i64) {
    say(&format!("going {id}"));
    let found = insist(|| store.withdraw(&receipt(id), now));
    if found.flatten().is_some() {
        say(&format!("gone {id}"));
    }
}
