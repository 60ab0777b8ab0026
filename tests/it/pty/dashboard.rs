//! The dashboard beside another process that interviews.

use crate::pty::program::{EN, Program, WINDOW};

/// Nobody presses a key at the dashboard; what was finished elsewhere appears.
#[test]
fn an_interview_finished_elsewhere_appears() {
    let program = Program::new(EN);
    let rows = program.dir.path().join("rows.csv");
    let items =
        "trust-1,trust-2,ease-2,ease-5,response-1,response-2,reliable-1,reliable-2,satisfaction";
    let text = format!(
        "{items}\n{}",
        "4,3,4,5,4,4,3,4,4\n2,3,2,4,3,2,5,4,3\n".repeat(6)
    );
    std::fs::write(&rows, text).unwrap();
    let rows = rows.to_str().unwrap();
    let taken = program.command(&["import", rows, "--instrument", "esq8"]);
    assert!(taken.status.success(), "{taken:?}");
    let mut dashboard = program.run(WINDOW, &["dashboard"]);
    dashboard.wait(&["n = 12", "Finished"]);

    let mut interview = program.run(WINDOW, &["interview", "esq8"]);
    interview.wait(&["14"]);
    interview.keys("1");
    interview.wait(&["I agree to take part"]);
    interview.keys("1");
    interview.wait(&["1. "]);
    dashboard.wait(&["Open", "▏ 1"]);
    interview.keys("44444444");
    interview.wait(&["9. "]);
    interview.keys("4\r\r");
    dashboard.wait(&["n = 13"]);

    interview.keys("\x1b[21~");
    dashboard.keys("2");
    dashboard.wait(&["Trust", "n = 13*"]);
    dashboard.keys("\x1b[21~");
    assert!(dashboard.ended().success());
}

/// From the home screen to the dashboard and back, in one terminal, with no key lost on the way.
#[test]
fn the_dashboard_is_one_key_from_home() {
    let program = Program::new(EN);
    let rows = program.dir.path().join("rows.csv");
    let items =
        "trust-1,trust-2,ease-2,ease-5,response-1,response-2,reliable-1,reliable-2,satisfaction";
    std::fs::write(
        &rows,
        format!("{items}\n{}", "4,3,4,5,4,4,3,4,4\n".repeat(12)),
    )
    .unwrap();
    let taken = program.command(&["import", rows.to_str().unwrap(), "--instrument", "esq8"]);
    assert!(taken.status.success(), "{taken:?}");
    let mut terminal = program.home();
    terminal.wait(&["esq8"]);
    terminal.keys("\x1b[23~");
    terminal.wait(&["Dashboard", "n = 12"]);
    terminal.keys("2");
    terminal.wait(&["Trust", "n = 12*"]);
    terminal.keys("\x1b[21~");
    terminal.gone("n = 12*");
    terminal.wait(&["esq8"]);
    // The language goes along, there and back.
    terminal.keys("\x1bOQ");
    terminal.wait(&["F4 签到", "F11 看板"]);
    terminal.keys("\x1b[23~");
    terminal.wait(&["看板", "n = 12"]);
    terminal.keys("\x1bOQ");
    terminal.wait(&["Dashboard", "n = 12"]);
    terminal.keys("\x1b[21~");
    terminal.wait(&["F4 sign in", "F11 dashboard"]);
    terminal.keys("\x1bOQ\x1b[23~");
    terminal.wait(&["看板", "n = 12"]);
    terminal.keys("\x1b[21~");
    terminal.wait(&["F4 签到"]);
    terminal.keys("\x1b[21~");
    assert!(terminal.ended().success());
    terminal.assert_given_back();
}

/// The plan is made in a terminal; what was chosen is on the disk, and written out by the same command.
#[test]
fn a_plan_is_made_in_a_terminal() {
    let program = Program::new(EN);
    let items =
        "trust-1,trust-2,ease-2,ease-5,response-1,response-2,reliable-1,reliable-2,satisfaction";
    let rows = program.dir.path().join("rows.csv");
    let text = format!(
        "{items}\n{}",
        "2,3,4,4,3,3,4,5,3\n3,2,4,3,2,3,5,4,2\n".repeat(20)
    );
    std::fs::write(&rows, text).unwrap();
    let taken = program.command(&["import", rows.to_str().unwrap(), "--instrument", "esq8"]);
    assert!(taken.status.success(), "{taken:?}");
    let mut plan = program.run(WINDOW, &["plan"]);
    plan.wait(&["Implementation plan", "Chosen: 0"]);
    plan.keys(" ");
    plan.wait(&["Chosen: 1", "[x]"]);
    plan.keys("\r\x1b[B\r");
    plan.wait(&["Owner", "Enter again keeps"]);
    plan.keys("Wang\r");
    plan.wait(&["Wang"]);
    plan.keys("\x1b");
    plan.wait(&["Wang", "Space tick"]);
    plan.keys("\x1b[21~");
    assert!(plan.ended().success());
    let written = program.command(&["plan", "--format", "md"]);
    let written = String::from_utf8(written.stdout).unwrap();
    assert!(written.contains("Wang"), "{written}");
}
