//! Class mode over a real store: keys in, screens and stored events out; votes counted by hand; files
//! that do not belong; hand-outs; what a class must never do to results.

pub mod room;

use std::fs;

use fangtan::class::cards::ALL as CARDS;
use fangtan::class::model::{Msg, Screen};
use fangtan::exchange::ballot::{Ballot, Fault};
use fangtan::interview::answer::{Answer, Missing};
use fangtan::interview::event::{Mode, What};
use fangtan::interview::summary::Phase;
use fangtan::measure::votes::{Coverage, Vote};
use fangtan::store::reader::Reader;
use fangtan::tui::wrap::width;

use crate::class::room::{Room, shoot};
use crate::dashboard::{Place, said};
use crate::odd::Chance;
use crate::support::{ASCII, COLOUR, CONTRAST, NONE};

/// From the start menu of a case to the grid of the first vote.
const TO_GRID: &str = "down down down enter";

/// Eight groups, 24 indicators: 192 cells. From the menu to the reveal there may be 16 keys more.
#[test]
fn eight_groups_are_entered_with_one_key_a_cell() {
    let mut room = Room::new("zh-CN", (80, 24), COLOUR, "dashun");
    room.keys("8").keys(TO_GRID);
    for group in 0..8 {
        for row in 0..24 {
            room.key(["1", "2", "3", "4", "5", "-"][(group + row) % 6]);
        }
    }
    room.keys("f7");
    assert!(matches!(room.model.screen, Screen::Reveal(_)));
    assert!(room.pressed <= 8 * 24 + 16, "{} keys", room.pressed);

    let list = Reader::open(&room.data()).unwrap().list().unwrap();
    assert_eq!(list.len(), 8);
    for (id, summary) in list {
        let opening = &summary.opening;
        let seat = opening.seat.as_deref().unwrap();
        assert_eq!(
            (opening.mode, summary.phase),
            (Mode::Class, Phase::Complete)
        );
        assert_eq!((seat.case.as_str(), seat.of, seat.round), ("dashun", 8, 1));
        assert_eq!(opening.consent, None);
        let events = room.load(&id);
        let answers: Vec<&Answer> = events
            .iter()
            .filter_map(|event| match &event.what {
                What::Answered { answer, .. } => Some(answer),
                _ => None,
            })
            .collect();
        assert_eq!(answers.len(), 24);
        for (row, answer) in answers.into_iter().enumerate() {
            let nth = (usize::from(seat.group) - 1 + row) % 6;
            let expected = match i64::try_from(nth).unwrap() {
                5 => Answer::Missing(Missing::NotEvidenced),
                nth => Answer::Number(nth + 1),
            };
            assert_eq!(*answer, expected, "group {} row {row}", seat.group);
        }
    }
}

/// Whatever two classes enter, the room sees the same until the vote is closed.
#[test]
fn nobody_sees_a_vote_before_it_is_closed() {
    let enter = |keys: &[&str]| {
        let mut room = Room::new("en", (100, 30), COLOUR, "dashun");
        "SAME".clone_into(&mut room.lesson().code);
        room.keys("2").keys(TO_GRID);
        let mut frames = Vec::new();
        for (n, key) in keys.iter().cycle().take(30).enumerate() {
            room.key(key);
            // What was entered last cannot be asked for again, nor be seen in another language.
            frames.push(room.screen());
            if n % 7 == 0 {
                room.keys("f2");
                frames.push(room.screen());
                room.keys("f2 up down");
            }
        }
        (frames, room)
    };
    let (ones, mut room) = enter(&["1"]);
    let (fives, _) = enter(&["5"]);
    let (mixed, _) = enter(&["-", "4", "2", "n"]);
    assert_eq!(ones, fives);
    assert_eq!(ones, mixed);
    // Nor does the reveal say anything, however it is reached.
    room.keys("esc");
    assert!(!room.screen().contains("Reveal"));
    room.keys("f6");
    room.model.screen = Screen::Reveal(fangtan::class::reveal::Reveal::new(1));
    assert!(room.screen().contains("not closed yet"));
    room.keys("f6");
    assert!(room.written.is_empty());
}

/// Group 1 sees evidence for T3 alone, group 2 for five, group 3 has left after two entries.
fn by_hand(lang: &str, size: (u16, u16)) -> Room {
    let mut room = Room::new(lang, size, COLOUR, "dashun");
    "HAND".clone_into(&mut room.lesson().code);
    room.keys("3").keys(TO_GRID);
    room.keys("- - 2 a").keys("-*21");
    // T3 1, E1 3, E2 3, R2 4, R5 4.
    room.keys("- - 1 - - - 3 3 i - - - - - 4 q - - 4 - - - - - - -");
    room.keys("- 5");
    room
}

