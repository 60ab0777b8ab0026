//! Bad input gives a reason, never a NaN: no cases, one, two, all alike, all missing, one dimension,
//! one branch.

use fangtan::interview::event::Mode;
use fangtan::measure::alpha::{self, Alpha};
use fangtan::measure::boxes;
use fangtan::measure::careless::{self, distance};
use fangtan::measure::cluster;
use fangtan::measure::compare::{family, paired, ranks, welch};
use fangtan::measure::counts::Counts;
use fangtan::measure::covariance::Covariance;
use fangtan::measure::distinct;
use fangtan::measure::dominance;
use fangtan::measure::drivers::{Drivers, Shares, gate, ols, relative, shapley};
use fangtan::measure::floor::{self, Standing};
use fangtan::measure::gap;
use fangtan::measure::ipa::{self, CrossHair};
use fangtan::measure::language;
use fangtan::measure::mean::Summary;
use fangtan::measure::missing;
use fangtan::measure::moments::Moments;
use fangtan::measure::omega::{self, Omega};
use fangtan::measure::overall::Weights;
use fangtan::measure::promoter;
use fangtan::measure::response_rate::{self, Outcomes};
use fangtan::measure::satisfaction;
use fangtan::measure::score::Convention;
use fangtan::measure::size::{self, Wanted};
use fangtan::measure::square::Square;
use fangtan::measure::tail;
use fangtan::measure::tolerance;
use fangtan::measure::triangle::Pair;
use fangtan::measure::unit::Unit;
use fangtan::measure::weighting;
use fangtan::measure::weights::{self, Scheme};
use fangtan::measure::withheld::{Figure, Withheld};
use proptest::prelude::*;

use crate::measure::samples::{four_drivers, full};

fn too_few<T>(n: u64, floor: u64) -> Figure<T> {
    Err(Withheld::TooFew { n, floor })
}

fn covariance(rows: &[Vec<i64>]) -> Figure<Covariance> {
    Covariance::listwise(full(rows).complete())
}

fn cluster(values: &[i64]) -> Pair {
    let moments = full(&values.iter().map(|x| vec![*x]).collect::<Vec<_>>());
    moments.pair(0, 0)
}

#[test]
fn a_sample_of_nobody_one_and_two() {
    let nothing = Moments::new(3, &[]);
    assert_eq!(Covariance::listwise(nothing.complete()), too_few(0, 2));
    assert_eq!(Covariance::pairwise(&nothing, &[0, 1]), too_few(0, 2));
    assert_eq!(Summary::of(&nothing.pair(0, 0), 1.0), too_few(0, 1));
    assert_eq!(Counts::new(4).mean(Convention::Linear), too_few(0, 1));
    assert_eq!(missing::item(&Counts::new(4)), too_few(0, 1));
    assert_eq!(promoter::score(0, 0, 0), too_few(0, 1));
    assert_eq!(boxes::share(0, 0), too_few(0, 1));
    assert_eq!(paired::change(&Pair::default(), 1.0, 1.0), too_few(0, 2));
    assert_eq!(gap::gap(&Pair::default(), 1.0, 1.0), too_few(0, 2));

    assert_eq!(covariance(&[vec![1, 2, 3]]), too_few(1, 2));
    let one = Summary::new(1, 50.0, 0.0).unwrap();
    assert_eq!(one.with_interval(), too_few(1, 2));
    assert_eq!(welch::difference(&one, &one), too_few(1, 2));
    assert_eq!(ranks::intervals(&[one, one]), too_few(1, 2));

    // Two rows give α, though no front end shows it: the floor of display is 10.
    let two = covariance(&[vec![1, 2, 4], vec![3, 3, 5]]).unwrap();
    assert!(Alpha::of(&two).is_ok());
    assert_eq!(Omega::of(&two), too_few(2, 3));
    assert_eq!(floor::standing(9), too_few(9, 10));
    assert_eq!(floor::standing(10), Ok(Standing::Grey));
    assert_eq!(floor::standing(30), Ok(Standing::Full));
    assert_eq!(size::detectable(22.0, 1), too_few(1, 2));
    assert_eq!(careless::tails_of_rows(&[1.0; 9]), too_few(9, 10));
    assert_eq!(distance::of_rows(&[vec![1, 2], vec![2, 1]]), too_few(2, 10));
}

