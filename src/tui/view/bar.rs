//! The header, the line for a sentence, and the bar of keys.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::interview::event::Mode;
use crate::interview::session::{Ending, Stage};
use crate::messages::Arg;
use crate::tui::keys;
use crate::tui::layout::{Size, parts};
use crate::tui::model::desk::Desk;
use crate::tui::model::{Model, Screen};
use crate::tui::theme::Role;
use crate::tui::update::specials;
use crate::tui::view::paint::{put, rule};
use crate::tui::wrap::{fit, width, wrap};

pub(super) fn draw(model: &Model, size: Size, buffer: &mut Buffer) {
    let parts = parts(size, false);
    header(model, size, buffer);
    if parts.rules && !model.theme.large {
        let quiet = model.theme.style(Role::Quiet);
        for y in [1, parts.bar.y - 1] {
            rule(buffer, y, model.theme.marks().rule, quiet);
        }
    }
    notice(model, parts.notice.y, parts.rules, size, buffer);
    bottom(model, parts.bar.y, size, buffer);
}

fn header(model: &Model, size: Size, buffer: &mut Buffer) {
    let language = model.voice().say("language-name");
    let right = saved_room(model) + width(&language) + 7;
    let room = usize::from(size.cols).saturating_sub(right + 2);
    let title = title(model, room);
    put(buffer, 1, 0, &title, model.theme.style(Role::Heading));
    let x = size.cols.saturating_sub(width(&language) as u16 + 5);
    let x = put(buffer, x, 0, &language, model.theme.style(Role::Plain));
    put(buffer, x + 1, 0, "F2", model.theme.style(Role::Key));
}

/// The widest thing that is said about saving from here on, so that the rest of the header does not
/// move while an interview is held.
fn saved_room(model: &Model) -> usize {
    let voice = model.voice();
    let begun = match &model.screen {
        Screen::Home(_) => return 0,
        Screen::Desk(desk) => desk.has_begun(),
    };
    if !begun {
        return width(&voice.say("nothing-written"));
    }
    let widths = ["not-saved", "saved", "saving"].map(|key| {
        let mark = if key.starts_with("sav") { 2 } else { 0 };
        width(&voice.say(key)) + mark
    });
    widths.into_iter().max().unwrap_or(0)
}

/// Whether everything is saved: drawn into every frame, since it changes with every answer.
pub(super) fn draw_saved(model: &Model, size: Size, buffer: &mut Buffer) {
    let (saved, style) = saved(model);
    let language = width(&model.voice().say("language-name"));
    let x = usize::from(size.cols).saturating_sub(width(&saved) + language + 7);
    put(buffer, x as u16, 0, &saved, style);
}

/// Which interview this is; where there is no room for all of it, its number and the program's name
/// go first.
fn title(model: &Model, room: usize) -> String {
    let voice = model.voice();
    let Screen::Desk(desk) = &model.screen else {
        let practice = model.desk.mode == Mode::Practice;
        let practice = practice.then(|| voice.say("practice"));
        let parts: Vec<String> = practice
            .into_iter()
            .chain([voice.say("app-title")])
            .collect();
        return fit(&parts.join(" · "), room);
    };
    let opening = desk.session.opening();
    let mut parts = vec![voice.say("app-name")];
    match opening.mode {
        Mode::Practice => parts.push(voice.say("practice")),
        Mode::Simulated => parts.push(voice.say("simulated")),
        Mode::Preview => parts.push(voice.say("preview")),
        Mode::Interview | Mode::Kiosk | Mode::Keyed | Mode::Class => {}
    }
    parts.extend(desk.session.text("title"));
    parts.extend(opening.branch.clone());
    let number =
        (opening.number > 0).then(|| voice.with("number", &[("n", Arg::from(opening.number))]));
    parts.extend(number.clone());
    if width(&parts.join(" · ")) > room {
        parts.retain(|part| Some(part) != number.as_ref());
    }
    if width(&parts.join(" · ")) > room {
        parts.remove(0);
    }
    fit(&parts.join(" · "), room)
}

