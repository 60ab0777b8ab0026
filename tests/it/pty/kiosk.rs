//! The kiosk in a real terminal: one test for every hole that a visitor may look for, and the ways
//! out that there are.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fangtan::config::pin;
use rustix::process::Signal;
use serde_json::Value;

use crate::odd::Chance;
use crate::pty::program::{EN, Program};
use crate::pty::terminal::{ESC, Terminal};

const LOBBY: &str = "Touch to begin";
const FIRST: &str = "Question 1 of 9";
const CTRL_K_CTRL_P: &str = "\x0b\x10";
const SIZE: (u16, u16) = (80, 24);

struct Kiosk {
    program: Program,
    config: PathBuf,
}

impl Kiosk {
    fn new(more: &str) -> Self {
        let program = Program::new(EN);
        let config = program.dir.path().join("kiosk.toml");
        let hash = pin::hash("2468", [9; 16]).unwrap();
        let toml = format!("device = \"K-01\"\nbranch = \"Dashun\"\npin = \"{hash}\"\n{more}");
        fs::write(&config, toml).unwrap();
        Self { program, config }
    }

    fn start(&self) -> Terminal {
        self.run("esq8")
    }

    fn run(&self, instrument: &str) -> Terminal {
        let config = self.config.to_str().unwrap();
        let terminal = self
            .program
            .run(SIZE, &["kiosk", instrument, "--config", config]);
        terminal.wait(&[LOBBY]);
        terminal
    }

    /// A visit at its first item.
    fn visit(&self) -> Terminal {
        let mut terminal = self.start();
        terminal.keys("1");
        terminal.wait(&["2 English"]);
        terminal.keys("2");
        terminal.wait(&["14 years"]);
        terminal.keys("1");
        terminal.wait(&["I agree"]);
        terminal.keys("1");
        terminal.wait(&[FIRST]);
        terminal
    }

    fn interviews(&self) -> Vec<Value> {
        let list = self.program.json(&["list", "interviews", "--json"]);
        list["interviews"].as_array().unwrap().clone()
    }

    /// Waits until so many answers of the one interview are on the disk.
    fn on_disk(&self, answers: usize) {
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            let list = self.interviews();
            let answered = list.first().map(|one| one["answered"].as_u64());
            if answered.flatten() == Some(answers as u64) {
                return;
            }
            assert!(Instant::now() < deadline, "{list:?}");
        }
    }

    /// The one interview's phase.
    fn phase(&self) -> String {
        let list = self.interviews();
        assert_eq!(list.len(), 1, "{list:?}");
        list[0]["phase"].as_str().unwrap().to_owned()
    }
}

/// After whatever was tried somebody can hold a visit to its end, in the same process.
fn goes_on(kiosk: &Kiosk, terminal: &mut Terminal) {
    assert_ne!(terminal.stat(3), "T", "it was stopped");
    terminal.resize(SIZE);
    first_item(terminal);
    for n in 1..=9 {
        terminal.wait(&[format!("Question {n} of 9").as_str()]);
        terminal.keys("4");
    }
    terminal.wait(&["receipt code you are about"]);
    terminal.keys("1");
    terminal.wait(&["last question"]);
    terminal.keys("1");
    terminal.wait(&["Thank you", "Receipt code"]);
    let phases = kiosk.interviews();
    assert!(
        phases.iter().any(|one| one["phase"] == "complete"),
        "{phases:?}"
    );
}

/// From wherever things were left to the first item, in English.
fn first_item(terminal: &mut Terminal) {
    for _ in 0..40 {
        let text = terminal.text();
        let key = match () {
            () if text.contains(FIRST) => return,
            () if text.contains("2 English") => "2",
            () if text.contains("English") => ".",
            () if text.contains("Go on") || text.contains("继续作答") => ESC,
            () if text.contains("Question") || text.contains("Back") => ESC,
            () => "1",
        };
        terminal.keys(key);
        terminal.quiet(Duration::from_millis(150));
    }
    terminal.wait(&[FIRST]);
}

/// Something is tried at the first item.
fn hole(attack: impl FnOnce(&mut Terminal)) {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    attack(&mut terminal);
    goes_on(&kiosk, &mut terminal);
}

#[test]
fn no_way_out_by_ctrl_c() {
    hole(|terminal| terminal.keys(&"\x03".repeat(20)));
}

#[test]
fn no_way_out_by_ctrl_z() {
    hole(|terminal| terminal.keys(&"\x1a".repeat(20)));
}

