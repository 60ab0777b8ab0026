//! Values from elsewhere that scores are looked at beside: earlier waves, other branches, published
//! norms. They are drawn as marks and take part in no statistic.
//!
//! ```toml
//! format = 1
//! convention = "linear"
//!
//! [[values]]
//! of = "trust"                     # a dimension, an item, an indicator's code, or "overall"
//! score = 71.5
//! name = "全行 2025 年"             # or { zh-CN = "…", en = "…" }
//! source = "2025 年度客户体验报告，第 8 页"
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::instrument::model::Instrument;
use crate::instrument::problem::Problem;
use crate::measure::score::Convention;

/// The version of the file.
const FORMAT: u32 = 1;
/// What `of` says for the overall score.
pub const OVERALL: &str = "overall";

/// A value from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// Of what: [`OVERALL`], the id of a dimension, or the id of an item.
    pub of: String,
    /// The score, 0–100, linear.
    pub score: f64,
    /// Where it comes from, to be printed beside it.
    pub source: String,
    name: Name,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
enum Name {
    One(String),
    Each(BTreeMap<String, String>),
}

impl Benchmark {
    /// What it is called in a language; in another one where it has no name in this.
    pub fn name(&self, lang: &str) -> &str {
        match &self.name {
            Name::One(name) => name,
            Name::Each(names) => {
                let own = names.get(lang).or_else(|| names.values().next());
                own.map_or("", String::as_str)
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    format: Spanned<u32>,
    convention: Spanned<String>,
    #[serde(default)]
    values: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Value {
    of: Spanned<String>,
    score: Spanned<f64>,
    name: Name,
    source: Spanned<String>,
}

/// Reads benchmarks for an instrument, or says the first fault; `file` is what the file is called.
pub fn parse(file: &str, text: &str, instrument: &Instrument) -> Result<Vec<Benchmark>, Problem> {
    let fault = |what, span: std::ops::Range<usize>| Problem::new(file, what).at(text, span.start);
    let raw: Raw = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or_default();
        fault("toml", span).with("detail", error.message())
    })?;
    if *raw.format.get_ref() != FORMAT {
        let found = raw.format.get_ref().to_string();
        let problem = fault("format", raw.format.span());
        return Err(problem
            .with("known", FORMAT.to_string())
            .with("found", found));
    }
    // Unlike conventions are never compared.
    let linear = Convention::Linear.name();
    if raw.convention.get_ref() != linear {
        let problem = fault("benchmark-convention", raw.convention.span());
        return Err(problem
            .with("found", raw.convention.get_ref().as_str())
            .with("known", linear));
    }
    let value = |own: Value| {
        let Some(of) = known(instrument, own.of.get_ref()) else {
            let problem = fault("benchmark-of", own.of.span());
            return Err(problem.with("name", own.of.get_ref().as_str()));
        };
        if !(0.0..=100.0).contains(own.score.get_ref()) {
            return Err(fault("benchmark-score", own.score.span()));
        }
        if own.source.get_ref().trim().is_empty() {
            return Err(fault("benchmark-source", own.source.span()));
        }
        Ok(Benchmark {
            of,
            score: *own.score.get_ref(),
            source: own.source.into_inner(),
            name: own.name,
        })
    };
    raw.values.into_iter().map(value).collect()
}

/// What a name means here: an indicator's code is turned into its item's id.
fn known(instrument: &Instrument, name: &str) -> Option<String> {
    let dimension = instrument.dimensions.iter().any(|own| own.id == name);
    if name == OVERALL || dimension || instrument.find(name).is_some() {
        return Some(name.to_owned());
    }
    let coded = |item: &&crate::instrument::model::Item| item.indicator.as_deref() == Some(name);
    let item = instrument.items.iter().find(coded)?;
    Some(item.id.clone())
}
