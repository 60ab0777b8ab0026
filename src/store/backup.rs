//! Copies of the data folder at another place, such as a USB stick: the last few are kept.
//!
//! A copy is made beside the running program and never waited for. It is there whole, under a
//! dated name with a manifest of checksums, or not at all.

mod manifest;
mod restore;
mod scrub;
mod state;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::folder;
use manifest::{Manifest, Stored};
pub use restore::{Restored, newest_in, restore, verify};
pub(crate) use scrub::withdrawn_everywhere;
pub use state::{Last, Rolling, forget, last, remember, rolling};

/// How many copies are kept where nothing else is said.
pub const KEEP: usize = 5;
/// How the names of copies begin.
const NAME: &str = "fangtan";
/// What is copied, in this order: what moves from the journal to the archive meanwhile is then in
/// one of them, or in both. The last ones are no interviews, but people's work about them.
const PARTS: [&str; 8] = [
    "format",
    "journal",
    "archive",
    "held",
    "instruments",
    "plans",
    "benchmarks.toml",
    "benchmarks.csv",
];

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub path: PathBuf,
    /// Its files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Older copies that were removed because more than the wanted number were there.
    pub removed: usize,
}

/// Makes a copy of a data folder in a folder that is there already, keeps the last few (at least
/// one) of this data folder's, and takes withdrawn interviews out of those; `now` is in
/// milliseconds since 1970.
pub fn make(dir: &Path, to: &Path, keep: usize, now: i64) -> Result<Made, StoreError> {
    // A stick that is not there must not become a folder on the disk that it is to protect from.
    fs::read_dir(to).map_err(|e| StoreError::io("open", to, e))?;
    let mut state = state::of(dir)?;
    let part = to.join(format!(".{NAME}.{}", state.id));
    remove(&part)?;
    folder::make(&part)?;
    let older = manifest::list(to, &state.id)?;
    let before = older
        .last()
        .and_then(|path| Some((path, manifest::read(path)?)));
    let mut manifest = Manifest::new(&state.id, now);
    // Before anything is copied: what is withdrawn meanwhile is one reason more to look later.
    manifest.withdrawn = scrub::count(dir)?;
    for name in PARTS {
        copy(&dir.join(name), &part, name, before.as_ref(), &mut manifest)?;
    }
    manifest::write(&part, &manifest)?;
    sync(&part)?;
    let name = [NAME, &state.id, &folder::date(now)].join("-");
    let mut path = to.join(&name);
    let mut more = 2;
    while path.exists() {
        path = to.join(format!("{name}-{more}"));
        more += 1;
    }
    fs::rename(&part, &path).map_err(|e| StoreError::io("rename", &path, e))?;
    folder::sync(to)?;
    let mut all = manifest::list(to, &state.id)?;
    let surplus = all.len().saturating_sub(keep.max(1));
    for old in all.drain(..surplus) {
        remove(&old)?;
    }
    state.note(to, now);
    state::write(dir, &state)?;
    scrub::copies(dir, &all)?;
    Ok(Made {
        path,
        files: manifest.files.len(),
        bytes: manifest.files.iter().map(|file| file.size).sum(),
        removed: surplus,
    })
}

/// Makes the rolling copy, if one is wanted.
pub fn roll(dir: &Path, now: i64) -> Option<Result<Made, StoreError>> {
    let Rolling { to, keep } = rolling(dir)?;
    Some(make(dir, &to, keep, now))
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(StoreError::io("write", path, error))
        }
        _ => Ok(()),
    }
}

/// Makes the names in a copy durable.
fn sync(folder: &Path) -> Result<(), StoreError> {
    for entry in fs::read_dir(folder).map_err(|e| StoreError::io("list", folder, e))? {
        let path = entry.map_err(|e| StoreError::io("list", folder, e))?.path();
        if path.is_dir() {
            sync(&path)?;
        }
    }
    folder::sync(folder)
}

/// Copies a file, or a folder with all in it. A file that is gone meanwhile has moved on to the
/// archive.
fn copy(
    from: &Path,
    part: &Path,
    name: &str,
    before: Option<&(&PathBuf, Manifest)>,
    manifest: &mut Manifest,
) -> Result<(), StoreError> {
    let target = part.join(name);
    if from.is_dir() {
        folder::make(&target)?;
        let list = |e| StoreError::io("list", from, e);
        for entry in fs::read_dir(from).map_err(list)? {
            let entry = entry.map_err(list)?;
            let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
            copy(&entry.path(), part, &inside, before, manifest)?;
        }
        return Ok(());
    }
    let unfinished = from.extension().is_some_and(|ending| ending == "new");
    let bytes = match fs::read(from) {
        Ok(bytes) if !unfinished => bytes,
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(StoreError::io("read", from, error));
        }
        _ => return Ok(()),
    };
    let stored = Stored::of(name, &bytes);
    let linked = before.is_some_and(|(path, known)| {
        known.files.contains(&stored) && fs::hard_link(path.join(name), &target).is_ok()
    });
    if !linked {
        folder::write(&target, &bytes)?;
    }
    manifest.files.push(stored);
    Ok(())
}
