//! What the line-by-line front end says.

use std::io::{BufRead, Write};

use crate::advise::suggest;
use crate::instrument::check::{NOTICE, part_key};
use crate::instrument::model::{Allocation, Item, Kind, Labels};
use crate::interview::choose::picks;
use crate::interview::session::Session;
use crate::interview::share::Sharing;
use crate::measure::gauge::Gauges;
use crate::messages::Arg;
use crate::plain::{Broken, Plain, points};
use crate::wording::{advice, answers, gauges};

/// So many suggestions are told; the rest is a command away on the full screen.
const SUGGESTIONS: usize = 5;

impl<R: BufRead, W: Write> Plain<R, W> {
    pub(super) fn tell_age(&mut self, session: &Session) -> Result<(), Broken> {
        let age = u32::from(session.package().instrument.min_age.unwrap_or(0));
        let text = self
            .voice()
            .with("age-question", &[("age", Arg::from(age))]);
        self.line(&text)?;
        self.two("age-yes", "age-no")
    }

    pub(super) fn tell_consent(&mut self, session: &Session) -> Result<(), Broken> {
        let lead = session.text("consent").unwrap_or_default();
        self.line(&lead)?;
        for slot in NOTICE {
            let head = self.voice().say(&format!("notice-slot-{slot}"));
            let text = session.text(&format!("consent.{slot}")).unwrap_or_default();
            let colon = self.voice().say("colon");
            self.line(&format!("{head}{colon}{text}"))?;
        }
        self.two("consent-yes", "consent-no")
    }

    fn two(&mut self, yes: &str, no: &str) -> Result<(), Broken> {
        for (typed, key) in [("1", yes), ("2", no)] {
            let words = self.voice().say(key);
            self.line(&format!("{typed} {words}"))?;
        }
        Ok(())
    }

    /// The question, what can be picked, and what is recorded already.
    pub(super) fn tell_item(&mut self, session: &Session) -> Result<(), Broken> {
        let Some((place, item)) = session.item() else {
            return Ok(());
        };
        let instrument = &session.package().instrument;
        let progress = session.progress();
        let text = session.text(&item.id).unwrap_or_default();
        let first = (0..place).all(|other| {
            let section = instrument.items.get(other).map(|other| other.section);
            section != Some(item.section) || !session.on_path(other)
        });
        if first && let Some(section) = instrument.sections.get(item.section) {
            let key = format!("section-{}", section.id);
            self.line(&session.text(&key).unwrap_or_default())?;
            if let Some(lead) = session.text(&format!("{key}.lead")) {
                self.line(&lead)?;
            }
        }
        let asked = |other: &usize| {
            let note = instrument
                .items
                .get(*other)
                .is_some_and(|item| item.kind == Kind::Note);
            session.on_path(*other) && !note
        };
        let number = (0..=place).filter(asked).count();
        self.line(&format!("[{number}/{}] {text}", progress.asked))?;
        let scale = instrument.scale_of(item);
        if let Some(scale) = scale.filter(|scale| scale.labels == Labels::Ends) {
            let end = |point| crate::interview::answer::Answer::Number(point);
            let low = answers::pick(self.voice(), session, item, &end(scale.min));
            let high = answers::pick(self.voice(), session, item, &end(scale.max));
            self.line(&format!("{} {low} … {} {high}", scale.min, scale.max))?;
        } else {
            for pick in picks(instrument, item) {
                let words = answers::pick(self.voice(), session, item, &pick.answer);
                self.line(&format!("{} {words}", pick.typed))?;
            }
        }
        let hint = match &item.kind {
            Kind::Integer { min, max } => {
                let args = [("min", Arg::Count(*min)), ("max", Arg::Count(*max))];
                self.voice().with("integer-hint", &args)
            }
            Kind::Text { max } => self.voice().with("plain-text", &[("max", Arg::from(*max))]),
            Kind::Multi(_) => self.voice().say("plain-multi"),
            Kind::Allocation(allocation) => self.sharing_hint(session, item, allocation),
            Kind::Note => self.voice().say("note-hint"),
            _ => self.voice().say("plain-pick"),
        };
        self.line(&hint)?;
        if let Some(answer) = session.answer_of(place) {
            let words = answers::answer(self.voice(), session, place, answer);
            let text = self
                .voice()
                .with("recorded", &[("answer", Arg::from(words))]);
            self.line(&text)?;
        }
        Ok(())
    }

