//! What is done, by whom, when, with what.

use crate::locale::dates;
use crate::messages::Arg;
use crate::report::document::Block;
use crate::report::plan::{Measure, Plan};
use crate::wording::board;

/// Half a day in milliseconds: a day counted on from a midnight may begin an hour later or earlier.
const HALF_DAY_MS: i64 = 12 * 60 * 60 * 1000;

/// Each measure with what to do, and what speaks for it.
pub(super) fn list(plan: &Plan<'_>) -> Vec<Block> {
    let teller = &plan.material.teller;
    let mut blocks = Vec::new();
    for (nth, own) in plan.measures().enumerate() {
        let mut texts = vec![plan.words(&own, ".do")];
        let mut suggestions = teller.board.advice.list.iter();
        let place = |action: usize| {
            let action = teller.catalogue.actions.get(action);
            action.is_some_and(|action| action.id == own.action.id)
        };
        match suggestions.find(|suggestion| place(suggestion.action)) {
            Some(suggestion) => {
                texts.push(board::reasons(teller, suggestion));
                texts.push(board::chance(teller, suggestion));
            }
            None => texts.push(plan.say("plan-no-longer")),
        }
        let caution = [("text", Arg::from(plan.words(&own, ".caution")))];
        texts.push(plan.material.with("explain-caution", &caution));
        if !own.choice.note.is_empty() {
            texts.push(plan.or_blank(&own.choice.note));
        }
        blocks.push(Block::Card(
            format!("{}. {}", nth + 1, plan.name(&own)),
            texts,
        ));
    }
    if blocks.is_empty() {
        blocks.push(Block::Words(plan.say("plan-nothing")));
    }
    blocks.push(plan.blank("plan-edits"));
    blocks
}

/// Who leads, helps, approves, is told.
pub(super) fn duties(plan: &Plan<'_>) -> Vec<Block> {
    let heads = [
        "plan-department",
        "plan-owner",
        "plan-helps",
        "plan-approves",
        "plan-told",
    ];
    let blank = plan.say("report-blank");
    let table = plan.table(&heads, |own| {
        let owner = format!("owner-{}", own.action.owner);
        vec![
            board::catalogued(&plan.material.teller, &owner),
            plan.or_blank(&own.choice.owner),
            blank.clone(),
            blank.clone(),
            blank.clone(),
        ]
    });
    vec![table]
}

/// The first ninety days, and until when.
pub(super) fn timetable(plan: &Plan<'_>) -> Vec<Block> {
    let heads = [
        "plan-days-30",
        "plan-days-60",
        "plan-days-90",
        "plan-weeks",
        "plan-due",
    ];
    let table = plan.table(&heads, |own| {
        let [first, second, third] = phases(own).map(|key| plan.say(key));
        vec![
            first,
            second,
            third,
            own.action.weeks.to_string(),
            plan.day_or_blank(&own.choice.due),
        ]
    });
    let start = dates::beginning(&plan.choices.start);
    let when = match start {
        None => plan.blank("plan-no-start"),
        Some(start) => {
            let on = |days: i64| {
                let at = start + HALF_DAY_MS + days * 2 * HALF_DAY_MS;
                Arg::from(dates::date(plan.material.teller.voice, at))
            };
            let args = [
                ("start", on(0)),
                ("first", on(30)),
                ("second", on(60)),
                ("third", on(90)),
            ];
            Block::Words(plan.material.with("plan-start", &args))
        }
    };
    vec![when, table]
}

/// What each month is for, by how long the measure takes.
fn phases(own: &Measure<'_>) -> [&'static str; 3] {
    match own.action.weeks {
        ..=4 => ["phase-do", "phase-check", "phase-keep"],
        5..=8 => ["phase-pilot", "phase-spread", "phase-check"],
        _ => ["phase-prepare", "phase-pilot", "phase-spread"],
    }
}

/// How much work it is; what it costs is for people to say.
pub(super) fn resources(plan: &Plan<'_>) -> Vec<Block> {
    let blank = plan.say("report-blank");
    let heads = ["plan-effort", "plan-weeks", "plan-people", "plan-money"];
    let table = plan.table(&heads, |own| {
        vec![
            format!("{}/5", own.action.effort),
            own.action.weeks.to_string(),
            blank.clone(),
            blank.clone(),
        ]
    });
    vec![table, Block::Small(plan.say("plan-effort-note"))]
}
