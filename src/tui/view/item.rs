//! An item: progress, the question, what can be answered, and the panel beside or below it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::instrument::model::{Item, Kind};
use crate::interview::choose::Pick;
use crate::messages::Arg;
use crate::tui::layout::{Parts, Size, parts};
use crate::tui::model::Model;
use crate::tui::model::desk::{Desk, is_row};
use crate::tui::theme::Role;
use crate::tui::view::Focus;
use crate::tui::view::allocation;
use crate::tui::view::both::{other_label, other_lines};
use crate::tui::view::grid;
use crate::tui::view::page::{Page, PickPlace, pick_line, tighten};
use crate::tui::view::paint::{line, lines, put};
use crate::tui::view::panel;
use crate::tui::view::remarks::remarks;
use crate::tui::view::specify;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::answers;

pub(super) fn draw(model: &Model, desk: &Desk, size: Size, buffer: &mut Buffer) -> Focus {
    let shown = desk.session.state().panel;
    let parts = parts(size, shown);
    let room = usize::from(parts.main.width);
    let allocation = desk.session.item().and_then(|(_, item)| item.allocation());
    let main = Rect {
        height: parts
            .main
            .height
            .saturating_sub(u16::from(allocation.is_some())),
        ..parts.main
    };
    let height = usize::from(main.height);
    let page = fitting(model, desk, room, height);
    let focus = page.put(desk, main, buffer);
    let mut used = page.lines.len().min(height);
    if let Some(allocation) = allocation {
        used += allocation::foot(model, desk, allocation, parts.main, used, buffer);
    }
    match (shown, parts.panel) {
        (true, Some(area)) => wall(model, desk, area, buffer),
        (true, None) => strip(model, desk, &parts, used, buffer),
        (false, _) => {}
    }
    focus
}

/// The page with as much on it as there is room for.
fn fitting(model: &Model, desk: &Desk, room: usize, height: usize) -> Page {
    let on_grid = desk
        .session
        .item()
        .is_some_and(|(_, item)| item.grid.is_some());
    let mut page = Page::new();
    let large = model.theme.large;
    let tries: &[bool] = match (on_grid, large) {
        (false, _) => &[false],
        (true, false) => &[false, true],
        // Large letters are for one thing a screen.
        (true, true) => &[true],
    };
    for alone in tries.iter().copied() {
        let whole = Extent {
            lead: true,
            airy: large,
            alone,
        };
        page = self::page(model, desk, room, whole);
        if page.lines.len() > height {
            let close = Extent {
                airy: false,
                ..whole
            };
            page = self::page(model, desk, room, close);
        }
        tighten(&mut page, height);
        if page.lines.len() > height {
            // What can be answered comes before the words that lead into a section.
            let bare = Extent {
                alone,
                ..Extent::default()
            };
            page = self::page(model, desk, room, bare);
            tighten(&mut page, height);
        }
        if page.lines.len() <= height {
            break;
        }
    }
    page
}

/// What there is room for.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    /// The words that lead into the section.
    lead: bool,
    /// An empty line between two choices.
    airy: bool,
    /// Of a grid only the statement that is asked.
    alone: bool,
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
        if let Some(grid) = desk.session.package().instrument.grid_of(item) {
            grid::rows(model, desk, (place, grid), (room, extent.alone), &mut page);
        } else if let Some((of, code)) = item.specifies() {
            question(model, desk, of, room, &mut page.lines);
            specify::rows(model, desk, (of, code), (room, !extent.lead), &mut page);
        } else {
            question(model, desk, place, room, &mut page.lines);
            choices(model, desk, item, (room, extent.airy), &mut page);
        }
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
    let name = session.section_text(item.section, "").unwrap_or_default();
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
    let same = |other: usize| {
        let other = instrument.items.get(other);
        other.map(|other| other.section) == Some(item.section)
    };
    let first = !session.before(place).any(same);
    if first && let Some(lead) = session.section_text(item.section, "lead") {
        let plain = model.theme.style(Role::Plain);
        page.extend(wrap(&lead, room).into_iter().map(|text| line(text, plain)));
        page.push(Line::default());
    }
}