#[test]
fn no_way_out_by_ctrl_backslash() {
    hole(|terminal| terminal.keys(&"\x1c".repeat(20)));
}

#[test]
fn no_way_out_by_ctrl_d() {
    hole(|terminal| terminal.keys(&"\x04".repeat(20)));
}

#[test]
fn no_way_out_by_any_other_control_key() {
    hole(|terminal| {
        // In the order in which the hidden way is not gone.
        let keys: String = (1_u8..32)
            .rev()
            .filter(|c| *c != 27)
            .map(char::from)
            .collect();
        terminal.keys(&keys);
        terminal.keys("\x7f\x00\x1d\x1e\x1f");
    });
}

#[test]
fn no_way_out_by_escape() {
    hole(|terminal| terminal.keys(&ESC.repeat(20)));
}

#[test]
fn no_way_out_by_function_keys() {
    hole(|terminal| {
        let mut keys = "\x1bOP\x1bOQ\x1bOR\x1bOS".to_owned();
        for n in [
            15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
        ] {
            for modifier in ["", ";2", ";3", ";5", ";6", ";8"] {
                write!(keys, "\x1b[{n}{modifier}~").unwrap();
            }
        }
        terminal.keys(&keys);
        terminal.quiet(Duration::from_millis(100));
    });
}

#[test]
fn no_way_out_by_a_paste_of_megabytes() {
    hole(|terminal| {
        let text = "1\r\x03\x1a2468 ".repeat(400_000);
        terminal.keys("\x1b[200~");
        terminal.keys(&text);
        terminal.keys("\x1b[201~");
        // Nothing of it was an answer.
        terminal.wait(&[FIRST]);
    });
}

#[test]
fn no_way_out_by_a_flood_of_bytes() {
    hole(|terminal| {
        let mut chance = Chance(7);
        let mut bytes = String::new();
        while bytes.len() < 8_000 {
            let c = char::from_u32(chance.below(0x3000) as u32).unwrap_or('?');
            // Not the hidden way itself.
            bytes.push(if matches!(c, '\x0b' | '\x10') { 'x' } else { c });
        }
        terminal.keys(&bytes);
        terminal.keys("\x1b[201~\x1b\\\x18");
        terminal.quiet(Duration::from_millis(500));
    });
}

#[test]
fn no_way_out_by_a_storm_of_touches() {
    hole(|terminal| {
        let mut chance = Chance(11);
        let mut storm = String::new();
        for _ in 0..3_000 {
            // The right and the middle button, the wheel, and drags; presses that go up elsewhere.
            let button = *chance.pick(&[1, 2, 32, 33, 34, 64, 65, 128, 0]);
            let (x, y) = (1 + chance.below(300), 1 + chance.below(99));
            let end = if chance.once_in(2) { 'M' } else { 'm' };
            let end = if button == 0 { 'M' } else { end };
            write!(storm, "\x1b[<{button};{x};{y}{end}").unwrap();
        }
        terminal.keys(&storm);
        terminal.keys("\x1b[<0;1;1M\x1b[<0;40;1m");
        terminal.quiet(Duration::from_millis(300));
    });
}

#[test]
fn no_way_out_by_resizing() {
    hole(|terminal| {
        for (cols, rows) in [
            (1, 1),
            (80, 24),
            (1, 50),
            (300, 1),
            (39, 11),
            (200, 60),
            (2, 2),
        ] {
            terminal.resize((cols, rows));
            terminal.quiet(Duration::from_millis(60));
        }
        terminal.resize(SIZE);
        terminal.wait(&[FIRST]);
    });
}

#[test]
fn no_way_out_by_sigint() {
    hole(|terminal| terminal.kill(Signal::INT));
}

#[test]
fn no_way_out_by_sigtstp() {
    hole(|terminal| terminal.kill(Signal::TSTP));
}

#[test]
fn no_way_out_by_sigquit() {
    hole(|terminal| terminal.kill(Signal::QUIT));
}

#[test]
fn no_way_out_by_a_key_held_for_a_minute() {
    hole(|terminal| {
        // A keyboard repeats a key thirty times a second.
        for key in ["\r", "\x1b[A", "\x7f", "\t", " ", "0", "9"] {
            terminal.keys(&key.repeat(60 * 30));
        }
        terminal.quiet(Duration::from_millis(500));
    });
}

