//! Every screen, as it is drawn: in both languages, in three sizes, with colour, without it, and in
//! ASCII. What a snapshot cannot say by itself is asserted beside it.

use std::collections::BTreeSet;
use std::path::Path;

use fangtan::config::settings::Look;
use fangtan::locale::dates;
use fangtan::locale::words::{FILES, Voice};
use fangtan::tui::keys::{Action, BINDINGS};
use fangtan::tui::layout::{Size, parts};
use fangtan::tui::model::{Overlay, Screen};
use fangtan::tui::theme::Theme;
use fangtan::tui::wrap::width;
use insta::Settings;
use ratatui::buffer::{Buffer, CellWidth};

use crate::support::{ASCII, COLOUR, Desk, NONE, START, install, styles, text};

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (200, 60)];

/// Every screen, and the keys that lead to it from the one before.
const SCENES: &[(&str, &str)] = &[
    ("home-empty", ""),
    ("age", "enter"),
    ("consent", "1"),
    ("first-item", "1"),
    ("likert", "1 1"),
    ("gauges", "5 4 4 2"),
    ("specials", "f4 down"),
    ("help", "esc f1"),
    ("map", "esc f5 down*2"),
    ("map-found", "text:1"),
    ("note-empty", "esc esc f3"),
    ("note-written", "text:abc enter text:一二三"),
    ("noted", "f3"),
    ("card", "f8 down"),
    ("card-both", "f12"),
    ("both", "f8"),
    ("break-off", "f12 f11 down"),
    ("break-off-words", "6"),
    ("explain", "esc esc f7"),
    // The other 20 statements; poor quality, yet satisfied; would hardly recommend.
    ("check-list", "esc 4 4 4*18 1 5"),
    ("scale-pending", "enter 1"),
    ("check-soft", "enter"),
    ("allocation", "enter 4 4 0 3 0 right"),
    ("help-allocation", "f1"),
    ("allocation-both", "esc f12"),
    ("allocated", "f12 space"),
    ("multi", "enter 2 1 3 down*3"),
    ("text", "enter 2 WORDS left*2"),
    ("consent-item", "enter down"),
    ("note", "1"),
    ("closing", "enter"),
    ("review-typed", "2 8"),
    ("finish", "esc enter"),
    ("suggestions", "f6 down*3"),
    ("reopen", "r 2"),
    ("declined", "esc esc n 1 2"),
    ("under-age", "n 2"),
    // A second one is left open half-way, and home shows everything.
    ("refused", "n 1 1 2 2 f4 2 left"),
    ("broken-off", "f11 2 enter"),
    ("home-full", "n 1 1 2 2 f4 2 left f10"),
    ("home-counted", "f5 f5 f7"),
    ("home-search", "f3 text:2"),
    ("looked", "esc end enter"),
    ("home-practice", "f10 f9"),
    // Practice says so even where nothing but the question is on the screen.
    ("card-practice", "home down enter 1 1 f8"),
    ("sign-in", "f8 f10 f9 f4 text:W07"),
    ("sign-in-new-pin", "enter text:2468"),
    ("signed-in", "enter"),
];

/// Those that are also shown without colour and in ASCII.
const PLAINER: [&str; 14] = [
    "home-full",
    "gauges",
    "specials",
    "explain",
    "scale-pending",
    "check-soft",
    "allocation",
    "allocated",
    "multi",
    "map",
    "note-written",
    "card-both",
    "closing",
    "finish",
];

#[test]
fn in_chinese() {
    walk("zh-CN", "text:排队不用站了，不过字还是太小");
}

#[test]
fn in_english() {
    walk("en", "text:The_queue_is_gone,_but_the_type_is_small");
}

/// Several ratings on one screen: a battery, then statements in two columns, then three.
const GRIDS: &[(&str, &str)] = &[
    ("battery", ""),
    ("battery-opened", "3 2 f4 1 right"),
    ("battery-card", "f8"),
    ("paired", "f8 1"),
    ("paired-half", "3 1 f12"),
    ("paired-review", "f12 2 f4 1 1 0 f5"),
    ("paired-three", "esc"),
    ("paired-check", "4 8"),
];

