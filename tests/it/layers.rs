//! The house holds: arrows between rooms go only where the table allows, outside crates stay in
//! their rooms, files stay short.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may use. A room without a row, or a row without a room, fails.
const ROOMS: &[(&str, &[&str])] = &[
    ("messages", &[]),
    ("instrument", &["messages"]),
    ("case", &["instrument", "messages"]),
    ("interview", &["instrument", "messages"]),
    ("exchange", &["interview", "instrument"]),
    ("measure", &["interview", "instrument"]),
    (
        "advise",
        &["measure", "interview", "instrument", "messages"],
    ),
    ("locale", &["messages"]),
    ("config", &["locale", "instrument"]),
    (
        "library",
        &["advise", "case", "interview", "instrument", "messages"],
    ),
    ("store", &["interview", "instrument"]),
    (
        "ledger",
        &[
            "library",
            "store",
            "advise",
            "measure",
            "interview",
            "instrument",
        ],
    ),
    ("clock", &["interview"]),
    (
        "wording",
        &[
            "ledger",
            "library",
            "advise",
            "exchange",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
            "store",
            "config",
        ],
    ),
    (
        "report",
        &[
            "wording",
            "ledger",
            "library",
            "advise",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "plain",
        &[
            "wording",
            "clock",
            "library",
            "store",
            "advise",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "tui",
        &[
            "ledger",
            "config",
            "wording",
            "clock",
            "library",
            "store",
            "advise",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "dashboard",
        &[
            "report",
            "config",
            "tui",
            "ledger",
            "wording",
            "clock",
            "library",
            "store",
            "advise",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "kiosk",
        &[
            "tui",
            "config",
            "wording",
            "clock",
            "store",
            "measure",
            "exchange",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "class",
        &[
            "report",
            "tui",
            "case",
            "wording",
            "clock",
            "library",
            "store",
            "advise",
            "measure",
            "exchange",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "doctor",
        &[
            "tui",
            "wording",
            "store",
            "config",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "author",
        &[
            "tui",
            "wording",
            "library",
            "measure",
            "case",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
    (
        "cli",
        &[
            "report",
            "author",
            "case",
            "doctor",
            "dashboard",
            "kiosk",
            "class",
            "config",
            "tui",
            "ledger",
            "plain",
            "exchange",
            "wording",
            "clock",
            "library",
            "store",
            "advise",
            "measure",
            "interview",
            "instrument",
            "locale",
            "messages",
        ],
    ),
];

/// Outside names, and the only places that may use them (prefixes of paths below `src`).
const OUTSIDE: &[(&str, &[&str])] = &[
    (
        "ratatui::",
        &["tui", "dashboard", "class", "kiosk/place", "kiosk/view.rs"],
    ),
    ("crossterm::", &["tui", "kiosk/keys.rs"]),
    ("tui_input::", &["tui"]),
    ("signal_hook::", &["tui/input.rs", "tui/effect.rs"]),
    ("sled::", &["store"]),
    ("fluent::", &["messages"]),
    ("fluent_syntax::", &["messages"]),
    ("clap::", &["cli"]),
    ("clap_complete::", &["cli/shells.rs"]),
    ("clap_mangen::", &["cli/shells.rs"]),
    ("etcetera::", &["cli.rs"]),
    (
        "jiff::",
        &[
            "locale/dates.rs",
            "store/folder.rs",
            "exchange/responses/moment.rs",
        ],
    ),
    ("encoding_rs::", &["exchange/responses"]),
    (
        "toml::",
        &[
            "instrument/parse",
            "advise/catalogue.rs",
            "case/raw.rs",
            "config",
            "report/benchmarks.rs",
            "report/choices",
        ],
    ),
    ("regex_lite::", &["instrument/pattern.rs"]),
    ("strsim::", &["config/parse.rs", "instrument/problem.rs"]),
    ("rustix::", &["store", "tui/ask.rs", "tui/input.rs"]),
    ("qrcode::", &["tui/qr.rs"]),
    ("statrs::", &["measure/tail.rs"]),
    ("nalgebra::", &["measure/square.rs"]),
    (
        "uuid::",
        &["interview/identity.rs", "clock.rs", "store/chain.rs"],
    ),
    ("unicode_linebreak::", &["tui/wrap.rs"]),
    (
        "std::fs",
        &[
            "exchange/file.rs",
            "exchange/responses/encoding.rs",
            "exchange/responses/source.rs",
            "library/folder.rs",
            "library/install.rs",
            "library/shelf.rs",
            "store",
            "config/file.rs",
            "doctor/machine.rs",
        ],
    ),
    ("std::env", &["cli.rs"]),
    (
        "std::time::",
        &[
            "clock.rs",
            "store",
            "library/folder.rs",
            "kiosk.rs",
            "dashboard.rs",
        ],
    ),
    (
        "std::thread",
        &[
            "tui/input.rs",
            "tui/terminal.rs",
            "store",
            "kiosk/hands.rs",
            "kiosk/lines.rs",
            "cli/score/scan.rs",
        ],
    ),
    (
        "std::process",
        &[
            "cli",
            "main.rs",
            "store",
            "tui/terminal.rs",
            "kiosk/hands.rs",
        ],
    ),
    (
        "KeyCode::",
        &[
            "tui/keys.rs",
            "tui/keys/key.rs",
            "tui/update/typing.rs",
            "kiosk/keys.rs",
        ],
    ),
    ("Color::", &["tui/theme.rs", "tui/pen.rs"]),
    (".wrap(Wrap", &[]),
];

#[test]
fn arrows_between_rooms_go_only_downward() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        if room == "lib" || room == "main" {
            continue;
        }
        let Some(allowed) = allowed.get(room.as_str()) else {
            wrong.push(format!("{}: no row for this room", path.display()));
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            for used in uses(line) {
                let known = ROOMS.iter().any(|(name, _)| *name == used);
                if known && used != room && !allowed.contains(&used) {
                    let place = format!("{}:{}", path.display(), number + 1);
                    wrong.push(format!("{place}: {room} uses {used}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_is_a_room() {
    let rooms: Vec<String> = sources().iter().map(|(path, _)| room(path)).collect();
    for (name, _) in ROOMS {
        assert!(rooms.iter().any(|room| room == name), "no room {name}");
    }
}

#[test]
fn outside_names_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let place = path.to_string_lossy().into_owned();
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or("");
            for (name, rooms) in OUTSIDE {
                let at_home = rooms.iter().any(|room| place.starts_with(room));
                if line.contains(name) && !at_home && !line.contains(&format!("crate::{name}")) {
                    wrong.push(format!("{place}:{}: {name}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_none_is_called_mod() {
    let mut lengths = Vec::new();
    for (path, text) in sources() {
        let place = path.to_string_lossy().into_owned();
        assert!(
            !place.ends_with("mod.rs"),
            "{place}: foo.rs beside foo/, never mod.rs"
        );
        let lines = text.lines().count();
        assert!(lines <= 400, "{place} has {lines} lines");
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 150, "the median file has {median} lines");
}

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(&root).unwrap().to_owned(), text));
            }
        }
    }
    found
}

fn room(path: &Path) -> String {
    let first = path
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a line names.
fn uses(line: &str) -> Vec<&str> {
    let line = line.split("//").next().unwrap_or("");
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    line.split("crate::")
        .skip(1)
        .map(|rest| rest.split(ends).next().unwrap_or(""))
        .collect()
}
