//! Boxes in which something is written: notes, and reasons.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::instrument::model::ItemIx;
use crate::interview::choose::LONGEST_NOTE;
use crate::messages::Arg;
use crate::tui::layout::Size;
use crate::tui::model::Model;
use crate::tui::model::area::Area;
use crate::tui::model::desk::Desk;
use crate::tui::model::reason::{Reason, Why};
use crate::tui::model::sign_in::{SignIn, Step};
use crate::tui::theme::Role;
use crate::tui::view::overlay::boxed;
use crate::tui::view::paint::{line, lines, more};
use crate::tui::wrap::{fit, flow, width, wrap};
use crate::wording::standing::label;

/// A note has at least so many lines on the screen.
const NOTE_ROWS: usize = 6;

/// Draws a note that is being written; the caret is the terminal's own, so that an input method
/// shows its candidates there.
pub(super) fn note(
    model: &Model,
    desk: &Desk,
    item: ItemIx,
    area: &Area,
    size: Size,
    buffer: &mut Buffer,
) -> Position {
    let room = usize::from(size.cols.saturating_sub(8).min(72));
    let voice = model.voice();
    let title = voice.with(
        "note-title",
        &[("item", Arg::from(label(&desk.session, item)))],
    );
    // One cell stays free behind the longest line, for the caret.
    let flown = flow(area.text(), room.saturating_sub(1));
    let rows = flown.len().max(NOTE_ROWS);
    let inner = boxed(model, &fit(&title, room), room, rows + 1, size, buffer);
    let height = usize::from(inner.height.saturating_sub(1)).max(1);
    let row = flown
        .iter()
        .rposition(|(from, _)| *from <= area.caret())
        .unwrap_or(0);
    let first = (row + 1).saturating_sub(height);
    let text = |(from, to): &(usize, usize)| {
        let text = area.text().get(*from..*to).unwrap_or("");
        Line::from(Span::raw(text.trim_end_matches('\n').to_owned()))
    };
    let page: Vec<Line<'static>> = flown.iter().map(text).collect();
    let written = Rect {
        height: height as u16,
        ..inner
    };
    lines(buffer, written, &page, first);
    more(buffer, written, first > 0, first + height < page.len());
    let count = [
        ("n", Arg::from(area.len())),
        ("max", Arg::from(LONGEST_NOTE)),
    ];
    let (hint, role) = match &model.notice {
        Some(notice) => (notice.say(voice), Role::Warn),
        None => (voice.with("note-limit", &count), Role::Quiet),
    };
    let hint = fit(&hint, room);
    let foot = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    lines(buffer, foot, &[line(hint, model.theme.style(role))], 0);
    let from = flown.get(row).map_or(0, |(from, _)| *from);
    let before = area.text().get(from..area.caret()).unwrap_or("");
    Position {
        x: (inner.x + width(before) as u16).min(inner.right().saturating_sub(1)),
        y: inner.y + (row - first.min(row)) as u16,
    }
}

/// Draws the field for an id or a PIN; a PIN is not shown.
pub(super) fn sign_in(model: &Model, sign: &SignIn, size: Size, buffer: &mut Buffer) -> Position {
    let voice = model.voice();
    let room = usize::from(size.cols.saturating_sub(8).min(60));
    let id = [("id", Arg::from(sign.id.clone()))];
    let hint = match sign.step {
        Step::Id => voice.say("sign-in-id"),
        Step::Pin => voice.with("sign-in-pin", &id),
        Step::NewPin => voice.with("sign-in-new-pin", &id),
    };
    let quiet = model.theme.style(Role::Quiet);
    let hint = wrap(&hint, room);
    let mut page: Vec<Line<'static>> = hint.into_iter().map(|text| line(text, quiet)).collect();
    let cells = room.saturating_sub(3).max(4);
    let scroll = sign.input.visual_scroll(cells);
    let text = match sign.step {
        Step::Id => super::item::visible(sign.input.value(), scroll, cells),
        Step::Pin | Step::NewPin => "*".repeat(sign.input.value().chars().count().min(cells)),
    };
    let column = 2 + sign.input.visual_cursor().saturating_sub(scroll);
    page.push(Line::from(format!(
        "{} {text}",
        model.theme.marks().pointer
    )));
    let title = fit(&voice.say("sign-in-title"), room);
    let inner = boxed(model, &title, room, page.len(), size, buffer);
    lines(buffer, inner, &page, 0);
    let row = page.len().min(usize::from(inner.height)).saturating_sub(1);
    Position {
        x: (inner.x + column as u16).min(inner.right().saturating_sub(1)),
        y: inner.y + row as u16,
    }
}

/// Draws the reasons to choose from, and below them the words about the chosen one.
pub(super) fn reason(model: &Model, reason: &Reason, size: Size, buffer: &mut Buffer) -> Position {
    let voice = model.voice();
    let room = usize::from(size.cols.saturating_sub(8).min(60));
    let (title, hint, family) = match reason.why {
        Why::BreakOff => ("break-off-title", "break-off-hint", "break-off"),
        Why::Reopen => ("reopen-title", "reopen-hint", "reopen"),
    };
    let quiet = model.theme.style(Role::Quiet);
    let mut page: Vec<Line<'static>> = wrap(&voice.say(hint), room)
        .into_iter()
        .map(|text| line(text, quiet))
        .collect();
    let top = page.len();
    for (place, code) in reason.codes().into_iter().enumerate() {
        let selected = place == reason.cursor;
        let marks = model.theme.marks();
        let pointer = if selected { marks.pointer } else { " " };
        let role = if selected {
            Role::Selected
        } else {
            Role::Plain
        };
        page.push(Line::from(vec![
            Span::raw(format!("{pointer} ")),
            Span::styled((place + 1).to_string(), model.theme.style(Role::Key)),
            Span::raw(" "),
            Span::styled(
                fit(
                    &voice.say(&format!("{family}-{code}")),
                    room.saturating_sub(4),
                ),
                model.theme.style(role),
            ),
        ]));
    }
    let mut focus = (2, top + reason.cursor);
    if let Some(words) = &reason.words {
        let key = if reason.wants_words() {
            "reason-words-needed"
        } else {
            "reason-words"
        };
        page.push(line(fit(&voice.say(key), room), quiet));
        let cells = room.saturating_sub(3).max(4);
        let scroll = words.visual_scroll(cells);
        let text = super::item::visible(words.value(), scroll, cells);
        focus = (2 + words.visual_cursor().saturating_sub(scroll), page.len());
        page.push(Line::from(format!(
            "{} {text}",
            model.theme.marks().pointer
        )));
    }
    let title = fit(&voice.say(title), room);
    let inner = boxed(model, &title, room, page.len(), size, buffer);
    let height = usize::from(inner.height);
    let first = (focus.1 + 1).saturating_sub(height);
    lines(buffer, inner, &page, first);
    more(buffer, inner, first > 0, first + height < page.len());
    Position {
        x: (inner.x + focus.0 as u16).min(inner.right().saturating_sub(1)),
        y: inner.y + (focus.1 - first.min(focus.1)) as u16,
    }
}
