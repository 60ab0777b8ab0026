//! The home screen: interviews to resume, instruments to start, what was finished lately.

use crate::tui::model::Model;

/// The home screen's own state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// The selected row, counted over those that can be taken.
    pub cursor: usize,
    /// The interview that was asked for and is still to come; any other one is not taken up.
    pub awaited: Option<String>,
}

/// A row that can be taken with Enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Resume this open interview; its id.
    Resume(String),
    /// Start this instrument; its place on the shelf.
    Start(usize),
}

/// The rows that can be taken: open interviews first, the one touched last on top, then
/// instruments.
pub fn rows(model: &Model) -> Vec<Row> {
    let mut open: Vec<_> = model.index.open.iter().collect();
    open.sort_by_key(|(_, summary)| std::cmp::Reverse(summary.last));
    let open = open.into_iter().map(|(id, _)| Row::Resume(id.clone()));
    let books = (0..model.shelf.books.len()).map(Row::Start);
    open.chain(books).collect()
}
