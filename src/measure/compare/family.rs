//! Many comparisons at once: p-values that allow for the others.

use crate::measure::withheld::{Figure, Withheld};

/// Holm's p-values (Holm 1979): the chance of any false alarm in the family stays below the level.
/// They adjust p only: the intervals beside them are still for one comparison each.
pub fn holm(p: &[f64]) -> Figure<Vec<f64>> {
    let m = p.len();
    step(p, Direction::Up, |rank| (m - rank) as f64)
}

/// Bonferroni's p-values, `m · p`: simpler and never smaller than Holm's.
pub fn bonferroni(p: &[f64]) -> Figure<Vec<f64>> {
    check(p)?;
    let m = p.len() as f64;
    Ok(p.iter().map(|p| (p * m).min(1.0)).collect())
}

/// Benjamini and Hochberg's p-values (1995): they hold the share of false alarms among the alarms,
/// which is less than what Holm's hold.
pub fn benjamini_hochberg(p: &[f64]) -> Figure<Vec<f64>> {
    let m = p.len() as f64;
    step(p, Direction::Down, |rank| m / (rank + 1) as f64)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

fn check(p: &[f64]) -> Figure<()> {
    if p.iter().all(|p| (0.0..=1.0).contains(p)) {
        Ok(())
    } else {
        Err(Withheld::OutOfRange)
    }
}

/// Multiplies each p by the factor of its rank (0 for the smallest) and keeps the order: going up no
/// p is below the one before, going down none above.
fn step(p: &[f64], direction: Direction, factor: impl Fn(usize) -> f64) -> Figure<Vec<f64>> {
    check(p)?;
    let mut ranked: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    ranked.sort_by(|a, b| a.1.total_cmp(&b.1));
    let scaled = ranked.iter().enumerate();
    let scaled = scaled.map(|(rank, (place, p))| (*place, (p * factor(rank)).min(1.0)));
    let mut adjusted: Vec<(usize, f64)> = if direction == Direction::Up {
        run(scaled, 0.0, f64::max)
    } else {
        run(scaled.rev(), 1.0, f64::min)
    };
    adjusted.sort_by_key(|(place, _)| *place);
    Ok(adjusted.into_iter().map(|(_, p)| p).collect())
}

fn run(
    scaled: impl Iterator<Item = (usize, f64)>,
    start: f64,
    keep: impl Fn(f64, f64) -> f64,
) -> Vec<(usize, f64)> {
    scaled
        .scan(start, |last, (place, p)| {
            *last = keep(*last, p);
            Some((place, *last))
        })
        .collect()
}
