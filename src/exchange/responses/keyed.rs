//! From a row to an interview: the one session is driven as an interviewer would who keys in a form.

use std::rc::Rc;

use crate::exchange::responses::problem::Fault;
use crate::exchange::responses::record::Row;
use crate::instrument::model::{ItemIx, Level};
use crate::instrument::parse::Package;
use crate::instrument::standard::scales;
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{BreakOff, Event, Mode, Opening, Way};
use crate::interview::session::{Held, Session, Stage, Stamp};

/// What is wrong with a row, by item; none where no item can be named.
pub type Faults = Vec<(Option<ItemIx>, Fault)>;

/// Keys rows of one instrument.
#[derive(Debug)]
pub struct Keyer {
    package: Rc<Package>,
    lang: String,
    /// The place of each item's point in a row.
    points: Vec<Option<usize>>,
}

/// Who an interview is, as far as the row does not tell.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its id.
    pub id: String,
    /// Its number at this machine.
    pub number: u32,
    /// When it began where the row does not say, in milliseconds since 1970.
    pub at: i64,
    /// A receipt code. Nobody is given it: whoever answered was not there.
    pub receipt: String,
    /// The language where the row does not say.
    pub lang: String,
}

impl Keyer {
    /// For rows of this instrument; a failing check is told in this language.
    pub fn new(package: &Rc<Package>, lang: &str) -> Self {
        let mut points = vec![None; package.instrument.items.len()];
        for (item, place) in scales(&package.instrument).zip(0..) {
            if let Some(slot) = points.get_mut(item) {
                *slot = Some(place);
            }
        }
        Self {
            package: Rc::clone(package),
            lang: lang.to_owned(),
            points,
        }
    }

    /// The events of the interview that a row tells. One with an item that was asked and not reached
    /// is one that broke off there. No consent is recorded: it was not given to this notice.
    pub fn events(&self, row: &Row, identity: &Identity) -> Result<Vec<Event>, Faults> {
        let at = row.desk.started.unwrap_or(identity.at);
        let stamp = Stamp { at, mono: 0 };
        let mut session = self.begin(row, identity, stamp);
        let mut faults = Faults::new();
        let mut seen = vec![false; self.points.len()];
        let mut reached = true;
        while let Stage::Item(place) = session.stage() {
            if seen.get(place).copied().unwrap_or(true) {
                break;
            }
            if let Some(slot) = seen.get_mut(place) {
                *slot = true;
            }
            match self.step(&mut session, place, self.answer(row, place), stamp) {
                Ok(there) => reached &= there,
                Err(fault) => {
                    faults.push((Some(place), fault));
                    break;
                }
            }
        }
        if faults.is_empty() {
            faults = self.unasked(row, &session);
        }
        if faults.is_empty() {
            let ended = if reached {
                session.finalise(&identity.receipt, stamp)
            } else {
                session.break_off(BreakOff::Other, "", &identity.receipt, stamp)
            };
            if let Err(held) = ended {
                faults.push(self.fault(held));
            }
        }
        if faults.is_empty() {
            Ok(session.take())
        } else {
            Err(faults)
        }
    }

    fn begin(&self, row: &Row, identity: &Identity, stamp: Stamp) -> Session {
        let desk = &row.desk;
        let apart = desk.mode.filter(|mode| !mode.counts());
        let mode = apart.unwrap_or(Mode::Keyed);
        let [branch, wave, interviewer] =
            [&desk.branch, &desk.wave, &desk.interviewer].map(Clone::clone);
        let opening = Opening::at_desk(mode, branch, wave, interviewer);
        let lang = desk.lang.as_deref().unwrap_or(&identity.lang);
        let opening = Opening {
            consent: None,
            ..opening.bound_to(&self.package.instrument, lang, identity.number)
        };
        let package = Rc::clone(&self.package);
        let mut session = Session::begin(package, identity.id.clone(), opening, stamp);
        // Nobody saw scores while the form was filled in.
        session.panel(false, stamp);
        session.of_age(true, stamp);
        session.consent(true, stamp);
        session
    }

    /// What a row says of an item; nothing for words to read.
    fn answer(&self, row: &Row, place: ItemIx) -> Option<Answer> {
        if let Some(point) = self.points.get(place).copied().flatten() {
            let point = row.points.get(point).copied()?;
            return Some(point.map_or_else(Answer::Missing, Answer::Number));
        }
        let mut others = row.others.iter();
        others
            .find(|(item, _)| *item == place)
            .map(|(_, answer)| answer.clone())
    }

    /// Keys one item; `false` if the interview ended before it.
    fn step(
        &self,
        session: &mut Session,
        place: ItemIx,
        answer: Option<Answer>,
        stamp: Stamp,
    ) -> Result<bool, Fault> {
        let held = match answer {
            None => session.next(stamp),
            Some(Answer::Missing(Missing::Skipped)) => return Err(Fault::Asked),
            Some(Answer::Missing(Missing::NotReached)) => {
                let order = session.order().iter().skip(session.rank(place) + 1);
                let mut later = order.copied();
                let next = later.find(|item| session.on_path(*item));
                if let Some(next) = next {
                    let _ = session.jump(next, Way::On, stamp);
                }
                return Ok(false);
            }
            Some(answer) => session.answer(answer, stamp),
        };
        let mut held = held;
        while let Err(Held::Check(check)) = held {
            let level = self
                .package
                .instrument
                .checks
                .get(check)
                .map(|check| check.level);
            if level != Some(Level::Soft) {
                return Err(self.check(check));
            }
            held = session.keep(stamp);
        }
        held.map(|()| true).map_err(|held| self.fault(held).1)
    }

    /// Values where nothing was asked.
    fn unasked(&self, row: &Row, session: &Session) -> Faults {
        let items = self.package.instrument.items.iter().enumerate();
        let off = items.filter(|(place, item)| item.is_asked() && !session.on_path(*place));
        let empty = |answer: &Answer| {
            use Missing::{Blank, NotReached, Skipped};
            matches!(answer, Answer::Missing(Blank | NotReached | Skipped))
        };
        let said = off.filter(|(place, _)| self.answer(row, *place).is_some_and(|a| !empty(&a)));
        said.map(|(place, _)| (Some(place), Fault::NotAsked))
            .collect()
    }

    fn fault(&self, held: Held) -> (Option<ItemIx>, Fault) {
        match held {
            Held::Misfit(misfit) => (None, Fault::Misfit(misfit, String::new())),
            Held::Check(check) => (None, self.check(check)),
            Held::Required | Held::Urged | Held::Edge | Held::OffPath => (None, Fault::NotAsked),
        }
    }

    fn check(&self, check: usize) -> Fault {
        let id = self
            .package
            .instrument
            .checks
            .get(check)
            .map(|check| check.id.as_str());
        let id = id.unwrap_or_default();
        let key = format!("check-{id}");
        let words = self.package.texts.get(&self.lang, &key, &|_| None);
        Fault::Check(words.unwrap_or_else(|| id.to_owned()))
    }
}
