//! The figures of a sample as JSON, in `score --json` and in a report alike; the shape is documented in
//! `docs/exchange.md`.

use serde_json::{Map, Value, json};

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::answer::Missing;
use crate::measure::alpha::Alpha;
use crate::measure::careless::rows::Rows;
use crate::measure::results::{Against, Dimension, GapScore, Item, Results, Score};
use crate::measure::tail::Interval;
use crate::measure::tolerance::{Tolerance, Zone};
use crate::measure::withheld::{Figure, Withheld};

/// The version of the shape.
const FORMAT: u32 = 1;

/// Everything about a group.
pub fn json(package: &Package, results: &Results) -> Value {
    let instrument = &package.instrument;
    let dimension = |place: usize| {
        let dimension = instrument.dimensions.get(place);
        dimension.map(|dimension| &dimension.id)
    };
    let item = |item: &Item| self::item(&item_id(package, item.place), item);
    let dimensions = results.dimensions.iter();
    let dimensions = dimensions.map(|d| self::dimension(dimension(d.place), d, &item));
    let pairs = results.pairs.iter().map(|(a, b, overlap)| {
        let overlap = figure(overlap, |overlap| {
            json!({
                "observed": overlap.observed,
                "corrected": overlap.corrected,
                "not_distinct": overlap.not_distinct,
            })
        });
        json!({ "dimensions": [dimension(*a), dimension(*b)], "correlation": overlap })
    });
    let overall = &results.overall;
    json!({
        "format": FORMAT,
        "instrument": {
            "id": instrument.id,
            "version": instrument.version,
            "hash": instrument.hash,
        },
        "rows": results.rows,
        "convention": results.convention.name(),
        "dimensions": dimensions.collect::<Vec<_>>(),
        "outcomes": results.outcomes.iter().map(item).collect::<Vec<_>>(),
        "overall": {
            "ordered": overall.ordered,
            "order_interval": figure(&overall.order, interval),
            "scheme": overall.scheme.name(),
            "weights": overall.weights,
            "point": Value::Object(score(&overall.point)),
        },
        "pairs": pairs.collect::<Vec<_>>(),
        "against": results.against.iter().map(|a| against(package, a)).collect::<Vec<_>>(),
        "zones": results.zones.iter().map(|(place, found)| {
            json!({ "dimension": dimension(*place), "zone": figure(found, zone) })
        }).collect::<Vec<_>>(),
    })
}

/// What the rows of a file say against each other, by lines.
pub fn rows(found: &Rows) -> Value {
    json!({
        "read": found.n,
        "same_answers": figure(&found.repeated, |lines| json!({ "lines": lines })),
        "far": figure(&found.far, |(lines, cut)| {
            json!({ "judged": found.judged, "cut_off": cut, "lines": lines })
        }),
        "long_runs": { "lines": found.long_runs },
    })
}

/// Perceived service against one standard, dimension by dimension and statement by statement.
fn against(package: &Package, against: &Against) -> Value {
    let dimension = package.instrument.dimensions.get(against.dimension);
    let items = against.items.iter().map(|(place, gap)| {
        let mut object = gap_score(gap);
        object.insert("id".to_owned(), json!(item_id(package, *place)));
        Value::Object(object)
    });
    let mut object = gap_score(&against.gap);
    object.extend([
        ("standard".to_owned(), json!(against.standard.name())),
        ("dimension".to_owned(), json!(dimension.map(|d| &d.id))),
        ("score".to_owned(), Value::Object(score(&against.score))),
        (
            "reliability".to_owned(),
            figure(&against.reliability, |r| json!(r)),
        ),
        ("items".to_owned(), items.collect()),
    ]);
    Value::Object(object)
}

fn gap_score(gap: &GapScore) -> Map<String, Value> {
    let found = figure(&gap.gap, |found| {
        json!({
            "standard": found.expected,
            "perceived": found.perceived,
            "gap": found.gap.change,
            "sd": found.gap.sd,
            "interval": interval(&found.gap.interval),
        })
    });
    let standing = figure(&gap.standing, |standing| json!(standing.name()));
    let figures = [("n", json!(gap.n)), ("standing", standing), ("gap", found)];
    let named = figures.map(|(name, value)| (name.to_owned(), value));
    named.into_iter().collect()
}

