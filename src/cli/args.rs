//! The command line, in the user's language.

mod authors;
mod cases;
mod reports;
mod teaching;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::complain;
use crate::config::settings::Look;
use crate::interview::event::Mode;
use crate::locale::words::Voice;
use crate::messages;
use crate::wording::trouble::inert;

/// The shells that completions are made for.
pub(super) const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

/// An option that is read before everything else: the command line's own words are in the language
/// that it, or the file that it names, asks for.
pub(super) fn early(arguments: &[OsString], name: &str) -> Option<OsString> {
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == name {
            return rest.next().cloned();
        }
        let text = argument.to_string_lossy();
        if let Some(value) = text.strip_prefix(name).and_then(|v| v.strip_prefix('=')) {
            return Some(value.into());
        }
    }
    None
}

/// All commands. Those whose work is not there yet are absent, not stubs.
pub(super) fn command(voice: Voice<'_>) -> Command {
    dress(voice, commands(voice), "fangtan")
}

fn commands(voice: Voice<'_>) -> Command {
    let common = [
        option(voice, "data", "DIR")
            .value_parser(value_parser!(PathBuf))
            .global(true),
        option(voice, "lang", "TAG").global(true),
        option(voice, "config", "FILE")
            .value_parser(value_parser!(PathBuf))
            .global(true),
        option(voice, "theme", "NAME")
            .value_parser(Look::NAMES)
            .hide_possible_values(true)
            .global(true),
        flag(voice, "ascii").global(true),
        flag(voice, "large").global(true),
    ];
    base(voice, "fangtan", "about-fangtan")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
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
                .arg(
                    positional(voice, "id", "ID")
                        .required_unless_present_any(["resume", "preview"]),
                )
                .args(desk(voice))
                .arg(option(voice, "resume", "ID"))
                .arg(
                    option(voice, "preview", "DIR")
                        .value_parser(value_parser!(PathBuf))
                        .conflicts_with_all(["id", "resume"]),
                ),
        )
        .subcommand(kiosk(voice))
        .subcommand(
            base(voice, "dashboard", "about-dashboard")
                .arg(option(voice, "instrument", "ID").help(voice.say("arg-of-board")))
                .arg(option(voice, "branch", "B").help(voice.say("arg-only-branch")))
                .arg(option(voice, "wave", "W").help(voice.say("arg-only-wave")))
                .arg(flag(voice, "plain").help(voice.say("arg-dashboard-plain")))
                .arg(flag(voice, "from-home").hide(true)),
        )
        .subcommand(reports::report(voice))
        .subcommand(reports::plan(voice))
        .subcommand(
            base(voice, "list", "about-list")
                .arg(
                    positional(voice, "what", "instruments|interviews")
                        .value_parser(["instruments", "interviews"])
                        .hide_possible_values(true)
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
        .subcommand(teaching::replay(voice))
        .subcommand(
            base(voice, "withdraw", "about-withdraw")
                .arg(positional(voice, "code", "CODE").required(true)),
        )
        .subcommand(responses(voice, "score", "about-score").arg(flag(voice, "json")))
        .subcommand(responses(voice, "import", "about-import"))
        .subcommand(export(voice))
        .subcommand(base(voice, "doctor", "about-doctor").arg(flag(voice, "json")))
        .subcommand(base(voice, "keys", "about-keys"))
        .subcommand(
            base(voice, "completions", "about-completions").arg(
                positional(voice, "shell", "SHELL")
                    .value_parser(SHELLS)
                    .hide_possible_values(true)
                    .required(true),
            ),
        )
        .subcommand(base(voice, "man", "about-man"))
        .subcommand(authors::commands(voice))
        .subcommand(cases::commands(voice))
        .subcommand(cases::class(voice))
        .subcommand(store(voice))
}

/// The kiosk. Its file of settings is another one than that of all other commands.
fn kiosk(voice: Voice<'_>) -> Command {
    base(voice, "kiosk", "about-kiosk")
        .arg(positional(voice, "kiosk", "ID|config|pin").required(true))
        .arg(option(voice, "branch", "B"))
        .arg(
            option(voice, "config", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(voice.say("arg-kiosk-config")),
        )
        .arg(flag(voice, "plain"))
}

/// Whether the command line is one of the kiosk, seen before it is understood: then `--config`
/// means another file.
pub(super) fn is_kiosk(arguments: &[OsString]) -> bool {
    const VALUED: [&str; 5] = ["--data", "--lang", "--config", "--theme", "--branch"];
    let mut rest = arguments.iter().skip(1);
    while let Some(argument) = rest.next() {
        if VALUED.iter().any(|name| argument == name) {
            rest.next();
        } else if !argument.to_string_lossy().starts_with('-') {
            return argument == "kiosk";
        }
    }
    false
}

/// Answers in a file: to be analysed, or to be taken in.
fn responses(voice: Voice<'_>, name: &'static str, about: &str) -> Command {
    base(voice, name, about)
        .arg(
            positional(voice, "file", "RESPONSES.csv")
                .value_parser(value_parser!(PathBuf))
                .required(true),
        )
        .arg(
            option(voice, "instrument", "ID|DIR")
                .help(voice.say("arg-of-instrument"))
                .required(true),
        )
        .arg(option(voice, "skip-bad", "FILE").value_parser(value_parser!(PathBuf)))
}

/// Files for others, one subcommand a format.
fn export(voice: Voice<'_>) -> Command {
    let format = |name, about| {
        let out = option(voice, "out", "PATH").short('o').required(true);
        base(voice, name, about)
            .arg(out.value_parser(value_parser!(PathBuf)))
            .arg(option(voice, "instrument", "ID"))
            .arg(option(voice, "branch", "B"))
            .arg(option(voice, "wave", "W"))
            .arg(flag(voice, "practice").help(voice.say("arg-with-practice")))
            .arg(flag(voice, "simulated"))
            .arg(flag(voice, "exact"))
            .arg(flag(voice, "force"))
    };
    let paradata = |name, about| format(name, about).arg(option(voice, "interview", "INTERVIEW"));
    let answers = |name, about| {
        format(name, about)
            .mut_arg("instrument", |arg| arg.required(true))
            .arg(option(voice, "asked-in", "TAG"))
            .arg(
                option(voice, "mode", "MODE")
                    .value_parser(Mode::ALL.map(Mode::name))
                    .hide_possible_values(true),
            )
    };
    base(voice, "export", "about-export")
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(voice.say("heading-commands"))
        .subcommand(answers("csv", "about-csv"))
        .subcommand(answers("long", "about-long"))
        .subcommand(answers("json", "about-json"))
        .subcommand(paradata("odk-audit", "about-odk-audit"))
        .subcommand(paradata("events", "about-events"))
}

/// Everything about the data folder as a whole.
fn store(voice: Voice<'_>) -> Command {
    base(voice, "store", "about-store")
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand(
            base(voice, "check", "about-store-check")
                .arg(flag(voice, "chain"))
                .arg(option(voice, "noted", "HEAD"))
                .arg(flag(voice, "moments"))
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
        .subcommand(base(voice, "path", "about-store-path"))
}

fn base(voice: Voice<'_>, name: &'static str, about: &str) -> Command {
    Command::new(name)
        .about(voice.say(about))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(voice.say("arg-help")),
        )
}

/// Usage, headings and their colons in the user's language: clap's own are English, and end in a
/// half-width colon.
fn dress(voice: Voice<'_>, command: Command, path: &str) -> Command {
    let subs: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let positionals: Vec<String> = command.get_positionals().map(placeholder).collect();
    let options = format!("[{}]", voice.say("usage-options-word"));
    let word = voice.say("usage-command-word");
    let sub = match (subs.is_empty(), command.is_subcommand_required_set()) {
        (true, _) => None,
        (false, true) => Some(format!("<{word}>")),
        (false, false) => Some(format!("[{word}]")),
    };
    let usage: Vec<String> = [path.to_owned(), options]
        .into_iter()
        .chain(sub)
        .chain(positionals.iter().cloned())
        .collect();
    let parts = [
        (!subs.is_empty(), "heading-commands", "{subcommands}"),
        (
            !positionals.is_empty(),
            "heading-arguments",
            "{positionals}",
        ),
        (true, "heading-options", "{options}"),
    ];
    let parts = parts.into_iter().filter(|(there, ..)| *there);
    let parts = parts.map(|(_, heading, list)| {
        let heading = format!("{}{}", voice.say(heading), voice.say("colon"));
        format!("{}\n{list}", heading.trim_end())
    });
    let parts: Vec<String> = parts.collect();
    let head = voice.say("heading-usage");
    let template = format!(
        "{{about-with-newline}}\n{head}{{usage}}\n\n{}",
        parts.join("\n\n")
    );
    let dressed = subs.iter().fold(command, |command, name| {
        let path = format!("{path} {name}");
        command.mut_subcommand(name, |sub| dress(voice, sub, &path))
    });
    dressed
        .override_usage(usage.join(" "))
        .help_template(template)
}

/// An argument as the usage shows it.
fn placeholder(arg: &Arg) -> String {
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect();
    let names = names.join(" ");
    if arg.is_required_set() {
        format!("<{names}>")
    } else {
        format!("[{names}]")
    }
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
    Arg::new(name).value_name(value).help(help)
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
