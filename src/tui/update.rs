//! Messages in, effects out: everything the program decides. Total: no I/O, no clock, no panic.

mod allocation;
mod desk;
mod home;
mod item;
mod note;
mod overlay;
mod preview;
mod reason;
mod settings;
mod sheet;
mod sign_in;
mod tour;
mod typing;

pub use overlay::specials;
pub use preview::reload;
pub use sign_in::greet;
pub(crate) use typing::line as type_line;

use std::rc::Rc;

use crate::instrument::parse::{Files, Package};
use crate::interview::event::{Event, What};
use crate::interview::session::{Session, Stage, Stamp};
use crate::locale::negotiate::LANGUAGES;
use crate::messages::Arg;
use crate::tui::keys::{Action, Key, action};
use crate::tui::model::desk::Desk;
use crate::tui::model::home::Home;
use crate::tui::model::{Effect, Model, Msg, Overlay, Screen};
use crate::wording::sentence::Sentence;

/// Takes in a message and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg, now: Stamp) -> Vec<Effect> {
    model.now = now;
    if !stands_still(model, &msg) {
        model.revision += 1;
        model.ground += u64::from(!stays_above(model, &msg));
    }
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Paste(text) => item::paste(model, &text),
        Msg::Redraw => Vec::new(),
        Msg::Confirmed { interview, n } => {
            if let Screen::Desk(desk) = &mut model.screen
                && desk.session.id() == interview
            {
                desk.saved = desk.saved.max(n);
            }
            Vec::new()
        }
        Msg::Trouble(key, args) => {
            let args = args
                .into_iter()
                .map(|(name, value)| (name, Arg::Text(value)));
            model.trouble = Some(Sentence::with(key, args.collect()));
            // It may be what was awaited; it can be asked for again.
            if let Screen::Home(home) = &mut model.screen {
                home.awaited = None;
            }
            Vec::new()
        }
        Msg::Told(key, args) => {
            let args = args
                .into_iter()
                .map(|(name, value)| (name, Arg::Text(value)));
            model.notice = Some(Sentence::with(key, args.collect()));
            Vec::new()
        }
        Msg::Well => {
            model.trouble = None;
            Vec::new()
        }
        Msg::Loaded {
            interview,
            events,
            files,
        } => {
            let newest = events.last().map_or(0, |event| event.n);
            let stale = model
                .heads
                .get(&interview)
                .is_some_and(|head| newest < *head);
            if let Screen::Home(home) = &mut model.screen
                && !stale
                && home
                    .awaited
                    .take_if(|awaited| *awaited == interview)
                    .is_some()
            {
                resume(model, interview, &events, files);
            }
            store(model)
        }
        Msg::Opened(index) => {
            model.shut = false;
            model.index = *index;
            Vec::new()
        }
        Msg::Index(index) => {
            model.index = *index;
            Vec::new()
        }
        Msg::Backups(backups) => {
            model.backups = backups;
            Vec::new()
        }
        Msg::Configured => {
            if matches!(model.overlay, Some(Overlay::Settings(_))) {
                model.notice = Some(Sentence::plain("setting-saved"));
            }
            Vec::new()
        }
        Msg::Unconfigured(problem) => {
            if let Some(Overlay::Settings(page)) = &mut model.overlay {
                page.fault = Some(problem);
            } else {
                model.notice = Some(Sentence::plain("setting-not-saved"));
            }
            Vec::new()
        }
        Msg::End(code) => {
            // A note that is being written is kept.
            let mut effects = note::close(model);
            effects.extend(desk::pause(model));
            effects.push(Effect::Quit(code));
            effects
        }
    }
}

/// Whether a message changes nothing on the screen but the selection or the word about saving.
fn stands_still(model: &Model, msg: &Msg) -> bool {
    match (msg, &model.screen) {
        // What has ended shows its receipt once it is on the disk.
        (Msg::Confirmed { .. }, Screen::Desk(desk)) => {
            !matches!(desk.session.stage(), Stage::Ended(_))
        }
        (Msg::Confirmed { .. }, Screen::Home(_)) => true,
        (Msg::Well, _) => model.trouble.is_none(),
        (Msg::Key(key), Screen::Desk(desk)) => {
            let moves = matches!(
                action(&model.contexts(), *key),
                Some(Action::Up | Action::Down | Action::Left | Action::Right)
            );
            let over = matches!(desk.session.stage(), Stage::Closing | Stage::Ended(_));
            let plain = model.overlay.is_none() && model.notice.is_none();
            moves && !over && plain && desk.draft.digits.is_empty()
        }
        _ => false,
    }
}

