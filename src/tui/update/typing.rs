//! Editing keys, wherever text is typed.

use crossterm::event::KeyCode;
use tui_input::{Input, InputRequest};

use crate::interview::choose::harmful;
use crate::tui::keys::Key;
use crate::tui::model::area::Area;

/// A key in a field of one line that takes so many characters.
pub(crate) fn line(input: &mut Input, key: Key, longest: usize) {
    let request = match key.code {
        KeyCode::Char(c) if !key.ctrl => {
            let full = input.value().chars().count() >= longest;
            if full || harmful(c) {
                return;
            }
            InputRequest::InsertChar(c)
        }
        KeyCode::Char('u') => InputRequest::DeleteLine,
        KeyCode::Backspace => InputRequest::DeletePrevChar,
        KeyCode::Delete => InputRequest::DeleteNextChar,
        KeyCode::Left => InputRequest::GoToPrevChar,
        KeyCode::Right => InputRequest::GoToNextChar,
        KeyCode::Home | KeyCode::Char('a') => InputRequest::GoToStart,
        KeyCode::End | KeyCode::Char('e') => InputRequest::GoToEnd,
        _ => return,
    };
    input.handle(request);
}

/// A key in a text of several lines that types nothing itself.
pub(super) fn area(area: &mut Area, key: Key) {
    match key.code {
        KeyCode::Backspace => area.delete_before(),
        KeyCode::Delete => area.delete_after(),
        KeyCode::Left => area.left(),
        KeyCode::Right => area.right(),
        KeyCode::Up => area.line(false),
        KeyCode::Down => area.line(true),
        KeyCode::Home | KeyCode::Char('a') => area.line_start(),
        KeyCode::End | KeyCode::Char('e') => area.line_end(),
        KeyCode::Char('u') => area.clear(),
        // A terminal sends Ctrl+J where another one sends Enter.
        KeyCode::Char('j') => {
            area.insert("\n");
        }
        _ => {}
    }
}
