//! Going from screen to screen.

use crate::kiosk::keys::Chord;
use crate::kiosk::model::{Effect, Model, Screen};

/// Shows a screen. Where a visit is over, nothing of it may be found again.
pub(in crate::kiosk) fn show(model: &mut Model, screen: Screen, effects: &mut Vec<Effect>) {
    let lobby = matches!(screen, Screen::Lobby);
    model.screen = screen;
    model.over = None;
    model.shown = model.now.mono;
    turned(model);
    if lobby {
        model.touched = None;
        model.keyed = false;
        model.chord = Chord::default();
        effects.push(Effect::Wipe);
    }
}

/// The page changed: what was selected, half typed or under a finger belongs to the one before.
pub(in crate::kiosk) fn turned(model: &mut Model) {
    model.scroll = 0;
    model.focus = None;
    model.digits.clear();
    model.pressed = None;
}

/// The disk did not say in time that the visit is safe: there is no receipt, and a word of thanks.
pub(in crate::kiosk) fn unsure(model: &mut Model, effects: &mut Vec<Effect>) {
    let lang = model.lang().map(str::to_owned);
    show(model, Screen::Farewell("kiosk-unsure", lang), effects);
    effects.push(Effect::Alert("staff-need-store"));
}
