//! The plan: what people decide, on the screen and by hand, and what becomes of it after a next wave.

use std::fs;

use crossterm::event::KeyCode as K;
use fangtan::dashboard::model::{Effect, Model};
use fangtan::dashboard::{Desk, Reading, view};
use fangtan::locale::words::Words;
use fangtan::tui::keys::Key;
use insta::Settings;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::dashboard::{Place, many, said};
use crate::support::{COLOUR, styles, text};

const FILE: &str = "store/plans/esq24.toml";

/// The dashboard with the plan open, without a terminal.
struct Screen {
    desk: Desk,
    reading: Reading,
    model: Model,
    size: (u16, u16),
}

impl Screen {
    fn open(place: &Place, lang: &str, size: (u16, u16)) -> Self {
        let desk = place.desk();
        let reading = desk.read().unwrap();
        let mut model = Model::new(Words::embedded(), lang, COLOUR);
        desk.show(&reading, &mut model);
        desk.carry_out(&reading, &mut model, Effect::Plan);
        Self {
            desk,
            reading,
            model,
            size,
        }
    }

    fn key(&mut self, code: K) -> &mut Self {
        if let Some(effect) = self.desk.press(&mut self.model, Key::plain(code)) {
            self.desk.carry_out(&self.reading, &mut self.model, effect);
        }
        self
    }

    fn types(&mut self, typed: &str) -> &mut Self {
        for c in typed.chars() {
            self.key(K::Char(c));
        }
        self
    }

    fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let shown = view::view(&self.model, &self.desk.catalogue, &mut buffer);
        self.model.drawn = shown.drawn;
        let (x, y) = (shown.cursor.x, shown.cursor.y);
        assert!(
            x < self.size.0 && y < self.size.1,
            "the cursor is out of sight"
        );
        buffer
    }

    fn shoot(&mut self, name: &str) {
        let buffer = self.buffer();
        let mut settings = Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            let screen = text(&buffer);
            insta::assert_snapshot!(
                name.to_owned(),
                format!("{screen}----\n{}", styles(&buffer))
            );
        });
    }
}

#[test]
fn measures_are_chosen_and_kept_at_each_key() {
    let place = Place::with("esq24", &many(200));
    for (lang, size) in [
        ("zh-CN", (80, 24)),
        ("en", (80, 24)),
        ("en", (60, 20)),
        ("zh-CN", (200, 60)),
    ] {
        let _ = fs::remove_file(place.path(FILE));
        let name = |what: &str| format!("plan-{what}.{lang}.{}x{}", size.0, size.1);
        let mut screen = Screen::open(&place, lang, size);
        assert_eq!(
            screen.model.filter.get(fangtan::ledger::board::Facet::Wave),
            Some("2026-2")
        );
        screen.key(K::Char(' '));
        let first = fs::read_to_string(place.path(FILE)).unwrap();
        assert_eq!(first.matches("[[measures]]").count(), 1, "{first}");
        screen.key(K::Down).key(K::Enter).key(K::Enter);
        screen.key(K::Home).key(K::End).types("0").key(K::Backspace);
        screen
            .key(K::Enter)
            .key(K::Down)
            .key(K::Enter)
            .types("王五 \"客服\"")
            .key(K::Enter);
        screen
            .key(K::Down)
            .key(K::Enter)
            .types("2027-02-30")
            .key(K::Enter);
        screen.shoot(&name("form"));
        let kept = fs::read_to_string(place.path(FILE)).unwrap();
        assert!(kept.contains("王五") && !kept.contains("due"), "{kept}");
        screen.key(K::End);
        for _ in 0..10 {
            screen.key(K::Backspace);
        }
        screen.types("2027-03-01").key(K::Enter).key(K::Esc);
        screen.shoot(&name("list"));
        // Leaving and opening again finds what was decided.
        screen.key(K::Esc);
        assert!(screen.model.plan.is_none());
        let again = Screen::open(&place, lang, size);
        let choices = &again.model.plan.as_ref().unwrap().choices;
        assert_eq!(choices.measures.len(), 2);
        assert_eq!(choices.measures[1].owner, "王五 \"客服\"");
        assert_eq!(choices.measures[1].due, "2027-03-01");
        // Space takes a measure away again.
        let mut screen = again;
        screen.key(K::Char(' '));
        assert_eq!(
            screen.model.plan.as_ref().unwrap().choices.measures.len(),
            1
        );
    }
}

