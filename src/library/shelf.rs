//! All instruments at hand, in the order in which they are shown.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::instrument::parse::{self, Files, Package};
use crate::instrument::problem::Problem;
use crate::interview::event::{Event, What};
use crate::library::install::OLDER;
use crate::library::{folder, shipped};

/// Every instrument found; a broken one stays in sight with what is wrong with it.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Shipped instruments first, then those of the folder by name.
    pub books: Vec<Book>,
    /// Versions that were installed before another one of the same id. Nothing is begun with them;
    /// what was begun with them goes on with them.
    pub older: Vec<Book>,
}

/// One instrument that was found.
#[derive(Debug)]
pub struct Book {
    /// Its folder's name.
    pub name: String,
    /// The instrument, or everything wrong with it.
    pub package: Result<Rc<Package>, Vec<Problem>>,
}

impl Shelf {
    /// The shipped instruments and those in the folder, which need not exist. An instrument in the
    /// folder stands before a shipped one of the same name.
    pub fn open(folder: &Path) -> Self {
        let (older, installed) = installed(folder)
            .into_iter()
            .partition::<Vec<Book>, _>(|book| book.name.contains(OLDER));
        let hidden = |name: &str| installed.iter().any(|book| book.name == name);
        let shipped = shipped::INSTRUMENTS
            .iter()
            .filter(|(name, _)| !hidden(name))
            .map(|(name, files)| book((*name).to_owned(), Ok(shipped::files(files))));
        Self {
            books: shipped
                .collect::<Vec<_>>()
                .into_iter()
                .chain(installed)
                .collect(),
            older,
        }
    }

    /// An instrument by its name.
    pub fn find(&self, name: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.name == name)
    }
}

impl Shelf {
    /// The very version of the instrument that an interview is bound to: from the shelf if it is
    /// there, else from the files that `held` has for its hash.
    pub fn bound(
        &self,
        events: &[Event],
        held: impl FnOnce(&str) -> Option<Files>,
    ) -> Option<Rc<Package>> {
        let What::Opened(opening) = &events.first()?.what else {
            return None;
        };
        let found = self.version(&opening.hash);
        found.or_else(|| parse::package(held(&opening.hash)?).ok().map(Rc::new))
    }

    /// An instrument on the shelf by the hash of its files.
    pub fn version(&self, hash: &str) -> Option<Rc<Package>> {
        let mut good = self
            .books
            .iter()
            .chain(&self.older)
            .filter_map(|book| book.package.as_ref().ok());
        good.find(|package| package.instrument.hash == hash)
            .cloned()
    }
}

/// Where an instrument's files are.
#[derive(Debug)]
pub enum Source {
    /// In a folder on the disk.
    Folder(PathBuf),
    /// In the program.
    Files(Files),
}

/// The files of an instrument by its name: installed, else shipped.
pub fn source(parent: &Path, name: &str) -> Option<Source> {
    let plain = !name.is_empty() && !name.contains(['/', '\\', '\0']) && !name.starts_with('.');
    let folder = parent.join(name);
    if plain && folder.is_dir() {
        return Some(Source::Folder(folder));
    }
    let mut shipped = shipped::INSTRUMENTS.iter();
    let (_, files) = shipped.find(|(known, _)| *known == name)?;
    Some(Source::Files(shipped::files(files)))
}

/// The embedded catalogue of actions.
pub fn catalogue() -> Result<Catalogue, Vec<Problem>> {
    Catalogue::read(&shipped::files(shipped::ACTIONS))
}

fn installed(parent: &Path) -> Vec<Book> {
    let Ok(entries) = std::fs::read_dir(parent) else {
        return Vec::new();
    };
    let mut found: Vec<Book> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            book(name, folder::read(&entry.path()))
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn book(name: String, files: Result<Files, Vec<Problem>>) -> Book {
    let package = files.and_then(parse::package).and_then(|package| {
        let id = name.split(OLDER).next();
        if id == Some(&package.instrument.id) {
            Ok(Rc::new(package))
        } else {
            let problem = Problem::new(parse::STRUCTURE, "other-id");
            Err(vec![
                problem
                    .with("name", package.instrument.id)
                    .with("folder", name.clone()),
            ])
        }
    });
    Book { name, package }
}
