//! The home screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};

use crate::interview::summary::{Phase, Summary};
use crate::locale::dates;
use crate::messages::Arg;
use crate::tui::layout::{Size, parts, window};
use crate::tui::model::Model;
use crate::tui::model::home::{Home, Row, rows};
use crate::tui::theme::Role;
use crate::tui::view::paint::{line, lines};
use crate::tui::wrap::{fit, width, wrap};

pub(super) fn draw(model: &Model, home: &Home, size: Size, buffer: &mut Buffer) -> Position {
    let mut area = parts(size, false).main;
    area.width = size.cols.saturating_sub(3);
    let room = usize::from(area.width);
    let mut page = Vec::new();
    let mut cursor = 0;
    let mut heading = "";
    for (place, row) in rows(model).iter().enumerate() {
        let title = match row {
            Row::Resume(_) => "home-open",
            Row::Start(_) => "home-start",
        };
        if title != heading {
            heading = title;
            gap(&mut page);
            page.push(line(
                model.voice().say(title),
                model.theme.style(Role::Quiet),
            ));
        }
        if model.theme.large {
            page.push(Line::default());
        }
        if place == home.cursor {
            cursor = page.len();
        }
        page.push(entry(model, place, row, place == home.cursor, room));
    }
    if !model.theme.large {
        recent(model, &mut page, room);
    }
    let first = window(page.len(), usize::from(area.height), Some(cursor));
    lines(buffer, area, &page, first);
    let y = area.y + cursor.saturating_sub(first) as u16;
    Position { x: area.x + 4, y }
}

fn gap(page: &mut Vec<Line<'static>>) {
    if !page.is_empty() {
        page.push(Line::default());
    }
}

fn entry(model: &Model, place: usize, row: &Row, selected: bool, room: usize) -> Line<'static> {
    let marks = model.theme.marks();
    let pointer = if selected { marks.pointer } else { " " };
    let digit = match place {
        0..9 => (place + 1).to_string(),
        _ => " ".to_owned(),
    };
    let (label, detail) = match row {
        Row::Resume(id) => open(model, id),
        Row::Start(place) => instrument(model, *place),
    };
    let label = fit(&label, room.saturating_sub(6));
    let left = room.saturating_sub(7 + width(&label));
    let role = if selected {
        Role::Selected
    } else {
        Role::Plain
    };
    Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(digit, model.theme.style(Role::Key)),
        Span::raw(" "),
        Span::styled(label, model.theme.style(role)),
        Span::raw("  "),
        Span::styled(fit(&detail, left), model.theme.style(Role::Quiet)),
    ])
}

fn open(model: &Model, id: &str) -> (String, String) {
    let Some(summary) = model.index.open.get(id) else {
        return Default::default();
    };
    let voice = model.voice();
    let detail = voice.with(
        "home-open-detail",
        &[
            (
                "ago",
                Arg::from(dates::ago(voice, summary.last, model.now.at)),
            ),
            ("percent", Arg::from(summary.percent())),
            ("item", Arg::from(place_of(model, summary))),
        ],
    );
    (name(model, summary), detail)
}

/// Where an interview was left, as people count: the item's number in the instrument.
fn place_of(model: &Model, summary: &Summary) -> usize {
    let package = model.shelf.version(&summary.opening.hash);
    let item = summary.item.as_ref();
    let place = item.and_then(|item| package?.instrument.find(item));
    place.map_or(0, |place| place + 1)
}

fn instrument(model: &Model, place: usize) -> (String, String) {
    let voice = model.voice();
    let Some(book) = model.shelf.books.get(place) else {
        return Default::default();
    };
    match &book.package {
        Ok(package) => {
            let title = package.texts.get(&model.lang, "title", &|_| None);
            let items = package.instrument.items.len();
            let detail = voice.with(
                "home-start-detail",
                &[
                    ("items", Arg::from(items)),
                    ("minutes", Arg::from(package.instrument.minutes)),
                    ("id", Arg::from(book.name.clone())),
                ],
            );
            (title.unwrap_or_else(|| book.name.clone()), detail)
        }
        Err(problems) => {
            let n = Arg::from(problems.len());
            (book.name.clone(), voice.with("home-broken", &[("n", n)]))
        }
    }
}

/// What an interview is called in a list: instrument, branch, number.
fn name(model: &Model, summary: &Summary) -> String {
    let opening = &summary.opening;
    let book = model.shelf.find(&opening.instrument);
    let package = book.and_then(|book| book.package.as_ref().ok());
    let title = package.and_then(|p| p.texts.get(&model.lang, "title", &|_| None));
    let mut parts = vec![title.unwrap_or_else(|| opening.instrument.clone())];
    parts.extend(opening.branch.clone());
    let n = Arg::from(opening.number);
    parts.push(model.voice().with("number", &[("n", n)]));
    parts.join(" · ")
}

fn recent(model: &Model, page: &mut Vec<Line<'static>>, room: usize) {
    let voice = model.voice();
    gap(page);
    let count = |key, n: i64| voice.with(key, &[("n", Arg::Count(n))]);
    let midnight = dates::midnight(model.now.at);
    let today = count(
        "home-today",
        i64::from(model.index.finished_since(midnight)),
    );
    let all = count("home-finished", model.index.finished.cast_signed());
    let quiet = model.theme.style(Role::Quiet);
    page.push(line(
        format!("{}  {today}  {all}", voice.say("home-recent")),
        quiet,
    ));
    for summary in model.index.recent.iter().map(|listed| &listed.summary) {
        let phase = match summary.phase {
            Phase::Open => "phase-open",
            Phase::Complete => "phase-complete",
            Phase::BrokenOff => "phase-broken-off",
            Phase::Withdrawn => "phase-withdrawn",
        };
        let text = format!(
            "    {}  {}  {}",
            name(model, summary),
            dates::moment(voice, summary.last),
            voice.say(phase),
        );
        page.push(line(fit(&text, room), model.theme.style(Role::Plain)));
    }
    if model.index.recent.is_empty() {
        for text in wrap(&voice.say("home-none"), room.saturating_sub(4)) {
            page.push(line(format!("    {text}"), quiet));
        }
    }
}
