//! What is presented: in which order, which choices, what a setting leaves out.

use crate::instrument::model::{Item, ItemIx, Kind};
use crate::instrument::setting::{Rules, ScreenOut};
use crate::interview::choose::{Pick, picks};
use crate::interview::order;
use crate::interview::session::Session;

impl Session {
    /// Puts the items in the order that the seed of the opening gives them.
    pub(super) fn arrange(&mut self) {
        self.order = order::items(&self.package.instrument, self.opening.seed);
        self.rank = vec![0; self.order.len()];
        for (rank, item) in self.order.iter().enumerate() {
            if let Some(slot) = self.rank.get_mut(*item) {
                *slot = rank;
            }
        }
    }

    /// The items in the order in which they are presented.
    pub fn order(&self) -> &[ItemIx] {
        &self.order
    }

    /// How many items are presented before this one, asked or not.
    pub fn rank(&self, item: ItemIx) -> usize {
        self.rank.get(item).copied().unwrap_or(item)
    }

    /// The items that are presented before this one and are asked.
    pub fn before(&self, item: ItemIx) -> impl Iterator<Item = ItemIx> {
        let before = self.order.iter().take(self.rank(item)).copied();
        before.filter(|item| self.on_path(*item))
    }

    /// Whether a choice is offered, given the answers so far.
    pub fn offers(&self, item: &Item, code: &str) -> bool {
        let mut filters = item.filters.iter();
        filters.all(|(of, rule)| of != code || rule.holds(&|item| self.operand(item)))
    }

    /// What differs in the way in which this interview is held.
    pub fn rules(&self) -> Option<&Rules> {
        let setting = self.opening.mode.setting();
        self.package.instrument.settings.get(&setting)
    }

    /// Whether gauges may be in sight.
    pub fn shows_gauges(&self) -> bool {
        self.rules().is_none_or(|rules| rules.gauges)
    }

    /// Whether suggestions may be in sight.
    pub fn shows_suggestions(&self) -> bool {
        self.rules().is_none_or(|rules| rules.suggestions)
    }

    /// The rule by which the respondent is not asked any further, if so.
    pub fn screen_out(&self) -> Option<&ScreenOut> {
        self.package.instrument.screen_outs.get(self.screened?)
    }

    /// The words of why the respondent is not asked any further, if so.
    pub fn screened(&self) -> Option<String> {
        let rule = self.screen_out()?;
        self.text(&format!("screen-out-{}", rule.id))
    }

    /// Everything that can be picked for an item, in the order in which it is shown.
    pub fn picks(&self, item: &Item) -> Vec<Pick> {
        let all = picks(&self.package.instrument, item);
        let (Kind::Single(choices) | Kind::Multi(choices)) = &item.kind else {
            return all;
        };
        let order = order::choices(item, choices, self.opening.seed);
        let offered = order.into_iter().filter(|place| {
            let code = choices.get(*place).map(|choice| choice.code.as_str());
            code.is_some_and(|code| self.offers(item, code))
        });
        let shown = offered.filter_map(|place| all.get(place));
        let renumbered = shown.zip(1..).map(|(pick, n): (&Pick, usize)| Pick {
            typed: n.to_string(),
            answer: pick.answer.clone(),
        });
        renumbered.collect()
    }
}
