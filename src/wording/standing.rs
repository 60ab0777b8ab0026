//! How an item stands and what is wrong with it, in words: for maps and reviews.

use crate::instrument::model::ItemIx;
use crate::interview::outline::Outline;
use crate::interview::session::{Fault, Session, Stage, Status};
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::wording::answers;
use crate::wording::sentence::Sentence;

/// What an item is called in a list.
pub fn label(session: &Session, item: ItemIx) -> String {
    let words = |slot: &str| session.asked_in(session.lang(), item, slot);
    words("short").or_else(|| words("")).unwrap_or_default()
}

/// A section's name and how far it is: `安全与信任 3/4`.
pub fn heading(session: &Session, outline: &Outline, section: usize) -> String {
    let sections = &session.package().instrument.sections;
    let name = sections
        .get(section)
        .and_then(|s| session.text(&format!("section-{}", s.id)));
    let progress = outline.sections.get(section).copied().unwrap_or_default();
    let name = name.unwrap_or_default();
    format!("{name} {}/{}", progress.answered, progress.asked)
}

/// How an item stands: its answer, if it has one. Words to read stand in no way.
pub fn standing(voice: Voice<'_>, session: &Session, item: ItemIx) -> String {
    match (session.status(item), session.answer_of(item)) {
        (Status::OffPath, _) => voice.say("status-off-path"),
        (Status::Words, _) => String::new(),
        (Status::Answered | Status::Missing(_), Some(answer)) => {
            answers::answer(voice, session, item, answer)
        }
        _ => voice.say("status-open"),
    }
}

/// What stands against finishing.
pub fn fault(voice: Voice<'_>, session: &Session, fault: Fault) -> String {
    let checks = &session.package().instrument.checks;
    let Some(check) = fault.check.and_then(|check| checks.get(check)) else {
        let args = [("item", Arg::from(label(session, fault.item)))];
        return voice.with("fault-wanting", &args);
    };
    let text = session.text(&format!("check-{}", check.id));
    let text = text.unwrap_or_default();
    if fault.kept {
        return voice.with("fault-kept", &[("check", Arg::from(text))]);
    }
    text
}

/// Where the next answer leads back to, after a jump.
pub fn leads_back(session: &Session) -> Option<Sentence> {
    match session.leads_back()? {
        Stage::Item(place) => {
            let number = Outline::of(session).number(place)?;
            let args = vec![("n", Arg::from(number))];
            Some(Sentence::with("notice-leads-back", args))
        }
        _ => Some(Sentence::plain("notice-leads-to-end")),
    }
}
