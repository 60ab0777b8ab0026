//! Waves, branches and languages in tables.

use crate::ledger::board::Facet;
use crate::measure::compare::welch::Difference;
use crate::measure::withheld::{Figure, Withheld};
use crate::messages::Arg;
use crate::wording::board::{Table, Teller, named, signed, told};
use crate::wording::gauges::tenth;
use crate::wording::results::tables::score;
use crate::wording::results::{NOTHING, cell, coefficient, reason};

pub(super) fn tables(teller: &Teller<'_>) -> Vec<Table> {
    vec![waves(teller), branches(teller), languages(teller)]
}

fn waves(teller: &Teller<'_>) -> Table {
    let mut rows = vec![told(teller).heads(&[
        "facet-wave",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "board-change",
        "results-interval",
        "board-p",
        "board-detectable",
    ])];
    let mut notes = Notes::new(teller);
    for wave in &teller.board.waves {
        let name = named(teller.voice, Facet::Wave, &wave.name);
        let mut row = vec![name.clone()];
        row.extend(score(&wave.score));
        row.extend(difference(wave.change.as_ref()));
        row.push(wave.change.as_ref().map_or(NOTHING.to_owned(), |change| {
            cell(change, |change| coefficient(change.p))
        }));
        row.push(cell(&wave.detectable, |points| tenth(*points)));
        rows.push(row);
        notes.take(&name, &wave.score.mean);
        if wave.score.mean.is_ok() {
            notes.take_some(&name, wave.change.as_ref());
        }
    }
    Table {
        title: teller.voice.say("board-waves"),
        rows,
        notes: notes.with("board-waves-note"),
    }
}

fn branches(teller: &Teller<'_>) -> Table {
    let mut rows = vec![told(teller).heads(&[
        "facet-branch",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "board-ranks",
    ])];
    let mut notes = Notes::new(teller);
    for branch in &teller.board.branches {
        let name = named(teller.voice, Facet::Branch, &branch.name);
        let mut row = vec![name.clone()];
        row.extend(score(&branch.score));
        row.push(cell(&branch.ranks, |ranks| {
            ranks_of(ranks.best, ranks.worst)
        }));
        rows.push(row);
        notes.take(&name, &branch.ranks);
    }
    Table {
        title: teller.voice.say("board-branches"),
        rows,
        notes: notes.with("board-branches-note"),
    }
}

/// The ranks from one to another.
pub fn ranks_of(best: usize, worst: usize) -> String {
    if best == worst {
        best.to_string()
    } else {
        format!("{best}–{worst}")
    }
}

fn languages(teller: &Teller<'_>) -> Table {
    let mut rows = vec![told(teller).heads(&[
        "facet-lang",
        "results-n",
        "results-mean",
        "results-interval",
        "results-sd",
        "board-gap",
        "results-interval",
        "board-holm",
    ])];
    let mut notes = Notes::new(teller);
    for language in &teller.board.languages {
        let name = named(teller.voice, Facet::Lang, &language.name);
        let mut row = vec![name.clone()];
        row.extend(score(&language.score));
        let found = language.gap.map(|gap| gap.map(|gap| gap.difference));
        row.extend(difference(found.as_ref()));
        row.push(language.gap.map_or(NOTHING.to_owned(), |gap| {
            cell(&gap, |gap| coefficient(gap.holm))
        }));
        rows.push(row);
        notes.take(&name, &language.score.mean);
        if language.score.mean.is_ok() {
            notes.take_some(&name, language.gap.as_ref());
        }
    }
    let one = teller.board.languages.len() < 2;
    Table {
        title: teller.voice.say("board-languages"),
        rows,
        notes: notes.with(if one {
            "board-one-language"
        } else {
            "board-languages-note"
        }),
    }
}

fn difference(difference: Option<&Figure<Difference>>) -> [String; 2] {
    let show = |of: fn(&Difference) -> String| match difference {
        None => NOTHING.to_owned(),
        Some(found) => cell(found, of),
    };
    [
        show(|found| signed(found.difference)),
        show(|found| span(found.interval.low, found.interval.high)),
    ]
}

/// An interval whose ends may be negative.
pub fn span(low: f64, high: f64) -> String {
    format!("{} … {}", signed(low), signed(high))
}

/// Why something is not shown, each said once.
struct Notes<'a> {
    teller: &'a Teller<'a>,
    lines: Vec<String>,
}

impl<'a> Notes<'a> {
    fn new(teller: &'a Teller<'a>) -> Self {
        Self {
            teller,
            lines: Vec::new(),
        }
    }

    fn take<T>(&mut self, name: &str, figure: &Figure<T>) {
        if let Err(why) = figure {
            self.say(name, *why);
        }
    }

    fn take_some<T>(&mut self, name: &str, figure: Option<&Figure<T>>) {
        if let Some(Err(why)) = figure {
            self.say(name, *why);
        }
    }

    fn say(&mut self, name: &str, why: Withheld) {
        let voice = self.teller.voice;
        let args = [
            ("name", Arg::from(name)),
            ("reason", Arg::from(reason(voice, why))),
        ];
        self.lines.push(voice.with("results-withheld", &args));
    }

    fn with(mut self, key: &str) -> Vec<String> {
        self.lines.push(self.teller.voice.say(key));
        self.lines.dedup();
        self.lines
    }
}
