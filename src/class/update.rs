//! What messages do.

use crate::class::menu::Menu;
use crate::class::model::{Effect, Model, Msg, Next, Press, Screen};
use crate::class::{cards, menu, sets, tale, what_if};
use crate::interview::session::Stamp;
use crate::locale::negotiate::LANGUAGES;
use crate::messages::Arg;
use crate::tui::keys::{Action, Context, Key, action};
use crate::wording::sentence::Sentence;

/// Takes a message in; what is to be done then.
pub fn update(model: &mut Model, msg: Msg, now: Stamp) -> Vec<Effect> {
    model.desk.now = now;
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Trouble((key, args)) => {
            let args = args.into_iter().map(|(name, text)| (name, Arg::from(text)));
            model.desk.notice = Some(Sentence::with(key, args.collect()));
        }
        Msg::End(code) => model.desk.effects.push(Effect::Quit(code)),
        Msg::Paste(_) | Msg::Redraw | Msg::Confirmed(..) => {}
    }
    std::mem::take(&mut model.desk.effects)
}

/// The contexts of a screen's own keys, the topmost first.
pub fn contexts(screen: &Screen) -> &'static [Context] {
    match screen {
        Screen::Menu(_) => &[Context::ClassList],
        Screen::Tale(_) | Screen::Cards(_) => &[Context::ClassPages],
        Screen::Sets(_) => &[Context::ClassSets],
        Screen::WhatIf(_) => &[Context::ClassWhatIf],
    }
}

fn press(model: &mut Model, key: Key) {
    model.desk.notice = None;
    let action = action(&model.contexts(), key);
    let (lines, rows) = model.desk.drawn;
    if let Some(first) = &mut model.help {
        match action {
            Some(Action::Up) => *first = first.saturating_sub(1),
            Some(Action::Down) => *first = (*first + 1).min(lines.saturating_sub(rows)),
            Some(Action::Close) => model.help = None,
            Some(Action::Language) => speak(model),
            _ => {}
        }
        return;
    }
    match action {
        Some(Action::Language) => speak(model),
        Some(Action::Both) => model.desk.both = !model.desk.both,
        Some(Action::Big) => model.desk.big = !model.desk.big,
        Some(Action::Help) => model.help = Some(0),
        Some(Action::Suspend) => model.desk.effects.push(Effect::Suspend),
        Some(Action::Leave) => model.desk.effects.push(Effect::Quit(0)),
        _ => go(model, Press { key, action }),
    }
}

fn speak(model: &mut Model) {
    let other = LANGUAGES.iter().find(|tag| **tag != model.desk.lang);
    if let Some(other) = other {
        (*other).clone_into(&mut model.desk.lang);
    }
}

/// Hands a key to the screen and goes where it leads.
fn go(model: &mut Model, press: Press) {
    let desk = &mut model.desk;
    let next = match &mut model.screen {
        Screen::Menu(own) => menu::press(desk, own, press),
        Screen::Tale(own) => tale::press(desk, own, press),
        Screen::Cards(own) => cards::press(desk, own, press),
        Screen::Sets(own) => sets::press(desk, own, press),
        Screen::WhatIf(own) => what_if::press(desk, own, press),
    };
    match next {
        Next::Stay => {}
        Next::Go(screen) => {
            let before = std::mem::replace(&mut model.screen, *screen);
            model.below.push(before);
        }
        Next::Instead(screen) => model.screen = *screen,
        Next::Start => {
            model.screen = Screen::Menu(Menu::default());
            model.below.clear();
        }
        Next::Leave => match model.below.pop() {
            Some(screen) => model.screen = screen,
            None => model.desk.effects.push(Effect::Quit(0)),
        },
    }
}
