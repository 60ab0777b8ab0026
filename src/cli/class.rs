//! `fangtan class`: a case in class, on the full screen; a group's vote, votes from files, hand-outs.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::class::grid::Grid;
use crate::class::lesson::{Lesson, Recalled};
use crate::class::model::{Desk, Effect, Model, Screen};
use crate::class::{handout, import, menu, recall};
use crate::cli::dashboard::on_screen;
use crate::cli::instrument::languages;
use crate::cli::{Context, Failure, complain, written};
use crate::clock::{self, Clock};
use crate::exchange::ballot::Ballot;
use crate::exchange::file;
use crate::interview::choose::clean;
use crate::library::cases;
use crate::locale::negotiate::LANGUAGES;
use crate::locale::words::Words;
use crate::messages::Arg;
use crate::report::{html, markdown};
use crate::store::writer::Store;
use crate::tui::Refusal;
use crate::tui::theme::Theme;
use crate::wording::trouble::inert;

/// From this width down a terminal is a projector's.
const NARROW: u16 = 40;

/// Runs one of the commands of class mode.
pub(super) fn class(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("vote", own)) => vote(context, own),
        Some(("import", own)) => take_in(context, own, out),
        Some(("handout", own)) => paper(context, own, out),
        _ => teach(context, matches),
    }
}

/// `fangtan class [CASE]`.
fn teach(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let clock = Clock::start();
    let mut desk = desk(context, clock);
    if let Some(name) = matches.get_one::<String>("class-case") {
        desk.lesson = Some(lesson(context, &mut desk, name)?);
    }
    if let (Some(count), Some(lesson)) = (matches.get_one::<u8>("groups"), &mut desk.lesson) {
        lesson.groups = *count;
    }
    if let Some(code) = code(matches) {
        if let Some(lesson) = &mut desk.lesson {
            lesson.code.clone_from(&code);
        }
        desk.effects.push(Effect::Recall(code));
    }
    run(context, Model::new(desk), clock)
}

/// `fangtan class vote CASE`: one group, on its own machine.
fn vote(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let clock = Clock::start();
    let mut desk = desk(context, clock);
    let name = matches.get_one::<String>("class-case").cloned();
    let mut lesson = lesson(context, &mut desk, &name.unwrap_or_default())?;
    let group = matches.get_one::<u8>("group").copied().unwrap_or(1);
    let round = matches.get_one::<u8>("round").copied().unwrap_or(1);
    lesson.code = code(matches).unwrap_or_default();
    lesson.own = Some(group);
    lesson.groups = group;
    desk.effects.push(Effect::Recall(lesson.code.clone()));
    desk.ballot = matches.get_one::<PathBuf>("out").cloned();
    desk.lesson = Some(lesson);
    let grid = Grid::new(desk.lesson.as_ref(), round);
    let model = Model {
        screen: Screen::Grid(grid),
        ..Model::new(desk)
    };
    run(context, model, clock)
}

fn run(context: &Context<'_>, model: Model, clock: Clock) -> Result<u8, Failure> {
    if !on_screen() {
        return Err(Failure::Said("error-class-terminal", Vec::new()));
    }
    let code = crate::class::run(model, &context.dir, clock).map_err(refused)?;
    Ok(u8::try_from(code).unwrap_or(1))
}

fn desk(context: &Context<'_>, clock: Clock) -> Desk {
    let narrow = crate::tui::size().is_some_and(|size| size.cols <= NARROW);
    let theme = Theme::of(&context.settings);
    let desk = Desk::new(
        Words::embedded(),
        &context.lang,
        theme,
        context.shelf(),
        clock::seed(),
    );
    Desk {
        big: theme.large || narrow,
        now: clock.stamp(),
        ..desk
    }
}

/// The lesson of a case, or of an instrument by itself.
fn lesson(context: &Context<'_>, desk: &mut Desk, name: &str) -> Result<Lesson, Failure> {
    if let Some(lesson) = menu::of_case(desk, name) {
        return Ok(lesson);
    }
    if desk.shelf.find(name).is_some() {
        let package = context.package(&desk.shelf, name)?;
        let code = crate::class::lesson::code(&mut desk.seed);
        return Ok(Lesson::new(None, package, code));
    }
    let known: Vec<&str> = cases::names().collect();
    let args = vec![
        ("name", Arg::from(inert(name))),
        ("known", Arg::from(known.join(", "))),
    ];
    Err(Failure::Said("error-no-case", args))
}

