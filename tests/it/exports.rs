//! Exports: what the files hold, byte for byte, and that none is ever half there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use fangtan::exchange::rows::{Paradata, Row, Times, Value};
use fangtan::exchange::{events, odk_audit};
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::choose;
use fangtan::interview::event::{BreakOff, Event, Mode, Reopen, Sheet, Way, What};
use fangtan::interview::session::{Session, Stamp};
use fangtan::locale::words::Words;
use fangtan::store::writer::Store;
use fangtan::tui::model::Msg;

use fangtan::wording::story;
use insta::Settings;

use crate::odd::{self, Chance};
use crate::properties::begun;
use crate::support::{COLOUR, Desk, START, install};

// ── ODK's own vectors ─────────────────────────────────────────────────────────────────────────

fn value(code: &str) -> Value {
    Value {
        status: "answered",
        code: code.to_owned(),
    }
}

/// The second line of an audit file with this one row.
fn audit_line(user: &str, row: Row) -> String {
    let paradata = Paradata {
        interview: "x".to_owned(),
        mode: "interview",
        user: user.to_owned(),
        rows: vec![row],
    };
    let file = odk_audit::write(&paradata);
    let header = "event,node,start,end,old-value,new-value,user,change-reason\n";
    file.strip_prefix(header).unwrap().to_owned()
}

fn question(start: i64, end: Option<i64>) -> Row {
    Row {
        event: "question",
        node: "text1".to_owned(),
        start,
        end,
        ..Row::default()
    }
}

/// From ODK Collect's unit tests of its lines, with the cells of our fixed columns.
#[test]
fn odk_quotes_like_this() {
    let all = Row {
        old: value("a, b"),
        new: value("g, h"),
        reason: "e, f".to_owned(),
        ..question(1, Some(2))
    };
    assert_eq!(
        audit_line("c, d", all),
        "question,/data/text1,1,2,\"a, b\",\"g, h\",\"c, d\",\"e, f\"\n"
    );
    let quotes = Row {
        old: value("a\"b"),
        new: value("First\nanswer"),
        reason: "\"".to_owned(),
        ..question(1, Some(2))
    };
    assert_eq!(
        audit_line("c\"d", quotes),
        "question,/data/text1,1,2,\"a\"\"b\",\"First\nanswer\",\"c\"\"d\",\"\"\"\"\n"
    );
    let comma = Row {
        old: value("First answer"),
        new: value("Second, answer"),
        ..question(1_545_392_727_685, Some(1_545_392_728_527))
    };
    assert_eq!(
        audit_line("", comma),
        "question,/data/text1,1545392727685,1545392728527,First answer,\"Second, answer\",,\n"
    );
}

#[test]
fn odk_leaves_an_unknown_end_empty() {
    let unfinished = question(1_545_392_727_685, None);
    assert_eq!(
        audit_line("", unfinished),
        "question,/data/text1,1545392727685,,,,,\n"
    );
    for event in ["form start", "constraint error", "form finalize"] {
        let row = Row {
            event,
            start: 1_545_392_727_685,
            ..Row::default()
        };
        assert_eq!(
            audit_line("", row),
            format!("{event},,1545392727685,,,,,\n")
        );
    }
}

// ── An interview and its files ────────────────────────────────────────────────────────────────

/// An interview with everything in it: changed answers, a hard check and a soft one, a try that
/// was not taken, other languages, the panel hidden, the map, a pause, a kill, words with commas
/// and quotes. A key takes a second.
fn everything(lang: &str) -> Desk {
    let mut desk = Desk::with(lang, (80, 24), COLOUR, install);
    desk.model.desk.interviewer = Some("张, 三".to_owned());
    desk.begin("everykind");
    desk.keys("1 enter 1 text:99 enter backspace*2 5 enter 3 3 1 enter");
    desk.keys("f2 text:Slow,_\"always\" enter f2 f9");
    // Points shared out, a hard check, the answer that mends it, and the map.
    desk.keys("5 enter right*3 left down space enter");
    desk.keys("3 enter 5 enter tab backspace 9 enter f5");
    // The map is looked at for a while.
    (0..4).for_each(|_| desk.send(Msg::Redraw));
    desk.keys("esc enter 0 enter esc f10");
    desk.restart().keys("enter 2 hangup");
    // Killed with the check on the screen.
    desk.restart().keys("enter enter");
    desk.restart().keys("enter enter enter 1 enter enter");
    desk
}

