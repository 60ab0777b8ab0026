//! Field work in counts: who did how many interviews, when, how long they took, and what speaks
//! against some of them.
//!
//! What is read from rows (times, careless answering, reports) is counted once, when an interview is
//! summed, so that no figure here costs more with more interviews.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::instrument::model::{Instrument, ItemIx, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::{Event, What};
use crate::measure::bins::Bins;
use crate::measure::careless;
use crate::measure::row::{Cell, Plan};

/// Milliseconds of a quarter of an hour: days begin on these wherever one is.
const QUARTER_MS: i64 = 15 * 60 * 1000;
/// Longer than a day counts as a day; an interview was left lying.
const LONGEST_MS: u64 = 24 * 60 * 60 * 1000;
/// Quarters in so many days as a page counts one by one.
const RECENT: i64 = 92 * 96;

/// How an interview stands, as field work counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Finished.
    Complete,
    /// Ended early, with enough answers by the instrument's rule.
    Partial,
    /// Ended early.
    BrokenOff,
    /// Finished with somebody who is not in the sample.
    ScreenedOut,
    /// Not ended.
    Open,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Complete,
        Self::Partial,
        Self::BrokenOff,
        Self::ScreenedOut,
        Self::Open,
    ];

    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Partial => "partial",
            Self::BrokenOff => "broken-off",
            Self::ScreenedOut => "screened-out",
            Self::Open => "open",
        }
    }
}

/// The work of one interviewer, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Interviews by [`Standing`].
    pub standing: [u64; 5],
    /// Tenths of minutes on the screen, of finished interviews that tell them; what was keyed in or
    /// read from a file tells none.
    pub minutes: Bins,
    /// Tenths of seconds for each item answered, of the same.
    pub paces: Bins,
    /// Hundredths of the standard deviation of one person's answers to the items of dimensions.
    pub spreads: Bins,
    /// Those of them in which the same answer runs through at least half of the items.
    pub long_runs: u64,
    /// Items of dimensions that were asked in finished interviews.
    pub asked: u64,
    /// Those of them without an answer.
    pub missing: u64,
}

/// The field work of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// By interviewer; the empty name stands for none.
    pub work: BTreeMap<String, Work>,
    /// Finished interviews by the quarter-hour in which they were, in quarters since 1970.
    #[serde(with = "crate::ledger::steps")]
    pub quarters: BTreeMap<i64, u64>,
    /// By the id of an item that reports an incident: how many did, and how many answered.
    pub reports: BTreeMap<String, (u64, u64)>,
    /// How many shared points out over the dimensions, and the sum that each was given.
    pub split: (u64, Vec<u64>),
}

/// What one interview adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    interviewer: String,
    standing: Standing,
    quarter: i64,
    minutes: Option<u32>,
    finished: Option<Finished>,
}

/// What a finished interview adds beside that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Finished {
    pace: Option<u32>,
    spread: Option<u32>,
    long_run: bool,
    asked: u64,
    missing: u64,
    reports: Vec<(String, bool)>,
    split: Option<Vec<u32>>,
}

impl Facts {
    /// Of any interview.
    pub(super) fn of(interviewer: Option<&str>, standing: Standing, events: &[Event]) -> Self {
        let took = active(events);
        Self {
            interviewer: interviewer.unwrap_or_default().to_owned(),
            standing,
            quarter: events
                .last()
                .map_or(0, |last| last.at)
                .div_euclid(QUARTER_MS),
            minutes: (took > 0).then(|| whole(took, 6_000)),
            finished: None,
        }
    }

