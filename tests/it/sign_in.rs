//! Signing in: ids, PINs, waits, and what of them reaches an interview.

use crate::support::{COLOUR, Desk};

fn desk() -> Desk {
    Desk::new("en", (80, 24), COLOUR)
}

#[test]
fn an_id_stands_in_the_interviews_from_then_on() {
    let mut desk = desk();
    let screen = desk.keys("f4 text:王芳 enter enter").screen();
    assert!(screen.contains("Interviewer 王芳"), "{screen}");
    desk.keys("1 1 1 1");
    let events = crate::support::stored(&desk.data()).unwrap();
    let first = serde_json::to_string(&events[0]).unwrap();
    assert!(first.contains("\"interviewer\":\"王芳\""), "{first}");
}

#[test]
fn what_is_no_id_or_no_pin_is_refused_and_nothing_changes() {
    let mut desk = desk();
    for id in ["text:👩", "text:a/b", "text:a_b"] {
        let screen = desk.keys(&format!("f4 {id} enter")).screen();
        assert!(screen.contains("Use only letters"), "{id}: {screen}");
        desk.keys("esc");
        assert_eq!(desk.model.desk.interviewer, None);
    }
    for pin in ["text:123", "text:12ab", "text:１２３４"] {
        let screen = desk
            .keys(&format!("f4 text:W07 enter {pin} enter"))
            .screen();
        assert!(
            screen.contains("A PIN is 4 to 12 digits"),
            "{pin}: {screen}"
        );
        desk.keys("esc");
        assert!(desk.model.settings.pins.is_empty());
    }
}

#[test]
fn a_wrong_pin_makes_the_next_try_wait_longer_and_closing_does_not_help() {
    let mut desk = desk();
    desk.keys("f4 text:W07 enter text:2468 enter");
    assert_eq!(desk.model.desk.interviewer.as_deref(), Some("W07"));
    // An empty id signs out.
    desk.keys("f4 backspace*3 enter");
    assert_eq!(desk.model.desk.interviewer, None);
    // The clock of the test goes one second a key: the waits are 1, 2, 4, 8, 16 … seconds.
    for wait in [1, 2, 4, 8, 16, 32, 60, 60] {
        let screen = desk.keys("f4 text:W07 enter text:9999 enter").screen();
        assert!(
            screen.contains(&format!("wait {wait} second")),
            "{wait}: {screen}"
        );
        desk.keys("esc").keys(&format!("down*{wait}"));
    }
    desk.keys("f4 text:W07 enter text:9999 enter esc");
    let screen = desk.keys("f4 text:W07 enter text:2468 enter").screen();
    assert!(
        screen.contains("That is not the PIN"),
        "the wait is not over: {screen}"
    );
    assert_eq!(desk.model.desk.interviewer, None);
    desk.keys("esc down*60");
    desk.keys("f4 text:W07 enter text:2468 enter");
    assert_eq!(desk.model.desk.interviewer.as_deref(), Some("W07"));
    assert_eq!(desk.model.lock.wrong, 0);
}

/// The settings screen is no way past a PIN.
#[test]
fn an_id_typed_into_the_settings_is_asked_for_its_pin() {
    let mut desk = desk();
    desk.keys("f4 text:W07 enter text:2468 enter f4 backspace*3 enter");
    let screen = desk.keys("f8 down*7 enter text:W07 enter").screen();
    assert!(screen.contains("PIN of W07"), "{screen}");
    assert_eq!(desk.model.desk.interviewer, None);
}
