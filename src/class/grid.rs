//! The grid: indicators down, groups across, one key a cell. What was entered is a mark until the
//! vote is closed.

mod draw;

use crate::class::enter::Entered;
use crate::class::import;
use crate::class::lesson::Lesson;
use crate::class::model::{Desk, Effect, Next, Press, Screen};
use crate::class::reveal::Reveal;
use crate::instrument::model::ItemIx;
use crate::interview::answer::Answer;
use crate::interview::choose::{LONGEST_REASON, Typed, digit, harmful, picks, typed};
use crate::interview::seat::Tag;
use crate::measure::votes::Vote;
use crate::messages::Arg;
use crate::tui::keys::{Action, Context};
use crate::wording::sentence::Sentence;
pub use draw::sheet;

/// Where entering is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The first or the second vote.
    pub round: u8,
    /// The indicator, as a place among those that are voted on.
    pub row: usize,
    /// The group, as a place among those that vote.
    pub column: usize,
    /// Whether an entry leads to the next group instead of the next indicator.
    pub across: bool,
    /// Digits that more could follow.
    pub digits: String,
    /// The cell that was entered last: a tag belongs to it.
    pub last: Option<(u8, ItemIx)>,
    /// The place of files that is being typed.
    pub field: Option<String>,
}

impl Grid {
    /// The grid of a vote, on the first cell that is blank.
    pub fn new(lesson: Option<&Lesson>, round: u8) -> Self {
        let mut grid = Self {
            round,
            row: 0,
            column: 0,
            across: false,
            digits: String::new(),
            last: None,
            field: None,
        };
        let Some(lesson) = lesson else { return grid };
        let groups = lesson.group_list();
        for (column, group) in groups.into_iter().enumerate() {
            let mut rows = lesson.rows.iter();
            if let Some(row) = rows.position(|item| lesson.vote(round, group, *item) == Vote::Blank)
            {
                (grid.column, grid.row) = (column, row);
                break;
            }
        }
        grid
    }

    /// The contexts of its keys.
    pub fn contexts(&self) -> &'static [Context] {
        if self.field.is_some() {
            &[Context::ClassField]
        } else {
            &[Context::Votes]
        }
    }

    /// The group and the item under the cursor.
    pub fn cell(&self, lesson: &Lesson) -> Option<(u8, ItemIx)> {
        let group = lesson.group_list().get(self.column).copied()?;
        Some((group, lesson.rows.get(self.row).copied()?))
    }

    /// To the next cell; `false` behind the last one.
    fn advance(&mut self, rows: usize, columns: usize) -> bool {
        let (inner, outer, all, most) = if self.across {
            (&mut self.column, &mut self.row, columns, rows)
        } else {
            (&mut self.row, &mut self.column, rows, columns)
        };
        if *inner + 1 < all {
            *inner += 1;
        } else if *outer + 1 < most {
            *inner = 0;
            *outer += 1;
        } else {
            return false;
        }
        true
    }
}

/// Takes a key in.
pub fn press(desk: &mut Desk, grid: &mut Grid, press: Press) -> Next {
    if grid.field.is_some() {
        field(desk, grid, press);
        return Next::Stay;
    }
    let Some((rows, columns)) = size(desk) else {
        return Next::Leave;
    };
    if let Some(digit) = press.key.character().and_then(digit) {
        point(desk, grid, digit);
        return Next::Stay;
    }
    let digits = std::mem::take(&mut grid.digits);
    match press.action {
        Some(Action::Take) if !digits.is_empty() => settle(desk, grid, &digits),
        Some(Action::Up) => grid.row = grid.row.saturating_sub(1),
        Some(Action::Down | Action::Take) => grid.row = (grid.row + 1).min(rows.saturating_sub(1)),
        Some(Action::Left) => grid.column = grid.column.saturating_sub(1),
        Some(Action::Right) => grid.column = (grid.column + 1).min(columns.saturating_sub(1)),
        Some(Action::First) => grid.row = 0,
        Some(Action::Last) => grid.row = rows.saturating_sub(1),
        Some(Action::Silent) => give(desk, grid, Entered::Silent),
        Some(Action::AsBefore) => as_before(desk, grid),
        Some(Action::Quoted) => tag(desk, grid, Tag::Quoted),
        Some(Action::Inferred) => tag(desk, grid, Tag::Inferred),
        Some(Action::Assumed) => tag(desk, grid, Tag::Assumed),
        Some(Action::Clear) if digits.is_empty() => clear(desk, grid),
        Some(Action::Across) => grid.across = !grid.across,
        Some(Action::Import) => grid.field = Some(String::new()),
        Some(Action::CloseVote) => return close(desk, grid),
        Some(Action::Close) => return Next::Leave,
        _ => {}
    }
    Next::Stay
}

