//! `config.toml` on the disk: read whole, replaced whole.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use crate::config::change::change;
use crate::config::kiosk::{self, Kiosk};
use crate::config::parse::parse;
use crate::config::settings::{Key, Settings, Value};
use crate::instrument::problem::Problem;

/// A longer file holds something else.
const LONGEST: u64 = 1 << 16;

/// Reads the settings; a file that is not there leaves everything at its default.
pub fn load(path: &Path) -> Result<Settings, Problem> {
    let text = read(path)?;
    text.map_or_else(|| Ok(Settings::default()), |text| parse(&name(path), &text))
}

/// Changes one setting in the file, which is read anew so that what was edited meanwhile stays.
/// A file that is not there begins with the text `fresh`. Whatever happens, the old or the new file
/// is there, whole; a file that is not understood is left as it is.
pub fn save(path: &Path, fresh: &str, key: Key, value: &Value) -> Result<(), Problem> {
    let name = name(path);
    let text = read(path)?.unwrap_or_else(|| fresh.to_owned());
    parse(&name, &text)?;
    let new = change(&name, &text, key, value)?;
    parse(&name, &new)?;
    let unwritable =
        |error: io::Error| Problem::new(&name, "unwritable").with("detail", error.to_string());
    replace(path, new.as_bytes()).map_err(unwritable)
}

/// Reads the settings of a kiosk. A file that is not there is a fault only where it was asked for
/// by name.
pub fn load_kiosk(path: &Path, named: bool) -> Result<Kiosk, Problem> {
    let name = name(path);
    match read(path)? {
        Some(text) => kiosk::parse::parse(&name, &text),
        None if named => Err(Problem::new(&name, "config-absent")),
        None => Ok(Kiosk::default()),
    }
}

/// What a file is called in a problem.
pub fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// A small file's text; `None` if it is not there.
pub fn read(path: &Path) -> Result<Option<String>, Problem> {
    let name = name(path);
    let unreadable =
        |error: io::Error| Problem::new(&name, "unreadable").with("detail", error.to_string());
    let file = match File::open(path) {
        Err(error) if absent(&error) => return Ok(None),
        other => other.map_err(unreadable)?,
    };
    let mut bytes = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Problem::new(&name, "too-large"));
    }
    let text = String::from_utf8(bytes).map_err(|_| Problem::new(&name, "not-utf8"))?;
    Ok(Some(text))
}

fn absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Writes a small file whole; its folder is made.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes)
}

/// Writes beside the file and renames. A link stays a link: what it points to is replaced.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    if let Ok(old) = fs::metadata(&path) {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&new, &path)?;
    // Windows cannot open a folder as a file; it keeps names durable by itself.
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder)?.sync_all()
}
