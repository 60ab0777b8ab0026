//! Conditions: whether what they compare can be compared, and whether they can ever hold.

use std::cell::Cell;
use std::collections::HashMap;

use crate::instrument::check::trial::{can_fail, can_hold};
use crate::instrument::check::{MOST, Source, written};
use crate::instrument::condition::{Condition, Function, Relation, Term};
use crate::instrument::model::{Instrument, Item, ItemIx, Kind};
use crate::instrument::problem::{Problem, nearest};

/// Conditions are tried with so many sets of answers in all; what is left then is taken to be
/// fine.
const TRIALS: usize = 1_000_000;

/// What an answer is to a comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Number,
    Code,
    /// Several codes, or points of parts: for `selected` alone.
    Several,
    /// There is no answer.
    Nothing,
    /// It depends.
    Any,
}

/// A condition and where it stands.
struct Rule<'a> {
    list: &'static str,
    id: &'a str,
    key: &'static str,
    condition: &'a Condition,
}

/// Comparisons of what cannot be compared.
pub(super) fn clashes(source: &Source<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for rule in rules(source.instrument) {
        let mut found = Vec::new();
        walk(rule.condition, source.instrument, &mut found);
        for (what, needle, args) in found {
            if problems.len() < MOST {
                problems.push(place(source, &rule, what, &needle, args));
            }
        }
    }
    problems
}

fn rules(instrument: &Instrument) -> Vec<Rule<'_>> {
    let rule = |list, id, key| {
        move |condition| Rule {
            list,
            id,
            key,
            condition,
        }
    };
    let sections = instrument.sections.iter().filter_map(|section| {
        let of = rule("sections", section.id.as_str(), "relevant");
        section.relevant.as_ref().map(of)
    });
    let items = instrument.items.iter().filter_map(|item| {
        let of = rule("items", item.id.as_str(), "relevant");
        item.relevant.as_ref().map(of)
    });
    let checks = instrument.checks.iter().map(|check| {
        let of = rule("checks", check.id.as_str(), "fails-if");
        of(&check.fails_if)
    });
    let filters = instrument.items.iter().flat_map(|item| {
        let of = rule("items", item.id.as_str(), "filter");
        item.filters.iter().map(move |(_, rule)| of(rule))
    });
    let screen_outs = instrument.screen_outs.iter().map(|out| {
        let of = rule("screen-outs", out.id.as_str(), "when");
        of(&out.when)
    });
    let rules = sections.chain(items).chain(filters);
    rules.chain(checks).chain(screen_outs).collect()
}

type Args = Vec<(&'static str, String)>;

/// A problem over the part of the condition that it is about.
fn place(
    source: &Source<'_>,
    rule: &Rule<'_>,
    what: &'static str,
    needle: &str,
    args: Args,
) -> Problem {
    let text = source.text(super::STRUCTURE);
    let whole = source.places.find(rule.list, rule.id, rule.key);
    let written = text.get(whole.clone()).unwrap_or("");
    let at = written.find(needle).map_or(whole.clone(), |at| {
        let start = whole.start + at;
        start..start + needle.len()
    });
    let problem = Problem::new(super::STRUCTURE, what).over(text, at);
    args.into_iter()
        .fold(problem, |problem, (name, value)| problem.with(name, value))
}

fn walk(
    condition: &Condition,
    instrument: &Instrument,
    found: &mut Vec<(&'static str, String, Args)>,
) {
    let item = |place: &ItemIx| instrument.items.get(*place);
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in parts {
                walk(part, instrument, found);
            }
        }
        Condition::Not(part) => walk(part, instrument, found),
        Condition::Answered(place) | Condition::NonAnswer(place, _) => {
            if let Some(item) = item(place).filter(|item| sort(item) == Sort::Nothing) {
                found.push(("clash-note", item.id.clone(), name(item)));
            }
        }
        Condition::Matches(place, _) => {
            let typed = |item: &&Item| matches!(item.kind, Kind::Text { .. } | Kind::Calculated);
            if let Some(item) = item(place).filter(|item| !typed(item)) {
                found.push(("clash-pattern", item.id.clone(), name(item)));
            }
        }
        Condition::Selected(place, term) => {
            if let Some(item) = item(place) {
                match (codes(instrument, item), term) {
                    (Some(codes), Term::Code(code)) => choice(item, &codes, code, found),
                    (None, _) => found.push(("clash-selected", item.id.clone(), name(item))),
                    _ => {}
                }
            }
        }
        Condition::Compare(left, relation, right) => {
            compare(instrument, left, *relation, right, found);
            compare(instrument, right, *relation, left, found);
        }
    }
}

