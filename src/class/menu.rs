//! What there is to choose from: a case, an instrument, and what is done with them.

mod words;

use std::rc::Rc;

use ratatui::text::{Line, Span};

use crate::class::cards::Cards;
use crate::class::grid::Grid;
use crate::class::handout;
use crate::class::lesson::{Lesson, code};
use crate::class::model::{Desk, Effect, Next, Press, Screen};
use crate::class::reveal::Reveal;
use crate::class::sets::Sets;
use crate::class::tale::Tale;
use crate::class::view::{Room, Sheet};
use crate::class::what_if::WhatIf;
use crate::interview::choose::digit;
use crate::interview::seat::MOST_GROUPS;
use crate::library::cases;
use crate::tui::keys::Action;
use crate::tui::theme::Role;
use crate::tui::wrap::{fit, wrap};
use crate::wording::sentence::Sentence;
use words::words;

/// A class that began longer ago than this is over, in milliseconds.
const RECENT_MS: i64 = 12 * 60 * 60 * 1000;

/// A menu, and the row that is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Menu {
    /// Which one.
    pub level: Level,
    /// The row; the first one until another was chosen, or when it is not there any more.
    pub at: Option<Row>,
}

/// Which menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// What can be done.
    #[default]
    Start,
    /// Which case is told.
    Cases,
    /// Which instrument is scored without a case.
    Instruments,
}

/// One row of a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Takes up a class that was left, as a place among those that are known.
    GoOn(usize),
    /// Tells the case.
    Read,
    /// How many groups vote.
    Groups,
    /// Which instrument the case is scored with.
    Scored,
    /// Votes, the first or the second time.
    Vote(u8),
    /// Shows a vote that is closed.
    Reveal(u8),
    /// Writes the hand-out.
    Handout,
    /// Shows the theory cards.
    Cards,
    /// Moves scores and weights by hand.
    WhatIf,
    /// Shows the teaching sets.
    Sets,
    /// Chooses a case.
    Cases,
    /// Chooses an instrument.
    Instruments,
    /// This case.
    Case(&'static str),
    /// This instrument, as a place on the shelf.
    Book(usize),
}

/// The rows of a menu.
pub fn rows(desk: &Desk, menu: &Menu) -> Vec<Row> {
    match menu.level {
        Level::Start => {
            let known = (0..desk.known.len()).filter(|place| goes_on(desk, *place));
            let rest = [Row::Cases, Row::Instruments, Row::Sets, Row::Cards];
            let what_if = desk.lesson.as_ref().map(|_| Row::WhatIf);
            let rest = what_if.into_iter().chain(rest);
            let lesson = desk.lesson.iter().flat_map(of_lesson);
            known.map(Row::GoOn).chain(lesson).chain(rest).collect()
        }
        Level::Cases => cases::names().map(Row::Case).collect(),
        Level::Instruments => (0..desk.shelf.books.len()).map(Row::Book).collect(),
    }
}

/// The place of the row that is selected.
fn cursor(rows: &[Row], menu: &Menu) -> usize {
    let place = rows.iter().position(|row| Some(*row) == menu.at);
    place.unwrap_or(0)
}

/// The row that is selected once another was taken: what a lesson goes on with.
fn after(row: Row) -> Row {
    match row {
        Row::Read => Row::Vote(1),
        Row::Reveal(1) => Row::Vote(2),
        Row::Reveal(_) => Row::Handout,
        row => row,
    }
}

/// What can be done with a lesson as it stands.
fn of_lesson(lesson: &Lesson) -> Vec<Row> {
    let case = lesson.case.as_ref();
    let choice = case.is_some_and(|case| case.instruments.len() > 1) && !lesson.has_votes(1);
    let first = lesson.is_closed(1);
    let rows = [
        (case.is_some(), Row::Read),
        (choice, Row::Scored),
        (!first, Row::Groups),
        (true, Row::Vote(1)),
        (first, Row::Reveal(1)),
        (first, Row::Vote(2)),
        (lesson.is_closed(2), Row::Reveal(2)),
        (first, Row::Handout),
    ];
    let there = rows.into_iter().filter(|(there, _)| *there);
    there.map(|(_, row)| row).collect()
}

/// Whether a class is offered to be gone on with: one of the last hours, of the same lesson, while
/// nothing was entered in a new one.
fn goes_on(desk: &Desk, place: usize) -> bool {
    let Some(known) = desk.known.get(place) else {
        return false;
    };
    let same = |lesson: &Lesson| {
        let case = lesson.case.as_ref().map_or("", |case| case.id.as_str());
        let about = match case {
            "" => lesson.instrument().id == known.instrument,
            case => case == known.case,
        };
        about && lesson.code != known.code && !lesson.has_votes(1)
    };
    desk.now.at - known.at < RECENT_MS && desk.lesson.as_ref().is_none_or(same)
}

/// Takes a key in.
pub fn press(desk: &mut Desk, menu: &mut Menu, press: Press) -> Next {
    let rows = rows(desk, menu);
    let last = rows.len().saturating_sub(1);
    let here = cursor(&rows, menu);
    if let Some(count) = press.key.character().and_then(digit) {
        let count = count
            .to_digit(10)
            .and_then(|count| u8::try_from(count).ok());
        if menu.level == Level::Start {
            groups(desk, count.unwrap_or_default());
        }
        return Next::Stay;
    }
    match press.action {
        Some(Action::Up) => menu.at = rows.get(here.saturating_sub(1)).copied(),
        Some(Action::Down) => menu.at = rows.get((here + 1).min(last)).copied(),
        Some(Action::First) => menu.at = None,
        Some(Action::Last) => menu.at = rows.get(last).copied(),
        Some(Action::Close) => return Next::Leave,
        Some(Action::Take) => {
            if let Some(row) = rows.get(here) {
                menu.at = Some(after(*row));
                return take(desk, *row);
            }
        }
        _ => {}
    }
    Next::Stay
}

