//! The settings on the screen, and what they change: high contrast, the large layout, scores that
//! are hidden at the start.

use std::fs;

use fangtan::config::file;
use fangtan::config::settings::{Key, Look, Value};
use fangtan::interview::event::What;
use ratatui::style::{Color, Modifier};

use crate::screens::shoot;
use crate::support::{COLOUR, CONTRAST, Desk, LARGE, stored};

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (40, 12)];

/// Takes what is on the screen in every size.
fn in_all_sizes(desk: &mut Desk, scene: &str, lang: &str, called: &str) {
    let mut faults = Vec::new();
    for (cols, rows) in SIZES {
        desk.resize(cols, rows);
        let name = format!("{scene}.{lang}.{cols}x{rows}.{called}");
        shoot(desk, &name, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_page_in_both_languages_and_three_sizes() {
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, SIZES[0], COLOUR);
        desk.keys("f8 down*3");
        in_all_sizes(&mut desk, "settings", lang, "colour");
        desk.resize(80, 24).keys("down*2 enter text:旧");
        in_all_sizes(&mut desk, "settings-typing", lang, "colour");
    }
}

#[test]
fn the_screens_in_high_contrast() {
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, SIZES[0], CONTRAST);
        in_all_sizes(&mut desk, "home-empty", lang, "contrast");
        desk.begin("esq24").keys("1 1 1 1 5 4 4 2 down");
        in_all_sizes(&mut desk, "gauges", lang, "contrast");
    }
}

#[test]
fn high_contrast_is_black_and_white_and_nothing_faint() {
    let mut desk = Desk::new("zh-CN", (80, 24), CONTRAST);
    for keys in [
        "",
        "f8",
        "esc enter",
        "1",
        "1 1 5 4 4 2 down",
        "f4",
        "esc f1",
        "esc f7",
    ] {
        for cell in &desk.keys(keys).buffer().content {
            assert_eq!((cell.fg, cell.bg), (Color::White, Color::Black));
            assert!(!cell.modifier.contains(Modifier::DIM));
        }
    }
}

#[test]
fn the_large_layout_has_fewer_things_and_more_space() {
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, SIZES[0], LARGE);
        in_all_sizes(&mut desk, "home-empty", lang, "large");
        desk.begin("esq24").keys("1");
        in_all_sizes(&mut desk, "consent", lang, "large");
        desk.keys("1 1 1 5");
        in_all_sizes(&mut desk, "likert", lang, "large");
        // The other statements, quality and satisfaction; the next one is 0–10.
        desk.keys("4*23 5 5 down");
        in_all_sizes(&mut desk, "scale", lang, "large");
    }
}

/// The panel is out of sight at first in the large layout, and where the settings say so; that it
/// was is recorded once there is consent, and F9 brings it.
#[test]
fn scores_hidden_at_the_start_come_when_asked_for() {
    let mut desk = Desk::new("en", (80, 24), COLOUR);
    desk.keys("f8 down*4 right esc")
        .begin("esq24")
        .keys("1 1 1 1 5");
    assert!(!desk.screen().contains("Trust  ▕"), "{}", desk.screen());
    let events = stored(&desk.data()).unwrap();
    let panel = |event: &fangtan::interview::event::Event| match &event.what {
        What::Panel { visible } => Some(*visible),
        _ => None,
    };
    assert_eq!(events.iter().filter_map(panel).collect::<Vec<_>>(), [false]);
    assert!(matches!(events[0].what, What::Opened(_)));
    assert!(
        desk.keys("f9")
            .screen()
            .contains("What this respondent said")
    );

    let mut desk = Desk::new("en", (80, 24), LARGE);
    let screen = desk.begin("esq24").keys("1 1 1 1 5").screen();
    assert!(!screen.contains("What this respondent said"), "{screen}");
    assert!(
        desk.keys("f9")
            .screen()
            .contains("What this respondent said")
    );
}

#[test]
fn a_change_is_in_force_at_once_and_in_the_file() {
    let mut desk = Desk::new("en", (80, 24), COLOUR);
    let screen = desk.keys("f8 down right").screen();
    assert!(screen.contains("high contrast"), "{screen}");
    assert!(screen.contains("Saved to the settings file."), "{screen}");
    assert_eq!(desk.model.theme.look, Look::HighContrast);
    desk.keys("left left");
    assert_eq!(desk.model.theme.look, Look::Colourless);
    desk.keys("up right");
    assert!(desk.screen().contains("语言"), "{}", desk.screen());
    desk.keys("down*5 enter ctrl-u text:新网点 enter esc");
    let saved = file::load(&desk.config()).unwrap();
    assert_eq!(saved.theme, Look::Colourless);
    assert_eq!(saved.language.as_deref(), Some("zh-CN"));
    assert_eq!(saved.branch.as_deref(), Some("新网点"));
    assert_eq!(desk.model.desk.branch.as_deref(), Some("新网点"));
    let text = fs::read_to_string(desk.config()).unwrap();
    assert!(text.contains("# Settings of fangtan."), "{text}");
    desk.keys("f8 down*5 enter ctrl-u enter");
    assert_eq!(file::load(&desk.config()).unwrap().branch, None);
    assert_eq!(desk.model.desk.branch, None);
}

#[test]
fn escape_leaves_a_typed_setting_as_it_was() {
    let mut desk = Desk::new("en", (80, 24), COLOUR);
    desk.keys("f8 down*6 enter text:2026-4 paste:\u{1b}[2J esc");
    assert_eq!(desk.model.settings.wave, None);
    assert!(!desk.config().exists());
    desk.keys("enter text:w paste:1 enter");
    assert_eq!(desk.model.settings.wave.as_deref(), Some("w1"));
}

#[test]
fn what_cannot_be_written_is_said_and_the_file_stays() {
    for (lang, sentence) in [
        ("en", "It was not saved and holds for this run only."),
        ("zh-CN", "这项设置只在这次运行中有效"),
    ] {
        let mut desk = Desk::new(lang, (80, 24), COLOUR);
        fs::write(desk.config(), "version = 3\n").unwrap();
        let screen = desk.keys("f8 down*2 right").screen();
        let bare = |text: &str| text.replace(char::is_whitespace, "");
        assert!(bare(&screen).contains(&bare(sentence)), "{screen}");
        assert!(desk.model.theme.ascii);
        assert_eq!(fs::read_to_string(desk.config()).unwrap(), "version = 3\n");
        let screen = desk.resize(40, 12).screen();
        assert!(bare(&screen).contains(&bare(sentence)), "{screen}");
    }
}

/// Every setting can be reached and changed from the page.
#[test]
fn every_setting_is_on_the_page() {
    for (place, key) in Key::CHOSEN.into_iter().enumerate() {
        let mut desk = Desk::new("en", (40, 12), COLOUR);
        let before = desk.model.settings.get(key);
        desk.keys(&format!("f8 down*{place}"));
        match before {
            Value::Text(_) if !matches!(key, Key::Theme | Key::Language) => {
                desk.keys("enter text:x enter");
            }
            _ => {
                desk.keys("right");
            }
        }
        assert_ne!(desk.model.settings.get(key), before, "{key:?}");
        assert_eq!(
            file::load(&desk.config()).unwrap().get(key),
            desk.model.settings.get(key)
        );
    }
}
