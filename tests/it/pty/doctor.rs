//! `fangtan doctor` asks a terminal: one that answers, one that draws marks two cells wide, one that
//! never answers, and none at all. It always ends, and leaves the terminal as it was.

use serde_json::Value;

use fangtan::doctor::PROBES;
use fangtan::tui::wrap::width;

use crate::pty::program::{EN, Program, WINDOW, ZH};
use crate::pty::terminal::Terminal;

const WHERE: &[u8] = b"\x1b[6n";

/// Answers every question about the cursor: first that it stands in this column, then behind each
/// text that it takes so many cells. `around` is typed before and after each answer.
fn answer(terminal: &mut Terminal, start: usize, around: &str, cells: impl Fn(&str) -> usize) {
    let columns = std::iter::once(start).chain(PROBES.iter().map(|text| 1 + cells(text)));
    for (place, column) in columns.enumerate() {
        terminal.until("a question", |seen| {
            let asked = seen
                .raw
                .windows(WHERE.len())
                .filter(|piece| *piece == WHERE);
            (asked.count() > place).then_some(())
        });
        terminal.keys(&format!("{around}\x1b[7;{column}R{around}"));
    }
}

/// The checks by name, from what `--json` printed.
fn checks(output: &str) -> impl Fn(&str) -> Option<String> + use<> {
    let json = output
        .lines()
        .find_map(|line| line.get(line.find("{\"checks\"")?..));
    let report: Value = serde_json::from_str(json.expect("a report")).unwrap();
    assert_eq!(report["format"], 1);
    move |check: &str| {
        let checks = report["checks"].as_array().unwrap();
        let found = checks.iter().find(|found| found["check"] == check)?;
        let advised = found["advice"].is_string();
        assert_eq!(advised, found["state"] != "ok", "{found}");
        Some(found["state"].as_str().unwrap().to_owned())
    }
}

fn printed(terminal: &Terminal) -> String {
    terminal.ended();
    let raw = terminal.seen(|seen| seen.raw.clone());
    String::from_utf8(raw).unwrap().replace("\r\x1b[K", "\n")
}

#[test]
fn a_terminal_that_answers_is_measured() {
    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["doctor", "--json"]);
    answer(&mut terminal, 1, "", width);
    let found = checks(&printed(&terminal));
    for check in [
        "width-han",
        "width-marks",
        "width-circled",
        "width-emoji",
        "size",
    ] {
        assert_eq!(found(check).as_deref(), Some("ok"), "{check}");
    }
    assert_eq!(found("width"), None);
    terminal.assert_given_back();
    assert!(!program.data().exists(), "it only looks");
}

#[test]
fn a_terminal_that_draws_marks_wide_is_told_apart() {
    let wide = |text: &str| if text.is_ascii() { 1 } else { 2 };
    let program = Program::new(ZH);
    let mut terminal = program.run(WINDOW, &["doctor"]);
    // Keys typed meanwhile change nothing, and the cursor need not stand at the start of a line.
    answer(&mut terminal, 9, "x\x1b[A", wide);
    assert_eq!(terminal.ended().exit_code(), 1);
    terminal.wait(&[
        "不行  线条宽度    “─”画成 2 格，应为 1 格",
        "--ascii",
        "留意  圈号宽度",
    ]);
    terminal.wait(&["正常  汉字宽度    “中”占 2 格"]);
    terminal.assert_given_back();

    let mut terminal = program.run(WINDOW, &["doctor", "--ascii", "--json"]);
    answer(&mut terminal, 1, "", wide);
    assert_eq!(
        checks(&printed(&terminal))("width-marks").as_deref(),
        Some("ok")
    );
}

#[test]
fn a_terminal_without_chinese_is_bad() {
    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["doctor", "--json"]);
    answer(&mut terminal, 1, "", str::len);
    let found = checks(&printed(&terminal));
    assert_eq!(found("width-han").as_deref(), Some("bad"));
    assert!(!terminal.ended().success());
}

#[test]
fn a_terminal_that_never_answers_is_not_waited_for_long() {
    let program = Program::new(EN);
    let terminal = program.run((40, 11), &["doctor", "--json"]);
    let printed = printed(&terminal);
    // A line of JSON is wider than this terminal; only the program breaks lines.
    let found = checks(&printed);
    assert_eq!(found("width").as_deref(), Some("look"));
    assert_eq!(found("size").as_deref(), Some("bad"));
    assert!(!terminal.ended().success());
    terminal.assert_given_back();
}

#[test]
fn nothing_of_the_answers_is_left_for_the_shell() {
    let program = Program::new(EN);
    let script =
        "\"$0\" doctor --data d; stty -icanon -echo min 0 time 3; printf '<'; cat; printf '>'";
    let mut terminal = program.script(script);
    // More is typed behind an answer than is read along with it.
    answer(&mut terminal, 1, &"ab".repeat(100), width);
    terminal.until("the shell's mark", |seen| {
        let text = String::from_utf8_lossy(&seen.raw).into_owned();
        let left = text.rsplit_once('<')?.1.split_once('>')?.0.to_owned();
        assert_eq!(left, "", "left for the shell");
        Some(())
    });
}

#[test]
fn a_job_in_the_background_leaves_the_terminal_alone() {
    let program = Program::new(EN);
    let terminal = program.script("set -m; \"$0\" doctor --data d </dev/tty & wait; echo over");
    terminal.wait(&["data folder", "over"]);
    let asked = terminal.seen(|seen| seen.raw.windows(WHERE.len()).any(|piece| piece == WHERE));
    assert!(!asked, "it asked");
}

#[test]
fn without_a_terminal_it_says_so_and_asks_nothing() {
    let program = Program::new(ZH);
    let output = program.command(&["doctor"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("这次不是在终端里运行"), "{text}");
    assert!(!text.contains('\x1b'), "{text:?}");
    let dumb = Program::new(EN).with("TERM", "dumb");
    let terminal = dumb.run(WINDOW, &["doctor"]);
    terminal.wait(&["TERM is not set, or is dumb"]);
    terminal.ended();
    assert!(!terminal.seen(|seen| seen.raw.contains(&b'\x1b')));
}

/// The settings screen of the program itself: the file is there when the words say so.
#[test]
fn settings_are_written_by_the_program() {
    let program = Program::new(EN);
    let config = program.config();
    let mut terminal = program.home();
    terminal.wait(&["esq24"]);
    terminal.keys("\x1b[19~");
    terminal.wait(&["Backup folder"]);
    terminal.keys("\x1b[B\x1b[C");
    terminal.wait(&["high contrast", "Saved to the settings file."]);
    let text = std::fs::read_to_string(&config).unwrap();
    assert!(text.contains("\ntheme = \"high-contrast\"\n"), "{text}");
    terminal.keys("\x1b");
    terminal.gone("Backup folder");
    terminal.keys("\x1b[21~");
    assert!(terminal.ended().success());
    terminal.assert_given_back();
    let terminal = program.home();
    terminal.wait(&["esq24"]);
    let black = terminal.seen(|seen| {
        let cell = seen.screen().cell(5, 5).unwrap();
        (cell.fgcolor(), cell.bgcolor())
    });
    assert_eq!(black, (vt100::Color::Idx(15), vt100::Color::Idx(0)));
}