fn take(desk: &mut Desk, row: Row) -> Next {
    let go = |screen| Next::Go(Box::new(screen));
    let menu = |level| {
        Screen::Menu(Menu {
            level,
            ..Menu::default()
        })
    };
    match row {
        Row::GoOn(place) => {
            if let Some(known) = desk.known.get(place) {
                desk.effects.push(Effect::Recall(known.code.clone()));
            }
            Next::Stay
        }
        Row::Groups => {
            let count = desk.lesson.as_ref().map_or(0, |lesson| lesson.groups);
            groups(desk, count % MOST_GROUPS + 1);
            Next::Stay
        }
        Row::Scored => {
            rescore(desk);
            Next::Stay
        }
        Row::Vote(round) => go(Screen::Grid(Grid::new(desk.lesson.as_ref(), round))),
        Row::Reveal(round) => go(Screen::Reveal(Reveal::new(round))),
        Row::Handout => {
            handout::write(desk);
            Next::Stay
        }
        Row::Read => go(Screen::Tale(Tale::default())),
        Row::Cards => go(Screen::Cards(Cards::default())),
        Row::Sets => go(Screen::Sets(Sets::open(desk, 0))),
        Row::WhatIf => match &desk.lesson {
            Some(lesson) => go(Screen::WhatIf(Box::new(WhatIf::of_lesson(desk, lesson)))),
            None => Next::Stay,
        },
        Row::Cases => go(menu(Level::Cases)),
        Row::Instruments => go(menu(Level::Instruments)),
        Row::Case(name) => {
            let lesson = of_case(desk, name);
            chosen(desk, lesson)
        }
        Row::Book(place) => {
            let lesson = of_book(desk, place);
            chosen(desk, lesson)
        }
    }
}

/// So many groups vote; those that have begun to stay.
fn groups(desk: &mut Desk, count: u8) {
    let Some(lesson) = desk.lesson.as_mut().filter(|lesson| !lesson.is_closed(1)) else {
        return;
    };
    let begun = lesson.ballots.iter().map(|ballot| ballot.seat.group).max();
    if (1..=MOST_GROUPS).contains(&count) {
        lesson.groups = count.max(begun.unwrap_or(1));
    }
}

/// Scores the case with the next of its instruments.
fn rescore(desk: &mut Desk) {
    let next = desk.lesson.as_ref().and_then(|lesson| {
        let case = lesson.case.as_ref()?;
        let here = case
            .instruments
            .iter()
            .position(|id| *id == lesson.instrument().id)?;
        let id = case.instruments.get((here + 1) % case.instruments.len())?;
        let package = desk.shelf.find(id)?.package().ok()?;
        let fresh = Lesson::new(
            Some(Rc::clone(case)),
            Rc::clone(package),
            lesson.code.clone(),
        );
        Some(Lesson {
            groups: lesson.groups,
            ..fresh
        })
    });
    if next.is_some() {
        desk.lesson = next;
    }
}

/// Takes up a lesson, and goes to what can be done with it.
fn chosen(desk: &mut Desk, lesson: Option<Lesson>) -> Next {
    if lesson.is_none() {
        desk.notice = Some(Sentence::plain("class-broken"));
        return Next::Stay;
    }
    desk.lesson = lesson;
    Next::Start
}

/// The lesson of a case, scored with the first of its instruments.
pub fn of_case(desk: &mut Desk, name: &str) -> Option<Lesson> {
    let case = cases::find(name, &desk.shelf)?;
    let book = desk.shelf.find(case.instruments.first()?)?;
    let package = Rc::clone(book.package().ok()?);
    let code = code(&mut desk.seed);
    Some(Lesson::new(Some(Rc::new(case)), package, code))
}

fn of_book(desk: &mut Desk, place: usize) -> Option<Lesson> {
    let package = Rc::clone(desk.shelf.books.get(place)?.package().ok()?);
    let code = code(&mut desk.seed);
    Some(Lesson::new(None, package, code))
}

/// What is shown.
pub fn sheet(desk: &Desk, menu: &Menu, room: Room) -> Sheet {
    let theme = desk.theme;
    let mut sheet = Sheet {
        title: match menu.level {
            Level::Start => String::new(),
            Level::Cases => desk.voice().say("class-cases"),
            Level::Instruments => desk.voice().say("class-instruments"),
        },
        ..Sheet::default()
    };
    let rows = rows(desk, menu);
    let here = cursor(&rows, menu);
    for (place, row) in rows.into_iter().enumerate() {
        let selected = place == here;
        let (name, detail) = words(desk, row);
        let (mark, role) = if selected {
            (theme.marks().pointer, Role::Selected)
        } else {
            (" ", Role::Strong)
        };
        if selected {
            sheet.kept = Some(sheet.lines.len());
        }
        let name = fit(&name, room.cols.saturating_sub(4));
        sheet.lines.push(Line::from(vec![
            Span::raw(format!("{mark} ")),
            Span::styled(format!(" {name} "), theme.style(role)),
        ]));
        // In large print only the row that is selected is explained.
        if !detail.is_empty() && (selected || !desk.big) {
            let detail = wrap(&detail, room.cols.saturating_sub(4));
            let quiet = theme.style(Role::Quiet);
            let detail = detail.into_iter();
            sheet
                .lines
                .extend(detail.map(|text| Line::from(Span::styled(format!("   {text}"), quiet))));
        }
    }
    sheet
}
