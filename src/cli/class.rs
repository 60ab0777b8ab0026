//! `fangtan class`: a case in class, on the full screen.

use std::rc::Rc;

use clap::ArgMatches;

use crate::class::menu;
use crate::class::model::{Desk, Model};
use crate::cli::dashboard::on_screen;
use crate::cli::{Context, Failure};
use crate::clock::{self, Clock};
use crate::library::cases;
use crate::locale::words::Words;
use crate::messages::Arg;
use crate::tui::Refusal;
use crate::tui::theme::Theme;
use crate::wording::trouble::inert;

/// From this width down a terminal is a projector's.
const NARROW: u16 = 40;

/// Runs `fangtan class`.
pub(super) fn class(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let clock = Clock::start();
    let mut desk = desk(context, clock);
    if let Some(name) = matches.get_one::<String>("class-case") {
        desk.lesson = menu::of_case(&desk, name);
        if desk.lesson.is_none() {
            return Err(unknown(name));
        }
    }
    if !on_screen() {
        return Err(Failure::Said("error-class-terminal", Vec::new()));
    }
    let code = crate::class::run(Model::new(desk), &context.dir, clock).map_err(refused)?;
    Ok(u8::try_from(code).unwrap_or(1))
}

fn desk(context: &Context<'_>, clock: Clock) -> Desk {
    let narrow = crate::tui::size().is_some_and(|size| size.cols <= NARROW);
    Desk {
        words: Rc::new(Words::embedded()),
        lang: context.lang.clone(),
        both: false,
        theme: Theme::of(&context.settings),
        big: context.settings.large || narrow,
        shelf: Rc::new(context.shelf()),
        lesson: None,
        seed: clock::seed(),
        now: clock.stamp(),
        notice: None,
        effects: Vec::new(),
        drawn: (0, 0),
    }
}

fn unknown(name: &str) -> Failure {
    let known: Vec<&str> = cases::names().collect();
    let args = vec![
        ("name", Arg::from(inert(name))),
        ("known", Arg::from(known.join(", "))),
    ];
    Failure::Said("error-no-case", args)
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
