//! Where a page's texts and targets stand for a size: pure, so that what is drawn and what is hit
//! are the same.
//!
//! The screen of a kiosk is of one size in the hand's measure, however many cells it has. So a target
//! is so many parts of its height, and a smaller terminal shows fewer things, not smaller ones.

mod grid;

use ratatui::layout::{Position, Rect};

use crate::kiosk::act::Act;
use crate::kiosk::place::grid::{Grid, choices, foot, put_grid};
use crate::kiosk::sheet::{Para, Sheet, Target};
use crate::tui::layout::Size;
use crate::tui::theme::Role;
use crate::tui::wrap::{fit, width, wrap};

/// Longer lines are hard to read.
const LONGEST: u16 = 96;
/// From this width on a picture stands beside the text.
const BESIDE: u16 = 54;

/// A target in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its cells.
    pub area: Rect,
    /// What it is.
    pub target: Target,
    /// Whether it is one of a list, whose words begin below each other.
    pub listed: bool,
}

/// A page in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// Lines of text: where, what, and of what weight.
    pub lines: Vec<(Position, String, Role)>,
    /// What can be touched, in the order of the page.
    pub spots: Vec<Spot>,
    /// Where the caret stands, if text is typed.
    pub caret: Option<Position>,
}

impl Placed {
    /// What lies at a cell.
    pub fn at(&self, col: u16, row: u16) -> Option<&Act> {
        let at = Position::new(col, row);
        let spot = self.spots.iter().find(|spot| spot.area.contains(at))?;
        Some(&spot.target.act)
    }

    /// Whether a target that does this is in sight.
    pub fn offers(&self, act: &Act) -> bool {
        self.spots.iter().any(|spot| spot.target.act == *act)
    }
}

/// What there is room for.
#[derive(Debug, Clone, Copy)]
struct Room {
    x: u16,
    cols: u16,
    rows: u16,
    /// The smallest height of a target.
    least: u16,
    /// The height that is comfortable.
    best: u16,
    /// The height of a few answers, where there is room.
    tall: u16,
}

impl Room {
    fn of(size: Size) -> Self {
        let margin = if size.cols < 60 { 1 } else { 2 };
        let cols = size.cols.saturating_sub(2 * margin).min(LONGEST);
        Self {
            x: (size.cols - cols) / 2,
            cols,
            rows: size.rows,
            least: (size.rows / 12).max(1),
            best: (size.rows / 8).clamp(1, 5),
            tall: (size.rows * 5 / 24).clamp(1, 9),
        }
    }
}

/// Places a page. `scroll` counts screenfuls of text, or of answers where these do not fit.
pub fn place(sheet: &Sheet, size: Size, scroll: usize, large: bool) -> Placed {
    let room = Room::of(size);
    let mut placed = Placed::default();
    let top = u16::from(!sheet.lead.is_empty() && size.rows >= 14);
    if top > 0 {
        let at = Position::new(room.x, 0);
        let lead = fit(&sheet.lead, usize::from(room.cols));
        placed.lines.push((at, lead, Role::Quiet));
    }
    // Where it does not all fit, the space between paragraphs goes first, then what is spare, then
    // the comfort of the answers; at last answers or text are leafed through.
    let airy = Shape {
        spare: !large,
        gaps: true,
        large,
    };
    let close = Shape {
        gaps: false,
        large: false,
        ..airy
    };
    let bare = Shape {
        spare: false,
        ..close
    };
    let shapes = [airy, close, bare];
    let fitted = |shape: &Shape| Fitted::of(sheet, room, top, *shape, false);
    let comfortable = |shape: &Shape| fitted(shape).is_comfortable(room);
    let whole = |shape: &Shape| fitted(shape).is_whole();
    let shape = shapes.into_iter().find(comfortable);
    let shape = shape.or(shapes.into_iter().find(whole));
    let leafed = shape.is_none();
    let fitted = Fitted::of(sheet, room, top, shape.unwrap_or(close), leafed);
    fitted.put(sheet, room, scroll, &mut placed);
    placed
}

/// How much air a page has.
#[derive(Debug, Clone, Copy)]
struct Shape {
    /// Whether what is spare is shown.
    spare: bool,
    /// Whether paragraphs stand apart.
    gaps: bool,
    /// Whether lines do.
    large: bool,
}

