//! `fangtan store backup` and `restore`.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::store::{count, health_text, notices};
use crate::cli::{Context, Failure};
use crate::clock::Clock;
use crate::locale::dates;
use crate::messages::Arg;
use crate::store::backup::{self, KEEP};
use crate::store::error::StoreError;
use crate::wording::trouble::inert;

fn place(path: &std::path::Path) -> Arg {
    Arg::from(inert(&path.display().to_string()))
}

pub(super) fn backup(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    context.existing()?;
    let voice = context.voice();
    if matches.get_flag("never") {
        backup::forget(&context.dir)?;
        writeln!(out, "{}", voice.say("backup-never"))?;
        return Ok(0);
    }
    let rolling = backup::rolling(&context.dir);
    let known = rolling.as_ref().map(|rolling| rolling.to.clone());
    let Some(to) = matches.get_one::<PathBuf>("place").cloned().or(known) else {
        return Err(Failure::Said("backup-where", Vec::new()));
    };
    let kept = rolling.map_or(KEEP, |rolling| rolling.keep);
    let keep = matches.get_one::<usize>("keep").copied().unwrap_or(kept);
    let made = backup::make(&context.dir, &to, keep, Clock::start().stamp().at)?;
    let args = [
        ("path", place(&made.path)),
        ("files", count(made.files as u64)),
        ("bytes", count(made.bytes)),
        ("removed", count(made.removed as u64)),
        ("keep", count(keep as u64)),
    ];
    writeln!(out, "{}", voice.with("backup-made", &args))?;
    if matches.get_flag("always") {
        backup::remember(&context.dir, &to, keep)?;
        writeln!(
            out,
            "{}",
            voice.with("backup-always", &[("path", place(&to))])
        )?;
    }
    Ok(0)
}

pub(super) fn restore(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let voice = context.voice();
    let given = matches
        .get_one::<PathBuf>("place")
        .cloned()
        .unwrap_or_default();
    let none = || Failure::Said("restore-none", vec![("path", place(&given))]);
    let copy = backup::newest_in(&given)?.ok_or_else(none)?;
    let dry = matches.get_flag("dry-run");
    let found = if dry {
        backup::verify(&copy)?
    } else {
        let restored = backup::restore(&copy, &context.dir, Clock::start().stamp().at);
        restored.map_err(|error| match error {
            StoreError::Foreign(path) => {
                Failure::Said("restore-occupied", vec![("path", place(&path))])
            }
            other => Failure::Store(other),
        })?
    };
    let found = found.ok_or_else(none)?;
    let args = [
        ("path", place(&found.path)),
        ("at", Arg::from(dates::moment(voice, found.at))),
        ("dir", place(&context.dir)),
    ];
    let key = if dry { "restore-dry" } else { "restore-done" };
    writeln!(out, "{}", voice.with(key, &args))?;
    for file in &found.changed {
        let name = [("file", Arg::from(inert(file)))];
        writeln!(out, "- {}", voice.with("restore-changed", &name))?;
    }
    notices(context, &found.notices, out)?;
    health_text(context, &found.health, out)?;
    let sound = found.changed.is_empty() && found.health.damage.is_empty();
    Ok(u8::from(!sound))
}
