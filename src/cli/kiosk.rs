//! `fangtan kiosk`: the kiosk itself, its settings, and the hash of a PIN for them.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::ArgMatches;

use crate::cli::{Context, Failure, complain, environment, platform};
use crate::clock::{self, Clock};
use crate::config::kiosk::Kiosk;
use crate::config::settings::Look;
use crate::config::{file, pin};
use crate::interview::choose::clean;
use crate::interview::event::{Mode, Opening};
use crate::kiosk::keys::Chord;
use crate::kiosk::model::{Model, Screen};
use crate::kiosk::visitors;
use crate::locale::words::Words;
use crate::messages::Arg;
use crate::store::kiosk::Remembered;
use crate::tui::layout::Size;
use crate::tui::model::sign_in::Lock;
use crate::tui::theme::Theme;
use crate::wording::{self, trouble};

/// What is drawn for until the terminal has said how large it is.
const ORDINARY: Size = Size { cols: 80, rows: 24 };
/// A lobby may be open all night: at one try a minute six digits take two years, four a week.
const SHORTEST_PIN: usize = 6;

pub(super) fn kiosk(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    match matches.get_one::<String>("kiosk").map(String::as_str) {
        Some("pin") => pin(context, out),
        Some("config") => match settings(context, matches) {
            Ok(kiosk) => {
                write!(out, "{}", wording::kiosk::text(context.voice(), &kiosk))?;
                Ok(0)
            }
            Err(code) => Ok(code),
        },
        name => match settings(context, matches) {
            Ok(kiosk) => run(context, matches, kiosk, name.unwrap_or_default()),
            Err(code) => Ok(code),
        },
    }
}

/// What `kiosk.toml` says; what is wrong with it is said at once.
fn settings(context: &Context<'_>, matches: &ArgMatches) -> Result<Kiosk, u8> {
    let named = matches.contains_id("config");
    let place = place(matches);
    let loaded = match &place {
        Some(path) => file::load_kiosk(path, named),
        None => Ok(Kiosk::default()),
    };
    loaded.map_err(|problem| {
        let folder = place
            .as_deref()
            .and_then(Path::parent)
            .unwrap_or(Path::new(""));
        let folder = folder.display().to_string();
        let said = if folder.is_empty() {
            trouble::fault(context.voice(), &problem)
        } else {
            trouble::problem(context.voice(), &folder, &problem)
        };
        complain(&said);
        complain(&context.voice().say("error-config"));
        2
    })
}

/// Where the file lies: where the command line says, or else in the system's place for settings.
fn place(matches: &ArgMatches) -> Option<PathBuf> {
    let named = matches.get_one::<PathBuf>("config").cloned();
    named.or_else(|| Some(platform()?.config.join("fangtan").join("kiosk.toml")))
}

/// Reads a PIN and prints the line for `kiosk.toml`.
fn pin(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    if io::stdin().is_terminal() {
        complain(&context.voice().say("kiosk-pin-ask"));
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    let typed = line.trim();
    let hash = Some(typed).filter(|typed| pin::is_pin(typed) && typed.len() >= SHORTEST_PIN);
    let hash = hash.and_then(|typed| pin::hash(typed, clock::seed().salt()));
    let hash = hash.ok_or(Failure::Said("error-kiosk-pin", Vec::new()))?;
    writeln!(out, "pin = \"{hash}\"")?;
    Ok(0)
}

fn run(
    context: &Context<'_>,
    matches: &ArgMatches,
    kiosk: Kiosk,
    name: &str,
) -> Result<u8, Failure> {
    let package = context.package(&context.shelf(), name)?;
    let branch = branch(matches, &kiosk)?;
    if kiosk.pin.is_none() {
        let path = place(matches).unwrap_or_else(|| PathBuf::from("kiosk.toml"));
        let path = vec![("path", Arg::from(path.display().to_string()))];
        return Err(Failure::Said("error-kiosk-no-pin", path));
    }
    let package = visitors::asked(package.files.clone()).map_or(package, Rc::new);
    let theme = Theme {
        look: match matches.get_one::<String>("theme") {
            Some(name) => Look::named(name).unwrap_or(kiosk.theme),
            None if environment("NO_COLOR").is_some_and(|set| !set.is_empty()) => Look::Colourless,
            None => kiosk.theme,
        },
        ascii: kiosk.ascii || context.settings.ascii,
        large: false,
    };
    let mut desk = Opening::at_desk(Mode::Kiosk, branch, kiosk.wave.clone(), None);
    desk.device = kiosk.device.as_deref().map(clean);
    let clock = Clock::start();
    let large = matches.get_flag("large");
    let model = Model {
        theme,
        words: Rc::new(Words::embedded()),
        home: context.lang.clone(),
        package,
        desk,
        seed: clock::seed(),
        index: None,
        free_mb: None,
        size: ORDINARY,
        screen: Screen::Lobby,
        over: None,
        scroll: 0,
        focus: None,
        keyed: false,
        digits: String::new(),
        pressed: None,
        touched: None,
        chord: Chord::default(),
        lock: Lock::default(),
        remembered: Remembered::default(),
        trouble: None,
        input: 0,
        shown: 0,
        probed: 0,
        now: clock.stamp(),
        settings: Kiosk {
            text: if large {
                crate::config::kiosk::TextSize::Large
            } else {
                kiosk.text
            },
            ..kiosk
        },
    };
    let screen = io::stdout().is_terminal() && io::stdin().is_terminal();
    let plain = matches.get_flag("plain") || !screen;
    let ended = crate::kiosk::run(model, &context.dir, clock, plain);
    let code = ended.map_err(|error| {
        let reason = vec![("reason", Arg::from(error.to_string()))];
        Failure::Said("error-terminal", reason)
    })?;
    Ok(u8::try_from(code).unwrap_or(1))
}

/// The branch of the file binds the device: a command line that says another one is a mistake that
/// would put visits into the wrong results.
fn branch(matches: &ArgMatches, kiosk: &Kiosk) -> Result<Option<String>, Failure> {
    let given = matches.get_one::<String>("branch").map(|text| clean(text));
    let given = given.filter(|text| !text.is_empty());
    let bound = kiosk.branch.as_deref().map(clean);
    match (given, bound) {
        (Some(given), Some(bound)) if given != bound => {
            let args = vec![("given", Arg::from(given)), ("bound", Arg::from(bound))];
            Err(Failure::Said("error-kiosk-branch", args))
        }
        (given, bound) => Ok(given.or(bound)),
    }
}
