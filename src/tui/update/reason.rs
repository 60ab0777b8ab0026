//! Choosing why an interview ends early or is opened again.

use tui_input::Input;

use crate::interview::choose::{LONGEST_REASON, clean, digit};
use crate::interview::event::{BreakOff, Reopen};
use crate::interview::session::Stage;
use crate::tui::keys::{Action, Key};
use crate::tui::model::reason::{Reason, Why};
use crate::tui::model::{Effect, Model, Overlay, Screen};
use crate::tui::update::desk::walk;
use crate::tui::update::{store, typing};
use crate::wording::sentence::Sentence;

/// Asks for the reason.
pub(super) fn open(model: &mut Model, why: Why) {
    let Screen::Desk(desk) = &model.screen else {
        return;
    };
    let open = matches!(desk.session.stage(), Stage::Item(_) | Stage::Closing);
    if open == (why == Why::BreakOff) {
        model.overlay = Some(Overlay::Reason(Reason::open(why)));
    }
}

/// A key of the table.
pub(super) fn act(model: &mut Model, mut reason: Reason, action: Action) -> Vec<Effect> {
    let last = reason.codes().len().saturating_sub(1);
    match (action, &reason.words) {
        (Action::Up, None) => reason.cursor = reason.cursor.saturating_sub(1),
        (Action::Down, None) => reason.cursor = (reason.cursor + 1).min(last),
        (Action::Take, None) => reason.words = Some(Input::default()),
        (Action::Take, Some(words)) => {
            let words = clean(words.value());
            if !words.is_empty() || !reason.wants_words() {
                return done(model, &reason, &words);
            }
            model.notice = Some(Sentence::plain("notice-say-reason"));
        }
        (Action::Close, Some(_)) => reason.words = None,
        (Action::Close, None) => return Vec::new(),
        _ => {}
    }
    model.overlay = Some(Overlay::Reason(reason));
    Vec::new()
}

/// A digit takes the reason of that number; then what is typed are words about it.
pub(super) fn typed(model: &mut Model, mut reason: Reason, key: Key) -> Vec<Effect> {
    if let Some(words) = &mut reason.words {
        typing::line(words, key, LONGEST_REASON);
    } else {
        let digit = key.character().and_then(digit).and_then(|c| c.to_digit(10));
        let place = digit.and_then(|n| n.checked_sub(1)).map(|n| n as usize);
        if let Some(place) = place.filter(|place| *place < reason.codes().len()) {
            reason.cursor = place;
            reason.words = Some(Input::default());
        }
    }
    model.overlay = Some(Overlay::Reason(reason));
    Vec::new()
}

/// Text that was pasted goes behind the words.
pub(super) fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Reason(Reason {
        words: Some(words), ..
    })) = &mut model.overlay
    {
        let all = format!("{}{}", words.value(), clean(text));
        let taken: String = all.chars().take(LONGEST_REASON).collect();
        *words = Input::new(taken);
    }
}

fn done(model: &mut Model, reason: &Reason, words: &str) -> Vec<Effect> {
    match reason.why {
        Why::BreakOff => break_off(model, reason.cursor, words),
        Why::Reopen => reopen(model, reason.cursor, words),
    }
}

fn break_off(model: &mut Model, reason: usize, words: &str) -> Vec<Effect> {
    let Some(reason) = BreakOff::ALL.get(reason).copied() else {
        return Vec::new();
    };
    let code = model.seed.receipt();
    walk(model, |session, now| {
        session.break_off(reason, words, &code, now)
    });
    super::desk::ended(model, code)
}

fn reopen(model: &mut Model, reason: usize, words: &str) -> Vec<Effect> {
    let Some(reason) = Reopen::ALL.get(reason).copied() else {
        return Vec::new();
    };
    walk(model, |session, now| session.open_again(reason, words, now));
    if let Screen::Desk(desk) = &mut model.screen {
        desk.receipt = None;
        desk.scroll = 0;
    }
    store(model)
}
