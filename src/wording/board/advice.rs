//! Suggestions to a sample in words: a list, and a card for each with everything that led to it.

use crate::advise::catalogue::Action;
use crate::advise::sample::{DRAWS, FIRST, Indicator, Strength, Suggestion};
use crate::instrument::model::Incident;
use crate::measure::withheld::Figure;
use crate::messages::Arg;
use crate::wording::board::map::{indicator, quadrant, thin};
use crate::wording::board::{Table, Teller, dimension, number, told};
use crate::wording::gauges::tenth;
use crate::wording::results::{cell, coefficient, interval, percent, reason};

/// How many suggestions come with their cards where everything is printed.
pub(super) const SHOWN: usize = 3;

pub(super) fn tables(teller: &Teller<'_>) -> Vec<Table> {
    let voice = teller.voice;
    let advice = &teller.board.advice;
    let mut rows = vec![told(teller).heads(&[
        "board-action",
        "board-strength",
        "board-chance",
        "board-priority",
        "board-per-effort",
        "board-places",
    ])];
    for suggestion in &advice.list {
        rows.push(vec![
            headline(teller, suggestion),
            strength(teller, suggestion),
            cell(&suggestion.chance, |chance| percent(voice, *chance)),
            tenth(suggestion.priority),
            tenth(suggestion.per_effort),
            suggestion.bounds.map_or(String::new(), |(best, worst)| {
                super::groups::ranks_of(best, worst)
            }),
        ]);
    }
    vec![Table {
        title: String::new(),
        rows: if advice.list.is_empty() {
            Vec::new()
        } else {
            rows
        },
        notes: notes(teller),
    }]
}

/// What stands below the list, or in its place.
pub fn notes(teller: &Teller<'_>) -> Vec<String> {
    let voice = teller.voice;
    let advice = &teller.board.advice;
    let mut notes = Vec::new();
    match &advice.drawn {
        Err(why) => notes.push(voice.with(
            "advice-no-basis",
            &[("reason", Arg::from(reason(voice, *why)))],
        )),
        Ok(_) if advice.list.is_empty() => notes.push(voice.say("advice-none")),
        Ok(drawn) => {
            let args = [
                ("draws", Arg::from(DRAWS)),
                (
                    "law",
                    Arg::from(voice.say(&format!("law-{}", drawn.law.name()))),
                ),
                ("n", number(drawn.n)),
                ("seed", Arg::from(drawn.seed.to_string())),
            ];
            notes.push(voice.with("advice-drawn", &args));
        }
    }
    notes.extend(audited(teller));
    notes.extend(thin(teller));
    notes
}

/// What the organisation's own audit says to the advice: what is not proposed since it is done, and
/// where customers see too little of what is done.
fn audited(teller: &Teller<'_>) -> Vec<String> {
    let voice = teller.voice;
    let advice = &teller.board.advice;
    let mut notes = Vec::new();
    let actions = &teller.catalogue.actions;
    let done = advice.done.iter().filter_map(|place| actions.get(*place));
    let done: Vec<String> = done.map(|own| words(teller, own, "")).collect();
    if !done.is_empty() {
        let done = Arg::from(done.join(&voice.say("list-semicolon")));
        notes.push(voice.with("advice-done", &[("actions", done)]));
    }
    notes.extend(advice.gaps.iter().map(|gap| {
        let args = [
            ("dimension", Arg::from(dimension(teller, gap.dimension))),
            ("perceived", Arg::from(tenth(gap.perceived))),
            ("own", Arg::from(tenth(gap.own))),
        ];
        voice.with("advice-perception", &args)
    }));
    notes
}

/// What to do.
pub fn headline(teller: &Teller<'_>, suggestion: &Suggestion) -> String {
    action(teller, suggestion).map_or(String::new(), |own| words(teller, own, ""))
}

/// How firmly, and how often among the first three: `likely, 62 % of the draws`; what comes before
/// all arithmetic says so.
pub fn chance(teller: &Teller<'_>, suggestion: &Suggestion) -> String {
    match &suggestion.chance {
        Ok(share) if suggestion.incident.is_none() && !suggestion.failure => {
            let args = [
                ("strength", Arg::from(strength(teller, suggestion))),
                ("share", Arg::from(percent(teller.voice, *share))),
            ];
            teller.voice.with("advice-chance", &args)
        }
        _ => strength(teller, suggestion),
    }
}

