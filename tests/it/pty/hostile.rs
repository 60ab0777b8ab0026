//! Text that a terminal would obey: pasted, on the command line, in instruments. It is shown inert.

use std::fmt::Write as _;
use std::fs;

use fangtan::library::shipped::INSTRUMENTS;

use crate::pty::program::{EN, Program, WINDOW, answer};
use crate::pty::terminal::{ENTER, ESC, F1, F10, Terminal};

/// A window title, a blinking style, a status request, the bell, and their one-byte forms: none of
/// them is ever written by the program itself.
const INJECTED: &str =
    "\x1b]0;pwned\x07\x1b[5mblink\x1b[6n\x1bc\u{9b}5mC1\u{9d}0;pwned\u{9c}\x08\x7f\r\nnext\tline";
/// Turns the text behind it around.
const BIDI: &str = "\u{202e}drowssap\u{202c}\u{2066}\u{200f}";

/// Asserts that nothing of the above went out as it came.
fn assert_inert(raw: &[u8]) {
    let text = String::from_utf8(raw.to_vec()).unwrap();
    let live = [
        "\x1b]", "\x1bc", "\x1b[5m", "\x1b[6n", "\x07", "\x08", "\x7f", "\t",
    ];
    let found: Vec<&str> = live
        .into_iter()
        .filter(|sequence| text.contains(sequence))
        .collect();
    assert!(found.is_empty(), "{found:?} reached the terminal");
    let turned = |c: &char| {
        ('\u{80}'..='\u{9f}').contains(c) || BIDI.contains(*c) && !c.is_ascii_alphabetic()
    };
    assert_eq!(text.chars().find(turned), None, "reached the terminal");
}

fn assert_terminal_inert(terminal: &Terminal) {
    terminal.seen(|seen| assert_inert(&seen.raw));
}

/// A megabyte of it.
fn megabyte() -> String {
    let mut text = String::new();
    for line in 0.. {
        if text.len() > 1 << 20 {
            break;
        }
        writeln!(text, "{line} 1 2 3 {INJECTED}{BIDI} 大量文字 \r").unwrap();
    }
    text
}

/// A paste as a terminal sends it.
fn paste(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

/// At the remark, which takes 300 characters.
fn at_remark(program: &Program) -> Terminal {
    let mut terminal = program.first_item();
    terminal.keys("123333333333333333333333334482\t\r26\r2");
    terminal.wait(&["Is there anything else"]);
    terminal
}

#[test]
fn a_megabyte_pasted_into_the_remark_is_inert_and_too_long() {
    let program = Program::new(EN);
    let mut terminal = at_remark(&program);
    terminal.keys(&paste(&megabyte()));
    terminal.until("pasted text", |seen| {
        seen.text().contains("大量文字").then_some(())
    });
    terminal.keys(ENTER);
    terminal.wait(&["Too long: at most 300 characters."]);
    terminal.keys("\x15");
    terminal.gone("大量文字");
    terminal.keys(&paste(&format!("Kept {INJECTED}{BIDI} words\n")));
    terminal.wait(&["drowssap"]);
    terminal.keys(ENTER);
    terminal.wait(&["May we pass on"]);
    program.wait_saved(&terminal, 35);
    assert_terminal_inert(&terminal);
    let record = program.record();
    let kept = answer(&record, "remark")["code"].as_str().unwrap();
    assert!(
        kept.starts_with("Kept ") && kept.ends_with(" words"),
        "{kept:?}"
    );
    assert_inert(kept.as_bytes());
    let shown = program.command(&["show", &program.id()]);
    assert_inert(
        &shown
            .stdout
            .iter()
            .copied()
            .filter(|b| *b != b'\t')
            .collect::<Vec<u8>>(),
    );
}

#[test]
fn a_megabyte_pasted_on_a_scale_changes_nothing() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    terminal.keys("12");
    program.wait_saved(&terminal, 2);
    let before = terminal.text();
    terminal.keys(&paste(&megabyte()));
    // The page of keys opens behind the paste and closes again.
    terminal.keys(F1);
    terminal.wait(&["About this item"]);
    terminal.keys(ESC);
    terminal.gone("About this item");
    terminal.until("the same screen", |seen| {
        (seen.text() == before).then_some(())
    });
    assert_terminal_inert(&terminal);
    assert_eq!(program.codes(), ["app", "weekly"]);
}

#[test]
fn names_from_the_command_line_are_shown_inert() {
    let program = Program::new(EN);
    let branch = format!("Da{INJECTED}{BIDI}shun");
    let args = [
        "interview",
        "esq24",
        "--branch",
        &branch,
        "--wave",
        &branch,
        "--interviewer",
        &branch,
    ];
    let mut terminal = program.run(WINDOW, &args);
    terminal.wait(&["· Da", "14", "F10"]);
    terminal.keys("1");
    terminal.wait(&["Branch: Da", "I agree"]);
    terminal.keys("1");
    terminal.wait(&["1. Which"]);
    terminal.keys("1");
    terminal.wait(&["2. About"]);
    program.wait_saved(&terminal, 1);
    terminal.keys(F10);
    assert!(terminal.ended().success());
    assert_terminal_inert(&terminal);
    let home = program.home();
    home.wait(&["Open interviews", "· Da", "F10"]);
    assert_terminal_inert(&home);
    drop(home);
    let stored = program.record()["opening"].to_string();
    assert_inert(stored.as_bytes());
}

