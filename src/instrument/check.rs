//! Checks of a whole instrument that need structure and words together.

use std::collections::HashSet;

use crate::instrument::model::{Allocation, Instrument, Kind, Labels};
use crate::instrument::problem::Problem;
use crate::messages::{Arg, Messages};

/// What the consent notice must tell, each an attribute of the message `consent`: the duties of
/// the Personal Information Protection Law, articles 17 and 44–50.
pub const NOTICE: [&str; 6] = [
    "controller",
    "contact",
    "purpose",
    "kinds",
    "retention",
    "rights",
];

/// Every message that the instrument needs but a language lacks or cannot resolve.
pub fn words(instrument: &Instrument, texts: &Messages) -> Vec<Problem> {
    let asked: HashSet<&str> = instrument
        .items
        .iter()
        .map(|item| item.words.as_str())
        .collect();
    let value = |name: &str| {
        let item = name.strip_suffix("-code").unwrap_or(name);
        let known = ["branch", "each"].contains(&item)
            || instrument.find(item).is_some()
            || asked.contains(item);
        known.then(|| Arg::from("–"))
    };
    let mut problems = Vec::new();
    for tag in &instrument.languages {
        let file = format!("{tag}.ftl");
        for key in needed(instrument) {
            let what = match texts.exact(tag, &key, &value) {
                None => "message-missing",
                Some((text, _)) if text.trim().is_empty() => "message-missing",
                Some((_, false)) => "message-variable",
                Some((_, true)) => continue,
            };
            problems.push(Problem::new(&file, what).with("name", key));
        }
    }
    problems
}

/// The keys of all messages that the instrument's structure calls for.
pub fn needed(instrument: &Instrument) -> Vec<String> {
    let mut keys = vec!["title".to_owned()];
    if instrument.consent.is_some() {
        keys.push("consent".to_owned());
        keys.extend(NOTICE.iter().map(|slot| format!("consent.{slot}")));
    }
    keys.extend(
        instrument
            .dimensions
            .iter()
            .map(|d| format!("dimension-{}", d.id)),
    );
    keys.extend(
        instrument
            .sections
            .iter()
            .map(|s| format!("section-{}", s.words)),
    );
    for scale in &instrument.scales {
        let points: Vec<i64> = match scale.labels {
            Labels::All => (scale.min..=scale.max).collect(),
            Labels::Ends => vec![scale.min, scale.max],
        };
        keys.extend(points.iter().map(|point| point_key(&scale.id, *point)));
    }
    for set in &instrument.columns {
        keys.extend(set.each.iter().map(|column| column_key(&set.id, column)));
    }
    for item in &instrument.items {
        // What stands beside a statement, and what is asked again, has the same words.
        if !item.is_reference() && item.kind != Kind::Calculated {
            keys.push(item.words.clone());
        }
        if item.dimension.is_some() {
            keys.push(format!("{}.short", item.words));
        }
        match &item.kind {
            Kind::Text {
                pattern: Some(_), ..
            } => keys.push(format!("{}.format", item.words)),
            Kind::Single(choices) | Kind::Multi(choices) => {
                keys.extend(choices.iter().map(|c| choice_key(&item.words, &c.code)));
            }
            Kind::Allocation(allocation) if !allocation.over_dimensions => {
                let parts = allocation.parts.iter();
                keys.extend(parts.map(|part| part_key(&item.words, allocation, part)));
            }
            _ => {}
        }
    }
    keys.extend(
        instrument
            .checks
            .iter()
            .map(|check| format!("check-{}", check.id)),
    );
    keys.extend(
        instrument
            .screen_outs
            .iter()
            .map(|rule| format!("screen-out-{}", rule.id)),
    );
    // Rounds of a loop share their words.
    let mut seen = HashSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys
}

/// The key of the words of one point of a scale.
pub fn point_key(scale: &str, point: i64) -> String {
    format!("scale-{scale}.point-{point}")
}

/// The key of the heading of one column.
pub fn column_key(set: &str, column: &str) -> String {
    format!("columns-{set}.{column}")
}

/// The key of the words of one choice of an item.
pub fn choice_key(item: &str, code: &str) -> String {
    format!("{item}.choice-{code}")
}

/// The key of the words of one part of an allocation: a dimension's own name, else those of a
/// choice.
pub fn part_key(item: &str, allocation: &Allocation, part: &str) -> String {
    if allocation.over_dimensions {
        format!("dimension-{part}")
    } else {
        choice_key(item, part)
    }
}
