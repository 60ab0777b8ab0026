//! The model on the screen. It reads only; a frame is a function of the model.

mod allocation;
mod bar;
mod both;
mod card;
mod finish;
mod gate;
mod gauge;
mod grid;
mod home;
mod item;
mod overlay;
mod page;
mod paint;
mod panel;
mod remarks;
mod settings;
mod sheet;
mod write;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::interview::session::Stage;
use crate::tui::layout::{Size, fits};
use crate::tui::model::{Model, Overlay, Screen};
use crate::tui::theme::Role;
use crate::tui::view::paint::put;
use crate::tui::wrap::wrap;

/// What stays of a frame while only the selection moves or a save is confirmed. Both happen with
/// every key, and finding all words anew would cost most of the time that a key takes.
#[derive(Debug, Default)]
pub struct Memo {
    made: Option<(u64, Size)>,
    buffer: Buffer,
    focus: Focus,
}

/// What can be selected on a screen, and where the cursor stands.
#[derive(Debug, Default)]
struct Focus {
    /// Where the cursor stands while nothing is selected.
    cursor: Position,
    /// What can be selected, in the order of the draft's picks; out of sight ones are `None`.
    spots: Vec<Option<Spot>>,
    /// Whether the page is scrolled to the selection, so that a move changes all of it.
    scrolled: bool,
}

/// Where one thing that can be selected stands.
#[derive(Debug, Clone, Copy)]
struct Spot {
    /// Its words, which are inverted.
    label: Rect,
    /// Where the pointer goes, if it has one.
    pointer: Option<Position>,
    /// Where the cursor goes.
    cursor: Position,
}

/// Draws the model and puts the cursor on what is in focus: input methods, screen readers and
/// magnifiers go by it.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    view_again(model, &mut Memo::default(), frame);
}

/// Draws the model, taking from the last frame what cannot have changed.
pub fn view_again(model: &Model, memo: &mut Memo, frame: &mut Frame<'_>) {
    let area = frame.area();
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    if memo.made != Some((model.revision, size)) || memo.focus.scrolled {
        memo.buffer.resize(area);
        memo.buffer.reset();
        memo.focus = draw(model, size, &mut memo.buffer);
        if model.theme.ascii {
            paint::in_ascii(&mut memo.buffer);
        }
        memo.made = Some((model.revision, size));
    }
    let buffer = frame.buffer_mut();
    buffer.content.clone_from(&memo.buffer.content);
    let cursor = select(model, &memo.focus, buffer);
    if fits(size) && !is_card(model) {
        bar::draw_saved(model, size, buffer);
    }
    if let Some(ground) = model.theme.ground() {
        paint::on_ground(buffer, ground);
    }
    let x = cursor.x.min(area.width.saturating_sub(1));
    let y = cursor.y.min(area.height.saturating_sub(1));
    frame.set_cursor_position(Position { x, y });
}

/// Marks what is selected; gives the cursor's place.
fn select(model: &Model, focus: &Focus, buffer: &mut Buffer) -> Position {
    let selected = match (&model.screen, &model.overlay) {
        (Screen::Desk(desk), None) => desk.draft.cursor,
        _ => None,
    };
    let spot = selected.and_then(|place| focus.spots.get(place).copied().flatten());
    let Some(spot) = spot else {
        return focus.cursor;
    };
    buffer.set_style(spot.label, model.theme.style(Role::Selected));
    if let Some(cell) = spot.pointer.and_then(|pointer| buffer.cell_mut(pointer)) {
        cell.set_symbol(model.theme.marks().pointer);
    }
    spot.cursor
}

fn draw(model: &Model, size: Size, buffer: &mut Buffer) -> Focus {
    if !fits(size) {
        return Focus::at(small(model, size, buffer));
    }
    let below = match (&model.screen, &model.overlay) {
        (Screen::Desk(desk), Some(Overlay::Map(map))) => {
            Focus::at(sheet::map(model, desk, map, size, buffer))
        }
        (Screen::Desk(desk), _) if is_card(model) => card::draw(model, desk, size, buffer),
        (Screen::Home(home), _) => Focus::at(home::draw(model, home, size, buffer)),
        (Screen::Desk(desk), _) => match desk.session.stage() {
            Stage::Age | Stage::Consent => gate::draw(model, desk, size, buffer),
            Stage::Item(_) => item::draw(model, desk, size, buffer),
            Stage::Closing | Stage::Ended(_) => Focus::at(finish::draw(model, desk, size, buffer)),
        },
    };
    if !is_card(model) {
        bar::draw(model, size, buffer);
    }
    overlay::draw(model, size, buffer).map_or(below, Focus::at)
}

/// Whether the screen is turned to the respondent: nothing but the question is on it.
fn is_card(model: &Model) -> bool {
    matches!(&model.screen, Screen::Desk(desk) if desk.card)
}

impl Focus {
    /// A cursor and nothing to select.
    fn at(cursor: Position) -> Self {
        Self {
            cursor,
            ..Self::default()
        }
    }
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
