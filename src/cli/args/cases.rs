//! The commands about cases.

use std::path::PathBuf;

use clap::{Command, value_parser};

use crate::cli::args::{base, flag, option, positional};
use crate::locale::words::Voice;
use crate::teach::Kind;

/// Everything about cases for class.
pub(super) fn commands(voice: Voice<'_>) -> Command {
    let case = || {
        let argument = positional(voice, "case", "ID|DIR").required(true);
        argument.value_parser(value_parser!(PathBuf))
    };
    base(voice, "case", "about-case")
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .subcommand(base(voice, "list", "about-case-list").arg(flag(voice, "json")))
        .subcommand(
            base(voice, "show", "about-case-show")
                .arg(case())
                .arg(flag(voice, "teacher"))
                .arg(
                    option(voice, "format", "md|html")
                        .value_parser(["md", "html"])
                        .hide_possible_values(true),
                )
                .arg(
                    option(voice, "out", "PATH")
                        .short('o')
                        .help(voice.say("arg-out-file"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(flag(voice, "force")),
        )
        .subcommand(
            base(voice, "check", "about-case-check")
                .arg(case())
                .arg(flag(voice, "json")),
        )
}

/// Class mode.
pub(super) fn class(voice: Voice<'_>) -> Command {
    base(voice, "class", "about-class")
        .arg(positional(voice, "class-case", "CASE"))
        .disable_help_subcommand(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .subcommand(set(voice))
}

/// A teaching set as a file.
fn set(voice: Voice<'_>) -> Command {
    base(voice, "set", "about-class-set")
        .arg(
            positional(voice, "set", "NAME")
                .value_parser(Kind::ALL.map(Kind::name))
                .hide_possible_values(true)
                .required(true),
        )
        .arg(
            option(voice, "out", "FILE")
                .short('o')
                .help(voice.say("arg-out-file"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(flag(voice, "force"))
}

/// An interview played back.
pub(super) fn replay(voice: Voice<'_>) -> Command {
    base(voice, "replay", "about-replay")
        .arg(positional(voice, "interview", "INTERVIEW").required(true))
        .arg(option(voice, "speed", "X").value_parser(value_parser!(u32).range(1..=100)))
        .arg(flag(voice, "allow-real"))
        .arg(flag(voice, "plain").help(voice.say("arg-dashboard-plain")))
}