fn size(desk: &Desk) -> Option<(usize, usize)> {
    let lesson = desk.lesson.as_ref()?;
    Some((lesson.rows.len(), lesson.group_list().len()))
}

/// A digit is a point of the item's scale; on one to ten a `1` waits for `0` or Enter.
fn point(desk: &mut Desk, grid: &mut Grid, digit: char) {
    let mut digits = std::mem::take(&mut grid.digits);
    digits.push(digit);
    let Some(lesson) = &desk.lesson else { return };
    let found = grid.cell(lesson).and_then(|(_, item)| {
        let instrument = lesson.instrument();
        Some(picks(instrument, instrument.items.get(item)?))
    });
    let found = found.unwrap_or_default();
    match typed(&found, &digits) {
        Typed::Pick(_) => settle(desk, grid, &digits),
        Typed::Open(_) => grid.digits = digits,
        Typed::Nothing => {
            let end = |pick: Option<&crate::interview::choose::Pick>| {
                pick.map(|pick| pick.typed.clone()).unwrap_or_default()
            };
            let ends = vec![
                ("min", Arg::from(end(found.first()))),
                ("max", Arg::from(end(found.last()))),
            ];
            desk.notice = Some(Sentence::with("class-no-point", ends));
        }
    }
}

/// Enters the point that was typed.
fn settle(desk: &mut Desk, grid: &mut Grid, digits: &str) {
    let Some(lesson) = &desk.lesson else { return };
    let found = grid.cell(lesson).and_then(|(_, item)| {
        let instrument = lesson.instrument();
        let picks = picks(instrument, instrument.items.get(item)?);
        picks.into_iter().find(|pick| pick.typed == digits)
    });
    if let Some(Answer::Number(point)) = found.map(|pick| pick.answer) {
        give(desk, grid, Entered::Point(point));
    }
}

/// Enters something into the cell and goes on.
fn give(desk: &mut Desk, grid: &mut Grid, what: Entered) {
    let (Some(cell), Some((rows, columns))) = (
        desk.lesson.as_ref().and_then(|lesson| grid.cell(lesson)),
        size(desk),
    ) else {
        return;
    };
    if !desk.enter(grid.round, cell.0, cell.1, what) {
        return;
    }
    grid.last = Some(cell);
    let more = grid.advance(rows, columns);
    let complete = desk
        .lesson
        .as_ref()
        .is_some_and(|lesson| lesson.is_complete(grid.round));
    if complete {
        desk.notice = Some(Sentence::plain("class-all-in"));
    } else if !more {
        desk.notice = Some(Sentence::plain("class-blanks"));
    }
}

/// Enters what the group said in the first vote.
fn as_before(desk: &mut Desk, grid: &mut Grid) {
    let Some(lesson) = desk.lesson.as_ref().filter(|_| grid.round > 1) else {
        return;
    };
    let Some((group, item)) = grid.cell(lesson) else {
        return;
    };
    let first = lesson.vote(1, group, item);
    let kept = lesson.tag(1, group, item);
    match first {
        Vote::Blank => {}
        Vote::Silent => give(desk, grid, Entered::Silent),
        Vote::Point(point) => {
            give(desk, grid, Entered::Point(point));
            if let Some(kept) = kept {
                desk.enter(grid.round, group, item, Entered::Tag(kept));
            }
        }
    }
}

