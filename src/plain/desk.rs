//! Holding an interview line by line: the gate, the items, saving.

use std::io::{BufRead, Write};

use crate::instrument::model::Level;
use crate::interview::choose::Misfit;
use crate::interview::event::{Sheet, What};
use crate::interview::session::{Ending, Held, Session, Stage};
use crate::interview::share::Sharing;
use crate::locale::dates;
use crate::messages::Arg;
use crate::plain::ask::{Asked, read};
use crate::plain::{Broken, Plain};
use crate::store::tally::Tally;
use crate::wording::trouble;
use crate::wording::{sentence, standing};

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Another line may come.
    On,
    /// The list of all items is in sight from this moment on, by the monotonic clock.
    Looking(u64),
    /// What is asked here is said again.
    Again,
    /// The interview is left, by a command or since the input ended.
    Leave,
}

/// Key presses of a line, its end included.
fn presses(line: &str) -> u32 {
    u32::try_from(line.chars().count() + 1).unwrap_or(u32::MAX)
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Holds an interview to its end, or to the end of the input; one that has ended is looked at.
    pub(super) fn interview(&mut self, mut session: Session) -> Result<i32, Broken> {
        let title = session.text("title").unwrap_or_default();
        self.line(&title)?;
        if session.has_ended() {
            self.tell_ended(&session, None)?;
        }
        loop {
            // Scores are told when asked for, so they are not in sight while answers are given.
            session.panel(false, self.clock.stamp());
            session.lang().clone_into(&mut self.lang);
            let go_on = match session.stage() {
                Stage::Age | Stage::Consent => self.gate(&mut session)?,
                Stage::Item(_) => {
                    let allocation = session.item().and_then(|(_, item)| item.allocation());
                    let sharing = allocation.map(|allocation| Sharing::open(allocation, None));
                    self.sharing = sharing.unwrap_or_default();
                    self.tell_item(&session)?;
                    self.turns(&mut session, Self::at_item)?
                }
                Stage::Closing => {
                    self.tell_closing(&session)?;
                    self.turns(&mut session, Self::at_closing)?
                }
                Stage::Ended(Ending::Declined) => return self.turned_away(&session, "declined"),
                Stage::Ended(Ending::UnderAge) => return self.turned_away(&session, "under-age"),
                Stage::Ended(_) => {
                    self.say("plain-ended")?;
                    self.turns(&mut session, Self::at_end)?
                }
            };
            if !go_on {
                return self.leave(&mut session);
            }
            self.save(&mut session)?;
        }
    }

    /// Leaves an interview as it is, to be gone on with.
    fn leave(&mut self, session: &mut Session) -> Result<i32, Broken> {
        if session.state().opening.is_none() {
            self.say("nothing-written")?;
        } else if !session.has_ended() {
            session.pause(self.clock.stamp());
            self.save(session)?;
            self.say("plain-paused")?;
        }
        Ok(0)
    }

    /// Takes lines as long as they do not lead to another stage.
    fn turns(
        &mut self,
        session: &mut Session,
        obey: fn(&mut Self, &mut Session, &str) -> Result<Turn, Broken>,
    ) -> Result<bool, Broken> {
        let before = session.stage();
        let mut looking = None;
        while session.stage() == before {
            self.tell_share(session)?;
            let Some(line) = self.hear(session)? else {
                return Ok(false);
            };
            if let Some(since) = looking.take() {
                let now = self.clock.stamp();
                session.looked(Sheet::Map, now.mono.saturating_sub(since), now);
            }
            let turn = obey(self, session, &line)?;
            self.save(session)?;
            match turn {
                Turn::On => {}
                Turn::Looking(since) => looking = Some(since),
                Turn::Again => return Ok(true),
                Turn::Leave => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Asks for a line and counts its keys; `None` at the end of the input.
    pub(super) fn hear(&mut self, session: &mut Session) -> Result<Option<String>, Broken> {
        let line = self.prompt()?;
        if let Some(line) = &line {
            session.pressed(presses(line));
        }
        Ok(line)
    }

    /// Stores what happened. A fault is said at once and tried again with the next answer.
    pub(super) fn save(&mut self, session: &mut Session) -> Result<(), Broken> {
        let events = session.take();
        if events.is_empty() {
            return Ok(());
        }
        if matches!(
            events.first().map(|event| &event.what),
            Some(What::Opened(_))
        ) {
            let package = session.package();
            self.store.hold(&package.instrument.hash, &package.files)?;
        }
        if let Err(error) = self.store.append(session.id(), &events) {
            let text = trouble::store(self.voice(), &error);
            let head = self.voice().say("not-saved");
            self.line(&format!("{head} {text}"))?;
        }
        Ok(())
    }

    fn gate(&mut self, session: &mut Session) -> Result<bool, Broken> {
        let age = session.stage() == Stage::Age;
        if age {
            self.tell_age(session)?;
        } else {
            self.tell_consent(session)?;
        }
        let Some(line) = self.hear(session)? else {
            return Ok(false);
        };
        let yes = match line.as_str() {
            "1" | "１" | "y" => true,
            "2" | "２" => false,
            "l" => {
                self.other_language(session)?;
                return Ok(true);
            }
            "q" => return Ok(false),
            _ => {
                self.say("notice-choose")?;
                return Ok(true);
            }
        };
        let stamp = self.clock.stamp();
        if age {
            session.of_age(yes, stamp);
        } else {
            session.consent(yes, stamp);
        }
        Ok(true)
    }

    /// A line at an item.
    fn at_item(&mut self, session: &mut Session, line: &str) -> Result<Turn, Broken> {
        let Some((place, item)) = session.item() else {
            return Ok(Turn::Again);
        };
        let stamp = self.clock.stamp();
        let result = match read(session, item, &mut self.sharing, line) {
            Ok(Asked::More) => return Ok(Turn::On),
            Ok(Asked::Note(words)) => return self.note(session, place, &words),
            Ok(Asked::Help) => return self.tell_help(session),
            Ok(Asked::Answer(answer)) => session.answer(answer, stamp),
            Ok(Asked::Back) => session.back(stamp),
            Ok(Asked::Next) if session.warning().is_some() => session.keep(stamp),
            Ok(Asked::Next) => session.next(stamp),
            Ok(asked) => return self.everywhere(session, asked),
            Err(misfit) => {
                session.reject(misfit, stamp);
                Err(Held::Misfit(misfit))
            }
        };
        self.save(session)?;
        match result {
            Err(held) => self.tell_held(session, held)?,
            Ok(()) => {
                if let Some(sentence) = sentence::told(session) {
                    let text = sentence.say(self.voice());
                    self.line(&text)?;
                }
            }
        }
        Ok(Turn::On)
    }

    /// What can be asked for at any item and behind the last one.
    pub(super) fn everywhere(
        &mut self,
        session: &mut Session,
        asked: Asked,
    ) -> Result<Turn, Broken> {
        match asked {
            Asked::Leave => return Ok(Turn::Leave),
            Asked::Language => return self.other_language(session),
            Asked::Both => return self.both_languages(session),
            Asked::Map(query) => return self.map(session, &query),
            Asked::BreakOff => return self.break_off(session),
            Asked::Gauges => self.tell_gauges(session)?,
            Asked::Explain => self.tell_reasons(session)?,
            _ => self.say("plain-not-here")?,
        }
        Ok(Turn::On)
    }

    /// Says why the interview did not move.
    pub(super) fn tell_held(&mut self, session: &Session, held: Held) -> Result<(), Broken> {
        if let Held::Check(check) = held {
            let checks = &session.package().instrument.checks;
            if let Some(check) = checks.get(check) {
                let text = session
                    .text(&format!("check-{}", check.id))
                    .unwrap_or_default();
                let (head, keys) = match check.level {
                    Level::Hard => ("check-hard", "plain-check-hard"),
                    Level::Soft | Level::Info => ("check-soft", "plain-check-soft"),
                };
                let head = self.voice().say(head);
                self.line(&format!("{head}{text}"))?;
                if let Some(text) = standing::involved(self.voice(), session) {
                    self.line(&text)?;
                }
                self.say(keys)?;
            }
        }
        if matches!(held, Held::Required | Held::Misfit(Misfit::Empty)) {
            self.say("plain-required")?;
        } else if let Held::Misfit(Misfit::Room(n)) = held {
            let text = self.voice().with("plain-room", &[("n", Arg::from(n))]);
            self.line(&text)?;
        } else if let Some(sentence) = sentence::held(held) {
            let text = sentence.say(self.voice());
            self.line(&text)?;
        }
        Ok(())
    }

    /// Goes over to the instrument's next language.
    pub(super) fn other_language(&mut self, session: &mut Session) -> Result<Turn, Broken> {
        match next_language(session) {
            Some(next) => session.speak(&next, self.clock.stamp()),
            None => self.say("plain-one-language")?,
        }
        Ok(Turn::Again)
    }

    fn both_languages(&mut self, session: &Session) -> Result<Turn, Broken> {
        if next_language(session).is_none() {
            self.say("plain-one-language")?;
            return Ok(Turn::On);
        }
        self.both = !self.both;
        Ok(Turn::Again)
    }

    /// Counts someone who gave no interview.
    fn turned_away(&mut self, session: &Session, reason: &str) -> Result<i32, Broken> {
        self.say(match reason {
            "declined" => "ended-declined",
            _ => "ended-under-age",
        })?;
        let opening = session.opening();
        self.store.tally(&Tally {
            day: dates::day(self.clock.stamp().at),
            instrument: opening.instrument.clone(),
            branch: opening.branch.clone(),
            mode: opening.mode,
            reason: reason.to_owned(),
            back: false,
        })?;
        Ok(0)
    }
}

/// The language after the present one, if the instrument has another.
pub(super) fn next_language(session: &Session) -> Option<String> {
    let languages = &session.package().instrument.languages;
    let here = languages.iter().position(|tag| tag == session.lang())?;
    let next = languages.get(here + 1).or(languages.first())?;
    (next != session.lang()).then(|| next.clone())
}
