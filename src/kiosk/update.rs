//! Messages in, effects out: everything that the kiosk decides. Total: no I/O, no clock, no panic.

mod act;
pub(super) mod lobby;
mod pointer;
mod staff;
pub(super) mod visit;

use crate::instrument::parse;
use crate::interview::event::{BreakOff, Event, Mode, What};
use crate::interview::session::{Session, Stamp};
use crate::kiosk::act::Act;
use crate::kiosk::keys::{self, Press};
use crate::kiosk::model::{Effect, Model, Msg, Over, PinPad, Said, Screen};
use crate::kiosk::sheet::{Sheet, sheet};
use crate::kiosk::time::{countdown, expire};
use crate::store::index::Index;
use crate::tui::keys::Key;

pub use act::act;

use std::rc::Rc;

/// No more interviews than this are closed after a restart.
const LEFT_OPEN: usize = 100;

/// Takes in a message and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg, now: Stamp) -> Vec<Effect> {
    model.now = now;
    let mut effects = Vec::new();
    let late = expire(model, &mut effects);
    let alive = matches!(
        msg,
        Msg::Key(_) | Msg::Touch(_) | Msg::Pasted | Msg::Line(_)
    );
    let warned = countdown(model).is_some();
    if alive {
        model.input = now.mono;
    }
    match msg {
        // Whoever answers a warning gets time, and answers nothing else by it.
        _ if alive && (late || warned) => lobby::turned(model),
        Msg::Key(key) => press(model, key, &mut effects),
        Msg::Touch(touch) => pointer::touch(model, touch, &mut effects),
        Msg::Line(line) => typed_line(model, &line, &mut effects),
        Msg::Pasted | Msg::Tick => {}
        Msg::Sized(size) => {
            model.size = size;
            lobby::turned(model);
        }
        Msg::Figures(figures) => {
            model.free_mb = figures.free_mb.or(model.free_mb);
            if let Screen::Staff(staff) = &mut model.screen {
                staff.figures = Some(*figures);
            }
        }
        Msg::Exported(result) => staff::exported(model, result),
        Msg::End(code) => {
            visit::end(model, BreakOff::Abandoned, &mut effects);
            effects.push(Effect::Wipe);
            effects.push(Effect::Quit(code));
        }
        told => stored(model, told, &mut effects),
    }
    effects
}

/// What the store says.
fn stored(model: &mut Model, msg: Msg, effects: &mut Vec<Effect>) {
    match msg {
        Msg::Opened(index) => {
            model.trouble = None;
            effects.extend(left_open(&index).map(Effect::Load));
            model.index = Some(*index);
            effects.push(Effect::Settle);
        }
        Msg::Settled(index, free_mb) => {
            let before = model.needs();
            model.trouble = None;
            model.index = Some(*index);
            model.free_mb = free_mb;
            let needs = model.needs();
            let fresh = needs.into_iter().filter(|need| !before.contains(need));
            effects.extend(fresh.map(Effect::Alert));
        }
        Msg::Confirmed(interview, n) => {
            model.trouble = None;
            let safe = match &model.screen {
                Screen::Saving(receipt) if receipt.interview == interview && n >= receipt.n => {
                    Some(receipt.clone())
                }
                _ => None,
            };
            if let Some(receipt) = safe {
                lobby::show(model, Screen::Thanks(receipt), effects);
            }
        }
        Msg::Trouble(said) => trouble(model, said, effects),
        Msg::Found(interview, events, files) => {
            let files = files
                .and_then(|files| parse::package(files).ok())
                .map(Rc::new);
            close(model, interview, &events, files, effects);
        }
        _ => {}
    }
}

/// Visits that an earlier run left open: the power failed, or the machine was switched off.
fn left_open(index: &Index) -> impl Iterator<Item = String> + use<> {
    let open = index.open.iter();
    let ours = open.filter(|(_, summary)| summary.opening.mode == Mode::Kiosk);
    let ids: Vec<String> = ours.take(LEFT_OPEN).map(|(id, _)| id.clone()).collect();
    ids.into_iter()
}