#[test]
fn what_is_revealed_is_what_was_worked_out_by_hand() {
    let mut room = by_hand("en", (100, 30));
    room.keys("f7");
    let coverage = room.screen();
    assert!(
        coverage.contains("Group 1: evidence 1, none 23"),
        "{coverage}"
    );
    assert!(
        coverage.contains("Group 2: evidence 5, none 19"),
        "{coverage}"
    );
    assert!(
        coverage.contains("Group 3: evidence 1, none 1, not entered 22"),
        "{coverage}"
    );
    assert!(
        coverage.contains("The case itself supports 5 of 24."),
        "{coverage}"
    );

    // Group 1: trust (25 + 5 × 0…100) / 6 = 4.2…87.5, the others 0…100; the running means of the
    // lower ends fall to 4.2/4 = 1.0, those of the upper ends rise to 387.5/4 = 96.9.
    // Group 2: trust 0…83.3, ease (50 + 50 + 4 × 0…100) / 6 = 16.7…83.3, responsiveness
    // (75 + 75 + 4 × 0…100) / 6 = 25…91.7, reliability 0…100: from 0 to 358.3/4 = 89.6.
    // Group 3: trust (100 + 5 × 0…100) / 6 = 16.7…100: from 16.7/4 = 4.2 to 100.
    room.keys("right");
    let interval = room.screen();
    for (group, range) in [(1, "1–97"), (2, "0–90"), (3, "4–100")] {
        let line = interval
            .lines()
            .find(|line| line.contains(&format!("Group {group}")));
        assert!(line.unwrap().ends_with(range), "{interval}");
    }
    room.keys("right");
    let side = room.screen();
    let line = side.lines().find(|line| line.contains("T3")).unwrap();
    let cells: Vec<&str> = line.split_whitespace().rev().take(2).collect();
    assert_eq!(cells, ["1", "2"], "{side}");

    // T3: scores 25 and 0, so 12.5 apart from their mean. T2: 5 against silence twice. Then those on
    // which one sees evidence and one does not, in the order of the instrument.
    let spreads = room.lesson().spreads(1);
    let codes: Vec<String> = spreads
        .iter()
        .map(|spread| {
            let lesson = room.model.desk.lesson.as_ref().unwrap();
            fangtan::class::labels::code(lesson, spread.item)
        })
        .collect();
    assert_eq!(codes[..6], ["T3", "T2", "E1", "E2", "R2", "R5"]);
    assert!((spreads[0].deviation - 12.5).abs() < 1e-9);
    assert_eq!((spreads[1].deviation, spreads[1].split()), (0.0, 1));
    assert!(spreads[6].agreed());

    room.keys("right enter");
    let discuss = room.screen();
    assert!(discuss.contains("T3"), "{discuss}");
    assert!(discuss.contains("Group 1  2 · assumed"), "{discuss}");
    assert!(discuss.contains("Group 3  not entered"), "{discuss}");
    assert!(
        discuss.contains("it was the first bank branch in Jinan to offer this"),
        "{discuss}"
    );
    assert!(!discuss.contains("being early"), "{discuss}");
    room.keys("f5");
    assert!(room.screen().contains("being early"));
    room.keys("right");
    assert!(room.screen().contains("The case says nothing about this."));
}

/// Who left early is broken off and has blanks, which are no zeros.
#[test]
fn a_group_that_left_has_blanks_and_no_zero() {
    let mut room = by_hand("en", (80, 24));
    room.keys("f7");
    let lesson = room.lesson();
    let left = Coverage {
        evidenced: 1,
        silent: 1,
        blank: 22,
    };
    assert_eq!(lesson.coverage(1, 3), left);
    let list = Reader::open(&room.data()).unwrap().list().unwrap();
    let phases: Vec<Phase> = list.iter().map(|(_, summary)| summary.phase).collect();
    assert_eq!(phases, [Phase::Complete, Phase::Complete, Phase::BrokenOff]);
    let gauges = room.lesson().gauges(1, 3);
    assert!(gauges.dimensions.iter().all(|own| own.score.is_none()));
    // A group that never came has no interview at all.
    room.keys("esc");
    room.lesson().groups = 4;
    assert_eq!(room.lesson().coverage(1, 4).blank, 24);
    assert_eq!(room.lesson().vote(1, 4, 2), Vote::Blank);
}