#[test]
fn answers_that_are_all_alike() {
    let alike = covariance(&[vec![3, 3, 3], vec![3, 3, 3], vec![3, 3, 3]]).unwrap();
    assert_eq!(Alpha::of(&alike), Err(Withheld::NoVariance));
    assert_eq!(Omega::of(&alike), Err(Withheld::NoVariance));
    assert_eq!(Drivers::of(&alike), Err(Withheld::NoVariance));
    let flat = Summary::new(20, 75.0, 0.0).unwrap();
    assert_eq!(flat.with_interval(), Err(Withheld::NoVariance));
    assert_eq!(welch::difference(&flat, &flat), Err(Withheld::NoVariance));
    let tied = ranks::intervals(&[flat, flat]).unwrap();
    assert!(tied.iter().all(|ranks| (ranks.best, ranks.worst) == (1, 2)));
    // Everybody moved by the same amount.
    let moved = full(&[vec![1, 2], vec![2, 3], vec![5, 6]]).pair(0, 1);
    assert_eq!(paired::change(&moved, 1.0, 1.0), Err(Withheld::NoVariance));
    let constant = vec![vec![2, 1]; 10];
    assert_eq!(distance::of_rows(&constant), Err(Withheld::NoVariance));
    assert_eq!(size::detectable(0.0, 100), Err(Withheld::NoVariance));

    // One item of three that does not vary: its own correlation is withheld, α is not.
    let one = covariance(&[vec![1, 2, 3], vec![2, 3, 3], vec![4, 4, 3]]).unwrap();
    let found = Alpha::of(&one).unwrap();
    assert_eq!(found.item_rest[2], Err(Withheld::NoVariance));
    assert!(found.item_rest[0].is_ok());
}

#[test]
fn one_item_one_dimension_one_branch() {
    let few = |items, floor| Withheld::TooFewItems { items, floor };
    let one = covariance(&[vec![1], vec![2], vec![4]]).unwrap();
    assert_eq!(Alpha::of(&one), Err(few(1, 2)));
    assert_eq!(Omega::of(&one), Err(few(1, 3)));
    assert_eq!(Drivers::of(&one), Err(few(0, 1)));
    let two = covariance(&[vec![1, 2], vec![2, 2], vec![4, 5]]).unwrap();
    let alpha = Alpha::of(&two).unwrap();
    assert_eq!(alpha.if_deleted, [Err(few(1, 2)), Err(few(1, 2))]);
    assert_eq!(Omega::of(&two), Err(few(2, 3)));
    assert_eq!(dominance::compare(&[], &[]), Err(few(0, 1)));
    assert_eq!(
        Weights::of(&weights::Weights::ranked(Scheme::RankSum, 0)),
        Err(few(0, 1))
    );
    assert_eq!(
        Weights::of(&weights::Weights::ranked(Scheme::RankSum, 1))
            .unwrap()
            .values(),
        [1.0]
    );
    assert_eq!(ipa::place(&[], CrossHair::Means), Err(few(0, 1)));
    assert_eq!(language::gaps(&[]), too_few(0, 2));

    let clusters = |n| Withheld::TooFewClusters {
        clusters: n,
        floor: 10,
    };
    let branch = cluster(&[1, 2, 3]);
    assert_eq!(cluster::robust_mean(&[branch], 1.0), Err(clusters(1)));
    assert_eq!(cluster::robust_mean(&[branch; 9], 1.0), Err(clusters(9)));
    assert_eq!(
        cluster::robust_mean(&[branch; 10], 1.0),
        Err(Withheld::NoVariance)
    );
    let two = Withheld::TooFewClusters {
        clusters: 1,
        floor: 2,
    };
    assert_eq!(cluster::likeness(&[branch, Pair::default()]), Err(two));
    let flat = cluster(&[4, 4]);
    assert_eq!(cluster::likeness(&[flat, flat]), Err(Withheld::NoVariance));
}

