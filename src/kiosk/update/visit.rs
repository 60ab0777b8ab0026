//! A visit: the engine is driven, and what it tells goes to the store as the settings want it.

use crate::config::kiosk::OnTimeout;
use crate::instrument::model::Kind;
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::{self, Misfit, digit};
use crate::interview::event::{BreakOff, What};
use crate::interview::session::{Ending, Held, Session, Stage, Stamp};
use crate::kiosk::keys;
use crate::kiosk::model::{Effect, Model, Receipt, Screen, Standing, Visit};
use crate::kiosk::update::lobby::{show, turned};
use crate::locale::dates;
use crate::store::tally::Tally;
use crate::tui::keys::Key;
use crate::tui::model::draft::Draft;
use crate::tui::update::type_line;
use crate::wording::sentence::{self, Sentence};

use std::rc::Rc;

/// Longer numbers are none that an item asks for.
const LONGEST_NUMBER: usize = 18;

/// Somebody is here: the languages, or the first page where there is but one.
pub(super) fn begin(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.standing() != Standing::Open {
        return;
    }
    model.input = model.now.mono;
    match model.package.instrument.languages.as_slice() {
        [only] => {
            let only = only.clone();
            open(model, &only, effects);
        }
        _ => show(model, Screen::Language, effects),
    }
}

/// Begins a visit in a language.
pub(super) fn open(model: &mut Model, lang: &str, effects: &mut Vec<Effect>) {
    let now = model.now;
    let instrument = &model.package.instrument;
    let branch = model.desk.branch.as_deref();
    let index = model.index.as_ref();
    let number = index.map_or(0, |index| index.opened(&instrument.id, branch));
    let opening = model.desk.clone().bound_to(instrument, lang, number + 1);
    let id = model.seed.interview_id(now.at);
    let mut session = Session::begin(Rc::clone(&model.package), id, opening, now);
    // A visitor never sees scores.
    session.panel(false, now);
    let visit = Visit {
        draft: Draft::open(&session),
        session,
        unsent: Vec::new(),
        notice: None,
    };
    show(model, Screen::Visit(Box::new(visit)), effects);
    store(model, effects);
}

/// Drives the engine one step, and shows where it stands then.
pub(super) fn walk(
    model: &mut Model,
    effects: &mut Vec<Effect>,
    step: impl FnOnce(&mut Session, Stamp) -> Result<(), Held>,
) {
    let now = model.now;
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    let before = visit.session.stage();
    let result = step(&mut visit.session, now);
    let moved = visit.session.stage() != before;
    if moved || result.is_ok() {
        visit.draft = Draft::open(&visit.session);
    }
    visit.notice = result.err().and_then(told);
    if moved {
        turned(model);
    }
    store(model, effects);
}

/// Why a visit did not move, in words for visitors; a failing check has words of its own.
fn told(held: Held) -> Option<Sentence> {
    match held {
        Held::Required | Held::Misfit(Misfit::Empty) => Some(Sentence::plain("kiosk-required")),
        Held::Urged => Some(Sentence::plain("kiosk-urged")),
        Held::Edge | Held::Check(_) => None,
        held => sentence::held(held),
    }
}

/// Hands the events made so far to the store, or keeps them until they are sent.
pub(super) fn store(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    visit.unsent.extend(visit.session.take());
    let sent = matches!(visit.session.stage(), Stage::Ended(_));
    if visit.unsent.is_empty() || (model.settings.on_timeout == OnTimeout::Discard && !sent) {
        return;
    }
    let events = std::mem::take(&mut visit.unsent);
    // With the consent comes the first event, and before it the texts of the instrument.
    if matches!(
        events.first().map(|event| &event.what),
        Some(What::Opened(_))
    ) {
        let package = visit.session.package();
        let hash = package.instrument.hash.clone();
        effects.push(Effect::Hold(hash, package.files.clone()));
    }
    effects.push(Effect::Append(visit.session.id().to_owned(), events));
}

/// The visit ends before it was sent. What becomes of it is as the settings want it; before consent
/// there is nothing.
pub(in crate::kiosk) fn end(model: &mut Model, reason: BreakOff, effects: &mut Vec<Effect>) {
    let now = model.now;
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    if visit.session.state().opening.is_none() {
        return;
    }
    if model.settings.on_timeout == OnTimeout::Discard {
        visit.unsent.clear();
        visit.session.take();
        let tally = tally(visit, now, "abandoned");
        effects.push(Effect::Tally(tally));
        return;
    }
    // Nobody gets this code.
    let code = model.seed.receipt();
    if visit.session.break_off(reason, "", &code, now).is_ok() {
        store(model, effects);
    }
}

fn tally(visit: &Visit, now: Stamp, reason: &str) -> Tally {
    let opening = visit.session.opening();
    Tally {
        day: dates::day(now.at),
        instrument: opening.instrument.clone(),
        branch: opening.branch.clone(),
        mode: opening.mode,
        reason: reason.to_owned(),
        back: false,
    }
}

