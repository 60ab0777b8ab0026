//! Weights, sections, filters, screen-outs and settings, from the written shape to the model.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::instrument::condition::{Condition, Term};
use crate::instrument::model::{Item, ItemIx, Round, Section};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::expand::{Asked, Part};
use crate::instrument::parse::raw::{Raw, RawScreenOut};
use crate::instrument::setting::{Rules, ScreenOut, Setting};

/// How far the sum of stated weights may be from 1: publications round to two places.
const ROUNDED: f64 = 0.005;

impl Builder<'_> {
    /// The stated weights, brought to a sum of exactly 1.
    pub(super) fn weights(&mut self, raw: &Raw) -> Option<Vec<f64>> {
        let stated = raw.dimensions.iter().filter_map(|own| own.weight.as_ref());
        let stated: Vec<&Spanned<f64>> = stated.collect();
        let first = *stated.first()?;
        for weight in &stated {
            if *weight.get_ref() <= 0.0 || !weight.get_ref().is_finite() {
                self.say(weight, "weight");
            }
        }
        let lacking = raw.dimensions.iter().filter(|own| own.weight.is_none());
        for dimension in lacking {
            self.say(&dimension.id, "weight-missing");
        }
        let neighbours = stated.iter().zip(stated.iter().skip(1));
        for (_, rises) in neighbours.filter(|(a, b)| raw.ordered && b.get_ref() > a.get_ref()) {
            self.say(rises, "weight-order");
        }
        let each: Vec<f64> = stated.iter().map(|weight| *weight.get_ref()).collect();
        let sum: f64 = each.iter().sum();
        // A slip of a digit is told once: where a weight or a dimension is wrong, so is the sum.
        let whole = each.len() == raw.dimensions.len() && each.iter().all(|weight| *weight > 0.0);
        if whole && (sum - 1.0).abs() > ROUNDED + f64::EPSILON {
            let at = Spanned::new(first.span(), format!("{sum:.3}"));
            self.say(&at, "weights-sum");
        }
        Some(each.iter().map(|weight| weight / sum).collect())
    }

    /// A section; a round of a loop is asked of those who made its choice.
    pub(super) fn section(
        &mut self,
        part: &Part<'_>,
        place: ItemIx,
        moving: &[Spanned<String>],
    ) -> Section {
        let of = place..place + part.asked.len();
        let own = self.backward(part.raw.relevant.as_ref(), of);
        let over = part.round.and_then(|(item, code)| {
            let item = self.place_of(item)?;
            Some(Round {
                item,
                code: code.to_owned(),
            })
        });
        let chosen = over.as_ref().map(|round| {
            let code = Term::Code(round.code.clone());
            Condition::Selected(round.item, code)
        });
        let name = part.raw.id.get_ref();
        Section {
            id: part.id(),
            words: name.clone(),
            round: over,
            relevant: match (chosen, own) {
                (Some(chosen), Some(own)) => Some(Condition::All(vec![chosen, own])),
                (chosen, own) => chosen.or(own),
            },
            random: part.raw.random,
            moves: moving.iter().any(|moves| moves.get_ref() == name),
        }
    }

    /// Sections that are said to move must be there.
    pub(super) fn moving(&mut self, raw: &Raw) {
        let known = || {
            raw.sections
                .iter()
                .map(|section| section.id.get_ref().as_str())
        };
        for name in &raw.random_sections {
            if !known().any(|id| id == name.get_ref()) {
                self.strange(name, "unknown-section", known());
            }
        }
    }

    /// The conditions on single choices.
    pub(super) fn filters(&mut self, asked: &Asked<'_>, place: ItemIx) -> Vec<(String, Condition)> {
        if asked.specifies.is_some() {
            return Vec::new();
        }
        let mut filters = Vec::new();
        for (code, rule) in &asked.raw.filter {
            if !asked.raw.choices.contains(code) {
                let at = Spanned::new(rule.span(), code.clone());
                let known = asked.raw.choices.iter().map(String::as_str);
                self.strange(&at, "filter", known);
            }
            let condition = self.backward(Some(rule), place..place + 1);
            filters.extend(condition.map(|condition| (code.clone(), condition)));
        }
        filters
    }

    pub(super) fn screen_out(&mut self, raw: &RawScreenOut) -> Option<ScreenOut> {
        self.id(&raw.id);
        let when = self.condition(&raw.when)?;
        let last = when.items().into_iter().max();
        Some(ScreenOut {
            id: raw.id.get_ref().clone(),
            when,
            from: last.map_or(0, |last| last.saturating_add(1)),
        })
    }

    /// What differs by how an interview is held.
    pub(super) fn settings(
        &mut self,
        raw: &Raw,
        parts: &[Part<'_>],
        items: &[Item],
    ) -> BTreeMap<Setting, Rules> {
        let mut settings = BTreeMap::new();
        for (setting, rules) in &raw.modes {
            let mut left_out = vec![false; items.len()];
            for name in &rules.leave_out {
                let mut found = false;
                for (item, out) in items.iter().zip(&mut left_out) {
                    let section = parts.get(item.section);
                    let section = section.map(|part| part.raw.id.get_ref());
                    // An item brings along what puts its choices into words.
                    let own = item.words.split('.').next() == Some(name.get_ref().as_str());
                    if own || section == Some(name.get_ref()) {
                        (*out, found) = (true, true);
                    }
                }
                if !found {
                    let sections = parts.iter().map(|part| part.raw.id.get_ref().as_str());
                    let known = items.iter().map(|item| item.words.as_str()).chain(sections);
                    self.strange(name, "leave-out", known);
                }
            }
            let rules = Rules {
                left_out,
                gauges: rules.gauges,
                suggestions: rules.suggestions,
            };
            settings.insert(*setting, rules);
        }
        settings
    }
}
