//! What keys do on the plan.

use crate::advise::catalogue::Catalogue;
use crate::dashboard::model::{Effect, Model, Over};
use crate::dashboard::plan::{Plan, Slot};
use crate::interview::choose::clean;
use crate::ledger::board::Board;
use crate::locale::dates;
use crate::locale::negotiate::LANGUAGES;
use crate::tui::keys::{Action, Key, action};
use crate::tui::model::settings::Page;
use crate::tui::update::type_line;

/// The most characters of a field.
const LONGEST: usize = 200;

/// Takes a key in; what is to be done then.
pub(in crate::dashboard) fn press(
    model: &mut Model,
    catalogue: &Catalogue,
    key: Key,
) -> Option<Effect> {
    let (Some(plan), Some(board)) = (&mut model.plan, &model.board) else {
        return None;
    };
    let Some(action) = action(&plan.contexts(), key) else {
        if let Some(page) = &mut plan.form
            && let Some(mut input) = page.input()
        {
            type_line(&mut input, key, LONGEST);
            page.type_in(&input);
        }
        return None;
    };
    match action {
        Action::Language => {
            let other = LANGUAGES.iter().find(|tag| **tag != model.lang);
            model.lang = other.map_or_else(|| model.lang.clone(), |tag| (*tag).to_owned());
            None
        }
        Action::Suspend => Some(Effect::Suspend),
        Action::Leave => Some(Effect::Quit),
        Action::Help => {
            model.over = Some(Over::Help(0));
            None
        }
        Action::Explain => {
            let rows = plan.rows(board, catalogue);
            let nth = rows.get(plan.row).and_then(|(nth, _)| *nth)?;
            model.pick = nth;
            model.over = Some(Over::Card(0));
            None
        }
        Action::Close if plan.form.is_none() => {
            model.plan = None;
            model.notice = None;
            None
        }
        action if plan.form.is_some() => form(plan, board, catalogue, action),
        action => list(plan, board, catalogue, action),
    }
}

/// Text that is pasted goes into the field in one piece.
pub(in crate::dashboard) fn paste(model: &mut Model, text: &str) {
    let page = model.plan.as_mut().and_then(|plan| plan.form.as_mut());
    if let Some((typed, caret)) = page.and_then(|page| page.typed.as_mut()) {
        let text = clean(text).replace('\n', " ");
        let room = LONGEST.saturating_sub(typed.chars().count());
        let taken: String = text.chars().take(room).collect();
        let before: String = typed.chars().take(*caret).collect();
        let after: String = typed.chars().skip(*caret).collect();
        *caret += taken.chars().count();
        *typed = format!("{before}{taken}{after}");
    }
}

fn list(plan: &mut Plan, board: &Board, catalogue: &Catalogue, action: Action) -> Option<Effect> {
    let rows = plan.rows(board, catalogue);
    let last = rows.len().saturating_sub(1);
    plan.row = plan.row.min(last);
    match action {
        Action::Up => plan.row = plan.row.saturating_sub(1),
        Action::Down => plan.row = (plan.row + 1).min(last),
        Action::First => plan.row = 0,
        Action::Last => plan.row = last,
        Action::Tick => {
            let (nth, name) = rows.get(plan.row)?;
            match plan.choices.place(name) {
                Some(place) => {
                    plan.choices.measures.remove(place);
                }
                None => plan.choices.put(board, catalogue, (*nth)?),
            }
            return Some(Effect::Keep);
        }
        Action::Edit => {
            let (nth, name) = rows.get(plan.row)?;
            plan.form = Some(Page::default());
            if plan.choices.place(name).is_none() {
                plan.choices.put(board, catalogue, (*nth)?);
                return Some(Effect::Keep);
            }
        }
        _ => {}
    }
    None
}

fn form(plan: &mut Plan, board: &Board, catalogue: &Catalogue, action: Action) -> Option<Effect> {
    let rows = plan.rows(board, catalogue);
    let name = rows.get(plan.row).map(|(_, name)| name.clone())?;
    let place = plan.choices.place(&name)?;
    let own = plan.choices.measures.get(place)?.clone();
    let page = plan.form.clone()?;
    let slot = Slot::ALL.get(page.cursor).copied().unwrap_or(Slot::Target);
    let shown = plan.form.as_mut()?;
    match action {
        Action::Up => shown.cursor = page.cursor.saturating_sub(1),
        Action::Down => shown.cursor = (page.cursor + 1).min(Slot::ALL.len() - 1),
        Action::Edit => {
            let value = plan.value(&own, slot);
            let caret = value.chars().count();
            plan.form.as_mut()?.typed = Some((value, caret));
        }
        Action::Take => {
            let (text, _) = page.typed?;
            match set(plan, place, slot, clean(&text).trim()) {
                Ok(()) => {
                    plan.fault = None;
                    plan.form.as_mut()?.typed = None;
                    return Some(Effect::Keep);
                }
                Err(fault) => plan.fault = Some(fault),
            }
        }
        Action::Close if page.typed.is_some() => {
            shown.typed = None;
            plan.fault = None;
        }
        Action::Close => plan.form = None,
        _ => {}
    }
    None
}

/// Puts what was typed into its place, or says what it must be.
fn set(plan: &mut Plan, place: usize, slot: Slot, text: &str) -> Result<(), &'static str> {
    let day = || text.is_empty() || dates::beginning(text).is_some();
    let Some(own) = plan.choices.measures.get_mut(place) else {
        return Ok(());
    };
    match slot {
        Slot::Target if text.is_empty() => own.target = None,
        Slot::Target => {
            let score = text.parse().ok();
            let score = score.filter(|score: &f64| (0.0..=100.0).contains(score));
            own.target = Some(score.ok_or("plan-fault-score")?);
        }
        Slot::Owner => text.clone_into(&mut own.owner),
        Slot::Note => text.clone_into(&mut own.note),
        Slot::Due if day() => text.clone_into(&mut own.due),
        Slot::Start if day() => text.clone_into(&mut plan.choices.start),
        Slot::Due | Slot::Start => return Err("plan-fault-day"),
    }
    Ok(())
}
