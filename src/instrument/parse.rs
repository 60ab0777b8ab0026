//! From the files of an instrument's folder to a checked [`Package`], or to all problems found.

mod build;
mod expand;
mod kind;
mod looks;
mod places;
mod raw;
mod read;
mod rules;
pub mod schema;
mod slip;

pub use places::Places;
pub(crate) use read::{strange, structure};

use std::collections::HashSet;

use crate::instrument::check::{self, Source};
use crate::instrument::model::Instrument;
use crate::instrument::problem::{Problem, Severity};
use crate::messages::Messages;
use unic_langid::LanguageIdentifier;

/// The file that holds an instrument's structure.
pub const STRUCTURE: &str = "instrument.toml";

/// More items than any interview has.
const MOST_ITEMS: usize = 5_000;

/// The files of one instrument's folder, name and text.
pub type Files = Vec<(String, String)>;

/// An instrument with its words.
#[derive(Debug)]
pub struct Package {
    /// What is asked.
    pub instrument: Instrument,
    /// In which words.
    pub texts: Messages,
    /// The files it was read from: what the store keeps beside the answers.
    pub files: Files,
}

/// What came of looking at an instrument's files.
#[derive(Debug)]
pub struct Inspection {
    /// The instrument, if nothing stands against using it.
    pub package: Option<Package>,
    /// Everything wrong with the files, what only might be better included.
    pub problems: Vec<Problem>,
}

/// Reads an instrument, or gives everything that stands against using it.
pub fn package(mut files: Files) -> Result<Package, Vec<Problem>> {
    files.sort();
    if let Some(package) = at_once(&files) {
        return Ok(Package { files, ..package });
    }
    let found = inspect(files);
    let grave = |problem: &Problem| problem.severity() == Severity::Error;
    match found.package {
        Some(package) => Ok(package),
        None => Err(found.problems.into_iter().filter(grave).collect()),
    }
}

/// A sound instrument takes the short way: places are not looked up, advice is not given.
fn at_once(files: &Files) -> Option<Package> {
    let (_, text) = files.iter().find(|(name, _)| name == STRUCTURE)?;
    let raw = raw::quickly(text)?;
    let (instrument, mut problems) = build::build(raw, text, fingerprint(files));
    let texts = words(&instrument.languages, STRUCTURE, files, &mut problems);
    let places = Places::default();
    let source = Source {
        instrument: &instrument,
        texts: &texts,
        files,
        places: &places,
        outlines: &[],
    };
    problems.extend(check::grave(&source));
    problems.is_empty().then_some(Package {
        instrument,
        texts,
        files: Files::new(),
    })
}

/// Looks at everything, grave or not. It never fails and never takes long, whatever the files hold.
pub fn inspect(mut files: Files) -> Inspection {
    files.sort();
    let Some((_, text)) = files.iter().find(|(name, _)| name == STRUCTURE) else {
        let missing = vec![Problem::new(STRUCTURE, "file-missing")];
        let problems = missing.into_iter().chain(syntax_of_words(&files)).collect();
        return Inspection::broken(problems);
    };
    let reading = read::read(text);
    let mut problems = reading.problems;
    let Some(raw) = reading.raw.filter(|raw| raw.items() <= MOST_ITEMS) else {
        if problems.is_empty() {
            let many = Problem::new(STRUCTURE, "too-many-items");
            problems.push(many.with("most", MOST_ITEMS.to_string()));
        }
        problems.extend(syntax_of_words(&files));
        return Inspection::broken(problems);
    };
    let (instrument, found) = build::build(raw, text, fingerprint(&files));
    problems.extend(found);
    let unread = !problems.is_empty();
    let texts = words(&instrument.languages, STRUCTURE, &files, &mut problems);
    let outlines = check::outlines(&instrument.languages, &files);
    let source = Source {
        instrument: &instrument,
        texts: &texts,
        files: &files,
        places: &reading.places,
        outlines: &outlines,
    };
    // Where a loop is not known, that nothing goes round is no news.
    let lost = problems.iter().any(|problem| problem.what == "each");
    let grave = check::grave(&source).into_iter();
    problems.extend(grave.filter(|problem| !(lost && problem.what == "message-each")));
    let advice = check::advice(&source, unread).into_iter();
    // Where a condition is wrong, that it cannot hold is no news.
    let known: HashSet<(usize, usize)> = problems.iter().map(|p| (p.place.0, p.end.0)).collect();
    let echo = |p: &Problem| {
        let line = (p.place.0, p.end.0);
        ["unreachable", "check-never", "screen-out-never"].contains(&p.what)
            && known.contains(&line)
    };
    problems.extend(advice.filter(|problem| !echo(problem)));
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    problems.dedup();
    let sound = problems.iter().all(|p| p.severity() != Severity::Error);
    let package = sound.then_some(Package {
        instrument,
        texts,
        files,
    });
    Inspection { package, problems }
}

impl Inspection {
    fn broken(problems: Vec<Problem>) -> Self {
        Self {
            package: None,
            problems,
        }
    }
}

/// Faults in the words of a folder whose structure does not say which languages it has.
fn syntax_of_words(files: &Files) -> Vec<Problem> {
    let tags = files
        .iter()
        .filter_map(|(name, _)| name.strip_suffix(".ftl"));
    let tags: Vec<String> = tags.map(str::to_owned).collect();
    let mut problems = Vec::new();
    words(&tags, STRUCTURE, files, &mut problems);
    problems
}

/// Reads the file `<tag>.ftl` of every language that the structure names.
pub fn words(
    languages: &[String],
    structure: &str,
    files: &Files,
    problems: &mut Vec<Problem>,
) -> Messages {
    let mut texts = Messages::default();
    for tag in languages {
        let name = format!("{tag}.ftl");
        let language = tag.parse::<LanguageIdentifier>();
        let file = files.iter().find(|(file, _)| *file == name);
        match (language, file) {
            (Err(_), _) => {
                let toml = files.iter().find(|(file, _)| file == structure);
                let text = toml.map_or("", |(_, text)| text);
                let at = text
                    .find(&format!("\"{tag}\""))
                    .map_or(0..0, |at| at..at + tag.len() + 2);
                let problem = Problem::new(structure, "language-tag").over(text, at);
                problems.push(problem.with("name", tag.clone()));
            }
            (_, None) => problems.push(Problem::new(&name, "file-missing")),
            (Ok(language), Some((_, text))) => {
                for fault in texts.add(&language, text).into_iter().take(check::MOST) {
                    let problem = Problem::new(&name, "fluent").at(text, fault.byte);
                    let problem = problem.with("fault", fault.kind);
                    problems.push(problem.with("detail", fault.detail));
                }
            }
        }
    }
    texts
}

/// BLAKE3 over the names and contents of the files, in order of their names.
fn fingerprint(files: &Files) -> String {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in files {
        for part in [name, text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize().to_hex().to_string()
}
