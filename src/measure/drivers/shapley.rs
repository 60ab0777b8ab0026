//! Shapley shares of R², called LMG after Lindeman, Merenda and Gold (1980).

use crate::measure::drivers::{Drivers, Shares};
use crate::measure::withheld::{Figure, Withheld};

/// Every subset of the predictors is fitted once, so their number is limited: 4,096 fits.
pub const MOST: usize = 12;

/// Each predictor's gain in R², averaged over all orders in which predictors can enter:
/// `Σ_S |S|! (p − |S| − 1)! / p! · (R²(S ∪ j) − R²(S))`. The parts add up to R².
pub fn shares(drivers: &Drivers) -> Figure<Shares> {
    let p = drivers.outcome.len();
    if p > MOST {
        return Err(Withheld::TooManyItems {
            items: p,
            ceiling: MOST,
        });
    }
    let members = |set: usize| (0..p).filter(|i| set >> i & 1 == 1).collect::<Vec<_>>();
    let explained = (0..1_usize << p)
        .map(|set| drivers.explained(&members(set)))
        .collect::<Figure<Vec<f64>>>()?;
    let of = |set: usize| explained.get(set).copied().unwrap_or_default();

    let part = |predictor: usize| -> f64 {
        let bit = 1_usize << predictor;
        (0..1_usize << p)
            .filter(|set| set & bit == 0)
            .map(|set| weight(set.count_ones() as usize, p) * (of(set | bit) - of(set)))
            .sum()
    };
    Ok(Shares {
        explained: of((1 << p) - 1),
        parts: (0..p).map(part).collect(),
    })
}

/// `s! (p − s − 1)! / p!`: one over p times the number of sets of this size without one predictor.
fn weight(size: usize, p: usize) -> f64 {
    let ways = (0..size).fold(1.0, |ways, i| ways * (p - 1 - i) as f64 / (i + 1) as f64);
    1.0 / (p as f64 * ways)
}