    /// With what the answers of a finished one tell.
    pub(super) fn finished<'a>(
        mut self,
        instrument: &Instrument,
        plan: &Plan,
        cells: &[Cell],
        events: &[Event],
        answer: impl Fn(ItemIx) -> Option<&'a Answer>,
    ) -> Self {
        let mut finished = Finished::default();
        let mut given = Vec::new();
        for (column, cell) in plan.columns().iter().zip(cells) {
            if column.dimension.is_none() || column.standard.is_some() {
                continue;
            }
            let flipped = |step: i64| {
                if column.reverse {
                    column.steps - step
                } else {
                    step
                }
            };
            let gap = match cell {
                Ok(step) => {
                    given.push(flipped(*step));
                    false
                }
                Err(Missing::Skipped | Missing::NotApplicable | Missing::NotReached) => continue,
                Err(_) => true,
            };
            finished.asked += 1;
            finished.missing += u64::from(gap);
        }
        if let Ok(signs) = careless::of_rows(&given) {
            finished.spread = Some((100.0 * signs.variability).round() as u32);
            finished.long_run = signs.long_run;
        }
        let answered = |event: &&Event| matches!(event.what, What::Answered { .. });
        let answers = events.iter().filter(answered).count() as u64;
        finished.pace = self.minutes.filter(|_| answers > 0);
        finished.pace = finished.pace.map(|_| whole(active(events) / answers, 100));
        for (place, item) in instrument.items.iter().enumerate() {
            let Some(answer) = answer(place) else {
                continue;
            };
            if item.incident.is_some()
                && let Some(reported) = reported(&item.kind, answer)
            {
                finished.reports.push((item.id.clone(), reported));
            }
            if let (Kind::Allocation(allocation), Answer::Split(parts)) = (&item.kind, answer)
                && allocation.over_dimensions
            {
                finished.split = Some(parts.iter().map(|(_, points)| *points).collect());
            }
        }
        self.finished = Some(finished);
        self
    }
}

/// Whether an answer to an item of incidents reports one; `None` for no answer.
fn reported(kind: &Kind, answer: &Answer) -> Option<bool> {
    match (answer, kind) {
        (Answer::Code(code), _) => Some(code == "yes"),
        (Answer::Codes(codes), Kind::Multi(choices)) => {
            let mut choices = choices.iter();
            Some(choices.any(|choice| !choice.exclusive && codes.contains(&choice.code)))
        }
        _ => None,
    }
}

/// Milliseconds of all sittings, by the monotonic clock.
fn active(events: &[Event]) -> u64 {
    let each = events.iter().map(|event| event.after.min(LONGEST_MS));
    each.fold(0_u64, u64::saturating_add).min(LONGEST_MS)
}

/// In so many milliseconds each, halves up.
fn whole(ms: u64, unit: u64) -> u32 {
    u32::try_from((ms + unit / 2) / unit).unwrap_or(u32::MAX)
}

impl Work {
    /// Adds all of another one.
    pub fn merge(&mut self, other: &Self) {
        for (mine, other) in self.standing.iter_mut().zip(other.standing) {
            *mine += other;
        }
        self.minutes.merge(&other.minutes);
        self.paces.merge(&other.paces);
        self.spreads.merge(&other.spreads);
        self.long_runs += other.long_runs;
        self.asked += other.asked;
        self.missing += other.missing;
    }

    /// Interviews of one standing.
    pub fn count(&self, standing: Standing) -> u64 {
        let named = Standing::ALL.iter().zip(self.standing);
        named
            .filter(|(own, _)| **own == standing)
            .map(|(_, n)| n)
            .sum()
    }

    fn take(&mut self, facts: &Facts, adds: bool) {
        let step = |count: &mut u64, by: u64| {
            *count = if adds {
                *count + by
            } else {
                count.saturating_sub(by)
            };
        };
        let bin = |bins: &mut Bins, number: Option<u32>| match number {
            Some(number) if adds => bins.add(number),
            Some(number) => bins.subtract(number),
            None => {}
        };
        let own = self.standing.iter_mut().zip(Standing::ALL);
        for (count, _) in own.filter(|(_, standing)| *standing == facts.standing) {
            step(count, 1);
        }
        let Some(finished) = &facts.finished else {
            return;
        };
        bin(&mut self.minutes, facts.minutes);
        bin(&mut self.paces, finished.pace);
        bin(&mut self.spreads, finished.spread);
        step(&mut self.long_runs, u64::from(finished.long_run));
        step(&mut self.asked, finished.asked);
        step(&mut self.missing, finished.missing);
    }
}

