//! The names of things in a story: items, languages, what was wrong with an answer.

use crate::instrument::model::ItemIx;
use crate::interview::event::What;
use crate::locale::negotiate;
use crate::messages::Arg;
use crate::wording::story::{Story, seconds};

impl Story<'_> {
    /// An item by its place on the questionnaire, its short name and its id; nothing named is the
    /// page behind the last one.
    pub(super) fn item(&self, id: &str) -> Arg {
        match self.then.package().instrument.find(id) {
            Some(place) => self.item_at(place),
            None if id.is_empty() => Arg::from(self.voice.say("story-end")),
            None => {
                let id = [("id", Arg::from(id))];
                Arg::from(self.voice.with("story-item-unknown", &id))
            }
        }
    }

    pub(super) fn item_at(&self, place: ItemIx) -> Arg {
        let items = &self.then.package().instrument.items;
        let id = items.get(place).map(|item| item.id.as_str());
        let id = id.unwrap_or_default();
        let mut args = vec![
            ("n", Arg::from((place + 1).to_string())),
            ("id", Arg::from(id)),
        ];
        match self.then.asked_in(self.voice.tag(), place, "short") {
            None => Arg::from(self.voice.with("story-item-bare", &args)),
            Some(name) => {
                args.push(("name", Arg::from(name)));
                Arg::from(self.voice.with("story-item", &args))
            }
        }
    }

    /// How long what an event is about has been on the screen in this visit, pages looked at left
    /// out, and how many keys were pressed there.
    pub(super) fn seen(&self, place: usize) -> String {
        let steps = self.walk.steps.iter().zip(self.events).take(place + 1);
        let here = self.walk.steps.get(place).and_then(|step| step.visit);
        let within = steps.filter(|(step, _)| here.is_some() && step.visit == here);
        let (mut ms, mut keys) = (0_u64, 0_u32);
        for (_, event) in within {
            let away = match event.what {
                What::Looked { ms, .. } => ms,
                _ => 0,
            };
            ms = ms.saturating_add(event.after).saturating_sub(away);
            keys = keys.saturating_add(event.keys);
        }
        let args = [
            ("seconds", Arg::from(seconds(ms))),
            ("keys", Arg::from(keys)),
        ];
        self.voice.with("story-seen", &args)
    }

    /// A language by its tag.
    pub(super) fn tongue(&self, tag: &str) -> Arg {
        match negotiate::nearest(tag) {
            Some("zh-CN") => Arg::from(self.voice.say("story-tongue-zh")),
            Some("en") => Arg::from(self.voice.say("story-tongue-en")),
            _ => Arg::from(tag),
        }
    }

    /// Why something was not taken, by its code.
    pub(super) fn misfit(&self, code: &str) -> String {
        match code {
            "not-number" => self.voice.say("misfit-not-number"),
            "out-of-range" => self.voice.say("misfit-out-of-range"),
            "too-long" => self.voice.say("misfit-too-long"),
            "no-choice" => self.voice.say("misfit-no-choice"),
            "exclusive" => self.voice.say("misfit-exclusive"),
            "no-special" => self.voice.say("misfit-no-special"),
            "parts" => self.voice.say("misfit-parts"),
            "points-left" => self.voice.say("misfit-points-left"),
            "points-over" => self.voice.say("misfit-points-over"),
            "no-room" => self.voice.say("misfit-no-room"),
            "empty" => self.voice.say("misfit-empty"),
            other => other.to_owned(),
        }
    }
}
