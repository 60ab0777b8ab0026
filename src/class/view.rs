//! The model on the screen. It reads only; a frame is a function of the model.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::class::model::{Desk, Model, Screen};
use crate::class::{cards, grid, menu, reveal, sets, tale, what_if};
use crate::tui::keys;
use crate::tui::layout::{Size, fits, window};
use crate::tui::theme::Role;
use crate::tui::view::overlay::framed;
use crate::tui::view::paint::{clear, in_ascii, lines, more, on_ground, put, rule};
use crate::tui::wrap::{fit, width, wrap};

/// Large print is never wider than this, in cells.
const BIG: u16 = 38;
/// From this width on the header has room for words about saving.
const ROOMY: u16 = 56;
/// Longer lines are hard to read from the back of the room.
const WIDEST: u16 = 100;

/// What came of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Where the cursor stands.
    pub cursor: Position,
    /// How many lines there are, and how many are in sight.
    pub drawn: (usize, usize),
}

/// The room that a screen has for its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Cells of a line.
    pub cols: usize,
    /// Lines in sight.
    pub rows: usize,
}

/// What a screen shows.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What it is called; empty for the lesson's own title.
    pub title: String,
    /// Lines that stay at the top.
    pub head: Vec<Line<'static>>,
    /// The lines below, scrolled.
    pub lines: Vec<Line<'static>>,
    /// The line that must be in sight, where something is selected; else `first` is asked.
    pub kept: Option<usize>,
    /// The first line in sight.
    pub first: usize,
    /// The column of the cursor on the line that is kept.
    pub column: u16,
}

/// Draws the model.
pub fn view(model: &Model, buffer: &mut Buffer) -> Shown {
    buffer.reset();
    let area = buffer.area;
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    let shown = if fits(size) {
        compose(model, size, buffer)
    } else {
        small(&model.desk, size, buffer)
    };
    if model.desk.theme.ascii {
        in_ascii(buffer);
    }
    if let Some(ground) = model.desk.theme.ground() {
        on_ground(buffer, ground);
    }
    shown
}

fn small(desk: &Desk, size: Size, buffer: &mut Buffer) -> Shown {
    let text = desk.voice().say("screen-small");
    let style = desk.theme.style(Role::Plain);
    for (y, line) in wrap(&text, usize::from(size.cols)).iter().enumerate() {
        put(buffer, 0, y as u16, line, style);
    }
    Shown {
        cursor: Position::ORIGIN,
        drawn: (0, 0),
    }
}

fn compose(model: &Model, size: Size, buffer: &mut Buffer) -> Shown {
    let desk = &model.desk;
    let rules = size.rows >= 18;
    let top = if rules { 2 } else { 1 };
    let bottom = size.rows.saturating_sub(if rules { 3 } else { 2 });
    let widest = if desk.big { BIG } else { WIDEST };
    let wide = size.cols.saturating_sub(2).min(widest);
    let area = Rect::new(
        (size.cols - wide) / 2,
        top,
        wide,
        bottom.saturating_sub(top),
    );
    let sheet = sheet(
        model,
        Room {
            cols: usize::from(wide),
            rows: usize::from(area.height),
        },
    );
    header(desk, &sheet.title, size, buffer);
    if rules {
        let quiet = desk.theme.style(Role::Quiet);
        for y in [1, bottom] {
            rule(buffer, y, desk.theme.marks().rule, quiet);
        }
    }
    let shown = body(&sheet, area, buffer);
    notice(desk, size, buffer);
    bar(model, size, buffer);
    match model.help {
        None => shown,
        Some(first) => help(model, first, size, buffer),
    }
}

fn sheet(model: &Model, room: Room) -> Sheet {
    match &model.screen {
        Screen::Menu(own) => menu::sheet(&model.desk, own, room),
        Screen::Tale(own) => tale::sheet(&model.desk, own, room),
        Screen::Cards(own) => cards::sheet(&model.desk, own, room),
        Screen::Grid(own) => grid::sheet(&model.desk, own, room),
        Screen::Reveal(own) => reveal::sheet(&model.desk, own, room),
        Screen::Sets(own) => sets::sheet(&model.desk, own, room),
        Screen::WhatIf(own) => what_if::sheet(&model.desk, own, room),
    }
}

/// The lines of a sheet, so many of them as there is room for.
fn body(sheet: &Sheet, area: Rect, buffer: &mut Buffer) -> Shown {
    let head = (sheet.head.len() as u16).min(area.height.saturating_sub(1));
    lines(
        buffer,
        Rect {
            height: head,
            ..area
        },
        &sheet.head,
        0,
    );
    let area = Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    };
    let rows = usize::from(area.height);
    let first = match sheet.kept {
        Some(kept) => window(sheet.lines.len(), rows, Some(kept)),
        None => sheet.first.min(sheet.lines.len().saturating_sub(rows)),
    };
    lines(buffer, area, &sheet.lines, first);
    more(buffer, area, first > 0, first + rows < sheet.lines.len());
    let row = sheet.kept.unwrap_or(first).saturating_sub(first);
    let row = row.min(rows.saturating_sub(1)) as u16;
    let x = (area.x + sheet.column).min(area.right().saturating_sub(1));
    Shown {
        cursor: Position::new(x, area.y + row),
        drawn: (sheet.lines.len(), rows),
    }
}

