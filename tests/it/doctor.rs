//! What the doctor makes of a machine: facts in, findings out.

use std::collections::BTreeMap;

use fangtan::config::settings::Settings;
use fangtan::doctor::{Facts, PROBES, State, examine};
use fangtan::instrument::problem::Problem;
use fangtan::locale::words::Words;
use fangtan::store::error::StoreError;
use fangtan::store::glance::{self, Glance};
use fangtan::store::writer::Store;
use fangtan::tui::layout::Size;
use fangtan::tui::wrap::width;

use crate::support::{COLOUR, Desk, START};

const WELL: Glance = Glance {
    there: true,
    writable: true,
    holder: None,
    free_mb: Some(40_000),
    floor_mb: 50,
    ballast: true,
    open: 1,
    finished: 7,
    last: Some(START),
};

type Change = Box<dyn FnOnce(&mut Machine)>;

/// A machine on which nothing is wrong.
struct Machine {
    env: BTreeMap<&'static str, &'static str>,
    size: Option<(u16, u16)>,
    widths: Option<Vec<usize>>,
    running: Vec<String>,
    store: Option<Glance>,
    fault: Option<&'static str>,
    now: i64,
    zone: Option<&'static str>,
}

impl Machine {
    fn new() -> Self {
        Self {
            env: BTreeMap::from([("TERM", "xterm-256color"), ("LANG", "zh_CN.UTF-8")]),
            size: Some((80, 24)),
            widths: Some(PROBES.iter().map(|text| width(text)).collect()),
            running: vec!["fcitx5".to_owned()],
            store: Some(WELL),
            fault: None,
            now: START + 3_600_000,
            zone: Some("Asia/Shanghai"),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// What is not as it should be, in both languages alike.
    fn findings(&self) -> Vec<(&'static str, State)> {
        let words = Words::embedded();
        let env = |name: &str| self.env.get(name).map(|value| (*value).to_owned());
        let settings = || match self.fault {
            None => Ok(Settings::default()),
            Some(key) => Err(Problem::new("config.toml", "config-unknown")
                .with("name", key)
                .with("near", "theme")),
        };
        let facts = || Facts {
            env: &env,
            size: self.size.map(|(cols, rows)| Size { cols, rows }),
            widths: self.widths.clone(),
            running: self.running.clone(),
            data: "/data/访谈".into(),
            store: self.store.clone().ok_or(StoreError::Newer { found: 9 }),
            config: Some("/etc/config.toml".into()),
            configured: true,
            settings: settings(),
            now: self.now,
            zone: self.zone.map(str::to_owned),
        };
        let [chinese, english] = ["zh-CN", "en"].map(|lang| {
            let found = examine(words.voice(lang), &facts());
            for finding in &found {
                let advised = finding.advice.is_some();
                assert_eq!(advised, finding.state != State::Well, "{finding:?}");
                let said = format!(
                    "{}{}",
                    finding.text,
                    finding.advice.clone().unwrap_or_default()
                );
                assert!(
                    !said.contains("[doctor") && !said.contains('\u{1b}'),
                    "{said:?}"
                );
            }
            found
        });
        let shape = |found: Vec<fangtan::doctor::Finding>| -> Vec<(&'static str, State)> {
            let found = found
                .into_iter()
                .map(|finding| (finding.check, finding.state));
            found.filter(|(_, state)| *state != State::Well).collect()
        };
        let chinese = shape(chinese);
        assert_eq!(chinese, shape(english));
        chinese
    }
}

#[test]
fn a_good_machine_has_nothing_wrong() {
    assert_eq!(Machine::new().findings(), []);
}

#[test]
fn each_fault_is_found_and_nothing_else() {
    let place = |text: &str| PROBES.iter().position(|probe| *probe == text).unwrap();
    let (han, line, circled) = (place("中"), place("│"), place("①"));
    let wide = move |at: usize, cells: usize| {
        move |machine: &mut Machine| machine.widths.as_mut().unwrap()[at] = cells
    };
    let env = |name: &'static str, value: &'static str| {
        move |machine: &mut Machine| {
            machine.env.insert(name, value);
        }
    };
    let store = |change: fn(&mut Glance)| -> Change {
        Box::new(move |machine: &mut Machine| change(machine.store.as_mut().unwrap()))
    };
    let cases: Vec<(Change, &str, State)> = vec![
        (Box::new(|m| m.size = Some((39, 24))), "size", State::Bad),
        (Box::new(|m| m.size = Some((79, 24))), "size", State::Look),
        (Box::new(wide(han, 1)), "width-han", State::Bad),
        (Box::new(wide(line, 2)), "width-marks", State::Bad),
        (Box::new(wide(circled, 2)), "width-circled", State::Look),
        (Box::new(|m| m.widths = None), "width", State::Look),
        (Box::new(env("TERM", "dumb")), "terminal", State::Look),
        (Box::new(env("LANG", "zh_CN.GB18030")), "locale", State::Bad),
        (Box::new(env("LANG", "zh_CN")), "locale", State::Look),
        (Box::new(env("LANG", "C")), "locale", State::Look),
        (Box::new(env("LC_ALL", "POSIX")), "locale", State::Look),
        (Box::new(env("VTE_VERSION", "7600")), "keys", State::Look),
        (Box::new(env("TERM_PROGRAM", "vscode")), "keys", State::Look),
        (Box::new(env("TERM", "linux")), "input", State::Look),
        (Box::new(|m| m.running.clear()), "input", State::Look),
        (
            Box::new(|m| {
                m.running.clear();
                m.env.insert("XMODIFIERS", "@im=\u{1b}[2Jfcitx");
            }),
            "input",
            State::Look,
        ),
        (Box::new(|m| m.store = None), "store", State::Bad),
        (store(|s| s.writable = false), "store", State::Bad),
        (store(|s| s.free_mb = Some(49)), "space", State::Bad),
        (store(|s| s.free_mb = Some(400)), "space", State::Look),
        (
            store(|s| s.holder = Some((4711, START))),
            "lock",
            State::Look,
        ),
        (store(|s| s.ballast = false), "reserve", State::Look),
        (Box::new(|m| m.now = START - 3_600_000), "clock", State::Bad),
        (
            Box::new(|m| m.now = START + 86_400_000 * 365 * 90),
            "clock",
            State::Bad,
        ),
        (
            Box::new(|m| {
                m.now = 0;
                m.store.as_mut().unwrap().last = None;
            }),
            "clock",
            State::Bad,
        ),
        (Box::new(|m| m.zone = None), "zone", State::Look),
        (
            Box::new(|m| m.fault = Some("\u{1b}[2J")),
            "settings",
            State::Bad,
        ),
    ];
    for (change, check, state) in cases {
        assert_eq!(Machine::new().with(change).findings(), [(check, state)]);
    }
}

#[test]
fn what_is_no_fault_is_none() {
    for (name, value) in [("SSH_TTY", "/dev/pts/3"), ("WT_SESSION", "1")] {
        let far = Machine::new().with(|m| {
            m.running.clear();
            m.env.insert(name, value);
        });
        assert_eq!(far.findings(), [], "{name}");
    }
    let new = Machine::new().with(|m| {
        let health = m.store.as_mut().unwrap();
        (health.there, health.ballast, health.last) = (false, false, None);
    });
    assert_eq!(new.findings(), []);
}

/// A real folder: who holds it, when it was written to, and that looking changes nothing.
#[test]
fn a_data_folder_is_looked_at_without_touching_it() {
    let mut desk = Desk::new("en", (80, 24), COLOUR);
    let held = glance::look(&desk.data()).unwrap();
    assert_eq!(held.holder, Some((std::process::id(), START)));
    desk.begin("esq24").keys("1 1 1 1 5 f10");
    let held = glance::look(&desk.data()).unwrap();
    assert_eq!((held.open, held.finished, held.ballast), (1, 0, true));
    assert!(held.last.unwrap() > START);

    let dir = tempfile::tempdir().unwrap();
    let none = dir.path().join("none");
    let seen = glance::look(&none).unwrap();
    assert!(!seen.there && seen.writable && seen.free_mb.is_some() && seen.last.is_none());
    assert!(!none.exists());
    drop(Store::open(&none, START).unwrap());
    assert_eq!(glance::look(&none).unwrap().holder, None);
    // Looking takes no lock: the folder can be opened right away.
    drop(Store::open(&none, START).unwrap());
}
