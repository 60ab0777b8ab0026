//! Teaching sets: made-up answers in which something surprising is truly there.
//!
//! Each set is made from its printed seed, the same on every machine, and the figures that show the
//! surprise are worked out from the answers by `measure` when they are asked for, never kept. A set
//! can be written to a file for `fangtan score`. It must never pass for real answers.

mod deck;
mod league;
mod made;
mod proration;
mod reversal;
mod simpson;
mod straight;
pub mod table;

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::measure::book::Book;
use crate::measure::hypothesis::Profile;
use crate::measure::results::Results;
use crate::measure::row::{Cell, Plan};
use crate::measure::weights::Scheme;
use crate::measure::withheld::{Figure, Withheld};
use table::Table;

/// The instrument that all sets are answers to.
pub const INSTRUMENT: &str = "esq24";

/// What a set shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// β and relative weights put the factors in another order.
    Reversal,
    /// A league of branches whose ranks overlap.
    League,
    /// Each channel gets better and the total worse.
    Simpson,
    /// Who leaves out the hard questions scores higher.
    Proration,
    /// One set of answers, five scores.
    Schemes,
    /// Answers that run straight through make a scale look better.
    Straight,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Reversal,
        Self::League,
        Self::Simpson,
        Self::Proration,
        Self::Schemes,
        Self::Straight,
    ];

    /// The stable name, as on the command line and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reversal => "reversal",
            Self::League => "league",
            Self::Simpson => "simpson",
            Self::Proration => "proration",
            Self::Schemes => "schemes",
            Self::Straight => "straight",
        }
    }

    /// The set with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What its chance is seeded with; to be shown with it.
    pub fn seed(self) -> u64 {
        match self {
            Self::Reversal => 2046,
            Self::League => 12,
            Self::Simpson => 1951,
            Self::Proration => 36,
            Self::Schemes => 7175,
            Self::Straight => 33,
        }
    }
}

/// One made-up respondent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The branch, where the set has several.
    pub branch: Option<String>,
    /// The wave, where the set has several.
    pub wave: Option<String>,
    /// The code of the channel, where the set has several.
    pub channel: Option<&'static str>,
    /// The answers, in the order of the plan.
    pub cells: Vec<Cell>,
    /// What the answers would have been, had none been left out.
    whole: Option<Vec<Cell>>,
}

/// A set of made-up answers.
#[derive(Debug, Clone)]
pub struct Set {
    /// What it shows.
    pub kind: Kind,
    /// What it is an answer to.
    pub package: Rc<Package>,
    /// The columns of its rows.
    pub plan: Plan,
    /// The respondents.
    pub rows: Vec<Row>,
}

impl Set {
    /// Makes a set from its seed. [`Withheld::ShapesDiffer`] for an instrument of another shape than
    /// [`INSTRUMENT`] has.
    pub fn make(kind: Kind, package: &Rc<Package>) -> Figure<Self> {
        let plan = Plan::of(&package.instrument)?;
        if plan.dimensions() != 4 || plan.columns().iter().any(|column| column.steps < 4) {
            return Err(Withheld::ShapesDiffer);
        }
        let mut made = made::Made::new(&package.instrument, &plan, kind.seed());
        let rows = match kind {
            Kind::Reversal => reversal::rows(&mut made),
            Kind::League => league::rows(&mut made),
            Kind::Simpson => simpson::rows(&mut made),
            Kind::Proration => proration::rows(&mut made),
            Kind::Schemes => deck::rows(&mut made),
            Kind::Straight => straight::rows(&mut made),
        };
        Ok(Self {
            kind,
            package: Rc::clone(package),
            plan,
            rows,
        })
    }

    /// The figures that show what there is to be seen.
    pub fn table(&self) -> Figure<Table> {
        match self.kind {
            Kind::Reversal => reversal::table(self),
            Kind::League => league::table(self),
            Kind::Simpson => simpson::table(self),
            Kind::Proration => proration::table(self),
            Kind::Schemes => deck::table(self),
            Kind::Straight => straight::table(self),
        }
    }

    /// The sums of the rows that count.
    pub fn book(&self, counts: impl Fn(&Row) -> bool) -> Figure<Book> {
        let mut book = Book::new(&self.plan);
        for row in self.rows.iter().filter(|row| counts(row)) {
            book.add(&self.plan, &row.cells)?;
        }
        Ok(book)
    }

    /// The results of the rows that count, by rank-sum weights.
    pub fn results(&self, counts: impl Fn(&Row) -> bool) -> Figure<Results> {
        let book = self.book(counts)?;
        let instrument = &self.package.instrument;
        Ok(Results::of(
            instrument,
            &self.plan,
            &book,
            Scheme::default(),
        ))
    }

    /// The answers to each item, to be moved by hand.
    pub fn profile(&self) -> Profile {
        Profile::new(&self.package.instrument, |item, steps| {
            let mut columns = self.plan.columns().iter();
            let place = columns.position(|column| column.item == item)?;
            let mut grades = vec![0; usize::try_from(steps + 1).ok()?];
            let answers = self
                .rows
                .iter()
                .filter_map(|row| row.cells.get(place)?.ok());
            for step in answers {
                *grades.get_mut(usize::try_from(step).ok()?)? += 1;
            }
            Some(grades)
        })
    }

    /// The set as a responses file: a header of item ids, one row a respondent. Items that are not
    /// answered on a scale have no column, so that the file can be scored and not taken in.
    pub fn csv(&self) -> String {
        let items = &self.package.instrument.items;
        let columns = self.plan.columns();
        let first = self.rows.first();
        let has = |value: fn(&Row) -> bool| first.is_some_and(value);
        let (branch, wave) = (
            has(|row| row.branch.is_some()),
            has(|row| row.wave.is_some()),
        );
        let channel = has(|row| row.channel.is_some());
        let mut header: Vec<String> = Vec::new();
        for (there, name) in [(branch, "branch"), (wave, "wave"), (channel, "channel")] {
            header.extend(there.then(|| name.to_owned()));
        }
        let ids = columns.iter().map(|column| items.get(column.item));
        header.extend(ids.map(|item| item.map_or(String::new(), |item| item.id.clone())));
        let mut text = header.join(",") + "\n";
        for row in &self.rows {
            let mut fields: Vec<String> = Vec::new();
            fields.extend(row.branch.clone());
            fields.extend(row.wave.clone());
            fields.extend(row.channel.map(str::to_owned));
            fields.extend(
                columns
                    .iter()
                    .zip(&row.cells)
                    .map(|(column, cell)| match cell {
                        Ok(step) if column.reverse => {
                            (column.min + column.steps - step).to_string()
                        }
                        Ok(step) => (column.min + step).to_string(),
                        Err(missing) => missing.code().to_string(),
                    }),
            );
            text += &fields.join(",");
            text.push('\n');
        }
        text
    }
}
