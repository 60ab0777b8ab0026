//! The home screen: starting and resuming.

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::session::Session;
use crate::messages::Arg;
use crate::tui::keys::{Action, Key};
use crate::tui::model::desk::Desk;
use crate::tui::model::home::{Row, rows};
use crate::tui::model::{Effect, Model, Screen};
use crate::tui::update::settings;
use crate::wording::sentence::Sentence;

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let rows = rows(model);
    let Screen::Home(home) = &mut model.screen else {
        return Vec::new();
    };
    match action {
        Action::Up => home.cursor = home.cursor.saturating_sub(1),
        Action::Down => home.cursor = (home.cursor + 1).min(rows.len().saturating_sub(1)),
        Action::Take => {
            let row = rows.get(home.cursor).cloned();
            return row.map(|row| take(model, &row)).unwrap_or_default();
        }
        Action::Settings => settings::open(model),
        Action::Leave => return vec![Effect::Quit(0)],
        _ => {}
    }
    Vec::new()
}

/// A digit takes the row of that number at once.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let digit = key.character().and_then(crate::interview::choose::digit);
    let place = digit
        .and_then(|c| c.to_digit(10))
        .and_then(|n| n.checked_sub(1));
    let row = place.and_then(|place| rows(model).get(place as usize).cloned());
    row.map(|row| take(model, &row)).unwrap_or_default()
}

fn take(model: &mut Model, row: &Row) -> Vec<Effect> {
    match row {
        Row::Resume(interview) => load(model, interview),
        Row::Start(place) => {
            let book = model.shelf.books.get(*place);
            match book.map(|book| (book.package.clone(), book.name.clone())) {
                Some((Ok(package), _)) => start(model, &package),
                Some((Err(problems), name)) => {
                    let args = vec![("name", Arg::Text(name)), ("n", Arg::from(problems.len()))];
                    model.notice = Some(Sentence::with("notice-broken-instrument", args));
                    Vec::new()
                }
                None => Vec::new(),
            }
        }
    }
}

/// Asks for an interview, once.
pub(in crate::tui) fn load(model: &mut Model, interview: &str) -> Vec<Effect> {
    let Screen::Home(home) = &mut model.screen else {
        return Vec::new();
    };
    model.notice = Some(Sentence::plain("notice-loading"));
    if home.awaited.as_deref() == Some(interview) {
        return Vec::new();
    }
    let interview = interview.to_owned();
    home.awaited = Some(interview.clone());
    vec![Effect::Load { interview }]
}

/// Begins an interview; nothing is written before the respondent agrees.
pub(in crate::tui) fn start(model: &mut Model, package: &Rc<Package>) -> Vec<Effect> {
    let instrument = &package.instrument;
    let number = model
        .index
        .opened(&instrument.id, model.desk.branch.as_deref())
        + 1;
    let opening = model.desk.clone().bound_to(instrument, &model.lang, number);
    let id = model.seed.interview_id(model.now.at);
    let session = Session::begin(Rc::clone(package), id, opening, model.now);
    let desk = Desk::open(session, 0, &model.catalogue, model.scheme);
    model.screen = Screen::Desk(Box::new(desk));
    model.overlay = None;
    super::desk::hide(model);
    super::store(model)
}
