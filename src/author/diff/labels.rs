//! Codes and their words: a code that means something else is the worst that can happen to answers.

use crate::author::diff::{Changes, Weight};
use crate::instrument::condition::{Condition, Function, Operator, Relation, Term};
use crate::instrument::model::{Choice, Instrument, ItemIx};
use crate::instrument::parse::Package;

/// Labels less alike than this say something else.
const ALIKE: f64 = 0.5;

impl Changes {
    /// Choices that came, went, moved, or became exclusive.
    pub(super) fn choices(&mut self, id: &str, was: &[Choice], is: &[Choice]) {
        let codes = |of: &[Choice], other: &[Choice]| {
            let known = |choice: &&Choice| !other.iter().any(|o| o.code == choice.code);
            let codes: Vec<&str> = of.iter().filter(known).map(|c| c.code.as_str()).collect();
            codes.join(", ")
        };
        let (added, removed) = (codes(is, was), codes(was, is));
        if !added.is_empty() {
            self.tell(id, "choices-added", Weight::Caution, "", &added);
        }
        if !removed.is_empty() {
            self.tell(id, "choices-removed", Weight::Caution, &removed, "");
        }
        let common = |of: &[Choice], other: &[Choice]| -> Vec<String> {
            let known = |choice: &&Choice| other.iter().any(|o| o.code == choice.code);
            of.iter().filter(known).map(|c| c.code.clone()).collect()
        };
        if common(was, is) != common(is, was) {
            self.tell(id, "choices-order", Weight::Caution, "", "");
        }
        let exclusive = |of: &[Choice]| -> Vec<String> {
            let mut codes: Vec<String> = of
                .iter()
                .filter(|choice| choice.exclusive)
                .map(|choice| choice.code.clone())
                .collect();
            codes.sort();
            codes
        };
        if exclusive(was) != exclusive(is) {
            self.tell(id, "exclusive", Weight::Caution, "", "");
        }
    }

    /// Words of codes (code, key) that are in both versions. A label that another code had, or
    /// that has little in common with the old one in every language, is another meaning.
    pub(super) fn labels(
        &mut self,
        id: &str,
        old: &Package,
        new: &Package,
        codes: &[(String, String)],
    ) {
        let languages: Vec<&String> = old
            .instrument
            .languages
            .iter()
            .filter(|tag| new.instrument.languages.contains(tag))
            .collect();
        let said = |of: &Package, tag: &str, key: &str| {
            let text = of.texts.exact(tag, key, &|_| Some("—".into()));
            text.map(|(text, _)| text)
        };
        for (code, key) in codes {
            let (mut changed, mut meant, mut told) = (0, 0, 0);
            let (mut was, mut is) = (String::new(), String::new());
            for tag in &languages {
                let (Some(before), Some(after)) = (said(old, tag, key), said(new, tag, key)) else {
                    continue;
                };
                told += 1;
                if before == after {
                    continue;
                }
                changed += 1;
                let others = codes.iter().filter(|(other, _)| other != code);
                let taken = others
                    .filter_map(|(_, key)| said(old, tag, key))
                    .any(|other| other == after);
                meant += usize::from(taken || likeness(&before, &after) < ALIKE);
                (was, is) = (before, after);
            }
            if meant > 0 && meant == told {
                self.tell(id, "code-reused", Weight::Breaking, &was, &is);
            } else if changed > 0 {
                self.tell(id, "label", Weight::Safe, &was, &is);
            }
        }
    }
}

/// How much of their characters two labels share, 0 to 1 (Dice), in any order.
fn likeness(a: &str, b: &str) -> f64 {
    let mut rest: Vec<char> = b.chars().collect();
    let all = a.chars().count() + rest.len();
    let mut shared = 0;
    for c in a.chars() {
        if let Some(place) = rest.iter().position(|other| *other == c) {
            rest.swap_remove(place);
            shared += 2;
        }
    }
    if all == 0 {
        return 1.0;
    }
    f64::from(shared) / all as f64
}

/// A condition with items by their ids, so that conditions of two versions can be compared.
pub(super) fn rule(instrument: &Instrument, rule: &Condition) -> String {
    let item = |place: &ItemIx| id(instrument, *place);
    let term = |term: &Term| self::term(instrument, term);
    let list = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| self::rule(instrument, part))
            .collect();
        format!("({})", parts.join(word))
    };
    match rule {
        Condition::Any(parts) => list(parts, " or "),
        Condition::All(parts) => list(parts, " and "),
        Condition::Not(part) => format!("not {}", self::rule(instrument, part)),
        Condition::Answered(place) => format!("answered({})", item(place)),
        Condition::NonAnswer(place, which) => {
            let which = which.as_deref().unwrap_or("");
            format!("nonanswer({}, '{which}')", item(place))
        }
        Condition::Matches(place, pattern) => {
            format!("regex({}, '{}')", item(place), pattern.source())
        }
        Condition::Selected(place, code) => format!("selected({}, {})", item(place), term(code)),
        Condition::Compare(left, relation, right) => {
            let sign = match relation {
                Relation::Equal => "=",
                Relation::Unequal => "!=",
                Relation::Less => "<",
                Relation::AtMost => "<=",
                Relation::More => ">",
                Relation::AtLeast => ">=",
            };
            format!("{} {sign} {}", term(left), term(right))
        }
    }
}

/// The same of a term.
pub(super) fn term(instrument: &Instrument, term: &Term) -> String {
    let part = |part: &Term| self::term(instrument, part);
    match term {
        Term::Item(place) => id(instrument, *place).to_owned(),
        Term::Number(number) => number.to_string(),
        Term::Code(code) => format!("'{code}'"),
        Term::Today => "today()".to_owned(),
        Term::Arithmetic(left, operator, right) => {
            let sign = match operator {
                Operator::Plus => "+",
                Operator::Minus => "-",
                Operator::Times => "*",
                Operator::By => "/",
                Operator::Modulo => "mod",
            };
            format!("({} {sign} {})", part(left), part(right))
        }
        Term::If(rule, yes, no) => {
            let rule = self::rule(instrument, rule);
            format!("if({rule}, {}, {})", part(yes), part(no))
        }
        Term::Call(function, terms) => {
            let name = Function::ALL
                .iter()
                .find(|(_, known, ..)| known == function);
            let terms: Vec<String> = terms.iter().map(part).collect();
            let name = name.map_or("", |(name, ..)| *name);
            format!("{name}({})", terms.join(", "))
        }
    }
}

fn id(instrument: &Instrument, place: ItemIx) -> &str {
    let item = instrument.items.get(place);
    item.map_or("?", |item| item.id.as_str())
}
