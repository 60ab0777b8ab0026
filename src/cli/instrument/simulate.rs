//! `fangtan instrument simulate`: made-up interviews, into a data folder that was named.

use std::io::Write;
use std::rc::Rc;

use clap::ArgMatches;
use serde_json::json;

use crate::author::simulate::{Style, interview};
use crate::cli::{Context, Failure};
use crate::clock::{self, Clock};
use crate::interview::choose::clean;
use crate::interview::event::{Mode, Opening, What};
use crate::interview::session::Stamp;
use crate::measure::chance::Chance;
use crate::messages::Arg;
use crate::store::writer::Store;
use crate::wording::trouble::inert;

/// The shape of `--json`.
const FORMAT: u32 = 1;
/// Interviews begin so many milliseconds apart, the last of them this long ago.
const APART: i64 = 600_000;

/// Puts `-n` interviews into the store. The data folder must be named, so that nobody finds made-up
/// interviews among real ones without having asked for them.
pub(super) fn simulate(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    if matches.get_one::<std::path::PathBuf>("data").is_none() {
        return Err(Failure::Said("error-simulate-data", Vec::new()));
    }
    let wanted = super::named(matches, "instrument");
    let package = Rc::new(super::usable(context, &wanted)?);
    let style = matches.get_one::<String>("style");
    let style = style
        .and_then(|name| Style::named(name))
        .unwrap_or(Style::Mixed);
    let n = matches.get_one::<u32>("number").copied().unwrap_or(10);
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let text = |name| matches.get_one::<String>(name).map(|text| clean(text));
    let desk = Opening::at_desk(Mode::Simulated, text("branch"), text("wave"), None);

    let now = Clock::start().stamp();
    let mut store = Store::open(&context.dir, now.at)?;
    store.attach()?;
    store.hold(&package.instrument.hash, &package.files)?;
    let (mut ids, mut chance) = (clock::seed(), Chance::seeded(seed));
    let mut complete = 0;
    for number in 1..=n {
        let opening = desk
            .clone()
            .bound_to(&package.instrument, &context.lang, number);
        let start = Stamp {
            at: now.at - APART * i64::from(n - number + 1),
            mono: 0,
        };
        let (id, events) = interview(&package, &mut ids, opening, style, chance.bits(), start);
        store.append(&id, &events)?;
        let ended = events.last().map(|event| &event.what);
        complete += u32::from(matches!(ended, Some(What::Finalised { .. })));
    }
    if matches.get_flag("json") {
        let made = json!({
            "format": FORMAT,
            "instrument": package.instrument.id,
            "hash": package.instrument.hash,
            "style": style.name(),
            "seed": seed,
            "interviews": n,
            "complete": complete,
        });
        writeln!(out, "{made}")?;
        return Ok(0);
    }
    let args = [
        ("n", Arg::from(n)),
        ("complete", Arg::from(complete)),
        ("name", Arg::from(inert(&package.instrument.id))),
        ("style", Arg::from(style.name())),
        ("seed", Arg::from(seed.to_string())),
        ("path", Arg::from(inert(&context.dir.display().to_string()))),
    ];
    writeln!(out, "{}", context.voice().with("simulated-done", &args))?;
    Ok(0)
}
