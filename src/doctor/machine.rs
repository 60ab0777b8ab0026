//! What else runs on this machine: only input methods are looked for.

use std::fs;

/// Names of programs, as the system lists them.
const INPUT_METHODS: [&str; 5] = ["fcitx5", "fcitx", "ibus-daemon", "uim-xim", "gcin"];

/// The input methods that are running; none where the system does not list programs.
pub fn running() -> Vec<String> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let name = |entry: fs::DirEntry| fs::read_to_string(entry.path().join("comm")).ok();
    let names = entries.filter_map(Result::ok).filter_map(name);
    let mut found: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
    found.retain(|name| INPUT_METHODS.contains(&name.as_str()));
    found.sort();
    found.dedup();
    found
}
