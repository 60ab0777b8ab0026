//! The words of the interface: every one that the code asks for is there, in both languages, with the
//! same variables, and none that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::config::settings::{Key, Look};
use fangtan::instrument::check::NOTICE;
use fangtan::interview::answer::Missing;
use fangtan::locale::negotiate::LANGUAGES;
use fangtan::locale::words::{FILES, Words};
use fangtan::measure::weights::Scheme;
use fangtan::messages::{Arg, Messages};
use fangtan::tui::wrap::wrap;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Keys that are put together: what stands before the hyphen, and everything that may follow;
/// `None` where the source itself is searched for it.
const FAMILIES: &[(&str, Option<&[&str]>)] = &[
    (
        "missing",
        Some(&[
            "not-reached",
            "not-evidenced",
            "blank",
            "skipped",
            "dont-know",
            "refused",
            "not-applicable",
        ]),
    ),
    (
        "scheme",
        Some(&[
            "instrument",
            "rank-sum",
            "rank-order-centroid",
            "rank-reciprocal",
            "equal",
            "respondent",
        ]),
    ),
    ("origin", Some(&["article", "case", "trend", "authored"])),
    (
        "provenance",
        Some(&["source-stated", "reconstructed", "authored", "licensed"]),
    ),
    (
        "page",
        Some(&[
            "field", "results", "items", "map", "groups", "quality", "advice",
        ]),
    ),
    (
        "facet",
        Some(&["instrument", "branch", "wave", "lang", "mode"]),
    ),
    (
        "standing",
        Some(&["complete", "partial", "broken-off", "screened-out", "open"]),
    ),
    (
        "strength",
        Some(&["firm", "likely", "tentative", "none", "incident", "failure"]),
    ),
    ("evidence", Some(&["quoted", "inferred"])),
    (
        "card",
        Some(&[
            "gaps",
            "gaps-say",
            "gaps-ask",
            "disconfirmation",
            "disconfirmation-say",
            "disconfirmation-ask",
            "relationship",
            "relationship-say",
            "relationship-ask",
            "factors",
            "factors-say",
            "factors-ask",
            "constituents",
            "constituents-say",
            "constituents-ask",
        ]),
    ),
    ("law", Some(&["normal", "student"])),
    ("standard", Some(&["expected", "adequate", "desired"])),
    ("against-title", Some(&["expected", "adequate", "desired"])),
    (
        "phase",
        Some(&[
            "open",
            "complete",
            "broken-off",
            "screened-out",
            "withdrawn",
            "purged",
        ]),
    ),
    (
        "notice-slot",
        Some(&[
            "controller",
            "contact",
            "purpose",
            "kinds",
            "retention",
            "rights",
        ]),
    ),
    (
        "withheld",
        Some(&[
            "too-few",
            "no-variance",
            "too-few-items",
            "too-many-items",
            "too-few-clusters",
            "collinear",
            "negative-reliability",
            "heywood",
            "not-converged",
            "order-not-settled",
            "self-selected",
            "convention-does-not-fit",
            "out-of-range",
            "shapes-differ",
            "not-held",
            "too-large",
        ]),
    ),
    (
        "misfit",
        Some(&[
            "not-number",
            "out-of-range",
            "too-long",
            "no-choice",
            "exclusive",
            "no-special",
            "parts",
            "points-left",
            "points-over",
            "no-room",
            "empty",
        ]),
    ),
    ("look", Some(&["colour", "high-contrast", "colourless"])),
    ("tongue", Some(&["zh-CN", "en"])),
    (
        "setting",
        Some(&[
            "language",
            "theme",
            "ascii",
            "large",
            "panel",
            "branch",
            "wave",
            "interviewer",
            "backup",
        ]),
    ),
    (
        "setting-help",
        Some(&[
            "language",
            "theme",
            "ascii",
            "large",
            "panel",
            "branch",
            "wave",
            "interviewer",
            "backup",
        ]),
    ),
    ("doctor-state", Some(&["ok", "look", "bad"])),
    (
        "doctor-name",
        Some(&[
            "terminal",
            "size",
            "colour",
            "locale",
            "width",
            "width-han",
            "width-marks",
            "width-circled",
            "width-emoji",
            "keys",
            "input",
            "store",
            "space",
            "lock",
            "reserve",
            "interviews",
            "clock",
            "zone",
            "settings",
        ]),
    ),
    (
        "break-off",
        Some(&[
            "unwilling",
            "no-time",
            "interrupted",
            "unwell",
            "language",
            "other",
            "abandoned",
        ]),
    ),
    (
        "reopen",
        Some(&[
            "entry-error",
            "corrected",
            "completed",
            "supervisor",
            "other",
        ]),
    ),
    (
        "kiosk-setting",
        Some(&[
            "device",
            "branch",
            "wave",
            "pin",
            "idle_seconds",
            "on_timeout",
            "thanks_seconds",
            "opening_hours",
            "call_bell",
            "call_command",
            "alert_command",
            "text",
            "theme",
            "ascii",
            "double_touch_ms",
            "export_folder",
        ]),
    ),
    ("verdict", Some(&["kept", "mended", "failing", "left"])),
    ("problem", None),
    ("mend", None),
    ("diff", None),
    ("weight", Some(&["breaking", "caution", "safe"])),
    ("pooling", Some(&["same", "safe", "caution", "breaking"])),
    ("severity", Some(&["error", "warning", "note"])),
    ("arg", None),
];