fn ends(signal: Signal, code: u32) {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    terminal.keys("34");
    terminal.wait(&["Question 3 of 9"]);
    terminal.kill(signal);
    let status = terminal.ended();
    assert_eq!((status.exit_code(), status.signal()), (code, None));
    terminal.assert_given_back();
    assert_eq!(kiosk.phase(), "broken-off");
    assert_eq!(kiosk.program.codes()[..2], ["3", "4"]);
    // The service manager starts it again: the invitation.
    kiosk.start();
}

#[test]
fn sigterm_saves_and_ends_for_the_service_manager() {
    ends(Signal::TERM, 143);
}

#[test]
fn sighup_saves_and_ends_for_the_service_manager() {
    ends(Signal::HUP, 129);
}

#[test]
fn a_terminal_that_goes_away_saves_and_ends() {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    terminal.keys("34");
    terminal.wait(&["Question 3 of 9"]);
    terminal.hang_up();
    let status = terminal.ended();
    assert_eq!(status.signal(), None);
    assert_ne!(status.exit_code(), 0);
    assert_eq!(kiosk.phase(), "broken-off");
}

#[test]
fn a_power_cut_leads_back_to_the_invitation() {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    terminal.keys("34");
    terminal.wait(&["Question 3 of 9"]);
    kiosk.on_disk(2);
    terminal.kill(Signal::KILL);
    terminal.ended();
    let mut terminal = kiosk.start();
    // Whoever comes next answers their own questions, and the old visit is closed meanwhile.
    terminal.keys("1");
    terminal.wait(&["2 English"]);
    let deadline = Instant::now() + Duration::from_secs(10);
    while kiosk.phase() != "broken-off" {
        assert!(Instant::now() < deadline, "it is still open");
    }
    assert_eq!(kiosk.program.codes()[..2], ["3", "4"]);
}

#[test]
fn staff_get_out_by_the_hidden_way_and_the_pin() {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    terminal.keys(CTRL_K_CTRL_P);
    terminal.wait(&["PIN"]);
    terminal.keys("1111\r");
    terminal.wait(&["Wrong PIN"]);
    terminal.gone("Wrong PIN; try again in");
    terminal.keys("2468\r");
    terminal.wait(&["Staff", "K-01"]);
    // A restart forgets no wrong PIN, but the right one has cleared it.
    terminal.keys("6");
    terminal.wait(&["Yes, end it"]);
    terminal.keys("6");
    let status = terminal.ended();
    assert_eq!((status.exit_code(), status.signal()), (0, None));
    terminal.assert_given_back();
    terminal.seen(|seen| {
        let mouse = seen.screen().mouse_protocol_mode();
        assert_eq!(
            mouse,
            vt100::MouseProtocolMode::None,
            "touches are still told"
        );
    });
    let log = fs::read_to_string(kiosk.program.data().join("kiosk.log")).unwrap();
    let said: Vec<&str> = log
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|l| l.1)
        .collect();
    assert_eq!(said, ["wrong-pin 1", "staff-in", "exit"]);
}

#[test]
fn a_wrong_pin_is_waited_out_after_a_restart_too() {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.start();
    for _ in 0..3 {
        terminal.keys(CTRL_K_CTRL_P);
        terminal.wait(&["PIN"]);
        terminal.gone("try again in");
        terminal.keys("1111\r");
        terminal.wait(&["try again in"]);
    }
    terminal.kill(Signal::TERM);
    terminal.ended();
    let mut terminal = kiosk.start();
    terminal.keys(CTRL_K_CTRL_P);
    terminal.wait(&["try again in"]);
}

#[test]
fn nothing_of_a_visit_remains_on_the_terminal() {
    let kiosk = Kiosk::new("");
    let mut terminal = kiosk.visit();
    terminal.seen(|seen| {
        assert!(
            seen.screen().alternate_screen(),
            "lines could be scrolled back"
        );
    });
    goes_on(&kiosk, &mut terminal);
    let shown = terminal.text();
    let code = shown.split("Receipt code: ").nth(1).unwrap();
    let code: String = code.chars().take(15).collect();
    terminal.keys("1");
    terminal.wait(&[LOBBY]);
    terminal.seen(|seen| {
        let raw = String::from_utf8_lossy(&seen.raw).into_owned();
        let told = raw.rfind(&code).unwrap();
        let wiped = raw.rfind("\x1b[2J\x1b[3J").unwrap();
        assert!(wiped > told, "the screen was not wiped after the code");
        assert!(!seen.text().contains(&code));
    });
    for file in kiosk.program.files() {
        let text = String::from_utf8_lossy(&file);
        assert!(!text.contains(&code), "a file has the code");
    }
}

