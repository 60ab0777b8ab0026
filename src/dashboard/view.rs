//! The model on the screen. It reads only; a frame is a function of the model.

mod chart;
mod gaps;
mod groups;
mod over;
mod pages;
mod plan;
mod radar;
mod scatter;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::advise::catalogue::Catalogue;
use crate::dashboard::model::Model;
use crate::tui::keys;
use crate::tui::layout::{Size, fits, window};
use crate::tui::theme::Role;
use crate::tui::view::paint::{in_ascii, lines, more, on_ground, put, rule};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::board::{self, Page, Teller};

/// What came of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Where the cursor stands.
    pub cursor: Position,
    /// How many lines there are, and how many are in sight.
    pub drawn: (usize, usize),
}

/// The lines of a page, and the one that is selected.
pub(super) struct Sheet {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) kept: Option<usize>,
}

/// Draws the model.
pub fn view(model: &Model, catalogue: &Catalogue, buffer: &mut Buffer) -> Shown {
    buffer.reset();
    let area = buffer.area;
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    let shown = if fits(size) {
        compose(model, catalogue, size, buffer)
    } else {
        small(model, size, buffer)
    };
    if model.theme.ascii {
        in_ascii(buffer);
    }
    if let Some(ground) = model.theme.ground() {
        on_ground(buffer, ground);
    }
    shown
}

fn small(model: &Model, size: Size, buffer: &mut Buffer) -> Shown {
    let text = model.voice().say("screen-small");
    let style = model.theme.style(Role::Plain);
    for (y, line) in wrap(&text, usize::from(size.cols)).iter().enumerate() {
        put(buffer, 0, y as u16, line, style);
    }
    Shown {
        cursor: Position::ORIGIN,
        drawn: (0, 0),
    }
}

fn compose(model: &Model, catalogue: &Catalogue, size: Size, buffer: &mut Buffer) -> Shown {
    header(model, size, buffer);
    let cursor = tabs(model, size, buffer);
    let rules = size.rows >= 18;
    let quiet = model.theme.style(Role::Quiet);
    let top = if rules { 3 } else { 2 };
    let bottom = size.rows.saturating_sub(if rules { 3 } else { 2 });
    if rules {
        for y in [2, bottom] {
            rule(buffer, y, model.theme.marks().rule, quiet);
        }
    }
    let area = Rect::new(
        1,
        top,
        size.cols.saturating_sub(3),
        bottom.saturating_sub(top),
    );
    let sheet = sheet(model, catalogue, area);
    let rows = usize::from(area.height);
    let first = match sheet.kept {
        Some(kept) => window(sheet.lines.len(), rows, Some(kept)),
        None => model.first.min(sheet.lines.len().saturating_sub(rows)),
    };
    lines(buffer, area, &sheet.lines, first);
    more(buffer, area, first > 0, first + rows < sheet.lines.len());
    let cursor = match sheet.kept {
        Some(kept) => Position::new(area.x, area.y + kept.saturating_sub(first) as u16),
        None => cursor,
    };
    if let Some(notice) = &model.notice {
        let text = fit(notice, usize::from(size.cols).saturating_sub(2));
        put(
            buffer,
            1,
            size.rows - 2,
            &text,
            model.theme.style(Role::Warn),
        );
    }
    bar(model, size, buffer);
    let below = Shown {
        cursor,
        drawn: (sheet.lines.len(), rows),
    };
    if let (Some(open), Some(board), None) = (&model.plan, &model.board, model.over) {
        let teller = Teller {
            voice: model.voice(),
            board,
            catalogue,
        };
        let form = plan::form(&teller, model, open, size, buffer);
        return form.unwrap_or(below);
    }
    match model.over {
        None => below,
        Some(over) => over::draw(model, catalogue, over, size, buffer),
    }
}

