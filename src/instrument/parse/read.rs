//! From the text of a structure (`instrument.toml`, `case.toml`) to its written shape, past every
//! fault on the way. What cannot be read is told and then put right as it was surely meant, or else
//! taken out, and reading goes on, so that all faults are told at once. What a key may be comes from
//! the types of the written shape alone.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

use crate::instrument::parse::STRUCTURE;
use crate::instrument::parse::places::Places;
use crate::instrument::parse::raw::{FORMAT, Raw};
use crate::instrument::parse::slip::{Slip, syntax};
use crate::instrument::problem::{Problem, nearest};

/// Each fault costs another reading. The bytes read in all are bounded, and with them the time.
const BUDGET: usize = 16 << 20;
/// More faults than this in one file help nobody.
const MOST: usize = 100;

/// What a key that must be there is taken to be where it is not, so that what follows can be read.
const STOPGAPS: &str = "
format = 1
id = 'x'
version = ''
languages = ['en']
sections = []
kind = 'note'
provenance = 'authored'
labels = 'ends'
level = 'soft'
min = 1
max = 2
pages = 1
questions = 1
page = 1
instrument = ''
instruments = []
indicators = []
strength = 'inferred'
";

/// A structure that was read.
pub(crate) struct Reading<T> {
    /// The written shape, unless the text is no TOML.
    pub(crate) raw: Option<T>,
    /// Where its parts stand.
    pub(crate) places: Places,
    /// Everything that could not be read.
    pub(crate) problems: Vec<Problem>,
}

/// Reads the structure of an instrument.
pub(super) fn read(text: &str) -> Reading<Raw> {
    let mut reading = structure::<Raw>(STRUCTURE, text);
    let format = reading.raw.as_ref().map(|raw| &raw.format);
    let strange = format.and_then(|found| strange(STRUCTURE, text, found, FORMAT));
    reading.problems.extend(strange);
    reading
}

/// A form of the file that this program does not read.
pub(crate) fn strange(file: &str, text: &str, found: &Spanned<u32>, known: u32) -> Option<Problem> {
    let problem = || {
        let problem = Problem::new(file, "format").over(text, found.span());
        let problem = problem.with("found", found.get_ref().to_string());
        problem.with("known", known.to_string())
    };
    (*found.get_ref() != known).then(problem)
}

/// Reads any structure of this discipline.
pub(crate) fn structure<T: DeserializeOwned>(file: &str, text: &str) -> Reading<T> {
    let (table, faults) = DeTable::parse_recoverable(text);
    if !faults.is_empty() {
        return Reading {
            raw: None,
            places: Places::default(),
            problems: unreadable(file, text, &faults),
        };
    }
    let span = table.span();
    let mut patient = Patient {
        file,
        text,
        root: Spanned::new(span, DeValue::Table(table.into_inner())),
        taken: Vec::new(),
        problems: Vec::new(),
    };
    let rounds = (BUDGET / text.len().max(1)).clamp(2, MOST);
    let raw = patient.treat(rounds);
    Reading {
        raw,
        places: Places::of(&patient.root),
        problems: patient.problems,
    }
}

/// Faults of the syntax, one a line: what follows on the same line is mostly an echo.
fn unreadable(file: &str, text: &str, faults: &[Error]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = faults
        .iter()
        .take(MOST)
        .map(|fault| syntax(file, text, fault))
        .collect();
    problems.sort_by_key(|problem| problem.place);
    problems.dedup_by_key(|problem| problem.place.0);
    problems
}

/// A table on its way to being read.
struct Patient<'a> {
    file: &'a str,
    text: &'a str,
    root: Spanned<DeValue<'a>>,
    /// Keys that were taken out of tables: that they are missing then is no news.
    taken: Vec<(Range<usize>, String)>,
    problems: Vec<Problem>,
}

impl<'a> Patient<'a> {
    fn treat<T: DeserializeOwned>(&mut self, rounds: usize) -> Option<T> {
        for _ in 0..rounds {
            match T::deserialize(ValueDeserializer::from(self.root.clone())) {
                Ok(raw) => return Some(raw),
                Err(error) => self.mend(&error)?,
            }
        }
        None
    }

    /// Tells a fault and does away with it; `None` if that cannot be done.
    fn mend(&mut self, error: &Error) -> Option<()> {
        let span = error.span()?;
        let slip = Slip::read(error.message());
        let done = match slip {
            Slip::Key { name, ref known } => {
                let near = nearest(&name, known.iter().map(String::as_str));
                self.tell("unknown-key", &span, &name, near);
                self.rename(&span, near)
            }
            Slip::Choice { name, known } => {
                let known = known.iter().map(String::as_str);
                let near = nearest(&name, known.clone());
                self.tell("unknown-value", &span, &name, near);
                let list: Vec<&str> = known.collect();
                if let Some(problem) = self.problems.last_mut() {
                    problem.args.push(("known", list.join(", ")));
                }
                let meant = near.or(list.first().copied()).unwrap_or("").to_owned();
                // A word of a table's own keys is no value.
                self.replace(&span, DeValue::String(meant.clone().into()))
                    || self.rename(&span, Some(&meant))
            }
            Slip::Missing(name) => self.supply(&span, &name),
            Slip::Type(wanted) => {
                let problem = Problem::new(self.file, "wrong-type").over(self.text, span.clone());
                self.problems.push(problem.with("wanted", wanted));
                wanted == "list" && self.wrap(&span) || self.take_out(&span)
            }
        };
        done.then_some(())
    }

