//! On what the plan rests, what may go wrong, what holds it up, what belongs to it.

use crate::report::build::appendix;
use crate::report::document::Block;
use crate::report::plan::Plan;
use crate::wording::board::{self, Table};

pub(super) fn basis(plan: &Plan<'_>) -> Vec<Block> {
    let teller = &plan.material.teller;
    let standards = [
        "standard-evaluation",
        "standard-satisfaction",
        "standard-branch",
    ];
    let mut blocks = vec![
        Block::Words(plan.say("plan-idea")),
        Block::List(standards.map(|key| plan.say(key)).to_vec()),
    ];
    blocks.extend(board::conventions(teller).map(Block::Small));
    blocks.push(plan.blank("plan-policy"));
    blocks
}

pub(super) fn risks(plan: &Plan<'_>) -> Vec<Block> {
    let risks = [
        ("risk-privacy", "answer-privacy"),
        ("risk-continuity", "answer-continuity"),
        ("risk-fatigue", "answer-fatigue"),
        ("risk-scores", "answer-scores"),
    ];
    let mut rows = vec![["plan-risk", "plan-answer", "plan-owner"].map(|key| plan.say(key))];
    let blank = plan.say("report-blank");
    rows.extend(risks.map(|(risk, answer)| [plan.say(risk), plan.say(answer), blank.clone()]));
    rows.extend(plan.measures().map(|own| {
        let caution = plan.words(&own, ".caution");
        [plan.name(&own), caution, plan.or_blank(&own.choice.owner)]
    }));
    let table = Block::Table(Table {
        title: String::new(),
        rows: rows.into_iter().map(|row| row.to_vec()).collect(),
        notes: Vec::new(),
    });
    vec![table, plan.blank("plan-specifics")]
}

pub(super) fn safeguards(plan: &Plan<'_>) -> Vec<Block> {
    let said = [
        "safeguard-training",
        "safeguard-communication",
        "safeguard-consent",
        "safeguard-access",
        "safeguard-data",
    ];
    let said = said.map(|key| plan.say(key)).to_vec();
    vec![Block::List(said), plan.blank("plan-approvals")]
}

pub(super) fn annex(plan: &Plan<'_>) -> Vec<Block> {
    vec![
        Block::Words(plan.say("plan-annex-report")),
        Block::Heading(plan.say("report-formulas")),
        appendix::formulas(plan.material),
        Block::Heading(plan.say("report-origin")),
        appendix::origin(plan.material),
    ]
}
