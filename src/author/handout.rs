//! A case on paper: what the class reads, and what the teacher has beside it.

use std::rc::Rc;

use crate::author::paper::{Part, Said};
use crate::case::{Case, Evidence};
use crate::instrument::parse::Package;
use crate::library::cases::codes;
use crate::locale::words::Words;
use crate::messages::Arg;

/// What is printed.
#[derive(Debug, Clone, Copy)]
pub struct Handout<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its instruments, for what their indicators are called.
    pub instruments: &'a [Rc<Package>],
    /// The interface's words.
    pub words: &'a Words,
    /// The languages, in their order.
    pub tags: &'a [String],
}

impl Handout<'_> {
    /// What the class gets: pages and questions, without an answer or a hint at one.
    pub fn for_class(&self) -> Vec<Part> {
        let mut parts = self.pages();
        parts.push(Part::Heading(self.say("case-questions", &[])));
        parts.extend((1..=self.case.questions).map(|n| self.question(n)));
        parts.push(Part::Words(self.text("source")));
        parts
    }

    /// What the teacher gets: the same with answers, the note, and what the case says about which
    /// indicators.
    pub fn for_teacher(&self) -> Vec<Part> {
        let mut parts = self.pages();
        parts.push(Part::Heading(self.say("case-questions", &[])));
        for n in 1..=self.case.questions {
            parts.push(self.question(n));
            parts.push(Part::Words(
                self.labelled("case-answer", &format!("question-{n}.answer")),
            ));
        }
        parts.push(Part::Heading(self.say("case-note", &[])));
        let notes = [
            ("case-goal", "note.goal"),
            ("case-flow", "note.flow"),
            ("case-watch", "note.watch"),
        ];
        let notes = notes.map(|(label, key)| Part::Words(self.labelled(label, key)));
        parts.extend(notes);
        for package in self.instruments {
            parts.extend(self.evidence(package));
        }
        parts.push(Part::Words(self.text("source")));
        parts
    }

    fn pages(&self) -> Vec<Part> {
        let mut parts = vec![
            Part::Title(self.text("title")),
            Part::Words(self.text("title.about")),
        ];
        for n in 1..=self.case.pages {
            let args = [("n", Arg::from(n))];
            parts.push(Part::Heading(self.say("case-page", &args)));
            parts.push(Part::Words(self.text(&format!("page-{n}"))));
        }
        parts
    }

    fn question(&self, n: usize) -> Part {
        let text = self.text(&format!("question-{n}")).into_iter();
        Part::Words(
            text.map(|(tag, text)| (tag, format!("{n}. {text}")))
                .collect(),
        )
    }

    /// The map of one instrument: what is said about which indicator, then what is not.
    fn evidence(&self, package: &Package) -> Vec<Part> {
        let id = package.instrument.id.as_str();
        let codes = codes(package);
        let of = |code: &&String| self.case.on(id, code).is_some();
        let (told, silent): (Vec<&String>, Vec<&String>) = codes.iter().partition(of);
        let heading = self.tags.iter().map(|tag| {
            let title = package.texts.get(tag, "title", &|_| None);
            let args = [("title", Arg::from(title.unwrap_or_default()))];
            (tag.clone(), self.words.voice(tag).with("case-map", &args))
        });
        let mut parts = vec![Part::Heading(heading.collect())];
        let counts = [
            ("told", Arg::from(told.len())),
            ("all", Arg::from(codes.len())),
        ];
        parts.push(Part::Words(self.say("case-coverage", &counts)));
        let own = self.case.evidence.iter().filter(|one| one.instrument == id);
        parts.extend(own.map(|one| Part::Words(self.passage(package, one))));
        if !silent.is_empty() {
            let silent: Vec<&str> = silent.into_iter().map(String::as_str).collect();
            let args = [("codes", Arg::from(silent.join(" ")))];
            parts.push(Part::Words(self.say("case-silent", &args)));
        }
        parts
    }

    fn passage(&self, package: &Package, evidence: &Evidence) -> Said {
        let key = format!("evidence-{}", evidence.id);
        let line = |tag: &String| {
            let voice = self.words.voice(tag);
            let named = evidence.indicators.iter().map(|code| {
                let items = package.instrument.items.iter();
                let mut items = items.filter(|item| item.indicator.as_ref() == Some(code));
                let key = items.next().map(|item| format!("{}.short", item.words));
                let short = key.and_then(|key| package.texts.get(tag, &key, &|_| None));
                format!("{code} {}", short.unwrap_or_default())
            });
            let named: Vec<String> = named.collect();
            let strength = voice.say(&format!("evidence-{}", evidence.strength.name()));
            let args = [
                (
                    "indicators",
                    Arg::from(named.join(&voice.say("case-comma"))),
                ),
                ("strength", Arg::from(strength)),
                ("page", Arg::from(evidence.page)),
                ("passage", Arg::from(self.one(tag, &key))),
                ("why", Arg::from(self.one(tag, &format!("{key}.why")))),
            ];
            (tag.clone(), voice.with("case-evidence", &args))
        };
        self.tags.iter().map(line).collect()
    }

    /// A text of the case behind a word of the interface.
    fn labelled(&self, label: &str, key: &str) -> Said {
        let said = self.text(key).into_iter().map(|(tag, text)| {
            let args = [("text", Arg::from(text))];
            let text = self.words.voice(&tag).with(label, &args);
            (tag, text)
        });
        said.collect()
    }

    fn text(&self, key: &str) -> Said {
        let one = |tag: &String| (tag.clone(), self.one(tag, key));
        self.tags.iter().map(one).collect()
    }

    fn one(&self, tag: &str, key: &str) -> String {
        let text = self.case.texts.get(tag, key, &|_| None);
        text.unwrap_or_default().trim().to_owned()
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> Said {
        let one = |tag: &String| (tag.clone(), self.words.voice(tag).with(key, args));
        self.tags.iter().map(one).collect()
    }
}
