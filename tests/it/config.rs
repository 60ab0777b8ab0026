//! The settings file as a person meets it: what is refused and how, what comes before what, and that
//! a file is never the worse for having been written to.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fangtan::config::file;
use fangtan::config::parse::parse;
use fangtan::config::settings::{Key, Look, Settings, Value};
use fangtan::locale::words::Words;
use fangtan::wording::settings::template;
use tempfile::TempDir;

struct Machine {
    dir: TempDir,
    env: Vec<(&'static str, &'static str)>,
}

impl Machine {
    fn new(config: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("config.toml"), config).unwrap();
        Self {
            dir,
            env: vec![("LANG", "en_GB.UTF-8")],
        }
    }

    fn config(&self) -> PathBuf {
        self.dir.path().join("config.toml")
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .env_clear()
            .env("FANGTAN_CONFIG", self.config())
            .envs(self.env.iter().copied())
            .current_dir(self.dir.path())
            .args(["--data", "data"])
            .args(args)
            .output()
            .unwrap()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
        + &String::from_utf8(output.stderr.clone()).unwrap()
}

/// Each fault, its place, and a piece of the sentence in both languages.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    (
        "# mine\nversion = 1\nlangauge = \"en\"\n",
        ":3:1:",
        "no setting “langauge”; the nearest is “language”",
        "没有“langauge”这项设置；最接近的是“language”",
    ),
    (
        "high_contrast = true\n",
        ":1:1:",
        "no setting “high_contrast”",
        "没有“high_contrast”这项设置",
    ),
    (
        "version = 2\ncolours = 16\n",
        ":1:11:",
        "of version 2, this program reads 1",
        "版本是 2，本程序只认 1",
    ),
    (
        "ascii = \"yes\"\n",
        ":1:9:",
        "“ascii” must be true or false",
        "“ascii”只能是 true 或 false",
    ),
    (
        "\nbranch = 7\n",
        ":2:10:",
        "“branch” must be a text",
        "“branch”应是引号里的一段文字",
    ),
    (
        "theme = \"dark\"\n",
        ":1:9:",
        "one of these, in quotation marks: colour, high-contrast, colourless",
        "只能是以下之一，写在引号里：colour, high-contrast, colourless",
    ),
    (
        "[theme]\nname = \"colour\"\n",
        ":1:",
        "“theme” must be",
        "“theme”只能是",
    ),
    ("ascii = \n", ":1:", "faulty TOML", "TOML 写法有误"),
    (
        "ascii = true\nascii = true\n",
        ":2:",
        "faulty TOML",
        "TOML 写法有误",
    ),
];

