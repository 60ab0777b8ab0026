//! A data folder for as long as a preview lasts, where the line-by-line front end wants one.

use std::path::{Path, PathBuf};

use crate::cli::Failure;
use crate::clock;
use crate::library::install;

/// Removed when it goes.
pub(in crate::cli) struct Aside(PathBuf);

impl Aside {
    pub(in crate::cli) fn make() -> Result<Self, Failure> {
        let name = ["fangtan-preview-", &clock::seed().receipt()].concat();
        let path = crate::cli::temporary().join(name);
        install::write(&path, &Vec::new())?;
        Ok(Self(path))
    }

    pub(in crate::cli) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What cannot be removed lies where the system clears up.
        let _ = install::clear(&self.0);
    }
}
