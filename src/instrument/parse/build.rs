//! From the written shape to the model, collecting every broken reference on the way.

mod rules;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::Spanned;

use crate::instrument::check::MOST;
use crate::instrument::model::{
    Allocation, Choice, Dimension, Instrument, Item, ItemIx, Kind, Scale, Section,
};
use crate::instrument::parse::STRUCTURE;
use crate::instrument::parse::raw::{Raw, RawItem, RawKind};
use crate::instrument::problem::{Problem, nearest};

/// Choices of one list, points of one scale and items of one instrument: enough for any survey,
/// small enough that no file can make the program slow.
const MOST_CHOICES: usize = 99;
const MOST_POINTS: i64 = 100;
const LONGEST_TEXT: usize = 2_000;
const MOST_TO_SHARE: u32 = 10_000;

/// What an allocation has where it does not say otherwise.
const TOTAL: u32 = 100;
const STEP: u32 = 5;

/// Builds the model; the instrument is whole only when the list of problems is empty.
pub(super) fn build(raw: Raw, text: &str, hash: String) -> (Instrument, Vec<Problem>) {
    let mut builder = Builder {
        text,
        problems: Vec::new(),
        by_id: HashMap::new(),
        looks: HashMap::new(),
        forward: Vec::new(),
    };
    builder.id(&raw.id);
    if raw.languages.is_empty() {
        builder.say(&raw.id, "no-languages");
    }
    if !(0.0..=100.0).contains(raw.target.get_ref()) {
        builder.say(&raw.target, "target");
    }
    builder.twice(raw.scales.iter().map(|scale| &scale.id));
    builder.twice(raw.dimensions.iter().map(|dimension| &dimension.id));
    builder.twice(raw.sections.iter().map(|section| &section.id));
    builder.twice(raw.checks.iter().map(|check| &check.id));
    let scales = builder.scales(&raw);
    let dimensions = builder.dimensions(&raw);
    for item in raw.sections.iter().flat_map(|section| &section.items) {
        builder.id(&item.id);
        let place = builder.by_id.len();
        if builder
            .by_id
            .insert(item.id.get_ref().clone(), place)
            .is_some()
        {
            builder.say(&item.id, "duplicate");
        }
    }
    let mut sections = Vec::new();
    let mut items = Vec::new();
    for (place, section) in raw.sections.iter().enumerate() {
        builder.id(&section.id);
        let end = items.len() + section.items.len();
        let relevant = builder.backward(section.relevant.as_ref(), items.len()..end);
        for item in &section.items {
            let item = builder.item(item, place, items.len(), &scales, &dimensions);
            items.push(item);
        }
        sections.push(Section {
            id: section.id.get_ref().clone(),
            relevant,
        });
    }
    builder.rings();
    let scored = items.iter().filter(|item| item.dimension.is_some()).count();
    if let Some(partial) = &raw.partial
        && !(1..=scored).contains(partial.get_ref())
    {
        builder.say(partial, "partial");
    }
    let checks = raw
        .checks
        .iter()
        .filter_map(|check| builder.check(check))
        .collect();
    let instrument = Instrument {
        id: raw.id.into_inner(),
        version: raw.version,
        hash,
        languages: raw.languages,
        minutes: raw.minutes,
        target: raw.target.into_inner(),
        min_age: raw.min_age,
        consent: raw.consent,
        ordered: raw.ordered,
        partial: raw.partial.map(toml::Spanned::into_inner),
        scales,
        dimensions,
        sections,
        items,
        checks,
        by_id: builder.by_id,
    };
    (instrument, builder.problems)
}

struct Builder<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    by_id: HashMap<String, ItemIx>,
    /// What the conditions of each item, and of its section, look at.
    looks: HashMap<ItemIx, Vec<ItemIx>>,
    /// Conditions that look forward: the rule, the items it is for, what it looks at.
    forward: Vec<(Spanned<String>, Range<ItemIx>, Vec<ItemIx>)>,
}

