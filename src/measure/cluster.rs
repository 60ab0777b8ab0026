//! Answers that come in clusters: of one branch, or through one interviewer.
//!
//! Cases of one cluster are alike, so they tell less than as many independent ones.

use crate::measure::tail::{Interval, UPPER, t_quantile};
use crate::measure::triangle::Pair;
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// Fewer clusters than this give no cluster-robust interval, only the words "too few branches".
pub const FEWEST: usize = 10;

/// A mean whose interval allows for clusters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClusterMean {
    /// Cases.
    pub n: u64,
    /// Clusters with at least one case.
    pub clusters: usize,
    /// The mean over all cases.
    pub mean: f64,
    /// The cluster-robust standard error.
    pub error: f64,
    /// `mean ± t(.975; G − 1) · error`.
    pub interval: Interval,
    /// Its variance over that of a simple random sample of the same size.
    pub design_effect: f64,
}

/// How alike the cases of a cluster are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// The intraclass correlation ρ, from the analysis of variance; may be negative.
    pub rho: f64,
    /// The mean cluster size m₀ that allows for unequal sizes.
    pub size: f64,
    /// `1 + (m₀ − 1) ρ`, never below 1 here: clusters that differ less than chance are chance.
    pub design_effect: f64,
}

/// The mean and its linearised variance `G / (G − 1) · Σ (Σx − n x̄)² / N²`, summed over clusters
/// (the sandwich for a mean; statsmodels calls it `cov_type="cluster"`). Each cluster gives the sums
/// of one column; a part of it is worth `scale`. Needs [`FEWEST`] clusters.
pub fn robust_mean(clusters: &[Pair], scale: f64) -> Figure<ClusterMean> {
    let held = held(clusters);
    let count = held.len();
    if count < FEWEST {
        return Err(Withheld::TooFewClusters {
            clusters: count,
            floor: FEWEST,
        });
    }
    let all = total(&held)?;
    let mean = all.mean_x().ok_or(Withheld::NoVariance)?;
    let strayed: f64 = held
        .iter()
        .map(|cluster| (cluster.x as f64 - cluster.n as f64 * mean).powi(2))
        .sum();
    let (n, g) = (all.n as f64, count as f64);
    let variance = g / (g - 1.0) * strayed / (n * n);
    let simple = all.variance_x().unwrap_or(0.0) / n;
    if simple <= 0.0 || variance <= 0.0 {
        return Err(Withheld::NoVariance);
    }
    let error = variance.sqrt() * scale.abs();
    let t = t_quantile(UPPER, g - 1.0)?;
    Ok(ClusterMean {
        n: all.n,
        clusters: count,
        mean: real(mean * scale)?,
        error: real(error)?,
        interval: Interval::around(mean * scale, t * error)?,
        design_effect: real(variance / simple)?,
    })
}

/// ρ = (MSB − MSW) / (MSB + (m₀ − 1) MSW) with m₀ = (N − Σn² / N) / (G − 1). Needs two clusters and
/// a case more than clusters; from few interviewers it is itself unsteady.
pub fn likeness(clusters: &[Pair]) -> Figure<Likeness> {
    let held = held(clusters);
    if held.len() < 2 {
        return Err(Withheld::TooFewClusters {
            clusters: held.len(),
            floor: 2,
        });
    }
    let all = total(&held)?;
    let (n, g) = (all.n as f64, held.len() as f64);
    at_least(all.n, held.len() as u64 + 1)?;
    let inside: f64 = held.iter().map(Pair::squares).sum();
    let between = all.squares() - inside;
    let between = between / (g - 1.0);
    let inside = inside / (n - g);
    let sizes: f64 = held.iter().map(|c| (c.n as f64).powi(2)).sum();
    let size = (n - sizes / n) / (g - 1.0);
    let whole = between + (size - 1.0) * inside;
    if whole <= 0.0 {
        return Err(Withheld::NoVariance);
    }
    let rho = real((between - inside) / whole)?;
    Ok(Likeness {
        rho,
        size: real(size)?,
        design_effect: (1.0 + (size - 1.0) * rho).max(1.0),
    })
}

/// `1 + (m − 1) ρ` for clusters of `m` cases: 2.02 for 35 interviews at ρ = .03.
pub fn design_effect(m: f64, rho: f64) -> Figure<f64> {
    if m < 1.0 || !(-1.0..=1.0).contains(&rho) {
        return Err(Withheld::OutOfRange);
    }
    real(1.0 + (m - 1.0) * rho)
}

fn held(clusters: &[Pair]) -> Vec<Pair> {
    clusters.iter().filter(|c| c.n > 0).copied().collect()
}

fn total(clusters: &[Pair]) -> Figure<Pair> {
    let mut all = Pair::default();
    for cluster in clusters {
        all.add(cluster)?;
    }
    Ok(all)
}

impl Pair {
    /// Σ(x − x̄)² of the first column.
    fn squares(&self) -> f64 {
        self.variance_x().unwrap_or(0.0) * self.n.saturating_sub(1) as f64
    }

    /// Adds the rows of another pair.
    pub fn add(&mut self, other: &Self) -> Figure<()> {
        self.join(other, crate::measure::triangle::Sign::Plus)
    }
}
