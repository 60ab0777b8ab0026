//! The shape of `instrument.toml`, as written; unknown keys are refused.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::instrument::model::{Incident, Labels, Level, Provenance, Special};
use crate::instrument::setting::Setting;

/// The format version that this program reads.
pub(super) const FORMAT: u32 = 1;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Raw {
    pub(super) format: Spanned<u32>,
    pub(super) id: Spanned<String>,
    pub(super) version: String,
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) minutes: u32,
    #[serde(default = "target")]
    pub(super) target: Spanned<f64>,
    pub(super) min_age: Option<u8>,
    pub(super) consent: Option<u32>,
    pub(super) partial: Option<Spanned<usize>>,
    #[serde(default = "yes")]
    pub(super) ordered: bool,
    #[serde(default)]
    pub(super) scales: Vec<RawScale>,
    #[serde(default)]
    pub(super) dimensions: Vec<RawDimension>,
    #[serde(default)]
    pub(super) columns: Vec<RawColumns>,
    /// Sections that chance puts in each other's places.
    #[serde(default)]
    pub(super) random_sections: Vec<Spanned<String>>,
    pub(super) sections: Vec<RawSection>,
    #[serde(default)]
    pub(super) checks: Vec<RawCheck>,
    #[serde(default)]
    pub(super) screen_outs: Vec<RawScreenOut>,
    #[serde(default)]
    pub(super) modes: BTreeMap<Setting, RawRules>,
    /// Seconds below which no item can have been heard or read.
    pub(super) floor: Option<f64>,
}

/// Who is not asked any further.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScreenOut {
    pub(super) id: Spanned<String>,
    pub(super) when: Spanned<String>,
}

/// What differs in one setting; items and sections are left out by name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawRules {
    #[serde(default)]
    pub(super) leave_out: Vec<Spanned<String>>,
    #[serde(default = "yes")]
    pub(super) gauges: bool,
    #[serde(default = "yes")]
    pub(super) suggestions: bool,
}

fn target() -> Spanned<f64> {
    Spanned::new(0..0, 75.0)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScale {
    pub(super) id: Spanned<String>,
    pub(super) min: i64,
    pub(super) max: i64,
    pub(super) labels: Labels,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDimension {
    pub(super) id: Spanned<String>,
    pub(super) weight: Option<Spanned<f64>>,
}

/// A set of columns in which a statement is rated.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawColumns {
    pub(super) id: Spanned<String>,
    pub(super) each: Vec<Spanned<String>>,
    pub(super) scored: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSection {
    pub(super) id: Spanned<String>,
    pub(super) relevant: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) random: bool,
    /// The item for each of whose choices the section is asked once.
    pub(super) each: Option<Spanned<String>>,
    pub(super) items: Vec<RawItem>,
}

/// How an item says its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawKind {
    Scale,
    Paired,
    Single,
    Multi,
    Integer,
    Decimal,
    Date,
    Time,
    Text,
    Allocation,
    Calculate,
    Note,
    Consent,
}

/// What an allocation is over, where it lists no choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawOver {
    Dimensions,
}

/// What keeps its place. The name of this type, like those of [`Required`] and [`Bound`], tells the
/// schema what may stand there.
#[derive(Debug, Deserialize)]
pub(super) struct Pinned(pub(super) RawPinned);

/// The item itself (`true`), or some of its choices.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected flag or list")]
pub(super) enum RawPinned {
    Itself(bool),
    Choices(Vec<String>),
}

impl RawPinned {
    /// The choices that it names.
    pub(super) fn choices(&self) -> &[String] {
        match self {
            Self::Choices(codes) => codes,
            Self::Itself(_) => &[],
        }
    }
}

impl Default for Pinned {
    fn default() -> Self {
        Self(RawPinned::Itself(false))
    }
}

/// How strictly an answer is asked for: `true` or `"hard"`, `"soft"`, `false` or `"off"`.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Required(pub(super) RawStrict);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected flag or strictness")]
pub(super) enum RawStrict {
    Plain(bool),
    Named(RawStrictness),
}

impl Default for Required {
    fn default() -> Self {
        Self(RawStrict::Plain(true))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawStrictness {
    Hard,
    Soft,
    Off,
}

/// A bound: `0`, `0.5`, `"2026-01-01"`, `"09:30"`.
#[derive(Debug, Deserialize)]
pub(super) struct Bound(pub(super) RawBound);

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "expected number or text")]
pub(super) enum RawBound {
    Whole(i64),
    Decimal(f64),
    Text(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawItem {
    pub(super) id: Spanned<String>,
    pub(super) kind: RawKind,
    pub(super) scale: Option<Spanned<String>>,
    pub(super) dimension: Option<Spanned<String>>,
    pub(super) indicator: Option<String>,
    #[serde(default)]
    pub(super) reverse: bool,
    #[serde(default)]
    pub(super) required: Required,
    pub(super) calculation: Option<Spanned<String>>,
    pub(super) relevant: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) specials: Vec<Special>,
    pub(super) incident: Option<Incident>,
    pub(super) provenance: Provenance,
    #[serde(default)]
    pub(super) choices: Vec<String>,
    #[serde(default)]
    pub(super) exclusive: Vec<String>,
    /// Conditions on single choices.
    #[serde(default)]
    pub(super) filter: BTreeMap<String, Spanned<String>>,
    pub(super) floor: Option<f64>,
    /// Whether chance orders the choices, and those that keep their places.
    #[serde(default)]
    pub(super) random: bool,
    #[serde(default)]
    pub(super) pinned: Pinned,
    /// Choices that are to be put into words.
    #[serde(default)]
    pub(super) specify: Vec<String>,
    pub(super) min: Option<Bound>,
    pub(super) max: Option<Bound>,
    pub(super) places: Option<u8>,
    pub(super) max_length: Option<usize>,
    pub(super) pattern: Option<Spanned<String>>,
    pub(super) columns: Option<Spanned<String>>,
    pub(super) grid: Option<Spanned<String>>,
    pub(super) over: Option<Spanned<RawOver>>,
    pub(super) total: Option<Spanned<u32>>,
    pub(super) step: Option<Spanned<u32>>,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawCheck {
    pub(super) id: Spanned<String>,
    pub(super) level: Level,
    pub(super) fails_if: Spanned<String>,
    #[serde(default)]
    pub(super) targets: Vec<Spanned<String>>,
}

/// Reads a structure without a fault; `None` where there is one.
pub(super) fn quickly(text: &str) -> Option<Raw> {
    let raw: Raw = toml::from_str(text).ok()?;
    let fits = *raw.format.get_ref() == FORMAT && raw.items() <= super::MOST_ITEMS;
    fits.then_some(raw)
}

impl Raw {
    /// How many items are written down, other lists counted like them.
    pub(super) fn items(&self) -> usize {
        let items: usize = self.sections.iter().map(|s| s.items.len()).sum();
        let others = [
            self.scales.len(),
            self.dimensions.len(),
            self.sections.len(),
            self.columns.len(),
            self.screen_outs.len(),
        ];
        items
            .max(others.into_iter().max().unwrap_or(0))
            .max(self.checks.len())
    }
}
