//! Behind the last item and after the end: the review, breaking off, opening again.

use std::io::{BufRead, Write};

use crate::interview::choose::{LONGEST_REASON, Misfit, clean};
use crate::interview::event::{BreakOff, Reopen, Way};
use crate::interview::identity::receipt_hash;
use crate::interview::outline::Outline;
use crate::interview::session::{Ending, Session, Stage};
use crate::messages::Arg;
use crate::plain::ask::{Asked, command, numbered, place};
use crate::plain::desk::Turn;
use crate::plain::{Broken, Plain};
use crate::wording::{sentence, standing};

/// A reason that was asked for.
enum Reason {
    /// Its place in the list, and words about it.
    Given(usize, String),
    /// Nobody wants to give one after all.
    Cancelled,
    /// The input ended.
    Silence,
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// How far the interview is, and what stands against finishing.
    pub(super) fn tell_closing(&mut self, session: &Session) -> Result<(), Broken> {
        if let Some(text) = session.screened() {
            self.line(&text)?;
        }
        let progress = session.progress();
        let args = [
            ("done", Arg::from(progress.answered)),
            ("of", Arg::from(progress.asked)),
        ];
        let text = self.voice().with("closing-title", &args);
        self.line(&text)?;
        let outline = Outline::of(session);
        let stops = outline.faults.iter().filter(|fault| fault.stops()).count();
        if stops > 0 {
            let n = [("n", Arg::from(stops))];
            let text = self.voice().with("plain-faults", &n);
            self.line(&text)?;
        }
        for fault in &outline.faults {
            let text = standing::fault(self.voice(), session, *fault);
            let number = outline.number(fault.item).unwrap_or(0);
            self.line(&format!("{number}. {text}"))?;
        }
        Ok(self.say(if stops > 0 {
            "plain-closing-faults"
        } else {
            "plain-closing"
        })?)
    }

    /// A line behind the last item.
    pub(super) fn at_closing(&mut self, session: &mut Session, line: &str) -> Result<Turn, Broken> {
        let stamp = self.clock.stamp();
        if line.is_empty() {
            let code = self.seed.receipt();
            let result = session.finalise(&code, stamp);
            self.save(session)?;
            match result {
                Ok(()) => self.tell_ended(session, Some(&code))?,
                Err(held) => self.tell_held(session, held)?,
            }
            return Ok(Turn::On);
        }
        if let Some((number, "")) = numbered(line) {
            return match Outline::of(session).item(number) {
                Some(item) => self.jump(session, item, Way::Review),
                None => self.refuse("notice-no-number"),
            };
        }
        match command(line.strip_prefix([':', '：']).unwrap_or(line)) {
            // Behind the last item there is always one to go back to.
            Some(Asked::Back) => {
                let _ = session.back(stamp);
                Ok(Turn::On)
            }
            Some(Asked::Note(words)) => self.note_of(session, &words),
            Some(Asked::Help) => self.refuse("plain-help-closing"),
            Some(asked) => self.everywhere(session, asked),
            None => self.refuse("plain-not-here"),
        }
    }

    /// A line after the end.
    pub(super) fn at_end(&mut self, session: &mut Session, line: &str) -> Result<Turn, Broken> {
        if line.is_empty() {
            return Ok(Turn::Leave);
        }
        match command(line.strip_prefix([':', '：']).unwrap_or(line)) {
            Some(Asked::Reopen) => self.reopen(session),
            Some(Asked::Help) => self.refuse("plain-help-ended"),
            Some(Asked::Note(words)) if words.is_empty() => self.refuse("plain-frozen"),
            Some(
                asked @ (Asked::Leave
                | Asked::Language
                | Asked::Map(_)
                | Asked::Gauges
                | Asked::Explain),
            ) => self.everywhere(session, asked),
            _ => self.refuse("plain-frozen"),
        }
    }

    /// Says one sentence; nothing else changes.
    pub(super) fn refuse(&mut self, key: &str) -> Result<Turn, Broken> {
        self.say(key)?;
        Ok(Turn::On)
    }

