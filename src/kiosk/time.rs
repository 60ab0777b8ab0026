//! What happens when nothing happens: pure functions of the model, so that the shell needs one
//! timer and none at all while nobody is there.

use crate::interview::event::BreakOff;
use crate::kiosk::model::{Effect, Model, Over, Screen, Standing};
use crate::kiosk::update::{lobby, visit};

/// The last so many seconds of a visit's idle time are a warning.
pub const WARNING: u64 = 10;
/// How long the PIN, and a page over the lobby, wait for the next sign of life.
const AWAY: u64 = 30_000;
/// How long the staff screen does.
const STAFF: u64 = 180_000;
/// How long the last page of a visit that was not sent stays.
const FAREWELL: u64 = 12_000;
/// How long the disk may take before a visitor is told that there is no receipt.
const DISK: u64 = 8_000;
/// How often a store that refused is asked again.
const PROBE: u64 = 30_000;

/// When the screen ends by itself, by the monotonic clock.
fn end(model: &Model) -> Option<u64> {
    if matches!(model.over, Some(Over::Pin(_))) {
        return Some(model.input + AWAY);
    }
    let after = match &model.screen {
        Screen::Language | Screen::Visit(_) => {
            return Some(model.input + model.settings.idle * 1000);
        }
        Screen::Saving(_) => return Some(model.shown + DISK),
        Screen::Thanks(_) => model.settings.thanks * 1000,
        Screen::Farewell(..) => FAREWELL,
        Screen::Staff(_) => STAFF,
        Screen::Lobby if model.over.is_some() => AWAY,
        Screen::Lobby => return None,
    };
    Some(model.input.max(model.shown) + after)
}

/// Seconds left, in the last ten of a visit.
pub fn countdown(model: &Model) -> Option<u64> {
    let over_pin = matches!(model.over, Some(Over::Pin(_)));
    let end = end(model).filter(|_| model.is_visited() && !over_pin)?;
    let left = end.saturating_sub(model.now.mono).div_ceil(1000);
    (left <= WARNING).then_some(left)
}

/// When the model must be woken next, by the monotonic clock; none: when something happens.
pub fn deadline(model: &Model) -> Option<u64> {
    let now = model.now.mono;
    let mut next = end(model);
    let pin = matches!(model.over, Some(Over::Pin(_)));
    if let (Some(end), true) = (next, model.is_visited() && !pin) {
        next = Some(match countdown(model) {
            // The number on the screen changes with every second.
            Some(left) => end.saturating_sub(left.saturating_sub(1) * 1000),
            None => end.saturating_sub(WARNING * 1000).min(end),
        });
    }
    if pin && model.lock.wait(now) > 0 {
        let second = model.lock.until - (model.lock.wait(now) - 1) * 1000;
        next = next.map(|next| next.min(second));
    }
    if matches!(model.screen, Screen::Lobby) && model.over.is_none() {
        next = match model.standing() {
            Standing::Broken => Some(model.probed + PROBE),
            _ => model.until_hours().map(|ms| now + ms.max(1)),
        };
    }
    next
}

/// Does what is due. Tells whether the screen ended, so that what came in meanwhile was meant for
/// another one.
pub(super) fn expire(model: &mut Model, effects: &mut Vec<Effect>) -> bool {
    let now = model.now.mono;
    let broken = model.standing() == Standing::Broken;
    if broken && now >= model.probed + PROBE {
        model.probed = now;
        effects.push(Effect::Settle);
    }
    if end(model).is_none_or(|end| now < end) {
        return false;
    }
    if matches!(model.over, Some(Over::Pin(_))) {
        model.over = None;
        lobby::turned(model);
        return true;
    }
    match &model.screen {
        Screen::Visit(_) => {
            visit::end(model, BreakOff::Abandoned, effects);
            lobby::show(model, Screen::Lobby, effects);
        }
        Screen::Saving(_) => lobby::unsure(model, effects),
        _ => lobby::show(model, Screen::Lobby, effects),
    }
    true
}
