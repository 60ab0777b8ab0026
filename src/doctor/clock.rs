//! The clock: answers are dated by it.

use crate::doctor::{Facts, Finding};
use crate::locale::dates;
use crate::locale::words::Voice;
use crate::messages::Arg;

/// Clocks of two machines, or one that is being set, differ by as much, in milliseconds.
const SLACK: i64 = 60_000;
/// No honest clock shows another year to this program.
const YEARS: std::ops::Range<i64> = 2026..2100;

pub(super) fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    vec![clock(voice, facts), zone(voice, facts)]
}

fn clock(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let now = dates::moment(voice, facts.now);
    let day = dates::day(facts.now);
    let year = day.split('-').next().and_then(|year| year.parse().ok());
    let last = facts.store.as_ref().ok().and_then(|health| health.last);
    let behind = last.filter(|last| facts.now + SLACK < *last);
    let advice = || voice.say("doctor-clock-do");
    if let Some(last) = behind {
        let args = [
            ("now", Arg::from(now)),
            ("last", Arg::from(dates::moment(voice, last))),
        ];
        return Finding::bad("clock", voice.with("doctor-behind", &args), advice());
    }
    if !year.is_some_and(|year| YEARS.contains(&year)) {
        let text = voice.with("doctor-year", &[("now", Arg::from(now))]);
        return Finding::bad("clock", text, advice());
    }
    Finding::well("clock", now)
}

fn zone(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    match &facts.zone {
        Some(zone) => Finding::well("zone", zone.clone()),
        None => Finding::look(
            "zone",
            voice.say("doctor-no-zone"),
            voice.say("doctor-zone-do"),
        ),
    }
}