#[test]
fn a_second_vote_is_shown_with_arrows() {
    let mut room = by_hand("en", (100, 40));
    room.keys("f7 esc down down enter");
    assert!(room.screen().contains("Second vote"), "{}", room.screen());
    // Group 1: T3 from 2 to 1, the rest as before. Group 2: T3 as before, E1 given up, R2 from 4 to 5,
    // reliability found. Group 3 does not vote again.
    room.keys("= = 1 =*21");
    room.keys("=*6 - =*6 5 =*4 2 =*5");
    room.keys("f7 right right right right");
    let shift = room.screen();
    assert!(shift.contains("Group 1: ↑0 ↓1 +0 x0 =23"), "{shift}");
    assert!(shift.contains("Group 2: ↑1 ↓0 +1 x1 =21"), "{shift}");
    assert!(shift.contains("Group 3: did not vote twice"), "{shift}");
    let line = shift.lines().find(|line| line.contains("T3")).unwrap();
    assert_eq!(
        line.split_whitespace().rev().take(2).collect::<Vec<_>>(),
        ["=", "↓1"]
    );
    room.keys("right");
    let moved = room.screen();
    assert!(
        moved.contains("Of 48 cells entered twice, 4 changed: 1 up, 1 down"),
        "{moved}"
    );
    assert!(moved.contains("Closer now: T3"), "{moved}");
    assert!(moved.contains("from 1–2 to 1"), "{moved}");
}

/// Keys that correct: a cell again, a cell taken away, the tag taken along; nothing of it after the
/// vote was closed, until it is opened again.
#[test]
fn a_cell_can_be_corrected_until_the_vote_is_closed() {
    let mut room = Room::new("en", (80, 24), COLOUR, "dashun");
    room.keys("2").keys(TO_GRID).keys("4 q up 3 up backspace");
    let item = room.lesson().rows[0];
    assert_eq!(room.lesson().vote(1, 1, item), Vote::Blank);
    assert_eq!(room.lesson().tag(1, 1, item), None);
    room.keys("7");
    assert!(
        room.screen().contains("This one takes 1 to 5."),
        "{}",
        room.screen()
    );
    room.keys("5 i tab 1 1 1");
    assert_eq!(
        room.lesson().tag(1, 1, item),
        Some(fangtan::interview::seat::Tag::Inferred)
    );
    let second = room.lesson().rows[1];
    assert_eq!(
        room.lesson().vote(1, 2, second),
        Vote::Point(1),
        "{}",
        room.screen()
    );
    room.keys("f7 esc");
    let before = room.events();
    room.model.screen = Screen::Grid(fangtan::class::grid::Grid::new(None, 1));
    room.keys("2");
    assert!(
        room.screen().contains("This vote is closed"),
        "{}",
        room.screen()
    );
    assert_eq!(room.events(), before);
    room.keys("f7 2 f7");
    assert_eq!(room.lesson().vote(1, 1, item), Vote::Point(2));
    assert!(room.events() > before);
}

/// The program ended, however it did; the same code brings everything back.
#[test]
fn a_class_is_taken_up_where_it_was_left() {
    let mut room = by_hand("en", (80, 24));
    let before: Vec<Vote> = room.all(1);
    let tags = room.tags(1);
    room.restart("dashun").recall("HAND");
    assert_eq!(room.all(1), before);
    assert_eq!(room.tags(1), tags);
    assert!(!room.lesson().is_closed(1));
    room.keys("home").keys("down down enter").keys("5*22 f7");
    assert!(
        matches!(room.model.screen, Screen::Reveal(_)),
        "{}",
        room.screen()
    );
    room.restart("dashun").recall("HAND");
    assert!(room.lesson().is_closed(1));
    assert_eq!(room.lesson().coverage(1, 3).blank, 0);
    let list = Reader::open(&room.data()).unwrap().list().unwrap();
    assert_eq!(list.len(), 3, "no vote came twice");
}

/// The vote of group 2 as that of a group 4.
fn sound(room: &Room) -> Ballot {
    let lesson = room.model.desk.lesson.as_ref().unwrap();
    Ballot {
        group: 4,
        of: 4,
        ..fangtan::class::import::ballot(lesson, 1, 2)
    }
}

fn changed(ballot: &Ballot, change: fn(&mut Ballot)) -> Ballot {
    let mut ballot = ballot.clone();
    change(&mut ballot);
    ballot
}

