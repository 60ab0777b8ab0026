//! Whether a condition can hold: it is tried with every answer that could make a difference.

use std::cell::Cell;
use std::collections::BTreeSet;

use crate::instrument::check::items::{NAMES, choices};
use crate::instrument::condition::{Condition, Operand, Term};
use crate::instrument::model::{Instrument, ItemIx, Kind};
use crate::instrument::quantity::{Form, Quantity, value};

/// One condition is tried with so many sets of answers at most.
const MOST: usize = 5_000;
/// So many codes are tried in every combination.
const SEVERAL: usize = 6;

/// An answer to try.
#[derive(Clone)]
enum Trial {
    Missing,
    NonAnswer(&'static str),
    Number(f64),
    Code(String),
    Codes(Vec<String>),
    Split(Vec<(String, u32)>),
}

impl Trial {
    fn operand(&self) -> Operand<'_> {
        match self {
            Self::Missing => Operand::Missing,
            Self::NonAnswer(name) => Operand::NonAnswer(name),
            Self::Number(number) => Operand::Number(*number),
            Self::Code(code) => Operand::Code(code),
            Self::Codes(codes) => Operand::Codes(codes),
            Self::Split(parts) => Operand::Split(parts),
        }
    }
}

/// What a condition says about one item.
#[derive(Default)]
struct Named {
    numbers: Vec<f64>,
    codes: BTreeSet<String>,
    /// It is compared with another item's answer.
    open: bool,
}

/// Whether some answers make it hold. `dead` items are never asked. Where there are too many sets
/// of answers to try, or no trials are `left`, the author is believed.
pub(super) fn can_hold(
    instrument: &Instrument,
    condition: &Condition,
    dead: &[bool],
    left: &Cell<usize>,
) -> bool {
    is_met(instrument, condition, dead, left, false)
}

/// Whether some answers make it fail, a non-answer being one and none at all being none. Where there
/// are too many to try, it is taken to.
pub(super) fn can_fail(
    instrument: &Instrument,
    condition: &Condition,
    dead: &[bool],
    left: &Cell<usize>,
) -> bool {
    let not = Condition::Not(Box::new(condition.clone()));
    is_met(instrument, &not, dead, left, true)
}

/// Whether some answers meet it; only those with which every item that can be asked is `answered`,
/// or any.
fn is_met(
    instrument: &Instrument,
    condition: &Condition,
    dead: &[bool],
    left: &Cell<usize>,
    answered: bool,
) -> bool {
    if !is_plain(instrument, condition) {
        return true;
    }
    let items: BTreeSet<ItemIx> = condition.items().into_iter().collect();
    let mut sets: Vec<(ItemIx, Vec<Trial>)> = Vec::new();
    let mut count = 1_usize;
    for item in items {
        let mut named = Named::default();
        gather(condition, item, &mut named);
        let lost = dead.get(item).copied().unwrap_or(true);
        let trials = if lost {
            vec![Trial::Missing]
        } else {
            match trials(instrument, item, &named) {
                Some(mut trials) => {
                    let item = instrument.items.get(item);
                    let required = item.is_some_and(|item| item.required);
                    trials.retain(|trial| match trial {
                        Trial::Missing => !answered,
                        Trial::NonAnswer("blank") => !(answered && required),
                        _ => true,
                    });
                    trials
                }
                None => return true,
            }
        };
        count = count.saturating_mul(trials.len());
        sets.push((item, trials));
    }
    if count > MOST || count > left.get() {
        return true;
    }
    left.set(left.get() - count);
    (0..count).any(|number| {
        let mut rest = number;
        let chosen: Vec<(ItemIx, &Trial)> = sets
            .iter()
            .filter_map(|(item, trials)| {
                let trial = trials.get(rest % trials.len().max(1))?;
                rest /= trials.len().max(1);
                Some((*item, trial))
            })
            .collect();
        let answer = |item: ItemIx| {
            let found = chosen.iter().find(|(place, _)| *place == item);
            found.map_or(Operand::Missing, |(_, trial)| trial.operand())
        };
        condition.holds(&answer)
    })
}

fn gather(condition: &Condition, item: ItemIx, named: &mut Named) {
    let mut term = |term: &Term| match term {
        Term::Number(number) => named.numbers.push(*number),
        Term::Code(code) => {
            named.codes.insert(code.clone());
        }
        Term::Item(_) => named.open = true,
        Term::Today | Term::Arithmetic(..) | Term::If(..) | Term::Call(..) => {}
    };
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in parts {
                gather(part, item, named);
            }
        }
        Condition::Not(part) => gather(part, item, named),
        Condition::Answered(_) | Condition::NonAnswer(..) | Condition::Matches(..) => {}
        Condition::Selected(place, code) => {
            if *place == item {
                term(code);
            } else if *code == Term::Item(item) {
                named.open = true;
            }
        }
        Condition::Compare(left, _, right) => {
            if *left == Term::Item(item) {
                term(right);
            }
            if *right == Term::Item(item) {
                term(left);
            }
        }
    }
}

