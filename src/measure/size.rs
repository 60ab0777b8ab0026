//! How many to ask, and what so many can show.

use crate::measure::tail::{UPPER, normal_quantile};
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// The power at which a change counts as detectable.
pub const POWER: f64 = 0.8;

/// What a sample is planned for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// Half the width of the 95 % interval, in points of the score.
    pub margin: f64,
    /// The expected standard deviation, in the same points; 22 is usual on 0–100.
    pub sd: f64,
    /// Persons in the population, where it is small and known.
    pub population: Option<u64>,
    /// Groups that each want this margin; 1 for one figure.
    pub groups: u64,
    /// The design effect; 1 for a simple random sample.
    pub design_effect: f64,
    /// The expected response rate, above 0 and up to 1.
    pub response: f64,
}

/// The steps to the number to approach; each is an unrounded number of persons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// `(z s / margin)²`.
    pub simple: f64,
    /// … allowing for a small population, `n / (1 + n / N)`.
    pub finite: f64,
    /// … for all groups.
    pub grouped: f64,
    /// … times the design effect: interviews needed.
    pub designed: f64,
    /// … over the response rate: persons to approach.
    pub approached: f64,
}

/// The sample size for a margin of error, step by step.
pub fn size(wanted: &Wanted) -> Figure<Size> {
    let sound = wanted.margin > 0.0
        && wanted.sd > 0.0
        && wanted.groups > 0
        && wanted.design_effect > 0.0
        && wanted.response > 0.0
        && wanted.response <= 1.0;
    if !sound {
        return Err(Withheld::OutOfRange);
    }
    let simple = real((normal_quantile(UPPER)? * wanted.sd / wanted.margin).powi(2))?;
    let finite = match wanted.population {
        Some(0) => return Err(Withheld::TooFew { n: 0, floor: 1 }),
        Some(people) => simple / (1.0 + simple / people as f64),
        None => simple,
    };
    let grouped = finite * wanted.groups as f64;
    let designed = grouped * wanted.design_effect;
    Ok(Size {
        simple,
        finite,
        grouped,
        designed: real(designed)?,
        approached: real(designed / wanted.response)?,
    })
}

/// The smallest difference between two groups of `n` cases each that a two-sided test at 5 % finds
/// with a power of 80 %: `(z.975 + z.80) s √(2 / n)`; multiply by √deff for clusters.
pub fn detectable(sd: f64, n: u64) -> Figure<f64> {
    at_least(n, 2)?;
    if real(sd)? <= 0.0 {
        return Err(Withheld::NoVariance);
    }
    let z = normal_quantile(UPPER)? + normal_quantile(POWER)?;
    real(z * sd * (2.0 / n as f64).sqrt())
}
