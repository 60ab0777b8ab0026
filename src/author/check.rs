//! Everything that is wrong with an instrument's folder, as the author reads it.

use std::path::Path;

use serde_json::{Value, json};

use crate::author::excerpt::excerpt;
use crate::instrument::parse::{self, Files, Package, STRUCTURE};
use crate::instrument::problem::{Problem, Severity};
use crate::library::folder;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::messages::outline::Outline;
use crate::tui::wrap::wrap;
use crate::wording::trouble::{inert, sentence};

/// The shape of `--json`.
pub const FORMAT: u32 = 1;

/// What may be read out or shown at once: columns and lines.
const WIDEST: usize = 60;
const HIGHEST: usize = 10;
/// Of a text of so many cells without a line end two lines at least are more than half full.
const SURELY_FITS: usize = 240;

/// More problems than this are not told one by one.
const MOST: usize = 500;

/// A folder that was looked at.
#[derive(Debug)]
pub struct Checked {
    /// What the folder is called.
    pub name: String,
    /// The instrument, if it can be used.
    pub package: Option<Package>,
    /// Everything that was found, file by file and line by line.
    pub problems: Vec<Problem>,
    /// The texts as they are shown.
    shown: Files,
}

/// Looks at a folder on the disk.
pub fn folder(name: &str, path: &Path) -> Checked {
    let found = folder::look(path);
    let mut checked = files(name, found.files);
    checked.shown.extend(found.garbled);
    let refused: Vec<&str> = found.problems.iter().map(|p| p.file.as_str()).collect();
    // A file that was not read is there all the same.
    let many = found.problems.iter().any(|p| p.what == "too-many-files");
    checked.problems.retain(|problem| match problem.what {
        "file-missing" => !many && !refused.contains(&problem.file.as_str()),
        "file-idle" => !many,
        _ => true,
    });
    let grave = |problem: &Problem| problem.severity() == Severity::Error;
    if found.problems.iter().any(grave) {
        checked.package = None;
    }
    checked.problems.extend(found.problems);
    checked.sort();
    checked
}

/// Looks at the files of an instrument.
pub fn files(name: &str, files: Files) -> Checked {
    let shown = files.clone();
    let mut found = parse::inspect(files);
    for (file, text) in &shown {
        if file.strip_suffix(".ftl").is_some() {
            found.problems.extend(too_long(file, text));
        }
    }
    let mut checked = Checked {
        name: name.to_owned(),
        package: found.package,
        problems: found.problems,
        shown,
    };
    checked.sort();
    checked
}

/// Texts that nobody takes in at once.
fn too_long(file: &str, text: &str) -> Vec<Problem> {
    let outline = Outline::of(text);
    let long = outline.keys.iter().filter_map(|(key, at, end)| {
        let words = text.get(at.end..*end)?;
        let words = words.split_once('=').map_or(words, |(_, words)| words);
        let lines: Vec<&str> = words.trim().lines().map(str::trim).collect();
        let words = lines.join("\n");
        if lines.len() == 1 && words.len() <= SURELY_FITS || words.contains("->") {
            return None;
        }
        let lines = wrap(&words, WIDEST).len();
        let problem = Problem::new(file, "text-long").over(text, at.clone());
        let problem = problem.with("name", key.clone());
        let problem = problem.with("lines", lines.to_string());
        let problem = problem.with("most", HIGHEST.to_string());
        (lines > HIGHEST).then(|| problem.with("columns", WIDEST.to_string()))
    });
    long.take(MOST).collect()
}

impl Checked {
    fn sort(&mut self) {
        let rank = |problem: &Problem| (problem.file != STRUCTURE, problem.file.clone());
        self.problems
            .sort_by_key(|problem| (rank(problem), problem.place));
        self.problems.truncate(MOST);
    }

    /// How many problems are so bad.
    pub fn count(&self, severity: Severity) -> usize {
        let same = |problem: &&Problem| problem.severity() == severity;
        self.problems.iter().filter(same).count()
    }

