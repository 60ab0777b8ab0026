//! Rules about items: what is worked out, who is offered what, what chance orders, who is asked no
//! further, what a setting leaves out.

use std::collections::BTreeSet;

use crate::author::diff::{Changes, Weight, labels};
use crate::instrument::check::column_key;
use crate::instrument::grid::{Columns, Grid};
use crate::instrument::model::{Instrument, Item, Kind};
use crate::instrument::parse::Package;
use crate::instrument::setting::{Rules, Setting};

impl Changes {
    /// Sets of columns: which there are, which counts, what they are headed.
    pub(super) fn columns(&mut self, old: &Package, new: &Package) {
        for set in &new.instrument.columns {
            let mut before = old.instrument.columns.iter();
            let Some(before) = before.find(|before| before.id == set.id) else {
                continue;
            };
            let names = |set: &Columns| set.each.join(" | ");
            let names = (names(before), names(set));
            self.compare(&set.id, "columns", Weight::Breaking, names);
            let counts = |set: &Columns| set.each.get(set.scored).cloned().unwrap_or_default();
            let counts = (counts(before), counts(set));
            self.compare(&set.id, "column-scored", Weight::Breaking, counts);
            let heads = set.each.iter().filter(|name| before.each.contains(name));
            let heads = heads.map(|name| (name.clone(), column_key(&set.id, name)));
            self.labels(&set.id, old, new, &heads.collect::<Vec<_>>());
        }
    }

    /// How an item is presented, and what it is worked out from.
    pub(super) fn presented(
        &mut self,
        old: &Instrument,
        before: &Item,
        new: &Instrument,
        item: &Item,
    ) {
        let id = item.id.as_str();
        let worked = |of: &Instrument, item: &Item| {
            let term = item.calculate.as_ref();
            term.map_or(String::new(), |term| labels::term(of, term))
        };
        let both = (worked(old, before), worked(new, item));
        self.compare(id, "calculation", Weight::Breaking, both);
        let filters = |of: &Instrument, item: &Item| -> BTreeSet<(String, String)> {
            let filters = item.filters.iter();
            let filter = filters.map(|(code, rule)| (code.clone(), labels::rule(of, rule)));
            filter.collect()
        };
        if filters(old, before) != filters(new, item) {
            self.tell(id, "filter", Weight::Caution, "", "");
        }
        if by_chance(old, before) != by_chance(new, item) {
            self.tell(id, "random", Weight::Caution, "", "");
        }
        if company(old, before) != company(new, item) {
            self.tell(id, "grid", Weight::Caution, "", "");
        }
        if before.floor != item.floor {
            self.tell(id, "floor", Weight::Safe, "", "");
        }
    }

    pub(super) fn checks(&mut self, was: &Instrument, is: &Instrument) {
        let ids = was.checks.iter().chain(&is.checks).map(|check| &check.id);
        let ids: BTreeSet<&String> = ids.collect();
        for id in ids {
            let find = |of: &Instrument| {
                let check = of.checks.iter().find(|check| check.id == *id)?;
                Some((check.level, labels::rule(of, &check.fails_if)))
            };
            if find(was) != find(is) {
                self.tell(id, "check", Weight::Caution, "", "");
            }
        }
    }

    pub(super) fn screen_outs(&mut self, was: &Instrument, is: &Instrument) {
        let rules = was.screen_outs.iter().chain(&is.screen_outs);
        let ids: BTreeSet<&String> = rules.map(|rule| &rule.id).collect();
        for id in ids {
            let find = |of: &Instrument| {
                let rule = of.screen_outs.iter().find(|rule| rule.id == *id)?;
                Some(labels::rule(of, &rule.when))
            };
            if find(was) != find(is) {
                self.tell(id, "screen-out", Weight::Caution, "", "");
            }
        }
    }

    /// What a setting leaves out of what both versions have, or keeps out of sight.
    pub(super) fn settings(&mut self, was: &Instrument, is: &Instrument) {
        let rules = |of: &Instrument, other: &Instrument| -> Vec<_> {
            let rule = |(setting, rules): (&Setting, &Rules)| {
                let items = of.items.iter().zip(&rules.left_out);
                let out = items.filter(|(item, out)| **out && other.find(&item.id).is_some());
                let out: BTreeSet<String> = out.map(|(item, _)| item.id.clone()).collect();
                (*setting, out, rules.gauges, rules.suggestions)
            };
            of.settings.iter().map(rule).collect()
        };
        if rules(was, is) != rules(is, was) {
            self.tell("", "modes", Weight::Caution, "", "");
        }
    }
}

/// What chance does with an item, with its section, and with its choices.
fn by_chance(instrument: &Instrument, item: &Item) -> (bool, bool, bool, bool, Vec<String>) {
    let section = instrument.sections.get(item.section);
    let (Kind::Single(choices) | Kind::Multi(choices)) = &item.kind else {
        let (random, moves) = section.map_or((false, false), |s| (s.random, s.moves));
        return (false, item.pinned, random, moves, Vec::new());
    };
    let pinned = choices.iter().filter(|choice| choice.pinned && item.random);
    let pinned = pinned.map(|choice| choice.code.clone()).collect();
    let (random, moves) = section.map_or((false, false), |s| (s.random, s.moves));
    (item.random, item.pinned, random, moves, pinned)
}

/// The items on whose screen an item stands.
fn company(instrument: &Instrument, item: &Item) -> Vec<String> {
    let grid = instrument.grid_of(item).map(Grid::items);
    let items = grid.into_iter().flatten();
    let items = items.filter_map(|place| instrument.items.get(place));
    items.map(|item| item.id.clone()).collect()
}
