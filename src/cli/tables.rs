//! The key table and the data folder's place.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::{Context, Failure};
use crate::tui::keys;

/// `fangtan keys`: the table of the README, in Markdown.
pub(super) fn keys(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    let voice = context.voice();
    let heads = ["table-context", "table-keys"].map(|key| voice.say(key));
    writeln!(out, "| {} |", heads.join(" | "))?;
    writeln!(out, "| --- | --- |")?;
    for row in keys::table(voice) {
        writeln!(out, "| {} |", row.join(" | "))?;
    }
    Ok(0)
}

/// `fangtan store path`.
pub(super) fn store(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    if matches.subcommand_name() == Some("path") {
        writeln!(out, "{}", context.dir.display())?;
    }
    Ok(0)
}
