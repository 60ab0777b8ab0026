//! The rules of the house, one by one: consent, fingers, time, the PIN, staff, trouble.

use crossterm::event::KeyCode;
use fangtan::config::kiosk::hours::Hours;
use fangtan::config::kiosk::{Kiosk, OnTimeout};
use fangtan::interview::event::{Mode, What};
use fangtan::kiosk::act::Act;
use fangtan::kiosk::figures::Figures;
use fangtan::kiosk::keys::KEYS;
use fangtan::kiosk::model::{Effect, Msg, Over, Screen, Standing};
use fangtan::kiosk::sheet::{Mark, sheet};
use fangtan::kiosk::time::{countdown, deadline};
use fangtan::tui::touch::TouchKind;
use ratatui::style::Modifier;

use crate::kiosk::world::{PIN, World, settings};
use crate::support::START;

fn discard() -> Kiosk {
    Kiosk {
        on_timeout: OnTimeout::Discard,
        ..settings()
    }
}

/// The last event of the one interview.
fn last(world: &World) -> What {
    let logs = world.logs();
    assert_eq!(logs.len(), 1, "one interview");
    logs[0].1.last().unwrap().what.clone()
}

#[test]
fn a_visit_by_finger_alone_ends_with_a_code_and_is_on_the_disk() {
    let mut world = World::new("esq8", settings());
    world.items();
    for place in [3, 4, 2, 3, 3, 4, 1, 3, 4] {
        world.tap(&Act::Pick(place));
    }
    world.tap(&Act::Next).tap(&Act::Send);
    let Screen::Thanks(receipt) = &world.model.screen else {
        panic!("{:?}", world.model.screen);
    };
    let code = receipt.code.clone();
    assert!(world.screen().contains(&code));
    let logs = world.logs();
    assert_eq!(logs.len(), 1);
    let What::Opened(opening) = &logs[0].1[0].what else {
        panic!("{:?}", logs[0].1);
    };
    assert_eq!(opening.mode, Mode::Kiosk);
    assert_eq!(opening.device.as_deref(), Some("K-01"));
    assert_eq!(opening.branch.as_deref(), Some("Dashun"));
    assert!(matches!(last(&world), What::Finalised { .. }));
    let answered = logs[0].1.iter().filter(|event| {
        // No score was ever in sight.
        matches!(event.what, What::Answered { panel: false, .. })
    });
    assert_eq!(answered.count(), 9);
    // The code is on the screen and nowhere else, and goes with the page.
    for (path, bytes) in world.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(&code), "{} has the code", path.display());
    }
    world.pass(31_000);
    assert!(matches!(world.model.screen, Screen::Lobby));
    assert!(world.done.contains(&Effect::Wipe));
    assert!(!format!("{:?}", world.model).contains(&code));
}

#[test]
fn the_same_visit_by_keys_alone() {
    let mut world = World::new("esq8", settings());
    world
        .keys("\n2" /* English */)
        .keys("11")
        .keys("454344253\n");
    assert!(
        world.screen().contains("last question"),
        "{}",
        world.screen()
    );
    // Enter sends nothing by accident; a digit does.
    world.keys("\n");
    assert!(matches!(world.model.screen, Screen::Visit(_)));
    world.keys("1");
    assert!(matches!(world.model.screen, Screen::Thanks(_)));
    assert_eq!(world.index().finished, 1);
}

