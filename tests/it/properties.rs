//! Properties: what must hold for any text, any walk, any events, any answers.

use std::rc::Rc;

use fangtan::instrument::condition;
use fangtan::instrument::model::Kind;
use fangtan::instrument::parse::{self, Package};
use fangtan::instrument::quantity::Form;
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::choose::{self, Misfit};
use fangtan::interview::event::{BreakOff, Event, Mode, Opening, Reopen, Sheet, Way, What};
use fangtan::interview::session::{Fault, Held, Session, Stage, Stamp, Status};
use fangtan::interview::share::Sharing;
use fangtan::interview::state::State;
use fangtan::interview::summary::{Phase, Summary};
use fangtan::library::shelf::Shelf;
use fangtan::measure::gauge::{Gauge, Gauges};
use fangtan::measure::order::interval;
use fangtan::measure::weights::{Scheme, Weights};
use fangtan::tui::wrap::{fit, width, wrap};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::odd::{self, Chance};
use crate::support::{START, fixtures};

const CLOSING: &str = "，。、；：！？）》”";
const OPENING: &str = "（《“";

pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Every instrument that ships, and those of the tests; read once a thread, for a property asks for
/// them with every case.
pub fn packages() -> Vec<Rc<Package>> {
    thread_local! {
        static PACKAGES: Vec<Rc<Package>> = {
            let shelf = Shelf::open(&fixtures().join("instruments"));
            let books = shelf.books.iter();
            books.map(|book| Rc::clone(book.package().unwrap())).collect()
        };
    }
    PACKAGES.with(Clone::clone)
}

// ── Text ──────────────────────────────────────────────────────────────────────────────────────

