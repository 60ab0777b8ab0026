//! `fangtan list`: what can be asked and what was.

use std::io::{self, Write};

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::cli::{Context, Failure};
use crate::interview::summary::{Phase, Summary};
use crate::locale::dates;
use crate::messages::Arg;
use crate::wording::trouble::{inert, problem};

/// The shape of `--json`, for every command here.
const FORMAT: u32 = 1;

pub(super) fn list(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let json = matches.get_flag("json");
    let instruments = matches
        .get_one::<String>("what")
        .is_some_and(|w| w == "instruments");
    match (instruments, json) {
        (true, false) => instruments_text(context, out),
        (true, true) => instruments_json(context, out),
        (false, false) => interviews_text(context, out),
        (false, true) => interviews_json(context, out),
    }
}

fn instruments_text(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    let voice = context.voice();
    let mut broken = 0;
    for book in &context.shelf().books {
        match book.package() {
            Ok(package) => {
                let title = package.texts.get(&context.lang, "title", &|_| None);
                let args = [
                    ("items", Arg::from(package.instrument.asking())),
                    ("minutes", Arg::from(package.instrument.minutes)),
                    ("id", Arg::from(package.instrument.version.clone())),
                ];
                let detail = voice.with("home-start-detail", &args);
                let title = inert(&title.unwrap_or_default());
                writeln!(out, "{}\t{title}\t{}", inert(&book.name), inert(&detail))?;
            }
            Err(problems) => {
                broken += 1;
                let n = [("n", Arg::from(problems.len()))];
                writeln!(
                    out,
                    "{}\t{}",
                    inert(&book.name),
                    voice.with("home-broken", &n)
                )?;
                for fault in problems {
                    writeln!(out, "  {}", problem(voice, &book.name, fault))?;
                }
            }
        }
    }
    Ok(u8::from(broken > 0))
}

fn instruments_json(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    let shelf = context.shelf();
    let one = |book: &crate::library::shelf::Book| match book.package() {
        Ok(package) => json!({
            "id": book.name,
            "version": package.instrument.version,
            "hash": package.instrument.hash,
            "languages": package.instrument.languages,
            "items": package.instrument.asking(),
            "minutes": package.instrument.minutes,
            "problems": [],
        }),
        Err(problems) => {
            let text = |fault| problem(context.voice(), &book.name, fault);
            json!({ "id": book.name, "problems": problems.iter().map(text).collect::<Vec<_>>() })
        }
    };
    let all: Vec<Value> = shelf.books.iter().map(one).collect();
    writeln!(out, "{}", json!({ "format": FORMAT, "instruments": all }))?;
    Ok(0)
}

fn interviews_text(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    let voice = context.voice();
    let mut written: io::Result<()> = Ok(());
    let mut none = true;
    context.reader()?.each(&mut |id, summary| {
        none = false;
        let opening = &summary.opening;
        let line = writeln!(
            out,
            "{id}\t{}\t{}\t{}\t{}\t{}",
            inert(&opening.instrument),
            inert(opening.branch.as_deref().unwrap_or("—")),
            dates::moment(voice, summary.last),
            if summary.phase == Phase::Open {
                format!("{}%", summary.percent())
            } else {
                String::new()
            },
            voice.say(&format!("phase-{}", phase(summary))),
        );
        if written.is_ok() {
            written = line;
        }
    })?;
    written?;
    if none {
        writeln!(out, "{}", voice.say("list-none"))?;
    }
    Ok(0)
}

fn interviews_json(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    write!(out, "{{\"format\":{FORMAT},\"interviews\":[")?;
    let mut written: io::Result<()> = Ok(());
    let mut first = true;
    // One by one: a million of them would not fit into a small computer's memory.
    context.reader()?.each(&mut |id, summary| {
        let one = json!({
            "interview": id,
            "phase": phase(summary),
            "opening": summary.opening,
            "opened_at": summary.opened,
            "last_at": summary.last,
            "events": summary.n,
            "answered": summary.count,
            "item": summary.item,
        });
        let comma = if std::mem::take(&mut first) { "" } else { "," };
        if written.is_ok() {
            written = write!(out, "{comma}{one}");
        }
    })?;
    written?;
    writeln!(out, "]}}")?;
    Ok(0)
}

/// A phase's stable name.
pub(super) fn phase(summary: &Summary) -> &'static str {
    summary.phase.name()
}
