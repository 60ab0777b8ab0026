//! Suggestions from one respondent's answers.

use crate::advise::catalogue::{Action, Catalogue};
use crate::instrument::model::{Incident, Instrument, ItemIx, Kind};
use crate::interview::answer::Answer;
use crate::interview::session::Session;
use crate::measure::gauge;
use crate::measure::score::{Told, item_score};
use crate::measure::weights::{Scheme, Weights};

/// A factor with fewer answers than this gives no suggestion.
pub const FLOOR: usize = 2;

/// An action that answers speak for, with everything needed to rebuild its place by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The action's place in the catalogue.
    pub action: usize,
    /// What brought it up, strongest first.
    pub triggers: Vec<Trigger>,
    /// An incident that puts it before all arithmetic, with the item that reported it.
    pub incident: Option<(Incident, ItemIx)>,
    /// `max` of the triggers' priorities; 0 for one that an incident alone brought up.
    pub priority: f64,
}

/// One low indicator behind a suggestion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trigger {
    /// The item.
    pub item: ItemIx,
    /// The answer, as a point of its scale.
    pub point: i64,
    /// The answer as a score of 0–100.
    pub score: f64,
    /// The weight of the item's dimension under the scheme.
    pub weight: f64,
    /// `weight × (target − score)`.
    pub priority: f64,
}

/// What an interview tells to suggestions.
pub struct Evidence<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The weights of its dimensions.
    pub weights: Weights,
    /// What was told to each scale item.
    pub told: &'a dyn Fn(ItemIx) -> Told,
    /// The incidents reported, with the items that did.
    pub incidents: Vec<(Incident, ItemIx)>,
}

/// The suggestions that an interview's answers speak for, as it stands.
pub fn of(catalogue: &Catalogue, session: &Session, scheme: Scheme) -> Vec<Suggestion> {
    if !session.shows_suggestions() {
        return Vec::new();
    }
    let instrument = &session.package().instrument;
    let evidence = Evidence {
        instrument,
        weights: Weights::of(session, scheme),
        told: &|item| gauge::told(session, item),
        incidents: incidents(session),
    };
    suggest(catalogue, &evidence)
}

/// The incidents that the answers report: a `yes`, or any choice that is not an exclusive one.
fn incidents(session: &Session) -> Vec<(Incident, ItemIx)> {
    let items = session.package().instrument.items.iter().enumerate();
    items
        .filter_map(|(place, item)| {
            let reported = match (session.answer_of(place)?, &item.kind) {
                (Answer::Code(code), _) => code == "yes",
                (Answer::Codes(codes), Kind::Multi(choices)) => choices
                    .iter()
                    .any(|c| !c.exclusive && codes.contains(&c.code)),
                _ => false,
            };
            Some((item.incident.filter(|_| reported)?, place))
        })
        .collect()
}

/// The suggestions that evidence speaks for, strongest first: those of an incident, then by
/// `weight × (target − score)` of their lowest indicator, then the lesser effort, then the order of
/// the catalogue. A dimension with fewer than [`FLOOR`] answers triggers nothing.
pub fn suggest(catalogue: &Catalogue, evidence: &Evidence<'_>) -> Vec<Suggestion> {
    let triggers = triggers(evidence);
    let mut found: Vec<Suggestion> = catalogue
        .actions
        .iter()
        .enumerate()
        .filter(|(_, action)| action.ranked)
        .filter_map(|(place, action)| one(place, action, &triggers, evidence))
        .collect();
    let effort = |suggestion: &Suggestion| {
        catalogue
            .actions
            .get(suggestion.action)
            .map_or(0, |action| action.effort)
    };
    found.sort_by(|a, b| {
        let by_incident = b.incident.is_some().cmp(&a.incident.is_some());
        by_incident
            .then(b.priority.total_cmp(&a.priority))
            .then(effort(a).cmp(&effort(b)))
            .then(a.action.cmp(&b.action))
    });
    found
}

