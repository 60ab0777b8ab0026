//! Answers: digits, selections, ticks and typed text.

use crate::instrument::model::Kind;
use crate::interview::answer::Answer;
use crate::interview::choose::{self, LONGEST, Misfit, Typed};
use crate::interview::session::{Held, Stage};
use crate::tui::keys::{Action, Key};
use crate::tui::model::desk::is_row;
use crate::tui::model::draft::Draft;
use crate::tui::model::{Effect, Model, Screen};
use crate::tui::update::desk::{gate, walk};
use crate::tui::update::{allocation, home, overlay, sheet, store, typing};
use crate::wording::sentence::Sentence;

/// A key that is bound to nothing: input to whatever is on the screen.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.overlay.is_some() {
        return overlay::typed(model, key);
    }
    if sheet::review_digit(model, key) {
        return Vec::new();
    }
    let Screen::Desk(desk) = &mut model.screen else {
        return home::typed(model, key);
    };
    if is_typed(&desk.session) {
        typing::line(&mut desk.draft.input, key, LONGEST);
        return Vec::new();
    }
    let (card, share) = (desk.card, shares(&desk.session));
    match (key.character(), key.character().and_then(choose::digit)) {
        (_, Some(digit)) if share => {
            allocation::digit(model, digit);
            Vec::new()
        }
        (_, Some(digit)) => digits(model, digit),
        (Some(letter), None) if card => self::letter(model, letter),
        _ => Vec::new(),
    }
}

/// On the card choices carry letters, and the letter answers.
fn letter(model: &mut Model, letter: char) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let lettered = desk
        .session
        .item()
        .is_some_and(|(_, item)| !is_row(&desk.session, item));
    let place = choose::lettered(letter).filter(|place| *place < desk.draft.picks.len());
    match place.filter(|_| lettered) {
        Some(place) => {
            desk.draft.cursor = Some(place);
            desk.draft.digits.clear();
            pick(model)
        }
        None => Vec::new(),
    }
}

fn is_typed(session: &crate::interview::session::Session) -> bool {
    let kind = session.item().map(|(_, item)| &item.kind);
    matches!(
        kind,
        Some(Kind::Integer { .. } | Kind::Quantity(_) | Kind::Text { .. })
    )
}

fn shares(session: &crate::interview::session::Session) -> bool {
    let kind = session.item().map(|(_, item)| &item.kind);
    matches!(kind, Some(Kind::Allocation(_)))
}

/// A digit answers at once unless a longer number could follow.
fn digits(model: &mut Model, digit: char) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let draft = &mut desk.draft;
    draft.digits.push(digit);
    match choose::typed(&draft.picks, &draft.digits) {
        Typed::Pick(place) => {
            draft.cursor = Some(place);
            draft.digits.clear();
            pick(model)
        }
        Typed::Open(place) => {
            draft.cursor = place.or(draft.cursor);
            Vec::new()
        }
        Typed::Nothing => {
            draft.digits.clear();
            model.notice = Some(Sentence::plain("notice-no-choice"));
            Vec::new()
        }
    }
}

/// Keys of an item that are bound in the table.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    match action {
        _ if shares(&desk.session) => return allocation::act(model, action),
        Action::Up | Action::Left => desk.draft.select(false),
        Action::Down | Action::Right => desk.draft.select(true),
        Action::Tick => return pick(model),
        Action::Take => return take(model),
        Action::Clear => clear(model),
        _ => {}
    }
    store(model)
}

/// A typed digit goes first, then the answer.
fn clear(model: &mut Model) {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen
        && desk.draft.digits.pop().is_none()
    {
        desk.session.clear(now);
        desk.draft = Draft::open(&desk.session);
        desk.measure(&model.catalogue, model.scheme);
    }
}

