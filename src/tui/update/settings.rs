//! The settings: a change is in force at once, and on its way to the file.

use tui_input::Input;

use crate::config::settings::{Key as Setting, Value};
use crate::interview::choose::{LONGEST, clean};
use crate::tui::keys::{Action, Key};
use crate::tui::model::settings::{Page, turned};
use crate::tui::model::{Effect, Model, Overlay};
use crate::tui::theme::Theme;
use crate::tui::update::{item, typing};
use crate::wording::settings::template;

/// Opens the page.
pub(super) fn open(model: &mut Model) {
    model.overlay = Some(Overlay::Settings(Page::default()));
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Overlay::Settings(page)) = &mut model.overlay else {
        return Vec::new();
    };
    let key = page.key();
    let last = Setting::CHOSEN.len() - 1;
    match action {
        Action::Up => page.cursor = page.cursor.saturating_sub(1),
        Action::Down => page.cursor = (page.cursor + 1).min(last),
        Action::Choose | Action::ChooseBack => {
            let now = match model.settings.get(key) {
                // A language that the system chose is left for the other one.
                Value::Text(none) if key == Setting::Language && none.is_empty() => {
                    Value::Text(model.lang.clone())
                }
                now => now,
            };
            let value = turned(key, &now, action == Action::Choose);
            return value
                .map(|value| set(model, key, value))
                .unwrap_or_default();
        }
        Action::Edit => {
            if let Value::Text(text) = model.settings.get(key) {
                page.type_in(&Input::new(text));
            }
        }
        Action::Take => {
            let text = page.typed.take().map(|(text, _)| clean(&text));
            return text
                .map(|text| set(model, key, Value::Text(text)))
                .unwrap_or_default();
        }
        Action::Close if page.typed.is_some() => page.typed = None,
        Action::Close => model.overlay = None,
        _ => {}
    }
    Vec::new()
}

/// A key that is bound to nothing is typed into the field.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(Overlay::Settings(page)) = &mut model.overlay
        && let Some(mut input) = page.input()
    {
        typing::line(&mut input, key, LONGEST);
        page.type_in(&input);
    }
    Vec::new()
}

/// Pasted text goes into the field in one piece.
pub(super) fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Settings(page)) = &mut model.overlay
        && let Some(mut input) = page.input()
    {
        item::insert(&mut input, text);
        page.type_in(&input);
    }
}

/// Puts a setting in force and has it written.
fn set(model: &mut Model, key: Setting, value: Value) -> Vec<Effect> {
    if !model.settings.set(key, &value) {
        return Vec::new();
    }
    if let Some(Overlay::Settings(page)) = &mut model.overlay {
        page.fault = None;
    }
    let settings = &model.settings;
    model.theme = Theme::of(settings);
    if let (Setting::Language, Some(tag)) = (key, &settings.language) {
        model.lang.clone_from(tag);
    }
    match key {
        Setting::Branch => model.desk.branch.clone_from(&settings.branch),
        Setting::Wave => model.desk.wave.clone_from(&settings.wave),
        Setting::Interviewer => {
            model.desk.interviewer.clone_from(&settings.interviewer);
            super::sign_in::greet(model);
        }
        _ => {}
    }
    let fresh = template(model.voice());
    vec![Effect::Configure(key, value, fresh)]
}
