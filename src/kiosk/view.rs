//! The page on the screen. It reads only; a frame is a function of the model.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::kiosk::model::Model;
use crate::kiosk::place::{Placed, Spot, place};
use crate::kiosk::sheet::{Mark, sheet};
use crate::tui::layout::{Size, fits};
use crate::tui::theme::{Role, Theme};
use crate::tui::view::paint::{in_ascii, on_ground, put};
use crate::tui::wrap::{fit, width, wrap};

/// Draws the model. The cursor stands on what is selected, else on the text: screen readers and
/// magnifiers go by it; its place is given.
pub fn view(model: &Model, buffer: &mut Buffer) -> Position {
    let area = buffer.area;
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    buffer.reset();
    let cursor = if fits(size) {
        let page = sheet(model);
        let placed = place(&page, size, model.scroll, model.is_large());
        draw(model, &placed, buffer)
    } else {
        small(model, size, buffer)
    };
    if model.theme.ascii {
        in_ascii(buffer);
    }
    if let Some(ground) = model.theme.ground() {
        on_ground(buffer, ground);
    }
    Position {
        x: cursor.x.min(area.width.saturating_sub(1)),
        y: cursor.y.min(area.height.saturating_sub(1)),
    }
}

/// Too small for anything: whom to ask, and nothing of a visit.
fn small(model: &Model, size: Size, buffer: &mut Buffer) -> Position {
    let text = model.voice().say("kiosk-small");
    let plain = model.theme.style(Role::Plain);
    for (y, line) in (0..).zip(wrap(&text, usize::from(size.cols))) {
        put(buffer, 0, y, &line, plain);
    }
    Position::ORIGIN
}

fn draw(model: &Model, placed: &Placed, buffer: &mut Buffer) -> Position {
    let mut cursor = placed.lines.first().map_or(Position::ORIGIN, |line| line.0);
    for (at, text, role) in &placed.lines {
        put(buffer, at.x, at.y, text, model.theme.style(*role));
    }
    for (number, spot) in placed.spots.iter().enumerate() {
        let selected = model.focus == Some(number);
        let held = model.pressed.as_ref().filter(|pressed| pressed.on);
        let held = held.is_some_and(|pressed| pressed.act.as_ref() == Some(&spot.target.act));
        target(model, spot, selected || held, buffer);
        if selected {
            cursor = Position::new(spot.area.x + 1, spot.area.y + spot.area.height / 2);
        }
    }
    placed.caret.unwrap_or(cursor)
}

/// A box, or where it is too flat for one a bar.
fn target(model: &Model, spot: &Spot, lit: bool, buffer: &mut Buffer) {
    let theme = model.theme;
    let area = spot.area;
    let plain = theme.style(Role::Strong);
    let style = if lit {
        plain.add_modifier(Modifier::REVERSED)
    } else {
        plain
    };
    if lit {
        for y in area.top()..area.bottom() {
            put(
                buffer,
                area.x,
                y,
                &" ".repeat(usize::from(area.width)),
                style,
            );
        }
    }
    if area.height >= 3 && area.width >= 5 {
        frame(theme, area, style, buffer);
    }
    let inner = inside(area);
    let text = label(model, spot, usize::from(inner.width));
    let top = inner.y + inner.height.saturating_sub(text.len() as u16) / 2;
    let rows = (0..inner.height).zip(text);
    for (row, line) in rows {
        let space = usize::from(inner.width).saturating_sub(width(&line));
        let x = inner.x + if spot.listed { 0 } else { space as u16 / 2 };
        put(buffer, x, top + row, &line, style);
    }
    if area.height == 2 {
        let rule = theme.marks().rule;
        let rule = rule.repeat(usize::from(area.width.saturating_sub(1)));
        put(buffer, area.x, area.y + 1, &rule, theme.style(Role::Quiet));
    }
}

fn inside(area: Rect) -> Rect {
    let framed = area.height >= 3 && area.width >= 5;
    let (x, y) = if framed {
        (if area.width >= 30 { 2 } else { 1 }, 1)
    } else {
        (u16::from(area.width >= 5), 0)
    };
    Rect {
        x: area.x + x,
        y: area.y + y,
        width: area.width.saturating_sub(2 * x),
        height: if area.height == 2 {
            1
        } else {
            area.height.saturating_sub(2 * y)
        },
    }
}

/// The words in as many lines as there is room for, what is typed for them first.
fn label(model: &Model, spot: &Spot, cells: usize) -> Vec<String> {
    let target = &spot.target;
    let marks = model.theme.marks();
    // A sign before a word puzzles whoever uses a finger.
    let digit = target.typed.bytes().all(|byte| byte.is_ascii_digit());
    let known = model.keyed || digit;
    let mark = match target.mark {
        Some(Mark::Recorded) => format!("{} ", marks.recorded),
        Some(Mark::Ticked) => format!("{} ", marks.ticked),
        Some(Mark::Unticked) => format!("{} ", marks.unticked),
        None => String::new(),
    };
    let typed = match target.typed.as_str() {
        "" => String::new(),
        typed if target.label.is_empty() => typed.to_owned(),
        _ if !known => String::new(),
        typed => format!("{typed} "),
    };
    let whole = format!("{mark}{typed}{}", target.label);
    let rows = usize::from(inside(spot.area).height).max(1);
    let lines = wrap(&whole, cells);
    if lines.len() <= rows {
        return lines;
    }
    let mut kept: Vec<String> = lines.into_iter().take(rows.saturating_sub(1)).collect();
    let taken: usize = kept.iter().map(|line| line.trim_end().len()).sum();
    let rest = whole.get(taken..).unwrap_or_default().trim_start();
    kept.push(fit(if kept.is_empty() { &whole } else { rest }, cells));
    kept
}

fn frame(theme: Theme, area: Rect, style: Style, buffer: &mut Buffer) {
    let [corners, across, down] = if theme.ascii {
        [["+", "+", "+", "+"], ["-"; 4], ["|"; 4]]
    } else {
        [["┌", "┐", "└", "┘"], ["─"; 4], ["│"; 4]]
    };
    let (left, right) = (area.left(), area.right() - 1);
    let (top, bottom) = (area.top(), area.bottom() - 1);
    let [across, ..] = across;
    let [down, ..] = down;
    for x in left + 1..right {
        put(buffer, x, top, across, style);
        put(buffer, x, bottom, across, style);
    }
    for y in top + 1..bottom {
        put(buffer, left, y, down, style);
        put(buffer, right, y, down, style);
    }
    let places = [(left, top), (right, top), (left, bottom), (right, bottom)];
    for ((x, y), corner) in places.into_iter().zip(corners) {
        put(buffer, x, y, corner, style);
    }
}
