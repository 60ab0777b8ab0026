//! Waves, branches, languages, and values from elsewhere.

use crate::measure::results::Score;
use crate::report::benchmarks::{Benchmark, OVERALL};
use crate::report::build::{Material, charts, letter};
use crate::report::document::Block;
use crate::wording::board::{self, Page, Table};
use crate::wording::gauges::tenth;
use crate::wording::trouble::inert;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let board = material.teller.board;
    let mut tables = board::tables(&material.teller, Page::Groups).into_iter();
    let mut next = || tables.next().unwrap_or_default();
    let (waves, branches, languages) = (next(), next(), next());
    let mut blocks = Vec::new();
    if board.waves.len() < 2 {
        blocks.push(Block::Words(material.say("report-one-wave")));
    } else {
        blocks.extend(charts::trend(material));
        blocks.push(Block::Table(waves));
    }
    if board.branches.len() < 2 {
        blocks.push(Block::Words(material.say("report-one-branch")));
    } else {
        blocks.extend(charts::ranks(material));
        blocks.push(Block::Table(branches));
    }
    blocks.push(Block::Table(languages));
    blocks.extend(benchmarks(material));
    blocks
}

fn benchmarks(material: &Material<'_>) -> Option<Block> {
    if material.benchmarks.is_empty() {
        return None;
    }
    let heads = [
        "benchmark-mark",
        "benchmark-of",
        "benchmark-name",
        "benchmark-value",
        "benchmark-own",
        "benchmark-source",
    ];
    let mut rows = vec![heads.map(|key| material.say(key)).to_vec()];
    let voice = material.teller.voice;
    for (nth, own) in material.benchmarks.iter().enumerate() {
        let score = score(material, own);
        rows.push(vec![
            letter(nth),
            material.of(&own.of),
            inert(own.name(voice.tag())),
            tenth(own.score),
            score.map_or("—".to_owned(), |score| board::figure(voice, score)),
            inert(&own.source),
        ]);
    }
    Some(Block::Table(Table {
        title: material.say("benchmark-title"),
        rows,
        notes: vec![material.say("benchmark-note")],
    }))
}

/// The score that stands beside a benchmark.
fn score<'a>(material: &'a Material<'_>, own: &Benchmark) -> Option<&'a Score> {
    let board = material.teller.board;
    let instrument = &board.package.instrument;
    if own.of == OVERALL {
        return Some(&board.results.overall.point);
    }
    let dimension = instrument.dimensions.iter().position(|d| d.id == own.of);
    if let Some(place) = dimension {
        return board.results.dimensions.get(place).map(|d| &d.score);
    }
    let place = instrument.find(&own.of)?;
    let item = material.items().find(|item| item.place == place);
    item.map(|item| &item.score)
}
