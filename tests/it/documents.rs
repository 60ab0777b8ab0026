//! What the documents show is what the program says: the key tables of README and guides, the
//! pictures of screens, the words that the guides quote. `FANGTAN_BLESS=1 cargo test --test it
//! documents` writes tables and pictures anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fangtan::locale::words::{FILES, Voice};
use fangtan::tui::keys::{Action, BINDINGS, Binding, Context, Key};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

use crate::picture::svg;
use crate::support::{COLOUR, Desk};

/// Age gate, consent, two warm-up items, four answers on trust, the fourth point selected.
const PART_WAY: &str = "enter 1 1 1 2 5 4 4 2 down*4";

#[test]
fn the_picture_of_the_interview_screen_is_fresh() {
    for (lang, file) in [("zh-CN", "interview.zh-CN.svg"), ("en", "interview.en.svg")] {
        let mut desk = Desk::new(lang, (100, 30), COLOUR);
        desk.keys(PART_WAY);
        fresh(&root().join("docs").join(file), &svg(&desk.buffer()));
    }
}

/// The screens of the guides, each from the one before: its name, its size, the keys to it.
const GUIDE_SCREENS: [(&str, (u16, u16), &str); 4] = [
    // Signed in without a PIN; one interview left open, one who would not begin.
    (
        "home",
        (80, 24),
        "f4 text:W07 enter enter enter 1 1 1 2 5 4 f10 down f5",
    ),
    ("card", (60, 16), "up enter 4 2 f8"),
    // Poor quality, yet satisfied; would hardly recommend; 100 points shared out.
    (
        "review",
        (80, 24),
        "f8 4 4 4*18 1 5 enter 1 enter enter 4 4 0 3 0 2 0 1 0 enter 2 6 enter 4 enter enter",
    ),
    ("end", (80, 24), "enter"),
];

#[test]
fn the_screens_of_the_guides_are_fresh() {
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, (80, 24), COLOUR);
        for (name, (cols, rows), keys) in GUIDE_SCREENS {
            desk.keys(keys).resize(cols, rows);
            let file = root().join(format!("docs/guide.{name}.{lang}.svg"));
            fresh(&file, &svg(&desk.buffer()));
            let shown = format!("](guide.{name}.{lang}.svg)");
            assert!(guide(lang).contains(&shown), "{shown} is in no guide");
        }
    }
}

#[test]
fn the_readme_has_the_key_tables() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for lang in ["zh-CN", "en"] {
        let table = told(&["keys", "--lang", lang]);
        readme = with_table(&readme, &format!("<!-- keys {lang} -->\n"), &table);
    }
    fresh(&path, &readme);
}

/// What an interviewer needs beside the screen, from the one table of keys.
const CARD: [(Context, &[Action]); 7] = [
    (
        Context::Everywhere,
        &[Action::Help, Action::Language, Action::Leave],
    ),
    (
        Context::Home,
        &[
            Action::Take,
            Action::SignIn,
            Action::Practice,
            Action::Search,
            Action::CountRefused,
            Action::CountNotEligible,
            Action::CountNobody,
            Action::TakeBack,
            Action::Settings,
        ],
    ),
    (
        Context::Item,
        &[
            Action::Back,
            Action::Next,
            Action::Specials,
            Action::Note,
            Action::Map,
            Action::Card,
            Action::Both,
            Action::Panel,
            Action::BreakOff,
        ],
    ),
    (
        Context::Allocation,
        &[Action::Rest, Action::Spread, Action::Take],
    ),
    (Context::Check, &[Action::Keep, Action::Other]),
    (Context::Closing, &[Action::Take, Action::Back]),
    (Context::Finish, &[Action::Again, Action::Reopen]),
];

#[test]
fn the_guides_have_their_key_tables() {
    for lang in ["zh-CN", "en"] {
        let desk = Desk::new(lang, (80, 24), COLOUR);
        let voice = desk.model.voice();
        let mut table = "| | |\n| --- | --- |\n".to_owned();
        for (context, actions) in CARD {
            let keys: Vec<String> = actions
                .iter()
                .map(|action| entry(voice, context, *action))
                .collect();
            let place = voice.say(context.words());
            writeln!(table, "| {place} | {} |", keys.join(" · ")).unwrap();
        }
        let text = with_table(&guide(lang), "<!-- keys -->\n", &table);
        fresh(&root().join(format!("docs/guide.{lang}.md")), &text);
    }
}

/// The keys of an action in a context, and its words.
fn entry(voice: Voice<'_>, context: Context, action: Action) -> String {
    let here = |b: &&Binding| b.context == context && b.action == action;
    let names: Vec<String> = BINDINGS
        .iter()
        .filter(here)
        .map(|b| b.key.name(voice))
        .collect();
    assert!(!names.is_empty(), "{action:?} has no key in {context:?}");
    format!("`{}` {}", names.join("` `"), voice.say(action.words()))
}