#[test]
fn before_consent_nothing_is_written_and_a_no_is_counted_once() {
    let mut world = World::new("esq8", settings());
    world.done.clear();
    world.tap(&Act::Begin).tap(&Act::Language("en".to_owned()));
    world.tap(&Act::Yes);
    // Back and forth in the notice, another language, calling staff: still nothing.
    world
        .tap(&Act::Speak("zh-CN".to_owned()))
        .tap(&Act::Help)
        .tap(&Act::Close);
    let writes = |effect: &&Effect| {
        matches!(
            effect,
            Effect::Append(..) | Effect::Hold(..) | Effect::Tally(_)
        )
    };
    assert_eq!(
        world.done.iter().filter(writes).count(),
        0,
        "{:?}",
        world.done
    );
    world.tap(&Act::No);
    let written: Vec<&Effect> = world.done.iter().filter(writes).collect();
    assert!(matches!(written[..], [Effect::Tally(tally)] if tally.reason == "declined"));
    assert!(world.logs().is_empty());
    world.pass(13_000);
    assert!(matches!(world.model.screen, Screen::Lobby));
    // Whoever is too young leaves a count of another kind.
    world
        .tap(&Act::Begin)
        .tap(&Act::Language("zh-CN".to_owned()))
        .tap(&Act::No);
    let tallied = |world: &World, reason| world.index().tallied("2026-11-21", reason, None);
    assert_eq!(tallied(&world, "declined"), 1);
    assert_eq!(tallied(&world, "under-age"), 1);
    assert!(world.logs().is_empty());
    // One who only goes away leaves nothing at all.
    world
        .pass(13_000)
        .tap(&Act::Begin)
        .tap(&Act::Language("en".to_owned()))
        .tap(&Act::Yes);
    world.done.clear();
    world.pass(61_000);
    assert_eq!(world.done.iter().filter(writes).count(), 0);
}

#[test]
fn yes_and_no_are_of_one_size() {
    for size in [(80, 24), (60, 20), (40, 12), (200, 60)] {
        for lang in ["en", "zh-CN"] {
            let mut world = World::new("esq8", settings());
            world.resize(size.0, size.1);
            world.tap(&Act::Begin).tap(&Act::Language(lang.to_owned()));
            for _ in ["age", "consent"] {
                let placed = world.placed();
                let area = |act| {
                    placed
                        .spots
                        .iter()
                        .find(|s| s.target.act == act)
                        .unwrap()
                        .area
                };
                let (yes, no) = (area(Act::Yes), area(Act::No));
                assert_eq!((yes.height, yes.y), (no.height, no.y), "{size:?}");
                assert!(yes.width.abs_diff(no.width) <= 1, "{size:?}");
                world.tap(&Act::Yes);
            }
            assert!(matches!(&world.model.screen, Screen::Visit(v) if v.session.item().is_some()));
        }
    }
}

#[test]
fn a_finger_must_go_up_where_it_came_down() {
    let mut world = World::new("esq8", settings());
    world.items();
    let (on, off) = (world.spot(&Act::Pick(1)), (0, 0));
    let before = world.screen();
    // It lights up while the finger is on it …
    world.touch(TouchKind::Press, on.0, on.1);
    let lit = |world: &mut World| world.buffer()[on].modifier.contains(Modifier::REVERSED);
    assert!(lit(&mut world));
    // … not any more when it slides off, and coming back does not count.
    world.touch(TouchKind::Drag, off.0, off.1);
    assert!(!lit(&mut world));
    world
        .touch(TouchKind::Drag, on.0, on.1)
        .touch(TouchKind::Release, on.0, on.1);
    assert_eq!(world.screen(), before);
    // From one answer to another is no answer.
    let other = world.spot(&Act::Pick(3));
    world
        .touch(TouchKind::Press, on.0, on.1)
        .touch(TouchKind::Release, other.0, other.1);
    assert_eq!(world.screen(), before);
    // Nor is a finger that came down beside everything.
    world
        .touch(TouchKind::Press, off.0, off.1)
        .touch(TouchKind::Release, on.0, on.1);
    assert_eq!(world.screen(), before);
    world
        .touch(TouchKind::Press, on.0, on.1)
        .touch(TouchKind::Release, on.0, on.1);
    assert_ne!(world.screen(), before);
}

