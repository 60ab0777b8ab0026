//! Class mode in a real terminal: a vote outlives `kill -9`, and a group votes on its own machine.

use rustix::process::Signal;

use crate::pty::program::{EN, Program, WINDOW};
use crate::pty::terminal::{DOWN, ENTER, ESC, F7, F10};

/// What the title says behind `code `.
fn code(text: &str) -> String {
    let (_, rest) = text.split_once("code ").unwrap();
    rest.chars().take(4).collect()
}

#[test]
fn a_killed_class_is_taken_up_with_every_vote() {
    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["class", "dashun", "--groups", "2"]);
    terminal.wait(&["Tell the case", "First vote"]);
    terminal.keys(&DOWN.repeat(3));
    terminal.keys(ENTER);
    terminal.wait(&["Group 1 · T1"]);
    terminal.keys("4q-2-3");
    terminal.wait(&["Entered of 24", "T6", "✓ saved"]);
    terminal.wait(&["Group 1 · T6"]);
    terminal.wait(&["✓ saved"]);
    let code = code(&terminal.text());
    terminal.kill(Signal::KILL);
    terminal.ended();

    // The menu offers it, and so does its code.
    let mut again = program.run(WINDOW, &["class", "dashun"]);
    again.wait(&[&format!("Go on: {code}"), "1 group has voted"]);
    again.keys(ENTER);
    again.wait(&["Taken up again", "2 groups"]);
    again.keys(F10);
    assert!(again.ended().success());
    let mut again = program.run(WINDOW, &["class", "dashun", "--code", &code.to_lowercase()]);
    again.wait(&["Taken up again"]);
    again.keys(&format!("{DOWN}{DOWN}{ENTER}"));
    again.wait(&["Group 1 · T6", &format!("code {code}")]);
    again.keys(F7);
    again.wait(&[
        "Group 1: evidence 3, none 2, not entered 19",
        "Group 2: not entered",
    ]);
    again.keys(F10);
    assert!(again.ended().success());
    again.assert_given_back();
}

#[test]
fn a_group_votes_on_its_own_machine() {
    let program = Program::new(EN);
    let arguments = [
        "class",
        "vote",
        "dashun",
        "--group",
        "3",
        "--code",
        "hand",
        "-o",
        "three.csv",
    ];
    let mut terminal = program.run(WINDOW, &arguments);
    terminal.wait(&["Group 3 · T1", "code HAND"]);
    terminal.keys("4");
    // Nobody looks over a group's shoulder: it sees what it enters.
    terminal.until("its own score", |seen| {
        let rows = seen.rows();
        let row = rows.iter().find(|row| row.starts_with(" T1"))?;
        row.ends_with('4').then_some(())
    });
    terminal.keys(&"-".repeat(23));
    terminal.wait(&["All groups are in."]);
    terminal.keys(F7);
    terminal.wait(&["Written to three.csv"]);
    terminal.keys(ESC);
    assert!(terminal.ended().success());
    let text = std::fs::read_to_string(program.dir.path().join("three.csv")).unwrap();
    assert_eq!(text.lines().count(), 25);
    assert!(text.contains("HAND,dashun,3,3,1,esq24,"), "{text}");

    let trainer = Program::new(EN);
    let file = program.dir.path().join("three.csv");
    let taken = trainer.command(&["class", "import", file.to_str().unwrap()]);
    assert!(taken.status.success(), "{taken:?}");
    let twice = trainer.command(&["class", "import", file.to_str().unwrap()]);
    assert_eq!(twice.status.code(), Some(1));
}

#[test]
fn without_a_terminal_it_says_so() {
    let program = Program::new(EN);
    let output = program.command(&["class", "dashun"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("there is none here"), "{said}");
    let output = program.command(&["class", "nowhere"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("There is no case “nowhere”"), "{said}");
}
