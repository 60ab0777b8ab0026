//! The interview as a list: the map, to jump from anywhere, and the review behind the last item.

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::outline::Outline;
use crate::interview::session::{Fault, Session};

/// A row of the map or the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A section's heading.
    Section(usize),
    /// An item.
    Item(ItemIx),
    /// What stands against finishing; it is mended at its item.
    Fault(Fault),
}

/// The map, laid over the screen.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// What the rows show.
    pub outline: Outline,
    /// What is searched for; empty for everything.
    pub query: String,
    /// The rows that fit it.
    pub rows: Vec<Row>,
    /// The selected row.
    pub cursor: usize,
    /// When it was opened, by the monotonic clock.
    pub opened: u64,
}

impl Map {
    /// The whole map, with the item on the screen selected.
    pub fn open(session: &Session, mono: u64) -> Self {
        let mut map = Self {
            outline: Outline::of(session),
            opened: mono,
            ..Self::default()
        };
        map.search(session);
        let here = session.item().map(|(place, _)| Row::Item(place));
        map.cursor = map
            .rows
            .iter()
            .position(|row| Some(*row) == here)
            .unwrap_or(0);
        map
    }

    /// Finds the rows that fit the query: a number, or a piece of an id or of the words. The
    /// selection goes to the item of just that number, else to the first one found.
    pub fn search(&mut self, session: &Session) {
        let items = &session.package().instrument.items;
        let wanted = self.query.to_lowercase();
        let wanted = wanted.trim();
        self.rows = Vec::new();
        let mut section = None;
        let asked = session.order().iter();
        let asked = asked.filter_map(|place| Some((*place, items.get(*place)?)));
        for (place, item) in asked.filter(|(_, item)| item.kind != Kind::Calculated) {
            if wanted.is_empty() && section != Some(item.section) {
                section = Some(item.section);
                self.rows.push(Row::Section(item.section));
            }
            if wanted.is_empty() || self.outline.fits(session, place, wanted) {
                self.rows.push(Row::Item(place));
            }
        }
        let exact = |row: &Row| match row {
            Row::Item(item) => {
                let number = self.outline.number(*item);
                number.is_some_and(|number| number.to_string() == wanted)
            }
            _ => false,
        };
        self.cursor = self.rows.iter().position(exact).unwrap_or(0);
    }

    /// The selected row.
    pub fn row(&self) -> Option<Row> {
        self.rows.get(self.cursor).copied()
    }

    /// Moves the selection by so many rows, stopping at the ends.
    pub fn step(&mut self, rows: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(rows).min(last);
    }
}

/// The review behind the last item: what stands against finishing first, then every item.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// What the rows show.
    pub outline: Outline,
    /// All rows.
    pub rows: Vec<Row>,
    /// The selected row; none until a key selects one, so that Enter finishes.
    pub cursor: Option<usize>,
    /// The number typed so far.
    pub typed: String,
}

impl Review {
    /// The review of an interview as it stands.
    pub fn open(session: &Session) -> Self {
        let outline = Outline::of(session);
        let all = &session.package().instrument.items;
        let order = session.order().iter();
        let items = order.filter_map(|place| Some((*place, all.get(*place)?)));
        let items = items.filter(|(_, item)| item.kind != Kind::Calculated);
        let faults = outline.faults.iter().map(|fault| Row::Fault(*fault));
        Self {
            rows: faults
                .chain(items.map(|(place, _)| Row::Item(place)))
                .collect(),
            outline,
            cursor: None,
            typed: String::new(),
        }
    }

    /// Moves the selection by so many rows, stopping at the ends; the first move selects the first
    /// row.
    pub fn step(&mut self, rows: isize) {
        self.typed.clear();
        let last = self.rows.len().checked_sub(1);
        self.cursor = last.map(|last| match self.cursor {
            Some(cursor) => cursor.saturating_add_signed(rows).min(last),
            None if rows > 1 => rows.unsigned_abs().min(last),
            None => 0,
        });
    }

    /// Takes a typed digit; the selection goes to the item of that number.
    pub fn digit(&mut self, digit: char) {
        self.typed.push(digit);
        if self.typed.len() > 5 {
            self.typed.clear();
        }
        self.select_typed();
    }

    /// Takes the digit typed last away.
    pub fn undigit(&mut self) {
        self.typed.pop();
        self.select_typed();
    }

    fn select_typed(&mut self) {
        let item = self
            .typed
            .parse()
            .ok()
            .and_then(|number| self.outline.item(number));
        let found = |item| self.rows.iter().position(|row| *row == Row::Item(item));
        self.cursor = item.and_then(found);
    }

    /// The item of the selected row.
    pub fn item(&self) -> Option<ItemIx> {
        match self.cursor.and_then(|cursor| self.rows.get(cursor))? {
            Row::Item(item) => Some(*item),
            Row::Fault(fault) => Some(fault.item),
            Row::Section(_) => None,
        }
    }
}
