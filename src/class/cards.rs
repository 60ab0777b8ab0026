//! Theory cards: a model in a few sentences, and the question that it raises. Their words are in
//! `locales/<tag>/cards.ftl`.

use ratatui::text::Line;

use crate::class::model::{Desk, Next, Press};
use crate::class::tale::paragraphs;
use crate::class::view::{Room, Sheet};
use crate::messages::Arg;
use crate::tui::keys::Action;
use crate::tui::theme::Role;

/// The cards in their order: what follows `card-` in their keys.
pub const ALL: [&str; 5] = [
    "gaps",
    "disconfirmation",
    "relationship",
    "factors",
    "constituents",
];

/// Which card, and the first line in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cards {
    /// Its place.
    pub place: usize,
    /// The first line.
    pub first: usize,
}

/// Takes a key in.
pub fn press(desk: &mut Desk, cards: &mut Cards, press: Press) -> Next {
    let (lines, rows) = desk.drawn;
    let most = lines.saturating_sub(rows);
    match press.action {
        Some(Action::PageOn) if cards.first < most => cards.first = (cards.first + rows).min(most),
        Some(Action::PageOn) if cards.place + 1 == ALL.len() => return Next::Leave,
        Some(Action::PageOn) => turn(cards, cards.place + 1),
        Some(Action::PageBack) => turn(cards, cards.place.saturating_sub(1)),
        Some(Action::Up) => cards.first = cards.first.saturating_sub(1),
        Some(Action::Down) => cards.first = (cards.first + 1).min(most),
        Some(Action::Close) => return Next::Leave,
        _ => {}
    }
    Next::Stay
}

fn turn(cards: &mut Cards, place: usize) {
    *cards = Cards { place, first: 0 };
}

/// What is shown.
pub fn sheet(desk: &Desk, cards: &Cards, room: Room) -> Sheet {
    let Some(name) = ALL.get(cards.place) else {
        return Sheet::default();
    };
    let mut lines = Vec::new();
    for (nth, tag) in desk.tags().into_iter().enumerate() {
        if nth > 0 {
            lines.push(Line::default());
        }
        let voice = desk.words.voice(tag);
        let key = format!("card-{name}");
        paragraphs(desk, &voice.say(&key), Role::Strong, room, &mut lines);
        let say = voice.say(&format!("{key}-say"));
        paragraphs(desk, &say, Role::Plain, room, &mut lines);
        let ask = voice.say(&format!("{key}-ask"));
        let ask = voice.with("card-ask", &[("text", Arg::from(ask))]);
        paragraphs(desk, &ask, Role::Strong, room, &mut lines);
    }
    Sheet {
        title: format!("{}/{}", cards.place + 1, ALL.len()),
        lines,
        first: cards.first,
        ..Sheet::default()
    }
}