/// Pieces of many scripts, and what joins, combines or controls.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[客户银行电子服务质量很好吗您]{1,12}",
        3 => "[a-zA-Z]{1,14}",
        3 => "[，。、；：！？）》”（《“—…·,.;:!?()'\"-]",
        3 => "[ \u{3000}]{1,3}",
        1 => "[\n\t\u{1b}\u{0}\r]",
        1 => "[ก-ฮ][ั-ู]?[่-๋]?",
        1 => "[가-힣]{1,8}",
        1 => "[क-ह][ा-ौ]?[्]?[क-ह]?",
        1 => "[ｱ-ﾝ]ﾞ?",
        1 => "[a-z][\u{300}-\u{304}]{1,3}",
        1 => proptest::sample::select(vec![
            "👩‍👩‍👧", "🇨🇳", "❤️", "👍🏽", "🏳️‍🌈", "1️⃣", "\u{200d}", "\u{fe0f}", "\u{301}", "e\u{301}",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Ordinary Chinese: words, and one mark after each; quotes and brackets around some.
fn chinese() -> impl Strategy<Value = String> {
    let word = "[客户银行电子服务质量很好吗您大舜支行]{1,9}";
    let part = prop_oneof![
        5 => (word, "[，。、；：！？]").prop_map(|(word, mark)| format!("{word}{mark}")),
        1 => (word, "[，。]").prop_map(|(word, mark)| format!("“{word}”{mark}")),
        1 => (word, "[，。]").prop_map(|(word, mark)| format!("（{word}）{mark}")),
        1 => (word, "[，。]").prop_map(|(word, mark)| format!("《{word}》{mark}")),
    ];
    proptest::collection::vec(part, 1..12).prop_map(|parts| parts.concat())
}

/// What of a text must be on the screen: everything but white space and control characters.
fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn wrapping_loses_nothing_and_no_line_is_too_long(text in any_text(), cells in 2_usize..=100) {
        // Some graphemes take three cells; nothing can be done about those on two.
        let cells = cells.max(text.graphemes(true).map(width).max().unwrap_or(0));
        let lines = wrap(&text, cells);
        for line in &lines {
            prop_assert!(width(line) <= cells, "{line:?} takes {} of {cells}", width(line));
            prop_assert!(!line.contains(char::is_control), "{line:?}");
        }
        prop_assert_eq!(visible(&lines.concat()), visible(&text));
    }

    #[test]
    fn wrapping_cuts_no_grapheme(text in any_text(), cells in 2_usize..=100) {
        // A control character ends a grapheme; without them the graphemes stay what they were.
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        let lines = wrap(&text, cells);
        let graphemes = |text: &str| {
            let solid = |grapheme: &&str| !grapheme.trim().is_empty();
            text.graphemes(true).filter(solid).map(|g| g.trim().to_owned()).collect::<Vec<_>>()
        };
        let wrapped: Vec<String> = lines.iter().flat_map(|line| graphemes(line)).collect();
        prop_assert_eq!(wrapped, graphemes(&text));
    }

    #[test]
    fn chinese_lines_begin_and_end_as_they_should(text in chinese(), cells in 8_usize..=100) {
        for line in wrap(&text, cells) {
            let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
            prop_assert!(!CLOSING.contains(first), "{line} begins so at {cells} in {text}");
            prop_assert!(!OPENING.contains(last), "{line} ends so at {cells} in {text}");
        }
    }

    #[test]
    fn what_is_fitted_fits(text in any_text(), cells in 0_usize..=100) {
        let fitted = fit(&text, cells);
        prop_assert!(width(&fitted) <= cells, "{fitted:?} takes {}", width(&fitted));
        let whole = fitted.strip_suffix('…').unwrap_or(&fitted);
        prop_assert!(text.starts_with(whole));
        prop_assert_eq!(width(&text) <= cells, fitted == text);
    }
}

// ── Walks ─────────────────────────────────────────────────────────────────────────────────────

fn now() -> Stamp {
    Stamp { at: START, mono: 0 }
}

pub fn begun(package: &Rc<Package>) -> Session {
    let desk = Opening::at_desk(Mode::Interview, None, None, None);
    let opening = desk.bound_to(&package.instrument, "zh-CN", 1);
    let mut session = Session::begin(Rc::clone(package), "walk".to_owned(), opening, now());
    session.of_age(true, now());
    session.consent(true, now());
    session
}

/// Some answer that fits the item, or a non-answer that it takes.
fn fitting(chance: &mut Chance, session: &Session) -> Option<Answer> {
    let (_, item) = session.item()?;
    if let Some(special) = item.specials.get(chance.below(9)) {
        return Some(Answer::Missing(Missing::from(*special)));
    }
    let picks = choose::picks(&session.package().instrument, item);
    match &item.kind {
        Kind::Integer { min, max } => Some(Answer::Number(
            (min + (chance.next() % 12).cast_signed()).min(*max),
        )),
        Kind::Quantity(quantity) => {
            let typed = match quantity.form {
                Form::Decimal(_) => chance.below(99).to_string(),
                Form::Date => format!("20{}-0{}-11", 10 + chance.below(80), 1 + chance.below(9)),
                Form::Time => format!("{}:30", 8 + chance.below(12)),
            };
            choose::quantity(quantity, &typed).ok()
        }
        Kind::Text {
            pattern: Some(_), ..
        } => Some(Answer::Text(format!("A1{}", chance.below(9)))),
        Kind::Text { .. } => Some(Answer::Text(format!("字{}", chance.below(9)))),
        Kind::Note | Kind::Calculated => None,
        Kind::Allocation(allocation) => {
            let mut sharing = Sharing::open(allocation, None);
            for part in 0..allocation.parts.len() {
                sharing.add(part, chance.below(1 + allocation.total as usize) as u32);
            }
            sharing.spread();
            Some(sharing.answer(allocation))
        }
        Kind::Multi(choices) => {
            let mut codes = Vec::new();
            for _ in 0..=chance.below(3) {
                choose::toggle(choices, &mut codes, chance.below(choices.len()));
            }
            (!codes.is_empty()).then_some(Answer::Codes(codes))
        }
        _ => Some(chance.pick(&picks).answer.clone()),
    }
}

/// One step on the way through an interview.
pub fn stride(chance: &mut Chance, session: &mut Session, now: Stamp) {
    // Whatever does not move the session is no step; that is as it should be.
    let _ = match chance.below(12) {
        0 | 1 => session.back(now),
        2 => session.next(now),
        3 => session.jump(
            chance.below(session.package().instrument.items.len()),
            *chance.pick(&[Way::Map, Way::Review, Way::Check]),
            now,
        ),
        4 => session.keep(now),
        5 => {
            session.clear(now);
            Ok(())
        }
        _ => match fitting(chance, session) {
            Some(answer) => session.answer(answer, now),
            None => session.next(now),
        },
    };
}

/// One thing that a person may do, on any front end: a step, a note, an end, a new beginning.
fn deed(chance: &mut Chance, session: &mut Session, now: Stamp) {
    let items = session.package().instrument.items.len();
    // Whatever does not move the session is no step; that is as it should be.
    let _ = match chance.below(24) {
        0 | 1 => session.back(now),
        2 | 3 => session.next(now),
        4 | 5 => session.jump(
            chance.below(items),
            *chance.pick(&[Way::Map, Way::Review, Way::Check]),
            now,
        ),
        6 | 7 => session.keep(now),
        8 => {
            session.clear(now);
            Ok(())
        }
        9 => {
            let text = *chance.pick(&["", "在赶时间", "two\nlines", "\u{1b}[2J"]);
            let noted = session.note(chance.below(items), text, now);
            noted.map_err(Held::Misfit)
        }
        10 => session.finalise("K7MQ-2XRB-9WHTC", now),
        // Ended interviews come up more often than people end them, and are opened again at once.
        11 if chance.below(3) == 0 => session.break_off(
            *chance.pick(&BreakOff::ALL),
            "had to go",
            "K7MQ-2XRB-9WHTC",
            now,
        ),
        11 | 12 => session.open_again(*chance.pick(&Reopen::ALL), "", now),
        13 => {
            aside(chance, session, now);
            Ok(())
        }
        _ => match fitting(chance, session) {
            Some(answer) => session.answer(answer, now),
            None => session.next(now),
        },
    };
}

/// One thing that leaves the interview where it is.
fn aside(chance: &mut Chance, session: &mut Session, now: Stamp) {
    let stage = session.stage();
    match chance.below(5) {
        0 => session.speak(["zh-CN", "en"][chance.below(2)], now),
        1 => session.panel(chance.below(2) == 0, now),
        2 => session.looked(Sheet::Map, 1200, now),
        3 => session.reject(Misfit::NoChoice, now),
        _ => session.pause(now),
    }
    assert_eq!(session.stage(), stage);
}

fn answers(session: &Session) -> Vec<Option<Answer>> {
    let items = 0..session.package().instrument.items.len();
    items.map(|item| session.answer_of(item).cloned()).collect()
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn back_and_forward_is_where_one_was(seed in any::<u64>(), strides in 1_usize..90) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            for _ in 0..strides {
                deed(&mut chance, &mut session, now());
                if let Stage::Item(place) = session.stage() {
                    prop_assert!(session.on_path(place));
                }
            }
            let (stage, before) = (session.stage(), answers(&session));
            let mut walk = session.clone();
            walk.take();
            let from_a_check = walk.warning().is_some();
            if walk.back(now()).is_err() {
                continue;
            }
            prop_assert_eq!(&before, &answers(&walk));
            let forward = walk.next(now());
            let given = walk.take().iter().any(|event| matches!(event.what, What::Answered { .. }));
            if forward.is_ok() && !given {
                prop_assert_eq!(walk.stage(), stage, "a check was shown: {}", from_a_check);
                prop_assert_eq!(&before, &answers(&walk));
            }
        }
    }

    #[test]
    fn a_session_is_the_fold_of_its_events(seed in any::<u64>(), strides in 0_usize..90) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            for _ in 0..strides {
                deed(&mut chance, &mut session, now());
            }
            let events = session.clone().take();
            prop_assert!(events.iter().map(|event| event.n).eq(1..=events.len() as u32));
            let folded = State::fold(&package.instrument, &events);
            prop_assert_eq!(&folded, session.state());
            // Taken up again, it stands where it was left; or where it ended.
            let (package, id) = (Rc::clone(&package), "walk".to_owned());
            let again = if session.has_ended() {
                prop_assert!(Session::resume(Rc::clone(&package), id.clone(), &events, now()).is_none());
                Session::review(package, id, &events)
            } else {
                Session::resume(package, id, &events, now())
            };
            let again = again.unwrap();
            prop_assert_eq!(again.leads_back(), session.leads_back());
            prop_assert_eq!(answers(&again), answers(&session));
            let last = &events[events.len().saturating_sub(6)..];
            prop_assert_eq!(again.stage(), session.stage(), "after {:#?}", last);
        }
    }

    /// The power may fail between any two events, also between two of one step.
    #[test]
    fn a_log_that_stops_anywhere_is_taken_up_on_the_path(
        seed in any::<u64>(), strides in 0_usize..60, cut in any::<prop::sample::Index>(),
    ) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            for _ in 0..strides {
                deed(&mut chance, &mut session, now());
            }
            let events = session.take();
            let events = &events[..=cut.index(events.len())];
            let (package, id) = (Rc::clone(&package), "walk".to_owned());
            let looked = Session::review(Rc::clone(&package), id.clone(), events).unwrap();
            let Some(again) = Session::resume(package, id, events, now()) else {
                prop_assert!(looked.has_ended());
                continue;
            };
            prop_assert_eq!(answers(&again), answers(&looked));
            prop_assert_eq!(again.state().back, looked.state().back);
            if let Stage::Item(place) = again.stage() {
                prop_assert!(again.on_path(place));
            }
        }
    }

    #[test]
    fn a_jump_to_an_answered_item_leads_back(seed in any::<u64>(), strides in 1_usize..90) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            for _ in 0..strides {
                deed(&mut chance, &mut session, now());
            }
            let here = session.stage();
            let to = chance.below(package.instrument.items.len());
            let Some(same) = session.answer_of(to).cloned() else { continue };
            if session.jump(to, Way::Map, now()).is_err() || here == Stage::Item(to) {
                continue;
            }
            prop_assert_eq!(session.stage(), Stage::Item(to));
            let before = answers(&session);
            if session.answer(same, now()).is_err() {
                continue;
            }
            prop_assert_eq!(&before, &answers(&session));
            let Stage::Item(came) = here else {
                prop_assert!(matches!(session.stage(), Stage::Closing | Stage::Item(_)));
                continue;
            };
            // What was jumped over earlier comes first, else the very place.
            let mut before = session.order().iter().take(session.rank(came)).copied();
            let open = before.find(|place| session.status(*place) == Status::Open);
            prop_assert_eq!(session.stage(), Stage::Item(open.unwrap_or(came)));
        }
    }

    #[test]
    fn an_interview_that_ended_opens_again_as_it_was(seed in any::<u64>(), strides in 1_usize..90) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            for _ in 0..strides {
                deed(&mut chance, &mut session, now());
            }
            let (before, revision) = (answers(&session), session.state().revision);
            let faults = session.faults();
            let finished = session.finalise("K7MQ-2XRB-9WHTC", now());
            prop_assert!(finished.is_err() || !faults.iter().any(Fault::stops));
            if finished.is_err() && session.break_off(BreakOff::NoTime, "", "K7", now()).is_err() {
                continue;
            }
            prop_assert!(session.answer(Answer::Number(1), now()).is_err());
            let mut events = session.take();
            let ended = Summary::begin(&events[0]).map(|mut summary| {
                for event in &events { summary.apply(event); }
                summary
            });
            let receipt = session.state().receipt.clone();
            prop_assert!(receipt.is_some());
            let again = Session::reopen(
                Rc::clone(&package), "walk".to_owned(), &events, Reopen::Corrected, "", now(),
            );
            let mut again = again.unwrap();
            prop_assert_eq!(&answers(&again), &before);
            prop_assert_eq!(again.state().revision, revision + 1);
            // Its receipt stays the one that the respondent has.
            again.break_off(BreakOff::Other, "", "another", now()).unwrap();
            prop_assert_eq!(&again.state().receipt, &receipt);
            // The line in the list goes on counting.
            events.extend(again.take());
            let mut summary = ended.unwrap();
            let count = summary.count;
            for event in &events { summary.apply(event); }
            prop_assert_eq!(summary.count, count);
            prop_assert_eq!(summary.phase, Phase::BrokenOff);
        }
    }
}

