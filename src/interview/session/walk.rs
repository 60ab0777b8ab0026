//! From item to item.

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::What;
use crate::interview::session::{Held, Session, Stage, Stamp};
use crate::interview::state::Cursor;

impl Session {
    /// Goes on without a new answer: past an item that has one, past words to read, or past an
    /// item that may be left blank (which is recorded).
    pub fn next(&mut self, stamp: Stamp) -> Result<(), Held> {
        let Some((place, item)) = self.item() else {
            return Err(Held::Edge);
        };
        let answered = self.answer_of(place).is_some();
        if !answered && item.required {
            return Err(Held::Required);
        }
        if !answered && item.kind != Kind::Note {
            return self.answer(Answer::Missing(Missing::Blank), stamp);
        }
        let told = [Cursor::At(place), Cursor::After(place)].contains(&self.state.cursor);
        if self.failing_at(place).is_none() {
            let to = self.from(place + 1).unwrap_or(place);
            self.moved(place, to, stamp);
        } else if !told {
            // The check about to be shown must hold this place, not the one answered last.
            self.moved(place, place, stamp);
        }
        self.hold_or_go_on(place, stamp)
    }

    /// Goes back to the item asked before.
    pub fn back(&mut self, stamp: Stamp) -> Result<(), Held> {
        let (from, to) = match self.stage {
            Stage::Item(place) => (place, self.before(place).ok_or(Held::Edge)?),
            Stage::Closing => {
                let last = self.before(self.path.len()).ok_or(Held::Edge)?;
                (last, last)
            }
            _ => return Err(Held::Edge),
        };
        self.moved(from, to, stamp);
        self.show(Stage::Item(to), stamp);
        Ok(())
    }

    /// Goes to any item on the path.
    pub fn jump(&mut self, to: ItemIx, stamp: Stamp) -> Result<(), Held> {
        let from = match self.stage {
            Stage::Item(place) => place,
            Stage::Closing => to,
            _ => return Err(Held::Edge),
        };
        if !self.on_path(to) {
            return Err(Held::Edge);
        }
        self.moved(from, to, stamp);
        self.show(Stage::Item(to), stamp);
        Ok(())
    }

    /// The first item on the path at or behind a place.
    pub(super) fn from(&self, place: ItemIx) -> Option<ItemIx> {
        (place..self.path.len()).find(|item| self.on_path(*item))
    }

    fn before(&self, place: ItemIx) -> Option<ItemIx> {
        (0..place).rev().find(|item| self.on_path(*item))
    }

    /// Shows the next item, or the end.
    pub(super) fn go_on(&mut self, place: ItemIx, stamp: Stamp) {
        let stage = self.from(place + 1).map_or(Stage::Closing, Stage::Item);
        self.show(stage, stamp);
    }

    fn moved(&mut self, from: ItemIx, to: ItemIx, stamp: Stamp) {
        let id = |place: ItemIx| {
            let item = self.package.instrument.items.get(place);
            item.map(|item| item.id.clone()).unwrap_or_default()
        };
        let what = What::Moved {
            from: id(from),
            to: id(to),
            ms: self.elapsed(stamp),
        };
        self.record(what, stamp);
    }
}
