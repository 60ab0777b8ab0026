//! Holding an interview line by line.

use std::io::{BufRead, Write};

use crate::instrument::model::Level;
use crate::interview::choose::Misfit;
use crate::interview::event::{Opening, What};
use crate::interview::session::{Ending, Held, Session, Stage};
use crate::interview::share::Sharing;
use crate::library::shelf::Shelf;
use crate::locale::dates;
use crate::messages::Arg;
use crate::plain::ask::{Asked, read};
use crate::plain::{Broken, Plain};
use crate::store::tally::Tally;
use crate::wording::sentence;
use crate::wording::trouble;

/// Key presses of a line, its end included.
fn presses(line: &str) -> u32 {
    u32::try_from(line.chars().count() + 1).unwrap_or(u32::MAX)
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Lists what can be resumed or started, and does it.
    pub(super) fn home(&mut self, shelf: &Shelf, opening: Opening) -> Result<i32, Broken> {
        self.say("app-title")?;
        let open: Vec<_> = self.store.index().open.clone().into_iter().rev().collect();
        for (place, (_, summary)) in open.iter().enumerate() {
            let ago = dates::ago(self.voice(), summary.last, self.clock.stamp().at);
            let args = [
                ("ago", Arg::from(ago)),
                ("percent", Arg::from(summary.percent())),
                ("item", Arg::from(summary.count)),
            ];
            let detail = self.voice().with("home-open-detail", &args);
            self.line(&format!(
                "{}. {} · {detail}",
                place + 1,
                summary.opening.instrument
            ))?;
        }
        let good = |book: &crate::library::shelf::Book| book.package.as_ref().ok().cloned();
        let packages: Vec<_> = shelf.books.iter().filter_map(good).collect();
        for (place, package) in packages.iter().enumerate() {
            let title = package
                .texts
                .get(&self.lang, "title", &|_| None)
                .unwrap_or_default();
            self.line(&format!("{}. {title}", open.len() + place + 1))?;
        }
        self.say("plain-home")?;
        let Some(line) = self.prompt()? else {
            return Ok(0);
        };
        let Some(place) = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1)) else {
            return Ok(0);
        };
        if let Some((id, _)) = open.get(place) {
            return self.resume(shelf, id);
        }
        match packages.get(place - open.len().min(place)) {
            Some(package) => self.begin(std::rc::Rc::clone(package), opening),
            None => Ok(0),
        }
    }

    fn resume(&mut self, shelf: &Shelf, id: &str) -> Result<i32, Broken> {
        let events = self.store.load(id)?;
        let held = crate::store::reader::Reader::open(self.store.dir())?;
        let stamp = self.clock.stamp();
        let package = shelf.bound(&events, |hash| held.held(hash).ok().flatten());
        let session =
            package.and_then(|package| Session::resume(package, id.to_owned(), &events, stamp));
        if let Some(session) = session {
            return self.interview(session);
        }
        self.say("notice-cannot-resume")?;
        Ok(1)
    }

    /// Holds an interview to its end, or to the end of the input.
    pub(super) fn interview(&mut self, mut session: Session) -> Result<i32, Broken> {
        // Scores are told when asked for, so they are not in sight while answers are given.
        session.panel(false, self.clock.stamp());
        let title = session.text("title").unwrap_or_default();
        self.line(&title)?;
        loop {
            session.lang().clone_into(&mut self.lang);
            let go_on = match session.stage() {
                Stage::Age | Stage::Consent => self.gate(&mut session)?,
                Stage::Item(_) => self.item(&mut session)?,
                Stage::Closing => self.closing(&mut session)?,
                Stage::Ended(ending) => return self.ended(&session, ending),
            };
            if !go_on && session.state().opening.is_none() {
                self.say("nothing-written")?;
                return Ok(0);
            }
            if !go_on {
                session.pause(self.clock.stamp());
                self.save(&mut session)?;
                self.say("plain-paused")?;
                return Ok(0);
            }
            self.save(&mut session)?;
        }
    }

    /// Stores what happened. A fault is said at once and tried again with the next answer.
    fn save(&mut self, session: &mut Session) -> Result<(), Broken> {
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
        let Some(line) = self.prompt()? else {
            return Ok(false);
        };
        session.pressed(presses(&line));
        let yes = match line.as_str() {
            "1" | "１" | "y" => true,
            "2" | "２" => false,
            "l" => {
                self.other_language(session);
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

    fn item(&mut self, session: &mut Session) -> Result<bool, Broken> {
        self.tell_item(session)?;
        let before = session.stage();
        let mut sharing = match session.item().and_then(|(_, item)| item.allocation()) {
            Some(allocation) => Sharing::open(allocation, None),
            None => Sharing::default(),
        };
        while session.stage() == before {
            self.tell_share(session, &sharing)?;
            let Some(line) = self.prompt()? else {
                return Ok(false);
            };
            session.pressed(presses(&line));
            let Some((_, item)) = session.item() else {
                return Ok(true);
            };
            let asked = read(&session.package().instrument, item, &mut sharing, &line);
            let result = match asked {
                Ok(Asked::Leave) => return Ok(false),
                Ok(Asked::More) => continue,
                Ok(Asked::Language) => {
                    self.other_language(session);
                    return Ok(true);
                }
                Ok(Asked::Help) => {
                    self.tell_help(session)?;
                    continue;
                }
                Ok(Asked::Gauges) => {
                    self.tell_gauges(session)?;
                    continue;
                }
                Ok(Asked::Explain) => {
                    self.tell_reasons(session)?;
                    continue;
                }
                Ok(step) => self.step(session, step),
                Err(misfit) => Err(Held::Misfit(misfit)),
            };
            self.save(session)?;
            if let Err(held) = result {
                self.tell_held(session, held)?;
            }
        }
        Ok(true)
    }

    fn step(&mut self, session: &mut Session, asked: Asked) -> Result<(), Held> {
        let stamp = self.clock.stamp();
        match asked {
            Asked::Answer(answer) => session.answer(answer, stamp),
            Asked::Back => session.back(stamp),
            _ if session.warning().is_some() => session.keep(stamp),
            _ => session.next(stamp),
        }
    }

    fn tell_held(&mut self, session: &Session, held: Held) -> Result<(), Broken> {
        if let Held::Check(check) = held {
            let checks = &session.package().instrument.checks;
            if let Some(check) = checks.get(check) {
                let text = session
                    .text(&format!("check-{}", check.id))
                    .unwrap_or_default();
                let (head, keys) = match check.level {
                    Level::Hard => ("check-hard", "plain-check-hard"),
                    Level::Soft => ("check-soft", "plain-check-soft"),
                };
                let head = self.voice().say(head);
                self.line(&format!("{head}{text}"))?;
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

    fn other_language(&mut self, session: &mut Session) {
        let languages = &session.package().instrument.languages;
        let place = languages
            .iter()
            .position(|tag| tag == session.lang())
            .unwrap_or(0);
        let next = languages.get(place + 1).or(languages.first()).cloned();
        if let Some(next) = next {
            session.speak(&next, self.clock.stamp());
        }
    }

    fn closing(&mut self, session: &mut Session) -> Result<bool, Broken> {
        self.tell_closing(session)?;
        let Some(line) = self.prompt()? else {
            return Ok(false);
        };
        session.pressed(presses(&line));
        let stamp = self.clock.stamp();
        match line.as_str() {
            "" => {
                let code = self.seed.receipt();
                match session.finalise(&code, stamp) {
                    Ok(()) => self.tell_finished(session, &code)?,
                    Err(held) => self.tell_held(session, held)?,
                }
            }
            "<" | "b" => {
                // Behind the last item there is always one to go back to.
                let _ = session.back(stamp);
            }
            "l" => self.other_language(session),
            "q" => return Ok(false),
            _ => {}
        }
        Ok(true)
    }

    fn ended(&mut self, session: &Session, ending: Ending) -> Result<i32, Broken> {
        let (key, reason) = match ending {
            Ending::Finalised | Ending::BrokenOff => return Ok(0),
            Ending::Declined => ("ended-declined", "declined"),
            Ending::UnderAge => ("ended-under-age", "under-age"),
        };
        self.say(key)?;
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
