//! Points shared out: few keys, a sum that never leaves the screen, and the respondent's own weights.

use fangtan::instrument::parse;
use fangtan::interview::answer::Answer;
use fangtan::interview::choose::{Misfit, fits};
use fangtan::interview::pipe::code;
use fangtan::interview::share::Sharing;
use fangtan::measure::weights::{Scheme, Weights};
use fangtan::tui::model::Screen;
use proptest::prelude::*;

use crate::support::{COLOUR, Desk, NONE, fixtures, install, stored};

/// From the home screen to the points: gate, consent, two warm-up items, 24 indicators, four
/// outcomes.
const TO_THE_POINTS: &str = "enter 1 1 1 1 4*6 2*6 5*6 3*6 4 4 7 4";

fn session(desk: &Desk) -> &fangtan::interview::session::Session {
    let Screen::Desk(desk) = &desk.model.screen else {
        panic!("no interview")
    };
    &desk.session
}

fn answered(desk: &Desk, item: &str) -> Option<String> {
    let session = session(desk);
    let place = session.package().instrument.find(item)?;
    session.answer_of(place).map(code)
}

/// A practised interviewer, from the home screen to the receipt.
#[test]
fn a_whole_interview_takes_no_more_than_48_keys() {
    let keys = format!("{TO_THE_POINTS} 4 0 3 0 2 0 space enter 2 6 enter 3 enter enter enter");
    let times = |word: &str| word.split_once('*').map_or(1, |(_, n)| n.parse().unwrap());
    let pressed: usize = keys.split_whitespace().map(times).sum();
    assert!(pressed <= 48, "{pressed} keys");
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, (80, 24), COLOUR);
        desk.keys(&keys);
        let points = answered(&desk, "importance");
        assert_eq!(
            points.as_deref(),
            Some("trust=40 ease=30 responsiveness=20 reliability=10")
        );
        let events = stored(&desk.data()).unwrap();
        let last = serde_json::to_value(&events.last().unwrap().what).unwrap();
        assert_eq!(last["do"], "finalised", "{}", desk.screen());
        assert_eq!(last["unreached"], serde_json::json!([]));
    }
}

/// Scores 75, 25, 100, 50; the points reverse the published order.
#[test]
fn the_own_weights_come_with_the_points_and_go_with_them() {
    let mut desk = Desk::new("en", (80, 24), COLOUR);
    desk.keys(TO_THE_POINTS);
    let schemes = |desk: &Desk| Scheme::offered(session(desk));
    assert_eq!(schemes(&desk), Scheme::RANKED);
    // Not offered yet: a key goes round the four.
    desk.keys("f6*4");
    assert_eq!(desk.model.scheme, Scheme::RankSum);
    desk.keys("0 0 1 0 down space enter");
    assert_eq!(
        answered(&desk, "importance").unwrap(),
        "trust=0 ease=0 responsiveness=10 reliability=90"
    );
    let screen = desk.keys("f6*4").screen();
    assert!(screen.contains("respondent's own weights 55.0"), "{screen}");
    assert!(!screen.contains("weights unknown"), "{screen}");
    assert!(screen.contains("by the order alone 50–75"), "{screen}");
    let weights = Weights::of(session(&desk), desk.model.scheme);
    assert_eq!(weights.each, [0.0, 0.0, 0.1, 0.9]);
    // The same weights rank the suggestions, and are named where a suggestion is explained.
    let explained = desk.keys("f7").screen();
    assert!(
        explained.contains("0.900 (respondent's own weights"),
        "{explained}"
    );
    // Refused afterwards: the first scheme again, under its own name.
    let screen = desk.keys("esc esc f4 2").screen();
    assert_eq!(answered(&desk, "importance").unwrap(), "-98");
    assert!(screen.contains("rank-sum weights 62.5"), "{screen}");
    assert!(screen.contains("weights unknown 50–75"), "{screen}");
}

#[test]
fn all_points_on_one_factor_are_its_score() {
    let mut desk = Desk::new("zh-CN", (80, 24), NONE);
    desk.keys(TO_THE_POINTS).keys("down space enter f6*4");
    let screen = desk.screen();
    assert!(screen.contains("受访者自定权重 25.0"), "{screen}");
    assert!(screen.contains("只按公布的次序 50–75"), "{screen}");
}

