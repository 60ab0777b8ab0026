//! The texts of every instrument that has answers here, so that they outlive the instrument.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::folder;

/// A file's name and text.
pub(crate) type Files = Vec<(String, String)>;

fn path(dir: &Path, hash: &str) -> PathBuf {
    dir.join("held").join(hash)
}

/// Keeps an instrument's files. If others lie there under its hash they are moved to the
/// quarantine, and their new place is returned.
pub(crate) fn keep(
    dir: &Path,
    hash: &str,
    files: &[(String, String)],
    now: i64,
) -> Result<Option<PathBuf>, StoreError> {
    let target = path(dir, hash);
    let unfit =
        |name: &str| name.is_empty() || name.starts_with('.') || name.contains(['/', '\\', ':']);
    if unfit(hash) || files.iter().any(|(name, _)| unfit(name)) {
        return Err(StoreError::io(
            "write",
            &target,
            Error::from(ErrorKind::InvalidInput),
        ));
    }
    let mut kept = None;
    if target.exists() {
        let mut wanted = files.to_vec();
        wanted.sort();
        if read(dir, hash)? == Some(wanted) {
            // They may be there from an attempt that failed at the very last.
            folder::make(&dir.join("held"))?;
            folder::sync(&dir.join("held"))?;
            return Ok(None);
        }
        kept = Some(folder::set_aside(dir, &target, "held", now)?);
    }
    folder::make(&dir.join("held"))?;
    let new = dir.join("held").join(format!(".new-{hash}"));
    if new.exists() {
        folder::set_aside(dir, &new, "held-unfinished", now)?;
    }
    folder::make(&new)?;
    for (name, text) in files {
        folder::write(&new.join(name), text.as_bytes())?;
    }
    folder::sync(&new)?;
    fs::rename(&new, &target).map_err(|e| StoreError::io("rename", &target, e))?;
    folder::sync(&dir.join("held"))?;
    Ok(kept)
}

/// An instrument's files by name; `None` if it is not held. Whether the texts still fit the hash
/// is for the caller to see, who knows how it is made.
pub(crate) fn read(dir: &Path, hash: &str) -> Result<Option<Files>, StoreError> {
    let folder = path(dir, hash);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(|e| StoreError::io("list", &folder, e))?,
    };
    let mut files = Files::new();
    for entry in entries {
        let path = entry
            .map_err(|e| StoreError::io("list", &folder, e))?
            .path();
        let text = fs::read(&path).map_err(|e| StoreError::io("read", &path, e))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // A damaged text differs from what is hashed either way, so nothing is hidden here.
        files.push((name, String::from_utf8_lossy(&text).into_owned()));
    }
    files.sort();
    Ok(Some(files))
}
