//! Paradata: the visits that a log tells of are those that the session showed, and the files made
//! of them are what their formats say.

use std::rc::Rc;

use fangtan::exchange::odk_audit;
use fangtan::exchange::rows::{Paradata, Times};
use fangtan::instrument::parse::Package;
use fangtan::interview::event::{BreakOff, Event, Reopen, Sheet, Way, What};
use fangtan::interview::session::{Session, Stage, Stamp};
use fangtan::interview::visits::{End, Visit, Walk};
use fangtan::locale::words::Words;
use fangtan::wording::story;
use proptest::prelude::*;

use crate::odd::{self, Chance};
use crate::properties::{begun, config, packages, stride};
use crate::support::START;

// ── Visits ────────────────────────────────────────────────────────────────────────────────────

/// What the session showed: the item, or the end; from when, and until when by the clock of the
/// sitting, if the session was told.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    item: Option<usize>,
    began: i64,
    ended: Option<i64>,
    /// How long the pages took that were looked at meanwhile.
    pages: u64,
    /// A page was the last thing that was looked at.
    page: bool,
}

impl Seen {
    fn is(&self, visit: &Visit) -> bool {
        let pages = if self.page { self.pages } else { 0 };
        let ended = match (self.ended, visit.ended()) {
            // The item was covered by the page from when that was opened.
            (Some(seen), Some(told)) => told <= seen && told >= seen.saturating_sub_unsigned(pages),
            (seen, told) => seen == told,
        };
        ended && (visit.item, visit.began()) == (self.item, self.began)
    }
}

/// A session with a clock beside it that notes what it shows.
struct Watched {
    package: Rc<Package>,
    session: Session,
    events: Vec<Event>,
    seen: Vec<Seen>,
    open: bool,
    /// The wall clock and the monotonic one at the beginning of the sitting.
    start: Stamp,
    now: Stamp,
    /// How long nothing was done before what is done now.
    waited: u64,
}

impl Watched {
    fn new(package: &Rc<Package>) -> Self {
        let now = Stamp { at: START, mono: 0 };
        let mut watched = Self {
            package: Rc::clone(package),
            session: begun(package),
            events: Vec::new(),
            seen: Vec::new(),
            open: false,
            start: now,
            now,
            waited: 0,
        };
        watched.look();
        watched
    }

    /// The moment by the sitting's clock.
    fn clock(&self) -> i64 {
        self.start.at + (self.now.mono - self.start.mono).cast_signed()
    }

    /// Time goes by; now and then somebody sets the wall clock.
    fn wait(&mut self, chance: &mut Chance) {
        let ms = chance.next() % 5000;
        self.waited = ms;
        self.now.mono += ms;
        self.now.at += ms.cast_signed();
        if chance.once_in(20) {
            self.now.at += (chance.next() % 10_000_000).cast_signed() - 5_000_000;
        }
    }

    /// Notes what is on the screen.
    fn look(&mut self) {
        let shown = match self.session.stage() {
            Stage::Item(item) => Some(Some(item)),
            Stage::Closing => Some(None),
            _ => None,
        };
        let same = self.open && self.seen.last().map(|seen| seen.item) == shown;
        if !same {
            self.shut(Some(self.clock()));
            if let Some(item) = shown {
                let began = self.clock();
                self.seen.push(Seen {
                    item,
                    began,
                    ended: None,
                    pages: 0,
                    page: false,
                });
                self.open = true;
            }
        }
        self.events.extend(self.session.take());
    }

    fn shut(&mut self, at: Option<i64>) {
        if let Some(seen) = self.seen.last_mut().filter(|_| self.open) {
            seen.ended = at;
        }
        self.open = false;
    }

    /// Leaves, or is killed, and takes up again; opens again after an end.
    fn again(&mut self, chance: &mut Chance) {
        if self.open && chance.once_in(2) {
            self.session.pause(self.now);
            self.shut(Some(self.clock()));
        } else {
            self.shut(None);
        }
        self.events.extend(self.session.take());
        self.wait(chance);
        self.start = self.now;
        let package = || Rc::clone(&self.package);
        let id = || "walk".to_owned();
        self.session = Session::resume(package(), id(), &self.events, self.now)
            .or_else(|| {
                let reason = Reopen::Corrected;
                Session::reopen(package(), id(), &self.events, reason, "", self.now)
            })
            .unwrap();
        self.look();
    }

