//! Teaching sets on the screen: what there is to be seen, its figures, the question that it raises.

use std::rc::Rc;

use ratatui::text::Line;

use crate::class::model::{Desk, Next, Press, Screen};
use crate::class::tale::paragraphs;
use crate::class::view::{Room, Sheet};
use crate::class::what_if::WhatIf;
use crate::measure::withheld::{Figure, Withheld};
use crate::messages::Arg;
use crate::teach::table::Table;
use crate::teach::{INSTRUMENT, Kind, Set};
use crate::tui::keys::Action;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, wrap};
use crate::wording::{results, sets, table};

/// Below this width a table has only its most telling columns.
const NARROW: usize = 56;

/// Which set, and the first line in sight.
#[derive(Debug, Clone)]
pub struct Sets {
    /// Its place in [`Kind::ALL`].
    pub place: usize,
    /// The first line.
    pub first: usize,
    /// The set and its figures, or why there are none.
    made: Rc<Figure<(Set, Table)>>,
}

impl Sets {
    /// Opens a set by its place.
    pub fn open(desk: &Desk, place: usize) -> Self {
        Self {
            place,
            first: 0,
            made: Rc::new(make(desk, place)),
        }
    }
}

/// The set is made and worked out when it is turned to.
fn make(desk: &Desk, place: usize) -> Figure<(Set, Table)> {
    let kind = Kind::ALL.get(place).ok_or(Withheld::OutOfRange)?;
    let book = desk.shelf.find(INSTRUMENT);
    let package = book.and_then(|book| book.package().ok());
    let set = Set::make(*kind, package.ok_or(Withheld::ShapesDiffer)?)?;
    let table = set.table()?;
    Ok((set, table))
}

/// Takes a key in.
pub fn press(desk: &mut Desk, own: &mut Sets, press: Press) -> Next {
    let (lines, rows) = desk.drawn;
    let most = lines.saturating_sub(rows);
    match press.action {
        Some(Action::PageOn) if own.first < most => own.first = (own.first + rows).min(most),
        Some(Action::PageOn) if own.place + 1 == Kind::ALL.len() => return Next::Leave,
        Some(Action::PageOn) => *own = Sets::open(desk, own.place + 1),
        Some(Action::PageBack) => *own = Sets::open(desk, own.place.saturating_sub(1)),
        Some(Action::Up) => own.first = own.first.saturating_sub(1),
        Some(Action::Down) => own.first = (own.first + 1).min(most),
        Some(Action::WhatIf) => {
            if let Ok((set, _)) = own.made.as_ref() {
                return Next::Go(Box::new(Screen::WhatIf(Box::new(WhatIf::of_set(
                    desk, set,
                )))));
            }
        }
        Some(Action::Close) => return Next::Leave,
        _ => {}
    }
    Next::Stay
}

/// What is shown.
pub fn sheet(desk: &Desk, own: &Sets, room: Room) -> Sheet {
    let voice = desk.voice();
    let mut page: Vec<Line<'static>> = Vec::new();
    match own.made.as_ref() {
        Err(why) => paragraphs(
            desk,
            &results::reason(voice, *why),
            Role::Plain,
            room,
            &mut page,
        ),
        Ok((set, table)) => {
            let keys = sets::keys(set.kind);
            let ask = [("text", Arg::from(voice.say(keys.ask)))];
            let ask = voice.with("card-ask", &ask);
            let figures = figures(desk, set, table, room);
            paragraphs(desk, &voice.say(keys.title), Role::Strong, room, &mut page);
            if desk.big {
                // In large print the figures come first: there is room for little else.
                page.extend(figures);
                paragraphs(desk, &ask, Role::Strong, room, &mut page);
                paragraphs(desk, &voice.say(keys.say), Role::Plain, room, &mut page);
            } else {
                paragraphs(desk, &voice.say(keys.say), Role::Plain, room, &mut page);
                page.push(Line::default());
                page.extend(figures);
                page.push(Line::default());
                paragraphs(desk, &ask, Role::Strong, room, &mut page);
            }
            page.extend(small(desk, &sets::note(voice, set), room));
        }
    }
    Sheet {
        title: format!(
            "{} {}/{}",
            voice.say("class-sets"),
            own.place + 1,
            Kind::ALL.len()
        ),
        lines: page,
        first: own.first,
        ..Sheet::default()
    }
}

/// The table, its columns aligned.
fn figures(desk: &Desk, set: &Set, own: &Table, room: Room) -> Vec<Line<'static>> {
    let few = desk.big || room.cols < NARROW;
    let rows = sets::rows(desk.voice(), set, own, few);
    let lines = table::lines(&rows).into_iter().enumerate();
    lines
        .map(|(nth, text)| {
            let role = if nth == 0 { Role::Quiet } else { Role::Plain };
            line(fit(&text, room.cols), desk.theme.style(role))
        })
        .collect()
}

fn small(desk: &Desk, text: &str, room: Room) -> Vec<Line<'static>> {
    let quiet = desk.theme.style(Role::Quiet);
    let wrapped = wrap(text, room.cols).into_iter();
    wrapped.map(|text| line(text, quiet)).collect()
}
