//! The words of every language: what is missing, what nobody asks for, what one language alone has.

use std::collections::{BTreeMap, HashSet};

use crate::instrument::check::{MOST, Source, needed};
use crate::instrument::model::{Instrument, ItemIx, Kind};
use crate::instrument::parse::STRUCTURE;
use crate::instrument::problem::Problem;
use crate::messages::outline::Outline;

/// What may be said beside the words of a thing: the beginning of its key, and the attribute.
const OPTIONAL: [(&str, &str); 9] = [
    ("title", "about"),
    ("section-", "lead"),
    ("", "help"),
    ("", "probe"),
    ("", "short"),
    ("", "purpose"),
    ("", "unit"),
    ("scale-", ""),
    ("columns-", ""),
];

/// Words by which a question asks who somebody is.
const PERSONAL: [&str; 20] = [
    "姓名",
    "名字",
    "电话",
    "手机号",
    "身份证",
    "证件号",
    "账号",
    "卡号",
    "邮箱",
    "微信号",
    "住址",
    "your name",
    "full name",
    "phone",
    "mobile number",
    "e-mail",
    "email",
    "account number",
    "card number",
    "home address",
];

/// Words by which a question asks not to be told.
const NOT_ASKED: [&str; 5] = ["不要", "请勿", "do not", "don't", "leave out"];

/// Every message that the instrument needs but a language lacks or cannot put together.
pub(super) fn lacking(source: &Source<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let keys = needed(source.instrument);
    let rounds = in_rounds(source.instrument);
    for tag in &source.instrument.languages {
        let file = format!("{tag}.ftl");
        if !source.files.iter().any(|(name, _)| *name == file) {
            continue;
        }
        let mut points: BTreeMap<&str, usize> = BTreeMap::new();
        for key in &keys {
            for problem in one(source, tag, &file, key, &rounds) {
                match (problem.what, key.split_once(".point-")) {
                    ("message-missing", Some((scale, _))) => *points.entry(scale).or_default() += 1,
                    _ if problems.len() < MOST => problems.push(problem),
                    _ => {}
                }
            }
        }
        problems.extend(points.into_iter().map(|(scale, lacking)| {
            let all = keys.iter().filter(|key| {
                let point = key.strip_prefix(scale);
                point.is_some_and(|rest| rest.starts_with(".point-"))
            });
            let wanted = all.count();
            place(source, tag, &file, "label-count", scale)
                .with("name", scale.trim_start_matches("scale-"))
                .with("found", wanted.saturating_sub(lacking).to_string())
                .with("wanted", wanted.to_string())
        }));
    }
    problems
}

/// What one key lacks.
fn one(
    source: &Source<'_>,
    tag: &str,
    file: &str,
    key: &str,
    rounds: &HashSet<String>,
) -> Vec<Problem> {
    let outline = source.outline(tag);
    let message = key.split_once('.').map_or(key, |(message, _)| message);
    let known = |name: &str| match name {
        "each" | "each-code" => rounds.contains(message),
        name => name == "branch" || of(source.instrument, name).is_some(),
    };
    let missing = || vec![place(source, tag, file, "message-missing", key).with("name", key)];
    let Some(lack) = source.texts.lack(tag, key, &known) else {
        // What stands in the file and could not be read has been told of.
        let unread = outline.is_some_and(|outline| outline.has(key));
        return if unread { Vec::new() } else { missing() };
    };
    if lack.words {
        return missing();
    }
    let text = source.text(file);
    let within = |name: &str| outline.and_then(|outline| outline.variable(text, key, name));
    let variables = lack.variables.iter().map(|name| {
        let what = if ["each", "each-code"].contains(&name.as_str()) {
            "message-each"
        } else {
            "message-variable"
        };
        let problem = match within(name) {
            Some(at) => Problem::new(file, what).over(text, at),
            None => place(source, tag, file, what, key),
        };
        let near = if what == "message-each" {
            String::new()
        } else {
            source.near(name)
        };
        problem
            .with("name", key)
            .with("variable", name)
            .with("near", near)
    });
    let references = lack.references.iter().map(|name| {
        let problem = place(source, tag, file, "message-reference", key);
        problem.with("name", key).with("reference", name)
    });
    variables.chain(references).collect()
}

/// A problem where a key is written, or where the message is to which it belongs.
fn place(source: &Source<'_>, tag: &str, file: &str, what: &'static str, key: &str) -> Problem {
    let at = source.outline(tag).and_then(|outline| outline.place(key));
    let problem = Problem::new(file, what);
    match at {
        Some(at) => problem.over(source.text(file), at),
        None => problem,
    }
}

/// The messages that are said in the rounds of loops, where there is a choice that each is about.
fn in_rounds(instrument: &Instrument) -> HashSet<String> {
    let within = |section: usize| {
        let section = instrument.sections.get(section);
        section.is_some_and(|section| section.round.is_some())
    };
    let items = instrument.items.iter().filter(|item| within(item.section));
    let words = items.map(|item| match item.words.split_once('.') {
        Some((message, _)) => message.to_owned(),
        None => item.words.clone(),
    });
    let sections = instrument.sections.iter();
    let sections = sections.filter(|section| section.round.is_some());
    let heads = sections.map(|section| format!("section-{}", section.words));
    words.chain(heads).collect()
}

