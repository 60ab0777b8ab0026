//! Withdrawn interviews go from kept copies, too, when those are next seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::store::backup::manifest::{self, Stored};
use crate::store::backup::state;
use crate::store::census::Census;
use crate::store::erase;
use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::notice::Notice;
use crate::store::segments::{self, Part};

/// The tombstones of a data folder, as lines.
fn tombs(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let mut tombs = BTreeMap::new();
    let mut lines = |entry: Entry, text: &[u8]| {
        if let Entry::Gone { interview, .. } = entry {
            tombs.insert(interview, [text, b"\n"].concat());
        }
    };
    segments::everything(dir, &[], &mut |entry, cursor| lines(entry, cursor.text))?;
    Ok(tombs)
}

/// Takes every interview that is withdrawn in the data folder out of these copies.
pub(crate) fn copies(dir: &Path, copies: &[PathBuf]) -> Result<(), StoreError> {
    let withdrawn: BTreeSet<String> = Census::quick(dir)?.gone().cloned().collect();
    if withdrawn.is_empty() {
        return Ok(());
    }
    let mut known = None;
    for copy in copies {
        let there = Census::quick(copy)?;
        let ids: BTreeSet<String> = withdrawn
            .iter()
            .filter(|id| there.knows(id) && !there.is_gone(id))
            .cloned()
            .collect();
        if ids.is_empty() {
            continue;
        }
        let lines = match &mut known {
            Some(lines) => lines,
            none => none.insert(tombs(dir)?),
        };
        one(copy, &ids, lines)?;
    }
    Ok(())
}

/// First the tombstones go in, then the content goes, and the manifest says so.
fn one(
    copy: &Path,
    ids: &BTreeSet<String>,
    tombs: &BTreeMap<String, Vec<u8>>,
) -> Result<(), StoreError> {
    let mut manifest = manifest::read(copy);
    let sound = |stored: &Stored| {
        let bytes = std::fs::read(copy.join(&stored.path)).unwrap_or_default();
        Stored::of(&stored.path, &bytes) == *stored
    };
    // What is damaged already must stay known as that.
    let files = manifest.iter().flat_map(|manifest| &manifest.files);
    let damaged: BTreeSet<String> = files
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
    if let Some(manifest) = &mut manifest {
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
        manifest::write(copy, manifest)?;
    }
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
