//! Conditions: what they look at, and whether they may.

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;

use crate::instrument::condition::{self, Condition, Fault, Function, Term};
use crate::instrument::model::{Check, ItemIx};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::expand::within;
use crate::instrument::parse::raw::{RawCheck, RawItem, RawKind};

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
        self.looks_back(rule, of, items).then_some(condition)
    }

    /// What a calculated item is worked out from: answers before it.
    pub(super) fn calculation(&mut self, raw: &RawItem, place: ItemIx) -> Option<Term> {
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
        let items = term.items();
        self.looks_back(rule, place..place + 1, items)
            .then_some(term)
    }

    /// Whether a rule looks only at items before those that it is for. One that does not is told of
    /// when all are known.
    fn looks_back(
        &mut self,
        rule: &Spanned<String>,
        of: Range<ItemIx>,
        items: Vec<ItemIx>,
    ) -> bool {
        let forward = items.iter().any(|item| *item >= of.start);
        for place in of.clone() {
            self.looks.entry(place).or_default().extend(&items);
        }
        if forward {
            self.forward.push((rule.clone(), of, items));
        }
        !forward
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

    pub(super) fn condition(&mut self, rule: &Spanned<String>) -> Option<Condition> {
        self.parsed(rule, condition::parse)
    }

    fn parsed<T>(
        &mut self,
        rule: &Spanned<String>,
        parse: impl Fn(&str, &dyn Fn(&str) -> Option<ItemIx>) -> Result<T, Fault>,
    ) -> Option<T> {
        let round = self.round.as_ref();
        let round = round.map(|(item, code)| (item.as_str(), code.as_str()));
        // Within a round, a name means what it means there.
        let find = |id: &str| self.place_of(&within(id, round)).or(self.place_of(id));
        let part = |name: String| {
            let byte = rule.get_ref().find(&name).unwrap_or(0);
            self.inside(rule, byte, name)
        };
        match parse(rule.get_ref(), &find) {
            Ok(parsed) => return Some(parsed),
            Err(Fault::Unknown(id)) => {
                let at = part(id);
                self.no_item(&at);
            }
            Err(Fault::Syntax(byte)) => {
                let at = self.inside(rule, byte, String::new());
                let at = Spanned::new(at.span(), rule.get_ref().clone());
                self.say(&at, "condition");
            }
            Err(Fault::Function(name)) => {
                let at = part(name);
                let known = Function::ALL.iter().map(|(name, ..)| *name);
                self.strange(&at, "unknown-function", known);
            }
            Err(Fault::Pattern(source)) => {
                let at = part(source);
                self.say(&at, "pattern");
            }
            Err(Fault::Deep) => self.say(rule, "condition-deep"),
        }
        None
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
            match self.place_of(target.get_ref()) {
                Some(item) => targets.push(item),
                None => self.no_item(target),
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