#[test]
fn nothing_breaks_whatever_is_pressed() {
    let place = Place::with("esq24", &many(60));
    let mut chance = crate::odd::Chance(5);
    let keys = [
        K::Up,
        K::Down,
        K::Enter,
        K::Esc,
        K::Char(' '),
        K::Char('7'),
        K::Char('p'),
        K::F(7),
        K::F(2),
        K::F(1),
        K::F(6),
        K::Home,
        K::End,
        K::Backspace,
        K::Left,
        K::Right,
        K::Tab,
        K::Char('访'),
    ];
    let mut screen = Screen::open(&place, "zh-CN", (60, 20));
    for _ in 0..2_000 {
        screen.key(keys[chance.below(keys.len())]);
        screen.buffer();
    }
    Screen::open(&place, "en", (80, 24));
    assert!(screen.model.notice.is_none(), "{:?}", screen.model.notice);
}

#[test]
fn a_plan_without_choices_is_a_proposal_and_says_so() {
    let place = Place::with("esq24", &many(200));
    for lang in ["zh-CN", "en"] {
        let told = place.told(lang, &["plan", "--format", "md"]);
        insta::assert_snapshot!(format!("plan.{lang}.md"), told);
        let heads = told.lines().filter(|line| line.starts_with("## ")).count();
        assert_eq!(heads, 12, "{told}");
        super::whole(&place.told(lang, &["plan", "--format", "html"]));
    }
    let told = place.told("en", &["plan", "--format", "md"]);
    assert!(told.contains("Nobody has chosen measures yet"), "{told}");
    assert!(told.contains("\\[to fill in\\]"), "{told}");
    let page = place.told("both", &["plan", "--format", "html"]);
    assert!(page.len() < 400_000 && page.contains("class=\"blank\""));
    assert!(!place.path(FILE).exists(), "a proposal decides nothing");
}

#[test]
fn a_next_wave_shows_what_moved_and_flags_other_data() {
    let rows = many(400);
    let wave = |name: &str| -> String {
        let head = rows.lines().take(1);
        let own = rows
            .lines()
            .filter(|line| line.contains(&format!(",{name},")));
        head.chain(own).flat_map(|line| [line, "\n"]).collect()
    };
    let place = Place::with("esq24", &wave("2026-1"));
    Screen::open(&place, "en", (80, 24))
        .key(K::Char(' '))
        .key(K::Down)
        .key(K::Enter);
    let kept = fs::read_to_string(place.path(FILE)).unwrap();
    assert!(kept.contains("wave = \"2026-1\""), "{kept}");
    let told = place.told("en", &["report", "--format", "text"]);
    assert!(
        told.contains("whether measures show can be told after another"),
        "{told}"
    );
    let plan = place.told("en", &["plan"]);
    assert!(!plan.contains("The data have changed"), "{plan}");
    place.import("esq24", &wave("2026-2"));
    let told = place.told("en", &["report", "--format", "text"]);
    assert!(told.contains("Wave 2026-1 against wave 2026-2"), "{told}");
    let table = told.split("What became of the measures").nth(1).unwrap();
    // The second wave of these data lies a whole point of the scale higher.
    assert_eq!(
        table
            .matches("up, by more than the detectable change")
            .count(),
        2,
        "{table}"
    );
    let plan = place.told("en", &["plan"]);
    assert!(plan.contains("The data have changed"), "{plan}");
    assert!(
        plan.contains("Wave: 2026-2"),
        "a plan is about the last wave: {plan}"
    );
    assert_eq!(
        fs::read_to_string(place.path(FILE)).unwrap(),
        kept,
        "reading decides nothing"
    );
}

