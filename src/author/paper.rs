//! An instrument on paper: what a printed form shows, in one language or in several at once.

pub mod html;
pub mod markdown;

use crate::instrument::check::{NOTICE, choice_key, part_key, point_key};
use crate::instrument::condition::{Condition, Relation, Term};
use crate::instrument::model::{Allocation, Instrument, Item, ItemIx, Kind, Labels, Scale};
use crate::instrument::parse::Package;
use crate::interview::answer::Missing;
use crate::locale::words::Words;
use crate::messages::Arg;

/// One thing said in every language of the form: tag and text.
pub type Said = Vec<(String, String)>;

/// A part of the form, from top to bottom.
#[derive(Debug)]
pub enum Part {
    /// The name of the instrument.
    Title(Said),
    /// The heading of a section.
    Heading(Said),
    /// Words to read.
    Words(Said),
    /// A line to fill in that is no question: date, branch.
    Blank(Said),
    /// A question.
    Question(Question),
}

/// A question with room for its answer.
#[derive(Debug)]
pub struct Question {
    /// Its number on the form, from 1.
    pub number: usize,
    /// Its words.
    pub words: Said,
    /// To whom it is put, if not to everyone.
    pub only: Option<Said>,
    /// How to answer.
    pub how: Said,
    /// Where to answer.
    pub fields: Vec<Field>,
    /// What to say when asked about it.
    pub help: Option<Said>,
    /// What it is asked for.
    pub purpose: Option<Said>,
}

/// Room for an answer.
#[derive(Debug)]
pub enum Field {
    /// A box to tick, the code beside it, its words.
    Tick(String, Said),
    /// A number to circle, between the words of both ends.
    Row(Said, Vec<i64>, Said),
    /// A line to write on, and what stands before it.
    Line(Said),
}

struct Form<'a> {
    package: &'a Package,
    words: &'a Words,
    tags: Vec<String>,
    /// The number of each item on the form; notes have none.
    numbers: Vec<usize>,
}

/// The whole form in the languages named, in their order.
pub fn form(package: &Package, words: &Words, tags: &[String]) -> Vec<Part> {
    let mut numbers = Vec::new();
    let mut last = 0;
    for item in &package.instrument.items {
        last += usize::from(item.kind != Kind::Note);
        numbers.push(last);
    }
    let form = Form {
        package,
        words,
        tags: tags.to_vec(),
        numbers,
    };
    form.parts()
}

