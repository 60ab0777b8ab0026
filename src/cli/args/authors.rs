//! The author's commands.

use std::path::PathBuf;

use clap::{Command, value_parser};

use crate::cli::args::{base, flag, positional};
use crate::locale::words::Voice;

/// Everything about writing instruments.
pub(super) fn commands(voice: Voice<'_>) -> Command {
    let instrument = || {
        let argument = positional(voice, "instrument", "DIR|ID").required(true);
        argument
            .help(voice.say("arg-dir-or-id"))
            .value_parser(value_parser!(PathBuf))
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
}
