//! `fangtan store`: what is in the data folder, whether it is sound, and where it is.

mod copies;
mod purge;
mod upkeep;

use std::io::Write;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::cli::{Context, Failure};
use crate::ledger::Ledger;
use crate::messages::Arg;
use crate::store::health::Health;
use crate::store::notice::Notice;
use crate::store::proof::{Noted, Proof};
use crate::tui::qr;
use crate::wording::trouble::{inert, reported};

/// The shape of `--json`.
const FORMAT: u32 = 1;
/// So many groups whose sums differ are named one by one.
const MOST_GROUPS: usize = 20;

pub(super) fn store(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("path", _)) => writeln!(out, "{}", context.dir.display())?,
        Some(("check", own)) => return check(context, own, out),
        Some(("backup", own)) => return copies::backup(context, own, out),
        Some(("restore", own)) => return copies::restore(context, own, out),
        Some(("purge", own)) => return purge::purge(context, own, out),
        Some(("repair", own)) => return upkeep::repair(context, own, out),
        Some(("stats", own)) => return upkeep::stats(context, own, out),
        _ => {}
    }
    Ok(0)
}

fn check(context: &Context<'_>, matches: &ArgMatches, out: &mut dyn Write) -> Result<u8, Failure> {
    context.existing()?;
    let reader = context.reader()?;
    let health = reader.health()?;
    let noted = matches.get_one::<String>("noted").map(String::as_str);
    let proof = if matches.get_flag("chain") || noted.is_some() {
        Some(reader.prove(noted)?)
    } else {
        None
    };
    let moments = if matches.get_flag("moments") {
        Some(Ledger::rebuild(&reader, &context.shelf())?)
    } else {
        None
    };
    let alike = moments.as_ref().is_none_or(|(anew, kept)| anew == kept);
    let sound = health.faults().is_empty() && proof.as_ref().is_none_or(Proof::holds) && alike;
    if matches.get_flag("json") {
        let mut told = check_json(&health, proof.as_ref(), sound);
        if let (Some((anew, kept)), Some(object)) = (&moments, told.as_object_mut()) {
            object.insert("moments".to_owned(), moments_json(anew, kept));
        }
        writeln!(out, "{told}")?;
    } else {
        health_text(context, &health, out)?;
        if let Some(proof) = &proof {
            proof_text(context, proof, matches.get_flag("ascii"), out)?;
        }
        if let Some((anew, kept)) = &moments {
            moments_text(context, anew, kept, out)?;
        }
    }
    Ok(u8::from(!sound))
}

fn moments_json(anew: &Ledger, kept: &Ledger) -> Value {
    let differing = anew.differing(kept).into_iter().map(|group| {
        json!({
            "group": group,
            "kept": kept.finished(group),
            "interviews": anew.finished(group),
        })
    });
    json!({
        "groups": anew.groups().count(),
        "interviews": anew.groups().map(|(_, book)| book.rows()).sum::<u64>(),
        "unread": anew.unread(),
        "as_kept": anew == kept,
        "differing": differing.collect::<Vec<_>>(),
    })
}

fn moments_text(
    context: &Context<'_>,
    anew: &Ledger,
    kept: &Ledger,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let voice = context.voice();
    let rows = anew.groups().map(|(_, book)| book.rows()).sum();
    let args = [
        ("n", super::responses::count(rows)),
        ("groups", Arg::from(anew.groups().count())),
        ("unread", super::responses::count(anew.unread())),
    ];
    let key = if anew == kept {
        "check-moments"
    } else {
        "check-moments-differed"
    };
    writeln!(out, "{}", voice.with(key, &args))?;
    let differing = anew.differing(kept);
    for group in differing.iter().take(MOST_GROUPS) {
        let parts = [
            &group.instrument,
            &group.branch,
            &group.wave,
            &group.lang,
            &group.mode,
        ];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name: Vec<&str> = parts.map(String::as_str).collect();
        let args = [
            ("group", Arg::from(inert(&name.join(" · ")))),
            ("kept", super::responses::count(kept.finished(group))),
            ("n", super::responses::count(anew.finished(group))),
        ];
        writeln!(out, "  {}", voice.with("check-moments-group", &args))?;
    }
    let more = differing.len().saturating_sub(MOST_GROUPS);
    if more > 0 {
        let more = [("n", Arg::from(more))];
        writeln!(out, "  {}", voice.with("check-moments-more", &more))?;
    }
    Ok(())
}

