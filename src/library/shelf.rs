//! All instruments at hand, in the order in which they are shown.

use std::cell::{LazyCell, OnceCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::advise::catalogue::Catalogue;
use crate::instrument::parse::{self, Files, Package};
use crate::instrument::problem::Problem;
use crate::interview::event::{Event, What};
use crate::library::install::OLDER;
use crate::library::shipped::Shipped;
use crate::library::{folder, shipped};
use crate::messages;

/// Every instrument found; a broken one stays in sight with what is wrong with it.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Shipped instruments first, then those of the folder by name.
    pub books: Vec<Book>,
    /// Versions that were installed before another one of the same id. Nothing is begun with them;
    /// what was begun with them goes on with them.
    pub older: Vec<Book>,
}

/// One instrument that was found. A shipped one is read when it is asked for: the home screen
/// shows six of them and needs of each no more than its [`Headline`].
#[derive(Debug)]
pub struct Book {
    /// Its folder's name.
    pub name: String,
    shipped: Option<&'static Shipped>,
    package: OnceCell<Result<Rc<Package>, Vec<Problem>>>,
}

/// What a list says of an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What it is called, in the language asked for or the first one that it has.
    pub title: String,
    /// How many items ask for an answer.
    pub items: usize,
    /// How many minutes an interview takes.
    pub minutes: u32,
}

impl Book {
    /// The instrument, or everything wrong with it.
    pub fn package(&self) -> Result<&Rc<Package>, &[Problem]> {
        let read = || match self.shipped {
            Some(shipped) => checked(&self.name, Ok(shipped::files(shipped.files))),
            None => Err(Vec::new()),
        };
        self.package
            .get_or_init(read)
            .as_ref()
            .map_err(Vec::as_slice)
    }

    /// Title, items and minutes, unless the instrument is broken.
    pub fn headline(&self, lang: &str) -> Option<Headline> {
        let Some(shipped) = self.shipped else {
            let package = self.package().ok()?;
            return Some(Headline {
                title: package.texts.get(lang, "title", &|_| None)?,
                items: package.instrument.asking(),
                minutes: package.instrument.minutes,
            });
        };
        let named = |tag: &str| {
            let name = format!("{tag}.ftl");
            shipped.files.iter().find(|(file, _)| *file == name)
        };
        let (_, text) = named(lang).or_else(|| named("zh-CN"))?;
        Some(Headline {
            title: messages::lone(text, "title")?,
            items: shipped.items,
            minutes: shipped.minutes,
        })
    }
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
            .filter(|shipped| !hidden(shipped.name))
            .map(|shipped| Book {
                name: shipped.name.to_owned(),
                shipped: Some(shipped),
                package: OnceCell::new(),
            });
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
        let found = self.version(&opening.instrument, &opening.hash);
        found.or_else(|| parse::package(held(&opening.hash)?).ok().map(Rc::new))
    }

    /// The instrument of this name in the version of this hash of its files, if the shelf has it: the
    /// one that is offered, or one that was installed before it.
    pub fn version(&self, name: &str, hash: &str) -> Option<Rc<Package>> {
        let mark = format!("{name}{OLDER}");
        let older = self
            .older
            .iter()
            .filter(|book| book.name.starts_with(&mark));
        let mut all = self.find(name).into_iter().chain(older);
        all.find_map(|book| {
            let package = book.package().ok()?;
            (package.instrument.hash == hash).then(|| Rc::clone(package))
        })
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
    let found = shipped.find(|known| known.name == name)?;
    Some(Source::Files(shipped::files(found.files)))
}

/// The embedded catalogue of actions, read when it is first needed.
pub fn actions() -> LazyCell<Catalogue> {
    LazyCell::new(|| catalogue().unwrap_or_default())
}

/// The embedded catalogue of actions, or what is wrong with it.
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
            let package = checked(&name, folder::read(&entry.path()));
            Book {
                name,
                shipped: None,
                package: OnceCell::from(package),
            }
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Reads an instrument, whose id must be its folder's name.
fn checked(name: &str, files: Result<Files, Vec<Problem>>) -> Result<Rc<Package>, Vec<Problem>> {
    files.and_then(parse::package).and_then(|package| {
        if name.split(OLDER).next() == Some(&package.instrument.id) {
            Ok(Rc::new(package))
        } else {
            let problem = Problem::new(parse::STRUCTURE, "other-id");
            Err(vec![
                problem
                    .with("name", package.instrument.id)
                    .with("folder", name),
            ])
        }
    })
}