#[test]
fn a_fault_is_one_sentence_with_its_place_and_the_file_stays() {
    for (text, place, english, chinese) in FAULTS {
        let machine = Machine::new(text);
        for (lang, piece) in [("en", english), ("zh-CN", chinese)] {
            for command in [&["list", "interviews"][..], &["interview", "esq24"], &[]] {
                let output = machine.run(&[command, &["--lang", lang]].concat());
                let said = said(&output);
                assert_eq!(output.status.code(), Some(2), "{said}");
                assert!(said.contains(piece), "{piece} in {said}");
                assert!(said.contains(&format!("config.toml{place}")), "{said}");
                assert_eq!(said.lines().count(), 2, "{said}");
            }
        }
        assert_eq!(fs::read_to_string(machine.config()).unwrap(), *text);
        assert!(!machine.dir.path().join("data").exists());
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let machine = Machine::new("");
    fs::write(machine.config(), [0xff, 0xfe, b'a']).unwrap();
    assert!(said(&machine.run(&["list", "interviews"])).contains("not UTF-8"));
    fs::write(machine.config(), vec![b'#'; 70_000]).unwrap();
    assert!(said(&machine.run(&["list", "interviews"])).contains("too large"));
    fs::remove_file(machine.config()).unwrap();
    fs::create_dir(machine.config()).unwrap();
    let output = machine.run(&["list", "interviews"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

#[test]
fn a_broken_file_keeps_neither_help_nor_the_doctor_away() {
    let machine = Machine::new("langauge = \"en\"\n");
    for args in [
        &["--help"][..],
        &["keys"],
        &["man"],
        &["completions", "fish"],
        &["--version"],
    ] {
        assert!(machine.run(args).status.success(), "{args:?}");
    }
    let output = machine.run(&["doctor"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("there is no setting “langauge”"), "{told}");
}

#[test]
fn the_command_line_comes_before_the_file_and_the_file_before_the_system() {
    let machine = Machine::new("language = \"zh-CN\"\n");
    let none = |args: &[&str]| said(&machine.run(&[&["list", "interviews"], args].concat()));
    assert_eq!(none(&[]), "还没有访谈记录。\n");
    assert_eq!(none(&["--lang", "en"]), "No interviews yet.\n");
    let other = machine.dir.path().join("other.toml");
    fs::write(&other, "version = 1\nlanguage = \"en\"\n").unwrap();
    let other = other.to_str().unwrap();
    assert_eq!(none(&["--config", other]), "No interviews yet.\n");
    assert_eq!(
        none(&[&format!("--config={other}")]),
        "No interviews yet.\n"
    );
    let bare = Machine::new("");
    assert_eq!(
        said(&bare.run(&["list", "interviews"])),
        "No interviews yet.\n"
    );
}

#[test]
fn the_branch_of_the_file_is_that_of_the_interviews() {
    let machine = Machine::new("branch = \"大舜支行\"\nwave = \"2026-4\"\n");
    for (args, branch) in [(&[][..], "大舜支行"), (&["--branch", "Other"], "Other")] {
        let data = machine.dir.path().join("data");
        let _ = fs::remove_dir_all(&data);
        let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .env_clear()
            .env("FANGTAN_CONFIG", machine.config())
            .args(["--data", data.to_str().unwrap(), "interview", "esq24"])
            .args(args)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"1\n1\n1\n").unwrap();
        assert!(child.wait().unwrap().success());
        let listed = said(&machine.run(&["list", "interviews", "--json"]));
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        let opening = &listed["interviews"][0]["opening"];
        assert_eq!(opening["branch"], branch);
        assert_eq!(opening["wave"], "2026-4");
    }
}

#[test]
fn the_text_of_a_new_file_changes_nothing_and_takes_every_setting() {
    let words = Words::embedded();
    for lang in ["zh-CN", "en"] {
        let fresh = template(words.voice(lang));
        assert_eq!(parse("config.toml", &fresh).unwrap(), Settings::default());
        // Taken out of its comment, every line is still understood.
        let bare = fresh.replace("\n# ", "\n");
        let entries = bare.lines().filter(|line| line.contains(" = "));
        let entries: Vec<&str> = entries.collect();
        parse("config.toml", &entries.join("\n")).unwrap();
        assert_eq!(entries.len(), Key::CHOSEN.len() + 1);
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("new").join("config.toml");
        let mut wanted = Settings::default();
        for key in Key::ALL {
            let value = match wanted.get(key) {
                Value::Flag(on) => Value::Flag(!on),
                Value::List(_) => Value::List(vec!["W07 $x".to_owned(), "引号\"".to_owned()]),
                Value::Text(_) => Value::Text(
                    match key {
                        Key::Language => "en",
                        Key::Theme => Look::HighContrast.name(),
                        _ => "引号\"'\\ = #",
                    }
                    .to_owned(),
                ),
            };
            assert!(wanted.set(key, &value));
            file::save(&path, &fresh, key, &value).unwrap();
            assert_eq!(file::load(&path).unwrap(), wanted);
        }
        let written = fs::read_to_string(&path).unwrap();
        let comments = |text: &str| text.lines().filter(|line| line.starts_with("# ")).count();
        assert_eq!(comments(&fresh) - comments(&written), Key::CHOSEN.len());
        let left: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1, "something was left beside the file");
    }
}

#[test]
fn a_file_of_another_version_is_not_written_to() {
    let machine = Machine::new("version = 9\nfuture = [1]\n");
    let value = Value::Flag(true);
    let problem = file::save(&machine.config(), "", Key::Large, &value).unwrap_err();
    assert_eq!(problem.what, "config-version");
    let text = fs::read_to_string(machine.config()).unwrap();
    assert_eq!(text, "version = 9\nfuture = [1]\n");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let machine = Machine::new("# kept\nlarge = false\n");
    let link = machine.dir.path().join("link.toml");
    symlink(machine.config(), &link).unwrap();
    fs::set_permissions(machine.config(), fs::Permissions::from_mode(0o600)).unwrap();
    file::save(&link, "", Key::Large, &Value::Flag(true)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let text = fs::read_to_string(machine.config()).unwrap();
    assert_eq!(text, "# kept\nlarge = true\n");
    let mode = fs::metadata(machine.config()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_folder_that_cannot_be_made_is_a_problem_and_no_panic() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    let path = dir.path().join("file").join("config.toml");
    assert_eq!(file::load(Path::new(&path)).unwrap(), Settings::default());
    let problem = file::save(&path, "", Key::Large, &Value::Flag(true)).unwrap_err();
    assert_eq!(problem.what, "unwritable");
}
