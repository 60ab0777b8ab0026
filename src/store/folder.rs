//! The data folder: its format file, and files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;

/// The newest format, which is written; older ones are read.
const FORMAT: u32 = 2;
const FORMAT_FILE: &str = "format";
/// What may lie in a folder that is to become a data folder.
/// On some systems the settings stand in the same place.
const HARMLESS: [&str; 11] = [
    "format.new",
    "lock",
    "instruments",
    "config.toml",
    "config.new",
    "backups.json",
    "backups.new",
    "kiosk.toml",
    "kiosk.json",
    "kiosk.new",
    "kiosk.log",
];

/// Makes sure that this is a data folder of the format known here; an empty folder, or none,
/// becomes one.
pub(crate) fn prepare(dir: &Path) -> Result<(), StoreError> {
    if check(dir)? {
        return Ok(());
    }
    fs::create_dir_all(dir).map_err(|e| StoreError::io("create", dir, e))?;
    if let Some(parent) = dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        sync(parent)?;
    }
    replace(
        &dir.join(FORMAT_FILE),
        format!("fangtan {FORMAT}\n").as_bytes(),
    )
}

/// Marks a data folder of an older format as one of the newest. From then on an older program
/// refuses it, because it would not understand its new lines.
pub(crate) fn upgrade(dir: &Path) -> Result<(), StoreError> {
    let path = dir.join(FORMAT_FILE);
    let newest = format!("fangtan {FORMAT}\n");
    if fs::read_to_string(&path).is_ok_and(|text| text == newest) {
        return Ok(());
    }
    replace(&path, newest.as_bytes())
}

/// Whether this is a data folder; `false` if it could become one.
pub(crate) fn check(dir: &Path) -> Result<bool, StoreError> {
    let path = dir.join(FORMAT_FILE);
    match fs::read_to_string(&path) {
        Ok(text) => match text
            .strip_prefix("fangtan ")
            .map(|rest| rest.trim_end().parse())
        {
            Some(Ok(1..=FORMAT)) => Ok(true),
            Some(Ok(found)) => Err(StoreError::Newer { found }),
            _ => Err(StoreError::Foreign(dir.to_path_buf())),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => match fs::read_dir(dir) {
            Ok(entries) => {
                for entry in entries {
                    let entry = entry.map_err(|e| StoreError::io("list", dir, e))?;
                    let name = entry.file_name();
                    if !HARMLESS.iter().any(|known| *known == name) {
                        return Err(StoreError::Foreign(dir.to_path_buf()));
                    }
                }
                Ok(false)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(StoreError::io("list", dir, error)),
        },
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Err(StoreError::Foreign(dir.to_path_buf()))
        }
        Err(error) => Err(StoreError::io("read", &path, error)),
    }
}

/// Creates a folder if it is not there, for good. One that is there may be left from an attempt
/// whose sync failed, so its name is made durable all the same.
pub(crate) fn make(path: &Path) -> Result<(), StoreError> {
    if !path.is_dir() {
        fs::create_dir_all(path).map_err(|e| StoreError::io("create", path, e))?;
    }
    path.parent().map_or(Ok(()), sync)
}

/// Makes the names in a folder durable.
pub(crate) fn sync(path: &Path) -> Result<(), StoreError> {
    let result = File::open(path).and_then(|folder| folder.sync_all());
    match result {
        // Windows cannot open a folder as a file; it keeps names durable by itself.
        Err(error) if !cfg!(windows) => Err(StoreError::io("sync", path, error)),
        _ => Ok(()),
    }
}

/// Writes a file whose bytes are durable when this returns.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let put = || -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    put().map_err(|e| StoreError::io("write", path, e))
}

/// Replaces a file: whatever happens, the old or the new one is there, whole.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let new = path.with_extension("new");
    write(&new, bytes)?;
    fs::rename(&new, path).map_err(|e| StoreError::io("rename", path, e))?;
    path.parent().map_or(Ok(()), sync)
}

/// A moment in milliseconds since 1970, in UTC, as a part of a file's name.
pub(crate) fn date(now: i64) -> String {
    jiff::Timestamp::from_millisecond(now).map_or_else(
        |_| now.to_string(),
        |at| at.strftime("%Y-%m-%dT%H-%M-%SZ").to_string(),
    )
}

/// A name in the quarantine that nothing has yet, dated with milliseconds since 1970.
pub(crate) fn quarantine(dir: &Path, what: &str, now: i64) -> Result<PathBuf, StoreError> {
    let folder = dir.join("quarantine");
    make(&folder)?;
    let date = date(now);
    let mut path = folder.join(format!("{date}-{what}"));
    let mut more = 2;
    while path.exists() {
        path = folder.join(format!("{date}-{what}-{more}"));
        more += 1;
    }
    Ok(path)
}

/// Moves something to the quarantine and says where it lies now.
pub(crate) fn set_aside(
    dir: &Path,
    path: &Path,
    what: &str,
    now: i64,
) -> Result<PathBuf, StoreError> {
    let kept = quarantine(dir, what, now)?;
    fs::rename(path, &kept).map_err(|e| StoreError::io("rename", path, e))?;
    sync(dir)?;
    Ok(kept)
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let list = |e| StoreError::io("list", from, e);
    fs::create_dir_all(to).map_err(|e| StoreError::io("create", to, e))?;
    for entry in fs::read_dir(from).map_err(list)? {
        let entry = entry.map_err(list)?;
        let target = to.join(entry.file_name());
        if entry.file_type().map_err(list)?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(|e| StoreError::io("write", &target, e))?;
        }
    }
    Ok(())
}