fn strength(teller: &Teller<'_>, suggestion: &Suggestion) -> String {
    let key = match (&suggestion.incident, suggestion.failure, &suggestion.chance) {
        (Some(_), ..) => "strength-incident".to_owned(),
        (None, true, _) => "strength-failure".to_owned(),
        (None, false, Ok(share)) => format!("strength-{}", Strength::of(*share).name()),
        (None, false, Err(_)) => "strength-none".to_owned(),
    };
    teller.voice.say(&key)
}

/// What triggered it, in one line: incidents, and the strongest indicators with their scores.
pub fn reasons(teller: &Teller<'_>, suggestion: &Suggestion) -> String {
    let voice = teller.voice;
    let mut reasons = Vec::new();
    reasons.extend(suggestion.incident.map(|report| {
        let name = voice.say(match report.incident {
            Incident::Security => "incident-security",
            Incident::Accessibility => "incident-accessibility",
        });
        let share = cell(&report.share, |share| {
            format!("{}/{}", share.cases, share.n)
        });
        format!("{name} {share}")
    }));
    let strongest = triggers(teller, suggestion).take(2);
    reasons.extend(strongest.map(|own| {
        let name = super::short(teller, own.item);
        let args = [
            ("name", Arg::from(name)),
            ("score", Arg::from(tenth(own.mean))),
            ("interval", Arg::from(cell(&own.score.interval, interval))),
        ];
        voice.with("advice-trigger", &args)
    }));
    let origin = action(teller, suggestion).map(|own| format!("origin-{}", own.origin.name()));
    let args = [
        (
            "reasons",
            Arg::from(reasons.join(&voice.say("list-semicolon"))),
        ),
        (
            "origin",
            Arg::from(origin.map_or(String::new(), |key| voice.say(&key))),
        ),
    ];
    voice.with("because", &args)
}

/// The card of a suggestion, paragraph by paragraph: what to do; each indicator with its figures and
/// how they are rebuilt from the counts; importance and whether its sources agree; how firm all this
/// is; who, how long, how success shows; what would change the advice; where it comes from.
pub fn card(teller: &Teller<'_>, nth: usize) -> Vec<String> {
    let Some(suggestion) = teller.board.advice.list.get(nth) else {
        return Vec::new();
    };
    let Some(own) = action(teller, suggestion) else {
        return Vec::new();
    };
    let voice = teller.voice;
    let mut card = vec![
        format!("{}. {}", nth + 1, words(teller, own, "")),
        words(teller, own, ".do"),
        reasons(teller, suggestion),
    ];
    card.extend(incident(teller, suggestion));
    for trigger in triggers(teller, suggestion).take(FIRST) {
        card.extend(evidence(teller, trigger));
    }
    card.push(importance(teller));
    card.extend(sureness(teller, suggestion));
    let args = [
        (
            "owner",
            Arg::from(catalogued(teller, &format!("owner-{}", own.owner))),
        ),
        ("weeks", Arg::from(own.weeks)),
        ("effort", Arg::from(u32::from(own.effort))),
    ];
    card.push(voice.with("explain-effort", &args));
    for (key, slot) in [
        ("explain-metric", ".metric"),
        ("explain-caution", ".caution"),
    ] {
        card.push(voice.with(key, &[("text", Arg::from(words(teller, own, slot)))]));
    }
    card
}

fn incident(teller: &Teller<'_>, suggestion: &Suggestion) -> Option<String> {
    let share = suggestion.incident?.share.ok()?;
    let args = [
        ("cases", number(share.cases)),
        ("n", number(share.n)),
        ("share", Arg::from(percent(teller.voice, share.share))),
        ("low", Arg::from(percent(teller.voice, share.interval.low))),
        (
            "high",
            Arg::from(percent(teller.voice, share.interval.high)),
        ),
    ];
    Some(teller.voice.with("advice-incident", &args))
}

