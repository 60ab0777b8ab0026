//! A case for class: what is told, what is asked about it, and which passages of it say something
//! about which indicators.
//!
//! A case is `case.toml` (structure) and one Fluent file a language (words), read with the same
//! discipline as an instrument: everything wrong is told at once, each with its place. It invents no
//! evidence: what is not mapped is not evidenced. This room must never touch files.

mod check;
mod raw;

use serde::Deserialize;

use crate::instrument::parse::{Files, strange, structure, words};
use crate::instrument::problem::{Problem, Severity};
use crate::messages::Messages;
use raw::{FORMAT, Raw};

/// The file that holds a case's structure.
pub const STRUCTURE: &str = "case.toml";

/// What a passage says, at the most, about one indicator or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its name; the passage is the message `evidence-<id>`, how far it carries `.why`.
    pub id: String,
    /// The page it stands on, from 1.
    pub page: usize,
    /// The instrument whose indicators it is about.
    pub instrument: String,
    /// The codes of those indicators: `R2`.
    pub indicators: Vec<String>,
    /// How it says it.
    pub strength: Strength,
}

/// How a case says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Outright.
    Quoted,
    /// A reader has to conclude it.
    Inferred,
}

impl Strength {
    /// The stable name, as in files and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Inferred => "inferred",
        }
    }
}

/// A case, whose evidence stands on its pages in every language.
#[derive(Debug)]
pub struct Case {
    /// Its folder's name.
    pub id: String,
    /// Its languages, the author's first language first.
    pub languages: Vec<String>,
    /// The instruments that it can be scored with.
    pub instruments: Vec<String>,
    /// How many pages it has: the messages `page-1` …
    pub pages: usize,
    /// How many questions for discussion: the messages `question-1` …, with `.answer` for the
    /// teacher alone.
    pub questions: usize,
    /// What it says about indicators, each told of once for each instrument.
    pub evidence: Vec<Evidence>,
    /// Its words.
    pub texts: Messages,
}

/// What came of looking at a case's files.
#[derive(Debug)]
pub struct Inspection {
    /// The case, if nothing stands against using it.
    pub case: Option<Case>,
    /// Everything wrong with the files.
    pub problems: Vec<Problem>,
}

/// The codes of an instrument's indicators, in the order in which they are asked; `None` if there is
/// no such instrument.
pub type Indicators<'a> = &'a dyn Fn(&str) -> Option<Vec<String>>;

impl Case {
    /// The evidence on an indicator of an instrument, if the case has any.
    pub fn on(&self, instrument: &str, indicator: &str) -> Option<&Evidence> {
        let named = |code: &String| code == indicator;
        let mut evidence = self.evidence.iter();
        evidence.find(|one| one.instrument == instrument && one.indicators.iter().any(named))
    }
}

/// Reads the case of this name and looks at everything in it.
pub fn inspect(name: &str, files: &Files, indicators: Indicators<'_>) -> Inspection {
    let text = |name: &str| {
        let file = files.iter().find(|(file, _)| file == name);
        file.map(|(_, text)| text.as_str())
    };
    let Some(toml) = text(STRUCTURE) else {
        let missing = vec![Problem::new(STRUCTURE, "file-missing")];
        return Inspection {
            case: None,
            problems: missing,
        };
    };
    let reading = structure::<Raw>(STRUCTURE, toml);
    let mut problems = reading.problems;
    let Some(raw) = reading.raw else {
        return Inspection {
            case: None,
            problems,
        };
    };
    problems.extend(strange(STRUCTURE, toml, &raw.format, FORMAT));
    problems.extend(raw.faults(name, toml, indicators));
    let texts = words(&raw.languages, STRUCTURE, files, &mut problems);
    let case = raw.case(texts);
    problems.extend(check::words(&case, files, &reading.places));
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    problems.dedup();
    let sound = problems.iter().all(|p| p.severity() != Severity::Error);
    Inspection {
        case: sound.then_some(case),
        problems,
    }
}