/// Numbers with a unit, dates, times, patterns, and what is said about "other".
const TYPED: &[(&str, &str)] = &[
    ("decimal", "text:12.505 enter"),
    ("date", "ctrl-u text:12.5 enter text:2001/2/30 enter"),
    (
        "time",
        "ctrl-u text:20010304 enter text:20261102 enter text:759 enter",
    ),
    ("pattern", "ctrl-u text:1305 enter text:A7 enter"),
    ("specify", "ctrl-u text:A07 enter 3 text:abc"),
];

/// A check with both its items, an answer that is urged, a check that is only told.
const RULES: &[(&str, &str)] = &[
    ("check-items", "2 enter 3 enter"),
    ("urged", "2 enter enter"),
    ("told", "enter text:130 enter"),
    ("told-review", "enter"),
];

/// A round of a loop, choices that hang on earlier ones, a screen-out.
const FLOW: &[(&str, &str)] = &[
    ("screened-out", "2"),
    ("filtered", "esc 1 1 3 enter"),
    ("round", "1"),
    ("round-review", "2 2 2 f5"),
];

#[test]
fn who_is_asked_what() {
    scenes("flow", FLOW);
}

#[test]
fn what_is_typed() {
    scenes("typed", TYPED);
}

#[test]
fn checks_and_calculations() {
    scenes("rules", RULES);
}

#[test]
fn several_on_one_screen() {
    scenes("grids", GRIDS);
}

