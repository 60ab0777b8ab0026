//! The settings in words: their names, what they do, what they are set to; and the text that a new
//! `config.toml` begins with.

use std::fmt::Write as _;

use crate::config::parse::VERSION;
use crate::config::settings::{Key, Kind, Settings, Value};
use crate::locale::words::Voice;
use crate::messages::Arg;

/// What a setting is called.
pub fn name(voice: Voice<'_>, key: Key) -> String {
    voice.say(&format!("setting-{}", key.name()))
}

/// What a setting does.
pub fn help(voice: Voice<'_>, key: Key) -> String {
    voice.say(&format!("setting-help-{}", key.name()))
}

/// What a setting is set to.
pub fn value(voice: Voice<'_>, key: Key, value: &Value) -> String {
    match value {
        Value::Flag(true) => voice.say("flag-on"),
        Value::Flag(false) => voice.say("flag-off"),
        Value::Text(text) if text.is_empty() => voice.say("setting-unset"),
        Value::Text(text) if key == Key::Theme => voice.say(&format!("look-{text}")),
        Value::Text(text) if key == Key::Language => voice.say(&format!("tongue-{text}")),
        Value::Text(text) => text.clone(),
        Value::List(list) => list.join(" "),
    }
}

/// The text of a new file: everything that a person may set, commented out at its default, so that
/// a later program may have better defaults.
pub fn template(voice: Voice<'_>) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "# {}", voice.say("config-head"));
    let _ = writeln!(text, "version = {VERSION}");
    let defaults = Settings::default();
    for key in Key::CHOSEN {
        let _ = writeln!(text, "\n# {}", help(voice, key));
        if let Kind::OneOf(names) = key.kind() {
            let names = [("names", Arg::from(names.join(", ")))];
            let _ = writeln!(text, "# {}", voice.with("config-names", &names));
        }
        let value = match (defaults.get(key), key.kind()) {
            (Value::Flag(on), _) => on.to_string(),
            (Value::Text(text), Kind::OneOf([first, ..])) if text.is_empty() => {
                format!("\"{first}\"")
            }
            (Value::Text(text), _) => format!("\"{text}\""),
            (Value::List(_), _) => "[]".to_owned(),
        };
        let _ = writeln!(text, "# {} = {value}", key.name());
    }
    text
}
