//! Where things stand, how far they should come, how success is seen, and what became of it.

use crate::ledger::board::{Move, Verdict};
use crate::messages::Arg;
use crate::report::build::summary;
use crate::report::choices::answers_for;
use crate::report::document::Block;
use crate::report::plan::{Measure, Plan};
use crate::wording::board::{self, Page, Table};
use crate::wording::gauges::tenth;
use crate::wording::results::{NOTHING, cell, reason};

/// How many of the lowest indicators are asked for their causes.
const LOWEST: usize = 6;

pub(super) fn state(plan: &Plan<'_>) -> Vec<Block> {
    let teller = &plan.material.teller;
    let mut blocks: Vec<Block> = board::overall(teller)
        .into_iter()
        .map(Block::Words)
        .collect();
    blocks.push(Block::Words(summary::sure(plan.material)));
    let tables = board::tables(teller, Page::Results).into_iter();
    // The notes of the table say what the paragraphs above say.
    let tables = tables.map(|table| Table {
        notes: Vec::new(),
        ..table
    });
    blocks.extend(tables.map(Block::Table));
    blocks.push(plan.blank("plan-context"));
    blocks
}

pub(super) fn gaps(plan: &Plan<'_>) -> Vec<Block> {
    let material = plan.material;
    let advice = &material.teller.board.advice;
    let heads = [
        "results-item",
        "results-mean",
        "chart-gap",
        "board-quadrant",
        "plan-cause",
    ];
    let mut rows = vec![heads.map(|key| plan.say(key)).to_vec()];
    let below = advice.indicators.iter().filter(|own| own.headroom > 0.0);
    for own in below.take(LOWEST) {
        rows.push(vec![
            material.item(own.item),
            board::figure(material.teller.voice, &own.score),
            board::signed(own.mean - advice.target),
            own.placed.map_or(String::new(), |placed| {
                board::quadrant(&material.teller, placed)
            }),
            plan.say("report-blank"),
        ]);
    }
    let table = Block::Table(Table {
        title: String::new(),
        rows,
        notes: vec![plan.say("plan-cause-note")],
    });
    vec![table, plan.blank("plan-causes")]
}

pub(super) fn goals(plan: &Plan<'_>) -> Vec<Block> {
    let heads = [
        "plan-indicator",
        "plan-baseline",
        "plan-now",
        "plan-target",
        "board-detectable",
        "plan-due",
    ];
    let table = plan.table(&heads, |own| {
        let now = own.indicator;
        vec![
            plan.item(own),
            own.choice.baseline.map_or(NOTHING.to_owned(), tenth),
            now.map_or(NOTHING.to_owned(), |now| tenth(now.mean)),
            match own.choice.target {
                Some(target) => tenth(target),
                None => plan.say("report-blank"),
            },
            now.map_or(NOTHING.to_owned(), |now| {
                cell(&now.detectable, |d| tenth(*d))
            }),
            plan.day_or_blank(&own.choice.due),
        ]
    });
    let mut blocks = Vec::new();
    if plan.proposed {
        blocks.push(Block::Words(plan.say("plan-proposed")));
    }
    blocks.push(table);
    blocks.extend(too_small(plan));
    blocks.extend(changed(plan));
    blocks.push(plan.blank("plan-ambition"));
    blocks
}

/// Goals that a next wave of this size could not show to be reached.
fn too_small(plan: &Plan<'_>) -> Option<Block> {
    let told = plan.measures().filter_map(|own| {
        let (now, points) = (own.indicator?, own.choice.target? - own.choice.baseline?);
        let seen = now.detectable.ok()?;
        let answers = answers_for(points, now.score.n, now.detectable)?;
        let args = [
            ("name", Arg::from(plan.item(&own))),
            ("points", Arg::from(tenth(points))),
            ("detectable", Arg::from(tenth(seen))),
            ("answers", Arg::from(answers.to_string())),
        ];
        (points < seen - 0.05).then(|| plan.material.with("plan-too-small", &args))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then_some(Block::List(told))
}

/// That the data are not those from which the baselines are.
fn changed(plan: &Plan<'_>) -> Option<Block> {
    let now = &plan.material.teller.board.digest;
    let then = &plan.choices.data;
    let short = |digest: &str| Arg::from(digest.get(..12).unwrap_or(digest));
    let args = [("then", short(then)), ("now", short(now))];
    let other = !then.is_empty() && then != now;
    other.then(|| Block::Words(plan.material.with("plan-changed", &args)))
}

pub(super) fn evaluation(plan: &Plan<'_>) -> Vec<Block> {
    let heads = [
        "plan-indicator",
        "plan-target",
        "plan-metric",
        "plan-owner",
        "plan-due",
    ];
    let table = plan.table(&heads, |own| {
        vec![
            plan.item(own),
            match own.choice.target {
                Some(target) => tenth(target),
                None => plan.say("report-blank"),
            },
            plan.words(own, ".metric"),
            plan.or_blank(&own.choice.owner),
            plan.day_or_blank(&own.choice.due),
        ]
    });
    let rules = ["plan-formula", "plan-again", "plan-stop"].map(|key| plan.say(key));
    let mut blocks = vec![table, Block::List(rules.to_vec())];
    let follow = follow(plan);
    if !follow.is_empty() && !plan.proposed {
        blocks.push(Block::Heading(plan.say("report-follow")));
        blocks.extend(follow);
    }
    blocks.push(plan.blank("plan-incentives"));
    blocks
}

/// Measure after measure: whether its indicator moved by more than a wave can show.
pub(super) fn follow(plan: &Plan<'_>) -> Vec<Block> {
    let Some(moves) = plan.material.moves else {
        return vec![Block::Words(plan.say("follow-one-wave"))];
    };
    let heads = [
        "plan-indicator",
        "follow-before",
        "follow-after",
        "board-change",
        "results-interval",
        "board-detectable",
        "follow-verdict",
    ];
    let table = plan.table(&heads, |own| row(plan, own));
    let voice = plan.material.teller.voice;
    let wave = |name: &str| {
        let facet = crate::ledger::board::Facet::Wave;
        Arg::from(board::named(voice, facet, name))
    };
    let args = [("from", wave(&moves.from)), ("to", wave(&moves.to))];
    vec![
        Block::Words(plan.material.with("follow-lead", &args)),
        table,
        Block::Small(plan.say("follow-note")),
    ]
}

fn row(plan: &Plan<'_>, own: &Measure<'_>) -> Vec<String> {
    let Some(moved) = own.moved else {
        let nothing = std::iter::repeat_n(NOTHING.to_owned(), 5);
        let mut row = vec![plan.item(own)];
        row.extend(nothing);
        row.push(plan.say("follow-none"));
        return row;
    };
    let voice = plan.material.teller.voice;
    vec![
        plan.item(own),
        board::figure(voice, &moved.before),
        board::figure(voice, &moved.after),
        cell(&moved.change, |change| board::signed(change.difference)),
        cell(&moved.change, |change| {
            board::span(change.interval.low, change.interval.high)
        }),
        cell(&moved.detectable, |points| tenth(*points)),
        verdict(plan, moved),
    ]
}

fn verdict(plan: &Plan<'_>, moved: &Move) -> String {
    match moved.verdict() {
        Ok(Verdict::Better) => plan.say("moved-better"),
        Ok(Verdict::Worse) => plan.say("moved-worse"),
        Ok(Verdict::Within) => plan.say("moved-within"),
        Err(why) => reason(plan.material.teller.voice, why),
    }
}
