//! The home screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::interview::summary::Summary;
use crate::locale::dates;
use crate::messages::Arg;
use crate::tui::layout::{Size, parts, window};
use crate::tui::model::Model;
use crate::tui::model::home::{Home, Row, name, rows};
use crate::tui::theme::Role;
use crate::tui::view::paint::{line, lines, more};
use crate::tui::wrap::{fit, width, wrap};

pub(super) fn draw(model: &Model, home: &Home, size: Size, buffer: &mut Buffer) -> Position {
    let mut area = parts(size, false).main;
    area.width = size.cols.saturating_sub(3);
    let room = usize::from(area.width);
    let mut head = head(model, home, room);
    head.truncate(usize::from(area.height / 3));
    lines(buffer, area, &head, 0);
    let list = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(head.len() as u16),
        ..area
    };
    let (page, cursor) = page(model, home, room);
    let first = window(page.len(), usize::from(list.height), Some(cursor));
    lines(buffer, list, &page, first);
    more(
        buffer,
        list,
        first > 0,
        first + usize::from(list.height) < page.len(),
    );
    if let Some(query) = &home.query {
        let caret = width(&model.voice().say("map-search")) + 1 + width(query);
        return Position {
            x: (area.x + caret as u16).min(area.right()),
            y: area.y,
        };
    }
    let y = list.y + cursor.saturating_sub(first) as u16;
    Position { x: list.x + 4, y }
}

/// Who works here and what came of today; or what is searched for.
fn head(model: &Model, home: &Home, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let quiet = model.theme.style(Role::Quiet);
    if let Some(query) = &home.query {
        let (text, role) = if query.is_empty() {
            (voice.say("home-search-hint"), Role::Quiet)
        } else {
            (query.clone(), Role::Strong)
        };
        let label = voice.say("map-search");
        let left = room.saturating_sub(width(&label) + 1);
        return vec![Line::from(vec![
            Span::styled(label, model.theme.style(Role::Key)),
            Span::raw(" "),
            Span::styled(fit(&text, left), model.theme.style(role)),
        ])];
    }
    let desk = &model.desk;
    let interviewer = desk
        .interviewer
        .as_ref()
        .map(|id| voice.with("home-interviewer", &[("id", Arg::from(id.clone()))]));
    let place = [interviewer, desk.branch.clone(), desk.wave.clone()];
    let mut place: Vec<String> = place.into_iter().flatten().collect();
    place.push(backup(model));
    let mut texts = vec![place.join(" · ")];
    texts.extend(outcomes(model));
    texts.retain(|text| !text.is_empty());
    let mut page: Vec<Line<'static>> = texts
        .iter()
        .map(|text| line(fit(text, room), quiet))
        .collect();
    gap(&mut page);
    page
}

/// How old the newest backup is.
fn backup(model: &Model) -> String {
    let voice = model.voice();
    match (model.backups.last, model.backups.wanted) {
        (Some(last), _) => {
            let ago = dates::ago(voice, last, model.now.at);
            voice.with("home-backup", &[("ago", Arg::from(ago))])
        }
        (None, true) => voice.say("home-backup-none-yet"),
        (None, false) => voice.say("home-backup-none"),
    }
}

/// Today's people who were asked and gave no interview, if there were any.
fn outcomes(model: &Model) -> Option<String> {
    let day = dates::day(model.now.at);
    let count = |reason| model.index.tallied(&day, reason, None);
    let counts = [
        ("declined", count("declined")),
        ("refused", count("refused")),
        ("ineligible", count("not-eligible") + count("under-age")),
        ("nobody", count("nobody")),
    ];
    let any = counts.iter().any(|(_, count)| *count > 0);
    let args = counts.map(|(name, count)| (name, Arg::from(count)));
    any.then(|| model.voice().with("home-outcomes", &args))
}

/// All rows under their headings, and the place of the selected one.
fn page(model: &Model, home: &Home, room: usize) -> (Vec<Line<'static>>, usize) {
    let rows = rows(model, home);
    let mut page = Vec::new();
    let mut cursor = 0;
    let mut heading = "";
    for (place, row) in rows.iter().enumerate() {
        let title = match row {
            Row::Resume(_) => "home-open",
            Row::Start(_) => "home-start",
            Row::Look(_) => "home-recent",
        };
        if title != heading {
            heading = title;
            gap(&mut page);
            page.push(self::heading(model, title));
        }
        if model.theme.large {
            page.push(Line::default());
        }
        if place == home.cursor {
            cursor = page.len();
        }
        page.push(entry(model, place, row, place == home.cursor, room));
    }
    let quiet = model.theme.style(Role::Quiet);
    let nothing = match (&home.query, rows.is_empty()) {
        (Some(_), true) => Some("notice-nothing-found"),
        (None, _) if model.index.recent.is_empty() => {
            gap(&mut page);
            page.push(self::heading(model, "home-recent"));
            Some("home-none")
        }
        _ => None,
    };
    let text = nothing.map(|key| wrap(&model.voice().say(key), room.saturating_sub(4)));
    let text = text.unwrap_or_default().into_iter();
    page.extend(text.map(|text| line(format!("    {text}"), quiet)));
    (page, cursor)
}

/// A heading; that of what ended lately tells how many there are.
fn heading(model: &Model, title: &str) -> Line<'static> {
    let voice = model.voice();
    let mut text = voice.say(title);
    if title == "home-recent" {
        let count = |key, n: i64| voice.with(key, &[("n", Arg::Count(n))]);
        let midnight = dates::midnight(model.now.at);
        let today = model.index.finished_since(midnight);
        let today = count("home-today", i64::from(today));
        let all = count("home-finished", model.index.finished.cast_signed());
        text = format!("{text}  {today}  {all}");
    }
    line(text, model.theme.style(Role::Quiet))
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
        Row::Look(id) => ended(model, id),
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
    let package = model
        .shelf
        .version(&summary.opening.instrument, &summary.opening.hash);
    let item = summary.item.as_ref();
    let place = item.and_then(|item| package?.instrument.find(item));
    place.map_or(0, |place| place + 1)
}

fn instrument(model: &Model, place: usize) -> (String, String) {
    let voice = model.voice();
    let Some(book) = model.shelf.books.get(place) else {
        return Default::default();
    };
    let Some(headline) = book.headline(&model.lang) else {
        let n = Arg::from(book.package().err().map_or(0, <[_]>::len));
        return (book.name.clone(), voice.with("home-broken", &[("n", n)]));
    };
    let args = [
        ("items", Arg::from(headline.items)),
        ("minutes", Arg::from(headline.minutes)),
        ("id", Arg::from(book.name.clone())),
    ];
    (headline.title, voice.with("home-start-detail", &args))
}

/// When it ended, and how.
fn ended(model: &Model, id: &str) -> (String, String) {
    let Some(summary) = model.index.get(id) else {
        return Default::default();
    };
    let voice = model.voice();
    let phase = voice.say(&format!("phase-{}", summary.phase.name()));
    let detail = format!("{}  {phase}", dates::moment(voice, summary.last));
    (name(model, summary), detail)
}
