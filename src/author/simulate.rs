//! Made-up respondents: the real session, answered by chance in one of several styles. For trying an
//! instrument, its exports and its reports before anyone is asked; never for results.

mod sample;

use std::rc::Rc;

use crate::instrument::model::{Choice, Item, ItemIx, Kind, Special};
use crate::instrument::parse::Package;
use crate::instrument::quantity::{Form, Quantity, value};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{BreakOff, Event, Opening};
use crate::interview::identity::Seed;
use crate::interview::session::{Held, Session, Stage, Stamp};
use crate::interview::share::Sharing;
use crate::measure::chance::Chance;

/// So many steps an item are taken before an interview that gets nowhere is broken off.
const PATIENCE: usize = 20;

/// How a respondent answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Content throughout, with ups and downs.
    Satisfied,
    /// Discontent throughout, with ups and downs.
    Angry,
    /// The same point everywhere, whichever way a statement is worded.
    StraightLiner,
    /// Anything, at less than a second an item.
    Speeder,
    /// Anything, at a usual pace.
    Random,
    /// Content, save with the first dimension, and with trouble to report: trust is gone.
    TrustCrisis,
    /// Each respondent in another style: half of them satisfied, the others spread.
    Mixed,
}

impl Style {
    /// All styles.
    pub const ALL: [Self; 7] = [
        Self::Satisfied,
        Self::Angry,
        Self::StraightLiner,
        Self::Speeder,
        Self::Random,
        Self::TrustCrisis,
        Self::Mixed,
    ];

    /// The stable name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::Angry => "angry",
            Self::StraightLiner => "straight-liner",
            Self::Speeder => "speeder",
            Self::Random => "random",
            Self::TrustCrisis => "trust-crisis",
            Self::Mixed => "mixed",
        }
    }

    /// A style by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }

    /// The style of one respondent.
    fn of_one(self, chance: &mut Chance) -> Self {
        if self != Self::Mixed {
            return self;
        }
        match chance.below(10) {
            0..5 => Self::Satisfied,
            5 => Self::Angry,
            6 => Self::StraightLiner,
            7 => Self::Speeder,
            8 => Self::Random,
            _ => Self::TrustCrisis,
        }
    }
}

/// Who answers.
struct Respondent {
    style: Style,
    chance: Chance,
    /// The share of a scale that is the usual answer: 0 the worst, 1 the best.
    mood: f64,
    now: Stamp,
    receipt: String,
}

/// One interview from its opening to its end, beginning at `start`: its id and its events. `ids`
/// gives its id and receipt code; `seed` decides on every answer, so that the same seed gives the
/// same answers. The opening should say that it is simulated.
pub fn interview(
    package: &Rc<Package>,
    ids: &mut Seed,
    opening: Opening,
    style: Style,
    seed: u64,
    start: Stamp,
) -> (String, Vec<Event>) {
    let id = ids.interview_id(start.at);
    let mut chance = Chance::seeded(seed);
    let style = style.of_one(&mut chance);
    let mood = match style {
        Style::Satisfied => 0.8,
        Style::Angry => 0.15,
        Style::TrustCrisis => 0.7,
        _ => chance.unit(),
    };
    let mut respondent = Respondent {
        style,
        chance,
        mood,
        now: start,
        receipt: ids.receipt(),
    };
    let mut session = Session::begin(Rc::clone(package), id.clone(), opening, start);
    let steps = PATIENCE * (package.instrument.items.len() + 5);
    for _ in 0..steps {
        respondent.think();
        if !respondent.step(&mut session) {
            return (id, session.take());
        }
    }
    // No answer satisfies a check, or two of them contradict each other.
    let _ = session.break_off(BreakOff::Other, "", &respondent.receipt, respondent.now);
    (id, session.take())
}

impl Respondent {
    /// Lets the time pass that a person of this style takes.
    fn think(&mut self) {
        let (least, spread) = match self.style {
            Style::Speeder => (300, 600),
            Style::StraightLiner => (1_500, 1_500),
            _ => (3_500, 9_000),
        };
        let ms = least + self.chance.below(spread);
        self.now.at += i64::try_from(ms).unwrap_or(0);
        self.now.mono += ms;
    }

    /// Does the next thing; whether there is one.
    fn step(&mut self, session: &mut Session) -> bool {
        let now = self.now;
        match session.stage() {
            Stage::Age => session.of_age(true, now),
            Stage::Consent => session.consent(true, now),
            Stage::Closing => {
                // What stands against it is where the session goes then.
                let _ = session.finalise(&self.receipt, now);
            }
            Stage::Ended(_) => return false,
            Stage::Item(place) => self.at_item(session, place),
        }
        true
    }

    fn at_item(&mut self, session: &mut Session, place: ItemIx) {
        let now = self.now;
        // A check that was kept is over; one that cannot be is met by another answer.
        if session.warning().is_some() && session.keep(now).is_ok() {
            return;
        }
        let Some((_, item)) = session.item() else {
            return;
        };
        let item = item.clone();
        let answer = if item.is_asked() {
            self.answer(session, place, &item)
        } else {
            None
        };
        let held = match answer {
            Some(answer) => session.answer(answer, now),
            None => session.next(now),
        };
        if matches!(held, Err(Held::Misfit(_) | Held::Required)) {
            let last = item.specials.first();
            let last = last.map_or(Missing::Blank, |special| Missing::from(*special));
            let _ = session.answer(Answer::Missing(last), now);
        }
    }

