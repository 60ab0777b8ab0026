//! What ships: instruments and the catalogue of actions, whole and consistent in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fangtan::advise::catalogue::{Action, Catalogue, Origin};
use fangtan::instrument::model::{Instrument, Kind, Labels, Provenance};
use fangtan::instrument::parse::{self, Package};
use fangtan::library::shelf::{self, Shelf};
use fangtan::library::{folder, shipped};
use fangtan::locale::negotiate::LANGUAGES;
use fangtan::tui::wrap::wrap;

use crate::support::fixtures;

/// What may be read out or shown at once.
const WIDEST: usize = 60;
const HIGHEST: usize = 10;

fn shipped() -> Vec<Rc<Package>> {
    let shelf = Shelf::open(Path::new("/nowhere"));
    let sound = |book: &fangtan::library::shelf::Book| match &book.package {
        Ok(package) => Rc::clone(package),
        Err(problems) => panic!("{}: {problems:#?}", book.name),
    };
    shelf.books.iter().map(sound).collect()
}

fn catalogue() -> Catalogue {
    shelf::catalogue().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn esq24() -> Rc<Package> {
    shipped()
        .into_iter()
        .find(|package| package.instrument.id == "esq24")
        .unwrap()
}

/// A text of one language alone, with nothing piped in but a dash.
fn said(texts: &fangtan::messages::Messages, tag: &str, key: &str) -> Option<String> {
    let (text, whole) = texts.exact(tag, key, &|_| Some("—".into()))?;
    assert!(whole, "{tag}: {key} uses a variable that is not there");
    Some(text)
}

#[test]
fn every_shipped_instrument_is_sound_and_every_folder_ships() {
    let packages = shipped();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "actions" {
            continue;
        }
        let files = folder::read(&path).unwrap();
        let read = parse::package(files).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        let embedded = packages
            .iter()
            .find(|package| package.instrument.id == name);
        let embedded = embedded.unwrap_or_else(|| panic!("{name} does not ship"));
        assert_eq!(read.instrument.hash, embedded.instrument.hash, "{name}");
    }
    assert_eq!(packages.len(), shipped::INSTRUMENTS.len());
    for package in &packages {
        assert_eq!(
            package.instrument.languages, LANGUAGES,
            "{}",
            package.instrument.id
        );
        assert!(
            package.instrument.consent.is_some(),
            "{}",
            package.instrument.id
        );
    }
}

#[test]
fn the_instruments_of_the_tests_are_sound() {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    for book in &shelf.books {
        assert!(
            book.package.is_ok(),
            "{}: {:#?}",
            book.name,
            book.package.as_ref().err()
        );
    }
}

#[test]
fn esq24_has_four_factors_of_six_statements() {
    let package = esq24();
    let instrument = &package.instrument;
    let factors: Vec<&str> = instrument
        .dimensions
        .iter()
        .map(|d| d.id.as_str())
        .collect();
    assert_eq!(factors, ["trust", "ease", "responsiveness", "reliability"]);
    for (dimension, letter) in ["T", "E", "R", "L"].into_iter().enumerate() {
        let items: Vec<_> = instrument
            .items_of(dimension)
            .map(|(_, item)| item)
            .collect();
        let codes: Vec<_> = items
            .iter()
            .filter_map(|item| item.indicator.clone())
            .collect();
        let expected: Vec<String> = (1..=6).map(|n| format!("{letter}{n}")).collect();
        assert_eq!(codes, expected);
        for item in items {
            let scale = instrument.scale_of(item).unwrap();
            assert_eq!(
                (scale.min, scale.max, scale.labels),
                (1, 5, Labels::All),
                "{}",
                item.id
            );
            assert_eq!(item.provenance, Provenance::Reconstructed, "{}", item.id);
            assert!(
                !item.reverse && item.required && item.relevant.is_none(),
                "{}",
                item.id
            );
        }
    }
    assert_eq!(indicators(instrument).len(), 24);
}

#[test]
fn every_statement_can_be_explained_and_probed() {
    for package in shipped() {
        for tag in LANGUAGES {
            for item in package
                .instrument
                .items
                .iter()
                .filter(|item| item.kind != Kind::Note)
            {
                let help = said(&package.texts, tag, &format!("{}.help", item.id));
                assert!(help.is_some(), "{tag}: {} has no help", item.id);
                let free = matches!(
                    item.kind,
                    Kind::Text { .. } | Kind::Integer { .. } | Kind::Consent
                );
                let asked = !free;
                let probe = said(&package.texts, tag, &format!("{}.probe", item.id));
                assert!(probe.is_some() || !asked, "{tag}: {} has no probe", item.id);
            }
        }
    }
}

