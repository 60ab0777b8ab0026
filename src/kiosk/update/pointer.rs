//! Fingers and keys, both to targets: a finger has to come down and go up on the same one.

use crate::kiosk::act::Act;
use crate::kiosk::keys::Press;
use crate::kiosk::model::{Effect, Model, Pressed, Screen};
use crate::kiosk::place::{Placed, place};
use crate::kiosk::sheet::{Sheet, sheet};
use crate::kiosk::update::{act, ask_pin, visit};
use crate::tui::keys::Key;
use crate::tui::touch::{Touch, TouchKind};

/// A finger.
pub(super) fn touch(model: &mut Model, touch: Touch, effects: &mut Vec<Effect>) {
    if model.chord.touch(touch, model.size, model.now.mono) {
        ask_pin(model);
        return;
    }
    let page = sheet(model);
    let under = under(model, &page, touch);
    match touch.kind {
        TouchKind::Press => {
            let act = under.filter(|act| !is_second(model, touch, act));
            model.focus = None;
            model.pressed = Some(Pressed {
                on: act.is_some(),
                act,
            });
        }
        TouchKind::Drag => {
            if let Some(pressed) = &mut model.pressed {
                pressed.on &= under == pressed.act;
            }
        }
        TouchKind::Release => {
            let pressed = model.pressed.take().filter(|pressed| pressed.on);
            let meant = pressed.and_then(|pressed| pressed.act);
            if let Some(meant) = meant.filter(|meant| under.as_ref() == Some(meant)) {
                model.touched = Some((touch.col, touch.row, model.now.mono));
                if let Screen::Visit(visit) = &mut model.screen {
                    visit.notice = None;
                }
                act(model, meant, effects);
            }
        }
    }
}

/// Whether a touch is the second one of a trembling finger: on the same spot and at once. What is
/// touched again and again on purpose, and can be taken back, waits a third of that.
fn is_second(model: &Model, touch: Touch, act: &Act) -> bool {
    let repeated = matches!(
        act,
        Act::Digit(_) | Act::Erase | Act::More(_) | Act::Fewer(_) | Act::Up | Act::Down
    );
    let within = model.settings.double_touch / if repeated { 3 } else { 1 };
    model.touched.is_some_and(|(col, row, at)| {
        let near = col.abs_diff(touch.col) <= 2 && row.abs_diff(touch.row) <= 1;
        near && model.now.mono.saturating_sub(at) < within
    })
}

/// What lies under a finger. The invitation is taken wherever it is touched.
fn under(model: &Model, page: &Sheet, touch: Touch) -> Option<Act> {
    let placed = place(page, model.size, model.scroll, model.is_large());
    let lobby = matches!(model.screen, Screen::Lobby) && model.over.is_none();
    let anywhere = Act::Begin;
    let begin = lobby && page.offers(&anywhere);
    placed
        .at(touch.col, touch.row)
        .cloned()
        .or(begin.then_some(anywhere))
}

/// A key with a meaning on a page.
pub(super) fn pressed(
    model: &mut Model,
    page: &Sheet,
    press: Press,
    key: Key,
    effects: &mut Vec<Effect>,
) {
    let placed = place(page, model.size, model.scroll, model.is_large());
    let wanted = match press {
        Press::Type(_) | Press::Erase if page.letters => return visit::typed(model, key),
        Press::Type(' ') | Press::Take => taken(model, page, &placed),
        Press::Type(c) => typed(model, page, &placed, c),
        Press::Earlier | Press::Later => {
            select(model, &placed, press == Press::Later);
            None
        }
        Press::Erase => {
            let typed = model.digits.pop().is_some();
            Some(Act::Erase).filter(|act| !typed && page.offers(act))
        }
        Press::Back => [Act::Back, Act::Close]
            .into_iter()
            .find(|act| page.offers(act))
            // Stopping is a choice to be made, not one to be slipped into, once a visit has begun.
            .or(Some(Act::Stop).filter(|_| !model.is_begun())),
        Press::Help => Some(Act::Help),
        Press::Refuse => Some(Act::Refuse),
        Press::Next => [Act::Next, Act::Keep]
            .into_iter()
            .find(|act| page.offers(act)),
        Press::Up => Some(Act::Up).filter(|act| placed.offers(act)),
        Press::Down => Some(Act::Down).filter(|act| placed.offers(act)),
        Press::Language => page
            .targets()
            .map(|target| &target.act)
            .find(|act| matches!(act, Act::Speak(_)))
            .cloned(),
    };
    let leafs = matches!(wanted, Some(Act::Up | Act::Down));
    if let Some(wanted) = wanted.filter(|wanted| leafs || page.offers(wanted)) {
        act(model, wanted, effects);
    }
}

/// Enter: what is selected, what was typed, or the one way on. Where there is a choice and nothing
/// is selected, it does nothing.
fn taken(model: &mut Model, page: &Sheet, placed: &Placed) -> Option<Act> {
    if !model.digits.is_empty() {
        let digits = std::mem::take(&mut model.digits);
        let exact = page.targets().find(|target| target.typed == digits);
        return exact.map(|target| target.act.clone());
    }
    let selected = model.focus.and_then(|place| placed.spots.get(place));
    if let Some(spot) = selected {
        return Some(spot.target.act.clone());
    }
    let on = [Act::Next, Act::Try]
        .into_iter()
        .find(|act| page.offers(act));
    let only = match page.choices.as_slice() {
        [only] if only.act != Act::Send => Some(only.act.clone()),
        _ => None,
    };
    only.or(on)
}

/// A digit takes its target at once, unless a longer number could follow.
fn typed(model: &mut Model, page: &Sheet, placed: &Placed, c: char) -> Option<Act> {
    model.digits.push(visit::narrow(c));
    let digits = model.digits.clone();
    let exact = page.targets().find(|target| target.typed == digits);
    let begins = |typed: &str| typed.len() > digits.len() && typed.starts_with(&digits);
    if page.targets().any(|target| begins(&target.typed)) {
        let here = |spot: &crate::kiosk::place::Spot| spot.target.typed == digits;
        model.focus = placed.spots.iter().position(here);
        return None;
    }
    model.digits.clear();
    exact.map(|target| target.act.clone())
}

fn select(model: &mut Model, placed: &Placed, later: bool) {
    model.digits.clear();
    let last = placed.spots.len().checked_sub(1);
    model.focus = match (model.focus, later) {
        (None, true) => last.map(|_| 0),
        (None, false) => last,
        (Some(place), true) => last.map(|last| (place + 1).min(last)),
        (Some(place), false) => Some(place.saturating_sub(1)),
    };
}