/// An indicator: its figures, the score rebuilt from the counts, the priority, the gain.
fn evidence(teller: &Teller<'_>, own: &Indicator) -> Vec<String> {
    let voice = teller.voice;
    let board = teller.board;
    let name = indicator(teller, own);
    let bottom = cell(&own.bottom, |share| percent(voice, share.share));
    let args = [
        ("name", Arg::from(name)),
        ("figure", Arg::from(super::figure(voice, &own.score))),
        ("bottom", Arg::from(bottom)),
        (
            "quadrant",
            Arg::from(
                own.placed
                    .map_or(String::new(), |placed| quadrant(teller, placed)),
            ),
        ),
    ];
    let mut lines = vec![voice.with("advice-indicator", &args)];
    let steps = own.points.len().saturating_sub(1).max(1);
    let counts = own.points.iter().enumerate();
    let counts =
        counts.map(|(step, n)| format!("{n}×{}", tenth(100.0 * step as f64 / steps as f64)));
    let args = [
        ("counts", Arg::from(counts.collect::<Vec<_>>().join(" + "))),
        ("n", number(own.score.n)),
        ("score", Arg::from(tenth(own.mean))),
    ];
    lines.push(voice.with("advice-rebuilt", &args));
    let scheme = voice.say(&format!("scheme-{}", board.results.overall.scheme.name()));
    let args = [
        ("scheme", Arg::from(scheme)),
        ("dimension", Arg::from(dimension(teller, own.dimension))),
        ("weight", Arg::from(coefficient(own.weight))),
        ("target", Arg::from(format!("{:.0}", board.advice.target))),
        ("score", Arg::from(tenth(own.mean))),
        ("priority", Arg::from(tenth(own.priority))),
    ];
    lines.push(voice.with("explain-priority", &args));
    let (step, gain) = board.advice.gain(own);
    let args = [
        ("step", Arg::from(tenth(step))),
        ("gain", Arg::from(format!("{gain:.2}"))),
        (
            "detectable",
            Arg::from(cell(&own.detectable, |points| tenth(*points))),
        ),
    ];
    lines.push(voice.with("advice-gain", &args));
    lines
}

/// The importance of the dimensions by three sources.
fn importance(teller: &Teller<'_>) -> String {
    let voice = teller.voice;
    let importance = &teller.board.advice.importance;
    let each = |values: &[f64]| -> String {
        let named = values.iter().enumerate();
        let named =
            named.map(|(place, value)| format!("{} {}", dimension(teller, place), tenth(*value)));
        named.collect::<Vec<_>>().join(&voice.say("list-comma"))
    };
    let source = |figure: &Figure<(u64, Vec<f64>)>| match figure {
        Ok((n, values)) => {
            let args = [("values", Arg::from(each(values))), ("n", number(*n))];
            voice.with("advice-importance-source", &args)
        }
        Err(why) => reason(voice, *why),
    };
    let agree = match importance.agree() {
        None => "advice-agree-unknown",
        Some(true) => "advice-agree",
        Some(false) => "advice-disagree",
    };
    let args = [
        (
            "scheme",
            Arg::from(voice.say(&format!("scheme-{}", importance.scheme.name()))),
        ),
        ("order", Arg::from(each(&importance.order))),
        ("stated", Arg::from(source(&importance.stated))),
        ("derived", Arg::from(source(&importance.derived))),
        ("agree", Arg::from(voice.say(agree))),
    ];
    voice.with("advice-importance", &args)
}

/// How firm the place is, and what would change it.
fn sureness(teller: &Teller<'_>, suggestion: &Suggestion) -> Vec<String> {
    let voice = teller.voice;
    let mut lines = Vec::new();
    if let Ok(share) = &suggestion.chance
        && !suggestion.triggers.is_empty()
    {
        let args = [
            ("share", Arg::from(percent(voice, *share))),
            ("draws", Arg::from(DRAWS)),
        ];
        lines.push(voice.with("advice-first", &args));
    }
    let places = suggestion.places.iter().map(|(scheme, place)| {
        format!(
            "{} {place}",
            voice.say(&format!("scheme-{}", scheme.name()))
        )
    });
    let places: Vec<String> = places.collect();
    if let Some((best, worst)) = suggestion.bounds {
        let args = [
            ("places", Arg::from(places.join(&voice.say("list-comma")))),
            ("range", Arg::from(super::groups::ranks_of(best, worst))),
        ];
        lines.push(voice.with("advice-places", &args));
    }
    if let Some(at) = suggestion.turns_at {
        lines.push(voice.with("advice-turns", &[("score", Arg::from(tenth(at)))]));
    }
    lines
}

fn triggers<'a>(
    teller: &Teller<'a>,
    suggestion: &'a Suggestion,
) -> impl Iterator<Item = &'a Indicator> {
    let indicators = &teller.board.advice.indicators;
    let own = suggestion.triggers.iter();
    own.filter_map(move |nth| indicators.get(*nth))
}

fn action<'a>(teller: &Teller<'a>, suggestion: &Suggestion) -> Option<&'a Action> {
    teller.catalogue.actions.get(suggestion.action)
}

fn words(teller: &Teller<'_>, own: &Action, slot: &str) -> String {
    catalogued(teller, &format!("action-{}{slot}", own.id))
}

/// A text of the catalogue of actions.
pub fn catalogued(teller: &Teller<'_>, key: &str) -> String {
    let texts = &teller.catalogue.texts;
    texts
        .get(teller.voice.tag(), key, &|_| None)
        .unwrap_or_default()
}