/// Both languages have the same messages with the same attributes: no anchor of a scale, no choice,
/// no help is there in one and not in the other.
#[test]
fn both_languages_say_equally_much() {
    let files = shipped::INSTRUMENTS
        .iter()
        .map(|(name, files)| (*name, *files));
    for (name, files) in files.chain([("actions", shipped::ACTIONS)]) {
        let keys = LANGUAGES.map(|tag| {
            let file = format!("{tag}.ftl");
            keys(files.iter().find(|(name, _)| *name == file).unwrap().1)
        });
        let only: Vec<_> = keys[0].symmetric_difference(&keys[1]).collect();
        assert!(only.is_empty(), "{name}: in one language only: {only:?}");
        let anchors =
            |keys: &BTreeSet<String>| keys.iter().filter(|k| k.contains(".point-")).count();
        assert_eq!(anchors(&keys[0]), anchors(&keys[1]), "{name}");
    }
}

fn keys(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((attribute, _)) = line
            .trim()
            .strip_prefix('.')
            .and_then(|l| l.split_once(" ="))
        {
            found.insert(format!("{message}.{attribute}"));
        } else if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            id.clone_into(&mut message);
            found.insert(id.to_owned());
        }
    }
    assert!(found.len() > 20);
    found
}

/// No text is so long that it cannot be taken in: ten lines of sixty columns at most.
#[test]
fn no_text_is_too_long() {
    let mut faults = Vec::new();
    let mut check = |place: &str, text: &str| {
        let lines = wrap(text, WIDEST).len();
        if lines > HIGHEST {
            faults.push(format!("{place}: {lines} lines"));
        }
    };
    for package in shipped() {
        for tag in LANGUAGES {
            let (_, file) = package
                .files
                .iter()
                .find(|(n, _)| *n == format!("{tag}.ftl"))
                .unwrap();
            for key in keys(file) {
                if let Some(text) = said(&package.texts, tag, &key) {
                    check(&format!("{} {tag} {key}", package.instrument.id), &text);
                }
            }
        }
    }
    let catalogue = catalogue();
    for tag in LANGUAGES {
        let (_, file) = shipped::ACTIONS
            .iter()
            .find(|(n, _)| *n == format!("{tag}.ftl"))
            .unwrap();
        for key in keys(file) {
            let text = said(&catalogue.texts, tag, &key).unwrap();
            check(&format!("actions {tag} {key}"), &text);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn indicators(instrument: &Instrument) -> BTreeSet<String> {
    instrument
        .items
        .iter()
        .filter_map(|item| item.indicator.clone())
        .collect()
}

#[test]
fn every_indicator_is_served_by_a_ranked_action() {
    let known = indicators(&esq24().instrument);
    let catalogue = catalogue();
    let ranked = catalogue.actions.iter().filter(|action| action.ranked);
    let served: BTreeSet<String> = ranked
        .flat_map(|action| action.indicators.clone())
        .collect();
    let unserved: Vec<_> = known.difference(&served).collect();
    assert!(unserved.is_empty(), "nothing is advised for {unserved:?}");
    let unknown: Vec<_> = served.difference(&known).collect();
    assert!(unknown.is_empty(), "no instrument asks {unknown:?}");
}

/// An action says which factors it serves; its indicators belong to them.
#[test]
fn dimensions_and_indicators_of_actions_agree() {
    let package = esq24();
    let instrument = &package.instrument;
    let factor = |code: &str| {
        let item = instrument
            .items
            .iter()
            .find(|item| item.indicator.as_deref() == Some(code));
        let place = item.and_then(|item| item.dimension).unwrap();
        instrument.dimensions[place].id.clone()
    };
    for action in catalogue().actions {
        for dimension in &action.dimensions {
            let known = instrument
                .dimensions
                .iter()
                .any(|known| known.id == *dimension);
            assert!(known, "{}: no factor {dimension}", action.id);
        }
        let factors: BTreeSet<String> = action.indicators.iter().map(|code| factor(code)).collect();
        let named: BTreeSet<String> = action.dimensions.iter().cloned().collect();
        let agree = action.indicators.is_empty() || factors == named;
        assert!(
            agree,
            "{}: {factors:?} by indicators, {named:?} by name",
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
    let package = esq24();
    let asked: Vec<_> = package
        .instrument
        .items
        .iter()
        .filter_map(|item| item.incident)
        .collect();
    assert_eq!(asked.len(), 2);
    for incident in asked {
        let answered = catalogue
            .actions
            .iter()
            .any(|a| a.ranked && a.incidents.contains(&incident));
        assert!(answered, "{incident:?}");
    }
}