#[test]
fn coefficients_that_would_mislead() {
    // An item that runs against the others.
    let against = covariance(&[vec![1, 5], vec![2, 4], vec![4, 1], vec![5, 2]]).unwrap();
    assert_eq!(Alpha::of(&against), Err(Withheld::NegativeReliability));
    assert_eq!(
        distinct::overlap(0.5, 0.0, 0.8),
        Err(Withheld::NegativeReliability)
    );

    // One correlation larger than the others can carry.
    let heywood = Square::from_fn(3, |i, j| match (i, j) {
        (0, 1 | 2) => 0.9,
        (1, 2) => 0.7,
        _ => 1.0,
    });
    assert_eq!(omega::loadings(&heywood), Err(Withheld::Heywood));

    // The third predictor is the sum of the first two.
    let rows: Vec<Vec<i64>> = (0..120_i64)
        .map(|i| vec![i % 7, i % 5, i % 7 + i % 5, i % 7 + i % 3])
        .collect();
    let drivers = Drivers::of(&covariance(&rows).unwrap()).unwrap();
    assert_eq!(ols::regression(&drivers), Err(Withheld::Collinear));
    assert_eq!(relative::weights(&drivers), Err(Withheld::Collinear));
    assert_eq!(shapley::shares(&drivers), Err(Withheld::Collinear));
    let distances: Vec<Vec<i64>> = rows.iter().map(|row| row[..3].to_vec()).collect();
    assert_eq!(distance::of_rows(&distances), Err(Withheld::Collinear));

    let none = Shares {
        explained: 0.0,
        parts: vec![0.0, 0.0],
    };
    assert_eq!(none.percentages(), Err(Withheld::NoVariance));
    assert_eq!(Weights::derived(&none), Err(Withheld::NoVariance));
}

#[test]
fn the_gate_of_derived_importance() {
    let rows = |n: i64, first: i64| -> Vec<Vec<i64>> {
        (0..n)
            .map(|i| {
                let noise = ((i * 2_654_435_761) >> 7) % 23;
                let (a, b) = (i % 11, i / 11 % 11);
                vec![a, b, first * a + b + noise]
            })
            .collect()
    };
    let settle = |rows: &[Vec<i64>]| gate::settle_rows(rows, 7, relative::weights);
    assert_eq!(settle(&rows(99, 1)), too_few(99, 100));
    assert_eq!(gate::enough(119, 12), too_few(119, 120));

    let clear = settle(&rows(200, 4)).unwrap();
    assert_eq!((clear.leader, clear.draws), (0, 1_000));
    assert!(clear.share > 0.99);
    assert!(clear.intervals[0].low > clear.intervals[1].high);
    assert_eq!(
        settle(&rows(200, 4)).unwrap(),
        clear,
        "the same seed, the same draws"
    );

    // Without rows: the same leader, ends that differ by little.
    let sums = |rows: &[Vec<i64>]| covariance(rows).unwrap();
    let from_sums = gate::settle(&sums(&rows(200, 4)), 7, relative::weights).unwrap();
    assert_eq!(from_sums.leader, 0);
    for (a, b) in from_sums.intervals.iter().zip(&clear.intervals) {
        assert!(
            (a.low - b.low).abs() < 0.08 && (a.high - b.high).abs() < 0.08,
            "{a:?} {b:?}"
        );
    }
    let unclear = gate::settle(&sums(&rows(121, 1)), 7, relative::weights);
    assert!(matches!(unclear, Err(Withheld::OrderNotSettled { .. })));
    let mut many = sums(&rows(200, 4));
    many.n = 1_000_000;
    let sure = gate::settle(&many, 7, relative::weights).unwrap();
    assert!(sure.intervals[0].high - sure.intervals[0].low < 0.01);
    assert_eq!(
        gate::settle(&sums(&rows(99, 1)), 7, relative::weights),
        too_few(99, 100)
    );

    let close = settle(&rows(121, 1)).unwrap_err();
    let Withheld::OrderNotSettled { share } = close else {
        panic!("{close:?}");
    };
    assert!((0.2..gate::LEADS).contains(&share), "{share}");
}