/// What is taught, and the language at the right.
fn header(desk: &Desk, title: &str, size: Size, buffer: &mut Buffer) {
    let voice = desk.voice();
    let language = voice.say("language-name");
    let saved = saved(desk, size);
    let taken = width(&language) + width(&saved) + 9;
    let room = usize::from(size.cols).saturating_sub(taken);
    let own = desk.title();
    let parts: Vec<&str> = [own.as_str(), title]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut text = parts.join(" · ");
    if width(&text) > room && !title.is_empty() {
        title.clone_into(&mut text);
    }
    put(
        buffer,
        1,
        0,
        &fit(&text, room),
        desk.theme.style(Role::Heading),
    );
    let x = size.cols.saturating_sub(taken as u16 - 4);
    let x = put(buffer, x, 0, &saved, desk.theme.style(Role::Good)) + 2;
    let x = put(buffer, x, 0, &language, desk.theme.style(Role::Plain));
    put(buffer, x + 1, 0, "F2", desk.theme.style(Role::Key));
}

/// Whether the disk has every vote; nothing where there are none. On a narrow screen the mark alone, or
/// its absence, leaves room for what the screen is called.
fn saved(desk: &Desk, size: Size) -> String {
    let voice = desk.voice();
    let begun = desk
        .lesson
        .as_ref()
        .is_some_and(|lesson| !lesson.ballots.is_empty());
    let mark = desk.theme.marks().saved;
    match (begun, desk.unsaved.is_empty()) {
        (false, _) => String::new(),
        (true, true) if size.cols < ROOMY => mark.to_owned(),
        (true, false) if size.cols < ROOMY => " ".to_owned(),
        (true, true) => format!("{mark} {}", voice.say("saved")),
        (true, false) => voice.say("saving"),
    }
}

/// A sentence above the bar, in as many lines as it takes.
fn notice(desk: &Desk, size: Size, buffer: &mut Buffer) {
    let Some(notice) = desk.notice.as_ref().or(desk.trouble.as_ref()) else {
        return;
    };
    let room = size.cols.saturating_sub(2);
    let text = wrap(&notice.say(desk.voice()), usize::from(room));
    let high = (text.len() as u16).min(size.rows.saturating_sub(3));
    let top = size.rows.saturating_sub(1 + high);
    if high > 1 {
        clear(buffer, Rect::new(0, top, size.cols, high));
    }
    let style = desk.theme.style(Role::Warn);
    for (y, text) in (top..).zip(text.iter().take(usize::from(high))) {
        put(buffer, 1, y, text, style);
    }
}

/// As many keys as fit, the most important first; none is cut in half.
fn bar(model: &Model, size: Size, buffer: &mut Buffer) {
    let desk = &model.desk;
    let voice = desk.voice();
    let y = size.rows.saturating_sub(1);
    let mut x = 1;
    for binding in keys::bar(&model.contexts()) {
        let (key, words) = (binding.key.name(voice), voice.say(binding.action.words()));
        let wanted = width(&key) + 1 + width(&words);
        if usize::from(x) + wanted >= usize::from(size.cols) {
            break;
        }
        x = put(buffer, x, y, &key, desk.theme.style(Role::Key));
        x = put(buffer, x + 1, y, &words, desk.theme.style(Role::Plain)) + 2;
    }
}

/// The keys of the screen below.
fn help(model: &Model, first: usize, size: Size, buffer: &mut Buffer) -> Shown {
    let desk = &model.desk;
    let voice = desk.voice();
    let below = model.contexts_below();
    let rows = keys::help(voice, &below);
    let room = usize::from(size.cols.saturating_sub(8).min(72));
    let names = rows.iter().map(|(_, names)| width(&names.join(" ")));
    let column = names.max().unwrap_or(0).min(room / 2);
    let page: Vec<Line<'static>> = rows
        .into_iter()
        .map(|(action, names)| {
            let names = fit(&names.join(" "), column);
            let gap = " ".repeat(column + 2 - width(&names));
            let words = voice.say(action.words());
            Line::from(vec![
                Span::styled(names, desk.theme.style(Role::Key)),
                Span::raw(gap + &words),
            ])
        })
        .collect();
    let title = voice.say("help-title");
    let cells = page.iter().map(Line::width).max().unwrap_or(0);
    let cells = cells.max(width(&title)).min(room);
    let inner = framed(desk.theme, &title, cells, page.len(), size, buffer);
    let rows = usize::from(inner.height);
    let first = first.min(page.len().saturating_sub(rows));
    lines(buffer, inner, &page, first);
    more(buffer, inner, first > 0, first + rows < page.len());
    Shown {
        cursor: Position::new(inner.x, inner.y),
        drawn: (page.len(), rows),
    }
}
