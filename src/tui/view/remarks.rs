//! What else there is to say about an item: limits, a non-answer recorded, a note, a check that fails.

use ratatui::text::Line;

use crate::instrument::model::{Item, Kind, Level};
use crate::interview::answer::Answer;
use crate::messages::Arg;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, wrap};
use crate::wording::{hints, standing};

/// What else there is to say about the item: limits, a non-answer recorded, a check that fails.
pub(super) fn remarks(
    model: &Model,
    desk: &Desk,
    place: usize,
    item: &Item,
    room: usize,
    page: &mut Vec<Line<'static>>,
) {
    let voice = model.voice();
    let quiet = model.theme.style(Role::Quiet);
    let hint = match &item.kind {
        Kind::Integer { min, max } => {
            let args = [("min", Arg::Count(*min)), ("max", Arg::Count(*max))];
            Some(voice.with("integer-hint", &args))
        }
        Kind::Quantity(quantity) => Some(hints::quantity(voice, quantity)),
        Kind::Text { max, pattern } => match pattern {
            Some(_) => desk.session.words(place, "format"),
            None => Some(voice.with("text-hint", &[("max", Arg::from(*max))])),
        },
        Kind::Multi(_) => Some(voice.say("multi-hint")),
        _ => None,
    };
    for text in hint
        .iter()
        .flat_map(|hint| wrap(hint, room.saturating_sub(2)))
    {
        page.push(line(format!("  {text}"), quiet));
    }
    if let Some(Answer::Missing(missing)) = desk.session.answer_of(place) {
        let words = voice.say(&format!("missing-{}", missing.name()));
        let text = voice.with("recorded", &[("answer", Arg::from(words))]);
        page.push(Line::default());
        page.push(line(text, model.theme.style(Role::Strong)));
    }
    if let Some(entry) = desk.session.entry(place)
        && let Some(first) = entry.note.lines().next()
    {
        let text = format!("{} {first}", model.theme.marks().note);
        page.push(Line::default());
        page.push(line(fit(&text, room), quiet));
    }
    if let Some(check) = desk.session.warning() {
        warning(model, desk, check, room, page);
    }
}

fn warning(model: &Model, desk: &Desk, check: usize, room: usize, page: &mut Vec<Line<'static>>) {
    let Some(check) = desk.session.package().instrument.checks.get(check) else {
        return;
    };
    let text = desk
        .session
        .text(&format!("check-{}", check.id))
        .unwrap_or_default();
    let (head, keys) = match check.level {
        Level::Hard => ("check-hard", "check-hard-keys"),
        Level::Soft | Level::Info => ("check-soft", "check-soft-keys"),
    };
    let voice = model.voice();
    let warn = model.theme.style(Role::Warn);
    page.push(Line::default());
    let text = format!("{}{text}", voice.say(head));
    page.extend(wrap(&text, room).into_iter().map(|text| line(text, warn)));
    if let Some(text) = standing::involved(voice, &desk.session) {
        let plain = model.theme.style(Role::Plain);
        page.extend(wrap(&text, room).into_iter().map(|text| line(text, plain)));
    }
    let keys = wrap(&voice.say(keys), room);
    page.extend(
        keys.into_iter()
            .map(|text| line(text, model.theme.style(Role::Plain))),
    );
}
