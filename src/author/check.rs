//! Everything that is wrong with the folder of an instrument or a case, as the author reads it.

use std::path::Path;

use serde_json::{Value, json};

use crate::author::excerpt::excerpt;
use crate::case::{self, Case};
use crate::instrument::parse::{self, Files, Package};
use crate::instrument::problem::{Problem, Severity};
use crate::library::folder;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::messages::outline::Outline;
use crate::tui::wrap::wrap;
use crate::wording::trouble::{inert, sentence};

/// The shape of `--json`.
pub const FORMAT: u32 = 1;

/// What fits into the eye at once.
struct Room {
    columns: usize,
    lines: usize,
    /// The problem of a text that takes more.
    what: &'static str,
}

/// What is read out or shown in an interview.
const SAID: Room = Room {
    columns: 60,
    lines: 10,
    what: "text-long",
};

/// What stands on a wall in front of a class.
const PROJECTED: Room = Room {
    columns: 72,
    lines: 12,
    what: "case-long",
};

/// Of a text of so many cells without a line end two lines at least are more than half full.
const SURELY_FITS: usize = 240;

/// More problems than this are not told one by one.
const MOST: usize = 500;

/// A folder that was looked at: that of an instrument ([`Package`]) or of a [`Case`].
#[derive(Debug)]
pub struct Checked<T> {
    /// What the folder is called.
    pub name: String,
    /// What it holds, if that can be used.
    pub whole: Option<T>,
    /// Everything that was found, file by file and line by line.
    pub problems: Vec<Problem>,
    /// The texts as they are shown.
    shown: Files,
    /// The file that comes first.
    structure: &'static str,
}

/// Looks at an instrument's folder on the disk.
pub fn folder(name: &str, path: &Path) -> Checked<Package> {
    on_disk(path, |found| files(name, found))
}

/// Looks at a case's folder on the disk.
pub fn case_folder(name: &str, path: &Path, indicators: case::Indicators<'_>) -> Checked<Case> {
    on_disk(path, |found| case_files(name, found, indicators))
}

/// What stands against the files as such, and what `look` finds in those that can be read.
fn on_disk<T>(path: &Path, look: impl FnOnce(Files) -> Checked<T>) -> Checked<T> {
    let found = folder::look(path);
    let mut checked = look(found.files);
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
        checked.whole = None;
    }
    checked.problems.extend(found.problems);
    checked.sort();
    checked
}

/// Looks at the files of an instrument.
pub fn files(name: &str, files: Files) -> Checked<Package> {
    let shown = files.clone();
    let found = parse::inspect(files);
    Checked::new(name, parse::STRUCTURE, shown, found.package, found.problems).fitting(&SAID)
}

/// Looks at the files of a case, given the indicators that there are.
pub fn case_files(name: &str, files: Files, indicators: case::Indicators<'_>) -> Checked<Case> {
    let found = case::inspect(name, &files, indicators);
    Checked::new(name, case::STRUCTURE, files, found.case, found.problems).fitting(&PROJECTED)
}

/// Texts that nobody takes in at once.
fn too_long(file: &str, text: &str, room: &Room) -> Vec<Problem> {
    let outline = Outline::of(text);
    let long = outline.keys.iter().filter_map(|(key, at, end)| {
        let words = text.get(at.end..*end)?;
        let words = words.split_once('=').map_or(words, |(_, words)| words);
        let lines: Vec<&str> = words.trim().lines().map(str::trim).collect();
        let words = lines.join("\n");
        if lines.len() == 1 && words.len() <= SURELY_FITS || words.contains("->") {
            return None;
        }
        let lines = wrap(&words, room.columns).len();
        let problem = Problem::new(file, room.what).over(text, at.clone());
        let problem = problem.with("name", key.clone());
        let problem = problem.with("lines", lines.to_string());
        let problem = problem.with("most", room.lines.to_string());
        (lines > room.lines).then(|| problem.with("columns", room.columns.to_string()))
    });
    long.take(MOST).collect()
}

impl<T> Checked<T> {
    fn new(
        name: &str,
        structure: &'static str,
        shown: Files,
        whole: Option<T>,
        problems: Vec<Problem>,
    ) -> Self {
        Self {
            name: name.to_owned(),
            whole,
            problems,
            shown,
            structure,
        }
    }

    /// With what does not fit into the eye at once.
    fn fitting(mut self, room: &Room) -> Self {
        let words = |file: &str| file.strip_suffix(".ftl").is_some();
        let words = self.shown.iter().filter(|(file, _)| words(file));
        let long = words.flat_map(|(file, text)| too_long(file, text, room));
        self.problems.extend(long);
        self.sort();
        self
    }

    fn sort(&mut self) {
        let first = self.structure;
        let rank = |problem: &Problem| (problem.file != first, problem.file.clone());
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
    fn all_told(&self, voice: Voice<'_>, sum: &str) -> String {
        let report: String = self.problems.iter().map(|p| self.told(voice, p)).collect();
        format!("{report}{sum}\n")
    }

    /// How many errors and warnings of what.
    fn counts(&self) -> [(&'static str, Arg); 3] {
        [
            ("errors", Arg::from(self.count(Severity::Error))),
            ("warnings", Arg::from(self.count(Severity::Warning))),
            ("name", Arg::from(inert(&self.name))),
        ]
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

    /// The same for editors; `docs/instruments.md` tells what is what.
    fn for_editors(&self, voice: Voice<'_>, what: &str) -> Value {
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
            what: self.name,
            "usable": self.whole.is_some(),
            "errors": self.count(Severity::Error),
            "warnings": self.count(Severity::Warning),
            "problems": self.problems.iter().map(one).collect::<Vec<_>>(),
        })
    }
}

impl Checked<Package> {
    /// Every problem with the lines it is about, and a last line that sums up.
    pub fn report(&self, voice: Voice<'_>) -> String {
        let sum = match &self.whole {
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
            Some(_) => voice.with("instrument-usable", &self.counts()),
            None => voice.with("instrument-broken", &self.counts()),
        };
        self.all_told(voice, &sum)
    }

    /// The same for editors; `docs/instruments.md` tells what is what.
    pub fn json(&self, voice: Voice<'_>) -> Value {
        self.for_editors(voice, "instrument")
    }
}

impl Checked<Case> {
    /// Every problem with the lines it is about, and a last line that sums up.
    pub fn report(&self, voice: Voice<'_>) -> String {
        let sum = match &self.whole {
            Some(case) if self.is_clean() => {
                let args = [
                    ("name", Arg::from(inert(&self.name))),
                    ("pages", Arg::from(case.pages)),
                    ("questions", Arg::from(case.questions)),
                    ("languages", Arg::from(case.languages.join(", "))),
                ];
                voice.with("case-sound", &args)
            }
            Some(_) => voice.with("case-usable", &self.counts()),
            None => voice.with("case-broken", &self.counts()),
        };
        self.all_told(voice, &sum)
    }

    /// The same for editors; the keys are those of an instrument.
    pub fn json(&self, voice: Voice<'_>) -> Value {
        self.for_editors(voice, "case")
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
