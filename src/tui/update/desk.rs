//! An interview's keys outside its answers: walking, the panel, the end.

use crate::interview::answer::Answer;
use crate::interview::event::Way;
use crate::interview::identity::receipt_hash;
use crate::interview::session::{Ending, Held, Session, Stage};
use crate::locale::dates;
use crate::store::tally::Tally;
use crate::tui::keys::Action;
use crate::tui::model::desk::Desk;
use crate::tui::model::reason::Why;
use crate::tui::model::{Effect, Model, Overlay, Screen};
use crate::tui::update::{go_home, home, item, note, reason, sheet, store};
use crate::wording::gauges;
use crate::wording::sentence::{self, Sentence};

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = sheet::review(model, action) {
        return effects;
    }
    if !matches!(action, Action::Card) && shows_more(action) {
        turn_back(model);
    }
    match action {
        Action::Map => sheet::open(model),
        Action::Note => note(model),
        Action::Card => card(model),
        Action::Both => model.both = !model.both,
        Action::BreakOff => reason::open(model, Why::BreakOff),
        Action::Reopen => reason::open(model, Why::Reopen),
        Action::Leave => return leave(model),
        Action::Again => return again(model),
        Action::Scheme => {
            scheme(model);
        }
        Action::Explain => explain(model),
        Action::Up | Action::Down if scrolls(model) => scroll(model, action == Action::Down),
        Action::Back => {
            keep_half(model);
            walk(model, Session::back);
        }
        Action::Further | Action::Earlier => scroll(model, action == Action::Further),
        Action::Next => walk(model, Session::next),
        Action::Keep if is_changed(model) => return item::act(model, Action::Take),
        Action::Keep => walk(model, Session::keep),
        Action::Other => other(model),
        Action::Panel => panel(model),
        Action::Specials => specials(model),
        Action::Take if stage(model) == Some(Stage::Closing) => return finish(model),
        _ => return item::act(model, action),
    }
    store(model)
}

/// Whether an action shows what is not for the respondent's eyes.
fn shows_more(action: Action) -> bool {
    matches!(
        action,
        Action::Map
            | Action::Note
            | Action::Panel
            | Action::Explain
            | Action::BreakOff
            | Action::Specials
    )
}

fn note(model: &mut Model) {
    let item = match &model.screen {
        Screen::Desk(desk) => desk.session.item().map(|(place, _)| place),
        Screen::Home(_) => None,
    };
    if let Some(item) = item {
        note::open(model, item, None);
    }
}

/// Turns the screen to the respondent, or back: gauges are out of sight meanwhile, and that is
/// recorded.
fn card(model: &mut Model) {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen
        && !desk.card
    {
        desk.card = true;
        desk.turned = desk.session.state().panel;
        desk.session.panel(false, now);
    } else {
        turn_back(model);
    }
}

/// Turns the screen back to the interviewer.
fn turn_back(model: &mut Model) {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen
        && desk.card
    {
        desk.card = false;
        desk.session.panel(desk.turned, now);
    }
}

/// What is half typed is there again when the item is.
pub(super) fn keep_half(model: &mut Model) {
    if let Screen::Desk(desk) = &mut model.screen
        && let Some((place, _)) = desk.session.item()
    {
        desk.keep_half(place);
    }
}

/// Whether the item on the screen shows something else than its answer: at a check that fails, this
/// is what is meant, and not the answer to be kept.
fn is_changed(model: &Model) -> bool {
    match &model.screen {
        Screen::Desk(desk) => desk.draft.differs(&desk.session),
        Screen::Home(_) => false,
    }
}

fn stage(model: &Model) -> Option<Stage> {
    match &model.screen {
        Screen::Desk(desk) => Some(desk.session.stage()),
        Screen::Home(_) => None,
    }
}

fn scrolls(model: &Model) -> bool {
    matches!(stage(model), Some(Stage::Ended(_)))
}

fn scroll(model: &mut Model, down: bool) {
    if let Screen::Desk(desk) = &mut model.screen {
        // On the narrowest screen a page is at most so many lines longer than the screen is high.
        let most = 40 + 4 * desk.suggestions.len();
        desk.scroll = if down {
            (desk.scroll + 1).min(most)
        } else {
            desk.scroll.saturating_sub(1)
        };
    }
}

/// Does something to the session, then shows what came of it.
pub(super) fn walk(
    model: &mut Model,
    step: impl FnOnce(&mut Session, crate::interview::session::Stamp) -> Result<(), Held>,
) {
    let now = model.now;
    let Screen::Desk(desk) = &mut model.screen else {
        return;
    };
    let before = desk.session.stage();
    let result = step(&mut desk.session, now);
    if desk.session.stage() != before || result.is_ok() {
        desk.redraft();
    }
    desk.draft.digits.clear();
    desk.measure(&model.catalogue, model.scheme);
    model.notice = match result {
        Err(held) => notice(held, desk),
        Ok(()) => sentence::told(&desk.session),
    };
    let warned = desk.session.warning().is_some();
    if warned || !matches!(desk.session.stage(), Stage::Item(_)) {
        turn_back(model);
    }
}

/// Why the interview did not move; at the first item with a hint of how to leave.
fn notice(held: Held, desk: &Desk) -> Option<Sentence> {
    let start = matches!(desk.session.stage(), Stage::Item(_)) && held == Held::Edge;
    if start {
        return Some(Sentence::plain("notice-first"));
    }
    sentence::held(held)
}

/// The next weights that the interview has.
fn scheme(model: &mut Model) {
    if let Screen::Desk(desk) = &model.screen {
        model.scheme = model.scheme.next(&desk.session);
    }
    measure(model);
}

