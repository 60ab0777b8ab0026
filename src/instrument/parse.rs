//! From the files of an instrument's folder to a checked [`Package`], or to all problems found.

mod build;
mod expand;
mod kind;
mod raw;
mod rules;

use crate::instrument::check;
use crate::instrument::model::Instrument;
use crate::instrument::problem::Problem;
use crate::messages::Messages;
use unic_langid::LanguageIdentifier;

/// The file that holds an instrument's structure.
pub const STRUCTURE: &str = "instrument.toml";

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

/// Reads an instrument. Every problem that can be seen is reported, not the first one.
pub fn package(mut files: Files) -> Result<Package, Vec<Problem>> {
    files.sort();
    let Some((_, toml)) = files.iter().find(|(name, _)| name == STRUCTURE) else {
        return Err(vec![Problem::new(STRUCTURE, "file-missing")]);
    };
    let (instrument, mut problems) = match raw::read(toml) {
        Ok(raw) => build::build(raw, toml, fingerprint(&files)),
        Err(problem) => return Err(vec![problem]),
    };
    let texts = words(&instrument.languages, &files, &mut problems);
    problems.extend(check::words(&instrument, &texts));
    if problems.is_empty() {
        Ok(Package {
            instrument,
            texts,
            files,
        })
    } else {
        Err(problems)
    }
}

/// Reads the file `<tag>.ftl` of every language named.
pub fn words(languages: &[String], files: &Files, problems: &mut Vec<Problem>) -> Messages {
    let mut texts = Messages::default();
    for tag in languages {
        let name = format!("{tag}.ftl");
        let language = tag.parse::<LanguageIdentifier>();
        let file = files.iter().find(|(file, _)| *file == name);
        match (language, file) {
            (Err(_), _) => {
                problems.push(Problem::new(STRUCTURE, "language-tag").with("name", tag.clone()));
            }
            (_, None) => problems.push(Problem::new(&name, "file-missing")),
            (Ok(language), Some((_, text))) => {
                for fault in texts.add(&language, text) {
                    let problem = Problem::new(&name, "fluent").at(text, fault.byte);
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
