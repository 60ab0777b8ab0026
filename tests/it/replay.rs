//! Replay: every event has its frame, back is the way on, hesitation and changed answers are told,
//! and nobody's name or words are shown in class.

use std::cell::LazyCell;
use std::rc::Rc;

use crossterm::event::KeyCode as K;
use fangtan::author::simulate::{Style, interview};
use fangtan::config::settings::Settings;
use fangtan::instrument::parse::Package;
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::interview::state::State;
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::replay::mask::masked;
use fangtan::replay::model::{Effect, Model, lines};
use fangtan::replay::tape::{Pace, Tape};
use fangtan::replay::view::view;
use fangtan::tui::keys::Key;
use fangtan::tui::wrap::width;
use insta::Settings as Snapshots;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::dashboard::{Place, said};
use crate::support::{ASCII, COLOUR, Desk, LARGE, NONE, START, stored, styles, text};

/// Practice with `esq24`: an answer is changed after a step back, one is long in coming, a note is
/// written, the language changes in between, and it is broken off.
const PRACTISED: &str = "f9 enter 1 1 1 2 5 4 4 esc 2 f3 text:Frau_Schmidt f3 \
                         f4 esc f4 esc f4 esc f4 esc f4 esc f4 esc f4 esc f4 esc 3 f2 4 \
                         f11 down enter enter";

fn esq24() -> Rc<Package> {
    let shelf = Shelf::open(std::path::Path::new("nowhere"));
    Rc::clone(shelf.find("esq24").unwrap().package().unwrap())
}

fn made_up(seed: u64, style: Style) -> Vec<Event> {
    let package = esq24();
    let desk = Opening::at_desk(Mode::Simulated, Some("北街支行".to_owned()), None, None);
    let opening = desk.bound_to(&package.instrument, "zh-CN", 7);
    let start = Stamp { at: START, mono: 0 };
    interview(
        &package,
        &mut Seed::new([3; 32]),
        opening,
        style,
        seed,
        start,
    )
    .1
}

fn practised() -> Vec<Event> {
    let mut desk = Desk::new("zh-CN", (80, 24), COLOUR);
    desk.keys(PRACTISED);
    let events = stored(&desk.data()).unwrap();
    assert!(events.last().unwrap().what.ends(), "{}", desk.screen());
    events
}

/// A replay without a terminal.
struct Show {
    model: Model,
    size: (u16, u16),
}

impl Show {
    fn new(events: Vec<Event>, lang: &str, size: (u16, u16)) -> Self {
        let tape = Tape::new(esq24(), events);
        let actions: LazyCell<_> = shelf::actions();
        let settings = Settings::default();
        Self {
            model: Model::new(tape, false, settings, lang, actions, 1, 0),
            size,
        }
    }

    fn keys(&mut self, keys: &[K]) -> &mut Self {
        for key in keys {
            self.model.press(Key::plain(*key), 0);
        }
        self
    }

    fn buffer(&self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let cursor = view(&self.model, &mut buffer);
        assert!(cursor.x < self.size.0 && cursor.y < self.size.1);
        buffer
    }

    fn screen(&self) -> String {
        text(&self.buffer())
    }

    fn shoot(&self, name: &str) {
        let buffer = self.buffer();
        let screen = text(&buffer);
        for line in screen.lines() {
            assert!(width(line) <= usize::from(self.size.0), "{name}: {line}");
        }
        let mut settings = Snapshots::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!(name, format!("{screen}----\n{}", styles(&buffer)));
        });
    }
}

/// By a clock of numbers, at every speed: each event stands on the screen, in its turn, for long enough
/// to be seen, and the whole takes as long as it should.
#[test]
fn at_no_speed_is_an_event_skipped() {
    for style in [Style::Satisfied, Style::Speeder] {
        for speed in [1, 7, 100] {
            let mut show = Show::new(made_up(5, style), "en", (80, 24));
            let all = show.model.tape.len();
            show.model.player.set_speed(speed, 0);
            let (mut now, mut shown) = (0, vec![1]);
            while let Some(due) = show.model.player.due(&show.model.tape) {
                assert!(due >= now + 40, "a frame of {} ms", due - now);
                assert!(!show.model.tick(due - 1), "too soon");
                // A machine that is far too slow shows every event all the same.
                now = due + 5_000 * u64::from(speed == 7);
                assert!(show.model.tick(now));
                let at = show.model.player.at;
                let head = format!("{at}/{all} +");
                assert!(show.screen().contains(&head), "{head}\n{}", show.screen());
                if shown.last() != Some(&at) {
                    shown.push(at);
                }
            }
            assert_eq!(shown, (1..=all).collect::<Vec<_>>());
            if speed == 1 {
                let whole: u64 = (1..all).map(|at| show.model.tape.played(at)).sum();
                assert!(now.abs_diff(whole) < 200, "{now} {whole}");
            }
            assert!(!show.model.tick(now + 1_000_000), "it is over");
        }
    }
}

