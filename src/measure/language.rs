//! Scores by language: looked at before answers in two languages are pooled.
//!
//! A gap may be one of wording, of how people use the scale, or of who chose the language; the
//! figure cannot tell which.

use crate::measure::compare::{family, welch};
use crate::measure::mean::Summary;
use crate::measure::withheld::{Figure, at_least};

/// One language against the first one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanguageGap {
    /// The difference to the first language, with its interval for this comparison alone.
    pub difference: welch::Difference,
    /// p after Holm over all languages that could be compared.
    pub holm: f64,
}

/// Each language after the first, against the first; a language with too few cases has its reason.
pub fn gaps(languages: &[Summary]) -> Figure<Vec<Figure<LanguageGap>>> {
    at_least(languages.len() as u64, 2)?;
    let Some((first, others)) = languages.split_first() else {
        return Ok(Vec::new());
    };
    let found: Vec<Figure<welch::Difference>> = others
        .iter()
        .map(|other| welch::difference(first, other))
        .collect();
    let p: Vec<f64> = found.iter().flatten().map(|found| found.p).collect();
    let mut adjusted = family::holm(&p)?.into_iter();
    Ok(found
        .into_iter()
        .map(|found| {
            let difference = found?;
            let holm = adjusted.next().unwrap_or(1.0);
            Ok(LanguageGap { difference, holm })
        })
        .collect())
}
