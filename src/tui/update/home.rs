//! The home screen: starting and resuming.

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::choose::{digit, harmful};
use crate::interview::event::Mode;
use crate::interview::session::Session;
use crate::locale::dates;
use crate::messages::Arg;
use crate::store::tally::Tally;
use crate::tui::keys::{Action, Key};
use crate::tui::model::desk::Desk;
use crate::tui::model::home::{OUTCOMES, Row, instrument, rows, title};
use crate::tui::model::{Effect, Model, Screen, TO_DASHBOARD};
use crate::tui::update::settings;
use crate::wording::sentence::Sentence;

/// A query need not be longer.
const LONGEST_QUERY: usize = 40;

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Home(home) = &model.screen else {
        return Vec::new();
    };
    let rows = rows(model, home);
    let Screen::Home(home) = &mut model.screen else {
        return Vec::new();
    };
    let begins = matches!(
        action,
        Action::Take
            | Action::CountRefused
            | Action::CountNotEligible
            | Action::CountNobody
            | Action::TakeBack
    );
    if model.shut && begins {
        return Vec::new();
    }
    match action {
        Action::Up => home.cursor = home.cursor.saturating_sub(1),
        Action::Down => home.cursor = (home.cursor + 1).min(rows.len().saturating_sub(1)),
        Action::First => home.cursor = 0,
        Action::Last => home.cursor = rows.len().saturating_sub(1),
        Action::Take => {
            let row = rows.get(home.cursor).cloned();
            return row.map(|row| take(model, &row)).unwrap_or_default();
        }
        Action::Settings => settings::open(model),
        Action::Search => {
            home.query.get_or_insert_default();
            home.cursor = 0;
        }
        Action::Clear => {
            if let Some(query) = &mut home.query {
                query.pop();
                home.cursor = 0;
            }
        }
        Action::Close => {
            home.query = None;
            home.cursor = 0;
        }
        Action::Practice => practice(model),
        Action::SignIn => super::sign_in::open(model),
        Action::CountRefused => return count(model, OUTCOMES[0]),
        Action::CountNotEligible => return count(model, OUTCOMES[1]),
        Action::CountNobody => return count(model, OUTCOMES[2]),
        Action::TakeBack => return take_back(model),
        Action::Dashboard if model.trouble.is_none() => return vec![Effect::Quit(TO_DASHBOARD)],
        Action::Leave | Action::Dashboard if model.trouble.is_some() && !model.asked => {
            model.asked = true;
            model.notice = Some(Sentence::plain("notice-trouble-leaving"));
        }
        Action::Leave => return vec![Effect::Quit(i32::from(model.trouble.is_some()))],
        _ => {}
    }
    Vec::new()
}

/// While something is searched for, characters go into the query; else a digit takes the row of
/// that number at once.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let Screen::Home(home) = &mut model.screen else {
        return Vec::new();
    };
    let Some(c) = key.character().filter(|c| !harmful(*c)) else {
        return Vec::new();
    };
    if let Some(query) = &mut home.query {
        if query.chars().count() < LONGEST_QUERY {
            query.push(c);
            home.cursor = 0;
        }
        return Vec::new();
    }
    let place = digit(c)
        .and_then(|c| c.to_digit(10))
        .and_then(|n| n.checked_sub(1));
    let Screen::Home(home) = &model.screen else {
        return Vec::new();
    };
    let row = place.and_then(|place| rows(model, home).get(place as usize).cloned());
    row.filter(|_| !model.shut)
        .map(|row| take(model, &row))
        .unwrap_or_default()
}

/// Between practice and interviews that count.
fn practice(model: &mut Model) {
    let practice = model.desk.mode != Mode::Practice;
    model.desk.mode = if practice {
        Mode::Practice
    } else {
        Mode::Interview
    };
    model.notice = Some(Sentence::plain(if practice {
        "notice-practice-on"
    } else {
        "notice-practice-off"
    }));
}

/// Counts somebody who was approached and gave no interview, for the instrument of the selected
/// row.
fn count(model: &mut Model, reason: &'static str) -> Vec<Effect> {
    let Screen::Home(home) = &model.screen else {
        return Vec::new();
    };
    let row = rows(model, home).get(home.cursor).cloned();
    let Some(instrument) = row.and_then(|row| instrument(model, &row)) else {
        return Vec::new();
    };
    let tally = Tally {
        day: dates::day(model.now.at),
        instrument,
        branch: model.desk.branch.clone(),
        mode: model.desk.mode,
        reason: reason.to_owned(),
        back: false,
    };
    let key = match reason {
        "refused" => "notice-counted-refused",
        "not-eligible" => "notice-counted-not-eligible",
        _ => "notice-counted-nobody",
    };
    let args = vec![("instrument", Arg::Text(title(model, &tally.instrument)))];
    model.notice = Some(Sentence::with(key, args));
    if let Screen::Home(home) = &mut model.screen {
        home.counted = Some(tally.clone());
    }
    vec![Effect::Tally(tally), Effect::Settle]
}

/// Takes the count made last back, once.
fn take_back(model: &mut Model) -> Vec<Effect> {
    let Screen::Home(home) = &mut model.screen else {
        return Vec::new();
    };
    let Some(counted) = home.counted.take() else {
        model.notice = Some(Sentence::plain("notice-nothing-counted"));
        return Vec::new();
    };
    model.notice = Some(Sentence::plain("notice-taken-back"));
    let tally = Tally {
        back: true,
        ..counted
    };
    vec![Effect::Tally(tally), Effect::Settle]
}

fn take(model: &mut Model, row: &Row) -> Vec<Effect> {
    match row {
        Row::Resume(interview) | Row::Look(interview) => load(model, interview),
        Row::Start(place) => {
            let shelf = Rc::clone(&model.shelf);
            let Some(book) = shelf.books.get(*place) else {
                return Vec::new();
            };
            match book.package() {
                Ok(package) => start(model, package),
                Err(problems) => {
                    let name = Arg::from(book.name.clone());
                    let args = vec![("name", name), ("n", Arg::from(problems.len()))];
                    model.notice = Some(Sentence::with("notice-broken-instrument", args));
                    Vec::new()
                }
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
