//! What there is to choose from: a case, an instrument, and what is done with them.

use std::rc::Rc;

use ratatui::text::{Line, Span};

use crate::class::cards::Cards;
use crate::class::model::{Desk, Lesson, Next, Press, Screen};
use crate::class::sets::Sets;
use crate::class::tale::Tale;
use crate::class::view::{Room, Sheet};
use crate::class::what_if::WhatIf;
use crate::library::cases;
use crate::messages::Arg;
use crate::tui::keys::Action;
use crate::tui::theme::Role;
use crate::tui::wrap::{fit, wrap};
use crate::wording::sentence::Sentence;
use crate::wording::trouble::inert;

/// A menu, and the row that is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Menu {
    /// Which one.
    pub level: Level,
    /// The row.
    pub cursor: usize,
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
    /// Tells the case.
    Read,
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
            let case = desk.lesson.as_ref().and_then(|lesson| lesson.case.as_ref());
            let read = case.map(|_| Row::Read);
            let what_if = desk.lesson.as_ref().map(|_| Row::WhatIf);
            let rest = [Row::Cases, Row::Instruments, Row::Cards, Row::Sets];
            read.into_iter().chain(what_if).chain(rest).collect()
        }
        Level::Cases => cases::names().map(Row::Case).collect(),
        Level::Instruments => (0..desk.shelf.books.len()).map(Row::Book).collect(),
    }
}

/// Takes a key in.
pub fn press(desk: &mut Desk, menu: &mut Menu, press: Press) -> Next {
    let rows = rows(desk, menu);
    let last = rows.len().saturating_sub(1);
    match press.action {
        Some(Action::Up) => menu.cursor = menu.cursor.saturating_sub(1),
        Some(Action::Down) => menu.cursor = (menu.cursor + 1).min(last),
        Some(Action::First) => menu.cursor = 0,
        Some(Action::Last) => menu.cursor = last,
        Some(Action::Close) => return Next::Leave,
        Some(Action::Take) => {
            if let Some(row) = rows.get(menu.cursor) {
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
        Row::Read => go(Screen::Tale(Tale::default())),
        Row::Cards => go(Screen::Cards(Cards::default())),
        Row::Sets => go(Screen::Sets(Sets::open(desk, 0))),
        Row::WhatIf => match &desk.lesson {
            Some(lesson) => go(Screen::WhatIf(WhatIf::middle(&lesson.package))),
            None => Next::Stay,
        },
        Row::Cases => go(menu(Level::Cases)),
        Row::Instruments => go(menu(Level::Instruments)),
        Row::Case(name) => chosen(desk, of_case(desk, name)),
        Row::Book(place) => chosen(desk, of_book(desk, place)),
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
pub fn of_case(desk: &Desk, name: &str) -> Option<Lesson> {
    let case = cases::find(name, &desk.shelf)?;
    let book = desk.shelf.find(case.instruments.first()?)?;
    let package = Rc::clone(book.package().ok()?);
    Some(Lesson {
        case: Some(Rc::new(case)),
        package,
    })
}

fn of_book(desk: &Desk, place: usize) -> Option<Lesson> {
    let package = Rc::clone(desk.shelf.books.get(place)?.package().ok()?);
    Some(Lesson {
        case: None,
        package,
    })
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
    for (place, row) in rows(desk, menu).into_iter().enumerate() {
        let selected = place == menu.cursor;
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

/// What a row is called, and what it is about.
fn words(desk: &Desk, row: Row) -> (String, String) {
    let voice = desk.voice();
    let own = |name: &str, about: &str| (voice.say(name), voice.say(about));
    match row {
        Row::Read => own("class-read", "class-read-about"),
        Row::Cards => own("class-cards", "class-cards-about"),
        Row::Sets => own("class-sets", "class-sets-about"),
        Row::WhatIf => own("class-what-if", "class-what-if-about"),
        Row::Cases => own("class-cases", "class-cases-about"),
        Row::Instruments => own("class-instruments", "class-instruments-about"),
        Row::Case(name) => {
            let case = cases::find(name, &desk.shelf);
            let said = |key| {
                let text = case.as_ref()?.texts.get(&desk.lang, key, &|_| None)?;
                Some(inert(&text))
            };
            let title = said("title").unwrap_or_else(|| name.to_owned());
            (title, said("title.about").unwrap_or_default())
        }
        Row::Book(place) => {
            let book = desk.shelf.books.get(place);
            let Some(line) = book.and_then(|book| book.headline(&desk.lang)) else {
                return (String::new(), String::new());
            };
            let items = [("n", Arg::from(line.items))];
            (inert(&line.title), voice.with("class-items", &items))
        }
    }
}
