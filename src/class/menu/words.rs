//! What the rows of a menu are called.

use crate::class::menu::Row;
use crate::class::model::Desk;
use crate::library::cases;
use crate::locale::dates;
use crate::messages::Arg;
use crate::wording::trouble::inert;

/// A class that was left.
fn known(desk: &Desk, place: usize) -> (String, String) {
    let Some(known) = desk.known.get(place) else {
        return (String::new(), String::new());
    };
    let voice = desk.voice();
    let code = [("code", Arg::from(inert(&known.code)))];
    let about = [
        ("time", Arg::from(dates::moment(voice, known.at))),
        ("n", Arg::from(known.groups)),
    ];
    (
        voice.with("class-go-on", &code),
        voice.with("class-go-on-about", &about),
    )
}

/// What a row is called, and what it is about.
pub(super) fn words(desk: &Desk, row: Row) -> (String, String) {
    let voice = desk.voice();
    let own = |name: &str, about: &str| (voice.say(name), voice.say(about));
    match row {
        Row::GoOn(place) => known(desk, place),
        Row::Groups => {
            let n = desk.lesson.as_ref().map_or(0, |lesson| lesson.groups);
            let n = [("n", Arg::from(u32::from(n)))];
            (
                voice.with("class-groups", &n),
                voice.say("class-groups-about"),
            )
        }
        Row::Scored => {
            let title = desk.lesson.as_ref().and_then(|lesson| {
                let texts = &lesson.package.texts;
                texts.get(&desk.lang, "title", &|_| None)
            });
            let title = [("title", Arg::from(inert(&title.unwrap_or_default())))];
            (
                voice.with("class-scored", &title),
                voice.say("class-scored-about"),
            )
        }
        Row::Vote(1) => own("class-vote-1", "class-vote-1-about"),
        Row::Vote(_) => own("class-vote-2", "class-vote-2-about"),
        Row::Reveal(1) => own("class-reveal-1", "class-reveal-1-about"),
        Row::Reveal(_) => own("class-reveal-2", "class-reveal-2-about"),
        Row::Handout => own("class-handout", "class-handout-about"),
        Row::Read => own("class-read", "class-read-about"),
        Row::Cards => own("class-cards", "class-cards-about"),
        Row::Sets => own("class-sets", "class-sets-about"),
        Row::WhatIf => own("class-what-if", "class-what-if-about"),
        Row::Cases => own("class-cases", "class-cases-about"),
        Row::Instruments => own("class-instruments", "class-instruments-about"),
        Row::Case(name) => {
            let case = cases::find(name, &desk.shelf);
            let said = |key| {
                let text = case.as_ref()?.texts.get(&desk.lang, key, &|_| None)?;
                Some(inert(&text))
            };
            let title = said("title").unwrap_or_else(|| name.to_owned());
            (title, said("title.about").unwrap_or_default())
        }
        Row::Book(place) => {
            let book = desk.shelf.books.get(place);
            let Some(line) = book.and_then(|book| book.headline(&desk.lang)) else {
                return (String::new(), String::new());
            };
            let items = [("n", Arg::from(line.items))];
            (inert(&line.title), voice.with("class-items", &items))
        }
    }
}