impl Field {
    /// The work of everybody.
    pub fn all(&self) -> Work {
        let mut all = Work::default();
        self.work.values().for_each(|work| all.merge(work));
        all
    }

    /// Finished interviews by day, as `day` names the days of moments in milliseconds since 1970.
    pub fn days(&self, day: impl Fn(i64) -> String) -> BTreeMap<String, u64> {
        let mut days = BTreeMap::new();
        for (quarter, count) in &self.quarters {
            *days.entry(day(quarter * QUARTER_MS)).or_default() += count;
        }
        days
    }

    /// Many groups together. Of the days only the newest 92 are kept apart, so that the cost does not
    /// grow with the years.
    pub fn together<'a>(fields: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let newest = fields
            .clone()
            .filter_map(|field| field.quarters.keys().next_back());
        let since = newest.max().map_or(0, |newest| newest - RECENT);
        let mut all = Self::default();
        // A place for each quarter: many groups have the same ones, and a map is slow to add to.
        let mut counts = vec![0_u64; RECENT as usize + 1];
        for field in fields {
            all.take_in(field);
            for (quarter, count) in field.quarters.range(since..) {
                let place = usize::try_from(quarter - since).ok();
                if let Some(sum) = place.and_then(|place| counts.get_mut(place)) {
                    *sum += count;
                }
            }
        }
        let counts = (since..).zip(counts);
        all.quarters = counts.filter(|(_, count)| *count > 0).collect();
        all
    }

    /// Finished interviews of days that are not kept apart.
    pub fn earlier(&self) -> u64 {
        let finished = self.all().count(Standing::Complete);
        finished.saturating_sub(self.quarters.values().sum())
    }

    /// Adds all of another one.
    pub fn merge(&mut self, other: &Self) {
        self.take_in(other);
        for (quarter, count) in &other.quarters {
            *self.quarters.entry(*quarter).or_default() += count;
        }
    }

    /// Adds all of another one but the times.
    fn take_in(&mut self, other: &Self) {
        for (interviewer, work) in &other.work {
            match self.work.get_mut(interviewer) {
                Some(mine) => mine.merge(work),
                None => {
                    self.work.insert(interviewer.clone(), work.clone());
                }
            }
        }
        for (item, (cases, n)) in &other.reports {
            let mine = self.reports.entry(item.clone()).or_default();
            *mine = (mine.0 + cases, mine.1 + n);
        }
        self.split.0 += other.split.0;
        add_up(&mut self.split.1, other.split.1.iter().copied(), true);
    }

    pub(super) fn take(&mut self, facts: &Facts, adds: bool) {
        let step = |count: &mut u64, by: u64| {
            *count = if adds {
                *count + by
            } else {
                count.saturating_sub(by)
            };
        };
        let work = self.work.entry(facts.interviewer.clone()).or_default();
        work.take(facts, adds);
        let Some(finished) = &facts.finished else {
            return;
        };
        step(self.quarters.entry(facts.quarter).or_default(), 1);
        for (item, reported) in &finished.reports {
            let (cases, n) = self.reports.entry(item.clone()).or_default();
            step(cases, u64::from(*reported));
            step(n, 1);
        }
        if let Some(split) = &finished.split {
            step(&mut self.split.0, 1);
            add_up(&mut self.split.1, split.iter().map(|p| u64::from(*p)), adds);
        }
    }

    /// One form for the same interviews; whether there are any.
    pub(super) fn settle(&mut self) -> bool {
        self.work.retain(|_, work| work.standing != [0; 5]);
        self.quarters.retain(|_, count| *count > 0);
        self.reports.retain(|_, (_, n)| *n > 0);
        if self.split.0 == 0 {
            self.split.1.clear();
        }
        !self.work.is_empty()
    }
}

fn add_up(sums: &mut Vec<u64>, more: impl ExactSizeIterator<Item = u64>, adds: bool) {
    sums.resize(more.len().max(sums.len()), 0);
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum = if adds {
            *sum + more
        } else {
            sum.saturating_sub(more)
        };
    }
}
