//! The promoter score of a 0–10 recommendation: promoters (9–10) minus detractors (0–6), in points.

use crate::measure::tail::{Interval, UPPER, normal_quantile};
use crate::measure::withheld::{Figure, Withheld, at_least, real};

/// The score with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Promoter {
    /// Answers.
    pub n: u64,
    /// Share of 9–10.
    pub promoters: f64,
    /// Share of 0–6.
    pub detractors: f64,
    /// `100 (p − d)`, −100 to 100.
    pub score: f64,
    /// `100 √((p + d − (p − d)²) / n)`.
    pub error: f64,
    /// The adjusted-Wald interval: three cases added as ¾, 1½, ¾ (promoters, passives, detractors),
    /// about its own centre, which lies nearer to 0 than the score (Rocks 2016). Cut off at ±100.
    pub interval: Interval,
    /// The centre of that interval.
    pub centre: f64,
}

/// From the counts of the points 0 to 10.
pub fn promoter(points: &[u64]) -> Figure<Promoter> {
    if points.len() != 11 {
        return Err(Withheld::ConventionDoesNotFit);
    }
    let detractors: u64 = points.iter().take(7).sum();
    let promoters: u64 = points.iter().skip(9).sum();
    score(promoters, detractors, points.iter().sum())
}

/// From the numbers of promoters and detractors among `n`.
pub fn score(promoters: u64, detractors: u64, n: u64) -> Figure<Promoter> {
    at_least(n, 1)?;
    let known = promoters.checked_add(detractors);
    if known.is_none_or(|known| known > n) {
        return Err(Withheld::OutOfRange);
    }
    let cases = n as f64;
    let (p, d) = (promoters as f64 / cases, detractors as f64 / cases);
    let more = cases + 3.0;
    let (p_more, d_more) = (
        (promoters as f64 + 0.75) / more,
        (detractors as f64 + 0.75) / more,
    );
    let centre = 100.0 * (p_more - d_more);
    let half = normal_quantile(UPPER)? * error(p_more, d_more, more);
    Ok(Promoter {
        n,
        promoters: p,
        detractors: d,
        score: 100.0 * (p - d),
        error: real(error(p, d, cases))?,
        interval: Interval {
            low: real(centre - half)?.max(-100.0),
            high: real(centre + half)?.min(100.0),
        },
        centre,
    })
}

fn error(p: f64, d: f64, n: f64) -> f64 {
    100.0 * ((p + d - (p - d).powi(2)).max(0.0) / n).sqrt()
}