#[test]
fn nothing_wakes_a_replay_that_is_paused() {
    let mut show = Show::new(made_up(5, Style::Satisfied), "en", (80, 24));
    assert!(show.model.player.due(&show.model.tape).is_some());
    show.keys(&[K::Char(' ')]);
    assert_eq!(show.model.player.due(&show.model.tape), None);
    show.keys(&[K::Char(' '), K::End]);
    assert_eq!(show.model.player.due(&show.model.tape), None);
    // From the end it begins anew.
    show.keys(&[K::Char(' ')]);
    assert_eq!(show.model.player.at, 1);
    assert!(show.model.player.due(&show.model.tape).is_some());
}

/// Each step is the fold of so many events, whichever way it was reached; gauges are those that the
/// interview's own screen has then.
#[test]
fn back_and_on_lead_to_the_same_frames() {
    let events = practised();
    let mut show = Show::new(events.clone(), "zh-CN", (100, 30));
    let mut frames = vec![show.screen()];
    for at in 2..=events.len() {
        show.keys(&[K::Right]);
        let desk = show.model.desk().unwrap();
        let package = desk.session.package();
        let fold = State::fold(&package.instrument, &events[..at]);
        assert_eq!(*desk.session.state(), fold);
        frames.push(show.screen());
    }
    let last = frames.last().unwrap().clone();
    show.keys(&[K::Right]);
    assert_eq!(show.screen(), last, "the end stays the end");
    for frame in frames.iter().rev().skip(1) {
        show.keys(&[K::Left]);
        assert_eq!(
            show.screen().replace("已暂停", ""),
            frame.replace("播放中", "").replace("已暂停", "")
        );
    }
    show.keys(&[K::End]);
    assert_eq!(show.screen(), last);
}

#[test]
fn a_changed_answer_and_a_hesitation_are_told() {
    let show = Show::new(practised(), "en", (80, 24));
    let tape = &show.model.tape;
    let changed: Vec<&String> = (1..=tape.len())
        .filter(|at| tape.newest(*at).unwrap().1.changes)
        .map(|at| &show.model.told[at - 1])
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(
        changed[0].contains("changed 4 Somewhat agree to 2 Somewhat disagree"),
        "{changed:?}"
    );
    let slow: Vec<usize> = (1..=tape.len())
        .filter(|at| tape.pace(tape.newest(*at).unwrap().1) == Some(Pace::Slow))
        .collect();
    assert!(!slow.is_empty());
    let told = lines(Words::embedded().voice("en"), tape).join("\n");
    assert!(told.contains("Hesitated: "), "{told}");
    assert!(told.contains(" s, median "), "{told}");
}

#[test]
fn a_long_gap_is_cut_and_said() {
    let mut events = made_up(5, Style::Satisfied);
    events[4].after = 42_000;
    let mut show = Show::new(events, "en", (80, 24));
    show.keys(&[K::Right, K::Right, K::Right]);
    assert!(
        show.screen()
            .contains("Then a gap of 42 seconds, played as 10 s."),
        "{}",
        show.screen()
    );
    assert_eq!(show.model.tape.played(4), 10_000);
    // The answer that took so long is told with all its seconds.
    show.keys(&[K::Right]);
    assert!(
        show.screen().contains("Hesitated: 42.0 s, median"),
        "{}",
        show.screen()
    );
}

#[test]
fn the_keys_set_the_speed() {
    let mut show = Show::new(made_up(5, Style::Satisfied), "en", (80, 24));
    for (key, speed) in [
        ('+', 2),
        ('+', 5),
        ('3', 3),
        ('+', 5),
        ('0', 100),
        ('+', 100),
        ('-', 50),
        ('1', 1),
        ('-', 1),
    ] {
        show.keys(&[K::Char(key)]);
        assert_eq!(show.model.player.speed, speed, "{key}");
        assert!(show.screen().contains(&format!("×{speed} ")));
    }
    for key in [K::Char('q'), K::Esc, K::F(10)] {
        assert_eq!(show.model.press(Key::plain(key), 0), Some(Effect::Quit));
    }
}

