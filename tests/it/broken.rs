//! Broken instruments and cases: each made from a sound one by one honest mistake, and what its
//! author is told about it, in both languages. `FANGTAN_BLESS=1` writes down what is told now.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fangtan::author::check;
use fangtan::instrument::problem::Problem;
use fangtan::library::cases;
use fangtan::library::shelf::Shelf;
use fangtan::locale::negotiate::LANGUAGES;
use fangtan::locale::words::{FILES, Words};
use serde::Deserialize;

use crate::support::fixtures;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the mistake brings along.
    #[serde(default)]
    also: BTreeSet<String>,
    edits: Vec<Edit>,
}

/// One change of one file.
#[expect(clippy::struct_excessive_bools, reason = "each is one mistake")]
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Edit {
    file: String,
    find: String,
    put: String,
    text: String,
    remove: bool,
    gbk: bool,
    bom: bool,
    crlf: bool,
    folder: bool,
    size: u64,
    link: String,
    copies: usize,
    items: usize,
    rounds: usize,
}

/// Problems that are not an author's: of the settings, of the catalogue, of an installed folder's
/// name, of a disk.
const ELSEWHERE: [&str; 4] = ["toml", "unreadable", "other-id", "unwritable"];

#[test]
fn every_mistake_is_told_as_written_down() {
    each_is_told(
        "broken",
        &fixtures().join("broken/sound"),
        &|folder, words| {
            let checked = check::folder("mine", folder);
            let told = LANGUAGES.map(|lang| checked.report(words.voice(lang)));
            (checked.problems, told.join("\n"))
        },
    );
}

/// The same for a case, made from the one of the textbook.
#[test]
fn every_mistake_in_a_case_is_told_as_written_down() {
    let shelf = Shelf::open(Path::new("/nowhere"));
    let indicators = |id: &str| cases::indicators(&shelf, id);
    let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/cases/dashun");
    each_is_told("broken-cases", &sound, &|folder, words| {
        let checked = check::case_folder("dashun", folder, &indicators);
        let told = LANGUAGES.map(|lang| checked.report(words.voice(lang)));
        (checked.problems, told.join("\n"))
    });
}

/// What is found in a folder, and what is told of it in both languages.
type Look<'a> = &'a dyn Fn(&Path, &Words) -> (Vec<Problem>, String);

fn each_is_told(fixture: &str, sound: &Path, look: Look<'_>) {
    let bless = std::env::var_os("FANGTAN_BLESS").is_some();
    let words = Words::embedded();
    let mut faults = Vec::new();
    for (kind, case) in mistakes(fixture) {
        let dir = tempfile::tempdir().unwrap();
        let (problems, told) = look(&broken(dir.path(), sound, &case), &words);
        let found: BTreeSet<String> = problems.iter().map(|p| p.what.into()).collect();
        let mut expected = case.also.clone();
        expected.insert(kind.clone());
        if found != expected {
            faults.push(format!("{kind}: found {found:?}, expected {expected:?}"));
        }
        let path = fixtures().join(fixture).join(format!("{kind}.txt"));
        if bless {
            fs::write(&path, &told).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != told {
            faults.push(format!("{kind} is told otherwise:\n{told}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every problem that the program has words for has its honest mistake.
#[test]
fn every_problem_has_its_mistake() {
    let all = mistakes("broken")
        .into_iter()
        .chain(mistakes("broken-cases"));
    let known: BTreeSet<String> = all.map(|(kind, _)| kind).collect();
    let texts = FILES.iter().filter(|(tag, ..)| *tag == "en");
    let mut words: BTreeSet<String> = texts
        .flat_map(|(_, _, text)| text.lines())
        .filter_map(|line| line.strip_prefix("problem-")?.split_once(" ="))
        .map(|(kind, _)| kind.to_owned())
        .collect();
    words.retain(|kind| {
        // Those of other files are held where these are read.
        let other = ["config-", "plan-", "benchmark-"];
        let other = other.iter().any(|room| kind.starts_with(room)) || kind == "no-place";
        !other && !ELSEWHERE.contains(&kind.as_str())
    });
    assert_eq!(words, known);
    let voice = Words::embedded();
    for kind in &known {
        for lang in ["zh-CN", "en"] {
            let mend = voice.exact(lang, &format!("mend-{kind}"), &[]);
            assert!(mend.is_some(), "{lang}: no word on how to mend {kind}");
        }
    }
}

/// What is told of one instrument is the same for scripts, and says so with its exit code.
#[test]
fn the_sound_one_is_sound() {
    let checked = check::folder("mine", &fixtures().join("broken/sound"));
    assert_eq!(checked.problems, []);
    assert!(checked.whole.is_some());
}

fn mistakes(fixture: &str) -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(fixtures().join(fixture)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let kind = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap();
            let case = toml::from_str(&text).unwrap_or_else(|error| panic!("{kind}: {error}"));
            cases.push((kind, case));
        }
    }
    cases.sort_by(|(a, _), (b, _)| a.cmp(b));
    cases
}

/// A copy of the sound one with the mistake in it.
fn broken(dir: &Path, sound: &Path, case: &Case) -> PathBuf {
    let folder = dir.join("mine");
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(sound).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    for edit in &case.edits {
        apply(&folder, edit);
    }
    folder
}

fn apply(folder: &Path, edit: &Edit) {
    let path = folder.join(&edit.file);
    if !edit.find.is_empty() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&edit.find), "{} is not there", edit.find);
        fs::write(&path, text.replacen(&edit.find, &edit.put, 1)).unwrap();
    }
    if !edit.text.is_empty() {
        fs::write(&path, &edit.text).unwrap();
    }
    if edit.remove {
        fs::remove_file(&path).unwrap();
    }
    if edit.gbk {
        // 各种题型 in GBK.
        let text = fs::read_to_string(&path).unwrap();
        let (before, after) = text.split_once("各种题型").unwrap();
        let gbk = b"\xb8\xf7\xd6\xd6\xcc\xe2\xd0\xcd";
        fs::write(&path, [before.as_bytes(), gbk, after.as_bytes()].concat()).unwrap();
    }
    if edit.bom {
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("\u{feff}{text}")).unwrap();
    }
    if edit.crlf {
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    if edit.folder {
        fs::create_dir(&path).unwrap();
    }
    if edit.size > 0 {
        fs::File::create(&path).unwrap().set_len(edit.size).unwrap();
    }
    if !edit.link.is_empty() {
        std::os::unix::fs::symlink(&edit.link, &path).unwrap();
    }
    for copy in 0..edit.copies {
        fs::write(folder.join(format!("x-{copy:02}.ftl")), "title = X\n").unwrap();
    }
    if edit.items > 0 {
        let head = "format=1\nid='x'\nversion='1'\nlanguages=['en']\n";
        let codes: Vec<String> = (0..edit.rounds).map(|n| format!("'c{n}'")).collect();
        let start = if codes.is_empty() {
            "[[sections]]\nid='s'".to_owned()
        } else {
            let codes = codes.join(",");
            format!(
                "[[sections]]\nid='t'\n[[sections.items]]\nid='u'\nkind='multi'\n\
                 provenance='authored'\nchoices=[{codes}]\n[[sections]]\nid='s'\neach='u'"
            )
        };
        let item = |n: usize| {
            let id = if codes.is_empty() { 0 } else { n };
            format!("{{id='a{id}',kind='note',provenance='authored'}},\n")
        };
        let items: String = (0..edit.items).map(item).collect::<Vec<_>>().concat();
        let text = format!("{head}{start}\nitems=[\n{items}");
        fs::write(&path, format!("{text}]\n")).unwrap();
    }
}
