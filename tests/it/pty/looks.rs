//! What the terminal is asked to draw, and when the full screen is not used at all.

use std::time::Duration;

use crate::pty::program::{EN, Program, WINDOW, ZH};
use crate::pty::terminal::{DOWN, ENTER, ESC, F1, F4, F7, Terminal};

/// The parameters of every SGR sequence.
fn styles(raw: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(raw).into_owned();
    let sgr = |sequence: &str| {
        let parameters = sequence.split_once('m')?.0.to_owned();
        let inside = |c: char| c.is_ascii_digit() || ";:".contains(c);
        parameters.chars().all(inside).then_some(parameters)
    };
    let all: Vec<String> = text.split("\x1b[").skip(1).filter_map(sgr).collect();
    let numbers = all
        .iter()
        .flat_map(|parameters| parameters.split([';', ':']));
    numbers.map(|n| n.parse().unwrap_or(0)).collect()
}

fn is_colour(style: u16) -> bool {
    matches!(style, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}

/// Goes over screens with every role: list, gauges, non-answers, help, suggestions, a warning.
fn tour(program: &Program) -> Terminal {
    let mut terminal = program.first_item();
    terminal.keys("12");
    program.wait_saved(&terminal, 2);
    terminal.keys(&format!("111111{DOWN}"));
    terminal.wait(&["9. ", &program.progress(8)]);
    terminal.keys(F7);
    terminal.wait(&["Where this comes from", "Priority"]);
    terminal.keys(ESC);
    terminal.gone("Where this comes from");
    terminal.keys(F4);
    terminal.wait(&["Record as", "1 don't know"]);
    terminal.keys(ESC);
    terminal.gone("Record as");
    terminal
}

#[test]
fn no_color_draws_without_colour_and_still_marks_the_selected_row() {
    let colourful = Program::new(EN);
    let colourful = tour(&colourful);
    assert!(
        colourful
            .seen(|seen| styles(&seen.raw))
            .into_iter()
            .any(is_colour)
    );

    let program = Program::new(EN).with("NO_COLOR", "1");
    let mut terminal = tour(&program);
    terminal.keys(DOWN);
    terminal.until("a row in reverse video", |seen| {
        let cell = |row, col| seen.screen().cell(row, col).filter(|cell| cell.inverse());
        let row = |row| {
            let cells = (0..WINDOW.0).filter_map(|col| cell(row, col));
            cells
                .map(|cell| cell.contents().to_owned())
                .collect::<String>()
        };
        (0..WINDOW.1)
            .any(|n| row(n) == "Somewhat disagree")
            .then_some(())
    });
    let colours: Vec<u16> = terminal.seen(|seen| styles(&seen.raw));
    let colours: Vec<u16> = colours
        .into_iter()
        .filter(|style| is_colour(*style))
        .collect();
    assert_eq!(colours, [0; 0], "colours in spite of NO_COLOR");
}

#[test]
fn an_empty_no_color_leaves_the_colours() {
    let program = Program::new(EN).with("NO_COLOR", "");
    let terminal = program.first_item();
    assert!(
        terminal
            .seen(|seen| styles(&seen.raw))
            .into_iter()
            .any(is_colour)
    );
}

/// Characters that some terminals draw two cells wide: lines, bars, shapes, arrows, ticks.
fn is_drawing(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2700}'..='\u{27bf}')
}

#[test]
fn ascii_draws_no_lines_bars_or_arrows() {
    let drawn = |terminal: &Terminal| {
        let raw = terminal.seen(|seen| String::from_utf8_lossy(&seen.raw).into_owned());
        raw.chars()
            .filter(|c| is_drawing(*c))
            .collect::<Vec<char>>()
    };
    let program = Program::new(EN);
    let unicode = tour(&program);
    assert!(drawn(&unicode).contains(&'─'));
    drop(unicode);

    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["--ascii", "interview", "esq24"]);
    terminal.wait(&["1 Yes"]);
    terminal.keys("1");
    terminal.wait(&["I agree"]);
    terminal.keys("1");
    terminal.wait(&["1. "]);
    terminal.keys("12111111");
    terminal.wait(&["9. ", "all 8/", "* saved", "| "]);
    terminal.keys(F1);
    terminal.wait(&["Help", "Up"]);
    terminal.keys(ESC);
    terminal.gone("Help");
    terminal.keys(F4);
    terminal.wait(&["Record as", "1 don't know"]);
    terminal.keys(ESC);
    terminal.gone("Record as");
    terminal.keys("1");
    terminal.wait(&["10. "]);
    assert_eq!(drawn(&terminal), []);
}

#[test]
fn a_dumb_terminal_gets_plain_lines() {
    let program = Program::new(ZH).with("TERM", "dumb");
    let mut terminal = program.home();
    terminal.wait(&["电子服务质量 24", ">"]);
    terminal.keys("1\r");
    terminal.wait(&["请问您满 14 周岁了吗？"]);
    assert!(
        !terminal.seen(|seen| seen.raw.contains(&b'\x1b')),
        "an escape sequence came"
    );
}

#[test]
fn no_term_at_all_gets_plain_lines() {
    let program = Program::new(EN).with("TERM", "");
    let mut terminal = program.home();
    terminal.wait(&["E-service quality 24", ">"]);
    terminal.keys("\r");
    assert!(terminal.ended().success());
    assert!(
        !terminal.seen(|seen| seen.raw.contains(&b'\x1b')),
        "an escape sequence came"
    );
}

#[test]
fn a_pipe_gets_plain_lines() {
    let program = Program::new(EN);
    let output = program.command(&["interview", "esq24"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    assert!(text.contains("Are you 14 years old or over?"), "{text}");
    assert!(!text.contains('\x1b'), "{text:?}");
}

#[test]
fn an_idle_program_draws_nothing_and_burns_nothing() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.keys("1");
    program.wait_saved(&terminal, 1);
    let before = terminal.quiet(Duration::from_millis(300));
    let ticks = |terminal: &Terminal| -> u64 {
        [14, 15]
            .iter()
            .map(|field| terminal.stat(*field).parse::<u64>().unwrap())
            .sum()
    };
    let burnt = ticks(&terminal);
    let after = terminal.quiet(Duration::from_secs(1));
    assert_eq!(after, before, "bytes came without a key");
    assert!(ticks(&terminal) - burnt <= 1, "the processor was used");
    terminal.keys(ENTER);
    terminal.wait(&["2. "]);
}
