//! The cases for class: whole in both languages, their evidence in the text, their pages of a size
//! that a projector can show. Nothing in the program reads them yet.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use fangtan::instrument::parse::{Package, words};
use fangtan::locale::negotiate::LANGUAGES;
use fangtan::messages::Messages;
use fangtan::tui::wrap::wrap;
use serde::Deserialize;

use crate::instruments::{keys, said, shipped};

/// A page: 36 Chinese characters wide, twelve lines high.
const WIDEST: usize = 72;
const HIGHEST: usize = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    format: u32,
    id: String,
    languages: Vec<String>,
    /// The instruments that it can be scored with.
    instruments: Vec<String>,
    pages: usize,
    questions: usize,
    evidence: Vec<Evidence>,
}

/// What a passage says about an indicator.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    id: String,
    page: usize,
    instrument: String,
    indicators: Vec<String>,
    strength: Strength,
}

#[derive(Deserialize, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum Strength {
    Quoted,
    Inferred,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/cases")
}

/// Every case with its words and its files' keys by language.
fn cases() -> Vec<(Case, Messages, BTreeMap<String, BTreeSet<String>>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(path.join("case.toml")).unwrap();
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((case.format, &case.id), (1, &name));
        assert_eq!(case.languages, LANGUAGES, "{name}");
        let files: Vec<(String, String)> = LANGUAGES
            .map(|tag| format!("{tag}.ftl"))
            .map(|file| (file.clone(), fs::read_to_string(path.join(file)).unwrap()))
            .to_vec();
        let mut problems = Vec::new();
        let texts = words(&case.languages, &files, &mut problems);
        assert!(problems.is_empty(), "{name}: {problems:#?}");
        let spoken = LANGUAGES.into_iter().zip(&files);
        let spoken = spoken.map(|(tag, (_, text))| (tag.to_owned(), keys(text)));
        found.push((case, texts, spoken.collect()));
    }
    found
}

#[test]
fn the_six_cases_are_there_and_say_the_same_in_both_languages() {
    let mut names = BTreeSet::new();
    for (case, _, spoken) in cases() {
        let mut needed =
            BTreeSet::from(["title", "title.about", "source", "note"].map(String::from));
        needed.extend(["goal", "flow", "watch"].map(|slot| format!("note.{slot}")));
        needed.extend((1..=case.pages).map(|n| format!("page-{n}")));
        for n in 1..=case.questions {
            needed.extend([format!("question-{n}"), format!("question-{n}.answer")]);
        }
        for evidence in &case.evidence {
            let id = &evidence.id;
            needed.extend([format!("evidence-{id}"), format!("evidence-{id}.why")]);
        }
        for (tag, keys) in spoken {
            assert_eq!(keys, needed, "{} {tag}", case.id);
        }
        assert!(case.pages >= 2 && case.questions >= 3, "{}", case.id);
        names.insert(case.id);
    }
    let six = ["amazon", "biometrics", "dashun", "hitachi", "ipcc", "jd"];
    assert_eq!(names, BTreeSet::from(six.map(String::from)));
}

#[test]
fn evidence_stands_on_its_page_and_names_indicators_that_there_are() {
    let packages = shipped();
    for (case, texts, _) in cases() {
        let mut asked = BTreeSet::new();
        for evidence in &case.evidence {
            let place = format!("{} {}", case.id, evidence.id);
            let package = named(&packages, &evidence.instrument);
            let items = &package.instrument.items;
            assert!(!evidence.indicators.is_empty(), "{place}");
            for code in &evidence.indicators {
                let known = items
                    .iter()
                    .any(|item| item.indicator.as_ref() == Some(code));
                assert!(known, "{place}: {} has no {code}", evidence.instrument);
                let first = asked.insert((evidence.instrument.clone(), code.clone()));
                assert!(first, "{place}: {code} twice");
            }
            for tag in LANGUAGES {
                let passage = said(&texts, tag, &format!("evidence-{}", evidence.id)).unwrap();
                let page = said(&texts, tag, &format!("page-{}", evidence.page)).unwrap();
                assert!(page.contains(&passage), "{place} {tag}: not on its page");
            }
        }
        let used: BTreeSet<&String> = case.evidence.iter().map(|e| &e.instrument).collect();
        let told: BTreeSet<&String> = case.instruments.iter().collect();
        assert_eq!(used, told, "{}", case.id);
        let quoted = |e: &Evidence| e.strength == Strength::Quoted;
        assert!(case.evidence.iter().any(quoted), "{}", case.id);
    }
}

/// The case of the textbook supports about five of the 24 indicators, and none of trust but a weak
/// hint at reputation: that is what it teaches.
#[test]
fn the_dashun_branch_evidences_five_indicators() {
    let all = cases();
    let (case, ..) = all.iter().find(|(case, ..)| case.id == "dashun").unwrap();
    let evidence = case.evidence.iter().filter(|e| e.instrument == "esq24");
    let codes: BTreeSet<&str> = evidence
        .flat_map(|e| e.indicators.iter().map(String::as_str))
        .collect();
    assert_eq!(codes, BTreeSet::from(["E1", "E2", "R2", "R5", "T3"]));
}

#[test]
fn every_text_fits_a_page() {
    let mut faults = Vec::new();
    for (case, texts, spoken) in cases() {
        for (tag, keys) in spoken {
            for key in keys {
                let Some(text) = said(&texts, &tag, &key) else {
                    assert_eq!(key, "note", "{} {tag}", case.id);
                    continue;
                };
                let lines = wrap(&text, WIDEST).len();
                if lines > HIGHEST {
                    faults.push(format!("{} {tag} {key}: {lines} lines", case.id));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn named<'a>(packages: &'a [Rc<Package>], id: &str) -> &'a Package {
    let found = packages.iter().find(|package| package.instrument.id == id);
    found.unwrap_or_else(|| panic!("no instrument {id}"))
}
