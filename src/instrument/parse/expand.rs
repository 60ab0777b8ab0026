//! What an author writes once and a respondent is asked several times: the columns of a statement.

use std::collections::HashSet;

use toml::Spanned;

use crate::instrument::grid::{Column, Columns, Grid};
use crate::instrument::model::{Item, Kind};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::raw::{Raw, RawItem, RawKind};

/// A statement can be rated so many times side by side.
const MOST_COLUMNS: usize = 5;

/// What the items of one grid have in common: section, scale, columns.
type Alike = (usize, Kind, Option<usize>);

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
pub(super) fn asked<'a>(
    builder: &mut Builder<'_>,
    raw: &'a RawItem,
    sets: &[Columns],
) -> Vec<Asked<'a>> {
    let mut asked = columns(builder, raw, sets);
    let id = raw.id.get_ref();
    for code in &raw.specify {
        if !raw.choices.contains(code) || ![RawKind::Single, RawKind::Multi].contains(&raw.kind) {
            let at = Spanned::new(raw.id.span(), code.clone());
            builder.say(&at, "specify");
        }
        asked.push(Asked {
            raw,
            id: format!("{id}.{code}"),
            words: format!("{id}.specify-{code}"),
            column: None,
            specifies: Some(code.clone()),
        });
    }
    asked
}

fn columns<'a>(builder: &mut Builder<'_>, raw: &'a RawItem, sets: &[Columns]) -> Vec<Asked<'a>> {
    let written = raw.id.get_ref();
    let plain = vec![Asked {
        raw,
        id: written.clone(),
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
        builder.say(named.unwrap_or(&raw.id), "unknown-columns");
        return plain;
    };
    let one = |(place, name): (usize, &String)| Asked {
        raw,
        id: format!("{written}.{name}"),
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
        let twice = |name: &String| each.iter().filter(|other| *other == name).count() > 1;
        let known = sets.iter().any(|other| other.id == *set.id.get_ref());
        if !(2..=MOST_COLUMNS).contains(&each.len()) || each.iter().any(twice) || known {
            builder.say(&set.id, "columns");
        }
        let last = each.len().saturating_sub(1);
        let place = |name: &Spanned<String>| each.iter().position(|known| known == name.get_ref());
        let scored = set.scored.as_ref().map_or(Some(last), place);
        if let (None, Some(name)) = (scored, &set.scored) {
            builder.say(name, "unknown-columns");
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
        let Some(key) = named.or(own) else {
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
