//! One line of typed text.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::page::Page;
use crate::tui::view::paint::line;
use crate::tui::wrap::width;

/// A field with a real caret, scrolled so that the caret is in sight.
pub(super) fn typed(model: &Model, desk: &Desk, room: usize, page: &mut Page) {
    let input = &desk.draft.input;
    let cells = room.saturating_sub(3).max(4);
    let scroll = input.visual_scroll(cells);
    let caret = input.visual_cursor().saturating_sub(scroll);
    let text = visible(input.value(), scroll, cells);
    page.focus = (page.lines.len(), 2 + caret as u16);
    let pointer = model.theme.marks().pointer;
    page.lines.push(Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::raw(text),
    ]));
    let rule = model.theme.marks().rule.repeat(cells);
    page.lines
        .push(line(format!("  {rule}"), model.theme.style(Role::Quiet)));
}

/// The part of a text that a field of so many cells shows, scrolled by so many.
pub(super) fn visible(text: &str, scroll: usize, cells: usize) -> String {
    let mut shown = String::new();
    let (mut skipped, mut taken) = (0, 0);
    for grapheme in text.graphemes(true) {
        let wide = width(grapheme);
        if skipped < scroll {
            skipped += wide;
            continue;
        }
        taken += wide;
        if taken > cells {
            break;
        }
        shown.push_str(grapheme);
    }
    shown
}