// ── Events that make no sense ─────────────────────────────────────────────────────────────────

fn odd_events(chance: &mut Chance, package: &Package, count: usize) -> Vec<Event> {
    (0..count)
        .map(|_| odd::event(chance, &package.instrument))
        .collect()
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn folding_is_total(seed in any::<u64>(), count in 0_usize..60, cut in 0_usize..60) {
        for package in packages() {
            let events = odd_events(&mut Chance(seed), &package, count);
            let instrument = &package.instrument;
            let whole = State::fold(instrument, &events);
            let (head, tail) = events.split_at(cut.min(events.len()));
            let mut parts = State::fold(instrument, head);
            for event in tail {
                parts.apply(instrument, event);
            }
            prop_assert_eq!(whole, parts);
        }
    }

    #[test]
    fn whatever_was_stored_can_be_looked_at(seed in any::<u64>(), count in 0_usize..60) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut events = odd_events(&mut chance, &package, count);
            if let Some(first) = events.first_mut() {
                let opening = odd::opening(&mut chance, &package.instrument);
                first.what = What::Opened(Box::new(opening));
            }
            let id = || "odd".to_owned();
            if let Some(session) = Session::review(Rc::clone(&package), id(), &events) {
                Gauges::of(&session, Scheme::default());
            }
            let Some(mut session) = Session::resume(Rc::clone(&package), id(), &events, now())
            else {
                continue;
            };
            for _ in 0..20 {
                deed(&mut chance, &mut session, now());
                if let Stage::Item(place) = session.stage() {
                    prop_assert!(session.on_path(place));
                }
            }
        }
    }
}