/// Wherever the focus is, whatever the size: the sum, and the row in focus.
#[test]
fn the_sum_never_leaves_the_screen() {
    for (lang, sum) in [
        ("zh-CN", "已分配 30/100　还剩 70"),
        ("en", "Given 30 of 100, 70 left"),
    ] {
        for size in [(80, 24), (60, 20), (200, 60), (40, 12), (40, 24), (200, 12)] {
            let mut desk = Desk::new(lang, size, COLOUR);
            desk.keys(TO_THE_POINTS).keys("down right*6 up");
            for row in 0..4 {
                let screen = desk.screen();
                assert!(screen.contains(sum), "{size:?} {row}\n{screen}");
                let session = session(&desk);
                let dimension = &session.package().instrument.dimensions[row];
                let name = session
                    .text(&format!("dimension-{}", dimension.id))
                    .unwrap();
                let focus = format!("▸ {name}");
                assert!(screen.contains(&focus), "{size:?} {focus}\n{screen}");
                assert!(desk.cursor().y > 0);
                desk.keys("down");
            }
        }
    }
}

/// On the smallest screen the question is there to be read out when it comes up.
#[test]
fn the_question_is_whole_when_it_comes_up() {
    for lang in ["zh-CN", "en"] {
        let mut desk = Desk::new(lang, (40, 12), COLOUR);
        // The marks of what lies above and below stand at the edge, between the words.
        let mark = |c: char| c.is_whitespace() || "↑↓".contains(c);
        let bare = |text: &str| text.replace(mark, "");
        let screen = bare(&desk.keys(TO_THE_POINTS).screen());
        let question = bare(&session(&desk).text("importance").unwrap());
        assert!(screen.contains(&question), "{}", desk.screen());
    }
}

#[test]
fn half_of_it_outlives_another_language_and_a_step_back() {
    let mut desk = Desk::new("zh-CN", (80, 24), COLOUR);
    let screen = desk
        .keys(TO_THE_POINTS)
        .keys("4 f2 0 3 esc pgdn f2")
        .screen();
    assert!(screen.contains("已分配 43/100　还剩 57"), "{screen}");
}

/// A number that could go on is not cut off, one that could not is not waited for.
#[test]
fn only_a_number_that_can_go_on_waits() {
    let given = |keys: &str| {
        let mut desk = Desk::new("en", (80, 24), COLOUR);
        desk.keys(TO_THE_POINTS).keys(keys);
        let Screen::Desk(desk) = &desk.model.screen else {
            panic!("no interview")
        };
        (
            desk.draft.sharing.given().to_vec(),
            desk.draft.cursor.unwrap(),
        )
    };
    let nothing = None;
    assert_eq!(given("1 0"), (vec![Some(10), nothing, nothing, nothing], 0));
    assert_eq!(
        given("1 0 3"),
        (vec![Some(10), Some(3), nothing, nothing], 1)
    );
    assert_eq!(
        given("1 0 0"),
        (vec![Some(100), nothing, nothing, nothing], 1)
    );
    assert_eq!(
        given("1 enter 1 0"),
        (vec![Some(1), Some(10), nothing, nothing], 2)
    );
    assert_eq!(
        given("0 7 down 1 2"),
        (vec![Some(0), Some(7), Some(12), nothing], 3)
    );
    // A digit too many is refused and nothing else is taken for it.
    assert_eq!(
        given("9 0 2 0 5"),
        (vec![Some(90), Some(2), nothing, nothing], 1)
    );
    assert_eq!(
        given("9 0 2 0 backspace 1 0"),
        (vec![Some(90), Some(10), nothing, nothing], 2)
    );
}