#[test]
fn a_trembling_finger_answers_once() {
    let mut world = World::new("esq8", settings());
    world.items();
    let (col, row) = world.spot(&Act::Pick(2));
    let tap = |world: &mut World, later: u64| {
        world.pass(later);
        world
            .touch(TouchKind::Press, col, row)
            .touch(TouchKind::Release, col, row);
    };
    tap(&mut world, 2000);
    tap(&mut world, 100);
    assert!(
        world.screen().contains("Question 2 of 9"),
        "{}",
        world.screen()
    );
    tap(&mut world, 150);
    assert!(
        world.screen().contains("Question 2 of 9"),
        "{}",
        world.screen()
    );
    tap(&mut world, 200);
    assert!(
        world.screen().contains("Question 3 of 9"),
        "{}",
        world.screen()
    );
}

#[test]
fn digits_are_touched_as_fast_as_a_finger_goes() {
    let mut world = World::new("esq8", settings());
    world.ctrl('k').ctrl('p');
    let (col, row) = world.spot(&Act::Digit('5'));
    for later in [2000, 150, 50, 150] {
        world.pass(later);
        world
            .touch(TouchKind::Press, col, row)
            .touch(TouchKind::Release, col, row);
    }
    let Some(Over::Pin(pad)) = &world.model.over else {
        panic!("{:?}", world.model.over);
    };
    assert_eq!(pad.typed, "555", "the third was a tremble");
}

#[test]
fn only_what_the_instrument_allows_can_be_left_unsaid() {
    let mut world = World::new("everykind", settings());
    world.tap(&Act::Begin).tap(&Act::Language("en".to_owned()));
    for _ in 0..60 {
        let Screen::Visit(visit) = &world.model.screen else {
            break;
        };
        if let Some((_, item)) = visit.session.item() {
            let allowed = item
                .specials
                .contains(&fangtan::instrument::model::Special::Refused);
            let (offered, id) = (sheet(&world.model).offers(&Act::Refuse), item.id.clone());
            assert_eq!(offered, allowed, "{id}");
        }
        step(&mut world);
    }
    assert!(
        matches!(world.model.screen, Screen::Thanks(_)),
        "{:?}",
        world.model.screen
    );
    assert_eq!(world.index().finished, 1);
}

/// One sensible step on any page of a visit.
fn step(world: &mut World) {
    let page = sheet(&world.model);
    let first = |wanted: &dyn Fn(&Act) -> bool| {
        let mut all = page.targets().map(|target| target.act.clone());
        all.find(|act| wanted(act))
    };
    if page.letters {
        world.keys("well");
    }
    let given = page
        .choices
        .iter()
        .any(|target| target.mark == Some(Mark::Ticked));
    let points = page.choices.iter().any(|t| matches!(t.act, Act::More(_)));
    if points {
        for _ in 0..200 {
            world.send(Msg::Tick);
            let (col, row) = world.spot(&Act::More(0));
            world.pass(400);
            world
                .touch(TouchKind::Press, col, row)
                .touch(TouchKind::Release, col, row);
        }
    }
    let digit = first(&|act| matches!(act, Act::Digit('3')));
    if let Some(digit) = digit {
        world.tap(&digit);
    }
    let act = if given || points || page.letters || page.field.is_some() {
        Some(Act::Next)
    } else {
        first(&|act| matches!(act, Act::Yes | Act::Send))
            .or(first(&|act| matches!(act, Act::Keep)))
            .or(first(&|act| matches!(act, Act::Pick(_))))
            .or(first(&|act| matches!(act, Act::Next)))
    };
    world.tap(&act.unwrap());
}

#[test]
fn ten_seconds_before_the_end_everybody_is_warned_in_both_languages() {
    let mut world = World::new("esq8", settings());
    world.items().tap(&Act::Pick(0));
    world.pass(49_999);
    assert_eq!(countdown(&world.model), None);
    let page = world.screen();
    world.pass(1);
    let warned = world.screen();
    assert!(
        warned.contains("10") && warned.contains("您还在吗"),
        "{warned}"
    );
    assert!(warned.contains("Are you still there"), "{warned}");
    world.pass(7000);
    assert!(world.screen().contains(" 3 "), "{}", world.screen());
    // Any key gives more time, and answers nothing.
    world.key(KeyCode::Char('1'));
    assert_eq!(world.screen(), page);
    world.pass(55_000).tap(&Act::Stay);
    assert_eq!(world.screen(), page);
    // A paste is a sign of life, too, and nothing else.
    world.pass(49_000).send(Msg::Pasted).pass(49_000);
    assert_eq!(world.screen(), page);
    world.pass(11_000);
    assert!(matches!(world.model.screen, Screen::Lobby));
    assert!(
        matches!(last(&world), What::BrokenOff { reason, partial: false, .. }
        if reason == "abandoned")
    );
}

