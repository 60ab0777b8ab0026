//! What lies on top of a screen: non-answers, help, explanations.

use crate::interview::answer::{Answer, Missing};
use crate::tui::keys::{Action, Key};
use crate::tui::model::{Effect, Model, Overlay, Screen};
use crate::tui::update::desk::walk;
use crate::tui::update::{note, reason, settings, sheet, sign_in, store, tour};

/// Pages are not longer than this many lines.
const LONGEST_PAGE: usize = 400;

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match model.overlay.take() {
        Some(Overlay::Map(map)) => sheet::act(model, map, action),
        Some(Overlay::Reason(reason)) => reason::act(model, reason, action),
        Some(Overlay::SignIn(sign)) => sign_in::act(model, sign, action),
        Some(Overlay::Tour(page)) => tour::act(model, page, action),
        Some(overlay @ Overlay::Note(..)) => {
            model.overlay = Some(overlay);
            note::act(model, action)
        }
        Some(overlay @ Overlay::Settings(_)) => {
            model.overlay = Some(overlay);
            settings::act(model, action)
        }
        overlay => {
            model.overlay = overlay;
            page(model, action)
        }
    }
}

/// Text that was pasted goes where text is typed.
pub(super) fn paste(model: &mut Model, text: &str) {
    match model.overlay {
        Some(Overlay::Note(..)) => note::insert(model, text),
        Some(Overlay::Reason(_)) => reason::paste(model, text),
        Some(Overlay::Settings(_)) => settings::paste(model, text),
        _ => {}
    }
}

fn page(model: &mut Model, action: Action) -> Vec<Effect> {
    let suggestions = match &model.screen {
        Screen::Desk(desk) => desk.suggestions.len(),
        Screen::Home(_) => 0,
    };
    let non_answers = specials(model).len();
    let Some(overlay) = &mut model.overlay else {
        return Vec::new();
    };
    match (overlay, action) {
        (Overlay::Specials(_), Action::Take) => return special(model),
        (Overlay::Specials(cursor), Action::Up) => *cursor = cursor.saturating_sub(1),
        (Overlay::Specials(cursor), Action::Down) if *cursor + 1 < non_answers => *cursor += 1,
        (Overlay::Help(line) | Overlay::Explain(_, line), Action::Up) => {
            *line = line.saturating_sub(1);
        }
        (Overlay::Help(line) | Overlay::Explain(_, line), Action::Down) => {
            *line = (*line + 1).min(LONGEST_PAGE);
        }
        (Overlay::Explain(which, line), Action::Right) if *which + 1 < suggestions => {
            (*which, *line) = (*which + 1, 0);
        }
        (Overlay::Explain(which, line), Action::Left) if *which > 0 => {
            (*which, *line) = (*which - 1, 0);
        }
        (_, Action::Close) => model.overlay = None,
        _ => {}
    }
    Vec::new()
}

/// The non-answers that the item on the screen allows.
pub fn specials(model: &Model) -> Vec<Missing> {
    let Screen::Desk(desk) = &model.screen else {
        return Vec::new();
    };
    let item = desk.session.item();
    let specials = item
        .map(|(_, item)| item.specials.as_slice())
        .unwrap_or_default();
    specials
        .iter()
        .map(|special| Missing::from(*special))
        .collect()
}

/// A key that is bound to nothing.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.overlay.take() {
        Some(Overlay::Map(map)) => sheet::typed(model, map, key),
        Some(Overlay::Reason(reason)) => reason::typed(model, reason, key),
        Some(Overlay::SignIn(sign)) => sign_in::typed(model, sign, key),
        Some(overlay @ Overlay::Note(..)) => {
            model.overlay = Some(overlay);
            note::typed(model, key)
        }
        Some(overlay @ Overlay::Settings(_)) => {
            model.overlay = Some(overlay);
            settings::typed(model, key)
        }
        overlay => {
            model.overlay = overlay;
            digit(model, key)
        }
    }
}

/// A digit takes the non-answer of that number.
fn digit(model: &mut Model, key: Key) -> Vec<Effect> {
    let digit = key.character().and_then(crate::interview::choose::digit);
    let place = digit
        .and_then(|c| c.to_digit(10))
        .and_then(|n| n.checked_sub(1));
    let place = place
        .map(|place| place as usize)
        .filter(|place| *place < specials(model).len());
    match (&mut model.overlay, place) {
        (Some(Overlay::Specials(cursor)), Some(place)) => {
            *cursor = place;
            special(model)
        }
        _ => Vec::new(),
    }
}

fn special(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Specials(cursor)) = model.overlay else {
        return Vec::new();
    };
    let Some(missing) = specials(model).get(cursor).copied() else {
        return Vec::new();
    };
    model.overlay = None;
    walk(model, |session, now| {
        session.answer(Answer::Missing(missing), now)
    });
    store(model)
}
