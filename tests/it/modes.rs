//! What an instrument says about how it is held: which items are left out, whether scores and
//! suggestions are in sight; and what becomes of somebody who is not in the sample.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::rc::Rc;

use fangtan::instrument::parse::{Package, package};
use fangtan::instrument::setting::Setting;
use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Mode, Opening};
use fangtan::interview::session::{Session, Stage, Stamp};
use fangtan::library::folder;
use serde_json::Value;

use crate::support::{START, fixtures};

fn flow() -> Package {
    package(folder::read(&fixtures().join("instruments/flow")).unwrap()).unwrap()
}

fn fangtan(data: &Path, lang: &str, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(["--lang", lang, "--data"])
        .arg(data)
        .args(arguments)
        .env("FANGTAN_CONFIG", data.join("config.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let Output { stdout, stderr, .. } = child.wait_with_output().unwrap();
    String::from_utf8([stdout, stderr].concat()).unwrap()
}

/// A data folder in which an instrument of the tests is installed, changed.
fn desk(name: &str, change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("instruments").join(name);
    fs::create_dir_all(&place).unwrap();
    for (file, text) in folder::read(&fixtures().join("instruments").join(name)).unwrap() {
        let text = if file == "instrument.toml" {
            change(&text)
        } else {
            text
        };
        fs::write(place.join(file), text).unwrap();
    }
    dir
}

/// The items that are asked of somebody who uses the app and finds it hard.
fn asked(package: &Rc<Package>, mode: Mode) -> Vec<String> {
    let stamp = Stamp { at: START, mono: 0 };
    let opening = Opening::at_desk(mode, None, None, None);
    let opening = opening.bound_to(&package.instrument, "en", 1);
    let mut session = Session::begin(Rc::clone(package), "i".into(), opening, stamp);
    session.consent(true, stamp);
    let mut asked = Vec::new();
    while let Stage::Item(place) = session.stage() {
        let item = &package.instrument.items[place];
        asked.push(item.id.clone());
        let answer = match item.id.as_str() {
            "customer" => Answer::Code("yes".into()),
            "used" => Answer::Codes(vec!["app".into()]),
            "most" => Answer::Code("app".into()),
            "easy.app" => Answer::Number(1),
            "size" => Answer::Code("small".into()),
            _ => {
                session.next(stamp).unwrap();
                continue;
            }
        };
        session.answer(answer, stamp).unwrap();
    }
    asked
}

#[test]
fn each_setting_asks_its_own_items() {
    let package = Rc::new(flow());
    let with = ["customer", "used", "most", "easy.app", "why.app", "bye"];
    assert_eq!(asked(&package, Mode::Interview), with);
    assert_eq!(asked(&package, Mode::Practice), with);
    let alone = ["customer", "used", "most", "easy.app", "size", "bye"];
    assert_eq!(asked(&package, Mode::Kiosk), alone);
    let rules = &package.instrument.settings;
    assert!(!rules[&Setting::Kiosk].gauges && rules[&Setting::Interview].gauges);
    assert!(!rules[&Setting::Interview].suggestions);
}

/// Nobody learns a score there, not by asking for it and not at the end.
#[test]
fn scores_out_of_sight_stay_out_of_sight() {
    let lines = "3\n1\n2\n3\n2\n2\n1\n2\n10\n4\n10\ng\n\n\n";
    for (lang, sentence, factor) in [
        ("en", "keeps scores out of sight", "Trust"),
        ("zh-CN", "不显示得分", "信任"),
    ] {
        let open = desk("grids", str::to_owned);
        let shut = desk("grids", |text| {
            format!("{text}\n[modes.interview]\ngauges = false\n")
        });
        let command = ["interview", "grids", "--plain"];
        let told = fangtan(open.path(), lang, &command, lines);
        assert!(!told.contains(sentence) && told.contains(factor), "{told}");
        let told = fangtan(shut.path(), lang, &command, lines);
        assert!(told.contains(sentence) && !told.contains(factor), "{told}");
    }
}

/// Somebody who is not a customer: told so, kept apart, counted nowhere but as not eligible.
#[test]
fn who_is_screened_out_is_listed_and_in_no_figure() {
    for (lang, phase, end, told) in [
        (
            "en",
            "screened out",
            "not in the sample",
            "screened out and frozen: We only interview",
        ),
        (
            "zh-CN",
            "甄别不合格",
            "不在访问范围内",
            "甄别不合格并封存：只访问本行客户",
        ),
    ] {
        let dir = desk("flow", str::to_owned);
        let run = |arguments: &[&str], input: &str| fangtan(dir.path(), lang, arguments, input);
        let talk = run(&["interview", "flow", "--plain", "--branch", "B1"], "2\n\n");
        assert!(talk.contains(end), "{talk}");
        let list = run(&["list", "interviews"], "");
        assert!(list.trim_end().ends_with(phase), "{list}");
        let json: Value =
            serde_json::from_str(&run(&["list", "interviews", "--json"], "")).unwrap();
        let one = &json["interviews"][0];
        assert_eq!(one["phase"], "screened-out");
        let id = one["interview"].as_str().unwrap();
        assert!(run(&["show", id], "").contains(phase));
        let story = run(&["show", id, "--events"], "");
        assert!(story.contains(told), "{story}");
        let written = |kind: &str, more: &[&str]| {
            let path = dir.path().join(kind);
            let out = path.display().to_string();
            run(&[&["export", kind, "--out", &out], more].concat(), "");
            fs::read_to_string(&path).unwrap()
        };
        let rows = written("csv", &["--instrument", "flow"]);
        assert!(rows.contains(",no,-96,-96"), "{rows}");
        let events = written("events", &[]);
        assert!(events.contains("screened-out"), "{events}");
        let stats: Value = serde_json::from_str(&run(&["store", "stats", "--json"], "")).unwrap();
        assert_eq!(stats["interviews"]["screened_out"], 1, "{stats}");
        assert_eq!(stats["interviews"]["complete"], 0);
        let board = run(&["dashboard", "--plain", "--instrument", "flow"], "");
        assert!(board.to_lowercase().contains(phase), "{board}");
        let home = run(&["--plain"], "");
        assert!(home.contains(phase), "{home}");
    }
}