#[test]
fn a_touch_in_the_moment_of_the_end_does_not_begin_anew() {
    let mut world = World::new("esq8", settings());
    world.items();
    world.mono += 60_500;
    world.key(KeyCode::Enter);
    assert!(matches!(world.model.screen, Screen::Lobby));
}

#[test]
fn discarded_means_that_nothing_ever_reached_the_disk() {
    let mut world = World::new("everykind", discard());
    world.done.clear();
    world.tap(&Act::Begin).tap(&Act::Language("en".to_owned()));
    for _ in 0..4 {
        step(&mut world);
    }
    assert!(
        !world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::Append(..)))
    );
    world.pass(61_000);
    assert!(matches!(world.model.screen, Screen::Lobby));
    assert!(world.logs().is_empty());
    assert_eq!(world.index().tallied("2026-11-21", "abandoned", None), 1);
    // One that is sent is stored whole.
    let mut world = World::new("esq8", discard());
    world.items().keys("555555555\n1");
    assert!(matches!(world.model.screen, Screen::Thanks(_)));
    assert_eq!(world.index().finished, 1);
}

#[test]
fn stopping_is_always_within_reach() {
    let mut world = World::new("esq8", settings());
    world.items().keys("3").tap(&Act::Help).tap(&Act::Stop);
    assert!(
        world.screen().contains("We will stop here"),
        "{}",
        world.screen()
    );
    assert!(matches!(last(&world), What::BrokenOff { reason, .. } if reason == "unwilling"));
}

#[test]
fn what_a_power_cut_left_open_is_closed_at_the_next_start() {
    let mut world = World::new("esq8", settings());
    world.items().keys("45");
    world.open();
    assert!(matches!(world.model.screen, Screen::Lobby));
    assert!(matches!(last(&world), What::BrokenOff { reason, .. } if reason == "abandoned"));
    assert!(world.index().open.is_empty());
}

#[test]
fn a_signal_keeps_what_was_said_and_ends_with_its_code() {
    let mut world = World::new("esq8", settings());
    world.items().keys("45").send(Msg::End(143));
    assert_eq!(world.done.last(), Some(&Effect::Quit(143)));
    assert!(matches!(last(&world), What::BrokenOff { .. }));
}

#[test]
fn wrong_pins_cost_more_and_more_even_over_a_restart() {
    let mut world = World::new("esq8", settings());
    let attempt = |world: &mut World, pin: &str| {
        for digit in pin.chars() {
            world.key(KeyCode::Char(digit));
        }
        world.key(KeyCode::Enter);
    };
    world.ctrl('k').ctrl('p');
    attempt(&mut world, "1111");
    assert!(world.screen().contains("等 1 秒"), "{}", world.screen());
    // The right one is not looked at while the wrong one is waited out.
    attempt(&mut world, PIN);
    assert!(matches!(world.model.over, Some(Over::Pin(_))));
    world.pass(1000);
    attempt(&mut world, "2222");
    world.pass(2000);
    attempt(&mut world, "3333");
    assert_eq!(world.model.lock.wait(world.mono), 4);
    assert_eq!(world.model.remembered.wrong, 3);
    let log = world.done.iter().filter_map(|effect| match effect {
        Effect::Log(what) => Some(what.as_str()),
        _ => None,
    });
    assert!(log.eq(["wrong-pin 1", "wrong-pin 2", "wrong-pin 3"]));
    world.pass(4000);
    attempt(&mut world, PIN);
    assert!(matches!(world.model.screen, Screen::Staff(_)));
    assert!(world.done.contains(&Effect::Log("staff-in".to_owned())));
    assert_eq!(world.model.remembered.wrong, 0);
}