/// Every way of writing an allocation wrongly, at its place.
#[test]
fn what_is_wrong_with_an_allocation_is_said_at_its_place() {
    let head = "format = 1\nid = \"x\"\nversion = \"1\"\nlanguages = [\"en\"]\n";
    let dimensions = "[[dimensions]]\nid = \"one\"\n[[dimensions]]\nid = \"two\"\n";
    let item = |more: &str| {
        format!(
            "[[sections]]\nid = \"s\"\n[[sections.items]]\nid = \"i\"\nkind = \"allocation\"\n\
             provenance = \"authored\"\n{more}\n"
        )
    };
    let words = "title = T\nsection-s = S\ndimension-one = One\ndimension-two = Two\ni = I\n    \
                 .choice-a = A\n    .choice-b = B\n";
    let found = |toml: String| {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let files = vec![file("instrument.toml", &toml), file("en.ftl", words)];
        let Err(problems) = parse::package(files) else {
            return Vec::new();
        };
        let told = |p: fangtan::instrument::problem::Problem| (p.what, p.place);
        problems.into_iter().map(told).collect::<Vec<_>>()
    };
    let listed = |more: &str| found(format!("{head}{}", item(more)));
    let over = |more: &str| found(format!("{head}{dimensions}{}", item(more)));
    assert_eq!(listed("choices = [\"a\", \"b\"]"), []);
    assert_eq!(over("over = \"dimensions\"\ntotal = 3"), []);
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\ntotal = 0"),
        [("total", (12, 9))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\ntotal = 10001"),
        [("total", (12, 9))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\nstep = 0"),
        [("step", (12, 8))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\nstep = 101"),
        [("step", (12, 8))]
    );
    assert_eq!(listed("choices = [\"a\"]"), [("parts", (8, 6))]);
    assert_eq!(
        listed("choices = [\"a\", \"a\"]"),
        [("choice-twice", (8, 6))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"c\"]"),
        [("message-missing", (5, 1))]
    );
    assert_eq!(listed(""), [("choices", (8, 6))]);
    assert_eq!(listed("over = \"dimensions\""), [("parts", (8, 6))]);
    assert_eq!(
        over("over = \"dimensions\"\nchoices = [\"a\"]"),
        [("parts-twice", (15, 8))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\nexclusive = [\"a\"]"),
        [("exclusive-kind", (8, 6))]
    );
    assert_eq!(
        listed("choices = [\"a\", \"b\"]\ntotal = -1")[0].0,
        "wrong-type"
    );
    let strange = listed("over = \"factors\"");
    assert!(strange.iter().any(|(what, _)| *what == "unknown-value"));
}

fn blame() -> fangtan::instrument::parse::Package {
    let folder = fixtures().join("instruments/everykind");
    let names = ["instrument.toml", "zh-CN.ftl", "en.ftl"];
    let files = names.map(|name| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        (name.to_owned(), text)
    });
    parse::package(files.to_vec()).unwrap()
}

/// One thing that can be done with points.
fn deed(sharing: &mut Sharing, (what, part, points): (u8, usize, u32)) {
    match what {
        0 => sharing.add(part, points),
        1 => sharing.take(part, points),
        2 => sharing.empty(part),
        3 => sharing.spread(),
        _ => {
            let room = sharing.room(part);
            assert_eq!(sharing.give(part, points).is_ok(), points <= room);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_allocation_fits_when_every_part_has_points_and_all_are_given(
        parts in proptest::sample::subsequence(vec!["staff", "machine", "rules", "other"], 0..=4),
        points in proptest::collection::vec(prop_oneof![0..=10_u32, Just(u32::MAX)], 4),
    ) {
        let package = blame();
        let instrument = &package.instrument;
        let item = &instrument.items[instrument.find("blame").unwrap()];
        let given = parts.iter().map(|part| (*part).to_owned()).zip(points);
        let given: Vec<(String, u32)> = given.collect();
        let sum: u64 = given.iter().map(|(_, points)| u64::from(*points)).sum();
        let whole = parts == ["staff", "machine", "rules"];
        let expected = match sum.cmp(&10) {
            _ if !whole => Err(Misfit::Parts(3)),
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Less => Err(Misfit::PointsLeft(10 - sum as u32)),
            std::cmp::Ordering::Greater => {
                Err(Misfit::PointsOver(u32::try_from(sum).unwrap_or(u32::MAX) - 10))
            }
        };
        prop_assert_eq!(fits(instrument, item, &Answer::Split(given)), expected);
    }

    #[test]
    fn whatever_is_done_no_more_is_given_than_there_is(
        deeds in proptest::collection::vec((0..6_u8, 0..4_usize, 0..14_u32), 0..30),
    ) {
        let package = blame();
        let instrument = &package.instrument;
        let item = &instrument.items[instrument.find("blame").unwrap()];
        let allocation = item.allocation().unwrap();
        let mut sharing = Sharing::open(allocation, None);
        for one in deeds {
            deed(&mut sharing, one);
            let given: u32 = (0..3).map(|part| sharing.of(part)).sum();
            prop_assert_eq!(given + sharing.left(), 10);
        }
        sharing.spread();
        prop_assert_eq!(fits(instrument, item, &sharing.answer(allocation)), Ok(()));
        let again = Sharing::open(allocation, Some(&sharing.answer(allocation)));
        prop_assert_eq!(again.answer(allocation), sharing.answer(allocation));
    }
}

/// More rows than a small screen has: the row in focus is in sight, and so is the sum.
#[test]
fn listed_parts_are_shared_out_like_factors() {
    let mut desk = Desk::with("zh-CN", (40, 12), NONE, install);
    desk.begin("everykind").keys("1 enter 2 2 3 1 enter enter");
    let screen = desk.keys("right*3 down right").screen();
    assert!(screen.contains("已分配 8/10　还剩 2"), "{screen}");
    assert!(screen.contains("▸ 设备"), "{screen}");
    desk.keys("space enter");
    assert_eq!(
        answered(&desk, "blame").unwrap(),
        "staff=6 machine=4 rules=0"
    );
    assert_eq!(Scheme::offered(session(&desk)), Scheme::RANKED);
}