#[test]
fn input_that_makes_no_sense() {
    let out = Withheld::OutOfRange;
    assert_eq!(Summary::new(5, f64::NAN, 1.0), Err(out));
    assert_eq!(Summary::new(5, 1.0, -1.0), Err(out));
    assert_eq!(family::holm(&[0.5, f64::NAN]), Err(out));
    assert_eq!(family::holm(&[1.5]), Err(out));
    assert_eq!(tail::t_quantile(1.0, 5.0), Err(out));
    assert_eq!(tail::t_quantile(0.5, -1.0), Err(out));
    assert_eq!(promoter::score(60, 60, 100), Err(out));
    assert_eq!(boxes::share(3, 2), Err(out));
    assert_eq!(satisfaction::index([0, 5, 11]), Err(out));
    assert_eq!(tolerance::tolerance(80.0, 50.0, 60.0), Err(out));
    assert_eq!(tolerance::tolerance(50.0, f64::NAN, 60.0), Err(out));
    let same = tolerance::tolerance(50.0, 50.0, 60.0).unwrap();
    assert_eq!(same.position, Err(Withheld::NoVariance));
    assert_eq!(weighting::effect(&[1.0, -1.0]), Err(out));
    assert_eq!(weighting::effect(&[0.0, 0.0]), Err(out));
    assert_eq!(weighting::effect(&[f64::NAN]), Err(out));
    assert_eq!(gap::weighted(&[1.0], &[0.0]), Err(out));
    assert_eq!(Unit::of(&[4, 0]), Err(out));
    assert_eq!(Unit::of(&[1 << 30, (1 << 30) - 1]), Err(Withheld::TooLarge));
    let wanted = Wanted {
        margin: 0.0,
        sd: 22.0,
        population: None,
        groups: 1,
        design_effect: 1.0,
        response: 1.0,
    };
    assert_eq!(size::size(&wanted), Err(out));
    let nobody = Wanted {
        margin: 5.0,
        population: Some(0),
        ..wanted
    };
    assert_eq!(size::size(&nobody), too_few(0, 1));
    assert_eq!(
        careless::of_rows(&[1]),
        Err(Withheld::TooFewItems { items: 1, floor: 2 })
    );
    assert_eq!(
        careless::seconds_per_item(5, 0),
        Err(Withheld::TooFewItems { items: 0, floor: 1 })
    );

    let unfit = Err(Withheld::ConventionDoesNotFit);
    assert_eq!(Convention::Grades.score(10, 4), unfit);
    assert_eq!(Convention::Net.score(2, 1), unfit);
    assert_eq!(Convention::Linear.score(4, 5), Err(out));
    assert_eq!(promoter::promoter(&[1; 5]).err(), unfit.err());
    assert_eq!(boxes::top(&[1, 2], 2).err(), unfit.err());

    let differ = Withheld::ShapesDiffer;
    let drivers = four_drivers();
    assert_eq!(Drivers::new(100, drivers.among, vec![0.1]), Err(differ));
    assert_eq!(dominance::compare(&[1.0], &[1.0, 2.0]), Err(differ));
    let thirteen = Drivers::new(500, Square::from_fn(13, |_, _| 1.0), vec![0.1; 13]).unwrap();
    let many = Withheld::TooManyItems {
        items: 13,
        ceiling: 12,
    };
    assert_eq!(shapley::shares(&thirteen), Err(many));
    assert_eq!(alpha::interval(f64::NAN, 50, 4), Err(out));
}

