//! One writer at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;

use crate::store::error::StoreError;

/// The right to write, held until it is dropped or the process ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock, and writes down who has it and since when.
    pub(crate) fn take(dir: &Path, now: i64) -> Result<Self, StoreError> {
        let path = dir.join("lock");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|e| StoreError::io("open", &path, e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // The holder may be writing its name just now; then nobody is named.
                file.read_to_string(&mut text).unwrap_or_default();
                return Err(StoreError::Locked {
                    pid: field(&text, "pid "),
                    since: field(&text, "since "),
                });
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::io("lock", &path, error)),
        }
        let name = format!("pid {}\nsince {now}\n", std::process::id());
        file.set_len(0)
            .and_then(|()| file.write_all(name.as_bytes()))
            .map_err(|e| StoreError::io("write", &path, e))?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would leave the lock to a process that is being forked at this moment.
        self.file.unlock().unwrap_or_default();
    }
}

/// Who has the lock, and since when, in milliseconds since 1970; both 0 if it has not said yet. It is
/// tried for a moment and never kept.
pub(crate) fn holder(dir: &Path) -> Option<(u32, i64)> {
    let mut file = File::open(dir.join("lock")).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap_or_default();
            Some((field(&text, "pid "), field(&text, "since ")))
        }
        _ => None,
    }
}

fn field<T: std::str::FromStr + Default>(text: &str, name: &str) -> T {
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.parse().ok())
        .unwrap_or_default()
}
