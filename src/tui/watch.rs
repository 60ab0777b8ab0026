//! Looks whether an instrument's files changed: when a key is pressed, so that an idle program goes
//! on sleeping.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::instrument::parse::{self, Package};
use crate::instrument::problem::Problem;
use crate::library::folder::{self, Trace};

/// A folder and how it was seen last.
pub(super) struct Watch {
    folder: PathBuf,
    seen: Trace,
}

impl Watch {
    pub(super) fn over(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            seen: folder::trace(folder),
        }
    }

    /// The instrument anew, if its files changed since the last look.
    pub(super) fn changed(&mut self) -> Option<Result<Rc<Package>, Vec<Problem>>> {
        let now = folder::trace(&self.folder);
        if now == self.seen {
            return None;
        }
        self.seen = now;
        let package = folder::read(&self.folder).and_then(parse::package);
        Some(package.map(Rc::new))
    }
}
