//! The archive: interviews that have ended, one line each, in segments that only grow.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::store::error::StoreError;
use crate::store::folder;
use crate::store::segments::{self, Part};
use crate::store::toc;

/// Bytes after which a new segment begins.
const ROLL: u64 = 8 << 20;

/// Appends lines. They are safe when this returns.
pub(crate) fn append(dir: &Path, lines: &[u8]) -> Result<(), StoreError> {
    let folder = segments::folder(dir, Part::Archive);
    folder::make(&folder)?;
    let last = segments::list(dir, Part::Archive)?.last().copied();
    let path = |number| segments::path(dir, Part::Archive, number);
    let full = |number: &u32| {
        path(*number)
            .metadata()
            .is_ok_and(|data| data.len() >= ROLL)
    };
    let number = match last {
        Some(number) if !full(&number) => number,
        other => other.unwrap_or(0) + 1,
    };
    let path = path(number);
    let put = || {
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&path)?;
        if torn(&mut file)? {
            file.write_all(b"\n")?;
        }
        file.write_all(lines)?;
        file.sync_data()
    };
    put().map_err(|e| StoreError::io("write", &path, e))?;
    if last == Some(number) {
        return Ok(());
    }
    folder::sync(&folder)?;
    last.map_or(Ok(()), |full| toc::make(dir, full))
}

/// Whether the last line of a file has no end.
fn torn(file: &mut File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}