/// A page measured for a room.
struct Fitted {
    /// The first row below the line at the top.
    top: u16,
    text: Vec<(String, Role)>,
    /// The picture, and whether it stands beside the text.
    picture: Option<bool>,
    foot: Grid,
    choices: Grid,
    /// Rows of the field to type in, and of a picture below the text.
    beside: u16,
    /// Rows between the top and the bottom targets.
    middle: u16,
}

impl Fitted {
    fn of(sheet: &Sheet, room: Room, top: u16, shape: Shape, leafed: bool) -> Self {
        let foot = foot(sheet, room, leafed);
        let middle = room.rows.saturating_sub(top + foot.height());
        let picture = picture(sheet, room, middle);
        let aside = sheet.aside.first().map_or(0, |line| width(line)) as u16 + 3;
        let cols = match picture {
            Some(true) => room.cols.saturating_sub(aside),
            _ => room.cols,
        };
        let text = text(sheet, cols, shape);
        let below = match picture {
            Some(false) => sheet.aside.len(),
            _ => 0,
        };
        let beside = below as u16 + u16::from(sheet.field.is_some()) * 2;
        let used = text.len() as u16 + beside;
        let choices = choices(sheet, room, middle.saturating_sub(used));
        Self {
            top,
            text,
            picture,
            foot,
            choices,
            beside,
            middle,
        }
    }

    fn used(&self) -> u16 {
        self.text.len() as u16
    }

    /// Whether text and answers stand on the screen at once.
    fn is_whole(&self) -> bool {
        self.used() + self.beside + self.choices.height() <= self.middle
    }

    /// The same, with answers that are easily hit.
    fn is_comfortable(&self, room: Room) -> bool {
        self.is_whole() && self.choices.high >= room.best
    }

    fn put(&self, sheet: &Sheet, room: Room, scroll: usize, placed: &mut Placed) {
        let mut grid = self.choices;
        let free = self.middle.saturating_sub(self.beside);
        let mut text_rows = self.used();
        let mut shown = 0..sheet.choices.len();
        let mut leaves = (false, false);
        if text_rows + grid.height() > free {
            // Answers come before words to read: they stay, and the text is read on above them.
            let most = free.saturating_sub(grid.height());
            let enough = most >= free / 3 || most >= 3;
            if enough {
                text_rows = most;
                leaves = self.window(usize::from(most), scroll);
            } else {
                // Too many answers: some at a time.
                let kept = text_rows.min(free.saturating_sub(grid.high.max(1)));
                let rows = (free.saturating_sub(kept) / grid.high.max(1)).max(1);
                let page = usize::from(rows) * grid.columns;
                let pages = sheet.choices.len().div_ceil(page.max(1));
                let at = scroll.min(pages.saturating_sub(1));
                shown = at * page..((at + 1) * page).min(sheet.choices.len());
                leaves = (at > 0, at + 1 < pages);
                text_rows = kept;
                grid.rows = usize::from(rows);
            }
        }
        let air = free.saturating_sub(text_rows + grid.height());
        // Above the text a third of what is free, below the answers the rest.
        let above = if sheet.centred {
            air / 3
        } else {
            (air / 3).min(4)
        };
        let y = self.top + above;
        let first = if leaves == (false, false) || shown.len() < sheet.choices.len() {
            0
        } else {
            self.first(usize::from(text_rows), scroll)
        };
        self.lines(room, y, first, usize::from(text_rows), placed);
        let mut y = y + text_rows;
        if let Some(lines) = self.picture.map(|_| &sheet.aside) {
            y = aside(lines, room, self.top, y, self.picture == Some(true), placed);
        }
        if let Some((text, caret)) = &sheet.field {
            y = typed(text, *caret, room, y, placed);
        }
        let gap = ((air - above) / 2).min(2);
        let bottom = self.top + self.middle;
        let area = Rect::new(room.x, y + gap, room.cols, bottom.saturating_sub(y + gap));
        put_grid(
            sheet.choices.get(shown).unwrap_or_default(),
            grid,
            area,
            placed,
        );
        self.leaves(sheet, room, leaves, placed);
    }

    /// Whether there is text above or below what is shown.
    fn window(&self, rows: usize, scroll: usize) -> (bool, bool) {
        let first = self.first(rows, scroll);
        (first > 0, first + rows < self.text.len())
    }

