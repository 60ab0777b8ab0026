//! Suggestions from a sample: which actions its indicators speak for, and how sure that is.
//!
//! An indicator's priority is `weight × max(0, target − score)`; an action has that of the strongest
//! indicator that it serves. Chance is drawn: how often that indicator is among the first three.
//! Everything follows from sums, so that no interview is read.

mod draws;
mod importance;
mod indicator;

use crate::advise::audit::{Audit, PerceptionGap};
use crate::advise::catalogue::{Action, Catalogue};
use crate::instrument::model::{Incident, Instrument, ItemIx};
use crate::measure::book::Book;
use crate::measure::boxes::{self, Share};
use crate::measure::floor::{self, SUPPRESS_BELOW};
use crate::measure::results::Results;
use crate::measure::row::Plan;
use crate::measure::weights::{Scheme, Weights};
use crate::measure::withheld::{Figure, Withheld};
pub use draws::{DRAWS, Drawn, Law};
pub use importance::Importance;
pub use indicator::Indicator;

/// A suggestion is about the first so many indicators.
pub const FIRST: usize = 3;

/// The lowest point of a scale counts as a failure where more than this share chose it for sure.
pub const FAILURE: f64 = 0.2;

/// From this share of draws on a suggestion is firm.
pub const FIRM: f64 = 0.8;

/// From this share of draws on it is likely.
pub const LIKELY: f64 = 0.5;

/// The most that the expected gain supposes an indicator to move, in points.
pub const STEP: f64 = 5.0;

/// What a sample tells to suggestions.
pub struct Sample<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Its plan.
    pub plan: &'a Plan,
    /// The sums of the sample.
    pub book: &'a Book,
    /// Its figures.
    pub results: &'a Results,
    /// How often each incident was reported.
    pub reports: Vec<Report>,
    /// The points that respondents gave the dimensions, added up, and how many did; empty where the
    /// instrument does not ask.
    pub stated: (u64, Vec<u64>),
    /// What the organisation says of its own practice.
    pub audit: Audit,
    /// The seed of all draws.
    pub seed: u64,
}

/// How often an incident was reported in an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Report {
    /// The item.
    pub item: ItemIx,
    /// What it reports.
    pub incident: Incident,
    /// Those who reported it among those who answered; withheld below the floor of display.
    pub share: Figure<Share>,
}

impl Report {
    /// `cases` reports among `n` answers.
    pub fn of(item: ItemIx, incident: Incident, cases: u64, n: u64) -> Self {
        Self {
            item,
            incident,
            share: floor::standing(n).and_then(|_| boxes::share(cases, n)),
        }
    }

    /// Whether it was reported at all.
    pub fn happened(&self) -> bool {
        self.share.is_ok_and(|share| share.cases > 0)
    }
}

/// How firmly a sample speaks for a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Among the first three in [`FIRM`] of the draws.
    Firm,
    /// In [`LIKELY`] of them.
    Likely,
    /// In fewer.
    Tentative,
}

impl Strength {
    /// By the share of draws.
    pub fn of(share: f64) -> Self {
        match share {
            FIRM.. => Self::Firm,
            LIKELY.. => Self::Likely,
            _ => Self::Tentative,
        }
    }

    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Likely => "likely",
            Self::Tentative => "tentative",
        }
    }
}

/// An action that a sample speaks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Its place in the catalogue.
    pub action: usize,
    /// The indicators below the target that it serves, as places in [`Advice::indicators`], the
    /// strongest first.
    pub triggers: Vec<usize>,
    /// An incident that puts it before all arithmetic.
    pub incident: Option<Report>,
    /// Whether one of its indicators is a failure for too many ([`Indicator::fails`]).
    pub failure: bool,
    /// The share of draws in which one of its indicators is among the first [`FIRST`].
    pub chance: Figure<f64>,
    /// The priority of its strongest indicator; 0 for one that an incident alone brought up.
    pub priority: f64,
    /// The same divided by the effort, which is an order and no amount: shown beside, sorts nothing.
    pub per_effort: f64,
    /// The place of its strongest indicator by each scheme that the instrument has weights for.
    pub places: Vec<(Scheme, usize)>,
    /// Its place is no better and no worse than this by any weights that keep the order strictly (any
    /// that give each dimension some, where no order is known): 1 + how many indicators are ahead by
    /// all of them, and by some of them.
    pub bounds: Option<(usize, usize)>,
    /// The score at which its strongest indicator would come among, or leave, the first
    /// [`FIRST`]; `None` where no score of 0–100 does that.
    pub turns_at: Option<f64>,
}

