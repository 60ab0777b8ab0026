//! Withdrawn interviews go from kept copies, too, when those are next seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::store::backup::manifest::{self, Manifest, Stored};
use crate::store::backup::state;
use crate::store::erase;
use crate::store::error::StoreError;
use crate::store::index::file;
use crate::store::line::{self, Entry};
use crate::store::notice::Notice;
use crate::store::segments::{self, Part};

/// The tombstones of a data folder, as lines. Nothing else is taken apart.
fn tombs(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let mut tombs = BTreeMap::new();
    for part in [Part::Archive, Part::Journal] {
        for segment in segments::list(dir, part)? {
            segments::lines(dir, part, segment, &mut |text| {
                let Some(id) = line::hint(text).filter(|_| line::is_tomb(text)) else {
                    return;
                };
                if let Ok(Entry::Gone { .. }) = line::decode(text) {
                    tombs.insert(id, [text, b"\n"].concat());
                }
            })?;
        }
    }
    Ok(tombs)
}

/// How many tombstones a data folder has, as its index says; many are one reason to look.
pub(crate) fn count(dir: &Path) -> Result<u64, StoreError> {
    match file::read(dir) {
        Some(index) => Ok(index.withdrawn),
        None => Ok(tombs(dir)?.len() as u64),
    }
}

/// Takes every interview that is withdrawn in the data folder out of these copies. A copy that
/// has seen as many withdrawals as there are is passed over.
pub(crate) fn copies(dir: &Path, copies: &[PathBuf]) -> Result<(), StoreError> {
    let count = count(dir)?;
    let mut known = None;
    for copy in copies {
        let Some(mut manifest) = manifest::read(copy).filter(|seen| seen.withdrawn != count) else {
            continue;
        };
        let lines = match &mut known {
            Some(lines) => lines,
            none => none.insert(tombs(dir)?),
        };
        let seen = tombs(copy)?;
        let there = |id: &&String| !seen.contains_key(*id);
        let ids: BTreeSet<String> = lines.keys().filter(there).cloned().collect();
        if !ids.is_empty() {
            one(copy, &mut manifest, &ids, lines)?;
        }
        manifest.withdrawn = count;
        manifest::write(copy, &manifest)?;
    }
    Ok(())
}

/// First the tombstones go in, then the content goes, and the manifest says so.
fn one(
    copy: &Path,
    manifest: &mut Manifest,
    ids: &BTreeSet<String>,
    tombs: &BTreeMap<String, Vec<u8>>,
) -> Result<(), StoreError> {
    let sound = |stored: &Stored| {
        let bytes = std::fs::read(copy.join(&stored.path)).unwrap_or_default();
        Stored::of(&stored.path, &bytes) == *stored
    };
    // What is damaged already must stay known as that.
    let damaged: BTreeSet<String> = manifest
        .files
        .iter()
        .filter(|stored| !sound(stored))
        .map(|stored| stored.path.clone())
        .collect();
    let last = segments::list(copy, Part::Journal)?.last().copied();
    let path = segments::path(copy, Part::Journal, last.unwrap_or(1));
    let lines: Vec<u8> = ids
        .iter()
        .filter_map(|id| tombs.get(id))
        .flatten()
        .copied()
        .collect();
    let unlink = |path: &Path| -> std::io::Result<()> {
        // The file may be shared with other copies, which are dealt with one by one.
        let bytes = std::fs::read(path).unwrap_or_default();
        std::fs::remove_file(path).or_else(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })?;
        let mut file = OpenOptions::new()
            .create_new(true)
            .append(true)
            .open(path)?;
        file.write_all(&bytes)?;
        if bytes.last().is_some_and(|&byte| byte != b'\n') {
            file.write_all(b"\n")?;
        }
        file.write_all(&lines)?;
        file.sync_all()
    };
    unlink(&path).map_err(|e| StoreError::io("write", &path, e))?;
    erase::from_journal(copy, ids)?;
    manifest.files.retain_mut(|stored| {
        if damaged.contains(&stored.path) {
            return true;
        }
        let bytes = std::fs::read(copy.join(&stored.path));
        bytes.is_ok_and(|bytes| {
            *stored = Stored::of(&stored.path, &bytes);
            true
        })
    });
    Ok(())
}

/// Takes withdrawn interviews out of the copies at every place that is within reach, and says
/// which is not.
pub(crate) fn withdrawn_everywhere(dir: &Path) -> Vec<Notice> {
    let Ok(known) = state::of(dir) else {
        return Vec::new();
    };
    let mut notices = Vec::new();
    for place in known.places {
        let done = manifest::list(&place.to, &known.id).and_then(|all| copies(dir, &all));
        if done.is_err() {
            notices.push(Notice::BackupAway { to: place.to });
        }
    }
    notices
}

/// The tombstones that a copy has, with the interviews.
pub(crate) fn tombs_of(copy: &Path) -> Result<Vec<Entry>, StoreError> {
    let lines = tombs(copy)?.into_values();
    let entries = lines.filter_map(|text| line::decode(text.strip_suffix(b"\n")?).ok());
    Ok(entries.collect())
}
