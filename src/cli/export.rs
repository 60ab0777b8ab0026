//! `fangtan export`: files for others.

mod answers;

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::ArgMatches;

use crate::cli::{Context, Failure, complain};
use crate::exchange::file::{self, FileError};
use crate::exchange::rows::{Paradata, Times};
use crate::exchange::{events, odk_audit};
use crate::instrument::parse::Package;
use crate::interview::choose::clean;
use crate::interview::event::{Event, Mode, What};
use crate::interview::summary::Summary;
use crate::library::shelf::Shelf;
use crate::messages::Arg;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use crate::wording::trouble;

/// The name of ODK's file within an interview's folder.
const AUDIT: &str = "audit.csv";

/// An interview's id and its events.
type Log = (String, Result<Vec<Event>, StoreError>);

/// An export under way.
struct Export<'a> {
    context: &'a Context<'a>,
    reader: Reader,
    shelf: Shelf,
    /// Instruments that are on no shelf any more, by their hash.
    held: HashMap<String, Option<Rc<Package>>>,
    times: Times,
    interviews: usize,
    rows: usize,
    /// Some could not be read; it was said which.
    faults: bool,
}

pub(super) fn export(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let Some((format, own)) = matches.subcommand() else {
        return Ok(2);
    };
    if answers::FORMATS.contains(&format) {
        return answers::export(context, format, own, out);
    }
    let path = own.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let chosen = chosen(context, own)?;
    let each = format == "odk-audit";
    let folder = each && !own.contains_id("interview");
    let target = |id: &str| {
        if folder {
            path.join(id).join(AUDIT)
        } else {
            path.clone()
        }
    };
    if !own.get_flag("force") {
        let mut targets = chosen.iter().map(|(id, _)| target(id));
        targets.try_for_each(|target| file::vacant(&target))?;
    }
    let mut export = Export::new(context, own.get_flag("exact"))?;
    if each {
        for log in chosen {
            let target = target(&log.0);
            if let Some(paradata) = export.read(log) {
                let text = odk_audit::write(&paradata);
                file::write(&target, |file| file.write_all(text.as_bytes()))?;
            }
        }
    } else {
        file::write(&path, |file| {
            file.write_all(events::header().as_bytes())?;
            let mut read = chosen.into_iter().filter_map(|log| export.read(log));
            read.try_for_each(|paradata| file.write_all(events::lines(&paradata).as_bytes()))
        })?;
    }
    let args = [
        ("interviews", Arg::from(export.interviews)),
        ("rows", Arg::from(export.rows)),
        (
            "path",
            Arg::from(trouble::inert(&path.display().to_string())),
        ),
    ];
    writeln!(out, "{}", context.voice().with("export-done", &args))?;
    Ok(u8::from(export.faults))
}

impl<'a> Export<'a> {
    fn new(context: &'a Context<'a>, exact: bool) -> Result<Self, Failure> {
        Ok(Self {
            context,
            reader: context.reader()?,
            shelf: context.shelf(),
            held: HashMap::new(),
            times: if exact { Times::Exact } else { Times::Shifted },
            interviews: 0,
            rows: 0,
            faults: false,
        })
    }

    /// The rows of an interview; what stands against them is said at once.
    fn read(&mut self, (id, log): Log) -> Option<Paradata> {
        let voice = self.context.voice();
        let made = log.map(|events| {
            let package = self.package(&events)?;
            Paradata::of(&package, &id, &events, self.times)
        });
        let fault = match made {
            Ok(Some(paradata)) => {
                self.interviews += 1;
                self.rows += paradata.rows.len();
                return Some(paradata);
            }
            Ok(None) => voice.with("export-no-instrument", &[("id", Arg::from(id))]),
            Err(error) => trouble::store(voice, &error),
        };
        complain(&fault);
        self.faults = true;
        None
    }

    fn package(&mut self, events: &[Event]) -> Option<Rc<Package>> {
        let What::Opened(opening) = &events.first()?.what else {
            return None;
        };
        if let Some(found) = self.shelf.version(&opening.instrument, &opening.hash) {
            return Some(found);
        }
        if !self.held.contains_key(&opening.hash) {
            let held = |hash: &str| self.reader.held(hash).ok().flatten();
            let package = self.shelf.bound(events, held);
            self.held.insert(opening.hash.clone(), package);
        }
        self.held.get(&opening.hash).cloned().flatten()
    }
}

/// The logs asked for, by id; those withdrawn have nothing, and practice is left out.
fn chosen(context: &Context<'_>, own: &ArgMatches) -> Result<Vec<Log>, Failure> {
    let reader = context.reader()?;
    // Names are kept cleaned, so they are asked for cleaned.
    let text = |name: &str| own.get_one::<String>(name).map(|text| clean(text));
    let same =
        |asked: &Option<String>, is: Option<&String>| asked.is_none() || asked.as_ref() == is;
    let [instrument, branch, wave] = ["instrument", "branch", "wave"].map(text);
    let fits = |summary: &Summary| {
        let opening = &summary.opening;
        !summary.phase.is_gone()
            && (opening.mode != Mode::Practice || own.get_flag("practice"))
            && (opening.mode != Mode::Simulated || own.get_flag("simulated"))
            && same(&instrument, Some(&opening.instrument))
            && same(&branch, opening.branch.as_ref())
            && same(&wave, opening.wave.as_ref())
    };
    let wanted = match text("interview") {
        None => None,
        Some(wanted) => Some(super::show::find(context, &wanted, |_| true)?),
    };
    let list = reader.list()?.into_iter();
    let ids = list
        .filter(|(id, summary)| fits(summary) && wanted.as_ref().is_none_or(|wanted| wanted == id));
    let ids: Vec<String> = ids.map(|(id, _)| id).collect();
    if ids.is_empty() {
        return Err(Failure::Said("export-nothing", Vec::new()));
    }
    if let Some(id) = wanted {
        let log = reader.load(&id);
        return Ok(vec![(id, log)]);
    }
    let mut logs = reader.logs()?;
    let logs = ids.into_iter().filter_map(|id| {
        let log = logs.remove(&id)?;
        Some((id, log))
    });
    Ok(logs.collect())
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        let text = |path: &Path| Arg::from(trouble::inert(&path.display().to_string()));
        match error {
            FileError::Exists(path) => Self::Said("export-exists", vec![("path", text(&path))]),
            FileError::Io { path, source } => {
                let reason = Arg::from(source.to_string());
                Self::Said("export-io", vec![("path", text(&path)), ("reason", reason)])
            }
        }
    }
}
