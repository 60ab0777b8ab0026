//! What a kiosk must know after a restart, and the log of what staff did at it: two small files
//! beside the interviews. Nothing of a visitor is in them.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line;

/// The log is begun anew above this length; the one before is kept.
const LONGEST: u64 = 1 << 20;

/// What is remembered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// Wrong PINs in a row.
    #[serde(default)]
    pub wrong: u32,
    /// Whether staff have paused it.
    #[serde(default)]
    pub paused: bool,
    /// Whether staff chose large things; none leaves it to the settings.
    #[serde(default)]
    pub large: Option<bool>,
}

fn state(dir: &Path) -> PathBuf {
    dir.join("kiosk.json")
}

/// The log of what staff did: one line each, the moment in UTC and what it was.
pub fn log_file(dir: &Path) -> PathBuf {
    dir.join("kiosk.log")
}

/// What was remembered; nothing, if the file is not there or not whole.
pub fn recall(dir: &Path) -> Remembered {
    let read = || {
        let bytes = fs::read(state(dir)).ok()?;
        let payload = line::unframe(bytes.strip_suffix(b"\n")?).ok()?;
        serde_json::from_slice(payload).ok()
    };
    read().unwrap_or_default()
}

/// Remembers.
pub fn remember(dir: &Path, remembered: &Remembered) -> Result<(), StoreError> {
    let path = state(dir);
    let payload = serde_json::to_vec(remembered);
    let payload = payload.map_err(|e| StoreError::io("write", &path, e.into()))?;
    folder::replace(&path, &line::frame(payload))
}

/// Adds a line to the log; `at` is in milliseconds since 1970.
pub fn log(dir: &Path, at: i64, what: &str) -> Result<(), StoreError> {
    let path = log_file(dir);
    let refused = |e| StoreError::io("write", &path, e);
    if fs::metadata(&path).is_ok_and(|data| data.len() > LONGEST) {
        fs::rename(&path, path.with_extension("log.old")).map_err(refused)?;
    }
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(refused)?;
    let line = format!("{} {what}\n", folder::date(at));
    file.write_all(line.as_bytes()).map_err(refused)?;
    file.sync_data().map_err(refused)
}
