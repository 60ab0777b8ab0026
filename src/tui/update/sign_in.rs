//! Signing in and out.

use crate::config::pin;
use crate::config::settings::{Key as Setting, Value};
use crate::interview::choose::clean;
use crate::messages::Arg;
use crate::tui::keys::{Action, Key};
use crate::tui::model::sign_in::{Lock, SignIn, Step};
use crate::tui::model::{Effect, Model, Overlay};
use crate::tui::update::typing;
use crate::wording::sentence::Sentence;
use crate::wording::settings::template;

/// Longer than any id or PIN.
const LONGEST: usize = 40;

/// Asks who interviews.
pub(super) fn open(model: &mut Model) {
    let known = model.desk.interviewer.as_ref();
    let known = known.or(model.settings.interviewer.as_ref());
    model.overlay = Some(Overlay::SignIn(SignIn::open(known.map(String::as_str))));
}

/// Whoever the command line or the settings name signs in by that, unless a PIN is set: then it is
/// asked for.
pub fn greet(model: &mut Model) {
    let Some(id) = model.desk.interviewer.clone() else {
        return;
    };
    if pin::of(&model.settings.pins, &id).is_some() {
        model.desk.interviewer = None;
        model.overlay = Some(Overlay::SignIn(SignIn::pin_of(&id)));
    }
}

pub(super) fn act(model: &mut Model, sign: SignIn, action: Action) -> Vec<Effect> {
    match (action, sign.step) {
        (Action::Take, Step::Id) => id(model, sign),
        (Action::Take, Step::Pin) => check(model, sign),
        (Action::Take, Step::NewPin) => set(model, sign),
        (Action::Close, _) => Vec::new(),
        _ => stay(model, sign),
    }
}

pub(super) fn typed(model: &mut Model, mut sign: SignIn, key: Key) -> Vec<Effect> {
    typing::line(&mut sign.input, key, LONGEST);
    stay(model, sign)
}

fn stay(model: &mut Model, sign: SignIn) -> Vec<Effect> {
    model.overlay = Some(Overlay::SignIn(sign));
    Vec::new()
}

fn say(model: &mut Model, key: &'static str, sign: SignIn) -> Vec<Effect> {
    model.notice = Some(Sentence::plain(key));
    stay(model, sign)
}

/// An empty id signs out.
fn id(model: &mut Model, mut sign: SignIn) -> Vec<Effect> {
    let id = clean(sign.input.value());
    if id.is_empty() {
        model.desk.interviewer = None;
        model.notice = Some(Sentence::plain("notice-signed-out"));
        return keep(model, Setting::Interviewer, Value::Text(id));
    }
    if !pin::is_id(&id) {
        return say(model, "notice-bad-id", sign);
    }
    let known = pin::of(&model.settings.pins, &id).is_some();
    sign.step = if known { Step::Pin } else { Step::NewPin };
    sign.id = id;
    sign.input = tui_input::Input::default();
    stay(model, sign)
}

fn check(model: &mut Model, mut sign: SignIn) -> Vec<Effect> {
    let wait = model.lock.wait(model.now.mono);
    if wait > 0 {
        return wrong(model, sign, wait);
    }
    let hash = pin::of(&model.settings.pins, &sign.id).unwrap_or_default();
    if pin::fits(sign.input.value(), hash) {
        model.lock = Lock::default();
        return signed(model, sign.id);
    }
    model.lock.fail(model.now.mono);
    sign.input = tui_input::Input::default();
    let wait = model.lock.wait(model.now.mono);
    wrong(model, sign, wait)
}

fn wrong(model: &mut Model, sign: SignIn, wait: u64) -> Vec<Effect> {
    let wait = i64::try_from(wait).unwrap_or(i64::MAX);
    let args = vec![("n", Arg::Count(wait))];
    model.notice = Some(Sentence::with("notice-wrong-pin", args));
    stay(model, sign)
}

/// A PIN from now on, or none.
fn set(model: &mut Model, sign: SignIn) -> Vec<Effect> {
    let typed = sign.input.value().to_owned();
    if typed.is_empty() {
        return signed(model, sign.id);
    }
    if !pin::is_pin(&typed) {
        return say(model, "notice-bad-pin", sign);
    }
    let Some(entry) = pin::entry(&sign.id, &typed, model.seed.salt()) else {
        return say(model, "notice-bad-pin", sign);
    };
    let pins = pin::with(&model.settings.pins, &sign.id, entry);
    let mut effects = keep(model, Setting::Pins, Value::List(pins));
    effects.extend(signed(model, sign.id));
    effects
}

fn signed(model: &mut Model, id: String) -> Vec<Effect> {
    model.desk.interviewer = Some(id.clone());
    let args = vec![("id", Arg::Text(id.clone()))];
    model.notice = Some(Sentence::with("notice-signed-in", args));
    keep(model, Setting::Interviewer, Value::Text(id))
}

/// Puts a setting in force and has it written.
fn keep(model: &mut Model, key: Setting, value: Value) -> Vec<Effect> {
    model.settings.set(key, &value);
    let fresh = template(model.voice());
    vec![Effect::Configure(key, value, fresh)]
}
