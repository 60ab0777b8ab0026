//! Every kind of item that an instrument can have, answered by finger alone and by keys alone, in every
//! size and language.

use std::fmt::Write as _;

use crossterm::event::KeyCode;
use fangtan::instrument::model::Kind;
use fangtan::instrument::quantity::Form;
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::event::What;
use fangtan::kiosk::act::Act;
use fangtan::kiosk::model::Screen;
use fangtan::kiosk::sheet::{Mark, sheet};

use crate::kiosk::world::{World, settings};

/// Typed values, batteries and paired columns, loops and filters, checks and what is worked out, orders
/// left to chance, points; and a shipped instrument with pairs.
const INSTRUMENTS: [&str; 7] = [
    "typed",
    "grids",
    "flow",
    "rules",
    "chance",
    "everykind",
    "servqual",
];
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];
const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

#[test]
fn every_kind_is_answered_by_finger_alone() {
    everywhere(World::finger);
}

#[test]
fn every_kind_is_answered_by_keys_alone() {
    everywhere(World::typed);
}

fn everywhere(step: impl Fn(&mut World)) {
    for instrument in INSTRUMENTS {
        for (cols, rows) in SIZES {
            for lang in LANGUAGES {
                let mut world = begun(instrument, (cols, rows), lang);
                let at = format!("{instrument} {cols}×{rows} {lang}");
                let (mut steps, mut stays) = (0, 0);
                while matches!(world.model.screen, Screen::Visit(_)) {
                    let before = world.stage();
                    step(&mut world);
                    // What an author urges is asked for once more.
                    stays = if world.stage() == before {
                        stays + 1
                    } else {
                        0
                    };
                    assert!(stays < 2, "{at} stays: {}", world.screen());
                    steps += 1;
                    assert!(steps < 100, "{at} does not end");
                }
                let shown = world.screen();
                assert!(
                    matches!(world.model.screen, Screen::Thanks(_)),
                    "{at} {shown}"
                );
                // Some are screened out by what they say, which is an end, too.
                let logs = world.logs();
                assert!(logs[0].1.last().unwrap().what.ends(), "{at}");
            }
        }
    }
}

#[test]
fn every_kind_looks_as_it_did() {
    for lang in LANGUAGES {
        let mut pages = String::new();
        for instrument in ["typed", "grids", "flow", "everykind"] {
            let mut world = begun(instrument, (40, 12), lang);
            while matches!(world.model.screen, Screen::Visit(_)) {
                if let Some(item) = world.item() {
                    writeln!(pages, "── {instrument}: {item}\n{}", world.screen()).unwrap();
                }
                world.finger();
            }
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| insta::assert_snapshot!(format!("kiosk-kinds.{lang}.40x12"), pages));
    }
}

#[test]
fn without_a_keyboard_words_are_left_out_and_stored_as_blank() {
    let mut world = begun("typed", (80, 24), "en");
    while matches!(world.model.screen, Screen::Visit(_)) {
        world.finger();
    }
    let logs = world.logs();
    let said = |item: &str| {
        let answered = logs[0].1.iter().filter_map(|event| match &event.what {
            What::Answered {
                item: id, answer, ..
            } if id == item => Some(answer.clone()),
            _ => None,
        });
        answered.reduce(|_, newer| newer)
    };
    assert_eq!(said("fee"), Some(Answer::Quantity("12.50".to_owned())));
    assert_eq!(
        said("born"),
        Some(Answer::Quantity("2001-02-03".to_owned()))
    );
    assert_eq!(said("hour"), Some(Answer::Quantity("09:30".to_owned())));
    assert_eq!(said("uses.pay"), None);
    assert_eq!(said("channel"), Some(Answer::Code("other".to_owned())));
    // Other, please specify: demanded by an interviewer, never by a screen without keys.
    assert_eq!(said("channel.other"), Some(Answer::Missing(Missing::Blank)));
}

fn begun(instrument: &str, (cols, rows): (u16, u16), lang: &str) -> World {
    let mut world = World::new(instrument, settings());
    world.resize(cols, rows);
    world.tap(&Act::Begin).tap(&Act::Language(lang.to_owned()));
    world
}

