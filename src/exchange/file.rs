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

/// The longest file that [`gather`] reads, in bytes: what is longer is none of ours.
const LONGEST: u64 = 1 << 20;

/// A file by its name, with its text or why it cannot be read. What is no UTF-8 in it is replaced.
pub type Gathered = (String, Result<String, String>);

/// The file at a place, or every file in the folder there whose name ends in one of `endings`, in
/// the order of their names.
pub fn gather(path: &Path, endings: &[&str]) -> Vec<Gathered> {
    let named = |path: &Path| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        name.to_string_lossy().into_owned()
    };
    let mut places = vec![path.to_path_buf()];
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let ours = |path: &PathBuf| {
            let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
            ending.is_some_and(|ending| endings.iter().any(|known| ending == *known))
        };
        places = entries.map(|entry| entry.path()).filter(ours).collect();
        places.sort();
    }
    let read = |path: PathBuf| {
        let name = named(&path);
        let text = match fs::metadata(&path) {
            Ok(about) if !about.is_file() || about.len() > LONGEST => {
                Err(io::ErrorKind::InvalidInput.to_string())
            }
            Ok(_) => fs::read(&path).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        (
            name,
            text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        )
    };
    places.into_iter().map(read).collect()
}
