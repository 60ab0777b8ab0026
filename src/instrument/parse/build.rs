//! From the written shape to the model, collecting every broken reference on the way.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::Spanned;

use crate::instrument::check::MOST;
use crate::instrument::condition::{Condition, Term};
use crate::instrument::grid::Columns;
use crate::instrument::model::{Dimension, Instrument, Item, ItemIx, Kind, Scale};
use crate::instrument::parse::STRUCTURE;
use crate::instrument::parse::expand::{self, Asked, Part};
use crate::instrument::parse::kind::LONGEST_TEXT;
use crate::instrument::parse::raw::{Raw, RawItem, RawKind, RawPinned, RawStrict, RawStrictness};
use crate::instrument::problem::{Problem, nearest};

/// Points of one scale: enough for any survey, small enough that no file can make the program slow.
const MOST_POINTS: i64 = 100;
/// What is said about “other” is this long at most where the item does not say otherwise.
const SPECIFIED: usize = 100;

/// Builds the model; the instrument is whole only when the list of problems is empty.
pub(super) fn build(raw: Raw, text: &str, hash: String) -> (Instrument, Vec<Problem>) {
    let mut builder = Builder {
        text,
        problems: Vec::new(),
        by_id: HashMap::new(),
        told: HashSet::new(),
        looks: HashMap::new(),
        forward: Vec::new(),
        round: None,
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
    builder.twice(raw.screen_outs.iter().map(|rule| &rule.id));
    builder.twice(raw.columns.iter().map(|set| &set.id));
    let scales = builder.scales(&raw);
    let dimensions = builder.dimensions(&raw);
    let weights = builder.weights(&raw);
    let columns = expand::sets(&mut builder, &raw);
    let parts = builder.parts(&raw, &columns);
    let mut sections = Vec::new();
    let mut items = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        builder.id(&part.raw.id);
        builder.round = part
            .round
            .map(|(item, code)| (item.to_owned(), code.to_owned()));
        let section = builder.section(part, items.len(), &raw.random_sections);
        for asked in &part.asked {
            let floor = asked.raw.floor.or(raw.floor);
            let item = builder.item(asked, place, items.len(), &scales, &dimensions);
            items.push(Item {
                floor: floor.map(|seconds| (seconds.clamp(0.0, 3_600.0) * 1000.0) as u64),
                ..item
            });
        }
        sections.push(section);
    }
    builder.round = None;
    builder.rings();
    builder.moving(&raw);
    let raws: Vec<&RawItem> = parts
        .iter()
        .flat_map(|part| &part.asked)
        .map(|asked| asked.raw)
        .collect();
    let grids = expand::grids(&mut builder, &raws, &columns, &mut items);
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
    let screen_outs = raw
        .screen_outs
        .iter()
        .filter_map(|rule| builder.screen_out(rule))
        .collect();
    let settings = builder.settings(&raw, &parts, &items);
    drop(parts);
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
        weights,
        partial: raw.partial.map(toml::Spanned::into_inner),
        scales,
        dimensions,
        sections,
        items,
        columns,
        grids,
        checks,
        screen_outs,
        settings,
        by_id: builder.by_id,
    };
    (instrument, builder.problems)
}

pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    pub(super) problems: Vec<Problem>,
    by_id: HashMap<String, ItemIx>,
    /// What was told, where, of which name: a loop comes to the same words several times.
    told: HashSet<(usize, &'static str, String)>,
    /// What the conditions of each item, and of its section, look at.
    pub(super) looks: HashMap<ItemIx, Vec<ItemIx>>,
    /// What looks forward: the rule, the items it is for, what it looks at.
    pub(super) forward: Vec<(Spanned<String>, Range<ItemIx>, Vec<ItemIx>)>,
    /// The item and the choice of the round that is being read.
    pub(super) round: Option<(String, String)>,
}

