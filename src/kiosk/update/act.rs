//! What a target does.

use crate::interview::session::Session;
use crate::kiosk::act::Act;
use crate::kiosk::keys;
use crate::kiosk::model::{Effect, Model, Over, Screen};
use crate::kiosk::update::lobby::{show, turned};
use crate::kiosk::update::{staff, visit};

/// Does what a target does. A page offers only what makes sense on it; anything else is nothing.
pub fn act(model: &mut Model, act: Act, effects: &mut Vec<Effect>) {
    match act {
        Act::Digit(_) | Act::Erase | Act::Try if matches!(model.over, Some(Over::Pin(_))) => {
            staff::pin(model, &act, effects);
        }
        Act::Leave | Act::Pause | Act::Play | Act::Large | Act::Export | Act::Quit => {
            staff::act(model, &act, effects);
        }
        Act::Begin => visit::begin(model, effects),
        Act::Language(lang) => visit::open(model, &lang, effects),
        Act::Speak(lang) => speak(model, &lang, effects),
        Act::Yes | Act::No => visit::gate(model, act == Act::Yes, effects),
        Act::Pick(place) => visit::pick(model, place, effects),
        Act::Digit(digit) => visit::typed(model, keys::letter(digit)),
        Act::Erase => visit::typed(model, keys::rubout()),
        Act::More(row) => visit::share(model, row, true),
        Act::Fewer(row) => visit::share(model, row, false),
        Act::Next => visit::next(model, effects),
        Act::Back => visit::walk(model, effects, Session::back),
        Act::Refuse => visit::refuse(model, effects),
        Act::Keep => visit::walk(model, effects, Session::keep),
        Act::Send => visit::send(model, effects),
        Act::Down => model.scroll = model.scroll.saturating_add(1),
        Act::Up => model.scroll = model.scroll.saturating_sub(1),
        Act::Help => over(model, Some(Over::Call { called: false })),
        Act::Call => {
            effects.push(Effect::Call);
            over(model, Some(Over::Call { called: true }));
        }
        Act::Close => over(model, None),
        Act::Stop => visit::stop(model, effects),
        Act::Done => show(model, Screen::Lobby, effects),
        Act::Stay => turned(model),
        Act::Try => {}
    }
}

fn over(model: &mut Model, over: Option<Over>) {
    model.over = over;
    turned(model);
}

fn speak(model: &mut Model, lang: &str, effects: &mut Vec<Effect>) {
    let now = model.now;
    if let Screen::Visit(visit) = &mut model.screen {
        visit.session.speak(lang, now);
        visit.notice = None;
    }
    model.scroll = 0;
    visit::store(model, effects);
}