    /// Ends the interview early.
    pub(super) fn break_off(&mut self, session: &mut Session) -> Result<Turn, Broken> {
        self.say("break-off-hint")?;
        let codes = BreakOff::ALL.map(BreakOff::name);
        let (place, words) = match self.reason(session, "break-off", &codes)? {
            Reason::Given(place, words) => (place, words),
            Reason::Cancelled => return self.refuse("plain-cancelled"),
            Reason::Silence => return Ok(Turn::Leave),
        };
        let code = self.seed.receipt();
        let stamp = self.clock.stamp();
        let reason = BreakOff::ALL.get(place).copied().unwrap_or(BreakOff::Other);
        let result = session.break_off(reason, &words, &code, stamp);
        self.save(session)?;
        match result {
            Ok(()) => self.tell_ended(session, Some(&code))?,
            Err(held) => self.tell_held(session, held)?,
        }
        Ok(Turn::On)
    }

    fn reopen(&mut self, session: &mut Session) -> Result<Turn, Broken> {
        self.say("reopen-hint")?;
        let codes = Reopen::ALL.map(Reopen::name);
        let (place, words) = match self.reason(session, "reopen", &codes)? {
            Reason::Given(place, words) => (place, words),
            Reason::Cancelled => return self.refuse("plain-cancelled"),
            Reason::Silence => return Ok(Turn::Leave),
        };
        let reason = Reopen::ALL.get(place).copied().unwrap_or(Reopen::Other);
        let stamp = self.clock.stamp();
        let result = session.open_again(reason, &words, stamp);
        self.save(session)?;
        if let Err(held) = result {
            self.tell_held(session, held)?;
        }
        Ok(Turn::On)
    }

    /// Asks for one of the reasons, then for words about it.
    fn reason(
        &mut self,
        session: &mut Session,
        family: &str,
        codes: &[&str],
    ) -> Result<Reason, Broken> {
        for (place, code) in codes.iter().enumerate() {
            let text = self.voice().say(&format!("{family}-{code}"));
            self.line(&format!("{} {text}", place + 1))?;
        }
        self.say("plain-reason")?;
        let chosen = loop {
            let Some(line) = self.hear(session)? else {
                return Ok(Reason::Silence);
            };
            if line.is_empty() || line == "<" {
                return Ok(Reason::Cancelled);
            }
            match place(&line).filter(|place| *place < codes.len()) {
                Some(place) => break place,
                None => self.say("notice-no-choice")?,
            }
        };
        let wanted = codes.get(chosen) == Some(&"other");
        self.say(if wanted {
            "plain-reason-words-needed"
        } else {
            "plain-reason-words"
        })?;
        loop {
            let Some(line) = self.hear(session)? else {
                return Ok(Reason::Silence);
            };
            let words = clean(&line);
            if line == "<" {
                return Ok(Reason::Cancelled);
            } else if wanted && words.is_empty() {
                self.say("notice-say-reason")?;
            } else if words.chars().count() > LONGEST_REASON {
                let text = sentence::misfit(Misfit::TooLong(LONGEST_REASON));
                let text = text.say(self.voice());
                self.line(&text)?;
            } else {
                return Ok(Reason::Given(chosen, words));
            }
        }
    }

    /// How the interview ended, the receipt code if the respondent has none yet, and the scores.
    pub(super) fn tell_ended(
        &mut self,
        session: &Session,
        code: Option<&str>,
    ) -> Result<(), Broken> {
        self.say(match session.stage() {
            Stage::Ended(Ending::BrokenOff) if session.is_partial() => "broken-off-partial",
            Stage::Ended(Ending::BrokenOff) => "broken-off-title",
            Stage::Ended(Ending::ScreenedOut) => "screened-out-title",
            _ => "finished-title",
        })?;
        let state = session.state();
        if state.revision > 1 {
            let n = [("n", Arg::from(state.revision))];
            let text = self.voice().with("revision", &n);
            self.line(&text)?;
        }
        let fresh = |code: &&str| state.receipt.as_deref() == Some(&receipt_hash(code));
        match code.filter(fresh) {
            Some(code) => {
                let label = self.voice().say("receipt");
                self.line(&format!("{label} {code}"))?;
                self.say("receipt-hint")?;
            }
            None => self.say("receipt-known")?,
        }
        let screened = session.stage() == Stage::Ended(Ending::ScreenedOut);
        if screened || !session.shows_gauges() {
            return Ok(());
        }
        self.tell_gauges(session)
    }
}
