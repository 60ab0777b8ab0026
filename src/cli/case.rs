//! `fangtan case`: cases for class, listed, printed and checked.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::author::check::{self, Checked};
use crate::author::handout::Handout;
use crate::case::{Case, STRUCTURE};
use crate::cli::instrument::{languages, name_of, named, print};
use crate::cli::{Context, Failure, complain};
use crate::library::cases;
use crate::library::shelf::Shelf;
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// The shape of `--json`.
const FORMAT: u32 = 1;

/// Runs one of the commands about cases.
pub(super) fn case(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("list", own)) => list(context, own, out),
        Some(("show", own)) => show(context, own, out),
        Some(("check", own)) => checked(context, own, out),
        _ => Ok(2),
    }
}

fn list(context: &Context<'_>, matches: &ArgMatches, out: &mut dyn Write) -> Result<u8, Failure> {
    let (voice, shelf) = (context.voice(), context.shelf());
    let found = cases::names().filter_map(|name| cases::find(name, &shelf));
    let found: Vec<Case> = found.collect();
    let said = |case: &Case, key: &str| {
        let text = case.texts.get(&context.lang, key, &|_| None);
        inert(&text.unwrap_or_default())
    };
    if matches.get_flag("json") {
        let one = |case: &Case| {
            json!({
                "id": case.id,
                "title": said(case, "title"),
                "about": said(case, "title.about"),
                "languages": case.languages,
                "pages": case.pages,
                "questions": case.questions,
                "evidence": case.instruments.iter().map(|id| coverage(case, &shelf, id))
                    .collect::<Vec<_>>(),
            })
        };
        let all: Vec<Value> = found.iter().map(one).collect();
        writeln!(out, "{}", json!({ "format": FORMAT, "cases": all }))?;
        return Ok(0);
    }
    for case in &found {
        let args = [
            ("pages", Arg::from(case.pages)),
            ("questions", Arg::from(case.questions)),
            ("instruments", Arg::from(case.instruments.join(", "))),
        ];
        let detail = voice.with("case-detail", &args);
        let (title, about) = (said(case, "title"), said(case, "title.about"));
        writeln!(out, "{}\t{title}\t{detail}\n  {about}", case.id)?;
    }
    Ok(0)
}

/// How many indicators of an instrument a case says something about.
fn coverage(case: &Case, shelf: &Shelf, id: &str) -> Value {
    let codes = cases::indicators(shelf, id).unwrap_or_default();
    let told = codes.iter().filter(|code| case.on(id, code).is_some());
    json!({ "instrument": id, "indicators": codes.len(), "evidenced": told.count() })
}

fn show(context: &Context<'_>, matches: &ArgMatches, out: &mut dyn Write) -> Result<u8, Failure> {
    let shelf = context.shelf();
    let checked = look(&shelf, &named(matches, "case"))?;
    let report = checked.report(context.voice());
    let Some(case) = checked.whole else {
        complain(report.trim_end());
        let n = checked.problems.len();
        let args = vec![("name", Arg::from(checked.name)), ("n", Arg::from(n))];
        return Err(Failure::Said("error-broken-case", args));
    };
    let books = case.instruments.iter().filter_map(|id| shelf.find(id));
    let packages = books.filter_map(|book| book.package().ok().map(Rc::clone));
    let packages: Vec<_> = packages.collect();
    let tags = languages(context, matches, &case.languages);
    let handout = Handout {
        case: &case,
        instruments: &packages,
        words: context.words,
        tags: &tags,
    };
    let parts = if matches.get_flag("teacher") {
        handout.for_teacher()
    } else {
        handout.for_class()
    };
    print(context, matches, &parts, "case-written", out)
}

fn checked(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let checked = look(&context.shelf(), &named(matches, "case"))?;
    if matches.get_flag("json") {
        writeln!(out, "{}", checked.json(context.voice()))?;
    } else {
        write!(out, "{}", checked.report(context.voice()))?;
    }
    Ok(u8::from(!checked.is_clean()))
}

/// Looks at a case by its folder or its id. A folder that holds a structure goes first.
fn look(shelf: &Shelf, wanted: &str) -> Result<Checked<Case>, Failure> {
    let path = Path::new(wanted);
    let path = match path.file_name() {
        Some(name) if name == STRUCTURE => path.parent().unwrap_or(path),
        _ => path,
    };
    let indicators = |id: &str| cases::indicators(shelf, id);
    if path.join(STRUCTURE).exists() {
        return Ok(check::case_folder(&name_of(path), path, &indicators));
    }
    match cases::files(wanted) {
        Some(files) => Ok(check::case_files(wanted, files, &indicators)),
        None if path.is_dir() => Ok(check::case_folder(&name_of(path), path, &indicators)),
        None => Err(unknown(wanted)),
    }
}

fn unknown(wanted: &str) -> Failure {
    let known: Vec<&str> = cases::names().collect();
    let args = vec![
        ("name", Arg::from(inert(wanted))),
        ("known", Arg::from(known.join(", "))),
    ];
    Failure::Said("error-no-case", args)
}
