//! The implementation plan 实施方案: twelve sections, filled as far as data can; what people have to
//! decide is marked and left blank.

mod goals;
mod measures;
mod rest;

use crate::advise::catalogue::Action;
use crate::advise::sample::Indicator;
use crate::ledger::board::Move;
use crate::messages::Arg;
use crate::report::build::Material;
use crate::report::choices::{Choice, Choices};
use crate::report::document::{Block, Document};
use crate::wording::board::{self, Table};

/// What a plan is made from.
#[derive(Clone, Copy)]
pub(super) struct Plan<'a> {
    material: &'a Material<'a>,
    choices: &'a Choices,
    /// Whether nobody has chosen yet.
    proposed: bool,
}

/// A measure with everything known of it.
pub(super) struct Measure<'a> {
    action: &'a Action,
    choice: &'a Choice,
    /// Its indicator as it stands now.
    indicator: Option<&'a Indicator>,
    moved: Option<&'a Move>,
}

/// The plan by these choices; without any, by the first suggestions, and it says so.
pub fn plan(material: &Material<'_>) -> Document {
    let board = material.teller.board;
    let chosen = material.choices.filter(|own| !own.measures.is_empty());
    let first = Choices::proposed(board, material.teller.catalogue);
    let plan = Plan {
        material,
        choices: chosen.unwrap_or(&first),
        proposed: chosen.is_none(),
    };
    let title = [("title", Arg::from(material.title()))];
    let mut document = material.document(material.with("plan-title", &title));
    let parts = [
        ("basis", "plan-basis", rest::basis(&plan)),
        ("state", "plan-state", goals::state(&plan)),
        ("gaps-causes", "plan-gaps", goals::gaps(&plan)),
        ("goals", "plan-goals", goals::goals(&plan)),
        ("measures", "plan-measures", measures::list(&plan)),
        ("duties", "plan-duties", measures::duties(&plan)),
        ("timetable", "plan-timetable", measures::timetable(&plan)),
        ("resources", "plan-resources", measures::resources(&plan)),
        ("risks", "plan-risks", rest::risks(&plan)),
        ("safeguards", "plan-safeguards", rest::safeguards(&plan)),
        ("evaluation", "plan-evaluation", goals::evaluation(&plan)),
        ("annex", "plan-annex", rest::annex(&plan)),
    ];
    for (id, title, blocks) in parts {
        document.push(id, material.say(title), blocks);
    }
    document
}

/// What became of the measures: the part of a report that follows a plan up. Nothing without one.
pub(super) fn follow(material: &Material<'_>) -> Vec<Block> {
    let chosen = material.choices.filter(|own| !own.measures.is_empty());
    chosen.map_or_else(Vec::new, |choices| {
        goals::follow(&Plan {
            material,
            choices,
            proposed: false,
        })
    })
}

impl<'a> Plan<'a> {
    fn say(&self, key: &str) -> String {
        self.material.say(key)
    }

    fn blank(&self, key: &str) -> Block {
        Block::Blank(self.say(key))
    }

    /// The measures whose actions the catalogue knows.
    fn measures(&self) -> impl Iterator<Item = Measure<'a>> {
        let teller = self.material.teller;
        let moves = self.material.moves;
        self.choices.measures.iter().filter_map(move |choice| {
            let mut actions = teller.catalogue.actions.iter();
            let item = teller.board.package.instrument.find(&choice.item);
            let mut indicators = teller.board.advice.indicators.iter();
            Some(Measure {
                action: actions.find(|own| own.id == choice.action)?,
                choice,
                indicator: item.and_then(|item| indicators.find(|own| own.item == item)),
                moved: item.and_then(|item| moves?.item(item)),
            })
        })
    }

    /// A table of one row a measure; the first cell is its name.
    fn table(&self, heads: &[&str], row: impl Fn(&Measure<'a>) -> Vec<String>) -> Block {
        let mut rows = vec![std::iter::once(self.say("plan-measure")).collect::<Vec<String>>()];
        if let Some(first) = rows.first_mut() {
            first.extend(heads.iter().map(|key| self.say(key)));
        }
        rows.extend(self.measures().map(|own| {
            let name = std::iter::once(self.name(&own));
            name.chain(row(&own)).collect()
        }));
        Block::Table(Table {
            title: String::new(),
            rows,
            notes: Vec::new(),
        })
    }

    fn name(&self, own: &Measure<'_>) -> String {
        self.words(own, "")
    }

    fn words(&self, own: &Measure<'_>, slot: &str) -> String {
        let key = format!("action-{}{slot}", own.action.id);
        board::catalogued(&self.material.teller, &key)
    }

    /// A text that somebody wrote, or the mark that somebody has to.
    fn or_blank(&self, text: &str) -> String {
        if text.is_empty() {
            self.say("report-blank")
        } else {
            crate::wording::trouble::inert(text)
        }
    }

    fn day_or_blank(&self, day: &str) -> String {
        if day.is_empty() {
            self.say("report-blank")
        } else {
            self.material.date(day)
        }
    }

    /// The item of a measure in words; `—` for one that an incident alone brought up.
    fn item(&self, own: &Measure<'_>) -> String {
        let instrument = &self.material.teller.board.package.instrument;
        let item = instrument.find(&own.choice.item);
        item.map_or("—".to_owned(), |item| self.material.item(item))
    }
}