#[test]
fn the_corners_lead_to_the_pin_and_a_pad_takes_it() {
    let mut world = World::new("esq8", settings());
    for (col, row) in [(1, 0), (78, 1), (79, 23), (0, 22)] {
        world.pass(500);
        world
            .touch(TouchKind::Press, col, row)
            .touch(TouchKind::Release, col, row);
    }
    assert!(
        matches!(world.model.over, Some(Over::Pin(_))),
        "{:?}",
        world.model.over
    );
    for digit in PIN.chars() {
        world.tap(&Act::Digit(digit));
    }
    assert!(!format!("{:?}", world.model).contains("\"2468\""));
    assert!(!world.screen().contains(PIN));
    world.tap(&Act::Try);
    assert!(matches!(world.model.screen, Screen::Staff(_)));
}

#[test]
fn staff_pause_and_end_and_the_page_closes_by_itself() {
    let mut world = World::new("esq8", settings());
    world.staff().tap(&Act::Pause).tap(&Act::Leave);
    assert_eq!(world.model.standing(), Standing::Paused);
    let closed = world.screen();
    assert!(
        closed.contains("closed") && closed.contains("不开放"),
        "{closed}"
    );
    world.key(KeyCode::Enter).keys("1");
    assert!(matches!(world.model.screen, Screen::Lobby));
    world.staff().tap(&Act::Pause);
    world.pass(181_000);
    assert!(matches!(world.model.screen, Screen::Lobby));
    world.staff().tap(&Act::Quit);
    assert!(!world.done.contains(&Effect::Quit(0)), "asked twice");
    world.tap(&Act::Pause).tap(&Act::Quit);
    assert!(
        !world.done.contains(&Effect::Quit(0)),
        "something else came between"
    );
    world.tap(&Act::Quit);
    assert_eq!(world.done.last(), Some(&Effect::Quit(0)));
    let log = [
        "staff-in",
        "pause",
        "staff-out",
        "staff-in",
        "resume",
        "staff-in",
    ];
    let said = world.done.iter().filter_map(|effect| match effect {
        Effect::Log(what) => Some(what.as_str()),
        _ => None,
    });
    let said: Vec<&str> = said.collect();
    assert!(
        said.starts_with(&log) && said.last() == Some(&"exit"),
        "{said:?}"
    );
}

#[test]
fn somebody_is_told_of_many_wrong_pins() {
    let mut world = World::new("esq8", settings());
    world.ctrl('k').ctrl('p');
    let alerts = |world: &World| {
        let alert = |effect: &&Effect| **effect == Effect::Alert("staff-wrong-pins");
        world.done.iter().filter(alert).count()
    };
    for wrong in 1..=10 {
        world.key(KeyCode::Char('1')).key(KeyCode::Enter);
        assert_eq!(alerts(&world), wrong / 5, "after {wrong}");
        // The longest wait is a minute; a sign of life keeps the page.
        for _ in 0..7 {
            world.pass(10_000).send(Msg::Pasted);
        }
    }
}

#[test]
fn opening_hours_open_and_close_by_one_timer() {
    let hours = Hours::read("mon-sun 00:00-23:00").unwrap();
    let mut world = World::new(
        "esq8",
        Kiosk {
            hours: vec![hours],
            ..settings()
        },
    );
    let open = world.model.standing() == Standing::Open;
    let due = deadline(&world.model).unwrap();
    assert!(due > 0 && due <= 24 * 3_600_000);
    world.pass(due + 1000);
    let after = world.model.standing();
    assert_eq!(after == Standing::Open, !open, "{after:?}");
    if after == Standing::Hours {
        let lobby = world.screen();
        let day = |day: &str| lobby.contains(&format!("Open again on {day}day at 00:00."));
        let days = ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"];
        assert!(
            days.into_iter().any(day) && lobby.contains("00:00 重新开放"),
            "{lobby}"
        );
    }
    // A visit that has begun is not cut off.
    if open {
        return;
    }
    world.items();
    world.start += 24 * 3_600_000;
    world.keys("1");
    assert!(matches!(world.model.screen, Screen::Visit(_)));
}

