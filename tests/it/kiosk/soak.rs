//! Visits at random: honest, idle, young, unwilling, abusive. A seed makes every run the same again.
//!
//! `FANGTAN_KIOSK=5000 cargo test --release kiosk_soak -- --nocapture` holds so many visits instead
//! of the usual number, and says what came of them.

use std::collections::BTreeSet;
use std::io::Write as _;

use crossterm::event::KeyCode;
use fangtan::config::kiosk::{Kiosk, OnTimeout};
use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, What};
use fangtan::kiosk::act::Act;
use fangtan::kiosk::model::{Effect, Msg, Screen};
use fangtan::kiosk::sheet::sheet;
use fangtan::tui::keys::Key;
use fangtan::tui::touch::{Touch, TouchKind};

use crate::kiosk::world::{World, settings};
use crate::odd::Chance;
use crate::screens::split_glyph;
use crate::support::text;

const VISITS: usize = 48;
const KIOSKS: [(&str, u64); 4] = [
    ("esq8", 1),
    ("everykind", 2),
    ("selfservice", 3),
    ("everykind", 4),
];

#[test]
fn kiosk_soak() {
    let wanted = std::env::var("FANGTAN_KIOSK")
        .ok()
        .and_then(|n| n.parse().ok());
    let visits: usize = wanted.unwrap_or(VISITS);
    let told = std::thread::scope(|scope| {
        let runs = KIOSKS.map(|(instrument, seed)| {
            scope.spawn(move || Soak::new(instrument, seed).run(visits / KIOSKS.len()))
        });
        runs.map(|run| run.join().unwrap())
    });
    let all = told.iter().fold(Told::default(), Told::and);
    say(&format!("{all:?}, resident {} KiB", resident()));
    assert!(
        all.sent > 0 && all.left > 0 && all.declined > 0 && all.staff > 0,
        "{all:?}"
    );
}

/// What became of the visits.
#[derive(Debug, Default, Clone)]
struct Told {
    visits: usize,
    messages: usize,
    sent: usize,
    left: usize,
    declined: usize,
    staff: usize,
    escapes: usize,
    leaks: usize,
}

impl Told {
    fn and(self, other: &Self) -> Self {
        Self {
            visits: self.visits + other.visits,
            messages: self.messages + other.messages,
            sent: self.sent + other.sent,
            left: self.left + other.left,
            declined: self.declined + other.declined,
            staff: self.staff + other.staff,
            escapes: self.escapes + other.escapes,
            leaks: self.leaks + other.leaks,
        }
    }
}

struct Soak {
    world: World,
    chance: Chance,
    told: Told,
    /// What earlier visitors typed or were given: nobody may see it again.
    secrets: Vec<String>,
    /// What this one typed.
    own: String,
    finished: BTreeSet<String>,
}

impl Soak {
    fn new(instrument: &str, seed: u64) -> Self {
        let on_timeout = if seed == 4 {
            OnTimeout::Discard
        } else {
            OnTimeout::SavePartial
        };
        let world = World::new(
            instrument,
            Kiosk {
                on_timeout,
                ..settings()
            },
        );
        Self {
            world,
            chance: Chance(seed),
            told: Told::default(),
            secrets: Vec::new(),
            own: String::new(),
            finished: BTreeSet::new(),
        }
    }

    fn run(mut self, visits: usize) -> Told {
        let mut before = 0;
        for visit in 0..visits {
            self.visit(visit);
            if visit == visits / 10 {
                before = resident();
            }
        }
        // Four kiosks share one process; what each keeps does not grow with its visits.
        let after = resident();
        let grown = after as f64 / before.max(1) as f64;
        if visits >= 1000 {
            say(&format!("{before} → {after} KiB, ×{grown:.3}"));
        }
        self.records(visits);
        self.told
    }

