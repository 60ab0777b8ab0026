//! The whole interview at a glance: how each item stands, and what keeps it from being finished.

use crate::instrument::model::{ItemIx, Kind, Level};
use crate::interview::answer::{Answer, Missing};
use crate::interview::session::Session;

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not asked, given the answers so far.
    OffPath,
    /// Words to read; there is nothing to answer.
    Words,
    /// Asked, and no answer yet.
    Open,
    /// It has an answer.
    Answered,
    /// It has a non-answer.
    Missing(Missing),
}

/// Something that stands against finishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The item at which it can be mended.
    pub item: ItemIx,
    /// The check that fails, as a place in the instrument; none where an answer is wanting.
    pub check: Option<usize>,
    /// A soft check whose answers were kept, or one that is only told: it does not stop.
    pub kept: bool,
}

impl Fault {
    /// Whether it must be mended or kept before the interview can be finished.
    pub fn stops(&self) -> bool {
        !self.kept
    }
}

impl Session {
    /// How an item stands.
    pub fn status(&self, place: ItemIx) -> Status {
        let kind = self
            .package
            .instrument
            .items
            .get(place)
            .map(|item| &item.kind);
        match self.answer_of(place) {
            _ if !self.on_path(place) => Status::OffPath,
            Some(Answer::Missing(missing)) => Status::Missing(*missing),
            Some(_) => Status::Answered,
            None if kind == Some(&Kind::Note) => Status::Words,
            None => Status::Open,
        }
    }

    /// Everything that stands against finishing: answers that are wanting, then hard checks, soft
    /// ones, and soft ones that were kept.
    pub fn faults(&self) -> Vec<Fault> {
        let items = self.package.instrument.items.iter().enumerate();
        let wanting = items.filter(|(place, item)| {
            item.required && self.on_path(*place) && self.answer_of(*place).is_none()
        });
        let wanting = wanting.map(|(item, _)| Fault {
            item,
            check: None,
            kept: false,
        });
        let mut faults: Vec<Fault> = wanting.collect();
        let checks = self.package.instrument.checks.iter().enumerate();
        let mut failing: Vec<(Level, Fault)> = checks
            .filter(|(_, check)| self.fails(check))
            .filter_map(|(number, check)| {
                let item = check.targets.iter().find(|target| self.on_path(**target))?;
                let kept = match check.level {
                    Level::Hard => false,
                    Level::Soft => self.state.kept.contains(&number),
                    Level::Info => true,
                };
                let fault = Fault {
                    item: *item,
                    check: Some(number),
                    kept,
                };
                Some((check.level, fault))
            })
            .collect();
        failing.sort_by_key(|(level, fault)| (fault.kept, *level != Level::Hard));
        faults.extend(failing.into_iter().map(|(_, fault)| fault));
        faults
    }
}