// ── Files that make no sense ──────────────────────────────────────────────────────────────────

/// A good file with a piece cut out, doubled, or put in.
fn damaged(text: &str, seed: u64) -> String {
    let mut chance = Chance(seed);
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(4) {
        let (from, length) = (chance.below(chars.len() + 1), chance.below(60));
        let to = (from + length).min(chars.len());
        match chance.below(3) {
            0 => {
                chars.drain(from..to);
            }
            1 => {
                let piece: Vec<char> = chars[from..to].to_vec();
                chars.splice(from..from, piece);
            }
            _ => {
                let piece = odd::text(&mut chance, 12);
                chars.splice(from..from, piece.chars());
            }
        }
    }
    chars.into_iter().collect()
}

fn everykind() -> Vec<(String, String)> {
    let folder = fixtures().join("instruments/everykind");
    ["instrument.toml", "zh-CN.ftl", "en.ftl"]
        .map(|name| {
            (
                name.to_owned(),
                std::fs::read_to_string(folder.join(name)).unwrap(),
            )
        })
        .to_vec()
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_text_is_an_instrument_or_problems(
        which in 0_usize..3,
        seed in any::<u64>(),
        junk in "\\PC{0,200}",
        whole in any::<bool>(),
    ) {
        let mut files = everykind();
        let text = if whole { damaged(&files[which].1, seed) } else { junk };
        files[which].1 = text;
        match parse::package(files) {
            Ok(package) => {
                // What was taken must be fit to be held.
                let package = Rc::new(package);
                let mut session = begun(&package);
                let mut chance = Chance(seed);
                (0..30).for_each(|_| stride(&mut chance, &mut session, now()));
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn any_text_is_a_condition_or_a_fault(text in "\\PC{0,80}", seed in any::<u64>()) {
        const WORDS: [&str; 20] = [
            "and", "or", "not", "(", ")", "answered", "selected", ",", "like", "which", "nobody",
            "=", "!=", "<=", ">", "3", "-1", "1.5.5", "'slow'", "'",
        ];
        let find = |id: &str| ["like", "which"].iter().position(|known| *known == id);
        let _ = condition::parse(&text, &find);
        let mut chance = Chance(seed);
        let words: Vec<&str> = (0..chance.below(14)).map(|_| *chance.pick(&WORDS)).collect();
        let spoken = words.join(if chance.once_in(3) { "" } else { " " });
        if let Ok(condition) = condition::parse(&spoken, &find) {
            prop_assert!(condition.items().iter().all(|item| *item < 2));
            condition.holds(&|_| condition::Operand::Missing);
        }
    }
}

// ── Numbers ───────────────────────────────────────────────────────────────────────────────────

const HAIR: f64 = 1e-9;

fn within(point: f64, (low, high): (f64, f64)) -> bool {
    low - HAIR <= point && point <= high + HAIR
}

fn inside(inner: (f64, f64), outer: (f64, f64)) -> bool {
    outer.0 - HAIR <= inner.0 && inner.1 <= outer.1 + HAIR
}

/// A dimension that can get no score any more may stand anywhere.
fn reach(gauge: &Gauge) -> (f64, f64) {
    gauge.reach.unwrap_or((0.0, 100.0))
}

fn consistent(gauges: &Gauges) -> Result<(), TestCaseError> {
    for gauge in &gauges.dimensions {
        let (low, high) = reach(gauge);
        prop_assert!(low <= high + HAIR && within(low, (0.0, 100.0)) && within(high, (0.0, 100.0)));
        if let Some(score) = gauge.score {
            prop_assert!(within(score, (low, high)), "{score} is out of {low}–{high}");
        }
    }
    let Some(overall) = gauges.overall.as_ref() else {
        return Ok(());
    };
    prop_assert_eq!(overall.order.is_some(), overall.point.is_some());
    if let (Some(order), Some(point)) = (overall.order, overall.point) {
        // The respondent's own weights need not keep the order.
        let bounds = match overall.scheme {
            Scheme::Respondent => (0.0, 100.0),
            _ => order,
        };
        prop_assert!(within(point, bounds), "{point} is out of {bounds:?}");
        prop_assert!(
            inside(order, overall.reach),
            "{order:?} is out of {:?}",
            overall.reach
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn gauges_promise_nothing_that_they_do_not_keep(
        seed in any::<u64>(),
        scheme in proptest::sample::select([&Scheme::RANKED[..], &[Scheme::Respondent]].concat()),
    ) {
        for package in packages() {
            let mut chance = Chance(seed);
            let mut session = begun(&package);
            let mut before = Gauges::of(&session, scheme);
            for _ in 0..120 {
                let answer = fitting(&mut chance, &session);
                let closed = matches!(answer, Some(Answer::Missing(_)));
                let open = session.item().is_some_and(|(item, _)| session.answer_of(item).is_none());
                let moved = match answer {
                    Some(answer) => session.answer(answer, now()),
                    None => session.next(now()),
                };
                if moved.is_err() && session.keep(now()).is_err() {
                    break;
                }
                let after = Gauges::of(&session, scheme);
                consistent(&after)?;
                for (old, new) in before.dimensions.iter().zip(&after.dimensions) {
                    // A non-answer takes an item out of the mean, and a route may add one; then
                    // the reach is that of other items.
                    let same = open && !closed && old.tally.asked == new.tally.asked;
                    prop_assert!(!same || inside(reach(new), reach(old)), "{old:?} → {new:?}");
                }
                before = after;
            }
            for gauge in &before.dimensions {
                if gauge.tally.open == 0 && let (Some(score), Some(reach)) = (gauge.score, gauge.reach) {
                    prop_assert!((reach.0 - score).abs() < HAIR && (reach.1 - score).abs() < HAIR);
                }
            }
        }
    }

    #[test]
    fn the_order_interval_is_that_of_the_extreme_weights(
        scores in proptest::collection::vec(0.0..=100.0_f64, 1..8),
        cuts in proptest::collection::vec(0.0..=1.0_f64, 8),
    ) {
        let found = interval(&scores, &scores).unwrap();
        // The extreme points of w₁ ≥ … ≥ wₖ ≥ 0, Σw = 1 are (1,0,…), (½,½,0,…), …
        let extreme = |j: usize| {
            let weights = (0..scores.len()).map(|i| if i < j { 1.0 / j as f64 } else { 0.0 });
            weights.zip(&scores).map(|(w, s)| w * s).sum::<f64>()
        };
        let points: Vec<f64> = (1..=scores.len()).map(extreme).collect();
        let least = points.iter().copied().fold(f64::INFINITY, f64::min);
        let most = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        prop_assert!((found.0 - least).abs() < HAIR && (found.1 - most).abs() < HAIR);
        // No other weights in that order leave it, and no scheme does.
        let mut weights = cuts[..scores.len()].to_vec();
        weights.sort_by(|a, b| b.total_cmp(a));
        let sum: f64 = weights.iter().sum();
        if sum > 0.0 {
            let point = weights.iter().zip(&scores).map(|(w, s)| w / sum * s).sum();
            prop_assert!(within(point, found));
        }
        for scheme in Scheme::RANKED {
            let point = Weights::ranked(scheme, scores.len()).point(&scores);
            prop_assert!(within(point, found), "{scheme:?}");
        }
    }
}

/// A log from elsewhere may hold a point that no scale has. It scores nothing, and no gauge runs
/// off with it.
#[test]
fn a_point_beyond_its_scale_scores_nothing() {
    let shelf = fangtan::library::shelf::Shelf::open(std::path::Path::new("nowhere"));
    let package = shelf.books[0].package().unwrap();
    let instrument = &package.instrument;
    let (_, item) = instrument.items_of(0).next().unwrap();
    for point in [i64::MIN, 0, 6, i64::MAX] {
        let score = fangtan::measure::score::item_score(instrument, item, point);
        assert_eq!(score, None, "{point}");
    }
    let score = fangtan::measure::score::item_score(instrument, item, 5);
    assert_eq!(score, Some(100.0));
}
