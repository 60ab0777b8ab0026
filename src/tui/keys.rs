//! Keys, and the one table of what they do: routing, bottom bar, help page and the README's key
//! table are all made from [`BINDINGS`].

mod action;
mod context;
mod key;
mod table;

use crate::locale::words::Voice;
pub use action::Action;
pub use context::Context;
pub use key::Key;
pub use table::{BINDINGS, Binding};

/// What a key does where the contexts lie on one another, the topmost first.
pub fn action(contexts: &[Context], key: Key) -> Option<Action> {
    contexts.iter().find_map(|context| {
        let binding = BINDINGS
            .iter()
            .find(|binding| binding.context == *context && binding.key == key);
        binding.map(|binding| binding.action)
    })
}

/// The bindings for the bottom bar, the most important first; one an action.
pub fn bar(contexts: &[Context]) -> Vec<&'static Binding> {
    let mut shown: Vec<&Binding> = Vec::new();
    for binding in BINDINGS {
        let here = contexts.contains(&binding.context) && binding.bar > 0;
        let reached = action(contexts, binding.key) == Some(binding.action);
        if here && reached && shown.iter().all(|other| other.action != binding.action) {
            shown.push(binding);
        }
    }
    shown.sort_by_key(|binding| binding.bar);
    shown
}

/// The help page: each action of these contexts, with the names of its keys.
pub fn help(voice: Voice<'_>, contexts: &[Context]) -> Vec<(Action, Vec<String>)> {
    let mut rows: Vec<(Action, Vec<String>)> = Vec::new();
    let here = |binding: &&Binding| contexts.contains(&binding.context);
    for binding in BINDINGS.iter().filter(here) {
        let name = binding.key.name(voice);
        let known = rows
            .iter_mut()
            .find(|(action, _)| *action == binding.action);
        match known {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => rows.push((binding.action, vec![name])),
        }
    }
    rows
}

/// The whole table as rows of a context and what its keys do. Digits come first: they are in no
/// binding, since what they mean is up to the item.
pub fn table(voice: Voice<'_>) -> Vec<[String; 2]> {
    let digits = [voice.say("key-digits"), voice.say("key-digits-action")];
    let contexts = Context::ALL.into_iter().map(|context| {
        let entries: Vec<String> = actions(context)
            .into_iter()
            .map(|action| {
                let same = |b: &&Binding| b.context == context && b.action == action;
                let names: Vec<String> = BINDINGS
                    .iter()
                    .filter(same)
                    .map(|b| b.key.name(voice))
                    .collect();
                format!("`{}` {}", names.join("` `"), voice.say(action.words()))
            })
            .collect();
        [voice.say(context.words()), entries.join(" · ")]
    });
    std::iter::once(digits).chain(contexts).collect()
}

/// What can be done in a context, in the order of the table.
fn actions(context: Context) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
        if !actions.contains(&binding.action) {
            actions.push(binding.action);
        }
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyCode;

    #[test]
    fn no_key_twice_in_a_context() {
        for (place, a) in BINDINGS.iter().enumerate() {
            let rest = &BINDINGS[place + 1..];
            let twice = rest
                .iter()
                .find(|b| b.context == a.context && b.key == a.key);
            assert!(twice.is_none(), "{:?} {:?}", a.context, a.key);
        }
    }

    #[test]
    fn a_key_that_types_is_never_bound_where_text_is_typed() {
        for contexts in [[Context::Text, Context::Item, Context::Everywhere]] {
            for c in (' '..='~').chain(['五', '５', 'é']) {
                assert_eq!(action(&contexts, Key::plain(KeyCode::Char(c))), None, "{c}");
            }
        }
    }

    #[test]
    fn digits_are_never_bound() {
        let digits =
            |binding: &&Binding| binding.key.character().is_some_and(|c| c.is_ascii_digit());
        assert_eq!(BINDINGS.iter().filter(digits).count(), 0);
    }
}
