//! What an author writes once and a respondent is asked several times: the columns of a statement,
//! what puts a choice into words, the rounds of a loop.

use std::collections::HashSet;

use toml::Spanned;

use crate::instrument::grid::{Column, Columns, Grid};
use crate::instrument::model::{Item, Kind};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::raw::{Raw, RawItem, RawKind, RawSection};

/// Loops may make so many items at most.
const MOST_ITEMS: usize = 20_000;

/// A statement can be rated so many times side by side.
const MOST_COLUMNS: usize = 5;

/// What the items of one grid have in common: section, scale, columns.
type Alike = (usize, Kind, Option<usize>);

/// A section as it will be asked.
pub(super) struct Part<'a> {
    /// What was written.
    pub(super) raw: &'a RawSection,
    /// The item and the choice of its round.
    pub(super) round: Option<(&'a str, &'a str)>,
    /// Its items.
    pub(super) asked: Vec<Asked<'a>>,
}

impl Part<'_> {
    /// Its own name.
    pub(super) fn id(&self) -> String {
        within(self.raw.id.get_ref(), self.round)
    }
}

/// A name within a round: `easy` becomes `easy.app`, `safe.expected` becomes `safe.app.expected`.
pub(super) fn within(name: &str, round: Option<(&str, &str)>) -> String {
    match (round, name.split_once('.')) {
        (None, _) => name.to_owned(),
        (Some((_, code)), None) => format!("{name}.{code}"),
        (Some((_, code)), Some((head, tail))) => format!("{head}.{code}.{tail}"),
    }
}

/// Every section as often as it is asked: once, or once for each choice of an earlier item.
pub(super) fn parts<'a>(
    builder: &mut Builder<'_>,
    raw: &'a Raw,
    sets: &[Columns],
) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut count = 0;
    for (place, section) in raw.sections.iter().enumerate() {
        for item in &section.items {
            builder.id(&item.id);
        }
        let rounds: Vec<Option<(&str, &str)>> = match &section.each {
            None => vec![None],
            Some(each) => rounds(builder, raw.sections.get(..place).unwrap_or_default(), each),
        };
        for round in rounds {
            let mut asked = Vec::new();
            for item in &section.items {
                asked.extend(self::asked(builder, item, sets, round));
            }
            count += asked.len();
            if count > MOST_ITEMS {
                builder.say(&section.id, "too-many");
                return parts;
            }
            parts.push(Part {
                raw: section,
                round,
                asked,
            });
        }
    }
    parts
}

/// The rounds over an item of the sections before: one for each choice that does not exclude the
/// others.
fn rounds<'a>(
    builder: &mut Builder<'_>,
    before: &'a [RawSection],
    each: &'a Spanned<String>,
) -> Vec<Option<(&'a str, &'a str)>> {
    let mut items = before
        .iter()
        .filter(|section| section.each.is_none())
        .flat_map(|section| &section.items);
    let over = items.find(|item| item.id.get_ref() == each.get_ref() && !item.choices.is_empty());
    let Some(over) = over else {
        let known = before.iter().flat_map(|section| &section.items);
        let known = known.filter(|item| !item.choices.is_empty());
        builder.strange(each, "each", known.map(|item| item.id.get_ref().as_str()));
        return vec![None];
    };
    let loops = over
        .choices
        .iter()
        .filter(|code| !over.exclusive.contains(code));
    loops
        .map(|code| Some((each.get_ref().as_str(), code.as_str())))
        .collect()
}

/// An item as it will be asked.
pub(super) struct Asked<'a> {
    /// What was written.
    pub(super) raw: &'a RawItem,
    /// Its own name.
    pub(super) id: String,
    /// The message of its words.
    pub(super) words: String,
    /// The column it stands in.
    pub(super) column: Option<Column>,
    /// The choice of the item before that it puts into words.
    pub(super) specifies: Option<String>,
}

/// One item for each column of a statement, else the item itself; and one more for each choice that
/// is to be put into words.
fn asked<'a>(
    builder: &mut Builder<'_>,
    raw: &'a RawItem,
    sets: &[Columns],
    round: Option<(&str, &str)>,
) -> Vec<Asked<'a>> {
    let mut asked = columns(builder, raw, sets, round);
    let (written, id) = (raw.id.get_ref(), within(raw.id.get_ref(), round));
    for code in &raw.specify {
        if !raw.choices.contains(code) || ![RawKind::Single, RawKind::Multi].contains(&raw.kind) {
            let at = Spanned::new(raw.id.span(), code.clone());
            let known = raw.choices.iter().map(String::as_str);
            builder.strange(&at, "specify", known);
            continue;
        }
        asked.push(Asked {
            raw,
            id: format!("{id}.{code}"),
            words: format!("{written}.specify-{code}"),
            column: None,
            specifies: Some(code.clone()),
        });
    }
    asked
}

