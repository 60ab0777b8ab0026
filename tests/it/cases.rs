//! The cases for class: whole in both languages, their evidence in the text, their pages of a size
//! that a projector can show; as they are listed, printed and checked. What a broken one is told
//! about is in `broken`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use fangtan::author::check;
use fangtan::case::{Case, Strength};
use fangtan::library::{cases, shelf::Shelf};
use fangtan::locale::negotiate::LANGUAGES;
use serde_json::Value;

fn shelf() -> Shelf {
    Shelf::open(Path::new("/nowhere"))
}

fn all() -> Vec<Case> {
    let shelf = shelf();
    let sound = |name| {
        let files = cases::files(name).unwrap();
        let checked = check::case_files(name, files, &|id| cases::indicators(&shelf, id));
        assert_eq!(checked.problems, [], "{name}");
        checked.whole.unwrap()
    };
    cases::names().map(sound).collect()
}

/// That every text is there, every passage on its page, every indicator in its instrument and every
/// page short enough, is what the check looks at.
#[test]
fn the_six_cases_are_sound_in_both_languages() {
    let cases = all();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    let six = ["amazon", "biometrics", "dashun", "hitachi", "ipcc", "jd"];
    assert_eq!(names, BTreeSet::from(six));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/cases");
    assert_eq!(fs::read_dir(folder).unwrap().count(), names.len());
    for case in cases {
        assert_eq!(case.languages, LANGUAGES, "{}", case.id);
        assert!(case.pages >= 2 && case.questions >= 3, "{}", case.id);
        let used: BTreeSet<&String> = case.evidence.iter().map(|e| &e.instrument).collect();
        let told: BTreeSet<&String> = case.instruments.iter().collect();
        assert_eq!(used, told, "{}", case.id);
        let mut evidence = case.evidence.iter();
        let quoted = evidence.any(|one| one.strength == Strength::Quoted);
        assert!(quoted, "{}", case.id);
    }
}

/// The case of the textbook supports about five of the 24 indicators, and none of trust but a weak
/// hint at reputation: that is what it teaches.
#[test]
fn the_dashun_branch_evidences_five_indicators() {
    let case = cases::find("dashun", &shelf()).unwrap();
    let codes = cases::indicators(&shelf(), "esq24").unwrap();
    assert_eq!(codes.len(), 24);
    let told = codes.iter().filter(|code| case.on("esq24", code).is_some());
    let told: BTreeSet<&str> = told.map(String::as_str).collect();
    assert_eq!(told, BTreeSet::from(["E1", "E2", "R2", "R5", "T3"]));
    let hotline = case.on("esq24", "R2").unwrap();
    assert_eq!((hotline.page, hotline.strength), (2, Strength::Quoted));
}

fn fangtan(at: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(arguments)
        .current_dir(at)
        .env("FANGTAN_CONFIG", at.join("config.toml"))
        .env("XDG_DATA_HOME", at.join("xdg"))
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let both = [output.stdout.clone(), output.stderr.clone()].concat();
    String::from_utf8(both).unwrap()
}

#[test]
fn cases_are_listed_and_printed_for_the_class_and_for_its_teacher() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    for lang in LANGUAGES {
        let list = fangtan(at, &["case", "list", "--lang", lang]);
        insta::assert_snapshot!(format!("cases-{lang}"), said(&list));
        let class = fangtan(at, &["case", "show", "dashun", "--lang", lang]);
        insta::assert_snapshot!(format!("case-class-{lang}"), said(&class));
        let teacher = ["case", "show", "dashun", "--teacher", "--lang", lang];
        let teacher = fangtan(at, &teacher);
        insta::assert_snapshot!(format!("case-teacher-{lang}"), said(&teacher));
    }
    let json: Value =
        serde_json::from_str(&said(&fangtan(at, &["case", "list", "--json"]))).unwrap();
    let dashun = &json["cases"][0];
    assert_eq!(dashun["id"], "dashun");
    assert_eq!(dashun["evidence"][0]["evidenced"], 5);
    assert_eq!(dashun["evidence"][0]["indicators"], 24);
    // Nothing that only looks makes a data folder.
    assert!(!at.join("xdg").exists());
}

/// The class must not read the answers, in whichever form the case is handed out.
#[test]
fn a_handout_for_the_class_tells_no_answer() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    for case in all() {
        for format in ["md", "html"] {
            let page = format!("{}.{format}", case.id);
            let show = ["case", "show", &case.id, "--lang", "both", "-o", &page];
            let output = fangtan(at, &[show.as_slice(), &["--format", format]].concat());
            assert!(output.status.success(), "{}", said(&output));
            let text = fs::read_to_string(at.join(&page)).unwrap();
            for tag in LANGUAGES {
                let said = |key: &str| case.texts.get(tag, key, &|_| None).unwrap();
                let first = |key: &str| said(key).chars().take(12).collect::<String>();
                assert!(text.contains(&first("question-1")), "{page} {tag}");
                assert!(text.contains(&first("source")), "{page} {tag}");
                for hidden in ["question-1.answer", "note.goal", "evidence-hotline.why"] {
                    if case.texts.get(tag, hidden, &|_| None).is_some() {
                        assert!(!text.contains(&first(hidden)), "{page} {tag} {hidden}");
                    }
                }
            }
        }
    }
    // What is there is not written over.
    let again = fangtan(at, &["case", "show", "dashun", "-o", "dashun.md"]);
    assert_eq!(again.status.code(), Some(1), "{}", said(&again));
}

/// A teacher's own case, from a copy of one that ships.
#[test]
fn a_case_of_ones_own_is_checked_and_printed_from_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    let own = at.join("ours");
    fs::create_dir(&own).unwrap();
    for (name, text) in cases::files("jd").unwrap() {
        let text = text.replace("id = \"jd\"", "id = \"ours\"");
        fs::write(own.join(name), text).unwrap();
    }
    let check = fangtan(at, &["case", "check", "ours"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    let text = fs::read_to_string(own.join("en.ftl")).unwrap();
    let broken = text.replace(
        "evidence-next-day = promised",
        "evidence-next-day = promises",
    );
    fs::write(own.join("en.ftl"), broken).unwrap();
    let check = fangtan(at, &["case", "check", "ours/case.toml", "--json"]);
    assert_eq!(check.status.code(), Some(1));
    let json: Value = serde_json::from_str(&said(&check)).unwrap();
    assert_eq!(json["case"], "ours");
    assert_eq!(json["problems"][0]["code"], "case-passage");
    assert_eq!(json["problems"][0]["file"], "en.ftl");
    let show = fangtan(at, &["case", "show", "ours"]);
    assert_eq!(show.status.code(), Some(1));
    assert!(said(&show).contains("cannot be used"), "{}", said(&show));
    let unknown = fangtan(at, &["case", "show", "dashan"]);
    assert!(
        said(&unknown).contains("available: dashun"),
        "{}",
        said(&unknown)
    );
}
