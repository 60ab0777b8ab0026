//! The map and the review: every item in a row with how it stands, in marks and in words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::instrument::model::ItemIx;
use crate::interview::outline::Outline;
use crate::interview::session::{Fault, Status};
use crate::messages::Arg;
use crate::tui::layout::{Size, parts};
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::model::sheet::{Map, Review, Row};
use crate::tui::theme::Role;
use crate::tui::view::paint::{line, lines, more, put};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::standing;

/// Pointer, number, mark and the mark of a note take so many cells.
const FIXED: usize = 12;

/// Draws the map over the whole body of the screen; the cursor stands where the query is typed.
pub(super) fn map(
    model: &Model,
    desk: &Desk,
    map: &Map,
    size: Size,
    buffer: &mut Buffer,
) -> Position {
    let area = body(size);
    let voice = model.voice();
    let head = if map.query.is_empty() {
        (voice.say("map-hint"), Role::Quiet)
    } else {
        (map.query.clone(), Role::Strong)
    };
    let label = voice.say("map-search");
    let x = put(buffer, area.x, area.y, &label, model.theme.style(Role::Key)) + 1;
    let room = usize::from(area.right().saturating_sub(x));
    put(
        buffer,
        x,
        area.y,
        &fit(&head.0, room),
        model.theme.style(head.1),
    );
    let legend = u16::from(area.height >= 8);
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + legend),
        ..area
    };
    if map.rows.is_empty() {
        let text = voice.say("notice-nothing-found");
        put(
            buffer,
            area.x,
            list.y,
            &text,
            model.theme.style(Role::Plain),
        );
    }
    rows(
        model,
        desk,
        &map.outline,
        &map.rows,
        Some(map.cursor),
        list,
        buffer,
    );
    if legend > 0 {
        let marks = model.theme.marks();
        let args = [
            ("answered", Arg::from(marks.recorded)),
            ("wrong", Arg::from(marks.wrong)),
            ("note", Arg::from(marks.note)),
        ];
        let text = fit(&voice.with("map-legend", &args), usize::from(area.width));
        put(
            buffer,
            area.x,
            area.bottom() - 1,
            &text,
            model.theme.style(Role::Quiet),
        );
    }
    let caret = x + width(&map.query) as u16;
    Position {
        x: caret.min(area.right()),
        y: area.y,
    }
}

/// Draws what comes behind the last item: how far the interview is, what stands against finishing,
/// and every item.
pub(super) fn review(
    model: &Model,
    desk: &Desk,
    review: &Review,
    size: Size,
    buffer: &mut Buffer,
) -> Position {
    let area = body(size);
    let room = usize::from(area.width);
    let mut head = summary(model, desk, review, room);
    // On the smallest screens the list needs the room more than the hint.
    head.truncate(usize::from(area.height / 2));
    let top = head.len() as u16;
    lines(buffer, area, &head, 0);
    let list = Rect {
        y: area.y + top,
        height: area.height.saturating_sub(top),
        ..area
    };
    let first = rows(
        model,
        desk,
        &review.outline,
        &review.rows,
        review.cursor,
        list,
        buffer,
    );
    let row = review
        .cursor
        .map_or(0, |cursor| cursor.saturating_sub(first));
    Position {
        x: list.x,
        y: list.y + row as u16,
    }
}

fn summary(model: &Model, desk: &Desk, review: &Review, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let progress = desk.session.progress();
    let args = [
        ("done", Arg::from(progress.answered)),
        ("of", Arg::from(progress.asked)),
    ];
    let mut texts = vec![(voice.with("closing-title", &args), Role::Strong)];
    if let Some(text) = desk.session.screened() {
        texts.insert(0, (text, Role::Warn));
    }
    let stops = review
        .outline
        .faults
        .iter()
        .filter(|fault| fault.stops())
        .count();
    if stops > 0 {
        let args = [("n", Arg::from(stops))];
        texts.push((voice.with("closing-faults", &args), Role::Warn));
    }
    let hint = if stops > 0 {
        "closing-hint-faults"
    } else {
        "closing-hint"
    };
    texts.push((voice.say(hint), Role::Quiet));
    if !review.typed.is_empty() {
        let args = [("typed", Arg::from(review.typed.clone()))];
        texts.push((voice.with("closing-typed", &args), Role::Key));
    }
    let wrapped = |(text, role): (String, Role)| {
        let style = model.theme.style(role);
        wrap(&text, room)
            .into_iter()
            .map(move |text| line(text, style))
    };
    let mut head: Vec<Line<'static>> = texts.into_iter().flat_map(wrapped).collect();
    head.push(Line::default());
    head
}

