//! Checks of a whole instrument that need structure and words together.

mod items;
mod logic;
mod trial;
mod words;

use std::collections::HashSet;

use crate::instrument::model::{Allocation, Instrument, Kind, Labels};
use crate::instrument::parse::{Files, Places, STRUCTURE};
use crate::instrument::problem::{Problem, nearest};
use crate::messages::Messages;
use crate::messages::outline::Outline;

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

/// More problems of one kind of check than this help nobody.
pub(super) const MOST: usize = 200;

/// An instrument and the files that it was read from.
pub(super) struct Source<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) texts: &'a Messages,
    pub(super) files: &'a Files,
    pub(super) places: &'a Places,
    /// The files of words, by language; empty where no places are wanted.
    pub(super) outlines: &'a [(String, Outline)],
}

impl Source<'_> {
    /// The text of a file.
    fn text(&self, name: &str) -> &str {
        let file = self.files.iter().find(|(file, _)| file == name);
        file.map_or("", |(_, text)| text)
    }

    /// A problem at a key of something in a list of the structure, or else at its id. Columns and
    /// rounds are called by what they were made of, which its author wrote.
    fn problem(&self, what: &'static str, list: &str, id: &str, key: &str) -> Problem {
        let at = self.places.find(list, id, key);
        let problem = Problem::new(STRUCTURE, what).over(self.text(STRUCTURE), at);
        problem.with("name", written(id))
    }

    fn outline(&self, tag: &str) -> Option<&Outline> {
        let found = self.outlines.iter().find(|(known, _)| known == tag);
        found.map(|(_, outline)| outline)
    }

    /// The item that a variable was meant to name.
    fn near(&self, variable: &str) -> String {
        let known = self.instrument.items.iter().map(|item| item.id.as_str());
        nearest(variable, known.chain(["branch", "each"]))
            .unwrap_or("")
            .to_owned()
    }
}

/// What the author called a thing that was made out of another: `safe` for `safe.app.expected`.
fn written(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

/// Where the messages of every language stand in their files.
pub(super) fn outlines(languages: &[String], files: &Files) -> Vec<(String, Outline)> {
    let outline = |tag: &String| {
        let name = format!("{tag}.ftl");
        let (_, text) = files.iter().find(|(file, _)| *file == name)?;
        Some((tag.clone(), Outline::of(text)))
    };
    languages.iter().filter_map(outline).collect()
}

/// What stands against using the instrument, beyond what its structure alone shows.
pub(super) fn grave(source: &Source<'_>) -> Vec<Problem> {
    let mut problems = words::lacking(source);
    problems.extend(items::grave(source));
    problems.extend(logic::clashes(source));
    problems
}

/// What should be better. Where parts could not be read, words that seem to belong nowhere are not
/// told of.
pub(super) fn advice(source: &Source<'_>, unread: bool) -> Vec<Problem> {
    let mut problems = items::advice(source);
    problems.extend(logic::advice(source));
    problems.extend(words::advice(source, unread));
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
