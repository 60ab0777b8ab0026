//! An item: progress, the question, what can be answered, and the panel beside or below it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::instrument::model::{Item, Kind, Level};
use crate::interview::answer::Answer;
use crate::interview::choose::Pick;
use crate::messages::Arg;
use crate::tui::layout::{Parts, Size, parts};
use crate::tui::model::Model;
use crate::tui::model::desk::{Desk, is_row};
use crate::tui::theme::Role;
use crate::tui::view::Focus;
use crate::tui::view::field::typed;
use crate::tui::view::page::{Page, PickPlace, pick_line, tighten};
use crate::tui::view::paint::{line, lines, put};
use crate::tui::view::panel;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::answers;

pub(super) fn draw(model: &Model, desk: &Desk, size: Size, buffer: &mut Buffer) -> Focus {
    let shown = desk.session.state().panel;
    let parts = parts(size, shown);
    let room = usize::from(parts.main.width);
    let height = usize::from(parts.main.height);
    let whole = Extent {
        lead: true,
        airy: model.theme.large,
    };
    let mut page = page(model, desk, room, whole);
    if page.lines.len() > height {
        page = self::page(
            model,
            desk,
            room,
            Extent {
                airy: false,
                ..whole
            },
        );
    }
    tighten(&mut page, height);
    if page.lines.len() > height {
        // What can be answered comes before the words that lead into a section.
        page = self::page(model, desk, room, Extent::default());
        tighten(&mut page, height);
    }
    let focus = page.put(desk, parts.main, buffer);
    match (shown, parts.panel) {
        (true, Some(area)) => wall(model, desk, area, buffer),
        (true, None) => strip(model, desk, &parts, page.lines.len().min(height), buffer),
        (false, _) => {}
    }
    focus
}

/// What there is room for.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    /// The words that lead into the section.
    lead: bool,
    /// An empty line between two choices.
    airy: bool,
}

/// Everything about the item on the screen.
fn page(model: &Model, desk: &Desk, room: usize, extent: Extent) -> Page {
    let mut page = Page::new();
    if let Some((place, item)) = desk.session.item() {
        if !model.theme.large {
            page.lines.push(progress(model, desk, item, room));
        }
        page.lines.push(Line::default());
        if extent.lead {
            section_lead(model, desk, place, item, room, &mut page.lines);
        }
        question(model, desk, place, item, room, &mut page.lines);
        choices(model, desk, item, (room, extent.airy), &mut page);
        remarks(model, desk, place, item, room, &mut page.lines);
    }
    page
}

fn wall(model: &Model, desk: &Desk, area: Rect, buffer: &mut Buffer) {
    let quiet = model.theme.style(Role::Quiet);
    for y in area.top()..area.bottom() {
        put(buffer, area.x, y, model.theme.marks().wall, quiet);
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(3),
        ..area
    };
    let page = panel::lines(
        model,
        desk,
        usize::from(inner.width),
        usize::from(inner.height),
    );
    lines(buffer, inner, &page, 0);
}

/// Below the question, as many lines of the panel as there is room for.
fn strip(model: &Model, desk: &Desk, parts: &Parts, used: usize, buffer: &mut Buffer) {
    let free = usize::from(parts.main.height).saturating_sub(used + 1);
    let page = panel::strip(model, desk, usize::from(parts.main.width), free);
    let area = Rect {
        y: parts.main.bottom().saturating_sub(page.len() as u16),
        height: page.len() as u16,
        ..parts.main
    };
    lines(buffer, area, &page, 0);
}

fn progress(model: &Model, desk: &Desk, item: &Item, room: usize) -> Line<'static> {
    let session = &desk.session;
    let section = session.progress_where(|other| other.section == item.section);
    let all = session.progress();
    let sections = &session.package().instrument.sections;
    let name = sections
        .get(item.section)
        .and_then(|section| session.text(&format!("section-{}", section.id)))
        .unwrap_or_default();
    let text = model.voice().with(
        "progress",
        &[
            ("section", Arg::from(name)),
            ("done", Arg::from(section.answered)),
            ("of", Arg::from(section.asked)),
            ("all-done", Arg::from(all.answered)),
            ("all-of", Arg::from(all.asked)),
        ],
    );
    line(fit(&text, room), model.theme.style(Role::Quiet))
}

