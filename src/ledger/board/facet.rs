//! What groups of interviews differ in, and choosing some of them by it.

use std::collections::BTreeMap;

use crate::ledger::Group;

/// What a group is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The branch.
    Branch,
    /// The wave.
    Wave,
    /// The language at the start.
    Lang,
    /// How the interview was held.
    Mode,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Branch, Self::Wave, Self::Lang, Self::Mode];

    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Wave => "wave",
            Self::Lang => "lang",
            Self::Mode => "mode",
        }
    }

    /// A group's own; empty where none was given.
    pub fn of(self, group: &Group) -> &str {
        match self {
            Self::Branch => &group.branch,
            Self::Wave => &group.wave,
            Self::Lang => &group.lang,
            Self::Mode => &group.mode,
        }
    }
}

/// Which groups are wanted: for each facet one value, or any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter(BTreeMap<Facet, String>);

impl Filter {
    /// What a facet must be; `None` for anything.
    pub fn get(&self, facet: Facet) -> Option<&str> {
        self.0.get(&facet).map(String::as_str)
    }

    /// Wants one value of a facet, or any.
    pub fn set(&mut self, facet: Facet, value: Option<String>) {
        match value {
            Some(value) => self.0.insert(facet, value),
            None => self.0.remove(&facet),
        };
    }

    /// Whether a group is wanted, whatever one facet of it is.
    pub fn takes(&self, group: &Group, but: Option<Facet>) -> bool {
        let wanted = self.0.iter().filter(|(facet, _)| Some(**facet) != but);
        wanted
            .into_iter()
            .all(|(facet, value)| facet.of(group) == value)
    }
}