#[test]
fn by_finger_alone() {
    // No finger is as fast as this one.
    let kiosk = Kiosk::new("double_touch_ms = 0\n");
    let mut terminal = kiosk.start();
    let tap = |terminal: &mut Terminal, words: &str| {
        let (x, y) = terminal.until(words, |seen| {
            let row = seen.rows().iter().position(|row| row.contains(words))?;
            let line = seen.rows()[row].clone();
            let before = line.split(words).next().unwrap();
            Some((unicode_width::UnicodeWidthStr::width(before) + 2, row + 1))
        });
        terminal.keys(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    };
    tap(&mut terminal, "Touch to begin");
    terminal.wait(&["Please choose"]);
    tap(&mut terminal, "English");
    terminal.wait(&["14 years"]);
    tap(&mut terminal, "Yes");
    tap(&mut terminal, "I agree");
    for n in 1..=9 {
        terminal.wait(&[format!("Question {n} of 9").as_str()]);
        let words = if n == 9 {
            "Somewhat sat"
        } else {
            "Somewhat agree"
        };
        tap(&mut terminal, words);
    }
    tap(&mut terminal, "Continue");
    terminal.wait(&["last question"]);
    tap(&mut terminal, "1 Send");
    terminal.wait(&["Receipt code"]);
    assert_eq!(kiosk.phase(), "complete");
}

#[test]
fn nobody_there_costs_nothing() {
    let kiosk = Kiosk::new("");
    let terminal = kiosk.start();
    terminal.quiet(Duration::from_millis(500));
    let spent = || (terminal.stat(14), terminal.stat(15));
    let (before, bytes) = (spent(), terminal.seen(|seen| seen.raw.len()));
    terminal.quiet(Duration::from_secs(3));
    assert_eq!(spent(), before, "it burns");
    assert_eq!(terminal.seen(|seen| seen.raw.len()), bytes, "it draws");
}

#[test]
fn staff_are_called_by_the_command_that_is_set() {
    let kiosk = Kiosk::new("call_bell = true\n");
    let bell = kiosk.program.dir.path().join("rung");
    let mut toml = fs::read_to_string(&kiosk.config).unwrap();
    writeln!(toml, "call_command = [\"/usr/bin/touch\", {bell:?}]").unwrap();
    fs::write(&kiosk.config, toml).unwrap();
    let mut terminal = kiosk.start();
    terminal.keys("*");
    terminal.wait(&["Would you like help"]);
    terminal.keys("1");
    terminal.wait(&["have been told"]);
    terminal.until("the bell", |seen| seen.raw.contains(&7).then_some(()));
    terminal.until("the command", |_| bell.exists().then_some(()));
}

#[test]
fn a_store_that_refuses_keeps_nobody_from_a_polite_word() {
    let kiosk = Kiosk::new("");
    fs::write(kiosk.program.data(), "no folder").unwrap();
    let config = kiosk.config.to_str().unwrap();
    let mut terminal = kiosk
        .program
        .run(SIZE, &["kiosk", "esq8", "--config", config]);
    terminal.wait(&["out of service", "暂停使用"]);
    terminal.keys("1\r");
    terminal.keys(CTRL_K_CTRL_P);
    terminal.wait(&["PIN"]);
    terminal.keys("2468\r");
    terminal.wait(&["answers cannot be saved"]);
    terminal.kill(Signal::TERM);
    assert_eq!(terminal.ended().exit_code(), 143);
}

/// The kiosk through a pipe.
fn piped(kiosk: &Kiosk, lines: &str) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fangtan"))
        .env_clear()
        .env("FANGTAN_CONFIG", kiosk.program.config())
        .arg("--data")
        .arg(kiosk.program.data())
        .args(["kiosk", "esq8", "--plain", "--config"])
        .arg(&kiosk.config)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), said)
}