    fn sharing_hint(&self, session: &Session, item: &Item, allocation: &Allocation) -> String {
        let name = |part: &String| session.text(&part_key(&item.id, allocation, part));
        let names: Vec<String> = allocation.parts.iter().filter_map(name).collect();
        let args = [
            ("total", Arg::from(allocation.total)),
            (
                "parts",
                Arg::from(names.join(&self.voice().say("list-comma"))),
            ),
        ];
        self.voice().with("plain-allocation", &args)
    }

    /// Which part is to be given points next, and how many are left.
    pub(super) fn tell_share(
        &mut self,
        session: &Session,
        sharing: &Sharing,
    ) -> Result<(), Broken> {
        if let Some((_, item)) = session.item()
            && let Some(allocation) = item.allocation()
            && let Some(part) = allocation.parts.get(points::next(sharing))
        {
            let name = session.text(&part_key(&item.id, allocation, part));
            let args = [
                ("name", Arg::from(name.unwrap_or_default())),
                ("left", Arg::from(sharing.left())),
            ];
            let text = self.voice().with("plain-share", &args);
            self.line(&text)?;
        }
        Ok(())
    }

    pub(super) fn tell_help(&mut self, session: &Session) -> Result<(), Broken> {
        if let Some((_, item)) = session.item() {
            for (head, slot) in [("item-help", "help"), ("item-probe", "probe")] {
                if let Some(text) = session.text(&format!("{}.{slot}", item.id)) {
                    let head = self.voice().say(head);
                    let colon = self.voice().say("colon");
                    self.line(&format!("{head}{colon}{text}"))?;
                }
            }
        }
        Ok(self.say("plain-help")?)
    }

    pub(super) fn tell_gauges(&mut self, session: &Session) -> Result<(), Broken> {
        let measured = Gauges::of(session, self.scheme);
        self.say("panel-title")?;
        for line in gauges::lines(self.voice(), session, &measured) {
            self.line(&line)?;
        }
        self.say("panel-suggestions")?;
        let suggestions = suggest::of(&self.catalogue, session, self.scheme);
        if suggestions.is_empty() {
            self.say(gauges::no_suggestions(&measured))?;
        }
        for suggestion in suggestions.iter().take(SUGGESTIONS) {
            let head = advice::headline(self.voice(), &self.catalogue, suggestion);
            let because = advice::because(self.voice(), session, &self.catalogue, suggestion);
            self.line(&format!("- {head} {because}"))?;
        }
        Ok(())
    }

    pub(super) fn tell_reasons(&mut self, session: &Session) -> Result<(), Broken> {
        let suggestions = suggest::of(&self.catalogue, session, self.scheme);
        if suggestions.is_empty() {
            self.say(gauges::no_suggestions(&Gauges::of(session, self.scheme)))?;
        }
        for suggestion in suggestions.iter().take(SUGGESTIONS) {
            let head = advice::headline(self.voice(), &self.catalogue, suggestion);
            self.line(&format!("- {head}"))?;
            let voice = self.words.voice(&self.lang);
            let (catalogue, scheme) = (&self.catalogue, self.scheme);
            for text in advice::explain(voice, session, catalogue, suggestion, scheme) {
                if !text.is_empty() {
                    self.line(&format!("  {text}"))?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn tell_closing(&mut self, session: &Session) -> Result<(), Broken> {
        let progress = session.progress();
        let args = [
            ("done", Arg::from(progress.answered)),
            ("of", Arg::from(progress.asked)),
        ];
        let text = self.voice().with("closing-title", &args);
        self.line(&text)?;
        Ok(self.say("plain-closing")?)
    }

    pub(super) fn tell_finished(&mut self, session: &Session, code: &str) -> Result<(), Broken> {
        self.say("finished-title")?;
        let label = self.voice().say("receipt");
        self.line(&format!("{label} {code}"))?;
        self.say("receipt-hint")?;
        self.tell_gauges(session)
    }
}