/// Words that are the same in both languages, and rightly so.
const SAME: &[&str] = &[
    "key-digits",
    "point",
    "story-quoted",
    "paper-quoted",
    "plan-from-to",
    "results-alpha",
    "results-n",
    "results-omega",
    "results-percent",
];

#[test]
fn every_word_is_there_in_both_languages_with_the_same_variables() {
    let (chinese, english) = (words("zh-CN"), words("en"));
    let mut faults = Vec::new();
    for (key, variables) in &chinese {
        match english.get(key) {
            None => faults.push(format!("{key} is missing in English")),
            Some(others) if others != variables => {
                faults.push(format!(
                    "{key}: {variables:?} in Chinese, {others:?} in English"
                ));
            }
            Some(_) => {}
        }
    }
    let lacking = english.keys().filter(|key| !chinese.contains_key(*key));
    faults.extend(lacking.map(|key| format!("{key} is missing in Chinese")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_message_read_alone_says_what_it_says_in_its_file() {
    let alone = Words::embedded();
    for tag in LANGUAGES {
        let mut together = Messages::default();
        for (_, _, text) in FILES.iter().filter(|(language, _, _)| *language == tag) {
            assert_eq!(together.add(&tag.parse().unwrap(), text), []);
        }
        for (key, variables) in words(tag) {
            for count in [1, 5] {
                let args: Vec<(&str, Arg)> = variables
                    .iter()
                    .map(|name| (name.as_str(), Arg::Count(count)))
                    .collect();
                let value = |name: &str| {
                    let found = args.iter().find(|(known, _)| *known == name)?;
                    Some(found.1.clone())
                };
                let expected = together.exact(tag, &key, &value);
                assert!(expected.is_some(), "{tag}: {key}");
                assert_eq!(alone.exact(tag, &key, &args), expected, "{tag}: {key}");
            }
        }
    }
}

#[test]
fn every_word_asked_for_is_there_and_none_is_left_over() {
    let known = words("zh-CN");
    let mut asked: BTreeSet<String> = BTreeSet::new();
    let mut faults = Vec::new();
    for (path, text) in sources() {
        for key in literals(&text) {
            if known.contains_key(&key) {
                asked.insert(key);
            }
        }
        for key in said(&text)
            .into_iter()
            .filter(|key| !known.contains_key(key))
        {
            faults.push(format!("{}: no words for {key}", path.display()));
        }
    }
    for (path, text) in sources() {
        if path.to_string_lossy().contains("author/diff") {
            asked.extend(literals(&text).iter().map(|what| format!("diff-{what}")));
        }
    }
    for (family, members) in FAMILIES {
        for member in members.unwrap_or_default() {
            let key = format!("{family}-{member}");
            if !known.contains_key(&key) {
                faults.push(format!("{key} is missing"));
            }
            asked.insert(key);
        }
    }
    let mended = problems();
    let mended = mended.iter().filter_map(|key| {
        let key = format!("mend-{}", key.strip_prefix("problem-")?);
        known.contains_key(&key).then_some(key)
    });
    asked.extend(mended.chain(["mend-near".to_owned()]));
    for key in problems().into_iter().chain(arguments()) {
        if !known.contains_key(&key) {
            faults.push(format!("{key} is missing"));
        }
        asked.insert(key);
    }
    let idle = known.keys().filter(|key| !asked.contains(*key));
    faults.extend(idle.map(|key| format!("nobody asks for {key}")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The families above are those of the code.
#[test]
fn families_are_whole() {
    let members = |family: &str| {
        let found = FAMILIES.iter().find(|(name, _)| *name == family);
        found.and_then(|(_, members)| *members).unwrap()
    };
    assert_eq!(members("missing"), Missing::ALL.map(Missing::name));
    let stated = [Scheme::Instrument, Scheme::Respondent];
    let schemes = stated.iter().chain(&Scheme::RANKED);
    let schemes: BTreeSet<&str> = schemes.map(|s| s.name()).collect();
    let named = members("scheme").iter().copied();
    assert_eq!(named.collect::<BTreeSet<_>>(), schemes);
    assert_eq!(members("notice-slot"), NOTICE);
    assert_eq!(members("look"), Look::NAMES);
    assert_eq!(members("tongue"), LANGUAGES);
    for family in ["setting", "setting-help"] {
        assert_eq!(members(family), Key::CHOSEN.map(Key::name));
    }
    assert_eq!(
        members("kiosk-setting"),
        fangtan::config::kiosk::Key::ALL.map(fangtan::config::kiosk::Key::name)
    );
    // A key that is put together anywhere belongs to a family.
    for (path, text) in sources() {
        for piece in text.split("format!(\"").skip(1) {
            let piece = piece.split('"').next().unwrap_or("");
            let Some((family, rest)) = piece.split_once("-{") else {
                continue;
            };
            let word = family.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            let texts = [
                "check",
                "dimension",
                "section",
                "action",
                "owner",
                "scale",
                "columns",
                "screen-out",
                "question",
            ];
            if word && !family.is_empty() && !texts.contains(&family) && rest.ends_with('}') {
                let listed = FAMILIES.iter().any(|(name, _)| *name == family);
                assert!(listed, "{}: {family}-… is in no family", path.display());
            }
        }
    }
}

/// Neither language puts a space before the sign of percent.
#[test]
fn percent_stands_close_to_its_number() {
    for (tag, name, text) in FILES {
        for line in text.lines() {
            let apart = line.match_indices(" %").any(|(at, _)| {
                let before = line.get(..at).and_then(|before| before.chars().last());
                before.is_some_and(|c| c.is_ascii_digit() || c == '}')
            });
            assert!(!apart, "{tag}/{name}: {line}");
        }
    }
}

/// The end of a sentence says what to do, so none may be cut: two lines of the smallest screen hold
/// every notice. What a variable stands for is taken to be twelve cells.
#[test]
fn no_notice_is_cut_on_the_smallest_screen() {
    let voices = fangtan::locale::words::Words::embedded();
    let mut faults = Vec::new();
    for tag in LANGUAGES {
        let messages = words(tag);
        let notices = messages.keys().filter(|key| {
            let slot = key.starts_with("notice-slot") || *key == "notice-more";
            key.starts_with("notice-") && !slot && !key.contains('.')
        });
        for key in notices {
            let names = [
                "n",
                "min",
                "max",
                "places",
                "total",
                "instrument",
                "id",
                "path",
            ];
            let args = names.map(|name| (name, Arg::from("123456789012")));
            let text = voices.voice(tag).with(key, &args);
            let lines = wrap(&text, 58);
            if lines.len() > 2 {
                faults.push(format!("{tag} {key}: {lines:#?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_was_left_untranslated() {
    let (chinese, english) = (texts("zh-CN"), texts("en"));
    let mut faults = Vec::new();
    for (key, text) in &chinese {
        if english.get(key) == Some(text) && !SAME.contains(&key.as_str()) {
            faults.push(format!("{key} is “{text}” in both"));
        }
    }
    for (key, text) in &english {
        // The name of the program is Chinese, and so is that of the language.
        if text
            .replace("访谈", "")
            .replace("中文", "")
            .chars()
            .any(is_han)
        {
            faults.push(format!("{key} is Chinese in English: {text}"));
        }
    }
    let idle = SAME
        .iter()
        .filter(|key| chinese.get(**key) != english.get(**key));
    faults.extend(idle.map(|key| format!("{key} is listed as the same and is not")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Between two Chinese characters a mark is a Chinese one; and no space stands beside it.
#[test]
fn chinese_punctuation_is_full_width() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["locales/zh-CN", "instruments"];
    let mut files = Vec::new();
    for folder in folders {
        walk(&root.join(folder), &mut files);
    }
    let mut faults = Vec::new();
    let chinese = files
        .iter()
        .filter(|path| path.to_string_lossy().contains("zh-CN"));
    let mut seen = 0;
    for path in chinese {
        seen += 1;
        for (number, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
            let line = line.split_once(" = ").map_or(line, |(_, text)| text);
            if line.starts_with('#') {
                continue;
            }
            let chars: Vec<char> = line.chars().collect();
            for around in chars.windows(3) {
                let (before, mark, after) = (around[0], around[1], around[2]);
                let narrow = ",;:!?()\"'".contains(mark) && is_han(before) && is_han(after);
                let spaced = mark == ' '
                    && (is_wide_mark(before) && is_han(after)
                        || is_han(before) && is_wide_mark(after));
                if narrow || spaced {
                    let piece: String = around.iter().collect();
                    faults.push(format!("{}:{}: “{piece}”", path.display(), number + 1));
                }
            }
        }
    }
    assert!(seen >= 6, "only {seen} Chinese files were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

fn is_wide_mark(c: char) -> bool {
    "，。；：！？、（）".contains(c)
}

/// Every message of a language, with the variables that it uses.
fn words(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (_, name, text) in FILES.iter().filter(|(language, _, _)| *language == tag) {
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, errors)| {
            panic!("{tag}/{name}: {errors:?}");
        });
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut variables = BTreeSet::new();
                    let value = message.value.as_ref();
                    variables_of(value.expect("a value"), &mut variables);
                    assert!(
                        message.attributes.is_empty(),
                        "{} has attributes",
                        message.id.name
                    );
                    let key = message.id.name.to_owned();
                    assert!(
                        found.insert(key, variables).is_none(),
                        "{} twice",
                        message.id.name
                    );
                }
                Entry::Junk { content } => panic!("{tag}/{name}: {content}"),
                _ => {}
            }
        }
    }
    assert!(found.len() > 100);
    found
}

fn variables_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => variable(inline, found),
            Expression::Select { selector, variants } => {
                variable(selector, found);
                for variant in variants {
                    variables_of(&variant.value, found);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        found.insert(id.name.to_owned());
    }
}

/// Every message of a language as it is written.
fn texts(tag: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (_, _, text) in FILES.iter().filter(|(language, _, _)| *language == tag) {
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, value)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut key);
                found.insert(key.clone(), value.to_owned());
            } else if let Some(value) = found.get_mut(&key) {
                value.push_str(line.trim());
            }
        }
    }
    found
}

/// The code, without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let code = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .to_owned();
        (path, code)
    };
    files.into_iter().map(code).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every string literal that could be a key.
fn literals(text: &str) -> BTreeSet<String> {
    let key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let parts = text
        .split('"')
        .filter(|part| !part.is_empty() && part.chars().all(key));
    parts.map(str::to_owned).collect()
}

/// Keys that are surely said: literals right behind what takes a key.
fn said(text: &str) -> BTreeSet<String> {
    let takers = [
        ".say(\"",
        ".with(\"",
        "Sentence::plain(\"",
        "Sentence::with(\"",
        "Failure::Said(\"",
    ];
    let mut found = BTreeSet::new();
    for taker in takers {
        for rest in text.split(taker).skip(1) {
            let key = rest.split('"').next().unwrap_or("");
            // A problem takes the names of its arguments the same way.
            let argument = taker == ".with(\"" && !key.contains('-') && rest.contains(", ");
            if !(argument && is_argument(rest)) {
                found.insert(key.to_owned());
            }
        }
    }
    found
}

/// Whether `.with("name", value)` names an argument: its value is no list.
fn is_argument(rest: &str) -> bool {
    let value = rest.split_once("\", ").map_or("", |(_, value)| value);
    !value.starts_with('&') && !value.starts_with("args")
}

/// The problems that the code can find. That each of them can be found, and has no other name, is
/// held by the broken instruments of the tests.
fn problems() -> BTreeSet<String> {
    let known = words("en");
    let mut found = BTreeSet::new();
    for (path, text) in sources() {
        let here = path.to_string_lossy().into_owned();
        let room = [
            "instrument",
            "case",
            "library",
            "advise",
            "config",
            "effect.rs",
            "report",
        ]
        .iter()
        .any(|room| here.contains(room));
        if !room {
            continue;
        }
        found.extend(literals(&text).into_iter().filter_map(|what| {
            let key = format!("problem-{what}");
            known.contains_key(&key).then_some(key)
        }));
    }
    assert!(found.len() > 20, "{found:?}");
    found
}

/// The options and arguments of the command line.
fn arguments() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        for taker in ["option(voice, \"", "flag(voice, \"", "positional(voice, \""] {
            for rest in text.split(taker).skip(1) {
                let name = rest.split('"').next().unwrap_or("");
                found.insert(format!("arg-{name}"));
            }
        }
    }
    assert!(found.len() > 8, "{found:?}");
    found
}
