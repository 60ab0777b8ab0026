//! The interview as a list, going anywhere in it, and notes.

use std::io::{BufRead, Write};

use crate::instrument::model::{ItemIx, Kind};
use crate::interview::event::Way;
use crate::interview::outline::Outline;
use crate::interview::session::{Session, Stage, Status};
use crate::messages::Arg;
use crate::plain::ask::numbered;
use crate::plain::desk::Turn;
use crate::plain::{Broken, Plain};
use crate::wording::{sentence, standing};

/// What takes a note away.
const NO_NOTE: &str = "-";

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Lists all items, or goes to the one that the query finds; several are listed. After the end
    /// the one is told instead.
    pub(super) fn map(&mut self, session: &mut Session, query: &str) -> Result<Turn, Broken> {
        let over = matches!(session.stage(), Stage::Ended(_));
        let outline = Outline::of(session);
        if query.is_empty() {
            self.tell_all(session, &outline)?;
            if !over {
                self.say("plain-map-hint")?;
            }
            return Ok(Turn::Looking(self.clock.stamp().mono));
        }
        let found = outline.find(session, query);
        match found.as_slice() {
            [] => self.refuse("plain-nothing-found"),
            [item] if !over => self.jump(session, *item, Way::Map),
            [item] => {
                self.tell_row(session, &outline, *item)?;
                let note = session.entry(*item).map(|entry| entry.note.as_str());
                if let Some(note) = note.filter(|note| !note.is_empty()) {
                    self.tell_note(note)?;
                }
                Ok(Turn::Looking(self.clock.stamp().mono))
            }
            found => {
                let n = [("n", Arg::from(found.len()))];
                let text = self.voice().with("plain-found", &n);
                self.line(&text)?;
                for item in found {
                    self.tell_row(session, &outline, *item)?;
                }
                Ok(Turn::Looking(self.clock.stamp().mono))
            }
        }
    }

    fn tell_all(&mut self, session: &Session, outline: &Outline) -> Result<(), Broken> {
        let mut section = None;
        let items = &session.package().instrument.items;
        let order = session.order().iter();
        let items = order.filter_map(|place| Some((*place, items.get(*place)?)));
        for (place, item) in items.filter(|(_, item)| item.kind != Kind::Calculated) {
            if section != Some(item.section) {
                section = Some(item.section);
                self.line(&standing::heading(session, outline, item.section))?;
            }
            self.tell_row(session, outline, place)?;
        }
        Ok(())
    }

    /// One item: its number if it is asked, its name, and everything about it in words.
    fn tell_row(
        &mut self,
        session: &Session,
        outline: &Outline,
        item: ItemIx,
    ) -> Result<(), Broken> {
        let voice = self.voice();
        let standing = match session.status(item) {
            Status::Words => voice.say("plain-words"),
            _ => standing::standing(voice, session, item),
        };
        let mut words = vec![standing];
        let noted = session.entry(item).is_some_and(|e| !e.note.is_empty());
        let here = session.stage() == Stage::Item(item);
        let marks = [
            (outline.is_wrong(item), "plain-wrong"),
            (noted, "plain-has-note"),
            (here, "plain-here"),
        ];
        words.extend(
            marks
                .iter()
                .filter(|(on, _)| *on)
                .map(|(_, key)| voice.say(key)),
        );
        let words = words.join(&voice.say("list-semicolon"));
        let label = standing::label(session, item);
        // A whole question brings its own mark.
        let colon = if label.ends_with(char::is_alphanumeric) {
            voice.say("colon")
        } else {
            " ".to_owned()
        };
        let number = outline.number(item).map(|n| format!("{n}. "));
        let number = number.unwrap_or_default();
        Ok(self.line(&format!("{number}{label}{colon}{words}"))?)
    }

    /// Goes to an item and says where the answer leads back to.
    pub(super) fn jump(
        &mut self,
        session: &mut Session,
        item: ItemIx,
        way: Way,
    ) -> Result<Turn, Broken> {
        if session.stage() == Stage::Item(item) {
            return self.refuse("plain-already-here");
        }
        let result = session.jump(item, way, self.clock.stamp());
        self.save(session)?;
        match result {
            Err(held) => self.tell_held(session, held)?,
            Ok(()) => {
                if let Some(sentence) = standing::leads_back(session) {
                    let text = sentence.say(self.voice());
                    self.line(&text)?;
                }
            }
        }
        Ok(Turn::On)
    }

    /// Writes a note to an item; without words it tells the note.
    pub(super) fn note(
        &mut self,
        session: &mut Session,
        item: ItemIx,
        words: &str,
    ) -> Result<Turn, Broken> {
        let known = session.entry(item).map(|entry| entry.note.clone());
        let known = known.filter(|note| !note.is_empty());
        let (text, said) = match (words, known) {
            ("", Some(note)) => {
                self.tell_note(&note)?;
                return self.refuse("plain-note-how");
            }
            ("" | NO_NOTE, None) => return self.refuse("plain-note-none"),
            (NO_NOTE, Some(_)) => ("", "plain-note-gone"),
            (words, _) => (words, "plain-noted"),
        };
        let result = session.note(item, text, self.clock.stamp());
        self.save(session)?;
        match result {
            Ok(()) => self.say(said)?,
            Err(misfit) => {
                let text = sentence::misfit(misfit).say(self.voice());
                self.line(&text)?;
            }
        }
        Ok(Turn::On)
    }

    /// Behind the last item a note begins with the number of its item.
    pub(super) fn note_of(&mut self, session: &mut Session, words: &str) -> Result<Turn, Broken> {
        let Some((number, words)) = numbered(words) else {
            return self.refuse("plain-note-number");
        };
        match Outline::of(session).item(number) {
            Some(item) => self.note(session, item, words),
            None => self.refuse("notice-no-number"),
        }
    }

    /// Tells a note on one line.
    pub(super) fn tell_note(&mut self, note: &str) -> Result<(), Broken> {
        let note = note.replace('\n', " / ");
        let text = self
            .voice()
            .with("plain-note", &[("note", Arg::from(note))]);
        Ok(self.line(&text)?)
    }
}