/// The age gate or the consent notice is answered. A no leaves a count and nothing else.
pub(super) fn gate(model: &mut Model, yes: bool, effects: &mut Vec<Effect>) {
    walk(model, effects, |session, now| {
        match session.stage() {
            Stage::Age => session.of_age(yes, now),
            Stage::Consent => session.consent(yes, now),
            _ => {}
        }
        Ok(())
    });
    let Screen::Visit(visit) = &model.screen else {
        return;
    };
    let (reason, words) = match visit.session.stage() {
        Stage::Ended(Ending::UnderAge) => ("under-age", "kiosk-under-age"),
        Stage::Ended(Ending::Declined) => ("declined", "kiosk-declined"),
        _ => return,
    };
    effects.push(Effect::Tally(tally(visit, model.now, reason)));
    let lang = visit.session.lang().to_owned();
    show(model, Screen::Farewell(words, Some(lang)), effects);
}

/// Takes what can be picked at a place: answers with it, or ticks it where several may be chosen.
pub(super) fn pick(model: &mut Model, place: usize, effects: &mut Vec<Effect>) {
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    let Some(pick) = visit.draft.picks.get(place).cloned() else {
        return;
    };
    if let Some((_, item)) = visit.session.item()
        && let Kind::Multi(choices) = &item.kind
    {
        choose::toggle(choices, &mut visit.draft.chosen, place);
        return;
    }
    walk(model, effects, |session, now| {
        session.answer(pick.answer, now)
    });
}

/// Goes on with the answer as it stands.
pub(super) fn next(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Visit(visit) = &model.screen else {
        return;
    };
    let Some((_, item)) = visit.session.item() else {
        return;
    };
    let draft = &visit.draft;
    let typed = draft.input.value().trim().to_owned();
    let given = match &item.kind {
        Kind::Multi(_) if !draft.chosen.is_empty() => Some(Ok(Answer::Codes(draft.chosen.clone()))),
        Kind::Integer { .. } if !typed.is_empty() => Some(
            typed
                .parse()
                .map(Answer::Number)
                .map_err(|_| Misfit::NotNumber),
        ),
        Kind::Quantity(form) if !typed.is_empty() => Some(choose::quantity(form, &typed)),
        Kind::Text { .. } if !typed.is_empty() => Some(Ok(Answer::Text(typed))),
        Kind::Allocation(parts) if !draft.sharing.is_untouched() => {
            Some(Ok(draft.sharing.answer(parts)))
        }
        _ => None,
    };
    walk(model, effects, |session, now| match given {
        Some(Ok(answer)) => session.answer(answer, now),
        Some(Err(misfit)) => Err(Held::Misfit(misfit)),
        None => session.next(now),
    });
}

/// Prefers not to say, where the instrument allows it.
pub(super) fn refuse(model: &mut Model, effects: &mut Vec<Effect>) {
    walk(model, effects, |session, now| {
        session.answer(Answer::Missing(Missing::Refused), now)
    });
}

/// Sends the visit. It is over when the disk has it.
pub(super) fn send(model: &mut Model, effects: &mut Vec<Effect>) {
    let code = model.seed.receipt();
    walk(model, effects, |session, now| session.finalise(&code, now));
    let Screen::Visit(visit) = &model.screen else {
        return;
    };
    if !visit.session.has_ended() {
        return;
    }
    let receipt = Receipt {
        interview: visit.session.id().to_owned(),
        n: visit.session.state().n,
        code,
        lang: visit.session.lang().to_owned(),
    };
    show(model, Screen::Saving(Box::new(receipt)), effects);
}

/// The visitor stops. What happens to the answers was said in the consent notice.
pub(super) fn stop(model: &mut Model, effects: &mut Vec<Effect>) {
    let lang = model.lang().map(str::to_owned);
    let begun = match &model.screen {
        Screen::Visit(visit) => visit.session.state().opening.is_some(),
        _ => false,
    };
    end(model, BreakOff::Unwilling, effects);
    let screen = match (begun, model.settings.on_timeout) {
        (false, _) => Screen::Lobby,
        (true, OnTimeout::SavePartial) => Screen::Farewell("kiosk-stopped-kept", lang),
        (true, OnTimeout::Discard) => Screen::Farewell("kiosk-stopped-gone", lang),
    };
    show(model, screen, effects);
}

/// A character of a text or a digit of a number.
pub(super) fn typed(model: &mut Model, key: Key) {
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    let longest = match visit.session.item().map(|(_, item)| &item.kind) {
        Some(Kind::Integer { .. }) => LONGEST_NUMBER,
        Some(Kind::Text { .. } | Kind::Quantity(_)) => choose::LONGEST,
        _ => return,
    };
    type_line(&mut visit.draft.input, key, longest);
}

/// A line is about to be typed: it takes the place of what stands there.
pub(super) fn emptied(model: &mut Model) {
    if let Screen::Visit(visit) = &mut model.screen {
        visit.draft.input.reset();
    }
}

/// A whole line of text is the answer.
pub(super) fn written(model: &mut Model, line: &str, effects: &mut Vec<Effect>) {
    emptied(model);
    for c in line.chars().take(choose::LONGEST) {
        typed(model, keys::letter(c));
    }
    next(model, effects);
}

/// Some points more or fewer for a row.
pub(super) fn share(model: &mut Model, row: usize, more: bool) {
    let Screen::Visit(visit) = &mut model.screen else {
        return;
    };
    let Some(parts) = visit.session.item().and_then(|(_, item)| item.allocation()) else {
        return;
    };
    let step = parts.step;
    if more {
        visit.draft.sharing.add(row, step);
    } else {
        visit.draft.sharing.take(row, step);
    }
}

/// An ASCII digit of one of any width.
pub(super) fn narrow(c: char) -> char {
    digit(c).unwrap_or(c)
}