    /// One visit, of whatever kind, until nobody is there.
    fn visit(&mut self, number: usize) {
        self.told.visits += 1;
        self.own = format!("Geheim{number}x{}", self.chance.below(1_000_000));
        let kind = self.chance.below(8);
        let length = if kind == 0 { 400 } else { 120 };
        self.world.key(KeyCode::Enter);
        for _ in 0..length {
            match kind {
                0 | 1 => self.mischief(),
                2 if self.chance.once_in(12) => {
                    self.world.pass(61_000);
                }
                3 if self.chance.once_in(10) => self.quick(&[Act::No, Act::Stop]),
                _ => self.honest(),
            }
            self.holds();
            if matches!(self.world.model.screen, Screen::Thanks(_)) {
                self.thanked();
            }
            if matches!(self.world.model.screen, Screen::Lobby) && self.chance.once_in(2) {
                break;
            }
        }
        // Staff look in now and then; in the end everybody is gone.
        if self.chance.once_in(9) {
            self.world.pass(200_000);
            self.world.staff();
            self.told.staff += usize::from(matches!(self.world.model.screen, Screen::Staff(_)));
            self.holds();
        }
        self.world.resize(80, 24);
        self.world.pass(400_000);
        assert!(
            matches!(self.world.model.screen, Screen::Lobby),
            "{:?}",
            self.world.model.screen
        );
        self.secrets.push(std::mem::take(&mut self.own));
        self.forgotten();
    }

    fn thanked(&mut self) {
        if let Screen::Thanks(receipt) = &self.world.model.screen {
            let (id, code) = (receipt.interview.clone(), receipt.code.clone());
            if self.finished.insert(id) {
                self.told.sent += 1;
                self.secrets.push(code);
            }
            self.world.pass(100_000);
        }
    }

    /// A step that a visitor would take who wants to get on.
    fn honest(&mut self) {
        self.world.pass(500);
        if sheet(&self.world.model).letters {
            let own = self.own.clone();
            for c in own.chars() {
                self.world.key(KeyCode::Char(c));
            }
        }
        let placed = self.world.placed();
        let useful = |act: &Act| {
            !matches!(
                act,
                Act::Help | Act::Stop | Act::No | Act::Leave | Act::Speak(_) | Act::Back | Act::Up
            )
        };
        let acts: Vec<Act> = placed
            .spots
            .iter()
            .map(|spot| spot.target.act.clone())
            .filter(|act| useful(act) && !matches!(act, Act::Quit | Act::Export))
            .collect();
        // What goes on comes more often, so that visits end.
        let on = acts.iter().find(|act| {
            matches!(
                act,
                Act::Next | Act::Send | Act::Yes | Act::Begin | Act::Keep
            )
        });
        let act = match on {
            Some(on) if self.chance.once_in(2) => Some(on.clone()),
            _ if acts.is_empty() => None,
            _ => Some(self.chance.pick(&acts).clone()),
        };
        match act {
            Some(act) => self.tap(&act),
            None => {
                self.world.key(KeyCode::Char('1'));
            }
        }
    }

    fn quick(&mut self, wanted: &[Act]) {
        let act = wanted.iter().find(|act| self.world.offers(act)).cloned();
        if let Some(act) = act {
            self.told.declined += usize::from(act == Act::No);
            self.tap(&act);
        }
    }

    fn tap(&mut self, act: &Act) {
        let (col, row) = self.world.spot(act);
        self.world.touch(TouchKind::Press, col, row);
        self.world.touch(TouchKind::Release, col, row);
    }

