//! The model on the screen. It reads only; a frame is a function of the model.

mod bar;
mod finish;
mod gate;
mod gauge;
mod home;
mod item;
mod overlay;
mod paint;
mod panel;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::interview::session::Stage;
use crate::tui::layout::{Size, fits};
use crate::tui::model::{Model, Screen};
use crate::tui::theme::Role;
use crate::tui::view::paint::put;
use crate::tui::wrap::wrap;

/// Draws the model and puts the cursor on what is in focus: input methods, screen readers and
/// magnifiers go by it.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    let cursor = draw(model, size, frame.buffer_mut());
    let x = cursor.x.min(area.width.saturating_sub(1));
    let y = cursor.y.min(area.height.saturating_sub(1));
    frame.set_cursor_position(Position { x, y });
}

fn draw(model: &Model, size: Size, buffer: &mut Buffer) -> Position {
    if !fits(size) {
        return small(model, size, buffer);
    }
    let below = match &model.screen {
        Screen::Home(home) => home::draw(model, home, size, buffer),
        Screen::Desk(desk) => match desk.session.stage() {
            Stage::Age | Stage::Consent => gate::draw(model, desk, size, buffer),
            Stage::Item(_) => item::draw(model, desk, size, buffer),
            Stage::Closing | Stage::Ended(_) => finish::draw(model, desk, size, buffer),
        },
    };
    bar::draw(model, size, buffer);
    overlay::draw(model, size, buffer).unwrap_or(below)
}

/// Too small to work in: one sentence that says so.
fn small(model: &Model, size: Size, buffer: &mut Buffer) -> Position {
    let text = model.voice().say("screen-small");
    let style = model.theme.style(Role::Plain);
    for (y, line) in wrap(&text, usize::from(size.cols)).iter().enumerate() {
        put(buffer, 0, y as u16, line, style);
    }
    Position::ORIGIN
}
