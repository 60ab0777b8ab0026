//! The author's commands.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};

use crate::author::simulate::Style;
use crate::cli::args::{base, flag, option, positional};
use crate::locale::words::Voice;

/// Everything about writing instruments.
pub(super) fn commands(voice: Voice<'_>) -> Command {
    let instrument = || {
        let argument = positional(voice, "instrument", "DIR|ID").required(true);
        argument
            .help(voice.say("arg-dir-or-id"))
            .value_parser(value_parser!(PathBuf))
    };
    let out = || {
        let out = option(voice, "out", "PATH").short('o');
        out.value_parser(value_parser!(PathBuf))
    };
    let folder = |argument: Arg| {
        let argument = argument.required(true);
        argument.value_parser(value_parser!(PathBuf))
    };
    base(voice, "instrument", "about-instrument")
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .subcommand(
            base(voice, "check", "about-instrument-check")
                .arg(instrument())
                .arg(flag(voice, "json")),
        )
        .subcommand(base(voice, "schema", "about-instrument-schema"))
        .subcommand(
            base(voice, "new", "about-instrument-new")
                .arg(positional(voice, "id", "ID").help(voice.say("arg-new-id")))
                .arg(out().help(voice.say("arg-new-out"))),
        )
        .subcommand(base(voice, "install", "about-instrument-install").arg(instrument()))
        .subcommand(
            base(voice, "show", "about-instrument-show")
                .arg(instrument())
                .arg(
                    option(voice, "format", "md|html")
                        .value_parser(["md", "html"])
                        .hide_possible_values(true),
                )
                .arg(out().help(voice.say("arg-out-file")))
                .arg(flag(voice, "force")),
        )
        .subcommand(
            base(voice, "simulate", "about-instrument-simulate")
                .arg(instrument())
                .arg(
                    option(voice, "number", "N")
                        .short('n')
                        .value_parser(value_parser!(u32).range(1..=100_000)),
                )
                .arg(option(voice, "seed", "S").value_parser(value_parser!(u64)))
                .arg(
                    option(voice, "style", "STYLE")
                        .value_parser(Style::ALL.map(Style::name))
                        .hide_possible_values(true),
                )
                .arg(option(voice, "branch", "B"))
                .arg(option(voice, "wave", "W"))
                .arg(flag(voice, "json")),
        )
        .subcommand(
            base(voice, "diff", "about-instrument-diff")
                .arg(folder(positional(voice, "old", "DIR|ID")))
                .arg(folder(positional(voice, "new", "DIR|ID")))
                .arg(flag(voice, "json")),
        )
}
