//! `fangtan replay`: one interview played back, on the full screen or as lines.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::{Context, Failure, dashboard, show};
use crate::clock::Clock;
use crate::interview::summary::Phase;
use crate::library::shelf;
use crate::messages::Arg;
use crate::replay::model::{self, Model};
use crate::replay::tape::Tape;
use crate::replay::{self, mask};
use crate::wording::trouble::inert;

pub(super) fn replay(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let wanted = matches.get_one::<String>("interview");
    let id = show::find(context, wanted.map_or("", String::as_str), |_| true)?;
    let reader = context.reader()?;
    let list = reader.find(&id)?;
    let summary = list.iter().find(|(own, _)| *own == id).map(|(_, s)| s);
    let real = summary.is_some_and(|summary| summary.opening.mode.counts());
    let refused = match summary.map(|summary| summary.phase) {
        Some(Phase::Open) => Some("error-replay-open"),
        Some(phase) if phase.is_gone() => Some("error-replay-gone"),
        _ if real && !matches.get_flag("allow-real") => Some("error-replay-real"),
        _ => None,
    };
    if let Some(key) = refused {
        return Err(Failure::Said(key, vec![("name", Arg::from(inert(&id)))]));
    }
    let events = reader.load(&id)?;
    let events = if real { mask::masked(&events) } else { events };
    let package = context
        .shelf()
        .bound(&events, |hash| reader.held(hash).ok().flatten())
        .ok_or(Failure::Said("notice-cannot-resume", Vec::new()))?;
    let tape = Tape::new(package, events);
    if matches.get_flag("plain") || !dashboard::on_screen() {
        for line in model::lines(context.voice(), &tape) {
            writeln!(out, "{}", inert(&line))?;
        }
        return Ok(0);
    }
    let clock = Clock::start();
    let speed = matches.get_one::<u32>("speed").copied().unwrap_or(1);
    let model = Model::new(
        tape,
        real,
        context.settings.clone(),
        &context.lang,
        shelf::actions(),
        speed,
        clock.stamp().mono,
    );
    let code = replay::run(model, clock).map_err(|error| {
        let reason = Arg::from(error.to_string());
        Failure::Said("error-terminal", vec![("reason", reason)])
    })?;
    Ok(u8::try_from(code).unwrap_or(1))
}
