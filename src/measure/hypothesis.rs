//! What if: scores and weights moved by hand, and what becomes of everything that follows from them.
//!
//! Nothing here was measured: a front end that shows it says so. The start is a profile of answers, of
//! one respondent or of many; moves are kept beside it, so that each of them can be taken back.

mod outcome;

use crate::instrument::model::{Instrument, ItemIx};
use crate::measure::score::Convention;
use crate::measure::weights::{Scheme, Weights};
pub use outcome::{Held, Outcome};

/// How often each step of a scale was chosen, the lowest first, reversed items flipped.
pub type Grades = Vec<u64>;

/// A scale item of a dimension, and what was answered to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The item.
    pub item: ItemIx,
    /// Its dimension.
    pub dimension: usize,
    /// Steps from the lowest to the highest point.
    pub steps: i64,
    /// The answers; `None` where nothing is known.
    pub grades: Option<Grades>,
}

/// Where a hypothesis starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Every scale item of a dimension.
    pub items: Vec<Asked>,
    /// How many dimensions there are.
    pub dimensions: usize,
    /// Whether their order is one of influence.
    pub ordered: bool,
}

impl Profile {
    /// A profile of these answers: how often each step was chosen.
    pub fn new(instrument: &Instrument, grades: impl Fn(ItemIx, i64) -> Option<Grades>) -> Self {
        let items = instrument.items.iter().enumerate();
        let items = items.filter_map(|(place, item)| {
            let scale = instrument.scale_of(item)?;
            let steps = scale.max - scale.min;
            Some(Asked {
                item: place,
                dimension: item.dimension?,
                steps,
                grades: grades(place, steps),
            })
        });
        Self {
            items: items.collect(),
            dimensions: instrument.dimensions.len(),
            ordered: instrument.ordered,
        }
    }

    /// Nothing answered yet: everything in the middle of its scale.
    pub fn middle(instrument: &Instrument) -> Self {
        Self::new(instrument, |_, steps| {
            let mut grades = vec![0; usize::try_from(steps + 1).unwrap_or(0)];
            // Of an even number of points there is no middle one, but two.
            for step in [steps / 2, (steps + 1) / 2] {
                if let Some(count) = usize::try_from(step).ok().and_then(|s| grades.get_mut(s)) {
                    *count += 1;
                }
            }
            Some(grades)
        })
    }

    /// The conventions that every item's scale can have.
    pub fn conventions(&self) -> Vec<Convention> {
        let fits = |convention: &Convention| {
            let mut items = self.items.iter();
            items.all(|item| convention.score(item.steps, 0).is_ok())
        };
        Convention::ALL.into_iter().filter(fits).collect()
    }

    /// The schemes that there are weights for, before any are moved by hand.
    pub fn schemes(&self) -> Vec<Scheme> {
        if self.ordered {
            Scheme::RANKED.to_vec()
        } else {
            vec![Scheme::Equal]
        }
    }
}

/// What was moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Moves {
    /// How answers become scores.
    pub convention: Convention,
    /// Where the weights come from; `None` where they were moved by hand.
    pub scheme: Option<Scheme>,
    weights: Vec<f64>,
    /// The weights as they were moved by hand last.
    own: Option<Vec<f64>>,
    /// By item of the profile: points added; what nothing was known of stands in the middle then.
    items: Vec<Option<f64>>,
    /// Points added to every answered item of a dimension.
    dimensions: Vec<f64>,
}

impl Moves {
    /// Nothing moved: linear scores, the first scheme.
    pub fn none(profile: &Profile) -> Self {
        let mut moves = Self {
            convention: Convention::Linear,
            scheme: None,
            weights: Vec::new(),
            own: None,
            items: vec![None; profile.items.len()],
            dimensions: vec![0.0; profile.dimensions],
        };
        let first = profile.schemes().first().copied().unwrap_or_default();
        moves.weigh(profile, first);
        moves
    }

    /// The weights of a scheme.
    pub fn weigh(&mut self, profile: &Profile, scheme: Scheme) {
        self.scheme = Some(scheme);
        self.weights = Weights::ranked(scheme, profile.dimensions).each;
    }

    /// The next scheme; behind the last one the weights that were moved by hand, if any were.
    pub fn next_scheme(&mut self, profile: &Profile) {
        let offered = profile.schemes();
        let here = offered.iter().position(|own| Some(*own) == self.scheme);
        let next = here.map_or(Some(0), |here| {
            Some(here + 1).filter(|n| *n < offered.len())
        });
        match (next.and_then(|next| offered.get(next)), &self.own) {
            (Some(scheme), _) => self.weigh(profile, *scheme),
            (None, Some(own)) => {
                self.weights.clone_from(own);
                self.scheme = None;
            }
            (None, None) => self.weigh(profile, offered.first().copied().unwrap_or_default()),
        }
    }

