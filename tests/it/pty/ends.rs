//! Every way in which the program stops: signals, hang-up, `kill -9`, suspension, refusal.

use std::fs;

use rustix::process::Signal;

use crate::pty::program::{EN, Program, WINDOW, ZH};
use crate::pty::terminal::{CTRL_Z, ENTER, F2, F10, Terminal};

/// The keys of the first five answers and how they are stored.
const FIVE: &str = "12345";
const CODES: [&str; 5] = ["app", "weekly", "3", "4", "5"];

/// Five answers on the screen, of which nobody has waited for the disk.
fn five(program: &Program) -> Terminal {
    let mut terminal = program.first_item();
    terminal.keys(FIVE);
    terminal.wait(&["6. ", program.progress(5).as_str()]);
    terminal
}

fn assert_kept(program: &Program) {
    assert_eq!(program.codes(), CODES);
    assert_eq!(program.record()["phase"], "open");
}

fn ends_by(signal: Signal, code: u32) {
    let program = Program::new(ZH);
    let terminal = five(&program);
    terminal.kill(signal);
    let status = terminal.ended();
    assert_eq!((status.exit_code(), status.signal()), (code, None));
    terminal.assert_given_back();
    assert_kept(&program);
}

#[test]
fn sigterm_saves_and_gives_the_terminal_back() {
    ends_by(Signal::TERM, 143);
}

#[test]
fn sigint_saves_and_gives_the_terminal_back() {
    ends_by(Signal::INT, 130);
}

#[test]
fn sighup_saves_and_gives_the_terminal_back() {
    ends_by(Signal::HUP, 129);
}

#[test]
fn sigquit_saves_and_gives_the_terminal_back() {
    ends_by(Signal::QUIT, 131);
}

#[test]
fn sigterm_in_the_first_moment_gives_the_terminal_back() {
    let program = Program::new(EN);
    let terminal = program.home();
    terminal.until("the alternate screen", |seen| {
        seen.screen().alternate_screen().then_some(())
    });
    terminal.kill(Signal::TERM);
    let status = terminal.ended();
    assert_eq!((status.exit_code(), status.signal()), (143, None));
    terminal.assert_given_back();
}

#[test]
fn a_closed_window_ends_the_program_and_loses_nothing() {
    let program = Program::new(ZH);
    let mut terminal = five(&program);
    terminal.hang_up();
    let status = terminal.ended();
    assert_eq!(
        status.signal(),
        None,
        "it ends by itself and does not abort"
    );
    assert_kept(&program);
}

#[test]
fn leaving_by_key_gives_the_terminal_back() {
    let program = Program::new(EN);
    let mut terminal = five(&program);
    terminal.keys(F10);
    terminal.wait(&["Open interviews", "last at item"]);
    terminal.keys(F10);
    assert!(terminal.ended().success());
    terminal.assert_given_back();
    assert_kept(&program);
}

/// Where the power fails, what has been typed since the last time, and what is on the screen.
const CUTS: [(&str, usize, &str); 6] = [
    ("", 0, "1. Which"),
    ("1", 1, "2. About"),
    ("2543215432154", 14, "15. When I"),
    ("32154321543244", 28, "29. If a"),
    ("102\t\r26\r2Well.\r", 35, "36. May"),
    ("1", 36, "37. That"),
];

#[test]
fn a_killed_interview_is_offered_and_goes_on_at_the_exact_item() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    for (keys, answers, place) in CUTS {
        terminal.keys(keys);
        terminal.wait(&[place, "✓ saved"]);
        terminal.kill(Signal::KILL);
        assert_eq!(terminal.ended().signal(), Some("Killed"));
        terminal = program.home();
        terminal.wait(&[
            "Open interviews (Enter to go on)",
            "▸ 1 E-service quality 24",
            "F10",
        ]);
        terminal.keys(ENTER);
        terminal.wait(&[place, "✓ saved", program.progress(answers).as_str()]);
    }
    terminal.keys(ENTER);
    terminal.wait(&["All asked: 36 of 36"]);
    terminal.keys(ENTER);
    terminal.wait(&["Interview complete"]);
    terminal.keys(F10);
    terminal.wait(&["1 in all"]);
    assert_eq!(program.record()["phase"], "complete");
}

