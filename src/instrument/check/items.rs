//! Items and scales by themselves.

use crate::instrument::check::Source;
use crate::instrument::model::{Choice, Item, Kind, Labels, Special};
use crate::instrument::problem::Problem;
use crate::instrument::quantity::{Form, value};

/// The codes of the non-answers in files of responses; no answer may look like one.
const SPECIALS: std::ops::RangeInclusive<i64> = -99..=-93;

/// What a special is called; a choice of that name is one in disguise.
pub(super) const NAMES: [(&str, Special); 4] = [
    ("dont-know", Special::DontKnow),
    ("refused", Special::Refused),
    ("not-applicable", Special::NotApplicable),
    ("not-evidenced", Special::NotEvidenced),
];

/// Answers that would be taken for non-answers, and reversing what has no direction.
pub(super) fn grave(source: &Source<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let collides = |min: i64, max: i64| min <= *SPECIALS.end() && max >= *SPECIALS.start();
    for scale in &source.instrument.scales {
        if collides(scale.min, scale.max) {
            problems.push(source.problem("special-code", "scales", &scale.id, "min"));
        }
    }
    for item in &source.instrument.items {
        if let Kind::Integer { min, max } = item.kind
            && collides(min, max)
        {
            problems.push(source.problem("special-code", "items", &item.id, "min"));
        }
        if let Kind::Quantity(quantity) = &item.kind
            && matches!(quantity.form, Form::Decimal(_))
            && let Some(min) = quantity.min.as_deref().and_then(value)
            && min <= *SPECIALS.end() as f64
            && quantity.max.as_deref().and_then(value).unwrap_or(f64::MAX)
                >= *SPECIALS.start() as f64
        {
            problems.push(source.problem("special-code", "items", &item.id, "min"));
        }
        let code = |choice: &Choice| {
            let number = choice.code.parse::<i64>();
            number.is_ok_and(|number| SPECIALS.contains(&number))
        };
        if choices(item).iter().any(code) {
            problems.push(source.problem("special-code", "items", &item.id, "choices"));
        }
        if item.reverse && source.instrument.scale_of(item).is_none() {
            problems.push(source.problem("reverse-kind", "items", &item.id, "reverse"));
        }
    }
    problems
}

/// What makes answers hard to read.
pub(super) fn advice(source: &Source<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for item in &source.instrument.items {
        let scale = source.instrument.scale_of(item);
        if item.reverse && scale.is_some_and(|scale| scale.labels == Labels::Ends) {
            problems.push(source.problem("reverse-unlabelled", "items", &item.id, "reverse"));
        }
        let choices = choices(item);
        let disguised = |choice: &&Choice| {
            let named = |(name, special): &(&str, Special)| {
                *name == choice.code && item.specials.contains(special)
            };
            NAMES.iter().any(named)
        };
        if let Some(choice) = choices.iter().find(disguised) {
            let problem = source.problem("code-like-special", "items", &item.id, "choices");
            problems.push(problem.with("code", choice.code.clone()));
        }
        if !choices.is_empty() && choices.iter().all(|choice| choice.exclusive) {
            problems.push(source.problem("exclusive-all", "items", &item.id, "exclusive"));
        }
    }
    problems
}

pub(super) fn choices(item: &Item) -> &[Choice] {
    match &item.kind {
        Kind::Single(choices) | Kind::Multi(choices) => choices,
        _ => &[],
    }
}
