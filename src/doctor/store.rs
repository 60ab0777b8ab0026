//! The data folder: whether it opens, who has it, whether there is room.

use crate::doctor::{Facts, Finding};
use crate::locale::dates;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::store::glance::Glance;
use crate::wording::trouble;

/// Below so many times the floor the free space is worth a look.
const SCARCE: u64 = 10;

pub(super) fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    let health = match &facts.store {
        Ok(health) => health,
        Err(error) => {
            let text = trouble::store(voice, error);
            return vec![Finding::bad("store", text, voice.say("doctor-store-do"))];
        }
    };
    let mut found = vec![folder(voice, facts, health)];
    found.extend(health.free_mb.map(|free| space(voice, health, free)));
    if health.there {
        found.push(holder(voice, health));
        found.push(reserve(voice, health));
        found.push(Finding::well(
            "interviews",
            interviews(voice, facts, health),
        ));
    }
    found
}

fn folder(voice: Voice<'_>, facts: &Facts<'_>, health: &Glance) -> Finding {
    let path = trouble::inert(&facts.data.display().to_string());
    let args = [("path", Arg::from(path.clone()))];
    if !health.writable {
        let text = voice.with("doctor-read-only", &args);
        return Finding::bad("store", text, voice.say("doctor-read-only-do"));
    }
    let text = if health.there {
        path
    } else {
        voice.with("doctor-no-store", &args)
    };
    Finding::well("store", text)
}

fn space(voice: Voice<'_>, health: &Glance, free: u64) -> Finding {
    let args = [
        ("free", Arg::Text(free.to_string())),
        ("floor", Arg::Text(health.floor_mb.to_string())),
    ];
    let text = voice.with("doctor-space", &args);
    let advice = || voice.with("doctor-space-do", &args);
    if free < health.floor_mb {
        Finding::bad("space", text, advice())
    } else if free < health.floor_mb.saturating_mul(SCARCE) {
        Finding::look("space", text, advice())
    } else {
        Finding::well("space", text)
    }
}

fn holder(voice: Voice<'_>, health: &Glance) -> Finding {
    let Some((pid, since)) = health.holder else {
        return Finding::well("lock", voice.say("doctor-free"));
    };
    let args = [
        ("pid", Arg::Text(pid.to_string())),
        ("since", Arg::from(dates::moment(voice, since))),
    ];
    let text = voice.with("doctor-held", &args);
    Finding::look("lock", text, voice.say("doctor-held-do"))
}

fn reserve(voice: Voice<'_>, health: &Glance) -> Finding {
    if health.ballast {
        return Finding::well("reserve", voice.say("doctor-reserve"));
    }
    let text = voice.say("doctor-no-reserve");
    Finding::look("reserve", text, voice.say("doctor-no-reserve-do"))
}

fn interviews(voice: Voice<'_>, facts: &Facts<'_>, health: &Glance) -> String {
    let last = health.last.map_or_else(
        || voice.say("doctor-never"),
        |last| dates::ago(voice, last, facts.now),
    );
    let args = [
        ("open", Arg::from(health.open)),
        ("finished", Arg::Count(health.finished.cast_signed())),
        ("last", Arg::from(last)),
    ];
    voice.with("doctor-interviews", &args)
}
