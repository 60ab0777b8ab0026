//! A kiosk's day in a real terminal: visit after visit of every kind, in one process, and what that
//! keeps of them.
//!
//! `FANGTAN_KIOSK=5000 cargo test --release kiosk_day -- --nocapture` holds so many visits and tells
//! the memory of the process by tenths, started with what the shipped service sets for memory.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use fangtan::config::pin;

use crate::odd::Chance;
use crate::pty::program::{EN, Program};
use crate::pty::terminal::Terminal;

const VISITS: usize = 40;
const LOBBY: &str = "Touch to begin";
const SERVICE: &str = include_str!("../../../docs/kiosk/fangtan-kiosk.service");

#[test]
fn kiosk_day() {
    let wanted = std::env::var("FANGTAN_KIOSK").ok();
    let visits = wanted.and_then(|n| n.parse().ok()).unwrap_or(VISITS);
    let (_, rest) = SERVICE.split_once("Environment=GLIBC_TUNABLES=").unwrap();
    let program = Program::new(EN).with("GLIBC_TUNABLES", rest.lines().next().unwrap());
    let config = program.dir.path().join("kiosk.toml");
    let hash = pin::hash("246810", [9; 16]).unwrap();
    fs::write(&config, format!("double_touch_ms = 0\npin = \"{hash}\"\n")).unwrap();
    let args = ["kiosk", "esq8", "--config", config.to_str().unwrap()];
    let mut terminal = program.run((80, 24), &args);
    terminal.wait(&[LOBBY]);
    let mut chance = Chance(20_261_122);
    let (mut sent, mut tenths) = (0, vec![Vec::new(); 10]);
    for visit in 0..visits {
        sent += usize::from(hold(&mut terminal, &mut chance));
        let pages: f64 = terminal.stat(24).parse().unwrap();
        tenths[visit * 10 / visits].push(pages * 4096.0 / f64::from(1 << 20));
    }
    let list = program.json(&["list", "interviews", "--json"]);
    let complete = list["interviews"].as_array().unwrap().iter();
    let listed = complete.filter(|one| one["phase"] == "complete").count();
    assert_eq!(listed, sent, "a visit that was thanked for is not stored");
    let means = tenths
        .iter()
        .map(|of| of.iter().sum::<f64>() / of.len() as f64);
    let means: Vec<String> = means.map(|mean| format!("{mean:.1}")).collect();
    let told = format!(
        "{visits} visits, {sent} sent, MiB by tenths: {}",
        means.join(" ")
    );
    let _ = writeln!(std::io::stderr(), "{told}");
}

/// One visit from the invitation to the invitation; tells whether it was sent.
fn hold(terminal: &mut Terminal, chance: &mut Chance) -> bool {
    let answers = |chance: &mut Chance, n: usize| -> String {
        let digit = |_| char::from(b'1' + chance.below(5) as u8);
        (0..n).map(digit).collect()
    };
    let (english, honest) = (chance.once_in(2), chance.below(12) > 2);
    let begin = if english { "1211" } else { "1111" };
    if honest {
        terminal.keys(&format!("{begin}{}11", answers(chance, 9)));
        terminal.wait(&[if english {
            "Receipt code: "
        } else {
            "回执码："
        }]);
        terminal.keys("1");
    } else if chance.once_in(3) {
        // No, thanks.
        terminal.keys(if english { "1212" } else { "1112" });
        terminal.wait(&[if english {
            "Nothing was recorded"
        } else {
            "没有记录您的"
        }]);
        terminal.keys("1");
    } else if chance.once_in(2) {
        let few = chance.below(8);
        terminal.keys(&format!("{begin}{}*2", answers(chance, few)));
        terminal.wait(&[if english {
            "We will stop here"
        } else {
            "那就答到这里"
        }]);
        terminal.keys("1");
    } else {
        let mut storm = String::new();
        for _ in 0..200 {
            let (button, x, y) = (
                *chance.pick(&[1, 2, 32, 64]),
                1 + chance.below(80),
                1 + chance.below(24),
            );
            write!(storm, "\x1b[<{button};{x};{y}M").unwrap();
        }
        terminal.keys(&storm);
        lobby(terminal);
        terminal.keys(&format!(
            "\x03\x1a\x1c\x1b[200~{}\x1b[201~",
            "1\r".repeat(2000)
        ));
        lobby(terminal);
    }
    terminal.wait(&[LOBBY]);
    honest
}

/// From anywhere to the invitation, by what every page has: asking staff, and stopping there. What was
/// sent before has come through then. In a storm the terminal may read the beginning of a touch as
/// Escape and its end as keys, so a visit may have begun.
fn lobby(terminal: &mut Terminal) {
    terminal.keys("*");
    let staff = ["请找大堂工作人员", "ask our lobby staff"];
    let stop = terminal.until("asking staff", |seen| {
        let asked = !seen.shows(&[LOBBY]) && staff.iter().any(|text| seen.shows(&[text]));
        asked.then(|| {
            ["不答了", "Stop here"]
                .iter()
                .any(|text| seen.shows(&[text]))
        })
    });
    terminal.keys(if stop { "2" } else { "1" });
    if stop {
        let ended = ["那就答到这里", "We will stop here", LOBBY];
        let lobby = terminal.until("the end", |seen| {
            let end = ended.iter().find(|text| seen.shows(&[text]));
            end.map(|text| *text == LOBBY)
        });
        terminal.keys(if lobby { "" } else { "1" });
    }
    terminal.wait(&[LOBBY]);
}
