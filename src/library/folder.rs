//! The files of one instrument's folder on disk.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::instrument::parse::Files;
use crate::instrument::problem::Problem;

/// A larger file is refused without being read whole.
const LARGEST: u64 = 4 << 20;
/// More files are not looked at.
const MOST: usize = 64;

/// Reads `instrument.toml` and the `.ftl` files of a folder; anything else in it is left alone.
pub fn read(folder: &Path) -> Result<Files, Vec<Problem>> {
    let unreadable = |name: &str, detail: &dyn std::fmt::Display| {
        Problem::new(name, "unreadable").with("detail", detail.to_string())
    };
    let shown = folder.display().to_string();
    let entries = std::fs::read_dir(folder).map_err(|error| vec![unreadable(&shown, &error)])?;
    let mut files = Files::new();
    let mut problems = Vec::new();
    for entry in entries.take(MOST).filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = [".toml", ".ftl"]
            .iter()
            .any(|ending| name.ends_with(ending));
        if !known || name.starts_with('.') {
            continue;
        }
        match text(&entry.path()) {
            Ok(text) => files.push((name, text)),
            Err(Refusal::Io(error)) => problems.push(unreadable(&name, &error)),
            Err(Refusal::Large) => problems.push(Problem::new(&name, "too-large")),
            Err(Refusal::Encoding) => problems.push(Problem::new(&name, "not-utf8")),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

enum Refusal {
    Io(std::io::Error),
    Large,
    Encoding,
}

/// A byte order mark and Windows line ends are taken away: editors add them unasked.
fn text(path: &Path) -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Refusal::Io)?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(Refusal::Io)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::Large);
    }
    let text = String::from_utf8(bytes).map_err(|_| Refusal::Encoding)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