fn zone(found: &Tolerance) -> Value {
    let lies = match found.zone {
        Zone::Below => "below",
        Zone::Within => "within",
        Zone::Above => "above",
    };
    json!({
        "perceived": lies,
        "superiority": found.superiority,
        "adequacy": found.adequacy,
        "position": figure(&found.position, |position| json!(position)),
    })
}

pub(super) fn item_id(package: &Package, place: ItemIx) -> String {
    let item = package.instrument.items.get(place);
    item.map_or(String::new(), |item| item.id.clone())
}

fn dimension(id: Option<&String>, dimension: &Dimension, item: &impl Fn(&Item) -> Value) -> Value {
    let mut object = score(&dimension.score);
    object.insert("id".to_owned(), json!(id));
    let omega = figure(&dimension.omega, |omega| {
        json!({
            "omega": omega.omega,
            "composite_reliability": omega.composite,
            "average_variance_extracted": omega.extracted,
            "loadings": omega.loadings,
            "n": omega.n,
        })
    });
    let figures = [
        (
            "partly_answered",
            figure(&dimension.partly, |share| json!(share)),
        ),
        ("alpha", figure(&dimension.alpha, alpha)),
        ("alpha_pairwise", figure(&dimension.alpha_pairwise, alpha)),
        ("omega", omega),
        ("items", dimension.items.iter().map(item).collect()),
    ];
    object.extend(figures.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

fn item(id: &str, item: &Item) -> Value {
    let mut object = score(&item.score);
    let gaps = figure(&item.gaps, |gaps| {
        json!({
            "asked": gaps.asked,
            "missing": gaps.missing,
            "share": gaps.share,
            "dont_know": gaps.dont_know,
            "warn": gaps.warn,
        })
    });
    // Counts of a few cases would give away what the floor of display keeps back.
    let counts = item.score.standing.map(|_| item.counts.points().to_vec());
    let statuses = item.gaps.map(|_| {
        let statuses = Missing::ALL.iter();
        let told = statuses.map(|m| (m.name().to_owned(), json!(item.counts.missing(*m))));
        told.collect::<Value>()
    });
    let figures = [
        ("id", json!(id)),
        ("counts", figure(&counts, |counts| json!(counts))),
        ("non_answers", figure(&statuses, Value::clone)),
        ("missing", gaps),
        (
            "top_two",
            figure(
                &item.top,
                |top| json!({ "share": top.share, "interval": interval(&top.interval) }),
            ),
        ),
        ("item_rest", figure(&item.item_rest, |r| json!(r))),
        (
            "alpha_if_deleted",
            figure(&item.if_deleted, |alpha| json!(alpha)),
        ),
    ];
    object.extend(figures.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

pub(super) fn score(score: &Score) -> Map<String, Value> {
    let figures = [
        ("n", json!(score.n)),
        (
            "standing",
            figure(&score.standing, |standing| json!(standing.name())),
        ),
        ("mean", figure(&score.mean, |mean| json!(mean))),
        ("sd", figure(&score.sd, |sd| json!(sd))),
        ("interval", figure(&score.interval, interval)),
    ];
    figures
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect()
}

fn alpha(alpha: &Alpha) -> Value {
    json!({
        "alpha": alpha.alpha,
        "interval": interval(&alpha.interval),
        "n": alpha.n,
        "items": alpha.items,
        "basis": alpha.basis.name(),
    })
}

pub(super) fn interval(interval: &Interval) -> Value {
    json!([interval.low, interval.high])
}

/// A figure, or `{"withheld": reason}` with the counts that led to it.
pub(super) fn figure<T>(figure: &Figure<T>, show: impl Fn(&T) -> Value) -> Value {
    match figure {
        Ok(figure) => show(figure),
        Err(Withheld::TooFew { n, floor }) => {
            json!({ "withheld": "too-few", "n": n, "floor": floor })
        }
        Err(reason) => json!({ "withheld": reason.name() }),
    }
}
