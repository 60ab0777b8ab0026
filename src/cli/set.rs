//! `fangtan class set`: a teaching set as a file.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::{Context, Failure, written};
use crate::teach::{INSTRUMENT, Kind, Set};

/// Writes a set as a responses file, or prints it.
pub(super) fn set(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let name = matches.get_one::<String>("set");
    // The command line knows the names.
    let kind = name
        .and_then(|name| Kind::named(name))
        .unwrap_or(Kind::Reversal);
    let package = context.package(&context.shelf(), INSTRUMENT)?;
    let set = Set::make(kind, &package).map_err(Failure::Withheld)?;
    written::give(context, matches, out, &set.csv(), "class-set-written")
}
