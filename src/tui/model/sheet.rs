//! The interview as a list: the map, to jump from anywhere, and the review behind the last item.

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::session::{Fault, Progress, Session};

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

/// The numbers that the rows show, worked out once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The number under which each item is asked; 0 for those that are not.
    pub numbers: Vec<usize>,
    /// How far each section is.
    pub sections: Vec<Progress>,
    /// What stands against finishing.
    pub faults: Vec<Fault>,
}

impl Outline {
    /// The outline of an interview as it stands.
    pub fn of(session: &Session) -> Self {
        let instrument = &session.package().instrument;
        let mut outline = Self {
            numbers: Vec::with_capacity(instrument.items.len()),
            sections: vec![Progress::default(); instrument.sections.len()],
            faults: session.faults(),
        };
        let mut asked = 0;
        for (place, item) in instrument.items.iter().enumerate() {
            let on_path = session.on_path(place);
            asked += usize::from(on_path);
            outline.numbers.push(if on_path { asked } else { 0 });
            if let Some(section) = outline.sections.get_mut(item.section)
                && on_path
                && item.kind != Kind::Note
            {
                section.asked += 1;
                section.answered += usize::from(session.answer_of(place).is_some());
            }
        }
        outline
    }

    /// The number of an item, if it is asked.
    pub fn number(&self, item: ItemIx) -> Option<usize> {
        self.numbers.get(item).copied().filter(|number| *number > 0)
    }

    /// The item of a number.
    pub fn item(&self, number: usize) -> Option<ItemIx> {
        self.numbers.iter().position(|known| *known == number)
    }
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
        for (place, item) in items.iter().enumerate() {
            if wanted.is_empty() && section != Some(item.section) {
                section = Some(item.section);
                self.rows.push(Row::Section(item.section));
            }
            if wanted.is_empty() || self.fits(session, place, wanted) {
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

    fn fits(&self, session: &Session, place: ItemIx, wanted: &str) -> bool {
        let number = self.outline.number(place);
        if number.is_some_and(|number| number.to_string().starts_with(wanted)) {
            return true;
        }
        let Some(item) = session.package().instrument.items.get(place) else {
            return false;
        };
        let words = |key: &str| {
            session
                .text(key)
                .is_some_and(|text| text.to_lowercase().contains(wanted))
        };
        item.id.contains(wanted) || words(&format!("{}.short", item.id)) || words(&item.id)
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
        let items = 0..session.package().instrument.items.len();
        let faults = outline.faults.iter().map(|fault| Row::Fault(*fault));
        Self {
            rows: faults.chain(items.map(Row::Item)).collect(),
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
