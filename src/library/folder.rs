//! The files of one instrument's folder on disk.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::instrument::parse::Files;
use crate::instrument::problem::{Problem, Severity};

/// A larger file is refused without being read.
const LARGEST: u64 = 4 << 20;
/// All files together are no larger than this.
const ALTOGETHER: u64 = 16 << 20;
/// More files than any instrument has.
const MOST: usize = 64;
/// A folder of more entries is something else; no further ones are looked at.
const ENTRIES: usize = 10_000;

/// What lies in a folder.
#[derive(Debug, Default)]
pub struct Found {
    /// The texts that can be read.
    pub files: Files,
    /// What is not UTF-8, with marks for what is none: to be shown, not to be read.
    pub garbled: Files,
    /// What is wrong with the files as such.
    pub problems: Vec<Problem>,
}

/// Reads `instrument.toml` and the `.ftl` files of a folder; anything else in it is left alone.
pub fn read(folder: &Path) -> Result<Files, Vec<Problem>> {
    let found = look(folder);
    let grave = |problem: &Problem| problem.severity() == Severity::Error;
    let problems: Vec<Problem> = found.problems.into_iter().filter(grave).collect();
    if problems.is_empty() {
        Ok(found.files)
    } else {
        Err(problems)
    }
}

/// The same with everything that is worth a word, grave or not.
pub fn look(folder: &Path) -> Found {
    let mut found = Found::default();
    let unreadable = |name: &str, detail: &dyn std::fmt::Display| {
        Problem::new(name, "unreadable").with("detail", detail.to_string())
    };
    let names = match names(folder) {
        Ok(names) => names,
        Err(error) => {
            let shown = folder.display().to_string();
            found.problems.push(unreadable(&shown, &error));
            return found;
        }
    };
    let mut room = ALTOGETHER;
    for (count, name) in names.into_iter().enumerate() {
        let refusal = if count < MOST {
            text(folder, &name, room)
        } else {
            Err(Refusal::Many)
        };
        match refusal {
            Ok(read) => {
                room = room.saturating_sub(read.whole.len() as u64);
                let notes = [(read.mark, "bom"), (read.windows, "crlf")];
                let notes = notes.into_iter().filter(|(is, _)| *is);
                let notes = notes.map(|(_, what)| Problem::new(&name, what));
                found.problems.extend(notes);
                found.files.push((name, read.whole));
            }
            Err(Refusal::Io(error)) => found.problems.push(unreadable(&name, &error)),
            Err(Refusal::Large) => found.problems.push(Problem::new(&name, "too-large")),
            Err(Refusal::Outside) => found.problems.push(Problem::new(&name, "symlink")),
            Err(Refusal::NoFile) => found.problems.push(Problem::new(&name, "no-file")),
            Err(Refusal::Many) => {
                let many = Problem::new(&name, "too-many-files");
                found.problems.push(many.with("most", MOST.to_string()));
                break;
            }
            Err(Refusal::Encoding(garbled, from)) => {
                let end = garbled.get(from..).and_then(|rest| rest.chars().next());
                let over = from..from + end.map_or(0, char::len_utf8);
                let problem = Problem::new(&name, "not-utf8").over(&garbled, over);
                found.problems.push(problem);
                found.garbled.push((name, garbled));
            }
        }
    }
    found
}

/// Names, sizes and times of change of an instrument's files: equal as long as nobody wrote to them.
pub type Trace = Vec<(String, u64, Option<std::time::SystemTime>)>;

/// The present trace of a folder.
pub fn trace(folder: &Path) -> Trace {
    let names = names(folder).unwrap_or_default().into_iter().take(MOST);
    let about = names.filter_map(|name| {
        let about = fs::metadata(folder.join(&name)).ok()?;
        Some((name, about.len(), about.modified().ok()))
    });
    about.collect()
}

/// The names of an instrument's files, in order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.take(ENTRIES).filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let known = |name: &String| {
        let ending = [".toml", ".ftl"].iter().any(|end| name.ends_with(end));
        ending && !name.starts_with('.')
    };
    let mut names: Vec<String> = names.filter(known).collect();
    names.sort();
    Ok(names)
}

struct Text {
    whole: String,
    /// It began with a byte order mark.
    mark: bool,
    /// Its lines ended as those of Windows do.
    windows: bool,
}

enum Refusal {
    Io(io::Error),
    Large,
    /// A link that leads out of the folder.
    Outside,
    /// A pipe, a device, a folder: reading it might never end.
    NoFile,
    Many,
    /// The text with marks for what is no UTF-8, and where the first of them is.
    Encoding(String, usize),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A byte order mark and Windows line ends are taken away: editors add them unasked.
fn text(folder: &Path, name: &str, room: u64) -> Result<Text, Refusal> {
    let path = inside(folder, name)?;
    let about = fs::metadata(&path)?;
    if !about.is_file() {
        return Err(Refusal::NoFile);
    }
    let most = LARGEST.min(room);
    if about.len() > most {
        return Err(Refusal::Large);
    }
    let mut bytes = Vec::new();
    File::open(&path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(Refusal::Large);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let from = error.utf8_error().valid_up_to();
        let garbled = String::from_utf8_lossy(error.as_bytes()).into_owned();
        Refusal::Encoding(garbled, from)
    })?;
    let bare = text.trim_start_matches('\u{feff}');
    Ok(Text {
        mark: bare.len() < text.len(),
        windows: bare.contains("\r\n"),
        whole: bare.replace("\r\n", "\n"),
    })
}

/// Where a file really lies. A folder that is handed on must not bring what lies elsewhere.
fn inside(folder: &Path, name: &str) -> Result<PathBuf, Refusal> {
    let path = folder.join(name);
    if !fs::symlink_metadata(&path)?.is_symlink() {
        return Ok(path);
    }
    let real = fs::canonicalize(&path)?;
    if real.starts_with(fs::canonicalize(folder)?) {
        Ok(real)
    } else {
        Err(Refusal::Outside)
    }
}
