//! What was asked of whom, in the four steps of the Chinese standard on evaluating services
//! (GB/T 36733—2018): prepare, build the system of indicators, collect and verify, conclude.

use crate::instrument::model::Provenance;
use crate::ledger::board::Facet;
use crate::messages::Arg;
use crate::report::build::Material;
use crate::report::document::{Block, paragraphs};
use crate::wording::board::{self, Page};
use crate::wording::results::coefficient;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Small(material.say("report-standard"))];
    let steps: [(&str, Vec<Block>); 4] = [
        ("report-step-prepare", prepare(material)),
        ("report-step-indicators", indicators(material)),
        ("report-step-collect", collect(material)),
        ("report-step-conclude", conclude(material)),
    ];
    for (heading, own) in steps {
        blocks.push(Block::Heading(material.say(heading)));
        blocks.extend(own);
    }
    blocks
}

fn prepare(material: &Material<'_>) -> Vec<Block> {
    let instrument = &material.teller.board.package.instrument;
    let args = [
        ("title", Arg::from(material.title())),
        ("items", Arg::from(instrument.asking())),
        ("minutes", Arg::from(instrument.minutes)),
    ];
    let mut said = vec![material.with("report-instrument", &args)];
    said.extend(material.text("title.about"));
    if instrument.consent.is_some() {
        said.push(material.say("report-consent"));
    }
    if let Some(age) = instrument.min_age {
        let age = [("age", Arg::from(u32::from(age)))];
        said.push(material.with("report-age", &age));
    }
    let tag = material.teller.voice.tag();
    if !instrument.languages.iter().any(|own| own == tag) {
        said.push(material.say("report-other-language"));
    }
    paragraphs(said).collect()
}

fn indicators(material: &Material<'_>) -> Vec<Block> {
    let board = material.teller.board;
    let results = &board.results;
    let comma = material.say("list-comma");
    let names = results.dimensions.iter();
    let names = names.map(|own| board::dimension(&material.teller, own.place));
    let names: Vec<String> = names.collect();
    let items: usize = results.dimensions.iter().map(|own| own.items.len()).sum();
    let args = [
        ("dimensions", Arg::from(names.join(&comma))),
        ("k", Arg::from(results.dimensions.len())),
        ("items", Arg::from(items)),
    ];
    let mut said = vec![material.with("report-model", &args)];
    said.push(match board.package.instrument.weights {
        Some(_) => weighted(material),
        None if results.overall.ordered => material.say("report-ordered"),
        None => material.say("report-unordered"),
    });
    let sources = Provenance::ALL.map(|source| {
        let own = results.dimensions.iter().flat_map(|own| &own.items);
        let items = &board.package.instrument.items;
        let own = own.filter(|item| {
            items
                .get(item.place)
                .is_some_and(|i| i.provenance == source)
        });
        (source, own.count())
    });
    let sources = sources.into_iter().filter(|(_, n)| *n > 0);
    let sources = sources.map(|(source, n)| {
        let name = material.say(&format!("provenance-{}", source.name()));
        let args = [("name", Arg::from(name)), ("n", Arg::from(n))];
        material.with("report-provenance-part", &args)
    });
    let sources: Vec<String> = sources.collect();
    if !sources.is_empty() {
        let sources = [("sources", Arg::from(sources.join(&comma)))];
        said.push(material.with("report-provenance", &sources));
    }
    paragraphs(said).collect()
}

/// The weights that the instrument states, dimension by dimension.
fn weighted(material: &Material<'_>) -> String {
    let board = material.teller.board;
    let each = board.package.instrument.weights.iter().flatten();
    let each = each.enumerate().map(|(place, weight)| {
        let name = board::dimension(&material.teller, place);
        format!("{name} {}", coefficient(*weight))
    });
    let each: Vec<String> = each.collect();
    let each = each.join(&material.say("list-comma"));
    material.with("report-weighted", &[("weights", Arg::from(each))])
}

fn collect(material: &Material<'_>) -> Vec<Block> {
    let board = material.teller.board;
    let mut said = vec![material.data()];
    let known = Facet::ALL.map(|facet| {
        let values: Vec<String> = match board.filter.get(facet) {
            Some(value) => vec![value.to_owned()],
            None => board.choices.get(&facet).cloned().unwrap_or_default(),
        };
        let names = values.iter();
        let names = names.map(|value| board::named(material.teller.voice, facet, value));
        let names: Vec<String> = names.collect();
        let args = [
            (
                "facet",
                Arg::from(material.say(&format!("facet-{}", facet.name()))),
            ),
            ("value", Arg::from(names.join(&material.say("list-comma")))),
        ];
        (!names.is_empty()).then(|| material.with("board-facet", &args))
    });
    let known: Vec<String> = known.into_iter().flatten().collect();
    said.push(known.join(&material.say("list-semicolon")));
    let mut blocks: Vec<Block> = paragraphs(said).collect();
    blocks.push(Block::Blank(material.say("report-sampling")));
    let field = board::tables(&material.teller, Page::Field);
    blocks.extend(field.into_iter().take(1).map(Block::Table));
    blocks
}

fn conclude(material: &Material<'_>) -> Vec<Block> {
    let mut said = vec![material.say("report-conclude")];
    said.extend(board::conventions(&material.teller));
    paragraphs(said).collect()
}
