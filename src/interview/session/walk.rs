//! From item to item.

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::Misfit;
use crate::interview::event::{Way, What};
use crate::interview::session::{Held, Session, Stage, Stamp};
use crate::interview::state::{Back, Cursor};

impl Session {
    /// Goes on without a new answer: past an item that has one, past words to read, or past an
    /// item that may be left blank (which is recorded).
    pub fn next(&mut self, stamp: Stamp) -> Result<(), Held> {
        let Some((place, item)) = self.item() else {
            return Err(Held::Edge);
        };
        let answered = self.answer_of(place).is_some();
        let words = item.kind == Kind::Note;
        let urged = item.urged && self.rejected != Some(Misfit::Empty);
        if !answered && (item.required || urged) {
            let held = if urged { Held::Urged } else { Held::Required };
            self.reject(Misfit::Empty, stamp);
            return Err(held);
        }
        if !answered && !words {
            return self.answer(Answer::Missing(Missing::Blank), stamp);
        }
        let told = [Cursor::At(place), Cursor::After(place)].contains(&self.state.cursor);
        if self.failing_at(place).is_none() {
            let to = self.after(place);
            self.move_to(to, Way::On, stamp);
            return Ok(());
        }
        if !told {
            // The check about to be shown must hold this place, not the one answered last.
            self.moved(Some(place), Some(place), Way::On, stamp);
        }
        self.hold_or_go_on(place, stamp)
    }

    /// Goes back to the item asked before.
    pub fn back(&mut self, stamp: Stamp) -> Result<(), Held> {
        let here = match self.stage {
            Stage::Item(place) => self.rank(place),
            Stage::Closing => self.order.len(),
            _ => return Err(Held::Edge),
        };
        let before = self.order.iter().take(here).rev();
        let to = before.copied().find(|item| self.on_path(*item));
        let to = to.ok_or(Held::Edge)?;
        self.move_to(Stage::Item(to), Way::Back, stamp);
        Ok(())
    }

    /// Goes to any item on the path. From the map and the review the next answer leads back to
    /// where the jump came from, or to what it opened on the way.
    pub fn jump(&mut self, to: ItemIx, way: Way, stamp: Stamp) -> Result<(), Held> {
        if !matches!(self.stage, Stage::Item(_) | Stage::Closing) {
            return Err(Held::Edge);
        }
        if !self.on_path(to) {
            return Err(Held::OffPath);
        }
        self.move_to(Stage::Item(to), way, stamp);
        Ok(())
    }

    /// Where the next answer leads, if this item was jumped to: back, or first to what was left
    /// open on the way.
    pub fn leads_back(&self) -> Option<Stage> {
        let (place, _) = self.item()?;
        self.state.back.map(|_| self.after(place))
    }

    /// What comes after an item: after a jump, the first open item before the place it came from,
    /// or that place; else the next item, what was jumped over, or the end.
    pub(super) fn after(&self, place: ItemIx) -> Stage {
        match (self.state.back, self.from(self.rank(place) + 1)) {
            (Some(Back::Item(back)), _) if back != place && self.on_path(back) => {
                match self.open_but(Some(place), self.rank(back)) {
                    Stage::Closing => Stage::Item(back),
                    open => open,
                }
            }
            (None | Some(Back::Item(_)), Some(next)) => Stage::Item(next),
            _ => self.open_but(Some(place), self.path.len()),
        }
    }

    /// The first item presented before a rank that is asked and has no answer, or the end.
    pub(super) fn open_before(&self, rank: usize) -> Stage {
        self.open_but(None, rank)
    }

    fn open_but(&self, except: Option<ItemIx>, rank: usize) -> Stage {
        let open = |item: &ItemIx| {
            let kind = self
                .package
                .instrument
                .items
                .get(*item)
                .map(|item| &item.kind);
            let asked = Some(*item) != except && self.on_path(*item);
            asked && self.answer_of(*item).is_none() && kind != Some(&Kind::Note)
        };
        let mut before = self.order.iter().take(rank).copied();
        before.find(open).map_or(Stage::Closing, Stage::Item)
    }

    /// The first item that is asked.
    pub(super) fn first(&self) -> Option<ItemIx> {
        self.from(0)
    }

    /// The first item on the path at or behind a rank.
    fn from(&self, rank: usize) -> Option<ItemIx> {
        let behind = self.order.iter().skip(rank).copied();
        behind.into_iter().find(|item| self.on_path(*item))
    }

    /// Shows the next item, or the end.
    pub(super) fn go_on(&mut self, place: ItemIx, stamp: Stamp) {
        let stage = self.after(place);
        self.show(stage, stamp);
    }

    /// Goes to a stage without an answer.
    pub(super) fn move_to(&mut self, to: Stage, way: Way, stamp: Stamp) {
        let place = |stage| match stage {
            Stage::Item(place) => Some(place),
            _ => None,
        };
        self.moved(place(self.stage), place(to), way, stamp);
        self.told = None;
        self.show(to, stamp);
    }

    fn moved(&mut self, from: Option<ItemIx>, to: Option<ItemIx>, way: Way, stamp: Stamp) {
        let id = |place: Option<ItemIx>| {
            let item = place.and_then(|place| self.package.instrument.items.get(place));
            item.map(|item| item.id.clone()).unwrap_or_default()
        };
        let what = What::Moved {
            from: id(from),
            to: id(to),
            ms: self.elapsed(stamp),
            way,
        };
        self.record(what, stamp);
    }
}
