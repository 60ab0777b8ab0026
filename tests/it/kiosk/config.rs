//! `kiosk.toml`, and what the command prints of it.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use fangtan::config::kiosk::parse::parse;
use fangtan::config::kiosk::{Key, Kiosk, OnTimeout};
use fangtan::locale::words::Words;
use fangtan::wording::kiosk::text;

use crate::kiosk::world::settings;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .env_clear()
        .args(if args.contains(&"--lang") {
            &[][..]
        } else {
            &["--lang", "en"][..]
        })
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_printed_is_read_again_as_it_was() {
    let words = Words::embedded();
    let toml = "idle_seconds = 45\non_timeout = \"discard\"\ncall_command = [\"ring \\\"it\\\"\"]\n\
                opening_hours = [\"mon-fri 08:30-17:30\"]\ncall_bell = true\n";
    let set = Kiosk {
        device: Some("大舜\"01".to_owned()),
        ..parse("kiosk.toml", toml).unwrap()
    };
    assert_eq!(set.on_timeout, OnTimeout::Discard);
    for kiosk in [Kiosk::default(), settings(), set] {
        for lang in ["zh-CN", "en"] {
            let printed = text(words.voice(lang), &kiosk);
            assert_eq!(parse("kiosk.toml", &printed).unwrap(), kiosk, "{printed}");
            let lines: Vec<&str> = printed.lines().collect();
            for key in Key::ALL {
                let own = |line: &&str| {
                    let line = line.trim_start_matches("# ");
                    line.starts_with(&format!("{} = ", key.name()))
                };
                let place = lines.iter().position(own).unwrap();
                assert!(lines[place - 1].starts_with("# "), "{printed}");
            }
        }
    }
}

#[test]
fn what_is_wrong_is_named_with_its_place_and_what_was_meant() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("kiosk.toml");
    let wrong = [
        ("idle_second = 60", "kiosk.toml:1:1", "idle_seconds"),
        ("\nidle_seconds = 5", "kiosk.toml:2:16", "20"),
        ("idle_seconds = \"60\"", "kiosk.toml:1:16", "3600"),
        ("on_timeout = \"keep\"", "kiosk.toml:1:14", "discard"),
        ("pin = \"2468\"", "kiosk.toml:1:7", "kiosk pin"),
        ("opening_hours = [\"8-17\"]", "kiosk.toml:1:17", "mon-fri"),
        ("call_command = \"ring\"", "kiosk.toml:1:16", "list"),
        ("call_bell = 1", "kiosk.toml:1:13", "true or false"),
        ("device = 7", "kiosk.toml:1:10", "quotation"),
        ("version = 2", "kiosk.toml:1:11", "version 2"),
        ("theme = \"pink\"", "kiosk.toml:1:9", "high-contrast"),
        ("device = \"a\\u001bb\"", "kiosk.toml:1:10", "device"),
        ("device", "kiosk.toml:1", "TOML"),
    ];
    for (toml, place, near) in wrong {
        fs::write(&path, toml).unwrap();
        for what in ["config", "esq8"] {
            let output = run(&["kiosk", what, "--config", path.to_str().unwrap()]);
            assert_eq!(output.status.code(), Some(2), "{toml}");
            let said = said(&output);
            assert!(
                said.contains(place) && said.contains(near),
                "{toml}: {said}"
            );
        }
    }
}

#[test]
fn a_file_asked_for_by_name_must_be_there() {
    let output = run(&["kiosk", "config", "--config", "/nowhere/kiosk.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("no such file"), "{output:?}");
}

#[test]
fn a_device_is_bound_to_its_branch() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("kiosk.toml");
    fs::write(&path, "branch = \"Dashun\"\n").unwrap();
    let path = path.to_str().unwrap();
    let output = run(&["kiosk", "esq8", "--branch", "North", "--config", path]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("Dashun") && said.contains("North"), "{said}");
}

#[test]
fn an_unknown_instrument_is_refused_before_anything_is_shown() {
    let output = run(&["kiosk", "esq9"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("esq8"), "{output:?}");
    assert!(output.stdout.is_empty());
}

#[test]
fn without_a_pin_it_does_not_start_and_says_how_to_set_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("kiosk.toml");
    fs::write(&path, "branch = \"Dashun\"\n").unwrap();
    let path = path.to_str().unwrap();
    for lang in ["en", "zh-CN"] {
        let output = run(&["--lang", lang, "kiosk", "esq8", "--config", path]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = said(&output);
        assert!(
            said.contains("fangtan kiosk pin") && said.contains(path),
            "{said}"
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_short_pin_makes_no_hash() {
    let hash = |pin: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .env_clear()
            .args(["--lang", "en", "kiosk", "pin"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(pin.as_bytes()).unwrap();
        drop(input);
        child.wait_with_output().unwrap()
    };
    for pin in ["2468\n", "12345\n", "", "12345a\n", "1234567890123\n"] {
        let output = hash(pin);
        assert_eq!(output.status.code(), Some(1), "{pin}");
        assert!(said(&output).contains("6 to 12"), "{output:?}");
    }
    let output = hash("246810\n");
    assert!(output.status.success());
    let line = String::from_utf8(output.stdout).unwrap();
    assert!(parse("kiosk.toml", &line).unwrap().pin.is_some(), "{line}");
}