fn fangtan(desk: &Desk, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args(arguments)
        .arg("--data")
        .arg(desk.data())
        .env("TZ", "UTC0")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8([&output.stdout[..], &output.stderr[..]].concat()).unwrap()
}

fn done(desk: &Desk, arguments: &[&str]) -> String {
    let output = fangtan(desk, arguments);
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

fn snapshot(name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn an_interview_and_its_files() {
    let desk = everything("en");
    let out = desk.dir.path().join("out");
    let to = out.to_str().unwrap();
    done(
        &desk,
        &["export", "odk-audit", "--exact", "-o", to, "--lang", "en"],
    );
    let all = files(&out);
    let [audit] = all.as_slice() else {
        panic!("{all:?}")
    };
    let audit = fs::read_to_string(audit).unwrap();
    snapshot("export-audit", &audit);
    let path = out.join("events.csv");
    done(
        &desk,
        &[
            "export",
            "events",
            "--exact",
            "-o",
            path.to_str().unwrap(),
            "--lang",
            "en",
        ],
    );
    let events = fs::read_to_string(&path).unwrap();
    snapshot("export-events", &events);
    assert_eq!(projected(&events), audit);
    for (file, text) in [("audit", &audit), ("events", &events)] {
        python_reads(&out, file, text);
    }
    // Without --exact the interview begins at the full hour, and every difference stays.
    done(&desk, &["export", "odk-audit", "--force", "-o", to]);
    let shifted = fs::read_to_string(&all[0]).unwrap();
    let (exact, shifted) = (parsed(&audit), parsed(&shifted));
    let first: i64 = shifted[1][2].parse().unwrap();
    assert_eq!(first % 3_600_000, 0);
    let shift = exact[1][2].parse::<i64>().unwrap() - first;
    assert!((0..3_600_000).contains(&shift));
    for (exact, shifted) in exact.iter().zip(&shifted).skip(1) {
        for (place, (exact, shifted)) in exact.iter().zip(shifted).enumerate() {
            let time = matches!(place, 2 | 3) && !exact.is_empty();
            let moved = exact.parse::<i64>().map(|at| (at - shift).to_string());
            let expected = if time { &moved.unwrap() } else { exact };
            assert_eq!(shifted, expected);
        }
    }
}

/// `audit.csv` from `events.csv`: some rows, some columns, nothing worked out.
fn projected(events: &str) -> String {
    let table = parsed(events);
    let column = |name: &str| events::COLUMNS.iter().position(|c| *c == name).unwrap();
    let wanted = [
        "event",
        "node",
        "start",
        "end",
        "value_old",
        "value_new",
        "user",
        "reason",
    ]
    .map(column);
    let mut audit = odk_audit::COLUMNS.join(",") + "\n";
    for row in table.iter().skip(1) {
        if odk_audit::EVENTS.contains(&row[column("event")].as_str()) {
            let cells: Vec<&String> = wanted.iter().map(|place| &row[*place]).collect();
            audit += &fangtan::exchange::csv::line(&cells);
        }
    }
    audit
}

/// Reads comma-separated values, in the plainest way.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line ends");
    rows
}

/// Python's `csv` module reads what was meant.
fn python_reads(folder: &Path, name: &str, text: &str) {
    let path = folder.join(format!("{name}-for-python.csv"));
    fs::write(&path, text).unwrap();
    let program = "import csv, json, sys\n\
                   with open(sys.argv[1], encoding='utf-8', newline='') as f:\n\
                   \x20   print(json.dumps(list(csv.reader(f, strict=True))))";
    let output = Command::new("python3")
        .args(["-c", program])
        .arg(&path)
        .output();
    // Without python3 there is nobody to ask.
    let Ok(output) = output else {
        return;
    };
    assert!(output.status.success(), "{}", said(&output));
    let read: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read, parsed(text));
}

