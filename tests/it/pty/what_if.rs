//! What if and a teaching set in a real terminal.

use crate::pty::program::{EN, Program, WINDOW};
use crate::pty::terminal::Seen;

#[test]
fn a_factor_is_moved_and_a_set_is_shown_in_a_terminal() {
    let program = Program::new(EN);
    let mut terminal = program.run(WINDOW, &["class", "dashun"]);
    terminal.wait(&["What if", "Teaching sets"]);
    // The row of what-if, wherever it stands on the menu.
    for _ in 0..12 {
        let rows = terminal.seen(Seen::rows);
        if rows.iter().any(|row| row.contains("▸  What if")) {
            break;
        }
        let before = rows;
        terminal.keys("\x1b[B");
        terminal.until("the next row", |seen| (seen.rows() != before).then_some(()));
    }
    terminal.keys("\r");
    terminal.wait(&["HYPOTHETICAL", "Overall 50.00"]);
    terminal.keys("\x1b[C\x1b[C");
    terminal.wait(&["Overall 54.00 (was 50.00)", "60.0 +10.0"]);
    terminal.keys("\x1b");
    terminal.gone("HYPOTHETICAL");
    terminal.keys("\x1b[F\x1b[A\r");
    terminal.wait(&["Teaching sets 1/6", "seed 2046"]);
    terminal.keys("\x1b[21~");
    assert!(terminal.ended().success());
    terminal.assert_given_back();
}
