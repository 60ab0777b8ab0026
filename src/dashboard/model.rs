//! What the dashboard knows.

use crate::dashboard::plan::Plan;
use crate::ledger::board::{Board, Facet, Filter};
use crate::locale::words::{Voice, Words};
use crate::tui::keys::Context;
use crate::tui::theme::Theme;
use crate::wording::board::Page;

/// All that a frame is made from.
pub struct Model {
    /// The words.
    pub words: Words,
    /// In which language.
    pub lang: String,
    /// How it looks.
    pub theme: Theme,
    /// Which instrument was asked for; `None` for the one with the most interviews.
    pub instrument: Option<String>,
    /// Which interviews.
    pub filter: Filter,
    /// The instruments that have interviews.
    pub instruments: Vec<String>,
    /// What is shown; `None` while there are no interviews.
    pub board: Option<Board>,
    /// Which page.
    pub page: Page,
    /// Whether it is told in tables.
    pub table: bool,
    /// The first line in sight.
    pub first: usize,
    /// The suggestion that is selected.
    pub pick: usize,
    /// The plan, while it is open instead of a page.
    pub plan: Option<Plan>,
    /// What lies on top.
    pub over: Option<Over>,
    /// A sentence about something that went wrong.
    pub notice: Option<String>,
    /// How many lines the page had that was drawn last, and how many were in sight;
    /// told by the loop, since a frame changes nothing.
    pub drawn: (usize, usize),
}

/// What lies on top of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The filter, with the row that is selected.
    Filter(usize),
    /// The card of the suggestion selected, with its first line in sight.
    Card(usize),
    /// The keys, with the first line in sight.
    Help(usize),
}

/// What is to be done after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The board is to be made anew: other interviews are wanted.
    Show,
    /// The newest interviews are to be read row by row.
    Rows,
    /// The terminal is to be handed back for a while.
    Suspend,
    /// The plan is to be opened.
    Plan,
    /// The choices of the plan are to be written.
    Keep,
    /// The end.
    Quit,
}

impl Model {
    /// A dashboard on its first page.
    pub fn new(words: Words, lang: &str, theme: Theme) -> Self {
        Self {
            words,
            lang: lang.to_owned(),
            theme,
            instrument: None,
            filter: Filter::default(),
            instruments: Vec::new(),
            board: None,
            page: Page::Field,
            table: false,
            first: 0,
            pick: 0,
            plan: None,
            over: None,
            notice: None,
            drawn: (0, 0),
        }
    }

    /// The words in the language of the moment.
    pub fn voice(&self) -> Voice<'_> {
        self.words.voice(&self.lang)
    }

    /// Shows another board; the page stays where it was.
    pub fn take(&mut self, board: Option<Board>) {
        let suggestions = board.as_ref().map_or(0, |board| board.advice.list.len());
        self.pick = self.pick.min(suggestions.saturating_sub(1));
        // What was read row by row stays, as of then, while the same interviews are asked for.
        let before = self.board.take();
        self.board = board;
        if let (Some(before), Some(now)) = (before, &mut self.board)
            && before.filter == now.filter
            && before.package.instrument.hash == now.package.instrument.hash
        {
            now.rows = before.rows;
        }
    }

    /// Where keys are pressed, the topmost first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.over {
            Some(Over::Filter(_)) => vec![Context::Filter],
            Some(Over::Card(_) | Over::Help(_)) => vec![Context::Page],
            None => self
                .plan
                .as_ref()
                .map_or_else(|| vec![Context::Board, Context::Everywhere], Plan::contexts),
        }
    }

    /// The instrument that is shown.
    pub fn shown(&self) -> Option<&str> {
        let asked = self.instrument.as_ref().or(self.instruments.first());
        asked.map(String::as_str)
    }

    /// What there is to choose from in a row of the filter, and what is chosen; the first row is the
    /// instrument.
    pub fn choices(&self, row: usize) -> (Vec<Option<String>>, Option<String>) {
        let Some(facet) = facet(row) else {
            let all = self.instruments.iter().cloned().map(Some).collect();
            return (all, self.shown().map(str::to_owned));
        };
        let known = self
            .board
            .as_ref()
            .and_then(|board| board.choices.get(&facet));
        let known = known.into_iter().flatten().cloned().map(Some);
        let all = std::iter::once(None).chain(known).collect();
        (all, self.filter.get(facet).map(str::to_owned))
    }
}

/// How many rows the filter has: the instrument and the facets.
pub const ROWS: usize = 1 + Facet::ALL.len();

/// The facet of a row of the filter; `None` for the instrument.
pub fn facet(row: usize) -> Option<Facet> {
    Facet::ALL.get(row.checked_sub(1)?).copied()
}