/// Broken off with words, opened again for a reason.
#[test]
fn breaking_off_and_opening_again_have_their_rows() {
    let package = crate::journeys::package("everykind");
    let moment = |seconds: u64| Stamp {
        at: START + seconds.cast_signed() * 1000,
        mono: seconds * 1000,
    };
    let mut session = begun(&package);
    let words = "a \"meeting\", he said";
    session
        .break_off(BreakOff::NoTime, words, "K7", moment(5))
        .unwrap();
    let mut log = session.take();
    let words = "typed 2, meant 4";
    let reason = Reopen::EntryError;
    let again = Session::reopen(
        package.clone(),
        "x".to_owned(),
        &log,
        reason,
        words,
        moment(9),
    );
    log.extend(again.unwrap().take());
    let paradata = Paradata::of(&package, "x", &log, Times::Exact).unwrap();
    let audit = odk_audit::write(&paradata);
    let first = &package.instrument.items[0].id;
    let audit = audit
        .replace(&START.to_string(), "0")
        .replace(first, "first");
    let (end, again) = (START + 5000, START + 9000);
    let expected = format!(
        "event,node,start,end,old-value,new-value,user,change-reason\n\
         form start,,0,,,,,\n\
         question,/data/first,0,{end},,,,\n\
         form save,,{end},,,,,\n\
         form exit,,{end},,,,,\n\
         form resume,,{again},,,,,\n\
         change reason,,{again},,,,,\"entry-error: typed 2, meant 4\"\n"
    );
    assert!(audit.starts_with(&expected), "{audit}");
    let all = events::lines(&paradata);
    let ended = format!("1,break off,,{end},,,,,,,zh-CN,interview,,no-time,\"a \"\"meeting");
    assert!(all.contains(&ended), "{all}");
    let revisions: Vec<u32> = paradata.rows.iter().map(|row| row.revision).collect();
    assert!(revisions.contains(&2) && revisions.is_sorted());
}

// ── Who is in, and what stands in the way ─────────────────────────────────────────────────────

#[test]
fn practice_and_what_was_not_asked_for_are_left_out() {
    let mut desk = Desk::with("en", (80, 24), COLOUR, install);
    desk.begin("everykind").keys("1 enter 2 f10");
    desk.restart();
    desk.model.desk.mode = Mode::Practice;
    desk.model.desk.wave = Some("w2".to_owned());
    desk.begin("everykind").keys("1 enter 3 f10");
    let path = desk.dir.path().join("events.csv");
    let to = path.to_str().unwrap();
    let rows = |arguments: &[&str]| {
        let mut all = vec!["export", "events", "--force", "-o", to, "--lang", "en"];
        all.extend(arguments);
        let output = fangtan(&desk, &all);
        let code = output.status.code().unwrap();
        let text = fs::read_to_string(&path).unwrap_or_default();
        let text = text.strip_prefix(&events::header()).unwrap_or_default();
        let ids = text
            .lines()
            .map(|line| line.split(',').nth(1).unwrap().to_owned());
        let ids: std::collections::BTreeSet<String> = ids.collect();
        let modes = [",interview,", ",practice,"].map(|mode| text.contains(mode));
        let _ = fs::remove_file(&path);
        (code, ids.len(), modes)
    };
    let none = (1, 0, [false, false]);
    assert_eq!(rows(&[]), (0, 1, [true, false]));
    assert_eq!(rows(&["--practice"]), (0, 2, [true, true]));
    assert_eq!(rows(&["--practice", "--wave", "w2"]), (0, 1, [false, true]));
    assert_eq!(rows(&["--wave", "w2"]), none);
    assert_eq!(rows(&["--branch", "Dashun Branch"]), (0, 1, [true, false]));
    assert_eq!(rows(&["--branch", "Dashun"]), none);
    assert_eq!(rows(&["--instrument", "everykind"]), (0, 1, [true, false]));
    assert_eq!(rows(&["--instrument", "esq24"]), none);
    assert_eq!(rows(&["--interview", "zz"]), none);
}

