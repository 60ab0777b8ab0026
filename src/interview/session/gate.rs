//! Before the first item and behind the last one: age, consent, the end.

use crate::instrument::model::Kind;
use crate::interview::event::What;
use crate::interview::identity::receipt_hash;
use crate::interview::session::{Ending, Held, Session, Stage, Stamp};

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
        let first = self.from(0).map_or(Stage::Closing, Stage::Item);
        self.show(first, stamp);
    }

    /// Finishes and freezes the interview. Every required item must have an answer and every hard
    /// check must hold; else the session goes to the item in question and says why.
    pub fn finalise(&mut self, receipt: &str, stamp: Stamp) -> Result<(), Held> {
        if self.stage != Stage::Closing {
            return Err(Held::Edge);
        }
        let items = self.package.instrument.items.iter().enumerate();
        let open = |place: usize| self.on_path(place) && self.answer_of(place).is_none();
        let required = items
            .clone()
            .find(|(place, item)| item.required && open(*place));
        if let Some((place, _)) = required {
            self.show(Stage::Item(place), stamp);
            return Err(Held::Required);
        }
        if let Some((check, place)) = self.failing_hard() {
            self.show(Stage::Item(place), stamp);
            self.warning = Some(check);
            return Err(Held::Check(check));
        }
        let ids = |which: &dyn Fn(usize) -> bool| {
            let chosen = items.clone().filter(|(place, _)| which(*place));
            chosen.map(|(_, item)| item.id.clone()).collect::<Vec<_>>()
        };
        let note = |place: usize| {
            let item = self.package.instrument.items.get(place);
            item.is_some_and(|item| item.kind == Kind::Note)
        };
        let what = What::Finalised {
            receipt: receipt_hash(receipt),
            skipped: ids(&|place| !self.on_path(place)),
            unreached: ids(&|place| open(place) && !note(place)),
        };
        self.record(what, stamp);
        self.show(Stage::Ended(Ending::Finalised), stamp);
        Ok(())
    }
}
