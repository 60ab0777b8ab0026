//! `fangtan show`: one interview, folded, or its log.

use std::io::Write;
use std::rc::Rc;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::advise::suggest;
use crate::cli::{Context, Failure};
use crate::interview::answer::Answer;
use crate::interview::event::Event;
use crate::interview::pipe::code;
use crate::interview::session::Session;
use crate::interview::summary::Phase;
use crate::library::shelf;
use crate::locale::dates;
use crate::measure::gauge::Gauges;
use crate::measure::score::item_score;
use crate::measure::weights::{Scheme, Weights};
use crate::messages::Arg;
use crate::wording::trouble::inert;
use crate::wording::{advice, answers, gauges, story};

/// The shape of `--json`.
const FORMAT: u32 = 1;

/// The id of the one interview that begins like this and is in a phase that counts.
pub(super) fn find(
    context: &Context<'_>,
    wanted: &str,
    counts: impl Fn(Phase) -> bool,
) -> Result<String, Failure> {
    let list = context.reader()?.find(wanted)?;
    let fits = list.iter().filter(|(id, summary)| {
        id.starts_with(wanted) && !wanted.is_empty() && counts(summary.phase)
    });
    let ids: Vec<&String> = fits.map(|(id, _)| id).collect();
    let name = vec![("name", Arg::from(inert(wanted)))];
    match ids.as_slice() {
        [id] => Ok((*id).clone()),
        [] => Err(Failure::Said("error-no-interview", name)),
        _ => Err(Failure::Said("error-many-interviews", name)),
    }
}

pub(super) fn show(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let wanted = matches
        .get_one::<String>("interview")
        .cloned()
        .unwrap_or_default();
    let id = find(context, &wanted, |_| true)?;
    let reader = context.reader()?;
    let events = reader.load(&id)?;
    let json = matches.get_flag("json");
    if matches.get_flag("events") {
        return log(context, &id, &events, json, out);
    }
    let shelf = context.shelf();
    let package = shelf.bound(&events, |hash| reader.held(hash).ok().flatten());
    let session = package.and_then(|package| Session::review(Rc::clone(&package), id, &events));
    let Some(mut session) = session else {
        return Err(Failure::Said("notice-cannot-resume", Vec::new()));
    };
    session.look_in(&context.lang);
    if json {
        writeln!(out, "{}", folded_json(&session))?;
    } else {
        folded_text(context, &session, out)?;
    }
    Ok(0)
}

/// The log as a story, or the events as they are stored.
fn log(
    context: &Context<'_>,
    id: &str,
    events: &[Event],
    json: bool,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    if json {
        let all = json!({ "format": FORMAT, "interview": id, "events": events });
        writeln!(out, "{all}")?;
        return Ok(0);
    }
    let reader = context.reader()?;
    let shelf = context.shelf();
    let Some(package) = shelf.bound(events, |hash| reader.held(hash).ok().flatten()) else {
        return bare(context, events, out);
    };
    for line in story::lines(context.voice(), &package, events) {
        writeln!(out, "{}", inert(&line))?;
    }
    Ok(0)
}

/// The log of an interview whose instrument is gone.
fn bare(context: &Context<'_>, events: &[Event], out: &mut dyn Write) -> Result<u8, Failure> {
    writeln!(out, "{}", context.voice().say("story-without-instrument"))?;
    for event in events {
        let what = serde_json::to_string(&event.what).unwrap_or_default();
        let (day, time) = (
            dates::date(context.voice(), event.at),
            dates::time(event.at),
        );
        writeln!(out, "{day} {time}  {}", inert(&what))?;
    }
    Ok(0)
}

fn folded_text(
    context: &Context<'_>,
    session: &Session,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let voice = context.voice();
    let lang = &context.lang;
    let title = session.text_in(lang, "title").unwrap_or_default();
    let phase = voice.say(&format!("phase-{}", session.state().phase.name()));
    let opening = session.opening();
    let desk = [&opening.branch, &opening.wave, &opening.interviewer];
    let desk: Vec<&str> = desk.into_iter().flatten().map(String::as_str).collect();
    let desk = inert(&desk.join(" · "));
    writeln!(out, "{}\t{}\t{desk}\t{phase}", session.id(), inert(&title))?;
    for (place, item) in session.package().instrument.items.iter().enumerate() {
        let Some(entry) = session.entry(place) else {
            continue;
        };
        // What is worked out has no entry of its own.
        if let Some(answer) = entry.answer.as_ref().or(session.answer_of(place)) {
            let label = match answer {
                Answer::Missing(_) | Answer::Consent(_) => {
                    answers::answer(voice, session, place, answer)
                }
                other => session.label(lang, place, other),
            };
            let (code, label) = (inert(&code(answer)), inert(&label));
            writeln!(out, "{}\t{code}\t{label}", item.id)?;
        }
        if !entry.note.is_empty() {
            let note = [("note", Arg::from(entry.note.clone()))];
            let note = voice.with("plain-note", &note);
            writeln!(out, "{}\t\t{}", item.id, inert(&note))?;
        }
    }
    let scheme = Scheme::default();
    for line in gauges::lines(voice, session, &Gauges::of(session, scheme)) {
        writeln!(out, "{}", inert(&line))?;
    }
    let catalogue = shelf::catalogue().unwrap_or_default();
    for suggestion in suggest::of(&catalogue, session, scheme).iter().take(5) {
        let head = advice::headline(voice, &catalogue, suggestion);
        let because = advice::because(voice, session, &catalogue, suggestion);
        writeln!(out, "- {} {}", inert(&head), inert(&because))?;
    }
    Ok(())
}

