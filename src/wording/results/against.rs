//! Perceived service held against what was expected, would do or is wished for, in tables.

use std::collections::BTreeSet;

use crate::instrument::standard::Standard;
use crate::measure::gap::Gap;
use crate::measure::results::{Against, GapScore, Results};
use crate::measure::tolerance::{Tolerance, Zone};
use crate::measure::withheld::{Figure, Withheld};
use crate::messages::Arg;
use crate::wording::board::{Table, signed};
use crate::wording::gauges::tenth;
use crate::wording::results::{Told, cell, coefficient, reason};

/// One table a standard, then the zones of tolerance; none where the instrument does not ask.
pub(in crate::wording) fn tables(told: &Told<'_>, results: &Results) -> Vec<Table> {
    let standards = Standard::ALL.into_iter();
    let mut tables: Vec<Table> = standards
        .filter_map(|standard| one(told, results, standard))
        .collect();
    tables.extend(zones(told, results));
    tables
}

/// A standard as users call it.
pub(in crate::wording) fn named(told: &Told<'_>, standard: Standard) -> String {
    told.voice.say(&format!("standard-{}", standard.name()))
}

/// What a table of gaps is called.
pub(in crate::wording) fn title(told: &Told<'_>, standard: Standard) -> String {
    told.voice
        .say(&format!("against-title-{}", standard.name()))
}

/// A gap with its interval and its n on one line, or why there is none.
pub(in crate::wording) fn figure(told: &Told<'_>, gap: &GapScore) -> String {
    match &gap.gap {
        Err(why) => reason(told.voice, *why),
        Ok(found) => {
            let args = [
                ("score", Arg::from(signed(found.gap.change))),
                ("interval", Arg::from(span(found))),
                ("n", Arg::from(count(gap))),
            ];
            told.voice.with("board-figure", &args)
        }
    }
}

fn one(told: &Told<'_>, results: &Results, standard: Standard) -> Option<Table> {
    let own = results.against.iter().filter(|a| a.standard == standard);
    let own: Vec<&Against> = own.collect();
    if own.is_empty() {
        return None;
    }
    let mut heads = told.heads(&["results-dimension", "results-n"]);
    heads.push(named(told, standard));
    heads.extend(told.heads(&[
        "standard-perceived",
        "against-gap",
        "results-interval",
        "against-reliability",
    ]));
    let mut rows = vec![heads];
    let mut notes = Vec::new();
    let mut shaky = BTreeSet::new();
    for against in own {
        let name = told.dimension(against.dimension);
        if let Err(why) = &against.gap.gap {
            notes.push(told.withheld(&name, None, *why));
        } else if let Err(why) = against.reliability {
            shaky.insert(match why {
                Withheld::NegativeReliability => told.voice.say("against-unreliable"),
                other => reason(told.voice, other),
            });
        }
        let reliability = cell(&against.reliability, |r| coefficient(*r));
        rows.push(row(name, &against.gap, reliability));
        if against.items.len() > 1 {
            let items = against.items.iter();
            rows.extend(items.map(|(place, gap)| row(told.item(*place), gap, String::new())));
        }
    }
    let figure = told.voice.say("against-reliability");
    for why in shaky {
        let args = [
            ("name", Arg::from(figure.as_str())),
            ("reason", Arg::from(why)),
        ];
        notes.push(told.voice.with("results-withheld", &args));
    }
    notes.push(told.voice.say("against-note"));
    Some(Table {
        title: title(told, standard),
        rows,
        notes,
    })
}

fn row(name: String, gap: &GapScore, reliability: String) -> Vec<String> {
    let show = |of: fn(&Gap) -> String| cell(&gap.gap, of);
    vec![
        name,
        count(gap),
        show(|gap| tenth(gap.expected)),
        show(|gap| tenth(gap.perceived)),
        show(|gap| signed(gap.gap.change)),
        show(span),
        reliability,
    ]
}

fn count(gap: &GapScore) -> String {
    match gap.standing {
        Ok(crate::measure::floor::Standing::Grey) => format!("{}*", gap.n),
        _ => gap.n.to_string(),
    }
}

fn span(gap: &Gap) -> String {
    let ends = gap.gap.interval;
    format!("{} … {}", signed(ends.low), signed(ends.high))
}

fn zones(told: &Told<'_>, results: &Results) -> Option<Table> {
    if results.zones.is_empty() {
        return None;
    }
    let mut rows = vec![told.heads(&[
        "results-dimension",
        "standard-adequate",
        "standard-perceived",
        "standard-desired",
        "zone-place",
    ])];
    let mut notes = Vec::new();
    for (place, found) in &results.zones {
        let name = told.dimension(*place);
        let mean = |standard: Standard| {
            let mut own = results.against.iter();
            let own = own.find(|a| a.dimension == *place && a.standard == standard);
            own.map_or_else(String::new, |a| cell(&a.score.mean, |mean| tenth(*mean)))
        };
        let perceived = results.dimensions.iter().find(|d| d.place == *place);
        let perceived = perceived.map(|d| cell(&d.score.mean, |mean| tenth(*mean)));
        rows.push(vec![
            name.clone(),
            mean(Standard::Adequate),
            perceived.unwrap_or_default(),
            mean(Standard::Desired),
            zone(told, found),
        ]);
        match found {
            Err(Withheld::OutOfRange) => {
                let name = [("name", Arg::from(name))];
                notes.push(told.voice.with("zone-crossed", &name));
            }
            Err(why) => notes.push(told.withheld(&name, None, *why)),
            Ok(_) => {}
        }
    }
    notes.push(told.voice.say("zone-note"));
    Some(Table {
        title: told.voice.say("zone-title"),
        rows,
        notes,
    })
}

/// Where the perceived service lies, in words.
pub(in crate::wording) fn zone(told: &Told<'_>, found: &Figure<Tolerance>) -> String {
    cell(found, |found| {
        told.voice.say(match found.zone {
            Zone::Below => "zone-below",
            Zone::Within => "zone-within",
            Zone::Above => "zone-above",
        })
    })
}