#[test]
fn line_by_line_for_speech_and_braille() {
    let kiosk = Kiosk::new("");
    let visit = "\n2\n1\n1\n4\n4\n5\nb\n3\n2\nr\n1\n5\n4\n4\n1\n";
    let (code, said) = piped(&kiosk, visit);
    assert_eq!(
        code,
        Some(129),
        "the end of the input ends it for the service manager"
    );
    for words in [
        "Question 3 of 9",
        "4: Somewhat agree",
        "r: Rather not say",
        "h: Ask staff",
        "press Enter.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(kiosk.phase(), "broken-off");
    // One that is sent, and the next visitor, in one sitting. The signs of the numeric pad do too.
    let kiosk = Kiosk::new("");
    let visit = format!(
        "{}1\n1\n2\n1\n2\n",
        "\n2\n1\n1\n4\n4\n5\n/\n5\n3\n2\n3\n1\n5\n4\n1\n"
    );
    let (code, said) = piped(&kiosk, &visit);
    assert_eq!(code, Some(129));
    assert_eq!(kiosk.phase(), "complete");
    let (before, after) = said.split_once("Receipt code").unwrap();
    assert!(
        before.contains("last question") && after.contains("Touch to begin"),
        "{said}"
    );
    // A voice says the code letter by letter.
    let code: String = after.chars().take_while(|c| *c != '\n').collect();
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    let letters: Vec<String> = letters.map(String::from).collect();
    assert!(after.contains(&letters.join(", ")), "{said}");
}

/// Visits of every kind in a language: called staff, gone back, refused, sent, declined, stopped.
fn spoken(kiosk: &Kiosk, lang: &str) -> String {
    let visits = [
        "h\n1\n",
        "1\n@\n1\n1\n4\n4\n5\nb\n3\n2\nr\n1\n5\n4\n4\n1\n1\n1\n",
        "1\n@\n1\n2\n1\n",
        "1\n@\n2\n1\n",
        "1\n@\n1\n1\n4\nl\nl\nh\n2\n1\n",
    ];
    let lines = visits.concat().replace('@', lang);
    let (code, said) = piped(kiosk, &lines);
    assert_eq!(code, Some(129), "{said}");
    said
}

#[test]
fn nothing_is_told_that_a_voice_stumbles_on() {
    for (lang, thanks) in [("1", "谢谢您！"), ("2", "Thank you!")] {
        let said = spoken(&Kiosk::new(""), lang);
        assert!(said.matches(thanks).count() >= 3, "{said}");
        let marks = ".,!?:;'()-“”’，。！？：；（）、…";
        let odd = |c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '\n') && !marks.contains(c);
        for line in said.lines() {
            assert_eq!(line.find(odd), None, "{line}");
            // A sign by itself is read out by its name or not at all.
            assert!(
                line.is_empty() || line.contains(char::is_alphanumeric),
                "{line}"
            );
        }
    }
}

#[test]
fn spoken_where_a_voice_is_installed() {
    if Command::new("espeak-ng").arg("--version").output().is_err() {
        let _ = writeln!(
            std::io::stderr(),
            "espeak-ng is not installed: nothing was spoken"
        );
        return;
    }
    for (lang, voice) in [("1", "cmn"), ("2", "en-gb")] {
        let kiosk = Kiosk::new("");
        let said = spoken(&kiosk, lang);
        let wav = kiosk.program.dir.path().join("said.wav");
        let mut child = Command::new("espeak-ng")
            .args(["-v", voice, "-w"])
            .arg(&wav)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(said.as_bytes()).unwrap();
        drop(input);
        assert!(child.wait().unwrap().success(), "{voice}");
        // More than ten seconds of speech at 22,050 samples of two bytes.
        assert!(fs::metadata(&wav).unwrap().len() > 441_000, "{voice}");
    }
}

#[test]
fn the_unit_file_is_sound_where_systemd_can_say_so() {
    let unit = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/docs/kiosk/fangtan-kiosk.service"
    );
    let text = fs::read_to_string(unit).unwrap();
    // What the program is to be there is this one; the rest of the machine may not be.
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("fangtan-kiosk.service");
    let program = env!("CARGO_BIN_EXE_fangtan");
    let text = text
        .replace("/usr/bin/cage", program)
        .replace("/usr/bin/fangtan", program);
    fs::write(&copy, text).unwrap();
    let Ok(output) = Command::new("systemd-analyze")
        .arg("verify")
        .arg(&copy)
        .output()
    else {
        let _ = writeln!(
            std::io::stderr(),
            "systemd-analyze is not installed: no verdict"
        );
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let ours: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("fangtan-kiosk"))
        .collect();
    assert!(ours.is_empty(), "{said}");
    let exposure = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=40"])
        .arg(&copy)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&exposure.stdout).into_owned();
    assert!(exposure.status.success(), "{said}");
}
