//! The overall score when only the order of influence is known: an interval.

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

#[cfg(test)]
mod tests {
    use super::*;

    const S: [f64; 4] = [62.0, 74.0, 70.0, 81.0];

    #[test]
    fn the_published_vector() {
        assert_eq!(interval(&S, &S), Some((62.0, 71.75)));
    }

    #[test]
    fn without_an_order_the_interval_is_that_of_the_scores() {
        assert_eq!(any_weights(&S, &S), Some((62.0, 81.0)));
        assert_eq!(any_weights(&[], &[]), None);
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
}
