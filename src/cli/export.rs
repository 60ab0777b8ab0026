//! `fangtan export`: files for others.

mod answers;

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
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
use crate::store::derived::Read;
use crate::store::reader::Reader;
use crate::wording::trouble;

/// The name of ODK's file within an interview's folder.
const AUDIT: &str = "audit.csv";

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
    let chosen = Chosen::of(context, own)?;
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
        let mut targets = chosen.ids.iter().map(|id| target(id));
        targets.try_for_each(|target| file::vacant(&target))?;
    }
    let mut export = Export::new(context, own.get_flag("exact"))?;
    if each {
        chosen.each(&mut export, &mut |id, paradata| {
            let text = odk_audit::write(paradata);
            file::write(&target(id), |file| file.write_all(text.as_bytes()))
        })?;
    } else {
        let mut failed = None;
        let written = file::write(&path, |file| {
            file.write_all(events::header().as_bytes())?;
            let done = chosen.each(&mut export, &mut |_, paradata| {
                file.write_all(events::lines(paradata).as_bytes())
            });
            done.map_err(|failure| {
                failed = Some(failure);
                io::Error::from(io::ErrorKind::Other)
            })
        });
        written.map_err(|error| failed.unwrap_or_else(|| error.into()))?;
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
    fn read(&mut self, id: &str, log: Read) -> Option<Paradata> {
        let voice = self.context.voice();
        let made = log.map(|events| {
            let package = self.package(&events)?;
            Paradata::of(&package, id, &events, self.times)
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

/// The interviews asked for; those withdrawn have nothing, and practice is left out.
struct Chosen {
    reader: Reader,
    ids: BTreeSet<String>,
    /// Whether it is this one alone.
    one: bool,
}

impl Chosen {
    fn of(context: &Context<'_>, own: &ArgMatches) -> Result<Self, Failure> {
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
                && (opening.mode != Mode::Class || own.get_flag("practice"))
                && (opening.mode != Mode::Simulated || own.get_flag("simulated"))
                && same(&instrument, Some(&opening.instrument))
                && same(&branch, opening.branch.as_ref())
                && same(&wave, opening.wave.as_ref())
        };
        let wanted = match text("interview") {
            None => None,
            Some(wanted) => Some(super::show::find(context, &wanted, |_| true)?),
        };
        let mut ids = BTreeSet::new();
        reader.each(&mut |id, summary| {
            if fits(summary) && wanted.as_ref().is_none_or(|wanted| wanted == id) {
                ids.insert(id.to_owned());
            }
        })?;
        if ids.is_empty() {
            return Err(Failure::Said("export-nothing", Vec::new()));
        }
        let one = wanted.is_some();
        Ok(Self { reader, ids, one })
    }

    /// Reads one after the other, in the order of ids, and hands them out.
    fn each<E>(
        &self,
        export: &mut Export<'_>,
        give: &mut dyn FnMut(&str, &Paradata) -> Result<(), E>,
    ) -> Result<(), Failure>
    where
        Failure: From<E>,
    {
        if self.one {
            let mut ids = self.ids.iter();
            return ids.try_for_each(|id| match export.read(id, self.reader.load(id)) {
                Some(paradata) => Ok(give(id, &paradata)?),
                None => Ok(()),
            });
        }
        let mut read = |id: &str, log: Read| {
            if !self.ids.contains(id) {
                return None;
            }
            Some((id.to_owned(), export.read(id, log)?))
        };
        self.reader
            .in_order(&mut read, &mut |(id, paradata): (String, _)| {
                Ok::<_, Failure>(give(&id, &paradata)?)
            })
    }
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
