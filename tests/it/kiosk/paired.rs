//! Statements that are rated in several columns, at a kiosk: one column a page, its heading before
//! the statement, in both languages; and what the instrument leaves out there.

use std::fmt::Write as _;

use fangtan::interview::event::What;
use fangtan::kiosk::act::Act;
use fangtan::kiosk::model::Screen;

use crate::kiosk::world::{World, settings};

/// The answers to the items of `grids` in their order, as keys; the three of `fast` are 4, 6 and 8,
/// where 1 would wait for a 0.
const KEYS: [&str; 11] = ["3", "1", "2", "3", "2", "1", "3", "4", "6", "8", "\n"];

#[test]
fn columns_are_rated_one_after_the_other_at_a_kiosk() {
    for lang in ["en", "zh-CN"] {
        let mut pages = String::new();
        for size in [(80, 24), (60, 20), (40, 12)] {
            let mut world = World::new("grids", settings());
            lang.clone_into(&mut world.model.home);
            world.resize(size.0, size.1);
            world.tap(&Act::Begin).tap(&Act::Language(lang.to_owned()));
            for keys in KEYS {
                let screen = world.screen();
                writeln!(pages, "── {}x{}\n{screen}", size.0, size.1).unwrap();
                world.pass(1500).keys(keys);
            }
            world.tap(&Act::Send);
            assert!(matches!(world.model.screen, Screen::Thanks(_)), "{pages}");
            let logs = world.logs();
            let answered = logs[0].1.iter().filter_map(|event| match &event.what {
                What::Answered { item, lang, .. } => Some((item.as_str(), lang.as_str())),
                _ => None,
            });
            let expected = [
                "app",
                "web",
                "hotline",
                "safe.expected",
                "safe.perceived",
                "clear.expected",
                "clear.perceived",
                "fast.adequate",
                "fast.perceived",
                "fast.desired",
            ];
            let expected: Vec<(&str, &str)> = expected.map(|item| (item, lang)).to_vec();
            assert_eq!(answered.collect::<Vec<_>>(), expected, "{pages}");
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        let name = format!("kiosk-paired.{lang}");
        settings.bind(|| insta::assert_snapshot!(name, pages));
    }
}
