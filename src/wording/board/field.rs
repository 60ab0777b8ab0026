//! Field work in tables.

use crate::ledger::field::{Standing, Work};
use crate::locale::dates;
use crate::measure::floor;
use crate::measure::response_rate::Rates;
use crate::measure::withheld::{Figure, Withheld};
use crate::messages::Arg;
use crate::wording::board::{Table, Teller, told};
use crate::wording::gauges::tenth;
use crate::wording::results::{cell, percent, reason};
use crate::wording::trouble::inert;

pub(super) fn tables(teller: &Teller<'_>) -> Vec<Table> {
    vec![standing(teller), by_interviewer(teller), by_day(teller)]
}

fn standing(teller: &Teller<'_>) -> Table {
    let voice = teller.voice;
    let all = teller.board.field.all();
    let mut rows = vec![told(teller).heads(&["board-outcome", "board-count"])];
    for standing in Standing::ALL {
        let name = voice.say(&format!("standing-{}", standing.name()));
        rows.push(vec![name, all.count(standing).to_string()]);
    }
    let mut notes = Vec::new();
    match &teller.board.doors {
        Err(_) => notes.push(voice.say("board-no-doors")),
        Ok(doors) => {
            let doors = doors.iter();
            rows.extend(
                doors.map(|(code, n)| vec![self::reason_at_door(teller, code), n.to_string()]),
            );
            notes.push(rates(teller, &teller.board.rates));
        }
    }
    notes.push(minutes_line(teller, &all));
    Table {
        title: voice.say("board-standing"),
        rows,
        notes,
    }
}

fn reason_at_door(teller: &Teller<'_>, code: &str) -> String {
    match code {
        "declined" => teller.voice.say("door-declined"),
        "refused" => teller.voice.say("door-refused"),
        "under-age" => teller.voice.say("door-under-age"),
        "not-eligible" => teller.voice.say("door-not-eligible"),
        "nobody" => teller.voice.say("door-nobody"),
        other => inert(other),
    }
}

fn rates(teller: &Teller<'_>, rates: &Figure<Rates>) -> String {
    let voice = teller.voice;
    match rates {
        Err(Withheld::TooFew { n: 0, .. }) => voice.say("board-rates-unrecorded"),
        Err(why) => voice.with(
            "board-no-rates",
            &[("reason", Arg::from(reason(voice, *why)))],
        ),
        Ok(rates) => {
            let share = |name, share: f64| (name, Arg::from(percent(voice, share)));
            let args = [
                share("first", rates.response_1),
                share("second", rates.response_2),
                (
                    "cooperation",
                    Arg::from(cell(&rates.cooperation_1, |c| percent(voice, *c))),
                ),
                share("refusal", rates.refusal_1),
            ];
            voice.with("board-rates", &args)
        }
    }
}

/// The median of the minutes, behind the floor of display.
fn minutes(work: &Work) -> Figure<f64> {
    floor::standing(work.minutes.n())?;
    Ok(work.minutes.median()? / 10.0)
}

fn minutes_line(teller: &Teller<'_>, work: &Work) -> String {
    let voice = teller.voice;
    match minutes(work) {
        Ok(median) => {
            let args = [
                ("minutes", Arg::from(tenth(median))),
                ("n", super::number(work.minutes.n())),
            ];
            voice.with("board-minutes", &args)
        }
        // What was keyed in has no minutes; nothing is missing then.
        Err(Withheld::TooFew { n: 0, .. }) => voice.say("board-no-minutes"),
        Err(why) => voice.with(
            "board-minutes-withheld",
            &[("reason", Arg::from(reason(voice, why)))],
        ),
    }
}

fn by_interviewer(teller: &Teller<'_>) -> Table {
    let voice = teller.voice;
    let mut rows = vec![told(teller).heads(&[
        "board-interviewer",
        "standing-complete",
        "standing-partial",
        "standing-broken-off",
        "standing-screened-out",
        "standing-open",
        "board-median-minutes",
        "board-timed",
    ])];
    for (name, work) in &teller.board.field.work {
        let mut row = vec![interviewer(teller, name)];
        row.extend(Standing::ALL.map(|standing| work.count(standing).to_string()));
        row.push(cell(&minutes(work), |minutes| tenth(*minutes)));
        row.push(work.minutes.n().to_string());
        rows.push(row);
    }
    Table {
        title: voice.say("board-by-interviewer"),
        rows,
        notes: vec![voice.say("board-median-note")],
    }
}

/// An interviewer's id, or that none was given.
pub(super) fn interviewer(teller: &Teller<'_>, name: &str) -> String {
    if name.is_empty() {
        teller.voice.say("board-none")
    } else {
        inert(name)
    }
}

fn by_day(teller: &Teller<'_>) -> Table {
    let days = teller.board.field.days(dates::day);
    let mut rows = vec![told(teller).heads(&["board-day", "standing-complete"])];
    let newest = days.into_iter().rev();
    rows.extend(newest.map(|(day, n)| vec![day, n.to_string()]));
    let earlier = teller.board.field.earlier();
    let told = [("n", super::number(earlier))];
    let note = (earlier > 0).then(|| teller.voice.with("board-earlier-days", &told));
    Table {
        title: teller.voice.say("board-by-day"),
        rows,
        notes: note.into_iter().collect(),
    }
}
