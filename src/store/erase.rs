//! Taking the content of withdrawn interviews out of files, without a moment in which a file is
//! half there.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::store::derived;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::file;
use crate::store::line::{self, Entry};
use crate::store::mirror;
use crate::store::segments::{self, Part};
use crate::store::toc;

/// Takes every line of these interviews out of archive and journal, except for what says that they are
/// gone. Each file is replaced as a whole. `true` if there was any.
pub(crate) fn from_journal(dir: &Path, ids: &BTreeSet<String>) -> Result<bool, StoreError> {
    let mut any = false;
    let names: Vec<&str> = ids.iter().map(String::as_str).collect();
    for part in [Part::Archive, Part::Journal] {
        for path in entries(&segments::folder(dir, part))? {
            // Left behind where an earlier replacement was interrupted.
            if path.extension().is_some_and(|ending| ending == "new") {
                fs::remove_file(&path).map_err(|e| StoreError::io("write", &path, e))?;
            }
        }
        for segment in segments::list(dir, part)? {
            if part == Part::Archive && toc::excludes(dir, segment, &names) {
                continue;
            }
            let path = segments::path(dir, part, segment);
            let Some(kept) = without(&path, ids)? else {
                continue;
            };
            any = true;
            file::forget(dir)?;
            if part == Part::Archive {
                derived::drop(dir, segment)?;
            }
            let listed = part == Part::Archive && toc::drop(dir, segment)?;
            folder::replace(&path, &kept)?;
            if listed {
                toc::make(dir, segment)?;
            }
        }
    }
    Ok(any)
}

/// Takes these interviews out of whatever was set aside. Copies of sled go as a whole: they hold
/// nothing but what the journal had, in pages of which nobody can say what they still show.
pub(crate) fn from_quarantine(dir: &Path, ids: &BTreeSet<String>) -> Result<(), StoreError> {
    let folder = dir.join("quarantine");
    for path in entries(&folder)? {
        if path.join("db").exists() {
            fs::remove_dir_all(&path).map_err(|e| StoreError::io("write", &path, e))?;
        } else if path.is_dir() {
            for file in entries(&path)?.iter().filter(|file| file.is_file()) {
                from_lines(file, ids)?;
            }
        } else {
            from_lines(&path, ids)?;
        }
    }
    Ok(())
}

/// Removes sled's files. Deleted records stay in its old pages, so no call of it would do.
pub(crate) fn sled(dir: &Path) -> Result<(), StoreError> {
    let folder = mirror::folder(dir);
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(StoreError::io("write", &folder, error))
        }
        _ => folder::sync(dir),
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let list = |e| StoreError::io("list", folder, e);
    let found = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(list)?,
    };
    found
        .map(|entry| entry.map(|entry| entry.path()).map_err(list))
        .collect()
}

fn from_lines(path: &Path, ids: &BTreeSet<String>) -> Result<(), StoreError> {
    without(path, ids)?.map_or(Ok(()), |kept| folder::replace(path, &kept))
}

/// The bytes of a file without the lines of these interviews; `None` if there are none.
fn without(path: &Path, ids: &BTreeSet<String>) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes = fs::read(path).map_err(|e| StoreError::io("read", path, e))?;
    let mut kept = Vec::with_capacity(bytes.len());
    for text in bytes.split_inclusive(|&byte| byte == b'\n') {
        if !of_them(text.strip_suffix(b"\n").unwrap_or(text), ids) {
            kept.extend_from_slice(text);
        }
    }
    Ok((kept.len() < bytes.len()).then_some(kept))
}

/// Whether a line holds content of one of these interviews. Tombstones and seals hold none. Of a
/// damaged line that does not begin as others do, any word may be the name of one.
fn of_them(text: &[u8], ids: &BTreeSet<String>) -> bool {
    match line::hint(text) {
        Some(id) if ids.contains(&id) => {
            let entry = line::decode(text);
            !matches!(entry, Ok(Entry::Gone { .. } | Entry::Seal { .. }))
        }
        _ if line::unframe(text).is_ok() => false,
        _ => ids.iter().any(|id| contains(text, id.as_bytes())),
    }
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    !word.is_empty() && text.windows(word.len()).any(|window| window == word)
}