#[test]
fn files_that_do_not_belong_are_one_sentence_each() {
    let mut room = by_hand("en", (100, 30));
    let sound = sound(&room);
    let files = room.dir.path().join("files");
    fs::create_dir(&files).unwrap();
    let with = |change| changed(&sound, change);
    let cases = [
        (
            "twice.csv",
            with(|own| own.group = 2).csv(),
            "Group 2 has voted already",
        ),
        (
            "code.json",
            with(|own| own.class = "ELSE".into()).json(),
            "class code ELSE, this class is HAND",
        ),
        (
            "version.csv",
            with(|own| own.hash = "0".repeat(12)).csv(),
            "not the same questions",
        ),
        (
            "nine.csv",
            with(|own| own.group = 9).csv(),
            "no group from 1 to 8",
        ),
        (
            "round.json",
            with(|own| own.round = 3).json(),
            "no group from 1 to 8",
        ),
        (
            "range.csv",
            with(|own| own.votes[0].answer = 6).csv(),
            "out of range",
        ),
        (
            "item.json",
            with(|own| own.votes[0].item = "nothing".into()).json(),
            "“nothing”",
        ),
        ("other.csv", "a,b\n1,2\n".to_owned(), "is no vote"),
        ("empty.csv", String::new(), "is no vote"),
        (
            "half.csv",
            format!("{}x,y\n", sound.csv()),
            "makes no sense",
        ),
        (
            "mixed.csv",
            sound.csv() + with(|own| own.group = 5).csv().split_once('\n').unwrap().1,
            "mixes several groups",
        ),
        (
            "newer.json",
            with(|own| own.format = 2).json(),
            "newer program",
        ),
        ("control.csv", "\u{1b}[2J\n\u{0}".to_owned(), "is no vote"),
    ];
    let before = room.events();
    for (name, text, told) in cases {
        let path = files.join(name);
        fs::write(&path, text).unwrap();
        room.import(&path);
        let screen = room.screen();
        let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(screen.contains(told), "{name}: {screen}");
        assert!(screen.contains(name), "{name}: {screen}");
        assert!(matches!(room.model.screen, Screen::Grid(_)));
    }
    room.import(&files.join("nowhere.csv"));
    assert!(room.screen().contains("cannot be read"));
    assert_eq!(room.events(), before, "nothing of a bad file is stored");
}

/// A sound one comes in, in whatever shape a spreadsheet leaves it; then nobody may claim the group again.
#[test]
fn a_sound_file_comes_in_once() {
    let mut room = by_hand("en", (100, 30));
    let sound = sound(&room);
    let files = room.dir.path().to_path_buf();
    let semicolons = format!("\u{feff}{}", sound.csv().replace(',', ";")).replace('\n', "\r\n");
    let stick = files.join("stick");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("sound.csv"), semicolons).unwrap();
    fs::write(stick.join("other.json"), "{}").unwrap();
    fs::write(stick.join("notes.txt"), "no vote, and not looked at").unwrap();
    room.import(&stick);
    let screen = room.screen();
    let told: Vec<&str> = screen.split_whitespace().collect();
    let some = "Votes taken in, group 4; 1 file was left out. other.json is no vote";
    assert!(told.join(" ").contains(some), "{screen}");
    assert_eq!(room.lesson().groups, 4);
    let rows = room.lesson().rows.clone();
    for item in rows {
        let lesson = room.lesson();
        assert_eq!(lesson.vote(1, 4, item), lesson.vote(1, 2, item));
        assert_eq!(lesson.tag(1, 4, item), lesson.tag(1, 2, item));
    }
    room.import(&stick.join("sound.csv"));
    assert!(room.screen().contains("Group 4 has voted already"));
    room.keys("f7");
    fs::write(
        files.join("late.json"),
        changed(&sound, |own| own.group = 5).json(),
    )
    .unwrap();
    room.send(Msg::Files(fangtan::exchange::file::gather(
        &files.join("late.json"),
        &["json"],
    )));
    assert!(room.screen().contains("came too late"), "{}", room.screen());
    assert_eq!(Ballot::read(&sound.csv()), Ok(sound.clone()));
    assert_eq!(Ballot::read(&sound.json()), Ok(sound));
    assert_eq!(Ballot::read("{}"), Err(Fault::Shape));
}

