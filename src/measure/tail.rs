//! Quantiles and tail areas of the usual distributions, and the interval type made from them.
//!
//! The areas are those of the crate `statrs` 0.19. Its t quantile is wrong in the fourth decimal at a
//! million degrees of freedom and does not come back at 10⁸, where its area of F is off too; so
//! quantiles are searched for here in a bounded number of steps, and many degrees of freedom take
//! the ways of `tail::large`. `tests/peers/` compares with scipy up to 4·10⁹.

mod large;

use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

use crate::measure::withheld::{Figure, Withheld, real};

/// The confidence level of every interval in this room: 95 %, two-sided.
pub const LEVEL: f64 = 0.95;

/// The area below the upper end of a two-sided interval of [`LEVEL`].
pub(crate) const UPPER: f64 = 0.975;

/// From here on t is taken from its expansion about the normal distribution.
const LARGE_T: f64 = 1_000.0;

/// From here on, both of them, F is integrated.
const LARGE_F: f64 = 10_000.0;

/// The sums behind χ² grow long with its degrees of freedom; no questionnaire has so many items.
const MOST_CHI_SQUARE: f64 = 10_000.0;

/// A confidence interval of [`LEVEL`], in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// `centre ± half`.
    pub(crate) fn around(centre: f64, half: f64) -> Figure<Self> {
        Ok(Self {
            low: real(centre - half)?,
            high: real(centre + half)?,
        })
    }

    /// Whether `value` lies within the interval, ends included.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// The normal quantile: 1.959964 for .975.
pub fn normal_quantile(p: f64) -> Figure<f64> {
    inside(p)?;
    real(normal()?.inverse_cdf(p))
}

/// The t quantile with `df` degrees of freedom, not necessarily whole.
pub fn t_quantile(p: f64, df: f64) -> Figure<f64> {
    inside(p)?;
    let t = student(df)?;
    if df > LARGE_T {
        return real(large::t_quantile(normal_quantile(p)?, df));
    }
    // By symmetry only the upper half is searched, where the survival function keeps its digits.
    let tail = p.min(1.0 - p);
    let size = search(|x| t.sf(x) > tail)?;
    Ok(if p < 0.5 { -size } else { size })
}

/// The area of t beyond ±`t`: a two-sided p-value.
pub fn t_two_sided(t: f64, df: f64) -> Figure<f64> {
    let size = real(t)?.abs();
    let student = student(df)?;
    if df > LARGE_T {
        return real(2.0 * normal()?.sf(large::normal_of_t(size, df)));
    }
    real(2.0 * student.sf(size))
}

/// The F quantile.
pub fn f_quantile(p: f64, df1: f64, df2: f64) -> Figure<f64> {
    inside(p)?;
    let f = FisherSnedecor::new(real(df1)?, real(df2)?).map_err(|_| Withheld::OutOfRange)?;
    if df1 >= LARGE_F && df2 >= LARGE_F {
        return real(large::f_quantile(p, df1, df2));
    }
    if p < 0.5 {
        // The reciprocal has the degrees of freedom exchanged.
        return real(1.0 / f_quantile(1.0 - p, df2, df1)?);
    }
    search(|x| f.sf(x) > 1.0 - p)
}

/// The χ² quantile, for up to 10,000 degrees of freedom.
pub fn chi_square_quantile(p: f64, df: f64) -> Figure<f64> {
    inside(p)?;
    if df > MOST_CHI_SQUARE {
        return Err(Withheld::OutOfRange);
    }
    let chi = ChiSquared::new(real(df)?).map_err(|_| Withheld::OutOfRange)?;
    search(|x| {
        if p < 0.5 {
            chi.cdf(x) < p
        } else {
            chi.sf(x) > 1.0 - p
        }
    })
}

fn normal() -> Figure<Normal> {
    Normal::new(0.0, 1.0).map_err(|_| Withheld::OutOfRange)
}

fn student(df: f64) -> Figure<StudentsT> {
    StudentsT::new(0.0, 1.0, real(df)?).map_err(|_| Withheld::OutOfRange)
}

fn inside(p: f64) -> Figure<()> {
    if p > 0.0 && p < 1.0 {
        Ok(())
    } else {
        Err(Withheld::OutOfRange)
    }
}

/// The number from 0 up at which `below` turns false, in a bounded number of halvings.
fn search(below: impl Fn(f64) -> bool) -> Figure<f64> {
    let mut high = 1.0;
    while below(high) {
        high *= 2.0;
        // Beyond this the areas themselves would overflow.
        if high > 1e150 {
            return Err(Withheld::OutOfRange);
        }
    }
    let mut low = if high > 1.0 { high / 2.0 } else { 0.0 };
    for _ in 0..200 {
        let middle = low + (high - low) / 2.0;
        if below(middle) {
            low = middle;
        } else {
            high = middle;
        }
        if high - low <= f64::EPSILON * high {
            break;
        }
    }
    real(high)
}
