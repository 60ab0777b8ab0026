//! The overall score when only the order of influence is known: an interval, and named points.

use crate::instrument::model::Instrument;

/// The exact interval of Σ wᵢ·Sᵢ over all weights w₁ ≥ w₂ ≥ … ≥ wₖ ≥ 0 with sum 1: the least of the
/// running means of `low` and the greatest of those of `high`, both in order of influence. A linear
/// score takes its extremes at (1,0,…), (½,½,0,…), …, (1/k,…,1/k). `None` without factors.
pub fn interval(low: &[f64], high: &[f64]) -> Option<(f64, f64)> {
    let least = running_means(low).into_iter().reduce(f64::min)?;
    let most = running_means(high).into_iter().reduce(f64::max)?;
    Some((least, most))
}

/// The exact interval of Σ wᵢ·Sᵢ over all weights wᵢ ≥ 0 with sum 1, in no order: the least of `low`
/// and the greatest of `high`. `None` without factors.
pub fn any_weights(low: &[f64], high: &[f64]) -> Option<(f64, f64)> {
    let least = low.iter().copied().reduce(f64::min)?;
    let most = high.iter().copied().reduce(f64::max)?;
    Some((least, most))
}

/// The means of the first 1, 2, … k scores.
pub fn running_means(scores: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    scores
        .iter()
        .enumerate()
        .map(|(before, score)| {
            sum += score;
            sum / (before + 1) as f64
        })
        .collect()
}

/// How weights are made from a rank order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// `2(k + 1 − i) / (k(k + 1))`: .40 .30 .20 .10 for four. The least extreme of those that keep
    /// the order, hence the first.
    #[default]
    RankSum,
    /// `(1/k) Σ_{j=i..k} 1/j`.
    RankOrderCentroid,
    /// `(1/i) / Σ 1/j`.
    RankReciprocal,
    /// `1/k`.
    Equal,
}

impl Scheme {
    /// All schemes, in the order in which a key goes through them.
    pub const ALL: [Self; 4] = [
        Self::RankSum,
        Self::RankOrderCentroid,
        Self::RankReciprocal,
        Self::Equal,
    ];

    /// The scheme for an instrument: where no order of influence is known, no scheme that follows an
    /// order may be used, and [`Scheme::Equal`] takes its place.
    #[must_use]
    pub fn within(self, instrument: &Instrument) -> Self {
        if instrument.ordered {
            self
        } else {
            Self::Equal
        }
    }

    /// The next scheme, the first one after the last.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL
            .iter()
            .position(|scheme| *scheme == self)
            .unwrap_or(0);
        Self::ALL.get(place + 1).copied().unwrap_or_default()
    }

    /// The stable name, as used in message keys and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::RankSum => "rank-sum",
            Self::RankOrderCentroid => "rank-order-centroid",
            Self::RankReciprocal => "rank-reciprocal",
            Self::Equal => "equal",
        }
    }

    /// The weights of `k` factors in order of influence; their sum is 1.
    pub fn weights(self, k: usize) -> Vec<f64> {
        let n = k as f64;
        let harmonic: f64 = (1..=k).map(|j| 1.0 / j as f64).sum();
        let weight = |i: usize| match self {
            Self::RankSum => 2.0 * (n + 1.0 - i as f64) / (n * (n + 1.0)),
            Self::RankOrderCentroid => (i..=k).map(|j| 1.0 / j as f64).sum::<f64>() / n,
            Self::RankReciprocal => (1.0 / i as f64) / harmonic,
            Self::Equal => 1.0 / n,
        };
        (1..=k).map(weight).collect()
    }

    /// The weighted score; `scores` in order of influence.
    pub fn point(self, scores: &[f64]) -> f64 {
        let weights = self.weights(scores.len());
        weights.iter().zip(scores).map(|(w, s)| w * s).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: [f64; 4] = [62.0, 74.0, 70.0, 81.0];

    #[test]
    fn the_published_vector() {
        assert_eq!(interval(&S, &S), Some((62.0, 71.75)));
        let points = [69.1, 67.604, 68.44, 71.75];
        for (scheme, expected) in Scheme::ALL.into_iter().zip(points) {
            assert!((scheme.point(&S) - expected).abs() < 5e-4, "{scheme:?}");
        }
    }

    #[test]
    fn without_an_order_the_interval_is_that_of_the_scores() {
        assert_eq!(any_weights(&S, &S), Some((62.0, 81.0)));
        assert_eq!(any_weights(&[], &[]), None);
    }

    #[test]
    fn weights_keep_the_order_and_sum_to_one() {
        for scheme in Scheme::ALL {
            for k in 1..8 {
                let weights = scheme.weights(k);
                assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                assert!(weights.windows(2).all(|w| w[0] >= w[1]), "{scheme:?} {k}");
            }
        }
    }

    #[test]
    fn no_admissible_weights_leave_the_interval() {
        let (low, high) = interval(&S, &S).unwrap();
        let mut state = 12345_u64;
        for _ in 0..20_000 {
            let mut cuts: Vec<f64> = (0..4)
                .map(|_| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    -((state >> 11) as f64 / (1_u64 << 53) as f64)
                        .max(1e-12)
                        .ln()
                })
                .collect();
            cuts.sort_by(|a, b| b.total_cmp(a));
            let sum: f64 = cuts.iter().sum();
            let score: f64 = cuts.iter().zip(S).map(|(w, s)| w / sum * s).sum();
            assert!((low - 1e-9..=high + 1e-9).contains(&score));
        }
    }

    #[test]
    fn a_key_goes_round_all_schemes() {
        let mut scheme = Scheme::default();
        for _ in 0..Scheme::ALL.len() {
            scheme = scheme.next();
        }
        assert_eq!(scheme, Scheme::RankSum);
    }
}
