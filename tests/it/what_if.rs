//! What if: published vectors to 1e-9, the figures of the interview's own gauges, moves taken back, and
//! the word HYPOTHETICAL wherever one looks.

use std::path::Path;

use crossterm::event::KeyCode as K;
use fangtan::advise::suggest::{Evidence, suggest, suppose};
use fangtan::class::lesson::Lesson;
use fangtan::class::model::{Desk, Model, Msg, Screen};
use fangtan::class::sets::Sets;
use fangtan::class::update::update;
use fangtan::class::view::view;
use fangtan::class::what_if::WhatIf;
use fangtan::interview::identity::Seed;
use fangtan::interview::session::Stamp;
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::gauge::Gauges;
use fangtan::measure::hypothesis::{Moves, Outcome, Profile};
use fangtan::measure::score::{Convention, Told};
use fangtan::measure::weights::{Scheme, Weights};
use fangtan::teach::{Kind, Set};
use fangtan::tui::keys::Key;
use fangtan::tui::theme::Theme;
use fangtan::tui::wrap::width;
use insta::Settings as Snapshots;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::class::room::Room;
use crate::odd::Chance;
use crate::support::{ASCII, COLOUR, NONE, styles, text};
use crate::teaching::{close, package};

/// A class without a terminal.
struct Class {
    model: Model,
    size: (u16, u16),
}

impl Class {
    fn new(
        screen: impl FnOnce(&Desk) -> Screen,
        lang: &str,
        size: (u16, u16),
        theme: Theme,
    ) -> Self {
        let shelf = Shelf::open(Path::new("nowhere"));
        let seed = Seed::new([7; 32]);
        let mut desk = Desk::new(Words::embedded(), lang, theme, shelf, seed);
        desk.lesson = Some(Lesson::new(None, package(), "TEST".to_owned()));
        desk.big = size.0 <= 40;
        let screen = screen(&desk);
        let mut model = Model::new(desk);
        model.screen = screen;
        let mut class = Self { model, size };
        class.buffer();
        class
    }

    fn keys(&mut self, keys: &[K]) -> &mut Self {
        for key in keys {
            update(
                &mut self.model,
                Msg::Key(Key::plain(*key)),
                Stamp::default(),
            );
            self.buffer();
        }
        self
    }

    fn what_if(&self) -> &WhatIf {
        match &self.model.screen {
            Screen::WhatIf(own) => own,
            other => panic!("{other:?}"),
        }
    }

    fn buffer(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let shown = view(&self.model, &mut buffer);
        self.model.desk.drawn = shown.drawn;
        assert!(shown.cursor.x < self.size.0 && shown.cursor.y < self.size.1);
        buffer
    }

    fn screen(&mut self) -> String {
        text(&self.buffer())
    }