fn tag(desk: &mut Desk, grid: &Grid, tag: Tag) {
    let taken = grid
        .last
        .is_some_and(|(group, item)| desk.enter(grid.round, group, item, Entered::Tag(tag)));
    let Some((group, item)) = grid.last.filter(|_| taken) else {
        desk.notice = Some(Sentence::plain("class-no-tag"));
        return;
    };
    let code = desk
        .lesson
        .as_ref()
        .map(|lesson| super::labels::code(lesson, item));
    let args = vec![
        ("group", Arg::from(u32::from(group))),
        ("code", Arg::from(code.unwrap_or_default())),
        ("tag", Arg::from(super::labels::tag(desk, tag))),
    ];
    desk.notice = Some(Sentence::with("class-tagged", args));
}

/// Takes the entry under the cursor away; from a blank cell, the one entered last.
fn clear(desk: &mut Desk, grid: &mut Grid) {
    let Some(lesson) = &desk.lesson else { return };
    let Some((group, item)) = grid.cell(lesson) else {
        return;
    };
    let blank = lesson.vote(grid.round, group, item) == Vote::Blank;
    let cell = if blank {
        grid.last
    } else {
        Some((group, item))
    };
    let Some((group, item)) = cell else { return };
    let row = lesson.rows.iter().position(|row| *row == item);
    let column = lesson.group_list().iter().position(|one| *one == group);
    if desk.enter(grid.round, group, item, Entered::Nothing)
        && let (Some(row), Some(column)) = (row, column)
    {
        (grid.row, grid.column) = (row, column);
    }
    grid.last = None;
}

/// Closes the vote and goes on to what it shows; on a group's own machine, writes it to a file. A vote
/// that is closed is opened again.
fn close(desk: &mut Desk, grid: &Grid) -> Next {
    let round = grid.round;
    let Some(lesson) = &desk.lesson else {
        return Next::Stay;
    };
    if lesson.is_closed(round) {
        desk.open_vote(round);
        desk.notice = Some(Sentence::plain("class-opened"));
        return Next::Stay;
    }
    if !lesson.has_votes(round) {
        desk.notice = Some(Sentence::plain("class-no-votes"));
        return Next::Stay;
    }
    let own = lesson.own;
    desk.close_vote(round);
    let Some(group) = own else {
        let reveal = Reveal::new(round);
        return Next::Instead(Box::new(Screen::Reveal(reveal)));
    };
    if let (Some(lesson), Some(path)) = (&desk.lesson, &desk.ballot) {
        let ballot = import::ballot(lesson, round, group);
        let json = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let text = if json { ballot.json() } else { ballot.csv() };
        desk.effects.push(Effect::Write(
            vec![(path.clone(), text)],
            "class-vote-written",
        ));
    }
    Next::Stay
}

/// A key while the place of files is typed.
fn field(desk: &mut Desk, grid: &mut Grid, press: Press) {
    let Some(text) = &mut grid.field else { return };
    match press.action {
        Some(Action::Close) => grid.field = None,
        Some(Action::Clear) => {
            text.pop();
        }
        Some(Action::Take) => {
            let path = text.trim().to_owned();
            grid.field = None;
            if !path.is_empty() {
                desk.effects.push(Effect::Read(path.into()));
            }
        }
        _ => {
            let typed = press.key.character();
            type_in(text, &typed.map(String::from).unwrap_or_default());
        }
    }
}

/// Takes pasted text in, where a place is typed.
pub fn paste(grid: &mut Grid, text: &str) {
    if let Some(field) = &mut grid.field {
        type_in(field, text);
    }
}

fn type_in(field: &mut String, text: &str) {
    let room = LONGEST_REASON.saturating_sub(field.chars().count());
    let clean = text.chars().filter(|c| !harmful(*c) && *c != '\n');
    field.extend(clean.take(room));
}