fn check_json(health: &Health, proof: Option<&Proof>, sound: bool) -> Value {
    let faults: Vec<Value> = health.faults().iter().map(notice_json).collect();
    let [open, complete, broken_off, screened_out, withdrawn] = health.phases;
    json!({
        "format": FORMAT,
        "sound": sound,
        "lines": health.lines,
        "interviews": {
            "open": open,
            "complete": complete,
            "broken_off": broken_off,
            "screened_out": screened_out,
            "withdrawn": withdrawn,
        },
        "faults": faults,
        "chain": proof.map(|proof| json!({
            "seals": proof.head.seals(),
            "head": proof.head.code(),
            "intact": proof.intact,
            "withdrawn": proof.withdrawn,
            "open": proof.open,
            "unchained": proof.unchained,
            "changed": proof.changed,
            "broken_seals": proof.broken,
            "noted": proof.noted.map(|noted| noted == Noted::Fits),
        })),
    })
}

/// A notice as its stable key and arguments.
pub(super) fn notice_json(notice: &Notice) -> Value {
    let (key, args) = notice.message();
    let args: serde_json::Map<String, Value> = args
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::from(value)))
        .collect();
    json!({ "notice": key, "of": args })
}

/// What was found or done, one line each.
pub(super) fn notices(
    context: &Context<'_>,
    list: &[Notice],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for notice in list {
        let (key, args) = notice.message();
        writeln!(out, "- {}", reported(context.voice(), key, args))?;
    }
    Ok(())
}

/// What a reading of everything found.
fn health_text(context: &Context<'_>, health: &Health, out: &mut dyn Write) -> Result<(), Failure> {
    let voice = context.voice();
    let [open, complete, broken_off, screened_out, withdrawn] = health.phases.map(count);
    let args = [
        ("lines", count(health.lines)),
        ("open", open),
        ("complete", complete),
        ("broken", broken_off),
        ("screened", screened_out),
        ("withdrawn", withdrawn),
    ];
    writeln!(out, "{}", voice.with("check-read", &args))?;
    let faults = health.faults();
    if faults.is_empty() {
        writeln!(out, "{}", voice.say("check-sound"))?;
        return Ok(());
    }
    let n = [("n", Arg::from(faults.len()))];
    writeln!(out, "{}", voice.with("check-faults", &n))?;
    notices(context, &faults, out)
}

fn proof_text(
    context: &Context<'_>,
    proof: &Proof,
    ascii: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let voice = context.voice();
    let args = [
        ("intact", count(proof.intact)),
        ("withdrawn", count(proof.withdrawn)),
        ("open", count(proof.open)),
        ("unchained", count(proof.unchained)),
    ];
    writeln!(out, "{}", voice.with("chain-counts", &args))?;
    for interview in &proof.changed {
        let name = [("interview", Arg::from(inert(interview)))];
        writeln!(out, "- {}", voice.with("chain-changed", &name))?;
    }
    for seal in &proof.broken {
        let k = [("seal", count(*seal))];
        writeln!(out, "- {}", voice.with("chain-broken", &k))?;
    }
    if let Some(noted) = proof.noted {
        let key = match noted {
            Noted::Fits => "chain-noted-fits",
            Noted::Differs => "chain-noted-differs",
            Noted::Short => "chain-noted-short",
            Noted::Unreadable => "chain-noted-unreadable",
        };
        writeln!(out, "{}", voice.say(key))?;
    }
    if proof.head.seals() > 0 {
        let head = proof.head.to_string();
        let args = [("head", Arg::from(head.clone()))];
        writeln!(out, "{}", voice.with("chain-head", &args))?;
        for line in qr::lines(&format!("fangtan {head}"), ascii) {
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out, "{}", voice.say("chain-limits"))?;
    Ok(())
}

fn count(n: u64) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
