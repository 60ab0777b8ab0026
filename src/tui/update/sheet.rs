//! The map and the review: looking at the whole interview, and going anywhere in it.

use crate::instrument::model::ItemIx;
use crate::interview::choose::{digit, harmful};
use crate::interview::event::{Sheet, Way};
use crate::interview::session::{Held, Session, Stage, Status};
use crate::interview::state::Back;
use crate::messages::Arg;
use crate::tui::keys::{Action, Key};
use crate::tui::model::sheet::{Map, Outline, Row};
use crate::tui::model::{Effect, Model, Overlay, Screen};
use crate::tui::update::desk::{keep_half, walk};
use crate::tui::update::{note, store};
use crate::wording::sentence::{self, Sentence};

/// So many rows are a page.
const PAGE: isize = 10;
/// A query need not be longer.
const LONGEST_QUERY: usize = 40;

/// Lays the map over the screen.
pub(super) fn open(model: &mut Model) {
    if let Screen::Desk(desk) = &model.screen {
        let map = Map::open(&desk.session, model.now.mono);
        model.overlay = Some(Overlay::Map(Box::new(map)));
    }
}

/// How far a key moves a selection; none if it does not.
fn stride(action: Action) -> Option<isize> {
    match action {
        Action::Up => Some(-1),
        Action::Down => Some(1),
        Action::Earlier => Some(-PAGE),
        Action::Further => Some(PAGE),
        Action::First => Some(isize::MIN),
        Action::Last => Some(isize::MAX),
        _ => None,
    }
}

/// A key on the map.
pub(super) fn act(model: &mut Model, mut map: Box<Map>, action: Action) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    if let Some(rows) = stride(action) {
        map.step(rows);
    }
    match action {
        Action::Take => return take(model, map),
        Action::Note => {
            if let Some(Row::Item(item)) = map.row() {
                note::open(model, item, Some(map));
                return Vec::new();
            }
        }
        Action::Clear => {
            map.query.pop();
            map.search(&desk.session);
        }
        Action::Close if map.query.is_empty() => {
            looked(model, &map);
            return store(model);
        }
        // What was found stays selected in the whole map.
        Action::Close => {
            let found = map.row();
            map.query.clear();
            map.search(&desk.session);
            let place = map.rows.iter().position(|row| Some(*row) == found);
            map.cursor = place.unwrap_or(map.cursor);
        }
        _ => {}
    }
    model.overlay = Some(Overlay::Map(map));
    Vec::new()
}

/// A character searches.
pub(super) fn typed(model: &mut Model, mut map: Box<Map>, key: Key) -> Vec<Effect> {
    if let (Screen::Desk(desk), Some(c)) = (&model.screen, key.character())
        && !harmful(c)
        && map.query.chars().count() < LONGEST_QUERY
    {
        map.query.push(digit(c).unwrap_or(c));
        map.search(&desk.session);
    }
    model.overlay = Some(Overlay::Map(map));
    Vec::new()
}

/// Goes to the selected item; from a heading to the first item of the section that is open.
fn take(model: &mut Model, map: Box<Map>) -> Vec<Effect> {
    let Screen::Desk(desk) = &model.screen else {
        return Vec::new();
    };
    let to = match map.row() {
        Some(Row::Item(item)) => Some(item),
        Some(Row::Section(section)) => first_of(&desk.session, section),
        Some(Row::Fault(_)) | None => None,
    };
    let refusal = match (desk.session.stage(), to) {
        (Stage::Ended(_), _) => Some(Sentence::plain("notice-frozen")),
        (_, None) => Some(Sentence::plain("notice-nothing-found")),
        (_, Some(item)) if !desk.session.on_path(item) => sentence::held(Held::OffPath),
        _ => None,
    };
    if let (None, Some(item)) = (&refusal, to) {
        looked(model, &map);
        return jump(model, item, Way::Map);
    }
    model.notice = refusal;
    model.overlay = Some(Overlay::Map(map));
    Vec::new()
}

fn first_of(session: &Session, section: usize) -> Option<ItemIx> {
    let items = session.package().instrument.items.iter().enumerate();
    let mut inside = items
        .filter(|(place, item)| item.section == section && session.on_path(*place))
        .map(|(place, _)| place);
    let first = inside.clone().next();
    inside
        .find(|place| session.status(*place) == Status::Open)
        .or(first)
}

fn looked(model: &mut Model, map: &Map) {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen {
        let ms = now.mono.saturating_sub(map.opened);
        desk.session.looked(Sheet::Map, ms, now);
    }
}

/// Goes to an item and says where the answer leads back to.
fn jump(model: &mut Model, item: ItemIx, way: Way) -> Vec<Effect> {
    keep_half(model);
    let here = match &model.screen {
        Screen::Desk(desk) => desk.session.stage() == Stage::Item(item),
        Screen::Home(_) => false,
    };
    if here {
        return store(model);
    }
    walk(model, |session, now| session.jump(item, way, now));
    if let Screen::Desk(desk) = &model.screen
        && model.notice.is_none()
    {
        let back = match desk.session.leads_back() {
            Some(Back::Item(place)) => Outline::of(&desk.session)
                .number(place)
                .map(|number| Sentence::with("notice-leads-back", vec![("n", Arg::from(number))])),
            Some(Back::End) => Some(Sentence::plain("notice-leads-to-end")),
            None => None,
        };
        model.notice = back;
    }
    store(model)
}

/// A key on the review that is not its own; `None` if it does nothing there.
pub(super) fn review(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let Screen::Desk(desk) = &mut model.screen else {
        return None;
    };
    let review = desk.review.as_mut()?;
    if let Some(rows) = stride(action) {
        review.step(rows);
        return Some(Vec::new());
    }
    match action {
        Action::Clear => review.undigit(),
        Action::Back if review.cursor.is_some() || !review.typed.is_empty() => {
            review.cursor = None;
            review.typed.clear();
        }
        Action::Take if !review.typed.is_empty() && review.cursor.is_none() => {
            review.typed.clear();
            model.notice = Some(Sentence::plain("notice-no-number"));
        }
        Action::Take => {
            let item = review.item()?;
            return Some(go_to(model, item));
        }
        Action::Note => {
            let item = review.item();
            match item {
                Some(item) => note::open(model, item, None),
                None => model.notice = Some(Sentence::plain("notice-pick-item")),
            }
        }
        _ => return None,
    }
    Some(Vec::new())
}

fn go_to(model: &mut Model, item: ItemIx) -> Vec<Effect> {
    let Screen::Desk(desk) = &model.screen else {
        return Vec::new();
    };
    if !desk.session.on_path(item) {
        model.notice = sentence::held(Held::OffPath);
        return Vec::new();
    }
    jump(model, item, Way::Review)
}

/// A digit on the review; tells whether it was one.
pub(super) fn review_digit(model: &mut Model, key: Key) -> bool {
    let Screen::Desk(desk) = &mut model.screen else {
        return false;
    };
    match (&mut desk.review, key.character().and_then(digit)) {
        (Some(review), Some(digit)) => {
            review.digit(digit);
            true
        }
        _ => false,
    }
}
