//! Points shared out: one row a part, and the sum that never leaves the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::instrument::check::part_key;
use crate::instrument::model::{Allocation, Item};
use crate::messages::Arg;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::both::other_text;
use crate::tui::view::gauge;
use crate::tui::view::page::{Page, PickPlace};
use crate::tui::view::paint::{line, lines};
use crate::tui::wrap::{fit, width, wrap};

/// Rows begin behind the room for the pointer.
const LEFT: usize = 2;
/// A bar longer than this says no more.
const LONGEST_BAR: usize = 40;

/// A row for every part: its name, a bar as long as its points and dotted as far as it can still
/// grow, and the points; a dash where none were named yet.
pub(super) fn rows(
    model: &Model,
    desk: &Desk,
    item: &Item,
    allocation: &Allocation,
    room: usize,
    page: &mut Page,
) {
    let name = |part: &String| desk.session.text(&part_key(&item.words, allocation, part));
    let names = allocation
        .parts
        .iter()
        .map(|part| name(part).unwrap_or_default());
    let digits = allocation.total.to_string().len();
    // Two ends of the bar, a space on either side of it, and a bar worth looking at.
    let widest = room.saturating_sub(LEFT + digits + 4 + 6);
    let names: Vec<String> = names.map(|name| fit(&name, widest)).collect();
    let column = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let cells = room
        .saturating_sub(LEFT + column + digits + 4)
        .clamp(2, LONGEST_BAR);
    for (row, name) in names.into_iter().enumerate() {
        let points = desk.draft.sharing.given().get(row).copied().flatten();
        let number = points.map_or("—".to_owned(), |points| points.to_string());
        let share = |points: u32| f64::from(points) * 100.0 / f64::from(allocation.total.max(1));
        let solid = share(points.unwrap_or(0));
        let most = share(desk.draft.sharing.room(row));
        page.picks.push(PickPlace {
            row: page.lines.len(),
            x: LEFT as u16,
            width: width(&name) as u16,
            pointer: true,
            cursor: Some((LEFT + column + cells + digits + 4) as u16),
        });
        let pad = |cells: usize, text: &str| " ".repeat(cells.saturating_sub(width(text)));
        let behind = pad(column + 1, &name);
        let mut spans = vec![
            Span::raw(" ".repeat(LEFT)),
            Span::raw(name),
            Span::raw(behind),
        ];
        spans.extend(gauge::bar(model.theme, solid, Some((solid, most)), cells));
        let before = pad(digits + 1, &number);
        spans.push(Span::raw(before));
        spans.push(Span::styled(number, model.theme.style(Role::Strong)));
        page.lines.push(Line::from(spans));
        let part = allocation.parts.get(row).map(String::as_str);
        let key = part_key(&item.words, allocation, part.unwrap_or_default());
        page.lines.extend(other_text(model, desk, &key, LEFT, room));
    }
}

/// What stands below everything that scrolls: the sum, and the keys as far as there is room. Gives
/// the lines that it took.
pub(super) fn foot(
    model: &Model,
    desk: &Desk,
    allocation: &Allocation,
    area: Rect,
    used: usize,
    buffer: &mut Buffer,
) -> usize {
    let room = usize::from(area.width).saturating_sub(LEFT);
    let step = [("step", Arg::from(allocation.step))];
    let hint = wrap(&model.voice().with("allocation-hint", &step), room);
    let quiet = model.theme.style(Role::Quiet);
    let hint = hint.into_iter().map(|text| line(text, quiet));
    let page: Vec<Line<'_>> = std::iter::once(sum(model, desk, room))
        .chain(hint)
        .collect();
    let below = Rect {
        x: area.x + LEFT as u16,
        y: area.y + used as u16,
        width: room as u16,
        height: area.height.saturating_sub(used as u16),
    };
    let whole = page.len() <= usize::from(below.height);
    let shown = if whole { page.len() } else { 1 };
    lines(buffer, below, page.get(..shown).unwrap_or_default(), 0);
    shown
}

fn sum(model: &Model, desk: &Desk, room: usize) -> Line<'static> {
    let sharing = &desk.draft.sharing;
    let left = sharing.left();
    let args = [
        ("given", Arg::from(sharing.total() - left)),
        ("total", Arg::from(sharing.total())),
        ("left", Arg::from(left)),
    ];
    let (key, role) = match left {
        0 => ("points-all", Role::Good),
        _ => ("points-sum", Role::Warn),
    };
    let text = model.voice().with(key, &args);
    line(fit(&text, room), model.theme.style(role))
}
