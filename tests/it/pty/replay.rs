//! A replay in a real terminal.

use std::time::Duration;

use crate::pty::program::{EN, Program, WINDOW};
use crate::pty::terminal::Terminal;

/// It plays by itself to its end, and paused it neither draws nor burns.
#[test]
fn a_replay_plays_to_its_end_and_rests_when_paused() {
    let program = Program::new(EN);
    let made = program.command(&["instrument", "simulate", "esq24", "-n", "1", "--seed", "3"]);
    assert!(made.status.success(), "{made:?}");
    let id = program.id();
    let mut terminal = program.run(WINDOW, &["replay", &id, "--speed", "100"]);
    terminal.wait(&["×100 at the end", "38/38"]);
    terminal.keys("\x1b[H");
    terminal.wait(&["×100 paused", "1/38"]);
    let before = terminal.quiet(Duration::from_millis(300));
    let ticks = |terminal: &Terminal| -> u64 {
        let field = |field| terminal.stat(field).parse::<u64>().unwrap();
        field(14) + field(15)
    };
    let burnt = ticks(&terminal);
    let after = terminal.quiet(Duration::from_millis(700));
    assert_eq!(after, before, "bytes came without a key");
    assert!(ticks(&terminal) - burnt <= 1, "the processor was used");
    terminal.keys(" ");
    terminal.wait(&["at the end", "38/38"]);
    terminal.keys("q");
    assert!(terminal.ended().success());
    terminal.assert_given_back();
}
