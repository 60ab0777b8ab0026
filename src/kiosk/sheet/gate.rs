//! A visit's pages before the first item and behind the last one.

use crate::instrument::check::NOTICE;
use crate::interview::session::Stage;
use crate::kiosk::act::Act;
use crate::kiosk::model::{Model, Visit};
use crate::kiosk::sheet::{Order, Sheet, item};
use crate::messages::Arg;

/// The page of a visit.
pub(super) fn visit(model: &Model, visit: &Visit) -> Sheet {
    let mut sheet = match visit.session.stage() {
        Stage::Age => age(model, visit),
        Stage::Consent => consent(model, visit),
        Stage::Item(_) => item::item(model, visit),
        Stage::Closing | Stage::Ended(_) => closing(model),
    };
    if let Some(notice) = &visit.notice {
        let text = notice.say(model.voice());
        sheet.para(text, crate::tui::theme::Role::Warn, false);
    }
    if matches!(visit.session.stage(), Stage::Age | Stage::Consent) {
        sheet.also(Act::Stop, "/", model.voice().say("kiosk-leave"));
    }
    speak(model, visit, &mut sheet);
    sheet
}

/// Yes and no side by side and of one size.
fn age(model: &Model, visit: &Visit) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    let age = visit.session.package().instrument.min_age.unwrap_or(0);
    let args = [("age", Arg::from(u32::from(age)))];
    sheet.strong(voice.with("age-question", &args));
    sheet.plain(voice.with("kiosk-age-hint", &args));
    sheet.choice(Act::Yes, "1", voice.say("age-yes"));
    sheet.choice(Act::No, "2", voice.say("age-no"));
    sheet.order = Order::Row;
    sheet
}

fn consent(model: &Model, visit: &Visit) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    let session = &visit.session;
    sheet.strong(session.text("consent").unwrap_or_default());
    for slot in NOTICE {
        let text = session.text(&format!("consent.{slot}")).unwrap_or_default();
        let head = voice.say(&format!("notice-slot-{slot}"));
        let colon = voice.say("colon");
        sheet.plain(format!("{head}{colon}{text}"));
    }
    sheet.plain(voice.say(match model.settings.on_timeout {
        crate::config::kiosk::OnTimeout::SavePartial => "kiosk-consent-partial",
        crate::config::kiosk::OnTimeout::Discard => "kiosk-consent-discard",
    }));
    sheet.choice(Act::Yes, "1", voice.say("kiosk-agree"));
    sheet.choice(Act::No, "2", voice.say("kiosk-disagree"));
    sheet.order = Order::Row;
    sheet
}

fn closing(model: &Model) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    sheet.strong(voice.say("kiosk-closing"));
    sheet.choice(Act::Send, "1", voice.say("kiosk-send"));
    sheet.also(Act::Back, "/", voice.say("kiosk-back"));
    sheet
}

/// The other languages, each by its own name.
fn speak(model: &Model, visit: &Visit, sheet: &mut Sheet) {
    let languages = &model.package.instrument.languages;
    let here = languages.iter().position(|tag| tag == visit.session.lang());
    let next = here
        .and_then(|here| languages.get(here + 1))
        .or(languages.first());
    if let Some(next) = next.filter(|next| *next != visit.session.lang()) {
        let name = model.words.voice(next).say("language-name");
        sheet.also(Act::Speak(next.clone()), ".", name);
    }
}
