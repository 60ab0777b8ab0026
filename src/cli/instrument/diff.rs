//! `fangtan instrument diff`: what changed, and whether answers may be pooled.

use std::io::Write;

use clap::ArgMatches;
use serde_json::json;

use crate::author::diff::{Change, Weight, diff, verdict};
use crate::cli::{Context, Failure};
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// The shape of `--json`.
const FORMAT: u32 = 1;

/// Compares two instruments.
pub(super) fn compare(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let old = super::usable(context, &super::named(matches, "old"))?;
    let new = super::usable(context, &super::named(matches, "new"))?;
    let changes = diff(&old, &new);
    let all = verdict(&changes);
    let voice = context.voice();
    let sentence = |change: &Change| {
        let args = [
            ("was", Arg::from(inert(&change.was))),
            ("is", Arg::from(inert(&change.is))),
        ];
        voice.with(&format!("diff-{}", change.what), &args)
    };
    if matches.get_flag("json") {
        let one = |change: &Change| {
            json!({
                "of": change.of,
                "code": change.what,
                "weight": change.weight.name(),
                "was": change.was,
                "is": change.is,
                "message": sentence(change),
            })
        };
        let side = |package: &crate::instrument::parse::Package| {
            let instrument = &package.instrument;
            json!({
                "id": instrument.id,
                "version": instrument.version,
                "hash": instrument.hash,
            })
        };
        let all = json!({
            "format": FORMAT,
            "old": side(&old),
            "new": side(&new),
            "verdict": all.name(),
            "changes": changes.iter().map(one).collect::<Vec<_>>(),
        });
        writeln!(out, "{all}")?;
        return Ok(0);
    }
    for weight in [Weight::Breaking, Weight::Caution, Weight::Safe] {
        let mut here = changes.iter().filter(|c| c.weight == weight).peekable();
        if here.peek().is_some() {
            writeln!(out, "{}", voice.say(&format!("weight-{}", weight.name())))?;
        }
        for change in here {
            let of = if change.of.is_empty() {
                voice.say("diff-whole")
            } else {
                inert(&change.of)
            };
            writeln!(out, "  {of}{}{}", voice.say("colon"), sentence(change))?;
        }
    }
    let told = if changes.is_empty() {
        "pooling-same".to_owned()
    } else {
        format!("pooling-{}", all.name())
    };
    writeln!(out, "{}", voice.say(&told))?;
    Ok(0)
}