fn sheet(model: &Model, catalogue: &Catalogue, area: Rect) -> Sheet {
    let room = usize::from(area.width);
    let Some(board) = &model.board else {
        let text = model.voice().say("board-empty");
        return Sheet {
            lines: wrap(&text, room).into_iter().map(Line::from).collect(),
            kept: None,
        };
    };
    let teller = Teller {
        voice: model.voice(),
        board,
        catalogue,
    };
    if let Some(open) = &model.plan {
        return plan::sheet(&teller, model, open, room);
    }
    if model.table {
        return Sheet {
            lines: pages::table(&teller, model, room),
            kept: None,
        };
    }
    match model.page {
        Page::Field => pages::field(&teller, model, room),
        Page::Results => pages::results(&teller, model, room),
        Page::Items => pages::items(&teller, model, room),
        Page::Map => scatter::map(&teller, model, room, usize::from(area.height)),
        Page::Groups => groups::groups(&teller, model, room),
        Page::Quality => pages::quality(&teller, model, room),
        Page::Advice => pages::advice(&teller, model, room),
    }
}

/// What is shown: the instrument, and which of its interviews; the language at the right.
fn header(model: &Model, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let language = voice.say("language-name");
    let room = usize::from(size.cols).saturating_sub(width(&language) + 8);
    let mut parts = vec![voice.say("board-name")];
    if let Some(board) = &model.board {
        let title = board.package.texts.get(voice.tag(), "title", &|_| None);
        parts.extend(title.map(|title| crate::wording::trouble::inert(&title)));
        let chosen = crate::ledger::board::Facet::ALL
            .into_iter()
            .filter_map(|facet| {
                let value = model.filter.get(facet)?;
                Some(board::named(voice, facet, value))
            });
        parts.extend(chosen);
        parts.push(format!("n = {}", board.results.rows));
    }
    if width(&parts.join(" · ")) > room {
        parts.remove(0);
    }
    let title = fit(&parts.join(" · "), room);
    put(buffer, 1, 0, &title, model.theme.style(Role::Heading));
    let x = size.cols.saturating_sub(width(&language) as u16 + 5);
    let x = put(buffer, x, 0, &language, model.theme.style(Role::Plain));
    put(buffer, x + 1, 0, "F2", model.theme.style(Role::Key));
}

/// The pages with their digits; gives where the one that is open stands.
fn tabs(model: &Model, size: Size, buffer: &mut Buffer) -> Position {
    let voice = model.voice();
    let names: Vec<String> = Page::ALL
        .iter()
        .map(|page| voice.say(&format!("page-{}", page.name())))
        .collect();
    let wide: usize = names.iter().map(|name| width(name) + 4).sum();
    let room = usize::from(size.cols).saturating_sub(2);
    let mut cursor = Position::new(1, 1);
    let mut x = 1;
    for (nth, (page, name)) in Page::ALL.iter().zip(&names).enumerate() {
        let open = *page == model.page && model.plan.is_none();
        // Where there is no room for all names, only the open page has one.
        let text = if wide <= room || open {
            format!(" {} {name} ", nth + 1)
        } else {
            format!(" {} ", nth + 1)
        };
        let role = if open { Role::Selected } else { Role::Plain };
        if open {
            cursor.x = x + 1;
        }
        x = put(buffer, x, 1, &text, model.theme.style(role));
    }
    cursor
}

/// As many keys as fit, the most important first; none is cut in half.
fn bar(model: &Model, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let y = size.rows.saturating_sub(1);
    let mut x = 1;
    let paged = model.over.is_none() && model.plan.is_none();
    let digits = paged.then(|| {
        let range = format!("1–{}", Page::ALL.len());
        (range, voice.say("board-pages"))
    });
    let explains = matches!(model.page, Page::Advice | Page::Quality) || model.plan.is_some();
    let reads = model.page == Page::Quality && model.over.is_none() && model.plan.is_none();
    let bound = keys::bar(&model.contexts()).into_iter();
    let bound = bound.filter(|binding| binding.action != keys::Action::Explain || explains);
    let words = |action: keys::Action| match action {
        keys::Action::Explain if reads => voice.say("rows-key"),
        _ => voice.say(action.words()),
    };
    let bound = bound.map(|b| (b.key.name(voice), words(b.action)));
    for (key, words) in digits.into_iter().chain(bound) {
        let wanted = width(&key) + 1 + width(&words);
        if usize::from(x) + wanted >= usize::from(size.cols) {
            break;
        }
        x = put(buffer, x, y, &key, model.theme.style(Role::Key));
        x = put(buffer, x + 1, y, &words, model.theme.style(Role::Plain)) + 2;
    }
}