/// What is typed for an item of digits.
fn digits(kind: &Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Integer { .. } => "3",
        Kind::Quantity(quantity) => match quantity.form {
            Form::Decimal(_) => "12.5",
            Form::Date => "20010203",
            Form::Time => "0930",
        },
        _ => return None,
    })
}

impl World {
    fn item(&self) -> Option<String> {
        let Screen::Visit(visit) = &self.model.screen else {
            return None;
        };
        Some(visit.session.item()?.1.id.clone())
    }

    fn kind(&self) -> Option<Kind> {
        let Screen::Visit(visit) = &self.model.screen else {
            return None;
        };
        Some(visit.session.item()?.1.kind.clone())
    }

    /// Where a visit stands, checks included.
    fn stage(&self) -> String {
        let Screen::Visit(visit) = &self.model.screen else {
            return "over".to_owned();
        };
        let session = &visit.session;
        format!("{:?} {:?}", session.stage(), session.warning())
    }

    /// A target is leafed to and touched.
    fn reach(&mut self, act: &Act) {
        for _ in 0..40 {
            if self.offers(act) {
                self.tap(act);
                return;
            }
            assert!(self.offers(&Act::Down), "no {act:?}: {}", self.screen());
            self.tap(&Act::Down);
        }
    }

    /// The last answer of a list: “other” stands there.
    fn last(&self) -> Option<Act> {
        let page = sheet(&self.model);
        let mut picks = page.choices.iter().rev();
        let last = picks.find(|target| matches!(target.act, Act::Pick(_)));
        last.map(|target| target.act.clone())
    }

    /// One page answered by touches alone.
    fn finger(&mut self) {
        let page = sheet(&self.model);
        let on = [Act::Yes, Act::Send, Act::Keep];
        if let Some(on) = on.iter().find(|act| page.offers(act)) {
            return self.reach(on);
        }
        match self.kind() {
            Some(Kind::Text { .. }) => self.reach(&Act::Next),
            Some(Kind::Multi(_)) => {
                let ticked = |mark| page.choices.iter().any(|t| t.mark == Some(mark));
                if !ticked(Mark::Ticked) {
                    self.reach(&Act::Pick(0));
                }
                self.reach(&Act::Next);
            }
            Some(Kind::Allocation(parts)) => {
                for _ in 0..parts.total.div_ceil(parts.step) {
                    self.reach(&Act::More(0));
                }
                self.reach(&Act::Next);
            }
            Some(kind) => {
                if let Some(digits) = digits(&kind) {
                    for digit in digits.chars() {
                        self.reach(&Act::Digit(digit));
                    }
                    return self.reach(&Act::Next);
                }
                let pick = self.last().filter(|_| page.offers(&Act::Pick(0)));
                self.reach(&pick.unwrap_or(Act::Next));
            }
            None => self.reach(&Act::Done),
        }
    }

    /// One page answered by keys alone.
    fn typed(&mut self) {
        let page = sheet(&self.model);
        if page.offers(&Act::Keep) {
            self.keys("+");
            return;
        }
        match self.kind() {
            Some(Kind::Text { pattern, .. }) => {
                self.keys(if pattern.is_some() { "B07\n" } else { "well\n" });
            }
            Some(Kind::Multi(_)) => {
                let ticked = page.choices.iter().any(|t| t.mark == Some(Mark::Ticked));
                self.keys(if ticked { "\n" } else { "1\n" });
            }
            Some(Kind::Allocation(parts)) => {
                for _ in 0..parts.total.div_ceil(parts.step) {
                    self.key(KeyCode::Char('1'));
                }
                self.keys("\n");
            }
            Some(kind) => match digits(&kind) {
                Some(digits) => {
                    self.keys(digits);
                    self.keys("\n");
                }
                // Down to the first answer, and Enter takes it.
                None if page.offers(&Act::Pick(0)) => {
                    self.key(KeyCode::Down).key(KeyCode::Enter);
                }
                None => {
                    self.keys("1");
                }
            },
            None => {
                self.keys("1");
            }
        }
    }
}
