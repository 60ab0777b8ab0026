//! Conditions: what they look at, and whether they may.

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;

use crate::instrument::condition::{self, Condition, Fault};
use crate::instrument::model::{Check, ItemIx};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::raw::RawCheck;

impl Builder<'_> {
    /// A condition that may look only at items before those that it is for.
    pub(super) fn backward(
        &mut self,
        rule: Option<&Spanned<String>>,
        of: Range<ItemIx>,
    ) -> Option<Condition> {
        let rule = rule?;
        let condition = self.condition(rule)?;
        let items = condition.items();
        let forward = items.iter().any(|item| *item >= of.start);
        for place in of.clone() {
            self.looks.entry(place).or_default().extend(&items);
        }
        if forward {
            self.forward.push((rule.clone(), of, items));
            return None;
        }
        Some(condition)
    }

    /// Tells of conditions that look forward; in a ring if what they look at looks back.
    pub(super) fn rings(&mut self) {
        for (rule, of, items) in std::mem::take(&mut self.forward) {
            let ring = items.iter().any(|item| self.leads(*item, &of));
            self.say(&rule, if ring { "cycle" } else { "forward-reference" });
        }
    }

    /// Whether an item's condition, or one that it hangs on, looks at one of these.
    fn leads(&self, from: ItemIx, to: &Range<ItemIx>) -> bool {
        let mut seen = HashSet::new();
        let mut open = vec![from];
        while let Some(item) = open.pop() {
            if to.contains(&item) {
                return true;
            }
            if seen.insert(item) {
                open.extend(self.looks.get(&item).into_iter().flatten());
            }
        }
        false
    }

    fn condition(&mut self, rule: &Spanned<String>) -> Option<Condition> {
        let by_id = &self.by_id;
        match condition::parse(rule.get_ref(), &|id| by_id.get(id).copied()) {
            Ok(condition) => Some(condition),
            Err(Fault::Unknown(id)) => {
                let known: Vec<String> = self.by_id.keys().cloned().collect();
                let at = self.inside(rule, rule.get_ref().find(&id).unwrap_or(0), id);
                self.strange(&at, "unknown-item", known.iter().map(String::as_str));
                None
            }
            Err(Fault::Syntax(byte)) => {
                let at = self.inside(rule, byte, String::new());
                let at = Spanned::new(at.span(), rule.get_ref().clone());
                self.say(&at, "condition");
                None
            }
            Err(Fault::Deep) => {
                self.say(rule, "condition-deep");
                None
            }
        }
    }

    /// A part of a condition where it stands in the file, behind the quotation marks that open it.
    fn inside(&self, rule: &Spanned<String>, byte: usize, part: String) -> Spanned<String> {
        let written = self.text.get(rule.span()).unwrap_or("");
        let long = ["\"\"\"", "'''"]
            .iter()
            .any(|marks| written.starts_with(marks));
        let quotes = match (long, written.get(3..4)) {
            (true, Some("\n")) => 4,
            (true, _) => 3,
            (false, _) => 1,
        };
        let start = (rule.span().start + quotes + byte).min(rule.span().end);
        Spanned::new(start..start + part.len(), part)
    }

    pub(super) fn check(&mut self, raw: &RawCheck) -> Option<Check> {
        self.id(&raw.id);
        let fails_if = self.condition(&raw.fails_if)?;
        let mut targets = Vec::new();
        for target in &raw.targets {
            if let Some(item) = self.by_id.get(target.get_ref()) {
                targets.push(*item);
            } else {
                let known: Vec<String> = self.by_id.keys().cloned().collect();
                self.strange(target, "unknown-item", known.iter().map(String::as_str));
            }
        }
        if targets.is_empty() {
            self.say(&raw.id, "no-targets");
        }
        targets.sort_unstable();
        Some(Check {
            id: raw.id.get_ref().clone(),
            level: raw.level,
            fails_if,
            targets,
        })
    }
}