    /// An answer to an item; none where it is passed.
    fn answer(&mut self, session: &Session, place: ItemIx, item: &Item) -> Option<Answer> {
        let knows_not = item.specials.contains(&Special::DontKnow) && self.chance.below(50) == 0;
        if knows_not && self.style != Style::Speeder {
            return Some(Answer::Missing(Missing::DontKnow));
        }
        let instrument = &session.package().instrument;
        match &item.kind {
            Kind::Multi(choices) => {
                let offered = |choice: &&Choice| session.offers(item, &choice.code);
                self.several(&choices.iter().filter(offered).collect::<Vec<_>>())
            }
            Kind::Allocation(allocation) => {
                let mut sharing = Sharing::open(allocation, None);
                let parts = allocation.parts.len() as u64;
                for _ in 0..allocation.total / allocation.step.max(1) {
                    let first = self.style == Style::TrustCrisis && self.chance.below(2) == 0;
                    let part = if first { 0 } else { self.chance.below(parts) };
                    sharing.add(usize::try_from(part).unwrap_or(0), allocation.step);
                }
                sharing.spread();
                Some(sharing.answer(allocation))
            }
            Kind::Integer { min, max } => {
                let most = (*max).min(min.saturating_add(30));
                let span = u64::try_from(most.saturating_sub(*min)).unwrap_or(0);
                let more = i64::try_from(self.chance.below(span + 1)).unwrap_or(0);
                Some(Answer::Number(min.saturating_add(more)))
            }
            Kind::Text { .. } if !item.required && self.chance.below(4) > 0 => None,
            Kind::Text { pattern: None, .. } => Some(Answer::Text("…".to_owned())),
            Kind::Text {
                pattern: Some(pattern),
                ..
            } => sample::of(pattern).map(Answer::Text),
            Kind::Quantity(quantity) => Some(Answer::Quantity(self.quantity(quantity))),
            _ => {
                let picks = session.picks(item);
                let last = picks.len().checked_sub(1)?;
                let pick = match (instrument.scale_of(item), item.incident) {
                    (Some(_), _) => (self.liking(item, place) * last as f64).round() as usize,
                    (None, Some(_)) => usize::from(!self.has_trouble()),
                    (None, None) => {
                        usize::try_from(self.chance.below(picks.len() as u64)).unwrap_or(0)
                    }
                };
                picks.get(pick.min(last)).map(|pick| pick.answer.clone())
            }
        }
    }

    /// Whether something went wrong that an incident item asks about.
    fn has_trouble(&mut self) -> bool {
        let in_ten = match self.style {
            Style::TrustCrisis => 6,
            Style::Angry => 3,
            _ => 1,
        };
        self.chance.below(10) < in_ten
    }

    /// Where on a scale the answer lies, 0 to 1.
    fn liking(&mut self, item: &Item, place: ItemIx) -> f64 {
        let level = match self.style {
            Style::StraightLiner => return self.mood,
            Style::Speeder | Style::Random => return self.chance.unit(),
            Style::TrustCrisis if item.dimension == Some(0) => 0.1,
            _ => self.mood,
        };
        // The sum of three even chances lies about its middle, much as people do; every item has
        // its own height, so that scores differ.
        let sum: f64 = (0..3).map(|_| self.chance.unit()).sum();
        let height = (place % 5) as f64 * 0.04 - 0.08;
        let liking = (level + height + (sum - 1.5) * 0.35).clamp(0.0, 1.0);
        if item.reverse { 1.0 - liking } else { liking }
    }

    /// Anything within the bounds, or near the one that there is.
    fn quantity(&mut self, quantity: &Quantity) -> String {
        let bound = |bound: &Option<String>| bound.as_deref().and_then(value);
        let (min, max) = (bound(&quantity.min), bound(&quantity.max));
        let (low, high) = match (quantity.form, min, max) {
            (_, Some(min), Some(max)) => (min, max),
            (Form::Decimal(_), min, max) => {
                let min = min.unwrap_or_else(|| max.map_or(0.0, |max| max - 100.0));
                (min, max.unwrap_or(min + 100.0))
            }
            // Days up to the present one, which is that of the interview.
            (Form::Date, min, max) => {
                let max = max.unwrap_or((self.now.at / 86_400_000) as f64);
                (min.unwrap_or(max - 30.0), max)
            }
            (Form::Time, min, max) => (min.unwrap_or(0.0), max.unwrap_or(1_439.0)),
        };
        let number = low + (high - low).max(0.0) * self.chance.unit();
        quantity.form.text(number)
    }

    fn several(&mut self, choices: &[&Choice]) -> Option<Answer> {
        let codes: Vec<String> = choices
            .iter()
            .filter(|choice| !choice.exclusive && self.chance.below(3) == 0)
            .map(|choice| choice.code.clone())
            .collect();
        if !codes.is_empty() {
            return Some(Answer::Codes(codes));
        }
        let one = self.chance.below(choices.len().max(1) as u64);
        let one = choices.get(usize::try_from(one).unwrap_or(0))?;
        Some(Answer::Codes(vec![one.code.clone()]))
    }
}
