//! Pages over the screen: non-answers, help, where a suggestion comes from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use crate::messages::Arg;
use crate::tui::keys;
use crate::tui::layout::Size;
use crate::tui::model::desk::Desk;
use crate::tui::model::{Model, Overlay, Screen, TOUR};
use crate::tui::theme::{Role, Theme};
use crate::tui::update::specials;
use crate::tui::view::paint::{clear, line, lines, more};
use crate::tui::view::{settings, write};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::advice;

/// Draws what lies on top, if anything does; gives the cursor's place on it.
pub(super) fn draw(model: &Model, size: Size, buffer: &mut Buffer) -> Option<Position> {
    if let Some(Overlay::Settings(page)) = &model.overlay {
        return Some(settings::draw(model, page, size, buffer));
    }
    let room = usize::from(size.cols.saturating_sub(8).min(84));
    let (title, page, focus, first) = match (model.overlay.as_ref()?, &model.screen) {
        (Overlay::Specials(cursor), _) => {
            ("specials-title", non_answers(model, *cursor), *cursor, 0)
        }
        (Overlay::Help(first), _) => ("help-title", help(model, room), *first, *first),
        (Overlay::Explain(which, first), Screen::Desk(desk)) => {
            let page = explain(model, desk, *which, room);
            ("explain-title", page, *first, *first)
        }
        (Overlay::Note(item, area, _), Screen::Desk(desk)) => {
            return Some(write::note(model, desk, *item, area, size, buffer));
        }
        (Overlay::Reason(reason), _) => return Some(write::reason(model, reason, size, buffer)),
        (Overlay::SignIn(sign), _) => return Some(write::sign_in(model, sign, size, buffer)),
        (Overlay::Tour(page), _) => (tour_title(*page), tour(model, *page, room), 0, 0),
        // The map is drawn instead of the screen below it.
        (Overlay::Map(_) | Overlay::Settings(_), _)
        | (Overlay::Explain(..) | Overlay::Note(..), Screen::Home(_)) => return None,
    };
    let title = fit(&model.voice().say(title), room);
    let widest = page
        .iter()
        .map(Line::width)
        .max()
        .unwrap_or(0)
        .max(width(&title));
    let inner = boxed(model, &title, widest, page.len(), size, buffer);
    let last = page.len().saturating_sub(usize::from(inner.height));
    let first = first.min(last);
    lines(buffer, inner, &page, first);
    more(buffer, inner, first > 0, first < last);
    let row = focus
        .saturating_sub(first)
        .min(usize::from(inner.height.saturating_sub(1)));
    Some(Position {
        x: inner.x,
        y: inner.y + row as u16,
    })
}

/// Draws an empty box for so many cells and rows, as far as the screen has them; gives its inside.
pub(super) fn boxed(
    model: &Model,
    title: &str,
    cells: usize,
    rows: usize,
    size: Size,
    buffer: &mut Buffer,
) -> Rect {
    framed(model.theme, title, cells, rows, size, buffer)
}

/// The same for whoever has a theme alone.
pub(crate) fn framed(
    theme: Theme,
    title: &str,
    cells: usize,
    rows: usize,
    size: Size,
    buffer: &mut Buffer,
) -> Rect {
    let area = centered(size, cells as u16 + 4, rows as u16 + 2);
    clear(buffer, area);
    frame(theme, area, title, buffer);
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

fn frame(theme: Theme, area: Rect, title: &str, buffer: &mut Buffer) {
    let set = ratatui::symbols::border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    };
    let block = Block::bordered().title(format!(" {title} "));
    let block = if theme.ascii {
        block.border_set(set)
    } else {
        block
    };
    block.render(area, buffer);
}

fn centered(size: Size, cols: u16, rows: u16) -> Rect {
    let width = cols.min(size.cols.saturating_sub(2));
    let height = rows.min(size.rows.saturating_sub(2));
    Rect {
        x: (size.cols - width) / 2,
        y: (size.rows - height) / 2,
        width,
        height,
    }
}

