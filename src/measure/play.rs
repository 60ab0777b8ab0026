//! Suspected play at a kiosk: visits that follow each other too closely, and visits answered faster
//! than anyone reads. They are marked, never deleted, and results can be shown with and without.

/// A visit that begins less than this after the one before ended, in milliseconds, is suspected:
/// makers of feedback terminals filter by the same five seconds.
pub const TOO_CLOSE: i64 = 5_000;
/// A visit whose answers took less than this each on average, in milliseconds, is suspected: a
/// short statement alone takes two seconds to read.
pub const TOO_FAST: i64 = 1_000;
/// Fewer answers than this tell nothing about speed.
const ENOUGH: u32 = 3;

/// A visit from outside, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it began.
    pub opened: i64,
    /// When its newest event came.
    pub last: i64,
    /// How many items were answered.
    pub answers: u32,
}

/// Which of some visits are suspected, in their order; they come in the order of their beginnings.
pub fn suspected(visits: &[Span]) -> Vec<bool> {
    let mut before: Option<i64> = None;
    let mut found = Vec::with_capacity(visits.len());
    for visit in visits {
        let gap = before.map(|last| visit.opened - last);
        // A clock that was set back says nothing.
        let close = gap.is_some_and(|gap| (0..TOO_CLOSE).contains(&gap));
        let took = visit.last - visit.opened;
        let fast =
            visit.answers >= ENOUGH && (0..TOO_FAST * i64::from(visit.answers)).contains(&took);
        found.push(close || fast);
        before = Some(visit.last);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_and_fast_visits_are_marked_and_honest_ones_are_not() {
        let visit = |opened, last, answers| Span {
            opened,
            last,
            answers,
        };
        let visits = [
            visit(0, 60_000, 9),
            visit(64_999, 130_000, 9),
            visit(135_000, 143_999, 9),
            visit(200_000, 209_000, 9),
            visit(300_000, 300_500, 2),
            visit(100_000, 160_000, 9),
        ];
        let marked = suspected(&visits);
        assert_eq!(marked, [false, true, true, false, false, false]);
    }
}
