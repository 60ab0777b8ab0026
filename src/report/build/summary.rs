//! One page that says it all: how good, strongest and weakest, what to do first, how sure.

use crate::measure::floor::Standing;
use crate::measure::results::Dimension;
use crate::measure::size;
use crate::measure::withheld::Withheld;
use crate::messages::Arg;
use crate::report::build::{Material, charts};
use crate::report::chart::{Shape, verdict};
use crate::report::document::Block;
use crate::wording::board;
use crate::wording::gauges::tenth;
use crate::wording::results::{percent, reason};

/// How many suggestions stand on the first page.
const FIRST: usize = 3;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let mut said = Vec::new();
    said.extend(extremes(material));
    said.extend(against_target(material));
    said.push(sure(material));
    said.push(chosen(material));
    let mut blocks: Vec<Block> = board::overall(&material.teller)
        .into_iter()
        .map(Block::Words)
        .collect();
    blocks.push(charts::gauges(material));
    blocks.push(Block::List(said));
    blocks.push(Block::Heading(material.say("report-first")));
    let first = material.teller.board.advice.list.iter().take(FIRST);
    let first: Vec<String> = first
        .map(|own| {
            let args = [
                ("name", Arg::from(board::headline(&material.teller, own))),
                ("chance", Arg::from(board::chance(&material.teller, own))),
                ("because", Arg::from(board::reasons(&material.teller, own))),
            ];
            material.with("report-suggestion", &args)
        })
        .collect();
    if first.is_empty() {
        let notes = board::notes(&material.teller);
        blocks.extend(notes.into_iter().map(Block::Words));
    } else {
        blocks.push(Block::Steps(first));
    }
    blocks
}

/// The strongest and the weakest dimension, and whether chance could have put them so.
fn extremes(material: &Material<'_>) -> Option<String> {
    let scored = material.teller.board.results.dimensions.iter();
    let scored = scored.filter_map(|own| Some((own, own.score.mean.ok()?)));
    let best = scored.clone().max_by(|a, b| a.1.total_cmp(&b.1))?.0;
    let least = scored.min_by(|a, b| a.1.total_cmp(&b.1))?.0;
    if best.place == least.place {
        return None;
    }
    let name = |own: &Dimension| Arg::from(board::dimension(&material.teller, own.place));
    let figure = |own: &Dimension| Arg::from(board::figure(material.teller.voice, &own.score));
    let apart = match (best.score.interval, least.score.interval) {
        (Ok(best), Ok(least)) if best.low > least.high => "report-apart",
        _ => "report-overlap",
    };
    let args = [
        ("best", name(best)),
        ("high", figure(best)),
        ("least", name(least)),
        ("low", figure(least)),
        ("apart", Arg::from(material.say(apart))),
    ];
    Some(material.with("report-extremes", &args))
}

/// How many indicators are surely below their target, how many surely above.
fn against_target(material: &Material<'_>) -> Option<String> {
    let advice = &material.teller.board.advice;
    let stands = |wanted: Shape| {
        let own = advice.indicators.iter();
        let own = own.filter(|own| verdict(&own.score, advice.target) == wanted);
        Arg::from(own.count())
    };
    let args = [
        ("all", Arg::from(advice.indicators.len())),
        ("target", Arg::from(format!("{:.0}", advice.target))),
        ("below", stands(Shape::Below)),
        ("open", stands(Shape::Open)),
        ("above", stands(Shape::Above)),
    ];
    (!advice.indicators.is_empty()).then(|| material.with("report-target", &args))
}

/// How sure the overall score is, and what another wave could show.
pub(in crate::report) fn sure(material: &Material<'_>) -> String {
    let point = &material.teller.board.results.overall.point;
    let detectable = point.sd.and_then(|sd| size::detectable(sd, point.n));
    match (point.standing, point.interval, detectable) {
        (Ok(standing), Ok(ends), Ok(detectable)) => {
            let key = match standing {
                Standing::Grey => "report-sure-grey",
                Standing::Full => "report-sure",
            };
            let args = [
                ("n", Arg::from(point.n.to_string())),
                ("margin", Arg::from(tenth((ends.high - ends.low) / 2.0))),
                ("detectable", Arg::from(tenth(detectable))),
            ];
            material.with(key, &args)
        }
        (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => {
            let why = [("reason", Arg::from(reason(material.teller.voice, why)))];
            material.with("report-sure-none", &why)
        }
    }
}

/// Whom the answers speak for.
fn chosen(material: &Material<'_>) -> String {
    let voice = material.teller.voice;
    match &material.teller.board.rates {
        Err(Withheld::SelfSelected) => voice.say("report-self-selected"),
        Err(Withheld::TooFew { n: 0, .. }) => voice.say("report-rate-unknown"),
        Err(why) => {
            let why = [("reason", Arg::from(reason(voice, *why)))];
            voice.with("report-no-rate", &why)
        }
        Ok(rates) => {
            let rate = [("rate", Arg::from(percent(voice, rates.response_1)))];
            voice.with("report-rate", &rate)
        }
    }
}
