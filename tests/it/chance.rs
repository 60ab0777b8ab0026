//! What is left to chance: an order for each interview, the same whenever it is looked at.

use std::collections::BTreeSet;
use std::rc::Rc;

use fangtan::instrument::model::Kind;
use fangtan::interview::answer::Answer;
use fangtan::interview::event::{Mode, Opening, What};
use fangtan::interview::session::{Session, Stage, Stamp};
use fangtan::measure::careless;

use crate::journeys::package;
use crate::support::{COLOUR, Desk, install, stored};

fn begin(id: &str) -> Session {
    let package = package("chance");
    let opening = Opening::at_desk(Mode::Interview, None, None, None);
    let opening = opening.bound_to(&package.instrument, "en", 1);
    Session::begin(package, id.to_owned(), opening, Stamp::default())
}

fn names(session: &Session) -> Vec<String> {
    let items = &session.package().instrument.items;
    session
        .order()
        .iter()
        .map(|place| items[*place].id.clone())
        .collect()
}

#[test]
fn every_interview_has_its_order_and_what_is_pinned_keeps_its_place() {
    let mut orders = BTreeSet::new();
    for n in 0..60 {
        let names = names(&begin(&format!("interview-{n}")));
        assert_eq!(names[..2], ["channel", "channel.other"]);
        assert_eq!(names.last().unwrap(), "bye");
        let at = |id: &str| names.iter().position(|name| name == id).unwrap();
        // Sections stay in one piece, the pinned first and last where they were written.
        for (first, last, count) in [("one-first", None, 5), ("two-a", Some("two-last"), 5)] {
            let section = first.split('-').next().unwrap();
            let places: Vec<usize> = names
                .iter()
                .enumerate()
                .filter_map(|(place, name)| name.starts_with(section).then_some(place))
                .collect();
            assert_eq!(places.len(), count);
            assert_eq!(places[count - 1] - places[0], count - 1, "{names:?}");
            if section == "one" {
                assert_eq!(places[0], at(first));
            }
            if let Some(last) = last {
                assert_eq!(places[count - 1], at(last));
            }
        }
        orders.insert(names);
    }
    assert!(orders.len() > 50, "only {} orders of 60", orders.len());
}

/// The seed stands in the first event, so a replay, a resumed interview and a review show the same.
#[test]
fn an_order_is_the_same_whenever_it_is_looked_at() {
    let mut session = begin("kept");
    while let Stage::Item(place) = session.stage() {
        let item = &session.package().instrument.items[place];
        let result = match item.kind {
            Kind::Scale(_) => session.answer(Answer::Number(2), Stamp::default()),
            Kind::Multi(_) => {
                // Given in the order in which they are shown, kept in the order of the list.
                let picks = session.picks(item);
                assert_eq!(picks[4].answer, Answer::Code("other".into()));
                assert_eq!(picks[5].answer, Answer::Code("none".into()));
                let codes = vec!["d".to_owned(), "a".to_owned()];
                session.answer(Answer::Codes(codes), Stamp::default())
            }
            _ => session.next(Stamp::default()),
        };
        result.unwrap();
    }
    let order = names(&session);
    let picks = session.picks(&session.package().instrument.items[0]);
    let events = session.take();
    let asked: Vec<&str> = events
        .iter()
        .filter_map(|event| match &event.what {
            What::Answered { item, .. } => Some(item.as_str()),
            _ => None,
        })
        .collect();
    let presented: Vec<&str> = order
        .iter()
        .map(String::as_str)
        .filter(|id| !["channel.other", "bye"].contains(id))
        .collect();
    assert_eq!(asked, presented);
    let package =
        Rc::new(fangtan::instrument::parse::package(session.package().files.clone()).unwrap());
    let again = Session::review(package, "another-id".to_owned(), &events).unwrap();
    assert_eq!(names(&again), order);
    assert_eq!(again.picks(&again.package().instrument.items[0]), picks);
    let codes = again.answer_of(0).unwrap().clone();
    assert_eq!(codes, Answer::Codes(vec!["a".into(), "d".into()]));
    // Runs of the same answer are counted in the order in which they were presented.
    let points = careless::presented(&again);
    assert_eq!(points.len(), 12);
    assert_eq!(careless::of_rows(&points).unwrap().longest, 12);
}

/// Digits go by what is on the screen.
#[test]
fn the_screen_numbers_what_it_shows() {
    let mut desk = Desk::with("en", (80, 24), COLOUR, install);
    desk.begin("chance");
    let screen = desk.screen();
    let shown: Vec<char> = screen
        .lines()
        .filter_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let place = words
                .iter()
                .position(|word| word.len() == 1 && "ABCD".contains(word))?;
            (place > 0).then(|| words[place].chars().next().unwrap())
        })
        .collect();
    assert_eq!(shown.len(), 4, "{screen}");
    desk.keys("1 3 enter");
    let events = stored(&desk.data()).unwrap();
    let mut expected: Vec<String> = [shown[0], shown[2]]
        .iter()
        .map(|c| c.to_ascii_lowercase().to_string())
        .collect();
    expected.sort();
    let given = events.iter().rev().find_map(|event| match &event.what {
        What::Answered { answer, .. } => Some(answer.clone()),
        _ => None,
    });
    assert_eq!(given, Some(Answer::Codes(expected)));
    let opened = events.iter().find_map(|event| match &event.what {
        What::Opened(opening) => opening.seed,
        _ => None,
    });
    assert!(opened.is_some());
}
