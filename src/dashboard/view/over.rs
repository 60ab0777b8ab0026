//! What lies over a page: the filter, the card of a suggestion, the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};

use crate::advise::catalogue::Catalogue;
use crate::dashboard::model::{Model, Over, ROWS, facet};
use crate::dashboard::view::Shown;
use crate::dashboard::view::chart::{pad, widest};
use crate::messages::Arg;
use crate::tui::keys::{self, Context};
use crate::tui::layout::Size;
use crate::tui::theme::Role;
use crate::tui::view::overlay::framed;
use crate::tui::view::paint::{line, lines, more};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::board::{self, Teller};

pub(super) fn draw(
    model: &Model,
    catalogue: &Catalogue,
    over: Over,
    size: Size,
    buffer: &mut Buffer,
) -> Shown {
    let room = usize::from(size.cols.saturating_sub(8).min(84));
    let (title, page, first, kept) = match over {
        Over::Filter(row) => ("filter-title", filter(model, row, room), 0, row),
        Over::Card(first) => (
            "board-explain-title",
            card(model, catalogue, room),
            first,
            first,
        ),
        Over::Help(first) => ("help-title", help(model), first, first),
    };
    let title = fit(&model.voice().say(title), room);
    let cells = page.iter().map(Line::width).max().unwrap_or(0);
    let cells = cells.max(width(&title)).min(room);
    let inner = framed(model.theme, &title, cells, page.len(), size, buffer);
    let rows = usize::from(inner.height);
    let first = first.min(page.len().saturating_sub(rows));
    lines(buffer, inner, &page, first);
    more(buffer, inner, first > 0, first + rows < page.len());
    let y = inner.y + kept.saturating_sub(first).min(rows.saturating_sub(1)) as u16;
    Shown {
        cursor: Position::new(inner.x, y),
        drawn: (page.len(), rows),
    }
}

fn filter(model: &Model, selected: usize, room: usize) -> Vec<Line<'static>> {
    let voice = model.voice();
    let names: Vec<String> = (0..ROWS)
        .map(|row| {
            let name = facet(row).map_or("instrument", |facet| facet.name());
            voice.say(&format!("facet-{name}"))
        })
        .collect();
    let wide = widest(&names, room);
    let rows = names.iter().enumerate().map(|(row, name)| {
        let (all, chosen) = model.choices(row);
        let value = match (facet(row), &chosen) {
            (Some(facet), chosen) => board::wanted(voice, facet, chosen.as_deref()),
            (None, Some(id)) => crate::wording::trouble::inert(id),
            (None, None) => voice.say("board-no-values"),
        };
        let here = all
            .iter()
            .position(|value| *value == chosen)
            .map_or(0, |at| at + 1);
        let value = fit(&value, room.saturating_sub(wide + 14));
        let role = if row == selected {
            Role::Selected
        } else {
            Role::Plain
        };
        let pointer = if row == selected {
            model.theme.marks().pointer
        } else {
            " "
        };
        Line::from(vec![
            Span::raw(format!("{pointer} {}  ", pad(name, wide))),
            Span::styled(value, model.theme.style(role)),
            Span::styled(
                format!("  {here}/{}", all.len()),
                model.theme.style(Role::Quiet),
            ),
        ])
    });
    rows.collect()
}

fn card(model: &Model, catalogue: &Catalogue, room: usize) -> Vec<Line<'static>> {
    let Some(board) = &model.board else {
        return Vec::new();
    };
    let teller = Teller {
        voice: model.voice(),
        board,
        catalogue,
    };
    let mut page = Vec::new();
    for (nth, text) in board::card(&teller, model.pick).iter().enumerate() {
        let role = if nth == 0 { Role::Strong } else { Role::Plain };
        let wrapped = wrap(text, room).into_iter();
        page.extend(wrapped.map(|text| line(text, model.theme.style(role))));
    }
    let args = [
        ("n", Arg::from(model.pick + 1)),
        ("of", Arg::from(board.advice.list.len())),
    ];
    page.push(line(
        model.voice().with("board-card", &args),
        model.theme.style(Role::Quiet),
    ));
    page
}

fn help(model: &Model) -> Vec<Line<'static>> {
    let voice = model.voice();
    let page = match model.plan {
        Some(_) => Context::Plan,
        None => Context::Board,
    };
    let here = [page, Context::Everywhere];
    let rows = keys::help(voice, &here);
    let digits = (
        format!("1–{}", board::Page::ALL.len()),
        voice.say("board-pages"),
    );
    let rows = rows
        .into_iter()
        .map(|(action, names)| (names.join(" "), voice.say(action.words())));
    let line = |(names, words): (String, String)| {
        let names = pad(&fit(&names, 26), 27);
        Line::from(vec![
            Span::styled(names, model.theme.style(Role::Key)),
            Span::raw(words),
        ])
    };
    std::iter::once(digits).chain(rows).map(line).collect()
}
