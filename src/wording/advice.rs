//! Suggestions in words: what to do, what triggered it, and the arithmetic rebuilt.

use crate::advise::catalogue::Catalogue;
use crate::advise::suggest::{Suggestion, Trigger};
use crate::instrument::model::{Incident, Item, Scale};
use crate::interview::answer::Answer;
use crate::interview::session::Session;
use crate::locale::words::Voice;
use crate::measure::weights::{Scheme, Weights};
use crate::messages::Arg;
use crate::wording::gauges::tenth;

/// What to do.
pub fn headline(voice: Voice<'_>, catalogue: &Catalogue, suggestion: &Suggestion) -> String {
    action(voice, catalogue, suggestion.action)
}

/// The same by an action's place in the catalogue.
pub fn action(voice: Voice<'_>, catalogue: &Catalogue, place: usize) -> String {
    let Some(action) = catalogue.actions.get(place) else {
        return String::new();
    };
    words(voice, catalogue, &format!("action-{}", action.id))
}

/// What triggered it: the incident reported, and the lowest indicators with their answers; and
/// where the idea comes from.
pub fn because(
    voice: Voice<'_>,
    session: &Session,
    catalogue: &Catalogue,
    suggestion: &Suggestion,
) -> String {
    let mut reasons = Vec::new();
    if let Some((incident, _)) = suggestion.incident {
        reasons.push(voice.say(match incident {
            Incident::Security => "incident-security",
            Incident::Accessibility => "incident-accessibility",
        }));
    }
    for trigger in suggestion.triggers.iter().take(2) {
        if let Some((_, scale)) = scaled(session, trigger) {
            let name = session.words(trigger.item, "short").unwrap_or_default();
            reasons.push(format!("{name} {}/{}", trigger.point, scale.max));
        }
    }
    let reasons = reasons.join(&voice.say("list-comma"));
    let origin = catalogue
        .actions
        .get(suggestion.action)
        .map(|action| action.origin.name());
    let origin = origin.map(|name| voice.say(&format!("origin-{name}")));
    let origin = Arg::from(origin.unwrap_or_default());
    voice.with(
        "because",
        &[("reasons", Arg::from(reasons)), ("origin", origin)],
    )
}

/// Everything about one suggestion, paragraph by paragraph: what to do, the steps from each answer
/// to its score and from the score to the priority, who, how long, how it is measured, a caution.
pub fn explain(
    voice: Voice<'_>,
    session: &Session,
    catalogue: &Catalogue,
    suggestion: &Suggestion,
    scheme: Scheme,
) -> Vec<String> {
    let Some(action) = catalogue.actions.get(suggestion.action) else {
        return Vec::new();
    };
    let about = |slot: &str| words(voice, catalogue, &format!("action-{}.{slot}", action.id));
    let mut paragraphs = vec![about("do"), String::new()];
    let scheme = Weights::of(session, scheme).scheme;
    if suggestion.incident.is_some() {
        paragraphs.push(voice.say("explain-incident"));
    }
    for trigger in &suggestion.triggers {
        if let Some((item, scale)) = scaled(session, trigger) {
            paragraphs.push(score_step(voice, session, trigger, item, scale));
            paragraphs.push(priority_step(voice, session, trigger, item, scheme));
        }
    }
    paragraphs.push(String::new());
    let owner = words(voice, catalogue, &format!("owner-{}", action.owner));
    let effort = [
        ("owner", Arg::from(owner)),
        ("weeks", Arg::from(action.weeks)),
        ("effort", Arg::from(u32::from(action.effort))),
    ];
    paragraphs.push(voice.with("explain-effort", &effort));
    paragraphs.push(voice.with("explain-metric", &[("text", Arg::from(about("metric")))]));
    paragraphs.push(voice.with("explain-caution", &[("text", Arg::from(about("caution")))]));
    paragraphs
}

fn score_step(
    voice: Voice<'_>,
    session: &Session,
    trigger: &Trigger,
    item: &Item,
    scale: &Scale,
) -> String {
    let label = session.label(session.lang(), trigger.item, &Answer::Number(trigger.point));
    let name = session.words(trigger.item, "short").unwrap_or_default();
    let args = [
        ("name", Arg::from(name)),
        (
            "code",
            Arg::from(item.indicator.clone().unwrap_or_default()),
        ),
        ("point", Arg::from(trigger.point.to_string())),
        ("label", Arg::from(label)),
        ("min", Arg::from(scale.min.to_string())),
        ("max", Arg::from(scale.max.to_string())),
        ("score", Arg::from(tenth(trigger.score))),
    ];
    let key = if item.reverse {
        "explain-score-reverse"
    } else {
        "explain-score"
    };
    voice.with(key, &args)
}

fn priority_step(
    voice: Voice<'_>,
    session: &Session,
    trigger: &Trigger,
    item: &Item,
    scheme: Scheme,
) -> String {
    let instrument = &session.package().instrument;
    let dimension = item
        .dimension
        .and_then(|place| instrument.dimensions.get(place));
    let dimension = dimension.and_then(|d| session.text(&format!("dimension-{}", d.id)));
    let args = [
        (
            "scheme",
            Arg::from(voice.say(&format!("scheme-{}", scheme.name()))),
        ),
        ("dimension", Arg::from(dimension.unwrap_or_default())),
        ("weight", Arg::from(format!("{:.3}", trigger.weight))),
        ("target", Arg::from(format!("{:.0}", instrument.target))),
        ("score", Arg::from(tenth(trigger.score))),
        ("priority", Arg::from(tenth(trigger.priority))),
    ];
    voice.with("explain-priority", &args)
}

fn scaled<'a>(session: &'a Session, trigger: &Trigger) -> Option<(&'a Item, &'a Scale)> {
    let instrument = &session.package().instrument;
    let item = instrument.items.get(trigger.item)?;
    Some((item, instrument.scale_of(item)?))
}

fn words(voice: Voice<'_>, catalogue: &Catalogue, key: &str) -> String {
    catalogue
        .texts
        .get(voice.tag(), key, &|_| None)
        .unwrap_or_default()
}
