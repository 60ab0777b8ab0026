//! Several ratings on one screen: statements one below the other, each in one column or several.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::instrument::grid::Grid;
use crate::instrument::model::{ItemIx, Labels};
use crate::interview::answer::Answer;
use crate::messages::Arg;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::both::other_lines;
use crate::tui::view::page::{Page, PickPlace};
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::answers;

/// What stands where nothing was answered yet.
const OPEN: &str = "·";
/// A non-answer in a cell takes no more room than this.
const WIDEST_VALUE: usize = 8;

/// The statements of the grid on which an item stands, or the item's own alone, and the words of
/// the scale below them.
pub(super) fn rows(
    model: &Model,
    desk: &Desk,
    (place, grid): (ItemIx, &Grid),
    (room, alone): (usize, bool),
    page: &mut Page,
) {
    let session = &desk.session;
    let here = grid.row_of(place);
    let mut rows: Vec<ItemIx> = grid.items().step_by(grid.width.max(1)).collect();
    rows.sort_by_key(|first| session.rank(*first));
    let before = rows.first().map(|first| session.before(*first).count());
    let mut number = before.unwrap_or(0);
    for first in rows {
        let row = grid.row_of(first);
        let asked: Vec<ItemIx> = row.clone().filter(|item| session.on_path(*item)).collect();
        let head = format!("{}. ", number + 1);
        number += asked.len();
        match asked.as_slice() {
            [] => {}
            _ if row == here => active(model, desk, (place, &row), &head, room, page),
            _ if alone => {}
            [only] if grid.width == 1 => rated(model, desk, *only, &head, room, page),
            cells => across(model, desk, cells, &head, room, page),
        }
    }
    page.lines.push(Line::default());
    legend(model, desk, place, room, page);
}

/// The statement that is asked: every column in a line of its own, the points of the one in focus
/// side by side.
fn active(
    model: &Model,
    desk: &Desk,
    (place, row): (ItemIx, &Range<ItemIx>),
    head: &str,
    room: usize,
    page: &mut Page,
) {
    statement(model, desk, place, (head, room, Role::Strong), page);
    let indent = width(head);
    let other = other_lines(model, desk, place, indent, room);
    page.lines.extend(other);
    let headings: Vec<(ItemIx, String)> = row
        .clone()
        .filter(|item| desk.session.on_path(*item))
        .map(|item| (item, heading(desk, item)))
        .collect();
    let widest = headings.iter().map(|(_, text)| width(text)).max();
    let column = widest.unwrap_or(0).min(room / 2);
    for (item, text) in headings {
        let text = fit(&text, column);
        let gap = column.saturating_sub(width(&text)) + usize::from(column > 0);
        let text = format!("{}{text}{}", " ".repeat(indent), " ".repeat(gap));
        if item == place {
            points(model, desk, &text, room, page);
        } else {
            page.lines.push(Line::from(vec![
                Span::styled(text, model.theme.style(Role::Quiet)),
                Span::raw(format!(" {}", value(model, desk, item))),
            ]));
        }
    }
}

/// The points of the cell in focus, behind its heading or below it.
fn points(model: &Model, desk: &Desk, heading: &str, room: usize, page: &mut Page) {
    let picks = &desk.draft.picks;
    let widest = picks.iter().map(|pick| pick.typed.len()).max().unwrap_or(1);
    let mut left = width(heading);
    let free = room.saturating_sub(left);
    let sizes = [widest + 2, widest + 1];
    let beside = sizes.into_iter().find(|cell| cell * picks.len() <= free);
    let pointer = model.theme.style(Role::Key);
    if beside.is_none() && !heading.trim().is_empty() {
        page.lines.push(line(heading.to_owned(), pointer));
        left = 2;
    }
    let cell = beside.unwrap_or(widest + 1);
    let per_line = (room.saturating_sub(left) / cell).max(1);
    page.focus = (page.lines.len(), (left + cell / 2) as u16);
    for (row, picks) in picks.chunks(per_line).enumerate() {
        let lead = if row == 0 && beside.is_some() {
            heading.to_owned()
        } else {
            " ".repeat(left)
        };
        let cells: Vec<String> = picks
            .iter()
            .map(|pick| format!("{:^cell$}", pick.typed))
            .collect();
        for column in 0..picks.len() {
            page.picks.push(PickPlace {
                row: page.lines.len(),
                x: (left + column * cell) as u16,
                width: cell as u16,
                pointer: false,
                cursor: None,
            });
        }
        page.lines.push(Line::from(vec![
            Span::styled(lead, pointer),
            Span::raw(cells.concat()),
        ]));
    }
    if !desk.draft.digits.is_empty() {
        let typed = [("typed", Arg::from(desk.draft.digits.clone()))];
        let text = model.voice().with("typed-open", &typed);
        page.lines.push(line(text, model.theme.style(Role::Warn)));
    }
}

