//! Prints the figures of a CSV of whole numbers as JSON, for `compare.py`; blank cells are missing.
//!
//! `figures FILE items=a,b,c drivers=p,q outcome=y groups=g clusters=c`; `figures quantiles` prints
//! tail areas and quantiles over wide ranges.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool of the tests"
)]

use std::collections::BTreeMap;
use std::{env, fs};

use fangtan::measure::alpha::Alpha;
use fangtan::measure::boxes;
use fangtan::measure::careless::{self, distance};
use fangtan::measure::cluster;
use fangtan::measure::compare::{family, paired, ranks, welch};
use fangtan::measure::covariance::Covariance;
use fangtan::measure::drivers::{Drivers, gate, ols, relative, shapley};
use fangtan::measure::gap;
use fangtan::measure::mean::Summary;
use fangtan::measure::moments::Moments;
use fangtan::measure::omega::Omega;
use fangtan::measure::square::Square;
use fangtan::measure::tail::{self, Interval};
use fangtan::measure::withheld::Figure;
use serde_json::{Value, json};

type Row = Vec<Option<i64>>;

struct Table {
    names: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    fn read(path: &str) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let mut lines = text.lines();
        let names = lines.next().unwrap().split(',').map(str::to_owned);
        Self {
            names: names.collect(),
            rows: lines
                .map(|line| line.split(',').map(|cell| cell.parse().ok()).collect())
                .collect(),
        }
    }

    /// Only these columns, in this order.
    fn pick(&self, names: &str) -> Vec<Row> {
        let place = |name: &str| self.names.iter().position(|n| n == name).unwrap();
        let places: Vec<usize> = names.split(',').map(place).collect();
        let row = |row: &Row| places.iter().map(|place| row[*place]).collect();
        self.rows.iter().map(row).collect()
    }
}

fn main() {
    let mut args = env::args().skip(1);
    let first = args.next().unwrap();
    if first == "quantiles" {
        println!("{}", quantiles());
        return;
    }
    let table = Table::read(&first);
    let wanted: BTreeMap<String, String> = args
        .map(|arg| {
            let (key, names) = arg.split_once('=').unwrap();
            (key.to_owned(), names.to_owned())
        })
        .collect();

    let items = table.pick(&wanted["items"]);
    let drivers = table.pick(&format!("{},{}", wanted["drivers"], wanted["outcome"]));
    let groups = split(&table.pick(&format!("{},{}", wanted["groups"], wanted["outcome"])));
    let clusters = split(&table.pick(&format!("{},{}", wanted["clusters"], wanted["outcome"])));
    let moments = moments(&items);
    let all: Vec<usize> = (0..moments.columns()).collect();
    let out = json!({
        "listwise": figure(Covariance::listwise(moments.complete()), |found| scale(&found)),
        "pairwise": figure(Covariance::pairwise(&moments, &all), |found| scale(&found)),
        "paired": figure(paired::change(&moments.pair(0, 1), 1.0, 1.0), |found| json!({
            "change": found.change, "t": found.t, "df": found.df, "p": found.p, "sd": found.sd,
            "interval": ends(found.interval),
        })),
        "gap_reliability": number(gap::reliability(&moments.pair(0, 1), 0.8, 0.7)),
        "drivers": importance(&drivers),
        "groups": compared(&groups),
        "clusters": clustered(&clusters),
        "careless": rowwise(&items),
    });
    println!("{out}");
}

/// Rows of arguments and result, by distribution, as far out as the figures use them.
fn quantiles() -> Value {
    let freedom = [
        0.7, 1.0, 2.0, 3.5, 9.0, 29.0, 88.0, 199.0, 209.186, 999.0, 1001.0, 1e4, 1e6, 1e8, 4e9,
    ];
    let levels = [1e-6, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999, 0.999_999];
    let (mut normal, mut t, mut chi, mut f, mut areas) = (vec![], vec![], vec![], vec![], vec![]);
    for p in levels {
        normal.push(json!([p, number(tail::normal_quantile(p))]));
        for df in freedom {
            t.push(json!([p, df, number(tail::t_quantile(p, df))]));
            if df <= 1e4 {
                chi.push(json!([p, df, number(tail::chi_square_quantile(p, df))]));
            }
        }
    }
    for p in [0.025, 0.975] {
        for df in freedom {
            for items in [2.0, 3.0, 6.0, 24.0, 60.0] {
                let df2 = df * (items - 1.0);
                f.push(json!([p, df, df2, number(tail::f_quantile(p, df, df2))]));
            }
        }
    }
    for df in freedom {
        for t in [0.0, 0.1, 1.0, 1.96, 5.0, 40.0, 1e6, 1e200] {
            areas.push(json!([t, df, number(tail::t_two_sided(t, df))]));
        }
    }
    json!({ "normal": normal, "t": t, "chi": chi, "f": f, "areas": areas })
}

fn moments(rows: &[Row]) -> Moments {
    let mut moments = Moments::new(rows[0].len(), &[]);
    for row in rows {
        moments.add(row).unwrap();
    }
    moments
}

fn figure<T>(found: Figure<T>, show: impl FnOnce(T) -> Value) -> Value {
    match found {
        Ok(found) => show(found),
        Err(reason) => json!({ "withheld": format!("{reason:?}") }),
    }
}

fn number(found: Figure<f64>) -> Value {
    figure(found, |found| json!(found))
}

fn numbers(found: Vec<Figure<f64>>) -> Value {
    found.into_iter().map(number).collect()
}