fn non_answers(model: &Model, cursor: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let row = |(place, missing): (usize, crate::interview::answer::Missing)| {
        let selected = place == cursor;
        let pointer = if selected {
            model.theme.marks().pointer
        } else {
            " "
        };
        let role = if selected {
            Role::Selected
        } else {
            Role::Plain
        };
        Line::from(vec![
            Span::raw(format!("{pointer} ")),
            Span::styled((place + 1).to_string(), model.theme.style(Role::Key)),
            Span::raw(" "),
            Span::styled(
                voice.say(&format!("missing-{}", missing.name())),
                model.theme.style(role),
            ),
        ])
    };
    specials(model).into_iter().enumerate().map(row).collect()
}

/// Every key of the screen below, then the words for the interviewer about the item.
fn help(model: &Model, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let quiet = model.theme.style(Role::Quiet);
    let mut page = Vec::new();
    if let Screen::Desk(desk) = &model.screen
        && !desk.card
        && let Some((place, _)) = desk.session.item()
    {
        let slots = [
            ("item-help", "help"),
            ("item-purpose", "purpose"),
            ("item-probe", "probe"),
        ];
        for (head, slot) in slots {
            if let Some(text) = desk.session.words(place, slot) {
                page.push(line(voice.say(head), quiet));
                page.extend(wrap(&text, room).into_iter().map(Line::from));
                page.push(Line::default());
            }
        }
    }
    page.push(line(voice.say("help-keys"), quiet));
    let below = below(model);
    let rows = keys::help(voice, &below);
    for (action, names) in rows {
        let names = fit(&names.join(" "), 26);
        let space = " ".repeat(27_usize.saturating_sub(width(&names)));
        page.push(Line::from(vec![
            Span::styled(names, model.theme.style(Role::Key)),
            Span::raw(format!("{space}{}", voice.say(action.words()))),
        ]));
    }
    let digits = if below.contains(&keys::Context::Allocation) {
        "help-digits-allocation"
    } else {
        "help-digits"
    };
    let digits = wrap(&voice.say(digits), room);
    page.extend(digits.into_iter().map(|text| line(text, quiet)));
    page
}

fn below(model: &Model) -> Vec<keys::Context> {
    let mut contexts = match &model.screen {
        Screen::Home(_) => vec![keys::Context::Home],
        Screen::Desk(desk) => desk.contexts(),
    };
    contexts.push(keys::Context::Everywhere);
    contexts
}

fn tour_title(page: usize) -> &'static str {
    TOUR.get(page).map_or("tour-answer", |(title, _)| title)
}

fn tour(model: &Model, page: usize, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let text = TOUR.get(page).map(|(_, text)| voice.say(text));
    let room = room.min(56);
    let mut lines: Vec<Line<'static>> = wrap(&text.unwrap_or_default(), room)
        .into_iter()
        .map(Line::from)
        .collect();
    let place = [("n", Arg::from(page + 1)), ("of", Arg::from(TOUR.len()))];
    let quiet = model.theme.style(Role::Quiet);
    let last = page + 1 == TOUR.len();
    let key = if last { "tour-last" } else { "tour-place" };
    lines.push(line(voice.with(key, &place), quiet));
    lines
}

/// One suggestion's numbers, rebuilt from raw answers.
fn explain(model: &Model, desk: &Desk, which: usize, room: usize) -> Vec<Line<'static>> {
    let Some(suggestion) = desk.suggestions.get(which) else {
        return Vec::new();
    };
    let voice = model.voice();
    let place = [
        ("n", Arg::from(which + 1)),
        ("of", Arg::from(desk.suggestions.len())),
    ];
    let head = [
        (voice.with("explain-place", &place), Role::Quiet),
        (
            advice::headline(voice, &model.catalogue, suggestion),
            Role::Strong,
        ),
    ];
    let body = advice::explain(
        voice,
        &desk.session,
        &model.catalogue,
        suggestion,
        model.scheme,
    );
    let body = body.into_iter().map(|text| (text, Role::Plain));
    let wrapped = |(text, role): (String, Role)| {
        let style = model.theme.style(role);
        wrap(&text, room)
            .into_iter()
            .map(move |text| line(text, style))
    };
    head.into_iter().chain(body).flat_map(wrapped).collect()
}