    /// The first line of the text that is shown: a screenful is a line less than there are, so that
    /// the last line read is the first one seen.
    fn first(&self, rows: usize, scroll: usize) -> usize {
        let last = self.text.len().saturating_sub(rows);
        let step = rows.saturating_sub(1).max(1);
        scroll.saturating_mul(step).min(last)
    }

    fn lines(&self, room: Room, y: u16, first: usize, rows: usize, placed: &mut Placed) {
        let shown = self.text.iter().skip(first).take(rows);
        for (row, (text, role)) in (0..).zip(shown) {
            let at = Position::new(room.x, y + row);
            placed.lines.push((at, text.clone(), *role));
        }
    }

    /// The bottom: what can be done there, and leafing where there is more.
    fn leaves(&self, sheet: &Sheet, room: Room, more: (bool, bool), placed: &mut Placed) {
        let y = self.top + self.middle;
        let area = Rect::new(room.x, y, room.cols, self.foot.height());
        let leaf = |act, label: &String| Target {
            act,
            typed: String::new(),
            label: label.clone(),
            mark: None,
        };
        let [back, on] = &sheet.leaf;
        let up = more.0.then(|| leaf(Act::Up, back));
        let down = more.1.then(|| leaf(Act::Down, on));
        let foot: Vec<Target> = up
            .into_iter()
            .chain(down)
            .chain(sheet.foot.clone())
            .collect();
        let columns = foot.len().div_ceil(self.foot.rows.max(1));
        let grid = Grid::of(foot.len(), columns, self.foot.high);
        put_grid(&foot, grid, area, placed);
    }
}

/// Whether there is room for the picture, and whether beside the text.
fn picture(sheet: &Sheet, room: Room, middle: u16) -> Option<bool> {
    let high = sheet.aside.len() as u16;
    if high == 0 || high > middle {
        return None;
    }
    if room.cols >= BESIDE {
        return Some(true);
    }
    (high + 12 <= middle).then_some(false)
}

fn text(sheet: &Sheet, cols: u16, shape: Shape) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    if shape.gaps && !sheet.lead.is_empty() {
        lines.push((String::new(), Role::Plain));
    }
    let kept = |para: &&Para| shape.spare || !para.spare;
    for (place, para) in sheet.body.iter().filter(kept).enumerate() {
        if place > 0 && shape.gaps {
            lines.push((String::new(), Role::Plain));
        }
        for (row, line) in wrap(&para.text, usize::from(cols)).into_iter().enumerate() {
            if shape.large && row > 0 {
                lines.push((String::new(), Role::Plain));
            }
            let space = usize::from(cols).saturating_sub(width(&line)) / 2;
            let space = if sheet.centred { space } else { 0 };
            lines.push((format!("{}{line}", " ".repeat(space)), para.role));
        }
    }
    lines
}

/// The picture; gives the row below it and the text.
fn aside(lines: &[String], room: Room, top: u16, y: u16, beside: bool, placed: &mut Placed) -> u16 {
    let wide = lines.first().map_or(0, |line| width(line)) as u16;
    let (x, first) = if beside {
        (room.x + room.cols.saturating_sub(wide), top)
    } else {
        (room.x, y)
    };
    for (row, line) in (0..).zip(lines) {
        let at = Position::new(x, first + row);
        placed.lines.push((at, line.clone(), Role::Plain));
    }
    if beside { y } else { y + lines.len() as u16 }
}

/// The field in which something is typed; the caret stays in sight.
fn typed(text: &str, caret: usize, room: Room, y: u16, placed: &mut Placed) -> u16 {
    let cells = usize::from(room.cols.saturating_sub(3)).max(1);
    let before: String = text.chars().take(caret).collect();
    let hidden = width(&before).saturating_sub(cells - 1);
    let mut skipped = 0;
    let tail: String = text
        .chars()
        .skip_while(|c| {
            let hide = skipped < hidden;
            skipped += width(&c.to_string());
            hide
        })
        .collect();
    let shown = fit(&tail, cells);
    let at = Position::new(room.x, y);
    placed.lines.push((at, format!("> {shown}"), Role::Strong));
    let x = 2 + width(&before).min(cells - 1) as u16;
    placed.caret = Some(Position::new(room.x + x, y));
    y + 2
}
