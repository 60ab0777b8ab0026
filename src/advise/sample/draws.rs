//! How sure an order of indicators is: means and weights drawn again and again.

use crate::advise::sample::Sample;
use crate::advise::sample::indicator::{Indicator, first};
use crate::measure::chance::Chance;
use crate::measure::covariance::Covariance;
use crate::measure::floor::{GREY_BELOW, SUPPRESS_BELOW};
use crate::measure::tail::normal_quantile;
use crate::measure::withheld::{Figure, Withheld};

/// Draws.
pub const DRAWS: u32 = 1_000;

/// With more indicators than this their errors are drawn as if independent.
const MOST_TOGETHER: usize = 100;

/// By which law means are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Law {
    /// The normal one, from [`GREY_BELOW`] cases on.
    Normal,
    /// The multivariate t with n − 1 degrees of freedom, whose tails allow for a spread that few
    /// cases tell badly. It takes the place of rows drawn anew, which sums do not have.
    Student,
}

impl Law {
    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Student => "student",
        }
    }
}

/// How the draws were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    /// The law.
    pub law: Law,
    /// The cases that the error rests on: the fewest that any two indicators have in common.
    pub n: u64,
    /// The seed.
    pub seed: u64,
}

/// Which indicators come first in each draw. Means are drawn as `x̄ + e`, e with covariances S / n;
/// weights are uniform over all that keep the order (sorted exponentials, divided by their sum), or
/// over all weights where no order is known. Gives each indicator its share, too.
pub(super) fn of(
    sample: &Sample<'_>,
    indicators: &mut [Indicator],
) -> Figure<(Drawn, Vec<Vec<usize>>)> {
    let made = all(sample, indicators);
    for (nth, indicator) in indicators.iter_mut().enumerate() {
        indicator.chance = match &made {
            Ok((_, draws)) => {
                let with = draws.iter().filter(|first| first.contains(&nth));
                Ok(with.count() as f64 / f64::from(DRAWS))
            }
            Err(reason) => Err(*reason),
        };
    }
    made
}

fn all(sample: &Sample<'_>, indicators: &[Indicator]) -> Figure<(Drawn, Vec<Vec<usize>>)> {
    let (n, axes) = axes(sample, indicators)?;
    let drawn = Drawn {
        law: if n < GREY_BELOW {
            Law::Student
        } else {
            Law::Normal
        },
        n,
        seed: sample.seed,
    };
    let mut chance = Chance::seeded(sample.seed);
    let draws = (0..DRAWS).map(|_| {
        let weights = weights(sample, &mut chance);
        let errors = errors(&drawn, &axes, indicators.len(), &mut chance)?;
        let priorities = indicators.iter().zip(errors).map(|(indicator, error)| {
            let weight = weights.get(indicator.dimension).copied().unwrap_or(0.0);
            weight * (sample.instrument.target - indicator.mean - error).max(0.0)
        });
        Ok(first(&priorities.collect::<Vec<f64>>()))
    });
    Ok((drawn, draws.collect::<Figure<Vec<_>>>()?))
}

/// The number of cases, and independent directions in which the means err, each as long as its
/// standard error: of the covariances the eigenvectors, so that items which follow from each other
/// do no harm.
fn axes(sample: &Sample<'_>, indicators: &[Indicator]) -> Figure<(u64, Vec<Vec<f64>>)> {
    let fewest = indicators.iter().map(|indicator| indicator.score.n).min();
    let fewest = fewest.ok_or(Withheld::TooFewItems { items: 0, floor: 1 })?;
    let columns: Vec<usize> = indicators
        .iter()
        .map(|indicator| indicator.column)
        .collect();
    let all = sample.plan.columns();
    let steps = columns.iter().filter_map(|column| all.get(*column));
    let factors: Vec<f64> = steps.map(|column| 100.0 / column.steps as f64).collect();
    let together = Covariance::pairwise(sample.book.items(), &columns);
    match together.map(|covariance| covariance.scaled(&factors)) {
        Ok(covariance) if covariance.n >= SUPPRESS_BELOW && columns.len() <= MOST_TOGETHER => {
            let axes = covariance.matrix.eigen()?.into_iter();
            let long = |value: f64| (value.max(0.0) / covariance.n as f64).sqrt();
            let axes =
                axes.map(|(value, vector)| vector.into_iter().map(|x| x * long(value)).collect());
            Ok((covariance.n, axes.collect()))
        }
        _ => {
            let own = indicators.iter().enumerate();
            let axes = own.map(|(nth, indicator)| {
                let error = indicator.score.sd.unwrap_or(0.0) / (indicator.score.n as f64).sqrt();
                (0..indicators.len())
                    .map(|i| if i == nth { error } else { 0.0 })
                    .collect()
            });
            Ok((fewest, axes.collect()))
        }
    }
}

fn errors(
    drawn: &Drawn,
    axes: &[Vec<f64>],
    length: usize,
    chance: &mut Chance,
) -> Figure<Vec<f64>> {
    let wider = match drawn.law {
        Law::Normal => 1.0,
        Law::Student => {
            let df = drawn.n.saturating_sub(1).max(1);
            let mut squares = 0.0;
            for _ in 0..df {
                squares += normal_quantile(chance.unit())?.powi(2);
            }
            (df as f64 / squares).sqrt()
        }
    };
    let mut errors = vec![0.0; length];
    for axis in axes {
        let z = normal_quantile(chance.unit())? * wider;
        for (error, part) in errors.iter_mut().zip(axis) {
            *error += z * part;
        }
    }
    Ok(errors)
}

fn weights(sample: &Sample<'_>, chance: &mut Chance) -> Vec<f64> {
    let k = sample.instrument.dimensions.len();
    let mut parts: Vec<f64> = (0..k).map(|_| -chance.unit().ln()).collect();
    if sample.instrument.ordered {
        parts.sort_by(|a, b| b.total_cmp(a));
    }
    let sum: f64 = parts.iter().sum();
    parts.iter().map(|part| part / sum).collect()
}