/// Whether everything is on the disk: said only when the store has confirmed it.
fn saved(model: &Model) -> (String, Style) {
    let voice = model.voice();
    let text = |key| voice.say(key);
    match &model.screen {
        Screen::Home(_) => (String::new(), Style::new()),
        Screen::Desk(desk) if desk.session.opening().mode == Mode::Preview => {
            (text("preview-unsaved"), model.theme.style(Role::Quiet))
        }
        Screen::Desk(desk) if model.trouble.is_some() && !desk.is_saved() => {
            (text("not-saved"), model.theme.style(Role::Bad))
        }
        Screen::Desk(desk) if !desk.has_begun() => {
            (text("nothing-written"), model.theme.style(Role::Quiet))
        }
        Screen::Desk(desk) => written(model, desk),
    }
}

fn written(model: &Model, desk: &Desk) -> (String, Style) {
    let voice = model.voice();
    if desk.is_saved() {
        let mark = model.theme.marks().saved;
        let text = format!("{mark} {}", voice.say("saved"));
        (text, model.theme.style(Role::Good))
    } else {
        let text = format!("  {}", voice.say("saving"));
        (text, model.theme.style(Role::Plain))
    }
}

/// A sentence that does not fit on its line goes on where the rule below it stands: the end of a
/// sentence says what to do.
fn notice(model: &Model, y: u16, rules: bool, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let room = usize::from(size.cols).saturating_sub(2);
    let shown = match (&model.notice, &model.trouble) {
        (Some(notice), _) => Some((notice.say(voice), Role::Warn)),
        (None, Some(trouble)) => Some((trouble.say(voice), Role::Bad)),
        (None, None) => None,
    };
    if let Some((text, role)) = shown {
        let style = model.theme.style(role);
        let lines = wrap(&text, room);
        if let (true, Some((first, rest))) = (rules, lines.split_first())
            && !rest.is_empty()
        {
            put(
                buffer,
                0,
                y + 1,
                &" ".repeat(usize::from(size.cols)),
                Style::new(),
            );
            put(buffer, 1, y, first, style);
            put(buffer, 1, y + 1, &fit(&rest.join(" "), room), style);
            return;
        }
        put(buffer, 1, y, &fit(&text, room), style);
    }
}

/// In the large layout: the cells between two keys, and the least important one that is shown.
const LARGE: (u16, u8) = (4, 40);

/// As many keys as fit, the most important first; none is cut in half.
fn bottom(model: &Model, y: u16, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let mut x = 1;
    let digits = digits(model).into_iter();
    let offered = |binding: &&keys::Binding| {
        match binding.action {
            keys::Action::Specials => !specials(model).is_empty(),
            keys::Action::Panel => has_scores(model),
            // Who is signed in need not be told how.
            keys::Action::SignIn => model.desk.interviewer.is_none(),
            _ => true,
        }
    };
    let (gap, least) = if model.theme.large {
        LARGE
    } else {
        (2, u8::MAX)
    };
    let bound = keys::bar(&model.contexts()).into_iter().filter(offered);
    let bound = bound.filter(|binding| binding.bar <= least);
    let entries = digits
        .chain(bound.map(|binding| (binding.key.name(voice), voice.say(binding.action.words()))));
    for (key, words) in entries {
        let wanted = width(&key) + 1 + width(&words);
        if usize::from(x) + wanted >= usize::from(size.cols) {
            break;
        }
        x = put(buffer, x, y, &key, model.theme.style(Role::Key));
        x = put(buffer, x + 1, y, &words, model.theme.style(Role::Plain)) + gap;
    }
}

/// Whether there are scores that the panel may show.
fn has_scores(model: &Model) -> bool {
    let Screen::Desk(desk) = &model.screen else {
        return false;
    };
    let screened = desk.session.stage() == Stage::Ended(Ending::ScreenedOut);
    desk.session.shows_gauges() && !screened
}

/// Which digits answer: not bound, but the most important keys of all.
fn digits(model: &Model) -> Option<(String, String)> {
    let Screen::Desk(desk) = &model.screen else {
        return None;
    };
    let picks = &desk.draft.picks;
    let (first, last) = (picks.first()?, picks.last()?);
    let range = format!("{}–{}", first.typed, last.typed);
    let shown = model.overlay.is_none().then_some(range)?;
    Some((shown, model.voice().say("action-answer")))
}