#[test]
fn nobody_there_costs_no_timer() {
    let world = World::new("esq8", settings());
    assert_eq!(deadline(&world.model), None);
}

#[test]
fn a_full_disk_tells_staff_and_refuses_visitors_politely() {
    let mut world = World::new("esq8", settings());
    world.items().keys("3");
    world.full = true;
    world.keys("3");
    let sorry = world.screen();
    assert!(
        sorry.contains("Sorry") && !sorry.contains("disk"),
        "{sorry}"
    );
    assert!(world.done.contains(&Effect::Alert("staff-need-store")));
    world.pass(13_000);
    assert_eq!(world.model.standing(), Standing::Broken);
    let lobby = world.screen();
    assert!(
        lobby.contains("out of service") && lobby.contains("暂停使用"),
        "{lobby}"
    );
    world.key(KeyCode::Enter);
    assert!(matches!(world.model.screen, Screen::Lobby));
    // Staff are told what it is.
    world.staff();
    let staff = world.screen();
    assert!(
        staff.contains("答") && staff.contains("无法保存"),
        "{staff}"
    );
    world.tap(&Act::Leave);
    // It is asked again by itself, and is well again.
    world.full = false;
    world.pass(31_000);
    assert_eq!(world.model.standing(), Standing::Open);
}

#[test]
fn a_visit_whose_end_is_not_confirmed_gets_no_receipt() {
    let mut world = World::new("esq8", settings());
    world.items().keys("333333333\n");
    world.prompt = false;
    world.keys("1");
    assert!(matches!(world.model.screen, Screen::Saving(_)));
    world.pass(8000);
    let said = world.screen();
    assert!(
        said.contains("cannot confirm") && !said.contains("Receipt"),
        "{said}"
    );
}

#[test]
fn a_wrong_clock_tells_staff_and_keeps_nobody_out() {
    let mut world = World::new(
        "esq8",
        Kiosk {
            hours: vec![Hours::read("mon 08:00-08:01").unwrap()],
            ..settings()
        },
    );
    world.start = 1_000_000 - START.min(0);
    world.send(Msg::Tick);
    assert!(world.model.clock_is_wrong());
    assert_eq!(world.model.standing(), Standing::Open);
    assert_eq!(world.model.needs(), ["staff-need-clock"]);
    assert!(!world.screen().contains("clock"));
}

#[test]
fn little_room_on_the_disk_tells_staff_and_none_closes() {
    let mut world = World::new("esq8", settings());
    let index = Box::new(world.index());
    world.send(Msg::Settled(index.clone(), Some(150)));
    assert_eq!(world.model.needs(), ["staff-need-space"]);
    assert_eq!(world.model.standing(), Standing::Open);
    assert!(world.done.contains(&Effect::Alert("staff-need-space")));
    world.send(Msg::Settled(index, Some(20)));
    assert_eq!(world.model.standing(), Standing::Broken);
    // Where the disk is so full that the store cannot tell, the staff page looks by itself.
    world.staff();
    world.send(Msg::Figures(Box::new(Figures {
        free_mb: Some(3),
        ..Figures::default()
    })));
    assert!(world.screen().contains("3 MiB"), "{}", world.screen());
}