    /// The next convention that the scales can have.
    pub fn next_convention(&mut self, profile: &Profile) {
        let offered = profile.conventions();
        let here = offered.iter().position(|own| *own == self.convention);
        let next = here.map_or(0, |here| (here + 1) % offered.len().max(1));
        self.convention = offered.get(next).copied().unwrap_or(self.convention);
    }

    /// Moves an item, by its place in the profile, so many points, up to the end of its scale.
    pub fn item(&mut self, profile: &Profile, place: usize, points: f64) {
        let Some(score) = self.score(profile, place) else {
            // Nothing is known of it: from now on it is taken to stand in the middle.
            if let Some(moved) = self.items.get_mut(place) {
                *moved = Some(0.0);
            }
            return;
        };
        let Some(asked) = profile.items.get(place) else {
            return;
        };
        let (low, high) = ends(self.convention, asked.steps);
        let wanted = (score + points).clamp(low, high);
        if let Some(moved) = self.items.get_mut(place) {
            *moved = Some(moved.unwrap_or(0.0) + wanted - score);
        }
    }

    /// Moves a dimension, as a whole, so many points.
    pub fn dimension(&mut self, profile: &Profile, place: usize, points: f64) {
        let own = profile.items.iter().enumerate();
        let own: Vec<usize> = own
            .filter(|(_, asked)| asked.dimension == place)
            .map(|(nth, _)| nth)
            .collect();
        let known = own.iter().any(|nth| self.score(profile, *nth).is_some());
        if !known {
            for nth in own {
                self.item(profile, nth, 0.0);
            }
            return;
        }
        // Beyond the end of every scale there is nothing to move.
        let room = own.iter().filter_map(|nth| {
            let (low, high) = ends(self.convention, profile.items.get(*nth)?.steps);
            let score = self.score(profile, *nth)?;
            Some(if points > 0.0 {
                high - score
            } else {
                score - low
            })
        });
        let room = room.fold(0.0, f64::max);
        if let Some(moved) = self.dimensions.get_mut(place) {
            *moved += points.clamp(-room, room);
        }
    }

    /// Moves the weight of a dimension by a share of all; the others give or take in proportion.
    pub fn weight(&mut self, place: usize, share: f64) {
        let Some(own) = self.weights.get(place).copied() else {
            return;
        };
        let wanted = (own + share).clamp(0.0, 1.0);
        let (rest, left) = (1.0 - own, 1.0 - wanted);
        let others = self.weights.len().saturating_sub(1).max(1) as f64;
        for (other, weight) in self.weights.iter_mut().enumerate() {
            *weight = match () {
                () if other == place => wanted,
                () if rest > 1e-12 => *weight * left / rest,
                () => left / others,
            };
        }
        self.scheme = None;
        self.own = Some(self.weights.clone());
    }

    /// The weights.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The score of an item of the profile as it was moved; `None` where nothing is known of it.
    pub fn score(&self, profile: &Profile, place: usize) -> Option<f64> {
        self.by(self.convention, profile, place)
    }

    /// The same by [`Convention::Linear`], which targets are set in.
    pub fn linear(&self, profile: &Profile, place: usize) -> Option<f64> {
        self.by(Convention::Linear, profile, place)
    }

    fn by(&self, convention: Convention, profile: &Profile, place: usize) -> Option<f64> {
        let asked = profile.items.get(place)?;
        let moved = self.items.get(place).copied().flatten();
        let (low, high) = ends(convention, asked.steps);
        let start = match &asked.grades {
            Some(grades) => mean(convention, asked.steps, grades)?,
            None => moved.map(|_| f64::midpoint(low, high))?,
        };
        let whole = self.dimensions.get(asked.dimension).copied();
        let moved = moved.unwrap_or(0.0) + whole.unwrap_or(0.0);
        Some((start + moved).clamp(low, high))
    }
}

/// The lowest and the highest score of a convention.
pub(super) fn ends(convention: Convention, steps: i64) -> (f64, f64) {
    let at = |reached| convention.score(steps, reached).unwrap_or_default();
    (at(0), at(steps))
}

/// The mean score of all answers to an item.
fn mean(convention: Convention, steps: i64, grades: &Grades) -> Option<f64> {
    let (mut n, mut sum) = (0_u64, 0.0);
    for (step, count) in (0..).zip(grades) {
        n += count;
        sum += convention.score(steps, step).ok()? * *count as f64;
    }
    (n > 0).then(|| sum / n as f64)
}