/// Another statement of a battery, its answer at the right edge.
fn rated(model: &Model, desk: &Desk, item: ItemIx, head: &str, room: usize, page: &mut Page) {
    let value = value(model, desk, item);
    let from = page.lines.len();
    let narrow = room.saturating_sub(WIDEST_VALUE + 1);
    statement(model, desk, item, (head, narrow, Role::Quiet), page);
    if let Some(first) = page.lines.get_mut(from) {
        let gap = room.saturating_sub(first.width() + width(&value));
        first.push_span(Span::raw(format!("{}{value}", " ".repeat(gap))));
    }
}

/// Another statement with several columns, its answers in one line.
fn across(model: &Model, desk: &Desk, cells: &[ItemIx], head: &str, room: usize, page: &mut Page) {
    let Some(first) = cells.first() else {
        return;
    };
    statement(model, desk, *first, (head, room, Role::Quiet), page);
    let indent = width(head);
    let told = |item: &ItemIx| format!("{} {}", heading(desk, *item), value(model, desk, *item));
    let quiet = model.theme.style(Role::Quiet);
    for text in packed(cells.iter().map(told), room.saturating_sub(indent)) {
        page.lines
            .push(line(format!("{}{text}", " ".repeat(indent)), quiet));
    }
}

fn statement(
    model: &Model,
    desk: &Desk,
    item: ItemIx,
    (head, room, role): (&str, usize, Role),
    page: &mut Page,
) {
    let indent = width(head);
    let text = desk.session.words(item, "").unwrap_or_default();
    let style = model.theme.style(role);
    let wrapped = wrap(&text, room.saturating_sub(indent));
    for (row, text) in wrapped.into_iter().enumerate() {
        let lead = if row == 0 {
            head.to_owned()
        } else {
            " ".repeat(indent)
        };
        page.lines.push(line(format!("{lead}{text}"), style));
    }
}

fn heading(desk: &Desk, item: ItemIx) -> String {
    let heading = desk.session.heading_in(desk.session.lang(), item);
    heading.unwrap_or_default()
}

fn value(model: &Model, desk: &Desk, item: ItemIx) -> String {
    match desk.session.answer_of(item) {
        None => OPEN.to_owned(),
        Some(Answer::Number(point)) => point.to_string(),
        Some(other) => {
            let words = answers::answer(model.voice(), &desk.session, item, other);
            fit(&words, WIDEST_VALUE)
        }
    }
}

/// What the points mean: all of them, or the two ends.
fn legend(model: &Model, desk: &Desk, place: ItemIx, room: usize, page: &mut Page) {
    let instrument = &desk.session.package().instrument;
    let Some((item, scale)) = instrument
        .items
        .get(place)
        .and_then(|item| Some((item, instrument.scale_of(item)?)))
    else {
        return;
    };
    let named = |point: i64| {
        let words = answers::pick(model.voice(), &desk.session, item, &Answer::Number(point));
        format!("{point} {words}")
    };
    let points: Vec<i64> = match scale.labels {
        Labels::All => (scale.min..=scale.max).collect(),
        Labels::Ends => vec![scale.min, scale.max],
    };
    let quiet = model.theme.style(Role::Quiet);
    for text in packed(points.into_iter().map(named), room) {
        page.lines.push(line(text, quiet));
    }
}

/// Words in as few lines as they fit into, none of them broken if it need not be.
fn packed(words: impl Iterator<Item = String>, room: usize) -> Vec<String> {
    let between = "   ";
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(last) if width(last) + width(between) + width(&word) <= room => {
                last.push_str(between);
                last.push_str(&word);
            }
            _ => lines.push(fit(&word, room)),
        }
    }
    lines
}
