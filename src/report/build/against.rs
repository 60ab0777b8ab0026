//! Perceived service against what was expected, would do or is wished for, as charts.

use crate::instrument::standard::Standard;
use crate::measure::results::Against;
use crate::report::build::{Material, charts};
use crate::report::chart::{Bar, Plot, Shape};
use crate::report::document::{Block, Chart};
use crate::wording::board;

/// One chart a standard, its dimensions from top to bottom; the table above has every statement.
pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let all = board::against(&material.teller).into_iter();
    all.filter_map(|(title, own)| chart(material, title, &own))
        .collect()
}

fn chart(material: &Material<'_>, title: String, own: &[&Against]) -> Option<Block> {
    let rows: Vec<Bar> = own.iter().map(|against| bar(material, against)).collect();
    rows.iter().find(|row| row.point.is_some())?;
    Some(Block::Chart(Chart {
        id: match own.first()?.standard {
            Standard::Expected => "against-expected",
            Standard::Adequate => "against-adequate",
            Standard::Desired => "against-desired",
        },
        title,
        legend: material.say("chart-against-legend"),
        plot: Plot::Gaps(charts::around_zero(rows)),
    }))
}

fn bar(material: &Material<'_>, against: &Against) -> Bar {
    let gap = against.gap.gap.ok().map(|found| found.gap);
    Bar {
        heading: None,
        label: board::dimension(&material.teller, against.dimension),
        figure: board::gap(&material.teller, &against.gap),
        interval: gap.map(|gap| (gap.interval.low, gap.interval.high)),
        order: None,
        point: gap.map(|gap| gap.change),
        shape: match gap.map(|gap| gap.interval) {
            Some(ends) if ends.high < 0.0 => Shape::Below,
            Some(ends) if ends.low > 0.0 => Shape::Above,
            _ => Shape::Open,
        },
        marks: Vec::new(),
    }
}
