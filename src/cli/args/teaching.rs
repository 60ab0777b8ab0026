//! The commands about teaching sets and replay.

use std::path::PathBuf;

use clap::{Command, value_parser};

use crate::cli::args::{base, flag, option, positional};
use crate::locale::words::Voice;
use crate::teach::Kind;

/// A teaching set as a file.
pub(super) fn set(voice: Voice<'_>) -> Command {
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