/// All that is suggested to a sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// Every indicator with a score, the highest priority first.
    pub indicators: Vec<Indicator>,
    /// The actions: failures and incidents first, then by chance, priority, effort.
    pub list: Vec<Suggestion>,
    /// Actions that a score speaks for and the organisation carries out already, as places in the
    /// catalogue: not proposed.
    pub done: Vec<usize>,
    /// Dimensions that customers rate low and the organisation high.
    pub gaps: Vec<PerceptionGap>,
    /// Items with too few answers to say anything: to be measured first.
    pub thin: Vec<ItemIx>,
    /// Where the dimensions' importance comes from, and whether the sources agree.
    pub importance: Importance,
    /// How the draws were made, or why there are none.
    pub drawn: Figure<Drawn>,
    /// What the scores are held against.
    pub target: f64,
}

impl Advice {
    /// The suggestions of a sample. Without [`SUPPRESS_BELOW`] interviews there is no basis.
    pub fn of(catalogue: &Catalogue, sample: &Sample<'_>) -> Self {
        let mut indicators = indicator::all(sample);
        let drawn = draws::of(sample, &mut indicators);
        let mut advice = Self {
            list: Vec::new(),
            done: Vec::new(),
            gaps: Vec::new(),
            thin: thin(sample),
            importance: Importance::of(sample),
            target: sample.instrument.target,
            drawn: drawn.as_ref().map(|(drawn, _)| *drawn).map_err(|r| *r),
            indicators,
        };
        if sample.results.rows < SUPPRESS_BELOW {
            return advice;
        }
        let first = drawn.map(|(_, first)| first);
        let actions = catalogue.actions.iter().enumerate();
        let mut list: Vec<Suggestion> = actions
            .filter(|(_, action)| action.ranked)
            .filter_map(|(place, action)| advice.one(place, action, sample, &first))
            .collect();
        // What is carried out need not be proposed; an incident is stronger than a rating of oneself.
        let done = |own: &Suggestion| {
            let action = catalogue.actions.get(own.action);
            own.incident.is_none() && action.is_some_and(|action| sample.audit.is_done(action))
        };
        advice.done = list
            .extract_if(.., |own| done(own))
            .map(|own| own.action)
            .collect();
        advice.gaps = sample
            .audit
            .gaps(catalogue, sample.instrument, sample.results);
        let effort = |s: &Suggestion| catalogue.actions.get(s.action).map_or(0, |a| a.effort);
        let front = |s: &Suggestion| u8::from(s.failure) + 2 * u8::from(s.incident.is_some());
        let chance = |s: &Suggestion| s.chance.unwrap_or(0.0);
        list.sort_by(|a, b| {
            let by_front = front(b).cmp(&front(a));
            by_front
                .then(chance(b).total_cmp(&chance(a)))
                .then(b.priority.total_cmp(&a.priority))
                .then(effort(a).cmp(&effort(b)))
                .then(a.action.cmp(&b.action))
        });
        advice.list = list;
        advice
    }