    fn act(&mut self, chance: &mut Chance) {
        self.session.pressed(chance.below(3) as u32);
        // What comes in the very millisecond in which a page closes had nothing else before it.
        let shown = self.open && self.waited > 0;
        if let Some(seen) = self.seen.last_mut().filter(|_| shown) {
            seen.page = false;
        }
        match chance.below(24) {
            0 => self.again(chance),
            1 => self
                .session
                .speak(["zh-CN", "en"][chance.below(2)], self.now),
            2 => self.session.panel(chance.once_in(2), self.now),
            3 => {
                let ms = chance.next() % (self.waited + 1);
                self.session.looked(Sheet::Map, ms, self.now);
                if let Some(seen) = self.seen.last_mut().filter(|_| self.open) {
                    seen.pages += ms;
                    seen.page = true;
                }
                let to = chance.below(self.package.instrument.items.len());
                let _ = self.session.jump(to, Way::Map, self.now);
            }
            4 => {
                let _ = self.session.finalise("K7MQ-2XRB-9WHTC", self.now);
            }
            5 if chance.once_in(9) => {
                let _ = self.session.break_off(BreakOff::NoTime, "", "K7", self.now);
            }
            _ => stride(chance, &mut self.session, self.now),
        }
        self.look();
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn visits_are_what_the_session_showed(seed in any::<u64>(), strides in 0_usize..150) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut watched = Watched::new(&package);
            for _ in 0..strides {
                watched.wait(&mut chance);
                watched.act(&mut chance);
            }
            watched.shut(None);
            let walk = Walk::through(&package, &watched.events);
            prop_assert_eq!(walk.visits.len(), watched.seen.len());
            for (visit, seen) in walk.visits.iter().zip(&watched.seen) {
                prop_assert!(seen.is(visit), "{seen:?} is told as {visit:?}");
            }
            whole(&walk, &watched.events)?;
        }
    }

    #[test]
    fn any_log_can_be_walked_through(seed in any::<u64>(), count in 1_usize..60) {
        let words = Words::embedded();
        for package in packages() {
            let mut chance = Chance(seed);
            let mut events: Vec<Event> =
                (0..count).map(|_| odd::event(&mut chance, &package.instrument)).collect();
            let opening = odd::opening(&mut chance, &package.instrument);
            events[0].what = What::Opened(Box::new(opening));
            let walk = Walk::through(&package, &events);
            prop_assert_eq!(walk.steps.len(), events.len());
            let paradata = Paradata::of(&package, "x", &events, Times::Shifted).unwrap();
            prop_assert!(paradata.rows.is_sorted_by_key(|row| (row.start, row.seq)));
            prop_assert!(!odk_audit::write(&paradata).is_empty());
            let totals = walk.totals(&events);
            for lang in ["zh-CN", "en"] {
                for line in story::lines(words.voice(lang), &package, &events) {
                    prop_assert!(!line.contains(['\n', '\r']), "{line:?}");
                }
            }
            prop_assert!(totals.fastest.map(|(_, ms)| ms) <= totals.slowest.map(|(_, ms)| ms));
        }
    }
}

/// What holds for the visits of any honest log.
fn whole(walk: &Walk, events: &[Event]) -> Result<(), TestCaseError> {
    let mut numbers = std::collections::HashMap::new();
    for visit in &walk.visits {
        let number: &mut u32 = numbers.entry(visit.item).or_default();
        *number += 1;
        prop_assert_eq!(visit.number, *number);
        prop_assert_eq!(visit.ended().is_none(), visit.end == End::Unfinished);
        prop_assert!(visit.end != End::Answered || visit.after().is_some());
        for pair in visit.spans.windows(2) {
            prop_assert_eq!(&pair[0].after, &pair[1].before);
            prop_assert!(pair[0].ended.unwrap() <= pair[1].began);
        }
        let last = visit.spans.last().unwrap();
        prop_assert!(visit.spans.len() == 1 || last.ended != Some(last.began));
        for span in &visit.spans {
            let ended = span.ended.unwrap_or(i64::MAX);
            prop_assert!(span.began.saturating_add_unsigned(span.ms) <= ended);
        }
        for warning in &visit.warnings {
            prop_assert!(
                visit.began() <= warning.began && warning.ended <= visit.ended().or(warning.ended)
            );
            let ended = warning.ended.unwrap_or(i64::MAX);
            prop_assert!(warning.began.saturating_add_unsigned(warning.ms) <= ended);
        }
    }
    // Every key press of a visit is counted once. Those that took the interview up again, or led
    // to its opening, came before any visit.
    let within = events
        .iter()
        .zip(&walk.steps)
        .filter(|(_, step)| step.visit.is_some());
    let keys: u32 = within.map(|(event, _)| event.keys).sum();
    prop_assert_eq!(walk.visits.iter().map(Visit::keys).sum::<u32>(), keys);
    let changes = events
        .iter()
        .zip(&walk.steps)
        .filter(|(event, step)| match &event.what {
            What::Answered { answer, .. } => step.before.as_ref().is_some_and(|old| old != answer),
            What::Cleared { .. } => step.before.is_some(),
            _ => false,
        });
    prop_assert_eq!(walk.totals(events).changes as usize, changes.count());
    Ok(())
}