#[test]
fn each_fault_of_a_file_edited_by_hand_is_one_sentence_with_its_line() {
    let place = Place::with("esq24", &many(60));
    fs::create_dir_all(place.path("store/plans")).unwrap();
    let good = "# mine\nformat = 1\ninstrument = \"esq24\"\nstart = 2026-12-01\n\n[[measures]]\n\
                action = \"fee-disclosure\"\nitem = \"trust-4\"\ntarget = 70\nowner = \"A\"\n\
                due = \"2027-03-01\"\n";
    let write = |text: &str| fs::write(place.path(FILE), text).unwrap();
    write(good);
    let told = place.told("en", &["plan"]);
    assert!(
        told.contains("Begins on 1 Dec 2026") && told.contains("70.0"),
        "{told}"
    );
    for (from, to, line, words) in [
        ("format = 1", "format = 9", 2, "the format is 9"),
        ("\"esq24\"", "\"esq8\"", 3, "not for “esq24”"),
        ("2026-12-01", "\"soon\"", 4, "2027-03-01"),
        ("[[measures]]", "[measures]", 6, "one by one"),
        ("fee-disclosure", "do-it", 7, "no action “do-it”"),
        ("action = \"fee-disclosure\"\n", "", 6, "has no action"),
        ("trust-4", "trust-44", 8, "no item “trust-44”"),
        ("70", "700", 9, "between 0 and 100"),
        ("70", "\"high\"", 9, "must be a number"),
        ("70", "nan", 9, "must be a number"),
        ("\"A\"", "17", 10, "quotation marks"),
        ("owner", "ownr", 10, "no “ownr”"),
        ("2027-03-01", "2027-02-30", 11, "2027-02-30"),
        ("due = ", "due == ", 11, "faulty TOML"),
    ] {
        write(&good.replacen(from, to, 1));
        for command in ["plan", "report"] {
            let output = place.run("en", &[command]);
            assert_eq!(output.status.code(), Some(1), "{to}");
            let told = said(&output);
            assert!(
                told.starts_with(&format!("esq24.toml:{line}:")),
                "{to}: {told}"
            );
            assert!(told.contains(words), "{to}: {told}");
            assert_eq!(told.trim().lines().count(), 1, "{told}");
        }
        let chinese = said(&place.run("zh-CN", &["plan"]));
        assert!(chinese.starts_with("esq24.toml:"), "{chinese}");
    }
    let twice = format!("{good}[[measures]]\naction = \"fee-disclosure\"\n");
    write(&twice);
    assert!(said(&place.run("en", &["plan"])).contains("twice"));
    // The screen tells it too, and leaves the file alone.
    let screen = Screen::open(&place, "en", (80, 24));
    assert!(screen.model.plan.is_none());
    assert!(screen.model.notice.as_ref().unwrap().contains("twice"));
    assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), twice);
    // No bytes whatever make it panic.
    for bytes in [
        &b"\xff\xfe"[..],
        b"",
        b"\0",
        b"measures = 1",
        b"[[measures]]\n[[measures]]",
    ] {
        fs::write(place.path(FILE), bytes).unwrap();
        let output = place.run("en", &["plan"]);
        assert!(
            output.status.code().is_some_and(|code| code < 2),
            "{}",
            said(&output)
        );
    }
}

#[test]
fn a_branch_has_a_plan_of_its_own() {
    let place = Place::with("esq24", &many(200));
    fs::create_dir_all(place.path("store/plans")).unwrap();
    let text = "[[measures]]\naction = \"timely-response\"\nowner = \"Branch manager\"\n";
    fs::write(place.path("store/plans/esq24-大舜支行.toml"), text).unwrap();
    let told = place.told("en", &["plan", "--branch", "大舜支行"]);
    assert!(told.contains("Branch manager"), "{told}");
    let told = place.told("en", &["plan", "--branch", "南湖支行"]);
    assert!(told.contains("Nobody has chosen"), "{told}");
    // A name that is no name of a file stays within the folder.
    let told = place.told("en", &["plan", "--branch", "../../etc/passwd"]);
    assert!(told.contains("Branch: ../../etc/passwd"), "{told}");
}
