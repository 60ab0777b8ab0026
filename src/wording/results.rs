//! The figures of a sample in words and tables.

pub(super) mod against;
pub(super) mod tables;

use crate::instrument::check::choice_key;
use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::locale::words::Voice;
use crate::measure::careless::rows::Rows;
use crate::measure::floor::Standing;
use crate::measure::results::{Results, Score};
use crate::measure::tail::Interval;
use crate::measure::withheld::{Figure, Withheld};
use crate::messages::Arg;
use crate::wording::gauges::tenth;
use crate::wording::table;
use crate::wording::trouble::inert;

/// How many cells of its words stand for an item without a name.
const LABEL: usize = 32;
/// So many lines of a file are named.
const LINES: usize = 10;
/// What stands where a figure is withheld; the reason is told below the table.
pub const NOTHING: &str = "—";

/// Everything about a group, line by line: the convention first, then dimensions, the overall score,
/// items, and what is to be kept in mind.
pub fn lines(voice: Voice<'_>, package: &Package, results: &Results) -> Vec<String> {
    let told = Told { voice, package };
    let mut lines = vec![
        told.title(results),
        voice.say("convention-linear"),
        voice.say("results-intervals"),
    ];
    let mut notes = Vec::new();
    let dimensions = tables::dimensions(&told, results, &mut notes);
    push(&mut lines, table::lines(&dimensions));
    push(&mut lines, tables::overall(&told, results));
    let items = tables::items(&told, results, &mut notes);
    push(&mut lines, table::lines(&items));
    for table in against::tables(&told, results) {
        push(&mut lines, table.lines());
    }
    tables::remarks(&told, results, &mut notes);
    notes.dedup();
    push(&mut lines, notes);
    lines
}

/// What the rows of a file say against each other; `None` where there are more than `most`.
pub fn rows(voice: Voice<'_>, found: Option<&Rows>, most: u64) -> Vec<String> {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let title = voice.say("rows-of-file");
    let Some(found) = found else {
        return vec![title, voice.with("rows-too-many", &[("most", count(most))])];
    };
    let named = |lines: &[u64]| {
        let first = lines.iter().take(LINES).map(u64::to_string);
        let first = first.collect::<Vec<_>>().join(&voice.say("list-comma"));
        let more = lines.len().saturating_sub(LINES);
        let args = [("lines", Arg::from(first)), ("more", count(more as u64))];
        match (lines.len(), more) {
            (0, _) => String::new(),
            (_, 0) => voice.with("rows-lines", &args),
            _ => voice.with("rows-lines-more", &args),
        }
    };
    let told = |key: &str, lines: &[u64], of: u64, cut: &str| {
        let args = [
            ("n", count(lines.len() as u64)),
            ("of", count(of)),
            ("cut", Arg::from(cut)),
            ("lines", Arg::from(named(lines))),
        ];
        voice.with(key, &args)
    };
    let withheld = |figure: &str, why: Withheld| {
        let args = [
            ("name", Arg::from(voice.say(figure))),
            ("reason", Arg::from(reason(voice, why))),
        ];
        voice.with("results-withheld", &args)
    };
    let repeated = match &found.repeated {
        Err(why) => withheld("rows-repeated", *why),
        Ok(lines) => told("rows-file-repeated", lines, found.n, ""),
    };
    let far = match &found.far {
        Err(why) => withheld("rows-far", *why),
        Ok((lines, cut)) => told("rows-file-far", lines, found.judged, &format!("{cut:.2}")),
    };
    let runs = told("rows-file-runs", &found.long_runs, found.n, "");
    vec![title, repeated, far, runs]
}

/// A reason for giving no figure.
pub fn reason(voice: Voice<'_>, withheld: Withheld) -> String {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = match withheld {
        Withheld::TooFew { n, floor } => vec![("n", count(n)), ("floor", count(floor))],
        Withheld::TooFewItems { items, floor } => {
            vec![("items", Arg::from(items)), ("floor", Arg::from(floor))]
        }
        Withheld::TooManyItems { items, ceiling } => {
            vec![("items", Arg::from(items)), ("ceiling", Arg::from(ceiling))]
        }
        Withheld::TooFewClusters { clusters, floor } => {
            vec![
                ("clusters", Arg::from(clusters)),
                ("floor", Arg::from(floor)),
            ]
        }
        Withheld::OrderNotSettled { share } => {
            vec![("share", Arg::from(format!("{:.0}", 100.0 * share)))]
        }
        _ => Vec::new(),
    };
    voice.with(&format!("withheld-{}", withheld.name()), &args)
}

