//! β and relative weights put two factors in another order: the fourth factor hangs together with the
//! first one, so it has little of its own (β) and much in common (relative weight).

use crate::measure::covariance::Covariance;
use crate::measure::drivers::{Drivers, gate, ols, relative};
use crate::measure::withheld::{Figure, Withheld};
use crate::teach::made::Made;
use crate::teach::table::{Line, Name, Shown, Table};
use crate::teach::{Row, Set};

/// Respondents.
const N: usize = 400;
/// What each factor adds to overall quality when the others are held.
const OWN: [f64; 4] = [0.45, 0.20, 0.26, 0.12];
/// The share of overall quality that no factor tells.
const REST: f64 = 0.45;

pub(super) fn rows(made: &mut Made<'_>) -> Vec<Row> {
    (0..N)
        .map(|_| {
            // The second leans on the first, the fourth on both; the third stands nearly alone.
            let first = made.normal();
            let beside = made.normal();
            let second = 0.55 * first + 0.835 * beside;
            let third = 0.15 * first + 0.989 * made.normal();
            let fourth = 0.70 * first + 0.25 * beside + 0.669 * made.normal();
            let all = [first, second, third, fourth];
            let told: f64 = OWN.iter().zip(all).map(|(own, z)| own * z).sum();
            let quality = told + REST * made.normal();
            let height = |z: f64| 0.6 + 0.2 * z;
            made.row(all.map(height), height(quality), 0.12, |_| 0.0)
        })
        .collect()
}

/// Correlation, β and relative weight of each factor, with the places that they give.
pub(super) fn table(set: &Set) -> Figure<Table> {
    let covariance = covariance(set)?;
    let drivers = Drivers::of(&covariance)?;
    let regression = ols::regression(&drivers)?;
    // What is derived is shown behind its gate here too.
    gate::settle(&covariance, set.kind.seed(), relative::weights)?;
    let shares = relative::weights(&drivers)?;
    let percent = shares.percentages()?;
    let beta: Vec<f64> = regression.coefficients.iter().map(|c| c.beta).collect();
    let rows = (0..beta.len()).map(|place| {
        let at = |list: &[f64]| list.get(place).copied().unwrap_or_default();
        let cells = vec![
            Shown::Coefficient(at(&drivers.outcome)),
            Shown::Coefficient(at(&beta)),
            Shown::Place(rank(&beta, place)),
            Shown::Share(at(&percent) / 100.0),
            Shown::Place(rank(&percent, place)),
        ];
        Line::new(Name::Dimension(place), cells)
    });
    Ok(Table {
        head: vec![
            "set-col-factor",
            "set-col-r",
            "set-col-beta",
            "set-col-place",
            "set-col-relative",
            "set-col-place",
        ],
        few: &[1, 3],
        rows: rows.collect(),
    })
}

/// The covariances of the factors and, last, overall quality.
fn covariance(set: &Set) -> Figure<Covariance> {
    let items = &set.package.instrument.items;
    let mut outcomes = set.plan.outcomes().iter();
    let is_overall = |place: &usize| {
        let column = set.plan.columns().get(*place);
        let item = column.and_then(|column| items.get(column.item));
        item.is_some_and(|item| item.id == "overall")
    };
    let outcome = outcomes
        .position(is_overall)
        .ok_or(Withheld::ShapesDiffer)?;
    set.book(|_| true)?.drivers(&set.plan, outcome)
}

/// The place of a figure among others, the highest being 1.
fn rank(figures: &[f64], place: usize) -> usize {
    let own = figures.get(place).copied().unwrap_or_default();
    1 + figures.iter().filter(|other| **other > own).count()
}
