//! Formulas, the instrument with the origin of its words, and where all figures come from.

use crate::instrument::model::Item;
use crate::messages::Arg;
use crate::report::build::Material;
use crate::report::document::Block;
use crate::wording::board::{self, Table};

/// The formulas that a reader may want to check.
const FORMULAS: [&str; 11] = [
    "formula-item",
    "formula-dimension",
    "formula-order",
    "formula-point",
    "formula-interval",
    "formula-alpha",
    "formula-omega",
    "formula-priority",
    "formula-chance",
    "formula-detectable",
    "formula-ranks",
];

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    vec![
        Block::Heading(material.say("report-formulas")),
        formulas(material),
        Block::Heading(material.say("report-questionnaire")),
        Block::Table(instrument(material)),
        Block::Heading(material.say("report-origin")),
        origin(material),
    ]
}

pub(in crate::report) fn formulas(material: &Material<'_>) -> Block {
    let said = FORMULAS.map(|key| material.say(key));
    Block::List(said.to_vec())
}

/// Every item that is asked, in its words.
fn instrument(material: &Material<'_>) -> Table {
    let heads = [
        "results-item",
        "report-words",
        "results-dimension",
        "report-source",
    ];
    let mut rows = vec![heads.map(|key| material.say(key)).to_vec()];
    let items = &material.teller.board.package.instrument.items;
    for (place, item) in items.iter().enumerate() {
        if item.is_asked() {
            rows.push(row(material, place, item));
        }
    }
    Table {
        title: String::new(),
        rows,
        notes: Vec::new(),
    }
}

fn row(material: &Material<'_>, place: usize, item: &Item) -> Vec<String> {
    let dimension = item.dimension;
    let dimension = dimension.map(|place| board::dimension(&material.teller, place));
    let source = format!("provenance-{}", item.provenance.name());
    vec![
        board::code(&material.teller, place),
        material.text(&item.words).unwrap_or_default(),
        dimension.unwrap_or_default(),
        material.say(&source),
    ]
}

/// By what everything can be made again.
pub(in crate::report) fn origin(material: &Material<'_>) -> Block {
    let board = material.teller.board;
    let instrument = &board.package.instrument;
    let text = |text: &str| Arg::from(text);
    let mut said = vec![
        material.data(),
        material.with("origin-digest", &[("digest", text(&board.digest))]),
        material.with(
            "origin-instrument",
            &[
                ("id", text(&instrument.id)),
                ("version", text(&instrument.version)),
                ("hash", text(&instrument.hash)),
            ],
        ),
        board::filter(&material.teller),
    ];
    if let Ok(drawn) = &board.advice.drawn {
        let seed = [("seed", Arg::from(drawn.seed.to_string()))];
        said.push(material.with("origin-seed", &seed));
    }
    let program = [("version", text(env!("CARGO_PKG_VERSION")))];
    said.push(material.with("origin-program", &program));
    Block::List(said)
}