    fn shoot(&mut self, name: &str) {
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

fn middle(desk: &Desk) -> Screen {
    Screen::WhatIf(Box::new(WhatIf::middle(desk, &package())))
}

fn of_schemes(desk: &Desk) -> Screen {
    let set = Set::make(Kind::Schemes, &package()).unwrap();
    Screen::WhatIf(Box::new(WhatIf::of_set(desk, &set)))
}

/// A profile of one respondent.
fn profile(told: impl Fn(usize) -> Told) -> Profile {
    Profile::new(&package().instrument, |item, steps| {
        let Told::Point(point) = told(item) else {
            return None;
        };
        let mut grades = vec![0; steps as usize + 1];
        grades[point as usize - 1] = 1;
        Some(grades)
    })
}

/// The vector of the order interval, reached by moving factors.
#[test]
fn the_published_scores_have_the_published_interval_and_points() {
    let profile = Profile::middle(&package().instrument);
    let mut moves = Moves::none(&profile);
    for (dimension, score) in [62.0, 74.0, 70.0, 81.0].into_iter().enumerate() {
        moves.dimension(&profile, dimension, score - 50.0);
    }
    let points = [69.1, 67.604_166_666_666_67, 68.44, 71.75];
    for (scheme, point) in Scheme::RANKED.into_iter().zip(points) {
        moves.weigh(&profile, scheme);
        let outcome = Outcome::of(&profile, &moves);
        close(outcome.point.unwrap(), point);
        let (low, high) = outcome.order.unwrap();
        close(low, 62.0);
        close(high, 71.75);
        let ranks: Vec<_> = outcome.dimensions.iter().map(|held| held.rank).collect();
        assert_eq!(ranks, [Some(4), Some(2), Some(3), Some(1)]);
    }
}

/// The same answers are 71.75, 77.4, 76.1, 70 and 60, one key apart.
#[test]
fn the_convention_is_one_key_away() {
    let mut class = Class::new(of_schemes, "en", (80, 24), COLOUR);
    for (score, shown) in [
        (71.75, "Overall 71.75"),
        (77.4, "Overall 77.40"),
        (76.1, "Overall 76.10"),
        (70.0, "Overall 70.00"),
        (60.0, "Overall 60.00"),
        (71.75, "Overall 71.75"),
    ] {
        close(class.what_if().outcome().point.unwrap(), score);
        let screen = class.screen();
        assert!(screen.contains(shown), "{screen}");
        assert!(screen.contains("HYPOTHETICAL"), "{screen}");
        class.keys(&[K::Char('c')]);
    }
}

/// Unmoved, a profile has the gauges and the suggestions of an interview with the same answers.
#[test]
fn a_profile_that_is_not_moved_is_what_was_answered() {
    let package = package();
    let instrument = &package.instrument;
    let catalogue = shelf::catalogue().unwrap();
    let mut chance = Chance(5);
    for _ in 0..200 {
        let told: Vec<Told> = (0..instrument.items.len())
            .map(|_| match chance.below(7) {
                0 => Told::Open,
                n => Told::Point(i64::try_from(n).unwrap().min(5)),
            })
            .collect();
        let profile = profile(|item| told[item]);
        for scheme in Scheme::RANKED {
            let mut moves = Moves::none(&profile);
            moves.weigh(&profile, scheme);
            let outcome = Outcome::of(&profile, &moves);
            let weights = Weights::published(instrument, scheme);
            let gauges = Gauges::read(instrument, &weights, |item| told[item]);
            for (held, gauge) in outcome.dimensions.iter().zip(&gauges.dimensions) {
                assert_eq!(held.score.is_some(), gauge.score.is_some());
                close(held.score.unwrap_or(0.0), gauge.score.unwrap_or(0.0));
                let reach = gauge.reach.unwrap();
                close(held.reach.0, reach.0);
                close(held.reach.1, reach.1);
            }
            let overall = gauges.overall.unwrap();
            close(outcome.point.unwrap_or(0.0), overall.point.unwrap_or(0.0));
            assert_eq!(outcome.order.is_some(), overall.order.is_some());
            close(outcome.reach.0, overall.reach.0);
            close(outcome.reach.1, overall.reach.1);
            let evidence = Evidence {
                instrument,
                weights: weights.clone(),
                told: &|item| told[item],
                incidents: Vec::new(),
            };
            let known: Vec<usize> = suggest(&catalogue, &evidence)
                .iter()
                .map(|s| s.action)
                .collect();
            let score = |item| {
                let place = profile.items.iter().position(|asked| asked.item == item)?;
                moves.linear(&profile, place)
            };
            let supposed = suppose(&catalogue, instrument, &weights.each, &score);
            let supposed: Vec<usize> = supposed.iter().map(|s| s.action).collect();
            assert_eq!(supposed, known);
        }
    }
}

/// Whatever is done, weights add up to 1, scores stay on their scale, and going back leads back.
#[test]
fn moves_at_random_can_all_be_taken_back() {
    let keys = [
        K::Right,
        K::Left,
        K::Up,
        K::Down,
        K::Tab,
        K::Char('+'),
        K::Char('-'),
        K::Char('w'),
        K::Char('c'),
        K::Char('r'),
        K::Home,
        K::End,
        K::F(6),
        K::F(7),
        K::Right,
        K::Right,
    ];
    for seed in 0..20 {
        let mut chance = Chance(seed);
        let mut class = Class::new(middle, "zh-CN", (80, 24), COLOUR);
        let start = class.what_if().moves().clone();
        for _ in 0..60 {
            class.keys(&[keys[chance.below(keys.len())]]);
            let own = class.what_if();
            let sum: f64 = own.moves().weights().iter().sum();
            close(sum, 1.0);
            assert!(
                own.moves()
                    .weights()
                    .iter()
                    .all(|w| (0.0..=1.0).contains(w))
            );
            let outcome = own.outcome();
            for held in &outcome.dimensions {
                let score = held.score.unwrap();
                assert!((-100.0..=100.0).contains(&score), "{score}");
            }
            let (low, high) = outcome.order.unwrap();
            let point = outcome.point.unwrap();
            if outcome.keeps_order {
                assert!(
                    (low - 1e-9..=high + 1e-9).contains(&point),
                    "{low} {point} {high}"
                );
            }
        }
        for _ in 0..60 {
            class.keys(&[K::Backspace]);
        }
        assert_eq!(*class.what_if().moves(), start);
    }
}

#[test]
fn reset_is_one_key_and_can_be_undone() {
    let mut class = Class::new(middle, "en", (80, 24), COLOUR);
    let before = class.screen();
    class.keys(&[K::Right, K::Right, K::Down, K::Left, K::Char('w')]);
    let moved = class.what_if().moves().clone();
    class.keys(&[K::F(8)]);
    let own = class.what_if();
    assert_eq!(own.outcome().point, Some(50.0));
    class.keys(&[K::Backspace]);
    assert_eq!(*class.what_if().moves(), moved);
    class.keys(&[
        K::Backspace,
        K::Backspace,
        K::Backspace,
        K::Backspace,
        K::Up,
    ]);
    assert_eq!(class.screen(), before);
}

/// Ranks and suggestions follow at once.
#[test]
fn everything_follows_a_move() {
    let mut class = Class::new(middle, "en", (80, 24), COLOUR);
    class.keys(&[K::Down, K::Down, K::Left, K::Left]);
    let screen = class.screen();
    assert!(screen.contains("40.0 −10.0"), "{screen}");
    assert!(screen.contains("no. 1→4"), "{screen}");
    assert!(screen.contains("Overall 48.00 (was 50.00)"), "{screen}");
    let first = |screen: &str| {
        let mut lines = screen.lines().skip_while(|line| !line.contains("do first"));
        lines.nth(1).unwrap().to_owned()
    };
    let before = first(&screen);
    // All the weight on what was lowered.
    class.keys(&[K::Tab, K::Tab, K::Down, K::Down]);
    class.keys(&[K::Right; 16]);
    let screen = class.screen();
    assert!(screen.contains("100.0%"), "{screen}");
    assert!(screen.contains("Overall 40.00"), "{screen}");
    assert!(screen.contains("break the order"), "{screen}");
    assert_ne!(first(&screen), before);
}

/// What a case says nothing about is no score, until somebody supposes one.
#[test]
fn what_is_not_evidenced_is_not_scored_before_it_is_assumed() {
    let package = package();
    let profile = profile(|item| {
        if package.instrument.items[item].dimension == Some(0) {
            Told::Closed
        } else {
            Told::Point(4)
        }
    });
    let mut moves = Moves::none(&profile);
    let outcome = Outcome::of(&profile, &moves);
    assert_eq!(outcome.point, None);
    assert_eq!(outcome.dimensions[0].reach, (0.0, 100.0));
    moves.dimension(&profile, 0, 5.0);
    let outcome = Outcome::of(&profile, &moves);
    assert_eq!(outcome.dimensions[0].score, Some(50.0));
    assert!(outcome.point.is_some());
    moves.convention = Convention::Net;
    assert!(Outcome::of(&profile, &moves).point.is_some());
}

#[test]
fn screens_in_both_languages() {
    let moved = [K::Right, K::Right, K::Down, K::Left];
    for lang in ["zh-CN", "en"] {
        let word = if lang == "en" {
            "HYPOTHETICAL"
        } else {
            "假设"
        };
        for (cols, rows) in [(100, 30), (80, 24), (60, 20), (40, 12)] {
            let size = (cols, rows);
            let mut class = Class::new(middle, lang, size, COLOUR);
            class.keys(&moved);
            assert!(class.screen().contains(word));
            class.shoot(&format!("what-if.{lang}.{cols}x{rows}.colour"));
            class.keys(&[K::Tab, K::Down]);
            assert!(class.screen().contains(word));
            if cols != 100 {
                class.shoot(&format!("what-if-items.{lang}.{cols}x{rows}.colour"));
            }
            class.keys(&[K::Tab, K::Down, K::Right]);
            assert!(class.screen().contains(word));
            for (place, kind) in Kind::ALL.into_iter().enumerate() {
                let open = |desk: &Desk| Screen::Sets(Sets::open(desk, place));
                let mut class = Class::new(open, lang, size, COLOUR);
                let screen = class.screen();
                assert!(!screen.contains('…'), "a figure is cut off:\n{screen}");
                if cols != 100 {
                    class.shoot(&format!("set-{}.{lang}.{cols}x{rows}.colour", kind.name()));
                }
            }
        }
        for (name, theme) in [("none", NONE), ("ascii", ASCII)] {
            let mut class = Class::new(middle, lang, (80, 24), theme);
            class
                .keys(&moved)
                .shoot(&format!("what-if.{lang}.80x24.{name}"));
        }
    }
}

/// From a set one key leads to what-if, and back.
#[test]
fn a_set_can_be_moved() {
    let open = |desk: &Desk| Screen::Sets(Sets::open(desk, 4));
    let mut class = Class::new(open, "en", (80, 24), COLOUR);
    assert!(class.screen().contains("71.75"), "{}", class.screen());
    class.keys(&[K::Enter]);
    close(class.what_if().outcome().point.unwrap(), 71.75);
    class.keys(&[K::Esc]);
    assert!(class.screen().contains("The same answers, five scores"));
}

/// A closed vote is where what-if starts: all groups together, and what nobody has evidence for is open.
#[test]
fn what_if_starts_from_a_closed_vote() {
    let mut room = Room::new("en", (80, 24), COLOUR, "dashun");
    room.keys("2").keys("down down down enter");
    // Group 1 says 3 to the first six indicators and nothing else; group 2 says 5 to them.
    room.keys("3*6 -*18").keys("5*6 -*18").keys("f7");
    let desk = &room.model.desk;
    let own = WhatIf::of_lesson(desk, desk.lesson.as_ref().unwrap());
    let held = &own.outcome().dimensions;
    close(held[0].score.unwrap(), 75.0);
    assert_eq!(held[1].score, None);
    assert_eq!(own.outcome().point, None);
    room.model.screen = Screen::WhatIf(Box::new(own));
    let screen = room.screen();
    assert!(screen.contains("No overall score"), "{screen}");
    assert!(screen.contains("HYPOTHETICAL"), "{screen}");
    assert!(screen.contains("75.0"), "{screen}");
    // The three others are assumed, one key each.
    room.keys("down right down right down right");
    let screen = room.screen();
    assert!(screen.contains("Overall 60.00"), "{screen}");
    assert!(screen.contains("assumed"), "{screen}");
}
