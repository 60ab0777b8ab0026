//! How an item stands and what is wrong with it, in words: for maps and reviews.

use crate::instrument::model::{ItemIx, Level};
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
    let name = session.section_text(section, "");
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
    if check.level == Level::Info {
        return voice.with("check-info", &[("text", Arg::from(text))]);
    }
    if fault.kept {
        return voice.with("fault-kept", &[("check", Arg::from(text))]);
    }
    text
}

/// The items that may mend the check on the screen, each with its number and answer; nothing where
/// there is but one.
pub fn involved(voice: Voice<'_>, session: &Session) -> Option<String> {
    let items = session.involved();
    if items.len() < 2 {
        return None;
    }
    let outline = Outline::of(session);
    let told = |item: &ItemIx| {
        let number = outline.number(*item).unwrap_or(0);
        let args = [
            ("n", Arg::from(number)),
            ("answer", Arg::from(standing(voice, session, *item))),
        ];
        voice.with("check-item", &args)
    };
    let items: Vec<String> = items.iter().map(told).collect();
    let items = Arg::from(items.join(&voice.say("list-comma")));
    Some(voice.with("check-items", &[("items", items)]))
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
