//! From the text of `config.toml` to the settings, or to the first fault in it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::config::settings::{Key, Kind, Settings, Value};
use crate::instrument::problem::Problem;

/// The version of the file that this program reads and writes.
pub const VERSION: u32 = 1;
pub(super) const VERSION_KEY: &str = "version";

/// Reads the settings. What the file does not say is as if there were no file; `name` is what the
/// file is called in a problem.
pub fn parse(name: &str, text: &str) -> Result<Settings, Problem> {
    let mut settings = Settings::default();
    each((name, text), &Key::ALL, Key::name, &mut |key, value| {
        let given = match value {
            DeValue::Boolean(on) => Some(Value::Flag(*on)),
            DeValue::String(text) => Some(Value::Text(text.clone().into_owned())),
            DeValue::Array(parts) => texts(parts).map(Value::List),
            _ => None,
        };
        let taken = given.is_some_and(|given| settings.set(key, &given));
        taken.then_some(()).ok_or_else(|| unfit(name, key))
    })?;
    Ok(settings)
}

/// Hands out what a file of settings (its name and its text) says, in its order. Whatever is wrong
/// with an entry gets its place; what is no setting, the one that was meant.
pub(super) fn each<K: Copy>(
    (name, text): (&str, &str),
    known: &[K],
    called: fn(K) -> &'static str,
    take: &mut dyn FnMut(K, &DeValue<'_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let table = table(name, text)?;
    let mut entries: Vec<_> = table.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    version(name, text, &entries)?;
    for (key, value) in entries {
        let written = key.get_ref().as_ref();
        if written == VERSION_KEY {
            continue;
        }
        let Some(setting) = known.iter().find(|setting| called(**setting) == written) else {
            let known: Vec<&'static str> = known.iter().copied().map(called).collect();
            return Err(Problem::new(name, "config-unknown")
                .at(text, key.span().start)
                .with("name", written)
                .with("near", nearest(written, &known)));
        };
        let taken = take(*setting, value.get_ref());
        taken.map_err(|problem| problem.at(text, value.span().start))?;
    }
    Ok(())
}

/// A list of texts, if it is one.
pub(super) fn texts(parts: &toml::de::DeArray<'_>) -> Option<Vec<String>> {
    let text = |part: &Spanned<DeValue<'_>>| part.get_ref().as_str().map(str::to_owned);
    parts.iter().map(text).collect()
}

/// The file as TOML, with the places of its keys and values.
pub(super) fn table<'a>(name: &str, text: &'a str) -> Result<Spanned<DeTable<'a>>, Problem> {
    DeTable::parse(text).map_err(|error| {
        let byte = error.span().map_or(0, |span| span.start);
        Problem::new(name, "toml")
            .at(text, byte)
            .with("detail", error.message())
    })
}

type Entry<'a, 'b> = (
    &'a Spanned<std::borrow::Cow<'b, str>>,
    &'a Spanned<DeValue<'b>>,
);

/// Another version is told before anything else: its keys are not ours to judge. A file without one
/// was written by hand, and is read as this version.
fn version(name: &str, text: &str, entries: &[Entry<'_, '_>]) -> Result<(), Problem> {
    let found = entries.iter().find(|(key, _)| key.get_ref() == VERSION_KEY);
    let Some((_, value)) = found else {
        return Ok(());
    };
    let written = text.get(value.span()).unwrap_or_default();
    if written == VERSION.to_string() {
        return Ok(());
    }
    Err(Problem::new(name, "config-version")
        .at(text, value.span().start)
        .with("found", written)
        .with("known", VERSION.to_string()))
}

/// What a setting must be.
fn unfit(name: &str, key: Key) -> Problem {
    let problem = match key.kind() {
        Kind::Flag => Problem::new(name, "config-flag"),
        Kind::Text => Problem::new(name, "config-text"),
        Kind::List => Problem::new(name, "config-list"),
        Kind::OneOf(names) => Problem::new(name, "config-choice").with("known", names.join(", ")),
    };
    problem.with("name", key.name())
}

/// The known key that is written most like this one.
fn nearest(name: &str, known: &[&'static str]) -> &'static str {
    let likeness = |known: &str| strsim::jaro_winkler(name, known);
    let nearest = known
        .iter()
        .copied()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.unwrap_or(VERSION_KEY)
}
