//! Gauges in words: for lines, pipes and speech.

use crate::advise::suggest::FLOOR;
use crate::interview::session::Session;
use crate::locale::words::Voice;
use crate::measure::gauge::{Gauge, Gauges, Overall};
use crate::measure::weights::Scheme;
use crate::messages::Arg;

/// One line a dimension, then the overall score, also by the respondent's own weights if there are
/// any, and how it was made.
pub fn lines(voice: Voice<'_>, session: &Session, gauges: &Gauges) -> Vec<String> {
    let dimensions = &session.package().instrument.dimensions;
    let named = dimensions.iter().zip(&gauges.dimensions);
    let mut lines: Vec<String> = named
        .map(|(dimension, gauge)| {
            let name = session.text(&format!("dimension-{}", dimension.id));
            self::dimension(voice, &name.unwrap_or_default(), gauge)
        })
        .collect();
    if let Some(overall) = &gauges.overall {
        let range = range(overall.reach);
        let mut parts = vec![voice.with("gauge-overall", &[("range", Arg::from(range))])];
        match (overall.order, overall.point) {
            (Some(order), Some(point)) => {
                parts.push(self::point(voice, overall.scheme, point));
                let order = Arg::from(self::range(order));
                let ordered = session.package().instrument.ordered;
                parts.push(voice.with(by_order(overall, ordered), &[("range", order)]));
                parts.extend(own(voice, session).filter(|own| !parts.contains(own)));
            }
            _ => parts.push(voice.say(open_overall(gauges))),
        }
        lines.push(parts.join(&voice.say("list-semicolon")));
    }
    lines.push(voice.say("convention-linear"));
    lines
}

/// The overall point by the respondent's own weights, where there are any.
fn own(voice: Voice<'_>, session: &Session) -> Option<String> {
    let overall = Gauges::of(session, Scheme::Respondent).overall?;
    let point = overall
        .point
        .filter(|_| overall.scheme == Scheme::Respondent);
    point.map(|score| self::point(voice, overall.scheme, score))
}

/// A point with the name of its weights.
pub fn point(voice: Voice<'_>, scheme: Scheme, score: f64) -> String {
    let scheme = voice.say(&format!("scheme-{}", scheme.name()));
    let args = [
        ("scheme", Arg::from(scheme)),
        ("score", Arg::from(tenth(score))),
    ];
    voice.with("point", &args)
}

/// What the interval of the order is called beside a point: the key of its words. Weights that
/// somebody states are known, and a respondent's may lead out of it. Where there is no order, it is
/// the interval of any weights.
pub fn by_order(overall: &Overall, ordered: bool) -> &'static str {
    match overall.scheme {
        Scheme::Instrument | Scheme::Respondent if ordered => "weights-by-order",
        Scheme::Instrument | Scheme::Respondent => "weights-any",
        _ => "weights-unknown",
    }
}

/// Why there is no overall point yet, or any more: the key of its words.
pub fn open_overall(gauges: &Gauges) -> &'static str {
    let open = gauges.dimensions.iter().any(|gauge| gauge.tally.open > 0);
    if open {
        "overall-provisional"
    } else {
        "overall-unscored"
    }
}

/// Why nothing is suggested: the key of its words.
pub fn no_suggestions(gauges: &Gauges) -> &'static str {
    let enough = |gauge: &Gauge| gauge.tally.answered as usize >= FLOOR;
    if gauges.dimensions.iter().any(enough) {
        "no-suggestions-above"
    } else {
        "no-suggestions"
    }
}

fn dimension(voice: Voice<'_>, name: &str, gauge: &Gauge) -> String {
    let counts = format!("{}/{}", gauge.tally.answered, gauge.tally.asked);
    let score = gauge.score.map_or_else(|| "—".to_owned(), whole);
    let args = [
        ("name", Arg::from(name)),
        ("score", Arg::from(score)),
        ("counts", Arg::from(counts)),
    ];
    let mut parts = vec![voice.with("gauge-dimension", &args)];
    match gauge.reach {
        None if gauge.tally.asked > 0 => parts.push(voice.say("no-score")),
        Some(reach) if gauge.tally.open > 0 => {
            parts.push(voice.with("reach", &[("range", Arg::from(range(reach)))]));
            if gauge.score.is_none() {
                parts.push(voice.say("provisional"));
            }
        }
        _ => {}
    }
    parts.join(&voice.say("list-semicolon"))
}

/// A score as everyone reads it: a whole number, halves up.
pub fn whole(score: f64) -> String {
    format!("{:.0}", score.round())
}

/// A score to one decimal, halves up.
pub fn tenth(score: f64) -> String {
    format!("{:.1}", (score * 10.0).round() / 10.0)
}

/// An interval of scores in whole numbers; one number where both ends round to it.
pub fn range(interval: (f64, f64)) -> String {
    let (low, high) = (whole(interval.0), whole(interval.1));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}
