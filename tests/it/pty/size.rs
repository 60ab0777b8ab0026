//! Windows of every size, and windows that change their size.

use crate::pty::program::{EN, Program, WINDOW, ZH};
use crate::pty::terminal::UP;

const INDICATORS: &str = "123451234512345123451234";

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u16) -> u16 {
        let Self(state) = self;
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((*state >> 33) % u64::from(sides)).unwrap() + 1
    }
}

#[test]
fn two_hundred_resizes_while_answering_lose_no_answer() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.keys("12");
    program.wait_saved(&terminal, 2);
    let mut dice = Dice(7);
    let mut keys = INDICATORS.split("").filter(|key| !key.is_empty());
    for round in 0..200 {
        let size = match round {
            0 => (1, 1),
            1 => (200, 60),
            2 => (1, 60),
            3 => (200, 1),
            _ => (dice.throw(200), dice.throw(60)),
        };
        terminal.resize(size);
        if round % 8 == 0 {
            keys.by_ref().take(1).for_each(|key| terminal.keys(key));
        }
    }
    assert_eq!(keys.next(), None, "every digit was typed between resizes");
    terminal.resize(WINDOW);
    terminal.wait(&["27. "]);
    program.wait_saved(&terminal, 26);
    let typed: Vec<String> = INDICATORS.chars().map(String::from).collect();
    assert_eq!(program.codes()[2..], typed);
}

#[test]
fn a_key_pressed_while_the_size_changes_is_taken_at_once() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    for (place, key) in "12".chars().chain(INDICATORS.chars()).enumerate() {
        terminal.resize(if place % 2 == 0 { (80, 24) } else { WINDOW });
        terminal.keys(&key.to_string());
        terminal.wait(&[program.progress(place + 1).as_str()]);
    }
}

#[test]
fn every_frame_after_a_resize_is_whole() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.keys("12");
    program.wait_saved(&terminal, 2);
    let before = terminal.text();
    for size in [(40, 12), (200, 60), (1, 1), (60, 20), (10, 3), (80, 24)] {
        terminal.resize(size);
        terminal.resize(WINDOW);
        terminal.until("the same screen", |seen| {
            (seen.text() == before).then_some(())
        });
    }
}

#[test]
fn a_tiny_window_says_so_and_a_larger_one_brings_everything_back() {
    let program = Program::new(ZH);
    let terminal = program.run((10, 3), &[]);
    terminal.until("the sentence", |seen| {
        (seen.rows() == ["窗口太小，", "请至少拉大", "到 40 列、"]).then_some(())
    });
    terminal.resize(WINDOW);
    terminal.wait(&["开始新的访谈", "▸ 1 电子服务质量 24", "F10 离开"]);
}

#[test]
fn a_window_that_shrinks_in_the_middle_of_a_word_keeps_what_was_typed() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    terminal.keys(&format!("12{INDICATORS}4482\t\r26\r2Half a wo"));
    terminal.wait(&["▸ Half a wo"]);
    terminal.resize((10, 3));
    terminal.wait(&["Window too", "small:"]);
    terminal.keys("rd");
    terminal.resize(WINDOW);
    terminal.wait(&["▸ Half a word", "F9"]);
}

#[test]
fn forty_by_twelve_is_enough_to_answer() {
    for (lang, first, last) in [
        (ZH, "1 非常不同意", "▸  5 非常同意"),
        (EN, "1 Strongly disagree", "▸  5 Strongly agree"),
    ] {
        let program = Program::new(lang);
        let mut terminal = program.first_item();
        terminal.keys("12");
        program.wait_saved(&terminal, 2);
        terminal.resize((40, 12));
        terminal.wait(&["3. ", first, "1–5 "]);
        terminal.keys(UP);
        terminal.wait(&[last]);
        terminal.keys("4");
        terminal.wait(&["4. "]);
        terminal.resize(WINDOW);
        program.wait_saved(&terminal, 3);
        assert_eq!(program.codes()[2], "4");
    }
}
