//! Terms of conditions: answers, numbers, codes, and what is worked out from them.

use crate::instrument::condition::{Condition, Operand, TODAY};
use crate::instrument::model::ItemIx;
use crate::instrument::quantity::{civil, days};

/// What is compared, or worked out.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// The answer to an item.
    Item(ItemIx),
    /// A number.
    Number(f64),
    /// A choice's code.
    Code(String),
    /// The day on which the interview began, as days since 1970.
    Today,
    /// Two numbers and a sign.
    Arithmetic(Box<Term>, Operator, Box<Term>),
    /// One of two terms, by a condition.
    If(Box<Condition>, Box<Term>, Box<Term>),
    /// A function of terms.
    Call(Function, Vec<Term>),
}

/// A sign between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/` or `div`
    By,
    /// `mod`, with the sign of the divisor.
    Modulo,
}

/// A function; each is missing where it cannot be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// How many choices are selected; of an allocation, parts with points.
    CountSelected,
    /// How many of the items are answered; never missing.
    CountAnswered,
    /// The first term that is not missing.
    Coalesce,
    /// The smallest of those that are numbers.
    Min,
    /// The largest of those that are numbers.
    Max,
    /// The sum of those that are numbers.
    Sum,
    /// The mean of those that are numbers.
    Mean,
    /// Rounded to so many places (0 if not said), halves away from zero.
    Round,
    /// Without what stands behind the point.
    Int,
    /// Without its sign.
    Abs,
    /// One number to the power of another.
    Power,
    /// How many characters a text has.
    StringLength,
    /// The year of a date.
    Year,
    /// The month of a date, 1–12.
    Month,
    /// The day of a date, 1–31.
    Day,
    /// The day of the week, Monday 1 to Sunday 7.
    Weekday,
    /// Full years from one date to another: an age.
    Years,
}

impl Function {
    /// Every function with its name and how many terms it takes.
    pub const ALL: [(&str, Self, usize, usize); 17] = [
        ("count-selected", Self::CountSelected, 1, 1),
        ("count-answered", Self::CountAnswered, 1, 99),
        ("coalesce", Self::Coalesce, 1, 99),
        ("min", Self::Min, 1, 99),
        ("max", Self::Max, 1, 99),
        ("sum", Self::Sum, 1, 99),
        ("mean", Self::Mean, 1, 99),
        ("round", Self::Round, 1, 2),
        ("int", Self::Int, 1, 1),
        ("abs", Self::Abs, 1, 1),
        ("pow", Self::Power, 2, 2),
        ("string-length", Self::StringLength, 1, 1),
        ("year", Self::Year, 1, 1),
        ("month", Self::Month, 1, 1),
        ("day", Self::Day, 1, 1),
        ("weekday", Self::Weekday, 1, 1),
        ("years", Self::Years, 2, 2),
    ];
}

impl Term {
    /// What it comes to, given a way to look answers up.
    pub fn value<'a>(&'a self, answer: &impl Fn(ItemIx) -> Operand<'a>) -> Operand<'a> {
        match self {
            Self::Item(item) => answer(*item),
            Self::Number(number) => Operand::Number(*number),
            Self::Code(code) => Operand::Code(code),
            Self::Today => answer(TODAY),
            Self::If(condition, yes, no) => {
                let term = if condition.holds(answer) { yes } else { no };
                term.value(answer)
            }
            Self::Arithmetic(left, operator, right) => {
                let pair = left.number(answer).zip(right.number(answer));
                real(pair.map(|(left, right)| operator.apply(left, right)))
            }
            Self::Call(Function::Coalesce, terms) => {
                let mut values = terms.iter().map(|term| term.value(answer));
                let first = values.find(|value| !value.is_missing());
                first.unwrap_or(Operand::Missing)
            }
            Self::Call(function, terms) => real(call(*function, terms, answer)),
        }
    }

