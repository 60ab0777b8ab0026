//! Fluent messages: bundles of several languages with fallback, and nothing about what they say.
//!
//! The one room that knows Fluent. The interface's words, an instrument's texts and the catalogue
//! of actions are all [`Messages`]. Isolation marks are off: a terminal shows them as rubbish.

mod embedded;
pub mod outline;
mod refusal;
mod variables;

use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

use crate::messages::embedded::Embedded;

/// A value that a message may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are.
    Text(String),
    /// A count, which plural forms go by.
    Count(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What a bundle could not take in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes of the text.
    pub byte: usize,
    /// What kind of fault, as a code that the interface has words for.
    pub kind: &'static str,
    /// What Fluent says about it.
    pub detail: String,
}

/// What a message needs that is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lack {
    /// It has no words at all.
    pub words: bool,
    /// Variables that nobody gives.
    pub variables: Vec<String>,
    /// Messages and terms that it refers to in vain.
    pub references: Vec<String>,
}

/// Messages in several languages, the first one being the last resort.
#[derive(Default)]
pub struct Messages {
    languages: Vec<(String, Language)>,
    /// Messages that use no variables, by language and key: a frame asks for dozens of them, and
    /// what they say does not change.
    fixed: RefCell<HashMap<String, HashMap<String, Rc<str>>>>,
}

/// The messages of one language: those that were read, and embedded ones, which are read one by
/// one when they are first asked for.
struct Language {
    embedded: Embedded,
    bundle: RefCell<FluentBundle<FluentResource>>,
}

impl Language {
    /// The bundle, with this message in it and those that it refers to, if they are anywhere.
    fn bundle(&self, key: &str) -> Ref<'_, FluentBundle<FluentResource>> {
        let mut wanted = vec![id(key).to_owned()];
        while let Some(id) = wanted.pop() {
            let known = self.bundle.borrow().has_message(&id);
            if let Some(text) = self.embedded.message(&id).filter(|_| !known) {
                take(&mut self.bundle.borrow_mut(), text);
                wanted.extend(variables::dangling(&self.bundle.borrow(), &id));
            }
        }
        self.bundle.borrow()
    }
}

/// The message that a key is of: `trust-1` of `trust-1.help`.
fn id(key: &str) -> &str {
    key.split_once('.').map_or(key, |(id, _)| id)
}

fn empty(language: &LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.clone()]);
    bundle.set_use_isolating(false);
    bundle
}

/// Takes a text into a bundle; good messages of a faulty text count. Braces that nest deeper than any
/// text needs are refused unread: the parser goes down into each of them.
fn take(bundle: &mut FluentBundle<FluentResource>, text: &str) -> Vec<Fault> {
    let deep = refusal::too_deep(text);
    let text = if deep.is_some() { "" } else { text };
    let (resource, faults) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    let faults = faults.iter().map(|fault| refusal::syntax(text, fault));
    let mut faults: Vec<Fault> = faults.chain(deep).collect();
    let twice = bundle.add_resource(resource).err().unwrap_or_default();
    faults.extend(refusal::twice(text, &twice));
    faults
}

/// What the message of this key says, found in a text without reading the rest of it.
pub fn lone(text: &str, key: &str) -> Option<String> {
    let (_, message) = embedded::messages(text).find(|(name, _)| *name == key)?;
    let mut bundle = empty(&LanguageIdentifier::default());
    take(&mut bundle, message);
    put(&bundle, key, &FluentArgs::new()).map(|(text, _)| text)
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.tags()).finish()
    }
}

impl Messages {
    /// Takes in the text of one file for one language; good messages of a faulty file count.
    pub fn add(&mut self, language: &LanguageIdentifier, text: &str) -> Vec<Fault> {
        take(self.language(language).bundle.get_mut(), text)
    }

    /// Takes in a text that ships inside the program, each message to be read when it is first
    /// asked for. Its faults are for tests to find, which [`add`](Self::add) it. It has no terms.
    pub fn embed(&mut self, language: &LanguageIdentifier, text: &'static str) {
        self.language(language).embedded.push(text);
    }

