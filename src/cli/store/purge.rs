//! `fangtan store purge`: content goes when its time is over.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::store::{count, notices};
use crate::cli::{Context, Failure};
use crate::clock::Clock;
use crate::locale::dates;
use crate::messages::Arg;
use crate::store::notice::Notice;
use crate::store::writer::Store;
use crate::wording::trouble::inert;

pub(super) fn purge(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    context.existing()?;
    let voice = context.voice();
    let reader = context.reader()?;
    let Some(day) = matches.get_one::<String>("before") else {
        for purge in reader.purges() {
            let args = [
                ("at", Arg::from(dates::moment(voice, purge.at))),
                ("day", Arg::from(dates::day(purge.before))),
                ("n", count(purge.interviews)),
            ];
            writeln!(out, "{}", voice.with("purge-logged", &args))?;
        }
        return Ok(0);
    };
    let Some(before) = dates::beginning(day) else {
        let name = vec![("day", Arg::from(inert(day)))];
        return Err(Failure::Said("purge-day", name));
    };
    let day = ("day", Arg::from(dates::day(before)));
    if !matches.get_flag("apply") {
        let due = reader.due(before)?;
        for (id, summary) in &due {
            let opening = &summary.opening;
            let branch = opening.branch.as_deref().unwrap_or("—");
            let moment = dates::moment(voice, summary.last);
            let instrument = inert(&opening.instrument);
            writeln!(out, "{id}\t{instrument}\t{}\t{moment}", inert(branch))?;
        }
        let n = ("n", count(due.len() as u64));
        writeln!(out, "{}", voice.with("purge-plan", &[day, n]))?;
        return Ok(0);
    }
    let now = Clock::start().stamp().at;
    if before > now {
        return Err(Failure::Said("purge-ahead", vec![day]));
    }
    let mut store = Store::open(&context.dir, now)?;
    let purge = store.purge(before, now)?;
    let n = ("n", count(purge.interviews));
    writeln!(out, "{}", voice.with("purge-done", &[day, n]))?;
    let mut told = store.notices();
    told.retain(|notice| !matches!(notice, Notice::Erased { .. }));
    notices(context, &told, out)?;
    Ok(0)
}
