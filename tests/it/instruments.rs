//! What ships: instruments and the catalogue of actions, whole and consistent in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fangtan::advise::catalogue::Catalogue;
use fangtan::instrument::condition::Condition;
use fangtan::instrument::model::{Instrument, Kind, Labels, Provenance};
use fangtan::instrument::parse::{self, Package};
use fangtan::library::shelf::{self, Headline, Shelf};
use fangtan::library::{folder, shipped};
use fangtan::locale::negotiate::LANGUAGES;
use fangtan::measure::gauge::Gauges;
use fangtan::measure::score::Told;
use fangtan::measure::weights::{Scheme, Weights};
use fangtan::tui::wrap::wrap;

use crate::support::fixtures;

/// Folders beside the instruments that hold something else.
const OTHERS: [&str; 4] = ["actions", "cases", "instrument.schema.json", "skeleton"];

/// Rated in the audit and neither scored nor advised: a goal of the business (targeted marketing).
pub const GOAL: &str = "P4.3";

/// What may be read out or shown at once.
const WIDEST: usize = 60;
const HIGHEST: usize = 10;

pub fn shipped() -> Vec<Rc<Package>> {
    let shelf = Shelf::open(Path::new("/nowhere"));
    let sound = |book: &fangtan::library::shelf::Book| match book.package() {
        Ok(package) => Rc::clone(package),
        Err(problems) => panic!("{}: {problems:#?}", book.name),
    };
    shelf.books.iter().map(sound).collect()
}

/// What the home screen says of a shipped instrument before it is read is what is in it.
#[test]
fn headlines_are_true() {
    let shelf = Shelf::open(Path::new("/nowhere"));
    for book in &shelf.books {
        for lang in LANGUAGES {
            let headline = book.headline(lang).expect("a headline");
            let package = book.package().expect("a sound instrument");
            let instrument = &package.instrument;
            let read = Headline {
                title: package.texts.get(lang, "title", &|_| None).unwrap(),
                items: instrument.asking(),
                minutes: instrument.minutes,
            };
            assert_eq!(headline, read, "{}", book.name);
        }
    }
}

pub fn catalogue() -> Catalogue {
    shelf::catalogue().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

pub fn esq24() -> Rc<Package> {
    named("esq24")
}

fn named(id: &str) -> Rc<Package> {
    shipped()
        .into_iter()
        .find(|package| package.instrument.id == id)
        .unwrap()
}

/// A text of one language alone, with nothing piped in but a dash.
pub fn said(texts: &fangtan::messages::Messages, tag: &str, key: &str) -> Option<String> {
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
        if OTHERS.contains(&name.as_str()) {
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

/// What the types ask for is what editors are told.
#[test]
fn the_schema_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/instrument.schema.json");
    let fresh = format!("{:#}\n", parse::schema::schema());
    if std::env::var_os("FANGTAN_BLESS").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), fresh);
    // Every key that any instrument here has is in it, and what must be there is there.
    let schema: serde_json::Value = serde_json::from_str(&fresh).unwrap();
    for shipped in &shipped::INSTRUMENTS {
        let (name, files) = (shipped.name, shipped.files);
        let (_, text) = files.iter().find(|(n, _)| *n == parse::STRUCTURE).unwrap();
        let value: toml::Value = toml::from_str(text).unwrap();
        fits(name, &schema, &value);
    }
    assert_eq!(schema["required"].as_array().unwrap().len(), 5);
}

fn fits(at: &str, schema: &serde_json::Value, value: &toml::Value) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                let inner = &schema["properties"][key];
                assert!(inner.is_object(), "{at}: {key} is not in the schema");
                fits(&format!("{at}.{key}"), inner, value);
            }
            for key in schema["required"].as_array().unwrap() {
                let key = key.as_str().unwrap();
                assert!(table.contains_key(key), "{at}: {key} is not required");
            }
        }
        toml::Value::Array(list) => {
            for value in list {
                fits(at, &schema["items"], value);
            }
        }
        toml::Value::String(text) => {
            let names = schema["enum"].as_array();
            let known = names.is_none_or(|names| names.iter().any(|n| n == text));
            assert!(
                known && (names.is_some() || schema["type"] == "string"),
                "{at}: {text}"
            );
        }
        _ => {}
    }
}

