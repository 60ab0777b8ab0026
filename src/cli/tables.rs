//! The key table.

use std::io::Write;

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
