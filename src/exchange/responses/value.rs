//! One field of a responses file: from text to answer, and back.

use std::borrow::Cow;

use crate::exchange::responses::problem::Fault;
use crate::instrument::model::{Instrument, Item, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::{Misfit, clean, digit, fits, quantity};
use crate::interview::pipe::code;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text so that no spreadsheet runs it as a formula: with an apostrophe before it where it begins
/// like one, or like an apostrophe that was put there. [`unguarded`] takes it off again.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was guarded; any other one as it is.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// An answer as a field.
pub fn field(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => guarded(text).into_owned(),
        Answer::Code(_) | Answer::Codes(_) | Answer::Split(_) => {
            guarded(&code(answer)).into_owned()
        }
        _ => code(answer),
    }
}

/// A whole number, also in full-width digits, also as `4.0`, as programs write it that know no
/// gaps in whole numbers.
pub fn number(text: &str) -> Option<i64> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let narrow: Option<String> = text.chars().map(digit).collect();
    narrow?.parse().ok()
}

/// The non-answer with this code.
pub fn missing(number: i64) -> Option<Missing> {
    Missing::ALL
        .into_iter()
        .find(|missing| missing.code() == number)
}

/// The answer that a field holds. Non-answers are taken whatever the item offers: files come from
/// elsewhere.
pub fn answer(instrument: &Instrument, item: &Item, text: &str) -> Result<Answer, Fault> {
    if text.contains('\n') && !matches!(item.kind, Kind::Text { .. }) {
        return Err(Fault::LineBreak);
    }
    let text = text.trim();
    if text.is_empty() {
        return Ok(Answer::Missing(Missing::Blank));
    }
    // A decimal that is whole has places behind its point; a non-answer never has.
    let whole = |text| number(text).filter(|_| !matches!(item.kind, Kind::Quantity(_)));
    if let Some(missing) = text.parse().ok().or_else(|| whole(text)).and_then(missing) {
        return Ok(Answer::Missing(missing));
    }
    let misfit = |misfit| Fault::Misfit(misfit, text.to_owned());
    let text = unguarded(text);
    let answer = match &item.kind {
        Kind::Scale(_) | Kind::Integer { .. } => {
            Answer::Number(number(text).ok_or(misfit(Misfit::NotNumber))?)
        }
        Kind::Quantity(form) => quantity(form, text).map_err(misfit)?,
        Kind::Single(_) | Kind::Note | Kind::Calculated => Answer::Code(text.to_owned()),
        Kind::Multi(choices) => {
            let mut codes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            codes.sort_by_key(|code| choices.iter().position(|choice| choice.code == *code));
            codes.dedup();
            Answer::Codes(codes)
        }
        Kind::Text { .. } => Answer::Text(clean(text)),
        Kind::Allocation(_) => Answer::Split(split(text).ok_or(misfit(Misfit::NotNumber))?),
        Kind::Consent => match text {
            "yes" => Answer::Consent(true),
            "no" => Answer::Consent(false),
            _ => return Err(misfit(Misfit::NoChoice)),
        },
    };
    match fits(instrument, item, &answer) {
        Ok(()) => Ok(answer),
        Err(why) => Err(misfit(why)),
    }
}

/// `trust=40 ease=60`.
fn split(text: &str) -> Option<Vec<(String, u32)>> {
    let part = |part: &str| {
        let (name, points) = part.split_once('=')?;
        Some((name.to_owned(), points.parse().ok()?))
    };
    text.split_whitespace().map(part).collect()
}