#[test]
fn every_page_fits_in_every_size_and_language_with_targets_large_enough() {
    for (cols, rows) in [(80, 24), (60, 20), (40, 12), (200, 60)] {
        for lang in ["en", "zh-CN"] {
            for instrument in ["esq8", "selfservice", "everykind"] {
                let mut world = World::new(instrument, settings());
                world.resize(cols, rows);
                world.tap(&Act::Begin).tap(&Act::Language(lang.to_owned()));
                for _ in 0..40 {
                    if !matches!(world.model.screen, Screen::Visit(_)) {
                        break;
                    }
                    let placed = world.placed();
                    let least = (rows / 12).max(1);
                    for spot in &placed.spots {
                        let area = spot.area;
                        assert!(area.right() <= cols && area.bottom() <= rows, "{spot:?}");
                        let high = area.height >= least && area.width >= 3;
                        assert!(high, "{instrument} {cols}×{rows}: {spot:?}");
                        let over = |other: &&fangtan::kiosk::place::Spot| {
                            *other != spot && !other.area.intersection(area).is_empty()
                        };
                        let over = placed.spots.iter().find(over);
                        assert_eq!(over, None, "{instrument} {cols}×{rows}: {spot:?}");
                    }
                    for (at, line, _) in &placed.lines {
                        let hit = placed.at(at.x, at.y);
                        assert_eq!(hit, None, "{instrument} {cols}×{rows}: “{line}” is covered");
                    }
                    walk(&mut world);
                }
                assert!(
                    matches!(world.model.screen, Screen::Thanks(_)),
                    "{instrument} {cols}"
                );
            }
        }
    }
}

/// One step, wherever a target has been leafed to.
fn walk(world: &mut World) {
    for _ in 0..30 {
        let page = sheet(&world.model);
        let wanted = page.targets().map(|t| t.act.clone());
        let wanted: Vec<Act> = wanted.collect();
        let usable = |act: &&Act| world.offers(act);
        let good = wanted.iter().filter(usable).any(|act| {
            matches!(
                act,
                Act::Pick(_) | Act::Yes | Act::Send | Act::Next | Act::More(0)
            )
        });
        if good || !world.offers(&Act::Down) {
            break;
        }
        world.tap(&Act::Down);
    }
    let page = sheet(&world.model);
    if page.letters || page.field.is_some() || page.order == fangtan::kiosk::sheet::Order::Grid(2) {
        // What is typed or shared out is passed over by the key.
        if page.field.is_some() && !page.letters {
            world.keys("3");
        }
        let before = format!("{:?}", sheet(&world.model).body);
        world.keys("+");
        if format!("{:?}", sheet(&world.model).body) == before {
            for _ in 0..100 {
                world.keys("1");
            }
            world.keys("+");
        }
        return;
    }
    let placed = world.placed();
    let find = |wanted: fn(&Act) -> bool| {
        let mut spots = placed.spots.iter().map(|spot| spot.target.act.clone());
        spots.find(wanted)
    };
    let ticked = page
        .choices
        .iter()
        .any(|target| target.mark == Some(Mark::Ticked));
    let act = find(|act| matches!(act, Act::Keep))
        .or(find(|act| matches!(act, Act::Yes | Act::Send)))
        .or(find(|act| matches!(act, Act::Pick(_))).filter(|_| !ticked))
        .or(find(|act| matches!(act, Act::Next)));
    match act {
        Some(act) => world.tap(&act),
        None => world.keys("1"),
    };
}

#[test]
fn every_key_of_the_table_is_in_both_manuals() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/kiosk.md");
    let both = std::fs::read_to_string(path).unwrap();
    let (english, chinese) = both.split_once("\n# 自助屏\n").unwrap();
    for (name, manual) in [("English", english), ("Chinese", chinese)] {
        for (code, _) in KEYS {
            let key = match code {
                KeyCode::Char(c) => format!("`{c}`"),
                KeyCode::F(n) => format!("`F{n}`"),
                KeyCode::Up => "`↑`".to_owned(),
                KeyCode::Down => "`↓`".to_owned(),
                KeyCode::Left => "`←`".to_owned(),
                KeyCode::Right => "`→`".to_owned(),
                KeyCode::BackTab => "`Shift+Tab`".to_owned(),
                KeyCode::PageUp => "`PgUp`".to_owned(),
                KeyCode::PageDown => "`PgDn`".to_owned(),
                KeyCode::Delete => "`Del`".to_owned(),
                other => format!("`{other:?}`"),
            };
            assert!(manual.contains(&key), "{name} does not tell of {key}");
        }
    }
}
