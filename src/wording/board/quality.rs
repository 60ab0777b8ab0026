//! Signs of careless answering and of hasty work, interviewer by interviewer.

use crate::ledger::field::{Standing, Work};
use crate::ledger::rows::{MOST_ROWS, Repeats, RowCheck};
use crate::measure::careless::SECONDS_PER_ITEM;
use crate::measure::floor;
use crate::measure::missing::WARN_ABOVE;
use crate::measure::withheld::Figure;
use crate::messages::Arg;
use crate::wording::board::{Table, Teller, field, told};
use crate::wording::gauges::tenth;
use crate::wording::results::{cell, percent, reason};

/// From this share of interviews with a sign on it is marked: half as many again as the outer tenths
/// of everybody have by their making.
const MANY: f64 = 0.3;

pub(super) fn table(teller: &Teller<'_>) -> Table {
    let voice = teller.voice;
    let all = teller.board.field.all();
    let mut rows = vec![told(teller).heads(&[
        "board-interviewer",
        "standing-complete",
        "board-long-runs",
        "board-spread",
        "board-pace",
        "board-fast",
        "results-missing",
    ])];
    let mut notes = Vec::new();
    for (name, work) in &teller.board.field.work {
        let name = field::interviewer(teller, name);
        if let Err(why) = floor::standing(work.count(Standing::Complete)) {
            let args = [
                ("name", Arg::from(name.as_str())),
                ("reason", Arg::from(reason(voice, why))),
            ];
            notes.push(voice.with("results-withheld", &args));
        }
        rows.push(row(teller, name, work, &all));
    }
    if teller.board.field.work.len() > 1 {
        rows.push(row(teller, voice.say("board-everybody"), &all, &all));
    }
    notes.push(voice.say("board-quality-note"));
    Table {
        title: String::new(),
        rows,
        notes,
    }
}

fn row(teller: &Teller<'_>, name: String, work: &Work, all: &Work) -> Vec<String> {
    let n = work.count(Standing::Complete);
    let shown = floor::standing(n);
    let judged = work.spreads.n();
    let share = |cases: u64, of: u64, limit: f64| -> Figure<String> {
        floor::standing(of)?;
        let share = cases as f64 / of as f64;
        let mark = if share > limit { "!" } else { "" };
        Ok(format!("{}{mark}", percent(teller.voice, share)))
    };
    let spread = all.spreads.outer_tenths();
    let spread = spread.and_then(|tails| share(work.spreads.beyond(tails), judged, MANY));
    let timed = work.paces.n();
    let pace = floor::standing(timed).and_then(|_| work.paces.median());
    let fast = work.paces.below((10.0 * SECONDS_PER_ITEM) as u32);
    let text = |figure: Figure<String>| cell(&shown.and(figure), String::clone);
    vec![
        name,
        n.to_string(),
        text(share(work.long_runs, judged, MANY)),
        text(spread),
        text(pace.map(|tenths| tenth(tenths / 10.0))),
        text(share(fast, timed, 0.0)),
        text(share(work.missing, work.asked, WARN_ABOVE)),
    ]
}

/// What the newest interviews show row by row, or how to ask for it.
pub(super) fn rows(teller: &Teller<'_>) -> Table {
    let voice = teller.voice;
    let most = ("most", Arg::from(MOST_ROWS));
    let title = voice.say("rows-title");
    let Some(check) = &teller.board.rows else {
        return Table {
            title,
            notes: vec![voice.with("rows-ask", &[most])],
            ..Table::default()
        };
    };
    let mut rows = vec![told(teller).heads(&[
        "board-interviewer",
        "rows-read",
        "rows-repeated",
        "rows-judged",
        "rows-far",
    ])];
    let mut all = Repeats::default();
    for (name, found) in &check.by {
        all.n += found.n;
        all.repeated += found.repeated;
        all.judged += found.judged;
        all.far += found.far;
        rows.push(found_row(check, field::interviewer(teller, name), found));
    }
    if check.by.len() > 1 {
        rows.push(found_row(check, voice.say("board-everybody"), &all));
    }
    let mut notes = Vec::new();
    let withheld = |figure: &str, why| {
        let args = [
            ("name", Arg::from(voice.say(figure))),
            ("reason", Arg::from(reason(voice, why))),
        ];
        voice.with("results-withheld", &args)
    };
    notes.push(match &check.compared {
        Err(why) => withheld("rows-repeated", *why),
        Ok(items) => voice.with("rows-note-repeated", &[("items", Arg::from(*items))]),
    });
    notes.push(match &check.cut_off {
        Err(why) => withheld("rows-far", *why),
        Ok(cut) => {
            let cut = ("cut", Arg::from(format!("{cut:.2}")));
            voice.with("rows-note-far", &[cut])
        }
    });
    if check.more {
        notes.push(voice.with("rows-more", &[most]));
    }
    Table { title, rows, notes }
}

/// Few interviews say nothing by shares; these are counts of what is to be looked at.
fn found_row(check: &RowCheck, name: String, found: &Repeats) -> Vec<String> {
    vec![
        name,
        found.n.to_string(),
        cell(&check.compared, |_| found.repeated.to_string()),
        cell(&check.cut_off, |_| found.judged.to_string()),
        cell(&check.cut_off, |_| found.far.to_string()),
    ]
}
