//! What a command makes: into the file that was named, or printed.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::{Context, Failure};
use crate::exchange::file;
use crate::messages::Arg;
use crate::wording::trouble;

/// Refuses a file that is there already, before the work that would be for nothing.
pub(super) fn vacant(matches: &ArgMatches) -> Result<(), Failure> {
    match matches.get_one::<PathBuf>("out") {
        Some(path) if !matches.get_flag("force") => Ok(file::vacant(path)?),
        _ => Ok(()),
    }
}

/// Writes a text to the file that was named and says so with `said`, or prints it.
pub(super) fn give(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
    text: &str,
    said: &str,
) -> Result<u8, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("out") else {
        out.write_all(text.as_bytes())?;
        return Ok(0);
    };
    vacant(matches)?;
    file::write(path, |file| file.write_all(text.as_bytes()))?;
    let shown = Arg::from(trouble::inert(&path.display().to_string()));
    let said = context.voice().with(said, &[("path", shown)]);
    writeln!(out, "{said}")?;
    Ok(0)
}
