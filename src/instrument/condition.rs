//! Conditions and calculations on answers: small, total, typed, without side effects.
//!
//! ```text
//! condition := and { "or" and }          and := not { "and" not }
//! not   := "not" not | sum [ ( = != < <= > >= ) sum ]
//! sum   := product { ( + | - ) product } product := sign { ( * | / | div | mod ) sign }
//! sign  := "-" sign | item | number | 'code' | name( argument, ... ) | "(" condition ")"
//! ```
//!
//! A missing answer is not a number: every comparison with one is false, `!=` included, so that a
//! refusal can never open a question by accident, and arithmetic with one is missing. Ask
//! `answered(x)` where that matters. So is a division by zero: nothing here can fail.
//!
//! Of an allocation, `selected(x, 'part')` says whether the part was given any points at all; it is
//! neither a number nor a code, so every comparison with it is false.

mod lower;
mod parse;
mod term;
#[cfg(test)]
mod tests;

pub use parse::{Fault, parse, parse_term};
pub use term::{Function, Operator, Term};

use crate::instrument::model::ItemIx;
use crate::instrument::pattern::Pattern;

/// Asked like an item, it gives the day on which the interview began, as days since 1970.
pub const TODAY: ItemIx = ItemIx::MAX;

/// A parsed condition over the items of one instrument.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// Any of them holds.
    Any(Vec<Condition>),
    /// All of them hold.
    All(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The item has an answer (a non-answer is none).
    Answered(ItemIx),
    /// The item has a non-answer: this one, or any.
    NonAnswer(ItemIx, Option<String>),
    /// The choice is among those of a multi item, is the one of a single item, or is a part of an
    /// allocation with at least one point.
    Selected(ItemIx, Term),
    /// The text matches a pattern as a whole.
    Matches(ItemIx, Pattern),
    /// Two terms compared.
    Compare(Term, Relation, Term),
}

/// How two terms are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `=`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// An answer as a condition sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Operand<'a> {
    /// No answer, or off the path.
    Missing,
    /// A non-answer, by name: missing like none at all.
    NonAnswer(&'a str),
    /// A number; a date as days since 1970, a time as minutes since midnight.
    Number(f64),
    /// One code, or a text.
    Code(&'a str),
    /// Several codes.
    Codes(&'a [String]),
    /// The parts of an allocation with their points.
    Split(&'a [(String, u32)]),
}

impl Operand<'_> {
    /// Whether this choice was made.
    pub fn is(self, code: &str) -> bool {
        match self {
            Self::Code(one) => one == code,
            Self::Codes(codes) => codes.iter().any(|one| one == code),
            _ => false,
        }
    }

    /// Whether there is no answer.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Missing | Self::NonAnswer(_))
    }
}

impl Condition {
    /// Whether the condition holds, given a way to look answers up.
    pub fn holds<'a>(&'a self, answer: &impl Fn(ItemIx) -> Operand<'a>) -> bool {
        match self {
            Self::Any(parts) => parts.iter().any(|part| part.holds(answer)),
            Self::All(parts) => parts.iter().all(|part| part.holds(answer)),
            Self::Not(part) => !part.holds(answer),
            Self::Answered(item) => !answer(*item).is_missing(),
            Self::NonAnswer(item, wanted) => match answer(*item) {
                Operand::NonAnswer(name) => wanted.as_ref().is_none_or(|wanted| wanted == name),
                _ => false,
            },
            Self::Selected(item, term) => match (answer(*item), term.value(answer)) {
                (Operand::Codes(codes), Operand::Code(code)) => codes.iter().any(|c| c == code),
                (Operand::Code(one), Operand::Code(code)) => one == code,
                (Operand::Split(parts), Operand::Code(code)) => parts
                    .iter()
                    .any(|(part, points)| part == code && *points > 0),
                _ => false,
            },
            Self::Matches(item, pattern) => match answer(*item) {
                Operand::Code(text) => pattern.matches(text),
                _ => false,
            },
            Self::Compare(left, relation, right) => {
                relation.holds(left.value(answer), right.value(answer))
            }
        }
    }

    /// Every item that the condition looks at.
    pub fn items(&self) -> Vec<ItemIx> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    pub(super) fn collect(&self, found: &mut Vec<ItemIx>) {
        match self {
            Self::Any(parts) | Self::All(parts) => {
                for part in parts {
                    part.collect(found);
                }
            }
            Self::Not(part) => part.collect(found),
            Self::Answered(item) | Self::NonAnswer(item, _) | Self::Matches(item, _) => {
                found.push(*item);
            }
            Self::Selected(item, term) => {
                found.push(*item);
                term.collect(found);
            }
            Self::Compare(left, _, right) => {
                left.collect(found);
                right.collect(found);
            }
        }
    }
}

impl Relation {
    fn holds(self, left: Operand<'_>, right: Operand<'_>) -> bool {
        match (left, right) {
            (Operand::Number(a), Operand::Number(b)) => match self {
                Self::Equal => (a - b).abs() < f64::EPSILON,
                Self::Unequal => (a - b).abs() >= f64::EPSILON,
                Self::Less => a < b,
                Self::AtMost => a <= b,
                Self::More => a > b,
                Self::AtLeast => a >= b,
            },
            (Operand::Code(a), Operand::Code(b)) => match self {
                Self::Equal => a == b,
                Self::Unequal => a != b,
                _ => false,
            },
            _ => false,
        }
    }
}
