//! Checks across answers: hard ones stop, soft ones may be kept.

use crate::instrument::model::{Check, ItemIx, Level};
use crate::interview::event::What;
use crate::interview::session::{Held, Session, Stamp};

impl Session {
    /// Keeps the answers in spite of the soft check on the screen, and goes on.
    pub fn keep(&mut self, stamp: Stamp) -> Result<(), Held> {
        let Some((place, _)) = self.item() else {
            return Err(Held::Edge);
        };
        let Some(warning) = self.warning else {
            return Err(Held::Edge);
        };
        let Some(check) = self.package.instrument.checks.get(warning) else {
            return Err(Held::Edge);
        };
        if check.level == Level::Hard {
            return Err(Held::Check(warning));
        }
        let check = check.id.clone();
        self.record(What::Kept { check }, stamp);
        self.warning = None;
        self.hold_or_go_on(place, stamp)
    }

    /// Shows the first check that fails on this item, or goes on.
    pub(super) fn hold_or_go_on(&mut self, place: ItemIx, stamp: Stamp) -> Result<(), Held> {
        if let Some(failing) = self.failing_at(place) {
            if self.warning != Some(failing) {
                self.warn(failing, stamp);
            }
            return Err(Held::Check(failing));
        }
        self.go_on(place, stamp);
        Ok(())
    }

    /// The first check that fails, was not kept, and that this item's answer may mend.
    pub(super) fn failing_at(&self, place: ItemIx) -> Option<usize> {
        let checks = self.package.instrument.checks.iter().enumerate();
        let mut failing = checks.filter(|(number, check)| {
            let holds = check.level != Level::Info;
            holds
                && check.targets.contains(&place)
                && !self.state.kept.contains(number)
                && self.fails(check)
        });
        failing.next().map(|(number, _)| number)
    }

    /// Puts a check on the screen that fails at this item.
    pub(super) fn warn(&mut self, number: usize, stamp: Stamp) {
        if let Some(check) = self.package.instrument.checks.get(number) {
            let check = check.id.clone();
            self.record(What::Warned { check }, stamp);
            self.warning = Some(number);
        }
    }

    pub(super) fn fails(&self, check: &Check) -> bool {
        check.fails_if.holds(&|item| self.operand(item))
    }

    /// The first check that fails at this item and is only told.
    pub(super) fn telling_at(&self, place: ItemIx) -> Option<usize> {
        let mut checks = self.package.instrument.checks.iter();
        checks.position(|check| {
            check.level == Level::Info && check.targets.contains(&place) && self.fails(check)
        })
    }

    /// The other items that may mend the check on the screen, and the one on it.
    pub fn involved(&self) -> Vec<ItemIx> {
        let check = self
            .warning
            .and_then(|n| self.package.instrument.checks.get(n));
        let targets = check.map(|check| check.targets.as_slice());
        let asked = targets.unwrap_or_default().iter().copied();
        asked.filter(|item| self.on_path(*item)).collect()
    }
}
