//! What moved from one wave to another, item by item: whether a measure can be seen in its indicator.

use crate::instrument::model::ItemIx;
use crate::ledger::Group;
use crate::ledger::board::{Board, Facet, Source};
use crate::measure::compare::welch::{self, Difference};
use crate::measure::mean::Summary;
use crate::measure::results::{Item, Results, Score};
use crate::measure::row::Plan;
use crate::measure::size;
use crate::measure::withheld::{Figure, Withheld};

/// All items between two waves.
#[derive(Debug, Clone, PartialEq)]
pub struct Moves {
    /// The earlier wave.
    pub from: String,
    /// The later one.
    pub to: String,
    /// Dimension after dimension, outcomes last.
    pub items: Vec<Move>,
}

/// One item between two waves.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The item.
    pub item: ItemIx,
    /// Its score in the earlier wave.
    pub before: Score,
    /// Its score in the later one.
    pub after: Score,
    /// Later minus earlier, as two groups of different people.
    pub change: Figure<Difference>,
    /// The change that waves of this size and spread show with 80 % power: of both, the larger.
    pub detectable: Figure<f64>,
}

/// What a change comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Up by more than what is detectable.
    Better,
    /// Down by more than that.
    Worse,
    /// Not more than that: it may be chance.
    Within,
}

impl Move {
    /// Whether it moved by more than the detectable change.
    pub fn verdict(&self) -> Figure<Verdict> {
        let change = self.change?.difference;
        let seen = change.abs() > self.detectable?;
        Ok(match (seen, change > 0.0) {
            (true, true) => Verdict::Better,
            (true, false) => Verdict::Worse,
            (false, _) => Verdict::Within,
        })
    }
}

impl Moves {
    /// From an earlier wave of a board (the one before, if none is named or there is none of that
    /// name) to the wave that its filter names, else the last one. `None` with less than two waves.
    pub fn of(source: Source<'_>, board: &Board, since: Option<&str>) -> Figure<Option<Self>> {
        let names: Vec<&str> = board.waves.iter().map(|wave| wave.name.as_str()).collect();
        let named = board.filter.get(Facet::Wave);
        let to = named.or(names.last().copied());
        let place = to.and_then(|to| names.iter().position(|name| *name == to));
        let earlier = names.get(..place.unwrap_or(0)).unwrap_or_default();
        let since = since.filter(|since| earlier.contains(since));
        let (Some(from), Some(to)) = (since.or(earlier.last().copied()), to) else {
            return Ok(None);
        };
        let (before, after) = (wave(source, board, from)?, wave(source, board, to)?);
        let pairs = every(&before).zip(every(&after));
        Ok(Some(Self {
            from: from.to_owned(),
            to: to.to_owned(),
            items: pairs
                .map(|(before, after)| Move::of(before, after))
                .collect(),
        }))
    }

    /// The move of one item.
    pub fn item(&self, item: ItemIx) -> Option<&Move> {
        self.items.iter().find(|moved| moved.item == item)
    }
}

impl Move {
    fn of(before: &Item, after: &Item) -> Self {
        let change = || welch::difference(&summary(&before.score)?, &summary(&after.score)?);
        let detectable = |score: &Score| size::detectable(score.sd?, score.n);
        let both = detectable(&before.score).and_then(|a| Ok(a.max(detectable(&after.score)?)));
        Self {
            item: after.place,
            before: before.score,
            after: after.score,
            change: change(),
            detectable: both,
        }
    }
}

fn summary(score: &Score) -> Figure<Summary> {
    Summary::new(score.n, score.mean?, score.sd?)
}

fn every(results: &Results) -> impl Iterator<Item = &Item> {
    let items = results.dimensions.iter().flat_map(|d| &d.items);
    items.chain(&results.outcomes)
}

fn wave(source: Source<'_>, board: &Board, name: &str) -> Figure<Results> {
    let instrument = &board.package.instrument;
    let plan = Plan::of(instrument).map_err(|_| Withheld::ShapesDiffer)?;
    let wanted = |group: &Group| {
        let mine = group.hash == instrument.hash && group.wave == name;
        mine && board.filter.takes(group, Some(Facet::Wave))
    };
    let book = source.ledger.book(&plan, wanted)?;
    let scheme = board.results.overall.scheme;
    Ok(Results::of(instrument, &plan, &book, scheme))
}
