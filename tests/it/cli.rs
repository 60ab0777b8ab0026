//! The commands as a script meets them: exit codes, sentences in the user's language, and nothing
//! changed on disk where something is refused.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The lines of a straight interview: gate, consent, warm-up, 24 indicators, outcome, incidents,
/// points, age, remark, its use, the note, the end.
fn straight() -> String {
    let indicators = "4\n".repeat(24);
    format!("1\n1\n1\n2\n{indicators}5\n5\n8\n4\n50 30 20 0\n2\n6\n3\nfine\n1\n\n\n")
}

fn fangtan(data: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .env("FANGTAN_CONFIG", data.with_file_name("config.toml"))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may end before it has read everything, which closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder that does not exist yet, so that it can be seen whether it was made.
fn fresh() -> (TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    (dir, data)
}

/// One refused command: exit code, and a piece of its sentence in each language.
fn refused(data: &Path, arguments: &[&str], code: i32, english: &str, chinese: &str) {
    for (lang, piece) in [("en", english), ("zh-CN", chinese)] {
        let mut all = arguments.to_vec();
        all.extend(["--lang", lang]);
        let output = fangtan(data, &all, "");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(said.contains(piece), "{lang}: {said}");
        assert!(!said.contains("panicked") && !said.contains('['), "{said}");
        assert!(text(&output.stdout).is_empty(), "{}", text(&output.stdout));
    }
}

#[test]
fn an_interview_by_pipe_is_shown_as_it_was_given() {
    let (_keep, data) = fresh();
    let output = fangtan(
        &data,
        &["interview", "esq24", "--branch", "Dashun"],
        &straight(),
    );
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let code = said
        .lines()
        .find_map(|line| line.strip_prefix("Receipt code "))
        .unwrap();
    assert_eq!(code.len(), 15);

    let list = fangtan(&data, &["list", "interviews", "--json"], "");
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    assert_eq!(list["format"], 1);
    let id = list["interviews"][0]["interview"].as_str().unwrap();
    assert_eq!(list["interviews"][0]["phase"], "complete");

    let show = fangtan(&data, &["show", id, "--json"], "");
    let show: Value = serde_json::from_slice(&show.stdout).unwrap();
    let answers = show["answers"].as_array().unwrap();
    let scored: Vec<&Value> = answers.iter().filter(|a| !a["score"].is_null()).collect();
    assert_eq!(scored.len(), 24);
    assert!(
        scored
            .iter()
            .all(|a| a["code"] == "4" && a["score"] == 75.0)
    );
    assert_eq!(show["overall"]["point"], 75.0);
    assert_eq!(show["overall"]["scheme"], "rank-sum");
    let points = answers.iter().find(|a| a["item"] == "importance").unwrap();
    assert_eq!(
        points["code"],
        "trust=50 ease=30 responsiveness=20 reliability=0"
    );
    assert_eq!(points["points"][3]["part"], "reliability");
    assert_eq!(points["points"][3]["points"], 0);
    let own = show["schemes"].as_array().unwrap().last().unwrap();
    let expected = serde_json::json!({
        "scheme": "respondent", "weights": [0.5, 0.3, 0.2, 0.0], "point": 75.0
    });
    assert_eq!(own, &expected);
    let told = fangtan(&data, &["show", id], "");
    let told = text(&told.stdout);
    assert!(told.contains("respondent's own weights 75.0"), "{told}");
    assert_eq!(show["opening"]["branch"], "Dashun");
    let skipped = answers
        .iter()
        .find(|a| a["item"] == "incident-settled")
        .unwrap();
    assert_eq!(
        (&skipped["status"], &skipped["code"]),
        (&"skipped".into(), &"-96".into())
    );

    let events = fangtan(&data, &["show", id, "--events", "--json"], "");
    let events: Value = serde_json::from_slice(&events.stdout).unwrap();
    let events = events["events"].as_array().unwrap();
    assert_eq!(events[0]["do"], "opened");
    assert_eq!(events.last().unwrap()["do"], "finalised");
    assert!(events.iter().zip(1..).all(|(event, n)| event["n"] == n));
    for entry in walk(&data) {
        let bytes = fs::read(&entry).unwrap();
        let found = bytes
            .windows(code.len())
            .any(|window| window == code.as_bytes());
        assert!(!found, "the receipt code stands in {}", entry.display());
    }
}

/// The sentences of a list of lines, and what came of them, in each language.
#[test]
fn an_ended_interview_is_looked_at_and_opened_again_by_pipe() {
    let words = [
        (
            "en",
            [
                "The list has no such number.",
                "Interview complete",
                "3. Transaction safety: Somewhat agree",
                "This interview is frozen; type o to reopen it before you change it.",
                "Cancelled; nothing has changed.",
                "There is no such choice.",
                "After this answer you return to the review.",
                "Revision 2",
                "The receipt code that the respondent has stays valid.",
            ],
        ),
        (
            "zh-CN",
            [
                "列表里没有这个序号。",
                "访谈完成",
                "3. 交易安全感：比较同意",
                "这份访谈已封存；要修改请先输入 o 重新打开。",
                "已取消，什么也没有改变。",
                "没有这个选项。",
                "这题答完回到核对页。",
                "第 2 次修订",
                "受访者手里的回执码仍然有效。",
            ],
        ),
    ];
    for (lang, sentences) in words {
        let (_keep, data) = fresh();
        let first = fangtan(&data, &["interview", "esq24", "--lang", lang], &straight());
        assert!(first.status.success(), "{}", text(&first.stderr));
        // What has ended stands behind the instruments that ship.
        let ended = fangtan::library::shelf::Shelf::open(&data.join("none"))
            .books
            .len()
            + 1;
        let lines = format!("99\n{ended}\np trust-1\nm 3 x\no\n\no\n7\n1\n\n3\n1\n\n\n");
        let output = fangtan(&data, &["--plain", "--lang", lang], &lines);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let said = text(&output.stdout);
        let mut rest = said.as_str();
        for sentence in sentences {
            let Some((_, after)) = rest.split_once(sentence) else {
                panic!("{sentence} is not in\n{rest}");
            };
            rest = after;
        }
        let list = fangtan(&data, &["list", "interviews", "--json"], "");
        let list: Value = serde_json::from_slice(&list.stdout).unwrap();
        let id = list["interviews"][0]["interview"].as_str().unwrap();
        let events = fangtan(&data, &["show", id, "--events", "--json"], "");
        let events: Value = serde_json::from_slice(&events.stdout).unwrap();
        let events = events["events"].as_array().unwrap();
        let done = |what: &str| -> Vec<&Value> {
            events.iter().filter(|event| event["do"] == what).collect()
        };
        let ends = done("finalised");
        assert_eq!((ends.len(), done("reopened").len()), (2, 1));
        assert_eq!(ends[0]["receipt"], ends[1]["receipt"]);
        assert_eq!(done("reopened")[0]["reason"], "entry-error");
        assert!(done("noted").is_empty(), "a frozen interview took a note");
    }
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_receipt_code_takes_the_answers_out_of_every_file() {
    let (_keep, data) = fresh();
    let remark = "words that nobody else would use";
    let input = straight().replace("fine", remark);
    let said = text(&fangtan(&data, &["interview", "esq24"], &input).stdout);
    let code = said
        .lines()
        .find_map(|line| line.strip_prefix("Receipt code "))
        .unwrap()
        .to_lowercase()
        .replace('-', " ");
    fangtan(&data, &["interview", "esq24"], &straight());
    assert_eq!(crate::store::holding(&data, remark).len(), 2);
    refused(
        &data,
        &["withdraw", "AAAA-BBBB-CCCCC"],
        1,
        "No interview here has the receipt code “AAAA-BBBB-CCCCC”",
        "没有回执码为“AAAA-BBBB-CCCCC”的访谈",
    );
    let done = fangtan(&data, &["withdraw", &code, "--lang", "zh-CN"], "");
    let said = text(&done.stdout);
    assert!(done.status.success(), "{}", text(&done.stderr));
    assert!(
        said.contains("已撤回访谈") && said.lines().count() == 1,
        "{said}"
    );
    assert!(crate::store::holding(&data, remark).is_empty());
    let again = text(&fangtan(&data, &["withdraw", &code], "").stdout);
    assert!(again.contains("was withdrawn already"), "{again}");

    let list = text(&fangtan(&data, &["list", "interviews"], "").stdout);
    let line = list
        .lines()
        .find(|line| line.contains("withdrawn"))
        .unwrap();
    assert_eq!(list.lines().count(), 2, "{list}");
    let id = line.split('\t').next().unwrap();
    let show = text(&fangtan(&data, &["show", id], "").stdout);
    assert!(show.starts_with(id) && show.contains("withdrawn"), "{show}");
    assert!(!show.contains("trust-1"), "{show}");
    let log = text(&fangtan(&data, &["show", id, "--events"], "").stdout);
    assert_eq!(log.lines().count(), 3, "{log}");
}

#[test]
fn a_note_is_shown_below_its_item() {
    let (_keep, data) = fresh();
    let typed = straight().replacen("4\n", "m asked twice\n4\n", 1);
    fangtan(&data, &["interview", "esq24"], &typed);
    let list = text(&fangtan(&data, &["list", "interviews"], "").stdout);
    let id = list.split('\t').next().unwrap();
    let show = text(&fangtan(&data, &["show", id], "").stdout);
    let note = show.lines().find(|line| line.contains("asked twice"));
    assert_eq!(note, Some("trust-1\t\tNote: asked twice"), "{show}");
}

#[test]
fn the_check_reads_everything_and_prints_a_head_to_be_noted() {
    let (_keep, data) = fresh();
    fangtan(&data, &["interview", "esq24"], &straight());
    let plain = fangtan(&data, &["store", "check"], "");
    assert!(plain.status.success());
    let said = text(&plain.stdout);
    assert!(
        said.contains("1 complete") && said.contains("Nothing is damaged."),
        "{said}"
    );

    let chain = text(&fangtan(&data, &["store", "check", "--chain"], "").stdout);
    let (_, head) = chain.split_once("computer): ").unwrap();
    let head = head.lines().next().unwrap();
    assert_eq!(head.len(), "1 K7MQ-2XRB-9WHT-C4DE".len(), "{chain}");
    assert!(chain.lines().filter(|line| line.contains('▀')).count() > 10);
    let ascii = fangtan(&data, &["store", "check", "--chain", "--ascii"], "");
    assert!(text(&ascii.stdout).is_ascii());

    let noted = ["store", "check", "--lang", "zh-CN", "--noted", head];
    let fits = fangtan(&data, &noted, "");
    assert!(fits.status.success());
    assert!(text(&fits.stdout).contains("与抄下的链头一致"));
    let short = head.replacen('1', "7", 1);
    let short = fangtan(&data, &["store", "check", "--json", "--noted", &short], "");
    assert_eq!(short.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&short.stdout).unwrap();
    assert_eq!(
        (&json["chain"]["noted"], &json["sound"]),
        (&false.into(), &false.into())
    );

    let journal = data.join("journal/000001.jsonl");
    let damaged = fs::read_to_string(&journal)
        .unwrap()
        .replacen("trust-3", "trust-4", 1);
    fs::write(&journal, damaged).unwrap();
    let found = fangtan(&data, &["store", "check"], "");
    assert_eq!(found.status.code(), Some(1));
    let said = text(&found.stdout);
    assert!(
        said.contains("2 faults were found") && said.contains("lacks events"),
        "{said}"
    );
}

#[test]
fn a_repair_says_first_what_it_would_do() {
    let (_keep, data) = fresh();
    fangtan(&data, &["interview", "esq24"], &straight());
    let stats = fangtan(&data, &["store", "stats", "--json"], "");
    let stats: Value = serde_json::from_slice(&stats.stdout).unwrap();
    assert_eq!(
        (&stats["interviews"]["complete"], &stats["seals"]),
        (&1.into(), &1.into())
    );
    let plain = text(&fangtan(&data, &["store", "stats"], "").stdout);
    assert!(
        plain.contains("1 complete") && plain.contains("esq24\t—\t1"),
        "{plain}"
    );
    assert!(fangtan(&data, &["store", "repair"], "").status.success());

    let journal = data.join("journal/000001.jsonl");
    let damaged = fs::read_to_string(&journal)
        .unwrap()
        .replacen("trust-3", "trust-4", 1);
    fs::write(&journal, &damaged).unwrap();
    for (lang, piece) in [("en", "nothing is deleted"), ("zh-CN", "不删除任何东西")] {
        let first = fangtan(&data, &["store", "repair", "--lang", lang], "");
        assert_eq!(first.status.code(), Some(1));
        assert!(text(&first.stdout).contains(piece));
        assert_eq!(
            fs::read_to_string(&journal).unwrap(),
            damaged,
            "nothing was done"
        );
    }
    let done = fangtan(&data, &["store", "repair", "--apply"], "");
    let said = text(&done.stdout);
    assert!(done.status.success(), "{said}");
    assert!(said.contains("brought back from the query store"), "{said}");
    assert!(said.contains("Nothing is damaged."), "{said}");
}

#[test]
fn a_backup_is_made_checked_and_restored() {
    let (keep, data) = fresh();
    let stick = keep.path().join("stick");
    let place = stick.to_str().unwrap();
    fs::create_dir(&stick).unwrap();
    let held = ["interview", "esq24", "--backup", place];
    let output = fangtan(&data, &held, &straight());
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(
        fs::read_dir(&stick).unwrap().count(),
        1,
        "by itself, at the exit"
    );
    let made = fangtan(
        &data,
        &["store", "backup", "--keep", "1", "--lang", "zh-CN"],
        "",
    );
    assert!(text(&made.stdout).contains("保留最近 1 份，清除较早的 1 份"));
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1);
    refused(
        &data,
        &["store", "restore", place],
        1,
        "is not empty and was left untouched",
        "不是空的，没有动它",
    );
    let new = keep.path().join("new");
    let dry = fangtan(&new, &["store", "restore", place, "--dry-run"], "");
    assert!(dry.status.success() && !new.exists());
    assert!(text(&dry.stdout).contains("nothing was restored"));
    let done = fangtan(&new, &["store", "restore", place], "");
    assert!(done.status.success(), "{}", text(&done.stderr));
    let list = text(&fangtan(&new, &["list", "interviews"], "").stdout);
    assert!(list.contains("complete"), "{list}");
    refused(
        &data,
        &["store", "backup", "/nowhere/at/all"],
        1,
        "/nowhere/at/all",
        "/nowhere/at/all",
    );
    // A stick that is away costs a sentence and nothing else.
    fs::remove_dir_all(&stick).unwrap();
    let output = fangtan(&data, &["interview", "esq24"], &straight());
    assert!(output.status.success());
    let said = text(&output.stderr);
    assert!(
        said.contains("The backup failed") && said.lines().count() == 1,
        "{said}"
    );
}

#[test]
fn a_purge_says_first_what_would_go_and_is_recorded() {
    let (_keep, data) = fresh();
    fangtan(&data, &["interview", "esq24"], &straight());
    refused(
        &data,
        &["store", "purge", "--before", "soon"],
        1,
        "no date",
        "不是日期",
    );
    let ahead = ["store", "purge", "--before", "9999-01-01", "--apply"];
    refused(&data, &ahead, 1, "has not come yet", "还没有到");
    let plan = fangtan(&data, &["store", "purge", "--before", "9999-01-01"], "");
    let plan = text(&plan.stdout);
    assert!(
        plan.contains("9999-01-01: 1.") && plan.lines().count() == 2,
        "{plan}"
    );
    let none = fangtan(
        &data,
        &["store", "purge", "--before", "2020-01-01", "--apply"],
        "",
    );
    assert!(
        text(&none.stdout).contains("(0 of them)"),
        "{}",
        text(&none.stderr)
    );
    let list = text(&fangtan(&data, &["list", "interviews"], "").stdout);
    assert!(list.contains("complete"), "{list}");
    let logged = text(&fangtan(&data, &["store", "purge", "--lang", "zh-CN"], "").stdout);
    assert!(
        logged.contains("清除了 2020-01-01 以前的 0 份访谈"),
        "{logged}"
    );
}

#[test]
fn a_code_makes_no_data_folder() {
    let (_keep, data) = fresh();
    refused(
        &data,
        &["withdraw", "AAAA-BBBB-CCCCC"],
        1,
        "no interview data in",
        "里还没有访谈数据",
    );
    assert!(!data.exists());
}

#[test]
fn declining_leaves_a_count_and_no_interview() {
    let (_keep, data) = fresh();
    let output = fangtan(&data, &["interview", "esq24"], "1\n2\n");
    assert!(output.status.success());
    let list = fangtan(&data, &["list", "interviews", "--json"], "");
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    assert_eq!(list["interviews"], Value::Array(Vec::new()));
    let journal = fs::read_to_string(data.join("journal/000001.jsonl")).unwrap();
    assert_eq!(journal.lines().count(), 1);
    assert!(journal.contains("\"reason\":\"declined\""), "{journal}");
    assert!(!data.join("held").exists() || walk(&data.join("held")).is_empty());
}

#[test]
fn wrong_usage_is_one_sentence_and_exit_code_two() {
    let (_keep, data) = fresh();
    refused(
        &data,
        &["intervew"],
        2,
        "no command “intervew”",
        "没有“intervew”这个命令",
    );
    refused(&data, &["list", "--josn"], 2, "“--josn”", "“--josn”");
    refused(&data, &["show"], 2, "is missing", "还缺");
    refused(
        &data,
        &["list", "dogs"],
        2,
        "not one of those allowed",
        "的值不对",
    );
    refused(
        &data,
        &["store"],
        2,
        "A command must follow",
        "后面还要跟一个命令",
    );
    assert!(!data.exists());
}

#[test]
fn an_unknown_language_is_refused_with_those_there_are() {
    let (_keep, data) = fresh();
    let output = fangtan(&data, &["list", "instruments", "--lang", "fr\u{1b}[2J"], "");
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("zh-CN, en"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn an_unknown_instrument_or_interview_is_named() {
    let (_keep, data) = fresh();
    refused(
        &data,
        &["interview", "esq25"],
        1,
        "no instrument “esq25”; available: esq24",
        "没有问卷“esq25”；现有 esq24",
    );
    refused(
        &data,
        &["show", "0199"],
        1,
        "begins with “0199”",
        "以“0199”开头",
    );
    refused(
        &data,
        &["interview", "--resume", "zz"],
        1,
        "begins with “zz”",
        "以“zz”开头",
    );
    assert!(!data.exists());
}

#[test]
fn a_foreign_folder_is_left_as_it_is() {
    let (_keep, data) = fresh();
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("holiday.txt"), "sun").unwrap();
    refused(
        &data,
        &["interview", "esq24"],
        1,
        "holds something else",
        "里有别的东西",
    );
    let left: Vec<_> = walk(&data);
    assert_eq!(left, [data.join("holiday.txt")]);
}

#[test]
fn a_newer_store_is_refused_politely() {
    let (_keep, data) = fresh();
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("format"), "fangtan 99\n").unwrap();
    refused(
        &data,
        &["interview", "esq24"],
        1,
        "newer fangtan",
        "更新的版本",
    );
    assert_eq!(walk(&data).len(), 1);
}

#[test]
fn a_data_folder_that_cannot_be_made_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    let data = file.join("data");
    refused(&data, &["interview", "esq24"], 1, "file", "file");
}