fn question(model: &Model, desk: &Desk, place: usize, room: usize, page: &mut Vec<Line<'static>>) {
    let session = &desk.session;
    let asked = session.before(place).count() + 1;
    let number = format!("{asked}. ");
    let indent = width(&number);
    let text = session.words(place, "").unwrap_or_default();
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
    page.extend(other_lines(model, desk, place, indent, room));
    page.push(Line::default());
}

fn choices(model: &Model, desk: &Desk, item: &Item, (room, airy): (usize, bool), page: &mut Page) {
    match &item.kind {
        Kind::Scale(_) if is_row(&desk.session, item) => row(model, desk, item, room, page),
        Kind::Scale(_) | Kind::Single(_) | Kind::Multi(_) | Kind::Consent => {
            list(model, desk, item, (room, airy), page);
        }
        Kind::Integer { .. } | Kind::Quantity(_) | Kind::Text { .. } => {
            typed(model, desk, room, page);
        }
        Kind::Allocation(allocation) => {
            allocation::rows(model, desk, item, allocation, room, page);
        }
        Kind::Note | Kind::Calculated => {
            page.focus = (page.lines.len().saturating_sub(2), 0);
            let text = model.voice().say("note-hint");
            page.lines.push(line(text, model.theme.style(Role::Quiet)));
        }
    }
}

fn list(model: &Model, desk: &Desk, item: &Item, (room, airy): (usize, bool), page: &mut Page) {
    let ticks = matches!(item.kind, Kind::Multi(_));
    let x: u16 = if ticks { 9 } else { 5 };
    let space = " ".repeat(usize::from(x));
    let room = room.saturating_sub(usize::from(x));
    let quiet = model.theme.style(Role::Quiet);
    page.focus = (page.lines.len(), x);
    for place in 0..desk.draft.picks.len() {
        if airy && place > 0 {
            page.lines.push(Line::default());
        }
        let mut rows = wrap(&label(model, desk, item, place), room).into_iter();
        let first = rows.next().unwrap_or_default();
        page.pick(x, &first);
        page.lines.push(pick_line(model, desk, place, first, ticks));
        page.lines
            .extend(rows.map(|text| Line::from(format!("{space}{text}"))));
        let pick = desk.draft.picks.get(place);
        let other = pick.and_then(|pick| other_label(model, desk, item, &pick.answer));
        let other = other.map(|label| wrap(&label, room)).unwrap_or_default();
        let other = other.into_iter();
        page.lines
            .extend(other.map(|text| line(format!("{space}{text}"), quiet)));
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
                cursor: None,
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

/// A field with a real caret, scrolled so that the caret is in sight.
pub(super) fn typed(model: &Model, desk: &Desk, room: usize, page: &mut Page) {
    let input = &desk.draft.input;
    let cells = room.saturating_sub(3).max(4);
    let scroll = input.visual_scroll(cells);
    let caret = input.visual_cursor().saturating_sub(scroll);
    let text = visible(input.value(), scroll, cells);
    page.focus = (page.lines.len(), 2 + caret as u16);
    let pointer = model.theme.marks().pointer;
    page.lines.push(Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::raw(text),
    ]));
    let place = desk.session.item().map(|(place, _)| place);
    let unit = place.and_then(|place| desk.session.words(place, "unit"));
    let unit = unit.map(|unit| format!(" {}", fit(&unit, cells / 2)));
    let unit = unit.unwrap_or_default();
    let rule = model.theme.marks().rule;
    let rule = rule.repeat(cells.saturating_sub(width(&unit)));
    page.lines.push(line(
        format!("  {rule}{unit}"),
        model.theme.style(Role::Quiet),
    ));
}

pub(crate) fn visible(text: &str, scroll: usize, cells: usize) -> String {
    let mut shown = String::new();
    let (mut skipped, mut taken) = (0, 0);
    for grapheme in unicode_segmentation::UnicodeSegmentation::graphemes(text, true) {
        let wide = width(grapheme);
        if skipped < scroll {
            skipped += wide;
            continue;
        }
        taken += wide;
        if taken > cells {
            break;
        }
        shown.push_str(grapheme);
    }
    shown
}
