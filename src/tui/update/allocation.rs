//! Sharing points out: digits, arrows, and what is left in one key.

use crate::instrument::model::Allocation;
use crate::interview::choose::Misfit;
use crate::interview::session::{Held, Session};
use crate::messages::Arg;
use crate::tui::keys::Action;
use crate::tui::model::draft::Draft;
use crate::tui::model::{Effect, Model, Screen};
use crate::tui::update::desk::walk;
use crate::tui::update::item::give;
use crate::tui::update::store;
use crate::wording::sentence::{self, Sentence};

/// The allocation on the screen, with its draft.
fn on_screen(model: &mut Model) -> Option<(Allocation, &mut Draft)> {
    let Screen::Desk(desk) = &mut model.screen else {
        return None;
    };
    let allocation = desk.session.item()?.1.allocation()?.clone();
    Some((allocation, &mut desk.draft))
}

/// A digit goes into the row in focus. A number that no digit can follow leads on to the next row,
/// as on a scale: with 100 points, two digits do. A `10` waits while all 100 could still go to its
/// row; since nothing but a 0 can follow it, any other digit begins the next row.
pub(super) fn digit(model: &mut Model, digit: char) {
    let Some((allocation, draft)) = on_screen(model) else {
        return;
    };
    let whole = allocation.total;
    let more = |digits: &str| format!("{digits}{digit}").parse::<u32>();
    let last = draft.cursor.is_none_or(|row| row + 1 >= draft.rows());
    let ended = !draft.digits.is_empty() && more(&draft.digits).is_ok_and(|n| n > whole);
    if ended && !last {
        draft.select(true);
    }
    let row = draft.cursor.unwrap_or(0);
    let Ok(points) = more(&draft.digits) else {
        return;
    };
    let room = draft.sharing.room(row);
    if let Err(misfit) = draft.sharing.give(row, points) {
        model.notice = sentence::held(Held::Misfit(misfit));
        return;
    }
    let tenfold = points.saturating_mul(10);
    let over = points == 0 || tenfold > whole || (tenfold == whole && room < whole);
    draft.digits.push(digit);
    if over {
        draft.select(true);
    }
}

/// Keys of an allocation that are bound in the table.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some((allocation, draft)) = on_screen(model) else {
        return Vec::new();
    };
    let row = draft.cursor.unwrap_or(0);
    let left = draft.sharing.left();
    let gives = matches!(action, Action::More | Action::Rest | Action::Spread);
    if gives && left == 0 {
        let total = vec![("total", Arg::from(allocation.total))];
        model.notice = Some(Sentence::with("notice-all-given", total));
        return Vec::new();
    }
    match action {
        Action::Up => draft.select(false),
        Action::Down => draft.select(true),
        Action::More => draft.sharing.add(row, allocation.step),
        Action::Fewer => draft.sharing.take(row, allocation.step),
        Action::Rest => draft.sharing.add(row, left),
        Action::Spread => draft.sharing.spread(),
        Action::Clear => draft.sharing.empty(row),
        Action::Take => return take(model),
        _ => {}
    }
    draft.digits.clear();
    Vec::new()
}

/// Enter: on to the next row; from the last one, or when nothing is left, the answer as it stands.
fn take(model: &mut Model) -> Vec<Effect> {
    let Some((allocation, draft)) = on_screen(model) else {
        return Vec::new();
    };
    let last = draft.cursor.is_none_or(|row| row + 1 >= draft.rows());
    if draft.sharing.left() > 0 && !last {
        draft.select(true);
        return Vec::new();
    }
    draft.digits.clear();
    if !draft.sharing.is_untouched() {
        let answer = draft.sharing.answer(&allocation);
        return give(model, Ok(answer));
    }
    if is_required(model) {
        return give(model, Err(Misfit::Empty));
    }
    walk(model, Session::next);
    store(model)
}

fn is_required(model: &Model) -> bool {
    match &model.screen {
        Screen::Desk(desk) => desk.session.item().is_some_and(|(_, item)| item.required),
        Screen::Home(_) => false,
    }
}
