//! The settings: a list of what is set, and below it what the selected one does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::config::settings::{Key, Kind};
use crate::tui::layout::{Size, parts, window};
use crate::tui::model::Model;
use crate::tui::model::settings::Page;
use crate::tui::theme::Role;
use crate::tui::view::item::visible;
use crate::tui::view::paint::{clear, line, lines, more};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::{settings, trouble};

/// From this height on the page has a heading and empty lines.
const ROOMY: u16 = 14;

/// Draws the page over the whole body; gives the cursor's place.
pub(super) fn draw(model: &Model, page: &Page, size: Size, buffer: &mut Buffer) -> Position {
    let body = parts(size, false).main;
    let area = Rect {
        x: 2,
        width: size.cols.saturating_sub(4),
        ..body
    };
    clear(
        buffer,
        Rect {
            x: 0,
            width: size.cols,
            ..body
        },
    );
    let room = usize::from(area.width);
    let foot = foot(model, page, room);
    let roomy = area.height >= ROOMY;
    let mut head = Vec::new();
    if roomy {
        let title = model.voice().say("settings-title");
        head.push(line(title, model.theme.style(Role::Heading)));
        head.push(Line::default());
    }
    let gap = u16::from(roomy);
    let taken = head.len() as u16 + foot.len() as u16 + gap;
    let list = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(taken).max(1),
        ..area
    };
    lines(buffer, area, &head, 0);
    let cursor = rows(model, page, list, buffer);
    let below = (list.y + list.height + gap).min(list.y + Key::CHOSEN.len() as u16 + gap);
    let foot_area = Rect {
        y: below,
        height: area.bottom().saturating_sub(below),
        ..area
    };
    lines(buffer, foot_area, &foot, 0);
    cursor
}

fn rows(model: &Model, page: &Page, area: Rect, buffer: &mut Buffer) -> Position {
    let height = usize::from(area.height);
    let names = Key::CHOSEN.map(|key| settings::name(model.voice(), key));
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let room = usize::from(area.width).saturating_sub(widest + 4);
    let mut list = Vec::new();
    let mut caret = 0;
    for (place, (key, name)) in Key::CHOSEN.into_iter().zip(&names).enumerate() {
        let selected = place == page.cursor;
        let pad = " ".repeat(widest - width(name) + 2);
        let pointer = if selected {
            model.theme.marks().pointer
        } else {
            " "
        };
        let value = settings::value(model.voice(), key, &model.settings.get(key));
        let mut shown = (
            fit(&value, room),
            if selected {
                Role::Selected
            } else {
                Role::Plain
            },
        );
        if selected && let Some(input) = page.input() {
            let scroll = input.visual_scroll(room.saturating_sub(1));
            caret = input.visual_cursor().saturating_sub(scroll);
            shown = (visible(input.value(), scroll, room), Role::Strong);
        }
        list.push(Line::from(vec![
            Span::raw(format!("{pointer} {name}{pad}")),
            Span::styled(shown.0, model.theme.style(shown.1)),
        ]));
    }
    let first = window(list.len(), height, Some(page.cursor));
    lines(buffer, area, &list, first);
    more(buffer, area, first > 0, first + height < list.len());
    Position {
        x: area.x + (2 + widest + 2 + caret) as u16,
        y: area.y + page.cursor.saturating_sub(first) as u16,
    }
}

/// What the selected setting does; or why the newest change is not in the file.
fn foot(model: &Model, page: &Page, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let (text, role) = match &page.fault {
        Some(problem) => {
            let said = trouble::fault(voice, problem);
            (
                format!("{said}{}", voice.say("setting-not-saved")),
                Role::Bad,
            )
        }
        None if page.typed.is_some() => (voice.say("setting-typing"), Role::Plain),
        None => {
            let how = match page.key().kind() {
                Kind::Text => "setting-how-text",
                _ => "setting-how-choice",
            };
            let help = settings::help(voice, page.key());
            (format!("{help}{}", voice.say(how)), Role::Quiet)
        }
    };
    let style = model.theme.style(role);
    wrap(&text, room)
        .into_iter()
        .map(|text| line(text, style))
        .collect()
}