/// Whether a message reaches no further than what lies on top of the screen: it opens that, moves
/// in it, types into it, or closes it and keeps nothing.
fn stays_above(model: &Model, msg: &Msg) -> bool {
    let Msg::Key(key) = msg else {
        return false;
    };
    let turned = matches!(&model.screen, Screen::Desk(desk) if desk.card);
    if turned || model.notice.is_some() {
        return false;
    }
    let action = action(&model.contexts(), *key);
    match &model.overlay {
        None => matches!(
            action,
            Some(
                Action::Help
                    | Action::Specials
                    | Action::Explain
                    | Action::Map
                    | Action::Note
                    | Action::BreakOff
            )
        ),
        Some(Overlay::Note(..)) => action.is_none(),
        Some(Overlay::Help(_) | Overlay::Explain(..) | Overlay::Specials(_) | Overlay::Map(_)) => {
            matches!(
                action,
                Some(Action::Up | Action::Down | Action::Left | Action::Right | Action::Close)
            )
        }
        Some(_) => false,
    }
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    model.asked &= action(&model.contexts(), key) == Some(Action::Leave);
    if let Screen::Desk(desk) = &mut model.screen {
        desk.session.pressed(1);
    }
    match action(&model.contexts(), key) {
        Some(action) => act(model, action),
        None => item::typed(model, key),
    }
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Suspend => return vec![Effect::Suspend],
        Action::Language => return language(model),
        _ => {}
    }
    if model.overlay.is_some() {
        return overlay::act(model, action);
    }
    match action {
        Action::Help => {
            model.overlay = Some(Overlay::Help(0));
            Vec::new()
        }
        _ => match model.screen {
            Screen::Home(_) => home::act(model, action),
            Screen::Desk(_) => desk::act(model, action),
        },
    }
}

/// The next language: of the instrument in an interview, else of the interface.
fn language(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen {
        let languages = &desk.session.package().instrument.languages;
        let tags: Vec<&str> = languages.iter().map(String::as_str).collect();
        let next = after(&tags, desk.session.lang());
        model.lang.clone_from(&next);
        desk.session.speak(&next, now);
    } else {
        model.lang = after(&LANGUAGES, &model.lang);
    }
    store(model)
}

/// The tag behind `tag`, the first one after the last.
fn after(tags: &[&str], tag: &str) -> String {
    let place = tags.iter().position(|known| *known == tag);
    let next = place.and_then(|place| tags.get(place + 1)).or(tags.first());
    next.copied().unwrap_or(tag).to_owned()
}

/// Hands the events made so far to the store.
fn store(model: &mut Model) -> Vec<Effect> {
    let Screen::Desk(desk) = &mut model.screen else {
        return Vec::new();
    };
    let events = desk.session.take();
    if events.is_empty() {
        return Vec::new();
    }
    let due = events.iter().rfind(|event| event.what.must_sync());
    desk.due = due.map_or(desk.due, |event| event.n);
    let newest = events.last().map_or(0, |event| event.n);
    model.heads.insert(desk.session.id().to_owned(), newest);
    // With the consent comes the first event, and before it the texts of the instrument, so that no
    // answer is ever kept without its question. Until then nothing is written at all.
    let package = desk.session.package();
    let opened = matches!(
        events.first().map(|event| &event.what),
        Some(What::Opened(_))
    );
    let hold = opened.then(|| Effect::Hold(package.instrument.hash.clone(), package.files.clone()));
    let append = Effect::Append(desk.session.id().to_owned(), events);
    hold.into_iter().chain([append]).collect()
}

/// Puts a loaded interview on the screen, on the version of the instrument that it is bound to.
fn resume(model: &mut Model, id: String, events: &[Event], files: Option<Files>) {
    let saved = events.last().map_or(0, |event| event.n);
    let package = model.shelf.bound(events, |_| files);
    let now = model.now;
    // One that can be gone on with is taken up; one that has ended is looked at.
    let session = package.and_then(|package| {
        let again = Session::resume(Rc::clone(&package), id.clone(), events, now);
        again.or_else(|| Session::review(package, id, events).filter(Session::has_ended))
    });
    match session {
        Some(session) => {
            let desk = Desk::open(session, saved, &model.catalogue, model.scheme);
            model.screen = Screen::Desk(Box::new(desk));
            model.overlay = None;
            model.notice = None;
            desk::hide(model);
        }
        None => model.notice = Some(Sentence::plain("notice-cannot-resume")),
    }
}

/// Begins an interview with an instrument.
pub fn begin(model: &mut Model, package: &Rc<Package>) -> Vec<Effect> {
    home::start(model, package)
}

/// Takes an open interview up again.
pub fn load(model: &mut Model, interview: &str) -> Vec<Effect> {
    home::load(model, interview)
}

/// Back to the home screen.
fn go_home(model: &mut Model) {
    model.screen = Screen::Home(Home::default());
    model.overlay = None;
}
