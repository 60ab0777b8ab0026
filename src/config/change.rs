//! One value changed in the text of `config.toml`; everything else stays as it was written.

use toml::Value as Toml;

use crate::config::parse::table;
use crate::config::settings::{Key, Value};
use crate::instrument::problem::Problem;

/// The text with one setting changed. A setting that stands in it gets its new value in its place;
/// one that is commented out takes the place of its comment; else it comes at the end.
pub fn change(name: &str, text: &str, key: Key, value: &Value) -> Result<String, Problem> {
    let table = table(name, text)?;
    let written = match value {
        Value::Flag(on) => Toml::Boolean(*on),
        Value::Text(text) => Toml::String(text.clone()),
        Value::List(list) => list
            .iter()
            .cloned()
            .map(Toml::String)
            .collect::<Vec<_>>()
            .into(),
    };
    let written = written.to_string();
    let found = table
        .get_ref()
        .iter()
        .find(|(k, _)| *k.get_ref() == key.name());
    let mut changed = text.to_owned();
    if let Some((_, old)) = found {
        changed.replace_range(old.span(), &written);
        return Ok(changed);
    }
    let entry = format!("{} = {written}", key.name());
    if let Some(comment) = commented(text, key) {
        changed.replace_range(comment, &entry);
        return Ok(changed);
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !changed.is_empty() && !changed.ends_with('\n') {
        changed.push_str(end);
    }
    changed.push_str(&entry);
    changed.push_str(end);
    Ok(changed)
}

/// Where a setting is commented out: `# theme = "colour"`, its line end left out.
fn commented(text: &str, key: Key) -> Option<std::ops::Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let inner = bare.strip_prefix('#').map(str::trim_start);
        let rest = inner.and_then(|inner| inner.strip_prefix(key.name()));
        if rest.is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Some(start..start + bare.len());
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::parse::parse;

    fn changed(text: &str, key: Key, value: &Value) -> String {
        change("config.toml", text, key, value).unwrap()
    }

    #[test]
    fn only_the_value_changes() {
        let text = "# ours\r\nversion = 1\r\nbranch = 'old' # the market\r\nascii = true\r\n";
        let new = changed(text, Key::Branch, &Value::Text("大舜\"支行\\".to_owned()));
        let head = "# ours\r\nversion = 1\r\nbranch = ";
        let tail = " # the market\r\nascii = true\r\n";
        assert!(new.starts_with(head) && new.ends_with(tail), "{new}");
        let read = parse("config.toml", &new).unwrap();
        assert_eq!(read.branch.as_deref(), Some("大舜\"支行\\"));
        let new = changed(&new, Key::Ascii, &Value::Flag(false));
        assert!(new.ends_with("ascii = false\r\n"), "{new}");
    }

    #[test]
    fn a_comment_gives_way_and_what_is_not_there_comes_last() {
        let text = "# theme is the look\n# theme = \"colour\"\nversion = 1";
        let new = changed(text, Key::Theme, &Value::Text("colourless".to_owned()));
        assert_eq!(
            new,
            "# theme is the look\ntheme = \"colourless\"\nversion = 1"
        );
        let new = changed(&new, Key::Large, &Value::Flag(true));
        assert!(new.ends_with("version = 1\nlarge = true\n"), "{new}");
    }
}
