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
//!
//! The same as a table: columns `of`, `score`, `convention`, `name` (or `name-zh-CN`, `name-en`) and
//! `source`, one row a value.

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

/// Columns that a table must have.
const COLUMNS: [&str; 4] = ["of", "score", "convention", "source"];
/// The column of a name in every language, and what one in a single language begins with.
const NAME: &str = "name";

/// Reads benchmarks from a table, each record with its line and the header first; or says the first
/// fault, with its line and column.
pub fn table(
    file: &str,
    records: &[(u64, Vec<String>)],
    instrument: &Instrument,
) -> Result<Vec<Benchmark>, Problem> {
    let nothing = (1, Vec::new());
    let (header, rows) = records.split_first().unwrap_or((&nothing, &[]));
    let table = Sheet {
        file,
        line: header.0,
        heads: &header.1,
        cells: &header.1,
    };
    table.check()?;
    let row = |(line, cells): &(u64, Vec<String>)| {
        let row = Sheet {
            line: *line,
            cells,
            ..table
        };
        row.benchmark(instrument)
    };
    rows.iter().map(row).collect()
}

/// One record of a table.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    file: &'a str,
    line: u64,
    heads: &'a [String],
    cells: &'a [String],
}

impl Sheet<'_> {
    fn fault(&self, what: &'static str, column: usize) -> Problem {
        let mut problem = Problem::new(self.file, what);
        problem.place = (usize::try_from(self.line).unwrap_or(usize::MAX), column + 1);
        problem.end = problem.place;
        problem
    }

    /// The header has every column once, and no other.
    fn check(&self) -> Result<(), Problem> {
        let named = |head: &String| head == NAME || language(head).is_some();
        for (column, head) in self.heads.iter().enumerate() {
            let known = COLUMNS.contains(&head.as_str()) || named(head);
            let before = self.heads.iter().take(column);
            if !known || before.clone().any(|other| other == head) {
                let problem = self.fault("benchmark-column", column);
                return Err(problem.with("name", head.as_str()));
            }
        }
        let there = |name: &&str| !self.heads.iter().any(|head| head == name);
        let lacking = COLUMNS.into_iter().find(there);
        let unnamed = (!self.heads.iter().any(named)).then_some(NAME);
        match lacking.or(unnamed) {
            Some(name) => Err(self.fault("benchmark-lacking", 0).with("name", name)),
            None => Ok(()),
        }
    }

    /// The place and the text of a column.
    fn cell(&self, name: &str) -> (usize, &str) {
        let column = self.heads.iter().position(|head| head == name);
        let column = column.unwrap_or_default();
        (column, self.cells.get(column).map_or("", String::as_str))
    }

    fn benchmark(&self, instrument: &Instrument) -> Result<Benchmark, Problem> {
        if self.cells.len() != self.heads.len() {
            let problem = self.fault("benchmark-fields", 0);
            let problem = problem.with("found", self.cells.len().to_string());
            return Err(problem.with("known", self.heads.len().to_string()));
        }
        let (column, convention) = self.cell("convention");
        let linear = Convention::Linear.name();
        if convention != linear {
            let problem = self.fault("benchmark-convention", column);
            return Err(problem.with("found", convention).with("known", linear));
        }
        let (column, of) = self.cell("of");
        let Some(of) = known(instrument, of) else {
            return Err(self.fault("benchmark-of", column).with("name", of));
        };
        let (column, score) = self.cell("score");
        let score = score
            .parse::<f64>()
            .ok()
            .filter(|score| (0.0..=100.0).contains(score));
        let Some(score) = score else {
            return Err(self.fault("benchmark-score", column));
        };
        let (column, source) = self.cell("source");
        if source.is_empty() {
            return Err(self.fault("benchmark-source", column));
        }
        Ok(Benchmark {
            of,
            score,
            source: source.to_owned(),
            name: self.name(),
        })
    }

    fn name(&self) -> Name {
        let (_, one) = self.cell(NAME);
        if self.heads.iter().any(|head| head == NAME) {
            return Name::One(one.to_owned());
        }
        let each = self.heads.iter().zip(self.cells);
        let each = each.filter_map(|(head, cell)| Some((language(head)?.to_owned(), cell.clone())));
        Name::Each(each.collect())
    }
}

/// The language that a column of names is in.
fn language(head: &str) -> Option<&str> {
    head.strip_prefix(NAME)?
        .strip_prefix('-')
        .filter(|tag| !tag.is_empty())
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