impl Form<'_> {
    fn parts(&self) -> Vec<Part> {
        let instrument = &self.package.instrument;
        let title = self.text("title").unwrap_or_default();
        let mut parts = vec![Part::Title(title)];
        let desk = ["paper-branch", "paper-interviewer", "paper-date"];
        parts.extend(desk.map(|key| Part::Blank(self.said(key, &[]))));
        if let Some(age) = instrument.min_age {
            let age = [("age", Arg::from(u32::from(age)))];
            parts.push(Part::Words(self.said("paper-age", &age)));
        }
        if instrument.consent.is_some() {
            parts.extend(self.text("consent").map(Part::Words));
            let slots = NOTICE.iter();
            let slots = slots.filter_map(|slot| self.text(&format!("consent.{slot}")));
            parts.extend(slots.map(Part::Words));
            parts.push(Part::Blank(self.said("paper-agreed", &[])));
        }
        let mut section = usize::MAX;
        for (place, item) in instrument.items.iter().enumerate() {
            if item.section != section {
                section = item.section;
                parts.extend(self.section(section));
            }
            if item.kind == Kind::Note {
                parts.extend(self.text(words_of(item)).map(Part::Words));
            } else {
                parts.push(Part::Question(self.question(place, item)));
            }
        }
        parts
    }

    fn section(&self, place: usize) -> Vec<Part> {
        let Some(section) = self.package.instrument.sections.get(place) else {
            return Vec::new();
        };
        let heading = self.text(&format!("section-{}", section.id));
        let mut parts: Vec<Part> = heading.map(Part::Heading).into_iter().collect();
        if let Some(rule) = &section.relevant {
            parts.push(Part::Words(self.only(rule)));
        }
        parts.extend(
            self.text(&format!("section-{}.lead", section.id))
                .map(Part::Words),
        );
        parts
    }

    fn question(&self, place: ItemIx, item: &Item) -> Question {
        let id = words_of(item);
        let mut fields = self.fields(item);
        let specials = item.specials.iter().map(|special| {
            let key = format!("missing-{}", Missing::from(*special).name());
            Field::Tick(String::new(), self.said(&key, &[]))
        });
        fields.extend(specials);
        let how = match &item.kind {
            Kind::Scale(_) | Kind::Single(_) | Kind::Consent => "paper-one",
            Kind::Multi(_) => "paper-several",
            Kind::Integer { .. } => "paper-number",
            Kind::Allocation(_) => "paper-share",
            Kind::Text { .. } | Kind::Note => "paper-write",
        };
        let (low, high) = match &item.kind {
            Kind::Integer { min, max } => (min.to_string(), max.to_string()),
            _ => (String::new(), String::new()),
        };
        let total = item.allocation().map_or(0, |allocation| allocation.total);
        let args = [
            ("min", Arg::from(low)),
            ("max", Arg::from(high)),
            ("total", Arg::from(total)),
        ];
        Question {
            number: self.numbers.get(place).copied().unwrap_or(0),
            words: self.text(id).unwrap_or_default(),
            only: item.relevant.as_ref().map(|rule| self.only(rule)),
            how: self.said(how, &args),
            fields,
            help: self.text(&format!("{id}.help")),
            purpose: self.text(&format!("{id}.purpose")),
        }
    }

    fn fields(&self, item: &Item) -> Vec<Field> {
        let id = words_of(item);
        let tick = |code: &str, key: &str| {
            Field::Tick(code.to_owned(), self.text(key).unwrap_or_default())
        };
        match &item.kind {
            Kind::Scale(_) => match self.package.instrument.scale_of(item) {
                Some(scale) => self.points(scale),
                None => Vec::new(),
            },
            Kind::Single(choices) | Kind::Multi(choices) => {
                let code = |place: usize| (place + 1).to_string();
                let choices = choices.iter().enumerate();
                let choices =
                    choices.map(|(place, c)| tick(&code(place), &choice_key(id, &c.code)));
                choices.collect()
            }
            Kind::Consent => ["yes-agree", "no-disagree"]
                .map(|word| Field::Tick(String::new(), self.said(word, &[])))
                .into(),
            Kind::Allocation(allocation) => self.parts_of(id, allocation),
            Kind::Integer { .. } | Kind::Text { .. } => vec![Field::Line(Said::new())],
            Kind::Note => Vec::new(),
        }
    }

    fn points(&self, scale: &Scale) -> Vec<Field> {
        let label = |point: i64| self.text(&point_key(&scale.id, point)).unwrap_or_default();
        let points = scale.min..=scale.max;
        match scale.labels {
            Labels::All => points
                .map(|point| Field::Tick(point.to_string(), label(point)))
                .collect(),
            Labels::Ends => {
                let ends = (label(scale.min), label(scale.max));
                vec![Field::Row(ends.0, points.collect(), ends.1)]
            }
        }
    }

    fn parts_of(&self, id: &str, allocation: &Allocation) -> Vec<Field> {
        let parts = allocation.parts.iter();
        let words = parts.map(|part| self.text(&part_key(id, allocation, part)));
        words
            .map(|words| Field::Line(words.unwrap_or_default()))
            .collect()
    }

    /// A text of the instrument; answers that it pipes in are named by their question.
    fn text(&self, key: &str) -> Option<Said> {
        let texts = &self.package.texts;
        let said = self.tags.iter().filter_map(|tag| {
            let value = |name: &str| Some(Arg::from(self.piped(tag, name)));
            let (text, _) = texts.exact(tag, key, &value)?;
            Some((tag.clone(), text))
        });
        let said: Said = said.collect();
        (!said.is_empty()).then_some(said)
    }

    fn piped(&self, tag: &str, name: &str) -> String {
        let voice = self.words.voice(tag);
        let id = name.strip_suffix("-code").unwrap_or(name);
        let place = self.package.instrument.find(id);
        match place.and_then(|place| self.numbers.get(place)) {
            Some(number) => voice.with("paper-answer", &[("n", Arg::from(*number))]),
            None => voice.say("paper-open"),
        }
    }

    /// A sentence of the interface.
    fn said(&self, key: &str, args: &[(&str, Arg)]) -> Said {
        let say = |tag: &String| (tag.clone(), self.words.voice(tag).with(key, args));
        self.tags.iter().map(say).collect()
    }

    /// To whom something is put.
    fn only(&self, rule: &Condition) -> Said {
        let say = |tag: &String| {
            let rule = self.rule(tag, rule);
            let args = [("rule", Arg::from(rule))];
            (tag.clone(), self.words.voice(tag).with("paper-only", &args))
        };
        self.tags.iter().map(say).collect()
    }

    fn rule(&self, tag: &str, rule: &Condition) -> String {
        let voice = self.words.voice(tag);
        let number = |place: &ItemIx| {
            let number = self.numbers.get(*place).copied().unwrap_or(0);
            voice.with("paper-question", &[("n", Arg::from(number))])
        };
        let several = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(|part| self.rule(tag, part)).collect();
            parts.join(&voice.say(word))
        };
        match rule {
            Condition::Any(parts) => several(parts, "paper-or"),
            Condition::All(parts) => several(parts, "paper-and"),
            Condition::Not(part) => {
                let part = Arg::from(self.rule(tag, part));
                voice.with("paper-not", &[("rule", part)])
            }
            Condition::Answered(place) => {
                voice.with("paper-answered", &[("item", Arg::from(number(place)))])
            }
            Condition::Selected(place, code) => {
                let code = self.term(tag, code, Some(*place));
                let args = [
                    ("item", Arg::from(number(place))),
                    ("code", Arg::from(code)),
                ];
                voice.with("paper-selected", &args)
            }
            Condition::Compare(left, relation, right) => {
                let item = |term: &Term| match term {
                    Term::Item(place) => Some(*place),
                    _ => None,
                };
                let sign = match relation {
                    Relation::Equal => "=",
                    Relation::Unequal => "≠",
                    Relation::Less => "<",
                    Relation::AtMost => "≤",
                    Relation::More => ">",
                    Relation::AtLeast => "≥",
                };
                let (left, right) = (
                    self.term(tag, left, item(right)),
                    self.term(tag, right, item(left)),
                );
                format!("{left} {sign} {right}")
            }
        }
    }

    /// A side of a comparison; a code in the words of the item that it is compared with.
    fn term(&self, tag: &str, term: &Term, of: Option<ItemIx>) -> String {
        let voice = self.words.voice(tag);
        match term {
            Term::Number(number) => number.to_string(),
            Term::Item(place) => {
                let number = self.numbers.get(*place).copied().unwrap_or(0);
                voice.with("paper-question", &[("n", Arg::from(number))])
            }
            Term::Code(code) => {
                let key = of.and_then(|place| key(&self.package.instrument, place, code));
                let text = key.and_then(|key| {
                    let value = |name: &str| Some(Arg::from(self.piped(tag, name)));
                    self.package.texts.exact(tag, &key, &value)
                });
                let text = text.map_or_else(|| code.clone(), |(text, _)| text);
                voice.with("paper-quoted", &[("text", Arg::from(text))])
            }
        }
    }
}

/// The message in which an item is asked.
fn words_of(item: &Item) -> &str {
    &item.id
}

fn key(instrument: &Instrument, place: ItemIx, code: &str) -> Option<String> {
    let item = instrument.items.get(place)?;
    Some(match item.allocation() {
        Some(allocation) => part_key(&item.id, allocation, code),
        None => choice_key(&item.id, code),
    })
}
