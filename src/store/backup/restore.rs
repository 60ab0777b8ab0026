//! Back from a copy to a data folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::store::backup::{manifest, scrub};
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::health::Health;
use crate::store::notice::Notice;
use crate::store::writer::Store;

/// What a copy holds, or what was restored from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The copy.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970.
    pub at: i64,
    /// Files that are not what they were when the copy was made.
    pub changed: Vec<String>,
    /// What a reading of all of it found.
    pub health: Health,
    /// What was found and repaired on the way.
    pub notices: Vec<Notice>,
}

/// The newest copy at a place, or the place itself if it is a copy.
pub fn newest_in(place: &Path) -> Result<Option<PathBuf>, StoreError> {
    if manifest::read(place).is_some() {
        return Ok(Some(place.to_path_buf()));
    }
    Ok(manifest::list(place, "")?.pop())
}

/// Reads a whole copy and changes nothing.
pub fn verify(copy: &Path) -> Result<Option<Restored>, StoreError> {
    let Some(manifest) = manifest::read(copy) else {
        return Ok(None);
    };
    let same = |stored: &&manifest::Stored| {
        let bytes = fs::read(copy.join(&stored.path)).unwrap_or_default();
        manifest::Stored::of(&stored.path, &bytes) == **stored
    };
    let changed = manifest.files.iter().filter(|stored| !same(stored));
    folder::check(copy)?;
    Ok(Some(Restored {
        path: copy.to_path_buf(),
        at: manifest.at,
        changed: changed.map(|stored| stored.path.clone()).collect(),
        health: Health::of(copy)?,
        notices: Vec::new(),
    }))
}

/// Copies a copy to where no data folder is yet; `None` if it is no copy. Interviews that another copy at the same place knows to be withdrawn do
/// not come back.
pub fn restore(copy: &Path, dir: &Path, now: i64) -> Result<Option<Restored>, StoreError> {
    let occupied = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some());
    if occupied {
        return Err(StoreError::Foreign(dir.to_path_buf()));
    }
    let (Some(found), Some(manifest)) = (verify(copy)?, manifest::read(copy)) else {
        return Ok(None);
    };
    // Beside it first, so that half a data folder is never taken for a whole one.
    let part = dir.with_extension("restoring");
    super::remove(&part)?;
    for stored in &manifest.files {
        let (from, to) = (copy.join(&stored.path), part.join(&stored.path));
        if let Some(parent) = to.parent() {
            folder::make(parent)?;
        }
        match fs::read(&from) {
            Ok(bytes) => folder::write(&to, &bytes)?,
            // It is among those that changed; the rest is worth having.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io("read", &from, error)),
        }
    }
    super::sync(&part)?;
    if dir.exists() {
        fs::remove_dir(dir).map_err(|e| StoreError::io("write", dir, e))?;
    }
    fs::rename(&part, dir).map_err(|e| StoreError::io("rename", dir, e))?;
    dir.parent().map_or(Ok(()), folder::sync)?;
    let mut store = Store::open(dir, now)?;
    let place = copy.parent().unwrap_or(copy);
    for other in manifest::list(place, &manifest.id)? {
        store.heed(scrub::tombs_of(&other)?)?;
    }
    let mut notices = store.notices();
    notices.extend(store.attach()?);
    store.settle()?;
    Ok(Some(Restored {
        health: Health::of(dir)?,
        notices,
        ..found
    }))
}