impl Builder<'_> {
    pub(super) fn say<T: ToString>(&mut self, at: &Spanned<T>, what: &'static str) {
        let name = at.get_ref().to_string();
        if self.problems.len() < MOST && self.told.insert((at.span().start, what, name.clone())) {
            let problem = Problem::new(STRUCTURE, what).over(self.text, at.span());
            self.problems.push(problem.with("name", name));
        }
    }

    /// The same of a name that is not there, with the one that may have been meant.
    pub(super) fn strange<'b>(
        &mut self,
        at: &Spanned<String>,
        what: &'static str,
        known: impl IntoIterator<Item = &'b str>,
    ) {
        let before = self.problems.len();
        self.say(at, what);
        if let Some(problem) = self.problems.get_mut(before) {
            let near = nearest(at.get_ref(), known).unwrap_or("").to_owned();
            problem.args.push(("near", near));
        }
    }

    /// The same of an item.
    pub(super) fn no_item(&mut self, at: &Spanned<String>) {
        let known: Vec<String> = self.by_id.keys().cloned().collect();
        self.strange(at, "unknown-item", known.iter().map(String::as_str));
    }

    /// Ids that come twice in one list.
    pub(super) fn twice<'b>(&mut self, ids: impl Iterator<Item = &'b Spanned<String>>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id.get_ref()) {
                self.say(id, "duplicate");
            }
        }
    }

    /// Ids become Fluent names, file names and column heads: lower-case letters, digits, hyphens.
    pub(super) fn id(&mut self, id: &Spanned<String>) {
        let text = id.get_ref();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let reserved = ["and", "or", "not", "div", "mod", "answered", "selected"];
        let fits = text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(plain)
            && text.len() <= 40
            && !reserved.contains(&text.as_str());
        if !fits {
            self.say(id, "id");
        }
    }

    /// Every item under the name that it is asked by, section after section.
    fn parts<'r>(&mut self, raw: &'r Raw, columns: &[Columns]) -> Vec<Part<'r>> {
        let parts = expand::parts(self, raw, columns);
        for (place, one) in parts.iter().flat_map(|part| &part.asked).enumerate() {
            if self.by_id.contains_key(&one.id) {
                self.say(&one.raw.id, "duplicate");
            } else {
                self.by_id.insert(one.id.clone(), place);
            }
        }
        parts
    }

    /// The place of an item by its id.
    pub(super) fn place_of(&self, id: &str) -> Option<ItemIx> {
        self.by_id.get(id).copied()
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
        asked: &Asked<'_>,
        section: usize,
        place: ItemIx,
        scales: &[Scale],
        dimensions: &[Dimension],
    ) -> Item {
        let raw = asked.raw;
        let asked_for = ![RawKind::Note, RawKind::Calculate].contains(&raw.kind);
        let strict = |named: &[RawStrictness], plain: bool| match raw.required.0 {
            RawStrict::Plain(required) => required && plain,
            RawStrict::Named(strictness) => named.contains(&strictness),
        };
        let counts = asked.column.is_none_or(|column| column.scored);
        let dimension = raw.dimension.as_ref().and_then(|name| {
            let found = dimensions.iter().position(|d| d.id == *name.get_ref());
            if found.is_none() {
                let known = dimensions.iter().map(|d| d.id.as_str());
                self.strange(name, "unknown-dimension", known);
            }
            found
        });
        let rated = [RawKind::Scale, RawKind::Paired].contains(&raw.kind);
        if raw.dimension.is_some() && !rated {
            self.say(&raw.id, "dimension-without-scale");
        }
        Item {
            id: asked.id.clone(),
            words: asked.words.clone(),
            section,
            kind: match &asked.specifies {
                None => self.kind(raw, scales, dimensions),
                Some(_) => Kind::Text {
                    max: raw.max_length.unwrap_or(SPECIFIED).min(LONGEST_TEXT),
                    pattern: None,
                },
            },
            dimension: dimension.filter(|_| counts),
            indicator: raw.indicator.clone().filter(|_| counts),
            reverse: raw.reverse,
            required: asked_for && strict(&[RawStrictness::Hard], true),
            urged: asked_for && strict(&[RawStrictness::Soft], false),
            calculate: self.calculation(raw, place),
            relevant: self.relevant(asked, place),
            specials: raw.specials.clone(),
            incident: raw.incident.filter(|_| asked.specifies.is_none()),
            column: asked.column,
            grid: None,
            filters: self.filters(asked, place),
            floor: None,
            random: raw.random,
            pinned: raw.pinned.0 == RawPinned::Itself(true),
            follows: asked.specifies.is_some(),
            provenance: raw.provenance,
        }
    }

    /// What puts a choice into words is asked of those who made it.
    fn relevant(&mut self, asked: &Asked<'_>, place: ItemIx) -> Option<Condition> {
        let Some(code) = &asked.specifies else {
            return self.backward(asked.raw.relevant.as_ref(), place..place + 1);
        };
        let item = asked.id.rsplit_once('.').map(|(item, _)| item);
        let item = item.and_then(|item| self.place_of(item))?;
        Some(Condition::Selected(item, Term::Code(code.clone())))
    }
}
