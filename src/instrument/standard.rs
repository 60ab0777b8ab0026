//! What perceived service is held against: the columns of a statement that do not count themselves.
//!
//! Gaps and zones of tolerance follow from columns of these names beside one that is called
//! `perceived`.

use crate::instrument::model::{Instrument, Item, ItemIx};

/// The column that is held against the others.
const PERCEIVED: &str = "perceived";

/// What a column rates that perceived service is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// What was expected.
    Expected,
    /// What would just do.
    Adequate,
    /// What is wished for.
    Desired,
}

impl Standard {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Expected, Self::Adequate, Self::Desired];

    /// The column's name in an instrument, and the stable name in message keys and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Adequate => "adequate",
            Self::Desired => "desired",
        }
    }
}

/// What an item is a standard of, and the item of the same statement that counts.
pub fn of(instrument: &Instrument, item: &Item) -> Option<(Standard, ItemIx)> {
    let own = item.column?;
    let set = instrument.columns.get(own.set)?;
    let name = set.each.get(own.place)?;
    let standard = Standard::ALL.into_iter().find(|s| s.name() == name)?;
    let counts = set.each.get(set.scored).filter(|name| *name == PERCEIVED)?;
    let (statement, _) = item.id.rsplit_once('.')?;
    Some((standard, instrument.find(&format!("{statement}.{counts}"))?))
}

/// The scale items of an instrument as rows have them: those that count in the order in which they
/// are asked, then the standards of statements.
pub fn scales(instrument: &Instrument) -> impl Iterator<Item = ItemIx> {
    let scales = |wanted: fn(&Instrument, &Item) -> bool| {
        let items = instrument.items.iter().enumerate();
        let scales = items.filter(move |(_, item)| {
            instrument.scale_of(item).is_some() && wanted(instrument, item)
        });
        scales.map(|(place, _)| place)
    };
    let standards = scales(|instrument, item| of(instrument, item).is_some());
    scales(|_, item| !item.is_reference()).chain(standards)
}