    /// Every item that the term looks at.
    pub fn items(&self) -> Vec<ItemIx> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn number<'a>(&'a self, answer: &impl Fn(ItemIx) -> Operand<'a>) -> Option<f64> {
        match self.value(answer) {
            Operand::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(in crate::instrument) fn collect(&self, found: &mut Vec<ItemIx>) {
        match self {
            Self::Item(item) => found.push(*item),
            Self::Number(_) | Self::Code(_) | Self::Today => {}
            Self::Arithmetic(left, _, right) => {
                left.collect(found);
                right.collect(found);
            }
            Self::If(condition, yes, no) => {
                condition.collect(found);
                yes.collect(found);
                no.collect(found);
            }
            Self::Call(_, terms) => {
                for term in terms {
                    term.collect(found);
                }
            }
        }
    }
}

/// No infinity and no NaN gets any further.
fn real<'a>(number: Option<f64>) -> Operand<'a> {
    match number.filter(|number| number.is_finite()) {
        Some(number) => Operand::Number(number),
        None => Operand::Missing,
    }
}

impl Operator {
    fn apply(self, left: f64, right: f64) -> f64 {
        match self {
            Self::Plus => left + right,
            Self::Minus => left - right,
            Self::Times => left * right,
            Self::By => left / right,
            Self::Modulo => left - right * (left / right).floor(),
        }
    }
}

fn call<'a>(
    function: Function,
    terms: &'a [Term],
    answer: &impl Fn(ItemIx) -> Operand<'a>,
) -> Option<f64> {
    let nth = |place: usize| terms.get(place)?.number(answer);
    let numbers = || terms.iter().filter_map(|term| term.number(answer));
    let count = numbers().count();
    let first = terms.first()?;
    match function {
        Function::CountAnswered => {
            let answered = terms.iter().filter(|term| !term.value(answer).is_missing());
            Some(answered.count() as f64)
        }
        Function::CountSelected => match first.value(answer) {
            Operand::Codes(codes) => Some(codes.len() as f64),
            Operand::Code(_) => Some(1.0),
            Operand::Split(parts) => {
                Some(parts.iter().filter(|(_, points)| *points > 0).count() as f64)
            }
            _ => None,
        },
        Function::StringLength => match first.value(answer) {
            Operand::Code(text) => Some(text.chars().count() as f64),
            _ => None,
        },
        Function::Coalesce => None,
        Function::Min => numbers().reduce(f64::min),
        Function::Max => numbers().reduce(f64::max),
        Function::Sum => numbers().reduce(|sum, number| sum + number),
        Function::Mean => numbers()
            .reduce(|sum, number| sum + number)
            .map(|sum| sum / count as f64),
        Function::Round => {
            let places = if terms.len() > 1 { nth(1)? } else { 0.0 };
            let unit = 10_f64.powi(places.clamp(-9.0, 9.0) as i32);
            Some((nth(0)? * unit).round() / unit)
        }
        Function::Int => Some(nth(0)?.trunc()),
        Function::Abs => Some(nth(0)?.abs()),
        Function::Power => Some(nth(0)?.powf(nth(1)?)),
        Function::Year => Some(date(nth(0)?).0 as f64),
        Function::Month => Some(date(nth(0)?).1 as f64),
        Function::Day => Some(date(nth(0)?).2 as f64),
        Function::Weekday => Some((nth(0)?.floor() + 3.0).rem_euclid(7.0) + 1.0),
        Function::Years => years(nth(0)?, nth(1)?),
    }
}

fn date(number: f64) -> (i64, i64, i64) {
    civil(number.floor() as i64)
}

/// Full years; who was born on 29 February has another year full on 1 March.
fn years(from: f64, to: f64) -> Option<f64> {
    let (born, month, day) = date(from);
    let (year, ..) = date(to);
    let birthday = days(year, month, day).or_else(|| days(year, 3, 1))?;
    let had = birthday as f64 <= to.floor();
    Some((year - born - i64::from(!had)) as f64)
}
