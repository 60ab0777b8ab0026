//! The settings of a kiosk in words: the text of `kiosk.toml`.

use std::fmt::Write as _;

use crate::config::kiosk::{Key, Kiosk, Value};
use crate::config::parse::VERSION;
use crate::locale::words::Voice;
use crate::messages::Arg;

/// All settings with what they do, in the form of the file: what is set as it is, everything else
/// commented out at its default.
pub fn text(voice: Voice<'_>, kiosk: &Kiosk) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "# {}", voice.say("kiosk-config-head"));
    let _ = writeln!(text, "version = {VERSION}");
    let defaults = Kiosk::default();
    for key in Key::ALL {
        let help = voice.say(&format!("kiosk-setting-{}", key.name()));
        let _ = writeln!(text, "\n# {help}");
        if !key.names().is_empty() {
            let names = [("names", Arg::from(key.names().join(", ")))];
            let _ = writeln!(text, "# {}", voice.with("config-names", &names));
        }
        let value = kiosk.get(key);
        let mark = if value == defaults.get(key) { "# " } else { "" };
        let _ = writeln!(text, "{mark}{} = {}", key.name(), written(&value));
    }
    text
}

fn written(value: &Value) -> String {
    match value {
        Value::Flag(on) => on.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => quoted(text),
        Value::List(list) => {
            let list: Vec<String> = list.iter().map(|text| quoted(text)).collect();
            format!("[{}]", list.join(", "))
        }
    }
}

/// A TOML string; what a JSON string escapes, TOML's does alike.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '"' | '\\' => vec!['\\', c],
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}
