//! A board in tables: everything that is drawn of an instrument's interviews, to be read.

mod advice;
mod field;
mod groups;
mod map;
mod quality;

use crate::advise::catalogue::Catalogue;
use crate::instrument::standard::Standard;
use crate::interview::event::Mode;
use crate::ledger::board::{Board, Facet};
use crate::locale::words::Voice;
use crate::measure::results::{Against, GapScore};
use crate::measure::tolerance::Tolerance;
use crate::measure::withheld::Figure;
use crate::measure::{floor, gap};
use crate::messages::Arg;
use crate::wording::results::{self, Told, against, cell, count, interval, tables};
use crate::wording::table;
use crate::wording::trouble::inert;
pub use advice::{card, catalogued, chance, headline, notes, reasons};
pub use groups::{ranks_of, span};
pub use map::quadrant;

/// The pages of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Field work.
    Field,
    /// Dimensions and the overall score.
    Results,
    /// Item by item.
    Items,
    /// Importance and performance.
    Map,
    /// Waves, branches, languages.
    Groups,
    /// Signs of careless answering.
    Quality,
    /// Suggestions.
    Advice,
}

impl Page {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 7] = [
        Self::Field,
        Self::Results,
        Self::Items,
        Self::Map,
        Self::Groups,
        Self::Quality,
        Self::Advice,
    ];

    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Results => "results",
            Self::Items => "items",
            Self::Map => "map",
            Self::Groups => "groups",
            Self::Quality => "quality",
            Self::Advice => "advice",
        }
    }
}

/// Who tells what of which board.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// In whose words.
    pub voice: Voice<'a>,
    /// What.
    pub board: &'a Board,
    /// The actions with their words.
    pub catalogue: &'a Catalogue,
}

/// Something to be read: a table with its title, and what is to be said below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is called; empty where the page says it.
    pub title: String,
    /// The first row holds the heads.
    pub rows: Vec<Vec<String>>,
    /// Sentences below it.
    pub notes: Vec<String>,
}

impl Table {
    /// Its lines.
    pub fn lines(&self) -> Vec<String> {
        let title = Some(self.title.clone()).filter(|title| !title.is_empty());
        let rows = table::lines(&self.rows).into_iter();
        let notes = self.notes.iter().cloned();
        title.into_iter().chain(rows).chain(notes).collect()
    }
}

/// Everything, page after page: what stands above all of it first.
pub fn lines(teller: &Teller<'_>) -> Vec<String> {
    let mut lines = vec![title(teller), filter(teller)];
    lines.extend(conventions(teller));
    for page in Page::ALL {
        lines.push(String::new());
        let name = teller.voice.say(&format!("page-{}", page.name()));
        lines.push(format!("== {name} =="));
        for table in tables(teller, page) {
            lines.extend(table.lines());
        }
    }
    for nth in 0..teller.board.advice.list.len().min(advice::SHOWN) {
        lines.push(String::new());
        lines.extend(card(teller, nth));
    }
    lines.extend(more(teller, advice::SHOWN));
    lines
}

/// How many suggestions have no card among those shown, and where theirs are.
pub fn more(teller: &Teller<'_>, shown: usize) -> Option<String> {
    let more = teller.board.advice.list.len().saturating_sub(shown);
    let args = [("n", Arg::from(more))];
    (more > 0).then(|| teller.voice.with("advice-more", &args))
}

/// Of which instrument, and how many interviews.
pub fn title(teller: &Teller<'_>) -> String {
    told(teller).title(&teller.board.results)
}

/// How scores are made and what intervals cover: stands with every figure.
pub fn conventions(teller: &Teller<'_>) -> [String; 2] {
    ["convention-linear", "results-intervals"].map(|key| teller.voice.say(key))
}

/// Of which interviews, and which are left out.
pub fn filter(teller: &Teller<'_>) -> String {
    let voice = teller.voice;
    let parts = Facet::ALL.map(|facet| {
        let args = [
            (
                "facet",
                Arg::from(voice.say(&format!("facet-{}", facet.name()))),
            ),
            (
                "value",
                Arg::from(wanted(voice, facet, teller.board.filter.get(facet))),
            ),
        ];
        voice.with("board-facet", &args)
    });
    let mut text = parts.join(&voice.say("list-semicolon"));
    for (n, key) in [
        (teller.board.other_versions, "board-other-versions"),
        (teller.board.unread, "board-unread"),
    ] {
        if n > 0 {
            text.push_str(&voice.say("list-semicolon"));
            text.push_str(&voice.with(key, &[("n", number(n))]));
        }
    }
    text
}

/// One value of a facet as users call it; with none, that any will do.
pub fn wanted(voice: Voice<'_>, facet: Facet, value: Option<&str>) -> String {
    value.map_or_else(
        || voice.say("board-any"),
        |value| named(voice, facet, value),
    )
}

/// One value of a facet as users call it.
pub fn named(voice: Voice<'_>, facet: Facet, value: &str) -> String {
    match facet {
        _ if value.is_empty() => voice.say("board-none"),
        Facet::Mode if value == Mode::Keyed.name() => voice.say("held-keyed"),
        Facet::Mode if value == Mode::Kiosk.name() => voice.say("held-kiosk"),
        Facet::Mode if value == Mode::Interview.name() => voice.say("held-interview"),
        _ => inert(value),
    }
}

/// All tables of a page.
pub fn tables(teller: &Teller<'_>, page: Page) -> Vec<Table> {
    match page {
        Page::Field => field::tables(teller),
        Page::Results => self::results(teller),
        Page::Items => vec![items(teller)],
        Page::Map => vec![map::table(teller)],
        Page::Groups => groups::tables(teller),
        Page::Quality => vec![quality::table(teller), quality::rows(teller)],
        Page::Advice => advice::tables(teller),
    }
}

