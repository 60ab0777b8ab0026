//! Putting an instrument into the data folder, where versions stay apart.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::instrument::parse::{self, Files, Package};
use crate::library::folder;

/// What stands between an instrument's id and an older version's mark.
pub const OLDER: char = '@';

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Installed {
    /// It is there now.
    New,
    /// The very same was there already.
    Same,
    /// It is there now, and the one that was there stays under this name, for interviews that were
    /// begun with it.
    Beside(String),
}

/// Copies an instrument's files into the folder of installed instruments.
pub fn install(parent: &Path, package: &Package) -> io::Result<Installed> {
    let id = package.instrument.id.as_str();
    let place = parent.join(id);
    let older = match fs::symlink_metadata(&place) {
        Ok(_) => {
            let files = folder::read(&place).unwrap_or_default();
            let mark = mark(files);
            if mark.hash == package.instrument.hash {
                return Ok(Installed::Same);
            }
            Some(mark.name)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let part = parent.join(format!(".{id}.part"));
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    write(&part, &package.files)?;
    let Some(mark) = older else {
        fs::rename(&part, &place)?;
        return Ok(Installed::New);
    };
    let name = free(parent, &format!("{id}{OLDER}{mark}"));
    fs::rename(&place, parent.join(&name))?;
    fs::rename(&part, &place)?;
    Ok(Installed::Beside(name))
}

/// Writes an instrument's files into a folder that is not there yet.
pub fn write(folder: &Path, files: &Files) -> io::Result<()> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::create_dir(folder)?;
    for (name, text) in files {
        let file = fs::File::create(folder.join(name))?;
        io::Write::write_all(&mut &file, text.as_bytes())?;
        file.sync_all()?;
    }
    Ok(())
}

/// Takes a folder away with everything in it.
pub fn clear(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder)
}

struct Mark {
    name: String,
    hash: String,
}

/// How an older version is told from others.
fn mark(files: Files) -> Mark {
    let Ok(package) = parse::package(files) else {
        return Mark {
            name: "broken".to_owned(),
            hash: String::new(),
        };
    };
    let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '.' || *c == '-';
    let version: String = package
        .instrument
        .version
        .chars()
        .filter(plain)
        .take(20)
        .collect();
    Mark {
        name: version.trim_matches('.').to_owned(),
        hash: package.instrument.hash,
    }
}

fn free(parent: &Path, name: &str) -> String {
    let numbered = (2..).map(|n| format!("{name}-{n}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let found = names.find(|name| !parent.join(name).exists());
    found.unwrap_or_default()
}
