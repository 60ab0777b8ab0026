//! Behind the last item, and after the end: what the respondent said, what it speaks for, and the
//! receipt.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};

use crate::interview::session::{Ending, Stage};
use crate::messages::Arg;
use crate::tui::layout::{Parts, Size, parts};
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::paint::{line, lines, more};
use crate::tui::view::panel;
use crate::tui::view::sheet;
use crate::tui::wrap::wrap;

pub(super) fn draw(model: &Model, desk: &Desk, size: Size, buffer: &mut Buffer) -> Position {
    if let Some(review) = &desk.review {
        return sheet::review(model, desk, review, size, buffer);
    }
    let parts = parts(size, false);
    let room = usize::from(parts.main.width);
    let page = match desk.session.stage() {
        Stage::Ended(Ending::Declined) => sentence(model, "ended-declined", room),
        Stage::Ended(Ending::UnderAge) => sentence(model, "ended-under-age", room),
        _ => finished(model, desk, room),
    };
    place(&parts, desk, &page, buffer)
}

fn place(parts: &Parts, desk: &Desk, page: &[Line<'static>], buffer: &mut Buffer) -> Position {
    let last = page.len().saturating_sub(usize::from(parts.main.height));
    let first = desk.scroll.min(last);
    lines(buffer, parts.main, page, first);
    more(buffer, parts.main, first > 0, first < last);
    Position {
        x: parts.main.x,
        y: parts.main.y + 1,
    }
}

fn sentence(model: &Model, key: &str, room: usize) -> Vec<Line<'static>> {
    let strong = model.theme.style(Role::Strong);
    let mut page = vec![Line::default()];
    let text = wrap(&model.voice().say(key), room);
    page.extend(text.into_iter().map(|text| line(text, strong)));
    page.push(Line::default());
    let next = wrap(&model.voice().say("ended-next"), room);
    page.extend(
        next.into_iter()
            .map(|text| line(text, model.theme.style(Role::Quiet))),
    );
    page
}

fn finished(model: &Model, desk: &Desk, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let strong = model.theme.style(Role::Strong);
    let quiet = model.theme.style(Role::Quiet);
    let title = match desk.session.stage() {
        _ if !desk.is_saved() => "not-on-disk-yet",
        Stage::Ended(Ending::BrokenOff) if desk.session.is_partial() => "broken-off-partial",
        Stage::Ended(Ending::BrokenOff) => "broken-off-title",
        Stage::Ended(Ending::ScreenedOut) => "screened-out-title",
        _ => "finished-title",
    };
    let title = wrap(&voice.say(title), room);
    let mut page: Vec<Line<'static>> = title.into_iter().map(|text| line(text, strong)).collect();
    if desk.session.state().revision > 1 {
        let n = Arg::from(desk.session.state().revision);
        page.push(line(voice.with("revision", &[("n", n)]), quiet));
    }
    if !desk.is_saved() {
        return page;
    }
    if let Some(code) = &desk.receipt {
        let label = voice.say("receipt");
        page.push(Line::from(vec![
            Span::raw(format!("{label} ")),
            Span::styled(code.clone(), strong),
        ]));
        let hint = wrap(&voice.say("receipt-hint"), room);
        page.extend(hint.into_iter().map(|text| line(text, quiet)));
    } else {
        let hint = wrap(&voice.say("receipt-known"), room);
        page.extend(hint.into_iter().map(|text| line(text, quiet)));
    }
    // What somebody outside the sample said is in no figure.
    if desk.hidden || desk.session.stage() == Stage::Ended(Ending::ScreenedOut) {
        return page;
    }
    page.push(Line::default());
    page.push(line(voice.say("panel-title"), strong));
    page.extend(panel::gauge_lines(model, desk, room, true));
    let convention = wrap(&voice.say("convention-linear"), room);
    page.extend(convention.into_iter().map(|text| line(text, quiet)));
    page.push(Line::default());
    page.push(line(voice.say("panel-suggestions"), strong));
    page.extend(panel::suggestions(model, desk, room, usize::MAX));
    page
}
