//! What messages do.

use std::path::PathBuf;

use crate::class::grid::Grid;
use crate::class::lesson::{Lesson, Recalled};
use crate::class::menu::Menu;
use crate::class::model::{Effect, Model, Msg, Next, Press, Said, Screen};
use crate::class::{cards, grid, import, menu, reveal, sets, tale, what_if};
use crate::interview::session::Stamp;
use crate::locale::negotiate::LANGUAGES;
use crate::messages::Arg;
use crate::tui::keys::{Action, Context, Key, action};
use crate::wording::sentence::Sentence;
use crate::wording::trouble;

/// Takes a message in; what is to be done then.
pub fn update(model: &mut Model, msg: Msg, now: Stamp) -> Vec<Effect> {
    model.desk.now = now;
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Trouble((key, args)) => {
            let args = args.into_iter().map(|(name, text)| (name, Arg::from(text)));
            model.desk.trouble = Some(Sentence::with(key, args.collect()));
        }
        Msg::Confirmed(id, n) => {
            model.desk.trouble = None;
            model
                .desk
                .unsaved
                .retain(|vote, newest| *vote != id || *newest > n);
        }
        Msg::Recalled(recalled) => recall(model, recalled),
        Msg::Files(files) => {
            let taken = import::take(&mut model.desk, files);
            model.desk.notice = Some(import::told(model.desk.voice(), &taken));
        }
        Msg::Written(done) => model.desk.notice = Some(written(done)),
        Msg::Paste(text) => {
            if let Screen::Grid(grid) = &mut model.screen {
                grid::paste(grid, &text);
            }
        }
        Msg::End(code) => model.desk.effects.push(Effect::Quit(code)),
        Msg::Redraw => {}
    }
    std::mem::take(&mut model.desk.effects)
}

/// Takes a class up where it was left. One that nothing is known of begins.
fn recall(model: &mut Model, recalled: Recalled) {
    let desk = &mut model.desk;
    let own = desk.lesson.as_ref().and_then(|lesson| lesson.own);
    let (known, code) = (!recalled.logs.is_empty(), recalled.code.clone());
    match Lesson::recall(&desk.shelf, recalled, desk.now) {
        Some(lesson) => {
            desk.lesson = Some(Lesson { own, ..lesson });
            desk.store();
            if let (Screen::Grid(grid), Some(_)) = (&mut model.screen, own) {
                *grid = Grid::new(desk.lesson.as_ref(), grid.round);
            }
            desk.notice = Some(Sentence::plain("class-recalled"));
        }
        None if known => desk.notice = Some(Sentence::plain("class-not-recalled")),
        // A new class with a code of its own.
        None if desk.lesson.is_some() => {}
        None => {
            let code = vec![("code", Arg::from(trouble::inert(&code)))];
            desk.notice = Some(Sentence::with("error-no-class", code));
        }
    }
}

fn written(done: Result<(&'static str, PathBuf), Said>) -> Sentence {
    match done {
        Ok((key, path)) => {
            let path = trouble::inert(&path.display().to_string());
            Sentence::with(key, vec![("path", Arg::from(path))])
        }
        Err((key, args)) => {
            let args = args.into_iter().map(|(name, text)| {
                let text = trouble::inert(&text);
                (name, Arg::from(text))
            });
            Sentence::with(key, args.collect())
        }
    }
}

/// The contexts of a screen's own keys, the topmost first.
pub fn contexts(screen: &Screen) -> &'static [Context] {
    match screen {
        Screen::Menu(_) => &[Context::ClassList],
        Screen::Tale(_) | Screen::Cards(_) => &[Context::ClassPages],
        Screen::Grid(own) => own.contexts(),
        Screen::Reveal(_) => &[Context::Reveal],
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
        Screen::Grid(own) => grid::press(desk, own, press),
        Screen::Reveal(own) => reveal::press(desk, own, press),
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