/// A code is read out and typed: case and whatever stands between its letters do not matter.
fn code(matches: &ArgMatches) -> Option<String> {
    let code = matches.get_one::<String>("code")?;
    let code = code.chars().filter(char::is_ascii_alphanumeric);
    let code: String = code.map(|c| c.to_ascii_uppercase()).collect();
    Some(code).filter(|code| !code.is_empty())
}

/// `fangtan class import FILE…`.
fn take_in(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let clock = Clock::start();
    let mut desk = desk(context, clock);
    let paths = matches.get_many::<PathBuf>("votes").into_iter().flatten();
    let files: Vec<file::Gathered> = paths
        .flat_map(|path| file::gather(path, &["csv", "json"]))
        .collect();
    let mut read = files.iter().filter_map(|(_, text)| text.as_deref().ok());
    let first = read.find_map(|text| Ballot::read(text).ok());
    let said = code(matches).or_else(|| Some(clean(&first.as_ref()?.class).to_uppercase()));
    let mut store = Store::open(&context.dir, desk.now.at)?;
    store.attach()?;
    if let (Some(code), Some(first)) = (said, first) {
        let recalled = recall(&context.reader()?, &code)?;
        let known = Lesson::recall(&desk.shelf, recalled, desk.now);
        let name = if first.case.is_empty() {
            &first.instrument
        } else {
            &first.case
        };
        let mut lesson = match known {
            Some(known) => known,
            None => lesson(context, &mut desk, name)?,
        };
        lesson.code = code;
        desk.lesson = Some(lesson);
    }
    let taken = import::take(&mut desk, files);
    for effect in desk.effects.drain(..) {
        match effect {
            Effect::Hold(hash, files) => store.hold(&hash, &files)?,
            Effect::Append(id, events) => {
                store.append(&id, &events)?;
            }
            _ => {}
        }
    }
    let voice = context.voice();
    for fault in &taken.faults {
        complain(&fault.say(voice));
    }
    if !taken.groups.is_empty() {
        let sound = import::Taken {
            faults: Vec::new(),
            ..taken.clone()
        };
        writeln!(out, "{}", import::told(voice, &sound).say(voice))?;
    }
    Ok(u8::from(
        !taken.faults.is_empty() || taken.groups.is_empty(),
    ))
}

/// `fangtan class handout CODE`.
fn paper(context: &Context<'_>, matches: &ArgMatches, out: &mut dyn Write) -> Result<u8, Failure> {
    context.existing()?;
    let mut desk = desk(context, Clock::start());
    let code = code(matches).unwrap_or_default();
    let recalled: Recalled = recall(&context.reader()?, &code)?;
    let lesson = Lesson::recall(&desk.shelf, recalled, desk.now);
    let Some(lesson) = lesson.filter(|lesson| lesson.has_votes(1)) else {
        let code = vec![("code", Arg::from(inert(&code)))];
        return Err(Failure::Said("error-no-class", code));
    };
    desk.lesson = Some(lesson);
    // A class that was left open is printed as far as it came; nothing of that is stored.
    desk.close_vote(1);
    let Some(lesson) = &desk.lesson else {
        return Ok(1);
    };
    let known = LANGUAGES.map(str::to_owned);
    let tags = languages(context, matches, &known);
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let documents = handout::documents(&desk, lesson, &tags);
    let named = matches
        .get_one::<PathBuf>("out")
        .and_then(|path| path.extension());
    let by_name = named.is_some_and(|ending| ending == "html");
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = if format.map_or(by_name, |format| format == "html") {
        html::html(&documents)
    } else {
        markdown::markdown(&documents)
    };
    written::give(context, matches, out, &text, "class-handout-written")
}

fn refused(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Store(error) => Failure::Store(error),
        Refusal::Terminal(error) => {
            let reason = vec![("reason", Arg::from(error.to_string()))];
            Failure::Said("error-terminal", reason)
        }
    }
}
