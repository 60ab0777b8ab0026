//! The kiosk line by line: the same pages read out, the same targets typed, for speech, braille
//! and pipes.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::Sender;
use std::thread;

use crate::kiosk::act::Act;
use crate::kiosk::model::{Model, Msg, Screen};
use crate::kiosk::sheet::{Mark, Sheet, sheet};
use crate::kiosk::time::countdown;
use crate::kiosk::update::codes;
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// The rest of a longer line is not read into memory.
const LONGEST: u64 = 16 << 10;
/// What the end of the input ends the program with: as if by SIGHUP.
const GONE: i32 = 129;

/// Reads lines on a thread of its own until there are no more.
pub(super) fn listen(inbox: &Sender<Msg>) -> io::Result<()> {
    let to_loop = inbox.clone();
    let read = move || {
        let mut input = io::stdin().lock();
        loop {
            let mut bytes = Vec::new();
            let taken = (&mut input).take(LONGEST).read_until(b'\n', &mut bytes);
            if !taken.is_ok_and(|taken| taken > 0) {
                break;
            }
            if !bytes.ends_with(b"\n") {
                skip_line(&mut input);
            }
            let line = String::from_utf8_lossy(&bytes).trim().to_owned();
            if to_loop.send(Msg::Line(line)).is_err() {
                return;
            }
        }
        let _ = to_loop.send(Msg::End(GONE));
    };
    thread::Builder::new()
        .name("lines".to_owned())
        .spawn(read)?;
    Ok(())
}

/// Passes over what is left of a line.
fn skip_line(input: &mut impl BufRead) {
    loop {
        let (taken, ended) = match input.fill_buf() {
            Ok([]) | Err(_) => return,
            Ok(buffer) => match buffer.iter().position(|byte| *byte == b'\n') {
                Some(end) => (end + 1, true),
                None => (buffer.len(), false),
            },
        };
        input.consume(taken);
        if ended {
            return;
        }
    }
}

/// What was read out last.
#[derive(Default)]
pub(super) struct Told {
    page: Option<Sheet>,
    warned: bool,
}

impl Told {
    /// Reads the page out if it is another one; a countdown is told once.
    pub(super) fn tell(&mut self, model: &Model, out: &mut impl Write) -> io::Result<()> {
        let warned = countdown(model).is_some();
        let page = sheet(model);
        let same = self.page.as_ref() == Some(&page) || (warned && self.warned);
        self.warned = warned;
        if same {
            return Ok(());
        }
        tell(model, &page, out)?;
        self.page = Some(page);
        out.flush()
    }
}

fn tell(model: &Model, page: &Sheet, out: &mut impl Write) -> io::Result<()> {
    let mut line = |text: &str| writeln!(out, "{}", inert(text));
    line("")?;
    // What stands there in the lobby is a sign for staff.
    if !page.lead.is_empty() && !matches!(model.screen, Screen::Lobby) {
        line(&page.lead)?;
    }
    for para in &page.body {
        line(&para.text)?;
    }
    let voice = model.voice();
    if let Screen::Thanks(receipt) = &model.screen {
        let letters = receipt.code.chars().filter(char::is_ascii_alphanumeric);
        let letters: Vec<String> = letters.map(String::from).collect();
        let code = [(
            "code",
            Arg::from(letters.join(&voice.say("kiosk-spell-comma"))),
        )];
        line(&voice.with("kiosk-spell", &code))?;
    }
    for (code, place) in codes(page) {
        let Some(target) = page.targets().nth(place) else {
            continue;
        };
        let mark = match target.mark {
            Some(Mark::Recorded) => "kiosk-mark-recorded",
            Some(Mark::Ticked) => "kiosk-mark-ticked",
            Some(Mark::Unticked) | None => "",
        };
        // A line takes a whole number, and what the points of a scale mean was told before.
        let digit = matches!(target.act, Act::Digit(_) | Act::Erase);
        if digit || target.label.is_empty() && mark.is_empty() {
            continue;
        }
        let label = match target.act {
            Act::More(_) | Act::Fewer(_) => target.label.trim_start_matches(['+', '−', ' ']),
            _ => &target.label,
        };
        let label = match target.act {
            Act::More(_) => voice.with("kiosk-more", &[("part", Arg::from(label))]),
            Act::Fewer(_) => voice.with("kiosk-fewer", &[("part", Arg::from(label))]),
            _ => label.to_owned(),
        };
        let mark = if mark.is_empty() {
            String::new()
        } else {
            voice.say(mark)
        };
        let args = [
            ("code", Arg::from(code)),
            ("label", Arg::from(label)),
            ("mark", Arg::from(mark)),
        ];
        let text = voice.with("kiosk-line", &args);
        line(text.trim_end())?;
    }
    line(&voice.say("kiosk-prompt"))
}
