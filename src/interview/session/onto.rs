//! An author's preview: the interview goes on with another version of its instrument.

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::choose::fits;
use crate::interview::session::{Session, Stage, Stamp};
use crate::interview::state::State;

impl Session {
    /// Goes on with another version at the same item, or at the first one behind what went. Answers
    /// that fit no longer are gone. Nothing of it is recorded: only what is never stored may be held
    /// like this.
    pub fn onto(&mut self, package: &Rc<Package>, stamp: Stamp) {
        let old = Rc::clone(&self.package);
        let fresh = State::new(&package.instrument);
        let mut state = std::mem::replace(&mut self.state, fresh);
        let entries = std::mem::take(&mut state.entries);
        let stays = old.instrument.items.iter().zip(entries);
        let mut kept = State::new(&package.instrument).entries;
        for (item, entry) in stays {
            let place = package.instrument.find(&item.id);
            let now = place.and_then(|place| package.instrument.items.get(place));
            let fitting = match (now, &entry.answer) {
                (Some(now), Some(answer)) => fits(&package.instrument, now, answer).is_ok(),
                _ => true,
            };
            if let (true, Some(slot)) = (fitting, place.and_then(|place| kept.get_mut(place))) {
                *slot = entry;
            }
        }
        state.entries = kept;
        state.kept.clone_from(&self.state.kept);
        state.back = None;
        self.state = state;
        let items = &old.instrument.items;
        let (order, rank) = (
            std::mem::take(&mut self.order),
            std::mem::take(&mut self.rank),
        );
        self.package = Rc::clone(package);
        self.arrange();
        self.reroute();
        if let Stage::Item(here) = self.stage {
            let here = rank.get(here).copied().unwrap_or(here);
            let behind = order.iter().skip(here).filter_map(|item| items.get(*item));
            let mut there = behind.filter_map(|item| package.instrument.find(&item.id));
            let next = there.find(|place| self.on_path(*place));
            self.stage = next.map_or(Stage::Closing, Stage::Item);
        }
        self.show(self.stage, stamp);
    }
}
