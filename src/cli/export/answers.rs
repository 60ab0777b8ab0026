//! Answers as files: `csv`, `long` and `json`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;

use clap::ArgMatches;
use serde_json::json;

use crate::cli::{Context, Failure, complain};
use crate::exchange::csv;
use crate::exchange::file;
use crate::exchange::responses::write::{Columns, LONG, Told};
use crate::instrument::parse::{self, Package};
use crate::interview::choose::clean;
use crate::interview::event::{Event, Mode, Opening, What};
use crate::interview::summary::Summary;
use crate::messages::Arg;
use crate::store::error::StoreError;
use crate::wording::trouble;

/// The formats made here.
pub(super) const FORMATS: [&str; 3] = ["csv", "long", "json"];

/// The version of the shape of `json`.
const FORMAT: u32 = 1;

/// Which interviews are asked for. Only those that have ended: an open one may still change.
struct Filter {
    instrument: Option<String>,
    branch: Option<String>,
    wave: Option<String>,
    lang: Option<String>,
    mode: Option<Mode>,
    practice: bool,
}

/// Every version of the instrument that interviews are bound to, by its hash.
type Versions = BTreeMap<String, Option<Rc<Package>>>;

pub(super) fn export(
    context: &Context<'_>,
    format: &str,
    own: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let path = own.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    if !own.get_flag("force") {
        file::vacant(&path)?;
    }
    let filter = Filter::of(own);
    let exact = own.get_flag("exact");
    let versions = versions(context, &filter)?;
    let mut columns = Columns::default();
    for package in versions.values().flatten() {
        columns.add(&package.instrument);
    }
    let mut faults = false;
    let mut count = 0;
    let mut failed = None;
    let reader = context.reader()?;
    let voice = context.voice();
    let mut read = |id: &str, log: Result<Vec<Event>, StoreError>| {
        let events = match log {
            Ok(events) => events,
            Err(error) => {
                complain(&trouble::store(voice, &error));
                faults = true;
                return None;
            }
        };
        let opening = filter.wants(&events)?;
        let Some(Some(package)) = versions.get(&opening.hash) else {
            complain(&voice.with("export-no-instrument", &[("id", Arg::from(id))]));
            faults = true;
            return None;
        };
        let told = Told::of(&package.instrument, id, &events, exact)?;
        Some(match format {
            "csv" => columns.row(&told),
            "long" => told.long(),
            _ => told.json().to_string(),
        })
    };
    file::write(&path, |file| {
        let head = json!({ "format": FORMAT, "instrument": filter.instrument }).to_string();
        let head = head.trim_end_matches('}');
        match format {
            "csv" => write!(file, "{}", columns.header())?,
            "long" => write!(file, "{}", csv::line(&LONG))?,
            _ => write!(file, "{head},\"interviews\":[")?,
        }
        let mut give = |text: String| -> Result<(), Failure> {
            if format == "json" {
                let comma = if count > 0 { ",\n" } else { "\n" };
                file.write_all(comma.as_bytes())?;
            }
            count += 1;
            Ok(file.write_all(text.as_bytes())?)
        };
        if let Err(failure) = reader.in_order(&mut read, &mut give) {
            failed = Some(failure);
            return Err(io::ErrorKind::Other.into());
        }
        if format == "json" {
            file.write_all(b"\n]}\n")?;
        }
        Ok(())
    })
    .map_err(|error| failed.unwrap_or_else(|| error.into()))?;
    let args = [
        ("n", crate::cli::responses::count(count)),
        ("path", crate::cli::responses::shown(&path)),
    ];
    writeln!(out, "{}", voice.with("export-answers", &args))?;
    Ok(u8::from(faults))
}

impl Filter {
    /// Names are kept cleaned, so they are asked for cleaned.
    fn of(own: &ArgMatches) -> Self {
        let text = |name: &str| own.get_one::<String>(name).map(|text| clean(text));
        let mode = own
            .get_one::<String>("mode")
            .and_then(|mode| Mode::named(mode));
        Self {
            instrument: text("instrument"),
            branch: text("branch"),
            wave: text("wave"),
            lang: text("asked-in"),
            practice: own.get_flag("practice") || mode.is_some_and(|mode| !mode.counts()),
            mode,
        }
    }

    fn fits(&self, opening: &Opening) -> bool {
        let same =
            |asked: &Option<String>, is: Option<&String>| asked.is_none() || asked.as_ref() == is;
        (opening.mode.counts() || self.practice)
            && self.mode.is_none_or(|mode| mode == opening.mode)
            && same(&self.instrument, Some(&opening.instrument))
            && same(&self.branch, opening.branch.as_ref())
            && same(&self.wave, opening.wave.as_ref())
            && same(&self.lang, Some(&opening.lang))
    }

    /// What an interview is bound to, if it is asked for and has ended.
    fn wants<'a>(&self, events: &'a [Event]) -> Option<&'a Opening> {
        let What::Opened(opening) = &events.first()?.what else {
            return None;
        };
        if !self.fits(opening) {
            return None;
        }
        let mut summary = Summary::begin(events.first()?)?;
        for event in events {
            summary.apply(event);
        }
        summary.phase.has_ended().then_some(opening)
    }
}

/// The versions that interviews asked for are bound to; that there are none is a failure.
fn versions(context: &Context<'_>, filter: &Filter) -> Result<Versions, Failure> {
    let reader = context.reader()?;
    let mut versions = Versions::new();
    reader.each(&mut |_, summary| {
        if summary.phase.has_ended() && filter.fits(&summary.opening) {
            versions.entry(summary.opening.hash.clone()).or_default();
        }
    })?;
    if versions.is_empty() {
        return Err(Failure::Said("export-nothing", Vec::new()));
    }
    let shelf = context.shelf();
    for (hash, package) in &mut versions {
        let held = || parse::package(reader.held(hash).ok()??).ok().map(Rc::new);
        let name = filter.instrument.as_deref().unwrap_or_default();
        *package = shelf.version(name, hash).or_else(held);
    }
    Ok(versions)
}
