//! Answers, and the ways of having none.

use serde::{Deserialize, Serialize};

use crate::instrument::condition::Operand;
use crate::instrument::model::Special;
use crate::instrument::quantity::value;
use crate::instrument::route::Value;

/// What was answered to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A point of a scale, or a whole number.
    Number(i64),
    /// The code of one choice.
    Code(String),
    /// The codes of several choices, in the order of the list.
    Codes(Vec<String>),
    /// Every part of an allocation with its points, in the order of the item.
    Split(Vec<(String, u32)>),
    /// Free text.
    Text(String),
    /// A decimal number, a date or a time of day, in canonical form: `12.50`, `2026-03-14`, `09:30`.
    Quantity(String),
    /// Agreed or not.
    Consent(bool),
    /// No answer, and why.
    Missing(Missing),
}

/// The seven non-answers: statuses apart from values, none of them a zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The interview ended before it.
    NotReached,
    /// In class: the case tells nothing about it.
    NotEvidenced,
    /// Shown and passed without an answer.
    Blank,
    /// Off the path when the interview was finalised.
    Skipped,
    /// The respondent does not know.
    DontKnow,
    /// The respondent will not say.
    Refused,
    /// The question does not apply.
    NotApplicable,
}

impl Missing {
    /// All of them, in the order of their codes.
    pub const ALL: [Self; 7] = [
        Self::NotReached,
        Self::NotEvidenced,
        Self::Blank,
        Self::Skipped,
        Self::DontKnow,
        Self::Refused,
        Self::NotApplicable,
    ];

    /// The code in responses files: −93 … −99.
    pub fn code(self) -> i64 {
        match self {
            Self::NotReached => -93,
            Self::NotEvidenced => -94,
            Self::Blank => -95,
            Self::Skipped => -96,
            Self::DontKnow => -97,
            Self::Refused => -98,
            Self::NotApplicable => -99,
        }
    }

    /// The stable name, as stored and as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotReached => "not-reached",
            Self::NotEvidenced => "not-evidenced",
            Self::Blank => "blank",
            Self::Skipped => "skipped",
            Self::DontKnow => "dont-know",
            Self::Refused => "refused",
            Self::NotApplicable => "not-applicable",
        }
    }
}

impl From<Special> for Missing {
    fn from(special: Special) -> Self {
        match special {
            Special::DontKnow => Self::DontKnow,
            Special::Refused => Self::Refused,
            Special::NotApplicable => Self::NotApplicable,
            Special::NotEvidenced => Self::NotEvidenced,
        }
    }
}

impl Answer {
    /// The answer as conditions see it: every non-answer counts as missing.
    pub fn operand(&self) -> Operand<'_> {
        match self {
            Self::Number(number) => Operand::Number(*number as f64),
            Self::Code(code) | Self::Text(code) => Operand::Code(code),
            Self::Quantity(text) => value(text).map_or(Operand::Missing, Operand::Number),
            Self::Codes(codes) => Operand::Codes(codes),
            Self::Split(parts) => Operand::Split(parts),
            Self::Consent(true) => Operand::Code("yes"),
            Self::Consent(false) => Operand::Code("no"),
            Self::Missing(Missing::NotReached | Missing::Skipped) => Operand::Missing,
            Self::Missing(missing) => Operand::NonAnswer(missing.name()),
        }
    }

    /// What was worked out: a whole number as such, any other with at most six places.
    pub fn calculated(value: Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text),
            Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                Self::Number(number as i64)
            }
            Value::Number(number) => {
                let text = format!("{number:.6}");
                Self::Quantity(text.trim_end_matches('0').trim_end_matches('.').to_owned())
            }
        }
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}
