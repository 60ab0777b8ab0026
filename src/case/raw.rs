//! The shape of `case.toml`, as written; unknown keys are refused.

use serde::Deserialize;
use toml::Spanned;

use crate::case::{Case, Evidence, Indicators, STRUCTURE, Strength};
use crate::instrument::problem::{Problem, nearest};
use crate::messages::Messages;

/// The format version that this program reads.
pub(super) const FORMAT: u32 = 1;

/// Nobody reads more in a class.
const MOST_PAGES: usize = 20;
/// Nobody discusses more in a class.
const MOST_QUESTIONS: usize = 20;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) format: Spanned<u32>,
    id: Spanned<String>,
    pub(super) languages: Vec<String>,
    instruments: Vec<Spanned<String>>,
    pages: Spanned<usize>,
    questions: Spanned<usize>,
    #[serde(default)]
    evidence: Vec<RawEvidence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEvidence {
    id: Spanned<String>,
    page: Spanned<usize>,
    instrument: Spanned<String>,
    indicators: Spanned<Vec<Spanned<String>>>,
    strength: Strength,
}

impl Raw {
    /// What is wrong with the structure by itself, in a folder of this name.
    pub(super) fn faults(
        &self,
        folder: &str,
        text: &str,
        indicators: Indicators<'_>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut say = |what, at: std::ops::Range<usize>, name: &str, near: Option<&str>| {
            let problem = Problem::new(STRUCTURE, what).over(text, at);
            let problem = problem.with("name", name);
            problems.push(problem.with("near", near.unwrap_or("")));
        };
        if self.id.get_ref() != folder {
            say("case-id", self.id.span(), self.id.get_ref(), Some(folder));
        }
        if self.languages.is_empty() {
            say("no-languages", 0..0, "", None);
        }
        let counts = [
            (&self.pages, MOST_PAGES, "case-pages"),
            (&self.questions, MOST_QUESTIONS, "case-questions"),
        ];
        for (count, most, what) in counts {
            if !(1..=most).contains(count.get_ref()) {
                say(what, count.span(), &most.to_string(), None);
            }
        }
        for name in &self.instruments {
            if indicators(name.get_ref()).is_none() {
                say("case-instrument", name.span(), name.get_ref(), None);
            }
        }
        let listed = || self.instruments.iter().map(|name| name.get_ref().as_str());
        let mut ids: Vec<&str> = Vec::new();
        let mut told: Vec<(&str, &str)> = Vec::new();
        for evidence in &self.evidence {
            let (id, instrument) = (evidence.id.get_ref(), evidence.instrument.get_ref());
            if ids.contains(&id.as_str()) {
                say("duplicate", evidence.id.span(), id, None);
            }
            ids.push(id);
            if !(1..=*self.pages.get_ref()).contains(evidence.page.get_ref()) {
                let name = evidence.page.get_ref().to_string();
                say("case-page", evidence.page.span(), &name, None);
            }
            if !listed().any(|known| known == instrument) {
                let near = nearest(instrument, listed());
                say(
                    "case-unlisted",
                    evidence.instrument.span(),
                    instrument,
                    near,
                );
                continue;
            }
            if evidence.indicators.get_ref().is_empty() {
                say("case-idle", evidence.indicators.span(), id, None);
            }
            let known = indicators(instrument);
            for code in evidence.indicators.get_ref() {
                let name = code.get_ref().as_str();
                let there = known
                    .as_ref()
                    .is_none_or(|all| all.iter().any(|c| c == name));
                if !there {
                    let known = known.iter().flatten().map(String::as_str);
                    say("case-indicator", code.span(), name, nearest(name, known));
                } else if told.contains(&(instrument, name)) {
                    say("case-twice", code.span(), name, None);
                }
                told.push((instrument, name));
            }
        }
        problems
    }

    /// The case, right or wrong.
    pub(super) fn case(self, texts: Messages) -> Case {
        let plain = |names: Vec<Spanned<String>>| {
            let names = names.into_iter().map(Spanned::into_inner);
            names.collect()
        };
        let evidence = self.evidence.into_iter().map(|raw| Evidence {
            id: raw.id.into_inner(),
            page: raw.page.into_inner(),
            instrument: raw.instrument.into_inner(),
            indicators: plain(raw.indicators.into_inner()),
            strength: raw.strength,
        });
        Case {
            id: self.id.into_inner(),
            languages: self.languages,
            instruments: plain(self.instruments),
            // More were refused; each is looked for below.
            pages: self.pages.into_inner().min(MOST_PAGES),
            questions: self.questions.into_inner().min(MOST_QUESTIONS),
            evidence: evidence.collect(),
            texts,
        }
    }
}
