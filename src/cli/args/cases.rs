//! The commands about cases.

use std::path::PathBuf;

use clap::{Command, value_parser};

use crate::cli::args::{base, flag, option, positional, teaching};
use crate::locale::words::Voice;

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

/// Class mode, and what belongs to it.
pub(super) fn class(voice: Voice<'_>) -> Command {
    let case = || positional(voice, "class-case", "CASE");
    let code = || option(voice, "code", "CODE").help(voice.say("arg-class-code"));
    let file = |help: &str| {
        option(voice, "out", "FILE")
            .short('o')
            .help(voice.say(help))
            .value_parser(value_parser!(PathBuf))
    };
    base(voice, "class", "about-class")
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .arg(case())
        .arg(option(voice, "groups", "N").value_parser(value_parser!(u8).range(1..=8)))
        .arg(code())
        .subcommand(
            base(voice, "vote", "about-class-vote")
                .arg(case().required(true))
                .arg(
                    option(voice, "group", "N")
                        .value_parser(value_parser!(u8).range(1..=8))
                        .required(true),
                )
                .arg(code().required(true))
                .arg(option(voice, "round", "1|2").value_parser(value_parser!(u8).range(1..=2)))
                .arg(file("arg-class-vote-out").required(true)),
        )
        .subcommand(
            base(voice, "import", "about-class-import")
                .arg(
                    positional(voice, "votes", "FILE…")
                        .value_parser(value_parser!(PathBuf))
                        .num_args(1..)
                        .required(true),
                )
                .arg(code()),
        )
        .subcommand(teaching::set(voice))
        .subcommand(
            base(voice, "handout", "about-class-handout")
                .arg(
                    positional(voice, "code", "CODE")
                        .help(voice.say("arg-class-code"))
                        .required(true),
                )
                .arg(
                    option(voice, "format", "md|html")
                        .value_parser(["md", "html"])
                        .hide_possible_values(true),
                )
                .arg(file("arg-out-file"))
                .arg(flag(voice, "force")),
        )
}
