//! `fangtan instrument show`: the printable form.

use std::io::Write;

use clap::ArgMatches;

use crate::author::paper::{self, Part};
use crate::cli::written::give;
use crate::cli::{Context, Failure};

/// What `--lang` says for all languages of the instrument.
pub(in crate::cli) const BOTH: &str = "both";

/// Writes the form to a file, or prints it.
pub(super) fn show(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let package = super::usable(context, &super::named(matches, "instrument"))?;
    let tags = languages(context, matches, &package.instrument.languages);
    let parts = paper::form(&package, context.words, &tags);
    print(context, matches, &parts, "paper-written", out)
}

/// Writes what was laid out to a file and says so, or prints it.
pub(in crate::cli) fn print(
    context: &Context<'_>,
    matches: &ArgMatches,
    parts: &[Part],
    written: &str,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = if format == Some("html") {
        paper::html::html(parts)
    } else {
        paper::markdown::markdown(parts)
    };
    give(context, matches, out, &text, written)
}

/// The languages of the form: that of the interface if it is among those known, or all of them.
pub(in crate::cli) fn languages(
    context: &Context<'_>,
    matches: &ArgMatches,
    known: &[String],
) -> Vec<String> {
    if matches
        .get_one::<String>("lang")
        .is_some_and(|lang| lang == BOTH)
    {
        return known.to_vec();
    }
    let own = known.iter().find(|tag| **tag == context.lang);
    own.or(known.first()).cloned().into_iter().collect()
}
