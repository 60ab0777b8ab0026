//! The catalogue of actions against the instruments: nothing low stays without advice.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use fangtan::advise::catalogue::{Action, Origin};
use fangtan::instrument::model::Incident;
use fangtan::instrument::parse::Package;
use fangtan::library::shipped;
use fangtan::locale::negotiate::LANGUAGES;

use crate::instruments::{GOAL, catalogue, esq24, keys, said, shipped as packages};

/// The dimension that each indicator of the shipped instruments belongs to, `None` for one that is
/// not scored. A code means one indicator, wherever it is asked.
fn dimension_of_indicator() -> BTreeMap<String, Option<String>> {
    let mut found = BTreeMap::new();
    for package in packages() {
        let instrument = &package.instrument;
        for item in &instrument.items {
            let Some(code) = &item.indicator else {
                continue;
            };
            let dimension = item
                .dimension
                .map(|place| instrument.dimensions[place].id.clone());
            let known = found.insert(code.clone(), dimension.clone());
            assert!(
                known.is_none_or(|known| known == dimension),
                "{code} means two things"
            );
        }
    }
    found
}

#[test]
fn every_indicator_is_served_by_a_ranked_action() {
    let known: BTreeSet<String> = dimension_of_indicator().into_keys().collect();
    let catalogue = catalogue();
    let ranked = catalogue.actions.iter().filter(|action| action.ranked);
    let served: BTreeSet<String> = ranked
        .flat_map(|action| action.indicators.clone())
        .collect();
    let unserved: Vec<_> = known.difference(&served).collect();
    assert_eq!(unserved, [GOAL], "nothing is advised for these");
    let unknown: Vec<_> = served.difference(&known).collect();
    assert!(unknown.is_empty(), "no instrument asks {unknown:?}");
}

/// Who has one low dimension has at least two things to choose from.
#[test]
fn every_dimension_is_served_by_two_ranked_actions() {
    let catalogue = catalogue();
    for package in packages() {
        let instrument = &package.instrument;
        for (place, dimension) in instrument.dimensions.iter().enumerate() {
            let codes: Vec<&String> = instrument
                .items_of(place)
                .filter_map(|(_, item)| item.indicator.as_ref())
                .collect();
            let serves =
                |action: &&Action| codes.iter().any(|code| action.indicators.contains(code));
            let ranked = catalogue.actions.iter().filter(|action| action.ranked);
            let serving = ranked.filter(serves).count();
            let (id, name) = (&instrument.id, &dimension.id);
            assert!(serving >= 2, "{id}: {serving} actions for {name}");
        }
    }
}

/// An action says which dimensions it serves; its indicators belong to them. Only what improves
/// everything names dimensions that it serves as a whole.
#[test]
fn dimensions_and_indicators_of_actions_agree() {
    let dimensions = dimension_of_indicator();
    let known: BTreeSet<&String> = dimensions.values().flatten().collect();
    for action in catalogue().actions {
        let by_indicator: BTreeSet<String> = action
            .indicators
            .iter()
            .filter_map(|code| dimensions[code].clone())
            .collect();
        let named: BTreeSet<String> = action.dimensions.iter().cloned().collect();
        for dimension in &named {
            assert!(known.contains(dimension), "{}: no {dimension}", action.id);
        }
        let whole = action.group == "improvement" && action.origin == Origin::Article;
        let agree = by_indicator == named || whole && by_indicator.is_subset(&named);
        assert!(
            agree,
            "{}: {by_indicator:?} by indicators, {named:?} by name",
            action.id
        );
        let codes: BTreeSet<&String> = action.indicators.iter().collect();
        assert_eq!(
            codes.len(),
            action.indicators.len(),
            "{}: an indicator twice",
            action.id
        );
    }
}

#[test]
fn the_fifteen_actions_of_the_article_are_all_there() {
    let catalogue = catalogue();
    let of_article = |action: &&Action| action.origin == Origin::Article;
    let actions: Vec<&Action> = catalogue.actions.iter().filter(of_article).collect();
    let numbers: Vec<&str> = actions
        .iter()
        .filter_map(|a| a.article.as_deref())
        .collect();
    let expected: Vec<String> = (1..=5)
        .flat_map(|group| (1..=3).map(move |n| format!("{group}.{n}")))
        .collect();
    assert_eq!(numbers, expected);
    let others = catalogue
        .actions
        .iter()
        .filter(|action| action.origin != Origin::Article);
    for action in others {
        assert_eq!(action.article, None, "{}", action.id);
    }
    // A group of the article is a group of the catalogue.
    let mut groups: BTreeMap<char, &str> = BTreeMap::new();
    for action in actions {
        let number = action.article.as_ref().unwrap().chars().next().unwrap();
        let group = groups.entry(number).or_insert(&action.group);
        assert_eq!(*group, action.group, "{}", action.id);
    }
    assert_eq!(groups.len(), 5);
    // Precision marketing is a goal of the business and no cure.
    let ranked: Vec<&str> = catalogue
        .actions
        .iter()
        .filter(|a| !a.ranked)
        .map(|a| a.id.as_str())
        .collect();
    assert_eq!(ranked, ["precision-marketing"]);
}

#[test]
fn every_action_says_what_to_do_in_both_languages() {
    let catalogue = catalogue();
    let mut ids = BTreeSet::new();
    for action in &catalogue.actions {
        assert!(ids.insert(&action.id), "{} twice", action.id);
        assert!(
            (1..=5).contains(&action.effort),
            "{}: effort {}",
            action.id,
            action.effort
        );
        assert!(
            (1..=104).contains(&action.weeks),
            "{}: {} weeks",
            action.id,
            action.weeks
        );
        let keys =
            ["", ".do", ".metric", ".caution"].map(|slot| format!("action-{}{slot}", action.id));
        let owner = format!("owner-{}", action.owner);
        let group = format!("group-{}", action.group);
        for key in keys.iter().chain([&owner, &group]) {
            for tag in LANGUAGES {
                let text = said(&catalogue.texts, tag, key).unwrap_or_default();
                assert!(!text.trim().is_empty(), "{tag}: {key} is missing");
            }
        }
    }
    // And no words are there for an action, owner or group that is not.
    let file = shipped::ACTIONS
        .iter()
        .find(|(name, _)| *name == "en.ftl")
        .unwrap()
        .1;
    for key in keys(file).iter().filter(|key| !key.contains('.')) {
        let used = catalogue.actions.iter().any(|action| {
            *key == format!("action-{}", action.id)
                || *key == format!("owner-{}", action.owner)
                || *key == format!("group-{}", action.group)
        });
        assert!(used, "nobody uses {key}");
    }
}

/// Each incident that an instrument asks about brings an action to the front.
#[test]
fn every_incident_has_an_answer() {
    let catalogue = catalogue();
    let asked = |package: &Rc<Package>| {
        let items = package.instrument.items.iter();
        items
            .filter_map(|item| item.incident)
            .collect::<Vec<Incident>>()
    };
    assert_eq!(asked(&esq24()).len(), 2);
    for incident in packages().iter().flat_map(asked) {
        let answered = catalogue
            .actions
            .iter()
            .any(|a| a.ranked && a.incidents.contains(&incident));
        assert!(answered, "{incident:?}");
    }
}
