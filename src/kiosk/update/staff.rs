//! The PIN, and what staff do behind it. Everything of it is logged.

use crate::config::pin;
use crate::interview::event::BreakOff;
use crate::kiosk::act::Act;
use crate::kiosk::model::{Effect, Model, Over, PinPad, Said, Screen};
use crate::kiosk::update::lobby::show;
use crate::kiosk::update::visit;
use crate::messages::Arg;
use crate::tui::model::sign_in::Lock;
use crate::wording::sentence::Sentence;

/// Longer than any PIN.
const LONGEST: usize = 12;
/// After each so many wrong PINs in a row somebody is told.
const PATIENCE: u32 = 5;

/// A digit of the PIN, one taken away, or the try.
pub(super) fn pin(model: &mut Model, act: &Act, effects: &mut Vec<Effect>) {
    let Some(Over::Pin(pad)) = &mut model.over else {
        return;
    };
    match act {
        Act::Digit(digit) if digit.is_ascii_digit() && pad.typed.len() < LONGEST => {
            pad.typed.push(*digit);
        }
        Act::Erase => {
            pad.typed.pop();
        }
        Act::Try => attempt(model, effects),
        _ => {}
    }
}

/// While a wrong one is being waited out, no PIN is looked at, not even the right one.
fn attempt(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(Over::Pin(pad)) = &mut model.over else {
        return;
    };
    let typed = std::mem::take(&mut pad.typed);
    let Some(hash) = &model.settings.pin else {
        return;
    };
    if typed.is_empty() || model.lock.wait(model.now.mono) > 0 {
        return;
    }
    if !pin::fits(&typed, hash) {
        model.lock.fail(model.now.mono);
        model.remembered.wrong = model.lock.wrong;
        model.over = Some(Over::Pin(PinPad {
            wrong: true,
            ..PinPad::default()
        }));
        let count = model.lock.wrong;
        effects.push(Effect::Remember(model.remembered));
        effects.push(Effect::Log(format!("wrong-pin {count}")));
        if count.is_multiple_of(PATIENCE) {
            effects.push(Effect::Alert("staff-wrong-pins"));
        }
        return;
    }
    model.lock = Lock::default();
    model.remembered.wrong = 0;
    visit::end(model, BreakOff::Abandoned, effects);
    effects.push(Effect::Remember(model.remembered));
    effects.push(Effect::Log("staff-in".to_owned()));
    // What stood on the screen was a visitor's.
    effects.push(Effect::Wipe);
    show(model, Screen::Staff(Box::default()), effects);
    effects.push(Effect::Settle);
    effects.push(Effect::Gather);
}

/// Something that staff do.
pub(super) fn act(model: &mut Model, act: &Act, effects: &mut Vec<Effect>) {
    let Screen::Staff(staff) = &mut model.screen else {
        return;
    };
    let leaving = std::mem::take(&mut staff.leaving);
    staff.notice = None;
    match act {
        Act::Leave => {
            effects.push(Effect::Log("staff-out".to_owned()));
            show(model, Screen::Lobby, effects);
        }
        Act::Play => staff.play = !staff.play,
        Act::Export => {
            effects.push(Effect::Log("export".to_owned()));
            effects.push(Effect::Export);
        }
        Act::Quit if leaving => {
            effects.push(Effect::Log("exit".to_owned()));
            effects.push(Effect::Wipe);
            effects.push(Effect::Quit(0));
        }
        Act::Quit => {
            staff.leaving = true;
            staff.notice = Some(Sentence::plain("staff-quit-question"));
        }
        Act::Pause => {
            model.remembered.paused = !model.remembered.paused;
            let paused = model.remembered.paused;
            let what = if paused { "pause" } else { "resume" };
            effects.push(Effect::Remember(model.remembered));
            effects.push(Effect::Log(what.to_owned()));
        }
        Act::Large => {
            model.remembered.large = Some(!model.is_large());
            effects.push(Effect::Remember(model.remembered));
        }
        _ => {}
    }
}

/// An export is through.
pub(super) fn exported(model: &mut Model, result: Result<usize, Said>) {
    let Screen::Staff(staff) = &mut model.screen else {
        return;
    };
    staff.notice = Some(match result {
        Ok(n) => Sentence::with("staff-exported", vec![("n", Arg::from(n))]),
        Err((key, args)) => {
            let args = args
                .into_iter()
                .map(|(name, value)| (name, Arg::Text(value)));
            Sentence::with(key, args.collect())
        }
    });
}