#[test]
fn every_key_in_the_guides_does_what_they_say_and_both_name_the_same() {
    let [chinese, english] = ["zh-CN", "en"].map(|lang| {
        let text = prose(&guide(lang));
        keys_named(lang, &text)
    });
    assert!(chinese.len() > 30, "{chinese:?}");
    assert_eq!(chinese, english);
}

#[test]
fn every_word_of_the_screen_in_the_guides_is_one() {
    for lang in ["zh-CN", "en"] {
        let words = words_of(lang);
        let (open, close) = marks(lang);
        let text = prose(&guide(lang));
        let quoted: Vec<&str> = text
            .split(open)
            .skip(1)
            .map(|rest| rest.split_once(close).expect("an end of the words").0)
            .collect();
        assert!(quoted.len() > 50, "{quoted:?}");
        let strange: Vec<&&str> = quoted
            .iter()
            .filter(|quote| !words.iter().any(|words| stands_in(quote, words)))
            .collect();
        assert!(strange.is_empty(), "{lang}: {strange:?}");
    }
}

#[test]
fn each_guide_is_one_page_and_linked() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for lang in ["zh-CN", "en"] {
        let lines = guide(lang).lines().count();
        assert!(lines <= 150, "guide.{lang}.md has {lines} lines");
        assert!(readme.contains(&format!("](docs/guide.{lang}.md)")));
    }
}

fn guide(lang: &str) -> String {
    fs::read_to_string(root().join(format!("docs/guide.{lang}.md"))).unwrap_or_default()
}

/// How words of the screen are marked.
fn marks(lang: &str) -> (char, char) {
    if lang == "en" {
        ('“', '”')
    } else {
        ('「', '」')
    }
}

/// A guide without its table, which is generated, and without line breaks within a paragraph.
fn prose(guide: &str) -> String {
    let text = with_table(guide, "<!-- keys -->\n", "");
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// The keys of a guide in their order, each with what stands behind it as its meaning. What else
/// is set as code is a command of the program.
fn keys_named(lang: &str, text: &str) -> Vec<(Key, Action)> {
    let desk = Desk::new(lang, (80, 24), COLOUR);
    let voice = desk.model.voice();
    let (open, close) = marks(lang);
    let commands = told(&["--help", "--lang", lang]);
    let mut found = Vec::new();
    let mut parts = text.split('`').skip(1);
    while let (Some(code), Some(rest)) = (parts.next(), parts.next()) {
        if let Some(command) = code.strip_prefix("fangtan") {
            let command = command.trim();
            let known = commands
                .lines()
                .any(|line| line.split_whitespace().next() == Some(command) || command.is_empty());
            assert!(known, "{lang}: no command is called {command}");
            continue;
        }
        let said = rest.trim_start().strip_prefix(open);
        let said = said.and_then(|rest| rest.split_once(close));
        let (said, _) = said.unwrap_or_else(|| panic!("{lang}: `{code}` does what? {rest}"));
        let binding = BINDINGS
            .iter()
            .find(|b| b.key.name(voice) == code && voice.say(b.action.words()) == said);
        let binding = binding.unwrap_or_else(|| panic!("{lang}: `{code}` is not {said}"));
        found.push((binding.key, binding.action));
    }
    found
}

/// Whether words stand within others and not within a longer word.
fn stands_in(quote: &str, words: &str) -> bool {
    let within = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    words.match_indices(quote).any(|(at, _)| {
        let (before, after) = words.split_at(at);
        let after = after.strip_prefix(quote).unwrap();
        !within(before.chars().last()) && !within(after.chars().next())
    })
}

/// All pieces of text of the interface in a language, as they stand between variables.
fn words_of(lang: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, _, text) in FILES.iter().filter(|(tag, _, _)| *tag == lang) {
        for entry in fluent_syntax::parser::parse(*text).unwrap().body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = message.value
            {
                collect(&pattern, &mut found);
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                found.insert((*value).to_owned());
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// What the program prints.
fn told(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(args)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// A document with a table put between its mark and the next end.
fn with_table(document: &str, open: &str, table: &str) -> String {
    let (before, rest) = document.split_once(open).expect("a mark for the table");
    let (_, after) = rest
        .split_once("<!-- end -->")
        .expect("an end for the table");
    format!("{before}{open}{table}<!-- end -->{after}")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Fails if a file is not what it should be, or writes it when asked to.
fn fresh(path: &Path, wanted: &str) {
    let found = fs::read_to_string(path).unwrap_or_default();
    if found == wanted {
        return;
    }
    let asked = std::env::var_os("FANGTAN_BLESS").is_some();
    if asked {
        fs::write(path, wanted).unwrap();
    }
    assert!(
        asked,
        "{} is stale: FANGTAN_BLESS=1 cargo test --test it documents",
        path.display()
    );
}