/// Of a real interview nothing is left that says who it was, or in which words.
#[test]
fn what_is_masked_is_nowhere() {
    let mut events = practised();
    let What::Opened(opening) = &mut events[0].what else {
        panic!("no opening");
    };
    opening.interviewer = Some("W07".to_owned());
    opening.branch = Some("大舜支行".to_owned());
    opening.device = Some("大厅一号".to_owned());
    let text = What::Answered {
        item: "remark".to_owned(),
        answer: fangtan::interview::answer::Answer::Text("我叫王小明".to_owned()),
        lang: "zh-CN".to_owned(),
        ms: 0,
        panel: true,
    };
    let end = events.len() - 1;
    let mut spoken = events[end].clone();
    spoken.what = text;
    events.insert(end, spoken);
    let known = ["W07", "大舜支行", "大厅一号", "王小明", "Frau Schmidt"];
    let plain = format!("{events:?}");
    assert!(known.iter().all(|word| plain.contains(word)), "{plain}");
    let events = masked(&events);
    for lang in ["zh-CN", "en"] {
        let mut show = Show::new(events.clone(), lang, (120, 40));
        let mut all = lines(Words::embedded().voice(lang), &show.model.tape).join("\n");
        for _ in 0..events.len() {
            all += &show.screen();
            show.keys(&[K::Right]);
        }
        for word in known {
            assert!(!all.contains(word), "{word}");
        }
        assert!(all.contains("***"));
    }
}

#[test]
fn what_cannot_be_played_is_one_sentence() {
    let rows = "trust-1,trust-2,ease-2,ease-5,response-1,response-2,reliable-1,reliable-2,\
                satisfaction\n4,3,4,5,4,4,3,4,4\n";
    let place = Place::with("esq8", rows);
    let list = place.told("en", &["list", "interviews"]);
    let id = list.split('\t').next().unwrap();
    let refused = |arguments: &[&str]| {
        let output = place.run("en", arguments);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let said = said(&output);
        assert_eq!(said.lines().count(), 1, "{said}");
        said
    };
    assert!(refused(&["replay", id]).contains("--allow-real"));
    assert!(refused(&["replay", "zzz"]).contains("No interview"));
    let told = place.told("en", &["replay", id.get(..12).unwrap(), "--allow-real"]);
    assert!(told.lines().count() > 9, "{told}");
    assert!(
        place
            .told("zh-CN", &["replay", id, "--allow-real"])
            .contains("开始访谈")
    );
    let output = place.run("en", &["replay", id, "--speed", "101"]);
    assert_eq!(output.status.code(), Some(2));

    let mut desk = Desk::new("en", (80, 24), COLOUR);
    desk.keys("f9 enter 1 1 1 2 5 4 f10");
    let id = stored(&desk.data()).map(|_| {
        let reader = fangtan::store::reader::Reader::open(&desk.data()).unwrap();
        reader.list().unwrap().last().unwrap().0.clone()
    });
    let data = desk.data();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args([
            "--lang",
            "en",
            "--data",
            data.to_str().unwrap(),
            "replay",
            &id.unwrap(),
        ])
        .env("FANGTAN_CONFIG", data.join("none.toml"))
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("has not ended"), "{}", said(&output));
}

#[test]
fn screens_in_both_languages() {
    let events = practised();
    let changed = 7;
    for lang in ["zh-CN", "en"] {
        for (cols, rows) in [(100, 30), (80, 24), (60, 20), (40, 12)] {
            let mut show = Show::new(events.clone(), lang, (cols, rows));
            show.keys(&vec![K::Right; changed]);
            show.shoot(&format!("replay.{lang}.{cols}x{rows}.colour"));
        }
        for (name, theme) in [("none", NONE), ("ascii", ASCII), ("large", LARGE)] {
            let mut show = Show::new(events.clone(), lang, (80, 24));
            show.model.stage.theme = theme;
            show.keys(&vec![K::Right; changed]);
            show.shoot(&format!("replay.{lang}.80x24.{name}"));
        }
        let mut show = Show::new(events.clone(), lang, (80, 24));
        show.keys(&[K::End])
            .shoot(&format!("replay-over.{lang}.80x24.colour"));
        show.keys(&[K::F(1)])
            .shoot(&format!("replay-help.{lang}.80x24.colour"));
    }
}
