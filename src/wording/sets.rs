//! Teaching sets in words.

use crate::locale::words::Voice;
use crate::measure::score::Convention;
use crate::messages::Arg;
use crate::teach::table::{Name, Shown, Table};
use crate::teach::{Kind, Set};
use crate::wording::gauges::tenth;

/// A table as cells of text, its heads first; only its most telling columns if it is to have `few`.
pub fn rows(voice: Voice<'_>, set: &Set, table: &Table, few: bool) -> Vec<Vec<String>> {
    let kept = |place: usize| !few || table.few.contains(&place);
    let mut rows = vec![Vec::new()];
    if let (Some(head), Some(first)) = (rows.first_mut(), table.head.first()) {
        head.push(voice.say(first));
        let heads = table.head.iter().skip(1).enumerate();
        head.extend(
            heads
                .filter(|(n, _)| kept(*n))
                .map(|(_, key)| voice.say(key)),
        );
    }
    for line in &table.rows {
        let mut row = vec![name(voice, set, &line.name)];
        let cells = line.cells.iter().enumerate().filter(|(n, _)| kept(*n));
        row.extend(cells.map(|(_, cell)| shown(*cell)));
        rows.push(row);
    }
    rows
}

fn name(voice: Voice<'_>, set: &Set, name: &Name) -> String {
    match name {
        Name::Words(key) => voice.say(key),
        Name::Convention(convention) => voice.say(self::convention(*convention)),
        Name::Text(text) => text.clone(),
        Name::Dimension(place) => {
            let dimension = set.package.instrument.dimensions.get(*place);
            let id = dimension.map_or("", |dimension| dimension.id.as_str());
            let key = format!("dimension-{id}");
            let text = set.package.texts.get(voice.tag(), &key, &|_| None);
            text.unwrap_or_else(|| id.to_owned())
        }
    }
}

fn shown(cell: Shown) -> String {
    match cell {
        Shown::Score(score) if score < 0.0 => format!("−{}", tenth(-score)),
        Shown::Score(score) => tenth(score),
        Shown::Exact(score) => format!("{score:.2}"),
        Shown::Change(change) if change.abs() < 0.05 => "0.0".to_owned(),
        Shown::Change(change) if change > 0.0 => format!("+{}", tenth(change)),
        Shown::Change(change) => format!("−{}", tenth(-change)),
        Shown::Count(n) => n.to_string(),
        Shown::Coefficient(c) => format!("{c:.3}"),
        Shown::Share(share) => format!("{:.1}%", 100.0 * share),
        Shown::Place(place) => place.to_string(),
        Shown::Places(best, worst) if best == worst => best.to_string(),
        Shown::Places(best, worst) => format!("{best}–{worst}"),
        Shown::Interval(ends) => format!("{}–{}", tenth(ends.low), tenth(ends.high)),
        Shown::Nothing => "—".to_owned(),
    }
}

/// The key of a convention's name.
pub fn convention(convention: Convention) -> &'static str {
    match convention {
        Convention::Linear => "convention-name-linear",
        Convention::TimesTwenty => "convention-name-times-twenty",
        Convention::Grades => "convention-name-grades",
        Convention::TopTwo => "convention-name-top-two",
        Convention::Net => "convention-name-net",
    }
}

/// The keys of what is said of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// What it is called.
    pub title: &'static str,
    /// What is to be seen in it.
    pub say: &'static str,
    /// The question that it raises.
    pub ask: &'static str,
    /// How its figures are made.
    pub note: &'static str,
}

/// What is said of a set.
pub fn keys(kind: Kind) -> Keys {
    let [title, say, ask, note] = match kind {
        Kind::Reversal => [
            "set-reversal",
            "set-reversal-say",
            "set-reversal-ask",
            "set-reversal-note",
        ],
        Kind::League => [
            "set-league",
            "set-league-say",
            "set-league-ask",
            "set-league-note",
        ],
        Kind::Simpson => [
            "set-simpson",
            "set-simpson-say",
            "set-simpson-ask",
            "set-simpson-note",
        ],
        Kind::Proration => [
            "set-proration",
            "set-proration-say",
            "set-proration-ask",
            "set-proration-note",
        ],
        Kind::Schemes => [
            "set-schemes",
            "set-schemes-say",
            "set-schemes-ask",
            "set-schemes-note",
        ],
        Kind::Straight => [
            "set-straight",
            "set-straight-say",
            "set-straight-ask",
            "set-straight-note",
        ],
    };
    Keys {
        title,
        say,
        ask,
        note,
    }
}

/// How the figures are made, on how many rows, from which seed, and how to get the answers.
pub fn note(voice: Voice<'_>, set: &Set) -> String {
    let args = [
        ("note", Arg::from(voice.say(keys(set.kind).note))),
        ("n", Arg::from(set.rows.len())),
        ("seed", Arg::from(set.kind.seed().to_string())),
        ("name", Arg::from(set.kind.name())),
    ];
    voice.with("set-note", &args)
}
