//! Importance–performance analysis (Martilla & James 1977), with points that admit being undecided.

use crate::measure::tail::Interval;
use crate::measure::withheld::{Figure, Withheld, items_at_least, real};

/// Where the two lines cross: what counts as important, and as good.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CrossHair {
    /// At levels that the organisation has set: the default.
    Target {
        /// Important from here up.
        importance: f64,
        /// Good from here up.
        performance: f64,
    },
    /// At the middle of the scales: good or bad in absolute terms. On 0–100, 50 and 50.
    Midpoint,
    /// At the means of the points: always fills every corner, even when all is good.
    Means,
}

/// One indicator or factor. Performance on 0–100; importance on 0–100 too, unless the cross-hair is
/// at the means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Importance.
    pub importance: f64,
    /// Its interval; `None` where it is not estimated (a scheme's weight).
    pub importance_interval: Option<Interval>,
    /// Performance.
    pub performance: f64,
    /// Its interval; `None` while there is none.
    pub performance_interval: Option<Interval>,
}

/// The four corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// Important and good (优势区): keep up the good work.
    Strength,
    /// Important and poor (修补区): concentrate here.
    Repair,
    /// Unimportant and poor (机会区): low priority.
    Opportunity,
    /// Unimportant and good (维持区): possible overkill.
    Maintain,
}

/// Where one point lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The corner of the point itself.
    pub quadrant: Quadrant,
    /// The interval of the point crosses a line, so the corner may be another one.
    pub undecided: bool,
}

/// Places all points; the lines come back with them, importance first.
pub fn place(points: &[Point], cross: CrossHair) -> Figure<((f64, f64), Vec<Placed>)> {
    items_at_least(points.len(), 1)?;
    let finite = |p: &Point| p.importance.is_finite() && p.performance.is_finite();
    if !points.iter().all(finite) {
        return Err(Withheld::OutOfRange);
    }
    let n = points.len() as f64;
    let (importance, performance) = match cross {
        CrossHair::Target {
            importance,
            performance,
        } => (real(importance)?, real(performance)?),
        CrossHair::Midpoint => (50.0, 50.0),
        CrossHair::Means => (
            points.iter().map(|point| point.importance).sum::<f64>() / n,
            points.iter().map(|point| point.performance).sum::<f64>() / n,
        ),
    };
    let placed = points.iter().map(|point| Placed {
        quadrant: match (
            point.importance >= importance,
            point.performance >= performance,
        ) {
            (true, true) => Quadrant::Strength,
            (true, false) => Quadrant::Repair,
            (false, false) => Quadrant::Opportunity,
            (false, true) => Quadrant::Maintain,
        },
        undecided: crosses(point.importance_interval, importance)
            || crosses(point.performance_interval, performance),
    });
    Ok(((importance, performance), placed.collect()))
}

fn crosses(interval: Option<Interval>, line: f64) -> bool {
    interval.is_some_and(|interval| interval.holds(line))
}