/// What the interviewer reads before the first item of a section.
fn section_lead(
    model: &Model,
    desk: &Desk,
    place: usize,
    item: &Item,
    room: usize,
    page: &mut Vec<Line<'static>>,
) {
    let session = &desk.session;
    let instrument = &session.package().instrument;
    let mut before = instrument.items.iter().enumerate().take(place);
    let first =
        !before.any(|(place, other)| other.section == item.section && session.on_path(place));
    if first
        && let Some(section) = instrument.sections.get(item.section)
        && let Some(lead) = session.text(&format!("section-{}.lead", section.id))
    {
        let plain = model.theme.style(Role::Plain);
        page.extend(wrap(&lead, room).into_iter().map(|text| line(text, plain)));
        page.push(Line::default());
    }
}

fn question(
    model: &Model,
    desk: &Desk,
    place: usize,
    item: &Item,
    room: usize,
    page: &mut Vec<Line<'static>>,
) {
    let session = &desk.session;
    let asked = (0..=place).filter(|place| session.on_path(*place)).count();
    let number = format!("{asked}. ");
    let indent = width(&number);
    let text = session.text(&item.id).unwrap_or_default();
    let strong = model.theme.style(Role::Strong);
    for (row, text) in wrap(&text, room.saturating_sub(indent))
        .into_iter()
        .enumerate()
    {
        let head = if row == 0 {
            number.clone()
        } else {
            " ".repeat(indent)
        };
        page.push(line(format!("{head}{text}"), strong));
    }
    page.extend(other_lines(model, desk, &item.id, indent, room));
    page.push(Line::default());
}

/// The language behind the one on the screen, where both are to be shown.
fn other_language<'a>(model: &Model, desk: &'a Desk) -> Option<&'a str> {
    let languages = &desk.session.package().instrument.languages;
    let here = languages
        .iter()
        .position(|tag| tag == desk.session.lang())?;
    let other = languages.get((here + 1) % languages.len())?;
    (model.both && other != desk.session.lang()).then_some(other)
}

/// A text in the other language, where both are to be shown.
pub(super) fn other_lines(
    model: &Model,
    desk: &Desk,
    key: &str,
    indent: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let text = other_language(model, desk).and_then(|tag| desk.session.text_in(tag, key));
    let wrapped = text.map(|text| wrap(&text, room.saturating_sub(indent)));
    let space = " ".repeat(indent);
    let quiet = model.theme.style(Role::Quiet);
    let lines = wrapped.unwrap_or_default().into_iter();
    lines
        .map(|text| line(format!("{space}{text}"), quiet))
        .collect()
}

/// A choice in the other language, where both are to be shown.
pub(super) fn other_label(
    model: &Model,
    desk: &Desk,
    item: &Item,
    answer: &Answer,
) -> Option<String> {
    let tag = other_language(model, desk)?;
    let voice = model.words.voice(tag);
    Some(answers::pick_in(tag, voice, &desk.session, item, answer))
}

fn choices(model: &Model, desk: &Desk, item: &Item, (room, airy): (usize, bool), page: &mut Page) {
    match &item.kind {
        Kind::Scale(_) if is_row(&desk.session, item) => row(model, desk, item, room, page),
        Kind::Scale(_) | Kind::Single(_) | Kind::Multi(_) | Kind::Consent => {
            list(model, desk, item, airy, page);
        }
        Kind::Integer { .. } | Kind::Text { .. } => typed(model, desk, room, page),
        Kind::Note => {
            page.focus = (page.lines.len().saturating_sub(2), 0);
            let text = model.voice().say("note-hint");
            page.lines.push(line(text, model.theme.style(Role::Quiet)));
        }
    }
}