    /// Anything that keys, fingers and windows can do.
    fn mischief(&mut self) {
        let size = self.world.model.size;
        let msg = match self.chance.below(24) {
            0..4 => Msg::Touch(Touch {
                kind: *self
                    .chance
                    .pick(&[TouchKind::Press, TouchKind::Drag, TouchKind::Release]),
                col: self.chance.below(usize::from(size.cols) + 3) as u16,
                row: self.chance.below(usize::from(size.rows) + 3) as u16,
            }),
            4..8 => {
                let letter = *self
                    .chance
                    .pick(&['c', 'z', '\\', 'd', 'k', 'p', 'q', '[', '@', 'l']);
                Msg::Key(Key::ctrl(letter))
            }
            8..11 => Msg::Key(Key::plain(KeyCode::F(1 + self.chance.below(24) as u8))),
            11..14 => {
                let codes = [
                    KeyCode::Esc,
                    KeyCode::Enter,
                    KeyCode::Tab,
                    KeyCode::BackTab,
                    KeyCode::Up,
                    KeyCode::Down,
                    KeyCode::Home,
                    KeyCode::End,
                    KeyCode::Insert,
                    KeyCode::Delete,
                    KeyCode::Backspace,
                    KeyCode::PageUp,
                    KeyCode::PageDown,
                    KeyCode::Null,
                    KeyCode::Menu,
                    KeyCode::Pause,
                    KeyCode::PrintScreen,
                ];
                Msg::Key(Key::plain(*self.chance.pick(&codes)))
            }
            14..18 => {
                let chars: Vec<char> = "0123456789９五+-*/.: qx\u{7}\u{301}👩\u{202e}"
                    .chars()
                    .collect();
                Msg::Key(Key::plain(KeyCode::Char(*self.chance.pick(&chars))))
            }
            18 => Msg::Pasted,
            19 => {
                let sizes = [
                    (1, 1),
                    (2, 50),
                    (300, 1),
                    (40, 12),
                    (39, 11),
                    (80, 24),
                    (200, 60),
                ];
                let (cols, rows) = *self.chance.pick(&sizes);
                self.world.resize(cols, rows);
                return;
            }
            20 => Msg::Tick,
            21 => {
                let held = self.chance.below(9) as u32;
                let c = char::from_digit(held + 1, 10).unwrap();
                for _ in 0..60 {
                    self.told.messages += 1;
                    self.world.send(Msg::Key(Key::plain(KeyCode::Char(c))));
                }
                return;
            }
            22 => {
                let ms = self.chance.below(70_000) as u64;
                self.world.pass(ms);
                return;
            }
            _ => Msg::Line("::kp".to_owned()),
        };
        self.told.messages += 1;
        self.world.mono += self.chance.below(400) as u64;
        self.world.send(msg);
    }

    /// What must be true after every step: nobody got out, and nothing of anybody before is seen.
    fn holds(&mut self) {
        self.told.messages += 1;
        let out = |effect: &Effect| matches!(effect, Effect::Quit(_));
        let escapes = self.world.done.iter().filter(|effect| out(effect)).count();
        assert_eq!(escapes, 0, "somebody got out");
        self.world.done.clear();
        let buffer = self.world.buffer();
        if buffer.area.width > 1 {
            assert_eq!(split_glyph(&buffer), None, "{}", text(&buffer));
        }
        let shown = text(&buffer);
        let leaked = self
            .secrets
            .iter()
            .rev()
            .take(50)
            .find(|secret| shown.contains(*secret));
        assert_eq!(leaked, None, "{shown}");
    }

    /// With nobody there, the model knows nothing of anybody.
    fn forgotten(&mut self) {
        let known = format!("{:?}", self.world.model);
        let leaked = self
            .secrets
            .iter()
            .rev()
            .take(50)
            .find(|secret| known.contains(*secret));
        assert_eq!(leaked, None, "the model remembers");
    }

    /// What is on the disk: whole visits, each with its own words and nobody else's.
    fn records(&mut self, visits: usize) {
        let logs = self.world.logs();
        let complete = logs
            .iter()
            .filter(|(_, log)| matches!(log.last().unwrap().what, What::Finalised { .. }));
        let complete: BTreeSet<String> = complete.map(|(id, _)| id.clone()).collect();
        for id in &self.finished {
            assert!(
                complete.contains(id),
                "{id} was thanked for and is not stored"
            );
        }
        self.told.left = logs.len() - complete.len();
        assert!(logs.len() <= visits * 60, "{} records", logs.len());
        for (id, log) in &logs {
            assert!(
                matches!(log[0].what, What::Opened(_)),
                "{id} was written without consent"
            );
            let ended = matches!(
                log.last().unwrap().what,
                What::Finalised { .. } | What::BrokenOff { .. }
            );
            assert!(ended, "{id} is still open");
            let words: BTreeSet<&str> = log.iter().filter_map(words).collect();
            let secrets = words.iter().flat_map(|words| words.split("Geheim").skip(1));
            let whose: BTreeSet<&str> = secrets.filter_map(|rest| rest.split('x').next()).collect();
            assert!(whose.len() <= 1, "{id} has the words of {whose:?}");
        }
    }
}

fn words(event: &Event) -> Option<&str> {
    match &event.what {
        What::Answered {
            answer: Answer::Text(text),
            ..
        } => Some(text),
        _ => None,
    }
}

/// A figure of a long run, for whoever asked for it.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// The memory of this process, in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}