    fn tell(&mut self, what: &'static str, at: &Range<usize>, name: &str, near: Option<&str>) {
        let problem = Problem::new(self.file, what).over(self.text, at.clone());
        let problem = problem.with("name", name);
        self.problems.push(problem.with("near", near.unwrap_or("")));
    }

    /// Takes an unknown key for the one that it is nearly, or out.
    fn rename(&mut self, key: &Range<usize>, near: Option<&str>) -> bool {
        let near = near.map(str::to_owned);
        visit(&mut self.root, &mut |value| {
            let DeValue::Table(table) = value.get_mut() else {
                return false;
            };
            let Some(found) = table.keys().find(|k| k.span() == *key).cloned() else {
                return false;
            };
            let value = table.remove(&found);
            if let (Some(value), Some(near)) = (value, &near)
                && !table.keys().any(|k| k.get_ref() == near)
            {
                table.insert(Spanned::new(key.clone(), near.clone().into()), value);
            }
            true
        })
    }

    fn replace(&mut self, at: &Range<usize>, with: DeValue<'a>) -> bool {
        let mut with = Some(with);
        visit(&mut self.root, &mut |value| {
            if value.span() != *at || value.get_ref().is_table() {
                return false;
            }
            if let Some(with) = with.take() {
                *value.get_mut() = with;
            }
            true
        })
    }

    /// One thing where a list of things is wanted: `[sections]` for `[[sections]]`.
    fn wrap(&mut self, at: &Range<usize>) -> bool {
        visit(&mut self.root, &mut |value| {
            if value.span() != *at || value.get_ref().is_array() {
                return false;
            }
            let one = value.clone();
            let mut list = toml::de::DeArray::new();
            list.push(one);
            *value.get_mut() = DeValue::Array(list);
            true
        })
    }

    /// Takes the value that stands somewhere out of its table or list.
    fn take_out(&mut self, at: &Range<usize>) -> bool {
        let taken = &mut self.taken;
        visit(&mut self.root, &mut |value| {
            let span = value.span();
            match value.get_mut() {
                DeValue::Table(table) => {
                    let found = table.iter().find(|(_, value)| value.span() == *at);
                    let Some(key) = found.map(|(key, _)| key.clone()) else {
                        return false;
                    };
                    taken.push((span, key.get_ref().to_string()));
                    table.remove(&key).is_some()
                }
                DeValue::Array(list) => {
                    let before = list.len();
                    let kept = list.iter().filter(|value| value.span() != *at).cloned();
                    let kept: Vec<_> = kept.collect();
                    let found = kept.len() < before;
                    if found {
                        *list = toml::de::DeArray::new();
                        for value in kept {
                            list.push(value);
                        }
                    }
                    found
                }
                _ => false,
            }
        })
    }

    /// Tells that a key is missing from a table, and puts a stopgap there, or else takes the table
    /// out.
    fn supply(&mut self, table: &Range<usize>, name: &str) -> bool {
        let known = (table.clone(), name.to_owned());
        if !self.taken.contains(&known) {
            let problem = Problem::new(self.file, "missing-key").over(self.text, table.clone());
            self.problems.push(problem.with("name", name));
        }
        let Ok(mut stopgaps) = DeTable::parse(STOPGAPS) else {
            return false;
        };
        let Some(value) = stopgaps.get_mut().remove(name) else {
            return self.take_out(table);
        };
        let (mut value, key) = (
            Some(value),
            Spanned::new(table.clone(), name.to_owned().into()),
        );
        visit(&mut self.root, &mut |found| {
            let here = found.span() == *table;
            match (here, found.get_mut()) {
                (true, DeValue::Table(found)) => {
                    if let Some(value) = value.take() {
                        let value = Spanned::new(table.clone(), value.into_inner());
                        found.insert(key.clone(), value);
                    }
                    true
                }
                _ => false,
            }
        })
    }
}

/// Looks at a value and everything in it until `done` says so. TOML nests no deeper than its parser
/// goes.
fn visit<'a>(
    value: &mut Spanned<DeValue<'a>>,
    done: &mut dyn FnMut(&mut Spanned<DeValue<'a>>) -> bool,
) -> bool {
    if done(value) {
        return true;
    }
    match value.get_mut() {
        DeValue::Table(table) => table.iter_mut().any(|(_, value)| visit(value, done)),
        DeValue::Array(list) => list.iter_mut().any(|value| visit(value, done)),
        _ => false,
    }
}
