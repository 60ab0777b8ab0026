//! `fangtan instrument new` and `install`.

use std::collections::HashSet;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::author::skeleton::{MOST, Wishes, is_id, skeleton};
use crate::cli::{Context, Failure};
use crate::library::install::{self, Installed};
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// Longest line that is read, in bytes.
const LONGEST: u64 = 4_000;

/// Asks a few things and writes a new instrument's folder beside where the command was given.
pub(super) fn new(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let mut asker = Asker {
        context,
        lines: io::stdin().lock(),
        out,
    };
    let given = matches.get_one::<String>("id").cloned();
    let id = match given {
        Some(id) if is_id(&id) => id,
        Some(id) => {
            let args = vec![("name", Arg::from(inert(&id)))];
            return Err(Failure::Said("error-new-id", args));
        }
        None => asker.ask("new-id", "my-survey", is_id)?,
    };
    let folder = matches.get_one::<PathBuf>("out").cloned();
    let folder = folder.unwrap_or_default().join(&id);
    if folder.exists() {
        let args = vec![("path", shown(&folder))];
        return Err(Failure::Said("error-folder-exists", args));
    }
    let title = |text: &str| !text.contains(['{', '}']) && text.chars().count() <= 60;
    let chinese = asker.ask("new-title-zh", "新问卷", title)?;
    let english = asker.ask("new-title-en", "New survey", title)?;
    let lists = |text: &str| {
        let ids: Vec<&str> = text.split_whitespace().collect();
        let unlike = ids.iter().collect::<HashSet<_>>().len() == ids.len();
        (1..=MOST).contains(&ids.len()) && unlike && ids.iter().all(|id| is_id(id))
    };
    let dimensions = asker.ask("new-dimensions", "quality effort", lists)?;
    let number = |text: &str| text.parse().is_ok_and(|n: usize| (1..=MOST).contains(&n));
    let items = asker.ask("new-items", "3", number)?;
    let wishes = Wishes {
        id,
        titles: [chinese, english],
        dimensions: dimensions.split_whitespace().map(str::to_owned).collect(),
        items: items.parse().unwrap_or(1),
    };
    install::write(&folder, &skeleton(&wishes)).map_err(|error| unwritable(&folder, &error))?;
    let args = [("path", shown(&folder))];
    writeln!(out, "{}", context.voice().with("new-written", &args))?;
    Ok(0)
}

/// Copies an instrument into the data folder.
pub(super) fn install(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let package = super::usable(context, &super::named(matches, "instrument"))?;
    let parent = context.instruments();
    let done = install::install(&parent, &package).map_err(|error| unwritable(&parent, &error))?;
    let (key, older) = match done {
        Installed::New => ("installed-new", String::new()),
        Installed::Same => ("installed-same", String::new()),
        Installed::Beside(name) => ("installed-beside", name),
    };
    let args = [
        ("name", Arg::from(inert(&package.instrument.id))),
        ("version", Arg::from(inert(&package.instrument.version))),
        ("older", Arg::from(inert(&older))),
    ];
    writeln!(out, "{}", context.voice().with(key, &args))?;
    Ok(0)
}

fn shown(path: &Path) -> Arg {
    Arg::from(inert(&path.display().to_string()))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let args = vec![
        ("path", shown(path)),
        ("reason", Arg::from(error.to_string())),
    ];
    Failure::Said("error-write", args)
}

/// Questions and typed answers.
struct Asker<'a, 'b> {
    context: &'a Context<'b>,
    lines: io::StdinLock<'static>,
    out: &'a mut dyn Write,
}

impl Asker<'_, '_> {
    /// Asks until the answer fits; an empty line, or the end of the input, stands for the default.
    fn ask(
        &mut self,
        key: &str,
        default: &str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<String, Failure> {
        let voice = self.context.voice();
        loop {
            let default_shown = [("default", Arg::from(default))];
            write!(self.out, "{} ", voice.with(key, &default_shown))?;
            self.out.flush()?;
            let mut line = String::new();
            // A line longer than any answer is taken for as much as an answer may have.
            let read = (&mut self.lines).take(LONGEST).read_line(&mut line)?;
            let text = crate::interview::choose::clean(&line);
            if text.is_empty() || read == 0 {
                writeln!(self.out)?;
                return Ok(default.to_owned());
            }
            if fits(&text) {
                return Ok(text);
            }
            writeln!(self.out, "{}", voice.say("new-again"))?;
        }
    }
}