fn body(size: Size) -> Rect {
    let main = parts(size, false).main;
    Rect {
        width: size.cols.saturating_sub(main.x + 2),
        ..main
    }
}

/// Draws the rows around the selected one; gives the first row in sight.
fn rows(
    model: &Model,
    desk: &Desk,
    outline: &Outline,
    rows: &[Row],
    selected: Option<usize>,
    area: Rect,
    buffer: &mut Buffer,
) -> usize {
    let height = usize::from(area.height);
    let last = rows.len().saturating_sub(height);
    let first = selected
        .map_or(0, |row| row.saturating_sub(height / 2))
        .min(last);
    let room = usize::from(area.width);
    let shown = rows.iter().enumerate().skip(first).take(height);
    let page: Vec<Line<'static>> = shown
        .map(|(place, row)| one(model, desk, outline, *row, selected == Some(place), room))
        .collect();
    lines(buffer, area, &page, 0);
    more(buffer, area, first > 0, first < last);
    first
}

fn one(
    model: &Model,
    desk: &Desk,
    outline: &Outline,
    row: Row,
    selected: bool,
    room: usize,
) -> Line<'static> {
    match row {
        Row::Section(section) => heading(model, desk, outline, section, selected, room),
        Row::Item(item) => self::item(model, desk, outline, item, selected, room),
        Row::Fault(fault) => self::fault(model, desk, outline, fault, selected, room),
    }
}

fn heading(
    model: &Model,
    desk: &Desk,
    outline: &Outline,
    section: usize,
    selected: bool,
    room: usize,
) -> Line<'static> {
    let text = standing::heading(&desk.session, outline, section);
    let role = if selected {
        Role::Selected
    } else {
        Role::Strong
    };
    Line::from(vec![
        pointer(model, selected),
        Span::styled(fit(&text, room.saturating_sub(2)), model.theme.style(role)),
    ])
}

fn pointer(model: &Model, selected: bool) -> Span<'static> {
    let mark = if selected {
        model.theme.marks().pointer
    } else {
        " "
    };
    Span::raw(format!("{mark} "))
}

fn number(model: &Model, outline: &Outline, item: ItemIx) -> Span<'static> {
    let number = outline
        .number(item)
        .map_or(String::new(), |n| n.to_string());
    Span::styled(format!("{number:>4} "), model.theme.style(Role::Key))
}

fn item(
    model: &Model,
    desk: &Desk,
    outline: &Outline,
    item: ItemIx,
    selected: bool,
    room: usize,
) -> Line<'static> {
    let status = desk.session.status(item);
    let wrong = outline.is_wrong(item);
    let marks = model.theme.marks();
    let mark = match status {
        _ if wrong => marks.wrong,
        Status::Answered => marks.recorded,
        Status::Missing(_) => "–",
        Status::Open | Status::OffPath | Status::Words => " ",
    };
    let role = match status {
        _ if wrong => Role::Warn,
        Status::Open => Role::Strong,
        Status::OffPath | Status::Words => Role::Quiet,
        Status::Answered | Status::Missing(_) => Role::Plain,
    };
    let noted = desk
        .session
        .entry(item)
        .is_some_and(|entry| !entry.note.is_empty());
    let note = if noted { marks.note } else { " " };
    let words = standing::standing(model.voice(), &desk.session, item);
    let answer_room = (room / 3).clamp(8, 28);
    let label_room = room.saturating_sub(FIXED + answer_room);
    let label = fit(&standing::label(&desk.session, item), label_room);
    let space = " ".repeat(label_room.saturating_sub(width(&label)));
    let named = if selected { Role::Selected } else { role };
    Line::from(vec![
        pointer(model, selected),
        number(model, outline, item),
        Span::styled(format!("{mark} "), model.theme.style(role)),
        Span::styled(label, model.theme.style(named)),
        Span::raw(format!("{space} ")),
        Span::raw(format!("{note} ")),
        Span::styled(fit(&words, answer_room), model.theme.style(role)),
    ])
}

fn fault(
    model: &Model,
    desk: &Desk,
    outline: &Outline,
    fault: Fault,
    selected: bool,
    room: usize,
) -> Line<'static> {
    let text = standing::fault(model.voice(), &desk.session, fault);
    let role = match (selected, fault.kept) {
        (true, _) => Role::Selected,
        (false, true) => Role::Quiet,
        (false, false) => Role::Warn,
    };
    let mark = if fault.kept {
        " "
    } else {
        model.theme.marks().wrong
    };
    Line::from(vec![
        pointer(model, selected),
        number(model, outline, fault.item),
        Span::styled(format!("{mark} "), model.theme.style(role)),
        Span::styled(fit(&text, room.saturating_sub(9)), model.theme.style(role)),
    ])
}
