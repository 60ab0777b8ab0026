//! What shells and manuals get: completions that complete, one page with every command on it, and
//! help without a word of another language.

use std::io::{Read, Write};
use std::process::{Command, Stdio};

const LANGUAGES: [&str; 2] = ["zh-CN", "en"];
const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

fn fangtan(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .env("FANGTAN_CONFIG", "/nowhere/config.toml")
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands that a help page lists.
fn commands(help: &str) -> Vec<String> {
    let listed = help.lines().filter_map(|line| line.strip_prefix("  "));
    let words = listed.filter_map(|line| line.split_whitespace().next());
    words
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// Feeds a text to a program that is on this machine; `None` if it is not.
fn pipe(program: &str, args: &[&str], text: &str) -> Option<String> {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    // Some text between Chinese commas has sent groff round for ever: what is endless is cut off.
    let mut shown = String::new();
    let most = 1 << 20;
    let mut stdout = child.stdout.take().unwrap().take(most);
    stdout.read_to_string(&mut shown).unwrap();
    if stdout.limit() == 0 {
        child.kill().unwrap();
    }
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && errors.is_empty(),
        "{program}: {errors}"
    );
    Some(shown)
}

#[test]
fn help_is_in_one_language() {
    let all = fangtan(&["--help", "--lang", "en"]);
    let mut pages: Vec<Vec<String>> = vec![Vec::new()];
    pages.extend(commands(&all).into_iter().map(|name| vec![name]));
    pages.push(vec!["store".to_owned(), "path".to_owned()]);
    for page in pages {
        let path: Vec<&str> = page.iter().map(String::as_str).collect();
        let chinese = fangtan(&[&path[..], &["--help", "--lang", "zh-CN"]].concat());
        for word in [
            "[OPTIONS]",
            "COMMAND",
            "Usage",
            "possible values",
            "default:",
        ] {
            assert!(!chinese.contains(word), "{word} in {chinese}");
        }
        let headings = chinese.lines().filter(|line| line.ends_with(':'));
        assert_eq!(headings.count(), 0, "{chinese}");
        assert!(chinese.contains("\n选项：\n"), "{chinese}");
        let english = fangtan(&[&path[..], &["--help", "--lang", "en"]].concat());
        assert!(english.contains("\nOptions:\n"), "{english}");
        assert!(english.contains("[OPTIONS]"), "{english}");
        let usage = format!("fangtan {}", path.join(" "));
        assert!(english.contains(usage.trim_end()), "{english}");
    }
}

#[test]
fn completions_know_every_command_and_complete() {
    let all = commands(&fangtan(&["--help", "--lang", "en"]));
    assert!(all.len() >= 8, "{all:?}");
    for (shell, lang) in SHELLS.into_iter().zip(LANGUAGES.into_iter().cycle()) {
        let script = fangtan(&["completions", shell, "--lang", lang]);
        for command in &all {
            assert!(script.contains(command.as_str()), "{command} in {shell}");
        }
    }
    let script = fangtan(&["completions", "bash", "--lang", "zh-CN"]);
    assert!(pipe("bash", &["-n"], &script).is_some(), "no bash");
    for (typed, wanted) in [
        ("fangtan doc", "doctor"),
        ("fangtan interview --bra", "--branch"),
        ("fangtan store pa", "path"),
        ("fangtan --theme high", "high-contrast"),
        ("fangtan completions fi", "fish"),
    ] {
        let words: Vec<&str> = typed.split(' ').collect();
        let last = words.len() - 1;
        let ask = format!(
            "{script}\nCOMP_WORDS=({typed}); COMP_CWORD={last}; \
             _fangtan fangtan '{}' '{}'; echo \"${{COMPREPLY[*]}}\"\n",
            words[last],
            words[last - 1],
        );
        let completed = pipe("bash", &[], &ask).unwrap();
        assert_eq!(completed.trim(), wanted, "{typed}");
    }
}

#[test]
fn the_manual_has_every_command_and_is_sound() {
    let all = commands(&fangtan(&["--help", "--lang", "en"]));
    for (lang, headings) in [
        (
            "en",
            ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"],
        ),
        ("zh-CN", ["名称", "概要", "描述", "选项", "命令"]),
    ] {
        let page = fangtan(&["man", "--lang", lang]);
        let found: Vec<&str> = page
            .lines()
            .filter_map(|line| line.strip_prefix(".SH "))
            .collect();
        assert_eq!(found, headings);
        for command in &all {
            assert!(
                page.contains(&format!("\n.SS fangtan {command}\n")),
                "{command}"
            );
        }
        assert_eq!(page.matches(".ds Aq").count(), 2, "{page}");
        // Where groff is at hand, it has nothing to warn of.
        if let Some(shown) = pipe("groff", &["-Kutf8", "-Tutf8", "-man", "-ww"], &page) {
            assert!(shown.contains("JSON"), "{shown}");
        }
    }
}

#[test]
fn a_shell_that_nobody_knows_is_wrong_usage() {
    let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(["completions", "tcsh", "--lang", "en"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}