/// Looks at one side of a comparison, an item's.
fn compare(
    instrument: &Instrument,
    one: &Term,
    relation: Relation,
    other: &Term,
    found: &mut Vec<(&'static str, String, Args)>,
) {
    let Term::Item(place) = one else {
        return;
    };
    let Some(item) = instrument.items.get(*place) else {
        return;
    };
    let against = of_term(instrument, other);
    let order = !matches!(relation, Relation::Equal | Relation::Unequal);
    let what = match (sort(item), against) {
        (Sort::Nothing, _) => "clash-note",
        (Sort::Several, _) => "clash-several",
        (Sort::Number, Sort::Code) => "clash-number",
        (Sort::Code, Sort::Number) => "clash-code",
        (Sort::Code, Sort::Code) if order => "clash-order",
        (Sort::Code, Sort::Code) => {
            if let (Term::Code(code), Some(codes)) = (other, codes(instrument, item)) {
                choice(item, &codes, code, found);
            }
            return;
        }
        _ => return,
    };
    found.push((what, item.id.clone(), name(item)));
}

fn name(item: &Item) -> Args {
    vec![("name", item.id.clone())]
}

fn choice(item: &Item, codes: &[&str], code: &str, found: &mut Vec<(&'static str, String, Args)>) {
    if !codes.contains(&code) {
        let near = nearest(code, codes.iter().copied()).unwrap_or("");
        let mut args = name(item);
        args.push(("code", code.to_owned()));
        args.push(("near", near.to_owned()));
        found.push(("unknown-choice", format!("'{code}'"), args));
    }
}

fn sort(item: &Item) -> Sort {
    match &item.kind {
        Kind::Scale(_) | Kind::Integer { .. } | Kind::Quantity(_) => Sort::Number,
        Kind::Single(_) | Kind::Text { .. } | Kind::Consent => Sort::Code,
        Kind::Multi(_) | Kind::Allocation(_) => Sort::Several,
        Kind::Note => Sort::Nothing,
        Kind::Calculated => Sort::Any,
    }
}

fn of_term(instrument: &Instrument, term: &Term) -> Sort {
    match term {
        Term::Code(_) => Sort::Code,
        Term::Item(item) => instrument.items.get(*item).map_or(Sort::Nothing, sort),
        Term::If(..) | Term::Call(Function::Coalesce, _) => Sort::Any,
        Term::Number(_) | Term::Today | Term::Arithmetic(..) | Term::Call(..) => Sort::Number,
    }
}

/// What `selected` may ask for; `None` where it makes no sense.
fn codes<'a>(instrument: &'a Instrument, item: &'a Item) -> Option<Vec<&'a str>> {
    match &item.kind {
        Kind::Single(choices) | Kind::Multi(choices) => {
            Some(choices.iter().map(|choice| choice.code.as_str()).collect())
        }
        Kind::Allocation(allocation) if allocation.over_dimensions => {
            let dimensions = instrument.dimensions.iter();
            Some(dimensions.map(|dimension| dimension.id.as_str()).collect())
        }
        Kind::Allocation(allocation) => Some(allocation.parts.iter().map(String::as_str).collect()),
        Kind::Consent => Some(vec!["yes", "no"]),
        _ => None,
    }
}

/// Sections, items, checks and screen-outs whose conditions no answers can meet, and screen-outs that
/// all answers meet.
pub(super) fn advice(source: &Source<'_>) -> Vec<Problem> {
    let instrument = source.instrument;
    let left = Cell::new(TRIALS);
    let mut dead = vec![false; instrument.items.len()];
    let mut problems = Vec::new();
    let mut closed: Option<usize> = None;
    let mut section = usize::MAX;
    let (mut sections, mut items) = (Asked::default(), Asked::default());
    for (place, item) in instrument.items.iter().enumerate() {
        let rule = instrument.sections.get(item.section);
        let rule = rule.and_then(|section| Some((section, section.relevant.as_ref()?)));
        if item.section != section {
            section = item.section;
            if let Some((section, rule)) = rule {
                let open = can_hold(instrument, rule, &dead, &left);
                closed = Some(item.section).filter(|_| !open);
                sections.note(&section.id, open);
            }
        }
        let own = item.relevant.as_ref();
        let asked = match (rule, own) {
            (Some((_, rule)), Some(own)) => {
                let both = Condition::All(vec![rule.clone(), own.clone()]);
                can_hold(instrument, &both, &dead, &left)
            }
            (None, Some(own)) => can_hold(instrument, own, &dead, &left),
            (_, None) => true,
        };
        if closed != Some(item.section) {
            items.note(&item.id, asked);
        }
        if let Some(dead) = dead.get_mut(place) {
            *dead = closed == Some(item.section) || !asked;
        }
    }
    for (list, asked) in [("sections", sections), ("items", items)] {
        let never = asked.never();
        problems.extend(never.map(|id| source.problem("unreachable", list, id, "relevant")));
    }
    for check in &instrument.checks {
        if !can_hold(instrument, &check.fails_if, &dead, &left) {
            problems.push(source.problem("check-never", "checks", &check.id, "fails-if"));
        }
    }
    for out in &instrument.screen_outs {
        let what = if !can_hold(instrument, &out.when, &dead, &left) {
            "screen-out-never"
        } else if !can_fail(instrument, &out.when, &dead, &left) {
            "screen-out-always"
        } else {
            continue;
        };
        problems.push(source.problem(what, "screen-outs", &out.id, "when"));
    }
    problems.truncate(MOST);
    problems
}

/// What can be asked, by the name that its author wrote: a round of a loop that is never gone
/// through is no fault where another one is.
#[derive(Default)]
struct Asked<'a>(Vec<(&'a str, bool)>, HashMap<&'a str, usize>);

impl<'a> Asked<'a> {
    fn note(&mut self, id: &'a str, asked: bool) {
        let id = written(id);
        let place = *self.1.entry(id).or_insert(self.0.len());
        match self.0.get_mut(place) {
            Some((_, known)) => *known |= asked,
            None => self.0.push((id, asked)),
        }
    }

    fn never(self) -> impl Iterator<Item = &'a str> {
        let never = self.0.into_iter().filter(|(_, asked)| !asked);
        never.map(|(id, _)| id)
    }
}
