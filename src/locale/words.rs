//! The words, embedded in the program: `locales/<tag>/*.ftl`.

use crate::locale::negotiate::{LANGUAGES, nearest};
use crate::messages::{Arg, Messages};

/// One file of words: its language, its name, its text.
pub const FILES: [(&str, &str, &str); 40] = [
    (
        "zh-CN",
        "class.ftl",
        include_str!("../../locales/zh-CN/class.ftl"),
    ),
    (
        "en",
        "class.ftl",
        include_str!("../../locales/en/class.ftl"),
    ),
    (
        "zh-CN",
        "cards.ftl",
        include_str!("../../locales/zh-CN/cards.ftl"),
    ),
    (
        "en",
        "cards.ftl",
        include_str!("../../locales/en/cards.ftl"),
    ),
    (
        "zh-CN",
        "plan.ftl",
        include_str!("../../locales/zh-CN/plan.ftl"),
    ),
    ("en", "plan.ftl", include_str!("../../locales/en/plan.ftl")),
    (
        "zh-CN",
        "report.ftl",
        include_str!("../../locales/zh-CN/report.ftl"),
    ),
    (
        "en",
        "report.ftl",
        include_str!("../../locales/en/report.ftl"),
    ),
    (
        "zh-CN",
        "board.ftl",
        include_str!("../../locales/zh-CN/board.ftl"),
    ),
    (
        "en",
        "board.ftl",
        include_str!("../../locales/en/board.ftl"),
    ),
    (
        "zh-CN",
        "cases.ftl",
        include_str!("../../locales/zh-CN/cases.ftl"),
    ),
    (
        "en",
        "cases.ftl",
        include_str!("../../locales/en/cases.ftl"),
    ),
    (
        "zh-CN",
        "author.ftl",
        include_str!("../../locales/zh-CN/author.ftl"),
    ),
    (
        "en",
        "author.ftl",
        include_str!("../../locales/en/author.ftl"),
    ),
    (
        "zh-CN",
        "screens.ftl",
        include_str!("../../locales/zh-CN/screens.ftl"),
    ),
    (
        "zh-CN",
        "figures.ftl",
        include_str!("../../locales/zh-CN/figures.ftl"),
    ),
    (
        "en",
        "figures.ftl",
        include_str!("../../locales/en/figures.ftl"),
    ),
    (
        "zh-CN",
        "keys.ftl",
        include_str!("../../locales/zh-CN/keys.ftl"),
    ),
    (
        "zh-CN",
        "problems.ftl",
        include_str!("../../locales/zh-CN/problems.ftl"),
    ),
    (
        "zh-CN",
        "commands.ftl",
        include_str!("../../locales/zh-CN/commands.ftl"),
    ),
    (
        "zh-CN",
        "desk.ftl",
        include_str!("../../locales/zh-CN/desk.ftl"),
    ),
    (
        "zh-CN",
        "settings.ftl",
        include_str!("../../locales/zh-CN/settings.ftl"),
    ),
    (
        "zh-CN",
        "doctor.ftl",
        include_str!("../../locales/zh-CN/doctor.ftl"),
    ),
    (
        "zh-CN",
        "plain.ftl",
        include_str!("../../locales/zh-CN/plain.ftl"),
    ),
    (
        "zh-CN",
        "kiosk.ftl",
        include_str!("../../locales/zh-CN/kiosk.ftl"),
    ),
    (
        "en",
        "kiosk.ftl",
        include_str!("../../locales/en/kiosk.ftl"),
    ),
    (
        "en",
        "plain.ftl",
        include_str!("../../locales/en/plain.ftl"),
    ),
    (
        "zh-CN",
        "paradata.ftl",
        include_str!("../../locales/zh-CN/paradata.ftl"),
    ),
    (
        "en",
        "paradata.ftl",
        include_str!("../../locales/en/paradata.ftl"),
    ),
    (
        "en",
        "screens.ftl",
        include_str!("../../locales/en/screens.ftl"),
    ),
    ("en", "keys.ftl", include_str!("../../locales/en/keys.ftl")),
    (
        "en",
        "problems.ftl",
        include_str!("../../locales/en/problems.ftl"),
    ),
    (
        "en",
        "commands.ftl",
        include_str!("../../locales/en/commands.ftl"),
    ),
    ("en", "desk.ftl", include_str!("../../locales/en/desk.ftl")),
    (
        "en",
        "settings.ftl",
        include_str!("../../locales/en/settings.ftl"),
    ),
    (
        "en",
        "doctor.ftl",
        include_str!("../../locales/en/doctor.ftl"),
    ),
    (
        "zh-CN",
        "replay.ftl",
        include_str!("../../locales/zh-CN/replay.ftl"),
    ),
    (
        "en",
        "replay.ftl",
        include_str!("../../locales/en/replay.ftl"),
    ),
    (
        "zh-CN",
        "teaching.ftl",
        include_str!("../../locales/zh-CN/teaching.ftl"),
    ),
    (
        "en",
        "teaching.ftl",
        include_str!("../../locales/en/teaching.ftl"),
    ),
];

/// All words of the interface.
#[derive(Debug)]
pub struct Words {
    messages: Messages,
}

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    words: &'a Words,
    tag: &'a str,
}

impl Words {
    /// Reads the embedded files.
    pub fn embedded() -> Self {
        let mut messages = Messages::default();
        for (tag, _, text) in FILES {
            if let Ok(language) = tag.parse() {
                messages.embed(&language, text);
            }
        }
        Self { messages }
    }

    /// The voice for a language tag, or the nearest one that the interface speaks.
    pub fn voice(&self, tag: &str) -> Voice<'_> {
        let tag = nearest(tag).unwrap_or(LANGUAGES[1]);
        Voice { words: self, tag }
    }

    /// What one language alone says, and whether every variable was given: for tests.
    pub fn exact(&self, tag: &str, key: &str, args: &[(&str, Arg)]) -> Option<(String, bool)> {
        self.messages.exact(tag, key, &|name| find(args, name))
    }
}

impl<'a> Voice<'a> {
    /// The language's tag.
    pub fn tag(self) -> &'a str {
        self.tag
    }

    /// A message without variables.
    pub fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with variables. A key that is missing everywhere shows itself in brackets; a test
    /// holds that none is.
    pub fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words
            .messages
            .get(self.tag, key, &|name| find(args, name))
            .unwrap_or_else(|| format!("[{key}]"))
    }
}

fn find(args: &[(&str, Arg)], name: &str) -> Option<Arg> {
    let arg = args.iter().find(|(known, _)| *known == name);
    arg.map(|(_, value)| value.clone())
}
