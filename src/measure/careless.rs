//! Signs of careless answering. Flags, never deletions: results are shown with and without.
//!
//! All of these read rows. Definitions after the R package `careless` (Yentes & Wilhelm) and Curran
//! (2016). A short scale on which all is good can be straight-lined honestly, so one flag proves
//! nothing.

pub mod distance;
pub mod rows;

use crate::instrument::model::Kind;
use crate::interview::session::Session;
use crate::measure::withheld::{Figure, Withheld, items_at_least, real};

/// In self-completion, less than this many seconds an item is too fast to have read it.
pub const SECONDS_PER_ITEM: f64 = 2.0;

/// A respondent with this many flags is counted as careless in the comparison with and without.
pub const FLAGS: usize = 2;

/// The indices of one respondent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Careless {
    /// The longest run of the same answer, in the order in which items were presented.
    pub longest: usize,
    /// The mean length of such runs.
    pub average: f64,
    /// Intra-individual response variability: the standard deviation (n − 1) of the answers. Low in
    /// straight-lining (Dunn et al. 2018), high in random answering (Marjanovic et al. 2015).
    pub variability: f64,
    /// Whether the longest run covers at least half of the answers.
    pub long_run: bool,
}

/// The points that a respondent gave, in the order in which the items were presented.
pub fn presented(session: &Session) -> Vec<i64> {
    let instrument = &session.package().instrument;
    let rated = session.order().iter().filter(|place| {
        let item = instrument.items.get(**place);
        item.is_some_and(|item| matches!(item.kind, Kind::Scale(_)))
    });
    rated
        .filter_map(|place| session.answer_of(*place)?.number())
        .collect()
}

/// The indices of answers as they were given (not flipped), in presentation order. Needs two.
pub fn of_rows(answers: &[i64]) -> Figure<Careless> {
    let items = items_at_least(answers.len(), 2)?;
    let runs: Vec<usize> = answers
        .chunk_by(|before, after| before == after)
        .map(<[i64]>::len)
        .collect();
    let longest = runs.iter().copied().max().unwrap_or(0);
    Ok(Careless {
        longest,
        average: items as f64 / runs.len() as f64,
        variability: deviation(answers)?,
        long_run: 2 * longest >= items,
    })
}

/// Whether so many different signs speak against a respondent that results are shown without them
/// too: [`FLAGS`] of them.
pub fn counts_as_careless(signs: &[bool]) -> bool {
    signs.iter().filter(|sign| **sign).count() >= FLAGS
}

/// The variabilities at or beyond which a respondent lies in the outer tenths: (low, high). Needs
/// ten respondents.
pub fn tails_of_rows(variability: &[f64]) -> Figure<(f64, f64)> {
    let n = variability.len() as u64;
    crate::measure::withheld::at_least(n, 10)?;
    if variability.iter().any(|v| !v.is_finite()) {
        return Err(Withheld::OutOfRange);
    }
    let mut sorted = variability.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    let tenth = sorted.len() / 10;
    Ok((at(tenth - 1), at(sorted.len() - tenth)))
}

/// Seconds per item: the time taken over the items answered in it.
pub fn seconds_per_item(milliseconds: u64, items: u64) -> Figure<f64> {
    if items == 0 {
        return Err(Withheld::TooFewItems { items: 0, floor: 1 });
    }
    Ok(milliseconds as f64 / 1000.0 / items as f64)
}

/// The rows that repeat another one answer for answer and were finished within `seconds` of it, as
/// pairs (earlier, later): a visitor who pressed twice, or a child at play. Each row with the second
/// in which it was finished.
pub fn duplicates_of_rows(rows: &[(i64, Vec<i64>)], seconds: i64) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    // Alike rows come to stand side by side, in the order of time.
    let key = |place: &usize| rows.get(*place).map(|(time, answers)| (answers, *time));
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    order
        .windows(2)
        .filter_map(|pair| {
            let [earlier, later] = pair else { return None };
            let (first, second) = (rows.get(*earlier)?, rows.get(*later)?);
            let near = second.0.abs_diff(first.0) <= seconds.unsigned_abs();
            (first.1 == second.1 && near).then_some((*earlier, *later))
        })
        .collect()
}

fn deviation(answers: &[i64]) -> Figure<f64> {
    let n = answers.len() as f64;
    let mean = answers.iter().map(|x| *x as f64).sum::<f64>() / n;
    let squares: f64 = answers.iter().map(|x| (*x as f64 - mean).powi(2)).sum();
    real((squares / (n - 1.0)).sqrt())
}
