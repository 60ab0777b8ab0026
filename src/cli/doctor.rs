//! `fangtan doctor`: what stands in the way, and what to do.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::cli::{Context, Failure, environment};
use crate::clock::Clock;
use crate::config::file;
use crate::doctor::{self, Facts, Finding, PROBES, State, machine};
use crate::locale::dates;
use crate::messages::Arg;
use crate::store::glance;
use crate::tui::ask;
use crate::tui::wrap::width;

/// The shape of `--json`.
const FORMAT: u32 = 1;

pub(super) fn doctor(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let findings = findings(context);
    let bad = findings.iter().any(|finding| finding.state == State::Bad);
    if matches.get_flag("json") {
        let checks: Vec<Value> = findings.iter().map(shape).collect();
        writeln!(
            out,
            "{}",
            json!({ "format": FORMAT, "ok": !bad, "checks": checks })
        )?;
    } else {
        tell(context, &findings, out)?;
    }
    Ok(u8::from(bad))
}

fn findings(context: &Context<'_>) -> Vec<Finding> {
    let clock = Clock::start();
    let env = |name: &str| environment(name).filter(|value| !value.is_empty());
    let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let size = terminal.then(crate::tui::size).flatten();
    let able = env("TERM").is_some_and(|term| term != "dumb");
    let widths = (size.is_some() && able).then(|| ask::widths(&PROBES, clock));
    let facts = Facts {
        env: &env,
        size,
        widths: widths.flatten(),
        running: machine::running(),
        data: context.dir.clone(),
        store: glance::look(&context.dir),
        configured: context.config.as_deref().is_some_and(Path::exists),
        settings: match &context.config {
            Some(path) => file::load(path).map(|_| context.settings.clone()),
            None => Ok(context.settings.clone()),
        },
        config: context.config.clone(),
        now: clock.stamp().at,
        zone: dates::zone(),
    };
    doctor::examine(context.voice(), &facts)
}

fn shape(finding: &Finding) -> Value {
    json!({
        "check": finding.check,
        "state": finding.state.name(),
        "text": finding.text,
        "advice": finding.advice,
    })
}

/// A line for each thing, the advice below it.
fn tell(context: &Context<'_>, findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    let voice = context.voice();
    let name = |finding: &Finding| {
        let check = finding.check;
        voice.say(&format!("doctor-name-{check}"))
    };
    let state = |finding: &Finding| {
        let state = finding.state.name();
        voice.say(&format!("doctor-state-{state}"))
    };
    let widest = |text: &dyn Fn(&Finding) -> String| {
        let widths = findings.iter().map(|finding| width(&text(finding)));
        widths.max().unwrap_or(0)
    };
    let arrow = if context.settings.ascii { "->" } else { "→" };
    let (states, names) = (widest(&state), widest(&name));
    for finding in findings {
        let state = padded(&state(finding), states);
        let name = padded(&name(finding), names);
        writeln!(out, "{state}  {name}  {}", finding.text)?;
        if let Some(advice) = &finding.advice {
            writeln!(out, "{}{arrow} {advice}", " ".repeat(states + names + 4))?;
        }
    }
    let count = |state| findings.iter().filter(|f| f.state == state).count();
    let args = [
        ("bad", Arg::from(count(State::Bad))),
        ("look", Arg::from(count(State::Look))),
    ];
    let last = match (count(State::Bad), count(State::Look)) {
        (0, 0) => voice.say("doctor-all-well"),
        (0, _) => voice.with("doctor-looks", &args),
        _ => voice.with("doctor-faults", &args),
    };
    writeln!(out, "\n{last}")
}

fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}