fn results(teller: &Teller<'_>) -> Vec<Table> {
    let told = told(teller);
    let results = &teller.board.results;
    let mut notes = Vec::new();
    let rows = tables::dimensions(&told, results, &mut notes);
    notes.splice(0..0, tables::overall(&told, results));
    tables::remarks(&told, results, &mut notes);
    notes.extend(promoters(teller));
    notes.dedup();
    let first = Table {
        title: String::new(),
        rows,
        notes,
    };
    let mut gaps = against::tables(&told, results);
    if let Some(gaps) = gaps.first_mut() {
        gaps.notes.extend(weighted(teller));
    }
    std::iter::once(first).chain(gaps).collect()
}

/// The gap to what was expected over all dimensions, by the points that respondents shared out.
fn weighted(teller: &Teller<'_>) -> Option<String> {
    let (n, points) = &teller.board.field.split;
    let own = teller.board.results.against.iter();
    let own = own.filter(|against| against.standard == Standard::Expected);
    let gaps = own.map(|against| Some(against.gap.gap.ok()?.gap.change));
    let gaps: Vec<f64> = gaps.collect::<Option<_>>()?;
    let points: Vec<f64> = points.iter().map(|points| *points as f64).collect();
    floor::standing(*n).ok()?;
    let gap = gap::weighted(&gaps, &points).ok()?;
    let args = [("gap", Arg::from(signed(gap))), ("n", number(*n))];
    Some(teller.voice.with("against-weighted", &args))
}

/// The standards that dimensions are held against, as users call them, each with its gaps.
pub fn against<'a>(teller: &Teller<'a>) -> Vec<(String, Vec<&'a Against>)> {
    let told = told(teller);
    let results = &teller.board.results;
    let own = |standard| {
        results
            .against
            .iter()
            .filter(move |a| a.standard == standard)
    };
    let standards = Standard::ALL.into_iter();
    let all = standards.map(|standard| (against::title(&told, standard), own(standard).collect()));
    all.filter(|(_, own): &(String, Vec<&Against>)| !own.is_empty())
        .collect()
}

/// A gap in one line.
pub fn gap(teller: &Teller<'_>, gap: &GapScore) -> String {
    against::figure(&told(teller), gap)
}

/// Where the perceived service of a dimension lies between what would do and what is wished for.
pub fn zone(teller: &Teller<'_>, zone: &Figure<Tolerance>) -> String {
    against::zone(&told(teller), zone)
}

/// The overall score in sentences: the interval of the order, and the point.
pub fn overall(teller: &Teller<'_>) -> Vec<String> {
    tables::overall(&told(teller), &teller.board.results)
}

fn items(teller: &Teller<'_>) -> Table {
    let mut notes = Vec::new();
    let rows = tables::items(&told(teller), &teller.board.results, &mut notes);
    Table {
        title: String::new(),
        rows,
        notes,
    }
}

/// The promoter score of each item from 0 to 10 that has no dimension.
pub fn promoters(teller: &Teller<'_>) -> Vec<String> {
    let told = told(teller);
    let told_of = |(place, score): &(usize, Result<_, _>)| {
        let name = told.item(*place);
        match score {
            Err(reason) => told.withheld(&name, Some("board-promoter-name"), *reason),
            Ok(score) => promoter(teller.voice, name, score),
        }
    };
    teller.board.promoters.iter().map(told_of).collect()
}

fn promoter(voice: Voice<'_>, name: String, score: &crate::measure::promoter::Promoter) -> String {
    let args = [
        ("name", Arg::from(name)),
        ("score", Arg::from(signed(score.score))),
        (
            "interval",
            Arg::from(groups::span(score.interval.low, score.interval.high)),
        ),
        ("n", number(score.n)),
    ];
    voice.with("board-promoter", &args)
}

/// What is told with, where only the instrument is needed.
fn told<'a>(teller: &Teller<'a>) -> Told<'a> {
    Told {
        voice: teller.voice,
        package: &teller.board.package,
    }
}

fn number(n: u64) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A difference with its sign.
pub fn signed(value: f64) -> String {
    let value = (value * 10.0).round() / 10.0;
    if value > 0.0 {
        format!("+{value:.1}")
    } else {
        format!("{:.1}", value + 0.0).replace('-', "−")
    }
}

/// The words of a dimension.
pub fn dimension(teller: &Teller<'_>, place: usize) -> String {
    told(teller).dimension(place)
}

/// What a screen calls an item: its code in the model, or its id.
pub fn code(teller: &Teller<'_>, place: usize) -> String {
    let item = teller.board.package.instrument.items.get(place);
    let code = item.and_then(|item| item.indicator.clone());
    code.unwrap_or_else(|| told(teller).id(place))
}

/// What a person calls an item: its code and its few words, or the beginning of what is asked.
pub fn label(teller: &Teller<'_>, place: usize) -> String {
    told(teller).item(place)
}

/// An item in a few words.
pub fn short(teller: &Teller<'_>, place: usize) -> String {
    let told = told(teller);
    told.short(place).unwrap_or_else(|| told.id(place))
}

/// A score with its interval and its n on one line: `71.8 (64.2–79.3) n = 40*`; or why there is none.
pub fn figure(voice: Voice<'_>, score: &crate::measure::results::Score) -> String {
    match score.mean {
        Err(reason) => results::reason(voice, reason),
        Ok(mean) => {
            let args = [
                ("score", Arg::from(crate::wording::gauges::tenth(mean))),
                ("interval", Arg::from(cell(&score.interval, interval))),
                ("n", Arg::from(count(score))),
            ];
            voice.with("board-figure", &args)
        }
    }
}
