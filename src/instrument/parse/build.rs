//! From the written shape to the model, collecting every broken reference on the way.

use std::collections::HashMap;

use toml::Spanned;

use crate::instrument::condition::{self, Condition, Fault, Term};
use crate::instrument::grid::Columns;
use crate::instrument::model::{Check, Dimension, Instrument, Item, ItemIx, Kind, Scale};
use crate::instrument::parse::STRUCTURE;
use crate::instrument::parse::expand::{self, Asked, Part, within};
use crate::instrument::parse::kind::LONGEST_TEXT;
use crate::instrument::parse::raw::{
    Raw, RawCheck, RawItem, RawKind, RawPinned, RawRequired, RawStrictness,
};
use crate::instrument::problem::Problem;

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
        round: None,
    };
    builder.id(&raw.id);
    if raw.languages.is_empty() {
        builder.say(&raw.id, "no-languages");
    }
    if !(0.0..=100.0).contains(raw.target.get_ref()) {
        builder.say(&raw.target, "target");
    }
    let scales = builder.scales(&raw);
    let dimensions = builder.dimensions(&raw);
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
    for name in &raw.random_sections {
        if !raw
            .sections
            .iter()
            .any(|section| section.id.get_ref() == name.get_ref())
        {
            builder.say(name, "unknown-section");
        }
    }
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
    text: &'a str,
    problems: Vec<Problem>,
    by_id: HashMap<String, ItemIx>,
    /// The item and the choice of the round that is being read.
    round: Option<(String, String)>,
}

impl Builder<'_> {
    pub(super) fn say<T: ToString>(&mut self, at: &Spanned<T>, what: &'static str) {
        self.problems.push(
            Problem::new(STRUCTURE, what)
                .at(self.text, at.span().start)
                .with("name", at.get_ref().to_string()),
        );
    }

    /// Ids become Fluent names, file names and column heads: lower-case letters, digits, hyphens.
    pub(super) fn id(&mut self, id: &Spanned<String>) {
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

    /// Every item under the name that it is asked by, section after section.
    fn parts<'r>(&mut self, raw: &'r Raw, columns: &[Columns]) -> Vec<Part<'r>> {
        let parts = expand::parts(self, raw, columns);
        for one in parts.iter().flat_map(|part| &part.asked) {
            let place = self.by_id.len();
            if self.by_id.insert(one.id.clone(), place).is_some() {
                self.say(&one.raw.id, "duplicate");
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
                max: scale.max,
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
        let strict = |named: &[RawStrictness], plain: bool| match raw.required {
            RawRequired::Plain(required) => required && plain,
            RawRequired::Named(strictness) => named.contains(&strictness),
        };
        let counts = asked.column.is_none_or(|column| column.scored);
        let dimension = raw.dimension.as_ref().and_then(|name| {
            let found = dimensions.iter().position(|d| d.id == *name.get_ref());
            if found.is_none() {
                self.say(name, "unknown-dimension");
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
            pinned: raw.pinned == RawPinned::Itself(true),
            follows: asked.specifies.is_some(),
            provenance: raw.provenance,
        }
    }

    /// What puts a choice into words is asked of those who made it.
    fn relevant(&mut self, asked: &Asked<'_>, place: ItemIx) -> Option<Condition> {
        let Some(code) = &asked.specifies else {
            return self.backward(asked.raw.relevant.as_ref(), place);
        };
        let item = asked.id.rsplit_once('.').map(|(item, _)| item);
        let item = item.and_then(|item| self.by_id.get(item).copied())?;
        Some(Condition::Selected(item, Term::Code(code.clone())))
    }

    /// A condition that may look only at items before `place`.
    pub(super) fn backward(
        &mut self,
        rule: Option<&Spanned<String>>,
        place: ItemIx,
    ) -> Option<Condition> {
        let rule = rule?;
        let condition = self.condition(rule)?;
        if condition.items().iter().any(|item| *item >= place) {
            self.say(rule, "forward-reference");
            return None;
        }
        Some(condition)
    }

    /// What a calculated item is worked out from: answers before it.
    fn calculation(&mut self, raw: &RawItem, place: ItemIx) -> Option<Term> {
        let rule = match (&raw.calculation, raw.kind) {
            (None, RawKind::Calculate) => {
                self.say(&raw.id, "no-calculation");
                return None;
            }
            (Some(rule), RawKind::Calculate) => rule,
            (Some(rule), _) => {
                self.say(rule, "calculation-elsewhere");
                return None;
            }
            (None, _) => return None,
        };
        let term = self.parsed(rule, condition::parse_term)?;
        if term.items().iter().any(|item| *item >= place) {
            self.say(rule, "forward-reference");
            return None;
        }
        Some(term)
    }

    pub(super) fn condition(&mut self, rule: &Spanned<String>) -> Option<Condition> {
        self.parsed(rule, condition::parse)
    }

    fn parsed<T>(
        &mut self,
        rule: &Spanned<String>,
        parse: impl Fn(&str, &dyn Fn(&str) -> Option<ItemIx>) -> Result<T, Fault>,
    ) -> Option<T> {
        let (by_id, round) = (&self.by_id, self.round.as_ref());
        let round = round.map(|(item, code)| (item.as_str(), code.as_str()));
        // Within a round, a name means what it means there.
        let find = |id: &str| by_id.get(&within(id, round)).or(by_id.get(id)).copied();
        match parse(rule.get_ref(), &find) {
            Ok(parsed) => Some(parsed),
            Err(Fault::Unknown(id)) => {
                let at = Spanned::new(rule.span(), id);
                self.say(&at, "unknown-item");
                None
            }
            Err(Fault::Syntax(byte)) => {
                // One byte further for the opening quote of the TOML string.
                let start = rule.span().start + byte + 1;
                let at = Spanned::new(start..start, rule.get_ref().clone());
                self.say(&at, "condition");
                None
            }
            Err(Fault::Function(name)) => {
                let at = Spanned::new(rule.span(), name);
                self.say(&at, "unknown-function");
                None
            }
            Err(Fault::Pattern(source)) => {
                let at = Spanned::new(rule.span(), source);
                self.say(&at, "pattern");
                None
            }
            Err(Fault::Deep) => {
                self.say(rule, "condition-deep");
                None
            }
        }
    }

    fn check(&mut self, raw: &RawCheck) -> Option<Check> {
        self.id(&raw.id);
        let fails_if = self.condition(&raw.fails_if)?;
        let mut targets = Vec::new();
        for target in &raw.targets {
            match self.by_id.get(target.get_ref()) {
                Some(item) => targets.push(*item),
                None => self.say(target, "unknown-item"),
            }
        }
        // Where none are named, every answer that the check looks at may mend it.
        if raw.targets.is_empty() {
            targets = fails_if.items();
        }
        if targets.is_empty() {
            self.say(&raw.id, "no-targets");
        }
        targets.sort_unstable();
        targets.dedup();
        Some(Check {
            id: raw.id.get_ref().clone(),
            level: raw.level,
            fails_if,
            targets,
        })
    }
}
