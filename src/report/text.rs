//! A document for a terminal or a mail: plain lines, tables aligned by cells, charts as tracks.

use unicode_width::UnicodeWidthStr;

use crate::report::chart::{Bar, Bars, Plot};
use crate::report::document::{Block, Chart, Document};
use crate::wording::table;
use crate::wording::trouble::inert;

/// How many cells a track has.
const CELLS: usize = 41;

/// The documents, one after the other.
pub fn text(documents: &[Document]) -> String {
    let documents: Vec<String> = documents.iter().map(document).collect();
    documents.join("\n\n")
}

fn document(document: &Document) -> String {
    let mut pieces = vec![underlined(&document.title, "="), document.lead.join("\n")];
    for section in &document.sections {
        pieces.push(underlined(&section.title, "-"));
        pieces.extend(section.blocks.iter().map(block));
    }
    pieces.retain(|piece| !piece.is_empty());
    format!("{}\n", inert(&pieces.join("\n\n")))
}

fn underlined(text: &str, mark: &str) -> String {
    format!("{text}\n{}", mark.repeat(text.width()))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("[ {text} ]"),
        Block::Words(text) | Block::Small(text) => text.clone(),
        Block::List(texts) => list(texts),
        Block::Steps(texts) => {
            let steps = texts.iter().enumerate();
            let steps: Vec<String> = steps
                .map(|(nth, text)| format!("{}. {text}", nth + 1))
                .collect();
            steps.join("\n")
        }
        Block::Blank(text) => format!("{text}\n  ________________"),
        Block::Table(own) => own.lines().join("\n"),
        Block::Chart(chart) => self::chart(chart),
        Block::Card(head, texts) => format!("[ {head} ]\n{}", texts.join("\n")),
    }
}

fn list(texts: &[String]) -> String {
    let items: Vec<String> = texts.iter().map(|text| format!("- {text}")).collect();
    items.join("\n")
}

fn chart(chart: &Chart) -> String {
    let shown = match &chart.plot {
        Plot::Gauges(bars) | Plot::Profile(bars) | Plot::Gaps(bars) | Plot::Ranks(bars) => {
            tracks(bars)
        }
        Plot::Radar(_) | Plot::Map(_) | Plot::Trend(_) => list(&chart.told()),
    };
    let lines = [chart.title.as_str(), chart.legend.as_str(), &shown];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Rows with their tracks: `═` the interval, `│` the target or zero, `●` the score.
fn tracks(bars: &Bars) -> String {
    let row = |bar: &Bar| {
        let figure = format!("{}{}", bar.figure, bar.marked());
        vec![bar.label.clone(), track(bars, bar), figure]
    };
    let rows: Vec<Vec<String>> = bars.rows.iter().map(row).collect();
    table::lines(&rows).join("\n")
}

fn track(bars: &Bars, bar: &Bar) -> String {
    let (low, high) = bars.scale;
    let place = |value: f64| {
        let share = (value.clamp(low, high) - low) / (high - low).max(f64::MIN_POSITIVE);
        (share * (CELLS - 1) as f64).round() as usize
    };
    let mut cells = vec!['·'; CELLS];
    let within = |ends: (f64, f64), at: usize| (place(ends.0)..=place(ends.1)).contains(&at);
    for (at, cell) in cells.iter_mut().enumerate() {
        let interval = bar.interval.is_some_and(|ends| within(ends, at));
        let order = bar.order.is_some_and(|ends| within(ends, at));
        match (interval, order) {
            (true, _) => *cell = '═',
            (false, true) => *cell = '─',
            (false, false) => {}
        }
        if bars.wall.is_some_and(|wall| place(wall) == at) {
            *cell = '│';
        }
        if bar.point.is_some_and(|point| place(point) == at) {
            *cell = '●';
        }
    }
    cells.into_iter().collect()
}
