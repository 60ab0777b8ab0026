//! Texts that ship inside the program: of more than a thousand messages a run needs a hundred or
//! two, so each is parsed when it is first asked for. A parsed message takes twenty times its text.

use std::cell::OnceCell;

/// Embedded texts of one language, and where in them each message stands.
#[derive(Default)]
pub(super) struct Embedded {
    texts: Vec<&'static str>,
    /// Messages with their whole text, by their names.
    messages: OnceCell<Vec<(&'static str, &'static str)>>,
}

impl Embedded {
    /// Takes in one more text.
    pub(super) fn push(&mut self, text: &'static str) {
        self.texts.push(text);
        self.messages.take();
    }

    /// The text of a message, as it stands.
    pub(super) fn message(&self, name: &str) -> Option<&'static str> {
        let messages = self.messages.get_or_init(|| {
            let mut all: Vec<_> = self.texts.iter().copied().flat_map(messages).collect();
            all.sort_by_key(|(name, _)| *name);
            all
        });
        let place = messages.binary_search_by_key(&name, |(name, _)| *name);
        Some(messages.get(place.ok()?)?.1)
    }
}

/// The messages of a text: each begins its line and ends before the next line that is neither
/// indented nor empty nor closes a brace.
pub(super) fn messages(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let length = length(rest);
            let (this, behind) = rest.split_at(length);
            rest = behind;
            if let Some(name) = name(this) {
                return Some((name, this));
            }
        }
        None
    })
}

/// How long the first line is with the indented and empty ones behind it.
fn length(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().map_or(0, str::len);
    let more = lines.take_while(|line| line.starts_with([' ', '}', '\r', '\n']));
    first + more.map(str::len).sum::<usize>()
}

/// The name of the message that begins here.
fn name(text: &str) -> Option<&str> {
    let (name, _) = text.split_once('=')?;
    let name = name.trim_end_matches(' ');
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(fits)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn messages_are_found_with_all_their_lines() {
        let text = "# a = comment\na = one\n    two\n\n  three\n-term = no\nb-1={ $n ->\n    [one] = x\n   *[other] y\n}\n\nbad line\nc = end";
        let found: Vec<_> = messages(text).collect();
        assert_eq!(
            found,
            [
                ("a", "a = one\n    two\n\n  three\n"),
                ("b-1", "b-1={ $n ->\n    [one] = x\n   *[other] y\n}\n\n"),
                ("c", "c = end"),
            ]
        );
    }
}
