//! An instrument on paper: what a printed form shows, in one language or in several at once.

mod grid;
pub mod html;
pub mod markdown;
mod rule;

pub use grid::{Row, Table};

use crate::instrument::check::{NOTICE, choice_key, part_key, point_key};
use crate::instrument::model::{Allocation, Choice, Item, ItemIx, Kind, Labels, Round, Scale};
use crate::instrument::parse::Package;
use crate::instrument::quantity::{Form as Shape, Quantity};
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
    /// Several statements that are rated side by side.
    Table(Table),
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
    /// The number of each item on the form; the columns of a statement share one. What nobody
    /// answers has none.
    numbers: Vec<usize>,
}

/// The whole form in the languages named, in their order.
pub fn form(package: &Package, words: &Words, tags: &[String]) -> Vec<Part> {
    let mut numbers = Vec::new();
    let mut last = 0;
    for item in &package.instrument.items {
        let first = item.column.is_none_or(|column| column.place == 0);
        last += usize::from(item.is_asked() && first);
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
            match (&item.kind, instrument.grid_of(item)) {
                (Kind::Note, _) => parts.extend(self.words_of(item, "").map(Part::Words)),
                // It is worked out when the answers are keyed in.
                (Kind::Calculated, _) => {}
                (_, Some(grid)) if grid.first == place => {
                    parts.push(Part::Table(self.table(grid, item)));
                }
                (_, Some(_)) => {}
                (_, None) => parts.push(Part::Question(self.question(place, item))),
            }
        }
        parts
    }

    fn section(&self, place: usize) -> Vec<Part> {
        let Some(section) = self.package.instrument.sections.get(place) else {
            return Vec::new();
        };
        let round = section.round.as_ref();
        let words = &section.words;
        let heading = self.text_for(&format!("section-{words}"), round);
        let mut parts: Vec<Part> = heading.map(Part::Heading).into_iter().collect();
        if let Some(rule) = &section.relevant {
            parts.push(Part::Words(self.only(rule)));
        }
        parts.extend(
            self.text_for(&format!("section-{words}.lead"), round)
                .map(Part::Words),
        );
        parts
    }

    fn question(&self, place: ItemIx, item: &Item) -> Question {
        let mut fields = self.fields(item);
        let specials = self.specials(item).into_iter();
        fields.extend(specials.map(|said| Field::Tick(String::new(), said)));
        Question {
            number: self.numbers.get(place).copied().unwrap_or(0),
            words: self.words_of(item, "").unwrap_or_default(),
            only: item.relevant.as_ref().map(|rule| self.only(rule)),
            how: self.how(item),
            fields,
            help: self.words_of(item, "help"),
            purpose: self.words_of(item, "purpose"),
        }
    }

    /// The non-answers that may be recorded.
    fn specials(&self, item: &Item) -> Vec<Said> {
        let specials = item.specials.iter().map(|special| {
            let key = format!("missing-{}", Missing::from(*special).name());
            self.said(&key, &[])
        });
        specials.collect()
    }

    /// How to answer.
    fn how(&self, item: &Item) -> Said {
        match &item.kind {
            Kind::Scale(_) | Kind::Single(_) | Kind::Consent => self.said("paper-one", &[]),
            Kind::Multi(_) => self.said("paper-several", &[]),
            Kind::Integer { min, max } => {
                let args = [
                    ("min", Arg::from(min.to_string())),
                    ("max", Arg::from(max.to_string())),
                ];
                self.said("paper-number", &args)
            }
            Kind::Quantity(quantity) => self.how_much(quantity),
            Kind::Allocation(allocation) => {
                self.said("paper-share", &[("total", Arg::from(allocation.total))])
            }
            Kind::Text { .. } | Kind::Note | Kind::Calculated => self.said("paper-write", &[]),
        }
    }

    fn how_much(&self, quantity: &Quantity) -> Said {
        let (form, places) = match quantity.form {
            Shape::Decimal(places) => ("decimal", places),
            Shape::Date => ("date", 0),
            Shape::Time => ("time", 0),
        };
        let bounds = match (&quantity.min, &quantity.max) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "min",
            (None, Some(_)) => "max",
            (None, None) => "none",
        };
        let bound = |bound: &Option<String>| Arg::from(bound.clone().unwrap_or_default());
        let args = [
            ("form", Arg::from(form)),
            ("places", Arg::from(u32::from(places))),
            ("bounds", Arg::from(bounds)),
            ("min", bound(&quantity.min)),
            ("max", bound(&quantity.max)),
        ];
        self.said("paper-quantity", &args)
    }

    fn fields(&self, item: &Item) -> Vec<Field> {
        let line = |slot: &str| vec![Field::Line(self.words_of(item, slot).unwrap_or_default())];
        match &item.kind {
            Kind::Scale(_) => match self.package.instrument.scale_of(item) {
                Some(scale) => self.points(scale),
                None => Vec::new(),
            },
            Kind::Single(choices) | Kind::Multi(choices) => {
                let choices = choices.iter().zip(1..);
                let tick = |(choice, n): (&Choice, usize)| {
                    Field::Tick(n.to_string(), self.choice(item, choice))
                };
                choices.map(tick).collect()
            }
            Kind::Consent => ["yes-agree", "no-disagree"]
                .map(|word| Field::Tick(String::new(), self.said(word, &[])))
                .into(),
            Kind::Allocation(allocation) => self.parts_of(&item.words, allocation),
            Kind::Integer { .. } | Kind::Quantity(_) => line("unit"),
            Kind::Text { .. } => line("format"),
            Kind::Note | Kind::Calculated => Vec::new(),
        }
    }

    /// The words of a choice, and to whom it is offered, if not to everyone.
    fn choice(&self, item: &Item, choice: &Choice) -> Said {
        let round = self.round_of(item);
        let key = choice_key(&item.words, &choice.code);
        let words = self.text_for(&key, round).unwrap_or_default();
        let mut filters = item.filters.iter();
        let Some((_, rule)) = filters.find(|(code, _)| *code == choice.code) else {
            return words;
        };
        let only = |(tag, text): (String, String)| {
            let rule = self.rule(&tag, rule);
            let args = [("label", Arg::from(text)), ("rule", Arg::from(rule))];
            let text = self.words.voice(&tag).with("paper-offered", &args);
            (tag, text)
        };
        words.into_iter().map(only).collect()
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

    fn round_of(&self, item: &Item) -> Option<&Round> {
        let sections = &self.package.instrument.sections;
        sections.get(item.section)?.round.as_ref()
    }

    /// What is said about an item: its words, or what stands in a slot of them.
    fn words_of(&self, item: &Item, slot: &str) -> Option<Said> {
        let round = self.round_of(item);
        match slot {
            "" => self.text_for(&item.words, round),
            slot => self.text_for(&format!("{}.{slot}", item.words), round),
        }
    }

    /// A text of the instrument; answers that it pipes in are named by their question.
    fn text(&self, key: &str) -> Option<Said> {
        self.text_for(key, None)
    }

    /// The same within a round of a loop.
    fn text_for(&self, key: &str, round: Option<&Round>) -> Option<Said> {
        let texts = &self.package.texts;
        let said = self.tags.iter().filter_map(|tag| {
            let value = |name: &str| Some(Arg::from(self.piped(tag, name, round)));
            let (text, _) = texts.exact(tag, key, &value)?;
            Some((tag.clone(), text))
        });
        let said: Said = said.collect();
        (!said.is_empty()).then_some(said)
    }

    fn piped(&self, tag: &str, name: &str, round: Option<&Round>) -> String {
        let voice = self.words.voice(tag);
        let instrument = &self.package.instrument;
        let id = name.strip_suffix("-code").unwrap_or(name);
        if let (Some(round), "each") = (round, id) {
            return match name {
                "each" => self.label(tag, round.item, &round.code),
                _ => round.code.clone(),
            };
        }
        let own = round.and_then(|round| instrument.find(&format!("{id}.{}", round.code)));
        let place = own.or_else(|| instrument.find(id));
        match place.and_then(|place| self.numbers.get(place)) {
            Some(number) => voice.with("paper-answer", &[("n", Arg::from(*number))]),
            None => voice.say("paper-open"),
        }
    }

    /// The words of a code of an item, or the code.
    fn label(&self, tag: &str, item: ItemIx, code: &str) -> String {
        let item = self.package.instrument.items.get(item);
        let key = item.map(|item| match item.allocation() {
            Some(allocation) => part_key(&item.words, allocation, code),
            None => choice_key(&item.words, code),
        });
        let text = key.and_then(|key| {
            let value = |name: &str| Some(Arg::from(self.piped(tag, name, None)));
            self.package.texts.exact(tag, &key, &value)
        });
        text.map_or_else(|| code.to_owned(), |(text, _)| text)
    }

    /// A sentence of the interface.
    fn said(&self, key: &str, args: &[(&str, Arg)]) -> Said {
        let say = |tag: &String| (tag.clone(), self.words.voice(tag).with(key, args));
        self.tags.iter().map(say).collect()
    }
}
