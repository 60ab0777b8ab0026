//! Before the first item and behind the last one: age, consent, the end.

use crate::instrument::model::{Item, Kind};
use crate::interview::choose::clean;
use crate::interview::event::{BreakOff, Way, What};
use crate::interview::identity::receipt_hash;
use crate::interview::session::{Ending, Fault, Held, Session, Stage, Stamp};

impl Session {
    /// Answers the age gate.
    pub fn of_age(&mut self, yes: bool, stamp: Stamp) {
        if self.stage != Stage::Age {
            return;
        }
        if !yes {
            self.show(Stage::Ended(Ending::UnderAge), stamp);
            return;
        }
        self.show(Stage::Consent, stamp);
        if self.package.instrument.consent.is_none() {
            self.consent(true, stamp);
        }
    }

    /// Answers the consent notice. Agreeing makes the first event; declining makes none.
    pub fn consent(&mut self, yes: bool, stamp: Stamp) {
        if self.stage != Stage::Consent {
            return;
        }
        if !yes {
            self.show(Stage::Ended(Ending::Declined), stamp);
            return;
        }
        let panel = self.state.panel;
        self.record(What::Opened(Box::new(self.opening.clone())), stamp);
        if !panel {
            self.record(What::Panel { visible: false }, stamp);
        }
        self.reroute();
        let first = self.first().map_or(Stage::Closing, Stage::Item);
        self.show(first, stamp);
    }

    /// Finishes and freezes the interview, or freezes it as that of somebody who is not in the sample,
    /// where a screen-out holds. Every required item must have an answer, every hard
    /// check must hold, every soft one must hold or have been kept; else the session goes to the
    /// item in question and says why, and the answer there leads back to the end.
    pub fn finalise(&mut self, receipt: &str, stamp: Stamp) -> Result<(), Held> {
        if self.stage != Stage::Closing {
            return Err(Held::Edge);
        }
        if let Some(fault) = self.faults().into_iter().find(Fault::stops) {
            self.move_to(Stage::Item(fault.item), Way::Review, stamp);
            let Some(check) = fault.check else {
                return Err(Held::Required);
            };
            self.warn(check, stamp);
            return Err(Held::Check(check));
        }
        let (skipped, unreached) = self.left();
        let receipt = self.receipt(receipt);
        let (what, ending) = match self.screen_out() {
            None => {
                let what = What::Finalised {
                    receipt,
                    skipped,
                    unreached,
                };
                (what, Ending::Finalised)
            }
            Some(rule) => {
                let what = What::ScreenedOut {
                    rule: rule.id.clone(),
                    receipt,
                    skipped,
                    unreached,
                };
                (what, Ending::ScreenedOut)
            }
        };
        self.record(what, stamp);
        self.reroute();
        self.show(Stage::Ended(ending), stamp);
        Ok(())
    }

    /// Ends the interview early and freezes it, for a coded reason and perhaps some words. Nothing
    /// need hold: what was said is kept as it is.
    pub fn break_off(
        &mut self,
        reason: BreakOff,
        words: &str,
        receipt: &str,
        stamp: Stamp,
    ) -> Result<(), Held> {
        if !matches!(self.stage, Stage::Item(_) | Stage::Closing) {
            return Err(Held::Edge);
        }
        let (skipped, unreached) = self.left();
        let what = What::BrokenOff {
            reason: reason.name().to_owned(),
            words: clean(words),
            partial: self.is_partial(),
            receipt: self.receipt(receipt),
            skipped,
            unreached,
        };
        self.record(what, stamp);
        self.reroute();
        self.show(Stage::Ended(Ending::BrokenOff), stamp);
        Ok(())
    }

    /// Whether so many scored items have an answer that the instrument's author would use the
    /// interview if it ended here.
    pub fn is_partial(&self) -> bool {
        let instrument = &self.package.instrument;
        let scored = instrument.items.iter().enumerate().filter(|(place, item)| {
            let answer = self.answer_of(*place);
            item.dimension.is_some() && answer.is_some_and(|a| a.number().is_some())
        });
        let answered = scored.count();
        instrument.partial.is_some_and(|least| answered >= least)
    }

    /// The hash of the receipt code: of the one that the respondent has from an earlier end, if
    /// there is one.
    fn receipt(&self, fresh: &str) -> String {
        let known = self.state.receipt.clone();
        known.unwrap_or_else(|| receipt_hash(fresh))
    }

    /// What stands without an answer at the end: off the path, and on it but never answered.
    fn left(&self) -> (Vec<String>, Vec<String>) {
        let items = self.package.instrument.items.iter().enumerate();
        let open = |place: usize| self.on_path(place) && self.answer_of(place).is_none();
        let ids = |which: &dyn Fn(usize) -> bool| {
            let chosen = items.clone().filter(|(place, _)| which(*place));
            chosen.map(|(_, item)| item.id.clone()).collect::<Vec<_>>()
        };
        let asked = |place: usize| {
            let item = self.package.instrument.items.get(place);
            item.is_some_and(Item::is_asked)
        };
        let worked_out = |place: usize| {
            let item = self.package.instrument.items.get(place);
            item.is_some_and(|item| item.kind == Kind::Calculated)
        };
        let skipped = ids(&|place| !self.on_path(place) && !worked_out(place));
        (skipped, ids(&|place| open(place) && asked(place)))
    }
}
