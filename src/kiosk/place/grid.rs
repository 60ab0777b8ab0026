//! Targets in rows and columns: how many, how large, where.

use ratatui::layout::Rect;

use crate::kiosk::place::{Placed, Room, Spot};
use crate::kiosk::sheet::{Order, Sheet, Target};
use crate::tui::wrap::width;

/// Targets narrower than this do not stand side by side.
const NARROWEST: u16 = 7;

/// Targets in rows and columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The height of each.
    pub(super) high: u16,
}

impl Grid {
    pub(super) fn height(self) -> u16 {
        self.rows as u16 * self.high
    }

    pub(super) fn of(count: usize, columns: usize, high: u16) -> Self {
        let columns = columns.clamp(1, count.max(1));
        Self {
            columns,
            rows: count.div_ceil(columns),
            high,
        }
    }
}

/// The targets at the bottom, in as many rows as their words need. Where the page is leafed through, what does that stands there too.
pub(super) fn foot(sheet: &Sheet, room: Room, leafed: bool) -> Grid {
    let leaves = sheet.leaf.iter().map(|label| width(label) + 2);
    let leaves = leaves.take(if leafed { 2 } else { 0 });
    let each = sheet.foot.iter().map(|target| words(target) + 2);
    let count = sheet.foot.len() + leaves.len();
    let widest = each.chain(leaves).max().unwrap_or(0);
    let columns = (usize::from(room.cols) / widest.max(1)).clamp(1, count.max(1));
    // In rows that are as equal as can be.
    let columns = count.div_ceil(count.div_ceil(columns).max(1));
    // At the bottom there is less to aim at; what is answered comes first.
    let high = if room.rows < 20 {
        room.least
    } else {
        room.best
    };
    Grid::of(count, columns, high)
}

/// The cells of a target's words, the key before them included.
fn words(target: &Target) -> usize {
    let typed = if target.typed.is_empty() {
        0
    } else {
        width(&target.typed) + 1
    };
    typed + width(&target.label) + if target.mark.is_some() { 2 } else { 0 }
}

/// The answers for so many free rows: as large as they can be, in more columns where one is too
/// high.
pub(super) fn choices(sheet: &Sheet, room: Room, free: u16) -> Grid {
    let count = sheet.choices.len();
    let wide = |columns: usize| room.cols / (columns.max(1) as u16);
    let widest = sheet.choices.iter().map(|target| words(target) + 2).max();
    let fits = |columns: usize| widest.unwrap_or(0) <= usize::from(wide(columns));
    let wanted: Vec<usize> = match sheet.order {
        Order::Row => vec![count, count.div_ceil(2)],
        Order::Grid(columns) => vec![columns],
        Order::List => vec![1, 2],
    };
    let side_by_side = |columns: &usize| {
        *columns <= 1 || (wide(*columns) >= NARROWEST.min(room.cols) && fits(*columns))
    };
    let largest = |columns: usize| {
        let rows = count.div_ceil(columns.max(1)).max(1) as u16;
        let most = if rows <= 2 { room.tall } else { room.best };
        (free / rows).min(most.max(room.least))
    };
    let mut usable = wanted.iter().copied().filter(side_by_side);
    let first = wanted.iter().copied().find(side_by_side).unwrap_or(1);
    let columns = usable.find(|columns| largest(*columns) >= room.least);
    let columns = columns.unwrap_or(match sheet.order {
        Order::Row if first <= 1 && wide(count) >= 3 => count,
        _ => first,
    });
    // A few answers stay comfortable: the text above them can be read on.
    let few = count.div_ceil(columns.max(1)) <= 2;
    let boxed = if room.rows >= 18 { 3 } else { 1 };
    let least = if few {
        room.best.max(boxed)
    } else {
        room.least
    };
    let high = largest(columns).max(least);
    // One line of words stands in the middle of a box of an odd height.
    let high = if high > 3 {
        high - (high + 1) % 2
    } else {
        high
    };
    Grid::of(count, columns, high)
}

/// Targets in their grid, as wide as there is room.
pub(super) fn put_grid(targets: &[Target], grid: Grid, area: Rect, placed: &mut Placed) {
    if targets.is_empty() || area.height == 0 {
        return;
    }
    let columns = grid.columns.max(1) as u16;
    for (place, target) in targets.iter().enumerate() {
        let (row, column) = ((place / grid.columns) as u16, (place % grid.columns) as u16);
        // What division leaves over goes to the last column.
        let left = area.width * column / columns;
        let right = area.width * (column + 1) / columns;
        let cells = Rect {
            x: area.x + left,
            y: area.y + row * grid.high,
            width: right - left,
            height: grid.high,
        };
        let cells = cells.intersection(area);
        if !cells.is_empty() {
            placed.spots.push(Spot {
                area: cells,
                target: target.clone(),
                listed: columns == 1 && targets.len() > 2,
            });
        }
    }
}