/// Takes the selected pick: answers with it, or ticks it where several may be chosen.
fn pick(model: &mut Model) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let Some(place) = desk.draft.cursor else {
        if matches!(desk.session.stage(), Stage::Age | Stage::Consent) {
            model.notice = Some(Sentence::plain("notice-choose"));
            return Vec::new();
        }
        return give(model, Err(Misfit::Empty));
    };
    let Some(pick) = desk.draft.picks.get(place).cloned() else {
        return Vec::new();
    };
    if matches!(desk.session.stage(), Stage::Age | Stage::Consent) {
        return gate(model, &pick.answer);
    }
    if let Some((_, item)) = desk.session.item()
        && let Kind::Multi(choices) = &item.kind
    {
        let code = match &pick.answer {
            Answer::Code(code) => code.as_str(),
            _ => "",
        };
        let place = choices.iter().position(|choice| choice.code == code);
        choose::toggle(choices, &mut desk.draft.chosen, place.unwrap_or(usize::MAX));
        desk.draft.digits.clear();
        return Vec::new();
    }
    give(model, Ok(pick.answer))
}

/// Enter: the answer as it stands.
fn take(model: &mut Model) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let Some((_, item)) = desk.session.item() else {
        return pick(model);
    };
    let typed = desk.draft.input.value().trim();
    match &item.kind {
        Kind::Note | Kind::Calculated => {
            walk(model, crate::interview::session::Session::next);
            store(model)
        }
        Kind::Multi(_) if desk.draft.chosen.is_empty() => give(model, Err(Misfit::Empty)),
        Kind::Multi(_) => {
            let codes = desk.draft.chosen.clone();
            give(model, Ok(Answer::Codes(codes)))
        }
        Kind::Integer { .. } | Kind::Quantity(_) | Kind::Text { .. } if typed.is_empty() => {
            walk(model, crate::interview::session::Session::next);
            store(model)
        }
        Kind::Integer { .. } => {
            let number = number(typed).map(Answer::Number).ok_or(Misfit::NotNumber);
            give(model, number)
        }
        Kind::Quantity(quantity) => {
            let answer = choose::quantity(quantity, typed);
            give(model, answer)
        }
        Kind::Text { .. } => {
            let text = typed.to_owned();
            give(model, Ok(Answer::Text(text)))
        }
        Kind::Scale(_) | Kind::Single(_) | Kind::Allocation(_) | Kind::Consent => pick(model),
    }
}

/// A whole number in digits of any width.
fn number(typed: &str) -> Option<i64> {
    let plain: String = typed
        .chars()
        .map(|c| choose::digit(c).unwrap_or(c))
        .collect();
    plain.parse().ok()
}

pub(super) fn give(model: &mut Model, answer: Result<Answer, Misfit>) -> Vec<Effect> {
    walk(model, |session, now| match answer {
        Ok(answer) => session.answer(answer, now),
        Err(misfit) => {
            session.reject(misfit, now);
            Err(Held::Misfit(misfit))
        }
    });
    store(model)
}

/// Pasted text goes where text is typed, in one piece; elsewhere it is not a thousand keys.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    overlay::paste(model, text);
    if let (Screen::Desk(desk), None) = (&mut model.screen, &model.overlay)
        && is_typed(&desk.session)
    {
        insert(&mut desk.draft.input, text);
    }
    Vec::new()
}

/// Puts text at the caret, as much of it as there is room for.
pub(super) fn insert(input: &mut tui_input::Input, text: &str) {
    let room = LONGEST.saturating_sub(input.value().chars().count());
    let text = choose::clean(text);
    let (before, after) = around(input);
    let taken: String = text.chars().take(room).collect();
    let caret = before.chars().count() + taken.chars().count();
    let whole = format!("{before}{taken}{after}");
    *input = tui_input::Input::new(whole).with_cursor(caret);
}

fn around(input: &tui_input::Input) -> (String, String) {
    let split = input.cursor();
    let before = input.value().chars().take(split).collect();
    let after = input.value().chars().skip(split).collect();
    (before, after)
}
