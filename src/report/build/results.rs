//! Scores by dimension and by indicator, how sure they are, and how good the data are.

use crate::measure::size;
use crate::messages::Arg;
use crate::report::build::{Material, against, charts};
use crate::report::document::Block;
use crate::wording::board::{self, Page, Table};
use crate::wording::gauges::tenth;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let teller = &material.teller;
    let tables = |page| board::tables(teller, page).into_iter().map(Block::Table);
    let mut blocks = vec![Block::Heading(material.say("report-by-dimension"))];
    blocks.extend(tables(Page::Results));
    blocks.extend(against::blocks(material));
    blocks.extend(charts::radar(material));
    blocks.push(Block::Heading(material.say("report-by-item")));
    blocks.push(charts::profile(material));
    blocks.extend(tables(Page::Items));
    blocks.push(Block::Heading(material.say("report-map")));
    blocks.extend(charts::map(material));
    blocks.extend(tables(Page::Map));
    blocks.extend(charts::gaps(material));
    blocks
}

/// What the figures do not say.
pub(super) fn unsure(material: &Material<'_>) -> Vec<Block> {
    let mut said: Vec<String> = [
        "unsure-interval",
        "unsure-order",
        "unsure-floor",
        "unsure-cause",
        "unsure-who",
    ]
    .iter()
    .map(|key| material.say(key))
    .collect();
    let point = &material.teller.board.results.overall.point;
    if let Ok(points) = point.sd.and_then(|sd| size::detectable(sd, point.n)) {
        let args = [
            ("n", Arg::from(point.n.to_string())),
            ("detectable", Arg::from(tenth(points))),
        ];
        said.insert(2, material.with("unsure-change", &args));
    }
    vec![Block::List(said)]
}

/// Signs of careless answering of all interviews together: a report names no interviewer.
pub(super) fn quality(material: &Material<'_>) -> Vec<Block> {
    let mut tables = board::tables(&material.teller, Page::Quality).into_iter();
    let table = tables.next().unwrap_or_default();
    let heads = table.rows.first().cloned();
    let all = table.rows.into_iter().skip(1).next_back();
    let rows = heads.into_iter().chain(all).map(|row| {
        let figures = row.into_iter().skip(1);
        std::iter::once(material.say("board-everybody"))
            .chain(figures)
            .collect()
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    if let Some(corner) = rows.first_mut().and_then(|heads| heads.first_mut()) {
        *corner = material.say("report-whole");
    }
    vec![Block::Table(Table {
        title: String::new(),
        rows,
        notes: table.notes.into_iter().next_back().into_iter().collect(),
    })]
}
