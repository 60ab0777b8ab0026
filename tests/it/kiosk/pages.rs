//! Every page as it stands on the screen, one file a language and size.

use std::fmt::Write as _;

use crossterm::event::KeyCode;
use fangtan::kiosk::act::Act;
use fangtan::kiosk::model::{Msg, Screen};

use crate::kiosk::world::{PIN, World, settings};

#[test]
fn every_page_is_as_it_was() {
    for lang in ["en", "zh-CN"] {
        for (cols, rows) in [(80, 24), (60, 20), (40, 12)] {
            let mut pages = String::new();
            walk(lang, (cols, rows), |name, world| {
                let page = world.screen();
                writeln!(pages, "── {name}\n{page}").unwrap();
            });
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("../snapshots");
            settings.set_prepend_module_to_snapshot(false);
            let name = format!("kiosk.{lang}.{cols}x{rows}");
            settings.bind(|| insta::assert_snapshot!(name, pages));
        }
    }
}

/// What a scanner in front of the screen reads: light and dark as they are drawn.
fn scanned(screen: &str, ascii: bool) -> Vec<String> {
    const PIXELS: usize = 6;
    let mut rows: Vec<Vec<bool>> = Vec::new();
    for line in screen.lines() {
        let cells: Vec<char> = line.chars().collect();
        if ascii {
            rows.push(cells.chunks(2).map(|two| two[0] == '#').collect());
        } else {
            rows.push(cells.iter().map(|c| "█▀".contains(*c)).collect());
            rows.push(cells.iter().map(|c| "█▄".contains(*c)).collect());
        }
    }
    let width = rows.iter().map(Vec::len).max().unwrap();
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width * PIXELS, rows.len() * PIXELS, |x, y| {
            let light = rows[y / PIXELS].get(x / PIXELS);
            if *light.unwrap_or(&false) { 255 } else { 0 }
        });
    let found = image.detect_grids().into_iter();
    found
        .filter_map(|grid| Some(grid.decode().ok()?.1))
        .collect()
}

#[test]
fn a_phone_reads_the_receipt_off_the_screen() {
    for (cols, rows) in [(80, 24), (100, 30), (200, 60)] {
        let mut world = World::new("esq8", settings());
        world.resize(cols, rows);
        world.items().keys("45555444\n4\n").tap(&Act::Send);
        let Screen::Thanks(receipt) = &world.model.screen else {
            panic!("{:?}", world.model.screen);
        };
        let code = receipt.code.clone();
        assert_eq!(scanned(&world.screen(), false), [code], "{cols}x{rows}");
    }
    for ascii in [false, true] {
        let text = "fangtan 7Q2M-4XKD-9";
        let lines = fangtan::tui::qr::lines(text, ascii).join("\n");
        assert_eq!(scanned(&lines, ascii), [text], "{ascii}");
    }
}

fn walk(lang: &str, (cols, rows): (u16, u16), mut page: impl FnMut(&str, &mut World)) {
    let mut world = World::new("esq8", settings());
    lang.clone_into(&mut world.model.home);
    world.resize(cols, rows);
    page("invitation", &mut world);
    world.tap(&Act::Begin);
    page("language", &mut world);
    world.tap(&Act::Language(lang.to_owned()));
    page("age", &mut world);
    world.tap(&Act::Yes);
    page("consent", &mut world);
    world.tap(&Act::Yes);
    page("first item", &mut world);
    world.keys("4");
    page("second item, with keys", &mut world);
    world.tap(&Act::Help);
    page("help", &mut world);
    world.tap(&Act::Close).pass(51_000);
    page("warning", &mut world);
    world.key(KeyCode::Enter);
    world.keys("4555544\n");
    page("last item", &mut world);
    world.keys("4\n");
    page("closing", &mut world);
    world.tap(&Act::Send);
    page("thanks", &mut world);
    world
        .pass(31_000)
        .tap(&Act::Begin)
        .tap(&Act::Language(lang.to_owned()));
    world.tap(&Act::Yes).tap(&Act::No);
    page("declined", &mut world);
    world
        .pass(13_000)
        .ctrl('k')
        .ctrl('p')
        .key(KeyCode::Char('1'))
        .key(KeyCode::Enter);
    page("wrong PIN", &mut world);
    world.pass(2000);
    for digit in PIN.chars() {
        world.key(KeyCode::Char(digit));
    }
    world.key(KeyCode::Enter);
    let index = Box::new(world.index());
    world.send(Msg::Settled(index, Some(150)));
    world.send(Msg::Figures(Box::default()));
    page("staff", &mut world);
    world.tap(&Act::Pause).tap(&Act::Leave);
    page("closed", &mut world);
}
