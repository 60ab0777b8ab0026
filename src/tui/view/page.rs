//! A page of lines on which something can be selected, scrolled so that the selection is in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::interview::answer::Answer;
use crate::tui::layout::window;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::paint::{lines, more};
use crate::tui::view::{Focus, Spot};
use crate::tui::wrap::width;

/// A page of lines, where the cursor belongs in it, and what can be selected on it.
pub(super) struct Page {
    pub(super) lines: Vec<Line<'static>>,
    /// Row and column of the cursor while nothing is selected.
    pub(super) focus: (usize, u16),
    pub(super) picks: Vec<PickPlace>,
}

/// Where a pick stands on its page.
pub(super) struct PickPlace {
    pub(super) row: usize,
    pub(super) x: u16,
    pub(super) width: u16,
    /// Whether a pointer stands before it, in the first column.
    pub(super) pointer: bool,
    /// The column of the cursor, where it does not belong to the words.
    pub(super) cursor: Option<u16>,
}

impl Page {
    pub(super) fn new() -> Self {
        Self {
            lines: Vec::new(),
            focus: (0, 0),
            picks: Vec::new(),
        }
    }

    /// Puts the page into an area, scrolled so that the selection is in sight.
    pub(super) fn put(&self, desk: &Desk, area: Rect, buffer: &mut Buffer) -> Focus {
        let selected = desk.draft.cursor.and_then(|place| self.picks.get(place));
        let kept = selected.map_or(self.focus.0, |pick| pick.row);
        let height = usize::from(area.height);
        let first = window(self.lines.len(), height, Some(kept));
        lines(buffer, area, &self.lines, first);
        more(buffer, area, first > 0, first + height < self.lines.len());
        let y = |row: usize| area.y + row.saturating_sub(first) as u16;
        let spot = |pick: &PickPlace| {
            let seen = pick.row >= first && pick.row < first + height;
            let label = Rect::new(area.x + pick.x, y(pick.row), pick.width, 1);
            let label = label.intersection(area);
            let at = match pick.cursor {
                Some(column) => area.x + column,
                None if pick.pointer => label.x,
                None => label.x + label.width / 2,
            };
            seen.then_some(Spot {
                label,
                pointer: pick.pointer.then_some(Position::new(area.x, label.y)),
                cursor: Position::new(at, label.y),
            })
        };
        Focus {
            cursor: Position::new(area.x + self.focus.1, y(self.focus.0)),
            spots: self.picks.iter().map(spot).collect(),
            scrolled: self.lines.len() > height,
        }
    }

    /// The line that comes next is a pick with a pointer before it.
    pub(super) fn pick(&mut self, x: u16, label: &str) {
        self.picks.push(PickPlace {
            row: self.lines.len(),
            x,
            width: width(label) as u16,
            pointer: true,
            cursor: None,
        });
    }
}

/// When the page is higher than the screen, empty lines go first.
pub(super) fn tighten(page: &mut Page, height: usize) {
    while page.lines.len() > height {
        let empty = page.lines.iter().rposition(|line| line.width() == 0);
        let Some(empty) = empty else {
            return;
        };
        page.lines.remove(empty);
        page.focus.0 -= usize::from(empty < page.focus.0);
        for pick in &mut page.picks {
            pick.row -= usize::from(empty < pick.row);
        }
    }
}

/// One row that can be picked: room for the pointer, what to type, the words. Only the words are
/// inverted when the selection moves, which keeps a move cheap on a slow line.
pub(super) fn pick_line(
    model: &Model,
    desk: &Desk,
    place: usize,
    label: String,
    ticks: bool,
) -> Line<'static> {
    let marks = model.theme.marks();
    let pick = desk.draft.picks.get(place);
    let recorded = desk
        .session
        .item()
        .is_some_and(|(item, _)| desk.session.answer_of(item) == pick.map(|pick| &pick.answer));
    let mark = if recorded { marks.recorded } else { " " };
    let typed = pick.map(|pick| pick.typed.clone()).unwrap_or_default();
    let mut spans = vec![
        Span::raw(format!("{mark} ")),
        Span::styled(format!("{typed:>2}"), model.theme.style(Role::Key)),
        Span::raw(" "),
    ];
    if ticks {
        let code = match pick.map(|pick| &pick.answer) {
            Some(Answer::Code(code)) => code.as_str(),
            _ => "",
        };
        let ticked = desk.draft.chosen.iter().any(|chosen| chosen == code);
        let mark = if ticked { marks.ticked } else { marks.unticked };
        spans.push(Span::raw(format!("{mark} ")));
    }
    spans.push(Span::raw(label));
    Line::from(spans)
}
