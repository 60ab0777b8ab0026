//! What the line-by-line front end says.

use std::io::{BufRead, Write};

use crate::advise::suggest;
use crate::instrument::check::{NOTICE, part_key};
use crate::instrument::model::{Allocation, Item, ItemIx, Kind, Labels};
use crate::interview::answer::Answer;
use crate::interview::outline::Outline;
use crate::interview::session::Session;
use crate::measure::gauge::Gauges;
use crate::messages::Arg;
use crate::plain::desk::{Turn, next_language};
use crate::plain::{Broken, Plain, points};
use crate::wording::{advice, answers, gauges, hints};

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
        let text = session
            .asked_in(session.lang(), place, "")
            .unwrap_or_default();
        let same = |other: ItemIx| {
            let other = instrument.items.get(other);
            other.map(|other| other.section) == Some(item.section)
        };
        let first = !session.before(place).any(same);
        if first {
            let name = session.section_text(item.section, "");
            self.line(&name.unwrap_or_default())?;
            if let Some(lead) = session.section_text(item.section, "lead") {
                self.line(&lead)?;
            }
        }
        let outline = Outline::of(session);
        let number = outline.number(place).unwrap_or(0);
        self.line(&format!("[{number}/{}] {text}", outline.last()))?;
        let other = self.second_language(session);
        if let Some(text) = other.and_then(|tag| session.asked_in(&tag, place, "")) {
            self.line(&text)?;
        }
        let scale = instrument.scale_of(item);
        if let Some(scale) = scale.filter(|scale| scale.labels == Labels::Ends) {
            let end = |point| Answer::Number(point);
            let low = self.pick(session, item, &end(scale.min));
            let high = self.pick(session, item, &end(scale.max));
            self.line(&format!("{} {low} … {} {high}", scale.min, scale.max))?;
        } else {
            for pick in session.picks(item) {
                let words = self.pick(session, item, &pick.answer);
                self.line(&format!("{} {words}", pick.typed))?;
            }
        }
        let hint = match &item.kind {
            Kind::Integer { min, max } => {
                let args = [("min", Arg::Count(*min)), ("max", Arg::Count(*max))];
                self.voice().with("integer-hint", &args)
            }
            Kind::Quantity(quantity) => hints::quantity(self.voice(), quantity),
            Kind::Text { max, pattern } => match pattern {
                Some(_) => session.words(place, "format").unwrap_or_default(),
                None => self.voice().with("plain-text", &[("max", Arg::from(*max))]),
            },
            Kind::Multi(_) => self.voice().say("plain-multi"),
            Kind::Allocation(allocation) => self.sharing_hint(session, item, allocation),
            Kind::Note => self.voice().say("note-hint"),
            _ => self.voice().say("plain-pick"),
        };
        self.line(&hint)?;
        self.tell_recorded(session, place)
    }

    /// The answer and the note that an item has already.
    fn tell_recorded(&mut self, session: &Session, place: ItemIx) -> Result<(), Broken> {
        if let Some(answer) = session.answer_of(place) {
            let words = answers::answer(self.voice(), session, place, answer);
            let text = self
                .voice()
                .with("recorded", &[("answer", Arg::from(words))]);
            self.line(&text)?;
        }
        match session.entry(place).map(|entry| entry.note.as_str()) {
            None | Some("") => Ok(()),
            Some(note) => self.tell_note(note),
        }
    }

    fn sharing_hint(&self, session: &Session, item: &Item, allocation: &Allocation) -> String {
        let name = |part: &String| self.part(session, item, allocation, part);
        let names: Vec<String> = allocation.parts.iter().map(name).collect();
        let args = [
            ("total", Arg::from(allocation.total)),
            (
                "parts",
                Arg::from(names.join(&self.voice().say("list-comma"))),
            ),
        ];
        self.voice().with("plain-allocation", &args)
    }

    /// Which part is to be given points next, and how many are left; nothing at other items.
    pub(super) fn tell_share(&mut self, session: &Session) -> Result<(), Broken> {
        if let Some((_, item)) = session.item()
            && let Some(allocation) = item.allocation()
            && let Some(part) = allocation.parts.get(points::next(&self.sharing))
        {
            let name = self.part(session, item, allocation, part);
            let args = [
                ("name", Arg::from(name)),
                ("left", Arg::from(self.sharing.left())),
            ];
            let text = self.voice().with("plain-share", &args);
            self.line(&text)?;
        }
        Ok(())
    }

    /// The language that is told beside the one of the interview, where both are asked for.
    fn second_language(&self, session: &Session) -> Option<String> {
        next_language(session).filter(|_| self.both)
    }

    /// The words of a choice, in both languages where both are asked for.
    fn pick(&self, session: &Session, item: &Item, answer: &Answer) -> String {
        let words = answers::pick(self.voice(), session, item, answer);
        let Some(tag) = self.second_language(session) else {
            return words;
        };
        let voice = self.words.voice(&tag);
        let other = answers::pick_in(&tag, voice, session, item, answer);
        format!("{words} / {other}")
    }

    /// The name of a part that is given points, in both languages where both are asked for.
    fn part(&self, session: &Session, item: &Item, parts: &Allocation, part: &str) -> String {
        let key = part_key(&item.words, parts, part);
        let other = self
            .second_language(session)
            .and_then(|tag| session.text_in(&tag, &key));
        let names = [session.text(&key), other];
        let names: Vec<String> = names.into_iter().flatten().collect();
        names.join(" / ")
    }

    pub(super) fn tell_help(&mut self, session: &Session) -> Result<Turn, Broken> {
        if let Some((place, _)) = session.item() {
            let slots = [
                ("item-help", "help"),
                ("item-purpose", "purpose"),
                ("item-probe", "probe"),
            ];
            for (head, slot) in slots {
                if let Some(text) = session.words(place, slot) {
                    let head = self.voice().say(head);
                    let colon = self.voice().say("colon");
                    self.line(&format!("{head}{colon}{text}"))?;
                }
            }
        }
        self.refuse("plain-help")
    }

    pub(super) fn tell_gauges(&mut self, session: &Session) -> Result<(), Broken> {
        if !session.shows_gauges() {
            self.say("gauges-off")?;
            return Ok(());
        }
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
}
