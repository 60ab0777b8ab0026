//! The age gate and the consent notice: saying no is as easy as saying yes.

use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

use crate::instrument::check::NOTICE;
use crate::interview::session::Stage;
use crate::messages::Arg;
use crate::tui::layout::{Size, parts};
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::Focus;
use crate::tui::view::page::{Page, pick_line};
use crate::tui::view::paint::line;
use crate::tui::wrap::{width, wrap};

/// From this height on the large layout parts the two answers.
const AIRY: u16 = 12;

pub(super) fn draw(model: &Model, desk: &Desk, size: Size, buffer: &mut Buffer) -> Focus {
    let area = parts(size, false).main;
    let room = usize::from(area.width);
    let mut page = Page::new();
    page.lines.push(Line::default());
    let yes_no = if desk.session.stage() == Stage::Age {
        age(model, desk, room, &mut page.lines);
        ["age-yes", "age-no"]
    } else {
        consent(model, desk, room, &mut page.lines);
        ["consent-yes", "consent-no"]
    };
    // The two answers always stay in sight; a notice that is longer is read on above them.
    let airy = model.theme.large && area.height >= AIRY;
    let rows = usize::from(area.height)
        .saturating_sub(yes_no.len() + 1 + usize::from(airy))
        .max(1);
    let last = page.lines.len().saturating_sub(rows);
    let first = desk.scroll.min(last);
    page.lines.drain(..first);
    page.lines.truncate(rows);
    page.lines.push(if first < last {
        line(
            model.voice().say("notice-more"),
            model.theme.style(Role::Warn),
        )
    } else {
        Line::default()
    });
    page.focus = (page.lines.len(), 5);
    for (place, key) in yes_no.into_iter().enumerate() {
        if airy && place > 0 {
            page.lines.push(Line::default());
        }
        let label = model.voice().say(key);
        page.pick(5, &label);
        page.lines.push(pick_line(model, desk, place, label, false));
    }
    page.put(desk, area, buffer)
}

fn age(model: &Model, desk: &Desk, room: usize, page: &mut Vec<Line<'static>>) {
    let age = desk.session.package().instrument.min_age.unwrap_or(0);
    let args = [("age", Arg::from(u32::from(age)))];
    let text = model.voice().with("age-question", &args);
    let strong = model.theme.style(Role::Strong);
    page.extend(wrap(&text, room).into_iter().map(|text| line(text, strong)));
    page.push(Line::default());
    let hint = model.voice().with("age-hint", &args);
    let quiet = model.theme.style(Role::Quiet);
    page.extend(wrap(&hint, room).into_iter().map(|text| line(text, quiet)));
}

fn consent(model: &Model, desk: &Desk, room: usize, page: &mut Vec<Line<'static>>) {
    let strong = model.theme.style(Role::Strong);
    let lead = desk.session.text("consent").unwrap_or_default();
    page.extend(wrap(&lead, room).into_iter().map(|text| line(text, strong)));
    page.push(Line::default());
    let heading = |slot: &str| model.voice().say(&format!("notice-slot-{slot}"));
    let widest = NOTICE.iter().map(|slot| width(&heading(slot))).max();
    let indent = widest.unwrap_or(0) + 2;
    for slot in NOTICE {
        let heading = heading(slot);
        let text = desk
            .session
            .text(&format!("consent.{slot}"))
            .unwrap_or_default();
        let wrapped = wrap(&text, room.saturating_sub(indent));
        for (row, text) in wrapped.into_iter().enumerate() {
            let head = if row == 0 {
                heading.clone()
            } else {
                String::new()
            };
            let pad = " ".repeat(indent.saturating_sub(width(&head)));
            page.push(Line::from(vec![
                Span::styled(head, model.theme.style(Role::Quiet)),
                Span::raw(pad),
                Span::raw(text),
            ]));
        }
    }
}