fn ends(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

fn cells(square: &Square) -> Value {
    let row = |i| {
        (0..square.order())
            .map(|j| square.at(i, j))
            .collect::<Vec<f64>>()
    };
    (0..square.order()).map(row).collect()
}

fn scale(covariance: &Covariance) -> Value {
    json!({
        "n": covariance.n,
        "means": covariance.means,
        "covariance": cells(&covariance.matrix),
        "alpha": figure(Alpha::of(covariance), |found| json!({
            "alpha": found.alpha,
            "interval": ends(found.interval),
            "item_rest": numbers(found.item_rest),
            "if_deleted": numbers(found.if_deleted),
        })),
        "omega": figure(Omega::of(covariance), |found| json!({
            "omega": found.omega,
            "composite": found.composite,
            "extracted": found.extracted,
            "loadings": found.loadings,
        })),
    })
}

fn importance(rows: &[Row]) -> Value {
    let moments = moments(rows);
    let covariance = Covariance::listwise(moments.complete());
    let found = covariance.clone().and_then(|found| Drivers::of(&found));
    let complete: Option<Vec<Vec<i64>>> = rows
        .iter()
        .map(|row| row.iter().copied().collect())
        .collect();
    figure(found, |found| {
        json!({
            "ols": figure(ols::regression(&found), |found| json!({
                "explained": found.explained,
                "adjusted": found.adjusted,
                "beta": found.coefficients.iter().map(|c| c.beta).collect::<Vec<f64>>(),
                "error": found.coefficients.iter().map(|c| c.error).collect::<Vec<f64>>(),
                "inflation": found.coefficients.iter().map(|c| c.inflation).collect::<Vec<f64>>(),
                "intervals": found.coefficients.iter().map(|c| ends(c.interval)).collect::<Vec<_>>(),
            })),
            "johnson": figure(relative::weights(&found), |found| json!(found.parts)),
            "lmg": figure(shapley::shares(&found), |found| json!(found.parts)),
            "gate_from_sums": figure(
                covariance.and_then(|found| gate::settle(&found, 2026, relative::weights)),
                |found| found.intervals.into_iter().map(ends).collect(),
            ),
            "gate": complete.map(|rows| figure(
                gate::settle_rows(&rows, 2026, relative::weights),
                |found| json!({
                    "leader": found.leader,
                    "share": found.share,
                    "intervals": found.intervals.into_iter().map(ends).collect::<Vec<_>>(),
                }),
            )),
        })
    })
}

/// Values by key, from rows of (key, value).
fn split(rows: &[Row]) -> Vec<Moments> {
    let mut groups: BTreeMap<i64, Moments> = BTreeMap::new();
    for row in rows {
        if let (Some(key), Some(value)) = (row[0], row[1]) {
            let group = groups.entry(key).or_insert_with(|| Moments::new(1, &[]));
            group.add(&[Some(value)]).unwrap();
        }
    }
    groups.into_values().collect()
}

fn compared(groups: &[Moments]) -> Value {
    let summaries: Vec<Summary> = groups
        .iter()
        .map(|group| Summary::of(&group.pair(0, 0), 1.0).unwrap())
        .collect();
    let pairs: Vec<(usize, usize)> = (0..groups.len())
        .flat_map(|a| (a + 1..groups.len()).map(move |b| (a, b)))
        .collect();
    let tests: Vec<welch::Difference> = pairs
        .iter()
        .map(|(a, b)| welch::difference(&summaries[*a], &summaries[*b]).unwrap())
        .collect();
    let p: Vec<f64> = tests.iter().map(|test| test.p).collect();
    json!({
        "means": summaries.iter().map(|s| figure(s.with_interval(), |found| json!({
            "n": found.n, "mean": found.mean, "error": found.error, "interval": ends(found.interval),
        }))).collect::<Vec<_>>(),
        "welch": pairs.iter().zip(&tests).map(|((a, b), test)| json!({
            "pair": [a, b], "t": test.t, "df": test.df, "p": test.p,
            "interval": ends(test.interval), "hedges": number(test.hedges),
        })).collect::<Vec<_>>(),
        "holm": family::holm(&p).unwrap(),
        "bh": family::benjamini_hochberg(&p).unwrap(),
        "ranks": ranks::intervals(&summaries).unwrap().iter()
            .map(|ranks| [ranks.best, ranks.worst]).collect::<Vec<_>>(),
        "wilson": summaries.iter().map(|s| {
            figure(boxes::share(s.n / 3, s.n), |found| ends(found.interval))
        }).collect::<Vec<_>>(),
    })
}

fn clustered(clusters: &[Moments]) -> Value {
    let sums: Vec<_> = clusters.iter().map(|cluster| cluster.pair(0, 0)).collect();
    json!({
        "robust": figure(cluster::robust_mean(&sums, 1.0), |found| json!({
            "mean": found.mean, "error": found.error, "interval": ends(found.interval),
            "design_effect": found.design_effect,
        })),
        "rho": number(cluster::likeness(&sums).map(|found| found.rho)),
    })
}

fn rowwise(rows: &[Row]) -> Value {
    let complete = rows.iter().map(|row| row.iter().copied().collect());
    let complete: Vec<Vec<i64>> = complete
        .collect::<Vec<Option<_>>>()
        .into_iter()
        .flatten()
        .collect();
    json!({
        "distance": figure(distance::of_rows(&complete), |found| json!(found)),
        "variability": numbers(complete.iter()
            .map(|row| careless::of_rows(row).map(|found| found.variability)).collect()),
        "longest": complete.iter()
            .map(|row| careless::of_rows(row).unwrap().longest).collect::<Vec<_>>(),
    })
}