/// The answers to an item that could make a difference; `None` if there are too many.
fn trials(instrument: &Instrument, item: ItemIx, named: &Named) -> Option<Vec<Trial>> {
    let item = instrument.items.get(item)?;
    let mut trials = vec![Trial::Missing];
    let offered = NAMES
        .iter()
        .filter(|(_, special)| item.specials.contains(special));
    let offered = offered.map(|(name, _)| *name).chain(["blank"]);
    trials.extend(offered.map(Trial::NonAnswer));
    match &item.kind {
        Kind::Scale(_) => {
            let scale = instrument.scale_of(item)?;
            trials.extend(numbers(scale.min as f64, scale.max as f64, named));
        }
        Kind::Integer { min, max } => trials.extend(numbers(*min as f64, *max as f64, named)),
        Kind::Single(_) => {
            let codes = choices(item).iter().map(|choice| choice.code.clone());
            trials.extend(codes.map(Trial::Code));
        }
        Kind::Consent => trials.extend(["yes", "no"].map(|code| Trial::Code(code.to_owned()))),
        Kind::Text { .. } => {
            let codes = named.codes.iter().cloned();
            trials.extend(codes.chain([String::from("…")]).map(Trial::Code));
        }
        Kind::Multi(choices) => {
            let apart = |choice: &&crate::instrument::model::Choice| choice.exclusive;
            let alone = choices.iter().filter(apart);
            trials.extend(alone.map(|choice| Trial::Codes(vec![choice.code.clone()])));
            let free = choices.iter().filter(|choice| !choice.exclusive);
            let free: Vec<String> = free.map(|choice| choice.code.clone()).collect();
            trials.extend(subsets(&free, named)?.into_iter().map(Trial::Codes));
        }
        Kind::Allocation(allocation) => {
            let given = |parts: Vec<String>| {
                Trial::Split(parts.into_iter().map(|part| (part, 1)).collect())
            };
            trials.extend(subsets(&allocation.parts, named)?.into_iter().map(given));
        }
        Kind::Quantity(quantity) => trials.extend(quantities(quantity, named)),
        Kind::Note | Kind::Calculated => {}
    }
    Some(trials)
}

/// Whether a condition compares answers, numbers and codes alone. What is worked out, and patterns
/// of texts, cannot be tried by trying the values that it names.
fn is_plain(instrument: &Instrument, condition: &Condition) -> bool {
    let calculated = |item: &ItemIx| {
        let item = instrument.items.get(*item);
        item.is_some_and(|item| item.kind == Kind::Calculated)
    };
    let plain = |term: &Term| matches!(term, Term::Item(_) | Term::Number(_) | Term::Code(_));
    let terms = match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            return parts.iter().all(|part| is_plain(instrument, part));
        }
        Condition::Not(part) => return is_plain(instrument, part),
        Condition::Matches(..) => false,
        Condition::Answered(_) | Condition::NonAnswer(..) => true,
        Condition::Selected(_, term) => plain(term),
        Condition::Compare(left, _, right) => plain(left) && plain(right),
    };
    terms && !condition.items().iter().any(calculated)
}

/// Numbers that stand for decimals, dates and times.
fn quantities(quantity: &Quantity, named: &Named) -> Vec<Trial> {
    let (least, most) = match quantity.form {
        Form::Decimal(_) => (-1e12, 1e12),
        // The years 1 to 9999, as days since 1970.
        Form::Date => (-719_162.0, 2_932_896.0),
        Form::Time => (0.0, 1_439.0),
    };
    let bound = |bound: &Option<String>| bound.as_deref().and_then(value);
    let min = bound(&quantity.min).unwrap_or(least);
    let max = bound(&quantity.max).unwrap_or(most);
    let near = match quantity.form {
        Form::Decimal(places) => 10_f64.powi(-i32::from(places)),
        Form::Date | Form::Time => 1.0,
    };
    let around = named.numbers.iter();
    let around = around.flat_map(|number| [number - near, *number, number + near]);
    let mut all = numbers(min, max, named);
    all.extend(
        around
            .filter(|n| (min..=max).contains(n))
            .map(Trial::Number),
    );
    all
}

/// Numbers at, just below and just above everything that the condition names, within bounds.
fn numbers(min: f64, max: f64, named: &Named) -> Vec<Trial> {
    let around = named.numbers.iter();
    let around = around.flat_map(|number| {
        let floor = number.floor();
        [floor - 1.0, floor, floor + 1.0]
    });
    let between = if named.open {
        vec![f64::midpoint(min, max).floor()]
    } else {
        Vec::new()
    };
    let mut all: Vec<f64> = around.chain(between).chain([min, max]).collect();
    all.retain(|number| (min..=max).contains(number));
    all.sort_by(f64::total_cmp);
    all.dedup();
    all.into_iter().map(Trial::Number).collect()
}

/// Every set of the codes that the condition names, and one that it does not name.
fn subsets(codes: &[String], named: &Named) -> Option<Vec<Vec<String>>> {
    let known = |code: &&String| named.open || named.codes.contains(*code);
    let mut asked: Vec<&String> = codes.iter().filter(known).collect();
    asked.extend(codes.iter().find(|code| !known(code)));
    if asked.len() > SEVERAL {
        return None;
    }
    let set = |bits: usize| {
        let chosen = asked.iter().enumerate();
        let chosen = chosen.filter(|(place, _)| bits & (1 << place) != 0);
        chosen.map(|(_, code)| (*code).clone()).collect()
    };
    Some((1..1_usize << asked.len()).map(set).collect())
}