fn list(model: &Model, desk: &Desk, item: &Item, airy: bool, page: &mut Page) {
    let ticks = matches!(item.kind, Kind::Multi(_));
    let x = if ticks { 9 } else { 5 };
    page.focus = (page.lines.len(), x);
    for place in 0..desk.draft.picks.len() {
        if airy && place > 0 {
            page.lines.push(Line::default());
        }
        let label = label(model, desk, item, place);
        page.pick(x, &label);
        page.lines.push(pick_line(model, desk, place, label, ticks));
        let pick = desk.draft.picks.get(place);
        let other = pick.and_then(|pick| other_label(model, desk, item, &pick.answer));
        page.lines.extend(other.map(|label| {
            let text = format!("{}{label}", " ".repeat(usize::from(x)));
            line(text, model.theme.style(Role::Quiet))
        }));
    }
}

fn label(model: &Model, desk: &Desk, item: &Item, place: usize) -> String {
    let pick = desk.draft.picks.get(place);
    let words = |pick: &Pick| answers::pick(model.voice(), &desk.session, item, &pick.answer);
    pick.map(words).unwrap_or_default()
}

/// A scale side by side, its ends in words below.
pub(super) fn row(model: &Model, desk: &Desk, item: &Item, room: usize, page: &mut Page) {
    let picks = &desk.draft.picks;
    let widest = picks.iter().map(|pick| pick.typed.len()).max().unwrap_or(1);
    let widths = if model.theme.large {
        [widest + 4, widest + 2]
    } else {
        [widest + 2; 2]
    };
    let cell = widths.into_iter().find(|cell| cell * picks.len() <= room);
    let cell = cell.unwrap_or(widest + 1);
    let per_line = (room / cell).max(1);
    page.focus = (page.lines.len(), (cell / 2) as u16);
    for row in picks.chunks(per_line) {
        let cells: Vec<String> = row
            .iter()
            .map(|pick| format!("{:^cell$}", pick.typed))
            .collect();
        let text = cells.concat();
        for column in 0..row.len() {
            page.picks.push(PickPlace {
                row: page.lines.len(),
                x: (column * cell) as u16,
                width: cell as u16,
                pointer: false,
            });
        }
        page.lines.push(Line::from(text));
    }
    let end = |place: usize| label(model, desk, item, place);
    let (low, high) = (end(0), end(picks.len().saturating_sub(1)));
    let whole = (cell * picks.len()).min(room);
    let space = whole.saturating_sub(width(&low) + width(&high)).max(2);
    let text = format!("{low}{}{high}", " ".repeat(space));
    page.lines.push(line(text, model.theme.style(Role::Quiet)));
    let other = |pick: Option<&Pick>| other_label(model, desk, item, &pick?.answer);
    if let (Some(low), Some(high)) = (other(picks.first()), other(picks.last())) {
        let space = whole.saturating_sub(width(&low) + width(&high)).max(2);
        let text = format!("{low}{}{high}", " ".repeat(space));
        page.lines.push(line(text, model.theme.style(Role::Quiet)));
    }
    if !desk.draft.digits.is_empty() {
        let typed = [("typed", Arg::from(desk.draft.digits.clone()))];
        let text = model.voice().with("typed-open", &typed);
        page.lines.push(line(text, model.theme.style(Role::Warn)));
    }
}

/// What else there is to say about the item: limits, a non-answer recorded, a check that fails.
fn remarks(
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
        Kind::Text { max } => Some(voice.with("text-hint", &[("max", Arg::from(*max))])),
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
        Level::Soft => ("check-soft", "check-soft-keys"),
    };
    let voice = model.voice();
    let warn = model.theme.style(Role::Warn);
    page.push(Line::default());
    let text = format!("{}{text}", voice.say(head));
    page.extend(wrap(&text, room).into_iter().map(|text| line(text, warn)));
    let keys = wrap(&voice.say(keys), room);
    page.extend(
        keys.into_iter()
            .map(|text| line(text, model.theme.style(Role::Plain))),
    );
}