#[test]
fn a_suspended_program_gives_the_terminal_back_and_takes_it_again() {
    let program = Program::new(ZH);
    let mut terminal = five(&program);
    program.wait_saved(&terminal, 5);
    let before = terminal.text();
    terminal.keys(CTRL_Z);
    terminal.stopped();
    terminal.until("the alternate screen left", |seen| {
        (!seen.screen().alternate_screen()).then_some(())
    });
    terminal.assert_given_back();
    terminal.kill(Signal::CONT);
    terminal.until("the same screen", |seen| {
        (seen.screen().alternate_screen() && seen.text() == before).then_some(())
    });
    terminal.keys("1");
    program.wait_saved(&terminal, 6);
    terminal.kill(Signal::TERM);
    terminal.ended();
    terminal.assert_given_back();
    assert_eq!(program.codes()[5], "1");
}

fn second_is_refused(lang: &'static str, words: &str) {
    let program = Program::new(lang);
    let mut first = program.first_item();
    let second = program.home();
    assert_eq!(second.ended().exit_code(), 1);
    second.seen(|seen| {
        assert!(
            !seen.raw.contains(&b'\x1b'),
            "the terminal was touched: {:?}",
            seen.text()
        );
        let shown = seen.text();
        let rows = shown.trim_end().lines().count();
        assert!(shown.starts_with(words) && rows <= 2, "{shown}");
    });
    second.assert_given_back();
    first.keys("1");
    program.wait_saved(&first, 1);
}

#[test]
fn a_second_program_on_the_same_data_is_refused_in_chinese() {
    second_is_refused(ZH, "另一个 fangtan（进程 ");
}

#[test]
fn a_second_program_on_the_same_data_is_refused_in_english() {
    second_is_refused(EN, "Another fangtan (process ");
}

#[test]
fn a_damaged_query_store_is_rebuilt_behind_a_screen_that_stays() {
    let program = Program::new(EN);
    let mut terminal = five(&program);
    terminal.keys(F10);
    terminal.wait(&["Open interviews"]);
    terminal.keys(F10);
    terminal.ended();
    let db = program.data().join("sled/db");
    let whole = fs::read(&db).unwrap();
    let half = whole.len() / 2;
    for (from, to) in [
        (0, 64),
        (half, half + 40),
        (half, whole.len()),
        (0, whole.len()),
    ] {
        let mut damaged = whole.clone();
        damaged[from..to].fill(0xa5);
        fs::write(&db, damaged).unwrap();
        let mut terminal = program.home();
        terminal.wait(&["Open interviews", "last at item"]);
        terminal.keys(ENTER);
        terminal.wait(&["6. ", "✓ saved", "F9"]);
        terminal.keys(F2);
        terminal.wait(&["6. ", "中文 F2"]);
        terminal.seen(|seen| {
            assert!(
                seen.screen().alternate_screen(),
                "the terminal was given back meanwhile"
            );
            assert!(!String::from_utf8_lossy(&seen.raw).contains("panicked"));
        });
        terminal.keys(F2);
        terminal.wait(&["English F2"]);
        terminal.kill(Signal::TERM);
        assert_eq!(terminal.ended().exit_code(), 143);
        let now = fs::read(&db).unwrap();
        assert!(
            now[from..to].iter().any(|byte| *byte != 0xa5),
            "{from}..{to} is still damaged"
        );
    }
    assert_kept(&program);
}

#[test]
fn leaving_at_the_age_gate_leaves_nothing_behind() {
    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["interview", "esq24"]);
    terminal.wait(&["Are you 14 years old or over?", "F10"]);
    terminal.keys(F10);
    assert!(terminal.ended().success());
    terminal.assert_given_back();
    let list = program.json(&["list", "interviews", "--json"]);
    assert_eq!(list["interviews"].as_array().map(Vec::len), Some(0));
}
