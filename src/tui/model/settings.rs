//! What the program is set to, as a page on which it can be changed.

use tui_input::Input;

use crate::config::settings::{Key, Kind, Value};
use crate::instrument::problem::Problem;
use crate::tui::keys::Context;

/// The page's own state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The selected setting, as a place in [`Key::CHOSEN`].
    pub cursor: usize,
    /// The text that is being typed, and the characters before its caret.
    pub typed: Option<(String, usize)>,
    /// Why the newest change could not be written.
    pub fault: Option<Problem>,
}

impl Page {
    /// The selected setting.
    pub fn key(&self) -> Key {
        Key::CHOSEN
            .get(self.cursor)
            .copied()
            .unwrap_or(Key::Language)
    }

    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        match (&self.typed, self.key().kind()) {
            (Some(_), _) => Context::Field,
            (None, Kind::Text) => Context::TextSetting,
            (None, _) => Context::Setting,
        }
    }

    /// What is being typed, as a field.
    pub fn input(&self) -> Option<Input> {
        let (text, caret) = self.typed.as_ref()?;
        Some(Input::new(text.clone()).with_cursor(*caret))
    }

    /// Keeps what was typed.
    pub fn type_in(&mut self, input: &Input) {
        self.typed = Some((input.value().to_owned(), input.cursor()));
    }
}

/// The value after or before this one, around the end; none for a setting that is typed.
pub fn turned(key: Key, now: &Value, forward: bool) -> Option<Value> {
    match (key.kind(), now) {
        (Kind::Flag, Value::Flag(on)) => Some(Value::Flag(!on)),
        (Kind::OneOf(names), Value::Text(name)) => {
            let place = names.iter().position(|known| known == name).unwrap_or(0);
            let step = if forward { 1 } else { names.len() - 1 };
            let next = names.get((place + step) % names.len())?;
            Some(Value::Text((*next).to_owned()))
        }
        _ => None,
    }
}