#[test]
fn a_kiosk_and_an_empty_day_have_no_rates() {
    let some = Outcomes {
        complete: 5,
        ..Outcomes::default()
    };
    assert_eq!(
        response_rate::rates(Mode::Practice, &some),
        Err(Withheld::SelfSelected)
    );
    let none = response_rate::rates(Mode::Interview, &Outcomes::default());
    assert_eq!(none, too_few(0, 1));
    let unreached = Outcomes {
        non_contact: 4,
        ..Outcomes::default()
    };
    let rates = response_rate::rates(Mode::Interview, &unreached).unwrap();
    assert_eq!(rates.cooperation_1, too_few(0, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quantiles_come_back_for_any_degrees_of_freedom(
        (a, b) in (-12.0_f64..200.0, -12.0_f64..200.0),
        p in prop_oneof![0.0_f64..1.0, Just(0.025), Just(0.975), Just(1e-300), Just(f64::NAN)],
    ) {
        let (a, b) = (a.exp2(), b.exp2());
        let found = [
            tail::normal_quantile(p),
            tail::t_quantile(p, a),
            tail::f_quantile(p, a, b),
            tail::chi_square_quantile(p, a),
            tail::t_two_sided(b, a),
        ];
        prop_assert!(found.iter().flatten().all(|x| x.is_finite()), "{found:?}");
    }

    #[test]
    fn no_sample_however_odd_lets_a_nan_out(
        rows in (1_usize..5).prop_flat_map(|columns| proptest::collection::vec(
            proptest::collection::vec(prop_oneof![Just(0_i64), 0..3_i64, -9_i64..1 << 40], columns), 0..12)),
    ) {
        let Ok(covariance) = covariance(&rows) else { return Ok(()) };
        let finite = |numbers: &[f64]| numbers.iter().all(|x| x.is_finite());
        if let Ok(found) = Alpha::of(&covariance) {
            let parts = found.item_rest.iter().chain(&found.if_deleted).flatten();
            prop_assert!(finite(&[found.alpha, found.interval.low, found.interval.high]));
            prop_assert!(parts.into_iter().all(|x| x.is_finite()));
        }
        if let Ok(found) = Omega::of(&covariance) {
            prop_assert!(finite(&[found.omega, found.composite, found.extracted]));
        }
        if let Ok(drivers) = Drivers::of(&covariance) {
            if let Ok(found) = ols::regression(&drivers) {
                prop_assert!(finite(&[found.explained, found.adjusted]));
                for one in &found.coefficients {
                    prop_assert!(finite(&[one.beta, one.error, one.inflation, one.interval.low]));
                }
            }
            for shares in [relative::weights(&drivers), shapley::shares(&drivers)].iter().flatten() {
                prop_assert!(finite(&shares.parts));
            }
        }
        let moments = full(&rows);
        let last = moments.columns() - 1;
        if let Ok(found) = paired::change(&moments.pair(0, last), 1.0, 1.0) {
            prop_assert!(finite(&[found.t, found.p, found.interval.low, found.interval.high]));
        }
        let branches = [moments.pair(0, 0), moments.pair(last, last), cluster(&[1, 2])].repeat(4);
        if let Ok(found) = cluster::robust_mean(&branches, 1.0) {
            prop_assert!(finite(&[found.mean, found.error, found.design_effect, found.interval.low]));
        }
        if let Ok(found) = cluster::likeness(&branches) {
            prop_assert!(finite(&[found.rho, found.size, found.design_effect]));
        }
        if let Ok(found) = gap::reliability(&moments.pair(0, last), 0.8, 0.7) {
            prop_assert!(found.is_finite());
        }
        if let Ok(found) = distance::of_rows(&[rows.clone(), rows.clone()].concat()) {
            prop_assert!(finite(&found));
        }
        let summary = Summary::of(&moments.pair(0, 0), 1.0).unwrap();
        if let Ok(found) = welch::difference(&summary, &Summary::new(3, 1.0, 2.0).unwrap()) {
            prop_assert!(finite(&[found.t, found.df, found.p]));
        }
    }
}
