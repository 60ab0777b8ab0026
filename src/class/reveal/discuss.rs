//! One indicator to be argued about: what it asks, who said what on which ground, and the passage of
//! the case.

use ratatui::text::Line;

use crate::class::labels;
use crate::class::lesson::Lesson;
use crate::class::model::Desk;
use crate::class::reveal::Reveal;
use crate::class::reveal::moved::arrow;
use crate::class::reveal::steps::Page;
use crate::class::view::{Room, Sheet};
use crate::measure::votes::{self, Vote};
use crate::messages::Arg;
use crate::tui::theme::Role;

pub(super) fn sheet(desk: &Desk, lesson: &Lesson, reveal: &Reveal, room: Room) -> Sheet {
    let spreads = lesson.spreads(reveal.round);
    let Some(spread) = spreads.get(reveal.pick) else {
        return Sheet::default();
    };
    let item = spread.item;
    let mut page = Page {
        desk,
        lesson,
        round: reveal.round,
        room,
        lines: Vec::new(),
    };
    for tag in desk.tags() {
        let code = labels::code(lesson, item);
        let text = labels::words(lesson, tag, item, "");
        page.put(&format!("{code}  {text}"), Role::Strong);
    }
    page.gap();
    for group in lesson.group_list() {
        said(&mut page, group, item);
    }
    page.gap();
    passage(&mut page, item, reveal.teacher);
    let place = format!("{}/{}", reveal.pick + 1, spreads.len());
    Sheet {
        title: format!("{} · {place}", desk.voice().say("class-discuss")),
        lines: page.lines,
        first: reveal.first,
        ..Sheet::default()
    }
}

/// What one group said.
fn said(page: &mut Page<'_>, group: u8, item: usize) {
    let lesson = page.lesson;
    let vote = lesson.vote(page.round, group, item);
    let name = labels::group(page.desk, group);
    let voice = page.desk.voice();
    let mut text = match vote {
        Vote::Blank => voice.say("class-blank"),
        Vote::Silent => voice.say("missing-not-evidenced"),
        Vote::Point(point) => point.to_string(),
    };
    if let Some(tag) = lesson.tag(page.round, group, item) {
        text = format!("{text} · {}", labels::tag(page.desk, tag));
    }
    if page.round > 1 {
        let moved = votes::moved(lesson.vote(1, group, item), vote);
        text = format!("{text}  {}", arrow(moved));
    }
    page.lines
        .push(Line::from(format!("{name}  {text}").trim_end().to_owned()));
}

/// The passage of the case, or that there is none; how far it carries, for the teacher.
fn passage(page: &mut Page<'_>, item: usize, teacher: bool) {
    let Some(case) = &page.lesson.case else {
        return;
    };
    let desk = page.desk;
    let instrument = page.lesson.instrument();
    let found = instrument.items.get(item).and_then(|item| {
        let code = item.indicator.as_deref()?;
        case.on(&instrument.id, code)
    });
    let Some(evidence) = found else {
        page.say("class-no-passage", &[], Role::Strong);
        return;
    };
    let key = format!("evidence-{}", evidence.id);
    let (page_number, strength) = (evidence.page, evidence.strength.name());
    for tag in desk.tags() {
        let voice = desk.words.voice(tag);
        let args = [
            ("page", Arg::from(page_number)),
            ("passage", Arg::from(desk.told(tag, &key))),
        ];
        page.put(&voice.with("class-passage", &args), Role::Strong);
        if teacher {
            let strength = voice.say(&format!("evidence-{strength}"));
            let why = desk.told(tag, &format!("{key}.why"));
            page.put(&format!("{strength} · {why}"), Role::Quiet);
        }
    }
}
