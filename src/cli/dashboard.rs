//! `fangtan dashboard`: on the full screen, or as tables of text.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use clap::ArgMatches;

use crate::cli::{Context, Failure, again, arguments, environment, plan};
use crate::dashboard::{self, Desk, model::Model};
use crate::interview::choose::clean;
use crate::ledger::board::{Facet, Filter};
use crate::library::shelf;
use crate::locale::words::Words;
use crate::tui::Refusal;
use crate::tui::theme::Theme;

pub(super) fn dashboard(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let (desk, model) = open(context, matches)?;
    if matches.get_flag("plain") || !on_screen() {
        let mut model = model;
        let reading = desk.read()?;
        desk.show(&reading, &mut model);
        desk.check_rows(&reading, &mut model)?;
        for line in dashboard::plain(&model, &desk.catalogue) {
            writeln!(out, "{line}")?;
        }
        return Ok(0);
    }
    let (code, lang) = run(model, &desk, false)?;
    if matches.get_flag("from-home") && code == 0 {
        let mut before = arguments();
        before.truncate(before.len().saturating_sub(FROM_HOME.len()));
        return again(&in_language(&before, &lang));
    }
    Ok(code)
}

/// Whether there is a terminal to draw on.
pub(super) fn on_screen() -> bool {
    let dumb = environment("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    !dumb && io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// A dashboard of what the command line asks for.
pub(super) fn open(context: &Context<'_>, matches: &ArgMatches) -> Result<(Desk, Model), Failure> {
    context.existing()?;
    let shelf = context.shelf();
    let asked = matches.get_one::<String>("instrument").cloned();
    if let Some(name) = &asked
        && shelf.find(name).is_none()
    {
        context.package(&shelf, name)?;
    }
    let mut filter = Filter::default();
    for facet in [Facet::Branch, Facet::Wave] {
        let value = matches.get_one::<String>(facet.name());
        filter.set(facet, value.map(|value| clean(value)));
    }
    let desk = Desk {
        reader: context.reader()?,
        shelf,
        catalogue: shelf::actions(),
        plans: plan::folder(context),
    };
    let mut model = Model::new(
        Words::embedded(),
        &context.lang,
        Theme::of(&context.settings),
    );
    model.instrument = asked;
    model.filter = filter;
    Ok((desk, model))
}

/// On the full screen; gives the exit code and the language at the end.
pub(super) fn run(model: Model, desk: &Desk, with_plan: bool) -> Result<(u8, String), Failure> {
    let (code, lang) = dashboard::run(model, desk, with_plan).map_err(|refusal| match refusal {
        Refusal::Store(error) => Failure::Store(error),
        Refusal::Terminal(error) => Failure::Said(
            "error-terminal",
            vec![("reason", crate::messages::Arg::from(error.to_string()))],
        ),
    })?;
    Ok((u8::try_from(code).unwrap_or(1), lang))
}

/// What follows the options of the home screen when it is left for the dashboard.
const FROM_HOME: [&str; 2] = ["dashboard", "--from-home"];

/// The home screen was left for the dashboard. One takes the other's place as a whole: each has
/// threads that wait for keys, and two that wait at once would take them from each other.
/// What was said on one in this language goes on in it on the other.
pub(super) fn after_home(lang: &str) -> Result<u8, Failure> {
    let mut arguments = in_language(&arguments(), lang);
    arguments.extend(FROM_HOME.iter().map(OsString::from));
    again(&arguments)
}

/// The same arguments in this language, whatever they say about it.
fn in_language(arguments: &[OsString], lang: &str) -> Vec<OsString> {
    let mut kept = vec![OsString::from(format!("--lang={lang}"))];
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--lang") => _ = rest.next(),
            Some(said) if said.starts_with("--lang=") => {}
            _ => kept.push(argument.clone()),
        }
    }
    kept
}