/// An interval of scores to one decimal.
pub fn interval(interval: &Interval) -> String {
    format!("{}–{}", tenth(interval.low), tenth(interval.high))
}

/// A count, marked where it is thin.
pub fn count(score: &Score) -> String {
    match score.standing {
        Ok(Standing::Grey) => format!("{}*", score.n),
        _ => score.n.to_string(),
    }
}

/// A share in percent.
pub fn percent(voice: Voice<'_>, share: f64) -> String {
    let share = ("share", Arg::from(tenth(100.0 * share)));
    voice.with("results-percent", &[share])
}

/// A coefficient to three decimals.
pub fn coefficient(value: f64) -> String {
    format!("{value:.3}")
}

fn push(lines: &mut Vec<String>, more: Vec<String>) {
    if !more.is_empty() {
        lines.push(String::new());
        lines.extend(more);
    }
}

/// Who tells, and of which instrument.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) voice: Voice<'a>,
    pub(super) package: &'a Package,
}

impl Told<'_> {
    pub(super) fn title(&self, results: &Results) -> String {
        let instrument = &self.package.instrument;
        let args = [
            ("title", Arg::from(self.text("title"))),
            ("id", Arg::from(instrument.id.as_str())),
            ("version", Arg::from(inert(&instrument.version))),
            (
                "rows",
                Arg::Count(i64::try_from(results.rows).unwrap_or(i64::MAX)),
            ),
        ];
        self.voice.with("results-title", &args)
    }

    pub(super) fn text(&self, key: &str) -> String {
        let text = self.package.texts.get(self.voice.tag(), key, &|_| None);
        inert(&text.unwrap_or_else(|| key.to_owned()))
    }

    pub(super) fn dimension(&self, place: usize) -> String {
        let dimension = self.package.instrument.dimensions.get(place);
        dimension.map_or(String::new(), |d| self.text(&format!("dimension-{}", d.id)))
    }

    /// What files call an item.
    pub(super) fn id(&self, place: ItemIx) -> String {
        let item = self.package.instrument.items.get(place);
        item.map_or(String::new(), |item| item.id.clone())
    }

    /// An item in a few words, if it has them.
    pub(super) fn short(&self, place: ItemIx) -> Option<String> {
        let item = self.package.instrument.items.get(place)?;
        let key = format!("{}.short", item.words);
        let text = self.text(&key);
        (text != key).then_some(text)
    }

    /// What the round of a loop is about in which an item is asked.
    fn round(&self, place: ItemIx) -> Option<String> {
        let instrument = &self.package.instrument;
        let section = instrument
            .sections
            .get(instrument.items.get(place)?.section)?;
        let round = section.round.as_ref()?;
        let over = instrument.items.get(round.item)?;
        Some(self.text(&choice_key(&over.words, &round.code)))
    }

    /// What a person calls an item: its code and its few words, `T5 负责到底`; where it has neither, the
    /// beginning of what is asked, with dots for an answer.
    pub(super) fn item(&self, place: ItemIx) -> String {
        let item = self.package.instrument.items.get(place);
        let code = item.and_then(|item| item.indicator.clone());
        let parts: Vec<String> = code.into_iter().chain(self.short(place)).collect();
        if !parts.is_empty() {
            let name = Some(parts.join(" ")).into_iter().chain(self.round(place));
            return name.collect::<Vec<_>>().join(" · ");
        }
        let dots = |_: &str| Some(Arg::from("…"));
        let texts = &self.package.texts;
        let words = item.and_then(|item| texts.get(self.voice.tag(), &item.words, &dots));
        words.map_or_else(|| self.id(place), |words| table::fit(&inert(&words), LABEL))
    }

    /// A row of column heads.
    pub(super) fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.voice.say(key)).collect()
    }

    /// A whole row is withheld, or one figure of it.
    pub(super) fn withheld(&self, name: &str, figure: Option<&str>, withheld: Withheld) -> String {
        let mut args = vec![
            ("name", Arg::from(name)),
            ("reason", Arg::from(reason(self.voice, withheld))),
        ];
        match figure {
            None => self.voice.with("results-withheld", &args),
            Some(figure) => {
                args.push(("figure", Arg::from(self.voice.say(figure))));
                self.voice.with("results-withheld-figure", &args)
            }
        }
    }
}

/// A figure, or the mark for none.
pub fn cell<T>(figure: &Figure<T>, show: impl Fn(&T) -> String) -> String {
    figure.as_ref().map_or_else(|_| NOTHING.to_owned(), show)
}
