//! What a copy consists of: names, lengths and checksums, in one framed line.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line;

const VERSION: u32 = 1;

/// What a copy consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    v: u32,
    /// Of which data folder it is a copy.
    pub(crate) id: String,
    /// When it was made, in milliseconds since 1970.
    pub(crate) at: i64,
    /// Its files.
    pub(crate) files: Vec<Stored>,
    /// How many withdrawals have been taken over.
    #[serde(default)]
    pub(crate) withdrawn: u64,
}

/// A file in a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// Its path in the copy, with slashes.
    pub(crate) path: String,
    /// Its length in bytes.
    pub(crate) size: u64,
    /// BLAKE3 of it in hexadecimal.
    pub(crate) sum: String,
}

impl Manifest {
    pub(crate) fn new(id: &str, at: i64) -> Self {
        Self {
            v: VERSION,
            id: id.to_owned(),
            at,
            files: Vec::new(),
            withdrawn: 0,
        }
    }
}

impl Stored {
    pub(crate) fn of(path: &str, bytes: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            size: bytes.len() as u64,
            sum: blake3::hash(bytes).to_hex().to_string(),
        }
    }
}

fn path(copy: &Path) -> PathBuf {
    copy.join("manifest.json")
}

/// The manifest of a copy; `None` if it is missing or damaged.
pub(crate) fn read(copy: &Path) -> Option<Manifest> {
    let bytes = fs::read(path(copy)).ok()?;
    let payload = line::unframe(bytes.strip_suffix(b"\n")?).ok()?;
    let manifest: Manifest = serde_json::from_slice(payload).ok()?;
    (manifest.v == VERSION).then_some(manifest)
}

pub(crate) fn write(copy: &Path, manifest: &Manifest) -> Result<(), StoreError> {
    let path = path(copy);
    let payload = serde_json::to_vec(manifest);
    let payload = payload.map_err(|e| StoreError::io("write", &path, e.into()))?;
    folder::replace(&path, &line::frame(payload))
}

/// The copies of a data folder at a place, the oldest first; of any if no id is given.
pub(crate) fn list(place: &Path, id: &str) -> Result<Vec<PathBuf>, StoreError> {
    let list = |e| StoreError::io("list", place, e);
    let mut found = Vec::new();
    for entry in fs::read_dir(place).map_err(list)? {
        let path = entry.map_err(list)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(super::NAME)
            && let Some(manifest) = read(&path)
            && (id.is_empty() || manifest.id == id)
        {
            found.push((manifest.at, path));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}
