//! `fangtan store repair` and `stats`.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::cli::store::{FORMAT, count, health_text, notices};
use crate::cli::{Context, Failure};
use crate::clock::Clock;
use crate::messages::Arg;
use crate::store::stats::Stats;
use crate::store::writer::Store;
use crate::wording::trouble::inert;

/// First what would be done; with `--apply` it is, and everything is read once more.
pub(super) fn repair(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    context.existing()?;
    let reader = context.reader()?;
    if !matches.get_flag("apply") {
        let health = reader.health()?;
        health_text(context, &health, out)?;
        let sound = health.faults().is_empty();
        if !sound {
            writeln!(out, "{}", context.voice().say("repair-plan"))?;
        }
        return Ok(u8::from(!sound));
    }
    let backup = matches.get_one::<PathBuf>("from");
    let mut store = Store::open(&context.dir, Clock::start().stamp().at)?;
    let mut done = store.notices();
    done.extend(store.repair(backup.map(PathBuf::as_path))?);
    done.extend(store.notices());
    done.dedup();
    notices(context, &done, out)?;
    writeln!(out, "{}", context.voice().say("repair-after"))?;
    let health = reader.health()?;
    health_text(context, &health, out)?;
    Ok(u8::from(!health.faults().is_empty()))
}

pub(super) fn stats(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    context.existing()?;
    let stats = context.reader()?.stats()?;
    if matches.get_flag("json") {
        writeln!(out, "{}", stats_json(&stats))?;
        return Ok(0);
    }
    let voice = context.voice();
    let [open, complete, broken_off, screened_out, withdrawn] = stats.phases.map(count);
    let args = [
        ("complete", complete),
        ("open", open),
        ("broken", broken_off),
        ("screened", screened_out),
        ("withdrawn", withdrawn),
        ("practice", count(stats.practice)),
        ("simulated", count(stats.simulated)),
        ("tallies", count(stats.tallies)),
    ];
    writeln!(out, "{}", voice.with("stats-interviews", &args))?;
    for ((instrument, branch), n) in &stats.complete {
        let branch = if branch.is_empty() { "—" } else { branch };
        writeln!(out, "{}\t{}\t{n}", inert(instrument), inert(branch))?;
    }
    let free = stats
        .free_mb
        .map_or_else(|| Arg::from("—".to_owned()), count);
    let args = [
        ("lines", count(stats.lines)),
        ("seals", count(stats.seals)),
        ("free", free),
    ];
    writeln!(out, "{}", voice.with("stats-lines", &args))?;
    for (part, bytes) in stats.bytes.iter().filter(|(_, bytes)| *bytes > 0) {
        writeln!(out, "{part}\t{bytes}")?;
    }
    Ok(0)
}

fn stats_json(stats: &Stats) -> Value {
    let [open, complete, broken_off, screened_out, withdrawn] = stats.phases;
    let places = stats.complete.iter();
    let places = places.map(|((instrument, branch), n)| {
        json!({ "instrument": instrument, "branch": branch, "complete": n })
    });
    let bytes: serde_json::Map<String, Value> = stats
        .bytes
        .iter()
        .map(|(part, bytes)| ((*part).to_owned(), Value::from(*bytes)))
        .collect();
    json!({
        "format": FORMAT,
        "interviews": {
            "open": open,
            "complete": complete,
            "broken_off": broken_off,
            "screened_out": screened_out,
            "withdrawn": withdrawn,
            "practice": stats.practice,
            "simulated": stats.simulated,
        },
        "places": places.collect::<Vec<_>>(),
        "tallies": stats.tallies,
        "seals": stats.seals,
        "lines": stats.lines,
        "bytes": bytes,
        "free_mb": stats.free_mb,
    })
}
