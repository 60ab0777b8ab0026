//! Where copies were made, and where they are made by themselves: one small file.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::chain::Secret;
use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::line;

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    /// Tells the copies of this data folder from those of others at the same place.
    pub(crate) id: String,
    rolling: Option<Rolling>,
    /// Every place that has copies.
    pub(crate) places: Vec<Last>,
}

/// Where copies are made by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rolling {
    /// The place.
    pub to: PathBuf,
    /// How many are kept.
    pub keep: usize,
}

/// The newest copy at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// The place.
    pub to: PathBuf,
    /// When it was made, in milliseconds since 1970.
    pub at: i64,
}

impl State {
    pub(crate) fn note(&mut self, to: &Path, at: i64) {
        self.places.retain(|place| place.to != to);
        let to = to.to_path_buf();
        self.places.push(Last { to, at });
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join("backups.json")
}

fn read(dir: &Path) -> Option<State> {
    let bytes = fs::read(path(dir)).ok()?;
    let payload = line::unframe(bytes.strip_suffix(b"\n")?).ok()?;
    serde_json::from_slice(payload).ok()
}

/// What is known, or a beginning.
pub(crate) fn of(dir: &Path) -> Result<State, StoreError> {
    if let Some(state) = read(dir) {
        return Ok(state);
    }
    let state = State {
        id: Secret::draw().short(),
        ..State::default()
    };
    write(dir, &state)?;
    Ok(state)
}

pub(crate) fn write(dir: &Path, state: &State) -> Result<(), StoreError> {
    let path = path(dir);
    let payload = serde_json::to_vec(state);
    let payload = payload.map_err(|e| StoreError::io("write", &path, e.into()))?;
    folder::replace(&path, &line::frame(payload))
}

/// From now on copies are made at this place by themselves: when an interview ends and when the
/// program does.
pub fn remember(dir: &Path, to: &Path, keep: usize) -> Result<(), StoreError> {
    folder::make(dir)?;
    let to = fs::canonicalize(to).map_err(|e| StoreError::io("open", to, e))?;
    let mut state = of(dir)?;
    state.rolling = Some(Rolling { to, keep });
    write(dir, &state)
}

/// From now on no copies are made by themselves.
pub fn forget(dir: &Path) -> Result<(), StoreError> {
    let mut state = of(dir)?;
    state.rolling = None;
    write(dir, &state)
}

/// Where copies are made by themselves.
pub fn rolling(dir: &Path) -> Option<Rolling> {
    read(dir)?.rolling
}

/// The newest copy anywhere: one small file is read, whatever the number of interviews.
pub fn last(dir: &Path) -> Option<Last> {
    read(dir)?.places.into_iter().max_by_key(|place| place.at)
}
