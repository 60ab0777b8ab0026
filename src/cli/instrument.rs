//! `fangtan instrument`: the author's tools.

mod aside;
mod begin;
mod diff;
mod show;
mod simulate;

pub(super) use aside::Aside;
pub(super) use show::{BOTH, languages, print};

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::author::check::{self, Checked};
use crate::cli::{Context, Failure};
use crate::instrument::parse::{Package, STRUCTURE, schema};
use crate::library::shelf::{self, Source};
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// Runs one of them.
pub(super) fn instrument(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("check", own)) => checked(context, own, out),
        Some(("new", own)) => begin::new(context, own, out),
        Some(("install", own)) => begin::install(context, own, out),
        Some(("show", own)) => show::show(context, own, out),
        Some(("simulate", own)) => simulate::simulate(context, own, out),
        Some(("diff", own)) => diff::compare(context, own, out),
        Some(("schema", _)) => {
            writeln!(out, "{:#}", schema::schema())?;
            Ok(0)
        }
        _ => Ok(2),
    }
}

/// `fangtan instrument check DIR|ID`.
fn checked(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let checked = look(context, &named(matches, "instrument"))?;
    if matches.get_flag("json") {
        writeln!(out, "{}", checked.json(context.voice()))?;
    } else {
        write!(out, "{}", checked.report(context.voice()))?;
    }
    Ok(u8::from(!checked.is_clean()))
}

/// An argument as text.
pub(super) fn named(matches: &ArgMatches, name: &str) -> String {
    let value = matches.get_one::<PathBuf>(name);
    value.map_or_else(String::new, |path| path.display().to_string())
}

/// Looks at an instrument by its folder or its id. A folder that holds a structure goes first.
fn look(context: &Context<'_>, wanted: &str) -> Result<Checked<Package>, Failure> {
    let path = Path::new(wanted);
    let path = match path.file_name() {
        Some(name) if name == STRUCTURE => path.parent().unwrap_or(path),
        _ => path,
    };
    let by_path = wanted.contains(['/', std::path::MAIN_SEPARATOR]) || wanted.starts_with('.');
    if path.join(STRUCTURE).exists() || by_path && path.is_dir() {
        return Ok(check::folder(&name_of(path), path));
    }
    match shelf::source(&context.instruments(), wanted) {
        Some(Source::Folder(path)) => Ok(check::folder(wanted, &path)),
        Some(Source::Files(files)) => Ok(check::files(wanted, files)),
        None if path.is_dir() => Ok(check::folder(&name_of(path), path)),
        None => Err(unknown(context, wanted)),
    }
}

/// What a folder is called, `.` included.
pub(super) fn name_of(path: &Path) -> String {
    let real = path.canonicalize();
    let real = real.as_deref().unwrap_or(path);
    let name = real.file_name().unwrap_or(real.as_os_str());
    name.to_string_lossy().into_owned()
}

fn unknown(context: &Context<'_>, wanted: &str) -> Failure {
    let shelf = context.shelf();
    let known: Vec<String> = shelf.books.iter().map(|book| inert(&book.name)).collect();
    let args = vec![
        ("name", Arg::from(inert(wanted))),
        ("known", Arg::from(known.join(", "))),
    ];
    Failure::Said("error-no-instrument", args)
}

/// An instrument in a folder that is to be looked at.
pub(super) fn sound(context: &Context<'_>, folder: &Path) -> Result<Package, Failure> {
    usable(context, &folder.join("").display().to_string())
}

/// An instrument that can be used; what stands against it goes to stderr.
fn usable(context: &Context<'_>, wanted: &str) -> Result<Package, Failure> {
    let checked = look(context, wanted)?;
    let report = checked
        .whole
        .is_none()
        .then(|| checked.report(context.voice()));
    match (checked.whole, report) {
        (Some(package), _) => Ok(package),
        (None, report) => {
            super::complain(report.unwrap_or_default().trim_end());
            let n = checked.problems.len();
            let args = vec![("name", Arg::from(inert(wanted))), ("n", Arg::from(n))];
            Err(Failure::Said("error-broken-instrument", args))
        }
    }
}