fn folded_json(session: &Session) -> Value {
    let instrument = &session.package().instrument;
    let scheme = Scheme::default();
    let measured = Gauges::of(session, scheme);
    let items = instrument.items.iter().enumerate();
    let answers: Vec<Value> = items
        .filter_map(|(place, _)| answer_json(session, place))
        .collect();
    let dimensions: Vec<Value> = instrument
        .dimensions
        .iter()
        .zip(&measured.dimensions)
        .map(|(dimension, gauge)| {
            json!({
                "dimension": dimension.id,
                "score": gauge.score,
                "answered": gauge.tally.answered,
                "asked": gauge.tally.asked,
                "reach": gauge.reach,
            })
        })
        .collect();
    let overall = measured.overall.map(|overall| {
        json!({
            "reach": overall.reach,
            "order_interval": overall.order,
            "point": overall.point,
            "scheme": overall.scheme.name(),
        })
    });
    let catalogue = shelf::catalogue().unwrap_or_default();
    let schemes: Vec<Value> = Scheme::offered(session)
        .into_iter()
        .map(|scheme| scheme_json(session, scheme))
        .collect();
    let suggestions: Vec<Value> = suggest::of(&catalogue, session, scheme)
        .iter()
        .filter_map(|suggestion| {
            let action = catalogue.actions.get(suggestion.action)?;
            let triggers = suggestion.triggers.iter().filter_map(|trigger| {
                let item = instrument.items.get(trigger.item)?;
                Some(json!({
                    "item": item.id,
                    "point": trigger.point,
                    "score": trigger.score,
                    "weight": trigger.weight,
                    "priority": trigger.priority,
                }))
            });
            Some(json!({
                "action": action.id,
                "origin": action.origin.name(),
                "incident": suggestion.incident.is_some(),
                "priority": suggestion.priority,
                "triggers": triggers.collect::<Vec<_>>(),
            }))
        })
        .collect();
    json!({
        "format": FORMAT,
        "interview": session.id(),
        "phase": session.state().phase.name(),
        "opening": session.opening(),
        "answers": answers,
        "convention": "linear-0-100",
        "dimensions": dimensions,
        "overall": overall,
        "schemes": schemes,
        "suggestions": suggestions,
    })
}

/// What a weight scheme makes of an interview; no point while a dimension has no score.
fn scheme_json(session: &Session, scheme: Scheme) -> Value {
    let overall = Gauges::of(session, scheme).overall;
    json!({
        "scheme": scheme.name(),
        "weights": Weights::of(session, scheme).each,
        "point": overall.and_then(|overall| overall.point),
    })
}

/// The points of each part of an allocation, in the order of the item; null for other answers.
fn points(answer: &Answer) -> Value {
    let Answer::Split(parts) = answer else {
        return Value::Null;
    };
    let one = |(part, points): &(String, u32)| json!({ "part": part, "points": points });
    parts.iter().map(one).collect()
}

/// One answer: `code` is what files carry (−93 … −99 for a non-answer).
fn answer_json(session: &Session, place: usize) -> Option<Value> {
    let instrument = &session.package().instrument;
    let item = instrument.items.get(place)?;
    let entry = session.entry(place)?;
    // What is worked out has no entry of its own.
    let given = entry.answer.as_ref();
    let answer = given.or_else(|| session.answer_of(place))?;
    let status = match answer {
        Answer::Missing(missing) => missing.name(),
        _ => "answered",
    };
    let score = answer
        .number()
        .and_then(|point| item_score(instrument, item, point));
    Some(json!({
        "item": item.id,
        "indicator": item.indicator,
        "status": status,
        "code": code(answer),
        "points": points(answer),
        "label": session.label(&entry.lang, place, answer),
        "lang": entry.lang,
        "score": item.dimension.and(score),
        "on_path": session.on_path(place),
        "note": Some(&entry.note).filter(|note| !note.is_empty()),
    }))
}
