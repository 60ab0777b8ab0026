//! The home screen: the interviewer's desk between two interviews.

use crate::interview::event::Mode;
use crate::interview::summary::{Phase, Summary};
use crate::messages::Arg;
use crate::store::tally::Tally;
use crate::tui::model::Model;

/// The home screen's own state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// The selected row, counted over those that can be taken.
    pub cursor: usize,
    /// The interview that was asked for and is still to come; any other one is not taken up.
    pub awaited: Option<String>,
    /// What is searched for, while something is.
    pub query: Option<String>,
    /// What was counted last, to be taken back if it was a mistake.
    pub counted: Option<Tally>,
}

/// A row that can be taken with Enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Resume this open interview; its id.
    Resume(String),
    /// Start this instrument; its place on the shelf.
    Start(usize),
    /// Look at this interview, which has ended; its id.
    Look(String),
}

/// Why somebody who was approached gave no interview: one key each.
pub const OUTCOMES: [&str; 3] = ["refused", "not-eligible", "nobody"];

/// The rows that can be taken: open interviews first, the one touched last on top, then
/// instruments, then what ended lately; those that fit the query, if there is one.
pub fn rows(model: &Model, home: &Home) -> Vec<Row> {
    // Votes of a class belong to class mode, which takes them up again.
    let here = |summary: &Summary| summary.opening.mode != Mode::Class;
    let open = model.index.open.iter();
    let mut open: Vec<_> = open.filter(|(_, summary)| here(summary)).collect();
    open.sort_by_key(|(_, summary)| std::cmp::Reverse(summary.last));
    let open = open.into_iter().map(|(id, _)| Row::Resume(id.clone()));
    let books = (0..model.shelf.books.len()).map(Row::Start);
    // What was withdrawn leaves nothing to look at.
    let kept = |phase: Phase| phase.has_ended();
    let ended = model
        .index
        .recent
        .iter()
        .filter(|listed| kept(listed.summary.phase) && here(&listed.summary));
    let ended = ended.map(|listed| Row::Look(listed.id.clone()));
    let wanted = home.query.as_deref().unwrap_or_default().to_lowercase();
    let rows = open.chain(books).chain(ended);
    rows.filter(|row| fits(model, row, wanted.trim())).collect()
}

fn fits(model: &Model, row: &Row, wanted: &str) -> bool {
    wanted.is_empty() || words(model, row).to_lowercase().contains(wanted)
}

/// Everything by which a row is found.
fn words(model: &Model, row: &Row) -> String {
    match row {
        Row::Resume(id) | Row::Look(id) => {
            let Some(summary) = model.index.get(id) else {
                return id.clone();
            };
            let opening = &summary.opening;
            let desk = [&opening.wave, &opening.interviewer];
            let desk: Vec<&str> = desk.into_iter().flatten().map(String::as_str).collect();
            let name = name(model, summary);
            format!("{name} {} {id} {}", opening.instrument, desk.join(" "))
        }
        Row::Start(place) => match model.shelf.books.get(*place) {
            Some(book) => format!("{} {}", title(model, &book.name), book.name),
            None => String::new(),
        },
    }
}

/// What an interview is called in a list: whether it counts, instrument, branch, number.
pub fn name(model: &Model, summary: &Summary) -> String {
    let opening = &summary.opening;
    let mut parts = Vec::new();
    match opening.mode {
        Mode::Practice => parts.push(model.voice().say("practice")),
        Mode::Simulated => parts.push(model.voice().say("simulated")),
        Mode::Interview | Mode::Kiosk | Mode::Keyed | Mode::Class | Mode::Preview => {}
    }
    parts.push(title(model, &opening.instrument));
    parts.extend(opening.branch.clone());
    let n = Arg::from(opening.number);
    parts.push(model.voice().with("number", &[("n", n)]));
    parts.join(" · ")
}

/// What an instrument is called.
pub fn title(model: &Model, instrument: &str) -> String {
    let book = model.shelf.find(instrument);
    let headline = book.and_then(|book| book.headline(&model.lang));
    headline.map_or_else(|| instrument.to_owned(), |headline| headline.title)
}

/// The instrument that a row is about.
pub fn instrument(model: &Model, row: &Row) -> Option<String> {
    match row {
        Row::Resume(id) | Row::Look(id) => {
            let summary = model.index.get(id)?;
            Some(summary.opening.instrument.clone())
        }
        Row::Start(place) => model.shelf.books.get(*place).map(|book| book.name.clone()),
    }
}
