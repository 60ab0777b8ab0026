//! `fangtan withdraw`: the answers of one respondent are destroyed, by the code of the receipt.

use std::io::Write;

use clap::ArgMatches;

use crate::cli::{Context, Failure};
use crate::clock::Clock;
use crate::interview::identity::receipt_hash;
use crate::locale::dates;
use crate::messages::Arg;
use crate::store::notice::Notice;
use crate::store::writer::Store;
use crate::wording::trouble::{inert, reported};

pub(super) fn withdraw(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let code = matches
        .get_one::<String>("code")
        .cloned()
        .unwrap_or_default();
    let voice = context.voice();
    let now = Clock::start().stamp().at;
    context.existing()?;
    let mut store = Store::open(&context.dir, now)?;
    let Some(withdrawal) = store.withdraw(&receipt_hash(&code), now)? else {
        let name = vec![("code", Arg::from(inert(&code)))];
        return Err(Failure::Said("withdraw-unknown", name));
    };
    let opening = &withdrawal.summary.opening;
    let args = [
        ("interview", Arg::from(inert(&withdrawal.interview))),
        ("instrument", Arg::from(inert(&opening.instrument))),
        (
            "opened",
            Arg::from(dates::moment(voice, withdrawal.summary.opened)),
        ),
        (
            "at",
            Arg::from(dates::moment(voice, withdrawal.summary.last)),
        ),
    ];
    if withdrawal.before {
        writeln!(out, "{}", voice.with("withdraw-before", &args))?;
        return Ok(0);
    }
    writeln!(out, "{}", voice.with("withdraw-done", &args))?;
    let told = |notice: &Notice| !matches!(notice, Notice::Erased { .. });
    for notice in store.notices().into_iter().filter(told) {
        let (key, args) = notice.message();
        writeln!(out, "{}", reported(voice, key, args))?;
    }
    Ok(0)
}
