//! What keys do on the dashboard.

use crate::dashboard::model::{Effect, Model, Over, ROWS, facet};
use crate::ledger::board::Filter;
use crate::locale::negotiate::LANGUAGES;
use crate::tui::keys::{Action, Key, action};
use crate::wording::board::Page;

/// Takes a key in; what is to be done then.
pub fn press(model: &mut Model, key: Key) -> Option<Effect> {
    if let Some(page) = digit(key).filter(|_| model.over.is_none()) {
        turn(model, page);
        return None;
    }
    match (action(&model.contexts(), key)?, model.over) {
        (Action::Language, _) => {
            let other = LANGUAGES.iter().find(|tag| **tag != model.lang);
            model.lang = other.map_or_else(|| model.lang.clone(), |tag| (*tag).to_owned());
        }
        (Action::Close, _) => model.over = None,
        (Action::Suspend, _) => return Some(Effect::Suspend),
        (Action::Leave, _) => return Some(Effect::Quit),
        (action, Some(Over::Filter(row))) => return filter(model, row, action),
        (action, Some(over)) => leaf(model, over, action),
        (Action::Plan, None) => return Some(Effect::Plan),
        (Action::Explain, None) if model.page == Page::Quality => return Some(Effect::Rows),
        (action, None) => page(model, action),
    }
    None
}

/// The page that a digit names.
fn digit(key: Key) -> Option<Page> {
    let digit = key.character()?.to_digit(10)?;
    Page::ALL
        .get(usize::try_from(digit).ok()?.checked_sub(1)?)
        .copied()
}

fn turn(model: &mut Model, page: Page) {
    model.page = page;
    model.first = 0;
    model.notice = None;
}

fn page(model: &mut Model, action: Action) {
    let here = Page::ALL
        .iter()
        .position(|page| *page == model.page)
        .unwrap_or(0);
    let other = |by: usize| Page::ALL.get((here + by) % Page::ALL.len()).copied();
    let (lines, rows) = model.drawn;
    let last = lines.saturating_sub(rows);
    let picks = model.page == Page::Advice && !model.table;
    let suggestions = model
        .board
        .as_ref()
        .map_or(0, |board| board.advice.list.len());
    match action {
        Action::PageOn => {
            if let Some(page) = other(1) {
                turn(model, page);
            }
        }
        Action::PageBack => {
            if let Some(page) = other(Page::ALL.len() - 1) {
                turn(model, page);
            }
        }
        Action::Table => {
            model.table = !model.table;
            model.first = 0;
        }
        Action::Filter => model.over = Some(Over::Filter(0)),
        Action::Help => model.over = Some(Over::Help(0)),
        Action::Explain if model.page == Page::Advice && suggestions > 0 => {
            model.over = Some(Over::Card(0));
        }
        Action::Up if picks => model.pick = model.pick.saturating_sub(1),
        Action::Down if picks => model.pick = (model.pick + 1).min(suggestions.saturating_sub(1)),
        Action::First if picks => model.pick = 0,
        Action::Last if picks => model.pick = suggestions.saturating_sub(1),
        Action::Earlier if picks => model.pick = model.pick.saturating_sub(rows / 2),
        Action::Further if picks => {
            model.pick = (model.pick + rows / 2).min(suggestions.saturating_sub(1));
        }
        Action::Up => model.first = model.first.saturating_sub(1),
        Action::Down => model.first = (model.first + 1).min(last),
        Action::Earlier => model.first = model.first.saturating_sub(rows),
        Action::Further => model.first = (model.first + rows).min(last),
        Action::First => model.first = 0,
        Action::Last => model.first = last,
        _ => {}
    }
}

fn leaf(model: &mut Model, over: Over, action: Action) {
    let (lines, rows) = model.drawn;
    let last = lines.saturating_sub(rows);
    let moved = |first: usize| match action {
        Action::Up => first.saturating_sub(1),
        Action::Down => (first + 1).min(last),
        _ => first,
    };
    match (over, action) {
        (Over::Card(_), Action::Left | Action::Right) => {
            let all = model
                .board
                .as_ref()
                .map_or(0, |board| board.advice.list.len());
            let by = if action == Action::Left {
                all.saturating_sub(1)
            } else {
                1
            };
            model.pick = (model.pick + by) % all.max(1);
            model.over = Some(Over::Card(0));
        }
        (Over::Card(first), _) => model.over = Some(Over::Card(moved(first))),
        (Over::Help(first), _) => model.over = Some(Over::Help(moved(first))),
        (Over::Filter(_), _) => {}
    }
}

fn filter(model: &mut Model, row: usize, action: Action) -> Option<Effect> {
    let by = match action {
        Action::Up => {
            model.over = Some(Over::Filter(row.saturating_sub(1)));
            return None;
        }
        Action::Down => {
            model.over = Some(Over::Filter((row + 1).min(ROWS - 1)));
            return None;
        }
        Action::ValueOn => 1,
        Action::ValueBack => usize::MAX,
        _ => return None,
    };
    let (all, chosen) = model.choices(row);
    let here = all.iter().position(|value| *value == chosen).unwrap_or(0);
    let next = if by == 1 {
        here + 1
    } else {
        here + all.len().saturating_sub(1)
    };
    let value = all.get(next.checked_rem(all.len())?)?.clone();
    if let Some(facet) = facet(row) {
        model.filter.set(facet, value);
    } else {
        model.instrument = value;
        model.filter = Filter::default();
    }
    model.first = 0;
    Some(Effect::Show)
}
