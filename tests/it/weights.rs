//! Weights that an instrument states: the first scheme, under their own name, on the screen, in a
//! report and in a comparison of versions; what may be wrong with them is in `broken`.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use fangtan::author::diff::{Weight, diff};
use fangtan::instrument::parse::{Files, Package, package};
use fangtan::library::folder;
use fangtan::measure::weights::{Scheme, Weights};

use crate::support::{COLOUR, Desk};

/// The short questionnaire under another name, its dimensions with these weights.
fn own(weights: [&str; 4], ordered: bool) -> Files {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/esq8");
    let mut files = folder::read(&from).unwrap();
    let (_, text) = files
        .iter_mut()
        .find(|(name, _)| name == "instrument.toml")
        .unwrap();
    let mut changed = text.replace("id = \"esq8\"", "id = \"own8\"");
    if !ordered {
        changed = changed.replace("format = 1", "format = 1\nordered = false");
    }
    let ids = ["trust", "ease", "responsiveness", "reliability"];
    for (id, weight) in ids.iter().zip(weights) {
        let head = format!("[[dimensions]]\nid = \"{id}\"");
        assert!(changed.contains(&head), "{id}");
        let weighted = format!("{head}\nweight = {weight}");
        changed = changed.replace(&head, &weighted);
    }
    *text = changed;
    files
}

fn read(weights: [&str; 4], ordered: bool) -> Package {
    package(own(weights, ordered)).unwrap()
}

#[test]
fn weights_are_brought_to_one_and_come_first() {
    let rounded = read(["0.45", "0.25", "0.2", "0.104"], true).instrument;
    let weights = Weights::published(&rounded, Scheme::default());
    assert_eq!(weights.scheme, Scheme::Instrument);
    assert!((weights.each.iter().sum::<f64>() - 1.0).abs() < 1e-15);
    assert!((weights.each[0] - 0.45 / 1.004).abs() < 1e-15);
    // One dimension that is not asked: the others keep their proportions.
    let fewer = weights.among(&[true, false, true, true]);
    assert_eq!(fewer.scheme, Scheme::Instrument);
    assert!((fewer.each[0] / fewer.each[1] - 2.25).abs() < 1e-12);
    // Without an order only they and equal ones are known, and they may rise.
    let loose = read(["0.1", "0.2", "0.3", "0.4"], false).instrument;
    assert_eq!(
        Scheme::published(&loose),
        [Scheme::Instrument, Scheme::Equal]
    );
    let ranked = Weights::published(&loose, Scheme::RankReciprocal);
    assert_eq!(ranked.scheme, Scheme::Equal);
}

/// Scores 100, 50, 50, 0 on eight items: 100 × .45 + 50 × .25 + 50 × .2 = 67.5.
#[test]
fn the_screen_names_them_and_keeps_the_interval_of_the_order() {
    let mut desk = Desk::with("en", (100, 30), COLOUR, |folder| {
        fs::create_dir_all(folder.join("own8")).unwrap();
        for (name, text) in own(["0.45", "0.25", "0.2", "0.1"], true) {
            fs::write(folder.join("own8").join(name), text).unwrap();
        }
    });
    // Old enough, agreed; then two items a dimension.
    let screen = desk.begin("own8").keys("1 1 5*2 3*4 1*2").screen();
    assert!(screen.contains("instrument's own weights 67.5"), "{screen}");
    assert!(screen.contains("by the order alone 50–100"), "{screen}");
    let screen = desk.keys("f6").screen();
    assert!(screen.contains("rank-sum weights 65.0"), "{screen}");
    let screen = desk.keys("f6*4").screen();
    assert!(screen.contains("instrument's own weights 67.5"), "{screen}");
}

/// Without an order there is none to speak of, and only equal weights stand beside the stated ones.
#[test]
fn where_no_order_is_known_none_is_named() {
    let mut desk = Desk::with("zh-CN", (100, 30), COLOUR, |folder| {
        fs::create_dir_all(folder.join("own8")).unwrap();
        for (name, text) in own(["0.1", "0.2", "0.25", "0.45"], false) {
            fs::write(folder.join("own8").join(name), text).unwrap();
        }
    });
    let screen = desk.begin("own8").keys("1 1 5*2 3*4 1*2").screen();
    assert!(screen.contains("问卷规定的权重 32.5"), "{screen}");
    assert!(screen.contains("不论权重多少 0–100"), "{screen}");
    let screen = desk.keys("f6").screen();
    assert!(
        screen.contains("等权重 50.0") && screen.contains("权重未知"),
        "{screen}"
    );
}

#[test]
fn a_report_says_the_weights_and_a_comparison_that_they_changed() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("instruments/own8");
    fs::create_dir_all(&place).unwrap();
    for (name, text) in own(["0.45", "0.25", "0.2", "0.1"], true) {
        fs::write(place.join(name), text).unwrap();
    }
    let said = |lang: &str, arguments: &[&str], input: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .args(["--lang", lang, "--data"])
            .arg(dir.path())
            .args(arguments)
            .env("FANGTAN_CONFIG", dir.path().join("config.toml"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let Output { stdout, stderr, .. } = child.wait_with_output().unwrap();
        String::from_utf8([stdout, stderr].concat()).unwrap()
    };
    let answers = "1\n1\n5\n5\n3\n3\n3\n3\n1\n1\n4\n10\n\n\n";
    let told = said("en", &["interview", "own8", "--plain"], answers);
    assert!(told.contains("instrument's own weights 67.5"), "{told}");
    let report = ["report", "--instrument", "own8", "--format", "md"];
    let english = said("en", &report, "");
    assert!(
        english.contains("states the weights of its dimensions: Trust 0.450"),
        "{english}"
    );
    let chinese = said("zh-CN", &report, "");
    assert!(chinese.contains("问卷规定了各维度的权重："), "{chinese}");

    let old = read(["0.45", "0.25", "0.2", "0.1"], true);
    let new = read(["0.4", "0.3", "0.2", "0.1"], true);
    let changes = diff(&old, &new);
    let told = changes
        .iter()
        .find(|change| change.what == "weights")
        .unwrap();
    assert_eq!(told.weight, Weight::Caution);
    assert_eq!(told.was, "0.450 · 0.250 · 0.200 · 0.100");
}
