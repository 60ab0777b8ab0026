//! The program on a data folder of its own, and what it says of it afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::pty::terminal::Terminal;

pub const ZH: &str = "zh_CN.UTF-8";
pub const EN: &str = "en_GB.UTF-8";
/// An ordinary window.
pub const WINDOW: (u16, u16) = (100, 30);

/// A data folder and a language to run the program with.
pub struct Program {
    pub dir: TempDir,
    lang: &'static str,
    env: Vec<(&'static str, &'static str)>,
}

impl Program {
    pub fn new(lang: &'static str) -> Self {
        let program = Self::fresh(lang);
        for name in ["config.toml", "none.toml"] {
            fs::write(program.dir.path().join(name), "seen_tour = true\n").unwrap();
        }
        program
    }

    /// The same on a machine where it never ran: the tour comes first.
    pub fn fresh(lang: &'static str) -> Self {
        let env = vec![("TERM", "xterm-256color"), ("LANG", lang)];
        Self {
            dir: tempfile::tempdir().unwrap(),
            lang,
            env,
        }
    }

    /// The same with one more environment variable, in place of an earlier one of the name.
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.env.retain(|(other, _)| *other != name);
        self.env.push((name, value));
        self
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// The file of the settings.
    pub fn config(&self) -> PathBuf {
        self.dir.path().join("config.toml")
    }

    /// The home screen in an ordinary window.
    pub fn home(&self) -> Terminal {
        self.run(WINDOW, &[])
    }

    /// The program in a terminal of this size.
    pub fn run(&self, size: (u16, u16), args: &[&str]) -> Terminal {
        let data = self.data();
        let mut all = vec!["--data", data.to_str().unwrap()];
        all.extend(args);
        let config = self.config();
        let mut env = self.env.clone();
        env.push(("FANGTAN_CONFIG", config.to_str().unwrap()));
        Terminal::start(self.dir.path(), size, &env, &all)
    }

    /// A shell script with our program as its `$0`, in an ordinary window.
    pub fn script(&self, script: &str) -> Terminal {
        let args = ["-c", script, env!("CARGO_BIN_EXE_fangtan")];
        let mut env = self.env.clone();
        env.extend([("PATH", "/usr/bin:/bin"), ("FANGTAN_CONFIG", "none.toml")]);
        Terminal::start_other("/bin/sh", self.dir.path(), WINDOW, &env, &args)
    }

    /// The first item of a new interview with the shipped instrument: home, age, consent.
    pub fn first_item(&self) -> Terminal {
        let mut terminal = self.home();
        terminal.wait(&["esq24", "F10"]);
        terminal.keys("1");
        terminal.wait(&["14"]);
        terminal.keys("1");
        terminal.wait(&[if self.lang == ZH {
            "同意参加"
        } else {
            "I agree to take part"
        }]);
        terminal.keys("1");
        terminal.wait(&["1. ", self.progress(0).as_str(), "F9"]);
        terminal
    }

    /// How the screen counts so many answers.
    pub fn progress(&self, answers: usize) -> String {
        format!(
            "· {} {answers}/",
            if self.lang == ZH { "全卷" } else { "all" }
        )
    }

    /// Waits until so many answers are given and safe on the disk.
    pub fn wait_saved(&self, terminal: &Terminal, answers: usize) {
        let saved = if self.lang == ZH {
            "✓ 已保存"
        } else {
            "✓ saved"
        };
        terminal.wait(&[self.progress(answers).as_str(), saved]);
    }

    /// Runs a command without a terminal.
    pub fn command(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_fangtan"))
            .env_clear()
            .envs(self.env.iter().copied())
            .env("FANGTAN_CONFIG", self.config())
            .arg("--data")
            .arg(self.data())
            .args(args)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// What a command prints, which must succeed.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.command(args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The one interview of the data folder, folded.
    pub fn record(&self) -> Value {
        self.json(&["show", &self.id(), "--json"])
    }

    /// The id of the one interview.
    pub fn id(&self) -> String {
        let list = self.json(&["list", "interviews", "--json"]);
        let list = list["interviews"].as_array().unwrap();
        assert_eq!(list.len(), 1, "one interview: {list:?}");
        list[0]["interview"].as_str().unwrap().to_owned()
    }

    /// The stored codes of all answers, in the instrument's order.
    pub fn codes(&self) -> Vec<String> {
        codes(&self.record(), |_| true)
    }

    /// Every file of the data folder.
    pub fn files(&self) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        walk(&self.data(), &mut found);
        found
    }
}

/// The codes of those answers of a folded interview that count.
pub fn codes(record: &Value, counts: impl Fn(&Value) -> bool) -> Vec<String> {
    let answers = record["answers"].as_array().unwrap().iter();
    let code = |answer: &Value| answer["code"].as_str().unwrap().to_owned();
    answers.filter(|answer| counts(answer)).map(code).collect()
}

/// The answer to one item of a folded interview.
pub fn answer<'a>(record: &'a Value, item: &str) -> &'a Value {
    let mut answers = record["answers"].as_array().unwrap().iter();
    answers.find(|answer| answer["item"] == item).unwrap()
}

fn walk(folder: &Path, found: &mut Vec<Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(fs::read(path).unwrap());
        }
    }
}