    fn one(
        &self,
        place: usize,
        action: &Action,
        sample: &Sample<'_>,
        first: &Figure<Vec<Vec<usize>>>,
    ) -> Option<Suggestion> {
        let serves = |indicator: &Indicator| {
            let item = sample.instrument.items.get(indicator.item);
            let code = item.and_then(|item| item.indicator.as_ref());
            code.is_some_and(|code| action.indicators.contains(code))
        };
        let own = self.indicators.iter().enumerate();
        let triggers: Vec<usize> = own
            .filter(|(_, indicator)| indicator.priority > 0.0 && serves(indicator))
            .map(|(nth, _)| nth)
            .collect();
        let incident = sample
            .reports
            .iter()
            .copied()
            .find(|report| report.happened() && action.incidents.contains(&report.incident));
        if triggers.is_empty() && incident.is_none() {
            return None;
        }
        let strongest = triggers.first().and_then(|nth| self.indicators.get(*nth));
        let priority = strongest.map_or(0.0, |indicator| indicator.priority);
        let among = |draw: &&Vec<usize>| draw.iter().any(|nth| triggers.contains(nth));
        let failing = |nth: &usize| self.indicators.get(*nth).is_some_and(|i| i.fails);
        Some(Suggestion {
            action: place,
            failure: triggers.iter().any(failing),
            incident,
            chance: match first {
                Ok(draws) => Ok(draws.iter().filter(among).count() as f64 / f64::from(DRAWS)),
                Err(reason) => Err(*reason),
            },
            priority,
            per_effort: priority / f64::from(action.effort.max(1)),
            places: strongest.map_or(Vec::new(), |own| self.places(sample, own)),
            bounds: strongest.map(|own| self.bounds(sample, own)),
            turns_at: strongest.and_then(|own| self.turns_at(own)),
            triggers,
        })
    }

    /// The place of an indicator by some weights: 1 + how many have a higher priority.
    fn place(&self, own: &Indicator, weights: &[f64]) -> usize {
        let priority = |indicator: &Indicator| {
            let weight = weights.get(indicator.dimension).copied().unwrap_or(0.0);
            weight * indicator.headroom
        };
        let mine = priority(own);
        1 + self
            .indicators
            .iter()
            .filter(|i| priority(i) > mine)
            .count()
    }

    fn places(&self, sample: &Sample<'_>, own: &Indicator) -> Vec<(Scheme, usize)> {
        let weights = |scheme| Weights::published(sample.instrument, scheme).each;
        let place = |scheme| self.place(own, &weights(scheme));
        let offered = Scheme::published(sample.instrument).into_iter();
        offered.map(|scheme| (scheme, place(scheme))).collect()
    }

    /// The bounds of an indicator's place: `w · h` of two indicators differs by a linear function of
    /// the weights, which is greatest and least at corners, so each pair is settled there.
    fn bounds(&self, sample: &Sample<'_>, own: &Indicator) -> (usize, usize) {
        let k = sample.instrument.dimensions.len();
        let ordered = sample.instrument.ordered;
        let part = |last: usize, d: usize| match () {
            () if ordered && d <= last => 1.0 / (last + 1) as f64,
            () if !ordered && d == last => 1.0,
            () => 0.0,
        };
        let priority = |of: &Indicator, last: usize| part(last, of.dimension) * of.headroom;
        let (mut surely, mut perhaps) = (0, 0);
        for other in self
            .indicators
            .iter()
            .filter(|other| other.item != own.item)
        {
            let ahead = (0..k).map(|last| priority(other, last) - priority(own, last));
            let (least, most) = ahead
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), by| {
                    (low.min(by), high.max(by))
                });
            surely += usize::from(least >= 0.0 && most > 0.0);
            perhaps += usize::from(most > 0.0);
        }
        (1 + surely, 1 + perhaps)
    }

    fn turns_at(&self, own: &Indicator) -> Option<f64> {
        let others = self
            .indicators
            .iter()
            .filter(|other| other.item != own.item);
        let third = others.map(|other| other.priority).nth(FIRST - 1)?;
        let at = self.target - third / own.weight;
        (third > 0.0 && (0.0..=100.0).contains(&at)).then_some(at)
    }

    /// The expected gain of an indicator that moves up by as much as there is room for, [`STEP`] at
    /// the most: how many points its own move is, and the overall score by these weights. An account,
    /// no forecast: the weight over the number of the dimension's indicators.
    pub fn gain(&self, indicator: &Indicator) -> (f64, f64) {
        let step = indicator.headroom.min(STEP);
        let same = |other: &&Indicator| other.dimension == indicator.dimension;
        let siblings = self.indicators.iter().filter(same).count().max(1);
        (step, step * indicator.weight / siblings as f64)
    }
}

/// The scale items of dimensions that have too few answers for a score.
fn thin(sample: &Sample<'_>) -> Vec<ItemIx> {
    let items = sample.results.dimensions.iter().flat_map(|d| &d.items);
    let thin = items.filter(|item| matches!(item.score.standing, Err(Withheld::TooFew { .. })));
    thin.map(|item| item.place).collect()
}
