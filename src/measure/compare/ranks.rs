//! A league that admits what it does not know: an interval of ranks for each group.

use crate::measure::compare::{family, welch};
use crate::measure::mean::Summary;
use crate::measure::tail::LEVEL;
use crate::measure::withheld::{Figure, Withheld};

/// The ranks that a group may hold; 1 is the highest mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranks {
    /// 1 + the number of groups that are surely better.
    pub best: usize,
    /// The number of groups − the number that are surely worse.
    pub worst: usize,
}

/// The rank intervals of groups, simultaneous: with 95 % confidence all of them hold at once. All
/// pairs are compared by Welch's t with Holm's p (after Klein, Wright & Wieczorek 2020, who compare
/// intervals, and Mogstad et al. 2024, who show that step-down tests may be used). A pair in which
/// neither group varies is not told apart. Groups of one case cannot be compared.
pub fn intervals(groups: &[Summary]) -> Figure<Vec<Ranks>> {
    let pairs: Vec<(usize, usize)> = (0..groups.len())
        .flat_map(|a| (a + 1..groups.len()).map(move |b| (a, b)))
        .collect();
    let mut tests = Vec::with_capacity(pairs.len());
    for (a, b) in pairs {
        let (Some(first), Some(second)) = (groups.get(a), groups.get(b)) else {
            continue;
        };
        tests.push(match welch::difference(first, second) {
            Ok(found) => (a, b, found.difference, found.p),
            Err(Withheld::NoVariance) => (a, b, 0.0, 1.0),
            Err(reason) => return Err(reason),
        });
    }
    let p: Vec<f64> = tests.iter().map(|(.., p)| *p).collect();
    let adjusted = family::holm(&p)?;

    let mut ranks = vec![
        Ranks {
            best: 1,
            worst: groups.len()
        };
        groups.len()
    ];
    for ((a, b, difference, _), p) in tests.into_iter().zip(adjusted) {
        if p > 1.0 - LEVEL {
            continue;
        }
        let (better, worse) = if difference > 0.0 { (b, a) } else { (a, b) };
        if let Some(better) = ranks.get_mut(better) {
            better.worst -= 1;
        }
        if let Some(worse) = ranks.get_mut(worse) {
            worse.best += 1;
        }
    }
    Ok(ranks)
}
