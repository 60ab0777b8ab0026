//! The index on disk: one framed line, replaced as a whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::index::Index;
use crate::store::line;

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Out<'a> {
    v: u32,
    index: &'a Index,
}

#[derive(Deserialize)]
struct In {
    v: u32,
    index: Index,
}

fn path(dir: &Path) -> PathBuf {
    dir.join("index.json")
}

/// The index as it was last written; `None` if it is missing, damaged or of another version, and
/// has to be made from the journal.
pub(crate) fn read(dir: &Path) -> Option<Index> {
    let bytes = fs::read(path(dir)).ok()?;
    let payload = line::unframe(bytes.strip_suffix(b"\n")?).ok()?;
    let file: In = serde_json::from_slice(payload).ok()?;
    (file.v == VERSION).then_some(file.index)
}

/// Takes the index away before the journal is written anew: what it knows of the journal's end is
/// no sign of a loss then.
pub(crate) fn forget(dir: &Path) -> Result<(), StoreError> {
    let path = path(dir);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io("write", &path, error))
        }
        _ => folder::sync(dir),
    }
}

/// Replaces the index.
pub(crate) fn write(dir: &Path, index: &Index) -> Result<(), StoreError> {
    let path = path(dir);
    let payload = serde_json::to_vec(&Out { v: VERSION, index })
        .map_err(|e| StoreError::io("write", &path, io::Error::from(e)))?;
    folder::replace(&path, &line::frame(payload))
}
