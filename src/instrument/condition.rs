//! Conditions on answers: small, total, typed, without side effects.
//!
//! ```text
//! or  := and { "or" and }            and  := not { "and" not }
//! not := "not" not | "(" or ")" | call | operand [ ( = != < <= > >= ) operand ]
//! call := answered(item) | selected(item, 'code' | item)
//! operand := item | number | 'code'
//! ```
//!
//! A missing answer is not a number: every comparison with one is false, `!=` included, so that a
//! refusal can never open a question by accident. Ask `answered(x)` where that matters.
//!
//! Of an allocation, `selected(x, 'part')` says whether the part was given any points at all; it is
//! neither a number nor a code, so every comparison with it is false.

mod parse;

pub use parse::{Fault, parse};

use crate::instrument::model::ItemIx;

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
    /// The choice is among those of a multi item, is the one of a single item, or is a part of an
    /// allocation with at least one point.
    Selected(ItemIx, Term),
    /// Two terms compared.
    Compare(Term, Relation, Term),
}

/// What is compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// The answer to an item.
    Item(ItemIx),
    /// A number.
    Number(f64),
    /// A choice's code.
    Code(String),
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
    /// No answer, a non-answer, or off the path.
    Missing,
    /// A number.
    Number(f64),
    /// One code.
    Code(&'a str),
    /// Several codes.
    Codes(&'a [String]),
    /// The parts of an allocation with their points.
    Split(&'a [(String, u32)]),
}

impl Condition {
    /// Whether the condition holds, given a way to look answers up.
    pub fn holds<'a>(&'a self, answer: &impl Fn(ItemIx) -> Operand<'a>) -> bool {
        match self {
            Self::Any(parts) => parts.iter().any(|part| part.holds(answer)),
            Self::All(parts) => parts.iter().all(|part| part.holds(answer)),
            Self::Not(part) => !part.holds(answer),
            Self::Answered(item) => answer(*item) != Operand::Missing,
            Self::Selected(item, term) => match (answer(*item), term.value(answer)) {
                (Operand::Codes(codes), Operand::Code(code)) => codes.iter().any(|c| c == code),
                (Operand::Code(one), Operand::Code(code)) => one == code,
                (Operand::Split(parts), Operand::Code(code)) => parts
                    .iter()
                    .any(|(part, points)| part == code && *points > 0),
                _ => false,
            },
            Self::Compare(left, relation, right) => {
                relation.holds(left.value(answer), right.value(answer))
            }
        }
    }

    /// Every item that the condition looks at.
    pub fn items(&self) -> Vec<ItemIx> {
        let of = |term: &Term| match term {
            Term::Item(item) => Some(*item),
            _ => None,
        };
        match self {
            Self::Any(parts) | Self::All(parts) => {
                parts.iter().flat_map(Condition::items).collect()
            }
            Self::Not(part) => part.items(),
            Self::Answered(item) => vec![*item],
            Self::Selected(item, term) => std::iter::once(*item).chain(of(term)).collect(),
            Self::Compare(left, _, right) => of(left).into_iter().chain(of(right)).collect(),
        }
    }
}

impl Term {
    fn value<'a>(&'a self, answer: &impl Fn(ItemIx) -> Operand<'a>) -> Operand<'a> {
        match self {
            Self::Item(item) => answer(*item),
            Self::Number(number) => Operand::Number(*number),
            Self::Code(code) => Operand::Code(code),
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
