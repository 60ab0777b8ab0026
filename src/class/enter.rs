//! Entries: what a key does to a group's vote, as events of its interview.

use std::rc::Rc;

use crate::class::lesson::{Ballot, Lesson};
use crate::class::model::{Desk, Effect};
use crate::instrument::model::ItemIx;
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{BreakOff, Mode, Opening, Reopen, Way};
use crate::interview::seat::{Seat, Tag};
use crate::interview::session::{Session, Stage, Stamp};
use crate::wording::sentence::Sentence;

/// What is entered for one item of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// A point of the item's scale.
    Point(i64),
    /// The case says nothing about it.
    Silent,
    /// What the score given before rests on.
    Tag(Tag),
    /// Nothing any more.
    Nothing,
}

impl Desk {
    /// Enters something; `false` if it was not taken.
    pub fn enter(&mut self, round: u8, group: u8, item: ItemIx, what: Entered) -> bool {
        let now = self.now;
        let Some(lesson) = &mut self.lesson else {
            return false;
        };
        if lesson.is_closed(round) {
            self.notice = Some(Sentence::plain("class-closed"));
            return false;
        }
        let begins = matches!(what, Entered::Point(_) | Entered::Silent);
        if lesson.ballot(round, group).is_none() && begins {
            let id = self.seed.interview_id(now.at);
            let ballot = begin(lesson, &self.lang, id, round, group, now);
            lesson.ballots.push(ballot);
        }
        let mut ballots = lesson.ballots.iter_mut();
        let found = ballots.find(|one| one.seat.round == round && one.seat.group == group);
        let Some(Ballot { session, .. }) = found else {
            return false;
        };
        session.pressed(1);
        if session.package().instrument.languages.contains(&self.lang) {
            session.speak(&self.lang, now);
        }
        let taken = put(session, item, what, now);
        self.store();
        taken
    }

    /// Sends the events that votes have made to the disk.
    pub(super) fn store(&mut self) {
        let Some(lesson) = &mut self.lesson else {
            return;
        };
        for ballot in &mut lesson.ballots {
            let events = ballot.session.take();
            if events.is_empty() {
                continue;
            }
            if !lesson.held {
                let package = &lesson.package;
                let hold = Effect::Hold(package.instrument.hash.clone(), package.files.clone());
                self.effects.push(hold);
                lesson.held = true;
            }
            let id = ballot.session.id().to_owned();
            let newest = events.iter().map(|event| event.n).max();
            self.unsaved.insert(id.clone(), newest.unwrap_or_default());
            self.effects.push(Effect::Append(id, events));
        }
    }

    /// Ends a vote: each group's interview is finished, or broken off where it has blanks. From then
    /// on it is shown.
    pub fn close_vote(&mut self, round: u8) {
        let now = self.now;
        let Some(lesson) = &mut self.lesson else {
            return;
        };
        let ballots = lesson.ballots.iter_mut();
        for ballot in ballots.filter(|one| one.seat.round == round) {
            let receipt = self.seed.receipt();
            let session = &mut ballot.session;
            let whole =
                session.stage() == Stage::Closing && session.finalise(&receipt, now).is_ok();
            if !whole {
                // One that has ended already stays as it is.
                let _ = session.break_off(BreakOff::NoTime, "", &receipt, now);
            }
        }
        lesson.close(round, true);
        self.store();
    }

    /// Opens a vote again, to put something right.
    pub fn open_vote(&mut self, round: u8) {
        if let Some(lesson) = &mut self.lesson {
            lesson.close(round, false);
        }
    }
}

/// The interview of a group's vote. Nobody is asked for consent: a group speaks about a case, and
/// what it enters is about no person.
fn begin(lesson: &Lesson, lang: &str, id: String, round: u8, group: u8, now: Stamp) -> Ballot {
    let case = lesson.case.as_ref().map(|case| case.id.clone());
    let seat = Seat {
        class: lesson.code.clone(),
        case: case.unwrap_or_default(),
        group,
        of: lesson.groups,
        round,
    };
    let opening = Opening::at_desk(Mode::Class, None, None, None);
    let opening = Opening {
        consent: None,
        seat: Some(Box::new(seat.clone())),
        ..opening.bound_to(lesson.instrument(), lang, u32::from(group))
    };
    let mut session = Session::begin(Rc::clone(&lesson.package), id, opening, now);
    // No score is in sight before the vote is closed.
    session.panel(false, now);
    session.of_age(true, now);
    session.consent(true, now);
    Ballot { seat, session }
}

fn put(session: &mut Session, item: ItemIx, what: Entered, now: Stamp) -> bool {
    if session.has_ended() && session.open_again(Reopen::EntryError, "", now).is_err() {
        return false;
    }
    if let Entered::Tag(tag) = what {
        let point = session.answer_of(item).and_then(Answer::number);
        return point.is_some() && session.note(item, tag.name(), now).is_ok();
    }
    if session.item().map(|(place, _)| place) != Some(item)
        && session.jump(item, Way::Map, now).is_err()
    {
        return false;
    }
    // What is held by a check is recorded all the same; the vote goes on elsewhere.
    let before = session.answer_of(item).cloned();
    let answer = match what {
        Entered::Point(point) => Answer::Number(point),
        Entered::Silent => Answer::Missing(Missing::NotEvidenced),
        Entered::Tag(_) | Entered::Nothing => {
            session.clear(now);
            let _ = session.note(item, "", now);
            return true;
        }
    };
    if before.as_ref() == Some(&answer) {
        return true;
    }
    let _ = session.answer(answer.clone(), now);
    // A tag belongs to the score that it was given for.
    let _ = session.note(item, "", now);
    session.answer_of(item) == Some(&answer)
}
