//! The words of a case: what is missing, what nothing asks for, what was not quoted as it stands.

use std::collections::HashSet;

use crate::case::{Case, Evidence, STRUCTURE};
use crate::instrument::parse::{Files, Places};
use crate::instrument::problem::Problem;
use crate::messages::outline::Outline;

/// The keys of all messages that a case calls for.
fn needed(case: &Case) -> Vec<String> {
    let fixed = [
        "title",
        "title.about",
        "source",
        "note.goal",
        "note.flow",
        "note.watch",
    ];
    let mut keys: Vec<String> = fixed.map(String::from).to_vec();
    keys.extend((1..=case.pages).map(|n| format!("page-{n}")));
    keys.extend((1..=case.questions).map(|n| format!("question-{n}")));
    keys.extend((1..=case.questions).map(|n| format!("question-{n}.answer")));
    for evidence in &case.evidence {
        let id = &evidence.id;
        keys.extend([format!("evidence-{id}"), format!("evidence-{id}.why")]);
    }
    keys
}

/// Everything wrong with the words of every language.
pub(super) fn words(case: &Case, files: &Files, places: &Places) -> Vec<Problem> {
    let mut problems = Vec::new();
    let idle = |name: &String| {
        let tag = name.strip_suffix(".ftl");
        name != STRUCTURE && !tag.is_some_and(|tag| case.languages.iter().any(|t| t == tag))
    };
    let strangers = files.iter().map(|(name, _)| name).filter(|name| idle(name));
    problems.extend(strangers.map(|name| Problem::new(name, "file-idle").with("name", name)));
    let keys = needed(case);
    for tag in &case.languages {
        let file = format!("{tag}.ftl");
        let Some((_, text)) = files.iter().find(|(name, _)| *name == file) else {
            continue;
        };
        let page = Page {
            case,
            tag,
            file: &file,
            text,
            outline: Outline::of(text),
        };
        problems.extend(keys.iter().flat_map(|key| page.lacking(key)));
        problems.extend(page.idle(&keys));
        let toml = files.iter().find(|(name, _)| name == STRUCTURE);
        let toml = toml.map_or("", |(_, text)| text);
        let evidence = case.evidence.iter();
        problems.extend(evidence.filter_map(|one| page.unquoted(one, toml, places)));
    }
    problems
}

/// The words of one language.
struct Page<'a> {
    case: &'a Case,
    tag: &'a str,
    file: &'a str,
    text: &'a str,
    outline: Outline,
}

impl Page<'_> {
    fn at(&self, what: &'static str, key: &str) -> Problem {
        let problem = Problem::new(self.file, what).with("name", key);
        match self.outline.place(key) {
            Some(at) => problem.over(self.text, at),
            None => problem,
        }
    }

    /// What one key lacks. A case pipes nothing: there is nobody to answer.
    fn lacking(&self, key: &str) -> Vec<Problem> {
        let Some(lack) = self.case.texts.lack(self.tag, key, &|_| false) else {
            // What stands in the file and could not be read has been told of.
            let unread = self.outline.has(key);
            let missing = (!unread).then(|| self.at("message-missing", key));
            return missing.into_iter().collect();
        };
        if lack.words {
            return vec![self.at("message-missing", key)];
        }
        let variables = lack.variables.iter().map(|name| {
            let problem = self.at("case-variable", key);
            problem.with("variable", name)
        });
        let references = lack.references.iter().map(|name| {
            let problem = self.at("message-reference", key);
            problem.with("reference", name)
        });
        variables.chain(references).collect()
    }

    /// Messages that nothing calls for.
    fn idle(&self, needed: &[String]) -> Vec<Problem> {
        let needed: HashSet<&str> = needed.iter().map(String::as_str).collect();
        let keys = self.outline.keys.iter().map(|(key, ..)| key.as_str());
        let idle = keys.filter(|key| {
            let carries = needed.iter().any(|known| {
                let slot = known.strip_prefix(key);
                slot.is_some_and(|rest| rest.starts_with('.'))
            });
            !needed.contains(key) && !carries && !self.outline.referred.contains(*key)
        });
        idle.map(|key| self.at("message-idle", key)).collect()
    }

    /// A passage that its page does not have, word for word.
    fn unquoted(&self, evidence: &Evidence, toml: &str, places: &Places) -> Option<Problem> {
        let said = |key: &str| self.case.texts.exact(self.tag, key, &|_| None);
        let key = format!("evidence-{}", evidence.id);
        let (passage, _) = said(&key)?;
        let (page, _) = said(&format!("page-{}", evidence.page))?;
        if page.contains(passage.trim()) {
            return None;
        }
        let mut pages = 1..=self.case.pages;
        let elsewhere = pages.find(|n| {
            let page = said(&format!("page-{n}"));
            page.is_some_and(|(page, _)| page.contains(passage.trim()))
        });
        let here = evidence.page.to_string();
        Some(match elsewhere {
            // The words are right: the number is wrong.
            Some(other) => Problem::new(STRUCTURE, "case-elsewhere")
                .over(toml, places.find("evidence", &evidence.id, "page"))
                .with("name", key)
                .with("page", here)
                .with("other", other.to_string()),
            None => self.at("case-passage", &key).with("page", here),
        })
    }
}