#[test]
fn a_broken_instrument_is_listed_with_every_fault_and_its_place() {
    let (_keep, data) = fresh();
    let folder = data.join("instruments/broken");
    fs::create_dir_all(&folder).unwrap();
    let toml = "format = 1\nid = \"broken\"\nversion = \"1\"\nlanguages = [\"en\"]\n\n[[sections]]\n\
                id = \"one\"\n[[sections.items]]\nid = \"a\"\nkind = \"scale\"\nscale = \"nine\"\n\
                relevant = \"b > 1\"\nprovenance = \"authored\"\n";
    fs::write(folder.join("instrument.toml"), toml).unwrap();
    fs::write(folder.join("en.ftl"), "title = T\n").unwrap();
    let output = fangtan(&data, &["list", "instruments"], "");
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    for piece in [
        "broken/instrument.toml:11:9: there is no scale “nine”",
        "broken/instrument.toml:12:13: there is no item “b”",
        "broken/en.ftl: the message “a” is missing",
    ] {
        assert!(said.contains(piece), "{piece} in {said}");
    }
    assert!(said.contains("esq24"), "{said}");
    let refused = fangtan(&data, &["interview", "broken"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(!data.join("journal").exists());
}

#[test]
fn help_speaks_both_languages_and_lists_no_command_that_is_not_there() {
    let (_keep, data) = fresh();
    for (lang, usage) in [("en", "Usage: fangtan"), ("zh-CN", "用法：fangtan")] {
        let output = fangtan(&data, &["--help", "--lang", lang], "");
        let said = text(&output.stdout);
        assert!(output.status.success());
        assert!(said.contains(usage), "{said}");
        let commands: Vec<&str> = said
            .lines()
            .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
            .filter(|word| !word.starts_with('-'))
            .collect();
        assert_eq!(
            commands,
            [
                "interview",
                "kiosk",
                "dashboard",
                "report",
                "plan",
                "list",
                "show",
                "replay",
                "withdraw",
                "score",
                "import",
                "export",
                "doctor",
                "keys",
                "completions",
                "man",
                "instrument",
                "case",
                "class",
                "store"
            ]
        );
        for command in commands {
            let output = fangtan(&data, &[command, "--help", "--lang", lang], "");
            assert!(output.status.success(), "{command}");
        }
    }
}

#[test]
fn the_store_says_where_it_is() {
    let (_keep, data) = fresh();
    let output = fangtan(&data, &["store", "path"], "");
    assert_eq!(text(&output.stdout).trim(), data.to_string_lossy());
    assert!(!data.exists());
}