fn columns<'a>(
    builder: &mut Builder<'_>,
    raw: &'a RawItem,
    sets: &[Columns],
    round: Option<(&str, &str)>,
) -> Vec<Asked<'a>> {
    let written = raw.id.get_ref();
    let id = within(written, round);
    let plain = vec![Asked {
        raw,
        id: id.clone(),
        words: written.clone(),
        column: None,
        specifies: None,
    }];
    let named = raw.columns.as_ref();
    if raw.kind != RawKind::Paired {
        if let Some(named) = named {
            builder.say(named, "columns-elsewhere");
        }
        return plain;
    }
    let found = named.and_then(|name| sets.iter().position(|set| set.id == *name.get_ref()));
    let Some((set, columns)) = found.and_then(|set| Some((set, sets.get(set)?))) else {
        let known = sets.iter().map(|set| set.id.as_str());
        builder.strange(named.unwrap_or(&raw.id), "unknown-columns", known);
        return plain;
    };
    let one = |(place, name): (usize, &String)| Asked {
        raw,
        id: format!("{id}.{name}"),
        words: written.clone(),
        specifies: None,
        column: Some(Column {
            set,
            place,
            scored: place == columns.scored,
        }),
    };
    columns.each.iter().enumerate().map(one).collect()
}

/// The sets of columns; the last column counts where none is named.
pub(super) fn sets(builder: &mut Builder<'_>, raw: &Raw) -> Vec<Columns> {
    let mut sets: Vec<Columns> = Vec::new();
    for set in &raw.columns {
        builder.id(&set.id);
        set.each.iter().for_each(|column| builder.id(column));
        let each: Vec<String> = set.each.iter().map(|name| name.get_ref().clone()).collect();
        builder.twice(set.each.iter());
        if !(2..=MOST_COLUMNS).contains(&each.len()) {
            builder.say(&set.id, "columns");
        }
        let last = each.len().saturating_sub(1);
        let place = |name: &Spanned<String>| each.iter().position(|known| known == name.get_ref());
        let scored = set.scored.as_ref().map_or(Some(last), place);
        if let (None, Some(name)) = (scored, &set.scored) {
            builder.strange(name, "unknown-columns", each.iter().map(String::as_str));
        }
        sets.push(Columns {
            id: set.id.get_ref().clone(),
            scored: scored.unwrap_or(last),
            each,
        });
    }
    sets
}

/// Puts items that belong together on grids: the columns of a statement, and neighbours that name
/// the same grid. `raws` holds what each item was written as.
pub(super) fn grids(
    builder: &mut Builder<'_>,
    raws: &[&RawItem],
    columns: &[Columns],
    items: &mut [Item],
) -> Vec<Grid> {
    let mut grids: Vec<Grid> = Vec::new();
    let mut before: Option<(String, Alike)> = None;
    let mut seen = HashSet::new();
    for (place, (item, raw)) in items.iter_mut().zip(raws).enumerate() {
        let own = item.column.map(|_| format!("={}", raw.id.get_ref()));
        let named = raw.grid.as_ref().map(|name| name.get_ref().clone());
        // One whose columns are not known has been told of.
        let known = raw.kind != RawKind::Paired || item.column.is_some();
        let Some(key) = named.or(own).filter(|_| known) else {
            before = None;
            continue;
        };
        let set = item.column.and_then(|column| columns.get(column.set));
        let width = set.map_or(1, |set| set.each.len());
        let this = (
            key,
            (item.section, item.kind.clone(), item.column.map(|c| c.set)),
        );
        if before.as_ref() != Some(&this) {
            let apart = !seen.insert((item.section, this.0.clone()));
            if let Some(name) = &raw.grid
                && (apart || !matches!(item.kind, Kind::Scale(_)))
            {
                builder.say(name, "grid");
            }
            grids.push(Grid {
                first: place,
                rows: 0,
                width,
            });
        }
        if let Some(grid) = grids.last_mut() {
            grid.rows = (place + 1 - grid.first).div_ceil(width);
        }
        item.grid = grids.len().checked_sub(1);
        before = Some(this);
    }
    grids
}
