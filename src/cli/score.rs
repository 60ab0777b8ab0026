//! `fangtan score`: answers that never were in the store, analysed.

mod rows;
mod scan;

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use crate::cli::responses;
use crate::cli::{Context, Failure};
use crate::exchange::responses::layout::Need;
use crate::measure::results::Results;
use crate::measure::row::Plan;
use crate::measure::weights::Scheme;
use crate::report::figures;
use crate::wording;
use scan::Scan;

pub(super) fn score(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let (path, package) = responses::asked(context, matches)?;
    let instrument = &package.instrument;
    let plan = Plan::of(instrument).map_err(Failure::Withheld)?;
    let opened = responses::open(context, &package, &path, Need::Scales)?;
    let (encoding, layout) = (opened.encoding, opened.layout.clone());
    let scan = match matches.get_one::<PathBuf>("skip-bad") {
        None => Scan::of(instrument, &plan, opened, &mut |_, _, _| Ok(()))?,
        Some(bad) => responses::apart(context, bad, &layout, |put| {
            Scan::of(instrument, &plan, opened, put)
        })?,
    };
    if !matches.contains_id("skip-bad") && !scan.problems.is_empty() {
        return Err(responses::refused(context, &path, &scan.problems));
    }
    let finished = scan.book.rows() + scan.broken_off;
    if finished == 0 && scan.problems.is_empty() {
        let path = responses::shown(&path);
        return Err(Failure::Said("csv-no-rows", vec![("path", path)]));
    }
    let results = Results::of(instrument, &plan, &scan.book, Scheme::default());
    let checked = if results.rows > rows::MOST {
        None
    } else {
        let again = responses::again(&path, encoding, layout.clone())?;
        Some(rows::check(instrument, &plan, &scan.book, again)?)
    };
    if matches.get_flag("json") {
        let mut figures = figures::json(&package, &results);
        if let Some(object) = figures.as_object_mut() {
            let file = json!({
                "path": path.display().to_string(),
                "encoding": encoding.name(),
                "delimiter": char::from(layout.delimiter).to_string(),
                "bad_rows": scan.bad,
                "left_out": scan.left_out,
                "broken_off": scan.broken_off,
            });
            object.insert("file".to_owned(), file);
            let rows = checked.as_ref().map(figures::rows);
            object.insert("rows_checked".to_owned(), json!(rows));
        }
        writeln!(out, "{figures}")?;
        return Ok(0);
    }
    for line in wording::results::lines(context.voice(), &package, &results) {
        writeln!(out, "{line}")?;
    }
    let voice = context.voice();
    writeln!(out)?;
    for line in wording::results::rows(voice, checked.as_ref(), rows::MOST) {
        writeln!(out, "{line}")?;
    }
    for (n, key) in [
        (scan.broken_off, "csv-broken-off"),
        (scan.left_out, "csv-left-out"),
    ] {
        if n > 0 {
            let n = [("n", responses::count(n))];
            writeln!(out, "{}", voice.with(key, &n))?;
        }
    }
    Ok(0)
}
