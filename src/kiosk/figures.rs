//! What staff see: today's counts, and scores of the newest visits. No visitor can be told from it.

use std::collections::BTreeSet;

use crate::instrument::parse::Package;
use crate::interview::event::{Event, Mode};
use crate::interview::state::State;
use crate::interview::summary::{Phase, Summary};
use crate::measure::book::Book;
use crate::measure::floor::{Standing, standing};
use crate::measure::mean;
use crate::measure::play::{self, Span};
use crate::measure::row::Plan;
use crate::measure::withheld::Figure;

/// Scores are those of so many visits, the newest ones.
pub const NEWEST: usize = 200;

/// What staff see.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// Finished today.
    pub complete: usize,
    /// Ended early today.
    pub partial: usize,
    /// Of both, suspected to be play.
    pub suspected: usize,
    /// Without suspected play.
    pub honest: Vec<Gauge>,
    /// With it.
    pub all: Vec<Gauge>,
    /// When the newest backup was made, in milliseconds since 1970.
    pub backup: Option<i64>,
    /// Free space on the store's disk, in MiB: a full one keeps the store from telling it.
    pub free_mb: Option<u64>,
}

/// The mean of a dimension, or why it is not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// The dimension's id.
    pub dimension: String,
    /// Visits with a score.
    pub n: u64,
    /// The mean of their scores, 0–100, and how firmly it may be shown.
    pub mean: Option<(f64, Standing)>,
}

/// A visit as the store lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// When it was, and how much was answered.
    pub span: Span,
    /// How it ended.
    pub phase: Phase,
}

/// Of everything in the store, the visits that count: those of this kiosk's instrument and branch
/// that have ended.
pub fn visit(
    id: &str,
    summary: &Summary,
    instrument: &str,
    branch: Option<&str>,
) -> Option<Listed> {
    let opening = &summary.opening;
    let ours = opening.mode == Mode::Kiosk
        && opening.instrument == instrument
        && opening.branch.as_deref() == branch;
    let ended = summary.phase.has_ended();
    (ours && ended).then(|| Listed {
        id: id.to_owned(),
        span: Span {
            opened: summary.opened,
            last: summary.last,
            answers: summary.count,
        },
        phase: summary.phase,
    })
}

/// All visits, in the order of their beginnings; those suspected to be play; and the ids of the
/// newest finished ones, whose logs are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visits {
    list: Vec<(Listed, bool)>,
}

impl Visits {
    /// Sorts and marks.
    pub fn of(mut list: Vec<Listed>) -> Self {
        list.sort_by(|a, b| (a.span.opened, &a.id).cmp(&(b.span.opened, &b.id)));
        let spans: Vec<Span> = list.iter().map(|listed| listed.span).collect();
        let marked = play::suspected(&spans);
        Self {
            list: list.into_iter().zip(marked).collect(),
        }
    }

    /// The ids whose logs are wanted.
    pub fn newest(&self) -> Vec<&str> {
        let complete = self.list.iter().rev();
        let complete = complete.filter(|(listed, _)| listed.phase == Phase::Complete);
        complete
            .take(NEWEST)
            .map(|(listed, _)| listed.id.as_str())
            .collect()
    }

    /// The figures; `midnight` is the beginning of today.
    pub fn figures(
        &self,
        package: &Package,
        midnight: i64,
        logs: &[(String, Vec<Event>)],
        backup: Option<i64>,
    ) -> Figures {
        let today = self.list.iter();
        let today = today.filter(|(listed, _)| listed.span.last >= midnight);
        let count = |phase: Phase| {
            let honest = today.clone().filter(|(_, marked)| !marked);
            honest.filter(|(listed, _)| listed.phase == phase).count()
        };
        let play: BTreeSet<&str> = self
            .list
            .iter()
            .filter(|(_, marked)| *marked)
            .map(|(listed, _)| listed.id.as_str())
            .collect();
        let gauges = |all: bool| {
            let logs = logs.iter();
            let logs = logs.filter(|(id, _)| all || !play.contains(id.as_str()));
            gauges(package, logs.map(|(_, events)| events.as_slice())).unwrap_or_default()
        };
        Figures {
            complete: count(Phase::Complete),
            partial: count(Phase::BrokenOff),
            suspected: today.clone().filter(|(_, marked)| *marked).count(),
            honest: gauges(false),
            all: gauges(true),
            backup,
            free_mb: None,
        }
    }
}

fn gauges<'a>(package: &Package, logs: impl Iterator<Item = &'a [Event]>) -> Figure<Vec<Gauge>> {
    let instrument = &package.instrument;
    let plan = Plan::of(instrument)?;
    let mut book = Book::new(&plan);
    for events in logs {
        let state = State::fold(instrument, events);
        let row = plan.row(|item| state.entries.get(item)?.answer.as_ref());
        book.add(&plan, &row)?;
    }
    let gauge = |(place, dimension): (usize, &crate::instrument::model::Dimension)| {
        let score: Option<mean::Summary> = book.score(&plan, place).ok();
        let n = score.map_or(0, |score| score.n);
        let shown = score.and_then(|score| Some((score.mean, standing(n).ok()?)));
        Gauge {
            dimension: dimension.id.clone(),
            n,
            mean: shown,
        }
    };
    Ok(instrument
        .dimensions
        .iter()
        .enumerate()
        .map(gauge)
        .collect())
}