/// A class is in no figure of anybody's: not counted, not reported, not exported unless asked for.
#[test]
fn a_class_counts_nowhere() {
    let mut room = by_hand("en", (80, 24));
    room.keys("f7");
    room.let_go();
    let place = Place(room.dir);
    let board = place.told("en", &["dashboard", "--plain"]);
    assert_eq!(board.lines().count(), 1, "{board}");
    let reader = Reader::open(&place.path("store")).unwrap();
    assert_eq!(reader.index().unwrap().finished, 0);
    let export = place.run("en", &["export", "events", "-o", "events.csv"]);
    assert!(
        said(&export).contains("No interview fits"),
        "{}",
        said(&export)
    );
    place.told(
        "en",
        &["export", "events", "-o", "events.csv", "--practice"],
    );
    assert!(place.path("events.csv").exists());

    // Beside twelve interviews that count, the figures are those of the twelve.
    let alone = Place::with("esq8", &crate::dashboard::alike(12));
    place.import("esq8", &crate::dashboard::alike(12));
    let figures =
        |place: &Place| place.told("en", &["dashboard", "--plain", "--instrument", "esq8"]);
    assert_eq!(figures(&place), figures(&alone));
}

/// Markdown and HTML say the same, and no name is markup.
#[test]
fn the_handout_has_everything_and_no_markup_of_names() {
    let mut room = by_hand("en", (80, 24));
    room.keys("f7 f6");
    assert_eq!(room.written.len(), 2);
    let (md, html) = (room.written[0].1.clone(), room.written[1].1.clone());
    for text in [
        "Class HAND",
        "Group 2",
        "5/24",
        "0–90",
        "T3",
        "12. Annex",
        "For discussion",
    ] {
        assert!(md.contains(text), "{text}: {md}");
        assert!(html.contains(text), "{text}");
    }
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
    assert!(
        room.screen().contains("The hand-out is in"),
        "{}",
        room.screen()
    );

    let place = Place(room.dir);
    let made = place.told("zh-CN", &["class", "handout", "hand", "--format", "md"]);
    assert!(made.contains("课堂代码 HAND"), "{made}");
    assert!(made.contains("十二、附件"), "{made}");
    let both = place.told(
        "en",
        &["class", "handout", "HAND", "--lang", "both", "-o", "h.html"],
    );
    assert!(both.contains("h.html"), "{both}");
    let both = fs::read_to_string(place.path("h.html")).unwrap();
    assert!(both.contains("课堂讲义") && both.contains("hand-out"));
    let missing = place.run("en", &["class", "handout", "NONE"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(said(&missing).contains("no class with the code “NONE”"));
}

#[test]
fn a_name_in_a_handout_is_no_markup() {
    let odd = "</td><script>alert(1)</script> | *x* # `y`";
    let mut room = Room::new("en", (80, 24), COLOUR, "dashun");
    odd.clone_into(&mut room.lesson().code);
    room.keys("1").keys(TO_GRID).keys("4*24 f7 f6");
    let html = &room.written[1].1;
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
    assert!(
        room.written[0].1.contains(r"\*x\*"),
        "{}",
        room.written[0].1
    );
}

/// Votes come in by command, too; what does not belong is told, the others come in all the same.
#[test]
fn files_come_in_by_command() {
    let mut room = by_hand("en", (80, 24));
    let ballot = sound(&room);
    fs::write(room.dir.path().join("four.csv"), ballot.csv()).unwrap();
    let again = Ballot { group: 1, ..ballot };
    fs::write(room.dir.path().join("one.json"), again.json()).unwrap();
    room.let_go();
    let place = Place(room.dir);
    let output = place.run("en", &["class", "import", "four.csv", "one.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("Group 1 has voted already; one.json"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("group 4"));
    let wrong = place.run("en", &["class", "import", "four.csv", "--code", "ELSE"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        said(&wrong).contains("this class is ELSE"),
        "{}",
        said(&wrong)
    );
    let made = place.told("en", &["class", "handout", "HAND"]);
    assert!(made.contains("Group 4"), "{made}");
}

/// A card is one screen in either language, and a case's page is too.
#[test]
fn a_card_is_one_screen() {
    for lang in ["zh-CN", "en"] {
        let mut room = Room::new(lang, (80, 24), COLOUR, "dashun");
        room.keys("end enter");
        for card in CARDS {
            let screen = room.screen();
            let (lines, rows) = room.model.desk.drawn;
            assert!(lines <= rows, "{card} in {lang}: {lines} lines\n{screen}");
            room.keys("right");
        }
        assert!(matches!(room.model.screen, Screen::Menu(_)));
    }
}

/// The pages of a case are told in either language or in both, and the teacher's notes after a key.
#[test]
fn a_case_is_told_in_pages() {
    let mut room = Room::new("en", (100, 40), COLOUR, "dashun");
    room.keys("enter right");
    let page = room.screen();
    assert!(page.contains("Jinan") && !page.contains("济南"), "{page}");
    room.keys("f12");
    let both = room.screen();
    assert!(both.contains("Jinan") && both.contains("济南"), "{both}");
    room.keys("f2");
    let both = room.screen();
    assert!(both.find("济南") < both.find("Jinan"), "{both}");
    room.keys("f2 f12 right*3");
    let question = room.screen();
    assert!(question.contains("Question 1") && !question.contains("What to look for"));
    room.keys("f5");
    assert!(room.screen().contains("What to look for"));
}

/// Whatever is pressed, no frame falls over and no line is wider than large print allows.
#[test]
fn anything_at_all_may_be_pressed() {
    let rounds = std::env::var("FANGTAN_CHAOS")
        .ok()
        .and_then(|n| n.parse().ok());
    let rounds: usize = rounds.unwrap_or(6_000);
    let names = [
        "up",
        "down",
        "left",
        "right",
        "enter",
        "esc",
        "home",
        "end",
        "pgup",
        "pgdn",
        "tab",
        "space",
        "backspace",
        "f1",
        "f2",
        "f5",
        "f7",
        "f9",
        "f12",
        "1",
        "2",
        "3",
        "4",
        "5",
        "0",
        "8",
        "-",
        "n",
        "q",
        "i",
        "a",
        "=",
        "x",
        "f3",
    ];
    let sizes = [
        (80, 24),
        (60, 20),
        (40, 12),
        (100, 30),
        (200, 60),
        (39, 11),
        (1, 1),
        (0, 0),
    ];
    let mut chance = Chance(5);
    for (nth, case) in ["dashun", "amazon", "ipcc"].into_iter().enumerate() {
        let theme = [COLOUR, ASCII, CONTRAST][nth];
        let mut room = Room::new(["zh-CN", "en", "zh-CN"][nth], (80, 24), theme, case);
        for _ in 0..rounds / 3 {
            match chance.below(40) {
                0 => room.send(Msg::Paste("/tmp/电子 服务\n\u{1b}x".to_owned())),
                1 => room.size = sizes[chance.below(sizes.len())],
                2 => room.send(Msg::Redraw),
                3 => room.send(Msg::Files(vec![("x".to_owned(), Ok("{".to_owned()))])),
                _ => room.key(names[chance.below(names.len())]),
            }
            if room.ended.take().is_some() {
                room.model.below.clear();
            }
            let screen = room.screen();
            assert!(!screen.contains('\u{1b}'));
            let bare = room.model.help.is_none() && room.model.desk.notice.is_none();
            if room.model.desk.big && bare && room.size.0 >= 100 {
                let body = screen.lines().skip(2).take(usize::from(room.size.1) - 5);
                let widest = body.map(|line| width(line.trim())).max().unwrap_or(0);
                let ruled = usize::from(room.size.0);
                assert!(widest <= 40 || widest == ruled, "{widest}:\n{screen}");
            }
        }
    }
}

#[test]
fn every_screen_in_both_languages_and_the_projectors_sizes() {
    for lang in ["zh-CN", "en"] {
        let mut room = by_hand(lang, (80, 24));
        shoot(&mut room, "class-grid");
        room.keys("f7");
        shoot(&mut room, "class-coverage");
        room.keys("right");
        shoot(&mut room, "class-interval");
        room.keys("right");
        shoot(&mut room, "class-side");
        room.keys("right");
        shoot(&mut room, "class-spread");
        room.keys("enter f5");
        shoot(&mut room, "class-discuss");
        room.keys("esc esc");
        shoot(&mut room, "class-menu");
        room.keys("home enter right");
        shoot(&mut room, "class-page");
        room.keys("esc end enter");
        shoot(&mut room, "class-card");
        room.size = (39, 11);
        assert!(!room.screen().contains("F2"));
    }
}

/// Without colour and in ASCII nothing is lost.
#[test]
fn without_colour_the_same_words_are_there() {
    let step = |theme| {
        let mut room = by_hand("en", (80, 24));
        room.model.desk.theme = theme;
        room.keys("f7 right");
        room.screen()
    };
    assert_eq!(step(COLOUR), step(NONE));
    let ascii = step(ASCII);
    assert!(ascii.contains("0-100") && ascii.is_ascii(), "{ascii}");
}