#[test]
fn a_file_in_the_way_is_left_alone() {
    let mut desk = Desk::with("en", (80, 24), COLOUR, install);
    desk.begin("everykind").keys("1 enter 2 f10");
    let out = desk.dir.path().join("out");
    let to = out.to_str().unwrap();
    done(&desk, &["export", "odk-audit", "-o", to]);
    let [audit] = &files(&out)[..] else {
        panic!("one file")
    };
    let id = audit
        .parent()
        .unwrap()
        .file_name()
        .unwrap()
        .to_str()
        .unwrap();
    assert!(
        fangtan::store::reader::Reader::open(&desk.data())
            .unwrap()
            .load(id)
            .is_ok()
    );
    fs::write(audit, "mine").unwrap();
    for (lang, piece) in [("en", "is there already"), ("zh-CN", "已经存在")] {
        let output = fangtan(&desk, &["export", "odk-audit", "-o", to, "--lang", lang]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains(piece), "{}", said(&output));
        assert_eq!(said(&output).lines().count(), 1);
    }
    assert_eq!(fs::read_to_string(audit).unwrap(), "mine");
    done(&desk, &["export", "odk-audit", "-o", to, "--force"]);
    assert!(
        fs::read_to_string(audit)
            .unwrap()
            .starts_with("event,node,")
    );
    // One interview: the place named is the file.
    let one = desk.dir.path().join("one.csv");
    let arguments = [
        "export",
        "odk-audit",
        "--interview",
        id,
        "-o",
        one.to_str().unwrap(),
    ];
    done(&desk, &arguments);
    assert_eq!(fs::read(&one).unwrap(), fs::read(audit).unwrap());
    // A folder where a file should be: nothing half written stays.
    let folder = desk.dir.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let arguments = [
        "export",
        "events",
        "--force",
        "-o",
        folder.to_str().unwrap(),
        "--lang",
        "en",
    ];
    let output = fangtan(&desk, &arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("cannot be written"),
        "{}",
        said(&output)
    );
    let left = files(desk.dir.path());
    assert!(
        !left
            .iter()
            .any(|path| path.to_string_lossy().contains(".part")),
        "{left:?}"
    );
}

#[test]
fn every_column_and_event_is_explained_in_both_languages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/paradata.md");
    let text = fs::read_to_string(path).unwrap();
    let halves = text.split_once("\n## 中文\n").unwrap();
    let names = odk_audit::COLUMNS.iter().chain(&odk_audit::EVENTS);
    let written = include_str!("snapshots/export-events.snap");
    let events = written.lines().filter_map(|line| line.split(',').nth(3));
    for name in names.chain(&events::COLUMNS).copied().chain(events) {
        for half in [halves.0, halves.1] {
            assert!(
                half.contains(&format!("`{name}`")),
                "{name} is not explained"
            );
        }
    }
}

// ── The story ─────────────────────────────────────────────────────────────────────────────────

#[test]
fn the_story_of_an_interview() {
    for lang in ["zh-CN", "en"] {
        let desk = everything(lang);
        let list = fangtan::store::reader::Reader::open(&desk.data()).unwrap();
        let (id, _) = list.list().unwrap().pop().unwrap();
        let story = done(&desk, &["show", &id, "--events", "--lang", lang]);
        snapshot(&format!("story.{lang}"), &story);
    }
}