#[test]
fn the_instruments_of_the_tests_are_sound() {
    let shelf = Shelf::open(&fixtures().join("instruments"));
    for book in &shelf.books {
        assert!(
            book.package().is_ok(),
            "{}: {:#?}",
            book.name,
            book.package().err()
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
                let help = said(&package.texts, tag, &format!("{}.help", item.words));
                assert!(help.is_some(), "{tag}: {} has no help", item.id);
                let free = matches!(
                    item.kind,
                    Kind::Text { .. } | Kind::Integer { .. } | Kind::Consent
                );
                let asked = !free;
                let probe = said(&package.texts, tag, &format!("{}.probe", item.words));
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
        .map(|shipped| (shipped.name, shipped.files));
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

pub fn keys(text: &str) -> BTreeSet<String> {
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

/// The short form asks two indicators of each factor, and in the very words of the long one.
#[test]
fn the_short_form_says_what_the_long_form_says() {
    let (long, short) = (esq24(), named("esq8"));
    assert_eq!(long.instrument.dimensions, short.instrument.dimensions);
    for place in 0..short.instrument.dimensions.len() {
        assert_eq!(short.instrument.items_of(place).count(), 2);
    }
    for item in &short.instrument.items {
        let Some(code) = &item.indicator else {
            continue;
        };
        let place = long.instrument.find(&item.id).unwrap();
        assert_eq!(long.instrument.items[place].indicator.as_ref(), Some(code));
        for tag in LANGUAGES {
            for key in [item.id.clone(), format!("{}.short", item.id)] {
                let same = said(&long.texts, tag, &key) == said(&short.texts, tag, &key);
                assert!(same, "{tag}: {key} says something else");
            }
        }
    }
}

/// The audit: fifteen actions by the numbers of the article, four design points, three
/// characteristics; each with a reason for points lost and evidence for points given.
#[test]
fn the_audit_asks_for_reasons_and_evidence() {
    let package = named("practice15");
    let instrument = &package.instrument;
    let mut stated = 0;
    for (place, item) in instrument.items.iter().enumerate() {
        let Some(code) = &item.indicator else {
            continue;
        };
        let scale = instrument.scale_of(item).unwrap();
        assert_eq!((scale.min, scale.max), (0, 4), "{code}");
        stated += usize::from(item.provenance == Provenance::SourceStated);
        assert_eq!(item.dimension.is_none(), code == GOAL, "{code}");
        for field in ["reason", "evidence"] {
            let field = instrument.find(&format!("{}-{field}", item.id)).unwrap();
            let field = &instrument.items[field];
            assert!(matches!(field.kind, Kind::Text { .. }), "{}", field.id);
            let asked = field.relevant.as_ref().map(Condition::items);
            assert_eq!(asked, Some(vec![place]), "{}", field.id);
        }
    }
    assert_eq!(stated, 15 + 4 + 3);
    let numbers: Vec<String> = catalogue()
        .actions
        .iter()
        .filter_map(|action| action.article.as_ref().map(|number| format!("P{number}")))
        .collect();
    assert_eq!(numbers.len(), 15);
    for number in &numbers {
        assert!(indicators(instrument).contains(number), "{number}");
    }
    // What the article advises serves the practice that the audit rates under its number.
    for action in catalogue().actions.iter().filter(|action| action.ranked) {
        if let Some(number) = &action.article {
            assert!(action.indicators.contains(&format!("P{number}")));
        }
    }
}

/// What an instrument measures and what it does not stands behind its title.
#[test]
fn every_instrument_says_what_it_measures() {
    for package in shipped() {
        for tag in LANGUAGES {
            let about = said(&package.texts, tag, "title.about");
            assert!(about.is_some(), "{tag}: {}", package.instrument.id);
        }
        assert!(package.instrument.minutes > 0, "{}", package.instrument.id);
    }
}

/// Only the textbook gives an order of influence. Elsewhere every weighting is possible: the
/// interval is that of the scores, and no scheme that follows an order names the point in it.
#[test]
fn an_order_of_influence_is_claimed_only_where_one_is_published() {
    for package in shipped() {
        let instrument = &package.instrument;
        let published = instrument.id.starts_with("esq");
        assert_eq!(instrument.ordered, published, "{}", instrument.id);
        // The first dimension at the top, the others at the bottom.
        let told = |place: usize| {
            let item = &instrument.items[place];
            match (item.dimension, instrument.scale_of(item)) {
                (Some(0), Some(scale)) => Told::Point(scale.max),
                (Some(_), Some(scale)) => Told::Point(scale.min),
                _ => Told::Closed,
            }
        };
        let gauges = Gauges::read(
            instrument,
            &Weights::published(instrument, Scheme::RankSum),
            told,
        );
        let overall = gauges.overall.unwrap();
        let k = instrument.dimensions.len() as f64;
        let (low, scheme) = if published {
            (100.0 / k, Scheme::RankSum)
        } else {
            (0.0, Scheme::Equal)
        };
        assert_eq!(overall.order, Some((low, 100.0)), "{}", instrument.id);
        assert_eq!(overall.scheme, scheme, "{}", instrument.id);
    }
}

/// Who had no problem is not asked how it was handled: the overall score then rests on the other
/// dimensions. While that can still change, it rests on all of them.
#[test]
fn a_dimension_that_routing_closed_is_left_out_of_the_overall_score() {
    let package = named("relationship");
    let instrument = &package.instrument;
    let problem = instrument.find("problem").unwrap();
    let overall = |problem_said: Told| {
        let told = |place: usize| {
            let item = &instrument.items[place];
            match item.dimension.map(|d| instrument.dimensions[d].id.as_str()) {
                Some("recovery") => Told::OffPath,
                Some(_) => Told::Point(4),
                None if place == problem => problem_said,
                None => Told::Closed,
            }
        };
        Gauges::read(
            instrument,
            &Weights::published(instrument, Scheme::default()),
            told,
        )
        .overall
        .unwrap()
    };
    let before = overall(Told::Open);
    assert_eq!((before.reach, before.point), ((0.0, 100.0), None));
    let after = overall(Told::Closed);
    assert_eq!((after.reach, after.point), ((75.0, 75.0), Some(75.0)));
}
