//! What all visits of an interview come to.

use std::collections::BTreeMap;

use crate::instrument::model::ItemIx;
use crate::interview::event::{Event, Way, What};
use crate::interview::visits::Walk;

/// Sums over an interview.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Milliseconds with an item, or the page behind the last one, on the screen.
    pub active: u64,
    /// Key presses.
    pub keys: u32,
    /// Answers that replaced another one, and answers taken away.
    pub changes: u32,
    /// Answered items that were on the screen for less than the floor that the author gave them.
    pub hasty: u32,
    /// Steps back to the item before.
    pub backs: u32,
    /// The answered item that was on the screen for the shortest time in all, and how many
    /// milliseconds; of several the first.
    pub fastest: Option<(ItemIx, u64)>,
    /// The one that was on the screen longest; of several the first.
    pub slowest: Option<(ItemIx, u64)>,
}

impl Totals {
    pub(super) fn of(walk: &Walk, events: &[Event]) -> Self {
        let mut totals = Self::default();
        let mut items: BTreeMap<ItemIx, (u64, bool)> = BTreeMap::new();
        for visit in &walk.visits {
            let active = visit.active();
            totals.active = totals.active.saturating_add(active);
            totals.changes = totals.changes.saturating_add(visit.changes);
            if let Some(item) = visit.item {
                let (ms, answered) = items.entry(item).or_default();
                *ms = ms.saturating_add(active);
                *answered |= visit.after().is_some();
            }
        }
        for event in events {
            totals.keys = totals.keys.saturating_add(event.keys);
            if matches!(event.what, What::Moved { way: Way::Back, .. }) {
                totals.backs = totals.backs.saturating_add(1);
            }
        }
        let answered = items.into_iter().filter(|(_, (_, answered))| *answered);
        for (item, (ms, _)) in answered {
            let floor = walk.floors.get(item).copied().flatten();
            totals.hasty += u32::from(floor.is_some_and(|floor| ms < floor));
            if totals.fastest.is_none_or(|(_, least)| ms < least) {
                totals.fastest = Some((item, ms));
            }
            if totals.slowest.is_none_or(|(_, most)| ms > most) {
                totals.slowest = Some((item, ms));
            }
        }
        totals
    }
}
