//! The screen turned to the respondent: the question and its choices, large and alone. No codes, no
//! non-answers, no gauges, no words for the interviewer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::instrument::model::{Item, ItemIx, Kind};
use crate::interview::answer::Answer;
use crate::interview::event::Mode;
use crate::tui::layout::Size;
use crate::tui::model::Model;
use crate::tui::model::desk::{Desk, is_row};
use crate::tui::theme::Role;
use crate::tui::view::Focus;
use crate::tui::view::allocation;
use crate::tui::view::both::{other_label, other_lines};
use crate::tui::view::item::{row, typed};
use crate::tui::view::page::{Page, tighten};
use crate::tui::view::paint::{line, put};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::answers;

/// Longer lines are hard to read from the other side of a table.
const LONGEST_LINE: u16 = 60;

/// Draws the card over the whole screen.
pub(super) fn draw(model: &Model, desk: &Desk, size: Size, buffer: &mut Buffer) -> Focus {
    let cells = size.cols.saturating_sub(6).min(LONGEST_LINE);
    let area = Rect {
        x: (size.cols - cells) / 2,
        y: 1,
        width: cells,
        height: size.rows.saturating_sub(3),
    };
    let mut page = Page::new();
    if let Some((place, item)) = desk.session.item() {
        fill(model, desk, (place, item), usize::from(cells), &mut page);
    }
    tighten(&mut page, usize::from(area.height));
    let voice = model.voice();
    if desk.session.opening().mode == Mode::Practice {
        let practice = voice.say("practice");
        put(buffer, 2, 0, &practice, model.theme.style(Role::Heading));
    }
    let (hint, role) = match &model.notice {
        Some(notice) => (notice.say(voice), Role::Warn),
        None => (voice.say(card_hint(desk)), Role::Quiet),
    };
    let hint = fit(&hint, usize::from(size.cols.saturating_sub(14)));
    put(buffer, 2, size.rows - 1, &hint, model.theme.style(role));
    let back = voice.say("card-back");
    let x = usize::from(size.cols).saturating_sub(width(&back) + 2) as u16;
    put(
        buffer,
        x,
        size.rows - 1,
        &back,
        model.theme.style(Role::Quiet),
    );
    page.put(desk, area, buffer)
}

/// What the respondent is asked to do.
fn card_hint(desk: &Desk) -> &'static str {
    match desk.session.item().map(|(_, item)| (item, &item.kind)) {
        Some((item, Kind::Scale(_))) if is_row(&desk.session, item) => "card-hint-number",
        Some((_, Kind::Integer { .. })) => "card-hint-number",
        Some((_, Kind::Allocation(_))) => "card-hint-points",
        Some((_, Kind::Multi(_))) => "card-hint-several",
        Some((_, Kind::Text { .. } | Kind::Quantity(_) | Kind::Note)) | None => "card-hint-say",
        Some(_) => "card-hint",
    }
}

fn fill(model: &Model, desk: &Desk, (place, item): (ItemIx, &Item), room: usize, page: &mut Page) {
    let strong = model.theme.style(Role::Strong);
    let asked = desk.session.asked_in(desk.session.lang(), place, "");
    let text = asked.unwrap_or_default();
    page.lines.push(Line::default());
    page.lines
        .extend(wrap(&text, room).into_iter().map(|text| line(text, strong)));
    page.lines.extend(other_lines(model, desk, place, 0, room));
    page.lines.push(Line::default());
    match &item.kind {
        Kind::Scale(_) if is_row(&desk.session, item) => row(model, desk, item, room, page),
        Kind::Integer { .. } | Kind::Quantity(_) | Kind::Text { .. } => {
            typed(model, desk, room, page);
        }
        Kind::Allocation(parts) => {
            allocation::rows(model, desk, item, parts, room, page);
        }
        Kind::Note | Kind::Calculated => page.focus = (page.lines.len().saturating_sub(2), 0),
        Kind::Scale(_) | Kind::Single(_) | Kind::Multi(_) | Kind::Consent => {
            choices(model, desk, item, page);
        }
    }
}

/// One choice a line, under its letter, with room between.
fn choices(model: &Model, desk: &Desk, item: &Item, page: &mut Page) {
    let ticks = matches!(item.kind, Kind::Multi(_));
    let marks = model.theme.marks();
    let x = if ticks { 9 } else { 5 };
    page.focus = (page.lines.len(), x);
    for (place, pick) in desk.draft.picks.iter().enumerate() {
        let label = answers::pick(model.voice(), &desk.session, item, &pick.answer);
        let letter = u8::try_from(place).ok().filter(|place| *place < 26);
        let letter = letter.map_or(' ', |place| char::from(b'A' + place));
        let mut spans = vec![
            Span::raw("  "),
            Span::styled(letter.to_string(), model.theme.style(Role::Key)),
            Span::raw("  "),
        ];
        if ticks {
            let ticked =
                matches!(&pick.answer, Answer::Code(code) if desk.draft.chosen.contains(code));
            let mark = if ticked { marks.ticked } else { marks.unticked };
            spans.push(Span::raw(format!("{mark} ")));
        }
        page.pick(x, &label);
        spans.push(Span::raw(label));
        page.lines.push(Line::from(spans));
        let other = other_label(model, desk, item, &pick.answer);
        page.lines.extend(other.map(|label| {
            let text = format!("{}{label}", " ".repeat(usize::from(x)));
            line(text, model.theme.style(Role::Quiet))
        }));
        page.lines.push(Line::default());
    }
}
