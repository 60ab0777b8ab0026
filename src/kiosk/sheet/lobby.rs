//! The pages around a visit: the invitation, the languages, the end, calling staff.

use crate::kiosk::act::Act;
use crate::kiosk::model::{Model, Receipt, Screen, Standing};
use crate::kiosk::sheet::{Order, Sheet, both, every};
use crate::messages::Arg;
use crate::tui::qr;

/// The invitation, or that it is closed.
pub(super) fn lobby(model: &Model) -> Sheet {
    let mut sheet = Sheet::centred();
    let closed = match model.standing() {
        Standing::Open => None,
        Standing::Paused | Standing::Hours => Some("kiosk-closed"),
        Standing::Broken => Some("kiosk-broken"),
    };
    // Staff know the mark; to a visitor it says nothing.
    if !model.needs().is_empty() {
        let device = model.settings.device.as_deref().unwrap_or_default();
        sheet.lead = format!("· {device}");
    }
    if let Some(key) = closed {
        for voice in every(model) {
            sheet.strong(voice.say(key));
            if let Some((day, time)) = model.opens() {
                let args = [("day", Arg::from(day)), ("time", Arg::from(time))];
                sheet.plain(voice.with("kiosk-opens", &args));
            }
            sheet.plain(voice.say("kiosk-closed-help"));
        }
        return sheet;
    }
    let instrument = &model.package.instrument;
    let args = [("minutes", Arg::from(instrument.minutes))];
    for voice in every(model) {
        sheet.strong(voice.say("kiosk-invitation"));
        sheet.plain(voice.with("kiosk-invitation-facts", &args));
        sheet.spare(voice.say("kiosk-ask-staff"));
    }
    sheet.choice(Act::Begin, "1", both(model, "kiosk-begin"));
    sheet
}

/// The languages, each in its own words.
pub(super) fn languages(model: &Model) -> Sheet {
    let mut sheet = Sheet::centred();
    for voice in every(model) {
        sheet.strong(voice.say("kiosk-language"));
    }
    let languages = &model.package.instrument.languages;
    for (place, tag) in languages.iter().enumerate() {
        let name = model.words.voice(tag).say("language-name");
        let typed = (place + 1).to_string();
        sheet.choice(Act::Language(tag.clone()), &typed, name);
    }
    sheet.also(Act::Stop, "/", both(model, "kiosk-leave"));
    sheet
}

/// Sent, and not on the disk yet.
pub(super) fn saving(model: &Model) -> Sheet {
    let mut sheet = Sheet::centred();
    sheet.strong(model.voice().say("kiosk-saving"));
    sheet
}

/// Sent and safe: the code to take along.
pub(super) fn thanks(model: &Model, receipt: &Receipt) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    sheet.strong(voice.say("kiosk-thanks"));
    sheet.strong(voice.with("kiosk-code", &[("code", Arg::from(receipt.code.clone()))]));
    sheet.plain(voice.say("kiosk-code-use"));
    let seconds = Arg::Count(i64::try_from(model.settings.thanks).unwrap_or(0));
    sheet.spare(voice.with("kiosk-closes", &[("n", seconds)]));
    sheet.aside = qr::lines(&receipt.code, model.theme.ascii);
    sheet.choice(Act::Done, "1", voice.say("kiosk-done"));
    sheet
}

/// A visit that ended otherwise.
pub(super) fn farewell(model: &Model, key: &str) -> Sheet {
    let mut sheet = Sheet::centred();
    for voice in model.voices() {
        sheet.strong(voice.say(key));
    }
    sheet.choice(Act::Done, "1", both(model, "kiosk-done"));
    sheet
}

/// Calling staff, which is always within reach; in a visit, stopping is too.
pub(super) fn call(model: &Model, called: bool) -> Sheet {
    let mut sheet = Sheet::centred();
    let hooked = model.settings.bell || !model.settings.call.is_empty();
    let key = match (called, hooked) {
        (true, true) => "kiosk-called",
        (_, false) => "kiosk-ask-staff",
        (false, true) => "kiosk-call-question",
    };
    for voice in model.voices() {
        sheet.strong(voice.say(key));
    }
    if hooked && !called {
        sheet.choice(Act::Call, "1", both(model, "kiosk-call"));
    }
    let back = match (&model.screen, model.is_visited()) {
        (Screen::Visit(_), _) | (_, true) => "kiosk-go-on",
        _ => "kiosk-close",
    };
    let typed = (sheet.choices.len() + 1).to_string();
    sheet.choice(Act::Close, &typed, both(model, back));
    if model.is_visited() {
        let typed = (sheet.choices.len() + 1).to_string();
        sheet.choice(Act::Stop, &typed, both(model, "kiosk-stop"));
    }
    sheet.order = Order::List;
    sheet
}
