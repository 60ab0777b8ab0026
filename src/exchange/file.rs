//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a file was not written.
#[derive(Debug, Error)]
pub enum FileError {
    /// It is there already, and nobody said that it may be replaced.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The operating system refused.
    #[error("{} cannot be written: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Its answer.
        source: io::Error,
    },
}

/// Makes sure that nothing stands in the way of a file.
pub fn vacant(path: &Path) -> Result<(), FileError> {
    match path.symlink_metadata() {
        Ok(_) => Err(FileError::Exists(path.to_path_buf())),
        Err(_) => Ok(()),
    }
}

/// Writes a file whole: beside its place, to the disk, then under its name. Folders on the way are
/// made. What is to be in it is written by `fill`.
pub fn write(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), FileError> {
    let refused = |source| FileError::Io {
        path: path.to_path_buf(),
        source,
    };
    let name = path
        .file_name()
        .ok_or_else(|| refused(io::ErrorKind::InvalidFilename.into()))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    if !folder.as_os_str().is_empty() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(".part");
    let part = folder.join(part);
    let written = whole(&part, fill).and_then(|()| fs::rename(&part, path));
    written.map_err(|source| {
        // What is half written helps nobody; if even this fails, its name says what it is.
        let _ = fs::remove_file(&part);
        refused(source)
    })
}

fn whole(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    fill(&mut out)?;
    out.into_inner()?.sync_all()
}
