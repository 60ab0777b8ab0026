//! The interviewer's desk by keyboard: map, note, review, break-off, reopening, and a power cut
//! right after a jump.

use std::thread;
use std::time::{Duration, Instant};

use fangtan::interview::identity::receipt_hash;
use rustix::process::Signal;
use serde_json::Value;

use crate::pty::program::{EN, Program, ZH, answer};
use crate::pty::terminal::{ENTER, F3, F4, F5, F10, F11, Terminal};

/// What the screen says where, in one language.
struct Words {
    lang: &'static str,
    /// The questions of items 1, 3, 4 and 5.
    items: [&'static str; 4],
    note: &'static str,
    find: &'static str,
    back: &'static str,
    open: &'static str,
    review: &'static str,
    to_end: &'static str,
    why_break: &'static str,
    broken: &'static str,
    receipt: &'static str,
    why_reopen: &'static str,
    done: &'static str,
    revision: &'static str,
    valid: &'static str,
}

const ENGLISH: Words = Words {
    lang: EN,
    items: ["1. Which", "3. When I pay", "4. I trust", "5. "],
    note: "in a hurry",
    find: "Find",
    back: "After this answer you return to item 4.",
    open: "Open interviews",
    review: "All asked: 35 of 35",
    to_end: "After this answer you return to the review.",
    why_break: "respondent has no more time",
    broken: "enough was answered",
    receipt: "Receipt code ",
    why_reopen: "keying error",
    done: "Interview complete",
    revision: "Revision 2",
    valid: "stays valid",
};

const CHINESE: Words = Words {
    lang: ZH,
    items: ["1. 最近", "3. 用这家银行", "4. 我相信", "5. "],
    note: "受访者在赶时间",
    find: "查找",
    back: "这题答完回到第 4 题。",
    open: "未完成的访谈",
    review: "共 35 题，已答 35 题",
    to_end: "这题答完回到核对页。",
    why_break: "受访者没有时间了",
    broken: "按“部分完成”统计",
    receipt: "回执码 ",
    why_reopen: "录入有误",
    done: "访谈完成",
    revision: "第 2 次修订",
    valid: "仍然有效",
};

#[test]
fn the_desk_is_used_to_the_end_in_english() {
    whole(&ENGLISH);
}

#[test]
fn the_desk_is_used_to_the_end_in_chinese() {
    whole(&CHINESE);
}

fn whole(words: &Words) {
    let program = Program::new(words.lang);
    let mut terminal = program.first_item();
    noted(&mut terminal, words);
    let mut terminal = jumped(&program, terminal, words);
    terminal.keys("432154321543215432154321");
    reviewed(&mut terminal, words);
    let code = broken_off(&mut terminal, words);
    reopened(&mut terminal, words);
    terminal.keys(F10);
    terminal.wait(&["esq24", "F10"]);
    terminal.keys(F10);
    assert!(terminal.ended().success());
    terminal.assert_given_back();
    assert_stored(&program, words, &code);
}

/// A note before the answer; the answer comes after it.
fn noted(terminal: &mut Terminal, words: &Words) {
    terminal.keys("12");
    terminal.wait(&[words.items[1]]);
    terminal.keys(F3);
    terminal.wait(&["2000", words.items[1]]);
    terminal.keys(words.note);
    terminal.wait(&[words.note]);
    terminal.keys(F3);
    terminal.gone("2000");
    terminal.wait(&[words.note, words.items[1]]);
    terminal.keys("5");
    terminal.wait(&[words.items[2]]);
}

/// By the map to the first item; the power fails right there. Afterwards it is the item on the
/// screen, and its answer leads back to where the jump came from.
fn jumped(program: &Program, mut terminal: Terminal, words: &Words) -> Terminal {
    terminal.keys(F5);
    terminal.wait(&[words.find, "1/6"]);
    terminal.keys("1");
    terminal.keys(ENTER);
    terminal.wait(&[words.items[0], words.back]);
    wait_written(program, "\"way\":\"map\"");
    terminal.kill(Signal::KILL);
    assert_eq!(terminal.ended().signal(), Some("Killed"));
    let mut terminal = program.home();
    terminal.wait(&[words.open, "F10"]);
    terminal.keys(ENTER);
    terminal.wait(&[words.items[0], program.progress(3).as_str()]);
    terminal.keys("2");
    terminal.wait(&[words.items[2]]);
    terminal
}

/// Everything else, then the review: an item by its number, and back.
fn reviewed(terminal: &mut Terminal, words: &Words) {
    terminal.keys("4102403020 ");
    terminal.keys(ENTER);
    terminal.keys("26");
    terminal.keys(&format!("{ENTER}2{ENTER}{ENTER}"));
    terminal.wait(&[words.review]);
    terminal.keys("5");
    terminal.keys(ENTER);
    terminal.wait(&[words.items[3], words.to_end]);
    terminal.keys("1");
    terminal.wait(&[words.review]);
}

fn broken_off(terminal: &mut Terminal, words: &Words) -> String {
    terminal.keys(F11);
    terminal.wait(&[words.why_break]);
    terminal.keys("2");
    terminal.keys(ENTER);
    terminal.wait(&[words.broken]);
    terminal.until(words.receipt, |seen| {
        let rows = seen.rows();
        let code = rows
            .iter()
            .find_map(|row| Some(row.split_once(words.receipt)?.1.to_owned()))?;
        (rows[29].contains("F10") && code.len() == 15).then_some(code)
    })
}

fn reopened(terminal: &mut Terminal, words: &Words) {
    terminal.keys("r");
    terminal.wait(&[words.why_reopen]);
    terminal.keys("1");
    terminal.keys(ENTER);
    terminal.wait(&[words.review]);
    terminal.keys(ENTER);
    terminal.wait(&[words.done, words.revision, words.valid]);
    terminal.gone(words.receipt);
}

/// Waits until a text stands in a file of the data folder.
fn wait_written(program: &Program, text: &str) {
    let deadline = Instant::now() + Duration::from_secs(10);
    let held = |files: Vec<Vec<u8>>| {
        files
            .iter()
            .any(|file| file.windows(text.len()).any(|part| part == text.as_bytes()))
    };
    while !held(program.files()) {
        assert!(Instant::now() < deadline, "{text} was not written");
        thread::yield_now();
    }
}

fn assert_stored(program: &Program, words: &Words, code: &str) {
    let record = program.record();
    assert_eq!(record["phase"], "complete");
    assert_eq!(answer(&record, "channel")["code"], "web");
    assert_eq!(answer(&record, "trust-3")["code"], "1");
    let events = program.json(&["show", &program.id(), "--events", "--json"]);
    let events = events["events"].as_array().unwrap();
    let only = |what: &str| -> &Value {
        let mut found = events.iter().filter(|event| event["do"] == what);
        let event = found.next().unwrap();
        assert!(found.next().is_none(), "{what} twice");
        event
    };
    let noted = only("noted");
    assert_eq!(
        (&noted["item"], &noted["text"]),
        (&"trust-1".into(), &words.note.into())
    );
    let mut ways = events.iter().filter(|event| event["way"] == "map");
    let way = ways.next().unwrap();
    assert_eq!(
        (&way["from"], &way["to"]),
        (&"trust-2".into(), &"channel".into())
    );
    let (broken, done) = (only("broken-off"), only("finalised"));
    assert_eq!(broken["partial"], true);
    assert_eq!(only("reopened")["reason"], "entry-error");
    assert_eq!(broken["receipt"], receipt_hash(code));
    assert_eq!(done["receipt"], broken["receipt"]);
}

/// On a fresh machine: the tour, then an id with a PIN of one's own, which from then on is asked
/// for; it is on no screen and in no file.
#[test]
fn the_first_start_shows_the_tour_and_a_pin_is_asked_for_from_then_on() {
    let program = Program::fresh(EN);
    let mut terminal = program.home();
    terminal.wait(&["1. Answering", "1 of 3"]);
    terminal.keys(ENTER);
    terminal.wait(&["2. Within reach"]);
    terminal.keys(ENTER);
    terminal.wait(&["3. Nothing is lost"]);
    terminal.keys(ENTER);
    terminal.gone("3. Nothing is lost");
    terminal.keys(F4);
    terminal.wait(&["interviewer id"]);
    terminal.keys(&format!("W07{ENTER}"));
    terminal.wait(&["A PIN for W07"]);
    terminal.keys(&format!("24680{ENTER}"));
    terminal.wait(&["Signed in: W07.", "Interviewer W07"]);
    terminal.keys(F10);
    assert!(terminal.ended().success());

    let mut terminal = program.home();
    terminal.wait(&["PIN of W07"]);
    terminal.keys(&format!("1111{ENTER}"));
    terminal.wait(&["That is not the PIN"]);
    assert!(!terminal.seen(|seen| seen.shows(&["1111"])));
    // The wait is a second by the program's clock.
    let signed = |seen: &crate::pty::terminal::Seen| seen.shows(&["Interviewer W07"]).then_some(());
    terminal.keys("\u{1b}");
    terminal.wait(&["esq24", "F10"]);
    assert!(!terminal.seen(|seen| signed(seen).is_some()));
    terminal.keys(F10);
    assert!(terminal.ended().success());

    let config = std::fs::read_to_string(program.config()).unwrap();
    assert!(
        config.contains("seen_tour = true") && config.contains("W07 $argon2id$"),
        "{config}"
    );
    assert!(!config.contains("24680"));
    let refused = program.command(&["interview", "esq24", "--interviewer", "W07"]);
    assert!(!refused.status.success());
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("Interviewer W07 has a PIN"), "{said}");
}

/// With a backup folder in the settings, an interview that ends is on the stick by itself, and home
/// tells how old the newest copy is.
#[test]
fn a_backup_is_made_by_itself_and_home_tells_its_age() {
    let program = Program::new(EN);
    let stick = program.dir.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let settings = format!("seen_tour = true\nbackup = {:?}\n", stick.to_str().unwrap());
    std::fs::write(program.config(), settings).unwrap();
    let mut terminal = program.home();
    terminal.wait(&["Backup: none yet", "F10"]);
    terminal.keys("2");
    terminal.wait(&["14"]);
    terminal.keys("1");
    terminal.wait(&["I agree to take part"]);
    terminal.keys("1");
    terminal.wait(&["1. ", "F9"]);
    terminal.keys(F11);
    terminal.wait(&["no more time"]);
    terminal.keys(&format!("2{ENTER}"));
    terminal.wait(&["Receipt code ", "F10"]);
    terminal.keys(F10);
    terminal.wait(&["esq24", "F10"]);
    terminal.keys(F10);
    assert!(terminal.ended().success());
    assert!(std::fs::read_dir(&stick).unwrap().count() > 0);
    let terminal = program.home();
    terminal.wait(&["Backup: just now"]);
}
