//! What a report says, section after section. Figures and tables are those of the dashboard; here they
//! are put in an order that a manager reads in five minutes, and in words.

mod advice;
mod against;
pub(super) mod appendix;
mod charts;
mod compare;
mod method;
mod results;
pub(super) mod summary;

use crate::instrument::model::ItemIx;
use crate::ledger::board::Moves;
use crate::locale::dates;
use crate::measure::results::Item;
use crate::messages::Arg;
use crate::report::benchmarks::{Benchmark, OVERALL};
use crate::report::choices::Choices;
use crate::report::document::Document;
use crate::report::plan;
use crate::wording::board::{self, Teller};
use crate::wording::trouble::inert;

/// What documents are made from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The board, and in whose words.
    pub teller: Teller<'a>,
    /// What moved between two waves; `None` with less than two.
    pub moves: Option<&'a Moves>,
    /// Values from elsewhere.
    pub benchmarks: &'a [Benchmark],
    /// What people decided after an earlier report, if they did.
    pub choices: Option<&'a Choices>,
}

/// The report.
pub fn report(material: &Material<'_>) -> Document {
    let title = [("title", Arg::from(material.title()))];
    let title = material.with("report-title", &title);
    let mut document = material.document(title);
    let parts = [
        ("summary", "report-summary", summary::blocks(material)),
        ("method", "report-method", method::blocks(material)),
        ("results", "report-results", results::blocks(material)),
        ("unsure", "report-unsure", results::unsure(material)),
        ("compare", "report-compare", compare::blocks(material)),
        ("quality", "report-quality", results::quality(material)),
        ("advice", "report-advice", advice::blocks(material)),
        ("follow", "report-follow", plan::follow(material)),
        ("appendix", "report-appendix", appendix::blocks(material)),
    ];
    for (id, title, blocks) in parts {
        document.push(id, material.say(title), blocks);
    }
    document
}

impl Material<'_> {
    /// The first and the last day of the data, as `2026-11-21`; `None` without finished interviews.
    pub fn days(&self) -> (Option<String>, Option<String>) {
        let days = self.teller.board.field.days(dates::day);
        let mut days = days.into_keys();
        let first = days.next();
        let last = days.next_back().or_else(|| first.clone());
        (first, last)
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.teller.voice.say(key)
    }

    pub(super) fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.teller.voice.with(key, args)
    }

    /// A document with its title, and lines that say of what and of when it is.
    pub(super) fn document(&self, title: String) -> Document {
        Document {
            lang: self.teller.voice.tag().to_owned(),
            title,
            lead: vec![
                board::title(&self.teller),
                board::filter(&self.teller),
                self.data(),
            ],
            blank: self.say("report-blank"),
            contents: self.say("report-contents"),
            sections: Vec::new(),
        }
    }

    /// Of when the data are, and by what they are known again.
    pub(super) fn data(&self) -> String {
        let digest = &self.teller.board.digest;
        let digest = ("digest", Arg::from(digest.get(..12).unwrap_or(digest)));
        match self.days() {
            (Some(first), Some(last)) => {
                let args = [
                    ("first", Arg::from(self.date(&first))),
                    ("last", Arg::from(self.date(&last))),
                    digest,
                ];
                self.with("report-data", &args)
            }
            _ => self.with("report-no-data", &[digest]),
        }
    }

    /// A day of the data as the language writes it.
    pub(super) fn date(&self, day: &str) -> String {
        let begins = dates::beginning(day);
        begins.map_or_else(|| inert(day), |at| dates::date(self.teller.voice, at))
    }

    /// What the instrument is called.
    pub(super) fn title(&self) -> String {
        self.text("title")
            .unwrap_or_else(|| self.teller.board.package.instrument.id.clone())
    }

    /// A text of the instrument; where an answer would stand in it, there are dots.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let texts = &self.teller.board.package.texts;
        let dots = |_: &str| Some(Arg::from("…"));
        let text = texts.get(self.teller.voice.tag(), key, &dots)?;
        Some(inert(&text))
    }

    /// An item by its code and in a few words, or by the beginning of its words, which the appendix has
    /// in full.
    pub(super) fn item(&self, item: ItemIx) -> String {
        board::label(&self.teller, item)
    }

    /// Every scale item, dimension after dimension, outcomes last.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        let results = &self.teller.board.results;
        let items = results.dimensions.iter().flat_map(|own| &own.items);
        items.chain(&results.outcomes)
    }

    /// The benchmarks of something, each with its letter.
    pub(super) fn marks(&self, of: &str) -> Vec<(f64, String)> {
        let all = self.benchmarks.iter().enumerate();
        let own = all.filter(|(_, benchmark)| benchmark.of == of);
        own.map(|(nth, benchmark)| (benchmark.score, letter(nth)))
            .collect()
    }

    /// What a benchmark is of, in words.
    pub(super) fn of(&self, of: &str) -> String {
        let instrument = &self.teller.board.package.instrument;
        let mut dimensions = instrument.dimensions.iter();
        if of == OVERALL {
            self.say("results-overall")
        } else if let Some(place) = dimensions.position(|own| own.id == of) {
            board::dimension(&self.teller, place)
        } else {
            let item = instrument.find(of);
            item.map_or_else(|| inert(of), |item| self.item(item))
        }
    }
}

/// `a` to `z`, then numbers.
pub(super) fn letter(nth: usize) -> String {
    let letter = u8::try_from(nth).ok().filter(|nth| *nth < 26);
    letter.map_or_else(|| nth.to_string(), |nth| char::from(b'a' + nth).to_string())
}