    /// Whether there is nothing to mend.
    pub fn is_clean(&self) -> bool {
        self.count(Severity::Error) + self.count(Severity::Warning) == 0
    }

    /// Every problem with the lines it is about, and a last line that sums up.
    pub fn report(&self, voice: Voice<'_>) -> String {
        let mut report: String = self.problems.iter().map(|p| self.told(voice, p)).collect();
        report.push_str(&self.sum(voice));
        report.push('\n');
        report
    }

    fn told(&self, voice: Voice<'_>, problem: &Problem) -> String {
        let severity = voice.say(&format!("severity-{}", problem.severity().name()));
        let colon = voice.say("colon");
        let head = format!("{severity}{colon}{}", sentence(voice, problem));
        let file = format!("{}/{}", inert(&self.name), inert(&problem.file));
        let text = self.shown.iter().find(|(name, _)| *name == problem.file);
        let lines = match (problem.place, text) {
            ((0, 0), _) | (_, None) => format!("  --> {file}\n"),
            ((line, column), Some((_, text))) => {
                let (margin, lines) = excerpt(text, problem.place, problem.end);
                format!("{margin}--> {file}:{line}:{column}\n{lines}")
            }
        };
        let mends = mends(voice, problem).into_iter();
        let mends: Vec<String> = mends.map(|mend| format!("   = {mend}\n")).collect();
        format!("{head}\n{lines}{}\n", mends.concat())
    }

    fn sum(&self, voice: Voice<'_>) -> String {
        let counts = [
            ("errors", Arg::from(self.count(Severity::Error))),
            ("warnings", Arg::from(self.count(Severity::Warning))),
            ("name", Arg::from(inert(&self.name))),
        ];
        match &self.package {
            Some(package) if self.is_clean() => {
                let instrument = &package.instrument;
                let args = [
                    ("name", Arg::from(inert(&self.name))),
                    ("version", Arg::from(inert(&instrument.version))),
                    ("items", Arg::from(instrument.items.len())),
                    ("languages", Arg::from(instrument.languages.join(", "))),
                ];
                voice.with("instrument-sound", &args)
            }
            Some(_) => voice.with("instrument-usable", &counts),
            None => voice.with("instrument-broken", &counts),
        }
    }

    /// The same for editors; `docs/instruments.md` tells what is what.
    pub fn json(&self, voice: Voice<'_>) -> Value {
        let one = |problem: &Problem| {
            let args = problem.args.iter();
            let args: serde_json::Map<String, Value> = args
                .map(|(name, value)| ((*name).to_owned(), Value::from(inert(value))))
                .collect();
            json!({
                "file": problem.file,
                "line": problem.place.0,
                "column": problem.place.1,
                "end_line": problem.end.0,
                "end_column": problem.end.1,
                "severity": problem.severity().name(),
                "code": problem.what,
                "args": args,
                "message": sentence(voice, problem),
                "mend": mends(voice, problem).join(" "),
            })
        };
        json!({
            "format": FORMAT,
            "instrument": self.name,
            "usable": self.package.is_some(),
            "errors": self.count(Severity::Error),
            "warnings": self.count(Severity::Warning),
            "problems": self.problems.iter().map(one).collect::<Vec<_>>(),
        })
    }
}

/// What to do about it: the name that was surely meant, and what to do at all.
fn mends(voice: Voice<'_>, problem: &Problem) -> Vec<String> {
    let args: Vec<(&str, Arg)> = problem
        .args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(inert(value))))
        .collect();
    let near = problem.args.iter().find(|(name, _)| *name == "near");
    let near = near.filter(|(_, near)| !near.is_empty());
    let meant = near.map(|_| voice.with("mend-near", &args));
    let mend = voice.with(&format!("mend-{}", problem.what), &args);
    meant.into_iter().chain([mend]).collect()
}