/// The item, or the first of those that the author wrote once, under a name.
fn of(instrument: &Instrument, name: &str) -> Option<ItemIx> {
    let name = name.strip_suffix("-code").unwrap_or(name);
    let asked = || instrument.items.iter().position(|item| item.words == name);
    instrument.find(name).or_else(asked)
}

/// What should be better about the words.
pub(super) fn advice(source: &Source<'_>, unread: bool) -> Vec<Problem> {
    let keys: HashSet<String> = needed(source.instrument).into_iter().collect();
    let mut problems = Vec::new();
    for (name, _) in source.files {
        let tag = name.strip_suffix(".ftl");
        let known = tag.is_some_and(|tag| source.instrument.languages.iter().any(|t| t == tag));
        if !known && name != STRUCTURE && !source.instrument.languages.is_empty() {
            problems.push(Problem::new(name, "file-idle").with("name", name.clone()));
        }
    }
    for (tag, outline) in source.outlines {
        let file = format!("{tag}.ftl");
        for (key, at, _) in &outline.keys {
            if problems.len() > MOST {
                return problems;
            }
            let here = |what| Problem::new(&file, what).over(source.text(&file), at.clone());
            if keys.contains(key) {
                problems.extend(later(source, tag, key).map(|name| {
                    here("message-later")
                        .with("name", key)
                        .with("variable", name)
                }));
            } else if is_optional(key, &keys) {
                let without =
                    |(other, outline): &&(String, Outline)| other != tag && !outline.has(key);
                let lacks = source.outlines.iter().find(without);
                problems.extend(lacks.map(|(other, _)| {
                    here("message-one-sided")
                        .with("name", key)
                        .with("lang", other)
                }));
            } else if !unread && !outline.referred.contains(key) && !is_part(key, outline, &keys) {
                let what = if is_spare(key, source.instrument) {
                    "label-spare"
                } else {
                    "message-idle"
                };
                problems.push(here(what).with("name", key));
            }
        }
    }
    problems.extend(personal(source));
    problems
}

/// Words that may be there beside those that must.
fn is_optional(key: &str, needed: &HashSet<String>) -> bool {
    let (message, attribute) = key.split_once('.').unwrap_or((key, ""));
    let points = || {
        needed
            .iter()
            .any(|known| known.starts_with(&format!("{key}.")))
    };
    let fits = |(start, slot): &(&str, &str)| message.starts_with(start) && *slot == attribute;
    let known = needed.contains(message) || attribute.is_empty() && points();
    known && OPTIONAL.iter().any(fits)
}

/// An attribute of a message that is itself told of.
fn is_part(key: &str, outline: &Outline, needed: &HashSet<String>) -> bool {
    let message = key.split_once('.').map(|(message, _)| message);
    message.is_some_and(|message| {
        let idle = !needed.contains(message) && !message.starts_with("scale-");
        idle && outline.has(message)
    })
}

/// The words of a point that its scale has not, or does not show.
fn is_spare(key: &str, instrument: &Instrument) -> bool {
    let parts = key
        .strip_prefix("scale-")
        .and_then(|rest| rest.split_once(".point-"));
    parts.is_some_and(|(scale, _)| instrument.scales.iter().any(|known| known.id == scale))
}

/// An item whose answer a text pipes in before it is asked.
fn later(source: &Source<'_>, tag: &str, key: &str) -> Option<String> {
    let message = key.split_once('.').map_or(key, |(message, _)| message);
    let here = of(source.instrument, message)?;
    let names = source.texts.variables(tag, key);
    let mut names = names.into_iter();
    names.find(|name| of(source.instrument, name).is_some_and(|item| item >= here))
}

/// Typed answers by which somebody can be known, without a word on what for.
fn personal(source: &Source<'_>) -> Vec<Problem> {
    let asks = |text: &str| {
        let text = text.to_lowercase();
        let said = |words: &[&str]| words.iter().any(|word| text.contains(word));
        said(&PERSONAL) && !said(&NOT_ASKED)
    };
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    for item in &source.instrument.items {
        let typed = matches!(item.kind, Kind::Text { .. } | Kind::Integer { .. });
        if !typed || !seen.insert(item.words.as_str()) {
            continue;
        }
        for (tag, outline) in source.outlines {
            let text = source.texts.exact(tag, &item.words, &|_| Some("—".into()));
            let silent = !outline.has(&format!("{}.purpose", item.words));
            if silent && text.is_some_and(|(text, _)| asks(&text)) {
                let file = format!("{tag}.ftl");
                let problem = place(source, tag, &file, "personal", &item.words);
                problems.push(problem.with("name", item.words.clone()));
            }
        }
    }
    problems
}