pub(super) fn measure(model: &mut Model) {
    if let Screen::Desk(desk) = &mut model.screen {
        desk.measure(&model.catalogue, model.scheme);
    }
}

fn panel(model: &mut Model) {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen {
        if matches!(desk.session.stage(), Stage::Ended(_)) {
            desk.hidden = !(desk.hidden && desk.session.shows_gauges());
        } else {
            let visible = !desk.session.state().panel && desk.session.shows_gauges();
            desk.session.panel(visible, now);
        }
    }
}

fn explain(model: &mut Model) {
    let Screen::Desk(desk) = &model.screen else {
        return;
    };
    if desk.suggestions.is_empty() {
        let key = gauges::no_suggestions(&desk.gauges);
        model.notice = Some(Sentence::plain(key));
    } else {
        model.overlay = Some(Overlay::Explain(0, 0));
    }
}

fn specials(model: &mut Model) {
    let Screen::Desk(desk) = &model.screen else {
        return;
    };
    match desk.session.item() {
        Some((_, item)) if !item.specials.is_empty() => {
            model.overlay = Some(Overlay::Specials(0));
        }
        _ => model.notice = Some(Sentence::plain("notice-no-specials")),
    }
}

/// Goes to the next item of the check that fails, so that either answer can be mended.
fn other(model: &mut Model) {
    walk(model, |session, now| {
        let check = session.warning().ok_or(Held::Edge)?;
        let (here, _) = session.item().ok_or(Held::Edge)?;
        let checks = &session.package().instrument.checks;
        let targets = checks
            .get(check)
            .map(|check| check.targets.clone())
            .unwrap_or_default();
        let later = targets.iter().find(|target| **target > here);
        let to = later.or(targets.first()).copied().ok_or(Held::Edge)?;
        session.jump(to, Way::Check, now)
    });
}

/// Hides the scores at the start of an interview, where they are not to be in sight. It is recorded
/// as what it is, and so not before consent.
pub(super) fn hide(model: &mut Model) {
    let wanted = model.settings.panel && !model.theme.large;
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen
        && !(wanted && desk.session.shows_gauges())
        && desk.has_begun()
    {
        desk.session.panel(false, now);
    }
}

/// Leaves the interview open; it is offered again on the home screen.
pub(super) fn pause(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen {
        desk.session.pause(now);
    }
    let mut effects = store(model);
    effects.push(Effect::Settle);
    effects
}

fn leave(model: &mut Model) -> Vec<Effect> {
    let card = matches!(&model.screen, Screen::Desk(desk) if desk.card);
    if card {
        turn_back(model);
        return store(model);
    }
    let unsaved = matches!(&model.screen, Screen::Desk(desk) if !desk.is_saved());
    if unsaved && model.trouble.is_some() && !model.asked {
        model.asked = true;
        model.notice = Some(Sentence::plain("notice-unsaved"));
        return Vec::new();
    }
    let mut effects = pause(model);
    if model.one {
        effects.push(Effect::Quit(0));
    } else {
        go_home(model);
    }
    effects
}

/// Freezes the interview and shows what it tells.
fn finish(model: &mut Model) -> Vec<Effect> {
    let code = model.seed.receipt();
    walk(model, |session, now| session.finalise(&code, now));
    ended(model, code)
}

/// Shows the end, if it came, whichever: with the receipt code, unless the respondent has one already.
pub(super) fn ended(model: &mut Model, code: String) -> Vec<Effect> {
    let done = matches!(&model.screen, Screen::Desk(desk) if desk.session.has_ended());
    if let Screen::Desk(desk) = &mut model.screen
        && done
    {
        let fresh = desk.session.state().receipt == Some(receipt_hash(&code));
        desk.receipt = fresh.then_some(code);
        desk.hidden = !(desk.session.state().panel && desk.session.shows_gauges());
    }
    let mut effects = store(model);
    if done {
        effects.push(Effect::Settle);
    }
    effects
}

/// The next respondent, with the same instrument at the same desk.
fn again(model: &mut Model) -> Vec<Effect> {
    let Screen::Desk(desk) = &model.screen else {
        return Vec::new();
    };
    let package = desk.session.package();
    let (name, hash) = (&package.instrument.id, &package.instrument.hash);
    let next = model.shelf.version(name, hash);
    // An interview that was resumed may know of the desk what this run was not told.
    let opening = desk.session.opening().clone();
    model.desk.branch = model.desk.branch.take().or(opening.branch);
    model.desk.wave = model.desk.wave.take().or(opening.wave);
    model.desk.interviewer = model.desk.interviewer.take().or(opening.interviewer);
    if let Some(package) = next {
        return home::start(model, &package);
    }
    go_home(model);
    Vec::new()
}

/// Answers the age gate or the consent notice. A no leaves nothing behind but a count.
pub(super) fn gate(model: &mut Model, answer: &Answer) -> Vec<Effect> {
    let now = model.now;
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let yes = *answer == Answer::Consent(true);
    match desk.session.stage() {
        Stage::Age => desk.session.of_age(yes, now),
        Stage::Consent => desk.session.consent(yes, now),
        _ => {}
    }
    desk.redraft();
    desk.scroll = 0;
    let reason = match desk.session.stage() {
        Stage::Ended(Ending::UnderAge) => "under-age",
        Stage::Ended(Ending::Declined) => "declined",
        _ => {
            hide(model);
            return store(model);
        }
    };
    let opening = desk.session.opening();
    vec![Effect::Tally(Tally {
        day: dates::day(now.at),
        instrument: opening.instrument.clone(),
        branch: opening.branch.clone(),
        mode: opening.mode,
        reason: reason.to_owned(),
        back: false,
    })]
}