impl Builder<'_> {
    fn say<T: ToString>(&mut self, at: &Spanned<T>, what: &'static str) {
        if self.problems.len() < MOST {
            let problem = Problem::new(STRUCTURE, what).over(self.text, at.span());
            self.problems
                .push(problem.with("name", at.get_ref().to_string()));
        }
    }

    /// The same of a name that is not there, with the one that may have been meant.
    fn strange<'b>(
        &mut self,
        at: &Spanned<String>,
        what: &'static str,
        known: impl IntoIterator<Item = &'b str>,
    ) {
        let near = nearest(at.get_ref(), known).unwrap_or("").to_owned();
        let before = self.problems.len();
        self.say(at, what);
        if let Some(problem) = self.problems.get_mut(before) {
            problem.args.push(("near", near));
        }
    }

    /// Ids that come twice in one list.
    fn twice<'b>(&mut self, ids: impl Iterator<Item = &'b Spanned<String>>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id.get_ref()) {
                self.say(id, "duplicate");
            }
        }
    }

    /// Ids become Fluent names, file names and column heads: lower-case letters, digits, hyphens.
    fn id(&mut self, id: &Spanned<String>) {
        let text = id.get_ref();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let reserved = ["and", "or", "not", "answered", "selected"];
        let fits = text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(plain)
            && text.len() <= 40
            && !reserved.contains(&text.as_str());
        if !fits {
            self.say(id, "id");
        }
    }

    fn scales(&mut self, raw: &Raw) -> Vec<Scale> {
        for scale in &raw.scales {
            self.id(&scale.id);
            let points = scale.max.saturating_sub(scale.min).saturating_add(1);
            if !(2..=MOST_POINTS).contains(&points) {
                self.say(&scale.id, "scale-points");
            }
        }
        raw.scales
            .iter()
            .map(|scale| Scale {
                id: scale.id.get_ref().clone(),
                min: scale.min,
                // One that was refused goes on as a small one: its points are counted out below.
                max: scale.max.min(scale.min.saturating_add(MOST_POINTS - 1)),
                labels: scale.labels,
            })
            .collect()
    }

    fn dimensions(&mut self, raw: &Raw) -> Vec<Dimension> {
        for dimension in &raw.dimensions {
            self.id(&dimension.id);
        }
        raw.dimensions
            .iter()
            .map(|dimension| Dimension {
                id: dimension.id.get_ref().clone(),
            })
            .collect()
    }

    fn item(
        &mut self,
        raw: &RawItem,
        section: usize,
        place: ItemIx,
        scales: &[Scale],
        dimensions: &[Dimension],
    ) -> Item {
        let dimension = raw.dimension.as_ref().and_then(|name| {
            let found = dimensions.iter().position(|d| d.id == *name.get_ref());
            if found.is_none() {
                let known = dimensions.iter().map(|d| d.id.as_str());
                self.strange(name, "unknown-dimension", known);
            }
            found
        });
        if raw.dimension.is_some() && raw.kind != RawKind::Scale {
            self.say(&raw.id, "dimension-without-scale");
        }
        Item {
            id: raw.id.get_ref().clone(),
            section,
            kind: self.kind(raw, scales, dimensions),
            dimension,
            indicator: raw.indicator.clone(),
            reverse: raw.reverse,
            required: raw.required && raw.kind != RawKind::Note,
            relevant: self.backward(raw.relevant.as_ref(), place..place + 1),
            specials: raw.specials.clone(),
            incident: raw.incident,
            provenance: raw.provenance,
        }
    }

    fn kind(&mut self, raw: &RawItem, scales: &[Scale], dimensions: &[Dimension]) -> Kind {
        match raw.kind {
            RawKind::Scale => Kind::Scale(self.scale(raw, scales)),
            RawKind::Single => Kind::Single(self.choices(raw)),
            RawKind::Multi => Kind::Multi(self.choices(raw)),
            RawKind::Integer => {
                let (min, max) = (raw.min.unwrap_or(0), raw.max.unwrap_or(i64::from(u32::MAX)));
                if min > max {
                    self.say(&raw.id, "bounds");
                }
                Kind::Integer { min, max }
            }
            RawKind::Text => Kind::Text {
                max: raw.max_length.unwrap_or(500).min(LONGEST_TEXT),
            },
            RawKind::Allocation => Kind::Allocation(self.allocation(raw, dimensions)),
            RawKind::Note => Kind::Note,
            RawKind::Consent => Kind::Consent,
        }
    }

    fn scale(&mut self, raw: &RawItem, scales: &[Scale]) -> usize {
        let Some(name) = &raw.scale else {
            self.say(&raw.id, "no-scale");
            return 0;
        };
        scales
            .iter()
            .position(|s| s.id == *name.get_ref())
            .unwrap_or_else(|| {
                self.strange(name, "unknown-scale", scales.iter().map(|s| s.id.as_str()));
                0
            })
    }

    /// Its parts are the dimensions, or else choices.
    fn allocation(&mut self, raw: &RawItem, dimensions: &[Dimension]) -> Allocation {
        let over_dimensions = raw.over.is_some();
        let parts: Vec<String> = match &raw.over {
            Some(over) if !raw.choices.is_empty() => {
                let at = Spanned::new(over.span(), raw.id.get_ref().clone());
                self.say(&at, "parts-twice");
                Vec::new()
            }
            Some(_) => dimensions.iter().map(|d| d.id.clone()).collect(),
            None => {
                let choices = self.choices(raw);
                choices.into_iter().map(|choice| choice.code).collect()
            }
        };
        if parts.len() == 1 || over_dimensions && dimensions.is_empty() {
            self.say(&raw.id, "parts");
        }
        let total = raw.total.as_ref().map_or(TOTAL, |total| *total.get_ref());
        let step = raw.step.as_ref().map_or(STEP.min(total), |s| *s.get_ref());
        if let Some(at) = &raw.total
            && !(1..=MOST_TO_SHARE).contains(&total)
        {
            self.say(at, "total");
        }
        if let Some(at) = &raw.step
            && !(1..=total.max(1)).contains(&step)
        {
            self.say(at, "step");
        }
        Allocation {
            total,
            step,
            parts,
            over_dimensions,
        }
    }

    fn choices(&mut self, raw: &RawItem) -> Vec<Choice> {
        if !(1..=MOST_CHOICES).contains(&raw.choices.len()) {
            self.say(&raw.id, "choices");
        }
        let codes: HashSet<&String> = raw.choices.iter().collect();
        if codes.len() < raw.choices.len() {
            self.say(&raw.id, "choice-twice");
        }
        if raw.kind != RawKind::Multi && !raw.exclusive.is_empty() {
            self.say(&raw.id, "exclusive-kind");
        } else if raw.exclusive.iter().any(|code| !codes.contains(code)) {
            self.say(&raw.id, "exclusive-unknown");
        }
        raw.choices
            .iter()
            .map(|code| Choice {
                code: code.clone(),
                exclusive: raw.exclusive.contains(code),
            })
            .take(MOST_CHOICES)
            .collect()
    }
}