    fn language(&mut self, id: &LanguageIdentifier) -> &mut Language {
        let tag = id.to_string();
        let known = self.languages.iter().position(|(t, _)| *t == tag);
        let place = known.unwrap_or(self.languages.len());
        if known.is_none() {
            let language = Language {
                embedded: Embedded::default(),
                bundle: RefCell::new(empty(id)),
            };
            self.languages.push((tag, language));
        }
        &mut self.languages[place].1
    }

    /// The languages, in the order in which they came.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|(tag, _)| tag.as_str())
    }

    /// A message (`trust-1`) or one of its attributes (`trust-1.help`) in the language asked for,
    /// else in the first language that has it; `value` gives the variables it uses.
    pub fn get(&self, tag: &str, key: &str, value: &dyn Fn(&str) -> Option<Arg>) -> Option<String> {
        if let Some(text) = self
            .fixed
            .borrow()
            .get(tag)
            .and_then(|texts| texts.get(key))
        {
            return Some(text.to_string());
        }
        let first = self.languages.iter().filter(|(t, _)| t == tag);
        let rest = self.languages.iter().filter(|(t, _)| t != tag);
        let used = Cell::new(false);
        let watched = |name: &str| {
            used.set(true);
            value(name)
        };
        let found = first
            .chain(rest)
            .find_map(|(_, language)| format(language, key, &watched));
        let (text, whole) = found?;
        if whole && !used.get() {
            let mut fixed = self.fixed.borrow_mut();
            let texts = fixed.entry(tag.to_owned()).or_default();
            texts.insert(key.to_owned(), Rc::from(text.as_str()));
        }
        Some(text)
    }

    /// What a message or attribute of one language alone lacks, given which variables there are;
    /// `None` if it is not there. Nothing is put together, so that no text can make this slow.
    pub fn lack(&self, tag: &str, key: &str, known: &dyn Fn(&str) -> bool) -> Option<Lack> {
        let (_, language) = self.languages.iter().find(|(t, _)| t == tag)?;
        let bundle = language.bundle(key);
        let uses = variables::uses(&bundle, pattern(&bundle, key)?);
        let unknown = uses.variables.into_iter().filter(|name| !known(name));
        Some(Lack {
            words: uses.blank,
            variables: unknown.map(str::to_owned).collect(),
            references: uses.dangling,
        })
    }

    /// The variables that a message or attribute of one language alone uses.
    pub fn variables(&self, tag: &str, key: &str) -> Vec<String> {
        let language = self.languages.iter().find(|(t, _)| t == tag);
        language.map_or_else(Vec::new, |(_, language)| names(language, key))
    }

    /// What one language alone says, and whether every variable was found.
    pub fn exact(
        &self,
        tag: &str,
        key: &str,
        value: &dyn Fn(&str) -> Option<Arg>,
    ) -> Option<(String, bool)> {
        let (_, language) = self.languages.iter().find(|(t, _)| t == tag)?;
        format(language, key, value)
    }
}

fn pattern<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    key: &str,
) -> Option<&'a Pattern<&'a str>> {
    let (id, attribute) = (id(key), key.split_once('.').map(|(_, name)| name));
    let message = bundle.get_message(id)?;
    match attribute {
        Some(name) => Some(message.get_attribute(name)?.value()),
        None => message.value(),
    }
}

/// The variables that a message uses.
fn names(language: &Language, key: &str) -> Vec<String> {
    let bundle = language.bundle(key);
    let uses = pattern(&bundle, key).map(|pattern| variables::uses(&bundle, pattern));
    let names = uses.map(|uses| uses.variables).unwrap_or_default();
    names.into_iter().map(str::to_owned).collect()
}

fn format(
    language: &Language,
    key: &str,
    value: &dyn Fn(&str) -> Option<Arg>,
) -> Option<(String, bool)> {
    let mut args = FluentArgs::new();
    // A value may be a message, too, so nothing is borrowed while it is looked up.
    for name in names(language, key) {
        match value(&name) {
            Some(Arg::Text(text)) => args.set(name, text),
            Some(Arg::Count(count)) => args.set(name, FluentValue::from(count)),
            None => {}
        }
    }
    put(&language.bundle(key), key, &args)
}

fn put(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<(String, bool)> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern(bundle, key)?, Some(args), &mut errors);
    Some((text.into_owned(), errors.is_empty()))
}
