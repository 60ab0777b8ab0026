//! Groups side by side: waves, branches, languages, each by its overall score.

use std::collections::BTreeMap;

use crate::instrument::parse::Package;
use crate::ledger::Group;
use crate::ledger::board::{Facet, Filter, Source};
use crate::measure::book::Book;
use crate::measure::compare::ranks::{self, Ranks};
use crate::measure::compare::welch::{self, Difference};
use crate::measure::language::{self, LanguageGap};
use crate::measure::mean::Summary;
use crate::measure::overall::Weights;
use crate::measure::results::{Overall, Score};
use crate::measure::row::Plan;
use crate::measure::size;
use crate::measure::weights;
use crate::measure::withheld::{Figure, Withheld};

/// More branches than this are not compared pair by pair: a reader of ranks has to name some.
pub const MOST_RANKED: usize = 100;

/// One wave.
#[derive(Debug, Clone, PartialEq)]
pub struct Wave {
    /// Its name; empty where none was given.
    pub name: String,
    /// The overall score.
    pub score: Score,
    /// Against the wave before it; `None` for the first. Two waves of different people are two groups.
    pub change: Option<Figure<Difference>>,
    /// The change that two waves of this size and spread would show with 80 % power.
    pub detectable: Figure<f64>,
}

/// One branch.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// Its name; empty where none was given.
    pub name: String,
    /// The overall score.
    pub score: Score,
    /// The ranks that it may hold, all branches at once.
    pub ranks: Figure<Ranks>,
}

/// One language.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// Its tag.
    pub name: String,
    /// The overall score.
    pub score: Score,
    /// Against the language with the most cases; `None` for that one.
    pub gap: Option<Figure<LanguageGap>>,
}

/// What groups are taken from.
pub(super) struct Parts<'a> {
    pub(super) source: Source<'a>,
    pub(super) package: &'a Package,
    pub(super) plan: &'a Plan,
    pub(super) filter: &'a Filter,
    pub(super) weights: &'a Overall,
}

/// A group's overall score as the formulas want it, and as it may be shown.
type Part = (String, Figure<Summary>, Score);

impl Parts<'_> {
    pub(super) fn waves(&self) -> Figure<Vec<Wave>> {
        let parts = self.by(Facet::Wave)?;
        let shown = |summary: Figure<Summary>| summary.and_then(enough);
        let mut before: Option<Figure<Summary>> = None;
        let waves = parts.into_iter().map(|(name, summary, score)| {
            let summary = shown(summary);
            let change = before.replace(summary);
            Wave {
                name,
                change: change.map(|before| welch::difference(&before?, &summary?)),
                detectable: summary.and_then(|own| size::detectable(own.sd, own.n)),
                score,
            }
        });
        Ok(waves.collect())
    }

    /// The highest score first; those without one last.
    pub(super) fn branches(&self) -> Figure<Vec<Branch>> {
        let mut parts = self.by(Facet::Branch)?;
        let mean = |part: &Part| part.2.mean.unwrap_or(f64::NEG_INFINITY);
        parts.sort_by(|a, b| mean(b).total_cmp(&mean(a)).then(a.0.cmp(&b.0)));
        let shown: Vec<Summary> = parts
            .iter()
            .filter_map(|(_, summary, _)| summary.and_then(enough).ok())
            .collect();
        let ranks = match shown.len() {
            items @ ..2 => Err(Withheld::TooFewClusters {
                clusters: items,
                floor: 2,
            }),
            items if items > MOST_RANKED => Err(Withheld::TooManyItems {
                items,
                ceiling: MOST_RANKED,
            }),
            _ => ranks::intervals(&shown),
        };
        let mut each = ranks.as_ref().map(|ranks| ranks.iter()).map_err(|r| *r);
        let branches = parts.iter().map(|(name, summary, score)| Branch {
            name: name.clone(),
            score: *score,
            ranks: summary.and_then(enough).and_then(|_| match &mut each {
                Ok(ranks) => ranks.next().copied().ok_or(Withheld::ShapesDiffer),
                Err(reason) => Err(*reason),
            }),
        });
        Ok(branches.collect())
    }

    pub(super) fn languages(&self) -> Figure<Vec<Language>> {
        let mut parts = self.by(Facet::Lang)?;
        parts.sort_by(|a, b| b.2.n.cmp(&a.2.n).then(a.0.cmp(&b.0)));
        let shown: Vec<Summary> = parts
            .iter()
            .filter_map(|(_, summary, _)| summary.and_then(enough).ok())
            .collect();
        let mut gaps = language::gaps(&shown).unwrap_or_default().into_iter();
        let languages = parts
            .iter()
            .enumerate()
            .map(|(nth, (name, summary, score))| {
                let enough = summary.and_then(enough);
                Language {
                    name: name.clone(),
                    score: *score,
                    gap: (nth > 0).then(|| {
                        enough.and_then(|_| gaps.next().unwrap_or(Err(Withheld::NoVariance)))
                    }),
                }
            });
        Ok(languages.collect())
    }

    /// The overall score of each value of a facet, in the order of their names.
    fn by(&self, facet: Facet) -> Figure<Vec<Part>> {
        let mut books: BTreeMap<&str, Book> = BTreeMap::new();
        for (group, book) in self.source.ledger.groups() {
            if self.wants(group, facet) {
                match books.get_mut(facet.of(group)) {
                    Some(own) => own.merge(book)?,
                    None => {
                        books.insert(facet.of(group), book.clone());
                    }
                }
            }
        }
        let part = |(name, book): (&str, &Book)| {
            let summary = self.overall(book);
            (name.to_owned(), summary, Score::of(summary))
        };
        Ok(books
            .iter()
            .map(|(name, book)| part((name, book)))
            .collect())
    }

    fn wants(&self, group: &Group, facet: Facet) -> bool {
        group.hash == self.package.instrument.hash && self.filter.takes(group, Some(facet))
    }

    fn overall(&self, book: &Book) -> Figure<Summary> {
        let published = weights::Weights::published(&self.package.instrument, self.weights.scheme);
        let weights = Weights::of(&published)?;
        weights.sample(&book.dimensions_pairwise(self.plan)?)
    }
}

/// A group that is large enough to be shown.
fn enough(summary: Summary) -> Figure<Summary> {
    crate::measure::floor::standing(summary.n).map(|_| summary)
}
