//! Answers and choices in words.

use crate::instrument::check::{choice_key, point_key};
use crate::instrument::model::{Item, ItemIx};
use crate::interview::answer::Answer;
use crate::interview::session::Session;
use crate::locale::words::Voice;

/// The words of one thing that can be picked for an item.
pub fn pick(voice: Voice<'_>, session: &Session, item: &Item, answer: &Answer) -> String {
    pick_in(session.lang(), voice, session, item, answer)
}

/// The same in a language of the instrument; the voice is to speak it too.
pub fn pick_in(
    lang: &str,
    voice: Voice<'_>,
    session: &Session,
    item: &Item,
    answer: &Answer,
) -> String {
    let key = match answer {
        Answer::Number(point) => match session.package().instrument.scale_of(item) {
            Some(scale) => point_key(&scale.id, *point),
            None => return point.to_string(),
        },
        Answer::Code(code) => choice_key(&item.words, code),
        Answer::Consent(true) => return voice.say("yes-agree"),
        Answer::Consent(false) => return voice.say("no-disagree"),
        _ => return String::new(),
    };
    session.text_in(lang, &key).unwrap_or_default()
}

/// An answer in words, non-answers and consents included.
pub fn answer(voice: Voice<'_>, session: &Session, item: ItemIx, answer: &Answer) -> String {
    match answer {
        Answer::Missing(missing) => voice.say(&format!("missing-{}", missing.name())),
        Answer::Consent(true) => voice.say("yes-agree"),
        Answer::Consent(false) => voice.say("no-disagree"),
        other => session.label(session.lang(), item, other),
    }
}