/// An instrument whose every text is hostile, and one whose very name is.
fn plant(program: &Program) {
    let folder = program.data().join("instruments/evil");
    fs::create_dir_all(&folder).unwrap();
    let structure = r#"
        format = 1
        id = "evil"
        version = "1"
        languages = ["en"]
        consent = 1
        [[scales]]
        id = "s"
        min = 1
        max = 3
        labels = "all"
        [[dimensions]]
        id = "d"
        [[sections]]
        id = "first"
        [[sections.items]]
        id = "a"
        kind = "single"
        choices = ["x", "y"]
        provenance = "authored"
        [[sections.items]]
        id = "b"
        kind = "scale"
        scale = "s"
        dimension = "d"
        provenance = "authored"
    "#;
    fs::write(folder.join("instrument.toml"), structure).unwrap();
    // Line ends would end the message, so they come as an escape of Fluent's.
    let raw = INJECTED.replace("\r\n", "");
    let bad = format!("{raw}{{\"\\u001B]0;pwned\\u0007\\u000D\\u000A\\u009B5m\"}}{BIDI}");
    let keys = [
        "title",
        "consent",
        ".controller",
        ".contact",
        ".purpose",
        ".kinds",
        ".retention",
        ".rights",
        "dimension-d",
        "section-first",
        ".lead",
        "scale-s",
        ".point-1",
        ".point-2",
        ".point-3",
        "a",
        ".help",
        ".probe",
        ".choice-x",
        ".choice-y",
        "b",
        ".short",
        ".help",
        ".probe",
    ];
    let mut texts = String::new();
    for key in keys {
        let indent = if key.starts_with('.') { "    " } else { "" };
        writeln!(
            texts,
            "{indent}{key} = T-{} {bad} end",
            key.trim_start_matches('.')
        )
        .unwrap();
    }
    fs::write(folder.join("en.ftl"), texts).unwrap();
    let named = program
        .data()
        .join(format!("instruments/bad {}", INJECTED.replace('\0', "")));
    fs::create_dir_all(&named).unwrap();
    fs::write(
        named.join("instrument.toml"),
        format!("format = 1 # {INJECTED}\nid = \"\x1b[5m"),
    )
    .unwrap();
}

#[test]
fn texts_of_an_instrument_are_shown_inert() {
    let program = Program::new(EN);
    plant(&program);
    let mut terminal = program.home();
    // Those of the folder stand behind the shipped ones.
    let bad = (INSTRUMENTS.len() + 1).to_string();
    terminal.wait(&[&format!("{bad} bad"), "T-title", "F10"]);
    terminal.keys(&bad);
    terminal.wait(&["cannot be used. Run", "“bad "]);
    // There are no more than nine digits; the good one stands last.
    terminal.keys("\x1b[F");
    terminal.keys(ENTER);
    terminal.wait(&["T-consent", "T-rights", "I agree"]);
    terminal.keys("1");
    terminal.wait(&[
        "T-lead",
        "1. T-a",
        "1 T-choice-x",
        "2 T-choice-y",
        "T-dimension-d",
        "F9",
    ]);
    terminal.keys(F1);
    terminal.wait(&["T-help", "T-probe"]);
    terminal.keys(ESC);
    terminal.gone("T-help");
    terminal.keys("2");
    terminal.wait(&["2. T-b", "1 T-point-1", "3 T-point-3"]);
    terminal.keys("3");
    terminal.wait(&["All asked"]);
    terminal.keys(ENTER);
    terminal.wait(&["Interview complete", "T-dimension-d"]);
    terminal.keys(F10);
    terminal.wait(&["1 in all", "T-title"]);
    assert_terminal_inert(&terminal);
    terminal.keys(F10);
    assert!(terminal.ended().success());

    let id = program.id();
    for args in [
        &["show", &id][..],
        &["list", "instruments"],
        &["list", "interviews"],
    ] {
        let output = program.command(args);
        let all: Vec<u8> = [output.stdout, output.stderr].concat();
        // Tabs between the columns are the program's own.
        let text: Vec<u8> = all.into_iter().filter(|byte| *byte != b'\t').collect();
        assert!(!text.is_empty(), "{args:?}");
        assert_inert(&text);
    }
}

#[test]
fn texts_of_an_instrument_are_plain_lines_inert() {
    let program = Program::new(EN).with("TERM", "dumb");
    plant(&program);
    let mut terminal = program.run((200, 60), &["interview", "evil"]);
    terminal.wait(&["T-consent", "T-rights"]);
    terminal.keys("1\r");
    terminal.wait(&["T-a", "T-choice-y"]);
    terminal.keys("2\r");
    terminal.wait(&["T-b", "T-point-3"]);
    terminal.keys("3\r");
    terminal.wait(&["All asked"]);
    assert_terminal_inert(&terminal);
}
