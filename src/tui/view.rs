//! The model on the screen. It reads only; a frame is a function of the model.

mod allocation;
mod bar;
mod both;
mod card;
mod finish;
mod gate;
pub(crate) mod gauge;
mod grid;
mod home;
pub(crate) mod item;
pub(crate) mod overlay;
mod page;
pub(crate) mod paint;
mod panel;
mod remarks;
mod settings;
mod sheet;
mod specify;
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

/// What stays of a frame while only the selection moves or a save is confirmed, and what stays of
/// the screen below while something lies over it. Finding all words anew would cost most of the time
/// that a key takes.
#[derive(Debug, Default)]
pub struct Memo {
    /// The screen without header and bar.
    below: Layer,
    /// All of it, but for the selection and the word about saving.
    whole: Layer,
}

/// Something drawn: at which count of changes and in which size, its cells, what can be selected.
#[derive(Debug, Default)]
struct Layer {
    made: Option<(u64, Size)>,
    buffer: Buffer,
    focus: Focus,
}

impl Layer {
    /// Whether it must be drawn again; a scrolled page is, since a move of the selection may
    /// scroll it.
    fn is_old(&self, count: u64, size: Size) -> bool {
        self.made != Some((count, size)) || self.focus.scrolled
    }

    fn draw(&mut self, count: u64, size: Size, paint: impl FnOnce(&mut Buffer) -> Focus) {
        self.buffer.resize(Rect::new(0, 0, size.cols, size.rows));
        self.focus = paint(&mut self.buffer);
        self.made = Some((count, size));
    }
}

/// What can be selected on a screen, and where the cursor stands.
#[derive(Debug, Default, Clone)]
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
    let cursor = view_again(model, &mut Memo::default(), frame.buffer_mut());
    frame.set_cursor_position(cursor);
}

/// Draws the model, taking from the last frame what cannot have changed; gives the cursor's place.
pub fn view_again(model: &Model, memo: &mut Memo, buffer: &mut Buffer) -> Position {
    let area = buffer.area;
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    let Memo { below, whole } = memo;
    if whole.is_old(model.revision, size) {
        whole.draw(model.revision, size, |buffer| {
            let focus = compose(model, size, below, buffer);
            if model.theme.ascii {
                paint::in_ascii(buffer);
            }
            focus
        });
    }
    buffer.content.clone_from(&whole.buffer.content);
    let cursor = select(model, &whole.focus, buffer);
    if fits(size) && !is_card(model) {
        bar::draw_saved(model, size, buffer);
    }
    if let Some(ground) = model.theme.ground() {
        paint::on_ground(buffer, ground);
    }
    Position {
        x: cursor.x.min(area.width.saturating_sub(1)),
        y: cursor.y.min(area.height.saturating_sub(1)),
    }
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

/// The screen below, header and bar, and what lies on top.
fn compose(model: &Model, size: Size, below: &mut Layer, buffer: &mut Buffer) -> Focus {
    if !fits(size) {
        buffer.reset();
        return Focus::at(small(model, size, buffer));
    }
    let focus = beneath(model, size, below, buffer);
    if !is_card(model) {
        bar::draw(model, size, buffer);
    }
    overlay::draw(model, size, buffer).map_or(focus, Focus::at)
}

fn beneath(model: &Model, size: Size, below: &mut Layer, buffer: &mut Buffer) -> Focus {
    // The map is drawn instead of the screen below it.
    if let (Screen::Desk(desk), Some(Overlay::Map(map))) = (&model.screen, &model.overlay) {
        buffer.reset();
        return Focus::at(sheet::map(model, desk, map, size, buffer));
    }
    if below.is_old(model.ground, size) {
        below.draw(model.ground, size, |buffer| draw(model, size, buffer));
    }
    buffer.content.clone_from(&below.buffer.content);
    below.focus.clone()
}

fn draw(model: &Model, size: Size, buffer: &mut Buffer) -> Focus {
    buffer.reset();
    match &model.screen {
        Screen::Desk(desk) if is_card(model) => card::draw(model, desk, size, buffer),
        Screen::Home(home) => Focus::at(home::draw(model, home, size, buffer)),
        Screen::Desk(desk) => match desk.session.stage() {
            Stage::Age | Stage::Consent => gate::draw(model, desk, size, buffer),
            Stage::Item(_) => item::draw(model, desk, size, buffer),
            Stage::Closing | Stage::Ended(_) => Focus::at(finish::draw(model, desk, size, buffer)),
        },
    }
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
