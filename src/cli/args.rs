//! The command line, in the user's language.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::complain;
use crate::locale::words::Voice;
use crate::messages;
use crate::wording::trouble::inert;

/// The language asked for, read before everything else since the command line's own words are in
/// it.
pub(super) fn language(arguments: &[OsString]) -> Option<String> {
    let mut rest = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        if argument == "--lang" {
            return rest.next().map(Cow::into_owned);
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
    }
    None
}

/// All commands. Those whose work is not there yet are absent, not stubs.
pub(super) fn command(voice: Voice<'_>) -> Command {
    let common = [
        option(voice, "data", "DIR")
            .value_parser(value_parser!(PathBuf))
            .global(true),
        option(voice, "lang", "TAG").global(true),
        flag(voice, "ascii").global(true),
    ];
    base(voice, "fangtan", "about-fangtan")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .arg(
            Arg::new("version")
                .long("version")
                .action(ArgAction::Version)
                .help(voice.say("arg-version")),
        )
        .args(common)
        .args(desk(voice))
        .subcommand(
            base(voice, "interview", "about-interview")
                .arg(positional(voice, "id", "ID").required_unless_present("resume"))
                .args(desk(voice))
                .arg(option(voice, "resume", "ID")),
        )
        .subcommand(
            base(voice, "list", "about-list")
                .arg(
                    positional(voice, "what", "instruments|interviews")
                        .value_parser(["instruments", "interviews"])
                        .required(true),
                )
                .arg(flag(voice, "json")),
        )
        .subcommand(
            base(voice, "show", "about-show")
                .arg(positional(voice, "interview", "INTERVIEW").required(true))
                .arg(flag(voice, "events"))
                .arg(flag(voice, "json")),
        )
        .subcommand(
            base(voice, "withdraw", "about-withdraw")
                .arg(positional(voice, "code", "CODE").required(true)),
        )
        .subcommand(base(voice, "keys", "about-keys"))
        .subcommand(
            base(voice, "store", "about-store")
                .disable_help_subcommand(true)
                .subcommand_required(true)
                .subcommand_help_heading(voice.say("heading-commands"))
                .subcommand(
                    base(voice, "check", "about-store-check")
                        .arg(flag(voice, "chain"))
                        .arg(option(voice, "noted", "HEAD"))
                        .arg(flag(voice, "json")),
                )
                .subcommand(
                    base(voice, "repair", "about-store-repair")
                        .arg(flag(voice, "apply"))
                        .arg(option(voice, "from", "BACKUP").value_parser(value_parser!(PathBuf))),
                )
                .subcommand(base(voice, "stats", "about-store-stats").arg(flag(voice, "json")))
                .subcommand(
                    base(voice, "backup", "about-store-backup")
                        .arg(positional(voice, "place", "DIR").value_parser(value_parser!(PathBuf)))
                        .arg(option(voice, "keep", "N").value_parser(value_parser!(usize)))
                        .arg(flag(voice, "always"))
                        .arg(flag(voice, "never")),
                )
                .subcommand(
                    base(voice, "restore", "about-store-restore")
                        .arg(
                            positional(voice, "place", "DIR")
                                .value_parser(value_parser!(PathBuf))
                                .required(true),
                        )
                        .arg(flag(voice, "dry-run")),
                )
                .subcommand(
                    base(voice, "purge", "about-store-purge")
                        .arg(option(voice, "before", "DATE"))
                        .arg(flag(voice, "apply")),
                )
                .subcommand(base(voice, "path", "about-store-path")),
        )
}

fn base(voice: Voice<'_>, name: &'static str, about: &str) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}{{usage}}\n\n{{all-args}}",
        voice.say("heading-usage")
    );
    Command::new(name)
        .about(voice.say(about))
        .help_template(template)
        .next_help_heading(voice.say("heading-options"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(voice.say("arg-help")),
        )
}

/// Who interviews where.
fn desk(voice: Voice<'_>) -> [Arg; 6] {
    [
        option(voice, "branch", "B"),
        option(voice, "wave", "W"),
        option(voice, "interviewer", "I"),
        option(voice, "backup", "DIR").value_parser(value_parser!(PathBuf)),
        flag(voice, "practice"),
        flag(voice, "plain"),
    ]
}

fn option(voice: Voice<'_>, name: &'static str, value: &'static str) -> Arg {
    let help = voice.say(&format!("arg-{name}"));
    Arg::new(name).long(name).value_name(value).help(help)
}

fn flag(voice: Voice<'_>, name: &'static str) -> Arg {
    let help = voice.say(&format!("arg-{name}"));
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

fn positional(voice: Voice<'_>, name: &'static str, value: &'static str) -> Arg {
    let help = voice.say(&format!("arg-{name}"));
    Arg::new(name)
        .value_name(value)
        .help(help)
        .help_heading(voice.say("heading-arguments"))
}

/// Says what is wrong with the command line, or shows the help that was asked for.
pub(super) fn refuse(voice: Voice<'_>, error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        // The reader of a pipe may be gone; then there is nobody to show it to.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let named = |kind| {
        error
            .get(kind)
            .map(|value| inert(&value.to_string()))
            .unwrap_or_default()
    };
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => ("usage-command", named(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("usage-unknown", named(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue => ("usage-value", named(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("usage-missing", named(ContextKind::InvalidArg)),
        ErrorKind::MissingSubcommand => ("usage-subcommand", String::new()),
        _ => ("usage-other", named(ContextKind::InvalidArg)),
    };
    complain(&voice.with(what.0, &[("name", messages::Arg::from(what.1))]));
    complain(&voice.say("usage-help"));
    ExitCode::from(2)
}
