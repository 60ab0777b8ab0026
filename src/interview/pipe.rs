//! Earlier answers in later texts: `{ $channel }` gives the label, `{ $channel-code }` the code.

use crate::instrument::check::{choice_key, column_key, part_key, point_key};
use crate::instrument::model::{Item, ItemIx, Kind, Labels, Round};
use crate::instrument::parse::Package;
use crate::interview::answer::Answer;
use crate::interview::session::Session;
use crate::messages::Arg;

/// What stands where nothing can be piped in: never an empty hole.
const NOTHING: &str = "—";

impl Session {
    /// A text of the instrument in the language of the screen, with answers piped in.
    pub fn text(&self, key: &str) -> Option<String> {
        self.text_in(self.lang(), key)
    }

    /// The same in a language of the caller's choice.
    pub fn text_in(&self, lang: &str, key: &str) -> Option<String> {
        self.text_for(lang, key, None)
    }

    /// The same within a round of a loop, where `$each` is the choice that the round is about, and
    /// an item's name means the one of that round.
    fn text_for(&self, lang: &str, key: &str, round: Option<&Round>) -> Option<String> {
        let texts = &self.package().texts;
        let piped = |name: &str| {
            let found = round.and_then(|round| self.piped_for(lang, name, round));
            Some(Arg::Text(found.unwrap_or_else(|| self.piped(lang, name))))
        };
        texts.get(lang, key, &piped)
    }

    fn piped_for(&self, lang: &str, name: &str, round: &Round) -> Option<String> {
        let code = &round.code;
        match name {
            "each" => Some(self.label(lang, round.item, &Answer::Code(code.clone()))),
            "each-code" => Some(code.clone()),
            _ => {
                let (own, suffix) = match name.strip_suffix("-code") {
                    Some(own) => (own, "-code"),
                    None => (name, ""),
                };
                let own = format!("{own}.{code}");
                self.place_of(&own)?;
                Some(self.piped(lang, &format!("{own}{suffix}")))
            }
        }
    }

    /// What is said about a section: its name, or its lead.
    pub fn section_text(&self, section: usize, slot: &str) -> Option<String> {
        let section = self.package().instrument.sections.get(section)?;
        let words = &section.words;
        let key = match slot {
            "" => format!("section-{words}"),
            slot => format!("section-{words}.{slot}"),
        };
        self.text_for(self.lang(), &key, section.round.as_ref())
    }

    fn round_of(&self, item: ItemIx) -> Option<&Round> {
        let instrument = &self.package().instrument;
        let section = instrument.items.get(item)?.section;
        instrument.sections.get(section)?.round.as_ref()
    }

    /// What is said about an item: its words, or what stands in a slot of them, such as `help`.
    pub fn words(&self, item: ItemIx, slot: &str) -> Option<String> {
        self.words_in(self.lang(), item, slot)
    }

    /// The same in a language of the caller's choice.
    pub fn words_in(&self, lang: &str, item: ItemIx, slot: &str) -> Option<String> {
        let words = &self.package().instrument.items.get(item)?.words;
        let round = self.round_of(item);
        if slot.is_empty() {
            self.text_for(lang, words, round)
        } else {
            self.text_for(lang, &format!("{words}.{slot}"), round)
        }
    }

    /// The heading of the column in which an item stands, if it stands in one.
    pub fn heading_in(&self, lang: &str, item: ItemIx) -> Option<String> {
        let instrument = &self.package().instrument;
        let item = instrument.items.get(item)?;
        let set = instrument.columns.get(item.column?.set)?;
        self.text_in(lang, &column_key(&set.id, instrument.column_of(item)?))
    }

    /// What is asked: an item's words, or another slot of them, behind the heading of its column.
    pub fn asked_in(&self, lang: &str, item: ItemIx, slot: &str) -> Option<String> {
        let words = self.words_in(lang, item, slot)?;
        let Some(heading) = self.heading_in(lang, item) else {
            return Some(words);
        };
        let colon = if lang.starts_with("zh") { "：" } else { ": " };
        Some(format!("{heading}{colon}{words}"))
    }

    fn piped(&self, lang: &str, name: &str) -> String {
        let found = if name == "branch" {
            self.opening().branch.clone()
        } else if let Some(item) = name.strip_suffix("-code").and_then(|id| self.place_of(id)) {
            self.answer_of(item).map(code)
        } else {
            let item = self.place_of(name);
            item.and_then(|item| Some(self.label(lang, item, self.answer_of(item)?)))
        };
        found.unwrap_or_else(|| NOTHING.to_owned())
    }

    fn place_of(&self, id: &str) -> Option<ItemIx> {
        self.package().instrument.find(id)
    }

    /// An answer to an item, in words of a language; codes where the instrument has no words.
    pub fn label(&self, lang: &str, item: ItemIx, answer: &Answer) -> String {
        let package = self.package();
        match package.instrument.items.get(item) {
            Some(item) => label(package, lang, item, answer),
            None => code(answer),
        }
    }
}

/// An answer in words of a language. Non-answers and consents have their words in the interface,
/// which this room does not know: they come back as codes.
pub fn label(package: &Package, lang: &str, item: &Item, answer: &Answer) -> String {
    let words = |key: &str| package.texts.get(lang, key, &|_| Some(Arg::from(NOTHING)));
    let comma = if lang.starts_with("zh") { "、" } else { ", " };
    match (&item.kind, answer) {
        (Kind::Scale(_), Answer::Number(n)) => package
            .instrument
            .scale_of(item)
            .filter(|scale| scale.labels == Labels::All)
            .and_then(|scale| words(&point_key(&scale.id, *n)))
            .unwrap_or_else(|| n.to_string()),
        (_, Answer::Code(code)) => {
            words(&choice_key(&item.words, code)).unwrap_or_else(|| code.clone())
        }
        (_, Answer::Codes(codes)) => {
            let label = |code: &String| {
                words(&choice_key(&item.words, code)).unwrap_or_else(|| code.clone())
            };
            codes.iter().map(label).collect::<Vec<_>>().join(comma)
        }
        (Kind::Allocation(allocation), Answer::Split(parts)) => {
            let label = |(part, points): &(String, u32)| {
                let name = words(&part_key(&item.words, allocation, part));
                format!("{} {points}", name.unwrap_or_else(|| part.clone()))
            };
            parts.iter().map(label).collect::<Vec<_>>().join(comma)
        }
        (Kind::Integer { .. } | Kind::Quantity(_), Answer::Number(_) | Answer::Quantity(_)) => {
            let unit = words(&format!("{}.unit", item.words)).unwrap_or_default();
            format!("{} {unit}", code(answer)).trim_end().to_owned()
        }
        _ => code(answer),
    }
}

/// An answer as its code, the form of files. An allocation names each part with its points,
/// `trust=40 ease=60`, so that a reader need not know their order.
pub fn code(answer: &Answer) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        Answer::Code(code) => code.clone(),
        Answer::Codes(codes) => codes.join(" "),
        Answer::Split(parts) => {
            let one = |(part, points): &(String, u32)| format!("{part}={points}");
            parts.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        Answer::Text(text) | Answer::Quantity(text) => text.clone(),
        Answer::Consent(true) => "yes".to_owned(),
        Answer::Consent(false) => "no".to_owned(),
        Answer::Missing(missing) => missing.code().to_string(),
    }
}
