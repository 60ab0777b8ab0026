//! The author's tools as an author uses them: files in a folder, commands, what they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::rc::Rc;

use fangtan::author::diff::{diff, verdict};
use fangtan::author::simulate::{Style, interview};
use fangtan::author::skeleton::{Wishes, skeleton};
use fangtan::author::{check, paper};
use fangtan::instrument::parse::{self, Files, Package};
use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Event, Mode, Opening, What};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::{Session, Stage, Stamp};
use fangtan::library::install::{Installed, install};
use fangtan::library::shelf::Shelf;
use fangtan::library::{folder, shipped};
use fangtan::locale::words::Words;
use serde_json::Value;

use crate::instruments::shipped as packages;
use crate::support::{START, fixtures};

fn sound() -> Files {
    folder::read(&fixtures().join("broken/sound")).unwrap()
}

/// A file, what stands in it, what is put there instead.
type Put = (&'static str, &'static str, &'static str);

/// The sound instrument with a piece of one file put otherwise.
fn edited(edits: &[Put]) -> Package {
    let mut files = sound();
    for (name, find, put) in edits {
        let (_, text) = files.iter_mut().find(|(file, _)| file == name).unwrap();
        assert!(text.contains(find), "{find}");
        *text = text.replacen(find, put, 1);
    }
    parse::package(files).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn fangtan(at: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(arguments)
        .current_dir(at)
        .env("FANGTAN_CONFIG", at.join("config.toml"))
        .env("XDG_DATA_HOME", at.join("xdg"))
        .env("LC_ALL", "en_GB.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may end before it has read everything.
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    let both = [output.stdout.clone(), output.stderr.clone()].concat();
    String::from_utf8(both).unwrap()
}

/// A folder with the sound instrument in `mine`.
fn desk() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let mine = dir.path().join("mine");
    fs::create_dir(&mine).unwrap();
    for (name, text) in sound() {
        fs::write(mine.join(name), text).unwrap();
    }
    let at = dir.path().to_path_buf();
    (dir, at)
}

fn change(file: &Path, find: &str, put: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(find), "{find}");
    fs::write(file, text.replacen(find, put, 1)).unwrap();
}

#[test]
fn scripts_learn_of_every_problem_and_nothing_is_made_on_the_disk() {
    let (_keep, at) = desk();
    let output = fangtan(&at, &["instrument", "check", "mine"], "");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    change(
        &at.join("mine/instrument.toml"),
        "reverse = true",
        "revers = true",
    );
    change(
        &at.join("mine/instrument.toml"),
        "dislike >= 3",
        "dislke >= 3",
    );
    change(&at.join("mine/en.ftl"), "bye = Goodbye!\n", "");
    let output = fangtan(&at, &["instrument", "check", "mine", "--json"], "");
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["format"], &told["usable"]),
        (&1.into(), &false.into())
    );
    let problems = told["problems"].as_array().unwrap();
    let codes: Vec<&str> = problems
        .iter()
        .map(|p| p["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["unknown-key", "unknown-item", "message-missing"]);
    let first = &problems[0];
    assert_eq!(first["file"], "instrument.toml");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["args"]["near"], "reverse");
    let line = first["line"].as_u64().unwrap() as usize;
    let text = fs::read_to_string(at.join("mine/instrument.toml")).unwrap();
    let line = text.lines().nth(line - 1).unwrap();
    let [from, to] = ["column", "end_column"].map(|key| first[key].as_u64().unwrap() as usize);
    assert_eq!(line.get(from - 1..to - 1), Some("revers"));
    // A warning alone is a failure too; what mends itself is none.
    let files = [(
        "instrument.toml",
        "indicator = \"K3\"",
        "indicator = \"K3\"\nreverse = true",
    )];
    let (_keep, other) = desk();
    let (name, find, put) = files[0];
    change(&other.join("mine").join(name), find, put);
    let output = fangtan(&other, &["instrument", "check", "mine/instrument.toml"], "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let text = fs::read_to_string(at.join("mine/zh-CN.ftl")).unwrap();
    let (_keep, third) = desk();
    fs::write(
        third.join("mine/zh-CN.ftl"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    )
    .unwrap();
    let output = fangtan(&third, &["instrument", "check", "mine"], "");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = fangtan(&third, &["instrument", "check", "nowhere"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("esq24"), "{}", said(&output));
    assert!(!at.join("xdg").exists());
}

#[test]
fn everything_that_ships_is_clean() {
    for shipped in &shipped::INSTRUMENTS {
        let checked = check::files(shipped.name, shipped::files(shipped.files));
        assert!(checked.is_clean(), "{:#?}", checked.problems);
    }
}

/// An instrument may be in a language that the interface has no words for.
#[test]
fn an_instrument_in_another_language_works() {
    let mut files: Files = sound()
        .into_iter()
        .filter(|(name, _)| name != "zh-CN.ftl")
        .collect();
    for (name, text) in &mut files {
        if name == "en.ftl" {
            *name = "fr.ftl".to_owned();
        } else {
            *text = text.replace("[\"zh-CN\", \"en\"]", "[\"fr\"]");
        }
    }
    let checked = check::files("mine", files);
    assert_eq!(checked.problems, []);
    let package = Rc::new(checked.whole.unwrap());
    let (_, events) = made(&package, Style::Random, 3);
    assert!(matches!(
        events.last().unwrap().what,
        What::Finalised { .. }
    ));
    let form = paper::form(&package, &Words::embedded(), &["fr".to_owned()]);
    assert!(paper::html::html(&form).contains("lang=\"fr\""));
}

#[test]
fn what_new_writes_is_clean_and_can_be_asked() {
    let dir = tempfile::tempdir().unwrap();
    let answers = "Not An Id\nshop\n网店\nShop\nquality quality\nquality speed\n2\n";
    let output = fangtan(dir.path(), &["instrument", "new"], answers);
    assert!(output.status.success(), "{}", said(&output));
    let output = fangtan(dir.path(), &["instrument", "check", "shop"], "");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = fangtan(dir.path(), &["instrument", "new", "shop"], "");
    assert_eq!(output.status.code(), Some(1), "it was written over");
    let package = parse::package(folder::read(&dir.path().join("shop")).unwrap()).unwrap();
    assert_eq!(package.instrument.dimensions.len(), 2);
    let scored = package
        .instrument
        .items
        .iter()
        .filter(|item| item.dimension.is_some());
    assert_eq!(scored.count(), 4);
    let (_, events) = made(&Rc::new(package), Style::Satisfied, 1);
    assert!(matches!(
        events.last().unwrap().what,
        What::Finalised { .. }
    ));
    let wishes = Wishes {
        id: "x".to_owned(),
        titles: ["甲".to_owned(), "A".to_owned()],
        dimensions: (0..20).map(|n| format!("d{n}")).collect(),
        items: 20,
    };
    let checked = check::files("x", skeleton(&wishes));
    assert_eq!(checked.problems, []);
}

fn made(package: &Rc<Package>, style: Style, seed: u64) -> (String, Vec<Event>) {
    let opening = Opening::at_desk(Mode::Simulated, None, None, None);
    let opening = opening.bound_to(&package.instrument, "en", 1);
    let mut ids = Seed::new([9; 32]);
    let start = Stamp { at: START, mono: 0 };
    interview(package, &mut ids, opening, style, seed, start)
}

/// Every instrument at hand can be answered to its end in every style, the same for the same seed.
#[test]
fn made_up_respondents_come_to_the_end_of_every_instrument() {
    let mut all = packages();
    let shelf = Shelf::open(&fixtures().join("instruments"));
    let books = shelf.books.iter();
    all.extend(books.filter_map(|book| book.package().ok().cloned()));
    for package in &all {
        for style in Style::ALL {
            for seed in 0..5 {
                let (id, events) = made(package, style, seed);
                let last = &events.last().unwrap().what;
                let name = &package.instrument.id;
                assert!(
                    matches!(last, What::Finalised { .. } | What::ScreenedOut { .. }),
                    "{name} {style:?} {seed}: {last:?}"
                );
                assert_eq!((id, events), made(package, style, seed));
            }
        }
        assert_ne!(
            made(package, Style::Random, 1).1,
            made(package, Style::Random, 2).1
        );
    }
}

/// The styles are what they are called.
#[test]
fn styles_can_be_told_apart() {
    let package = packages()
        .into_iter()
        .find(|p| p.instrument.id == "esq24")
        .unwrap();
    let scores = |style: Style, seeds: u64| {
        let mut scores: Vec<(Option<usize>, f64, u64)> = Vec::new();
        for seed in 0..seeds {
            for event in made(&package, style, seed).1 {
                let What::Answered {
                    item,
                    answer: Answer::Number(n),
                    ms,
                    ..
                } = event.what
                else {
                    continue;
                };
                let item = &package.instrument.items[package.instrument.find(&item).unwrap()];
                if let (Some(_), Some(scale)) = (item.dimension, package.instrument.scale_of(item))
                {
                    let score = (n - scale.min) as f64 / (scale.max - scale.min) as f64;
                    scores.push((item.dimension, score, ms));
                }
            }
        }
        assert!(scores.len() > 20 * seeds as usize);
        scores
    };
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    let overall = |style| {
        let all: Vec<f64> = scores(style, 20).iter().map(|s| s.1).collect();
        mean(&all)
    };
    assert!(overall(Style::Satisfied) > 0.7 && overall(Style::Angry) < 0.3);
    let straight: BTreeSet<String> = scores(Style::StraightLiner, 1)
        .iter()
        .map(|s| format!("{}", s.1))
        .collect();
    assert_eq!(straight.len(), 1);
    assert!(scores(Style::Speeder, 5).iter().all(|s| s.2 < 1_000));
    assert!(scores(Style::Satisfied, 5).iter().all(|s| s.2 > 2_000));
    let crisis = scores(Style::TrustCrisis, 20);
    let part = |trust: bool| {
        let part = crisis.iter().filter(|s| (s.0 == Some(0)) == trust);
        mean(&part.map(|s| s.1).collect::<Vec<_>>())
    };
    assert!(part(true) < 0.25 && part(false) > 0.55);
}

#[test]
fn simulated_interviews_are_marked_and_in_no_results() {
    let (_keep, at) = desk();
    let simulate = ["instrument", "simulate", "mine", "-n", "7", "--seed", "3"];
    let output = fangtan(&at, &simulate, "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("--data") && !at.join("xdg").exists());
    let into = [
        &simulate[..],
        &["--style", "mixed", "--data", "sim", "--json"],
    ]
    .concat();
    let output = fangtan(&at, &into, "");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["interviews"], &told["complete"]),
        (&7.into(), &7.into())
    );
    let list = fangtan(&at, &["list", "interviews", "--json", "--data", "sim"], "");
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    let list = list["interviews"].as_array().unwrap();
    assert_eq!(list.len(), 7);
    assert!(list.iter().all(|one| one["opening"]["mode"] == "simulated"));
    let stats = fangtan(&at, &["store", "stats", "--json", "--data", "sim"], "");
    let stats: Value = serde_json::from_slice(&stats.stdout).unwrap();
    assert_eq!(stats["interviews"]["simulated"], 7);
    assert_eq!(stats["interviews"]["complete"], 0);
    let export = ["export", "events", "--data", "sim", "-o", "out"];
    let output = fangtan(&at, &export, "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let output = fangtan(&at, &[&export[..], &["--simulated"]].concat(), "");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// What changed from one version to the next, and what that means.
#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn versions_are_compared_by_what_they_do_to_answers() {
    let toml = parse::STRUCTURE;
    let cases: &[(&str, &str, &[Put])] = &[
        (
            "wording",
            "safe",
            &[(
                "en.ftl",
                "Would you recommend it?",
                "Would you recommend us?",
            )],
        ),
        ("reverse", "breaking", &[(toml, "reverse = true\n", "")]),
        (
            "label",
            "safe",
            &[("en.ftl", "= the web site", "= the website")],
        ),
        (
            "code-reused",
            "breaking",
            &[
                ("en.ftl", "= the app", "= the branch"),
                (
                    "en.ftl",
                    "choice-branch = the branch",
                    "choice-branch = the app",
                ),
                ("zh-CN.ftl", "= 手机银行", "= 柜台"),
                (
                    "zh-CN.ftl",
                    "choice-branch = 柜台",
                    "choice-branch = 手机银行",
                ),
            ],
        ),
        (
            "choices-added",
            "caution",
            &[
                (
                    toml,
                    "\"web\", \"branch\"]",
                    "\"web\", \"branch\", \"phone\"]",
                ),
                (
                    "en.ftl",
                    "    .choice-branch",
                    "    .choice-phone = the phone\n    .choice-branch",
                ),
                (
                    "zh-CN.ftl",
                    "    .choice-branch",
                    "    .choice-phone = 电话\n    .choice-branch",
                ),
            ],
        ),
        (
            "choices-order",
            "caution",
            &[(toml, "\"app\", \"web\"", "\"web\", \"app\"")],
        ),
        (
            "settings",
            "breaking",
            &[(toml, "total = 10", "total = 12")],
        ),
        ("bounds", "caution", &[(toml, "max = 31", "max = 30")]),
        (
            "relevant",
            "caution",
            &[(toml, "channel = 'app'", "channel != 'app'")],
        ),
        ("check", "caution", &[(toml, "score <= 2", "score <= 3")]),
        ("indicator", "breaking", &[(toml, "\"K1\"", "\"K9\"")]),
        (
            "target",
            "safe",
            &[(toml, "minutes = 2", "minutes = 2\ntarget = 80")],
        ),
        (
            "consent",
            "caution",
            &[(toml, "consent = 2", "consent = 3")],
        ),
        (
            "item-removed",
            "caution",
            &[
                (
                    toml,
                    "[[sections.items]]\nid = \"bye\"\nkind = \"note\"\nprovenance = \"authored\"\n",
                    "",
                ),
                ("en.ftl", "bye = Goodbye!\n", ""),
                ("zh-CN.ftl", "bye = 再见！\n", ""),
            ],
        ),
    ];
    let old = edited(&[]);
    assert_eq!(diff(&old, &old), []);
    for (what, weight, edits) in cases {
        let new = edited(edits);
        let changes = diff(&old, &new);
        let kinds: BTreeSet<&str> = changes.iter().map(|change| change.what).collect();
        assert_eq!(kinds, BTreeSet::from([*what]), "{changes:#?}");
        assert_eq!(verdict(&changes).name(), *weight, "{what}");
        let back = diff(&new, &old);
        assert_eq!(back.len(), changes.len(), "{what}: {back:#?}");
    }
}

#[test]
fn installed_versions_stay_apart() {
    let dir = tempfile::tempdir().unwrap();
    let parent = dir.path().join("instruments");
    let first = edited(&[]);
    let second = edited(&[(parse::STRUCTURE, "version = \"1\"", "version = \"2\"")]);
    let third = edited(&[(
        parse::STRUCTURE,
        "version = \"1\"",
        "version = \"2\"\ntarget = 80",
    )]);
    assert_eq!(install(&parent, &first).unwrap(), Installed::New);
    assert_eq!(install(&parent, &first).unwrap(), Installed::Same);
    assert_eq!(
        install(&parent, &second).unwrap(),
        Installed::Beside("mine@1".into())
    );
    assert_eq!(
        install(&parent, &third).unwrap(),
        Installed::Beside("mine@2".into())
    );
    assert_eq!(
        install(&parent, &second).unwrap(),
        Installed::Beside("mine@2-2".into())
    );
    let shelf = Shelf::open(&parent);
    let current = shelf.find("mine").unwrap().package().unwrap();
    assert_eq!(current.instrument.hash, second.instrument.hash);
    for version in [&first, &second, &third] {
        let found = shelf.version("mine", &version.instrument.hash).unwrap();
        assert_eq!(found.instrument.version, version.instrument.version);
    }
}

/// The folder goes while an interview is open: it goes on with the copy in the store.
#[test]
fn an_interview_outlives_the_folder_of_its_instrument() {
    let (_keep, at) = desk();
    let data = ["--data", "data"];
    let run = |arguments: &[&str], input: &str| {
        let output = fangtan(&at, &[arguments, &data[..]].concat(), input);
        (output.status.code(), said(&output))
    };
    let (code, told) = run(&["instrument", "install", "mine"], "");
    assert_eq!(code, Some(0), "{told}");
    let (_, told) = run(&["list", "instruments"], "");
    assert!(told.contains("mine\tEvery kind"), "{told}");
    // Consent, the welcome, the channel; then the input ends.
    let (_, told) = run(&["interview", "mine"], "1\n\n2\n");
    assert!(
        told.contains("any trouble") || told.contains("like using"),
        "{told}"
    );
    fs::remove_dir_all(at.join("data/instruments/mine")).unwrap();
    let (_, list) = run(&["list", "interviews", "--json"], "");
    let list: Value = serde_json::from_str(&list).unwrap();
    let id = list["interviews"][0]["interview"]
        .as_str()
        .unwrap()
        .to_owned();
    let (_, told) = run(&["interview", "--resume", &id], "1\n");
    assert!(told.contains("Do you like using the web site?"), "{told}");
}

#[test]
fn the_form_shows_every_item_in_both_languages() {
    let words = Words::embedded();
    for package in packages() {
        let tags = &package.instrument.languages;
        let parts = paper::form(&package, &words, tags);
        for text in [paper::markdown::markdown(&parts), paper::html::html(&parts)] {
            let items = package
                .instrument
                .items
                .iter()
                .filter(|item| item.is_asked())
                // The columns of a statement stand in one row.
                .filter(|item| item.column.is_none_or(|column| column.place == 0));
            let asked = items.count();
            assert!(
                text.contains(&format!("{asked}.")),
                "{}",
                package.instrument.id
            );
            assert!(!text.contains(['\x1b', '\u{fffd}']));
            for tag in tags {
                let title = crate::instruments::said(&package.texts, tag, "title").unwrap();
                assert!(text.contains(&title), "{tag}: {}", package.instrument.id);
            }
        }
    }
}

#[test]
fn the_form_reads_as_written_down() {
    let package = edited(&[]);
    let words = Words::embedded();
    let tags = package.instrument.languages.clone();
    let parts = paper::form(&package, &words, &tags);
    insta::assert_snapshot!("form-markdown", paper::markdown::markdown(&parts));
    insta::assert_snapshot!("form-html", paper::html::html(&parts));
}

#[test]
fn a_form_goes_to_a_file_in_both_languages_and_replaces_none() {
    let (_keep, at) = desk();
    let show = [
        "instrument",
        "show",
        "mine",
        "--lang",
        "both",
        "-o",
        "form.html",
        "--format",
        "html",
    ];
    let output = fangtan(&at, &show, "");
    assert!(output.status.success(), "{}", said(&output));
    let text = fs::read_to_string(at.join("form.html")).unwrap();
    assert!(text.contains("Which channel") && text.contains("您用哪个渠道"));
    let output = fangtan(&at, &show, "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let output = fangtan(&at, &["list", "instruments", "--lang", "both"], "");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

/// A preview by pipe, from beginning to end, leaves nothing anywhere.
#[test]
fn a_preview_stores_nothing() {
    let (_keep, at) = desk();
    let tmp = at.join("tmp");
    fs::create_dir(&tmp).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args([
            "interview",
            "--preview",
            "mine",
            "--data",
            "data",
            "--lang",
            "en",
        ])
        .current_dir(&at)
        .env("FANGTAN_CONFIG", at.join("config.toml"))
        .env("TMPDIR", &tmp)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = b"1\n\n2\n3\n1\n";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = said(&output);
    assert!(
        told.contains("nothing is stored") && told.contains("any trouble"),
        "{told}"
    );
    assert!(!at.join("data").exists());
    assert_eq!(fs::read_dir(&tmp).unwrap().count(), 0);
}

/// A change of the files keeps the place and every answer that still fits.
#[test]
fn a_preview_goes_on_with_the_new_version() {
    let old = Rc::new(edited(&[]));
    let opening = Opening::at_desk(Mode::Preview, None, None, None);
    let opening = opening.bound_to(&old.instrument, "en", 1);
    let now = Stamp { at: START, mono: 0 };
    let mut session = Session::begin(Rc::clone(&old), "x".into(), opening, now);
    session.consent(true, now);
    session.next(now).unwrap();
    session.answer(Answer::Code("web".into()), now).unwrap();
    session.answer(Answer::Number(3), now).unwrap();
    assert_eq!(session.item().unwrap().1.id, "dislike");
    // The item before it goes, and a choice that was not chosen.
    let new = edited(&[
        (
            parse::STRUCTURE,
            "[[sections.items]]\nid = \"welcome\"\nkind = \"note\"\nprovenance = \"authored\"\n",
            "",
        ),
        ("en.ftl", "welcome = Hello!\n", ""),
        ("zh-CN.ftl", "welcome = 您好！\n", ""),
        ("en.ftl", "Is { $channel } any trouble?", "Any trouble?"),
    ]);
    session.onto(&Rc::new(new), now);
    assert_eq!(session.item().unwrap().1.id, "dislike");
    assert_eq!(session.text("dislike").unwrap(), "Any trouble?");
    let channel = session.package().instrument.find("channel").unwrap();
    assert_eq!(
        session.answer_of(channel),
        Some(&Answer::Code("web".into()))
    );
    // The item itself goes: what comes behind it is shown.
    let gone = edited(&[
        (parse::STRUCTURE, "relevant = \"dislike >= 3\"\n", ""),
        (
            parse::STRUCTURE,
            "[[sections.items]]\nid = \"dislike\"\nkind = \"scale\"\nscale = \"agree3\"\ndimension = \"liking\"\nindicator = \"K2\"\nreverse = true\nspecials = [\"dont-know\", \"refused\", \"not-applicable\"]\nprovenance = \"authored\"\n",
            "",
        ),
        (
            "en.ftl",
            "dislike = Is { $channel } any trouble?\n    .short = No trouble\n",
            "",
        ),
        (
            "zh-CN.ftl",
            "dislike = { $channel }麻烦吗？\n    .short = 麻烦\n",
            "",
        ),
    ]);
    session.onto(&Rc::new(gone), now);
    assert!(matches!(session.stage(), Stage::Item(_)));
    assert_eq!(session.item().unwrap().1.id, "which");
}