/// Nobody comes back to such a visit, so it broke off.
fn close(
    model: &mut Model,
    interview: String,
    events: &[Event],
    files: Option<Rc<parse::Package>>,
    effects: &mut Vec<Effect>,
) {
    let Some(What::Opened(opening)) = events.first().map(|event| &event.what) else {
        return;
    };
    let known = opening.hash == model.package.instrument.hash;
    let package = known.then(|| Rc::clone(&model.package)).or(files);
    let session =
        package.and_then(|package| Session::resume(package, interview.clone(), events, model.now));
    if let Some(mut session) = session {
        let code = model.seed.receipt();
        let ended = session.break_off(BreakOff::Abandoned, "", &code, model.now);
        if ended.is_ok() {
            effects.push(Effect::Append(interview, session.take()));
        }
    }
}

fn trouble(model: &mut Model, said: Said, effects: &mut Vec<Effect>) {
    if model.trouble.is_none() {
        effects.push(Effect::Alert("staff-need-store"));
        model.probed = model.now.mono;
    }
    model.trouble = Some(said);
    match model.screen {
        Screen::Visit(_) => {
            let lang = model.lang().map(str::to_owned);
            visit::end(model, BreakOff::Abandoned, effects);
            lobby::show(model, Screen::Farewell("kiosk-sorry", lang), effects);
        }
        Screen::Saving(_) => lobby::unsure(model, effects),
        Screen::Language => lobby::show(model, Screen::Lobby, effects),
        _ => {}
    }
}

/// A key: a step on the way to the PIN, or what it means on the page.
fn press(model: &mut Model, key: Key, effects: &mut Vec<Effect>) {
    if model.chord.key(key, model.now.mono) {
        ask_pin(model);
        return;
    }
    model.keyed = true;
    if let Screen::Visit(visit) = &mut model.screen {
        visit.session.pressed(1);
        visit.notice = None;
    }
    let page = sheet(model);
    if let Some(press) = keys::press(key, page.letters && model.over.is_none()) {
        pointer::pressed(model, &page, press, key, effects);
    }
}

/// The PIN is asked for, wherever the kiosk stands.
fn ask_pin(model: &mut Model) {
    if !matches!(model.screen, Screen::Staff(_)) {
        model.over = Some(Over::Pin(PinPad::default()));
        lobby::turned(model);
    }
}

/// A line, where the page is read out: what is typed for a target, or the answer itself.
fn typed_line(model: &mut Model, line: &str, effects: &mut Vec<Effect>) {
    let line = line.trim();
    let page = sheet(model);
    if line == WAY {
        return ask_pin(model);
    }
    if page.letters && !line.is_empty() && !line.starts_with(':') {
        return visit::written(model, line, effects);
    }
    let line = line.trim_start_matches(':');
    let plain = match line.strip_prefix('-') {
        Some(plain) if page.offers(&Act::Digit('-')) => plain,
        _ => line,
    };
    let numeric = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
    if page.field.is_some() && !page.letters && numeric {
        visit::emptied(model);
        for digit in line.chars() {
            act(model, Act::Digit(digit), effects);
        }
        return pointer::pressed(model, &page, Press::Take, keys::enter(), effects);
    }
    if line.is_empty() {
        return pointer::pressed(model, &page, Press::Take, keys::enter(), effects);
    }
    let named = codes(&page).into_iter().find(|(code, _)| code == line);
    let named = named.and_then(|(_, place)| page.targets().nth(place));
    let found = named.or_else(|| page.targets().find(|target| target.typed == line));
    if let Some(target) = found {
        act(model, target.act.clone(), effects);
    }
}

/// What is typed, line by line, on the hidden way to the PIN.
const WAY: &str = "::kp";

/// The letters for signs that no voice reads out: back, next, refuse, language, help.
const LETTERS: [(&str, char); 5] = [("/", 'b'), ("+", 'n'), ("-", 'r'), (".", 'l'), ("*", 'h')];

/// What is typed for each target of a page, and its place: its own digits, or else a letter.
pub fn codes(page: &Sheet) -> Vec<(String, usize)> {
    let free = |letter: &char| LETTERS.iter().all(|(_, taken)| taken != letter);
    let mut letters = ('a'..='z').filter(free);
    let code = |(place, target): (usize, &crate::kiosk::sheet::Target)| {
        let sign = LETTERS.iter().find(|(sign, _)| *sign == target.typed);
        let code = match (sign, target.typed.as_str()) {
            (Some((_, letter)), _) => letter.to_string(),
            (None, "") => letters.next()?.to_string(),
            (None, typed) => typed.to_owned(),
        };
        Some((code, place))
    };
    page.targets().enumerate().filter_map(code).collect()
}
