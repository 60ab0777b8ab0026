//! The commands of the report and the plan.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};

use crate::cli::args::{base, flag, option};
use crate::interview::event::Mode;
use crate::locale::words::Voice;

/// What both have in common: which interviews, and where to.
fn document(voice: Voice<'_>, name: &'static str, about: &str) -> Command {
    let path = |name: &'static str, value: &'static str| -> Arg {
        option(voice, name, value).value_parser(value_parser!(PathBuf))
    };
    base(voice, name, about)
        .arg(option(voice, "instrument", "ID").help(voice.say("arg-of-board")))
        .arg(option(voice, "branch", "B").help(voice.say("arg-only-branch")))
        .arg(option(voice, "wave", "W").help(voice.say("arg-only-wave")))
        .arg(option(voice, "asked-in", "TAG").help(voice.say("arg-only-lang")))
        .arg(
            option(voice, "mode", "MODE")
                .value_parser(Mode::ALL.map(Mode::name))
                .hide_possible_values(true)
                .help(voice.say("arg-only-mode")),
        )
        .arg(
            path("out", "FILE")
                .short('o')
                .help(voice.say("arg-report-out")),
        )
        .arg(flag(voice, "force"))
        .arg(
            Arg::new("benchmarks")
                .long("benchmarks")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(voice.say("arg-report-benchmarks")),
        )
}

/// The report.
pub(super) fn report(voice: Voice<'_>) -> Command {
    document(voice, "report", "about-report").arg(
        option(voice, "format", "text|md|html|json")
            .value_parser(["text", "md", "html", "json"])
            .hide_possible_values(true)
            .help(voice.say("arg-report-format")),
    )
}

/// The plan.
pub(super) fn plan(voice: Voice<'_>) -> Command {
    document(voice, "plan", "about-plan").arg(
        option(voice, "format", "md|html")
            .value_parser(["md", "html"])
            .hide_possible_values(true)
            .help(voice.say("arg-plan-format")),
    )
}
