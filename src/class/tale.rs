//! The case told: its pages, then the questions for discussion. What the teacher has to say about
//! them is on the screen only after a key.

use ratatui::text::Line;

use crate::class::model::{Desk, Next, Press};
use crate::class::view::{Room, Sheet};
use crate::messages::Arg;
use crate::tui::keys::Action;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::wrap;

/// Where the telling is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tale {
    /// The leaf, from 0.
    pub place: usize,
    /// The first line in sight.
    pub first: usize,
    /// Whether what is for the teacher is in sight.
    pub teacher: bool,
}

/// One leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    /// What the case is called and where it comes from.
    Title,
    /// A page, from 1.
    Page(usize),
    /// A question for discussion, from 1.
    Question(usize),
}

/// All leaves in order.
pub fn leaves(desk: &Desk) -> Vec<Leaf> {
    let case = desk.lesson.as_ref().and_then(|lesson| lesson.case.as_ref());
    let Some(case) = case else { return Vec::new() };
    let pages = (1..=case.pages).map(Leaf::Page);
    let questions = (1..=case.questions).map(Leaf::Question);
    std::iter::once(Leaf::Title)
        .chain(pages)
        .chain(questions)
        .collect()
}

/// Takes a key in.
pub fn press(desk: &mut Desk, tale: &mut Tale, press: Press) -> Next {
    let last = leaves(desk).len().saturating_sub(1);
    let (lines, rows) = desk.drawn;
    let most = lines.saturating_sub(rows);
    match press.action {
        // What a screen does not hold is read on before the next page.
        Some(Action::PageOn) if tale.first < most => tale.first = (tale.first + rows).min(most),
        Some(Action::PageOn) if tale.place == last => return Next::Leave,
        Some(Action::PageOn) => turn(tale, tale.place + 1),
        Some(Action::PageBack) => turn(tale, tale.place.saturating_sub(1)),
        Some(Action::Up) => tale.first = tale.first.saturating_sub(1),
        Some(Action::Down) => tale.first = (tale.first + 1).min(most),
        Some(Action::Teacher) => {
            tale.teacher = !tale.teacher;
            tale.first = 0;
        }
        Some(Action::Close) => return Next::Leave,
        _ => {}
    }
    Next::Stay
}

fn turn(tale: &mut Tale, place: usize) {
    tale.place = place;
    tale.first = 0;
}

/// What is shown.
pub fn sheet(desk: &Desk, tale: &Tale, room: Room) -> Sheet {
    let leaves = leaves(desk);
    let Some(leaf) = leaves.get(tale.place) else {
        return Sheet::default();
    };
    let mut lines = Vec::new();
    for (nth, tag) in desk.tags().into_iter().enumerate() {
        if nth > 0 {
            lines.push(Line::default());
        }
        class(desk, *leaf, tag, room, &mut lines);
    }
    if tale.teacher {
        lines.push(Line::default());
        for tag in desk.tags() {
            teacher(desk, *leaf, tag, room, &mut lines);
        }
    }
    Sheet {
        title: place(desk, tale, leaves.len()),
        lines,
        first: tale.first,
        ..Sheet::default()
    }
}

fn place(desk: &Desk, tale: &Tale, all: usize) -> String {
    let place = format!("{}/{all}", tale.place + 1);
    if tale.teacher {
        return format!("{place} · {}", desk.voice().say("class-teacher"));
    }
    place
}

/// What the class sees.
fn class(desk: &Desk, leaf: Leaf, tag: &str, room: Room, lines: &mut Vec<Line<'static>>) {
    match leaf {
        Leaf::Title => {
            paragraphs(desk, &desk.told(tag, "title"), Role::Strong, room, lines);
            paragraphs(
                desk,
                &desk.told(tag, "title.about"),
                Role::Plain,
                room,
                lines,
            );
            lines.push(Line::default());
            paragraphs(desk, &desk.told(tag, "source"), Role::Quiet, room, lines);
        }
        Leaf::Page(n) => {
            let text = desk.told(tag, &format!("page-{n}"));
            paragraphs(desk, &text, Role::Plain, room, lines);
        }
        Leaf::Question(n) => {
            let heading = desk
                .words
                .voice(tag)
                .with("class-question", &[("n", Arg::from(n))]);
            paragraphs(desk, &heading, Role::Strong, room, lines);
            let text = desk.told(tag, &format!("question-{n}"));
            paragraphs(desk, &text, Role::Plain, room, lines);
        }
    }
}

/// What only the teacher has to know.
fn teacher(desk: &Desk, leaf: Leaf, tag: &str, room: Room, lines: &mut Vec<Line<'static>>) {
    let voice = desk.words.voice(tag);
    let labelled =
        |label: &str, key: &str| voice.with(label, &[("text", Arg::from(desk.told(tag, key)))]);
    let texts = match leaf {
        Leaf::Title => vec![
            labelled("case-goal", "note.goal"),
            labelled("case-flow", "note.flow"),
            labelled("case-watch", "note.watch"),
        ],
        Leaf::Page(n) => on_page(desk, n, tag),
        Leaf::Question(n) => vec![labelled("case-answer", &format!("question-{n}.answer"))],
    };
    for text in texts {
        paragraphs(desk, &text, Role::Quiet, room, lines);
    }
}

/// The passages of a page that say something, and about what.
fn on_page(desk: &Desk, page: usize, tag: &str) -> Vec<String> {
    let Some(lesson) = &desk.lesson else {
        return Vec::new();
    };
    let voice = desk.words.voice(tag);
    let evidence = lesson.case.iter().flat_map(|case| &case.evidence);
    let here =
        evidence.filter(|one| one.page == page && one.instrument == lesson.package.instrument.id);
    here.map(|one| {
        let key = format!("evidence-{}", one.id);
        let strength = voice.say(&format!("evidence-{}", one.strength.name()));
        let args = [
            (
                "indicators",
                Arg::from(one.indicators.join(&voice.say("case-comma"))),
            ),
            ("strength", Arg::from(strength)),
            ("page", Arg::from(page)),
            ("passage", Arg::from(desk.told(tag, &key))),
            ("why", Arg::from(desk.told(tag, &format!("{key}.why")))),
        ];
        voice.with("case-evidence", &args)
    })
    .collect()
}

/// A text as lines, a blank one between paragraphs where there is room for it.
pub(super) fn paragraphs(
    desk: &Desk,
    text: &str,
    role: Role,
    room: Room,
    lines: &mut Vec<Line<'static>>,
) {
    let style = desk.theme.style(role);
    for (nth, paragraph) in text.lines().enumerate() {
        if nth > 0 && !desk.big {
            lines.push(Line::default());
        }
        let wrapped = wrap(paragraph, room.cols).into_iter();
        lines.extend(wrapped.map(|text| line(text, style)));
    }
}