/// Every scene of an instrument of the tests, in both languages and all sizes.
fn scenes(instrument: &str, scenes: &[(&str, &str)]) {
    let mut faults = Vec::new();
    for lang in ["zh-CN", "en"] {
        for size in SIZES {
            let mut desk = Desk::with(lang, size, COLOUR, install);
            desk.begin(instrument);
            for (name, keys) in scenes {
                desk.keys(keys);
                let (cols, rows) = size;
                let scene = format!("{name}.{lang}.{cols}x{rows}.colour");
                shoot(&mut desk, &scene, &mut faults);
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn too_small() {
    for lang in ["zh-CN", "en"] {
        for (cols, rows) in [(39, 24), (60, 11), (12, 4)] {
            let mut desk = Desk::new(lang, (cols, rows), COLOUR);
            let mut faults = Vec::new();
            shoot(
                &mut desk,
                &format!("too-small.{lang}.{cols}x{rows}.colour"),
                &mut faults,
            );
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
        for (cols, rows) in [(1, 1), (1, 24), (80, 1), (2, 2)] {
            let mut desk = Desk::new(lang, (cols, rows), COLOUR);
            assert_eq!(desk.buffer().area.width, cols);
        }
    }
}

/// The numbers of the worked example: 5, 4, 4, 2 on trust.
#[test]
fn part_way_the_gauges_tell_score_count_and_reach() {
    for (lang, trust, reach) in [
        ("zh-CN", "信任", "可达 46–79"),
        ("en", "Trust", "can reach 46–79"),
    ] {
        let mut desk = Desk::new(lang, (80, 24), COLOUR);
        let screen = desk.begin("esq24").keys("1 1 1 1 5 4 4 2").screen();
        let line = |what: &str| {
            let found = screen.lines().find(|line| line.contains(what));
            found
                .unwrap_or_else(|| panic!("{what} is not in\n{screen}"))
                .to_owned()
        };
        let gauge = line(" 69 ");
        assert!(gauge.contains(trust) && gauge.contains("4/6"), "{gauge}");
        assert!(line(reach).contains(reach));
        assert!(line("11–95").contains(if lang == "en" { "Overall" } else { "总评" }));
        assert_eq!(screen.matches("—  0/6").count(), 3, "{screen}");

        desk.resize(60, 20);
        let screen = desk.screen();
        assert!(
            screen
                .lines()
                .any(|line| line.contains(" 69 ") && line.contains("4/6"))
        );
        assert!(screen.contains("11–95"), "{screen}");
    }
}

/// However many suggestions there are, the last one can be read at the end.
#[test]
fn the_last_suggestion_can_be_scrolled_to() {
    for (cols, rows) in [(80, 24), (60, 20), (40, 12)] {
        let mut desk = Desk::new("en", (cols, rows), COLOUR);
        desk.begin("esq24")
            .keys("1 1 1 1 1*24 3 3 8 3 tab enter 2 1 enter 2 enter enter enter");
        let Screen::Desk(end) = &desk.model.screen else {
            panic!("no interview")
        };
        let last = end.suggestions.last().unwrap();
        let id = &desk.model.catalogue.actions[last.action].id;
        let title = desk
            .model
            .catalogue
            .texts
            .get("en", &format!("action-{id}"), &|_| None);
        let title = title.unwrap();
        let word = title.split_whitespace().next().unwrap().to_owned();
        assert!(
            !desk.screen().contains(&word),
            "{title} is in sight at once"
        );
        assert!(
            desk.keys("down*400").screen().contains(&word),
            "{title}\n{}",
            desk.screen()
        );
    }
}

/// What the respondent must be told before agreeing is all there.
/// Nothing can be recorded in a frozen interview, so nothing may be written there in vain.
#[test]
fn a_frozen_interview_takes_no_note() {
    let mut desk = Desk::with("en", (80, 24), COLOUR, install);
    desk.begin("everykind")
        .keys("1 enter 2 f11 1 enter f5 down f3");
    let screen = desk.screen();
    assert!(
        screen.contains("This interview is frozen; reopen it (R)"),
        "{screen}"
    );
    assert!(
        screen.contains("Find") && !screen.contains("2000"),
        "{screen}"
    );
}

#[test]
fn the_consent_notice_is_whole() {
    for (lang, size) in [("zh-CN", (80, 24)), ("zh-CN", (200, 60)), ("en", (200, 60))] {
        assert_eq!(untold(lang, size), [""; 0], "{lang} {size:?}");
    }
}

#[test]
fn the_consent_notice_can_be_read_on_a_small_screen() {
    for (lang, size) in [("en", (80, 24)), ("zh-CN", (60, 20)), ("en", (60, 20))] {
        assert_eq!(untold(lang, size), [""; 0], "{lang} {size:?}");
    }
}

/// The parts of the consent notice whose end is on none of the screens that reading on shows.
fn untold(lang: &str, size: (u16, u16)) -> Vec<&'static str> {
    let mut desk = Desk::new(lang, size, COLOUR);
    desk.begin("esq24").keys("1");
    let mut pages = Vec::new();
    for _ in 0..30 {
        pages.push(desk.buffer());
        desk.keys("pgdn");
    }
    let Screen::Desk(on_screen) = &desk.model.screen else {
        panic!("no interview")
    };
    let cut = |slot: &&str| {
        let said = on_screen.session.text(&format!("consent.{slot}")).unwrap();
        let end = said.chars().count() - 12;
        let end: String = said.chars().skip(end).collect();
        !pages.iter().any(|page| told(&desk, page, &end))
    };
    fangtan::instrument::check::NOTICE
        .into_iter()
        .filter(cut)
        .collect()
}

/// Words that a screen must show to the last letter, whatever its size.
const WHOLE: &[(&str, &str)] = &[
    ("gauges", "overall-provisional"),
    ("check-list", "check-soft-keys"),
    ("check-soft", "check-soft-keys"),
    ("multi", "multi-hint"),
    ("closing", "closing-hint"),
    ("finish", "receipt-hint"),
    ("finish", "convention-linear"),
    ("broken-off", "broken-off-title"),
    ("declined", "ended-declined"),
    ("declined", "ended-next"),
    ("under-age", "ended-under-age"),
    ("under-age", "ended-next"),
    ("home-full", "home-open"),
];

/// Whether words stand on the screen in one piece, wrapped or not, on either side of the wall.
fn told(desk: &Desk, buffer: &Buffer, words: &str) -> bool {
    let size = Size {
        cols: buffer.area.width,
        rows: buffer.area.height,
    };
    let panel = match &desk.model.screen {
        Screen::Desk(on_screen) => on_screen.session.item().is_some(),
        Screen::Home(_) => false,
    };
    let wall = parts(size, panel).panel.map_or(size.cols, |area| area.x);
    let bare = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let side = |from: u16, to: u16| {
        let cells = (0..size.rows).flat_map(|y| (from..to).map(move |x| (x, y)));
        let symbols: Vec<&str> = cells.map(|place| buffer[place].symbol()).collect();
        bare(&symbols.concat())
    };
    let words = bare(&if desk.model.theme.ascii {
        in_ascii(words)
    } else {
        words.to_owned()
    });
    side(0, wall).contains(&words) || side((wall + 2).min(size.cols), size.cols).contains(&words)
}

/// The words as the ASCII theme draws them.
fn in_ascii(words: &str) -> String {
    let pairs = [
        ("→", ">"),
        ("←", "<"),
        ("↑", "^"),
        ("↓", "v"),
        ("−", "-"),
        ("–", "-"),
        ("—", "-"),
        ("·", "-"),
        ("×", "x"),
        ("÷", "/"),
        ("…", "~"),
        ("“", "\""),
        ("”", "\""),
        ("‘", "'"),
        ("’", "'"),
    ];
    pairs.iter().fold(words.to_owned(), |words, (from, to)| {
        words.replace(from, to)
    })
}

/// Goes through all screens and takes each one in every size.
fn walk(lang: &str, words: &str) {
    let mut desk = Desk::new(lang, SIZES[0], COLOUR);
    let mut faults = Vec::new();
    for (scene, keys) in SCENES {
        desk.keys(&keys.replace("WORDS", words));
        for (place, (cols, rows)) in SIZES.into_iter().enumerate() {
            desk.resize(cols, rows);
            let name = format!("{scene}.{lang}.{cols}x{rows}");
            shoot(&mut desk, &format!("{name}.colour"), &mut faults);
            if place == 0 && PLAINER.contains(scene) {
                for (theme, called) in [(NONE, "none"), (ASCII, "ascii")] {
                    desk.model.theme = theme;
                    shoot(&mut desk, &format!("{name}.{called}"), &mut faults);
                }
                desk.model.theme = COLOUR;
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Compares a screen with its snapshot, and looks for what no screen may have.
pub fn shoot(desk: &mut Desk, name: &str, faults: &mut Vec<String>) {
    let buffer = desk.buffer();
    let cursor = desk.cursor();
    let shown = undated(desk, &text(&buffer));
    let mut snapshot = format!("{shown}-- cursor {},{}\n", cursor.x, cursor.y);
    if !desk.model.theme.ascii {
        snapshot.push_str(&undated(desk, &styles(&buffer)));
    }
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, snapshot));

    let mut say = |what: &str| faults.push(format!("{name}: {what}\n{shown}"));
    if !buffer.area.contains(cursor) {
        say("the cursor is off the screen");
    }
    if let Some(place) = split_glyph(&buffer) {
        say(&format!("half a wide character at {place:?}"));
    }
    if desk.model.theme.ascii
        && let Some(c) = stranger(&shown)
    {
        say(&format!("{c:?} in ASCII"));
    }
    if name.starts_with("too-small") {
        return;
    }
    let card = matches!(&desk.model.screen, Screen::Desk(desk) if desk.card);
    if let Some(part) = cut_entry(desk, &shown).filter(|_| !card) {
        say(&format!("“{part}” in the bar is no whole entry"));
    }
    let scene = name.split('.').next().unwrap();
    let words = WHOLE.iter().filter(|(place, _)| *place == scene);
    for (_, key) in words {
        let voice = desk.model.voice();
        if !told(desk, &buffer, &voice.say(key)) && buffer.area.height >= 24 {
            say(&format!("{key} is cut"));
        }
    }
    let english = desk.model.tongue() == "en" && buffer.area.width == 80;
    if english && let Some(line) = shortened(desk, &shown) {
        say(&format!("shortened: {line}"));
    }
}

/// Dates are shown in the machine's time zone; in a snapshot they are those of UTC.
fn undated(desk: &Desk, shown: &str) -> String {
    let voice = desk.model.voice();
    let listed = desk.model.index.recent.iter();
    let mut shown = shown.to_owned();
    for last in listed.map(|listed| listed.summary.last) {
        let there = dates::moment(voice, last);
        let here = moment_in_utc(voice, last);
        // A narrow screen may have cut it: the longest piece that is there.
        let pieces = |text: &str| -> Vec<String> {
            let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(4);
            ends.filter_map(|end| text.get(..end))
                .map(str::to_owned)
                .collect()
        };
        let mut pairs = pieces(&there).into_iter().zip(pieces(&here)).rev();
        if let Some((there, here)) = pairs.find(|(there, _)| shown.contains(there)) {
            shown = shown.replace(&there, &here);
        }
    }
    shown
}

/// What [`dates::moment`] gives where the clock shows UTC: the tests run within one hour.
fn moment_in_utc(voice: Voice<'_>, at: i64) -> String {
    let minute = 5 + (at - START) / 60_000;
    match voice.tag() {
        "en" => format!("21 Nov 2026, 06:{minute:02}"),
        _ => format!("2026年11月21日 06:{minute:02}"),
    }
}

/// A wide character that has something drawn over its second half, or none.
pub fn split_glyph(buffer: &Buffer) -> Option<(u16, u16)> {
    let area = buffer.area;
    let places = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
    places.into_iter().find(|(x, y)| {
        let wide = buffer[(*x, *y)].cell_width() == 2;
        let whole = x + 1 < area.width && buffer[(x + 1, *y)].symbol() == " ";
        wide && !whole
    })
}

/// A character that an ASCII screen may not have: lines, blocks, marks and arrows of ours, and
/// dashes that stand in no text.
fn stranger(shown: &str) -> Option<char> {
    let drawn = |c: char| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2700}'..='\u{27bf}');
    if let Some(c) = shown.chars().find(|c| drawn(*c)) {
        return Some(c);
    }
    let known = dashes_of_texts();
    let chars: Vec<char> = shown.chars().collect();
    let mut dashes = chars
        .windows(3)
        .filter(|around| matches!(around[1], '–' | '—'));
    dashes
        .find(|around| !known.contains(&around.iter().collect::<String>()))
        .map(|around| around[1])
}

/// Dashes with a neighbour on each side, as they stand in the words of interface and instrument.
fn dashes_of_texts() -> BTreeSet<String> {
    let instrument = &fangtan::library::shipped::INSTRUMENTS;
    let instrument = instrument
        .iter()
        .flat_map(|shipped| shipped.files.iter().map(|(_, text)| *text));
    let interface = FILES.iter().map(|(_, _, text)| *text);
    let mut found = BTreeSet::new();
    for text in instrument.chain(interface) {
        let chars: Vec<char> = text.chars().collect();
        let around = chars
            .windows(3)
            .filter(|around| matches!(around[1], '–' | '—'));
        found.extend(around.map(|around| around.iter().collect::<String>()));
    }
    found
}

/// A piece of the bottom bar that is not a key with all of its words.
fn cut_entry(desk: &Desk, shown: &str) -> Option<String> {
    let voice = desk.model.voice();
    let ascii = |text: &str| {
        [("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right")]
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let entry = |name: String, action: Action| format!("{name} {}", voice.say(action.words()));
    let mut known: BTreeSet<String> = BTreeSet::new();
    for binding in BINDINGS {
        let name = binding.key.name(voice);
        known.insert(entry(ascii(&name), binding.action));
        known.insert(entry(name, binding.action));
    }
    let answer = format!(" {}", voice.say("action-answer"));
    let digits = |part: &str| {
        let range = part.strip_suffix(&answer);
        range.is_some_and(|range| {
            range
                .chars()
                .all(|c| c.is_ascii_digit() || "–-".contains(c))
        })
    };
    let bar = shown.lines().last()?.trim();
    let mut parts = bar.split("  ").filter(|part| !part.is_empty());
    if bar.is_empty() {
        return Some("nothing".to_owned());
    }
    parts
        .find(|part| !known.contains(*part) && !digits(part))
        .map(str::to_owned)
}

/// A line that was shortened with an ellipsis, save the details of a list: home, map, review.
fn shortened(desk: &Desk, shown: &str) -> Option<String> {
    let list = match (&desk.model.screen, &desk.model.overlay) {
        (Screen::Home(_), _) | (_, Some(Overlay::Map(_))) => true,
        (Screen::Desk(desk), _) => desk.review.is_some(),
    };
    let line = shown.lines().find(|line| line.contains('…') && !list)?;
    Some(line.to_owned())
}

#[test]
fn the_printer_of_these_tests_counts_cells() {
    let mut desk = Desk::new(
        "zh-CN",
        (80, 24),
        Theme {
            look: Look::Colour,
            ascii: false,
            large: false,
        },
    );
    assert!(desk.screen().lines().all(|line| width(line) <= 80));
}