/// Notes, jumps, an answer taken away, breaking off and opening again are told as well.
#[test]
fn the_story_of_rare_things() {
    let words = Words::embedded();
    let package = crate::journeys::package("everykind");
    assert_eq!(package.instrument.id, "everykind");
    let mut seconds = 0_u64;
    let mut next = || {
        seconds += 61;
        Stamp {
            at: START + seconds.cast_signed() * 1000,
            mono: seconds * 1000,
        }
    };
    let mut session = begun(&package);
    session.next(next()).unwrap();
    session.note(1, "asked twice\nand again", next()).unwrap();
    session
        .answer(Answer::Code("web".to_owned()), next())
        .unwrap();
    session.looked(Sheet::Map, 5000, next());
    session.jump(1, Way::Review, next()).unwrap();
    session.clear(next());
    session.note(1, "", next()).unwrap();
    session
        .answer(Answer::Missing(Missing::Refused), next())
        .unwrap();
    session.jump(3, Way::Map, next()).unwrap();
    session
        .break_off(BreakOff::Language, "", "K7", next())
        .unwrap();
    let mut log = session.take();
    let later = Stamp {
        at: START + 90_000_000,
        mono: 0,
    };
    let id = || "x".to_owned();
    let reason = Reopen::EntryError;
    let again = Session::reopen(package.clone(), id(), &log, reason, "typed 2", later);
    log.extend(again.unwrap().take());
    for lang in ["zh-CN", "en"] {
        let story = story::lines(words.voice(lang), &package, &log);
        snapshot(&format!("story-rare.{lang}"), &story.join("\n"));
    }
}

/// A log from elsewhere may hold anything; a terminal is shown none of it that it would obey.
#[test]
fn a_story_holds_nothing_that_a_terminal_obeys() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let mut store = Store::open(&data, START).unwrap();
    install(&data.join("instruments"));
    let package = crate::journeys::package("everykind");
    for seed in 0..40 {
        let mut chance = Chance(seed);
        let mut log: Vec<Event> = (0..30)
            .map(|_| odd::event(&mut chance, &package.instrument))
            .filter(|event| !matches!(event.what, What::Opened(_) | What::Withdrawn | What::Purged))
            .collect();
        let opening = odd::opening(&mut chance, &package.instrument);
        log[0].what = What::Opened(Box::new(opening));
        for (event, n) in log.iter_mut().zip(1..) {
            event.n = n;
        }
        store.append(&format!("odd-{seed:02}"), &log).unwrap();
        if seed == 39 {
            let n = log.len() as u32 + 1;
            log.push(Event {
                n,
                what: What::Withdrawn,
                ..log[0].clone()
            });
            store.append("gone", &log).unwrap();
        }
    }
    drop(store);
    let path = dir.path().join("events.csv");
    let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .args([
            "export",
            "events",
            "--practice",
            "-o",
            path.to_str().unwrap(),
            "--data",
        ])
        .arg(&data)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let rows = parsed(&fs::read_to_string(&path).unwrap());
    let ids: std::collections::BTreeSet<&str> = rows.iter().skip(1).map(|row| &*row[1]).collect();
    assert!(ids.len() == 40 && !ids.contains("gone"), "{ids:?}");
    assert!(rows.iter().all(|row| row.len() == events::COLUMNS.len()));
    for seed in 0..40 {
        for lang in ["zh-CN", "en"] {
            let output = Command::new(env!("CARGO_BIN_EXE_fangtan"))
                .args([
                    "show",
                    &format!("odd-{seed:02}"),
                    "--events",
                    "--lang",
                    lang,
                    "--data",
                ])
                .arg(&data)
                .output()
                .unwrap();
            assert!(output.status.success(), "{}", said(&output));
            let story = said(&output);
            let harmful = |c: char| choose::harmful(c) && c != '\n';
            assert!(!story.contains(harmful), "{story:?}");
            assert!(
                !story.contains(" [story-") && story.lines().count() > 2,
                "{story}"
            );
        }
    }
}
