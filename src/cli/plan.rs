//! `fangtan plan`: the plan as a file, or the screen on which it is made.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::report::{self, Data};
use crate::cli::written::{give, vacant};
use crate::cli::{Context, Failure, dashboard};
use crate::report::document::Document;
use crate::report::plan;

pub(super) fn plan(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let format = matches.get_one::<String>("format").map(String::as_str);
    let screen = format.is_none() && !matches.contains_id("out");
    if screen && dashboard::on_screen() {
        let (desk, mut model) = dashboard::open(context, matches)?;
        model.filter = report::filter(matches);
        return Ok(dashboard::run(model, &desk, true)?.0);
    }
    vacant(matches)?;
    let data = Data::open(context)?;
    let made = data.latest(context, matches)?;
    let tags = report::languages(context, matches);
    let documents = tags.iter().map(|tag| {
        let material = made.material(context, tag, &data.catalogue);
        plan::plan(&material)
    });
    let documents: Vec<Document> = documents.collect();
    let text = report::written(format, &documents);
    give(context, matches, out, &text, "plan-written")
}

/// Where the choices of plans lie.
pub(super) fn folder(context: &Context<'_>) -> PathBuf {
    context.dir.join("plans")
}