/// An action that supposed scores speak for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supposed {
    /// The action's place in the catalogue.
    pub action: usize,
    /// The indicator that brought it up.
    pub item: ItemIx,
    /// The score supposed, 0–100.
    pub score: f64,
    /// The weight of its dimension.
    pub weight: f64,
    /// `weight × (target − score)`.
    pub priority: f64,
}

/// What scores would speak for that nobody has measured, by the rules and in the order of [`suggest`],
/// without incidents.
pub fn suppose(
    catalogue: &Catalogue,
    instrument: &Instrument,
    weights: &[f64],
    score: &dyn Fn(ItemIx) -> Option<f64>,
) -> Vec<Supposed> {
    let mut low: Vec<Supposed> = Vec::new();
    for (dimension, weight) in weights.iter().copied().enumerate() {
        let own = instrument.items_of(dimension);
        let scores: Vec<(ItemIx, f64)> = own
            .filter_map(|(item, _)| Some((item, score(item)?)))
            .collect();
        if scores.len() < FLOOR {
            continue;
        }
        let below = scores.into_iter();
        let below = below.filter(|(_, score)| *score < instrument.target);
        low.extend(below.map(|(item, score)| Supposed {
            action: 0,
            item,
            score,
            weight,
            priority: weight * (instrument.target - score),
        }));
    }
    low.sort_by(|a, b| b.priority.total_cmp(&a.priority).then(a.item.cmp(&b.item)));
    let actions = catalogue.actions.iter().enumerate();
    let mut found: Vec<Supposed> = actions
        .filter(|(_, action)| action.ranked)
        .filter_map(|(place, action)| {
            let mut served = low.iter().filter(|supposed| {
                let item = instrument.items.get(supposed.item);
                let indicator = item.and_then(|item| item.indicator.as_ref());
                indicator.is_some_and(|indicator| action.indicators.contains(indicator))
            });
            served.next().map(|supposed| Supposed {
                action: place,
                ..*supposed
            })
        })
        .collect();
    let effort = |supposed: &Supposed| {
        let action = catalogue.actions.get(supposed.action);
        action.map_or(0, |action| action.effort)
    };
    found.sort_by(|a, b| {
        b.priority
            .total_cmp(&a.priority)
            .then(effort(a).cmp(&effort(b)))
            .then(a.action.cmp(&b.action))
    });
    found
}

fn one(
    place: usize,
    action: &Action,
    triggers: &[Trigger],
    evidence: &Evidence<'_>,
) -> Option<Suggestion> {
    let serves = |trigger: &&Trigger| {
        let item = evidence.instrument.items.get(trigger.item);
        let indicator = item.and_then(|item| item.indicator.as_ref());
        indicator.is_some_and(|indicator| action.indicators.contains(indicator))
    };
    let low: Vec<Trigger> = triggers.iter().filter(serves).copied().collect();
    let calls = |(incident, _): &&(Incident, ItemIx)| action.incidents.contains(incident);
    let incident = evidence.incidents.iter().find(calls).copied();
    if low.is_empty() && incident.is_none() {
        return None;
    }
    Some(Suggestion {
        action: place,
        priority: low.first().map_or(0.0, |trigger| trigger.priority),
        triggers: low,
        incident,
    })
}

/// Every indicator below the target in a dimension with enough answers, strongest first.
fn triggers(evidence: &Evidence<'_>) -> Vec<Trigger> {
    let instrument = evidence.instrument;
    let mut found = Vec::new();
    for (dimension, weight) in evidence.weights.each.iter().copied().enumerate() {
        let answered: Vec<(ItemIx, i64, f64)> = instrument
            .items_of(dimension)
            .filter_map(|(place, item)| match (evidence.told)(place) {
                Told::Point(point) => Some((place, point, item_score(instrument, item, point)?)),
                _ => None,
            })
            .collect();
        if answered.len() < FLOOR {
            continue;
        }
        let low = answered
            .into_iter()
            .filter(|(_, _, score)| *score < instrument.target);
        found.extend(low.map(|(item, point, score)| Trigger {
            item,
            point,
            score,
            weight,
            priority: weight * (instrument.target - score),
        }));
    }
    found.sort_by(|a, b| b.priority.total_cmp(&a.priority).then(a.item.cmp(&b.item)));
    found
}
